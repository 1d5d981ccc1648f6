"""What a reader takes out of a file that is no plain text."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """
    An article taken out of a page, a PDF, a mail or a feed.

    Attributes:
        text: The article as text; it becomes ``Document.text``, and all offsets point into it.
        title: As the file states it.
        publisher: As the file states it.
        published: A date in ISO 8601, as the file states it.
        url: Where the file says that it was published.
        notes: What a reader should know of how it was read.
        pages: Where each page begins, as an index into the text; empty where there are none.
        paid: Whether the file says of itself that the whole is for subscribers.
    """

    text: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    notes: tuple[str, ...] = ()
    pages: tuple[int, ...] = ()
    paid: bool = False


class UnreadableError(Exception):
    """A reader's word on why it cannot read a file: what follows the file's name in a sentence."""


def as_json(extract: Extract) -> dict[str, Any]:
    """Make an extract a JSON object."""
    return asdict(extract)


def from_json(told: dict[str, Any]) -> Extract:
    """Make a JSON object an extract again."""
    lists = {"notes": tuple(told["notes"]), "pages": tuple(told["pages"])}
    fields: dict[str, Any] = {**told, **lists}
    return Extract(**fields)
