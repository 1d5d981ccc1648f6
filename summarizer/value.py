"""The base of everything that is read from or written as JSON: a frozen value that refuses what it does not know, and how it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from pydantic import BaseModel, ConfigDict

if TYPE_CHECKING:
    from datetime import date


class Value(BaseModel):
    """A frozen value that refuses unknown fields."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class _Dated(Protocol):
    """What was made about a subject, as of a day."""

    @property
    def subject(self) -> str: ...
    @property
    def as_of(self) -> date | None: ...


def outline(made: _Dated, *lists: str) -> str:
    """Represent a large value by its subject, its day and the lengths of its lists; all that it holds would fill many screens."""
    held = "".join(f", {name}: {len(getattr(made, name))}" for name in lists)
    return f"<{type(made).__name__} {made.subject!r} as of {made.as_of}{held}>"
