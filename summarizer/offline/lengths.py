"""In how long, or how often, an amount is earned, spent or saved."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from summarizer.quantities import Kind

_LASTS: Final = lazy(
    r"\A[^.;,()]{0,40}?\b(?:over|in|within|for|inside|across)\s(?:the\s)?(?:next\s|coming\s)?(?P<length>(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve)\s(?:years|months|weeks))\b(?!\s(?:to|ended|ending|through|from|of)\b)",
    re.IGNORECASE,
)
"""A length of time behind an amount that is paid, saved or earned in it."""
_EACH: Final = lazy(
    r"\A(?:\s[^\s.;,()]{1,24}){0,4}?\s(?P<length>(?:a|per|each|every)\s(?:year|month|week|quarter|day)|annually|yearly)\b(?!\s(?:ago|earlier|before|later|ahead|prior|on)\b)",
    re.IGNORECASE,
)
"""How often an amount is paid, saved or earned."""
_RATES: Final = frozenset({"percent", "basis_points"})
"""Kinds that are of a period although they are told by the year ("4% a year")."""
_FARTHEST: Final = 200
"""Characters behind an amount within which its length of time is told."""


def length_of(text: str, end: int, kind: Kind) -> str | None:
    """Read behind a quantity in how long, or how often, it is earned or spent."""
    behind = text[end : end + _FARTHEST]
    lasts = _LASTS.match(behind) or (None if kind in _RATES else _EACH.match(behind))
    return lasts["length"] if lasts else None
