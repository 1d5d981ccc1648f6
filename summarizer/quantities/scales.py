"""
Words, letters and characters that multiply a number.

Sources: CLDR compact decimal formats of each language; the Guardian and Economist style guides for "m", "bn", "tn"; the Indian
numbering system (lakh, crore); GB/T 15835 for the Chinese characters.
"""

from __future__ import annotations

import re
from decimal import Decimal

from summarizer.quantities.lexicon import END, GAP, either

_WORDS = {
    2: "hundred",
    3: "thousand tsd. tausend mille mila mil milliers",
    5: "lakh lakhs lac",
    6: "million millions mln mn mio. mio millionen millón millones milione milioni milhão milhões",
    7: "crore crores cr",
    9: "billion billions bn bln mrd. mrd md mds milliarde milliarden milliard milliards miliardo miliardi bilhão bilhões",
    12: "trillion trillions tn trn trln billionen billones trilhões trilhão",
}
_PHRASES = {"hundred thousand": 5, "hundred million": 8, "mil millones": 9, "thousand crore": 10, "lakh crore": 12}
_LETTERS = {"k": 3, "K": 3, "m": 6, "M": 6, "mm": 6, "MM": 6, "b": 9, "B": 9, "T": 12}
_CHARACTERS = {"万亿": 12, "萬億": 12, "兆": 12, "亿": 8, "億": 8, "万": 4, "萬": 4, "千": 3}

CJK_SCALES = frozenset("万萬亿億兆千")
"""Last characters of the scales that another number with a smaller scale may follow directly."""

SCALES: dict[str, Decimal] = {
    word: Decimal(f"1E{power}")
    for power, words in (
        *((power, words.split()) for power, words in _WORDS.items()),
        *((power, [phrase]) for phrase, power in _PHRASES.items()),
    )
    for word in words
} | {sign: Decimal(f"1E{power}") for sign, power in (_LETTERS | _CHARACTERS).items()}
"""Factor by word in lower case, by letter and by character."""


_WORD = either([*(word for words in _WORDS.values() for word in words.split()), *_PHRASES])
_SCALE = re.compile(
    rf"[ \u00a0-]?(?P<word>(?i:{_WORD})){END}|{GAP}?(?P<euro>Mds?|M|k)(?=€)"
    rf"|(?P<letter>{either(_LETTERS)})(?!\w)|[ \u00a0]?(?P<sign>{either(_CHARACTERS)})"
)


def scale_at(text: str, position: int) -> tuple[Decimal, int] | None:
    """
    Read a scale that begins at a position, a space or hyphen before it allowed.

    Returns:
        The factor, and one past the last character of the scale; None where there is none.
    """
    found = _SCALE.match(text, position)
    if not found:
        return None
    word = found["word"] or found["euro"]
    if word and len(word) > 1:
        return SCALES[word.lower()], found.end()
    return SCALES[word or found["letter"] or found["sign"]], found.end()
