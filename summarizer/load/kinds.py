"""What kind of file some bytes are, told by the bytes; the name only decides what they leave open."""

from __future__ import annotations

import codecs
import re
from typing import Literal

from summarizer.errors import InputError
from summarizer.text.lexicon import lazy

Kind = Literal["text", "html", "pdf", "mail", "office", "feed"]

SUFFIXES: dict[str, Kind] = {
    ".txt": "text",
    ".md": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".pdf": "pdf",
    ".eml": "mail",
    ".docx": "office",
    ".rss": "feed",
    ".atom": "feed",
    ".xml": "feed",
}
"""Suffixes of the files that are read in a directory."""

TYPES: dict[str, Kind] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/pdf": "pdf",
    "text/plain": "text",
    "text/markdown": "text",
    "message/rfc822": "mail",
    "application/rss+xml": "feed",
    "application/atom+xml": "feed",
    "application/rdf+xml": "feed",
    "application/xml": "feed",
    "text/xml": "feed",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "office",
}
"""Media types that are read."""

_REFUSED = (
    (b"PK\x03\x04", "an EPUB book", b"mimetypeapplication/epub+zip"),
    (b"PK\x03\x04", "an OpenDocument file", b"mimetypeapplication/vnd.oasis.opendocument"),
    (b"PK\x03\x04", "a ZIP archive", b""),
    (b"\x1f\x8b", "a gzip archive", b""),
    (b"\x89PNG", "an image", b""),
    (b"\xff\xd8\xff", "an image", b""),
    (b"GIF8", "an image", b""),
    (b"\x7fELF", "a program", b""),
    (b"{\\rtf", "a document in RTF", b""),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an office document of the old kind", b""),
)
"""How files begin that are not read, what they are, and what stands near their beginning."""
_HEAD = 65_536
_PDF = re.compile(rb"%PDF-\d\.\d[ \t]{0,8}[\r\n]")
_PDF_WITHIN = 1_024
"""Bytes within which readers of PDF look for its first line."""
_BLANK = b"\xef\xbb\xbf \t\r\n\0"
_NO_ELEMENT = re.compile(r"[\s\ufeff]++|<\?[^>]{0,2000}>|<!DOCTYPE\b(?:[^>\[]|\[[^\]]{0,2000}\]){0,2000}>", re.IGNORECASE)
"""What may stand before the first element, comments apart."""
_DOCTYPE = re.compile(r"<!doctype\s+html\b", re.IGNORECASE)
_ELEMENT = re.compile(r"<(?:[a-z_][\w.-]{0,40}:)?([a-z][\w.-]{0,40})(?=[\s/>])", re.IGNORECASE)
_OF_FEEDS = frozenset({"rss", "feed", "rdf"})
_OF_PAGES = frozenset("html head body meta title article main script link base".split())
_OF_PARTS = frozenset(
    "style div p section header nav h1 h2 h3 table ul ol form span a center img aside footer blockquote figure noscript font".split()
)
"""Elements that a part of a page begins with: such a file ends with one too, or is text with some markup in it."""
_TAG = lazy(r"</?[a-z][a-z0-9]{0,15}(?=[\s/>])|<!--|<!\[CDATA\[|<!doctype", re.IGNORECASE)
_HEADERS = re.compile(r"\A(?:From [^\r\n]{1,200}\r?\n)?((?:[A-Za-z][A-Za-z0-9-]{0,60}:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n)+)")
_HEADER = re.compile(r"^([A-Za-z][A-Za-z0-9-]{0,60}):", re.MULTILINE)
_OF_MAIL = frozenset("from to date subject received return-path delivered-to message-id mime-version content-type".split())
_OF_MAIL_ALONE = frozenset("received return-path delivered-to message-id mime-version".split())
_ENOUGH_HEADERS = 3


def kind_of(data: bytes, origin: str, hint: Kind | None) -> Kind:
    """
    Tell the kind of a file.

    Args:
        data: The whole file, or its beginning.
        origin: How messages name it.
        hint: What its suffix or media type says; it decides only where the bytes could be either.

    Raises:
        InputError: It is of a known kind that is not read.
    """
    start = data[:_PDF_WITHIN].lstrip(_BLANK)
    if start.startswith(b"%PDF-") or _PDF.search(start):
        return "pdf"
    if data.startswith(b"PK\x03\x04") and b"word/" in data:
        return "office"
    for signature, name, within in _REFUSED:
        if start.startswith(signature) and within in start:
            message = f"{origin!r} is {name}, which is not read: save the article as text, a web page, a PDF or .docx, and name that."
            raise InputError(message)
    return _kind_of_text(_beginning(data), hint, enclosed=data[-_PDF_WITHIN:].rstrip(_BLANK).endswith(b">"))


def _beginning(data: bytes) -> str:
    """Decode the first bytes well enough to see marks of ASCII in them."""
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"), (codecs.BOM_UTF8, "utf-8")):
        if data.startswith(mark):
            return data[len(mark) : _HEAD].decode(encoding, errors="replace")
    return data[:_HEAD].decode("latin-1")


def _element_at(head: str) -> int:
    """Tell where the first element would begin: behind blanks, comments, instructions and a document type."""
    position = 0
    while True:
        if head.startswith("<!--", position):
            end = head.find("-->", position)
            position = end + 3 if end >= 0 else len(head)
        elif found := _NO_ELEMENT.match(head, position):
            position = found.end()
        else:
            return position


def _kind_of_text(head: str, hint: Kind | None, *, enclosed: bool) -> Kind:
    start = _element_at(head)
    found = _ELEMENT.match(head, start)
    name = found[1].lower() if found else ""
    if name in _OF_FEEDS:
        return "feed"
    if name in _OF_PAGES or (name in _OF_PARTS and enclosed) or _DOCTYPE.search(head, 0, start) or (hint == "html" and _TAG.search(head)):
        return "html"
    if hint == "feed" and head[start : start + 1] == "<":
        return "feed"
    headers = _HEADERS.match(head)
    names = {name.lower() for name in _HEADER.findall(headers[1])} & _OF_MAIL if headers else set[str]()
    if len(names) >= _ENOUGH_HEADERS and (names & _OF_MAIL_ALONE or hint == "mail"):
        return "mail"
    return "text"
