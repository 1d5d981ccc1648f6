"""
A .docx document to text: a paragraph a line, tables as rows, text boxes behind their paragraph, notes behind it all.

What is hidden there is left out.
"""

from __future__ import annotations

import zipfile
from io import BytesIO
from itertools import takewhile
from typing import TYPE_CHECKING

import docx
from docx.opc.exceptions import OpcError
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from summarizer.readers.caps import check_markup
from summarizer.readers.extract import Extract, UnreadableError
from summarizer.readers.ink import Inks
from summarizer.readers.tidy import hidden_notes, tidy, titled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document
    from lxml.etree import _Element  # pyright: ignore[reportPrivateUsage] - the name that the stubs give an element

MAX_FILES = 2_000
MAX_INFLATED = 64 * 1024 * 1024
MAX_TAGS = 400_000
"""Word writes some ten for a word."""
_ID = qn("w:id")
_BOX = qn("w:txbxContent")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""What older readers show of a drawing: the same once more."""
_NOTES = ("footnote", "endnote")
_DROPPED = frozenset({qn("w:del"), qn("w:moveFrom"), _BOX, _FALLBACK})


def read(data: bytes, charset: str | None, url: str | None) -> tuple[Extract, ...]:  # noqa: ARG001 - readers have one signature
    """
    Read a document.

    Raises:
        UnreadableError: It is damaged, or inflates to more than is read.
    """
    _check(data)
    try:
        document = docx.Document(BytesIO(data))
    except (OpcError, KeyError, ValueError) as error:
        message = "is a damaged .docx document"
        raise UnreadableError(message) from error
    inks = Inks(document)
    hidden: list[str] = []
    content = document.element.find(qn("w:body"))
    body = "\n".join([*_lines(content, hidden, inks), *_notes(document, content, hidden, inks)]) if content is not None else ""
    stated = " ".join((document.core_properties.title or "").split())
    title = stated if stated and stated in body[: 4 * len(stated) + 400] else None
    text, changed = tidy(titled(body, title))
    return (Extract(text=text, title=title, url=url, notes=(*changed, *hidden_notes(hidden, "document"))),)


def _check(data: bytes) -> None:
    """Hold the archive to its limits before it is unpacked, and its markup before it is parsed."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            files = archive.infolist()
            if len(files) > MAX_FILES or sum(file.file_size for file in files) > MAX_INFLATED:
                message = f"unpacks to more than {MAX_FILES:,} files or {MAX_INFLATED:,} bytes"
                raise UnreadableError(message)
            names = ["word/document.xml", *(f"word/{kind}s.xml" for kind in _NOTES if f"word/{kind}s.xml" in archive.namelist())]
            check_markup("".join(archive.read(name).decode("utf-8", errors="replace") for name in names), tags=MAX_TAGS)
    except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError) as error:
        message = "is a damaged or locked .docx document"
        raise UnreadableError(message) from error


def _lines(body: _Element, hidden: list[str], inks: Inks) -> Iterator[str]:
    for element in body:
        if element.tag == qn("w:p"):
            yield from _text(element, hidden, inks).split("\n")
            for box in element.iter(_BOX):
                if not any(parent.tag in _DROPPED for parent in _up_to(box, element)):
                    yield from _lines(box, hidden, inks)
        elif element.tag == qn("w:tbl"):
            yield from _rows(element, hidden, inks)
        elif element.tag == qn("w:sdt"):
            for content in element.iterchildren(qn("w:sdtContent")):
                yield from _lines(content, hidden, inks)


def _notes(document: Document, content: _Element, hidden: list[str], inks: Inks) -> Iterator[str]:
    """Yield the lines of the notes that the text refers to, those at the foot of pages first."""
    for kind in _NOTES:
        parts = [each.target_part for each in document.part.rels.values() if not each.is_external and each.reltype.endswith(f"/{kind}s")]
        notes = {note.get(_ID): note for part in parts[:1] for note in parse_xml(part.blob).iterchildren(qn(f"w:{kind}"))}
        for reference in content.iter(qn(f"w:{kind}Reference")):
            note = notes.pop(reference.get(_ID), None)
            if note is not None and not any(parent.tag in _DROPPED - {_BOX} for parent in _up_to(reference, content)):
                yield from _lines(note, hidden, inks)


def _rows(table: _Element, hidden: list[str], inks: Inks) -> Iterator[str]:
    """Write a table as rows between bars, as all readers do; one of a single column is text that was set in a frame."""
    for row in table.iterchildren(qn("w:tr")):
        cells = [list(_lines(cell, hidden, inks)) for cell in row.iterchildren(qn("w:tc"))]
        if len(cells) == 1:
            yield from cells[0]
        else:
            yield f"| {' | '.join(' '.join(filter(None, cell)) for cell in cells)} |"


def _text(paragraph: _Element, hidden: list[str], inks: Inks) -> str:
    """Read the runs of a paragraph, those of its links and of accepted changes too."""
    parts: list[str] = []
    for run in paragraph.iter(qn("w:r")):
        if any(parent.tag in _DROPPED for parent in _up_to(run, paragraph)):
            continue
        text = "".join(map(_piece, run))
        if not text.strip() or not inks.is_hidden(run, paragraph):
            parts.append(text)
        else:
            hidden.append(text.strip())
    return "".join(parts).strip()


def _up_to(element: _Element, top: _Element) -> Iterator[_Element]:
    """Yield what an element stands in, within another."""
    return takewhile(lambda parent: parent is not top, element.iterancestors())


def _piece(element: _Element) -> str:
    if element.tag == qn("w:t"):
        return element.text or ""
    if element.tag == qn("w:tab"):
        return " "
    return "\n" if element.tag in {qn("w:br"), qn("w:cr")} else "-" if element.tag == qn("w:noBreakHyphen") else ""
