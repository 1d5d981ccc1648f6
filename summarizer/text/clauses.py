"""
Where a clause or a sentence ends, or turns to what its opening says nothing of: "cut its forecast for 2026 after profit fell 8%".

The pieces from weak to strong: any mark, a word that joins, a mark that is no comma, the end of a sentence.
"""

from __future__ import annotations

import re
from typing import Final

MARK: Final = re.compile(r"[,;:.!?)](?=\s|\Z)|\s[(–—]|\s-\s|[，。；：！？（）]")
"""Ends a clause, or stands before or behind what is put in."""
BREAK: Final = re.compile(r"[,;:()·|，。；、：（）\[\]\"“”„«»—–]|\s-\s|(?<=\w)\.(?=\s)")
"""Parts phrases."""
JOINING: Final = "while|whereas|and|but"
"""Words that join a clause which may be of something else, as a part of an expression."""
CLAUSE: Final = re.compile(rf"[;:]\s|,\s|\s\(|\s(?:[–—]|--?)\s|\b(?:{JOINING}|where)\s", re.IGNORECASE)
"""Begins a clause, or may do so."""
ANOTHER: Final = re.compile(rf"[;()]|\b(?:{JOINING})\b", re.IGNORECASE)
"""Begins what is said of something else; a comma does not."""
JOINED: Final = re.compile(r"[;:.!?]\s|,\s(?=(?:and|but|while)\s)")
"""Begins a clause that has a verb of its own."""
TURN: Final = re.compile(
    r"\b(?:after|following|nachdem|während|while|whereas|because|après|tras|dopo)\s(?!(?:tax|interest|costs?|fees|deduct\w+|adjust\w+|all)\b)|"
    r"\s[–—]\s"
)
STOP: Final = re.compile(r"[.;:!?](?=\s|\Z)")
"""Ends a clause that nothing but a mark ends."""
SENTENCE: Final = re.compile(r"[.;!?](?=\s|\Z)")
"""The same but for a colon, before which the label of what follows stands."""
END: Final = re.compile(r"[.!?…。！？][\"'”’»)\]]{0,3}\s{0,4}\Z")
"""Ends a text as a sentence ends."""
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
