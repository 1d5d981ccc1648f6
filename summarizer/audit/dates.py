"""
Dates that cannot be or do not go with what is told beside them: the 31st of June, the weekday of another day, and so many months between
days that lie further apart.

A day without a year is the nearest one to the publication where a weekday is told of it, and to the other day of a length of time. How the
first and the last day count is open, so that nothing is said for one unit more or less.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.audit.passages import passages
from summarizer.models import Check
from summarizer.text.lexicon import either_case, lazy, phrases
from summarizer.times import read_times
from summarizer.times.words import NUMBERS, ONE, UNITS, WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.documents import Line, Marked
    from summarizer.times import TimeSpan

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = rf"(?P<name>{either_case(WEEKDAYS)})"
_BEFORE = lazy(rf"\b{_WEEKDAY},?\s(?:the\s|den\s)?(?=\d|[^\W\d_]{{3,9}}\.?\s\d)", re.IGNORECASE)
"""A weekday that leads up to a date."""
_BEHIND = lazy(rf"\d\s?(?:\(|,\s)(?:an?\s)?{_WEEKDAY}\b", re.IGNORECASE)
_LAST_OF_A_MONTH = lazy(
    r"(?:29|30|31)(?:st|th|\.|º|er)?(?:\s(?:of|de))?\s[^\W\d_]{3,10}\.?(?:,?\s\d{4})?|[^\W\d_]{3,10}\.?\s(?:29|30|31)(?:st|th)?(?:,?\s\d{4})?"
)
"""A day that not every month has, with the name of its month."""
_A_NUMBER_OF = lazy(r"\s[^\W\d_]{3,}s\b", re.IGNORECASE)
"""What is counted behind a number: "in June 31 customers" is no day."""
_NEAREST = timedelta(days=150)
"""How far from its publication a text names a day without its year."""
_MOST_GAP = 12
"""Characters between a weekday and the date that it is told of."""
_LONGEST_LINE = 1_000
_DIGIT = re.compile(r"\d")

_APART = phrases(
    {
        "put off": r"""
            slips?|slipp(ed|age)|delay(s|ed)?|postpon(e[sd]?|ement)|push(ed)? back|put (back|off)|defer(s|red|ral|ment)?|setback|held up
            exten(d|ds|ded|sion)|prolong(s|ed)?|verschoben|verschieb\w+|verlänger\w+|report(é|ée)|retard
        """,
        "brought forward": "brought forward|moved up|vorgezogen",
        "told from the other": "later|earlier|after|before|longer|sooner|später|früher|plus tard",
        "from end to end": "apart|between|lasted|lasting|ran for|runs for|wait of|gap of|window of|period of",
    }
)
"""Words that say that a length of time lies between two days."""
_IN_DAYS = {"day": 1.0, "week": 7.0, "month": 30.44, "quarter": 91.3, "year": 365.25}
_NUMBERS = rf"\d{{1,3}}|{either_case(set(NUMBERS) - ONE)}"
_UNITS = either_case(name for name, unit in UNITS.items() if unit in _IN_DAYS)
_LENGTH = lazy(rf"\b(?P<number>{_NUMBERS})[-\s](?P<unit>{_UNITS})\b", re.IGNORECASE)
_NEAR = 30
"""Characters between a length of time and the words that say what it lies between."""
_OF_MONTHS = lazy(r"\d{4}-\d\d/\d{4}-\d\d")
"""How an interval of whole months is labelled."""
_GRAINS = frozenset({"day", "month", "span"})
_KINDS = frozenset({"date", "period"})
_APART_FROM = lazy(r"[;!?]\s|\.\s(?=[A-Z])")


def check(marked: Marked) -> tuple[Check, ...]:
    """Report each day that no month has, each with the weekday of another, and each length of time that does not lie between its days."""
    short = (line for line in marked.lines if line.role == "reporting" and line.end - line.start <= _LONGEST_LINE)
    lines = [line for line in short if _DIGIT.search(marked.text(line))]
    return (
        *(finding for line in lines for finding in _on_no_day(marked, line)),
        *(finding for line in lines for finding in _weekdays(marked, line)),
        *(finding for line in lines for finding in _lengths(marked, line)),
    )


# --- days that no month has ---


def _on_no_day(marked: Marked, line: Line) -> Iterator[Check]:
    text = marked.text(line)
    times = _days(text, None) if _LAST_OF_A_MONTH.search(text) else []
    for time in times:
        if time.label is None and _LAST_OF_A_MONTH.fullmatch(time.as_written) and not _A_NUMBER_OF.match(text, time.end):
            yield Check(
                kind="implausible",
                severity="warning",
                what=f"There is no {time.as_written}: its month is shorter.",
                formula=None,
                figures=(),
                evidence=passages(marked, [line]),
                by="code",
            )


# --- weekdays -------------------------------------------------------------------------------------------------------


def _weekdays(marked: Marked, line: Line) -> Iterator[Check]:
    text = marked.text(line)
    names = [*_BEFORE.finditer(text), *_BEHIND.finditer(text)]
    times = _days(text, marked.document[line.document].day) if names else []
    for found in names:
        told = next((time for time in times if _is_told_of(found, time)), None)
        day = _day_of(told, marked.document[line.document].day) if told else None
        number = WEEKDAYS[found["name"].casefold()]
        if told is None or day is None or day.weekday() == number:
            continue
        what = f"{day.isoformat()} was a {_NAMES[day.weekday()]}, not a {_NAMES[number]} as printed."
        yield Check(
            kind="implausible", severity="warning", what=what, formula=None, figures=(), evidence=passages(marked, [line]), by="code"
        )


def _days(text: str, published: date | None) -> list[TimeSpan]:
    """Return the days that a text names by a date."""
    return [time for time in read_times(text, published) if time.kind == "date" and time.grain == "day" and not time.relative]


def _is_told_of(found: re.Match[str], time: TimeSpan) -> bool:
    """Whether a weekday stands in a date, right before or right behind it."""
    start, end = found.span("name")
    return time.start - _MOST_GAP <= start and end <= time.end + _MOST_GAP


def _day_of(time: TimeSpan, published: date | None) -> date | None:
    """Return the day that a date is, where it bears its year or is not far from the publication."""
    if time.last is None or str(time.last.year) in time.as_written:
        return time.last
    return time.last if published is not None and abs(time.last - published) <= _NEAREST else None


# --- lengths of time ------------------------------------------------------------------------------------------------


def _lengths(marked: Marked, line: Line) -> Iterator[Check]:
    text = marked.text(line)
    stated = [*_LENGTH.finditer(text)]
    if len(stated) != 1 or not _APART.search(text[max(0, stated[0].start() - _NEAR) : stated[0].end() + _NEAR]):
        return
    days = [time for time in read_times(text) if time.kind in _KINDS and time.grain in _GRAINS and not time.relative and not time.fiscal]
    pair = _ends(days)
    if pair is None or not _stand_together(text, days, stated[0]):
        return
    unit = UNITS[stated[0]["unit"].casefold()]
    word = stated[0]["number"].casefold()
    number = int(word) if word.isdecimal() else NUMBERS[word]
    apart = abs((pair[1] - pair[0]).days) / _IN_DAYS[unit]
    if number and abs(apart - number) > 1:
        told = " to ".join(day.as_written for day in days)
        yield Check(
            kind="arithmetic",
            severity="error",
            what=f"From {told} is about {apart:.1f} {unit}s, not {stated[0].group()} as printed.",
            formula=f"{pair[1].isoformat()} − {pair[0].isoformat()} = {abs((pair[1] - pair[0]).days)} days",
            figures=(),
            evidence=passages(marked, [line]),
            by="code",
        )


def _ends(times: Sequence[TimeSpan]) -> tuple[date, date] | None:
    """Return the two days, or the first days of the two months, that a line names and no more."""
    if len(times) == 1 and times[0].first and times[0].last and _OF_MONTHS.fullmatch(times[0].label or ""):
        return times[0].first, times[0].last.replace(day=1)
    if len(times) != len(("from", "to")) or any(time.grain == "span" for time in times):
        return None
    one, other = times
    if one.first and other.first:
        return one.first, other.first
    return _dated(one, other)


def _dated(one: TimeSpan, other: TimeSpan) -> tuple[date, date] | None:
    """Return two days of which one is told without its year: the first lies before the second."""
    known = one.first or other.first
    label = (other if one.first else one).label or ""
    if known is None or not label.startswith("--"):
        return None
    month, day = int(label[2:4]), int(label[5:7])
    for year in (known.year, known.year - 1 if other.first else known.year + 1):
        found = _date(year, month, day)
        if found and (found < known) == (other.first is not None):
            return (found, known) if other.first else (known, found)
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # the 29th of February of most years
        return None


def _stand_together(text: str, days: Sequence[TimeSpan], stated: re.Match[str]) -> bool:
    """Whether one sentence holds the days and the length of time."""
    places = sorted([*(day.start for day in days), stated.start()])
    return all(_APART_FROM.search(text[first:second]) is None for first, second in pairwise(places))
