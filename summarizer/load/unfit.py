"""
Files that are readable text and yet no article, told by their form: a brief that was made here, and JSON.

A brief must not become a source of the next one, and of data nobody can say what in it is reporting.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, cast

from summarizer.documents import OWN_HEADING, OWN_PAGE

if TYPE_CHECKING:
    from summarizer.load.junk import Junk
    from summarizer.load.kinds import Kind

_GENERATOR = f'<meta name=generator content="{OWN_PAGE}">'.encode()
_HEADING = f"\n## {OWN_HEADING}\n".encode()
HEAD = 1024
"""Bytes in which a page says what made it."""
_JSON_FEED = "https://jsonfeed.org/version/"
_BLANK = b"\xef\xbb\xbf \t\r\n"


def unfit(data: bytes, kind: Kind) -> Junk | None:
    """Tell what a file is in place of an article; None where its form is no hindrance."""
    if is_own(data, kind):
        return "a brief that was made here"
    if kind == "text" and data.lstrip(_BLANK)[:1] in {b"{", b"["}:
        return _json(data)
    return None


def is_own(data: bytes, kind: Kind) -> bool:
    """Whether a file is a brief, as Markdown or as a page, that was made here."""
    if kind == "html":
        return _GENERATOR in data[:HEAD]
    return kind == "text" and data.startswith(b"# ") and _HEADING in data.replace(b"\r\n", b"\n")


def _json(data: bytes) -> Junk | None:
    """Tell what JSON is; one value, or one a line. What only begins with a bracket is text."""
    text = data.decode("utf-8-sig", errors="replace").strip()
    try:
        value, end = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return None
    if text[end:].lstrip()[:1] not in {"", "{", "["}:
        return None
    told = cast("dict[str, Any]", value) if isinstance(value, dict) else {}
    if str(told.get("version", "")).startswith(_JSON_FEED):
        return "a JSON feed"
    if isinstance(told.get("provenance"), dict) and "withheld" in told:
        return "a brief that was made here"
    return "JSON data"
