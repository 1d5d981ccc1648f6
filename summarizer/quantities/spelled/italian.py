"""Italian numbers in words, which run together below a million."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.quantities.spelled.cardinals import Cardinals, Grammar
from summarizer.text.lexicon import GAP, either, lazy

if TYPE_CHECKING:
    from summarizer.quantities.spelled.reading import Reading

_DIGITS = {
    word: value
    for value, words in enumerate("zero uno,un due tre,tré quattro cinque sei sette otto nove".split())
    for word in words.split(",")
}
_TEENS = {
    word: value
    for value, word in enumerate(
        "dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove".split(),
        10,
    )
}
_TENS = {word: 10 * value for value, word in enumerate("venti trenta quaranta cinquanta sessanta settanta ottanta novanta".split(), 2)}
_ELIDED = {word[:-1]: value for word, value in _TENS.items()}
_UNIT = either(word for word, value in _DIGITS.items() if value)
_FEW = either(word for word, value in _DIGITS.items() if value > 1)
_BELOW = _DIGITS | _TEENS
_BELOW_THOUSAND = lazy(
    rf"(?:(?P<hundreds>{_FEW})?cent(?P<hundred>o|(?=otto|ottanta)))?"
    rf"(?:(?P<ten>{either(_TENS)})(?P<unit>{_UNIT})?|(?P<elided>{either(_ELIDED)})(?P<vowel>uno?|otto)|(?P<below>{either(_BELOW)}))?"
)
_THOUSANDS = lazy(r"(?:(?P<many>[a-zé]{2,30})mila|(?P<one>mille))(?P<rest>[a-zé]{0,30})")


def value_of(word: str) -> Decimal | None:
    """Read one Italian number word in lower case, however long ("duecentocinquantamila", "ventitré"), or return None."""
    found = _THOUSANDS.fullmatch(word)
    if not found:
        whole = _below_thousand(word)
        return None if whole is None else Decimal(whole)
    many = 1 if found["one"] else _below_thousand(found["many"])
    rest = _below_thousand(found["rest"]) if found["rest"] else 0
    return None if not many or rest is None else Decimal(1000 * many + rest)


def _below_thousand(word: str) -> int | None:
    found = _BELOW_THOUSAND.fullmatch(word)
    if not found or not word:
        return None
    hundreds = 0 if found["hundred"] is None else 100 * _DIGITS[found["hundreds"] or "uno"]
    if found["ten"]:
        return hundreds + _TENS[found["ten"]] + _DIGITS[found["unit"] or "zero"]
    if found["elided"]:
        return hundreds + _ELIDED[found["elided"]] + _DIGITS[found["vowel"]]
    return hundreds + _BELOW[found["below"] or "zero"]


_ARTICLES = frozenset("un uno una".split())
_SCALES = {
    word: power
    for power, words in {
        2: "centinaio centinaia",
        3: "mila migliaio migliaia",
        6: "milione milioni",
        9: "miliardo miliardi",
        12: "bilione bilioni",
    }.items()
    for word in words.split()
}
_CARDINALS = Cardinals(
    Grammar(
        parts={word: value for word, value in _BELOW.items() if word not in _ARTICLES} | dict.fromkeys(_ARTICLES, 1),
        scales=_SCALES,
        dozens=frozenset({"dozzina", "dozzine"}),
        articles=_ARTICLES,
        articles_inside=True,
        joint=rf"(?P<and>{GAP}ed?{GAP})|{GAP}",
        joins=lambda room, _following: room >= 1000,  # noqa: PLR2004
        point="virgola",
        tails={" e mezzo": Decimal("0.5"), " e mezza": Decimal("0.5")},
        compound=value_of,
        excluded=rf"\bper{GAP}cento$|\b(?:tu|che|ti){GAP}sei$",
        vetoes=rf"{GAP}in{GAP}punto\b",
    )
)
STARTS = frozenset(
    [word for word in _BELOW if word not in _ARTICLES]
    + [f"{word}cent~" for word in _DIGITS]
    + [f"{word}mila~" for word in _BELOW]
    + [f"{word}~" for word in (*_TENS, "cento", "centott", "mille")]
    + [f"{word}{ending}" for word in _ELIDED for ending in ("un~", "otto~")]
    + [f"{article} {scale}" for article in _ARTICLES for scale in (*_SCALES, "dozzina")]
)
"""What a cardinal begins with; a stem where more may be run onto it."""


def italian(text: str, position: int) -> Reading | None:
    """
    Read an Italian cardinal ("ventitré", "duecentocinquanta milioni", "due miliardi e mezzo").

    The word for one is an article except before a scale.

    Source of “Italian number words”: CLDR, RBNF ``spellout-cardinal`` of ``it``; Accademia della Crusca on numerals written as one word.
    """
    return _CARDINALS.at(text, position)
