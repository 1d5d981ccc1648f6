"""
Amounts of a size that nothing else in their document has: a slip between thousand, million, billion and trillion.

A document about one company tells amounts of a few orders of size. An amount that dwarfs all others, a total below its parts, and the same
number printed in two scales are told as doubtful; what a whole market or country comes to is not.
"""

from __future__ import annotations

import re
from collections import defaultdict
from decimal import Decimal
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarizer.audit.near import around, digits, stems
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.documents import Marked, Mention

_I = re.IGNORECASE
_FEWEST = 5
"""Amounts of one currency from which on a document shows what sizes it deals in."""
_DWARFS = 2000
"""How many times as large as all others an amount must be to be doubted for that alone, where another one is told in a scale too."""
_DWARFS_ITS_TWIN = 10
"""The same where the same number stands elsewhere a thousand times smaller."""
_BELOW = 200
"""How many times as small as other such measures one must be to be doubted."""
_LOOSE = 60
"""How far a thousandfold of it may lie from them."""
_THOUSANDS = (Decimal(1000), Decimal(1_000_000), Decimal(1_000_000_000))
_LOOSELY = 5
_PART = 20
"""How many times as large as its whole a part must be told for a slip of scale to be the reason."""
_OUTLOOK = lazy(
    r"\b(?:forecasts?|expects?|expected|guid(?:es|ed|ance)|targets?|aims?\sfor|(?:should|will)\s(?:reach|come\sto|be|rise\sto)|predicts?|sees|plans?|looks?\sfor|rechnet\smit|erwartet)\b[^.;]{0,40}\Z",
    _I,
)
_LAST_YEAR = lazy(r"\b(?:last\syear|in\s20\d\d|(?:quarter(?:ly)?|first\shalf|nine\smonths)|a\syear\sago|for\s20\d\d|vorjahr\w*)\b", _I)
_ON_SALES = lazy(
    r"\b(?:on|from|out\sof|against)\s(?:(?:annual|total|group|net|quarterly)\s)*(?:sales|revenues?|turnover)\s(?:of|worth)\s(?:about\s)?\Z",
    _I,
)
_PROFIT = lazy(r"\b(?:profits?|earned|income|earnings|ebitda?|surplus)\b[^.;:]{0,30}\Z", _I)
_OF_WHICH = lazy(
    r"\A[^.;:]{0,30}\b(?:of\swhich|of\sthat|of\sthis|including|(?:but|yet|though)\s(?:only|just)|davon)\s(?:about\s|some\s|just\s|only\s)?\Z",
    _I,
)
_SMALL_THING = lazy(r"\b(?:fees?|commissions?|bonus(?:es)?|salar(?:y|ies)|gebühren?|provision|honorare?|frais)\b[^.;:,]{0,30}\Z", _I)
"""What is paid for a service: it is no multiple of all that it is paid for."""
_OVER_ALL = 3
_COMMON = 24
_MEASURED = frozenset(
    {"tonnes", "barrels", "barrels per day", "ounces", "litres", "bushels", "MW", "GW", "MWh", "GWh", "TWh", "km", "hectares", "pounds"}
)
_FEWEST_MEASURED = 4
"""Amounts of one unit from which on a document shows what sizes it deals in."""
_TOWERS = 100
"""How many times as large as all others of its unit an amount must be to be doubted."""
_EXACT = 3
_REACH = 60
_SCALED = lazy(r"\d\s?(?:k|m|mn|bn|tn|[bt])\b|thousand|million|billion|trillion|mio|mrd|lakh|crore|\bcr\b|[万亿億]", _I)
_WORLD = lazy(
    r"\b(?:market|industry|sector|economy|gdp|world\w*|global\w*|country|countries|nation\w*|government|state|public|federal|budget|debt\sof\sthe|stimulus|aum|under\smanagement|households?|trade|"
    r"savings|reserves?|central\sbank|treasury|fund\w*|pension\w*|insured|transactions?|payments?|volume|turnover\sof\sthe|exchange|index|capitali[sz]ation)\b",
    _I,
)
_MEASURES = lazy(
    r"\b(?P<of>liquidity|total\sassets|balance[\s-]sheet(?:\stotal)?|assets|bilanzsumme|loan\sbook|loans|kreditbuch|deposits|einlagen|market\s(?:value|cap\w*)|börsenwert|order\s?book|backlog|auftragsbestand|"
    r"(?:net\s)?debts?|borrowings|nettoschulden|schulden|(?:total\s)?revenues?|(?:group\s|net\s|full-year\s)?sales|turnover|umsatz|forecast\sfor\sthe\s(?:full\s)?year|full-year\s(?:forecast|guidance))\b[^.;:,]{0,36}\Z",
    _I,
)
_LARGE = lazy(
    r"liquid|asset|balance|bilanz|loan|kredit|deposit|einlag|market|börsen|order|backlog|auftrag|forecast|full-year|revenue|sales|turnover|umsatz",
    _I,
)
_TIMES_PROFIT = lazy(r"\A[^.;]{0,20}\b\d{1,2}[.,]\d(?:\s?x\b|\s?times\b|-fache\w*)[^.;]{0,24}\bebitda\b", _I)
"""A debt that is told to be so many times the profit is no small one."""
_SMALL_FIRM = lazy(
    r"\b(?:start-?up|small|tiny|unit|subsidiary|its\s\w+\sarm|division|segment|stake|acqui\w+|bought|target|charity|founder\w*|rival)\b", _I
)
_AS_MUCH = lazy(r"\b(?:as\s(?:much|many)(?:\sagain)?\sas|than|against|versus|compared\s(?:with|to)|up\sfrom|down\sfrom)\b[^.;]{0,30}\Z", _I)


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
        for slip in (*_dwarfing(marked, mentions), *_below_its_like(marked, mentions)):
            if slip.doubtful.id not in seen:
                seen.add(slip.doubtful.id)
                yield slip
    yield from (*_measured(marked), *_beyond_its_unit(marked))
    yield from (
        slip for slip in (*_forecast(marked), *_fees(marked, groups.values()), *_parts_over_wholes(marked)) if slip.doubtful.id not in seen
    )


