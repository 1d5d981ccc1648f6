"""
The types that a draft is built from: pointers, prose and labels.

A model never passes on a number or a quote. It points at a line by its id ("a12") or at a quantity by its number (7). Its own words are
prose or labels, which are proved against the lines beside them. Each type carries a ``Role``, which states at run time what a text or a
number in a draft is for. ``summarizer.models.fields`` reads a class of them and ``summarizer.ground`` proves it.

Parsing is lenient because the proofs are strict: an invalid pointer points at nothing, and only the item that holds it is withheld.
"""

from __future__ import annotations

import re
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
_WRITTEN = re.compile(r"[0-9]{1,7}")
_NOTHING = 0
"""The number of no quantity."""


@dataclass(frozen=True, slots=True)
class Role:
    """What a value in a draft is for. Each type of this module carries this marker."""

    name: RoleName


def _apart(pointers: str) -> list[str]:
    return pointers.replace(",", " ").split()


def _split(lines: object) -> object:
    """Take line pointers apart; what is none becomes one that points at nothing."""
    if isinstance(lines, str):
        given: list[object] = [*_apart(lines)]
    elif isinstance(lines, list | tuple):
        given = [*cast("list[object]", lines)]
    else:
        given = [lines]
    return tuple(each[:_ID] if isinstance(each, str) else "?" for each in given[:MOST])


def _whole(number: object) -> object:
    """Take a quantity pointer, which a row holds as text; what is none becomes one that points at nothing, and True is none."""
    if isinstance(number, str) and _WRITTEN.fullmatch(number):
        number = int(number)
    return number if type(number) is int and 1 <= number <= _MOST_QUANTITIES else _NOTHING


def _numbers(pointers: object) -> object:
    """Take quantity pointers apart, which a row holds as one text."""
    return some(_apart(pointers) if isinstance(pointers, str) else pointers)


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
"""Line pointers. A model writes them as one string ("a12 b3"), which was measured to save a twentieth of an answer's tokens."""

_Id = Annotated[int, BeforeValidator(_whole)]
QuantityId = Annotated[_Id, Role("quantity")]
"""A quantity pointer: the number of a quantity. The metric, entity and period beside it are tested against the surrounding text."""
QuantityIds = Annotated[tuple[QuantityId, ...], BeforeValidator(_numbers)]
"""Quantity pointers."""
ComparedId = Annotated[_Id, Role("compared")]
"""A quantity that the item is compared with, of the same metric and entity (the year before, an expectation), or a change of it."""

Prose = Annotated[str, Role("prose")]
"""A sentence or a headline. It refers to a quantity as ``{7}`` and to a whole line as ``{a12}``."""

Label = Annotated[str, Role("label")]
"""A few words that name something."""
Metric = Annotated[str, Role("metric")]
"""What the quantities beside it measure."""
Entity = Annotated[str, Role("entity")]
"""The owner of the quantities beside it."""
Period = Annotated[str, Role("period")]
"""The time that the quantities beside it refer to."""
