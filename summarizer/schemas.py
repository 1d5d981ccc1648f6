"""JSON Schemas of the models: what is sent to a model, and what users receive."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeAlias

from summarizer.models import Brief, Draft

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Schema: TypeAlias = "dict[str, Any]"

_CHECKED_HERE = frozenset(
    {
        "default",
        "title",
        "minItems",
        "maxItems",
        "minLength",
        "maxLength",
        "pattern",
        "format",
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "multipleOf",
        "uniqueItems",
        "discriminator",
        "examples",
    }
)
"""Keywords that strict structured output refuses on some servers; Pydantic checks them when the answer comes."""


def draft_schema() -> Schema:
    """Make the schema that a model must answer with, in the strict form."""
    return strict_schema(Draft.model_json_schema())


def brief_schema() -> Schema:
    """Make the schema of the brief that users receive."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Brief.model_json_schema(mode="serialization"),
        "title": "brief.v1",
    }


GENERATED: Mapping[str, Callable[[], Schema]] = {"draft.v1.json": draft_schema, "brief.v1.json": brief_schema}
"""The files of ``schemas/`` that follow the current models."""


def schema_text(schema: Schema) -> str:
    """Write a schema as its file holds it: keys in their generated order, indented, one newline at the end."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def strict_schema(schema: Schema) -> Schema:
    """
    Restate a schema in the strict form of structured output.

    Every object lists all its properties as required and allows no other; no reference has siblings; bounds are left out.

    Raises:
        TypeError: An object has free keys, which the strict form cannot say; a list of key and value can.
    """
    return _strict(schema, schema.get("$defs", {}))


def _strict(node: Schema, definitions: Schema) -> Schema:
    node = _inlined({key: value for key, value in node.items() if key not in _CHECKED_HERE}, definitions)
    restated: Schema = {}
    for key, value in node.items():
        restated.update(_keyword(key, value, definitions))
    return _closed(restated) if restated.get("type") == "object" else restated


def _keyword(key: str, value: Any, definitions: Schema) -> Schema:  # noqa: ANN401 - a schema's values are any JSON
    match key:
        case "properties" | "$defs":  # their keys are names, which may read like keywords
            return {key: {name: _strict(child, definitions) for name, child in value.items()}}
        case "oneOf" | "anyOf" | "prefixItems":
            return {"anyOf" if key == "oneOf" else key: [_strict(child, definitions) for child in value]}
        case "items":
            return {key: _strict(value, definitions)}
        case "const":
            return {"enum": [value]}
        case _:
            return {key: value}


def _inlined(node: Schema, definitions: Schema) -> Schema:
    """Put what a reference names in its place where the reference has siblings."""
    if "$ref" not in node or len(node) == 1:
        return node
    name = node["$ref"].rpartition("/")[2]
    kept = {key: value for key, value in definitions[name].items() if key not in _CHECKED_HERE}
    return {**kept, **{key: value for key, value in node.items() if key != "$ref"}}


def _closed(node: Schema) -> Schema:
    if isinstance(node.get("additionalProperties"), dict):
        message = "an object with free keys has no strict JSON Schema: use a list of key and value"
        raise TypeError(message)
    return {**node, "additionalProperties": False, "required": list(node.get("properties", {}))}
