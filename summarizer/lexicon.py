"""Help to make regular expressions out of tables of words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

GAP = "[ \u00a0]"
"""One space, breakable or not (``fold`` turns the thin ones into the latter)."""
END = r"(?![^\W\d_])"
"""No letter follows."""


def either(words: Iterable[str]) -> str:
    """Return an alternation of literal words, the longest first, so that none hides a longer one."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True))
