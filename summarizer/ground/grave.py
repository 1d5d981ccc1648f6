"""
Words that accuse somebody or end something: one of them says more than all others of a statement, so a source has to say it, too.

A statement may be half in words of its own; that a company is bankrupt, or its head convicted, is never said in those. A source that says
it in another word of the same group says it, too. What is only inferred may speak of it as possible. That somebody denies a thing may be
told where a source only quotes his "no".
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

from summarizer.claims.polarity import denies
from summarizer.claims.statement import FUNCTION, key_of
from summarizer.claims.words import WORD
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Told = Literal["inferred", "stated", "supposed", "labelled"]

_ACCUSING = (
    "fraud fraudulent scam scammer swindle swindler ponzi deceit defraud defrauded sham hoax forged forgery counterfeit falsified falsify",
    "embezzle embezzled embezzlement theft steal stole stolen looted launder laundering laundered",
    "bribe bribed bribery corrupt corruption kickback kickbacks extortion blackmail",
    "convict convicted conviction guilty sentenced jailed jail prison imprisoned imprisonment crime criminal criminals felony verdict",
    "fined fines penalised penalized sanctioned",
    "proved proven confess confessed admitted admission conceded acknowledged",
    "deny denied denies denial refuted",
    "arrest arrested indicted indictment detained custody raided raid prosecuted prosecution prosecutors",
    "bankrupt bankruptcy insolvent insolvency liquidated liquidation liquidator receivership collapse collapsed default defaulted",
    "resign resigned resigns resignation quit quits",
    "delist delisted delisting suspended suspension halted",
    "ousted oust fired sacked dismissed dismissal",
    "dead died death deaths killed kills murder murdered suicide fatal fatality",
    "poisoned poison contaminated contamination toxic unsafe defective defect hazardous",
    "hacked hack hackers breach breached leaked ransomware cyberattack",
    "terror terrorism terrorist sabotage espionage spy spying treason",
    "lied liar liars lying mislead misled misleading deceived deceiving deception dishonest dishonesty untruthful",
    "cheat cheated cheating cheats manipulate manipulated manipulates manipulation cooked massaged fiddled",
    "fake faked bogus phoney fabricated fabrication spurious",
    "violate violated violates violation infringe infringed infringes infringement illegal illegally unlawful unlawfully illicit",
    "plagiarised plagiarism pirated counterfeited cloned",
    "abuse abused abusive abuses harass harassed harassment assault assaulted bullied bullying molested raped rape",
    "discriminate discriminated discriminates discrimination racist racism sexist sexism nazi",
    "exploit exploited exploits exploitation",
    "drunk drunken addict addicted insane stupid idiot incompetent incompetence inept",
    "unethical immoral crooked greedy reckless negligent negligence complicit culprit",
    "evade evaded evades evasion dodged",
    "scandal scandals disgrace disgraced disgraceful shameful",
    "disaster disastrous catastrophe catastrophic ruinous ruin ruined doomed worthless fiasco debacle",
    "botch botched botches bungle bungled bungles",
    "hostile revolt revolts revolted rebel rebels rebellion mutiny",
)
"""English; of other languages nothing is held to this."""

_ENDING = (
    "withdraw withdrawn withdrew scrap scrapped cancel cancelled canceled abandon abandoned axed terminated termination",
    "departure departures departs",
    "recall recalled recalls",
)
"""Groups that accuse nobody: a measure may be named by them ("flights cancelled") where its text tells of it in words of its own."""

_DISCREDITING = (
    "false falsely untrue wrong wrongly mistaken mistake incorrect incorrectly misstated misstatement misreported erroneous erroneously",
    "alleged allegedly supposed supposedly purported purportedly so-called inflated",
    "hid hidden hide hides conceal concealed conceals",
    "copied copy copies",
    "verified certified fact-checked",
    "guaranteed guarantee guarantees",
)
"""Groups that take away from what is stated beside them, or vouch for it; a doubt is told in such words, a statement in none of its own."""

_RULINGS = (
    "approve approved approves approval waved greenlit authorised authorized",
    "block blocked blocks veto vetoed ban banned bans forbid forbids prohibit prohibited reject rejected rejects rejection rebuffed",
)
"""What somebody else decides: told as possible it may be a draft's own, told as a fact it may not."""

