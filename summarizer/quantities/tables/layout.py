"""
Find the tables of a text: rows of cells set apart by pipes, tabs or runs of spaces.

A table is a block of lines around rows that hold numbers: the rows, rules and sub-headings between them, and the lines above them up to a
paragraph of prose, of which the last sentence may say what they are in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from summarizer.quantities.tables.statements import Statement

_SPACE = " \u00a0"
_NUMBER = r"[(\[+\-−–±]?[$€£¥₹]?[(+\-−–]?[0-9]"
_GAP = lazy(rf"[{_SPACE}]*[|\t][{_SPACE}]*|[{_SPACE}]{{2,}}")
_SEPARATOR = re.compile(rf"[|\t]|(?<=\S)[{_SPACE}]{{2}}")
_NUMBERED = lazy(rf"(?:[|\t]|\S[{_SPACE}]{{2}})[{_SPACE}]*(?:[A-Z$€£¥₹]{{1,3}}[{_SPACE}]*)?{_NUMBER}")
"""A number that begins a cell, or stands alone in it behind its currency."""
_DRAWN = lazy(rf"[{_SPACE}|\-–—=_:+.\t]*")
_LIST_CAPTION = re.compile(rf"[(（](?P<inner>[^()（）\n]{{2,60}})[)）][{_SPACE}]?[:：]?[{_SPACE}]*\n\n?")
_LABELLED = lazy(
    rf"(?m:^)(?P<lead>[{_SPACE}]*+(?:[-–—•*·▪►][{_SPACE}]*+)?(?P<label>[^:：\n]{{2,60}}?)[{_SPACE}]?[:：][{_SPACE}]*)"
    rf"(?=\(?{_NUMBER})[^\n]*\n?"
)
_CURRENCY = lazy(rf"(?:[A-Z]{{1,3}})?[$€£¥₹]|[A-Z]{{3}}(?=[{_SPACE}]*$)")
_CLOSING = (")", "）")
_HEAD_LINES = 6
_PROSE = 110
"""A longer line without cells is a paragraph."""


class Cell(NamedTuple):
    """A stretch of a line between two gaps."""

    start: int
    end: int
    text: str


class Row(NamedTuple):
    """A line with its cells, and the sub-heading that it stands under."""

    start: int
    end: int
    cells: tuple[Cell, ...]
    heading: str = ""


@dataclass(frozen=True)
class Table:
    """
    A table.

    Attributes:
        head: The lines above the first row of numbers, nearest last.
        rows: The rows of numbers.
        piped: Cells are counted; otherwise they are matched by where they stand on the line.
    """

    head: tuple[Row, ...]
    rows: tuple[Row, ...]
    piped: bool

    @cached_property
    def caption(self) -> str:
        """The lines above that have one cell, and the corner above the row labels."""
        return "\n".join(row.cells[0].text for row in self.head if row.cells)

    def columns(self, row: Row, index: int) -> Iterator[str]:
        """Yield the texts of the column heads above a cell, the nearest first."""
        for head in reversed(self.head):
            found = self._above(head, row, index)
            if found and found is not head.cells[0]:
                yield found.text

    def split(self, numbered: Callable[[Row], bool]) -> Table:
        """Return the table with the rows before its first numbers, which name periods, among the heads."""
        first = next((index for index, row in enumerate(self.rows) if numbered(row)), len(self.rows))
        return replace(self, head=self.head + self.rows[:first], rows=self.rows[first:])

    def _above(self, head: Row, row: Row, index: int) -> Cell | None:
        if self.piped:
            return head.cells[index] if index < len(head.cells) == len(row.cells) else None
        cell = row.cells[index]
        left, right = cell.start - row.start, cell.end - row.start
        for above in head.cells:
            if above.start - head.start < right and left < above.end - head.start:
                return above
        return None


def tables_of(text: str) -> Iterator[Table]:
    """Find the tables of a folded text, in order."""
    rows: list[Row] = []
    for row in _numbered_rows(text):
        if rows and not _joins(text, rows[-1].end, row.start):
            yield _table(text, rows)
            rows = []
        rows.append(row._replace(heading=_heading(text, rows[-1], row)) if rows else row)
    if rows:
        yield _table(text, rows)


def _numbered_rows(text: str) -> Iterator[Row]:
    """Find the lines with a number in a cell that is not their first."""
    end = -1
    for separator in _SEPARATOR.finditer(text):
        if separator.start() < end:
            continue
        start = text.rfind("\n", 0, separator.start()) + 1
        end = text.find("\n", start)
        end = len(text) if end == -1 else end
        if _NUMBERED.search(text, max(start, separator.start() - 1), end):
            yield _row(text, start, end)


def lists_of(text: str, read: Callable[[str], Statement | None]) -> Iterator[tuple[Statement, Iterator[tuple[str, int]]]]:
    """
    Find the lists of lines "label: number" under a line that ends with a parenthesis ("By segment (in millions):").

    What ends a line of a list that is read is no caption of the lines under it: thousands of lines may end so.

    Args:
        text: Folded text.
        read: Reads what stands in a parenthesis; None where that says nothing of numbers.

    Yields:
        What the parenthesis says, and for each line its label and where its number begins.
    """
    end = 0
    for caption in _LIST_CAPTION.finditer(text):
        if caption.end() >= end and (statement := read(f"({caption['inner']})")):
            rows = [*_listed(text, caption.end())]
            end = rows[-1].end() if rows else end
            yield statement, ((row["label"], row.end("lead")) for row in rows)


def _listed(text: str, position: int) -> Iterator[re.Match[str]]:
    """Yield the lines of a list from a place on."""
    while found := _LABELLED.match(text, position):
        yield found
        position = found.end()


def _joins(text: str, end: int, start: int) -> bool:
    """Tell whether two rows of numbers belong to one table: only short lines without a blank one stand between them."""
    between = text[end:start].split("\n")[1:-1]
    return len(between) <= _HEAD_LINES and all(_drawn(line) or (line.strip() and len(line) < _PROSE) for line in between)


def _heading(text: str, above: Row, row: Row) -> str:
    """
    Return the sub-heading of a row: a line before it that ends with a colon or a parenthesis.

    One with a colon holds as long as the rows under it are indented; one that may state a measure ("Revenue ($m)"), up to the next.
    """
    for line in reversed(text[above.end : row.start].split("\n")):
        if line.rstrip().endswith((":", *_CLOSING)):
            return line.strip()
    lasts = text[row.start : row.start + 1] in _SPACE or above.heading.endswith(_CLOSING)
    return above.heading if lasts else ""


def _drawn(line: str) -> bool:
    return bool(line) and bool(_DRAWN.fullmatch(line))


def _table(text: str, rows: list[Row]) -> Table:
    head: list[Row] = []
    end, blanks = rows[0].start - 1, 0
    while end > 0 and len(head) < _HEAD_LINES:
        start = text.rfind("\n", 0, end) + 1
        line = text[start:end]
        if not line.strip():
            blanks += 1
            if blanks > 1:
                break
        elif not _drawn(line):
            if len(line) > _PROSE and not _GAP.search(line.strip()):
                last = text.rfind(". ", start, end - 1)
                if last >= 0 and end - last < _PROSE:
                    head.append(_row(text, last + 2, end))
                break
            head.append(_row(text, start, end))
        end = start - 1
    piped = any("|" in text[row.start : row.end] or "\t" in text[row.start : row.end] for row in rows[:2])
    return Table(head=tuple(reversed(head)), rows=tuple(rows), piped=piped)


def _row(text: str, start: int, end: int) -> Row:
    cells: list[Cell] = []
    position = start
    for gap in _GAP.finditer(text, start, end):
        if gap.start() > position:
            cells.append(Cell(position, gap.start(), text[position : gap.start()]))
        elif "|" in gap[0] and position > start:
            cells.append(Cell(position, position, ""))
        position = gap.end()
    if position < end:
        cells.append(Cell(position, end, text[position:end]))
    return Row(start, end, tuple(_with_currency(text, cells)))


def _with_currency(text: str, cells: list[Cell]) -> Iterator[Cell]:
    """Put a currency that stands alone for the sake of alignment back to its number ("$   109.7")."""
    pending: Cell | None = None
    for cell in cells:
        if pending:
            yield Cell(pending.start, cell.end, text[pending.start : cell.end])
            pending = None
        elif _CURRENCY.fullmatch(cell.text) and cell is not cells[-1] and "|" not in text[cell.end : cell.end + 3]:
            pending = cell
        else:
            yield cell
    if pending:
        yield pending
