"""
Heaps of numbers: a thousand and more in a row with hardly a character between them, which no news has, in one line or in many.

They are data, or were made to keep a reader busy: of a number without a word nobody can tell what it measures. None of them is read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.quantities.numerals import VULGAR

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIGNS = f"0-9{''.join(VULGAR)}"
_ROW = re.compile(rf"[{_SIGNS}](?:[^{_SIGNS}]{{0,6}}+[{_SIGNS}])*+")
"""Digits and fractions with at most six other characters between any two: a line's end, a sign, the code of a currency."""
_NUMBER = re.compile(rf"[0-9]+|[{''.join(VULGAR)}]")
FEWEST = 1_000
"""Numbers that make a heap."""


def heaps(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield each heap of a text in order: where it begins and ends, and how many numbers it holds."""
    for row in _ROW.finditer(text):
        if row.end() - row.start() < FEWEST:
            continue
        count = sum(1 for _ in _NUMBER.finditer(text, *row.span()))
        if count >= FEWEST:
            yield row.start(), row.end(), count
