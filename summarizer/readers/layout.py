"""
Where a page stands in columns of running text, and its lines in the order in which those are read, whatever the order of its content.

Columns are told by where nothing stands: a gap that runs down over several rows of the page with running text on both sides. What reaches
over the gap, a heading or a row of a table, ends them. Gaps between the cells of tables part no running text, and are left alone.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import groupby, pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from summarizer.readers.columns import HEAD_CELL, WIDE, is_figure, parts, whole

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from summarizer.readers.columns import Gap, Line

_ROW = 0.9
"""How far apart the bases of one row may be, in the size of its letters: lines of two columns need not stand at one height."""
_ROWS = 3
"""That have text on both sides of a gap, at least."""
_MOST = 8
"""Gaps in a row of columns; a row of more is one of a table, and the work stays linear."""
_PITCH, _APART = 2.5, 1.6
"""How far below another a row of its column may stand, and from where on it is set apart, in the size of its letters."""
_SAME_SIZE = 0.6
_NARROWEST, _FULL = 8, 0.6
"""Of a column of running text: its width in the size of its letters, and how much of it the lines fill."""


class _Piece(NamedTuple):
    """What of a line stands in one stretch, and which line of the page it is of."""

    line: Line
    place: int


class _Free(NamedTuple):
    """A stretch of the width of the page in which nothing stands."""

    left: float
    right: float


_Row = list[_Piece]
"""What stands on one height, from the left."""
_piece_left = attrgetter("line.left")
_place = attrgetter("place")


def in_columns(lines: Sequence[Line], parted: Collection[int], gap: Gap) -> list[Line]:
    """Order the lines of a page by its columns; ``parted`` tells which of them may have a wide gap."""
    if not parted and all(is_under(line, below) for line, below in pairwise(lines)):  # as on most pages
        return list(lines)
    rows = list(_rows(lines, parted, gap))
    out = [[line] for line in lines]
    number = 0
    for block, free in _blocks(rows):
        if gutters := _between_texts(block, free):
            _read(block, gutters, number, out)
            number += len(gutters) + 1
    return [line for own in out for line in own]


def is_under(line: Line, below: Line) -> bool:
    """Whether a line stands lower than another one, under some of it."""
    return below.base < line.base and line.left < below.right and below.left < line.right


def _rows(lines: Sequence[Line], parted: Collection[int], gap: Gap) -> Iterator[_Row]:
    """Yield the rows of a page from the top."""
    row: _Row = []
    base = 0.0
    for place in sorted(range(len(lines)), key=lambda each: -lines[each].base):
        line = lines[place]
        if row and base - line.base > _ROW * line.size:
            yield sorted(row, key=_piece_left)
            row = []
        base = base if row else line.base
        row += [_Piece(piece, place) for piece in (parts(line, gap) if place in parted else (line,))]
    if row:
        yield sorted(row, key=_piece_left)


# --- gaps that run down the page ------------------------------------------------------------------------------------


def _blocks(rows: Sequence[_Row]) -> Iterator[tuple[Sequence[_Row], Sequence[_Free]]]:
    """Yield the rows that gaps run down through, with the gaps; no row is in two of them."""
    cells = [len(row) > 1 and all(is_figure(piece.line.text) for piece in row[1:]) for row in rows]
    for index in range(len(rows) - 2, 0, -1):
        cells[index] = cells[index] or (cells[index + 1] and _is_head(*rows[index - 1 : index + 2]))
    start = free = 0
    gutters: list[_Free] = []
    for index, row in enumerate((*rows, [])):
        is_cells = index < len(rows) and cells[index] and any(cells[max(0, index - 1) : index] + cells[index + 1 : index + 2])
        through = _common(gutters, _outside(row), row[0].line.size) if gutters and row and not is_cells else []
        if gutters and not through:
            first, last = _extent(rows, gutters, free, start, index)
            if last > first:
                yield rows[first:last], gutters
                free = last
        if not through:
            start = index
            through = [] if is_cells else _inside(row)
        gutters = through


def _is_head(above: _Row, row: _Row, below: _Row) -> bool:
    """Whether a row is the head of a table whose cells begin in the row below: as many short pieces, set apart from what is above."""
    is_short = all(len(piece.line.text) <= HEAD_CELL for piece in row)
    return len(row) == len(below) and is_short and _is_below(row, below, _PITCH) and not _is_below(above, row, _APART)


def _inside(row: _Row) -> list[_Free]:
    """Tell the wide gaps of a row; none where it has so many that it is one of a table."""
    gaps = [gap for gap in _outside(row)[1:-1] if gap.right - gap.left > WIDE * row[0].line.size]
    return gaps if len(gaps) <= _MOST else []


def _outside(row: _Row) -> list[_Free]:
    """Tell where nothing of a row stands, to both sides of it too."""
    gaps: list[_Free] = []
    right = float("-inf")
    for piece in row:
        if piece.line.left > right:
            gaps.append(_Free(right, piece.line.left))
        right = max(right, piece.line.right)
    return [*gaps, _Free(right, float("inf"))]


def _common(gutters: Sequence[_Free], gaps: Sequence[_Free], size: float) -> list[_Free]:
    """Tell where gaps that ran down to a row go on in it; both stand in order from the left."""
    common: list[_Free] = []
    at = 0
    for gutter in gutters:
        while gaps[at].right < gutter.left:
            at += 1
        for gap in gaps[at:]:
            if gap.left >= gutter.right:
                break
            both = _Free(max(gap.left, gutter.left), min(gap.right, gutter.right))
            if both.right - both.left > WIDE * size:
                common.append(both)
    return common if len(common) <= _MOST else []


def _extent(rows: Sequence[_Row], gutters: Sequence[_Free], free: int, start: int, stop: int) -> tuple[int, int]:
    """
    Tell which rows the columns take up, from the first to before the last; none where few have text on both sides.

    Rows with text on one side belong to them where they go on as its lines do, but for a last one that is set apart: it is a heading of
    what follows.
    """
    parted = [index for index in range(start, stop) if any(_is_parted(rows[index], gutter) for gutter in gutters)]
    if len(parted) < _ROWS:
        return start, start
    last = parted[-1]
    while last + 1 < stop and _is_below(rows[last], rows[last + 1], _PITCH):
        last += 1
    while last > parted[-1] and not _is_below(rows[last - 1], rows[last], _APART):
        last -= 1
    first = start
    while first > free and _is_below(rows[first - 1], rows[first], _PITCH):
        if not _common(gutters, _outside(rows[first - 1]), rows[first][0].line.size):
            break
        first -= 1
    return first, last + 1


def _is_parted(row: _Row, gutter: _Free) -> bool:
    return row[0].line.right <= gutter.left and row[-1].line.left >= gutter.right


def _is_below(above: _Row, below: _Row, pitch: float) -> bool:
    one, other = above[0].line, below[0].line
    return abs(one.size - other.size) <= _SAME_SIZE and one.base - other.base <= pitch * other.size


# --- columns --------------------------------------------------------------------------------------------------------


def _columns(rows: Sequence[_Row], gutters: Sequence[_Free]) -> list[list[_Piece]]:
    """Sort what stands in rows by the gaps that it stands between."""
    edges = [gutter.left for gutter in gutters]
    columns: list[list[_Piece]] = [[] for _ in range(len(gutters) + 1)]
    for row in rows:
        for piece in row:
            columns[bisect_right(edges, piece.line.left)].append(piece)
    return columns


def _between_texts(rows: Sequence[_Row], gutters: Sequence[_Free]) -> list[_Free]:
    """Choose the gaps that have running text on both sides."""
    running = [_is_running([piece.line for piece in column]) for column in _columns(rows, gutters)]
    return [gutter for gutter, (left, right) in zip(gutters, pairwise(running), strict=True) if left and right]


def _is_running(lines: Sequence[Line]) -> bool:
    """Tell whether lines fill their column, and most were broken because the next word did not fit."""
    if len(lines) < _ROWS:
        return False
    right = max(line.right for line in lines)
    width = right - min(line.left for line in lines)
    filled = sum(line.right - line.left for line in lines)
    if width < _NARROWEST * lines[0].size or filled < _FULL * width * len(lines):
        return False
    broken = sum(not fits(line, below, right) for line, below in pairwise(lines))
    return 2 * broken >= len(lines) - 1


def fits(line: Line, below: Line, right: float) -> bool:
    """Tell whether the first word of the line below had room behind a line, in a column that ends at ``right``."""
    word = below.text.split(maxsplit=1)[0]
    return line.right + (1 + len(word)) * (line.right - line.left) / len(line.text) <= right


def _read(rows: Sequence[_Row], gutters: Sequence[_Free], number: int, out: list[list[Line]]) -> None:
    """
    Put the lines of columns in order where the first of them stands in the content of the page.

    Where each column is a stretch of the content with others between them, they are threads of a text that are not parted by what reaches
    over the gap between them (a picture's caption, say), and stay where they are.
    """
    columns = _columns(rows, gutters)
    of_line: dict[int, set[int]] = {}
    for index, column in enumerate(columns):
        for piece in column:
            of_line.setdefault(piece.place, set()).add(index)
    places = sorted(of_line)
    is_woven = any(len(own) > 1 for own in of_line.values()) or len(list(groupby(places, key=lambda place: min(of_line[place])))) > len(
        columns
    )
    if not is_woven and places[-1] - places[0] >= len(places):
        for place in places:
            out[place] = [line._replace(column=number + min(of_line[place])) for line in out[place]]
        return
    ordered: list[Line] = []
    for index, column in enumerate(columns, number):
        pieces = column if is_woven else sorted(column, key=_place)
        ordered += [whole([piece.line for piece in own])._replace(column=index) for _, own in groupby(pieces, key=_place)]
    for place in places:
        out[place] = []
    out[places[0]] = ordered
