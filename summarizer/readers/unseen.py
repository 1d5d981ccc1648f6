"""
What stands on a page of a PDF and is not seen there: text that is invisible, tiny, beside the page, or as white as what it stands on.

A page has thousands of objects, so they are taken as PDFium hands them out, and measured into buffers that a page has once.
"""

# pyright: basic
# pypdfium2 has no types; strict would ask for one in every line.

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, NamedTuple

from pypdfium2 import raw

from summarizer.readers.extract import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pypdfium2

    _Handle = ctypes._Pointer[raw.struct_fpdf_pageobject_t__]  # noqa: SLF001 - ctypes gives its pointers no other name
    """What PDFium knows an object by."""

MAX_OBJECTS = 20_000
"""On one page; a dense table has some thousand."""

_WHITE = 235
_FAINT = 13
_TINY = 1.5
_DEEPEST = 15
"""How many objects may lie in each other; pages that are made to be read have two."""
_UNPAINTED = frozenset({raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP})


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
    dark: list[_Edges] = []
    for count, part in enumerate(_parts(page)):
        if count > MAX_OBJECTS:
            message = f"has a page of more than {MAX_OBJECTS:,} parts"
            raise UnreadableError(message)
        if part.kind == raw.FPDF_PAGEOBJ_TEXT:
            if _is_hidden(part, seen, dark, probe):
                yield part
        elif part.kind != raw.FPDF_PAGEOBJ_FORM and part.form is None and not probe.is_white(part):
            dark.append(probe.edges(part))


def _parts(page: pypdfium2.PdfPage) -> Iterator[_Part]:
    """Yield what a page is drawn of, each form before what it holds."""
    for index in range(raw.FPDFPage_CountObjects(page)):
        yield from _opened(raw.FPDFPage_GetObject(page, index), None, _DEEPEST)


def _opened(handle: _Handle, form: _Handle | None, depth: int) -> Iterator[_Part]:
    kind = raw.FPDFPageObj_GetType(handle)
    yield _Part(handle, kind, form)
    if kind == raw.FPDF_PAGEOBJ_FORM and depth > 1:
        for index in range(raw.FPDFFormObj_CountObjects(handle)):
            yield from _opened(raw.FPDFFormObj_GetObject(handle, index), handle, depth - 1)


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


def _is_hidden(part: _Part, seen: _Edges, dark: Sequence[_Edges], probe: _Probe) -> bool:
    if raw.FPDFTextObj_GetTextRenderMode(part.handle) in _UNPAINTED or probe.height(part) < _TINY:
        return True
    own = probe.edges(part)
    if part.form is None and (own.right < seen.left or own.left > seen.right or own.top < seen.bottom or own.bottom > seen.top):
        return True
    if not probe.is_white(part):
        return False
    x, y = (own.left + own.right) / 2, (own.bottom + own.top) / 2
    return not any(one.left <= x <= one.right and one.bottom <= y <= one.top for one in dark)


class _Probe:
    """Measures objects of a page."""

    def __init__(self) -> None:
        self._size = ctypes.c_float()
        self._matrix = raw.FS_MATRIX()
        self._edges = [ctypes.c_float() for _ in range(4)]
        self._colour = [ctypes.c_uint() for _ in range(4)]

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

    def is_white(self, part: _Part) -> bool:
        """Whether an object is filled with white or with nothing; a picture is not."""
        red, green, blue, alpha = self._colour
        if part.kind == raw.FPDF_PAGEOBJ_IMAGE or not raw.FPDFPageObj_GetFillColor(part.handle, red, green, blue, alpha):
            return False
        return alpha.value < _FAINT or min(red.value, green.value, blue.value) >= _WHITE
