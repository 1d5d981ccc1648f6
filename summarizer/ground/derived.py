"""Periods that the text does not spell out: they follow from a told one, from the day of publication, or from a length of time."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING

from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.times import TimeSpan

_LENGTH = lazy(r"(?P<count>\d{1,3}|[a-z]{3,6}) (?P<unit>day|week|month|year)s?")
_COMPOUND = lazy(r"\b(?P<count>\d{1,2})-(?P<unit>day|week|month|year)\b")
_WORDS = {str(at): word for at, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())}
_FIGURES = {word: at for at, word in _WORDS.items()}
_NUMBER = lazy(r"\d{4}")
_BLANK = lazy(r"[\s\u00a0-]+")
_NUMBERED = lazy(r"\b(?:[QH][1-4]|[1-4][QH])\b|\b(?:first|second|third|fourth|final)\s(?:quarter|half)\b", re.IGNORECASE)
_LENGTHS: dict[str, int] = {"quarter": 91, "half": 182, "year": 364}
_LEAPS = 8
_WEEKS_OF_A_YEAR = timedelta(days=364)
_YEAR_END = lazy(r"(?:the\s)?(?:year[- ]end|end of the year)", re.IGNORECASE)
_END = "end-"
_ENDS = re.compile(r"end-(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2]))?")
_DECEMBER = 12
_WEEK = 7
_STEPS_BACK = (timedelta(days=_WEEK), _WEEKS_OF_A_YEAR)
"""From a day to the one that it is compared with."""
_YEAR_DAYS = 366
# So long after the end of a year its results, and those of the year before, are still told as new.
_RESULTS_SEASON = timedelta(days=120)


def is_derived(wanted: TimeSpan, told: Iterable[TimeSpan], days: Sequence[date]) -> bool:
    """
    Whether a period follows from the text without standing in it.

    It may be a told day with its year, what lies between two told times, the last day of a told period, a period told of the year before
    or after (of 52 weeks, too), the same day of the week before, a company's period told by its months, or one that lies within a year of
    publication, as the last quarter's results do; a day only within the week before.

    Args:
        wanted: The period.
        told: The dates and periods of the document.
        days: The day of its publication, or those on which it may have been.
    """
    told = tuple(told)
    label = wanted.label or ""
    if _lies_between(wanted, told) or (label and any(time.label in {label, label.removeprefix(_END)} for time in told)):
        return True
    if wanted.grain == "day" and any(wanted.last in {time.last, _end_told(time)} for time in told if time.grain not in {"day", "time"}):
        return True
    if any(_same_but_for_a_year(label, time.label or "") or may_be_companys(wanted, time) for time in told):
        return True
    if wanted.grain == "day" and wanted.last and not {wanted.last + gap for gap in _STEPS_BACK}.isdisjoint(_told_days(told)):
        return True
    year = _NUMBER.search(label)
    if year and any(time.label == _NUMBER.sub("-", label, count=1) for time in told):
        return any(abs(int(year.group()) - day.year) <= 1 for day in days)
    return any(is_near(wanted, day) for day in days)


def _end_told(time: TimeSpan) -> date | None:
    """Return the last day of a year or month whose end is told without a day ("end-March 2023")."""
    found = _ENDS.fullmatch(time.label or "")
    if found is None:
        return None
    year, month = int(found["year"]), int(found["month"] or _DECEMBER)
    return date(year, month, monthrange(year, month)[1])


def _told_days(told: Iterable[TimeSpan]) -> set[date]:
    """Collect the days that a text tells, alone or as the end of a period; a month or a year of the calendar tells none."""
    return {time.last for time in told if time.last and (time.label or "").endswith(time.last.isoformat())}


def _lies_between(wanted: TimeSpan, told: Sequence[TimeSpan]) -> bool:
    """Whether one of the told times begins with a period, and one ends with it ("between March and May")."""
    return None not in {wanted.first, wanted.last} and all(
        any(getattr(time, end) == getattr(wanted, end) for time in told) for end in ("first", "last")
    )


def may_be_companys(time: TimeSpan, told: TimeSpan) -> bool:
    """Whether a period of a company's year, which may begin in any month, may be one that is told by its months ("H1", "to September")."""
    numbered = _NUMBERED.search(time.as_written)
    if not (told.first and told.last and (time.fiscal or numbered)) or time.first == told.first or _NUMBERED.search(told.as_written):
        return False
    if abs((told.last - told.first).days - _LENGTHS.get(time.grain, 0)) > _LEAPS:
        return False
    year = _NUMBER.search(time.label or "") if time.fiscal or _NUMBER.search(time.as_written) else None
    return year is None or told.last.year in {int(year.group()), int(year.group()) - 1}


def is_year_end_of(time: TimeSpan, told: TimeSpan, published: date | None) -> bool:
    """Whether one is told as the end of a year, and the other as its last day or, in the year of publication, as the end of the year."""
    ends, told_ends = _YEAR_END.fullmatch(time.as_written), _YEAR_END.fullmatch(told.as_written)
    label = time.label or ""
    if ends:
        return (told.label or "").startswith(_END) or (told.last is not None and (told.last.month, told.last.day) == (12, 31))
    return bool(told_ends and published and label == f"{_END}{published.year}")


def is_near(time: TimeSpan, published: date) -> bool:
    """Whether a time lies within a year of publication, or a day in the week before; of a company's year the number is compared."""
    if time.first is None or time.last is None:
        year = _NUMBER.search(time.label or "")
        return year is not None and any(abs(int(year.group()) - day.year) <= 1 for day in (published, published - _RESULTS_SEASON))
    before, after = (published - time.last).days, (time.first - published).days
    if time.grain == "day":
        return 0 <= before <= _WEEK
    return before <= _YEAR_DAYS + _RESULTS_SEASON.days and after <= _YEAR_DAYS


def is_length_in(period: str, text: str) -> bool:
    """Whether a period is a length of time ("52 weeks") that a line writes in other words ("52-week"; up to twelve in words as well)."""
    length = _LENGTH.fullmatch(period.strip().casefold())
    if length is None:
        return False
    count = _FIGURES.get(length["count"], length["count"])
    written = rf"(?<![\w.,])(?:{count}|{_WORDS.get(count, count)}) {length['unit']}s?(?!\w)"
    return re.search(written, _BLANK.sub(" ", text.casefold())) is not None


def lengths_as_in(text: str, label: str) -> str:
    """Write the lengths of time in a label in words where a text tells them so: "2-year" as "two-year" for "two-year" or "two years"."""
    folded = text.casefold()

    def written(found: re.Match[str]) -> str:
        word = _WORDS.get(found["count"], "")
        told = f"{word}-{found['unit']}" in folded or f"{word} {found['unit']}s" in folded
        return f"{word}-{found['unit']}" if word and told and found.group() not in folded else found.group()

    return _COMPOUND.sub(written, label)


def _same_but_for_a_year(label: str, other: str) -> bool:
    label, other = label.removeprefix("FY"), other.removeprefix("FY")
    one, two = _NUMBER.search(label), _NUMBER.search(other)
    return (
        one is not None
        and two is not None
        and abs(int(one.group()) - int(two.group())) == 1
        and _NUMBER.sub("", label, count=1) == _NUMBER.sub("", other, count=1)
    )
