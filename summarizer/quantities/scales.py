"""
Words, letters and characters that multiply a number.

Sources: CLDR compact decimal formats of each language; the Guardian and Economist style guides for "m", "bn", "tn"; the Indian
numbering system (lakh, crore); GB/T 15835 for the Chinese characters.
"""

from __future__ import annotations

import re
from decimal import Decimal

from summarizer.text.folding import caseless
from summarizer.text.lexicon import END, GAP, either, either_case

_WORDS = {
    2: "hundred",
    3: "thousand thousands tsd. tausend mille mila mil milliers miles duizend tusen tusind",
    5: "lakh lakhs lac lacs",
    6: (
        "million millions mln mn mio. mio millionen millón millones milione milioni milhão milhões miljoen miljoenen miljon miljoner "
        "millioner mill."
    ),
    7: "crore crores cr cr.",
    9: (
        "billion billions bn bln mrd. mrd md mds mld milliarde milliarden milliard milliards miliardo miliardi bilhão bilhões miljard "
        "miljarden miljarder milliarder mia. mia mdr"
    ),
    12: "trillion trillions tn trn trln billionen billón billones trilhões trilhão",
}
_PHRASES_OF = {
    5: "hundred thousand",
    8: "hundred million",
    9: "thousand million, mil millones, mil milhões, mil mill.",
    10: "thousand crore",
    11: "hundred billion",
    12: "lakh crore, mille milliards, mila miliardi",
}
_PHRASES = {phrase: power for power, phrases in _PHRASES_OF.items() for phrase in phrases.split(", ")}
_LETTERS = {"k": 3, "K": 3, "m": 6, "M": 6, "mm": 6, "MM": 6, "b": 9, "B": 9, "T": 12}
_BRAZILIAN = {"mi": 6, "bi": 9, "tri": 12}
_CHARACTERS_OF = {
    3: "千",
    4: "万 萬",
    5: "十万 十萬",
    6: "百万 百萬",
    7: "千万 千萬",
    8: "亿 億",
    9: "十亿 十億",
    10: "百亿 百億",
    11: "千亿 千億",
    12: "兆 万亿 萬億",
}
_CHARACTERS = {sign: power for power, signs in _CHARACTERS_OF.items() for sign in signs.split()}

CJK_SCALES = frozenset("万萬亿億兆千")
"""Last characters of the scales that another number with a smaller scale may follow directly."""

SCALES: dict[str, Decimal] = {
    word: Decimal(f"1E{power}")
    for power, words in (
        *((power, words.split()) for power, words in _WORDS.items()),
        *((power, [phrase]) for phrase, power in _PHRASES.items()),
    )
    for word in words
} | {sign: Decimal(f"1E{power}") for sign, power in (_LETTERS | _BRAZILIAN | _CHARACTERS).items()}
"""Factor by word in lower case, by letter and by character."""


_WORD = either_case([*(word for words in _WORDS.values() for word in words.split()), *_PHRASES])
_SCALE = re.compile(
    rf"(?=[ \u00a0-]?[^\W\d_])[ \u00a0-]?(?P<word>(?i:{_WORD})){END}|{GAP}?(?P<euro>Mds?|M|m|k)(?=€)"
    rf"|{GAP}?(?P<glued>[TK]|[Mm]d?)(?=(?:SEK|NOK|DKK|EUR|USD|CHF|GBP|kr){END})|(?P<letter>{either(_LETTERS)})(?!\w)"
    rf"|[ \u00a0]?[余多餘]?(?P<sign>{either(_CHARACTERS)})|{GAP}(?P<brazil>mi|bi|tri){END}"
)
_SPACED_LETTER = re.compile(rf"{GAP}(?P<letter>[mbkMBK])(?![\w.'’-]*\w)")
_REAIS = 14
"""So far before a Brazilian abbreviation "R$" may stand."""


def scale_at(text: str, position: int) -> tuple[Decimal, int] | None:
    """
    Read a scale that begins at a position, a space or hyphen before it allowed ("billion", "bn", "Mrd.", "crore", "k", "万亿", "R$ 3 bi",
    "Mkr", "TEUR").

    Source of “scale words and letters”: CLDR ``numbers/decimalFormats`` (short and long) of each language; the Guardian and Economist style
    guides ("m", "bn", "tn"); the Indian numbering system; GB/T 15835 for characters; the manual of style of Folha de S.Paulo ("mi", "bi",
    "tri").

    Returns:
        The factor, and one past the last character of the scale; None where there is none.
    """
    found = _SCALE.match(text, position)
    if not found:
        return None
    if found["brazil"]:
        return (SCALES[found["brazil"]], found.end()) if "R$" in text[max(0, position - _REAIS) : position] else None
    if glued := found["glued"]:
        return Decimal(1000) if glued in "TK" else SCALES[glued.lower()], found.end()
    word = found["word"] or found["euro"]
    if word and len(word) > 1:
        return SCALES[re.sub(GAP, " ", caseless(word))], found.end()
    return SCALES[word or found["letter"] or found["sign"]], found.end()


def letter_at(text: str, position: int) -> tuple[Decimal, int] | None:
    """
    Read a letter that is set off by a space, as the scale of an amount whose currency stands before it ("AUD 88.4 b", "€ 5 m").

    Source of “scale letters behind money”: the Interinstitutional Style Guide of the European Union, 7.3.3, on symbols of currencies with a
    space.
    """
    found = _SPACED_LETTER.match(text, position)
    return (SCALES[found["letter"]], found.end()) if found else None
