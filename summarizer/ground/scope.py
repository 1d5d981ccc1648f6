"""What prose may lean on beyond the words of its cited lines: names of the cited documents, the subject, the days of publication."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.claims.dates import is_told
from summarizer.claims.names import Names
from summarizer.claims.statement import Statement
from summarizer.documents import CITABLE
from summarizer.ground.around import Surroundings
from summarizer.ground.derived import is_year_end_of, may_be_companys
from summarizer.ground.wording import Wording
from summarizer.text.lexicon import lazy
from summarizer.times import read_times

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from summarizer.documents import Line, LineRole, Marked
    from summarizer.quantities import Quantity
    from summarizer.times import TimeSpan

_POINTS_BACK = lazy(
    r"\b(?:on|in|at|by|since|for) (?:the|that|this) (?:day|date|time|month|quarter|half|year)\b(?! of\b)|\bthen\b", re.IGNORECASE
)
_REPORTED = frozenset({"quarter", "half", "year"})


@dataclass(frozen=True)
class Scope:
    """
    The scope of one set of sources.

    Attributes:
        marked: The sources.
        names: What may be named.
        wording: What words prose may be made of.
        subject: What the brief is about; empty where there is none yet.
    """

    marked: Marked
    names: Names
    wording: Wording
    _headlines: Mapping[str, Line]
    subject: str = ""
    _told: dict[str, str] = field(default_factory=dict[str, str])
    _times: dict[str, list[TimeSpan]] = field(default_factory=dict[str, "list[TimeSpan]"])
    _told_times: dict[str, Counter[TimeSpan]] = field(default_factory=dict[str, "Counter[TimeSpan]"])
    _surroundings: dict[str, Surroundings] = field(default_factory=dict[str, "Surroundings"])
    _statements: dict[str, Statement] = field(default_factory=dict[str, "Statement"])

    @cached_property
    def of_owners(self) -> Scope:
        """The same scope for whose a figure is, which may also be of a country that a source tells only by its money or its capital."""
        currencies = dict[str, frozenset[str]]()
        for mention in self.marked.mentions:
            if mention.quantity.currency and mention.quantity.currency_basis != "assumed":
                currencies[mention.document] = currencies.get(mention.document, frozenset()) | {mention.quantity.currency}
        return replace(self, names=self.names.with_implied(currencies))

    @classmethod
    def of(cls, marked: Marked, language: str) -> Scope:
        """Collect the scope of marked documents."""
        headlines = {line.document: line for line in reversed(marked.lines) if line.role in CITABLE}  # the first one of each stays
        return cls(
            marked=marked, names=Names.of(marked, language).with_implied({}), wording=Wording.of(marked, language), _headlines=headlines
        )

    def about(self, subject: str, instructions: str = "") -> Scope:
        """
        The same scope in a brief about something, by a model that was told something.

        What was read of the documents, and will be, is read once for all such scopes.
        """
        return replace(self, names=self.names.about(subject), wording=self.wording.about(subject, instructions), subject=subject)

    def holds(self, line: Line, time: TimeSpan) -> bool:
        """
        Whether a line holds a date or period, or its source appeared on it; the year may be the one that publication completes.

        A line that tells no time of its own is of the time that its headline tells, of the quarter or year of its first paragraph or, where
        it points back to one ("on the day"), of that of the line before in its paragraph.
        """
        if self._tells(line, time):
            return True
        if any(one.label and not one.relative and one.kind != "time" for one in self.times_in(line)):
            return False
        others = (
            self._headlines.get(line.document),
            self._before.get(line.id),
            *(self._first[line.document] if time.grain in _REPORTED else ()),
        )
        return any(other is not None and self._tells(other, time) for other in others)

    @cached_property
    def _first(self) -> Mapping[str, Sequence[Line]]:
        """The lines of the first paragraph of each document below its headline."""
        return self._opening(CITABLE)

    @cached_property
    def _lead(self) -> Mapping[str, Sequence[Line]]:
        """The lines of the first paragraph of each document that reports something below its headlines."""
        return self._opening(frozenset({"reporting"}))

    def _opening(self, roles: Collection[LineRole]) -> Mapping[str, Sequence[Line]]:
        found: dict[str, list[Line]] = {}
        for line in self.marked.lines:
            own = found.setdefault(line.document, [])
            headline = self._headlines.get(line.document)
            if line.role in roles and line is not headline and (not own or own[0].paragraph == line.paragraph):
                own.append(line)
        return found

    @cached_property
    def _before(self) -> Mapping[str, Line]:
        """The line before each line that points back to a time of it, in its paragraph."""
        pairs = ((before, line) for before, line in pairwise(self.marked.lines) if before.paragraph == line.paragraph)
        return {
            line.id: before
            for before, line in pairs
            if before.document == line.document and before.role in CITABLE and _POINTS_BACK.search(self.marked.text(line))
        }

    def _tells(self, line: Line, time: TimeSpan) -> bool:
        published, own = self.marked.document[line.document].day, self.times_in(line)
        return is_told(time, self.marked.text(line), own, published) or any(
            may_be_companys(time, other) or is_year_end_of(time, other, published) for other in own
        )

    def speaks(self, prose: str, quoted: Iterable[Line]) -> bool:
        """Whether whoever prose names beside a quotation is named in the paragraph of the quotation, or is what the brief is about."""
        paragraphs = {(line.document, line.paragraph) for line in quoted}
        near = " ".join(self.marked.text(line) for line in self.marked.lines if (line.document, line.paragraph) in paragraphs)
        return self.names.unknown_near(prose, near) is None

    def paragraph(self, line: Line) -> str:
        """Put together the words of a line's paragraph."""
        return " ".join(map(self.marked.text, self._paragraphs[line.document, line.paragraph]))

    @cached_property
    def _paragraphs(self) -> Mapping[tuple[str, int], Sequence[Line]]:
        found: dict[tuple[str, int], list[Line]] = {}
        for line in self.marked.lines:
            found.setdefault((line.document, line.paragraph), []).append(line)
        return found

    def told(self, document: str) -> str:
        """Put together what a document says to its readers, once."""
        if document not in self._told:
            lines = (line for line in self.marked.lines_of[document] if line.role in CITABLE)
            self._told[document] = "\n".join((self.marked.document[document].title or "", *map(self.marked.text, lines)))
        return self._told[document]

    def around(self, lines: Iterable[Line]) -> str:
        """
        Put together the words near lines: of their paragraphs and those next to them, and of how their documents begin.

        That is the title, the first line, and the first paragraph that reports something.
        """
        near = {(line.document, line.paragraph + step) for line in lines for step in (-1, 0, 1)}
        documents = {document for document, _ in near}
        heads = [f"{self.marked.document[name].title or ''} {self.marked.document[name].publisher or ''}" for name in documents]
        first = {line.id for document, line in self._headlines.items() if document in documents}
        first.update(line.id for document in documents for line in self._lead[document])
        own = [line for line in self.marked.lines if line.id in first or (line.document, line.paragraph) in near]
        return " ".join((*heads, *(self.marked.text(line) for line in own if line.role in CITABLE)))

    def surroundings(self, document: str) -> Surroundings:
        """Read what stands around the quantities of a document, once."""
        if document not in self._surroundings:
            self._surroundings[document] = Surroundings.of(
                self.marked,
                document,
                small=self.names.small,
                nouns_have_capitals=self.names.nouns_have_capitals,
            )
        return self._surroundings[document].about(self.subject)

    def read(self, text: str, quantities: Sequence[Quantity]) -> Statement:
        """Read a text with its quantities as the comparison does."""
        return Statement(text, quantities, (), frozenset(), self.names.small, self.names.nouns_have_capitals)

    def statement(self, line: Line) -> Statement:
        """Read a line as the comparison does, once."""
        if line.id not in self._statements:
            own = (mention.quantity for mention in self.marked.mentions_in[line.id])
            placed = [one.moved(-line.start) for one in own]
            self._statements[line.id] = self.read(self.marked.text(line), placed)
        return self._statements[line.id]

    def times_in(self, line: Line) -> list[TimeSpan]:
        """Read the dates and periods of a line, once."""
        if line.id not in self._times:
            self._times[line.id] = read_times(self.marked.text(line), self.marked.document[line.document].day)
        return self._times[line.id]

    def times_told(self, document: str) -> Counter[TimeSpan]:
        """Count the dates and periods of what may be cited of a document, once; where in it they stand is left out (0)."""
        if document not in self._told_times:
            lines = (line for line in self.marked.lines_of[document] if line.role in CITABLE)
            self._told_times[document] = Counter(replace(time, start=0, end=0) for line in lines for time in self.times_in(line))
        return self._told_times[document]
