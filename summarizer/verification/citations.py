"""
A second look at what a brief of ours states: it holds also where the proofs that made it prove it again from the passages that it cites.

A sentence that draws on several passages, or a figure whose period stands in a headline, is said by no one passage. A brief names its
passages, so its words are proved from these, as they were before it was published: whatever was changed since fails.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from summarizer.documents import CITABLE
from summarizer.ground.figures import measured, proved_labels
from summarizer.ground.prose import sentence
from summarizer.ground.reasons import Unproven
from summarizer.ground.scope import Scope
from summarizer.ground.statements import prove_statement
from summarizer.mark import language, mark, subject
from summarizer.quantities.types import HEDGES
from summarizer.text.characters import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.documents import Document, Line, Marked, Mention
    from summarizer.models import Evidence, Measure
    from summarizer.quantities.types import Qualifier


class Cited(NamedTuple):
    """
    What a sentence of a brief rests on.

    Attributes:
        quotes: The passages that it cites, as they are quoted; none for a title, which may rest on all.
        share: How much of its words has to be known.
    """

    quotes: tuple[str, ...]
    share: float


class CitedFigure(NamedTuple):
    """
    A figure of a brief: its quantity as written, with its bound, its labels, and the passages that it cites, its own first.

    ``measure`` is what the brief says that was read there; None where it only shows the words.
    """

    written: str
    metric: str
    entity: str | None
    period: str | None
    quotes: tuple[str, ...]
    measure: Measure | None = None


BOUND = re.compile("|".join(filter(None, HEDGES.values())))


def bounded(qualifier: Qualifier | None, written: str) -> str:
    """Put the word for a bound before a quantity."""
    return f"{HEDGES[qualifier]}{visible(written)}"


class _Label(NamedTuple):
    q: int
    metric: str
    entity: str | None
    period: str | None


class Citations:
    """The passages of one set of sources, found by their words."""

    def __init__(self, documents: tuple[Document, ...], about: str | None) -> None:
        """Take the documents, and what the brief is about; None where that is to be found in them."""
        self._documents = documents
        self._about = about

    def holds(self, text: str, basis: Cited | CitedFigure) -> tuple[Line, ...] | None:
        """Return the cited lines that prove a statement of a brief, which a title has none of; None where it is not proved."""
        cited = self._cited(basis.quotes)
        if len(cited) < len(basis.quotes):
            return None
        try:
            if isinstance(basis, CitedFigure):
                return cited[:1] if cited and self._is_figure(basis, cited[0]) else None
            lines = cited or tuple(line for line in self._marked.lines if line.role in CITABLE)
            proven = prove_statement(text, lines, self._marked, self._scope, share=basis.share)
        except Unproven:
            return None
        return cited if visible(proven) == visible(sentence(text)) else None

    def misread(self, figure: CitedFigure) -> Line | None:
        """Return the passage of a figure whose words are read as another quantity than the brief says; None where there is none."""
        line = next(iter(self._cited(figure.quotes[:1])), None)
        if line is None or figure.measure is None:
            return None
        read = [measured(each.quantity) for each in self._marked.mentions_in[line.id]]
        same = [each for each in read if each.as_written == figure.measure.as_written]
        return line if same and figure.measure not in same else None

    def evidence(self, line: Line) -> Evidence:
        """Quote a line of the sources."""
        return self._marked.evidence(line)

    def _is_figure(self, figure: CitedFigure, line: Line) -> bool:
        """Whether a passage has the quantity, and bears out its labels."""
        mentions = self._marked.mentions_in[line.id]
        return any(
            bounded(mention.quantity.qualifier, mention.quantity.as_written) == figure.written and self._bears(figure, mention)
            for mention in mentions
        )

    def _bears(self, figure: CitedFigure, mention: Mention) -> bool:
        label = _Label(mention.id, figure.metric, figure.entity, figure.period)
        try:
            labels = proved_labels(label, self._marked, self._scope, "model")
        except Unproven:
            return False
        entity = labels.entity if figure.entity else None  # no entity says nothing, where the proof fills in the subject
        return (labels.metric, entity, labels.period) == (figure.metric, figure.entity, figure.period)

    def _cited(self, quotes: Iterable[str]) -> tuple[Line, ...]:
        return tuple(line for quote in quotes if (line := self._lines.get(quote)) is not None)

    @cached_property
    def _marked(self) -> Marked:
        return mark(self._documents)

    @cached_property
    def _scope(self) -> Scope:
        about = self._about if self._about is not None else subject(self._marked)
        return Scope.of(self._marked, language(self._documents)).about(about)

    @cached_property
    def _lines(self) -> dict[str, Line]:
        return {visible(self._marked.text(line)): line for line in reversed(self._marked.lines) if line.role in CITABLE}
