"""
Where a clause or a sentence ends, or turns to what its opening says nothing of: "cut its forecast for 2026 after profit fell 8%".

The pieces from weak to strong: any mark, a word that joins, a mark that is no comma, the end of a sentence.
"""

from __future__ import annotations

import re
from typing import Final

from summarizer.text.lexicon import lazy, phrases

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
_VIEWS: Final = r"forecasts?|guidance|guide|outlook|targets?|goals?|estimates?|projections?|range|plan"
_BEFORE: Final = phrases(
    {
        "view": rf"(previous|earlier|prior|former|original|initial|old) (\w+ ){{0,3}}({_VIEWS})",
        "english": r"""
            previously|formerly|originally|initially|until now|instead of|rather than|scrapp\w+|abandon\w+|ditch\w+|spoke of|talked of
            had (\w+ ){0,2}(
            guided|steered|pointed|promised|forecast|(?<!as )planned|aimed|targeted|projected|assumed|flagged|spoken|indicated|said)
        """,
        "german": r"bisher\w*|bislang|zuvor|ursprünglich\w*|(an)?statt",
        "romance": r"""
            auparavant|précéde\w+|au lieu d[eu]|jusqu['’]ici|preceden\w+|in precedenza|invece d\w+|finora
            anterior\w*|en lugar de|hasta ahora
        """,
    },
    r"(?:\b(?:…)\b|\b(?:previous|prior|former|old|(?:an?|the|its)\s(?:earlier|original|initial))\s(?=\W{0,3}\Z)|従来|前回|此前|原先|原定)[^.;。；]{0,70}\Z",
    re.IGNORECASE,
)
"""Leads up to what was foreseen before, and is no longer."""
_BEHIND: Final = phrases(
    {
        "english": r"((seen|given|expected|forecast|planned|promised|guided|it had) ){0,2}(before|previously|earlier|until now|so far)",
        "german": "zuvor|bisher|bislang|ursprünglich",
        "romance": r"auparavant|précédemment|(\w+ )?(in precedenza|prima|antes|anteriormente)",
    },
    r"\A\)?\s(?:…)(?=\s?[.,;:)]|\s?\Z)|"
    r"\A,?\s(?:it\shad|(?:projected|indicated|promised|forecast)\sin\b|(?:is|was)\s(?:suspended|withdrawn|scrapped)\b)",
    re.IGNORECASE,
)
_VIEW: Final = phrases(
    {
        "english": _VIEWS,
        "german": r"\w{0,12}(prognosen?|ziele?|ausblick|schätzung(en)?)",
        "romance": "prévisions?|objectifs?|stim[ae]|previsioni?|previsiones|previsión|pronósticos?|objetivos?|obiettiv[oi]|metas?",
    },
    flags=re.IGNORECASE,
)
_NOW: Final = phrases({"word": "now|nun|jetzt|nur noch|désormais|ora|ahora"}, flags=re.IGNORECASE)
_FROM: Final = lazy(
    r"(?:\b(?:(?P<held>against|contre|contro|contra|frente\sa|than|(?:up|down)\sfrom)|from|was|von|dal?|dai|dalle|desde|de|des)\s|\()"
    r"(?:(?:the|an?|its|about|around|den|les|las?|los|i|rund|etwa)\s){0,2}[$€£]?\Z",
    re.IGNORECASE,
)
"""Leads up to what a view was before, where one is told; where it is only told to be new, to what it is held against."""
_TO: Final = re.compile(r"\A\s(?:to|auf|à|a)\s")
_OF_A_YEAR: Final = lazy(r"\A\W{0,2}(?:(?:in|for|im|en|nel|of)\s)?(?:20\d\d|last|a\syear|this\syear|im\svorjahr|l['’]an)", re.IGNORECASE)
"""Behind what was so, and not what was foreseen."""
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


def was_foreseen(before: str, new: str | None, behind: str) -> bool:
    """
    Whether what is foreseen is told as it was before, and holds no longer.

    Args:
        before: What stands before it in its sentence, back to the amount before it.
        new: What stands before the amount of its kind that is told with it, if there is one.
        behind: What stands behind it.
    """
    if _OF_A_YEAR.match(behind):
        return False
    if _BEFORE.search(before) or _BEHIND.match(behind):
        return True
    held = _FROM.search(before)
    if held is None:
        return False
    if _TO.match(behind):
        return _VIEW.search(before) is not None
    return new is not None and (_VIEW.search(new) or (held["held"] and _NOW.search(new))) is not None
