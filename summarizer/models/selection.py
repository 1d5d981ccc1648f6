"""What a model answers that merges the drafts of several parts: which of their items to keep, by their numbers."""

from __future__ import annotations

from typing import Annotated, Any, cast

from pydantic import Field, model_validator

from summarizer.models.pointers import QuantityId, QuantityIds  # noqa: TC001 - pydantic resolves them
from summarizer.value import Value

_MOST = 1_000


class Kept(Value):
    """An item that is kept, and the others that tell the same thing: pointed at by their numbers, as a draft points at quantities."""

    n: QuantityId
    same: QuantityIds


class Selection(Value):
    """
    The items to keep, those of each section in the order of their weight.

    Parsing is as lenient as that of a draft's pointers: what is no such item is none. The drafts of the parts are there already, and a
    section of which nothing is kept keeps everything.
    """

    keep: Annotated[tuple[Kept, ...], Field(max_length=_MOST)]

    @model_validator(mode="before")
    @classmethod
    def _lenient(cls, given: object) -> dict[str, list[object]]:
        told = cast("dict[str, Any]", given).get("keep") if isinstance(given, dict) else None
        entries = cast("list[object]", told)[:_MOST] if isinstance(told, list | tuple) else []
        return {"keep": [kept for each in entries if (kept := _kept(each)) is not None]}


def _kept(given: object) -> object:
    """Take an entry for an item and others of its kind; None for what is no object."""
    if isinstance(given, Kept):
        return given
    if not isinstance(given, dict):
        return None
    entry = cast("dict[str, Any]", given)
    same: object = entry.get("same")
    return {"n": entry.get("n"), "same": cast("list[object]", same) if isinstance(same, list | tuple) else []}
