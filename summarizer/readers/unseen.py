"""
What stands on a page of a PDF and is not seen there: text that is invisible, tiny, beside the page, clipped away, covered by what is
painted later, or of the colour of what it stands on.

A page has thousands of objects, so they are taken as PDFium hands them out, and measured into buffers that a page has once.
"""

# pyright: basic
# pypdfium2 has no types; strict would ask for one in every line.

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, NamedTuple

from pypdfium2 import raw

from summarizer.readers.colours import NEAR, WHITE, is_near
from summarizer.readers.extract import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pypdfium2

    from summarizer.readers.colours import Colour

    _Handle = ctypes._Pointer[raw.struct_fpdf_pageobject_t__]  # noqa: SLF001 - ctypes gives its pointers no other name
    """What PDFium knows an object by."""

MAX_OBJECTS = 20_000
"""On one page; a dense table has some thousand."""

_FAINT, _DENSE = 13, 242
"""Opacity of what is as good as not there, and of what is seen alone."""
_LEAST = 4.0
"""Points that an area is wide and high; what is smaller is a rule or a sign, and neither covers nor carries a text."""
_BAND, _BANDS = 24, 200
"""Height of the bands in which areas are looked for, and how many are told apart to either side of the edge of a page."""
_CLIPS = 8
_CORNERS = 4
_TINY = 1.5
_DEEPEST = 15
"""How many objects may lie in each other; pages that are made to be read have two."""
_UNPAINTED = frozenset({raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP})
_OUTLINED = frozenset({raw.FPDF_TEXTRENDERMODE_STROKE, raw.FPDF_TEXTRENDERMODE_STROKE_CLIP})
_BOTH = frozenset({raw.FPDF_TEXTRENDERMODE_FILL_STROKE, raw.FPDF_TEXTRENDERMODE_FILL_STROKE_CLIP})


class _Part(NamedTuple):
    """An object of a page, or of a form on it."""

    handle: _Handle
    kind: int
    form: _Handle | None


class _Edges(NamedTuple):
    """How far an object reaches, in points from the lower left."""

    left: float
    bottom: float
    right: float
    top: float

    def holds(self, point: tuple[float, float]) -> bool:
        """Whether a point is in them."""
        return self.left <= point[0] <= self.right and self.bottom <= point[1] <= self.top

    def within(self, other: _Edges) -> _Edges:
        """Tell what of them is within others."""
        return _Edges(max(self.left, other.left), max(self.bottom, other.bottom), min(self.right, other.right), min(self.top, other.top))


class _Area(NamedTuple):
    """
    What is painted under or over texts.

    Attributes:
        colour: None for a picture, which may have any.
        covers: Whether nothing is seen through it, and it fills its edges.
    """

    edges: _Edges
    colour: Colour | None
    covers: bool
    form: int | None


class _Text(NamedTuple):
    """A text that is seen unless something covers it: how far it reaches, and how many areas were painted before it."""

    part: _Part
    edges: _Edges
    before: int


def take_hidden(page: pypdfium2.PdfPage) -> list[str]:
    """Take text out of a page that a reader of it does not see, and return it."""
    found = list(_hidden(page))
    if not found:
        return []
    textpage = page.get_textpage()
    texts = [" ".join(_text_of(part, textpage).split()) for part in found]
    textpage.close()
    for part in found:
        _remove(page, part)
    return [text for text in texts if text]


def _hidden(page: pypdfium2.PdfPage) -> Iterator[_Part]:
    seen = _Edges(*page.get_bbox())
    probe = _Probe()
    areas = _Areas()
    texts: list[_Text] = []
    for count, part in enumerate(_parts(page)):
        if count > MAX_OBJECTS:
            message = f"has a page of more than {MAX_OBJECTS:,} parts"
            raise UnreadableError(message)
        if part.kind == raw.FPDF_PAGEOBJ_TEXT:
            edges = _seen(part, seen, areas, probe)
            if edges is None:
                yield part
            else:
                texts.append(_Text(part, edges, areas.count))
        elif part.kind != raw.FPDF_PAGEOBJ_FORM and (area := probe.area(part)):
            areas.add(area)
    # A background is painted first: on most pages nothing that covers comes after a text.
    yield from (text.part for text in texts if text.before < areas.covering and _is_covered(text, areas))


def _is_covered(text: _Text, areas: _Areas) -> bool:
    """Whether over all points of a text something is painted later that nothing is seen through."""
    form = _address(text.part.form)
    return all(
        any(number >= text.before and area.covers and area.form == form and area.edges.holds(point) for number, area in areas.at(point))
        for point in _points(text.edges)
    )


