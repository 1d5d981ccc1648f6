"""
The days and the label of calendar units, and how what is left out is completed from the day of publication.

A year that is not written is the one that puts the day, month, quarter or half nearest to publication, the past before the future: news
leaves out what its reader completes from the date above it.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_CENTURY = 69
"""Two digits from here on are of the 20th century (POSIX ``strptime``)."""
_YEAR = 12
_HALF = 6
_QUARTER = 3
_WEEK = 7


class Days(NamedTuple):
    """What a time covers: its label, first and last day; None where nothing tells."""

    label: str | None = None
    first: date | None = None
    last: date | None = None


UNKNOWN = Days()


def full_year(written: str) -> int:
    """Read a year of two or four digits."""
    year = int(written)
    if len(written) > 2:  # noqa: PLR2004 - digits of a short year
        return year
    return year + (1900 if year >= _CENTURY else 2000)


def day(moment: date) -> Days:
    """Cover one day."""
    return Days(moment.isoformat(), moment, moment)


def day_of(year: int | None, month: int, number: int, published: date | None) -> Days:
    """Cover a day of the calendar; nothing where there is no such day."""
    if year is None:
        if number > monthrange(2000, month)[1]:
            return UNKNOWN
        return _nearest(published, lambda own: day_of(own, month, number, None)) or Days(f"--{month:02}-{number:02}")
    try:
        return day(date(year, month, number))
    except ValueError:
        return UNKNOWN


def days_between(first: Days, last: Days) -> Days:
    """Cover everything from the beginning of one time to the end of another."""
    if first.first and last.last and first.first <= last.last:
        alike = len(first.label or "") == len(last.label or "")
        label = f"{first.label}/{last.label}" if alike else f"{first.first}/{last.last}"
        return _interval(first.first, last.last) or Days(label, first.first, last.last)
    if first.label and last.label and not (first.first and last.last):
        return Days(f"{first.label}/{last.label}")
    return UNKNOWN


def months(year: int | None, month: int, count: int, published: date | None = None) -> Days:
    """
    Cover some months.

    Args:
        year: Of the first month, or None where it is not told.
        month: The first one, from 1.
        count: How many, from 1 to 12.
        published: Completes the year.
    """
    if year is None:
        return _nearest(published, lambda own: months(own, month, count)) or _yearless(month, count)
    last = month + count - 1
    end = year + (last - 1) // _YEAR
    if year <= MINYEAR or end >= MAXYEAR:
        return UNKNOWN
    number = (last - 1) % _YEAR + 1
    first_day, last_day = date(year, month, 1), date(end, number, monthrange(end, number)[1])
    return _interval(first_day, last_day) or Days(f"{year}-{month:02}/{end}-{number:02}", first_day, last_day)


def months_until(year: int | None, month: int, count: int, published: date | None = None) -> Days:
    """Cover some months by their last one; without a year, it is the last one that is nearest to publication."""
    if year is None:
        end = _nearest(published, lambda own: months(own, month, 1))
        return months_until(end.last.year, month, count) if end and end.last else _yearless((month - count) % _YEAR + 1, count)
    first = year * _YEAR + month - count
    return months(first // _YEAR, first % _YEAR + 1, count) if first >= _YEAR else UNKNOWN


def quarter(year: int | None, number: int, published: date | None = None) -> Days:
    """Cover a quarter of the calendar year."""
    return months(year, number * _QUARTER - 2, _QUARTER, published)


def half(year: int | None, number: int, published: date | None = None) -> Days:
    """Cover a half of the calendar year."""
    return months(year, number * _HALF - 5, _HALF, published)


def year_of(year: int) -> Days:
    """Cover a calendar year."""
    return months(year, 1, _YEAR)


def week_of(moment: date) -> Days:
    """Cover the week from Monday to Sunday around a day."""
    try:
        first = moment - timedelta(days=moment.weekday())
        year, number, _ = moment.isocalendar()
        return Days(f"{year}-W{number:02}", first, first + timedelta(days=_WEEK - 1))
    except (OverflowError, ValueError):
        return UNKNOWN


def shifted(moment: date, days: int) -> date | None:
    """Move a day; None beyond the calendar."""
    try:
        return moment + timedelta(days=days)
    except OverflowError:
        return None


def later(moment: date, count: int) -> date | None:
    """Move a day by some months, to the last day of a month that is too short for it."""
    year, month = divmod(moment.year * _YEAR + moment.month - 1 + count, _YEAR)
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return date(year, month + 1, min(moment.day, monthrange(year, month + 1)[1]))


def weekday_near(number: int, published: date, step: int) -> Days:
    """
    Cover a day of the week.

    Args:
        number: 0 for Monday.
        published: The day of publication.
        step: -1 for the last one before publication, 1 for the first after it, 0 for the nearest.
    """
    ahead = (number - published.weekday()) % _WEEK
    if step < 0 or (step == 0 and ahead > _WEEK // 2):
        ahead -= _WEEK
    moment = shifted(published, ahead or step * _WEEK)
    return day(moment) if moment else UNKNOWN


def _nearest(published: date | None, of: Callable[[int], Days]) -> Days | None:
    if published is None:
        return None
    found = [days for year in _years_around(published) if (days := of(year)).first]
    return min(found, key=lambda days: _distance(days, published), default=None)


def _years_around(moment: date) -> Iterator[int]:
    # Four years each way, so that there is a 29 February among them.
    return (year for step in range(9) if MINYEAR < (year := moment.year + step - 4) < MAXYEAR)


def _distance(days: Days, moment: date) -> tuple[int, bool]:
    """Count the days from a moment to the nearest one that is covered; the past goes first."""
    if days.first is None or days.last is None:
        return (0, True)
    return max((days.first - moment).days, (moment - days.last).days, 0), days.first > moment


def _interval(first: date, last: date) -> Days | None:
    """Name a stretch of whole months that is a unit of the calendar, or a day."""
    if first == last:
        return day(first)
    if first.day != 1 or last.day != monthrange(last.year, last.month)[1]:
        return None
    count = (last.year - first.year) * _YEAR + last.month - first.month + 1
    name = _unit(first.month, count)
    return None if name is None else Days(f"{first.year}{name}", first, last)


def _unit(month: int, count: int) -> str | None:
    """Name a month, quarter, half or year as it stands behind the year."""
    if count == 1:
        return f"-{month:02}"
    if count == _QUARTER and month % _QUARTER == 1:
        return f"-Q{month // _QUARTER + 1}"
    if count == _HALF and month % _HALF == 1:
        return f"-H{month // _HALF + 1}"
    return "" if count == _YEAR and month == 1 else None


def _yearless(month: int, count: int) -> Days:
    name = _unit(month, count)
    if name:
        return Days(f"-{name}")
    return Days(f"--{month:02}/--{(month + count - 2) % _YEAR + 1:02}") if name is None else UNKNOWN
