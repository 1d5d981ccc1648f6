"""Where a sentence ends, or turns to what its opening says nothing of: "cut its forecast for 2026 after profit fell 8%"."""

from __future__ import annotations

import re
from typing import Final

TURN: Final = re.compile(
    r"\b(?:after|following|nachdem|während|while|whereas|because|après|tras|dopo)\s(?!(?:tax|interest|costs?|fees|deduct\w+|adjust\w+|all)\b)|"
    r"\s[–—]\s"
)
STOP: Final = re.compile(r"[.;:!?](?=\s|\Z)")
"""Ends a clause that nothing but a mark ends."""
SENTENCE: Final = re.compile(r"[.;!?](?=\s|\Z)")
"""The same but for a colon, before which the label of what follows stands."""
SO_FAR: Final = r"bisher|bislang|zuvor|previously|until\snow|so\sfar|before\sthat|jusqu['’]ici|auparavant|hasta\sahora|finora"
"""Opens a sentence that tells what was so before the one in front of it, or before now."""
_FOR: Final = re.compile(r"\b(?:for|pour|für|para|per)\s(?:the\s|le\s|das\s|el\s)?\Z")
_LEAD: Final = 16
_REACH: Final = 300


def is_foreseen(text: str, start: int, end: int, quantity: int) -> bool:
    """Whether the time from ``start`` to ``end`` is what somebody foresees for, and the quantity behind it stands behind a turn."""
    return (
        end <= quantity <= end + _REACH
        and _FOR.search(text, max(0, start - _LEAD), start) is not None
        and TURN.search(text, end, quantity) is not None
    )
