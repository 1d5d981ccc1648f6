"""Periods told by the month or the day in which they end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.text.lexicon import END, GAP
from summarizer.times.calendar import UNKNOWN, Days, day_of, later, months_until, shifted
from summarizer.times.reading import DAY, MONTH, MONTHS_UNIT, NUMBER, YEAR, Notation, Reading, grain_of, month_of
from summarizer.times.words import NUMBERS, trie

if TYPE_CHECKING:
    import re
    from datetime import date

    from summarizer.times.types import Grain

ENDED = (
    rf"(?:(?:ended|ending|to|through|clos|terminé|terminado|chiuso|per|zum){GAP}"
    rf"(?:(?:on|the|end{GAP}of|le|au|el|al|il|em|ende){GAP}|end-){{0,3}}"
    rf"(?:(?P<em>{MONTH})(?:{GAP}(?P<ed>{DAY}))?|(?P<ed2>{DAY})\.?{GAP}(?:de{GAP})?(?P<em2>{MONTH}))(?:,?{GAP}(?:de{GAP})?(?P<ey>{YEAR}))?)"
)
"""The last month or day of a period."""


def _by_end(found: re.Match[str], _text: str) -> Reading | None:
    """
    Read the quarter, half, year, months or weeks that end in a month or on a day: their days are known although the year is the company's.

    Source of “periods by their end”: IAS 1.51(c) and IAS 34.20 ("for the three months ended 30 June 2026"); Australian and Japanese usage
    ("September quarter", "year to March"); 52-week retail years.
    """
    if found["weeks"]:
        return _weeks(found)
    number = found["n"]
    count = int(number) if number and number.isdigit() else NUMBERS[number] if number else LENGTHS[found["unit"]]
    return ended_reading(found, found.end(), count, grain_of(count)) if 0 < count <= 24 else None  # noqa: PLR2004 - months


def ended_reading(found: re.Match[str], end: int, count: int, grain: Grain) -> Reading:
    """Read the period of so many months that ends where ``ENDED`` found."""
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
        rf"(?:(?P<unit>{trie(LENGTHS)})|(?P<n>{NUMBER})(?:-|{GAP})(?:month{GAP}period|{MONTHS_UNIT})"
        rf"|(?P<weeks>{NUMBER}){GAP}weeks){END}{GAP}{ENDED}"
    ),
    _by_end,
)
