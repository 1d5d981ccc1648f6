"""
What sources tell differently of one change: from the same value to two, by as much to both sides, or on two dates.

Two sources hardly tell the same former value of two things by chance, so the values that replaced it are compared; a rate that leads to the
same level went one way only; and two dates behind the same words, beside the same exact value, are of one thing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarizer.audit.interval import ends
from summarizer.audit.near import basis, digits, is_condition, is_former, stems
from summarizer.audit.pairs import agree, alike
from summarizer.audit.passages import finding, name_of
from summarizer.audit.within import Pair
from summarizer.times import read_times

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from summarizer.documents import Marked, Mention
    from summarizer.models import Check

    _Two = tuple[Mention, Mention]

_FEWEST_DIGITS = 2
_EXACT = 3
"""Digits from which on a level that two sources print is no chance."""
_FEWEST_WORDS = 2
_COMMON = 16
"""Values of the same size that are compared; it bounds the work."""
_MOST = 100
"""Values of a line that are looked at."""
_LEAD = 40
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_COUNTED = re.compile(r"\d\S{0,3}\s(?:[^\W\d_]{1,20}\s){0,3}\Z")
"""Before a date that is a number's own."""
_ONE_OF_MORE = re.compile(
    r"\b(?:first|second|third|fourth|other|another|next|new(?:er)?|zweite[nrs]?|dritte[nrs]?|andere[nrs]?|nächste[nrs]?)\b", re.IGNORECASE
)
"""Before a date of one of several things."""
_RATES = frozenset({"percent", "basis_points"})
_OPPOSITE = (("up", "down"), ("down", "up"))


def replaced(marked: Marked) -> Iterator[Pair]:
    """Pair the values that two sources put in the place of the same former one, and that differ."""
    for (former, one), (other_former, other) in _pairs(marked, _changes):
        same = alike(former, other_former) and alike(one, other) and one.quantity.currency == other.quantity.currency
        if (
            same
            and _is_of_one(marked, one, other, _FEWEST_WORDS)
            and not agree(marked, one, other)
            and not agree(marked, one, other_former)
        ):
            yield Pair(one.context.metric, one, other)


def turned(marked: Marked) -> tuple[Check, ...]:
    """Report each rate by which something rose to a level in one source and fell to it in another."""
    found: dict[frozenset[int], Check] = {}
    for (_, one), (_, other) in _pairs(marked, _moves):
        opposite = (one.context.direction, other.context.direction) in _OPPOSITE
        if opposite and ends(one.quantity) == ends(other.quantity) and _is_of_one(marked, one, other, 1):
            told = "; ".join(
                f"{each.context.direction} {each.quantity.as_written} ({name_of(marked.document[each.document])})" for each in (one, other)
            )
            what = f"Sources disagree on which way {one.context.metric} went: {told}."
            found[frozenset((one.id, other.id))] = finding(marked, (one, other), kind="conflict", severity="warning", what=what)
    return tuple(found.values())


def dated(marked: Marked) -> tuple[Check, ...]:
    """Report each date that two sources lead up to in the same words, beside the same exact value, and tell otherwise."""
    found: dict[frozenset[str], Check] = {}
    for (_, one), (_, other) in _pairs(marked, _exact):
        first, second = (_led(marked.text(marked.line[each.line])) for each in (one, other))
        if first and second and first.lead == second.lead and first.grain == second.grain and first.label != second.label:
            told = "; ".join(
                f"{each.written} ({name_of(marked.document[mention.document])})" for each, mention in ((first, one), (second, other))
            )
            what = f"Sources disagree on the date that they tell with {one.quantity.as_written}: {told}."
            check = finding(marked, (one, other), kind="conflict", severity="warning", what=what)
            found.setdefault(frozenset((one.line, other.line)), check)
    return tuple(found.values())


class _Led(NamedTuple):
    """The only dated time of a line, and the two words before it."""

    lead: tuple[str, ...]
    grain: str
    label: str
    written: str


@lru_cache(maxsize=256)  # a line is held against several
def _led(text: str) -> _Led | None:
    times = [time for time in read_times(text) if time.label and _YEAR.search(time.as_written)]
    if len(times) != 1 or times[0].label is None:
        return None
    before = text[max(0, times[0].start - _LEAD) : times[0].start]
    words = before.split()[-2:]
    lead = tuple(word.casefold() for word in words)
    plain = len(lead) > 1 and all(map(str.isalpha, lead)) and not (_COUNTED.search(before) or _ONE_OF_MORE.search(before))
    return _Led(lead, times[0].grain, times[0].label, f"{' '.join(words)} {times[0].as_written}") if plain else None


def _exact(_: Marked, told: Sequence[Mention]) -> Iterator[_Two]:
    """Yield each exact value of a line, with itself."""
    yield from ((each, each) for each in told if digits(each) >= _EXACT)


def _pairs(marked: Marked, read: Callable[[Marked, Sequence[Mention]], Iterable[_Two]]) -> Iterator[tuple[_Two, _Two]]:
    """Yield what is read of lines of two sources by the same value, the first of each two."""
    groups: defaultdict[object, list[_Two]] = defaultdict(list)
    for line in marked.lines if len(marked.documents) > 1 else ():
        for tie, told in read(marked, marked.mentions_in[line.id][:_MOST]):
            groups[ends(tie.quantity), tie.quantity.currency].append((tie, told))
    for group in groups.values():
        yield from (pair for pair in combinations(group[:_COMMON], 2) if pair[0][1].document != pair[1][1].document)


def _changes(marked: Marked, told: Sequence[Mention]) -> Iterator[_Two]:
    """Yield each former value of a line with the one that replaced it: right before it, maybe with a rate between, or behind it."""
    for at, former in enumerate(told):
        if digits(former) < _FEWEST_DIGITS or not is_former(marked, former):
            continue
        before = [each for each in told[max(0, at - 2) : at] if each.quantity.kind not in _RATES or alike(each, former)]
        new = next((each for each in (*before[-1:], *told[at + 1 : at + 2]) if alike(each, former) and not is_former(marked, each)), None)
        if new:
            yield former, new


def _moves(marked: Marked, told: Sequence[Mention]) -> Iterator[_Two]:
    """Yield each level of a line, that is no former one, with the rate right before it."""
    for rate, level in pairwise(told):
        if rate.quantity.kind in _RATES and level.quantity.kind not in _RATES and digits(level) >= _EXACT and not is_former(marked, level):
            yield level, rate


def _is_of_one(marked: Marked, one: Mention, other: Mention, fewest: int) -> bool:
    """Whether two values are told as one thing: as facts or as the same sort of outlook, on one basis, with words in common."""
    words = stems(marked.text(marked.line[one.line])) & stems(marked.text(marked.line[other.line]))
    same = one.context.role == other.context.role and basis(marked, one) == basis(marked, other)
    return same and len(words) >= fewest and is_condition(marked, one) == is_condition(marked, other)
