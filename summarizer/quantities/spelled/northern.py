"""Dutch, Swedish, Danish and Norwegian numbers in words, which run together below a hundred or a thousand."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.quantities.spelled.cardinals import Cardinals, Grammar, numbered
from summarizer.text.lexicon import GAP

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarizer.quantities.spelled.reading import Reading


def _below_hundred(few: str, tens: str, joint: str | None) -> dict[str, int]:
    """Return the numbers below a hundred; units stand before their tens and this joint, or behind them where it is None."""
    small, round_ = numbered(few), numbered(tens, 20, 10)
    units = {word: value for word, value in small.items() if 0 < value < 10}  # noqa: PLR2004
    return (
        small
        | round_
        | {
            ten + unit if joint is None else f"{unit}{'ë' if joint == 'en' and unit[-1] == 'e' else joint[0]}{joint[1:]}{ten}": value + more
            for ten, value in round_.items()
            for unit, more in units.items()
        }
    )


_DUTCH = _below_hundred(
    "nul een,één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien",
    "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    "en",
)
_SWEDISH = _below_hundred(
    "noll en,ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton",
    "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio",
    None,
)
_DANISH = _below_hundred(
    "nul,null en,et,ett,én,ét to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten",
    "tyve tredive fyrre halvtreds tres halvfjerds firs halvfems",
    "og",
)
_NORWEGIAN = _below_hundred(
    "null en,et,ett,én to tre fire fem seks sju,syv åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten",
    "tjue tretti førti femti seksti sytti åtti nitti",
    None,
)
_HALVES = {"anderhalf": Decimal("1.5"), "anderhalve": Decimal("1.5"), "halvannen": Decimal("1.5"), "halvanden": Decimal("1.5")}


def _value_of(word: str, parts: Mapping[str, int], sizes: Sequence[tuple[str, int]]) -> int | None:
    """Read one word, however long ("tweehonderdvijftigduizend"), by the words for a thousand and a hundred, in this order."""
    if word in parts:
        return parts[word]
    for index, (name, size) in enumerate(sizes):
        before, found, behind = word.partition(name)
        if found:
            high = _value_of(before, parts, sizes[index + 1 :]) if before else 1
            low = _value_of(behind.removeprefix("og"), parts, sizes[index + 1 :]) if behind else 0
            return None if not high or low is None or low >= size else high * size + low
    return None


def _cardinals(parts: Mapping[str, int], hundreds: str, scales: Mapping[int, str], articles: str) -> Cardinals:
    sizes = [(name, 1000) for name in scales[3].split()] + [(name, 100) for name in hundreds.split()]

    def run_on(word: str) -> Decimal | None:
        value = _value_of(word, parts, sizes)
        return _HALVES.get(word) if value is None else Decimal(value)

    return Cardinals(
        Grammar(
            parts=parts,
            hundreds=frozenset(hundreds.split()),
            scales={word: power for power, words in scales.items() for word in words.split()},
            articles=frozenset(articles.split()),
            articles_inside=True,
            alone=frozenset([*hundreds.split(), *scales[3].split()]),
            dozens=frozenset("dozijn dussin dusin".split()),
            joint=rf"(?P<and>{GAP}(?:en|och|og){GAP})|{GAP}",
            joins=lambda room, following: room >= 100 > following,  # noqa: PLR2004
            point="komma",
            compound=run_on,
        )
    )


_DUTCH_CARDINALS = _cardinals(_DUTCH, "honderd", {3: "duizend", 6: "miljoen miljoenen", 9: "miljard miljarden", 12: "biljoen"}, "een één")
_SWEDISH_CARDINALS = _cardinals(_SWEDISH, "hundra", {3: "tusen", 6: "miljon miljoner", 9: "miljard miljarder", 12: "biljoner"}, "en ett")
_DANISH_CARDINALS = _cardinals(
    _DANISH | _NORWEGIAN,
    "hundrede hundre",
    {3: "tusind tusen", 6: "million millioner", 9: "milliard milliarder", 12: "billioner"},
    "en et ett én ét",
)
_NO_STARTS = frozenset("een één en ett et én ét to".split())
"""The word for one, which is an article, and the Danish two, which English has in every sentence: they need a scale behind them."""
_RUN_ON = frozenset("honderd~ hundra~ hundre~ duizend~ tusen~ tusind~".split())
_TABLES = (_DUTCH, _SWEDISH, _DANISH, _NORWEGIAN)
_TENS = 20
STARTS = (
    frozenset(word if value < _TENS else f"{word}~" for table in _TABLES for word, value in table.items() if word not in _NO_STARTS)
    | frozenset(_HALVES)
    | _RUN_ON
    | {f"{word}{size}" for table in _TABLES for word, value in table.items() if 0 < value < _TENS for size in _RUN_ON}
    | {f"{word} {scale}" for word in _NO_STARTS for scale in ("mil~", "hundre~", "tus~", "dozijn", "dussin", "dusin")}
)
"""What a cardinal begins with; a stem where more may be run onto it."""


def dutch(text: str, position: int) -> Reading | None:
    """
    Read a Dutch cardinal ("drieëntwintig", "tweehonderdvijftig", "anderhalf miljoen").

    The word for one is an article except before a scale.

    Source of “Dutch number words”: CLDR, RBNF ``spellout-cardinal`` of ``nl``; Taalunie, Woordenlijst Nederlandse Taal, on numerals.
    """
    return _DUTCH_CARDINALS.at(text, position)


def swedish(text: str, position: int) -> Reading | None:
    """
    Read a Swedish cardinal ("tjugotre", "två miljoner").

    Source of “Swedish number words”: CLDR, RBNF ``spellout-cardinal`` of ``sv``; Svenska skrivregler on numerals.
    """
    return _SWEDISH_CARDINALS.at(text, position)


def danish(text: str, position: int) -> Reading | None:
    """
    Read a Danish or Norwegian cardinal ("femogtyve", "tjuefem", "tre milliarder").

    Source of “Danish and Norwegian number words”: CLDR, RBNF ``spellout-cardinal`` of ``da`` and ``nb``; Retskrivningsordbogen on numerals.
    """
    return _DANISH_CARDINALS.at(text, position)