class _Areas:
    """
    What is painted on a page, sorted by the bands of its height, the last first.

    Attributes:
        count: How many areas there are.
        covering: How many there are up to the last one that nothing is seen through.
    """

    def __init__(self) -> None:
        self._bands: dict[int, list[tuple[int, _Area]]] = {}
        self.count = self.covering = 0

    def add(self, area: _Area) -> None:
        for band in range(_band(area.edges.bottom), _band(area.edges.top) + 1):
            self._bands.setdefault(band, []).append((self.count, area))
        self.count += 1
        if area.covers:
            self.covering = self.count

    def at(self, point: tuple[float, float]) -> Iterator[tuple[int, _Area]]:
        """Yield the areas at the height of a point with their numbers."""
        return reversed(self._bands.get(_band(point[1]), ()))


def _band(y: float) -> int:
    return int(min(max(y / _BAND, -_BANDS), _BANDS))


def _address(form: _Handle | None) -> int | None:
    return None if form is None else ctypes.addressof(form.contents)


def _parts(page: pypdfium2.PdfPage) -> Iterator[_Part]:
    """Yield what a page is drawn of, each form before what it holds."""
    own = page.raw
    for index in range(raw.FPDFPage_CountObjects(own)):
        handle = raw.FPDFPage_GetObject(own, index)
        kind = raw.FPDFPageObj_GetType(handle)
        yield _Part(handle, kind, None)
        if kind == raw.FPDF_PAGEOBJ_FORM:
            yield from _held(handle, _DEEPEST - 1)


def _held(form: _Handle, depth: int) -> Iterator[_Part]:
    for index in range(raw.FPDFFormObj_CountObjects(form) if depth else 0):
        handle = raw.FPDFFormObj_GetObject(form, index)
        kind = raw.FPDFPageObj_GetType(handle)
        yield _Part(handle, kind, form)
        if kind == raw.FPDF_PAGEOBJ_FORM:
            yield from _held(handle, depth - 1)


def _text_of(part: _Part, textpage: pypdfium2.PdfTextPage) -> str:
    size = raw.FPDFTextObj_GetText(part.handle, textpage, None, 0)
    buffer = ctypes.create_string_buffer(2 * size)
    raw.FPDFTextObj_GetText(part.handle, textpage, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), 2 * size)
    return buffer.raw.decode("utf-16-le", errors="replace").rstrip("\0")


def _remove(page: pypdfium2.PdfPage, part: _Part) -> None:
    removed = raw.FPDFPage_RemoveObject(page, part.handle) if part.form is None else raw.FPDFFormObj_RemoveObject(part.form, part.handle)
    if not removed:
        message = "is a damaged PDF (text that is not seen cannot be taken out)"
        raise UnreadableError(message)
    raw.FPDFPageObj_Destroy(part.handle)


def _seen(part: _Part, seen: _Edges, areas: _Areas, probe: _Probe) -> _Edges | None:
    """Tell how far a text reaches that is seen, as far as what is painted before it goes; None where it is not."""
    mode = raw.FPDFTextObj_GetTextRenderMode(part.handle)
    if mode in _UNPAINTED or probe.height(part) < _TINY:
        return None
    own = probe.edges(part)
    if part.form is None and (own.right < seen.left or own.left > seen.right or own.top < seen.bottom or own.bottom > seen.top):
        return None
    clip = probe.clip(part)
    if clip is not None and not any(clip.holds(point) for point in _points(own)):
        return None
    inks = probe.inks(part, mode)
    if not areas.count:  # as on most pages
        return own if any(min(ink) < WHITE[0] - NEAR for ink in inks) else None
    form = _address(part.form)
    points = _points(own)
    return own if any(_shows(ink, point, areas, form) for ink in inks for point in points) else None


def _points(edges: _Edges) -> tuple[tuple[float, float], ...]:
    """Tell some points of the middle line of a text."""
    inset, middle = min(edges.top - edges.bottom, edges.right - edges.left) / 4, (edges.bottom + edges.top) / 2
    return (edges.left + inset, middle), ((edges.left + edges.right) / 2, middle), (edges.right - inset, middle)


def _shows(ink: Colour, point: tuple[float, float], areas: _Areas, form: int | None) -> bool:
    """Whether ink is seen at a point: it differs from what was painted there last, and from what that may leave open."""
    for _, area in areas.at(point):
        if (area.form is None or area.form == form) and area.edges.holds(point):
            if area.colour is None or not is_near(ink, area.colour):
                return True
            if area.covers:
                return False
    return not is_near(ink, WHITE)


