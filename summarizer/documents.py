"""The values that pass between the stages: sources, documents, lines, mentions."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.text.folding import caseless
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping
    from datetime import date

    from summarizer.models import Direction, Evidence, FigureRole
    from summarizer.quantities.types import Quantity

LineRole = Literal["reporting", "heading", "masthead", "advertisement", "teaser", "navigation", "disclaimer", "injection", "disguised"]

OWN_HEADING = "How this brief was made"
"""Heading under which a rendered brief says what made it; by it a brief is told from an article."""
BY_RULE = "added by rule"
"""What a rendered brief says of an event that the code added, and no source says."""
OWN_PAGE = "summarizer brief"
"""What the HTML page of a brief says made it (its ``generator``), for the same purpose."""

_POINTER = lazy(r"\{q?(?P<quantity>\d{1,7})\}|\{(?P<line>[a-z]{1,3}\d{1,6})\}")

CITABLE: frozenset[LineRole] = frozenset({"reporting", "heading"})
"""Roles of the lines that may serve as evidence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """
    A source given as text.

    Attributes:
        text: The article, unchanged. Every offset in a brief is an index into it.
        title: Its headline. If None, it is read from the text.
        publisher: Its publisher. If None, it is read from the text. Sources of one publisher count once.
        published: The day of publication (a date, or ISO 8601 text). If None, it is read from the text.
        url: Where it was published.
    """

    text: str
    title: str | None = None
    publisher: str | None = None
    published: date | str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """
    A source that was read: its text and its origin.

    Attributes:
        id: "a", "b", … "z", "aa", … in the order given. Line ids begin with it.
        text: The text that all offsets refer to. Empty if the source is not an article, which its notes say.
        origin: What the user gave: a path, a URL, "-" or "text".
        sha256: SHA-256 of the text in UTF-8, as hexadecimal digits.
        masthead: Where a leading header block ends, as an index into the text; 0 if there is none.
        as_of: The date of the brief, if it was given.
        dateline: The day of its dateline, if only the other sources state the year; None if it has a date of its own.
        agency: The agency of its dateline ("LEEDS (Northline) —"), if nothing else says who published it.
        pages: Where each page begins, as an index into the text; empty if there are none.
        notes: What a reader should know about how it was read.
    """

    id: str
    text: str
    origin: str
    sha256: str
    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    url: str | None = None
    path: str | None = None
    masthead: int = 0
    pages: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()
    as_of: date | None = None
    dateline: date | None = None
    agency: str | None = None

    @property
    def house(self) -> str | None:
        """Who it comes from: its publisher, else the agency of its dateline."""
        return self.publisher or self.agency

    @property
    def appeared(self) -> date | None:
        """The day it tells that it appeared: of publication, else of its dateline."""
        return self.published or self.dateline

    @property
    def day(self) -> date | None:
        """The day that "yesterday" and the age of a figure refer to: of publication, of the dateline, else of the brief."""
        return self.appeared or self.as_of

    def as_of_day(self, day: date | None) -> Document:
        """Return the document for a brief of a given day; one that was published later gets a note."""
        if day is None:
            return self
        later = self.published is not None and self.published > day
        note = f"published after {day.isoformat()}, the day that this brief is of"
        return replace(self, as_of=day, notes=(*self.notes, note) if later else self.notes)

    def page(self, position: int) -> int | None:
        """Return the number of the page of a character, from 1; None if there are no pages."""
        return bisect_right(self.pages, position) or None


# Lines and what stands in them have no slots: those of a frozen class make Python take twice as long to send it to another process.


@dataclass(frozen=True, kw_only=True)
class Line:
    """
    A sentence, bullet, table row or headline of a document.

    Attributes:
        id: The document's id and the number of the line in it ("a12").
        document: The document's id.
        start: First character in the document's text.
        end: One past the last one.
        role: The function of the line; only the CITABLE roles can be evidence.
        paragraph: Number of its paragraph (a line of the text file), from 0.
    """

    id: str
    document: str
    start: int
    end: int
    role: LineRole
    paragraph: int


