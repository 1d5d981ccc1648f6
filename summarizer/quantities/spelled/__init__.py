"""
Numbers in words: cardinals, fractions, odds and multiples, in the language of their passage.

Each room of the package knows one kind of number or one language; here it is decided which of them is asked.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from summarizer.quantities.spelled import english, folds, german, han, italian, northern, odds, parts, romance
from summarizer.quantities.spelled.han import CHARACTERS
from summarizer.quantities.spelled.odds import against
from summarizer.quantities.spelled.reading import Reading
from summarizer.quantities.spelled.tree import prefix_tree
from summarizer.text.lexicon import GAP

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["CHARACTERS", "OPENINGS", "Reading", "against", "spelled_at", "start_at"]

_CARDINALS = {
    "en": english.english,
    "de": german.german,
    "fr": romance.french,
    "es": romance.spanish,
    "it": italian.italian,
    "pt": romance.portuguese,
    "nl": northern.dutch,
    "sv": northern.swedish,
    "da": northern.danish,
}
_STARTS = frozenset[str]().union(
    english.STARTS,
    german.STARTS,
    italian.STARTS,
    northern.STARTS,
    romance.FRENCH_STARTS,
    romance.SPANISH_STARTS,
    romance.PORTUGUESE_STARTS,
    parts.STARTS,
    odds.STARTS,
    folds.STARTS,
)
_HAN = "\u3400"
_UNKNOWN = frozenset({"en"})

_OPENING = 3
_OF_THESE = rf"[uU]n[aeo]?(?={GAP}[^\W\d_]{{3,20}}{GAP}(?:sur?|de{GAP}cada){GAP})|[uU]ma?(?={GAP}[^\W\d_]{{3,20}}{GAP}em{GAP}cada{GAP})"
"""The one of odds ("una empresa de cada cinco"), which is told from an article by what follows."""

_WITH_OPENING: dict[str, list[str]] = {}
for _start in _STARTS:
    _WITH_OPENING.setdefault(_start[:_OPENING], []).append(_start)

_LONGER_OPENING = 5
"""For what begins with an English word ("to millioner")."""
OPENINGS = prefix_tree(
    (
        *(
            start if len(start) <= _OPENING else f"{start[: _LONGER_OPENING if start.startswith('to ') else _OPENING].rstrip('~')}~"
            for start in _STARTS
        ),
        *("un~", "um~"),
    )
)
"""
The first letters of what begins a number in words. The whole words make a pattern of 40,000 characters, which takes longer to compile than
most texts to read: a text is searched for openings, and the few words with one are tried where it stands (``start_at``).
"""


def start_at(text: str, position: int) -> int | None:
    """Return the end of what begins a number in words where ``OPENINGS`` matches; None where it was another word's opening."""
    opening = text[position : position + _OPENING].lower().replace("\u00a0", " ")
    if opening not in _WITH_OPENING:
        opening = opening[:-1] if opening[:-1] in _WITH_OPENING else ""
    found = _starts(opening).match(text, position)
    return found.end() if found else None


@cache
def _starts(opening: str) -> re.Pattern[str]:
    """Compile what begins numbers with an opening, or with none of them."""
    return re.compile(f"{prefix_tree(_WITH_OPENING[opening])}|{_OF_THESE}" if opening else _OF_THESE)


def spelled_at(text: str, position: int, languages: Callable[[int], frozenset[str]]) -> Reading | None:
    """
    Read the number in words that begins at a position, or the digits of one that words go on with ("1 in 4", "3分の1").

    Args:
        text: Folded text.
        position: Where ``start_at`` finds a start or ``CHARACTERS`` matches, or a number in digits begins.
        languages: Tells the languages that the text around a position may be in; words are read in those only, in English where nothing
            tells.

    Returns:
        The number, with its kind and unit where the words say them ("a third" is a ratio);
        None where the words are an idiom, an ordinal, a name or no number.
    """
    if text[position] >= _HAN or text[position].isdigit():
        read = han.part(text, position) or han.turn(text, position) or han.cardinal(text, position)
        if read or text[position] >= _HAN:
            return read
    tongues = languages(position) or _UNKNOWN
    for tongue in tongues if len(tongues) == 1 else sorted(tongues):
        if tongue in _CARDINALS and (read := _read(text, position, tongue)):
            return read
    return None


def _read(text: str, position: int, tongue: str) -> Reading | None:
    return (
        parts.part_of_something(text, position, tongue)
        or odds.odds(text, position, tongue)
        or odds.exchange(text, position)
        or parts.fraction(text, position, tongue)
        or folds.fold(text, position, tongue)
        or _CARDINALS[tongue](text, position)
    )
