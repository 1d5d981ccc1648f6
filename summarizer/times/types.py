"""The results of the reader of times."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date

TimeKind = Literal["date", "time", "period"]
Grain = Literal["time", "day", "week", "month", "quarter", "half", "year", "span"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeSpan:
    """
    One date, clock time or period in a text.

    Attributes:
        start: Index of its first character in the text.
        end: One past the last character; ``text[start:end] == as_written``.
        as_written: The time as the text writes it.
        kind: "date" for a day, "time" for a time of day, "period" for anything longer than a day.
        first: The first day it covers, or None if the text and the day of publication do not determine it.
        last: The last day it covers, inclusive; None if ``first`` is None.
        grain: Its length; "span" if it is not a calendar unit.
        fiscal: Whether it refers to a company's fiscal year, whose months only the text can state.
        relative: Whether it is relative to another day, mostly that of publication ("yesterday", "a year earlier").
        label: The time in a notation like ISO 8601, the same for all spellings: "2026-03-14", "--03-14" (year unknown), "2026-03",
            "2026-W11", "2026-Q3", "2026-H1", "2026", "FY2026-Q3", "2026/2028" (an interval), "199X", "mid-2027", "T09:30[ET]",
            "P3Y" (a duration with no known start); None if it cannot be determined.
    """

    start: int
    end: int
    as_written: str
    kind: TimeKind
    first: date | None = None
    last: date | None = None
    grain: Grain
    fiscal: bool = False
    relative: bool = False
    label: str | None = None
