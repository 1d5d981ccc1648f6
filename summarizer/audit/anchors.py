"""
Quantities of two sources that stand among the same numbers.

Lines of different sources that print the same exact numbers tell of one event, in whatever language. If then each has one more quantity of
a sort and the two differ, they are different values of one thing: as the change between two levels that both state, or by their words.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations, product
from typing import TYPE_CHECKING

from summarizer.audit.near import basis, digits, is_condition, is_former, lines_near, printed, told_near, value_of, words_beside
from summarizer.audit.pairs import agree, alike

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from summarizer.audit.near import Value
    from summarizer.documents import Line, Marked, Mention

_EXACT = 3
"""Digits from which on a number that two sources print is no chance."""
_COMMON = 8
"""A number printed in more lines than this ties none of them; it bounds the work."""
_ENOUGH = 2
"""Numbers of one line that tie it to another, and words that tie two quantities."""
_CHANGES = frozenset({"percent", "basis_points"})


def anchored(marked: Marked) -> Iterator[tuple[Mention, Mention]]:
    """Yield the quantities that differ among the same numbers, each pair once, in the order of the text."""
    if len(marked.documents) == 1:
        return
    known = printed(marked)
    pairs = (pair for one, other in _line_pairs(marked) for pair in _left_over(marked, one, other, known))
    seen: dict[tuple[int, int], tuple[Mention, Mention]] = {}
    for first, second in pairs:
        seen.setdefault((min(first.id, second.id), max(first.id, second.id)), (first, second))
    yield from seen.values()


def _keys(marked: Marked, line: Line, reach: int) -> frozenset[Value]:
    return frozenset(value_of(mention) for mention in told_near(marked, line, reach) if digits(mention) >= _EXACT)


def _line_pairs(marked: Marked) -> Iterator[tuple[Line, Line]]:
    """Yield the lines of different sources that share an exact number, and their neighbours."""
    holders: defaultdict[Value, dict[str, Line]] = defaultdict(dict)
    for mention in marked.mentions:
        if digits(mention) >= _EXACT:
            holders[value_of(mention)][mention.line] = marked.line[mention.line]
    near: dict[tuple[str, str], tuple[Line, Line]] = {}
    for lines in holders.values():
        for first, second in combinations(lines.values(), 2) if len(lines) <= _COMMON else ():
            if first.document != second.document:
                both = product(lines_near(marked, first, 1), lines_near(marked, second, 1))
                near |= {(one.id, other.id): (one, other) for one, other in both}
    yield from near.values()


def _left_over(marked: Marked, one: Line, other: Line, known: Mapping[str, AbstractSet[Value]]) -> Iterator[tuple[Mention, Mention]]:
    """Yield the quantities of two lines that are the only ones of their sort which the other source does not state."""
    within = _keys(marked, one, 0) & _keys(marked, other, 0)
    reach = 0 if len(within) >= _ENOUGH else 1
    mine, theirs = _untold(marked, one, other, known, reach), _untold(marked, other, one, known, reach)
    for first in mine:
        rivals = [mention for mention in mine if alike(mention, first)]
        matching = [mention for mention in theirs if alike(first, mention)]
        if len(rivals) == len(matching) == 1 and _comparable(marked, first, matching[0]) and _tied(marked, first, matching[0]):
            yield first, matching[0]


def _untold(marked: Marked, line: Line, other: Line, known: Mapping[str, AbstractSet[Value]], reach: int) -> list[Mention]:
    """Return the quantities of a line that the other document does not print and that nothing around the other line agrees with."""
    near = list(told_near(marked, other, reach))
    new = (mention for mention in told_near(marked, line, 0) if value_of(mention) not in known[other.document])
    return [mention for mention in new if not any(alike(mention, told) and agree(marked, mention, told) for told in near)]


def _comparable(marked: Marked, one: Mention, other: Mention) -> bool:
    """Whether both are stated in the same way: as a change or as a level, of now or of before, on one basis and in one currency."""
    first, second = one.quantity, other.quantity
    same_way = (one.context.direction is None) == (other.context.direction is None) and one.context.role == other.context.role
    same_sort = first.currency == second.currency and (first.kind == second.kind or first.currency is None)
    same_basis = basis(marked, one) == basis(marked, other) and is_former(marked, one) == is_former(marked, other)
    return same_way and same_sort and same_basis and is_condition(marked, one) == is_condition(marked, other)


def _tied(marked: Marked, first: Mention, second: Mention) -> bool:
    """Whether the numbers around say that both are told of one thing: as the change between two levels, or with words in common."""
    one, other = marked.line[first.line], marked.line[second.line]
    shared = _keys(marked, one, 1) & _keys(marked, other, 1)
    if not shared:
        return False
    within = _keys(marked, one, 0) & _keys(marked, other, 0)
    if first.quantity.kind in _CHANGES and within and _two_levels(shared):
        return True
    named = words_beside(marked, first) & words_beside(marked, second)
    alone = all(len(marked.mentions_in[line.id]) == 1 for line in (one, other))
    return len(named) >= (1 if alone else _ENOUGH) and digits(first) >= _EXACT <= digits(second)


def _two_levels(keys: Iterable[Value]) -> bool:
    """Whether two of the values are of one sort: there is one change between them."""
    sorts = Counter((currency, kind) for _, currency, kind in keys)
    return any(number >= _ENOUGH for number in sorts.values())
