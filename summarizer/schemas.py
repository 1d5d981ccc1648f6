"""
JSON Schemas of the models: what is sent to a model, and what users receive; and briefs of older versions made current.

A version is a file of ``schemas/``. Only the newest of its kind follows its model; an older one stays as it was released. A draft has two
forms, which both follow: its items as objects (``draft.v1``) or in a string each (``draft.v2``).
"""

from __future__ import annotations

import json
from functools import cache, partial
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, cast, get_args

from pydantic import BaseModel, ValidationError

from summarizer.arguments import check_type
from summarizer.assets import asset_names, by_version, read_asset, version_of
from summarizer.errors import InputError, UsageError
from summarizer.models import Brief, Draft, RowDraft
from summarizer.models.earnings import EarningsDraft
from summarizer.models.fields import check_draft
from summarizer.models.selection import Selection
from summarizer.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Schema: TypeAlias = "dict[str, Any]"
Upgrade: TypeAlias = "Callable[[Schema], Schema]"
Kind = Literal["draft", "brief", "earnings", "merge"]

UPGRADES: Mapping[int, Upgrade] = {}
"""
What makes a brief of one version one of the next, by the version it begins with: ``{1: _from_v1}`` once there is a brief.v2.

A step is given the whole JSON object and returns a new one, in which it need not state the version.
"""

MERGE = "merge.v1"
"""Name of the prompt that merges the answers of parts, and of the schema that answers it."""

_SUFFIX = ".json"
_CURRENT: str = get_args(Brief.model_fields["schema_version"].annotation)[0]
"""The version that the model of the brief states."""

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


SHIPPED: Mapping[str, type[BaseModel]] = {"draft.v1": Draft, "draft.v2": RowDraft, "earnings.v1": EarningsDraft}
"""The drafts that ship, by the name of their schema; any other is known by the name of its class."""

OF_BRIEFS = tuple(name for name, draft in SHIPPED.items() if issubclass(draft, Draft))
"""Names of the schemas by which a model answers where a brief is to be made."""


@cache
def draft_schema(draft: type[BaseModel]) -> Schema:
    """
    Make the schema that a model must answer with, in the strict form, once a class.

    Raises:
        UsageError: The class is no class of drafts.
    """
    check_draft(draft)
    return strict_schema(draft.model_json_schema())


@cache
def sent_schema(draft: type[BaseModel]) -> Schema:
    """
    Return the schema to send for a class of drafts: the file where it ships, so that a request depends on no library's version.

    Raises:
        UsageError: The class is no class of drafts.
    """
    name = schema_name(draft)
    if name not in SHIPPED:
        return draft_schema(draft)
    schema: Schema = json.loads(read_asset("schemas", name + _SUFFIX))
    return schema


def schema_name(draft: type[BaseModel]) -> str:
    """Name the schema of a class of drafts, as a prompt's ``answers_with`` does."""
    return next((name for name, model in SHIPPED.items() if model is draft), draft.__name__)


