"""Tell the shapes of JSON values apart, in types too."""

from __future__ import annotations

from typing import Any, TypeAlias, TypeGuard

JsonObject: TypeAlias = "dict[str, Any]"


def is_object(value: object) -> TypeGuard[JsonObject]:
    """Whether a JSON value is an object."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Whether a JSON value is a list."""
    return isinstance(value, list)


def as_object(value: object) -> JsonObject:
    """Take a JSON value for an object; an empty one where it is none."""
    return value if is_object(value) else {}
