"""German numbers in words, which run together below a million."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.quantities.spelled.cardinals import Cardinals, Grammar
from summarizer.text.lexicon import GAP, either, lazy

if TYPE_CHECKING:
    from summarizer.quantities.spelled.reading import Reading

_DIGITS = {
    word: value
    for value, words in enumerate("null ein,eins zwei,zwo drei vier fünf sechs sieben acht neun".split())
    for word in words.split(",")
}
_TEENS = {
    word: value for value, word in enumerate("zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".split(), 10)
}
_TENS = {
    word: 10 * value
    for value, words in enumerate("zwanzig dreißig,dreissig vierzig fünfzig sechzig siebzig achtzig neunzig".split(), 2)
    for word in words.split(",")
}
_UNIT = either(word for word, value in _DIGITS.items() if value)
_BELOW = _DIGITS | _TEENS | _TENS
_TAIL = rf"(?:(?P<unit>{_UNIT})und(?P<ten>{either(_TENS)})|(?P<below>{either(_BELOW)}))"
_BELOW_THOUSAND = lazy(rf"(?:(?P<hundreds>{_UNIT})?(?P<hundred>hundert)(?:und)?)?{_TAIL}?")
_HALVES = {"einhalb": Decimal("0.5"), "einviertel": Decimal("0.25"), "dreiviertel": Decimal("0.75")}
_FIXED = {"anderthalb": Decimal("1.5"), "eineinhalb": Decimal("1.5"), "hundert": Decimal(100), "tausend": Decimal(1000)}


def value_of(word: str) -> Decimal | None:
    """Read one German number word in lower case, however long ("zweihundertfünfzigtausend", "dreieinhalb"), or return None."""
    if word in _FIXED:
        return _FIXED[word]
    for ending, share in _HALVES.items():
        if word.endswith(ending) and (whole := _whole(word.removesuffix(ending).removesuffix("und"))):
            return whole + share
    whole = _whole(word)
    return None if whole is None else Decimal(whole)


def _whole(word: str) -> int | None:
    thousands, tausend, rest = word.partition("tausend")
    if not tausend:
        return _below_thousand(word)
    high = _below_thousand(thousands) if thousands else 1
    low = _below_thousand(rest.removeprefix("und")) if rest else 0
    return None if not high or low is None else 1000 * high + low


def _below_thousand(word: str) -> int | None:
    found = _BELOW_THOUSAND.fullmatch(word)
    if not found or not word:
        return None
    hundreds = _DIGITS.get(found["hundreds"] or "ein", 1) * 100 if found["hundred"] else 0
    tail = _TENS[found["ten"]] + _DIGITS[found["unit"]] if found["ten"] else _BELOW.get(found["below"] or "null", 0)
    return hundreds + tail


_ARTICLES = frozenset("ein eine einen einem einer eines".split())
_SCALES = {
    word: power
    for power, words in {6: "million millionen", 9: "milliarde milliarden", 12: "billion billionen"}.items()
    for word in words.split()
}
_CARDINALS = Cardinals(
    Grammar(
        parts={word: value for word, value in _BELOW.items() if word != "eins"} | dict.fromkeys(_ARTICLES, 1),
        scales=_SCALES,
        dozens=frozenset({"dutzend"}),
        articles=_ARTICLES,
        joint=rf"(?P<and>{GAP}und{GAP})|{GAP}",
        joins=lambda _room, _following: False,
        point="komma",
        compound=value_of,
        vetoes=rf"{GAP}uhr\b",
        capitals=True,
    )
)
_RUN_ON = ("und~", "hundert~", "tausend~", "einhalb", "einviertel", "dreiviertel")
STARTS = frozenset(
    [word for word in _BELOW if word not in {"ein", "eins"}]
    + [f"{word}{ending}" for word in (*_DIGITS, *_TEENS, *_TENS) for ending in _RUN_ON]
    + [f"{article} {scale}" for article in _ARTICLES for scale in (*_SCALES, "dutzend")]
    + ["anderthalb", "hundert~", "tausend~", *_HALVES]
)
"""What a cardinal begins with; a stem where more may be run onto it."""


def german(text: str, position: int) -> Reading | None:
    """
    Read a German cardinal ("dreiundzwanzig", "zweihundertfünfzig Millionen", "anderthalb Milliarden").

    A capitalised one inside a sentence is a noun of its own or a name, and the word for one is an article except before a scale.

    Source of “German number words”: CLDR, RBNF ``spellout-numbering`` of ``de``; Duden, Die deutsche Rechtschreibung, rules on numerals and
    compounds.
    """
    return _CARDINALS.at(text, position)
