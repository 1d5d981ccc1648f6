"""Where the sentence around a number begins and ends."""

from __future__ import annotations

import re

SENTENCE_END = re.compile(r"[.!?][”\"’)]?\s++(?=[^a-z0-9$€£¥])|[\n。]")
"""The end of a sentence and the space behind it; a small letter or a digit goes on with it."""

LETTER = re.compile(r"[^\W\d_]")
"""What a stretch without says nothing of a number: a heap of numbers costs no search for words."""


def sentence_before(text: str, position: int, reach: int) -> str:
    """Return what stands before a position in its sentence, at most ``reach`` characters."""
    left = text[max(0, position - reach) : position]
    breaks = [found.end() for found in SENTENCE_END.finditer(left)]
    return left[breaks[-1] :] if breaks else left


def sentence_after(text: str, position: int, reach: int) -> str:
    """Return what stands behind a position in its sentence, at most ``reach`` characters."""
    right = text[position : position + reach]
    stop = SENTENCE_END.search(right)
    return right[: stop.start()] if stop else right
