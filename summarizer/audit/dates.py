"""
Dates that cannot be or do not go with what is told beside them: the 31st of June, and the weekday of another day.

A day without a year is the nearest one to the publication.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from summarizer.audit.passages import passages
from summarizer.models import Check
from summarizer.text.lexicon import either_case, lazy
from summarizer.times import read_times
from summarizer.times.words import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

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


def check(marked: Marked) -> tuple[Check, ...]:
    """Report each day that no month has, and each with the weekday of another."""
    short = (line for line in marked.lines if line.role == "reporting" and line.end - line.start <= _LONGEST_LINE)
    lines = [line for line in short if _DIGIT.search(marked.text(line))]
    return (
        *(finding for line in lines for finding in _on_no_day(marked, line)),
        *(finding for line in lines for finding in _weekdays(marked, line)),
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
