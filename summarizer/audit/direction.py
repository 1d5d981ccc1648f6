"""
Words of direction that the numbers beside them refute: a profit that "rose to" less than before, sales that "beat" a larger estimate.

Only plain words of rising and falling are held to the numbers: what improves or weakens may do so either way, a currency is told the other
way round, and of a loss less is more.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summarizer.audit.interval import allowed
from summarizer.audit.passages import figure_ids, passages_of
from summarizer.audit.statements.compared import is_base
from summarizer.audit.statements.sentence import Sentence, alike, level, percent, read_whole
from summarizer.audit.statements.window import Place
from summarizer.models import Check
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.documents import Marked, Mention
    from summarizer.models import Direction, Figure

_I = re.IGNORECASE
_MOST = 40
_REACH = 70
_RISE = (
    r"ros?e|risen|rises?|rising|climb(?:s|ed|ing)?|increas(?:e[sd]?|ing)|grew|grown|grow(?:s|ing)?|jump(?:s|ed|ing)?|surg(?:e[sd]?|ing)|soar(?:s|ed|ing)?|"
    r"rais(?:e[sd]?|ing)|lift(?:s|ed|ing)?|stieg\w*|erhöht\w*|up"
)
_FALL = (
    r"fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|declin(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|slid|slip(?:s|ped)?|shrank|shrunk|shrink(?:s|ing)?|sank|plung(?:e[sd]?|ing)|tumbl(?:e[sd]?|ing)|"
    r"cut(?:s|ting)?|lower(?:s|ed|ing)|reduc(?:e[sd]?|ing)|slump(?:s|ed)?|fiel\w*|sank|gesunken|gesenkt|down"
)
_VERB = lazy(rf"\b(?:(?P<up>{_RISE})|(?P<down>{_FALL}))\b", _I)
_TO = lazy(r"\b(?:to|auf)\s(?:(?:between|about|around|some|just|only|an?|nearly|almost|rund)\s){0,2}\Z|\bto\sa\srange\sof\s\Z", _I)
_FROM = lazy(
    r"\A[^.;:\d]{0,24}?(?:,\s?)?(?:(?P<up>up)\s|(?P<down>down)\s)?(?:from|after|against|compared\s(?:with|to)|versus|vs\.?|von|nach)\s(?:(?:the|an?|about|some|between|its|[\w-]+['’]s)\s){0,2}(?:(?:level|close|total|figure)\sof\s)?\Z",
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
_STOP = lazy(r"[.;:!?]\s|,\s(?:and|but|while|whereas|although)\b|\b(?:while|whereas|although)\b", _I)


class _Found(NamedTuple):
    """Two amounts and the word between or before them that they refute."""

    word: str
    new: Mention
    old: Mention
    way: Direction


def check(marked: Marked, figures: Sequence[Figure]) -> tuple[Check, ...]:
    """Report each word of direction that its own numbers refute."""
    return tuple(_finding(marked, figures, found) for found in _refuted(marked))


def _refuted(marked: Marked) -> Iterator[_Found]:
    for line in marked.lines:
        if 1 < len(marked.mentions_in[line.id]) <= _MOST and line.role in {"reporting", "heading"}:
            sentence = read_whole(marked, line)
            for at in range(len(sentence.mentions) - 1):
                found = _moved(sentence, at) or _expected(sentence, at)
                if found and _is_refuted(found):
                    yield found


def _moved(sentence: Sentence, at: int) -> _Found | None:
    """Read "rose by P to A from B" at the place of A."""
    new, old = sentence.mentions[at : at + 2]
    behind = _FROM.fullmatch(sentence.words[at + 1])
    if not behind or not _TO.search(sentence.words[at]) or not _may_compare(new, old) or _PER.match(sentence.words[at + 2]):
        return None
    lead = sentence.words[at]
    if _CAUSE.search(sentence.words[at + 1]) and not _BEFORE.match(sentence.words[at + 2]):
        return None
    behind_change = at and percent(sentence.mentions[at - 1]) and not percent(new) and len(lead) <= _REACH
    if behind_change or (at and len(lead.strip()) <= len("to about")):
        lead = sentence.words[at - 1] + lead
    own = _STOP.split(lead)[-1][-_REACH:]
    verbs = list(_VERB.finditer(own))
    if not verbs or _NOT_SO.search(own):
        return None
    ways = {"up" if verb["up"] else "down" for verb in verbs}
    if len(ways) != 1:
        return None
    return _Found(verbs[-1].group(), new, old, "up" if "up" in ways else "down")


def _expected(sentence: Sentence, at: int) -> _Found | None:
    """Read "A beat the B that analysts had expected" at the place of A."""
    told, expected = sentence.mentions[at : at + 2]
    between, behind = sentence.words[at + 1], sentence.words[at + 2]
    word = _BEAT.search(between)
    named = _EXPECTED.search(between) or _EXPECTED.search(_STOP.split(behind)[0][:30])
    around = sentence.words[at][-_REACH:] + " | " + between
    if is_base(Place(told, sentence.words[at], between)) and not _WAS.search(sentence.words[at]):
        return None
    if (
        not word
        or not named
        or not _may_compare(told, expected)
        or _STOP.search(between)
        or _LESS_IS_MORE.search(around)
        or _NOT_SO.search(around)
    ):
        return None
    return _Found(word.group(), told, expected, "up" if word["up"] else "down")


def _may_compare(one: Mention, other: Mention) -> bool:
    same = (level(one) and alike(one, other)) or (percent(one) and percent(other))
    return same and all(m.quantity.qualifier in {None, "approx"} for m in (one, other))


def _is_refuted(found: _Found) -> bool:
    """Whether the numbers go the other way, rounding and all."""
    new, old = allowed(found.new.quantity), allowed(found.old.quantity)
    if new is None or old is None or min(new.low, old.low) < 0:
        return False
    return new.high < old.low if found.way == "up" else new.low > old.high


def _finding(marked: Marked, figures: Sequence[Figure], found: _Found) -> Check:
    side = "less" if found.way == "up" else "more"
    return Check(
        kind="arithmetic",
        severity="error",
        what=f"{found.new.quantity.as_written} is {side} than {found.old.quantity.as_written}, which is not what “{found.word}” says.",
        formula=None,
        figures=figure_ids(figures, (found.new, found.old)),
        evidence=passages_of(marked, (found.new, found.old)),
        by="code",
    )
