"""
A price that repeats the clock time beside it: "$7.35 … at 7:35 a.m.".

Most often it is the time, read as a price by whoever wrote it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from decimal import Decimal
from itertools import islice, pairwise, takewhile
from typing import TYPE_CHECKING, NamedTuple

from summarizer.audit.interval import digits_of
from summarizer.audit.passages import finding
from summarizer.text.lexicon import lazy
from summarizer.times import read_times

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.documents import Line, Marked, Mention
    from summarizer.models import Check

_PRICE = re.compile(r"(?<!\d)(\d{1,2})[.,](\d{2})(?!\d)(?![.,]\d)")
_WHOLE_PRICE = re.compile(r"(?<![\d.,])(?:\d[.,]?\d{3}|\d{3})(?![\d.,]*\d)")
"""A price without decimals: 1,545 is read as a quarter to four."""
_HOURS, _MINUTES = 24, 60
_CLOCK = lazy(r"(?<!\d)(\d{1,2})\s?[:.h]\s?(\d{2})(?!\d)")
_MAY_BE_CLOCK = lazy(r"\bat ([01]?\d|2[0-3])\.([0-5]\d)(?=[.,;)]|\s(?!per|p\b|points?|times|euros?|dollars?|pounds?|cents?|[\d€$£%]))")
_LIKE_CLOCK = lazy(r"(?=(\d{1,2})\s?[:.h]\s?(\d{2}))\d")
"""Wherever a clock time may begin."""


_LONGEST_CLOCK = 40
"""Characters of a clock time, with what is written around its digits."""


class _Clock(NamedTuple):
    """A clock time: where it stands, as written, and its hours and minutes."""

    start: int
    as_written: str
    digits: tuple[int, int]
    sure: bool = True


_PRICED = frozenset({"money", "per_share"})


def check(marked: Marked) -> tuple[Check, ...]:
    """Report each price with the digits of a clock time in its own line or the next."""
    return tuple(_finding(marked, *found) for found in _echoes(marked))


def repeated(marked: Marked) -> frozenset[int]:
    """Return the prices that repeat a clock time, by their ids: nothing is reckoned with them."""
    return frozenset(mention.id for mention, _, _ in _echoes(marked))


def _echoes(marked: Marked) -> Iterator[tuple[Mention, _Clock, Line | None]]:
    """Find each such price with the clock time, and the line behind its own."""
    following = {line.id: after for line, after in pairwise(marked.lines) if line.document == after.document}
    prices = [mention for mention in marked.mentions if _is_repeated(marked, mention, following.get(mention.line))]
    clocks = {document: _clocks(marked.document[document].text) for document in {mention.document for mention in prices}}
    for mention in prices:
        after = following.get(mention.line)
        clock = _clock_of(marked, mention, clocks[mention.document], after)
        if clock is not None:
            yield mention, clock, after


def _digits(mention: Mention) -> tuple[int, int] | None:
    """Read a price of two decimals, or one of three or four digits, as hours and minutes; an amount in millions is no price."""
    quantity = mention.quantity
    if quantity.kind not in _PRICED or quantity.value is None:
        return None
    match = _PRICE.search(quantity.as_written)
    if match is not None and quantity.value == Decimal(f"{match[1]}.{match[2]}"):
        return int(match[1]), int(match[2])
    written = _WHOLE_PRICE.search(quantity.as_written)
    number = int(digits_of(written.group())) if written else None
    if number is None or quantity.value not in {number, Decimal(number) / 100}:  # the second is stated in pence
        return None
    hours, minutes = divmod(number, 100)
    return (hours, minutes) if hours < _HOURS and minutes < _MINUTES else None


def _is_repeated(marked: Marked, mention: Mention, after: Line | None) -> bool:
    """Whether the digits of a price stand once more where a clock time of them may stand; only then a document's times are read."""
    digits = _digits(mention)
    if digits is None:
        return False
    line, own = marked.line[mention.line], mention.quantity
    end = after.end if after else line.end
    near = _LIKE_CLOCK.finditer(marked.document[mention.document].text, line.start, end + _LONGEST_CLOCK)
    return any((int(found[1]), int(found[2])) == digits for found in near if not own.start <= found.start() < own.end)


def _clocks(text: str) -> tuple[_Clock, ...]:
    """Find the clock times of a text, in order; "at 14.20" may be a time as well as a number."""
    times = ((time, _CLOCK.search(time.as_written)) for time in read_times(text) if time.kind == "time")
    read = [_Clock(time.start, time.as_written, (int(match[1]), int(match[2]))) for time, match in times if match]
    may_be = (_Clock(found.start(1), found[0][3:], (int(found[1]), int(found[2])), sure=False) for found in _MAY_BE_CLOCK.finditer(text))
    return tuple(sorted((*read, *(clock for clock in may_be if clock.start not in {each.start for each in read}))))


def _clock_of(marked: Marked, mention: Mention, clocks: Sequence[_Clock], after: Line | None) -> _Clock | None:
    """Find the clock time in the line of a price, or the next, that has its digits."""
    line = marked.line[mention.line]
    end = after.end if after else line.end
    first = bisect_left(clocks, line.start, key=lambda clock: clock.start)
    near = takewhile(lambda clock: clock.start < end, islice(clocks, first, None))
    # A price with decimals is the number itself where that may be one.
    plain = _PRICE.search(mention.quantity.as_written) is None
    return next((clock for clock in near if clock.digits == _digits(mention) and (clock.sure or plain)), None)


def _finding(marked: Marked, mention: Mention, clock: _Clock, after: Line | None) -> Check:
    line = marked.line[mention.line]
    told = f"{mention.quantity.as_written} has the same digits as the time beside it ({clock.as_written}); the price is doubtful."
    lines = [line, after] if after and clock.start >= line.end else [line]
    return finding(marked, (mention,), lines, kind="echo", severity="warning", what=told)
