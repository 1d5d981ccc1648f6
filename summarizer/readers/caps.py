"""
Limits on markup, checked in one linear pass before any parser sees it.

Parsers of HTML are quadratic somewhere: a tag with 100,000 attributes and a page of 200,000 paragraphs were measured to take them half a
minute. A news page has some thousand tags, twenty levels and a dozen attributes.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from summarizer.readers.extract import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_TAGS = 50_000
MAX_DEPTH = 200
"""The parser drops without a word what lies deeper than 255."""
MAX_ATTRIBUTES = 200
MAX_MARKS = 64
"""Combining marks on one letter; normalizing a longer run takes quadratic time."""

_FLAT = frozenset("area base br col embed hr img input link meta param source track wbr p li td th tr dt dd option".split()) | {""}
"""Elements without an end, or whose end is left out so often that an open one says nothing of depth; and comments, which have no name."""
_TAG = re.compile(r"""<(?:(/?)([A-Za-z][^\s/>]{0,40})((?:[^"'>]+|"[^"]*"|'[^']*')*+)|!--)""")
_ATTRIBUTE = re.compile(r"""[^\s"'/>=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]*))?""")
_RAW = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in ("script", "style", "textarea", "title", "xmp")}
"""Elements whose content is text, whatever it looks like."""
_COMBINING = "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_MARK = re.compile(f"[{_COMBINING}]")
_MARKS = re.compile(rf"[{_COMBINING}]{{{MAX_MARKS + 1}}}")


def check_markup(text: str, *, tags: int = MAX_TAGS) -> None:
    """
    Hold markup to the limits.

    What a page with broken quotes hides from this pass, the clock of the process catches.

    Raises:
        UnreadableError: It has more tags, levels, attributes in a tag or marks on a letter than any article.
    """
    # Of that many marks in a row one stands at a multiple of their number, and those places are quickly looked through.
    if _MARK.search(text[:: MAX_MARKS + 1]) and _MARKS.search(text):
        message = f"stacks more than {MAX_MARKS} marks on a letter"
        raise UnreadableError(message)
    depth = 0
    for number, (closing, name, inside) in enumerate(_tags(text), 1):
        if number > tags:
            message = f"has more than {tags:,} tags"
            raise UnreadableError(message)
        # An attribute has a character, so that a short tag need not be counted.
        if len(inside) > MAX_ATTRIBUTES and sum(1 for _ in islice(_ATTRIBUTE.finditer(inside), MAX_ATTRIBUTES + 1)) > MAX_ATTRIBUTES:
            message = f"has a tag with more than {MAX_ATTRIBUTES} attributes"
            raise UnreadableError(message)
        if name in _FLAT or inside.endswith("/"):
            continue
        depth = max(0, depth - 1) if closing else depth + 1
        if depth > MAX_DEPTH:
            message = f"nests more than {MAX_DEPTH} elements"
            raise UnreadableError(message)


def _tags(text: str) -> Iterator[tuple[str, str, str]]:
    """
    Yield the stroke, the name in small letters and the attributes of each tag, and nothing of each comment, but for what looks like them
    in a comment or in an element that holds text alone.
    """
    position: int | None = 0
    while position is not None:
        begun, position = position, None
        for found in _TAG.finditer(text, begun):
            closing, name, inside = found.groups("")
            name = name.lower()
            yield closing, name, inside
            if not name or (name in _RAW and not closing):
                position = _behind(text, name, found.end())
                break


def _behind(text: str, name: str, start: int) -> int:
    """Tell where the markup goes on: behind a comment, which has no name, and at the end of an element that holds text alone."""
    if not name:
        end = text.find("-->", start)
        return end + 3 if end >= 0 else len(text)
    stop = _RAW[name].search(text, start)
    return stop.start() if stop else len(text)
