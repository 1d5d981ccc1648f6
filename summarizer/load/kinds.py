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
    (b"PK\x03\x04", "a ZIP archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x7fELF", "a program"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an office document of the old kind"),
)
_HEAD = 4096
_OPENING = r"\A\s{0,64}(?:<\?xml[^>]{0,200}>\s{0,64})?(?:<!--.{0,1000}?-->\s{0,64}){0,4}"
_FEED = re.compile(rf"{_OPENING}(?:<!DOCTYPE\s[^>]{{0,200}}>\s{{0,64}})?<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE | re.DOTALL)
_PAGE = re.compile(
    rf"{_OPENING}<(?:!doctype\s{{1,8}}html|html|head|body|meta|title|article|main|script|link|base)\b", re.IGNORECASE | re.DOTALL
)
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
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(b"PK\x03\x04") and b"word/" in data:
        return "office"
    for signature, name in _REFUSED:
        if data.startswith(signature):
            message = f"{origin!r} is {name}, which is not read: save the article as text, a web page, a PDF or .docx, and name that."
            raise InputError(message)
    return _kind_of_text(_beginning(data), hint)


def _beginning(data: bytes) -> str:
    """Decode the first bytes well enough to see marks of ASCII in them."""
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"), (codecs.BOM_UTF8, "utf-8")):
        if data.startswith(mark):
            return data[len(mark) : _HEAD].decode(encoding, errors="replace")
    return data[:_HEAD].decode("latin-1")


def _kind_of_text(head: str, hint: Kind | None) -> Kind:
    if _FEED.match(head):
        return "feed"
    if _PAGE.match(head) or (hint == "html" and _TAG.search(head)):
        return "html"
    if hint == "feed" and head.lstrip().startswith("<"):
        return "feed"
    found = _HEADERS.match(head)
    names = {name.lower() for name in _HEADER.findall(found[1])} & _OF_MAIL if found else set[str]()
    if len(names) >= _ENOUGH_HEADERS and (names & _OF_MAIL_ALONE or hint == "mail"):
        return "mail"
    return "text"
