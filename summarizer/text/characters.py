"""Text of others made safe to look at: no control, direction-changing, invisible or unassigned character reaches a reader."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

REPLACEMENT = "\ufffd"

_BREAKS = re.compile(r"[\t-\r\x1c-\x1f\x85\u2028\u2029 ]+")
_HALVES = re.compile("[\ud800-\udfff]")
_UNSEEN = "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef"
"""Characters of printable categories that show nothing: fillers, blanks, variation selectors."""
_HIDDEN = re.compile(rf"[{_UNSEEN}]")
_DROPPED = frozenset({"Cc", "Cf"})
_REPLACED = frozenset({"Cs", "Co", "Cn"})


def visible(text: str) -> str:
    """
    Put a text on one line and leave out what cannot be seen.

    Line breaks and runs of blanks become one space; control and format characters (bidirectional controls, zero-width and tag characters
    among them) are left out; lone surrogates, private and unassigned code points become U+FFFD. Nothing else changes.
    """
    line = (text if text.isprintable() and "  " not in text else _BREAKS.sub(" ", text)).strip(" ")
    if line.isprintable():  # nothing but fillers is left to take out
        return line if line.isascii() else _HIDDEN.sub("", line)
    return "".join(map(seen, line))


def unseen(text: str) -> frozenset[str]:
    """
    Collect the characters of a text that show nothing or act on what stands around them, for whoever writes them in another way.

    These are what ``visible`` leaves out or replaces, by their category, so that each is known whatever block it stands in, and breaks of
    lines, line feeds among them. Blanks are none.
    """
    if text.isascii() and text.isprintable():
        return frozenset()
    return frozenset(
        character
        for character in set(text)
        if _HIDDEN.match(character) or not (character.isprintable() or unicodedata.category(character) == "Zs")
    )


def encodable(text: str) -> str:
    """Put U+FFFD for each half of a character (a lone surrogate), which no file can hold: one for one, so that every offset stays."""
    return _HALVES.sub(REPLACEMENT, text)


@lru_cache(maxsize=4096)
def seen(character: str) -> str:
    """Return what stands for a character."""
    category = unicodedata.category(character)
    if category in _DROPPED or _HIDDEN.match(character):
        return ""
    return REPLACEMENT if category in _REPLACED else character
