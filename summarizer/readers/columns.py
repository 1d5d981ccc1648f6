"""
The tables among the lines of a page: their rows written so that the columns stand below each other, as in a table of plain text.

A row is a line in which figures stand behind gaps much wider than a space; a table is two rows or more below each other that have a column
in common, with what stands between them in the column of labels, and the heads over their columns. All other lines stay as they are.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate, pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Gap = Callable[[int, int], tuple[float, float]]
    """Tells of two characters of the page where the first ends and the second begins, each with the space that is its own."""

WIDE = 0.9
"""Of a gap between cells, in the size of the line; a space takes 0.3, or 0.6 where all characters are equally wide."""
BACK = 5.0
"""Farther to the left than from one word to the next where a script goes from the right to the left, in the size of the line."""
_ALIKE, _SAME = 0.12, 0.02
"""How little the spaces of a justified line differ, and those of two rows of cells equally wide, in the size of the line."""
_PITCH = 3.0
"""How far apart the lines of a table may stand, in their size."""
_INDENT = 2.0
_ROWS = 2
_BETWEEN = 2
_HEADS = 5
HEAD_CELL = 40
_WIDEST = 240
"""Characters in a row that is aligned; a sheet across holds fewer."""
_GAP = "  "
_SPACE = re.compile(" (?<=. )(?=.)")
"""The space first, so that a search goes from one to the next."""
_FIRST = r"[(\[+\-−–±$€£¥₹]{0,3}[0-9]"
_BEFORE_FIGURE = re.compile(rf" (?<=. )(?=(?:[A-Z]{{1,3}}[$€£¥₹]?)?{_FIRST}|[-–—−](?: |\Z))")
_CURRENCY = r"(?:[A-Z]{0,3}[$€£¥₹]|[A-Z]{3})"
_FIGURE = re.compile(
    rf"[(\[+\-−–±]{{0,2}} ?(?:{_CURRENCY} ?)?[(+\-−–]?[0-9]{{1,15}}(?:[.,'’ \u00a0\u202f][0-9]{{3}}){{0,5}}(?:[.,][0-9]{{1,6}})?"
    rf"[ \u00a0]?(?:%|[€£¥]|[a-z]{{1,3}}|[A-Z]{{3}})?[)\]]?(?:[*†‡]{{1,3}}|\([0-9a-z]\))?"
)
_SIGN = re.compile(rf"[-–—−]|{_CURRENCY}|%|n\.?[am]\.?|n/[am]")
"""What stands in a cell for no figure, or beside one in a cell of its own."""


class Line(NamedTuple):
    """
    A line of a page, with its edges and its base in points from the lower left.

    Attributes:
        characters: Which character of the page each of its text is; empty where that is not known.
        table: Which table of its page it is a row or a head of, if any.
        column: Which column of its page it stands in, where that has several.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    characters: Sequence[int] = ()
    table: int | None = None
    column: int | None = None


class _Cell(NamedTuple):
    """A stretch of a line between two wide gaps."""

    text: str
    left: float
    right: float
    is_figure: bool


_LEFT = attrgetter("left")


class _Grid(NamedTuple):
    """Where the columns of a table stand: how far left and right each reaches, and where the labels before them begin."""

    lefts: Sequence[float]
    rights: Sequence[float]
    edge: float
    size: float

    def is_label(self, cell: _Cell) -> bool:
        """Whether the first cell of a line stands in the column of labels, whose longest may reach over others."""
        return cell.right <= self.lefts[0] or cell.left <= min(self.lefts[0], self.edge + _INDENT * self.size)

    def columns(self, cell: _Cell) -> range:
        """Tell over which columns a cell stands."""
        return range(bisect_right(self.rights, cell.left), bisect_left(self.lefts, cell.right))


