"""The year of a dateline that tells none, as those of agencies do ("OSLO, March 3 (Agency) -"), from the other sources of a story."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from summarizer.times import read_times

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from summarizer.documents import Document

_DATELINE = re.compile(
    r"^[^\W\d_a-z][^\W\d_a-z .,'’/-]{1,40},\s(?P<day>[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\.?\s[A-Z][a-zä]{2,8})\s(?:\(|[-–—]\s)",
    re.MULTILINE,
)
"""A place in capitals, a day without its year, and the agency or a dash (Reuters Handbook of Journalism, "datelines")."""
_SEARCHED = 2_000
_SAME_STORY = timedelta(days=60)
"""Sources of one story appear within weeks; a dateline that none of them is near keeps its year to itself."""


def completed(documents: tuple[Document, ...]) -> tuple[Document, ...]:
    """Date the documents whose dateline tells a day without its year by the year in which it is nearest to the others' days."""
    days = [document.published for document in documents if document.published]
    return tuple(document if document.published else _dated(document, days) for document in documents) if days else documents


def _dated(document: Document, days: Iterable[date]) -> Document:
    found = _DATELINE.search(document.text, document.masthead, document.masthead + _SEARCHED)
    if found is None:
        return document
    near = [(abs(day - other), day) for other in days for day in _in_year_of(found["day"], other)]
    distance, day = min(near, default=(_SAME_STORY, None))
    if day is None or distance >= _SAME_STORY:
        return document
    note = f"its dateline tells no year: taken for {day.isoformat()}, by the days of the other sources"
    return replace(document, dateline=day, notes=(*document.notes, note))


def _in_year_of(written: str, other: date) -> Iterable[date]:
    """Read a day in the year of another one, and in the years beside it."""
    for year in (other.year - 1, other.year, other.year + 1):
        yield from (time.first for time in read_times(f"{written} {year}") if time.kind == "date" and time.first)
