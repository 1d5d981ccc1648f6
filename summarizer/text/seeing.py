"""
A text as a reader sees it: without the characters that show nothing, and with the way back to the text as it is.

Whoever puts a zero-width space into "12%" shows "12%" and stores "1" and "2%". Readers of numbers and names read what is shown, and the
places of what they found are those of the stored text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

UNSEEN = lazy(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]+"
)
"""Format characters, fillers, variation selectors and tags (Unicode, ``Default_Ignorable_Code_Point``): they show nothing."""

_TURNING = lazy("[\u202b\u202e\u2067]")
"""Embeds, overrides and isolates from right to left."""
_OVERRIDE = "\u202e"
_RIGHT_TO_LEFT = lazy("[\u0590-\u08ff\ufb1d-\ufdfc\ufe70-\ufefc]")


class Seen(NamedTuple):
    """
    A text without what shows nothing.

    Attributes:
        text: What is left of it.
        places: Where each character of that stands in the text, and at last the text's length; None where nothing was left out.
    """

    text: str
    places: Sequence[int] | None

    @classmethod
    def of(cls, text: str) -> Seen:
        """Leave out what shows nothing."""
        if text.isascii() or not UNSEEN.search(text):
            return cls(text, None)
        pieces: list[str] = []
        places: list[int] = []
        position = 0
        for found in UNSEEN.finditer(text):
            pieces.append(text[position : found.start()])
            places += range(position, found.start())
            position = found.end()
        return cls("".join((*pieces, text[position:])), [*places, *range(position, len(text) + 1)])

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Find a span of what is seen in the text: from its first character to its last one."""
        if self.places is None or end <= start:
            return start, end
        return self.places[start], self.places[end - 1] + 1


def seen_words(text: str) -> str:
    """Leave out what shows nothing, for whoever needs no places."""
    return text if text.isascii() else UNSEEN.sub("", text)


def is_turned(text: str) -> bool:
    """
    Whether a line is shown in another order than it is stored in: what it says is not what a reader sees.

    A script that runs from right to left has embeds and isolates of its own; an override turns it, too.
    """
    if text.isascii() or not _TURNING.search(text):
        return False
    return _OVERRIDE in text or not _RIGHT_TO_LEFT.search(text)
