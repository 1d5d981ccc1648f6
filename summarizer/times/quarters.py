"""Quarters, halves and the first months of a year, in letters and in words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from summarizer.text.lexicon import END, GAP
from summarizer.times.calendar import Days, full_year, half, months, quarter
from summarizer.times.endings import ENDED, ended_reading
from summarizer.times.reading import MONTHS_UNIT, NUMBER, WITH_YEAR, YEAR, Notation, Reading, always, grain_of, year_behind
from summarizer.times.words import FIRST_WORDS, NUMBERS, ORDINALS, trie

if TYPE_CHECKING:
    import re
    from collections.abc import Callable
    from datetime import date

    from summarizer.times.types import Grain

_QUARTERS_IN_YEAR = 4
_HALVES_IN_YEAR = 2
_IN_THE = ("au ", "du ", "en el ", "del ", "nel ", "no ", "do ")
"""What tells that a "T2" is a quarter where no year does."""


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
    return _Part(grain_of(count), f"Q{first}/Q{last}", lambda year, published: months(year, first * 3 - 2, count, published))


def _halves(number: int) -> _Part:
    return _Part("half", f"H{number}", lambda year, published: half(year, number, published))


def _lettered(found: re.Match[str], text: str) -> Reading | None:
    """
    Read a quarter, half or nine months by letter and digit, in either order, with the calendar or the fiscal year.

    Source of “quarters and halves in letters”: notation of company reports: "Q3 2026", "3Q26", "H1 FY26", "9M 2025"; in French, Italian,
    Spanish and Portuguese "T3 2026", "3T26", "S1 2026", "au T3"; CLDR ``quarters/abbreviated`` (Q3, T3).
    """
    letter = found["l"] or found["l2"]
    number = int(found["n"] or found["n2"])
    at = found.start("l") if found["l"] else found.start("l2")
    year = year_behind(found)
    bare = letter in "tsm" and year[0] is None and (letter == "m" or not text.endswith(_IN_THE, max(0, at - 8), at))
    if not text[at].isupper() or bare or number > _MOST[letter]:
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
    return _part(end, _Part(grain_of(count), f"{count}M", lambda own, published: months(own, 1, count, published)), year)


_FISCAL = rf"fy{GAP}?|fiscal{GAP}(?:year{GAP})?"
"""What stands before the number of a fiscal year."""
_LETTERS = r"(?:(?P<l>[qhts])(?P<n>[1-4])(?:[-–](?:q)(?P<n3>[1-4]))?|(?P<n2>[1-4]|[69](?=m))(?P<l2>[qhtsm]))(?![^\W\d_](?<!f)(?<!c))"
LETTERED = Notation(
    (
        rf"(?:(?P<prefy>{_FISCAL})?['’]?(?P<pre>{YEAR}|(?<=[y'’ ])[0-9]{{2}}(?![0-9]))(?:[-/]|{GAP})|(?P<fiscal>fiscal{GAP}|f(?=q[1-4])))?"
        rf"{_LETTERS}(?:{WITH_YEAR})?(?![0-9])"
    ),
    _lettered,
)


def _ordinal(found: re.Match[str], _text: str) -> Reading | None:
    """
    Read a quarter or half by its ordinal, with the calendar or fiscal year, or with the month or day in which it ends.

    Source of “quarters and halves in words”: AP stylebook, "quarter"; IAS 34 (interim reporting); CLDR ``quarters/wide`` of en, de, fr, es,
    it and pt.
    """
    word = found["o"].rstrip(".ºªe°") if found["o"][0].isdigit() else found["o"]
    halved = found["h"] is not None
    number = int(word[0]) if word[0].isdigit() else 2 if halved and word == "final" else ORDINALS.get(word, 0)
    relative = word in _SHIFTED
    number = number or (2 if halved else _QUARTERS_IN_YEAR if relative else 0)
    if not number or (halved and number > _HALVES_IN_YEAR):
        return None
    part = _halves(number) if halved else _quarters(number, number)
    if found["em"] or found["em2"]:
        return ended_reading(found, found.end(), 6 if halved else 3, part.grain)
    year = year_behind(found)
    if found["fiscal"]:
        year = (year[0], True)
    if found["pre"]:
        year = (full_year(found["pre"]), bool(found["prefy"]))
    return _part(found.end(), part, year)


_SHIFTED = frozenset({"latter"})
_FIRST_ORDINALS = [*ORDINALS, "latter", "1er", "1ère", "2e", "3e", "4e", "2ème", "3ème", "4ème"]
ORDINAL = Notation(
    (
        rf"(?:(?P<prefy>{_FISCAL})?(?P<pre>{YEAR}){GAP}|(?P<fiscal>fiscal{GAP}))?"
        rf"(?P<o>(?:{trie(_FIRST_ORDINALS)}){END}|[1-4](?:\.|º|ª|°|o|a)?)(?:-|{GAP})(?:fiscal{GAP})?"
        r"(?:(?P<q>quarters?|quartals?|trimestre|kwartaal|kvartal(?:et)?)|(?P<h>half(?:-year)?|halbjahre?s?|jahreshälfte|semestre|mitad|metà|metade|moitié|halfjaar|helft|halvår(?:et)?))"
        rf"{END}(?:{WITH_YEAR}|{GAP}{ENDED})?"
    ),
    _ordinal,
)


def _first(found: re.Match[str], _text: str) -> Reading | None:
    """
    Read the months or quarters from the beginning of a year, with the year where it stands there.

    Source of “first months of a year”: IAS 34.20(b) (cumulatively for the year to date), and its official translations ("les neuf premiers
    mois").
    """
    number = found["n"] or found["nf"] or found["nq"] or found["nfq"]
    count = int(number) if number.isdigit() else NUMBERS[number]
    if found["nq"] or found["nfq"]:
        return _part(found.end(), _quarters(1, count), year_behind(found)) if 1 < count <= _QUARTERS_IN_YEAR else None
    return _first_months(found.end(), count, year_behind(found)) if 1 < count < 12 else None  # noqa: PLR2004 - months in a year


_FIRST = f"(?:{trie(FIRST_WORDS)})"
_QUARTERS_UNIT = "(?:quarters|quartalen?|trimestres|trimestri)"
FIRST_MONTHS = Notation(
    (
        rf"(?:{_FIRST}{GAP}(?:(?P<n>{NUMBER}){GAP}{MONTHS_UNIT}|(?P<nq>{NUMBER}){GAP}{_QUARTERS_UNIT})"
        rf"|(?P<nf>{NUMBER}){GAP}{_FIRST}{GAP}{MONTHS_UNIT}|(?P<nfq>{NUMBER}){GAP}{_FIRST}{GAP}{_QUARTERS_UNIT}){END}(?:{WITH_YEAR})?"
    ),
    _first,
)