def _value(mention: Mention) -> Decimal:
    return abs(mention.quantity.value or Decimal(0))


def _dwarfing(marked: Marked, mentions: Sequence[Mention]) -> Iterator[Slip]:
    """Find the largest amount of a document where it is far from all others, or the same number stands there in a smaller scale."""
    ranked = sorted(mentions, key=_value, reverse=True)
    if len({_value(mention) for mention in ranked}) < _FEWEST:
        return
    largest = ranked[0]
    rest = [mention for mention in ranked if _value(mention) != _value(largest)]
    alone = len(ranked) - len(rest) == 1
    far = _value(largest) / _value(rest[0])
    line = marked.text(marked.line[largest.line])
    if not alone or not _SCALED.search(largest.quantity.as_written) or _WORLD.search(line):
        return
    if far >= _DWARFS and any(_SCALED.search(mention.quantity.as_written) for mention in rest):
        yield Slip(largest, rest[0])
    elif far >= _DWARFS_ITS_TWIN:
        twins = [other for other in marked.mentions if _is_twin(marked, largest, other)]
        yield from (Slip(largest, twin) for twin in twins[:1])


def _is_twin(marked: Marked, one: Mention, other: Mention) -> bool:
    """Whether two amounts are one number in two scales, with a word in common."""
    first, second = one.quantity, other.quantity
    if first.currency != second.currency or not second.value or _value(one) / _value(other) not in _THOUSANDS:
        return False
    shared = stems(marked.text(marked.line[one.line])) & stems(marked.text(marked.line[other.line]))
    return bool(shared) or digits(one) >= _EXACT


def _below_its_like(marked: Marked, mentions: Sequence[Mention]) -> Iterator[Slip]:
    """Find the measure of a whole company that all other such measures of its document dwarf."""
    named = [(_value(mention), mention, found) for mention in mentions if (found := _measure(marked, mention)) is not None]
    if not named:
        return
    size, least, found = min(named, key=lambda each: each[0])
    others = [mention for value, mention, _ in named if value != size]
    many_times = _TIMES_PROFIT.search(around(marked, least, _REACH)[1])
    wholes = [mention for mention in mentions if many_times or _is_cell(marked, mention)]
    largest = max((*others, *wholes), key=_value, default=None)
    whole = (
        (many_times or _LARGE.search(found["of"])) and _SCALED.search(least.quantity.as_written) and not _SMALL_FIRM.search(found.string)
    )
    if largest is None or not whole or _value(largest) < _BELOW * size or sum(value == size for value, _, _ in named) > 1:
        return
    nearest = min((size * scale for scale in _THOUSANDS), key=lambda value: abs(value.ln() - _value(largest).ln()))
    if max(nearest, _value(largest)) <= _LOOSE * min(nearest, _value(largest)):
        yield Slip(least, largest)


def _measure(marked: Marked, mention: Mention) -> re.Match[str] | None:
    return _MEASURES.search(around(marked, mention, _REACH)[0])


