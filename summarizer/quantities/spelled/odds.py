"""One number out of or for another, in words or digits."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.quantities.numerals import FRACTION
from summarizer.quantities.spelled import english
from summarizer.quantities.spelled.cardinals import numbered
from summarizer.quantities.spelled.reading import Reading, reading
from summarizer.text.lexicon import END, GAP, either, lazy

if TYPE_CHECKING:
    from collections.abc import Mapping

_FEW_DIGITS = "[0-9]{1,3}"
_DIGITS = "[0-9]{1,4}"
_NO_MORE = rf"(?![.,][0-9]|%|[0-9]|-[^\W\d_]){END}"


_ENGLISH = {word: number for word, number in english.PARTS.items() if number} | {"hundred": 100, "thousand": 1000}
_GERMAN = numbered("einer,eine,eins,ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf", 1) | {"zwanzig": 20, "hundert": 100}
_FRENCH = numbered("un,une deux trois quatre cinq six sept huit neuf dix", 1) | {"vingt": 20, "cent": 100, "mille": 1000}
_SPANISH = numbered("uno,una,un dos tres cuatro cinco seis siete ocho nueve diez", 1) | {"veinte": 20, "cien": 100, "mil": 1000}
_ITALIAN = numbered("uno,una,un due tre quattro cinque sei sette otto nove dieci", 1) | {"venti": 20, "cento": 100, "mille": 1000}
_PORTUGUESE = numbered("um,uma dois,duas três quatro cinco seis sete oito nove dez", 1) | {"vinte": 20, "cem": 100, "mil": 1000}
_DUTCH = numbered("een,één twee drie vier vijf zes zeven acht negen tien", 1) | {"twintig": 20, "honderd": 100}
_SWEDISH = numbered("en,ett två tre fyra fem sex sju åtta nio tio", 1) | {"tjugo": 20, "hundra": 100}
_DANISH = numbered("en,et,én to tre fire fem seks syv,sju otte,åtte ni ti", 1) | {"tyve": 20, "tjue": 20, "hundrede": 100, "hundre": 100}
_EVERY = (
    {f"{stem}e": number for number, stem in enumerate("zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft".split(), 2)}
    | {"zwanzigste": 20, "hundertste": 100}
    | {word: number for number, words in enumerate("tredje fjärde,fjerde femte sjätte,sjette".split(), 3) for word in words.split(",")}
    | {
        "sjunde": 7,
        "syvende": 7,
        "sjuende": 7,
        "åttonde": 8,
        "ottende": 8,
        "åttende": 8,
        "nionde": 9,
        "niende": 9,
        "tionde": 10,
        "tiende": 10,
    }
)


def _odds(words: Mapping[str, int], between: str, never: str) -> re.Pattern[str]:
    number = rf"{either(words)}|{_FEW_DIGITS}"
    return lazy(rf"(?P<a>{number}){between}(?P<b>{number}){_NO_MORE}(?!{never})", re.IGNORECASE)


_NOUN = rf"(?:{GAP}[^\W\d_]{{3,20}})?"
_IN = {
    "en": _odds(
        _ENGLISH,
        rf"(?:(?:{GAP}chances?)?{GAP}(?:in|out{GAP}of)(?:{GAP}every)?{GAP}|-in-|-out-of-)",
        rf"{GAP}(?:per{GAP}?cent|years?|months?|days?|weeks?|quarters?|hours?|minutes?|sessions?|million|billion|hundred|thousand)\b",
    ),
    "de": _odds(_GERMAN, rf"{_NOUN}{GAP}von{GAP}", rf"{GAP}(?:prozent|millionen|milliarden|jahren|monaten|tagen|wochen|uhr|bis)\b"),
    "fr": _odds(
        _FRENCH, rf"{_NOUN}{GAP}sur{GAP}", rf"{GAP}(?:mois|ans|(?:pour{GAP}cent|années|jours|semaines|millions?)\b|[^\W\d_]{{3,}}[sx]\b)"
    ),
    "es": _odds(_SPANISH, rf"{_NOUN}{GAP}de{GAP}cada{GAP}", rf"{GAP}(?:años|meses|días)\b"),
    "it": _odds(_ITALIAN, rf"{_NOUN}{GAP}su{GAP}", rf"{GAP}(?:anni|mesi|giorni|settimane|[^\W\d_]{{4,}}[ie])\b"),
    "pt": _odds(_PORTUGUESE, rf"{_NOUN}{GAP}(?:em|de){GAP}cada{GAP}", rf"{GAP}(?:anos|meses|dias)\b"),
    "nl": _odds(_DUTCH, rf"{_NOUN}{GAP}op(?:{GAP}de|{GAP}elke)?{GAP}", rf"{GAP}(?:procent|miljoen|miljard|jaar|maanden|dagen|weken)\b"),
    "sv": _odds(_SWEDISH, rf"{_NOUN}{GAP}av{GAP}", rf"{GAP}(?:procent|miljoner|miljarder|år|månader|dagar|veckor)\b"),
    "da": _odds(_DANISH, rf"{_NOUN}{GAP}(?:ud{GAP}af|af|av){GAP}", rf"{GAP}(?:pro[cs]ent|millioner|milliarder|år|måneder|dage|uger)\b"),
}
_NUMBERS: dict[str, Mapping[str, int]] = {
    "en": _ENGLISH,
    "de": _GERMAN,
    "fr": _FRENCH,
    "es": _SPANISH,
    "it": _ITALIAN,
    "pt": _PORTUGUESE,
    "nl": _DUTCH,
    "sv": _SWEDISH,
    "da": _DANISH,
}
_EACH = lazy(
    rf"(?:jede[rsmn]?|vart?|hvert?){GAP}(?P<one>{either(_EVERY)})[nrs]?{END}"
    rf"(?!{GAP}(?:tag|woche|monat|jahr|mal|dag|vecka|uge|uke|månad|måned|år|gång|gang|timme|time)\b)",
    re.IGNORECASE,
)
_EXCHANGE = lazy(
    rf"(?P<a>{either(_ENGLISH)}|{_DIGITS})(?:-for-|(?P<loose>{GAP}for{GAP}|:|-to-))(?P<b>{either(_ENGLISH)}|{_DIGITS}){_NO_MORE}",
    re.IGNORECASE,
)
_SPLIT_BEFORE = lazy(
    r"\b(?:(?:stock|share|reverse|forward)[ \u00a0-]split|consolidation|bonus issue|rights issue|Aktiensplit)\b", re.IGNORECASE
)
_SPLIT_BEHIND = lazy(rf"(?:{GAP}[^\W\d_]{{2,12}}){{0,3}}{GAP}(?:splits?|consolidation|bonus|rights|Aktiensplit)\b", re.IGNORECASE)
_NEAR = 40
_EACH_OF = frozenset({"de", "sv", "da"})

STARTS = frozenset(
    [
        "jede~",
        *(f"{each} {part}" for each in ("var", "vart", "hver", "hvert") for part in _EVERY if not part.endswith("te") or part == "femte"),
    ]
    + ["een op", "één op", "en av", "en af", "en ud", "én av", "én af", "to av", "to af", "to ud"]
    + [f"{one} de cada" for one in ("uno", "una", "un")]
    + [f"{one} em cada" for one in ("um", "uma")]
    + [f"{one} sur" for one in ("un", "une")]
    + [f"{one} su" for one in ("uno", "una", "un")]
    + [f"{one} von" for one in ("einer", "eine", "eins")]
)
"""What odds begin with, where no cardinal does."""


def _number(word: str, language: str) -> Decimal:
    return Decimal(word) if word.isdigit() else Decimal(_NUMBERS[language][word.lower()])


def odds(text: str, position: int, language: str) -> Reading | None:
    """
    Read how many out of how many ("one in four", "two out of five", "jeder vierte", "un sur quatre", "uno de cada cuatro").

    Source of “odds”: the Guardian style guide on proportions; Duden on jeder with ordinals; the grammars of the Académie française and the
    RAE.
    """
    if language in _EACH_OF and (each := _EACH.match(text, position)):
        return reading(position, each.end(), FRACTION.divide(Decimal(1), Decimal(_EVERY[each["one"].lower()])), "ratio")
    found = _IN[language].match(text, position)
    if not found:
        return None
    top, bottom = _number(found["a"], language), _number(found["b"], language)
    return reading(position, found.end(), FRACTION.divide(top, bottom), "ratio") if 0 < top < bottom else None


def exchange(text: str, position: int) -> Reading | None:
    """
    Read how many new shares are given for how many old ones ("1-for-20", "two-for-one", beside the word split also "3:1").

    Source of “share exchange”: NYSE and Nasdaq corporate action notices (new-for-old), London Stock Exchange notices on consolidations.
    """
    found = _EXCHANGE.match(text, position)
    if not found:
        return None
    before = text[max(0, position - _NEAR) : position]
    if found["loose"] and not (_SPLIT_BEHIND.match(text, found.end()) or _SPLIT_BEFORE.search(before)):
        return None
    new, old = _number(found["a"], "en"), _number(found["b"], "en")
    return reading(position, found.end(), FRACTION.divide(new, old), "ratio") if new and old else None


_AGAINST = lazy(r"(?P<a>[0-9]{1,3}(?:[.,][0-9]{1,2})?)(?P<sign>[:/])(?P<b>[0-9]{1,2})(?![0-9]|[:/.,][0-9])")
_RATIO = lazy(
    r"\b(?:ratio|leverage|gearing|cover(?:age)?|odds|verhältnis|rapport|rapporto|proporción|verhouding)\b[^.!?\n]{0,40}$", re.IGNORECASE
)
_BET_BEFORE = lazy(
    r"\bodds\b[^.!?\n]{0,40}[ \u00a0]$|\b(?:priced|backed|favou?rite|quoted)[ \u00a0](?:of|at|from)[ \u00a0]$", re.IGNORECASE
)
_BET_BEHIND = lazy(r"[ \u00a0-](?:shot|favou?rite|joint|chance|outsider|second[ \u00a0]favou?rite)\b", re.IGNORECASE)


def against(text: str, position: int) -> Reading | None:
    """
    Read a ratio to one ("1.4:1", "a ratio of 4:1"), and the odds of a bet ("a 9/4 shot").

    Source of “one number to another”: the CFA Institute's notation of ratios of liquidity and leverage; the fractional odds of British
    bookmakers.
    """
    found = _AGAINST.match(text, position)
    if not found or not (bottom := Decimal(found["b"])):
        return None
    before = text[max(0, position - 2 * _NEAR) : position]
    if found["sign"] == "/":
        meant = bool(_BET_BEHIND.match(text, found.end()) or _BET_BEFORE.search(before))
    else:
        meant = bottom == 1 and (not found["a"].isdigit() or _RATIO.search(before) is not None)
    top = Decimal(found["a"].replace(",", "."))
    return reading(position, found.end(), FRACTION.divide(top, bottom), "ratio") if meant else None
