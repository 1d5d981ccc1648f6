"""The schema files follow the models, and the draft's is in the strict form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import pytest
from pydantic import BaseModel, Field

from summarizer.assets import read_asset
from summarizer.models import Draft
from summarizer.schemas import GENERATED, draft_schema, schema_text, strict_schema

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.mark.parametrize("name", GENERATED)
def test_a_schema_file_is_what_its_model_generates(name: str) -> None:
    """The committed file is the model's schema to the byte; write ``schema_text(GENERATED[name]())`` into it after a change."""
    assert read_asset("schemas", name) == schema_text(GENERATED[name]())


def nodes(schema: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - JSON
    """Walk over every schema in a schema."""
    if isinstance(schema, list):
        for child in schema:
            yield from nodes(child)
    elif isinstance(schema, dict):
        yield schema
        for key, child in schema.items():
            yield from nodes(list(child.values()) if key in {"properties", "$defs"} else child)


def test_the_draft_schema_is_strict() -> None:
    """Every object is closed and asks for all its fields; no keyword stands in it that strict servers refuse."""
    allowed = {"$defs", "$ref", "type", "properties", "required", "additionalProperties", "items", "enum", "anyOf", "description"}
    for node in nodes(draft_schema()):
        assert set(node) <= allowed
        if node.get("type") == "object":
            assert node["additionalProperties"] is False
            assert node["required"] == list(node["properties"])
        if "$ref" in node:
            assert list(node) == ["$ref"]


def test_the_draft_schema_names_the_fields_of_the_draft() -> None:
    """No field is lost on the way."""
    assert list(draft_schema()["properties"]) == list(Draft.model_fields)


class _Cat(BaseModel):
    kind: Literal["cat"]
    pattern: str = Field(default="tabby", pattern="[a-z]+")


class _Dog(BaseModel):
    kind: Literal["dog"]


class _Home(BaseModel):
    pet: _Cat | _Dog = Field(discriminator="kind")
    first: _Cat = Field(description="the older one")


def test_strictness_keeps_names_and_inlines_references() -> None:
    """A field called like a keyword stays, oneOf becomes anyOf, const an enum, and a reference with a description is written out."""
    strict = strict_schema(_Home.model_json_schema())
    cat = strict["$defs"]["_Cat"]
    assert cat == {
        "type": "object",
        "properties": {"kind": {"enum": ["cat"], "type": "string"}, "pattern": {"type": "string"}},
        "required": ["kind", "pattern"],
        "additionalProperties": False,
    }
    assert strict["properties"]["pet"] == {"anyOf": [{"$ref": "#/$defs/_Cat"}, {"$ref": "#/$defs/_Dog"}]}
    assert strict["properties"]["first"] == {**cat, "description": "the older one"}


def test_free_keys_have_no_strict_form() -> None:
    """A mapping is refused when the schema is made, not when a server is asked."""

    class Table(BaseModel):
        cells: dict[str, int]

    with pytest.raises(TypeError, match="list of key and value"):
        strict_schema(Table.model_json_schema())
