"""
Digits that a reader cannot tell: with marks over them, run together with letters and digits of other scripts that look like them, or
beside a character that could not be read and may have been a digit.
"""

from __future__ import annotations

import unicodedata

from summarizer.text.lexicon import lazy

_LOOKALIKES = lazy("[\u0370-\u052f\u0531-\u0587\u13a0-\u13fd]")
"""Letters of Greek, Cyrillic, Armenian and Cherokee, which hold those that look like digits and Latin letters (Unicode TR 39)."""
_WIDE_ZERO, _WIDE_NINE = "\uff10", "\uff19"
_UNREAD = frozenset({"Cc", "Cn", "Co", "Cs"})
"""Characters that show nothing known: controls, unassigned and private ones, halves of one."""


def is_blurred(text: str, start: int, end: int) -> bool:
    """Whether what a quantity begins or ends with goes on, for the eye, in a character beside it."""
    before, behind = text[start - 1 : start] if start else "", text[end : end + 1]
    return (text[start].isdigit() and _runs_on(before)) or (text[end - 1].isdigit() and _runs_on(behind)) or _is_mark(behind)


def _runs_on(character: str) -> bool:
    if not character or character.isspace():
        return False
    if character.isascii():
        return not character.isprintable()
    category = unicodedata.category(character)
    digit = category == "Nd" and not _WIDE_ZERO <= character <= _WIDE_NINE
    return digit or category in _UNREAD or character == "\ufffd" or bool(_LOOKALIKES.match(character)) or _is_mark(character)


def _is_mark(character: str) -> bool:
    return bool(character) and not character.isascii() and unicodedata.category(character) in {"Mn", "Me"}
