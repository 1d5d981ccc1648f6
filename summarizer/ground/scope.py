"""What prose may lean on beyond the words of its cited lines: names of the cited documents, the subject, the days of publication."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer.ground.dates import published_tokens, times_of
from summarizer.ground.names import Names

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.documents import Line, Marked

Times = tuple[tuple[str, frozenset[str]], ...]


@dataclass(frozen=True, slots=True)
class Scope:
    """
    The scope of one set of sources.

    Attributes:
        marked: The sources.
        names: What may be named.
        subject: What the brief is about.
        published: For each document the words of the day it appeared, and of its year alone.
    """

    marked: Marked
    names: Names
    subject: str
    published: Mapping[str, tuple[frozenset[str], frozenset[str]]]
    _times: dict[str, Times] = field(default_factory=dict[str, Times])

    @classmethod
    def of(cls, marked: Marked, subject: str, language: str) -> Scope:
        """Collect the scope of marked documents."""
        return cls(
            marked=marked,
            names=Names.of(marked, subject, language),
            subject=subject,
            published={document.id: published_tokens(document) for document in marked.documents},
        )

    def holds(self, line: Line, wanted: frozenset[str], as_written: str) -> bool:
        """Whether a line holds a date, or its source appeared on it; the year may be that of publication."""
        published, year = self.published[line.document]
        spans = () if wanted <= published else self._times_in(line)
        return wanted <= published or any(as_written in known or wanted <= tokens | year for known, tokens in spans)

    def _times_in(self, line: Line) -> Times:
        """Read the dates and periods of a line, once."""
        if line.id not in self._times:
            self._times[line.id] = times_of(self.marked.text(line))
        return self._times[line.id]
