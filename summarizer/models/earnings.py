"""
The draft of an earnings brief: results against consensus and the year before, segments, guidance, management's words.

It is built from the pointer types like any user's draft, and proved and rendered by the same code.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from summarizer.models.pointers import ComparedId, Entity, Label, LineIds, Metric, Period, Prose, QuantityId  # noqa: TC001 - pydantic resolves them
from summarizer.value import Value

_LIST = 64


class KeyPoint(Value):
    """One sentence of the summary."""

    text: Prose
    lines: LineIds


class Result(Value):
    """A result of the company and its comparison values; ``change`` is the one that the sources state."""

    metric: Metric
    actual: QuantityId
    change: ComparedId | None
    prior_year: ComparedId | None
    consensus: ComparedId | None
    period: Period


class SegmentResult(Value):
    """A result of one segment of the company."""

    segment: Entity
    metric: Metric
    actual: QuantityId
    change: ComparedId | None
    prior_year: ComparedId | None
    period: Period


class Guidance(Value):
    """What the company now expects, and what it expected before."""

    what: Prose
    metric: Metric
    now: QuantityId | None
    before: ComparedId | None
    period: Period | None
    lines: LineIds


class Remark(Value):
    """A manager's remark: the lines that quote it, shown unchanged."""

    speaker: Label
    lines: LineIds


class EarningsDraft(Value):
    """A model's answer for an earnings brief, the most important items first."""

    title: Prose
    summary: Annotated[tuple[KeyPoint, ...], Field(max_length=_LIST)]
    results: Annotated[tuple[Result, ...], Field(max_length=_LIST)]
    segments: Annotated[tuple[SegmentResult, ...], Field(max_length=_LIST)]
    guidance: Annotated[tuple[Guidance, ...], Field(max_length=_LIST)]
    management: Annotated[tuple[Remark, ...], Field(max_length=_LIST)]
