"""
Sums that a table makes without words: what the rest of its rows, or of its columns, prove.

A row that comes to the rows below it in one column does so in all, and a column that comes to the columns beside it in most rows does so in
every row. Where that fails by little in one place, a number there is wrong.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.audit.interval import rounding
from summarizer.audit.near import digits, told_near
from summarizer.audit.statements.sentence import Statement, level, size, summand
from summarizer.audit.statements.tables import is_nearly, is_row, missing, runs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.documents import Line, Marked, Mention

    Row = tuple[Mention | None, ...]

_COLUMNS = range(2, 7)
_MOST_PARTS = 6
_FEWEST_PROOFS = 2
_TELLING = 3
"""Digits of a total that chance seldom makes."""
_NEAR = 8
"""Lines above and below a total in which what its parts miss may be stated."""
_OPEN = 0.02
"""The fraction of a total up to which rounding may keep its parts from it, before anything is reckoned exactly."""
_DASH = re.compile(r"(?:(?<=\s\s)|(?<=[|\t]\s)|(?<=[|\t]))[-–—](?=\s*\Z|\s?[|\t]|\s\s)")
"""A cell without a number."""
_LETTER = re.compile(r"[^\W\d_]")


def summed(marked: Marked) -> Iterator[Statement]:
    """Find the totals that the parts beside or below them miss by little, while those of the other columns or rows do not."""
    for grid in runs(marked, _row, len):
        yield from (each for each in (*_across(grid), *_down(grid)) if not _is_explained(marked, each))


def _is_explained(marked: Marked, statement: Statement) -> bool:
    """Whether what a total is more or less than its parts is itself stated near by ("15 were reported late")."""
    apart, near = missing(statement.stated, statement.of), told_near(marked, marked.line[statement.stated.line], _NEAR)
    return any(abs(value) == apart for mention in near if (value := size(mention)) is not None)


def _row(marked: Marked, line: Line) -> Row | None:
    """Read a row: a label and amounts, a dash for none."""
    text, mentions = marked.text(line), marked.mentions_in[line.id]
    amounts = all(level(mention) and size(mention) is not None for mention in mentions)
    if not mentions or not amounts or not is_row(marked, line) or text.rstrip().endswith("."):
        return None
    label = _LETTER.search(text, 0, mentions[0].quantity.start - line.start)
    cells: list[tuple[int, Mention | None]] = [(mention.quantity.start - line.start, mention) for mention in mentions]
    cells += [(found.end(), None) for found in _DASH.finditer(text) if label and label.start() < found.start()]
    row = tuple(cell for _, cell in sorted(cells, key=lambda each: each[0]))
    return row if label and len(row) in _COLUMNS else None


def _across(grid: Sequence[Row]) -> Iterator[Statement]:
    """Hold the last column, or the first, to the others."""
    whole = [tuple(cell for cell in row if cell) for row in grid if all(row)]
    for total, first, last in ((-1, 0, -1), (0, 1, None)):
        told = [(row[total], row[first:last]) for row in whole if len(row) > _FEWEST_PROOFS]
        yield from _proved([(one, parts) for one, parts in told if _fits(one, parts)])


def _down(grid: Sequence[Row]) -> Iterator[Statement]:
    """Hold each row to those right above or below it: the columns that it is the sum of them in prove it for the others."""
    sizes = [[float(size(cell) or 0) if cell else 0.0 for cell in row] for row in grid]
    for at, whole in enumerate(sizes):
        for step in (1, -1):
            known = [0.0] * len(whole)
            for number, place in enumerate(range(at + step, at + step * (_MOST_PARTS + 1), step), 1):
                if not 0 <= place < len(grid):
                    break
                known = [total + part for total, part in zip(known, sizes[place], strict=True)]
                near = any(total and abs(total - made) <= _OPEN * abs(total) for total, made in zip(whole, known, strict=True))
                if number > 1 and near:
                    yield from _held(grid[at], grid[min(place, at + 1) : max(place + 1, at)])


def _held(total: Row, rows: Sequence[Row]) -> Iterator[Statement]:
    columns = [(one, tuple(row[at] for row in rows)) for at, one in enumerate(total) if one]
    told = [(one, tuple(filter(None, parts))) for one, parts in columns]
    fitting = [(one, parts) for one, parts in told if len(parts) > 1 and _fits(one, parts)]
    sure = [one for one, parts in fitting if _is_sum(one, parts) and digits(one) >= _TELLING]
    if sure:
        yield from (Statement("sum", one, parts) for one, parts in fitting if not _is_sum(one, parts) and is_nearly(one, parts))


def _proved(told: Sequence[tuple[Mention, tuple[Mention, ...]]]) -> Iterator[Statement]:
    proofs = [one for one, parts in told if _is_sum(one, parts) and digits(one) >= _TELLING]
    missed = [(one, parts) for one, parts in told if not _is_sum(one, parts)]
    if len(proofs) >= _FEWEST_PROOFS and len(proofs) > len(missed):
        yield from (Statement("sum", one, parts) for one, parts in missed if is_nearly(one, parts))


def _fits(total: Mention, parts: Sequence[Mention]) -> bool:
    return all(summand(part, total) for part in parts)


def _is_sum(total: Mention, parts: Sequence[Mention]) -> bool:
    return missing(total, parts) <= sum((rounding(part.quantity) for part in (total, *parts)), start=Decimal(0))
