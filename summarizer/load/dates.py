"""The day an article was published, from the ways that mastheads write it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.times import read_times

if TYPE_CHECKING:
    from datetime import date


def read_date(text: str) -> date | None:
    """Read the first date of a text; None where there is none, or where year, month or day cannot be told."""
    return next((time.first for time in read_times(text) if time.kind == "date" and time.first), None)
