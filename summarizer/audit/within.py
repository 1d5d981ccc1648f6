"""
Values that one source tells differently of one thing, where more than its words say so.

Two digits that changed places: the same digits in another order, of one sort and of nearly one size, are one number written twice. And a
value that the source lets somebody deny, beside another that it tells of the same thing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from summarizer.audit.interval import allowed, ends
from summarizer.audit.near import around, is_former, words_beside
from summarizer.audit.pairs import agree, alike, denied

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.documents import Marked, Mention

_EXACT = 3
"""Digits from which on another order of them is no chance."""
_COMMON = 8
"""Amounts with the same digits that are compared; it bounds the work."""
_NEAR_SIZE = 2
"""Amounts apart by less than this fraction may be one."""
_FEWEST_WORDS = 2
_LEAD = 12
_DEFINITE = re.compile(r"(?<!\bof\s)(?<!\ball\s)\b(?:the|these|those|die|diese|les|ces|los|estos)\s\Z", re.IGNORECASE)
_ALIKE_IN_SIZE = 3


class Pair(NamedTuple):
    """Two values of one thing, and what the thing is called."""

    metric: str
    one: Mention
    other: Mention


def transposed(marked: Marked) -> Iterator[Pair]:
    """Pair the amounts of a document whose digits are the same in another order, and that are told of one thing."""
    groups: defaultdict[object, list[Mention]] = defaultdict(list)
    for mention in marked.mentions:
        values = ends(mention.quantity)
        digits = sorted(values[0].normalize().as_tuple().digits) if len(values) == 1 else []
        if len(digits) >= _EXACT - 1 and mention.quantity.kind in {"money", "count", "other"}:
            groups[mention.document, tuple(filter(None, digits)), mention.quantity.kind, mention.quantity.currency].append(mention)
    for mentions in groups.values():
        told = {mention.quantity.value for mention in mentions}
        for one, other in combinations(mentions[:_COMMON], 2) if len(told) == 2 else ():  # noqa: PLR2004 - a right one and a wrong one
            if one.line != other.line and _one_number(marked, one, other):
                yield Pair(one.context.metric, one, other)


def _one_number(marked: Marked, one: Mention, other: Mention) -> bool:
    first, second = one.quantity.value, other.quantity.value
    if first is None or second is None or first == second or not alike(one, other) and one.quantity.kind != "count":
        return False
    written = [sum(character.isdecimal() for character in mention.quantity.as_written) for mention in (one, other)]
    near = abs(first - second) * _NEAR_SIZE < max(abs(first), abs(second))
    former = is_former(marked, one) or is_former(marked, other)
    shared = len(words_beside(marked, one) & words_beside(marked, other))
    named = shared >= _FEWEST_WORDS or _DEFINITE.search(around(marked, other, _LEAD)[0])
    return near and not former and written[0] == written[1] >= _EXACT and bool(named) and not agree(marked, one, other)


def denied_here(marked: Marked) -> Iterator[Pair]:
    """Pair what a document lets somebody deny with the first other value that it tells of the same thing."""
    for denial in marked.mentions:
        if denial.quantity.kind not in {"money", "per_share", "count"} or not denied(marked, denial):
            continue
        currency = denial.quantity.currency
        same = [m for m in marked.mentions if m.document == denial.document and alike(m, denial) and m.quantity.currency == currency]
        reported = [m for m in same if m.line != denial.line and agree(marked, m, denial) and not denied(marked, m)]
        words = frozenset[str]().union(*(words_beside(marked, mention) for mention in (denial, *reported)))
        others = (m for m in same if not agree(marked, m, denial) and _of_one_size(m, denial) and not denied(marked, m))
        told = [m for m in others if marked.line[m.line].role == "reporting" and m.line != denial.line]
        rival = next((m for m in told if words & words_beside(marked, m)), None)
        if reported and rival:
            yield from (Pair(rival.context.metric, rival, reported[0]), Pair(rival.context.metric, rival, denial))


def _of_one_size(one: Mention, other: Mention) -> bool:
    first, second = allowed(one.quantity), allowed(other.quantity)
    if first is None or second is None:
        return False
    small, large = sorted((first.high, second.high))
    return large <= _ALIKE_IN_SIZE * small
