"""
``Draft``: what a model, or the offline engine, answers when it is asked for a brief.

A draft holds pointers and short prose. A line pointer is a line's id ("a12"); a quantity pointer is a quantity's number (7); prose
names a quantity as ``{7}`` and a whole line as ``{a12}``. Nothing in a draft is trusted before ``ground`` has proved it.
"""

from __future__ import annotations

from typing import Annotated, NamedTuple

from pydantic import BeforeValidator

from summarizer.models.pointers import Entity, LineIds, Metric, Period, Prose, QuantityId, QuantityIds, some
from summarizer.models.rows import Row
from summarizer.models.vocabulary import (  # noqa: TC001 - pydantic resolves annotations at run time
    CatalystDirection,
    CatalystStatus,
    FigureRole,
    ObservationKind,
    RelationKind,
)
from summarizer.value import Value

MAX_SUMMARY = 5
MAX_CATALYSTS = 8
MAX_RISKS = 8
MAX_KEY_FIGURES = 20
"""Most key figures of a draft: a reader's one page."""
MAX_RELATIONS = 32
MAX_OBSERVATIONS = 16
MAX_LINES = 8
"""Most line pointers one item may have: an item that cites everything proves nothing."""


class Spoilt(NamedTuple):
    """A part of an answer that breaks its schema and was taken out of the draft: its path ("risks.2"), and its first words."""

    path: str
    words: str


class DraftPoint(Value):
    """One sentence of the summary."""

    text: Prose
    lines: LineIds


class DraftCatalyst(Value):
    """An event that can move the value of the subject."""

    headline: Prose
    why: Prose
    direction: CatalystDirection
    status: CatalystStatus
    lines: LineIds


class DraftRisk(Value):
    """Something that can go wrong."""

    headline: Prose
    why: Prose
    lines: LineIds


class DraftFigure(Value):
    """A key figure: which quantity, and what it measures."""

    q: QuantityId
    metric: Metric
    entity: Entity | None
    period: Period | None
    role: FigureRole
    also: QuantityIds


class DraftRelation(Value):
    """Quantities that the text ties by arithmetic: ``stated`` is the claimed result of ``of``."""

    kind: RelationKind
    stated: QuantityId
    of: QuantityIds


class DraftObservation(Value):
    """Quantities that disagree, or one that cannot be right, as the model sees it."""

    kind: ObservationKind
    q: QuantityIds
    why: Prose


class Draft(Value):
    """Pointers and short prose for one brief, most important items first."""

    title: Prose
    summary: Annotated[tuple[DraftPoint, ...], BeforeValidator(some)]
    catalysts: Annotated[tuple[DraftCatalyst, ...], BeforeValidator(some)]
    risks: Annotated[tuple[DraftRisk, ...], BeforeValidator(some)]
    figures: Annotated[tuple[DraftFigure, ...], BeforeValidator(some)]
    relations: Annotated[tuple[DraftRelation, ...], BeforeValidator(some)]
    observations: Annotated[tuple[DraftObservation, ...], BeforeValidator(some)]


class RowDraft(Draft):
    """A draft whose items are written as one string each."""

    summary: Annotated[tuple[Annotated[DraftPoint, Row()], ...], BeforeValidator(some)]
    catalysts: Annotated[tuple[Annotated[DraftCatalyst, Row()], ...], BeforeValidator(some)]
    risks: Annotated[tuple[Annotated[DraftRisk, Row()], ...], BeforeValidator(some)]
    figures: Annotated[tuple[Annotated[DraftFigure, Row()], ...], BeforeValidator(some)]
    relations: Annotated[tuple[Annotated[DraftRelation, Row()], ...], BeforeValidator(some)]
    observations: Annotated[tuple[Annotated[DraftObservation, Row()], ...], BeforeValidator(some)]
