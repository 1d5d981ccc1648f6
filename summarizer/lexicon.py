"""Help to make regular expressions out of tables of words."""

from __future__ import annotations

import re
from itertools import groupby
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


def either_case(words: Iterable[str]) -> str:
    """
    Return the same for a part that ignores case, where the engine would try every word at every place: first letters are tried first.

    Words that begin alike, but for their case, stay the longest first.
    """
    heads = groupby(sorted(set(words), key=lambda word: word[0].lower()), key=lambda word: word[0].lower())
    return "|".join(f"{re.escape(head)}(?:{either(word[1:] for word in group)})" for head, group in heads)
