"""The schema files follow the models, and the draft's is in the strict form."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, get_args

import cassette_format
import pytest
from articles import EXAMPLES, PELLHAM, ROOT
from conftest import CASSETTES
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from pydantic import BaseModel, Field, TypeAdapter, ValidationError

from summarizer import InputError, Source, UsageError, load_brief, summarize
from summarizer.assets import asset_names, read_asset
from summarizer.models.brief import Number
from summarizer.schemas import (
    GENERATED,
    SHIPPED,
    UPGRADES,
    Kind,
    draft_schema,
    schema_names,
    schema_text,
    strict_schema,
    upgraded,
    version_text,
)

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


@pytest.mark.parametrize("draft", SHIPPED.values(), ids=SHIPPED)
def test_the_schemas_of_drafts_are_strict(draft: type[BaseModel]) -> None:
    """Every object is closed and asks for all its fields; no keyword stands in it that strict servers refuse; no field is lost."""
    allowed = {"type", "properties", "required", "additionalProperties", "items", "enum"}
    for node in nodes(draft_schema(draft)):
        assert set(node) <= allowed
        if node.get("type") == "object":
            assert node["additionalProperties"] is False
            assert node["required"] == list(node["properties"])
    assert list(draft_schema(draft)["properties"]) == list(draft.model_fields)


class _Cat(BaseModel):
    """What programmers read of it."""

    kind: Literal["cat"]
    pattern: str = Field(default="tabby", pattern="[a-z]+")


class _Dog(BaseModel):
    kind: Literal["dog"]


class _Home(BaseModel):
    pet: _Cat | _Dog = Field(discriminator="kind")
    first: _Cat = Field(description="the older one")
    name: str | None


def test_strictness_keeps_names_and_writes_references_out() -> None:
    """A field called like a keyword stays, oneOf becomes anyOf, const an enum; models stand where they are used, without docstrings."""
    strict = strict_schema(_Home.model_json_schema())
    cat = {
        "type": "object",
        "properties": {"kind": {"enum": ["cat"], "type": "string"}, "pattern": {"type": "string"}},
        "required": ["kind", "pattern"],
        "additionalProperties": False,
    }
    assert strict["properties"]["first"] == {**cat, "description": "the older one"}
    assert strict["properties"]["pet"]["anyOf"][0] == cat
    assert strict["properties"]["name"] == {"type": ["string", "null"]}
    assert strict.keys() == {"type", "properties", "required", "additionalProperties"}


class _Folder(BaseModel):
    folders: list[_Folder]


def test_a_model_that_holds_itself_has_no_strict_form() -> None:
    """Written out it would have no end, so it is refused when the schema is made."""
    with pytest.raises(TypeError, match="_Folder holds itself"):
        strict_schema(_Folder.model_json_schema())


def test_free_keys_have_no_strict_form() -> None:
    """A mapping is refused when the schema is made, not when a server is asked."""

    class Table(BaseModel):
        cells: dict[str, int]

    with pytest.raises(TypeError, match="list of key and value"):
        strict_schema(Table.model_json_schema())


# --- real briefs and answers ----------------------------------------------------------------------------------------


def faults(schema: str, value: object) -> list[str]:
    """List what a JSON Schema validator finds wrong with a value."""
    validator = Draft202012Validator(json.loads(read_asset("schemas", f"{schema}.json")))
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(value)]


@pytest.mark.parametrize("name", GENERATED)
def test_a_schema_file_is_a_json_schema(name: str) -> None:
    """It is valid under the JSON Schema of JSON Schemas."""
    Draft202012Validator.check_schema(json.loads(read_asset("schemas", name)))


@pytest.mark.parametrize(
    "sources",
    [EXAMPLES, "tests/golden/texts", PELLHAM, Source(text="Nothing of note happened.")],
    ids=["examples", "golden", "one article", "one line"],
)
def test_a_brief_is_valid_under_its_schema(sources: str | Source, monkeypatch: pytest.MonkeyPatch) -> None:
    """What users receive is what the schema file says, and loads again as the same brief."""
    monkeypatch.chdir(ROOT)
    brief = summarize(sources, engine="offline")
    assert not faults(brief.schema_version, json.loads(brief.model_dump_json()))
    assert load_brief(brief.model_dump_json()) == brief


def test_the_brief_schema_refuses_what_is_no_brief() -> None:
    """A field too many, one too few and one of another type are told."""
    brief = json.loads(summarize(PELLHAM, engine="offline").model_dump_json())
    assert faults("brief.v1", {**brief, "mood": "good"})
    assert faults("brief.v1", {name: brief[name] for name in brief if name != "risks"})
    assert faults("brief.v1", {**brief, "figures": [{**brief["figures"][0], "by": "hand"}]})


def recorded_answers() -> Iterator[tuple[str, dict[str, Any]]]:
    """Read the last answer of each recorded conversation that is no made-up fault, with the schema that it answers."""
    for path in sorted((CASSETTES / "test_summarize").glob("*.yaml")):
        if "made_up" not in path.name:
            exchange = cassette_format.deserialize(path.read_text(encoding="utf-8"))["interactions"][-1]
            answer = json.loads(json.loads(exchange["response"]["body"]["string"])["choices"][0]["message"]["content"])
            yield ("merge.v1" if "in_parts" in path.name else "draft.v2"), answer


def test_recorded_answers_are_valid_under_the_schema_that_was_sent() -> None:
    """What models answered is what the schema that they were sent says."""
    answers = list(recorded_answers())
    assert len(answers) >= 4
    assert {name for name, _ in answers} == {"draft.v2", "merge.v1"}
    assert [faults(name, answer) for name, answer in answers] == [[]] * len(answers)


# --- versions -------------------------------------------------------------------------------------------------------


def test_the_current_versions_are_the_newest_files() -> None:
    """Each kind's newest file follows its model; that of drafts has two forms, both of which do."""
    kinds: tuple[Kind, ...] = get_args(Kind)
    assert {f"{schema_names(kind)[-1]}.json" for kind in kinds} | {"draft.v1.json"} == set(GENERATED)
    assert set(asset_names("schemas")) == {f"{name}.json" for kind in kinds for name in schema_names(kind)}


