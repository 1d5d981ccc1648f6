"""
Relations of arithmetic that the words between quantities state outright.

Every rule asks for connecting words and for kinds that fit; where a text leaves the operands open, no relation is found.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from summarizer.offline.moved import is_of_another, tells_change
from summarizer.offline.premiums import premiums
from summarizer.offline.row import ARTICLES, FROM, NEAR, Row, are_alike, is_level, is_percent, is_points, relation, size
from summarizer.text.clauses import STOP
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.documents import Marked, Mention
    from summarizer.models import DraftRelation, RelationKind

_BRACKETED: Final = lazy(
    r"\( ?(?:(?:the )?(?:previous|prior|last) year|year earlier|vorjahr|vj\.?|(?:(?:q[1-4]|h[12]|[12]h|9m|"
    r"fy) ?)?(?:(?:fy)?20)?['’]?\d\d)\W{1,3}$",
    re.IGNORECASE,
)
"""The value of a year before in brackets: "A (2023: B)"."""
_TO: Final = lazy(rf"(?:^|\W)(?:to|at|auf|bei|à|a)\W{{0,3}}{ARTICLES}$", re.IGNORECASE)
_MOVED: Final = lazy(
    r"\b(?:up|down|reduced|cut|raised|increased|lowered|rise|fall|gain|drop|increase|decrease|decline|jump|plus|minus|higher|lower|anstieg|rückgang|zuwachs)\W(?:\w{1,6}\W){0,3}$",
    re.IGNORECASE,
)
_DIFFERENCE: Final = lazy(r"\b(?:difference|gap|spread|differenz|unterschied|abstand)\b", re.IGNORECASE)
_MORE: Final = lazy(
    r"^\W{0,3}(?:more|less|fewer|higher|lower|up|down|mehr|weniger|höher|niedriger)\b[^.;:]{0,24}\b(?:than|on|from|als)\b", re.IGNORECASE
)
_OF: Final = lazy(r"^[^.;:]{0,40}\b(?:of|der|des|von|out of)\b[^.;:]{0,24}$", re.IGNORECASE)
_COMPARES: Final = lazy(r"^\W{0,3}(?:more|less|fewer|higher|lower|above|below|up|down|better|worse|ahead|short)\b", re.IGNORECASE)
"""What follows a change, and no share."""
_SHARE: Final = lazy(rf"^[^.;:]{{0,60}}(?:,|\(|\bor\b|\boder\b|=)\W{{0,2}}(?:or |that is |oder )?{ARTICLES}$", re.IGNORECASE)
_BACK: Final = 20
"""Lines to look back for a price or a valuation."""
_MOST: Final = 40
"""Quantities from which on a line is a list of numbers and states no relation in words."""


def relations(marked: Marked) -> tuple[DraftRelation, ...]:
    """Find the relations of every line; of two that claim the same result the first stands."""
    found: dict[int, DraftRelation] = {}
    rows = [Row(marked, line) for line in marked.lines if 0 < len(marked.mentions_in[line.id]) <= _MOST]
    for at, row in enumerate(rows):
        earlier = [other for other in rows[max(0, at - _BACK) : at] if other.line.document == row.line.document]
        for each in (*_changes(row), *premiums(row, earlier), *_shares(row)):
            found.setdefault(each.stated, each)
    return tuple(found.values())


def _moves(row: Row) -> Iterator[tuple[int, int, int, int]]:
    """Pairs of levels of a movement, as places: new, old, first, last."""
    for at in range(len(row.mentions) - 1):
        between, before = row.words[at + 1], row.words[at]
        if len(between) > NEAR or not are_alike(row.mentions[at], row.mentions[at + 1]):
            continue
        if _BRACKETED.search(between) or (FROM.search(between) and not STOP.search(between)):
            yield at, at + 1, at, at + 1
        elif _TO.search(between) and FROM.search(before):
            yield at + 1, at, at, at + 1


def _changes(row: Row) -> Iterator[DraftRelation]:
    """Find what is stated beside a movement: by how much per cent, points or times."""
    for new, old, first, last in _moves(row):
        for at in _beside(row, first, last):
            if not tells_change(row.mentions, row.words, at, first, last):
                continue
            kind = _change(row.mentions[at], row.mentions[new], row.words[at])
            if kind == "change_pct":
                yield relation(kind, row.mentions[at], row.mentions[old], row.mentions[new])
            elif kind == "difference":
                yield relation(kind, row.mentions[at], *_larger_first(row.mentions[new], row.mentions[old]))
            elif kind == "multiple" and at < first:
                yield relation(kind, row.mentions[at], row.mentions[new], row.mentions[old])
    yield from _more_than(row)


def _change(stated: Mention, level: Mention, before: str) -> RelationKind | None:
    """Which kind of change of a level the stated quantity can be."""
    if level.quantity.kind == "percent":
        return "difference" if stated.quantity.kind == "basis_points" or is_points(stated) else None
    if not is_level(level):
        return None
    if are_alike(stated, level) and _DIFFERENCE.search(before):
        return "difference"
    if is_percent(stated):
        return "change_pct"
    return "multiple" if stated.quantity.kind == "multiple" else None


def _more_than(row: Row) -> Iterator[DraftRelation]:
    """Find "B, P% more than A" and "B, up P% from A"."""
    for at in range(1, len(row.mentions) - 1):
        new, stated, old = row.mentions[at - 1 : at + 2]
        before, after = row.words[at], row.words[at + 1]
        tied = (_MORE.search(after) or (FROM.search(after) and _MOVED.search(before))) and not is_of_another(row.words, at, at + 1)
        if tied and is_percent(stated) and is_level(new) and are_alike(new, old) and len(after) <= NEAR and not STOP.search(before):
            yield relation("change_pct", stated, old, new)


def _beside(row: Row, first: int, last: int) -> Iterator[int]:
    """Places of the quantities next to a movement, with no break of the sentence between."""
    if first > 0 and len(row.words[first]) <= NEAR and not STOP.search(row.words[first]):
        yield first - 1
    if last + 1 < len(row.mentions) and len(row.words[last + 1]) <= NEAR and not STOP.search(row.words[last + 1]):
        yield last + 1


def _larger_first(first: Mention, second: Mention) -> tuple[Mention, Mention]:
    one, two = size(first), size(second)
    return (second, first) if one is not None and two is not None and one < two else (first, second)


def _shares(row: Row) -> Iterator[DraftRelation]:
    """Find "X of Y, or P%" and "X, P% of Y"."""
    for at in range(len(row.mentions) - 2):
        one, two, three = row.mentions[at : at + 3]
        between, after = row.words[at + 1], row.words[at + 2]
        if is_level(one) and is_percent(three) and _smaller(one, two) and _OF.search(between) and _SHARE.search(after):
            yield relation("share_pct", three, one, two)
        told = _SHARE.search(between) and _OF.search(after) and not _COMPARES.search(after)
        if is_level(one) and is_percent(two) and _smaller(one, three) and told:
            yield relation("share_pct", two, one, three)


def _smaller(part: Mention, whole: Mention) -> bool:
    one, two = size(part), size(whole)
    return are_alike(part, whole) and one is not None and two is not None and one < two
