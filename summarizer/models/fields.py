"""
What a class of drafts is made of, and what it may be made of.

A draft holds pointers, prose and labels (``summarizer.models.pointers``), choices among words (Literal, Enum, bool), nested models of
these, and lists of any of them. Whatever else it held would reach a reader as the model wrote it, so it is refused before anything is sent.
"""

from __future__ import annotations

import types
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

from pydantic import BaseModel, RootModel
from pydantic_core import PydanticCustomError

from summarizer.errors import UsageError
from summarizer.models.pointers import Role, RoleName
from summarizer.models.rows import Row, key_of, read_row
from summarizer.quantities import read_quantities

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FieldRole: TypeAlias = "RoleName | Literal['choice', 'item']"

QUANTITIES: frozenset[FieldRole] = frozenset({"quantity", "compared"})
POINTERS: frozenset[FieldRole] = frozenset({"lines", *QUANTITIES})
TEXTS: frozenset[FieldRole] = frozenset({"prose", "label", "metric", "entity", "period"})
LABELS: tuple[RoleName, ...] = ("metric", "entity", "period")
"""The labels that say what the quantities beside them are; a model has at most one of each."""

_CLASSES = 256
_INSTEAD: tuple[tuple[tuple[str, ...], str], ...] = (
    (("dict", "Mapping"), "use a list of a nested model"),
    (("str",), "use Prose for a sentence, Label for a name, Period for a time, or LineIds for a quotation"),
    (("int", "float", "complex", "Decimal", "Fraction"), "use QuantityId, which points at a number of the sources"),
    (("date", "datetime", "time", "timedelta"), "use Period, whose time is proved"),
)
_TYPES: dict[RoleName, str] = {"lines": "LineIds", "quantity": "QuantityId", "compared": "ComparedId"}
_OTHERWISE = "use the pointer types of summarizer, Literal or Enum of words, bool, nested models, and tuples or lists of them"


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftField:
    """
    A field of a draft.

    Attributes:
        name: The field's.
        key: Its name in an answer, where that is another: its alias.
        role: What its values are for.
        many: Whether it holds a list of them.
        optional: Whether None may stand in its place.
        item: The nested model, where the role is "item".
        row: Whether that is written as one string.
    """

    name: str
    key: str
    role: FieldRole
    many: bool
    optional: bool
    item: type[BaseModel] | None
    row: bool


def check_draft(draft: type[BaseModel]) -> None:
    """
    Find nothing in a class of drafts that would let words, numbers or quotations of a model through unproved.

    Raises:
        UsageError: It is not a class of drafts; the message names the field and says what to use.
    """
    if not _is_model(draft):
        message = f"The schema {draft!r} is not a class of drafts: give a subclass of pydantic.BaseModel."
        raise UsageError(message)
    _check_root(draft)


@lru_cache(maxsize=_CLASSES)
def fields_of(draft: type[BaseModel]) -> tuple[DraftField, ...]:
    """
    Read the fields of a draft, or of a model nested in one.

    Raises:
        UsageError: A field holds what a draft may not hold.
    """
    _check_class(draft)
    fields = tuple(_field(draft, name) for name in draft.model_fields)
    for label in LABELS:
        if len(twice := [field.name for field in fields if field.role == label and not field.many]) > 1:
            message = (
                f"The fields {_listed(twice)} of {draft.__name__} are both its {label.capitalize()}, so that no quantity has one of its "
                "own: make one of them a Label, or nest another model."
            )
            raise UsageError(message)
    return fields


def values_of(value: BaseModel, field: DraftField) -> tuple[Any, ...]:
    """List the values that a field holds: none, one, or those of its list."""
    held = getattr(value, field.name)
    if held is None:
        return ()
    return tuple(held) if field.many or field.role == "lines" else (held,)


def keys_in(model: type[BaseModel]) -> frozenset[str]:
    """Name the fields of a model and of those nested in it as an answer does, whatever each is for."""
    keys = frozenset(key_of(name, info) for name, info in model.model_fields.items())
    nested = (each for info in model.model_fields.values() for each in _models(info.annotation))
    return keys.union(*map(keys_in, nested))


