"""Calendar years, decades, fiscal years and full years."""

from __future__ import annotations

import re

from summarizer.text.lexicon import END, GAP, lazy
from summarizer.times.calendar import UNKNOWN, Days, days_between, year_of
from summarizer.times.reading import DASH, FISCAL, WITH_YEAR, YEAR, Notation, Reading, always, span_years, year_behind
from summarizer.times.words import trie

_SHORT = 2
"""Digits of a short year."""
_REACH = 12


def _year(found: re.Match[str], text: str) -> Reading | None:
    """
    Read a calendar year, and a stretch of years by its first and last.

    A number from 1900 to 2099 that counts or measures something is no year. A stroke between two years makes one year out of parts of both,
    as in accounts and seasons.

    Source of “years”: ISO 8601-1:2019, 5.2.2.3; Chicago Manual of Style, 9.64 (two digits for the second year); New Hart's Rules (the
    solidus for a year that is not the calendar's).
    """
    end, start = found.end(), found.start()
    first, last = span_years(found["y"], found["y2"])
    if found["and"] and not _BETWEEN.search(text, max(0, start - _REACH), start):
        return _one_year(found.end("y"), first, start, text)
    if last < first or (found["y2"] and (last == first or (len(found["y2"]) == _SHORT and last - first > _MOST_YEARS))):
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
        rf"|(?P<and>{GAP}(?:and|und|et|y|e){GAP})(?=[0-9]{{4}}))(?P<y2>{YEAR}(?!-[01][0-9]-[0-3][0-9])|[0-9]{{2}}(?![0-9])))?"
    ),
    _year,
)


def _marked(found: re.Match[str], text: str) -> Reading | None:
    """
    Read a year with the letter that says whether its figures are actual, expected or forecast ("2027E").

    Source of “years of a forecast”: notation of broker research ("2025A", "2026E", "2027F").
    """
    if text[found.start("mark")].islower() and found["mark"] != "e":
        return None
    return Reading(found.end(), "period", "year", always(year_of(int(found["y"]))))


MARKED_YEAR = Notation(rf"(?P<y>{YEAR})(?P<mark>[aef]){END}", _marked)


def _decade(found: re.Match[str], _text: str) -> Reading:
    """
    Read the ten years that share their first digits.

    Source of “decades”: AP stylebook, "decades" ("the 1990s", "the '90s"); ISO 8601-2:2019, unspecified digits ("199X").
    """
    first = int(found["decade"]) * 10
    days = days_between(year_of(first), year_of(first + 9))
    return Reading(found.end(), "period", "span", always(days._replace(label=f"{first // 10}X")))


DECADE = Notation(rf"(?P<decade>(?:19|20)[0-9])0(?:['’]?s|er{GAP}jahren?|ern?){END}", _decade)


def _fiscal(found: re.Match[str], _text: str) -> Reading:
    """
    Read a company's year; one over two calendar years is named by the second.

    Source of “fiscal years”: notation of company reports ("FY26", "FY2025/26", "fiscal 2026", "Geschäftsjahr 2025/26", "exercice
    2025-2026"); SEC Form 10-K.
    """
    first, last = span_years(found["y"] or found["y2"], found["until"])
    if found["cy"]:
        return Reading(found.end(), "period", "year", always(year_of(first)))
    label = f"FY{last}" if last <= first + 1 else f"FY{first}/FY{last}"
    return Reading(found.end(), "period", "year" if last <= first + 1 else "span", always(Days(label)), fiscal=True)


FISCAL_YEAR = Notation(
    (
        rf"(?:(?:fy|(?P<cy>cy)|gj){GAP}?['’]?|{FISCAL}|(?:fiscal|financial)-year{GAP})"
        rf"(?:de{GAP}|del{GAP}|of{GAP}|['’])?(?P<y>{YEAR}|[0-9]{{2}}(?![0-9%]|[.,][0-9]))"
        rf"(?:[-/–](?P<until>{YEAR}|[0-9]{{2}}(?![0-9])))?|(?P<y2>{YEAR}){GAP}(?:fiscal|financial){GAP}year{END}"
    ),
    _fiscal,
)


def _full(found: re.Match[str], _text: str) -> Reading:
    """
    Read "full year" and "half year", with the year where it stands there.

    Source of “full years”: notation of company reports ("full-year 2026 results").
    """
    if found["half"]:
        return Reading(found.end(), "period", "half", always(UNKNOWN), fiscal=True)
    year, fiscal = year_behind(found)
    if year is None:
        return Reading(found.end(), "period", "year", always(UNKNOWN), fiscal=True)
    days = Days(f"FY{year}") if fiscal else year_of(year)
    return Reading(found.end(), "period", "year", always(days), fiscal=fiscal)


FULL_YEAR = Notation(rf"(?:(?:full|whole)(?:-|{GAP})year|gesamtjahr(?:e?s)?){END}(?:{WITH_YEAR})?|(?P<half>half-year){END}", _full)


FISCAL_WORDS = frozenset(
    "fy cy gj fiscal financial geschäftsjahr geschäftsjahres geschäftsjahrs exercice ejercicio esercizio exercício".split()
)
FULL_WORDS = frozenset(("full", "whole", "gesamtjahr", "gesamtjahrs", "gesamtjahres", "half"))
"""The words that begin a fiscal or a full year."""
