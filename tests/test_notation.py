"""A JSON Schema told as a type: everything a strict schema says, and nothing where it says more."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from summarizer.ask.notation import notation
from summarizer.assets import read_asset

if TYPE_CHECKING:
    from collections.abc import Mapping

STRING = {"type": "string"}


def closed(**properties: Mapping[str, Any]) -> dict[str, Any]:
    """Make the schema of a closed object, all of whose properties are required."""
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


@pytest.mark.parametrize(
    ("schema", "told"),
    [
        (STRING, "string"),
        ({"type": ["string", "null"]}, "string | null"),
        ({"anyOf": [{"type": "integer"}, {"type": "null"}]}, "integer | null"),
        ({"type": "string", "enum": ["up", 'a "b"', "跌"]}, '"up" | "a \\"b\\"" | "跌"'),
        ({"enum": [1, True, None]}, "1 | true | null"),
        ({"type": "array", "items": STRING}, "string[]"),
        ({"type": "array", "items": {"enum": ["a", "b"]}}, '("a" | "b")[]'),
        ({"type": "array", "items": {"type": "array", "items": {"type": ["integer", "null"]}}}, "(integer | null)[][]"),
        (closed(), "{}"),
        (closed(text=STRING, **{"two words": STRING}), '{text: string, "two words": string}'),
        ({"type": "array", "items": closed(q={"type": "integer", "title": "Q"})}, "{q: integer}[]"),
        (closed(why={"type": "string", "description": "In\n eight  words */"}), "{why: /* In eight words * / */ string}"),
    ],
)
def test_a_strict_schema_is_told_as_a_type(schema: Mapping[str, Any], told: str) -> None:
    """Each form that a strict schema can take has its notation, with the words of its class as comments."""
    assert notation(schema) == told


@pytest.mark.parametrize(
    "schema",
    [
        {},
        {"type": "array"},
        {"type": "string", "pattern": "a+"},
        {"type": "array", "items": STRING, "minItems": 2},
        {"type": "object", "properties": {}},
        {**closed(a=STRING), "additionalProperties": True},
        {**closed(a=STRING), "required": []},
        closed(a={"$ref": "#/$defs/A"}),
        {**closed(), "$defs": {}},
        {"enum": ["a"], "pattern": "a"},
        {"anyOf": [STRING], "type": "string"},
        {"type": ["string", "array"]},
    ],
    ids=json.dumps,
)
def test_a_schema_that_says_more_is_not_told(schema: Mapping[str, Any]) -> None:
    """What the notation would leave out, it does not tell at all."""
    assert notation(schema) is None


@pytest.mark.parametrize("name", ["draft.v1", "earnings.v1", "merge.v1"])
def test_every_shipped_draft_is_told_with_all_its_names(name: str) -> None:
    """The schemas that are sent can be told: each property and each word of a choice stands in the type."""
    schema = json.loads(read_asset("schemas", f"{name}.json"))
    told = notation(schema)
    assert told is not None

    def names(part: Mapping[str, Any]) -> set[str]:
        inner = [*part.get("properties", {}).values(), *([part["items"]] if "items" in part else [])]
        return {*part.get("properties", {}), *part.get("enum", ()), *(name for each in inner for name in names(each))}

    assert names(schema) == {name for name in names(schema) if name in told}
    assert len(told) < len(json.dumps(schema, separators=(",", ":"))) / 2