def _models(annotation: Any) -> Iterator[type[BaseModel]]:  # noqa: ANN401 - any type
    if _is_model(annotation):
        yield annotation
    else:
        yield from (each for inner in get_args(annotation) for each in _models(inner))


def opened(item: object, field: DraftField) -> object:
    """Take an item of an answer apart that is written as a row; any other, and a row that cannot be one, is left as it is."""
    if field.item is None or not field.row:
        return item
    try:
        return read_row(field.item, item)
    except PydanticCustomError:
        return item


def pointers_in(value: BaseModel, path: str = "") -> Iterator[tuple[str, DraftField, tuple[Any, ...]]]:
    """Yield every field of a draft that holds pointers: its path, the field, and the pointers."""
    for field in fields_of(type(value)):
        held = values_of(value, field)
        if field.role in POINTERS:
            yield f"{path}{field.name}", field, held
        elif field.role == "item":
            for at, item in enumerate(held):
                yield from pointers_in(item, f"{path}{field.name}.{at}." if field.many else f"{path}{field.name}.")


# --- one class ------------------------------------------------------------------------------------------------------


def _is_model(annotation: object) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


def _check_class(draft: type[BaseModel]) -> None:
    if issubclass(draft, RootModel):
        message = f"The model {draft.__name__} is a RootModel, which has no fields to name: use a BaseModel with a list in it."
        raise UsageError(message)
    if draft.model_config.get("extra") == "allow":
        message = f'The model {draft.__name__} allows fields that it does not name, which nothing could prove: set extra="forbid".'
        raise UsageError(message)
    if not draft.__pydantic_complete__:
        message = f"The model {draft.__name__} names types that are not defined yet: define them first, or call its model_rebuild()."
        raise UsageError(message)


def _field(draft: type[BaseModel], name: str) -> DraftField:
    info = draft.model_fields[name]
    found = _read(info.annotation, tuple(info.metadata))
    if found is None:
        message = (
            f"The field {name!r} of {draft.__name__} is of the type {_shown(info.annotation)}, whose values nothing could prove: "
            f"{_instead(info.annotation)}."
        )
        raise UsageError(message)
    return DraftField(name=name, key=key_of(name, info), **found)


def _read(annotation: Any, markers: tuple[object, ...]) -> dict[str, Any] | None:  # noqa: ANN401 - any type
    """Tell what a type is for; None where a draft may not hold it."""
    if get_origin(annotation) is Annotated:
        inner, *more = get_args(annotation)
        return _read(inner, (*markers, *more))
    roles = [marker for marker in markers if isinstance(marker, Role)]
    if roles:
        return _told(roles[0].name)
    if get_origin(annotation) in {Union, types.UnionType}:
        return _read_union(annotation)
    if get_origin(annotation) in {tuple, list}:
        return _read_list(annotation)
    if _is_choice(annotation):
        return _told("choice", optional=None in get_args(annotation))
    return _told("item", item=annotation, row=any(isinstance(marker, Row) for marker in markers)) if _is_model(annotation) else None


def _told(
    role: FieldRole, *, many: bool = False, optional: bool = False, item: type[BaseModel] | None = None, row: bool = False
) -> dict[str, Any]:
    return {"role": role, "many": many, "optional": optional, "item": item, "row": row}


def _read_union(annotation: Any) -> dict[str, Any] | None:  # noqa: ANN401 - any type
    """Read a type that may be None; a choice between two types has no one meaning."""
    given = [each for each in get_args(annotation) if each is not type(None)]
    found = _read(given[0], ()) if len(given) == 1 else None
    return found and {**found, "optional": True}


def _read_list(annotation: Any) -> dict[str, Any] | None:  # noqa: ANN401 - any type
    """Read a list of any length; one of lists, or with gaps, has no place for what is withheld."""
    inner, *rest = get_args(annotation)
    found = _read(inner, ()) if rest in ([], [...]) and (get_origin(annotation) is list or rest) else None
    return None if found is None or found["many"] or found["optional"] or found["role"] == "lines" else {**found, "many": True}


def _is_choice(annotation: Any) -> bool:  # noqa: ANN401 - any type
    """Whether a type lets a model choose among words that the class itself holds; a chosen number would be the model's, in words too."""
    if get_origin(annotation) is Literal:
        return all(each is None or isinstance(each, bool) or _is_word(each) for each in get_args(annotation))
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return all(_is_word(each.value) for each in annotation)
    return annotation is bool


