"""What there is of an answer while it is written, as lines to look at: nothing in them is proved."""

from __future__ import annotations

from typing import TYPE_CHECKING

import jiter

from summarizer.ask.shapes import is_list, is_object
from summarizer.models.fields import QUANTITIES, TEXTS, fields_of, opened
from summarizer.text.characters import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pydantic import BaseModel

    from summarizer.models.fields import DraftField


def preview(answer: str, draft: type[BaseModel], fill: Callable[[str], str]) -> tuple[str, ...]:
    """
    Render the beginning of an answer.

    Args:
        answer: What came so far; the JSON of a draft, or any part of it.
        draft: What it is going to be.
        fill: Puts words of the sources in the place of pointers.

    Returns:
        A line for each text, none of which can move a cursor or a direction of writing.
    """
    begun = answer[max(answer.find("{"), 0) :]
    try:
        value: object = jiter.from_json(begun.encode("utf-8", "replace"), partial_mode="trailing-strings")
    except ValueError:
        return ()
    return tuple(filter(None, (visible(fill(line)) for line in _lines(value, draft))))


def _lines(value: object, draft: type[BaseModel]) -> Iterator[str]:
    for field, held in _fields(value, draft):
        if field.item is None:
            yield from _told(held, field)
        elif told := [words for each in held if (words := " · ".join(filter(None, _words(each, field.item))))]:
            yield field.name.upper()
            yield from (f"- {words}" for words in told)


def _words(item: object, draft: type[BaseModel]) -> Iterator[str]:
    for field, held in _fields(item, draft):
        if field.item is None:
            yield from _told(held, field)
        else:
            for each in held:
                yield from _words(each, field.item)


def _fields(value: object, draft: type[BaseModel]) -> Iterator[tuple[DraftField, list[object]]]:
    """Yield the fields of a draft that are there, each as a list."""
    if is_object(value):
        for field in fields_of(draft):
            held: object = value.get(field.key)
            yield field, [opened(each, field) for each in (held if is_list(held) else [held])]


def _told(held: list[object], field: DraftField) -> Iterator[str]:
    for each in held:
        if field.role in TEXTS and isinstance(each, str):
            yield each
        elif field.role in QUANTITIES and not field.many and (isinstance(each, int) or _is_number(each)):
            yield f"{{{each}}}"


def _is_number(each: object) -> bool:
    """Whether a pointer is written as text, as a row holds it."""
    return isinstance(each, str) and each.isdecimal()
