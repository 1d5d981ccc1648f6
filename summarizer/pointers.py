"""
The types that a draft is built from: pointers, prose and labels.

A model never hands on a number or a quote. It points at a line by its id ("a12") or at a quantity by its number (7), and words of its own
are prose or a label, which are proved against the lines that stand beside them. Each type carries a ``Role``, so that code can tell at run
time what a text or a number in a draft is for. A class of them is read by ``summarizer.drafts`` and proved by ``summarizer.ground``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

__all__ = ["ComparedId", "Entity", "Label", "LineIds", "Metric", "Period", "Prose", "QuantityId", "QuantityIds", "Role"]

RoleName = Literal["lines", "quantity", "compared", "prose", "label", "metric", "entity", "period"]

_LIST = 64
_PROSE = 600
_LABEL = 200


@dataclass(frozen=True, slots=True)
class Role:
    """What a value in a draft is for; the marker that each type of this module carries."""

    name: RoleName


def _split(lines: object) -> object:
    return lines.replace(",", " ").split() if isinstance(lines, str) else lines


LineIds = Annotated[
    tuple[Annotated[str, Field(max_length=16)], ...],
    Field(max_length=_LIST),
    BeforeValidator(_split),
    WithJsonSchema({"type": "string"}),
    Role("lines"),
]
"""Line pointers; a model writes them as one text ("a12 b3"), which was measured to save a twentieth of an answer's tokens."""

_Id = Annotated[int, Field(ge=1, le=1_000_000)]
QuantityId = Annotated[_Id, Role("quantity")]
"""A quantity pointer: the number of a quantity. The metric, the entity and the period beside it are held against the text around it."""
QuantityIds = Annotated[tuple[QuantityId, ...], Field(max_length=_LIST)]
"""Quantity pointers."""
ComparedId = Annotated[_Id, Role("compared")]
"""A quantity that the item is held against, of the same metric and entity (the year before, what was expected), or a change of it."""

Prose = Annotated[str, Field(max_length=_PROSE), Role("prose")]
"""A sentence or a headline; it names a quantity as ``{7}`` and a whole line as ``{a12}``."""

_Short = Annotated[str, Field(max_length=_LABEL)]
Label = Annotated[_Short, Role("label")]
"""A few words that name something."""
Metric = Annotated[_Short, Role("metric")]
"""What the quantities beside it measure."""
Entity = Annotated[_Short, Role("entity")]
"""Whose the quantities beside it are."""
Period = Annotated[_Short, Role("period")]
"""The time that the quantities beside it are of."""
