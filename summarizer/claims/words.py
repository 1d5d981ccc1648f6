"""Words of a text, written in one way so that two texts can be compared."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

WORD = re.compile(r"[^\W_]+(?:[.&'’][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s?\Z")
_ELIDED = re.compile(
    r"\A(?:[cdjlmnst]|qu|un|d?all|dell|nell|sull|quell)['’](?=\w\w)|\A(?:[CDJLMNST]|Qu|D?[Aa]ll|Dell|Nell|Sull)['’](?=[^\WA-Z]\w)"
)
"""An article or preposition that French and Italian write with the next word; before a capital, one with a capital may be a name's."""


def words_of(text: str) -> Iterator[str]:
    """Iterate over the words of a text without possessive endings, points and hyphens: "U.S.", "AI-first" are "US", "AI", "first"."""
    return map(bare, WORD.findall(text))


@lru_cache(maxsize=2_048)  # each figure of a line asks for the line's, and lines of one story share entities
def small_words_of(text: str) -> frozenset[str]:
    """Collect the different words of a text, casefolded."""
    return frozenset([word.casefold() for word in words_of(text)])


@lru_cache(maxsize=16_384)
def bare(word: str) -> str:
    """
    Take off a possessive ending, an elided article, points and accents, and make apostrophes one.

    "L’Oréal's" is "L'Oreal", and "d’Italie" "Italie".
    """
    plain = _POSSESSIVE.sub("", word).replace(".", "").replace("’", "'")
    if not plain.isascii():
        plain = "".join(character for character in unicodedata.normalize("NFD", plain) if not unicodedata.combining(character))
    return _ELIDED.sub("", plain) if "'" in plain else plain
