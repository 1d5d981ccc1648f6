"""What a bare number counts."""

from __future__ import annotations

import re

from summarizer.text.grammar import words
from summarizer.text.lexicon import GAP

_PLURAL = re.compile(
    rf"(?:{GAP}|-)(?P<a>[^\W\d_][\w’'-]*)(?:{GAP}(?P<b>[^\W\d_][\w’'-]*))?(?:{GAP}(?P<c>[^\W\d_][\w’'-]*))?"
    rf"(?:{GAP}(?P<d>[^\W\d_][\w’'-]*))?"
)
_IRREGULAR = frozenset(
    "people aircraft staff men women children personnel cattle megabits hectares series employees vehicle head countries companies".split()
)
_STOP = (words() - {"de"}).union(
    "across ante après around avant chez days dont each entre fewer here hers less menos minus moins months more now said say says según "
    "thus times tras trotz us versus weeks wegen während years".split()
)
"""Words that part a number from the nouns behind them, those of the other languages too: their nouns often end as English ones do."""
_SHORT = 3


def counted_noun(text: str, end: int) -> str | None:
    """
    Find the noun in the plural that stands right behind a number, adjectives between ("2.5 million new drivers").

    Source of “counts”: the Cambridge Grammar of the English Language, 5.6 (a numeral above one takes a plural head).
    """
    found = _PLURAL.match(text, end)
    if not found:
        return None
    for word in found.groups():
        if word is None or word.lower() in _STOP:
            return None
        lower = word.lower()
        if word[-2:-1].isdigit():
            continue
        if lower in _IRREGULAR or (len(word) > _SHORT and lower.endswith("s") and not lower.endswith(("ss", "us", "is", "’s", "'s"))):
            return lower
    return None