_GROUPS: dict[Told, tuple[str, ...]] = {
    "inferred": (*_ACCUSING, *_ENDING, *_RULINGS),
    "stated": (*_ACCUSING, *_ENDING, *_RULINGS, *_DISCREDITING),
    "supposed": (*_ACCUSING, *_ENDING, *_DISCREDITING),
    "labelled": (*_ACCUSING, *_DISCREDITING),
}
"""
By how words are told: what only follows may doubt, what is told as possible may decide, and what only names a measure may say that
something ended.
"""

_MILDER = {
    "approve": "agree agreed agrees agreement consent permit permits permission licence license licences licenses "
    "licensed vote voted clear cleared "
    "clears clearance adopt adopted ratified ratify endorse endorsed allow allowed",
    "block": "refuse refused refuses refusal decline declined declines oppose opposed opposes stop stopped "
    "stops barred dismiss dismissed dismisses "
    "deny denied denies dispute disputed disputes false untrue",
    "recall": "poisoned poison contaminated contamination toxic unsafe defective defect hazardous",
    "poisoned": "recall recalled recalls",
    "delist": "halt halts halting stop stops stopped stopping strike strikes walkout shut shuts shutdown suspend suspends "
    "remove removed removes throw throws threw thrown",
    "withdraw": "cancellation cancellations cancelling correction corrected corrects",
    "false": "correction corrected corrects dispute disputed disputes misprint misread error errors erratum inaccurate",
    "alleged": "alleges allege alleging activist whistleblower false untrue baseless reject rejects rejected dispute disputes "
    "disputed accuse accuses accused suspect suspected suspects",
    "violate": "breach breached breaches sue sued sues lawsuit lawsuits antitrust sanction sanctions sanctioned patent patents fine fined",
    "deny": "never dispute disputes disputed wrong untrue false incorrect reject rejects rejected dismiss dismissed contradicted",
    "resign": "step steps stepped stepping",
    "departure": "leave leaves leaving exit exits resign resigned resigns resignation quit quits ousted fired sacked dismissed dismissal",
}
"""Words of a source that say as much as a group does, by the group's first word, though they are not grave themselves or graver."""


def graver_than(keys: Iterable[str], known: frozenset[str], told: Told = "inferred") -> bool:
    """Whether one of some words, by their keys, is grave as they are told, and no word of its group is known."""
    groups = _by_key(told)
    grave = [groups[key] for key in keys if key in groups]
    return any(all(known.isdisjoint(told) for told in each) for each in grave)


_DENYING = lazy(
    r"\b(?P<verb>den(?:y|ies|ied|ying)|refuted?|dismiss(?:es|ed|ing)?(?=\s(?:\w+\s){0,2}"
    r"(?:talks?|reports?|rumou?rs?|speculation|claims?|suggestions?|ideas?|stor(?:y|ies))\b))\s(?P<what>[^,;.]+)",
    re.IGNORECASE,
)


def denying_in(prose: str, texts: Iterable[str]) -> frozenset[str]:
    """Return the keys of verbs by which prose says that somebody denies something, where a text that tells of it says "no" or "not"."""
    found = list(_DENYING.finditer(prose))
    denied = [frozenset(_telling(text)) for text in texts if any(denies(word.lower()) for word in WORD.findall(text))] if found else []
    return frozenset(key_of(each["verb"]) for each in found if any(told.intersection(_telling(each["what"])) for told in denied))


def _telling(text: str) -> Iterator[str]:
    """Yield the keys of the words of a text that are neither grammar nor denials."""
    return (key_of(word) for word in WORD.findall(text) if word.lower() not in FUNCTION and not denies(word.lower()))


@cache
def _by_key(told: Told) -> dict[str, list[frozenset[str]]]:
    """Find by the key of each grave word what a source has to say for it: a word of one of its groups."""
    found: dict[str, list[frozenset[str]]] = {}
    for group in map(str.split, _GROUPS[told]):
        saying = frozenset(map(key_of, (*group, *_MILDER.get(group[0], "").split())))
        for key in set(map(key_of, group)):
            found.setdefault(key, []).append(saying)
    return found
