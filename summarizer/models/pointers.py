"""
The types that a draft is built from: pointers, prose and labels.

A model never hands on a number or a quote. It points at a line by its id ("a12") or at a quantity by its number (7), and words of its own
are prose or a label, which are proved against the lines that stand beside them. Each type carries a ``Role``, so that code can tell at run
time what a text or a number in a draft is for. A class of them is read by ``summarizer.models.fields`` and proved by ``summarizer.ground``.

Parsing is lenient where a proof is strict: a pointer that is none points at nothing, and only the item that holds it is withheld for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal, cast

from pydantic import BeforeValidator, WithJsonSchema

__all__ = ["ComparedId", "Entity", "Label", "LineIds", "Metric", "Period", "Prose", "QuantityId", "QuantityIds", "Role"]

RoleName = Literal["lines", "quantity", "compared", "prose", "label", "metric", "entity", "period"]

MOST = 64
"""Items of a list that are looked at, and pointers of an item: more than any proof lets pass."""
MAX_PROSE = 600
"""Longest prose that is proved."""
MAX_LABEL = 200
"""Longest label that is proved."""
_ID = 16
_MOST_QUANTITIES = 1_000_000
_NOTHING = 0
"""The number of no quantity."""


@dataclass(frozen=True, slots=True)
class Role:
    """What a value in a draft is for; the marker that each type of this module carries."""

    name: RoleName


def _split(lines: object) -> object:
    """Take line pointers apart; what is none becomes one that points at nothing."""
    if isinstance(lines, str):
        given: list[object] = [*lines.replace(",", " ").split()]
    elif isinstance(lines, list | tuple):
        given = [*cast("list[object]", lines)]
    else:
        given = [lines]
    return tuple(each[:_ID] if isinstance(each, str) else "?" for each in given[:MOST])


def _whole(number: object) -> object:
    """Take a quantity pointer; what is none becomes one that points at nothing, and True is none."""
    return number if type(number) is int and 1 <= number <= _MOST_QUANTITIES else _NOTHING


def some(items: object) -> object:
    """Take each item of a list once, and no more than ``MOST`` of them."""
    if not isinstance(items, list | tuple):
        return items
    given = cast("list[object]", items)
    return list({repr(item): item for item in given}.values())[:MOST]


LineIds = Annotated[
    tuple[str, ...],
    BeforeValidator(_split),
    WithJsonSchema({"type": "string"}),
    Role("lines"),
]
"""Line pointers; a model writes them as one text ("a12 b3"), which was measured to save a twentieth of an answer's tokens."""

_Id = Annotated[int, BeforeValidator(_whole)]
QuantityId = Annotated[_Id, Role("quantity")]
"""A quantity pointer: the number of a quantity. The metric, the entity and the period beside it are held against the text around it."""
QuantityIds = Annotated[tuple[QuantityId, ...], BeforeValidator(some)]
"""Quantity pointers."""
ComparedId = Annotated[_Id, Role("compared")]
"""A quantity that the item is held against, of the same metric and entity (the year before, what was expected), or a change of it."""

Prose = Annotated[str, Role("prose")]
"""A sentence or a headline; it names a quantity as ``{7}`` and a whole line as ``{a12}``."""

Label = Annotated[str, Role("label")]
"""A few words that name something."""
Metric = Annotated[str, Role("metric")]
"""What the quantities beside it measure."""
Entity = Annotated[str, Role("entity")]
"""Whose the quantities beside it are."""
Period = Annotated[str, Role("period")]
"""The time that the quantities beside it are of."""
