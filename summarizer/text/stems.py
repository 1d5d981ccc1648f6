"""
How the forms of a word are made one, in two ways.

A stem is what its ending leaves of a word: words with one stem are forms of one word. A root is how a word begins: words with one root may
be of different classes, and two texts that share some tell of one matter.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

WORD: Final = re.compile(r"[^\W\d_]{4,}")
"""A word that is long enough to tell what a text is about."""
_ENDINGS: Final = ("ing", "ed", "es", "s", "ly")
_SHORTEST: Final = 3
_ROOT: Final = 5
_PLURAL: Final = 4
"""Letters from which on an s at the end is taken for that of a plural."""


@lru_cache(maxsize=16_384)
def stem(word: str) -> str:
    """Cut the commonest English endings of a word in small letters, so that "rises" meets "rising" and "dropped" meets "drop"."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = word[: -len(ending)]
            break
    short = word.rstrip("e")
    doubled = len(short) > _SHORTEST and short[-1] == short[-2]
    return short[:-1] if doubled else short


@lru_cache(maxsize=16_384)
def root(word: str) -> str:
    """Cut a word to its first letters, without the s of a plural: "deliveries", "delivered" and "delivery" are one."""
    folded = word.casefold()
    return (folded[:-1] if len(folded) >= _PLURAL and folded.endswith("s") else folded)[:_ROOT]


def roots(words: str) -> frozenset[str]:
    """Collect the roots of words with spaces between."""
    return frozenset(map(root, words.split()))


def roots_in(text: str) -> frozenset[str]:
    """Collect the roots of the longer words of a text."""
    return frozenset(map(root, WORD.findall(text)))
