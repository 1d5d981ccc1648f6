"""
When a figure is of: the dates and periods that stand with a quantity, and whether they refute another.

A period belongs to a figure when it stands in its own clause, between it and its neighbours; else the line's only period does. Two periods
contradict each other when they are of the same kind of calendar and none is a part of the other. A figure of comparison ("from", "a year
earlier") may be of an earlier time than its line, so there only the line's own period is refuted, and only where such words are plain.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from summarizer.times import TimeSpan

_BREAK = re.compile(
    r"[,;()，；（）]|\b(?:while|whereas|and|but|against|from|compared|versus|vs|während|und|nach|gegenüber|von)\b", re.IGNORECASE
)
_COMPARED = re.compile(
    r"\b(?:a year (?:earlier|ago|before)|year-(?:earlier|ago)|the year before|"
    r"the (?:same|prior-year|year-ago) (?:period|quarter|month)|last year|vorjahr\w*|un an plus tôt)\b"
    r"|去年同期|上年同期",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:from|against|versus|vs|than|after|compared with|compared to|up on|down on|on the|nach|von|gegenüber)\s(?:\w+\s){0,2}\Z",
    re.IGNORECASE,
)
_DATED = re.compile(r"\A(?:FY)?(?:\d{4})")
_YEAR = re.compile(r"\d{4}|FY\s?\d\d|\d\d/\d\d|['’]\d\d")
_LENGTH = re.compile(r"(?P<count>\d{1,3}) (?P<unit>day|week|month|year)s?")
_NUMBER = re.compile(r"\d{4}")
_BLANK = re.compile(r"[\s\u00a0-]+")
_REACH = 60
_WEEK = 7
_YEAR_DAYS = 366


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """
    Where a figure stands in its line.

    Attributes:
        start: Where it begins.
        end: One past its end.
        low: Where the figure before it ends, or 0.
        high: Where the next figure begins, or the end of the line.
    """

    start: int
    end: int
    low: int
    high: int


def beside(text: str, times: Sequence[TimeSpan], figure: Place) -> list[TimeSpan]:
    """Return the times in the clause of a figure."""
    breaks = [found.end() for found in _BREAK.finditer(text, figure.low, figure.start)]
    first = max([figure.low, *breaks])
    behind = _BREAK.search(text, figure.end, figure.high)
    last = behind.start() if behind else figure.high
    return [time for time in times if (first <= time.start and time.end <= figure.start) or (figure.end <= time.start < last)]


def is_of_another_time(wanted: Iterable[TimeSpan], text: str, times: Sequence[TimeSpan], figure: Place, published: date | None) -> bool:
    """Whether the times that stand with a figure refute those that are wanted of it."""
    dated = [time for time in wanted if _is_dated(time)]
    told = [time for time in times if _is_dated(time) and is_sure(time, published)]
    days = [time for time in beside(text, told, figure) if time.grain == "day"]
    if days and all(time.grain == "day" for time in dated):
        return all(differ(one, other) for one in dated for other in days)
    told = [time for time in told if not time.relative]
    own = beside(text, told, figure)
    if any(time.grain == "day" for time in dated):
        return bool(own) and all(differ(one, other) for one in dated for other in own)
    if not dated or own:
        return bool(dated) and all_differ(dated, own)
    led = [time for time in told if time.end <= figure.start and time.kind == "period"]
    if is_compared(text, figure):
        return any(one.label == other.label for one in dated for other in led)
    if _BEFORE.search(text[max(figure.low, figure.start - _REACH) : figure.start]):
        led = [time for time in led if all(is_later(one, time) for one in dated)] if led else []
    return all_differ(dated, led)


def is_compared(text: str, figure: Place) -> bool:
    """Whether words beside a figure say that it is of a year before."""
    before = text[max(figure.low, figure.start - _REACH) : figure.start]
    behind = _BREAK.split(text[figure.end : min(figure.high, figure.end + _REACH)], maxsplit=1)[0]
    return bool(_COMPARED.search(before) or _COMPARED.search(behind))


def all_differ(wanted: Sequence[TimeSpan], told: Sequence[TimeSpan]) -> bool:
    """Whether some of the told times can be compared with what is wanted, and each of those differs."""
    pairs = [(one, other) for one in wanted for other in told if _is_comparable(one, other)]
    return bool(pairs) and all(differ(one, other) for one, other in pairs)


def _is_dated(time: TimeSpan) -> bool:
    return time.kind != "time" and time.label is not None and bool(_DATED.match(time.label))


def _is_comparable(one: TimeSpan, other: TimeSpan) -> bool:
    """Whether two times are of one calendar; of two days, or the months of a company's year, nothing is concluded."""
    in_months = one.fiscal and ("/" in (one.label or "") or "/" in (other.label or ""))
    return one.fiscal == other.fiscal and "day" not in {one.grain, other.grain} and not in_months


def is_later(one: TimeSpan, other: TimeSpan) -> bool:
    """Whether a time begins after another one has ended."""
    return one.first is not None and other.last is not None and one.first > other.last


def differ(one: TimeSpan, other: TimeSpan) -> bool:
    """Whether no day is in both of two times."""
    first, second = one.label or "", other.label or ""
    if one.first and one.last and other.first and other.last:
        return one.last < other.first or other.last < one.first
    return not (first.startswith(second) or second.startswith(first))


def is_sure(time: TimeSpan, published: date | None) -> bool:
    """Whether a time has a year of its own, or one that the day of publication gives it as past; a guessed future may be a past."""
    return bool(_YEAR.search(time.as_written)) or (published is not None and time.first is not None and time.first <= published)


# --- periods that the text does not spell out -----------------------------------------------------------------------


def is_derived(wanted: TimeSpan, told: Iterable[TimeSpan], published: date | None) -> bool:
    """
    Whether a period follows from the text without standing in it.

    It may be a period told of the year before or after, or one that lies within a year of publication, as the last quarter's results do; a
    day only within the week before.

    Args:
        wanted: The period.
        told: The dates and periods of the document.
        published: The day of its publication.
    """
    label = wanted.label or ""
    if any(_same_but_for_a_year(label, time.label or "") for time in told):
        return True
    return published is not None and is_near(wanted, published)


def is_near(time: TimeSpan, published: date) -> bool:
    """Whether a time lies within a year of publication, or a day in the week before; of a company's year the number is compared."""
    if time.first is None or time.last is None:
        year = _NUMBER.search(time.label or "")
        return year is not None and abs(int(year.group()) - published.year) <= 1
    before, after = (published - time.last).days, (time.first - published).days
    return 0 <= before <= _WEEK if time.grain == "day" else max(before, after) <= _YEAR_DAYS


def is_length_in(period: str, text: str) -> bool:
    """Whether a period is a length of time ("52 weeks") that a line writes as a word before a noun ("52-week")."""
    length = _LENGTH.fullmatch(period.strip())
    return length is not None and f" {length['count']} {length['unit']} " in f" {_BLANK.sub(' ', text.casefold())} "


def _same_but_for_a_year(label: str, other: str) -> bool:
    one, two = _NUMBER.search(label), _NUMBER.search(other)
    return (
        one is not None
        and two is not None
        and abs(int(one.group()) - int(two.group())) == 1
        and _NUMBER.sub("", label, count=1) == _NUMBER.sub("", other, count=1)
    )