class Span(NamedTuple):
    """
    A stretch of a document, whatever it is for.

    Attributes:
        document: The document's id.
        start: First character in the document's text.
        end: One past the last one.
    """

    document: str
    start: int
    end: int


@dataclass(frozen=True, kw_only=True)
class Context:
    """What the words around a quantity say about it, read by rules."""

    metric: str
    role: FigureRole
    direction: Direction | None
    period: str | None


@dataclass(frozen=True, kw_only=True)
class Mention:
    """
    A quantity in a citable line.

    Attributes:
        id: Its number across all documents: ``{7}`` in prose and ``^7`` in the marked text.
        document: The document's id.
        line: The line's id.
        quantity: The quantity as read; ``start`` and ``end`` are indices into the document's text.
        context: What the words around it say about it.
    """

    id: int
    document: str
    line: str
    quantity: Quantity
    context: Context


@dataclass(frozen=True)
class Marked:
    """Documents with all their lines and quantities, in order."""

    documents: tuple[Document, ...]
    lines: tuple[Line, ...]
    mentions: tuple[Mention, ...]

    @cached_property
    def document(self) -> Mapping[str, Document]:
        """Documents by id."""
        return {document.id: document for document in self.documents}

    @cached_property
    def line(self) -> Mapping[str, Line]:
        """Lines by id."""
        return {line.id: line for line in self.lines}

    @cached_property
    def place(self) -> Mapping[str, int]:
        """Where each line stands among all, by its id."""
        return {line.id: at for at, line in enumerate(self.lines)}

    @cached_property
    def mention(self) -> Mapping[int, Mention]:
        """Mentions by id."""
        return {mention.id: mention for mention in self.mentions}

    @cached_property
    def lines_of(self) -> Mapping[str, tuple[Line, ...]]:
        """Lines by the id of their document, in order; every document has an entry."""
        found: dict[str, list[Line]] = {document.id: [] for document in self.documents}
        for line in self.lines:
            found[line.document].append(line)
        return {document: tuple(lines) for document, lines in found.items()}

    @cached_property
    def mentions_of(self) -> Mapping[str, tuple[Mention, ...]]:
        """Mentions by the id of their document, in order; every document has an entry."""
        found: dict[str, list[Mention]] = {document.id: [] for document in self.documents}
        for mention in self.mentions:
            found[mention.document].append(mention)
        return {document: tuple(mentions) for document, mentions in found.items()}

    @cached_property
    def mentions_in(self) -> Mapping[str, tuple[Mention, ...]]:
        """Mentions by the id of their line, in order; every line has an entry."""
        found: dict[str, list[Mention]] = {line.id: [] for line in self.lines}
        for mention in self.mentions:
            found[mention.line].append(mention)
        return {line: tuple(mentions) for line, mentions in found.items()}

    @cached_property
    def _small(self) -> Mapping[str, str]:
        """The texts of the documents in small letters, by id."""
        return {document.id: caseless(document.text) for document in self.documents}

    def text(self, line: Line) -> str:
        """The words of a line, exactly as they stand in its document."""
        return self.document[line.document].text[line.start : line.end]

    def small(self, line: Line) -> str:
        """The same in small letters (``caseless``), for expressions that are written so: one that ignores case is several times slower."""
        return self._small[line.document][line.start : line.end]

    def evidence(self, line: Line) -> Evidence:
        """Quote a line from its source."""
        from summarizer.models import Evidence  # here, since listing quantities needs no models

        page = self.document[line.document].page(line.start)
        return Evidence(source=line.document, start=line.start, end=line.end, quote=self.text(line), page=page)

    def filled(self, prose: str) -> str:
        """Fill in what prose points at, in the words of the sources; nothing is proved by that, and a pointer to nothing stays."""

        def words(found: re.Match[str]) -> str:
            if found["line"]:
                return self.text(self.line[found["line"]]) if found["line"] in self.line else found[0]
            mention = self.mention.get(int(found["quantity"]))
            return mention.quantity.as_written if mention else found[0]

        return _POINTER.sub(words, prose)
