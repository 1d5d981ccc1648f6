"""
The close of a day where another source has a price of its early hours.

Two prices are of one share and one day where the change that each is told with counts them from the same price; the one that is told as a
close is the later one.
"""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from summarizer.audit.interval import Interval, allowed
from summarizer.audit.near import around, is_former
from summarizer.audit.passages import finding, name_of
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.documents import Marked, Mention
    from summarizer.models import Check, Figure

_HUNDRED = 100
_REACH = 60
_MOST = 24
"""Prices with a change that are compared; a text with more is a list of them."""
_CLOSE_ENOUGH = Decimal("1.02")
"""How far the ends of a price that a change counts from may lie apart: a change in whole per cent says too little."""
_CLOSED = lazy(
    r"\b(?:clos(?:e[ds]?|ing)|end(?:ed|s)?|finish(?:ed|es)?|settled?|schloss\w*|schlusskurs|beendet\w*|clôtur\w+|cerr\w+|chius\w+)\b[^.;]{0,40}\Z",
    re.IGNORECASE,
)


class _Moved(NamedTuple):
    """A price, the change that it is told with, and what it counts from."""

    price: Mention
    change: Mention
    base: Interval
    closed: bool


def check(marked: Marked, figures: Sequence[Figure]) -> tuple[Check, ...]:
    """Report each close that takes the place of a price of the same day in another source."""
    moved = [*_moved(marked)][:_MOST] if len(marked.documents) > 1 else []
    pairs = ((one, other) if one.closed else (other, one) for one, other in combinations(moved, 2) if _are_of_one_day(one, other))
    return tuple(_finding(marked, figures, close, early) for close, early in pairs)


def _moved(marked: Marked) -> Iterator[_Moved]:
    for one, other in zip(marked.mentions, marked.mentions[1:], strict=False):
        price, change = (one, other) if one.quantity.kind == "per_share" else (other, one)
        near = one.line == other.line and other.quantity.start - one.quantity.end <= _REACH
        if not near or price.quantity.kind != "per_share" or change.quantity.kind != "percent" or change.context.direction is None:
            continue
        base = _base(price, change)
        if base and not is_former(marked, price):
            lead = around(marked, one, _REACH)[0] + marked.document[one.document].text[one.quantity.end : other.quantity.start]
            yield _Moved(price, change, base, closed=_CLOSED.search(lead) is not None)


def _base(price: Mention, change: Mention) -> Interval | None:
    """Return what a price counts from, from every value that it and its change allow; nothing where that says too little."""
    told, by = allowed(price.quantity), allowed(change.quantity)
    if told is None or by is None or told.low <= 0 or by.low < 0 or not (told.high.is_finite() and by.high < _HUNDRED):
        return None
    sign = 1 if change.context.direction == "up" else -1
    ends = [end / (1 + sign * part / _HUNDRED) for end in (told.low, told.high) for part in (by.low, by.high)]
    return Interval(min(ends), max(ends)) if max(ends) <= min(ends) * _CLOSE_ENOUGH else None


def _are_of_one_day(one: _Moved, other: _Moved) -> bool:
    """Whether two sources tell two prices that count from the same one, and one of them is a close."""
    first, second = allowed(one.price.quantity), allowed(other.price.quantity)
    same = one.price.quantity.currency == other.price.quantity.currency and one.price.document != other.price.document
    apart = first is not None and second is not None and not first.meets(second)
    return same and apart and one.closed != other.closed and one.base.meets(other.base)


def _finding(marked: Marked, figures: Sequence[Figure], close: _Moved, early: _Moved) -> Check:
    mentions = (close.price, close.change, early.price, early.change)
    names = [name_of(marked.document[each.price.document]) for each in (close, early)]
    return finding(
        marked,
        figures,
        mentions,
        kind="supersedes",
        severity="info",
        what=f"{names[0]} tells the close at {close.price.quantity.as_written} in place of {early.price.quantity.as_written} ({names[1]}).",
    )
