"""
A JSON Schema in the notation of TypeScript's types: what a strict schema says, in about a third of the tokens.

Servers that check no schema only show it to the model as text, so the shorter text serves. A schema that says more than the notation can
is shown as it is.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from summarizer.ask.shapes import as_object, is_list

if TYPE_CHECKING:
    from collections.abc import Mapping

_PRIMITIVES = frozenset({"string", "integer", "number", "boolean", "null"})
_OBJECT = frozenset({"properties", "required", "additionalProperties"})
_ABOUT = frozenset({"description", "title"})
_IDENTIFIER = re.compile(r"[A-Za-z_]\w*", re.ASCII)


class _UntoldError(ValueError):
    """A schema says what the notation cannot."""


def notation(schema: Mapping[str, Any]) -> str | None:
    """Write a schema as a type, in one line; None where the notation cannot tell the whole of it."""
    try:
        return _type(schema)
    except _UntoldError:
        return None


def _type(schema: Mapping[str, Any]) -> str:
    """Write a type, behind a comment with what its class says of it."""
    said = " ".join(str(schema.get("description", "")).split()).replace("*/", "* /")
    told = _bare({keyword: value for keyword, value in schema.items() if keyword not in _ABOUT})
    return f"/* {said} */ {told}" if said else told


def _bare(told: dict[str, Any]) -> str:
    if _is_union(told):
        return " | ".join(_members(told))
    kind = told.pop("type", None)
    if kind in _PRIMITIVES and not told:
        return str(kind)
    if kind == "array" and set(told) == {"items"}:
        item = as_object(told["items"])
        return f"({_type(item)})[]" if _is_union(item) else f"{_type(item)}[]"
    if kind == "object" and _OBJECT.issuperset(told):
        return _object(told)
    raise _UntoldError


def _is_union(schema: Mapping[str, Any]) -> bool:
    return "enum" in schema or "anyOf" in schema or is_list(schema.get("type"))


def _members(told: Mapping[str, Any]) -> list[str]:
    if "enum" in told and told.keys() <= {"enum", "type"}:
        return [_literal(value) for value in told["enum"]]
    if set(told) == {"anyOf"}:
        return [_type(as_object(each)) for each in told["anyOf"]]
    if set(told) == {"type"} and _PRIMITIVES.issuperset(told["type"]):
        return list(told["type"])
    raise _UntoldError


def _object(told: Mapping[str, Any]) -> str:
    """Write an object; it has to be closed, with every property required, as strict schemas are."""
    properties = as_object(told.get("properties"))
    if told.get("additionalProperties") is not False or set(told.get("required", ())) != set(properties):
        raise _UntoldError
    return f"{{{', '.join(f'{_key(name)}: {_type(as_object(each))}' for name, each in properties.items())}}}"


def _key(name: str) -> str:
    return name if _IDENTIFIER.fullmatch(name) else _literal(name)


def _literal(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
