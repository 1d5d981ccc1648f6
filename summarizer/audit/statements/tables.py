"""
What the columns of a table state without words: a change, a share or a difference that its other rows show to be meant.

A relation between columns is taken for stated where most rows hold to it, at least two of them; the row that does not is the slip.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby, permutations
from typing import TYPE_CHECKING

from summarizer.audit.interval import rounding
from summarizer.audit.statements.sentence import Statement, size
from summarizer.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.documents import Line, Marked, Mention

_FEWEST_COLUMNS = 3
_MOST_COLUMNS = 5
_FEWEST_ROWS = 3
_MOST_WORDS = 48
_HUNDRED = Decimal(100)
_VERB = lazy(r"[.!?]\s*\Z|\b(?:the|is|was|were|and|from|to|by|der|die|das|auf|um)\b")

Row = tuple["Mention", ...]


def columns(marked: Marked) -> Iterator[Statement]:
    """Find the rows that break what the other rows of their table hold to."""
    rows = ((_row(marked, line), line.document) for line in marked.lines)
    for (width, _), group in groupby(rows, key=lambda each: (len(each[0]), each[1])):
        table = [row for row, _ in group]
        if _FEWEST_COLUMNS <= width <= _MOST_COLUMNS and len(table) >= _FEWEST_ROWS:
            for places in permutations(range(width), 3):
                yield from _broken(table, places)


def _row(marked: Marked, line: Line) -> Row:
    """Return the quantities of a line that looks like a row of a table, and none of another."""
    mentions = marked.mentions_in[line.id]
    text = marked.text(line)
    written = sum(mention.quantity.end - mention.quantity.start for mention in mentions)
    return mentions if len(mentions) >= _FEWEST_COLUMNS and len(text) - written <= _MOST_WORDS and not _VERB.search(text) else ()


def _broken(table: Sequence[Row], places: tuple[int, ...]) -> Iterator[Statement]:
    """Find the rows in which the change from the first to the second column is not the third."""
    sized = [tuple(row[place] for place in places) for row in table]
    held = [_is_change(*row) for row in sized]
    known = [fits for fits in held if fits is not None]
    if sum(known) >= _FEWEST_ROWS - 1 and 0 < known.count(False) * 2 <= sum(known):
        for fits, (old, new, stated) in zip(held, sized, strict=True):
            if fits is False:
                yield Statement("change_pct", stated, (old, new))


def _is_change(old: Mention, new: Mention, stated: Mention) -> bool | None:
    """Whether a quantity is the change between two others in per cent; None where that cannot be told."""
    first, second, third = size(old), size(new), size(stated)
    if not first or second is None or third is None or first < 0 or stated.quantity.kind != "percent" or old.quantity.kind != new.quantity.kind:
        return None
    change = (second / first - 1) * _HUNDRED
    open_ = rounding(stated.quantity) + _HUNDRED * (rounding(old.quantity) + rounding(new.quantity)) / first
    return abs(abs(change) - abs(third)) <= open_