class _Probe:
    """Measures objects of a page."""

    def __init__(self) -> None:
        self._size = ctypes.c_float()
        self._matrix = raw.FS_MATRIX()
        self._edges = [ctypes.c_float() for _ in range(4)]
        self._colour = [ctypes.c_uint() for _ in range(4)]
        self._x, self._y = ctypes.c_float(), ctypes.c_float()
        self._mode, self._stroked = ctypes.c_int(), ctypes.c_int()

    def height(self, part: _Part) -> float:
        """Measure the letters of a text as they are painted."""
        matrix = self._matrix
        raw.FPDFTextObj_GetFontSize(part.handle, self._size)
        raw.FPDFPageObj_GetMatrix(part.handle, matrix)
        height: float = self._size.value * abs(matrix.a * matrix.d - matrix.b * matrix.c) ** 0.5
        return height

    def edges(self, part: _Part) -> _Edges:
        """Measure how far an object reaches."""
        left, bottom, right, top = self._edges
        if not raw.FPDFPageObj_GetBounds(part.handle, left, bottom, right, top):
            message = "is a damaged PDF (an object of a page has no place on it)"
            raise UnreadableError(message)
        return _Edges(left.value, bottom.value, right.value, top.value)

    def inks(self, part: _Part, mode: int) -> list[Colour]:
        """Tell the colours that a text is painted in; those that are as good as clear are none."""
        if mode == raw.FPDF_TEXTRENDERMODE_FILL:  # nearly always
            red, green, blue, alpha = self._colour
            if not raw.FPDFPageObj_GetFillColor(part.handle, red, green, blue, alpha):
                return [(0, 0, 0)]
            return [(red.value, green.value, blue.value)] if alpha.value >= _FAINT else []
        filled = self._painted(part, raw.FPDFPageObj_GetFillColor) if mode not in _OUTLINED else None
        drawn = self._painted(part, raw.FPDFPageObj_GetStrokeColor) if mode in _OUTLINED or mode in _BOTH else None
        return [(red, green, blue) for red, green, blue, alpha in filter(None, (filled, drawn)) if alpha >= _FAINT]

    def area(self, part: _Part) -> _Area | None:
        """Measure what is painted and not written; None where it leaves nothing that a text could stand on or behind."""
        told = self._filled(part)
        if told is None or told[3] < _FAINT:
            return None
        edges = self.edges(part)
        if clip := self.clip(part):
            edges = edges.within(clip)
        if min(edges.right - edges.left, edges.top - edges.bottom) < _LEAST:
            return None
        if part.kind != raw.FPDF_PAGEOBJ_PATH:
            return _Area(edges, None, covers=False, form=_address(part.form))
        red, green, blue, alpha = told
        # Through what is half clear the sheet is seen.
        mixed = tuple((255 * (255 - alpha) + each * alpha) // 255 for each in (red, green, blue))
        covers = alpha >= _DENSE and not raw.FPDFPageObj_HasTransparency(part.handle) and self._is_upright(part)
        return _Area(edges, (mixed[0], mixed[1], mixed[2]), covers=covers, form=_address(part.form))

    def clip(self, part: _Part) -> _Edges | None:
        """Tell within which rectangles an object is painted; None where that is not told, or not by rectangles."""
        path = raw.FPDFPageObj_GetClipPath(part.handle)
        count = raw.FPDFClipPath_CountPaths(path)
        # Without a clip PDFium counts none, or gives the greatest number.
        if not 0 < count <= _CLIPS:
            return None
        found: _Edges | None = None
        for index in range(count):
            if _CORNERS <= raw.FPDFClipPath_CountPathSegments(path, index) <= _CORNERS + 1:
                one, other = (self._point(raw.FPDFClipPath_GetPathSegment(path, index, corner)) for corner in (0, 2))
                own = _Edges(min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1]))
                found = found.within(own) if found else own
        return found

    def _filled(self, part: _Part) -> tuple[int, int, int, int] | None:
        """Tell what a path is filled with; what is no path may have any colour."""
        if part.kind != raw.FPDF_PAGEOBJ_PATH:
            return 0, 0, 0, 255
        raw.FPDFPath_GetDrawMode(part.handle, self._mode, self._stroked)
        return self._painted(part, raw.FPDFPageObj_GetFillColor) if self._mode.value else None

    def _painted(self, part: _Part, colour_of: Callable[..., int]) -> tuple[int, int, int, int] | None:
        red, green, blue, alpha = self._colour
        return (red.value, green.value, blue.value, alpha.value) if colour_of(part.handle, red, green, blue, alpha) else (0, 0, 0, 255)

    def _is_upright(self, part: _Part) -> bool:
        """Whether a path is a rectangle whose sides are those of the page."""
        matrix = self._matrix
        raw.FPDFPageObj_GetMatrix(part.handle, matrix)
        if not _CORNERS <= raw.FPDFPath_CountSegments(part.handle) <= _CORNERS + 1 or ((matrix.b or matrix.c) and (matrix.a or matrix.d)):
            return False
        corners = [self._point(raw.FPDFPath_GetPathSegment(part.handle, index)) for index in range(_CORNERS)]
        return all(one[0] == other[0] or one[1] == other[1] for one, other in zip(corners, corners[1:] + corners[:1], strict=True))

    def _point(self, segment: object) -> tuple[float, float]:
        raw.FPDFPathSegment_GetPoint(segment, self._x, self._y)
        return self._x.value, self._y.value
