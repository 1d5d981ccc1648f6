"""
Proof 2 on dates and periods: what prose says of time stands, as one date or period, in a cited line.

A date is compared by its words in one spelling: "Q3" and "third quarter", "FY26" and "fiscal 2026", "Sept." and "September" are the same.
The year, and the day itself, may come from the day on which the source appeared.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.ground.names import words_of
from summarizer.ground.reasons import Unproven
from summarizer.quantities import read_times

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from summarizer.documents import Document, Line

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "erst": 1, "zweit": 2, "dritt": 3, "viert": 4}
_QUARTER = re.compile(
    r"\b(?:q([1-4])|([1-4])q|(?:(first|second|third|fourth|erst|zweit|dritt|viert)(?:e[nrs]?)?|([1-4])\.)[\s-](?:quarter|quartal)s?)\b"
)
_FISCAL = re.compile(r"\b(?:fy\s?['’]?|fiscal\s(?:year\s)?|geschäftsjahr\s)(?:20)?(\d\d)\b|\b20(\d\d)\s(?:fiscal\syear|geschäftsjahr)\b")
_SHORTEST_MONTH = 3


def proved_dates(literal: str, cited: Sequence[Line], holds: Callable[[Line, frozenset[str], str], bool]) -> str:
    """
    Find every date and period of a text in the cited lines.

    Args:
        literal: The text, with its pointers out of the way.
        cited: The lines.
        holds: Whether a line, or the day its source appeared, holds a date: its words in one spelling, and as written.

    Returns:
        The text with its dates and periods blotted out: what is left of digits is no date, and "Q3" is no name.

    Raises:
        Unproven: One stands in no cited line.
    """
    undated = literal
    for time in read_times(literal):
        wanted = frozenset(date_tokens(time.as_written))
        if not any(holds(line, wanted, time.as_written) for line in cited):
            raise Unproven("date_not_in_span")
        undated = undated[: time.start] + " " * (time.end - time.start) + undated[time.end :]
    return undated


def times_of(text: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """Read the dates and periods of a line: their words as they stand, and in one spelling."""
    return tuple((time.as_written, frozenset(_known(date_tokens(time.as_written)))) for time in read_times(text))


def published_tokens(document: Document) -> tuple[frozenset[str], frozenset[str]]:
    """Spell the day on which a document appeared, and its year alone."""
    day = document.published
    if day is None:
        return frozenset(), frozenset()
    return frozenset((str(day.year), str(day.day), _MONTHS[day.month - 1])), frozenset((str(day.year),))


def date_tokens(text: str) -> Iterator[str]:
    """Yield the words of a date or period in one spelling."""
    lowered = _FISCAL.sub(lambda found: f"fy20{found[1] or found[2]}", text.lower())
    lowered = _QUARTER.sub(_quarter, lowered)
    for word in words_of(lowered):
        number = word.lstrip("0") if word.isdigit() else word
        yield next((name for name in _MONTHS if len(word) >= _SHORTEST_MONTH and name.startswith(word)), number)


def _quarter(found: re.Match[str]) -> str:
    number = found[1] or found[2] or found[4]
    return f"q{number or _ORDINALS[found[3]]}"


def _known(tokens: Iterable[str]) -> Iterator[str]:
    """Add to a fiscal year the year itself."""
    for token in tokens:
        yield token
        if token.startswith("fy20"):
            yield token.removeprefix("fy")
