"""A writer of small PDF files, so that a test says exactly what stands where on a page."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

WIDTH, HEIGHT = 595, 842
LEADING = 14
SIZE = 10
TOP = 780
PER_CHARACTER = 6.0
"""Width of a character of Courier at ten points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A run of text: where it begins, how large it is, and what goes before it in the page's language (a colour, a render mode)."""

    text: str
    x: float
    y: float
    size: float = SIZE
    before: str = ""


def pdf(pages: Sequence[Iterable[Text | str]], *, inherited: bool = False) -> bytes:
    """Write a PDF; a ``str`` in a page is an instruction as it is. The size stands in each page, or once and is inherited."""
    size = f"/MediaBox [0 0 {WIDTH} {HEIGHT}]"
    kids = " ".join(f"{4 + 2 * index} 0 R" for index in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] {size if inherited else ''} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    ]
    for index, page in enumerate(pages):
        content = b"\n".join(_drawn(each) for each in page)
        objects += [
            f"<< /Type /Page /Parent 2 0 R {'' if inherited else size} /Resources << /Font << /F1 3 0 R >> >> "
            f"/Contents {5 + 2 * index} 0 R >>".encode(),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        ]
    return assembled(objects)


def assembled(objects: Sequence[bytes], *, extra: bytes = b"") -> bytes:
    """Number objects from 1 and write them with the table that finds them; the first is the catalogue."""
    out = bytearray(b"%PDF-1.7\n")
    places: list[int] = []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, extra, table)
    return bytes(out)


def _drawn(each: Text | str) -> bytes:
    if isinstance(each, str):
        return each.encode("cp1252")
    text = each.text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"q BT {each.before} /F1 {each.size} Tf {each.x} {each.y} Td ({text}) Tj ET Q".encode("cp1252")


def column(paragraphs: Iterable[str], *, x: float = 50, top: float = TOP, width: float = 490) -> list[Text]:
    """Set paragraphs as a column: broken at its width, a gap between two of them."""
    lines: list[Text] = []
    y = top
    for paragraph in paragraphs:
        for line in textwrap.wrap(paragraph, int(width / PER_CHARACTER), break_on_hyphens=False):
            lines.append(Text(text=line, x=x, y=y))
            y -= LEADING
        y -= LEADING / 2
    return lines
