"""
What is sound of an answer of which some items break its schema: those are taken out, and told, so that they cost nothing but themselves.

The rest has to be a whole draft. A field of the draft itself that breaks the schema spoils all of it, and so does it where no item is left.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import jiter
from pydantic import BaseModel, ValidationError

from summarizer.ask.engine import parse
from summarizer.ask.shapes import is_list, is_object
from summarizer.errors import UsageError
from summarizer.models import Spoilt
from summarizer.models.fields import TEXTS, fields_of, opened
from summarizer.models.pointers import MOST

if TYPE_CHECKING:
    from summarizer.models.fields import DraftField

T = TypeVar("T", bound=BaseModel)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sound(Generic[T]):
    """
    What was read of an answer.

    Attributes:
        value: The answer without the items that break its schema.
        spoilt: These.
    """

    value: T
    spoilt: tuple[Spoilt, ...] = ()


def sound_part(text: str, draft: type[T]) -> Sound[T] | None:
    """
    Read a JSON text that is no valid draft without the items that make it none.

    Returns:
        None where nothing sound is left, or the class is none of drafts.
    """
    sifting = _Sifting()
    try:
        left = sifting.sifted(jiter.from_json(text.encode()), draft, "")
        value = parse(json.dumps(left), draft)
    except (UsageError, ValidationError):
        return None
    return Sound(value=value, spoilt=tuple(sifting.spoilt[:MOST])) if sifting.passed else None


@dataclass(kw_only=True)
class _Sifting:
    """One answer's: the items that were taken out so far, and how many passed."""

    spoilt: list[Spoilt] = field(default_factory=list[Spoilt])
    passed: int = 0

    def sifted(self, value: Any, draft: type[BaseModel], path: str) -> Any:  # noqa: ANN401 - any JSON value
        """Take out of a value the nested items that break their class: of lists, and where None may stand in their place."""
        if not is_object(value):
            return value
        return value | {
            held.key: self._field(value[held.key], held, f"{path}{held.name}") for held in fields_of(draft) if held.key in value
        }

    def _field(self, given: Any, held: DraftField, path: str) -> Any:  # noqa: ANN401 - as above
        if held.item is None:
            return given
        if held.many and is_list(given):
            return [one for at, each in enumerate(given) for one in self._item(opened(each, held), held.item, f"{path}.{at}")]
        if held.optional and given is not None:
            return next(iter(self._item(opened(given, held), held.item, path)), None)
        return given

    def _item(self, given: Any, item: type[BaseModel], path: str) -> list[Any]:  # noqa: ANN401 - as above
        """Return an item without what was taken out of it, in a list; an empty one where it breaks its class."""
        before = len(self.spoilt)
        left = self.sifted(given, item, f"{path}.")
        try:
            item.model_validate_json(json.dumps(left), strict=False)
        except ValidationError:
            self.spoilt[before:] = [Spoilt(path=path, words=_words(given, item))]
            return []
        self.passed += 1
        return [left]


def _words(given: object, item: type[BaseModel]) -> str:
    """Find the first words of an item that is none."""
    if isinstance(given, str):
        return given
    texts = [given.get(held.key) for held in fields_of(item) if held.role in TEXTS] if is_object(given) else []
    return next((text for text in texts if isinstance(text, str) and text.strip()), "")
