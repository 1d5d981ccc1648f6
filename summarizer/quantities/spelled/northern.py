"""Dutch, Swedish, Danish and Norwegian numbers in words, which run together below a hundred or a thousand."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.quantities.spelled.cardinals import Cardinals, Grammar
from summarizer.text.lexicon import GAP
from summarizer.text.rules import rule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.quantities.spelled.reading import Reading


def _numbered(words: str, start: int = 0, step: int = 1) -> dict[str, int]:
    """Number words in their order; spellings of the same number are joined by commas."""
    return {word: start + step * index for index, group in enumerate(words.split()) for word in group.split(",")}


def _below_hundred(few: str, tens: str, joint: str | None) -> dict[str, int]:
    """Return the numbers below a hundred; units stand before their tens and this joint, or behind them where it is None."""
    small, round_ = _numbered(few), _numbered(tens, 20, 10)
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


def _scales(table: Mapping[int, str]) -> dict[str, int]:
    return {word: power for power, words in table.items() for word in words.split()}


def _cardinals(parts: Mapping[str, int], hundreds: str, scales: Mapping[int, str], articles: str, point: str) -> Cardinals:
    hundred = frozenset(hundreds.split())

    def run_on(word: str) -> Decimal | None:
        """Read hundreds that are written as one word ("tweehonderdvijftig")."""
        for middle in hundred:
            before, found, behind = word.partition(middle)
            behind = behind.removeprefix("og")
            if found and (before or behind) and (before or "en") in parts | {"en": 1} and (not behind or behind in parts):
                return Decimal(100 * (parts[before] if before else 1) + (parts[behind] if behind else 0))
        return _HALVES.get(word)

    return Cardinals(
        Grammar(
            parts=parts,
            hundreds=hundred,
            scales=_scales(scales),
            articles=frozenset(articles.split()),
            alone=hundred | frozenset(scales[3].split()),
            dozens=frozenset("dozijn dussin".split()),
            joint=rf"(?P<and>{GAP}(?:en|och|og){GAP})|{GAP}",
            joins=lambda room, _following: room == 100,  # noqa: PLR2004
            point=point,
            compound=run_on,
        )
    )


_DUTCH_CARDINALS = _cardinals(
    _DUTCH, "honderd", {3: "duizend", 6: "miljoen miljoenen", 9: "miljard miljarden", 12: "biljoen"}, "een één", "komma"
)
_SWEDISH_CARDINALS = _cardinals(
    _SWEDISH, "hundra", {3: "tusen", 6: "miljon miljoner", 9: "miljard miljarder", 12: "biljoner"}, "en ett", "komma"
)
_DANISH_CARDINALS = _cardinals(
    _DANISH | _NORWEGIAN,
    "hundrede hundre",
    {3: "tusind tusen", 6: "million millioner", 9: "milliard milliarder", 12: "billioner"},
    "en et ett én ét",
    "komma",
)
_ONES = frozenset("een één en ett et én ét".split())
_PREPOSITION = "to"
"""A number of Danish that English has in every sentence: it begins one before a scale or a part alone."""
_FEW = frozenset(word for table in (_DUTCH, _SWEDISH, _DANISH, _NORWEGIAN) for word in table) - _ONES - {_PREPOSITION}
STARTS = (
    _FEW
    | frozenset(_HALVES)
    | {f"{one} {scale}" for one in ("een", "en", "ett", _PREPOSITION) for scale in ("mil~", "honderd~", "dozijn", "dussin", "hundre~")}
    | {"honderd~", "hundra~", "hundre~", "duizend", "tusen", "tusind"}
    | {f"{word}honderd~" for word, value in _DUTCH.items() if 1 < value < 10}  # noqa: PLR2004
)
"""What a cardinal begins with; a stem where more may be run onto it."""


@rule("Dutch number words")
def dutch(text: str, position: int) -> Reading | None:
    """
    Read a Dutch cardinal ("drieëntwintig", "tweehonderdvijftig", "anderhalf miljoen").

    The word for one is an article except before a scale.

    Source: CLDR, RBNF ``spellout-cardinal`` of ``nl``; Taalunie, Woordenlijst Nederlandse Taal, on numerals.
    """
    return _DUTCH_CARDINALS.at(text, position)


@rule("Swedish number words")
def swedish(text: str, position: int) -> Reading | None:
    """
    Read a Swedish cardinal ("tjugotre", "två miljoner").

    Source: CLDR, RBNF ``spellout-cardinal`` of ``sv``; Svenska skrivregler on numerals.
    """
    return _SWEDISH_CARDINALS.at(text, position)


@rule("Danish and Norwegian number words")
def danish(text: str, position: int) -> Reading | None:
    """
    Read a Danish or Norwegian cardinal ("femogtyve", "tjuefem", "tre milliarder").

    Source: CLDR, RBNF ``spellout-cardinal`` of ``da`` and ``nb``; Retskrivningsordbogen on numerals.
    """
    return _DANISH_CARDINALS.at(text, position)
