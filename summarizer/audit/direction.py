"""
Words of direction that the numbers beside them refute: a profit that "rose to" less than before, sales that "beat" a larger estimate.

Plain words of rising and falling are held to the numbers, in either order ("to A from B", "from B to A"); a currency is stated the other
way round, and of a loss less is more. What is stated to be kept is held to them where the other amount is that of a year before.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarizer.audit.interval import allowed
from summarizer.audit.passages import finding
from summarizer.audit.statements.compared import is_base, is_of_before
from summarizer.audit.statements.sentence import Sentence, alike, level, percent, read_whole
from summarizer.audit.statements.window import BREAK, Place
from summarizer.text.lexicon import lazy
from summarizer.text.movement import FALL, RISE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.documents import Marked, Mention
    from summarizer.models import Check, CheckKind, Direction

_I = re.IGNORECASE
_MOST = 40
_REACH = 70
_TWICE = 2
_VERB = lazy(rf"\b(?:(?P<up>{RISE})|(?P<down>{FALL}))\b", _I)
_TO = lazy(r"\b(?:to|at|auf|à)\s(?:(?:between|about|around|some|just|only|an?|nearly|almost|rund)\s){0,2}\Z|\bto\sa\srange\sof\s\Z", _I)
_FROM = lazy(
    r"\A[^.;:\d]{0,24}?(?:,\s?)?(?:(?P<up>up)\s|(?P<down>down)\s)?\b(?:from|after|against|compared\s(?:with|to)|versus|vs\.?|von|nach|après|tras|después\sdel?|frente\sal?)\s(?:(?:the|an?|about|some|between|its|[\w-]+['’]s)\s){0,2}(?:(?:level|close|total|figure)\sof\s)?\Z",
    _I,
)
_CAUSE = lazy(r"\bafter\s\Z|\b(?:after|against)\san?\s\Z", _I)
"""Before what may be a cause ("after a £5m charge", "after £5m of costs") as well as the amount of before ("after £5m a year earlier")."""
_BEFORE = lazy(
    r"\A\s?(?:\Z|[,.;:)]|(?:in|at|of|for|during)\s(?:the\s|its\s)?(?:same|first|second|third|fourth|final|prior|previous|year|quarter|period|\d)|"
    r"(?:a|one)\s(?:year|quarter|month|week)\b|(?:the\s)?(?:last|previous|prior|year)\b|previously|earlier|before)",
    _I,
)
"""Behind an amount of before: its time, or nothing more."""
_NOT_SO = lazy(
    r"\b(?:loss(?:es)?|deficit|shortfall|negative|minus|krone\w?|kronor|krona|yen|yuan|rupees?|rand|real|peso|franc|pound|sterling|lira|forint|zloty|rouble|ruble|dollar|euro|currency|exchange\srate|"
    r"rank\w*|place|spread|not|never|would|could|might|may|if|instead|rather|unless|verlust\w*)\b|n['’]t\b",
    _I,
)
_PER = lazy(r"\A\s(?:per|to\sthe|a|against\sthe)\s(?:dollar|euro|pound|yen|franc|us)\b", _I)
_BEAT = lazy(
    r"\b(?:(?P<up>beat(?:s|ing)?|topp(?:ed|ing)|tops|exceed(?:s|ed|ing)?|surpass\w*|above|better\sthan|ahead\sof|higher\sthan|more\sthan)|"
    r"(?P<down>miss(?:es|ed|ing)?|undershot|below|short\sof|worse\sthan|lower\sthan|less\sthan|behind))\b",
    _I,
)
_EXPECTED = lazy(
    r"\b(?:expect\w*|consensus|estimates?|estimated|forecast\w*|analysts?|(?:wall\s)?street|pencilled|predict\w*|polled|projected|looked\sfor|erwart\w*|prognos\w*)\b",
    _I,
)
_LESS_IS_MORE = lazy(
    r"\b(?:loss(?:es)?|deficit|costs?|expenses|debts?|charges?|provisions|impairments?|burn|outflows?|unemployment|inflation|tax)\b", _I
)
_WAS = lazy(r"\b(?:was|were|of|at|to)\s(?:about\s|some\s)?\Z", _I)
_FROM_LEAD = lazy(r"\b(?:from|von|de|da)\s(?:about\s|some\s|rund\s)?\Z", _I)
_ON_TO = lazy(r"\A\s(?:to|auf|à|a|hasta)\s(?:about\s|some\s|rund\s)?\Z", _I)
_KEPT = lazy(
    r"\b(?:maintain\w*|unchanged|kept|steady|stable|flat|maintenu\w*|inchangé\w*|stable|unverändert\w*|gehalten|mantien\w+|sin\scambios)\b[^.;:]{0,24}\Z",
    _I,
)


class _Found(NamedTuple):
    """Two amounts and the word between or before them that they refute; without a way it says that they are the same."""

    word: str
    new: Mention
    old: Mention
    way: Direction | None
    kind: CheckKind = "arithmetic"


def check(marked: Marked) -> tuple[Check, ...]:
    """Report each word of direction that its own numbers refute."""
    return tuple(_finding(marked, found) for found in _refuted(marked))


def _refuted(marked: Marked) -> Iterator[_Found]:
    for line in marked.lines:
        if 1 < len(marked.mentions_in[line.id]) <= _MOST and line.role in {"reporting", "heading"}:
            sentence = read_whole(marked, line)
            pairs = [at for at, pair in enumerate(pairwise(sentence.mentions)) if _may_compare(*pair)]
            told = (found for at in pairs for rule in _RULES if (found := rule(sentence, at)))
            yield from filter(_is_refuted, told)


def _moved(sentence: Sentence, at: int) -> _Found | None:
    """Read "rose by P to A from B" at the place of A."""
    new, old = sentence.mentions[at : at + 2]
    behind = _FROM.fullmatch(sentence.words[at + 1])
    if not behind or not _TO.search(sentence.words[at]) or _PER.match(sentence.words[at + 2]) or _goes_on(sentence, at + 1):
        return None
    lead = sentence.words[at]
    if _CAUSE.search(sentence.words[at + 1]) and not _BEFORE.match(sentence.words[at + 2]):
        return None
    behind_change = at and percent(sentence.mentions[at - 1]) and not percent(new) and len(lead) <= _REACH
    if behind_change or (at and len(lead.strip()) <= len("to about")):
        lead = sentence.words[at - 1] + lead
    return _by_verb(lead, new, old)


def _goes_on(sentence: Sentence, at: int) -> bool:
    """Whether an amount is where another movement began: "having dropped from A to B"."""
    return at + 1 < len(sentence.mentions) and _ON_TO.search(sentence.words[at + 1]) is not None and alike(*sentence.mentions[at : at + 2])


def _by_verb(lead: str, new: Mention, old: Mention) -> _Found | None:
    """Read the way of the only sort of verb of movement that leads up to two amounts."""
    own = BREAK.split(lead)[-1][-_REACH:]
    verbs = list(_VERB.finditer(own))
    if not verbs or _NOT_SO.search(own):
        return None
    ways = {"up" if verb["up"] else "down" for verb in verbs}
    if len(ways) != 1:
        return None
    return _Found(verbs[-1].group(), new, old, "up" if "up" in ways else "down")


def _moved_on(sentence: Sentence, at: int) -> _Found | None:
    """Read "fell from A to B" at the place of A."""
    old, new = sentence.mentions[at : at + 2]
    tied = _FROM_LEAD.search(sentence.words[at]) and _ON_TO.search(sentence.words[at + 1])
    return _by_verb(sentence.words[at], new, old) if tied and not _PER.match(sentence.words[at + 2]) else None


def _kept(sentence: Sentence, at: int) -> _Found | None:
    """Read "maintained at A, after B last year" at the place of A."""
    new, old = sentence.mentions[at : at + 2]
    lead = BREAK.split(sentence.words[at])[-1][-_REACH:]
    word = _KEPT.search(lead)
    if not word:
        return None
    of_before = is_of_before(Place(old, sentence.words[at + 1], sentence.words[at + 2]))
    if not (of_before or _are_far_apart(new, old)) or not _FROM.fullmatch(sentence.words[at + 1]) or _NOT_SO.search(lead):
        return None
    return _Found(word.group().split()[0], new, old, None, "implausible")


def _are_far_apart(one: Mention, other: Mention) -> bool:
    """Whether one of two values is so many times as large as the other that neither is an earlier state of what was kept."""
    first, second = one.quantity.value, other.quantity.value
    return first is not None and second is not None and max(abs(first), abs(second)) > _TWICE * min(abs(first), abs(second))


def _expected(sentence: Sentence, at: int) -> _Found | None:
    """Read "A beat the B that analysts had expected" at the place of A."""
    told, expected = sentence.mentions[at : at + 2]
    between, behind = sentence.words[at + 1], sentence.words[at + 2]
    word = _BEAT.search(between)
    named = _EXPECTED.search(between) or _EXPECTED.search(BREAK.split(behind)[0][:30])
    around = sentence.words[at][-_REACH:] + " | " + between
    if is_base(Place(told, sentence.words[at], between)) and not _WAS.search(sentence.words[at]):
        return None
    if not word or not named or BREAK.search(between) or _LESS_IS_MORE.search(around) or _NOT_SO.search(around):
        return None
    return _Found(word.group(), told, expected, "up" if word["up"] else "down")


_RULES = (_moved, _moved_on, _expected, _kept)


def _may_compare(one: Mention, other: Mention) -> bool:
    same = (level(one) and alike(one, other)) or (percent(one) and percent(other))
    return same and all(m.quantity.qualifier in {None, "approx"} for m in (one, other))


def _is_refuted(found: _Found) -> bool:
    """Whether the numbers go the other way, rounding and all."""
    new, old = allowed(found.new.quantity), allowed(found.old.quantity)
    if new is None or old is None or min(new.low, old.low) < 0:
        return False
    less, more = new.high < old.low, new.low > old.high
    return (less or more) if found.way is None else less if found.way == "up" else more


def _finding(marked: Marked, found: _Found) -> Check:
    side = {"up": "less", "down": "more", None: "other"}[found.way]
    return finding(
        marked,
        (found.new, found.old),
        kind=found.kind,
        severity="error" if found.kind == "arithmetic" else "warning",
        what=f"{found.new.quantity.as_written} is {side} than {found.old.quantity.as_written}, which is not what “{found.word}” says.",
    )
