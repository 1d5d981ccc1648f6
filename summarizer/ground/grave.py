"""
Words that accuse somebody or end something: one of them says more than all others of a statement, so a source has to say it, too.

A statement may be half in words of its own; that a company is bankrupt, or its head convicted, is never said in those. A source that says
it in another word of the same group says it, too. What is only inferred may speak of it as possible.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from summarizer.claims.statement import key_of

if TYPE_CHECKING:
    from collections.abc import Iterable

_GROUPS = (
    "fraud fraudulent scam scammer swindle swindler ponzi deceit defraud defrauded sham hoax forged forgery counterfeit falsified falsify",
    "embezzle embezzled embezzlement theft steal stole stolen looted launder laundering laundered",
    "bribe bribed bribery corrupt corruption kickback kickbacks extortion blackmail",
    "convict convicted conviction guilty sentenced jailed jail prison imprisoned imprisonment crime criminal criminals felony verdict",
    "proved proven confess confessed admitted admission conceded acknowledged",
    "deny denied denies denial refuted",
    "withdraw withdrawn withdrew scrap scrapped cancel cancelled canceled abandon abandoned axed terminated termination",
    "arrest arrested indicted indictment detained custody raided raid prosecuted prosecution prosecutors",
    "bankrupt bankruptcy insolvent insolvency liquidated liquidation liquidator receivership collapse collapsed default defaulted",
    "delist delisted delisting suspended suspension halted",
    "resign resigned resigns resignation quit quits",
    "ousted oust fired sacked dismissed dismissal",
    "departure departures departs",
    "dead died death deaths killed kills murder murdered suicide fatal fatality",
    "recall recalled recalls poisoned poison contaminated contamination toxic unsafe defective defect hazardous",
    "hacked hack hackers breach breached leaked ransomware cyberattack",
    "terror terrorism terrorist sabotage espionage spy spying treason",
)
"""English; of other languages nothing is held to this."""

_MILDER = {
    "delist": "halt halts halting stop stops stopped stopping strike strikes walkout shut shuts shutdown suspend suspends",
    "withdraw": "correction corrected corrects",
    "deny": "never dispute disputes disputed wrong untrue false incorrect reject rejects rejected dismiss dismissed contradicted",
    "resign": "step steps stepped stepping",
    "departure": "leave leaves leaving exit exits resign resigned resigns resignation quit quits ousted fired sacked dismissed dismissal",
}
"""Words of a source that say as much as a group does, by the group's first word, though they are not grave themselves or graver."""


def graver_than(keys: Iterable[str], known: frozenset[str]) -> bool:
    """Whether one of some words, by their keys, accuses or ends, and no word of its group is known."""
    groups = _by_key()
    grave = [groups[key] for key in keys if key in groups]
    return any(all(known.isdisjoint(told) for told in each) for each in grave)


@cache
def _by_key() -> dict[str, list[frozenset[str]]]:
    """Find by the key of each grave word what a source has to say for it: a word of one of its groups."""
    found: dict[str, list[frozenset[str]]] = {}
    for group in map(str.split, _GROUPS):
        told = frozenset(map(key_of, (*group, *_MILDER.get(group[0], "").split())))
        for key in set(map(key_of, group)):
            found.setdefault(key, []).append(told)
    return found
