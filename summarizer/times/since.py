"""Times behind "since", which have begun when the text is published."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.text.lexicon import lazy
from summarizer.times.calendar import later, shifted

if TYPE_CHECKING:
    from datetime import date

    from summarizer.times.calendar import Days
    from summarizer.times.reading import Reading

_WEEK = 7
_YEAR = 12
_REACH = 16
_SINCE = lazy(r"\b(?:since|seit|depuis|desde|dal?)[ \u00a0](?:(?:the|dem|der|le|la|el)[ \u00a0])?$", re.IGNORECASE)


def days_of(reading: Reading, published: date | None, text: str, start: int) -> Days:
    """
    Cover what a reading covers; behind "since" it is the last one that has begun ("the highest since November", told in August).

    Source of “times since”: Duden and the Oxford English Dictionary on "seit" and "since": from a time in the past until now.
    """
    days = reading.days(published)
    if published is None or days.first is None or days.first <= published or not _SINCE.search(text, max(0, start - _REACH), start):
        return days
    return reading.days(shifted(published, -_WEEK) if reading.relative else later(published, -_YEAR))
