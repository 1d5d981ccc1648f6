"""
Numbers in words: cardinals, fractions, odds and multiples, in the language of their passage.

Each room of the package knows one kind of number or one language; here it is decided which of them is asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.lexicon import GAP
from summarizer.quantities.spelled import english, folds, german, han, italian, odds, parts, romance
from summarizer.quantities.spelled.han import CHARACTERS
from summarizer.quantities.spelled.reading import Reading
from summarizer.quantities.spelled.tree import prefix_tree

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["CHARACTERS", "WORDS", "Reading", "spelled_at"]

_CARDINALS = {
    "en": english.english,
    "de": german.german,
    "fr": romance.french,
    "es": romance.spanish,
    "it": italian.italian,
    "pt": romance.portuguese,
}
_STARTS = (
    english.STARTS,
    german.STARTS,
    italian.STARTS,
    romance.FRENCH_STARTS,
    romance.SPANISH_STARTS,
    romance.PORTUGUESE_STARTS,
    parts.STARTS,
    odds.STARTS,
    folds.STARTS,
)
_HAN = "\u3400"
_UNKNOWN = "en"

WORDS = (
    rf"{prefix_tree(start for starts in _STARTS for start in starts)}"
    rf"|[uU]n[aeo]?(?={GAP}[^\W\d_]{{3,20}}{GAP}(?:sur?|de{GAP}cada){GAP})|[uU]ma?(?={GAP}[^\W\d_]{{3,20}}{GAP}em{GAP}cada{GAP})"
)
"""Where a number in words can begin; it spells both cases out and needs no flag."""


def spelled_at(text: str, position: int, language: Callable[[int], str | None]) -> Reading | None:
    """
    Read the number in words that begins at a position, or the digits of one that words go on with ("1 in 4", "3分の1").

    Args:
        text: Folded text.
        position: Where ``WORDS`` or ``CHARACTERS`` matches, or a number in digits begins.
        language: Tells the language around a position; words are read in that language only, in English where nothing tells.

    Returns:
        The number, with its kind and unit where the words say them ("a third" is a ratio);
        None where the words are an idiom, an ordinal, a name or no number.
    """
    if text[position] >= _HAN or text[position].isdigit():
        read = han.part(text, position) or han.turn(text, position) or han.cardinal(text, position)
        if read or text[position] >= _HAN:
            return read
    tongue = language(position) or _UNKNOWN
    if tongue not in _CARDINALS:
        return None
    return (
        parts.part_of_something(text, position, tongue)
        or odds.odds(text, position, tongue)
        or odds.exchange(text, position)
        or parts.fraction(text, position, tongue)
        or folds.fold(text, position, tongue)
        or _CARDINALS[tongue](text, position)
    )
