"""
Values outside the bounds of their scale, and an index of momentum that its own text misreads.

The bounds are those of the definitions of the scales: no share of all is more than all, no index of 0 to 100 is 118.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from summarizer.audit.interval import ends
from summarizer.audit.near import LEVEL_OF, around, lead_of, lines_near
from summarizer.audit.passages import finding
from summarizer.text.clauses import STOP
from summarizer.text.lexicon import lazy
from summarizer.text.movement import FALL, RISE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.documents import Marked, Mention
    from summarizer.models import Check

_I = re.IGNORECASE
_REACH = 60
_HUNDRED = Decimal(100)


class _Scale(NamedTuple):
    """A scale with its bounds, both included, by the name that leads up to a value on it."""

    name: str
    pattern: re.Pattern[str]
    name_of: re.Pattern[str]
    low: Decimal
    high: Decimal
    in_percent: bool = False


def _scale(name: str, words: str, low: int, high: int, *, in_percent: bool = False) -> _Scale:
    return _Scale(name, lazy(rf"\b(?:{words})\b{LEVEL_OF}", _I), lazy(rf"\b(?:{words})\b", _I), Decimal(low), Decimal(high), in_percent)


_SCALES = (
    # Wilder, New Concepts in Technical Trading Systems (1978); Lane's stochastic; S&P Global and ISM for the purchasing managers' index.
    _scale("relative strength index", r"RSI|relative[\s-]strength(?:\sindex)?|relative-stärke-index", 0, 100),
    _scale("stochastic", r"stochastics?(?:\soscillator)?|stochastik", 0, 100),
    _scale("money flow index", r"money[\s-]flow\sindex", 0, 100),
    _scale("purchasing managers' index", r"PMI|purchasing\smanagers['’]?\sindex|einkaufsmanagerindex", 0, 100),
    _scale("fear and greed index", r"fear\s(?:and|&)\sgreed(?:\sindex)?", 0, 100),
    _scale("net promoter score", r"net\spromoter\sscore|NPS", -100, 100),
    _scale("correlation", r"correlation(?:\scoefficient)?|korrelation", -1, 1),
    _scale("probability", r"probability|likelihood|odds|chance|wahrscheinlichkeit|probabilité", 0, 100, in_percent=True),
    _scale("market share", r"market\sshare|marktanteil|part\sde\smarché|cuota\sde\smercado", 0, 100, in_percent=True),
    _scale("passenger load factor", r"load\sfactor", 0, 100, in_percent=True),
    _scale("turnout", r"turnout|acceptance\srate|wahlbeteiligung|annahmequote", 0, 100, in_percent=True),
    _scale("unemployment rate", r"(?:un)?employment\srate|jobless\srate|arbeitslosenquote|taux\sde\schômage", 0, 100, in_percent=True),
    _scale(
        "rate of success",
        r"(?:success|approval|pass|response|participation)\srate|(?:test|first-pass|process)\syield",
        0,
        100,
        in_percent=True,
    ),
    _scale("equity ratio", r"equity\sratio|eigenkapitalquote", -1000, 100, in_percent=True),
)
_AT = lazy(r"\b(?:to|at|auf|bei|à|al|a)\s(?:about\s|some\s|just\s|rund\s)?\Z", _I)
_OF = lazy(r"\s(?:of|der|des|du|de|del)\b", _I)
_CHANGE = lazy(rf"\b(?:{RISE}|{FALL}|by|gain\w*|um|plus|minus)\W*\Z", _I)

_RSI = _SCALES[0]
_MIDDLE = Decimal(50)
"""An index over it says that gains outweighed losses: what is below it is not overbought, and what is above not oversold."""
_NEARBY = 3
_OVERBOUGHT = lazy(r"\b(?:over-?bought|überkauft\w*|suracheté\w*|sobrecomprad\w*)\b", _I)
_OVERSOLD = lazy(r"\b(?:over-?sold|überverkauft\w*|survendu\w*|sobrevendid\w*)\b", _I)
_NOT = lazy(r"\b(?:not|no|never|far\sfrom|neither|nicht|kein\w*|pas)\b[^.;]{0,24}\Z", _I)
_LONGEST = 1_000
"""Characters of a line that may say what an index means."""


def check(marked: Marked) -> Iterator[Check]:
    """Report each value outside its scale, and each index that is called the opposite of what it reads."""
    for mention in marked.mentions:
        scale = _scale_of(marked, mention)
        if scale is None:
            continue
        if not all(scale.low <= end <= scale.high for end in ends(mention.quantity)):
            what = f"{mention.quantity.as_written} is outside the scale of a {scale.name}, which goes from {scale.low} to {scale.high}."
            yield finding(marked, (mention,), kind="implausible", severity="warning", what=what)
        elif scale is _RSI:
            yield from _misread(marked, mention)


def _scale_of(marked: Marked, mention: Mention) -> _Scale | None:
    lead = lead_of(marked, mention)
    percent = mention.quantity.kind == "percent" and mention.quantity.unit in {None, "%"}
    if (
        percent
        and _HUNDRED < (mention.quantity.value or 0) < 2 * _HUNDRED
        and _AT.search(lead)
        and not _OF.match(around(marked, mention, _REACH)[1])
    ):
        named = (scale for scale in _SCALES if scale.in_percent and scale.name_of.search(STOP.split(lead)[-1]))
        return next(named, None)  # a level, whatever stands between its name and the value
    if mention.quantity.currency or (percent and (mention.context.direction or _CHANGE.search(lead))):
        return None
    fitting = (scale for scale in _SCALES if percent or not scale.in_percent)
    return next((scale for scale in fitting if scale.pattern.search(lead)), None)


def _misread(marked: Marked, mention: Mention) -> Iterator[Check]:
    """Find a text that calls a share overbought with an index below the middle, or oversold with one above it."""
    below = (mention.quantity.value or _MIDDLE) < _MIDDLE
    for line in lines_near(marked, marked.line[mention.line], _NEARBY):
        text = marked.text(line)[:_LONGEST]
        called = (_OVERBOUGHT if below else _OVERSOLD).search(text)
        if called and not _NOT.search(text[: called.start()]) and line.role == "reporting":
            index = f"A relative strength index of {mention.quantity.as_written}"
            what = f"{index} is {'below' if below else 'above'} the middle of its scale, which is not {called.group()}."
            lines = (marked.line[mention.line], line)
            yield finding(marked, (mention,), lines, kind="implausible", severity="warning", what=what)
            return
