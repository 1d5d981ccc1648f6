"""Cassettes as YAML that reads well: JSON bodies as mappings, long text as literal blocks, all in UTF-8."""

from __future__ import annotations

import json
from typing import Any

import yaml  # type: ignore[import-untyped]

_LONG = 80


class _Dumper(yaml.SafeDumper):  # type: ignore[misc]
    """A dumper of its own, so that its representer changes no other YAML."""


def _represent(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=_style(text))


def _style(text: str) -> str | None:
    """Choose a style; PyYAML itself leaves the literal block wherever the text would not come back exactly, except for NEL."""
    if "\x85" in text:
        return '"'
    return "|" if "\n" in text or len(text) > _LONG else None


_Dumper.add_representer(str, _represent)


def serialize(cassette: dict[str, Any]) -> str:
    """Write a cassette."""
    readable = {**cassette, "interactions": [_map_bodies(each, _to_mapping) for each in cassette["interactions"]]}
    return str(yaml.dump(readable, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=140))


def deserialize(text: str) -> dict[str, Any]:
    """Read a cassette."""
    cassette = yaml.safe_load(text)
    return {**cassette, "interactions": [_map_bodies(each, _to_text) for each in cassette["interactions"]]}


def _map_bodies(interaction: dict[str, Any], change: Any) -> dict[str, Any]:  # noqa: ANN401 - either direction
    request, response = interaction["request"], interaction["response"]
    return {
        "request": {**request, "body": change(request["body"])},
        "response": {**response, "body": {"string": change(response["body"]["string"])}},
    }


def _to_mapping(body: Any) -> Any:  # noqa: ANN401 - text, bytes or nothing
    """Parse a body where the mapping says all that the text said; else keep the text."""
    if not isinstance(body, str):
        return body
    try:
        value = json.loads(body, object_pairs_hook=_distinct, parse_constant=_refuse)
        json.dumps(value, ensure_ascii=False).encode()
    except ValueError:
        return body
    return {"json": value} if isinstance(value, dict) else body


def _to_text(body: Any) -> Any:  # noqa: ANN401 - as above
    return json.dumps(body["json"], ensure_ascii=False) if isinstance(body, dict) else body


def _distinct(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(mapping := dict(pairs)) < len(pairs):
        message = "a key stands twice"
        raise ValueError(message)
    return mapping


def _refuse(constant: str) -> float:
    raise ValueError(constant)