@pytest.mark.parametrize("version", [None, "v1", "1", "brief.v1"])
def test_a_schema_is_found_by_its_version(version: str | None) -> None:
    """The newest is had without one."""
    assert version_text("brief", version) == read_asset("schemas", "brief.v1.json")


@pytest.mark.parametrize("version", ["v0", "v01", "draft.v1", "../brief.v1", "v1.json", "v"])
def test_an_unknown_version_is_refused_with_those_there_are(version: str) -> None:
    """The error names what was asked and what there is."""
    with pytest.raises(UsageError, match=re.escape(f"no version {version!r} of the brief schema: give one of brief.v1")):
        version_text("brief", version)


OLD = (Path(__file__).parent / "data" / "brief.v0.json").read_text(encoding="utf-8")
"""A brief of a version that never was: its subject is a topic, and nobody counts publishers."""


def from_v0(brief: dict[str, Any]) -> dict[str, Any]:
    """Rename the topic, and count the publishers of each figure."""
    figures = [{**figure, "publishers": 1 + len(figure["also"])} for figure in brief["figures"]]
    return {"subject": brief["topic"], **{name: brief[name] for name in brief if name != "topic"}, "figures": figures}


def test_a_brief_of_an_older_version_loads() -> None:
    """A kept brief of a past version becomes a current one by its step, is valid under the current schema, and tells where it came from."""
    brief = load_brief(OLD, upgrades={0: from_v0})
    assert (brief.schema_version, brief.subject) == ("brief.v1", "Tarnby Ferries")
    assert [figure.publishers for figure in brief.figures] == [1]
    assert brief.provenance.schema_ == "brief.v0"
    assert not faults("brief.v1", json.loads(brief.model_dump_json()))
    assert load_brief(brief.model_dump_json().encode()) == brief


def test_steps_follow_one_another() -> None:
    """Each version goes through all the steps from its own on, and no others; what was given is left as it was."""
    steps = {number: lambda content, number=number: {**content, "path": [*content["path"], number]} for number in (0, 1, 2)}
    for first in (0, 1, 2, 3):
        given = {"schema_version": f"brief.v{first}", "path": []}
        assert upgraded(given, "brief.v3", steps) == {"schema_version": "brief.v3", "path": list(range(first, 3))}
        assert given == {"schema_version": f"brief.v{first}", "path": []}


def test_every_version_has_a_step_to_the_next() -> None:
    """A new version of the brief ships with the step from the one before."""
    numbers = [int(name.rpartition("v")[2]) for name in schema_names("brief")]
    assert sorted(UPGRADES) == numbers[:-1]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "not valid JSON"),
        ("{", "not valid JSON"),
        ("[" * 100_000, "not valid JSON"),
        ("[]", "no object"),
        ("{}", "its schema_version is null"),
        ('{"schema_version": 1}', "its schema_version is null"),
        ('{"schema_version": "draft.v1"}', "its schema_version is 'draft.v1', and that of a brief is such as 'brief.v1'"),
        ('{"schema_version": "brief"}', "its schema_version is 'brief'"),
        (
            '{"schema_version": "brief.v2"}',
            "of version 'brief.v2', and summarizer .* reads those up to 'brief.v1': install a newer summarizer",
        ),
        ('{"schema_version": "brief.v1"}', "not valid under brief.v1: subject: Field required"),
        (OLD, "of version 'brief.v0', and nothing leads from brief.v0 on to 'brief.v1'"),
    ],
    ids=range(11),
)
def test_what_is_no_brief_is_refused(text: str, says: str) -> None:
    """The error says whether it is no JSON, no brief, a broken one, or one of a version that is too new or too old."""
    with pytest.raises(InputError, match=says):
        load_brief(text)


def test_an_older_brief_that_is_broken_is_refused() -> None:
    """A step that meets what its version cannot hold ends in the same kind of error."""
    with pytest.raises(InputError, match=r"states 'brief\.v0', but is not valid under it"):
        load_brief('{"schema_version": "brief.v0"}', upgrades={0: from_v0})


@pytest.mark.parametrize("number", ["1e999999999", "-1e1001", "1e-1001"])
def test_a_number_of_more_digits_than_any_text_has_is_refused(number: str) -> None:
    """A brief from elsewhere cannot make a reader write out a billion digits."""
    with pytest.raises(ValidationError, match="more than 1,000 digits"):
        TypeAdapter(Number).validate_python(number)


def test_a_brief_of_another_type_is_refused_in_a_sentence() -> None:
    """What is neither text nor bytes is told by its type."""
    with pytest.raises(UsageError, match=r"^text is of the type int: give a str or bytes\.$"):
        load_brief(5)  # type: ignore[arg-type]
