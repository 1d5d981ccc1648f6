"""Months, quarters, halves, years, fiscal years and stretches of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from summarizer.lexicon import END, GAP, lazy
from summarizer.rules import rule
from summarizer.times.calendar import (
    UNKNOWN,
    Days,
    day_of,
    days_between,
    full_year,
    half,
    later,
    months,
    months_until,
    quarter,
    shifted,
    year_of,
)
from summarizer.times.reading import DASH, DAY, FISCAL, MONTH, OF, OPENING_MONTH, YEAR, Notation, Reading, always, month_of, span_years
from summarizer.times.words import AMBIGUOUS_MONTHS, ENGLISH_MONTHS, FIRST_WORDS, NUMBERS, ONE, ORDINALS, PLAIN_MONTHS, trie

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from summarizer.times.types import Grain

_FOUR = 4
_SHORT = 2
_REACH = 12
_TO = rf"(?:{GAP}?{DASH}{GAP}?|{GAP}(?:to|through|until|till|bis|à|au|a|al|até){GAP})"


# --- years ----------------------------------------------------------------------------------------------------------


@rule("years")
def _year(found: re.Match[str], text: str) -> Reading | None:
    """
    Read a calendar year, and a stretch of years by its first and last.

    A number from 1900 to 2099 that counts or measures something is no year. A stroke between two years makes one year out of parts of both,
    as in accounts and seasons.

    Source: ISO 8601-1:2019, 5.2.2.3; Chicago Manual of Style, 9.64 (two digits for the second year); New Hart's Rules (the solidus for a
    year that is not the calendar's).
    """
    end, start = found.end(), found.start()
    first, last = span_years(found["y"], found["y2"])
    if found["and"] and not _BETWEEN.search(text, max(0, start - _REACH), start):
        return _one_year(found.end("y"), first, start, text)
    if last < first or (found["y2"] and len(found["y2"]) == _SHORT and last - first > _MOST_YEARS):
        return _one_year(found.end("y"), first, start, text)
    if last == first:
        return _one_year(end, first, start, text)
    if not _may_end(text, end):
        return None
    if found["dash"] and "/" in found["dash"]:
        return Reading(end, "period", "year", always(Days(f"FY{last}") if last == first + 1 else UNKNOWN), fiscal=True)
    short = len(found["y2"]) == _SHORT and last == first + 1
    days = Days(f"{first}/{last}") if short else days_between(year_of(first), year_of(last))
    return Reading(end, "period", "span", always(days))


_MOST_YEARS = 60


def _one_year(end: int, year: int, start: int, text: str) -> Reading | None:
    if text[start - 1 : start] in _GLUED and start:
        return None
    return Reading(end, "period", "year", always(year_of(year))) if _may_end(text, end) else None


def _may_end(text: str, end: int) -> bool:
    return not _NO_YEAR.match(text, end)


_GLUED = frozenset("$€£¥₹,.'’-+−")
_BETWEEN = lazy(r"\b(?:[Bb]etween|[Zz]wischen|[Ee]ntre|[Tt]ra)[ \u00a0]\Z")
_COUNTED = (
    "people jobs workers employees shares units staff points vehicles cars stores tonnes tons barrels mw homes positions customers dollars "
    "euros yuan yen pounds rupees francs kronor hours days hectares km miles mitarbeiter stellen euro aktien fahrzeuge tonnen salariés "
    "emplois actions empleados acciones dipendenti azioni funcionários ações bn million billion trillion percent mio mrd "
    "milliarden millionen millones milliards milhões miliardi milioni"
)
_NO_YEAR = re.compile(
    rf"[0-9%a-z_A-Z]|[.,'’][0-9]|{GAP}?[%€£¥₹$]|{GAP}(?i:{trie(_COUNTED.split())}){END}|[年년元円人家件名台辆輛股点點倍万亿億]"
)
YEAR_ALONE = Notation(
    (
        rf"(?P<y>{YEAR})(?:(?:(?P<dash>{GAP}?(?:{DASH}|/){GAP}?)|{GAP}(?:to|through|until|bis|à|al|a|até){GAP}(?=[0-9]{{4}})"
        rf"|(?P<and>{GAP}(?:and|und|et|y|e){GAP})(?=[0-9]{{4}}))(?P<y2>{YEAR}|[0-9]{{2}}(?![0-9])))?"
    ),
    _year,
)


@rule("decades")
def _decade(found: re.Match[str], _text: str) -> Reading:
    """
    Read the ten years that share their first digits.

    Source: AP stylebook, "decades" ("the 1990s", "the '90s"); ISO 8601-2:2019, unspecified digits ("199X").
    """
    first = int(found["decade"]) * 10
    days = days_between(year_of(first), year_of(first + 9))
    return Reading(found.end(), "period", "span", always(days._replace(label=f"{first // 10}X")))


DECADE = Notation(rf"(?P<decade>(?:19|20)[0-9])0(?:['’]?s|er{GAP}jahren?|ern?){END}", _decade)


# --- months ---------------------------------------------------------------------------------------------------------


@rule("months")
def _months(found: re.Match[str], text: str) -> Reading | None:
    """
    Read a month with its year, or several months from one to another; a name that is a word of its own needs a preposition before it.

    The months of a quarter or a half, in any notation, are that quarter or half.

    Source: CLDR ``availableFormats/yMMMM`` and ``intervalFormats``; AP stylebook, "months"; IAS 34.20 (interim periods by their months).
    """
    name, end = found["m"].rstrip("."), found.end()
    digits = found["y"] or found["short"]
    year = full_year(digits) if digits else None
    capital = text[found.start()].isupper()
    if not capital and name in AMBIGUOUS_MONTHS:
        return None
    if found["m2"]:
        return _months_to(end, month_of(name), month_of(found["m2"]), found["y1"], year)
    if found["quarter"]:
        return Reading(end, "period", "quarter", partial(_ending, year, month_of(name), 3))
    if year is None and not (_is_plain(name, text, found.start()) and (capital or name not in ENGLISH_MONTHS)):
        return None
    return Reading(end, "period", "month", partial(_one_month, year, month_of(name)))


def _is_plain(name: str, text: str, start: int) -> bool:
    """Tell whether a name is a month although nothing but words stands beside it."""
    return name in PLAIN_MONTHS or bool(_BEFORE_MONTH.search(text, max(0, start - _REACH), start))


def _months_to(end: int, first: int, last: int, first_year: str | None, year: int | None) -> Reading:
    if first_year:
        days = days_between(months(full_year(first_year), first, 1), months(year, last, 1))
        return Reading(end, "period", "span", always(days))
    count = (last - first) % 12 + 1
    return Reading(end, "period", _grain(count), partial(_ending, year, last, count))


def _one_month(year: int | None, month: int, published: date | None) -> Days:
    return months(year, month, 1, published)


def _ending(year: int | None, month: int, count: int, published: date | None) -> Days:
    return months_until(year, month, count, published)


def _grain(count: int) -> Grain:
    return _GRAINS.get(count, "span")


_GRAINS: dict[int, Grain] = {1: "month", 3: "quarter", 6: "half", 12: "year"}
_BEFORE_MONTH = re.compile(
    r"\b(?:in|since|by|of|until|till|last|next|this|from|to|through|for|and|en|de|fin|début|depuis|dès|im|seit|bis|em|a|da|di|"
    r"desde|until|during|late|early|mid|End|Ende|Anfang|Mitte|a partire da)[- \u00a0]\Z",
    re.IGNORECASE,
)
_SHORT_YEAR = rf"(?:{GAP}?['’]|(?<=[^\W\d_]\b)-)(?P<short>[0-9]{{2}})(?![0-9])"
MONTHS_OF = Notation(
    (
        rf"(?P<m>{OPENING_MONTH})(?:(?:,?{GAP}(?:of{GAP}|de{GAP}|del{GAP})?(?P<y1>{YEAR}))?(?:{GAP}?[-–—/]{GAP}?|{GAP}(?:to|through|bis|à|a){GAP})(?P<m2>{MONTH}))?"
        rf"(?:(?:-|{GAP})(?P<quarter>quarter){END})?(?:,?{GAP}(?:of{GAP}|de{GAP}|del{GAP})?(?P<y>{YEAR})|(?:{GAP}?['’]|-)(?P<short>[0-9]{{2}})(?![0-9]))?"
    ),
    _months,
)


# --- parts of a year ------------------------------------------------------------------------------------------------

_TIED = rf"(?:{GAP}?[-/]{GAP}?|['’]|{GAP}['’]|(?<=[^\W\d_])(?=[0-9]))"
_WITH_YEAR = (
    rf"(?:(?:(?:{GAP}|[-,]{GAP}?)?(?:{OF})?(?P<fy>(?:fy|gj){GAP}?|{FISCAL})['’]?(?P<yf>{YEAR}|[0-9]{{2}}(?![0-9]))|,?{GAP}(?:{OF})?(?P<yg>{YEAR})"
    rf"|(?:{GAP}|{_TIED})(?:cy)?(?P<yt>{YEAR})|{_TIED}(?P<ys>[0-9]{{2}})(?![0-9%]|[.,][0-9]))(?:[-/–](?P<until>{YEAR}|[0-9]{{2}}(?![0-9])))?)"
)
"""The year behind a part of it: glued, tied by a stroke, hyphen or apostrophe, or after a space or preposition."""
_ENDED = (
    rf"(?:(?:ended|ending|to|through|clos|terminé|terminado|chiuso|per|zum){GAP}"
    rf"(?:(?:on|the|end{GAP}of|le|au|el|al|il|em|ende){GAP}|end-){{0,3}}"
    rf"(?:(?P<em>{MONTH})(?:{GAP}(?P<ed>{DAY}))?|(?P<ed2>{DAY})\.?{GAP}(?:de{GAP})?(?P<em2>{MONTH}))(?:,?{GAP}(?:de{GAP})?(?P<ey>{YEAR}))?)"
)
"""The last month or day of a period."""


def _year_behind(found: re.Match[str]) -> tuple[int | None, bool]:
    """Read the year behind a part of it, and whether it is a company's; two years are named by the second."""
    written = found["yf"] or found["yg"] or found["yt"] or found["ys"]
    if written is None:
        return None, False
    until = found["until"]
    return span_years(written, until)[1], bool(found["fy"] or until)


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a year: its length, its name, and what looks up its days in a year."""

    grain: Grain
    name: str
    days: Callable[[int | None, date | None], Days]


def _part(end: int, part: _Part, year: tuple[int | None, bool]) -> Reading:
    number, fiscal = year
    if fiscal:
        return Reading(end, "period", part.grain, always(Days(f"FY{number or '-'}-{part.name}")), fiscal=True)
    return Reading(end, "period", part.grain, partial(part.days, number))


def _quarters(first: int, last: int) -> _Part:
    if last == first:
        return _Part("quarter", f"Q{first}", lambda year, published: quarter(year, first, published))
    count = (last - first + 1) * 3
    return _Part(_grain(count), f"Q{first}/Q{last}", lambda year, published: months(year, first * 3 - 2, count, published))


def _halves(number: int) -> _Part:
    return _Part("half", f"H{number}", lambda year, published: half(year, number, published))


@rule("quarters and halves in letters")
def _lettered(found: re.Match[str], text: str) -> Reading | None:
    """
    Read a quarter, half or nine months by letter and digit, in either order, with the calendar or the fiscal year.

    Source: notation of company reports: "Q3 2026", "3Q26", "H1 FY26", "9M 2025"; in French, Italian, Spanish and Portuguese "T3 2026",
    "3T26", "S1 2026"; CLDR ``quarters/abbreviated`` (Q3, T3).
    """
    letter = found["l"] or found["l2"]
    number = int(found["n"] or found["n2"])
    at = found.start("l") if found["l"] else found.start("l2")
    year = _year_behind(found)
    if not text[at].isupper() or (letter in "tsm" and year[0] is None) or number > _MOST[letter]:
        return None
    if found["pre"]:
        year = (full_year(found["pre"]), bool(found["prefy"]))
    elif found["fiscal"]:
        year = (year[0], True)
    if letter == "m":
        return None if number not in _REPORTED else _first_months(found.end(), number, year)
    if letter in "hs":
        return _part(found.end(), _halves(number), year)
    last = int(found["n3"]) if found["n3"] else number
    return _part(found.end(), _quarters(number, last), year) if number <= last else None


_MOST = {"q": 4, "t": 4, "h": 2, "s": 2, "m": 9}
_REPORTED = frozenset({6, 9})


def _first_months(end: int, count: int, year: tuple[int | None, bool]) -> Reading:
    return _part(end, _Part(_grain(count), f"{count}M", lambda own, published: months(own, 1, count, published)), year)


_LETTERS = r"(?:(?P<l>[qhts])(?P<n>[1-4])(?:[-–](?:q)(?P<n3>[1-4]))?|(?P<n2>[1-4]|[69](?=m))(?P<l2>[qhtsm]))(?![^\W\d_](?<!f)(?<!c))"
LETTERED = Notation(
    (
        rf"(?:(?P<prefy>fy{GAP}?)?['’]?(?P<pre>{YEAR}|(?<=[y'’ ])[0-9]{{2}}(?![0-9]))(?:[-/]|{GAP})|(?P<fiscal>fiscal{GAP}))?"
        rf"{_LETTERS}(?:{_WITH_YEAR})?(?![0-9])"
    ),
    _lettered,
)


@rule("quarters and halves in words")
def _ordinal(found: re.Match[str], _text: str) -> Reading | None:
    """
    Read a quarter or half by its ordinal, with the calendar or fiscal year, or with the month or day in which it ends.

    Source: AP stylebook, "quarter"; IAS 34 (interim reporting); CLDR ``quarters/wide`` of en, de, fr, es, it and pt.
    """
    word = found["o"].rstrip(".ºªe°") if found["o"][0].isdigit() else found["o"]
    halved = found["h"] is not None
    number = int(word[0]) if word[0].isdigit() else 2 if halved and word == "final" else ORDINALS.get(word, 0)
    relative = word in _SHIFTED
    number = number or (2 if halved else _FOUR if relative else 0)
    if not number or (halved and number > _SHORT):
        return None
    part = _halves(number) if halved else _quarters(number, number)
    if found["em"] or found["em2"]:
        return _ended_reading(found, found.end(), 6 if halved else 3, part.grain)
    year = _year_behind(found)
    if found["fiscal"]:
        year = (year[0], True)
    if found["pre"]:
        year = (full_year(found["pre"]), bool(found["prefy"]))
    return _part(found.end(), part, year)


_SHIFTED = frozenset({"latter"})
_FIRST_ORDINALS = [*ORDINALS, "latter", "1er", "1ère", "2e", "3e", "4e", "2ème", "3ème", "4ème"]
ORDINAL = Notation(
    (
        rf"(?:(?P<prefy>fy{GAP}?|fiscal{GAP})?(?P<pre>{YEAR}){GAP}|(?P<fiscal>fiscal{GAP}))?(?P<o>(?:{trie(_FIRST_ORDINALS)}){END}|[1-4](?:\.|º|ª|°|o|a)?)(?:-|{GAP})(?:fiscal{GAP})?"
        rf"(?:(?P<q>quarters?|quartals?|trimestre)|(?P<h>half(?:-year)?|halbjahre?s?|jahreshälfte|semestre|mitad|metà|metade|moitié)){END}(?:{_WITH_YEAR}|{GAP}{_ENDED})?"
    ),
    _ordinal,
)


@rule("first months of a year")
def _first(found: re.Match[str], _text: str) -> Reading | None:
    """
    Read the months or quarters from the beginning of a year, with the year where it stands there.

    Source: IAS 34.20(b) (cumulatively for the year to date), and its official translations ("les neuf premiers mois").
    """
    number = found["n"] or found["nf"] or found["nq"] or found["nfq"]
    count = int(number) if number.isdigit() else NUMBERS[number]
    if found["nq"] or found["nfq"]:
        return _part(found.end(), _quarters(1, count), _year_behind(found)) if 1 < count <= _FOUR else None
    return _first_months(found.end(), count, _year_behind(found)) if 1 < count < 12 else None  # noqa: PLR2004 - months in a year


_NUMBER = rf"(?:{trie(set(NUMBERS) - ONE)}){END}|[0-9]{{1,2}}(?![0-9])"
_FIRST = f"(?:{trie(FIRST_WORDS)})"
_MONTHS_UNIT = "(?:months|monaten?|mois|meses|mesi)"
_QUARTERS_UNIT = "(?:quarters|quartalen?|trimestres|trimestri)"
FIRST_MONTHS = Notation(
    (
        rf"(?:{_FIRST}{GAP}(?:(?P<n>{_NUMBER}){GAP}{_MONTHS_UNIT}|(?P<nq>{_NUMBER}){GAP}{_QUARTERS_UNIT})"
        rf"|(?P<nf>{_NUMBER}){GAP}{_FIRST}{GAP}{_MONTHS_UNIT}|(?P<nfq>{_NUMBER}){GAP}{_FIRST}{GAP}{_QUARTERS_UNIT}){END}(?:{_WITH_YEAR})?"
    ),
    _first,
)


@rule("periods by their end")
def _by_end(found: re.Match[str], _text: str) -> Reading | None:
    """
    Read the quarter, half, year, months or weeks that end in a month or on a day: their days are known although the year is the company's.

    Source: IAS 1.51(c) and IAS 34.20 ("for the three months ended 30 June 2026"); Australian and Japanese usage ("September quarter", "year
    to March"); 52-week retail years.
    """
    if found["weeks"]:
        return _weeks(found)
    number = found["n"]
    count = int(number) if number and number.isdigit() else NUMBERS[number] if number else LENGTHS[found["unit"]]
    return _ended_reading(found, found.end(), count, _grain(count)) if 0 < count <= 24 else None  # noqa: PLR2004 - months


def _ended_reading(found: re.Match[str], end: int, count: int, grain: Grain) -> Reading:
    month = month_of(found["em"] or found["em2"])
    day = found["ed"] or found["ed2"]
    year = int(found["ey"]) if found["ey"] else None

    def days(published: date | None) -> Days:
        if day and int(day) < _MONTH_END:
            last = day_of(year, month, int(day), published).last
            start = last and later(last, -count)
            first = start and shifted(start, 1)
            return Days(f"{first}/{last}", first, last) if first and last else UNKNOWN
        return months_until(year, month, count, published)

    return Reading(end, "period", grain, days, fiscal=True)


def _weeks(found: re.Match[str]) -> Reading:
    month, day = month_of(found["em"] or found["em2"]), found["ed"] or found["ed2"]
    year = int(found["ey"]) if found["ey"] else None
    number = found["weeks"]
    count = int(number) if number.isdigit() else NUMBERS[number]

    def days(published: date | None) -> Days:
        last = day_of(year, month, int(day), published).last if day else None
        first = last and shifted(last, 1 - 7 * count)
        return Days(f"{first}/{last}", first, last) if first and last else UNKNOWN

    return Reading(found.end(), "period", "span", days, fiscal=True)


_MONTH_END = 28
"""From here on a day is the last of its month, as books are closed."""
LENGTHS = {
    "quarter": 3, "half": 6, "half-year": 6, "half year": 6, "fiscal half": 6, "year": 12, "full year": 12, "full-year": 12,
    "fiscal year": 12, "financial year": 12, "fiscal quarter": 3, "geschäftsjahr": 12, "quartal": 3, "halbjahr": 6, "exercice": 12,
    "ejercicio": 12, "esercizio": 12, "exercício": 12, "trimestre": 3, "semestre": 6,
}  # fmt: skip
"""The months of a period that is named by its end."""
BY_END = Notation(
    (
        rf"(?:(?P<unit>{trie(LENGTHS)})|(?P<n>{_NUMBER})(?:-|{GAP})(?:month{GAP}period|{_MONTHS_UNIT})|(?P<weeks>{_NUMBER}){GAP}weeks){END}{GAP}{_ENDED}"
    ),
    _by_end,
)


# --- fiscal years and vague parts -----------------------------------------------------------------------------------


@rule("fiscal years")
def _fiscal(found: re.Match[str], _text: str) -> Reading:
    """
    Read a company's year; one over two calendar years is named by the second.

    Source: notation of company reports ("FY26", "FY2025/26", "fiscal 2026", "Geschäftsjahr 2025/26", "exercice 2025-2026"); SEC Form 10-K.
    """
    first, last = span_years(found["y"] or found["y2"], found["until"])
    if found["cy"]:
        return Reading(found.end(), "period", "year", always(year_of(first)))
    label = f"FY{last}" if last <= first + 1 else f"FY{first}/FY{last}"
    return Reading(found.end(), "period", "year" if last <= first + 1 else "span", always(Days(label)), fiscal=True)


FISCAL_YEAR = Notation(
    (
        rf"(?:(?:fy|(?P<cy>cy)|gj){GAP}?['’]?|{FISCAL}|(?:fiscal|financial)-year{GAP})(?:de{GAP}|del{GAP}|of{GAP}|['’])?(?P<y>{YEAR}|[0-9]{{2}}(?![0-9%]|[.,][0-9]))"
        rf"(?:[-/–](?P<until>{YEAR}|[0-9]{{2}}(?![0-9])))?|(?P<y2>{YEAR}){GAP}(?:fiscal|financial){GAP}year{END}"
    ),
    _fiscal,
)


@rule("full years")
def _full(found: re.Match[str], _text: str) -> Reading:
    """
    Read "full year" and "half year", with the year where it stands there.

    Source: notation of company reports ("full-year 2026 results").
    """
    if found["half"]:
        return Reading(found.end(), "period", "half", always(UNKNOWN), fiscal=True)
    year, fiscal = _year_behind(found)
    if year is None:
        return Reading(found.end(), "period", "year", always(UNKNOWN), fiscal=True)
    days = Days(f"FY{year}") if fiscal else year_of(year)
    return Reading(found.end(), "period", "year", always(days), fiscal=fiscal)


FULL_YEAR = Notation(rf"(?:(?:full|whole)(?:-|{GAP})year|gesamtjahr(?:e?s)?){END}(?:{_WITH_YEAR})?|(?P<half>half-year){END}", _full)


@rule("parts of a year or month")
def _vague(found: re.Match[str], text: str) -> Reading | None:
    """
    Read the beginning, the middle or the end of a year or month; which days that is nothing tells.

    Source: AP stylebook, "mid-"; the label begins with the part, for which ISO 8601 has no sign.
    """
    word = found["p"] or found["tail"]
    name = found["m"]
    digits = found["y"] or found["ym"] or found["yt"]
    year = int(digits) if digits else None
    if name is None:
        return Reading(found.end(), "period", "span", always(Days(f"{_PARTS[word]}-{year}") if year else UNKNOWN), relative=year is None)
    if name.rstrip(".") in AMBIGUOUS_MONTHS and not text[found.start("m")].isupper():
        return None
    return Reading(found.end(), "period", "span", partial(_part_of_month, _PARTS[word], year, month_of(name)))


def _part_of_month(part: str, year: int | None, month: int, published: date | None) -> Days:
    return Days(f"{part}-{months(year, month, 1, published).label}")


_PART_NAMES = {
    "early": "early anfang début principios comienzos inizio início",
    "mid": "mid mitte mi mediados metà meados",
    "late": "late",
    "end": "end ende fin finales fine fim finais",
}
_BEFORE_PART = {name: part for part, names in _PART_NAMES.items() for name in names.split()}
_ALONE = {"year-end": "end", "year end": "end", "jahresende": "end", "jahresmitte": "mid", "mid-year": "mid", "midyear": "mid"}
_PARTS = _BEFORE_PART | _ALONE
VAGUE_PART = Notation(
    (
        rf"(?P<p>{trie(_BEFORE_PART)})(?:-|{GAP})(?:(?:of|de|di|del|do){GAP})?"
        rf"(?:(?P<y>{YEAR})|(?P<m>{MONTH})(?:,?{GAP}(?:de{GAP})?(?P<ym>{YEAR}))?)"
        rf"|(?P<tail>{trie(_ALONE)}){END}(?:{GAP}(?:of{GAP})?(?P<yt>{YEAR}))?"
    ),
    _vague,
)

PART_WORDS = frozenset(_BEFORE_PART)
ALONE_WORDS = frozenset(_ALONE) - {"year-end", "year end"}
"""The words that begin a part of a year or month, and those that are one."""
FISCAL_WORDS = frozenset(
    "fy cy gj fiscal financial geschäftsjahr geschäftsjahres geschäftsjahrs exercice ejercicio esercizio exercício".split()
)
FULL_WORDS = frozenset(("full", "whole", "gesamtjahr", "gesamtjahrs", "gesamtjahres", "half"))
"""The words that begin a fiscal or a full year."""