def _is_word(choice: object) -> bool:
    """Whether a choice is text that tells no quantity."""
    text = choice.value if isinstance(choice, Enum) else choice
    return isinstance(text, str) and not read_quantities(text)


def _shown(annotation: Any) -> str:  # noqa: ANN401 - any type
    """Write a type as its user did, as far as that can be told."""
    if role := _role(annotation):
        return _TYPES.get(role, role.capitalize())
    inner = get_args(annotation)
    match get_origin(annotation):
        case None:
            return "None" if annotation is type(None) else "..." if annotation is ... else getattr(annotation, "__name__", str(annotation))
        case origin if origin is Annotated:
            return _shown(inner[0])
        case origin if origin in {Union, types.UnionType}:
            return " | ".join(map(_shown, inner))
        case origin if origin is Literal:
            return f"Literal[{', '.join(map(repr, inner))}]"
        case origin:
            return f"{origin.__name__}[{', '.join(map(_shown, inner))}]"


def _role(annotation: Any) -> RoleName | None:  # noqa: ANN401 - any type
    """Tell which of the pointer types a type is, if it is one."""
    if get_origin(annotation) is not Annotated:
        return None
    return next((marker.name for marker in get_args(annotation) if isinstance(marker, Role)), None)


def _instead(annotation: Any) -> str:  # noqa: ANN401 - any type
    named = set(_names(annotation))
    return next((words for known, words in _INSTEAD if named & set(known)), _OTHERWISE)


def _names(annotation: Any) -> Iterator[str]:  # noqa: ANN401 - any type
    """Name the types that a type is made of, but for the pointer types."""
    if _role(annotation):
        return
    yield getattr(get_origin(annotation) or annotation, "__name__", "")
    if get_origin(annotation) is not Literal:
        for each in get_args(annotation):
            yield from _names(each)


# --- the root -------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=_CLASSES)
def _check_root(draft: type[BaseModel]) -> None:
    _check_nested(draft, ())
    fields = fields_of(draft)
    for field in fields:
        if field.role in {"item", *QUANTITIES} and not field.many and not field.optional:
            message = (
                f"The field {field.name!r} of {draft.__name__} may be withheld, and nothing could stand in its place: "
                "make it optional (… | None), or a list."
            )
            raise UsageError(message)
        if field.role == "metric":
            message = (
                f"The field {field.name!r} of {draft.__name__} is a Metric that no item holds: "
                "nest a model that holds it beside the quantities that it names."
            )
            raise UsageError(message)
        if field.item and not any(each.role == "lines" for each in fields):
            _check_supported(field, field.item, draft)


def _check_nested(draft: type[BaseModel], above: Sequence[type[BaseModel]]) -> None:
    """Read all models of a draft; one that holds itself has no end."""
    if draft in above:
        message = f"The model {draft.__name__} holds itself, so that no answer would have an end: nest models of their own."
        raise UsageError(message)
    for field in fields_of(draft):
        if field.item:
            _check_nested(field.item, (*above, draft))
        if field.item and field.row:
            _check_row(field.item)


def _check_row(item: type[BaseModel]) -> None:
    """A row has no place for another, nor for a list of anything but pointers."""
    held = next((each for each in fields_of(item) if each.role == "item" or (each.many and each.role not in QUANTITIES)), None)
    if held:
        message = (
            f"The model {item.__name__} is a Row, and its field {held.name!r} holds more than a part of one string can: "
            "leave the Row() out, or give it one value or QuantityIds."
        )
        raise UsageError(message)


def _check_supported(field: DraftField, item: type[BaseModel], draft: type[BaseModel]) -> None:
    """An item of the root is proved by what it points at itself."""
    roles = {each.role for each in fields_of(item)}
    if not roles & POINTERS:
        message = (
            f"The items of the field {field.name!r} of {draft.__name__} point at nothing that could prove them: "
            f"give {item.__name__} a field of LineIds or QuantityId."
        )
        raise UsageError(message)


def _listed(names: Sequence[str]) -> str:
    return " and ".join(map(repr, names))
