"""
Text of others as Markdown that renders as that text and nothing else.

Follows CommonMark 0.31 (backslash escapes, block starts), GitHub-flavoured Markdown (tables, strikethrough, extended autolinks, footnotes),
GitHub's mathematics between dollar signs, and Obsidian's comments (%%) and highlights (==). A dollar sign before a digit stays as it is:
one that a digit follows never closes a formula.
"""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from summarizer.text.characters import visible

_ACTIVE = re.compile(r"[\\`*_\[\]|~]|(?<=%)%|%(?=%)|(?<==)=|=(?==)|<(?=[A-Za-z/!?])|&(?=#?\w{1,32};)|\$(?!\d)|(?<=\$)\$")
_REPLACEMENTS = {"<": "&lt;", "&": "&amp;"}
_LINKS = re.compile(r"(?i)(?P<scheme>:)(?=//)|(?P<host>\bwww\.)(?=\S)|(?P<mail>\s?@(?=\w)\s?)")
_MARKS = re.compile(r"[\\`*_\[\]|~%=<&$:@]")
"""What any of the above holds, but for an address that begins with www."""
_NUMBERED = re.compile(r"(\d{1,9})([.)])(?=\s|\Z)")
_STARTS = re.compile(r"#{1,6}(?=\s|\Z)|[-+](?=\s|\Z)|>|-{2,}\s*\Z|=+\s*\Z")
_ENDS = re.compile(r"(?:(?<=\s)#+|!)\Z")
_TICKS = re.compile(r"`+")
_URL_SAFE = "/:?#@!$&'()*+,;=%-._~"
_WEB = frozenset({"http", "https"})


def inline(text: str) -> str:
    """Write a text so that it renders as plain words within a line or a table cell; links are broken up by a space."""
    shown = visible(text)
    if _MARKS.search(shown) or "www." in shown.lower():
        shown = _LINKS.sub(_broken, shown)
        shown = _ACTIVE.sub(lambda found: _REPLACEMENTS.get(found.group(), f"\\{found.group()}"), shown)
    return _ENDS.sub(lambda found: f"\\{found.group()}", shown.strip(" "))


def opening(text: str) -> str:
    """Write a text as ``inline`` does, for the beginning of a line: it opens no heading, list, quotation or rule."""
    escaped = inline(text)
    if numbered := _NUMBERED.match(escaped):
        return f"{numbered[1]}\\{escaped[numbered.end(1) :]}"
    return f"\\{escaped}" if _STARTS.match(escaped) else escaped


def _broken(found: re.Match[str]) -> str:
    return " @ " if found["mail"] else f"{found.group()} "


def code(text: str) -> str:
    """Write a text as a code span."""
    shown = visible(text)
    ticks = "`" * (1 + max(map(len, _TICKS.findall(shown)), default=0))
    pad = " " if shown.startswith("`") or shown.endswith("`") else ""
    return f"{ticks}{pad}{shown}{pad}{ticks}"


def web_address(url: str) -> str | None:
    """Return a web address so that it can stand in a link; None for anything else, or an address with a user name in it."""
    try:
        parts = urlsplit(visible(url))
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in _WEB or not host or not host.isascii() or parts.username is not None:
        return None
    return quote(parts.geturl(), safe=_URL_SAFE)


def link(url: str) -> str:
    """Write a web address as a link; anything else, or an address with a user name in it, as text."""
    address = web_address(url)
    return inline(url) if address is None else f"<{address}>"
