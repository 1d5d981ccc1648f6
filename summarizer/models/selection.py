"""What a model answers that merges the drafts of several parts: which of their items to keep, by their numbers."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from summarizer.value import Value

_MOST = 1_000

_Number = Annotated[int, Field(ge=1, le=1_000_000)]


class Kept(Value):
    """An item that is kept, and the others that tell the same thing."""

    n: _Number
    same: Annotated[tuple[_Number, ...], Field(max_length=_MOST)]


class Selection(Value):
    """The items to keep, those of each section in the order of their weight."""

    keep: Annotated[tuple[Kept, ...], Field(max_length=_MOST)]
