"""Records: a sentence tells what has never been so before, and the passage only of a length of time, or nothing of the kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from summarizer.claims.held import Held

_TOLD: Final = lazy(
    r"(?<!track\s)(?<!on\s)(?<!to\s)\b(?:record(?![\s-](?:an?|the|its|no|date|keeping|label)\b)(?:-\w+)?|all-time|unprecedented|"
    r"in\s(?:its|their|the\s\w+['’]s|\w+['’]s)\shistory|(?:\w{3,12}est|most|best|worst)\s(?:\w+\s){0,2}ever)\b"
    r"|\b(?:rekord\w*|allzeit\w*|récords?|historisch\w*\s(?:hoch|tief\w*|höchst\w*))\b|创纪录|历史新高|过去最高",
    re.IGNORECASE,
)
_BORNE_OUT: Final = lazy(
    r"\b(?:record|all-time|ever\b|never|unprecedent|histo[ri]|storia\b|rekord|allzeit|récord|recor|jamais|nie\b|niemals|nunca|mai\b|began\b|"
    r"founded|gründung|bestehen|création|creación|inédit|sans\sprécédent|peak|\w{0,20}geschichte|\w{0,20}geschied)|纪录|历史|新高|最高",
    re.IGNORECASE,
)


def untold_record(held: Held) -> str | None:
    """Find the word of a sentence by which something is a record, where no word of the passage or near it says so."""
    found = _TOLD.search(held.claim.text)
    return (
        found.group() if found and not _BORNE_OUT.search(held.source.text) and not any(map(_BORNE_OUT.match, held.passage.around)) else None
    )