def _is_cell(marked: Marked, mention: Mention) -> bool:
    """Whether an amount stands in a row of a table that names revenue or the like."""
    line = marked.line[mention.line]
    label = marked.document[mention.document].text[max(line.start, mention.quantity.start - _REACH) : mention.quantity.start]
    return mention == marked.mentions_in[line.id][0] and bool(_MEASURES.search(label.rstrip() + " "))


def _forecast(marked: Marked) -> Iterator[Slip]:
    """Find an outlook that lies about a thousandfold off the last year's amount, told right before it."""
    for old, new in pairwise(marked.mentions):
        lines = marked.line[old.line], marked.line[new.line]
        near = old.document == new.document and lines[1].paragraph == lines[0].paragraph
        same = old.quantity.kind == new.quantity.kind == "money" and old.quantity.currency == new.quantity.currency
        if (
            near
            and same
            and _OUTLOOK.search(around(marked, new, _REACH)[0])
            and _LAST_YEAR.search(" ".join(around(marked, old, _REACH)))
            and _are_thousands_apart(old, new)
        ):
            yield Slip(new, old)


def _parts_over_wholes(marked: Marked) -> Iterator[Slip]:
    """Find a profit that dwarfs its revenue, and a part that dwarfs the whole that it is told to be of."""
    for one, other in pairwise(marked.mentions):
        same = one.quantity.kind == other.quantity.kind == "money" and one.quantity.currency == other.quantity.currency
        if not same or one.line != other.line or not _value(one) or not _value(other):
            continue
        between = marked.document[one.document].text[one.quantity.end : other.quantity.start]
        if _ON_SALES.search(between) and _value(one) > _PART * _value(other) and _PROFIT.search(around(marked, one, _REACH)[0]):
            yield Slip(other, one)
        elif _OF_WHICH.search(between) and _value(other) > _PART * _value(one):
            yield Slip(one, other)


def _fees(marked: Marked, groups: Iterable[Sequence[Mention]]) -> Iterator[Slip]:
    """Find a fee, or what somebody is paid, that is several times as large as all other amounts of its document."""
    for mentions in groups:
        ranked = sorted(mentions, key=_value, reverse=True)[:2]
        paid = len({_value(mention) for mention in mentions}) >= _FEWEST and _SMALL_THING.search(around(marked, ranked[0], _REACH)[0])
        if paid and _value(ranked[0]) >= _OVER_ALL * _value(ranked[1]) and not _WORLD.search(marked.text(marked.line[ranked[0].line])):
            # What the text opens with is what the fee is most likely paid for.
            yield Slip(
                ranked[0],
                next(mention for mention in mentions if _OVER_ALL * _value(mention) >= _value(ranked[1]) and mention is not ranked[0]),
            )


def _beyond_its_unit(marked: Marked) -> Iterator[Slip]:
    """Find an amount in a unit of measure that is a hundred times as large as all others in it, where a thousandth of it is not."""
    groups: defaultdict[object, list[Mention]] = defaultdict(list)
    for mention in marked.mentions:
        if mention.quantity.kind == "other" and mention.quantity.unit in _MEASURED and mention.quantity.value:
            groups[mention.document, mention.quantity.unit].append(mention)
    for mentions in groups.values():
        ranked = sorted(mentions, key=_value, reverse=True)
        if len({_value(mention) for mention in ranked}) < _FEWEST_MEASURED:
            continue
        largest, next_one = ranked[:2]
        scaled = _SCALED.search(largest.quantity.as_written) is not None
        if scaled and _value(largest) >= _TOWERS * _value(next_one) and _value(largest) / _THOUSANDS[0] <= _value(next_one) * _LOOSELY:
            yield Slip(largest, next_one)


def _are_thousands_apart(one: Mention, other: Mention) -> bool:
    if not _value(one) or not _value(other):
        return False
    times = max(_value(one), _value(other)) / min(_value(one), _value(other))
    return any(scale / _LOOSELY <= times <= scale * _LOOSELY for scale in _THOUSANDS)


def _measured(marked: Marked) -> Iterator[Slip]:
    """Find two amounts in one unit that a line compares although one is thousands of times the other."""
    for line in marked.lines:
        own = [
            mention
            for mention in marked.mentions_in[line.id][:_COMMON]
            if mention.quantity.kind == "other" and mention.quantity.unit and mention.quantity.value
        ]
        for one, other in combinations(own, 2):
            if one.quantity.unit != other.quantity.unit or not _value(one) or not _value(other):
                continue
            between = marked.document[one.document].text[one.quantity.end : other.quantity.start]
            if _AS_MUCH.search(between) and _are_thousands_apart(one, other):
                large, small = (one, other) if _value(one) > _value(other) else (other, one)
                yield Slip(large, small)
