"""What a model answers that merges the drafts of several parts: which of their items to keep, by their numbers."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from summarizer.models.pointers import QuantityId, QuantityIds  # noqa: TC001 - pydantic resolves them
from summarizer.value import Value

_MOST = 1_000


class Kept(Value):
    """An item that is kept, and the others that tell the same thing: pointed at by their numbers, as a draft points at quantities."""

    n: QuantityId
    same: QuantityIds


class Selection(Value):
    """The items to keep, those of each section in the order of their weight."""

    keep: Annotated[tuple[Kept, ...], Field(max_length=_MOST)]
