"""
Items of a draft as one string each: their fields in the order of their class, split by ``|``.

It is the shortest form that strict structured output allows. The schema names no field of an item, and an answer repeats none.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, get_args, get_origin

from pydantic import AliasChoices
from pydantic_core import PydanticCustomError, core_schema

if TYPE_CHECKING:
    from pydantic import BaseModel, GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.fields import FieldInfo
    from pydantic_core import CoreSchema

MISCOUNTED: Final = "row_length"
"""Type of the error of a row that has more fields than its class."""

_BETWEEN = "|"
_CLASSES = 256


@dataclass(frozen=True, slots=True)
class Row:
    """
    Marks a nested model that is written as one string: ``Annotated[Item, Row()]``.

    The fields stand in their order, split by ``|``. An empty one is None where None may stand, and no pointer where pointers do; those at
    the end may be left out. The word of a ``Literal`` may be followed by others ("reported by Reuters").
    """

    def __get_pydantic_core_schema__(self, item: type[BaseModel], handler: GetCoreSchemaHandler) -> CoreSchema:
        """Have a row read before the model that it is is validated."""
        return core_schema.no_info_before_validator_function(partial(read_row, item), handler(item))

    def __get_pydantic_json_schema__(self, _: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Describe a row."""
        return handler(core_schema.str_schema())


def read_row(item: type[BaseModel], row: object) -> object:
    """
    Take a row apart into the fields of its model; what is no string is left as it is.

    Raises:
        PydanticCustomError: It has more fields than its class.
    """
    if not isinstance(row, str):
        return row
    fields = _fields(item)
    cells = [cell.strip() for cell in row.split(_BETWEEN)]
    cells += [""] * (len(fields) - len(cells))
    if len(cells) > len(fields):
        raise PydanticCustomError(MISCOUNTED, "A row has more fields than its class")
    return {field.key: field.read(cell) for field, cell in zip(fields, cells, strict=True)}


def key_of(name: str, field: FieldInfo) -> str:
    """Name a field as its JSON Schema does, and so an answer."""
    alias = field.validation_alias
    first = alias.choices[0] if isinstance(alias, AliasChoices) else alias
    return first if isinstance(first, str) else name


class _Field(NamedTuple):
    """A field of a row: its name in an answer, what an empty one is, and the words among which it is a choice."""

    key: str
    empty: str | None
    choices: tuple[str, ...]

    def read(self, cell: str) -> str | None:
        small = f"{cell.lower()} "
        return next((choice for choice in self.choices if small.startswith(f"{choice} ")), cell or self.empty)


@lru_cache(maxsize=_CLASSES)
def _fields(item: type[BaseModel]) -> tuple[_Field, ...]:
    return tuple(_field(name, field) for name, field in item.model_fields.items())


def _field(name: str, field: FieldInfo) -> _Field:
    inner = get_args(field.annotation)
    literal = inner if get_origin(field.annotation) is Literal else ()
    return _Field(
        key=key_of(name, field),
        empty=None if type(None) in inner else "",
        choices=tuple(each for each in literal if isinstance(each, str)),
    )