def brief_schema() -> Schema:
    """Make the schema of the brief that users receive."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Brief.model_json_schema(mode="serialization"),
        "title": _CURRENT,
    }


def selection_schema() -> Schema:
    """Make the schema of the answer that merges parts."""
    return strict_schema(Selection.model_json_schema())


@cache
def sent_selection_schema() -> Schema:
    """Return the schema to send with the question that merges parts: its file, as for drafts."""
    schema: Schema = json.loads(read_asset("schemas", MERGE + _SUFFIX))
    return schema


GENERATED: Mapping[str, Callable[[], Schema]] = {
    **{f"{name}.json": partial(draft_schema, model) for name, model in SHIPPED.items()},
    "brief.v1.json": brief_schema,
    f"{MERGE}.json": selection_schema,
}
"""The files of ``schemas/`` that follow the current models."""


def schema_names(kind: Kind) -> tuple[str, ...]:
    """Name the versions of a schema, the newest last."""
    names = (name.removesuffix(_SUFFIX) for name in asset_names("schemas"))
    return tuple(sorted((name for name in names if (version_of(name) or ("",))[0] == kind), key=by_version))


def version_text(kind: Kind, version: str | None = None) -> str:
    """
    Read the file of a version of a schema.

    Args:
        kind: Which schema.
        version: "v1", "1" or the whole name "brief.v1"; the newest where None.

    Raises:
        UsageError: There is no such version.
    """
    names = schema_names(kind)
    if version is None:
        return read_asset("schemas", names[-1] + _SUFFIX)
    name = f"{kind}.v{version.removeprefix(f'{kind}.').removeprefix('v')}"
    if name not in names:
        message = f"There is no version {version!r} of the {kind} schema: give one of {', '.join(names)}."
        raise UsageError(message)
    return read_asset("schemas", name + _SUFFIX)


def load_brief(text: str | bytes, *, upgrades: Mapping[int, Upgrade] = UPGRADES) -> Brief:
    """
    Read a brief from its JSON.

    A brief of an older schema version is upgraded step by step to the current one. ``provenance.schema`` keeps the version in which it was
    written.

    Args:
        text: The JSON of a brief, as written by ``Brief.model_dump_json``.
        upgrades: The step from each older version to the next.

    Returns:
        The brief. It holds the quotes, but not the texts of its sources; pass those to ``Brief.to_html``.

    Raises:
        UsageError: The text has the wrong type.
        InputError: It is not the JSON of a brief, is not valid under its schema, or has a version newer than this package.
    """
    check_type((str, bytes), "text", text, "a str or bytes")
    content = upgraded(_json_object(text), _CURRENT, upgrades)
    try:
        return Brief.model_validate(content)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        message = f"The brief is not valid under {_CURRENT}: {'.'.join(map(str, first['loc']))}: {first['msg']}."
        raise InputError(message) from None


def upgraded(content: Schema, current: str, upgrades: Mapping[int, Upgrade]) -> Schema:
    """
    Take a JSON object from the version that it states to the current one, step by step.

    Raises:
        InputError: It states no version of this kind, a newer one than the current, or one that no step leads on from.
    """
    kind, newest, _ = by_version(current)
    stated = content.get("schema_version")
    found = version_of(stated) if isinstance(stated, str) else None
    if found is None or found[0] != kind:
        message = f"This is not a {kind}: its schema_version is {_shown(stated)}, and that of a {kind} is such as {current!r}."
        raise InputError(message)
    if found[1] > newest:
        message = (
            f"The {kind} is of version {stated!r}, and summarizer {VERSION} reads those up to {current!r}: install a newer summarizer."
        )
        raise InputError(message)
    for number in range(found[1], newest):
        if number not in upgrades:
            message = f"The {kind} is of version {stated!r}, and nothing leads from {kind}.v{number} on to {current!r}: make it anew."
            raise InputError(message)
        content = {**_step(upgrades[number], content), "schema_version": f"{kind}.v{number + 1}"}
    return content


def _step(step: Upgrade, content: Schema) -> Schema:
    try:
        return step(content)
    except (LookupError, TypeError, ValueError, AttributeError):
        message = f"The brief states {content['schema_version']!r}, but is not valid under it: make it anew."
        raise InputError(message) from None


def _json_object(text: str | bytes) -> Schema:
    try:
        content = json.loads(text)
    except (ValueError, RecursionError):
        message = "The brief is not valid JSON: give what --format json wrote."
        raise InputError(message) from None
    if not isinstance(content, dict):
        message = "The brief is JSON, but no object: give what --format json wrote."
        raise InputError(message)
    return cast("Schema", content)


def _shown(stated: object) -> str:
    return repr(stated[:40]) if isinstance(stated, str) else "null"


def schema_text(schema: Schema) -> str:
    """Write a schema as its file holds it: keys in their generated order, indented, one newline at the end."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def strict_schema(schema: Schema) -> Schema:
    """
    Restate a schema in the strict form of structured output, in as few words as it can be said, since it is sent with every request.

    Every object lists all its properties as required and allows no other. Definitions stand where they are used, bounds are left out, and
    so are the descriptions of models, which are their docstrings; those of fields are meant for whoever answers, and stay.

    Raises:
        TypeError: An object has free keys, which the strict form cannot say (a list of key and value can), or a model holds itself.
    """
    return _strict(schema, schema.get("$defs", {}), ())


def _strict(node: Schema, definitions: Schema, within: tuple[str, ...]) -> Schema:
    name = node.get("$ref", "").rpartition("/")[2]
    if name in within:
        message = f"the model {name} holds itself, which has no strict JSON Schema: use a list and pointers into it"
        raise TypeError(message)
    node = _inlined({key: value for key, value in node.items() if key not in _CHECKED_HERE}, definitions)
    restated: Schema = {}
    for key, value in node.items():
        restated.update(_keyword(key, value, definitions, (*within, name) if name else within))
    return _closed(restated) if restated.get("type") == "object" else restated


def _keyword(key: str, value: Any, definitions: Schema, within: tuple[str, ...]) -> Schema:  # noqa: ANN401 - a schema's values are any JSON
    match key:
        case "properties":  # their keys are names, which may read like keywords
            restated: Any = {name: _strict(child, definitions, within) for name, child in value.items()}
        case "oneOf" | "anyOf":
            return _either([_strict(child, definitions, within) for child in value])
        case "prefixItems":
            restated = [_strict(child, definitions, within) for child in value]
        case "items":
            restated = _strict(value, definitions, within)
        case "const":
            key, restated = "enum", [value]
        case _:
            restated = value
    return {} if key == "$defs" else {key: restated}


def _either(choices: list[Schema]) -> Schema:
    """Say a choice between plain types as one type of several names."""
    if all(choice.keys() == {"type"} and isinstance(choice["type"], str) for choice in choices):
        return {"type": [choice["type"] for choice in choices]}
    return {"anyOf": choices}


def _inlined(node: Schema, definitions: Schema) -> Schema:
    """Put what a reference names in its place, without its docstring; a model by itself loses its docstring, too."""
    if "$ref" not in node:
        return {key: value for key, value in node.items() if key != "description" or node.get("type") != "object"}
    named = definitions[node["$ref"].rpartition("/")[2]]
    dropped = _CHECKED_HERE | {"description"}
    return {**{key: value for key, value in named.items() if key not in dropped}, **{key: node[key] for key in node if key != "$ref"}}


def _closed(node: Schema) -> Schema:
    if isinstance(node.get("additionalProperties"), dict):
        message = "an object with free keys has no strict JSON Schema: use a list of key and value"
        raise TypeError(message)
    return {**node, "additionalProperties": False, "required": list(node.get("properties", {}))}
