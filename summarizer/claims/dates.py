"""
Whether a text tells a date or period.

Two times are compared by what they cover, not by how they are spelled: "Q3" and "third quarter", "FY26" and "fiscal 2026" are the same. The
year, and the day itself, may come from the day on which the source appeared. A statement may tell less than its source ("in May" of
4 May), but not more.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from summarizer.text.lexicon import lazy
from summarizer.times.words import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from summarizer.times import TimeSpan

_PART = re.compile(r"\A(?:early|mid|late|end)-")
_BLANK = re.compile(r"[\s\u00a0-]+")
_ANY_YEAR = re.compile(r"\A(?:FY)?(?:[0-9]{4}|-(?=-))")
_COUNTED_WORDS = 2
_TO_DATE = lazy(r"(?:the\s)?(?:year[- ]to[- ]date|ytd)", re.IGNORECASE)
_SO_FAR = lazy(
    r"\b(?:(?:first\s)?(?:nine|six)[- ]months?|first half|half[- ]year|(?:so far )?this year|since (?:january|new year)|"
    r"since the (?:start|beginning) of the year)\b",
    re.IGNORECASE,
)
"""What a year to date may be told as."""
_YEAR_BEFORE = lazy(
    r"[上去]年同期|同比|(?:the\s|a\s)?(?:same\s(?:period|quarter|half|month|week)\s(?:a\syear\s(?:earlier|ago|before)|last\syear|of\slast\syear)|"
    r"(?:prior[- ]year|year[- ](?:ago|earlier))(?:\s(?:period|quarter|half))?|year[- ](?:on|over)[- ]year|year\s(?:earlier|ago|before))|"
    r"yoy|vorjahr(?:es(?:zeitraum|quartal))?s?|interanual|sur\sun\san",
    re.IGNORECASE,
)
_SAME = lazy(r"(?:the\s|that\s|this\s)?same\s\w+", re.IGNORECASE)
_OTHER_WORDS = ((_TO_DATE, _SO_FAR), (_YEAR_BEFORE, _YEAR_BEFORE))
"""Relative times, and what else a line may tell them by."""


def is_told(time: TimeSpan, text: str, known: Iterable[TimeSpan], published: date | None) -> bool:
    """
    Whether a line tells a date or period.

    Args:
        time: What is looked for, read without a day of publication.
        text: The line.
        known: The times of the line, completed from the day of publication.
        published: That day.
    """
    wanted = time.label
    if (published and wanted and _is_in(wanted, published.isoformat())) or _stands_in(time.as_written, text):
        return True
    words = _words(time.as_written)
    if time.relative:
        if _SAME.fullmatch(time.as_written):
            return True  # as another sentence says
        if any(told.fullmatch(time.as_written) and other.search(text) for told, other in _OTHER_WORDS):
            return True
        return " ".join(words[-_COUNTED_WORDS:]) in " ".join(_words(text))
    return any(words == _words(span.as_written) or covers(time, span) for span in known)


def is_year_before(time: TimeSpan) -> bool:
    """Whether a time is told as a year before another one."""
    return _YEAR_BEFORE.fullmatch(time.as_written) is not None


def _stands_in(written: str, text: str) -> bool:
    """Whether a time stands in a line as it is written, though the line may go on with it ("fiscal first quarter ended Jan. 31")."""
    at = text.find(written)
    return at >= 0 and not text[at - 1 : at].isalnum() and not text[at + len(written) : at + len(written) + 1].isalnum()


def covers(time: TimeSpan, span: TimeSpan) -> bool:
    """Whether what is wanted is what a span of the line says, or a part of what it says."""
    wanted = time.label
    if wanted is None or span.label is None or told_on_another_day(time, (span,)):
        return False
    if wanted.startswith("end-") and span.grain == "day" and span.last and (span.last + timedelta(days=1)).day == 1:
        return _is_in(wanted.removeprefix("end-"), str(span.last))
    ends = span.fiscal and span.last is not None and time.grain in {"day", "month"}
    if ends and _is_in(wanted, str(span.last)):
        return True
    return any(_is_in(wanted, label) for label in _labels(span.label))


def ends_told(time: TimeSpan, known: Sequence[TimeSpan]) -> list[int]:
    """Number the two times that begin and end a span; none where one of them is not told."""
    ends = (time.label or "").split("/")
    found = [next((at for at, one in enumerate(known) if one.label and _is_in(end, one.label)), None) for end in ends]
    return [] if len(ends) == 1 or None in found else [at for at in found if at is not None]


def _weekdays(written: str) -> frozenset[int]:
    """Number the days of the week that stand in a date, 0 for Monday."""
    return frozenset(WEEKDAYS[word] for word in _words(written.replace(",", " ")) if word in WEEKDAYS)


def _labels(label: str) -> Iterator[str]:
    """Yield a label, the two ends of an interval, the year or month of a part of it, and the year that a company's is named by."""
    yield label
    for part in label.split("/"):
        plain = _PART.sub("", part)
        yield plain
        yield plain.removeprefix("FY")


def _is_in(wanted: str, label: str) -> bool:
    """Whether a label says what is wanted, or says it of a part of it; where no year is wanted, any year will do."""
    if wanted.startswith("--"):
        wanted = wanted[1:]
        label = _ANY_YEAR.sub("", label)
    return label == wanted or label.startswith((f"{wanted}-", f"{wanted}[", f"{wanted}:"))


def _words(text: str) -> list[str]:
    return _BLANK.sub(" ", text.casefold()).strip(" .").split(" ")


def told_on_another_day(time: TimeSpan, known: Iterable[TimeSpan]) -> bool:
    """Whether a time is written with a day of the week, and the times of a line with others only."""
    if not (ours := _weekdays(time.as_written)):
        return False
    theirs = frozenset[int]().union(*(_weekdays(one.as_written) for one in known))
    return bool(theirs) and ours.isdisjoint(theirs)
