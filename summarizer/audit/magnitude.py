"""
Amounts of a size that nothing else in their document has: a slip between thousand, million, billion and trillion.

A document about one company states amounts of a few orders of size. A measure that all others of its sort dwarf, and a part that
dwarfs its whole, are doubtful.
"""

from __future__ import annotations

import re
from collections import defaultdict
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarizer.audit.near import around
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.documents import Marked, Mention

_I = re.IGNORECASE
_BELOW = 200
"""How many times as small as other such measures one must be to be doubted."""
_LOOSE = 60
"""How far a thousandfold of it may lie from them."""
_THOUSANDS = (Decimal(1000), Decimal(1_000_000), Decimal(1_000_000_000))
_PART = 20
"""How many times as large as its whole a part must be stated for a slip of scale to be the reason."""
_ON_SALES = lazy(
    r"\b(?:on|from|out\sof|against)\s(?:(?:annual|total|group|net|quarterly)\s)*(?:sales|revenues?|turnover)\s(?:of|worth)\s(?:about\s)?\Z",
    _I,
)
_PROFIT = lazy(r"\b(?:profits?|earned|income|earnings|ebitda?|surplus)\b[^.;:]{0,30}\Z", _I)
_OF_WHICH = lazy(
    r"\A[^.;:]{0,30}\b(?:of\swhich|of\sthat|of\sthis|including|(?:but|yet|though)\s(?:only|just)|davon)\s(?:about\s|some\s|just\s|only\s)?\Z",
    _I,
)
_REACH = 60
_SCALED = lazy(r"\d\s?(?:k|m|mn|bn|tn|[bt])\b|thousand|million|billion|trillion|mio|mrd|lakh|crore|\bcr\b|[万亿億]", _I)
_MEASURES = lazy(
    r"\b(?P<of>liquidity|total\sassets|balance[\s-]sheet(?:\stotal)?|assets|bilanzsumme|loan\sbook|loans|kreditbuch|deposits|einlagen|market\s(?:value|cap\w*)|börsenwert|order\s?book|backlog|auftragsbestand|"
    r"(?:net\s)?debts?|borrowings|nettoschulden|schulden|(?:total\s)?revenues?|(?:group\s|net\s|full-year\s)?sales|turnover|umsatz|forecast\sfor\sthe\s(?:full\s)?year|full-year\s(?:forecast|guidance))\b[^.;:,]{0,36}\Z",
    _I,
)
_LARGE = lazy(
    r"liquid|asset|balance|bilanz|loan|kredit|deposit|einlag|market|börsen|order|backlog|auftrag|forecast|full-year|revenue|sales|turnover|umsatz",
    _I,
)
_SMALL_FIRM = lazy(
    r"\b(?:start-?up|small|tiny|unit|subsidiary|its\s\w+\sarm|division|segment|stake|acqui\w+|bought|target|charity|founder\w*|rival)\b", _I
)


class Slip(NamedTuple):
    """An amount of the wrong size, and the one that shows it."""

    doubtful: Mention
    beside: Mention


def slips(marked: Marked) -> Iterator[Slip]:
    """Find the amounts of a size that cannot be, each once."""
    groups: defaultdict[object, list[Mention]] = defaultdict(list)
    for mention in marked.mentions:
        if mention.quantity.kind == "money" and mention.quantity.value and not mention.quantity.unit:
            groups[mention.document, mention.quantity.currency].append(mention)
    seen: set[int] = set()
    for mentions in groups.values():
        for slip in _below_its_like(marked, mentions):
            if slip.doubtful.id not in seen:
                seen.add(slip.doubtful.id)
                yield slip
    yield from (slip for slip in _parts_over_wholes(marked) if slip.doubtful.id not in seen)


def _value(mention: Mention) -> Decimal:
    return abs(mention.quantity.value or Decimal(0))


def _below_its_like(marked: Marked, mentions: Sequence[Mention]) -> Iterator[Slip]:
    """Find the measure of a whole company that all other such measures of its document dwarf."""
    named = [(_value(mention), mention, found) for mention in mentions if (found := _measure(marked, mention)) is not None]
    if not named:
        return
    size, least, found = min(named, key=lambda each: each[0])
    others = [mention for value, mention, _ in named if value != size]
    largest = max(others, key=_value, default=None)
    whole = _LARGE.search(found["of"]) and _SCALED.search(least.quantity.as_written) and not _SMALL_FIRM.search(found.string)
    if largest is None or not whole or _value(largest) < _BELOW * size or sum(value == size for value, _, _ in named) > 1:
        return
    nearest = min((size * scale for scale in _THOUSANDS), key=lambda value: abs(value.ln() - _value(largest).ln()))
    if max(nearest, _value(largest)) <= _LOOSE * min(nearest, _value(largest)):
        yield Slip(least, largest)


def _measure(marked: Marked, mention: Mention) -> re.Match[str] | None:
    return _MEASURES.search(around(marked, mention, _REACH)[0])


def _parts_over_wholes(marked: Marked) -> Iterator[Slip]:
    """Find a profit that dwarfs its revenue, and a part that dwarfs the whole that it is stated to be of."""
    for one, other in pairwise(marked.mentions):
        same = one.quantity.kind == other.quantity.kind == "money" and one.quantity.currency == other.quantity.currency
        if not same or one.line != other.line or not _value(one) or not _value(other):
            continue
        between = marked.document[one.document].text[one.quantity.end : other.quantity.start]
        if _ON_SALES.search(between) and _value(one) > _PART * _value(other) and _PROFIT.search(around(marked, one, _REACH)[0]):
            yield Slip(other, one)
        elif _OF_WHICH.search(between) and _value(other) > _PART * _value(one):
            yield Slip(one, other)
