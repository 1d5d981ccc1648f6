"""What the reader of times yields."""

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
    One date, clock time or period as it stands in a text.

    Attributes:
        start: First character, as an index into the text that was read.
        end: One past the last character; ``text[start:end] == as_written``.
        as_written: It in the words of the text.
        kind: "date" for a day, "time" for a time of day, "period" for anything longer than a day.
        first: The first day it covers, or None where text and day of publication do not tell.
        last: The last day it covers, itself included; None where ``first`` is None.
        grain: How long it is; "span" for what is no calendar unit.
        fiscal: It counts a company's year, whose months only the text can tell.
        relative: It is told by its distance from another day, mostly that of publication ("yesterday", "a year earlier").
        label: The period in a notation like ISO 8601, one for all its spellings: "2026-03-14", "--03-14" (of no known year), "2026-03",
            "2026-W11", "2026-Q3", "2026-H1", "2026", "FY2026-Q3", "2026/2028" (an interval), "199X", "mid-2027", "T09:30[ET]",
            "P3Y" (a length of time from no known day); None where nothing tells.
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