def tabulated(pieces: Sequence[Line], gap: Gap) -> list[Line]:
    """Write the lines of each table in columns."""
    pieced = list(_pieced(pieces))
    lines = [whole(own) for own in pieced]
    rows = {index: cells for index, line in enumerate(lines) if (cells := _row(line, gap))}
    written: dict[int, Line] = {}
    free = 0
    for table in _tables(lines, rows):
        own, size = [rows[index] for index in table], lines[table[0]].size
        if len(table) < _ROWS or not any(cell.is_figure for cells in own for cell in cells) or _is_justified(own, size):
            continue
        grid = _grid(own, size)
        first, last = _head(lines, table[0], free, grid, gap), table[-1]
        inner = [rows.get(index) or _cells(lines[index], gap) for index in range(first, last + 1)]
        for index, text in enumerate(_written(inner, grid), first):
            written[index] = lines[index]._replace(text=text, table=first)
        free = last + 1
    return [line for index, own in enumerate(pieced) for line in ([written[index]] if index in written else own)]


def _pieced(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Put together what stands on one base from the left to the right: PDFium begins a line at a dash, which is lower than letters are."""
    own: list[Line] = []
    for line in lines:
        if own and (abs(line.base - own[-1].base) > _SAME * line.size or line.left < own[-1].right):
            yield own
            own = []
        own.append(line)
    if own:
        yield own


def whole(own: Sequence[Line]) -> Line:
    """Join what stands on one base to a line."""
    if len(own) == 1:
        return own[0]
    known = all(piece.characters for piece in own)
    characters = [place for piece in own for place in (*piece.characters, -1)][:-1] if known else []
    return own[0]._replace(text=" ".join(piece.text for piece in own), right=own[-1].right, characters=characters)


def _row(line: Line, gap: Gap) -> list[_Cell] | None:
    """Return the cells of a line, if figures stand behind a wide gap and are no fewer there than words, or dashes alone do."""
    if not any(_is_wide(line, found.start(), gap) for found in _BEFORE_FIGURE.finditer(line.text)):
        return None
    cells = _cells(line, gap)
    figures = sum(cell.is_figure for cell in cells[1:])
    signs = sum(not cell.is_figure and _SIGN.fullmatch(cell.text) is not None for cell in cells[1:])
    return cells if 2 * (figures + signs) >= len(cells) - 1 and (figures or signs == len(cells) - 1) else None


def _is_wide(line: Line, space: int, gap: Gap) -> bool:
    if not line.characters:
        return False
    end, begin = gap(line.characters[space - 1], line.characters[space + 1])
    return begin - end > WIDE * line.size


def _cells(line: Line, gap: Gap) -> list[_Cell]:
    return [_Cell(part.text, part.left, part.right, is_figure(part.text)) for part in parts(line, gap)]


def is_figure(text: str) -> bool:
    """Whether a cell holds a figure and nothing else."""
    return _FIGURE.fullmatch(text) is not None


def parts(line: Line, gap: Gap) -> list[Line]:
    """
    Part a line at its wide gaps; it has none where its characters are not known.

    PDFium goes on with a line far to the left where what stands first on its height was drawn last.
    """
    found: list[Line] = []
    characters, wide = line.characters, WIDE * line.size
    start, edge = 0, line.left
    for space in _SPACE.finditer(line.text) if characters else ():
        place = space.start()
        end, begin = gap(characters[place - 1], characters[place + 1])
        if begin - end > wide or end - begin > BACK * line.size:
            found.append(_part(line, start, place, edge, end))
            start, edge = place + 1, begin
    return [*found, _part(line, start, len(line.text), edge, line.right)] if found else [line]


def _part(line: Line, start: int, stop: int, left: float, right: float) -> Line:
    return line._replace(text=line.text[start:stop], left=left, right=right, characters=line.characters[start:stop])


def _tables(lines: Sequence[Line], rows: dict[int, list[_Cell]]) -> Iterator[list[int]]:
    """Yield which lines are the rows of each table."""
    table: list[int] = []
    for index in rows:
        if table and not _goes_on(lines, rows, table[-1], index):
            yield table
            table = []
        table.append(index)
    if table:
        yield table


def _goes_on(lines: Sequence[Line], rows: dict[int, list[_Cell]], last: int, index: int) -> bool:
    """Tell whether a row belongs to the table of the row before it: they share a column, and nothing between them reaches into it."""
    if index - last > _BETWEEN + 1 or not all(_is_below(above, below) for above, below in pairwise(lines[last : index + 1])):
        return False
    one, other = rows[last][1:], rows[index][1:]
    edge = min(cell.left for cell in one)
    if any(line.right > edge for line in lines[last + 1 : index]):
        return False
    return any(below.left < above.right for above, below in pairwise(sorted([*one, *other], key=_LEFT)))


def _is_below(above: Line, below: Line) -> bool:
    return 0 < above.base - below.base <= _PITCH * max(above.size, below.size)


def _is_justified(rows: Sequence[list[_Cell]], size: float) -> bool:
    """Tell whether rows are prose set to both edges: most have one width of space throughout, each its own."""
    widths: list[float] = []
    for cells in rows:
        gaps = [after.left - cell.right for cell, after in pairwise(cells)]
        if len(gaps) > 1 and max(gaps) - min(gaps) < _ALIKE * size and not any(" " in cell.text for cell in cells):
            widths.append(gaps[0])
    return 2 * len(widths) > len(rows) and max(widths) - min(widths) > _SAME * size


def _grid(rows: Sequence[list[_Cell]], size: float) -> _Grid:
    """Find the columns behind the labels: what figures cover, and what other cells cover between those."""
    cells = sorted((cell for row in rows for cell in row[1:]), key=_LEFT)
    edge = min(row[0].left for row in rows)
    figures = _Grid(*_covered([cell for cell in cells if cell.is_figure]), edge, size)
    others = _covered([cell for cell in cells if not figures.columns(cell)])
    return figures._replace(lefts=sorted([*figures.lefts, *others[0]]), rights=sorted([*figures.rights, *others[1]]))


def _covered(cells: Sequence[_Cell]) -> tuple[list[float], list[float]]:
    """Join cells that stand over each other, in order from the left, and tell where what they cover begins and ends."""
    lefts: list[float] = []
    rights: list[float] = []
    for cell in cells:
        if rights and cell.left < rights[-1]:
            rights[-1] = max(rights[-1], cell.right)
        else:
            lefts.append(cell.left)
            rights.append(cell.right)
    return lefts, rights


def _head(lines: Sequence[Line], row: int, free: int, grid: _Grid, gap: Gap) -> int:
    """Tell where a table begins: with the highest line above its first row whose cells stand over its columns; labels may stand between."""
    first = row
    for index in range(row - 1, max(free, row - _HEADS) - 1, -1):
        cells = _cells(lines[index], gap)
        if (
            lines[index].column != lines[row].column
            or not _is_below(lines[index], lines[index + 1])
            or any(len(cell.text) > HEAD_CELL for cell in cells)
        ):
            break
        if any(map(grid.columns, cells[1:] if grid.is_label(cells[0]) else cells)):
            first = index
        elif grid.columns(cells[0]):
            break
    return first


class _Placed(NamedTuple):
    """A line of a table: its label, if it has one, and its cells with the columns that each stands over."""

    label: str
    cells: list[tuple[str, range]]


def _placed(cells: Sequence[_Cell], grid: _Grid) -> _Placed:
    first = cells[0]
    if not grid.is_label(first):
        return _Placed("", [(cell.text, grid.columns(cell)) for cell in cells])
    indent = _GAP if first.left > grid.edge + grid.size / 2 else ""
    return _Placed(indent + first.text, [(cell.text, grid.columns(cell)) for cell in cells[1:]])


def _written(lines: Sequence[list[_Cell]], grid: _Grid) -> Iterator[str]:
    """Write each line of a table so that what stands in a column ends where the others of the column end."""
    placed = [_placed(cells, grid) for cells in lines]
    label = max((len(line.label) for line in placed if line.cells), default=0)
    widths = [0] * len(grid.lefts)
    for line in placed:
        for text, over in line.cells:
            if len(over) == 1:
                widths[over[0]] = max(widths[over[0]], len(text))
    ends = [end - len(_GAP) * (not label) for end in accumulate((len(_GAP) + width for width in widths), initial=label)][1:]
    aligned = ends[-1] <= _WIDEST
    for line in placed:
        out = line.label
        for text, over in line.cells:
            begin = len(out) + len(_GAP) if out else 0
            if aligned and over:
                # In its column to the right, as figures are; over several columns in their middle.
                left, right = ends[over[0]] - widths[over[0]], ends[over[-1]]
                room = right - left - len(text)
                begin = max(begin, left + (room if len(over) == 1 else room // 2))
            out = out.ljust(begin) + text
        yield out
