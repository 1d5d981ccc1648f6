"""Cassettes read well and come back exactly."""

from __future__ import annotations

import json
from typing import Any

import pytest
import yaml  # type: ignore[import-untyped]
from cassette_format import deserialize, serialize

TEXTS = [
    "one line",
    "two\nlines\n",
    "trailing space \nand more  \n",
    " leading\n  spaces\n",
    "\n\nempty lines first",
    "a tab\tinside\n\tand first",
    "no newline at the end\nof this",
    "quotes \" ' and \\ and : # - & * ! | > % @ `\nhere",
    "“curly” – dash — € ñ 万亿 😀\nhere",
    "no-break\u00a0space, thin\u2009space, soft\u00adhyphen\nhere",
    "line\u2028separator and\u2029paragraph\nhere",
    "next\x85line\nhere",
    "carriage\r\nreturn\rhere",
    "byte order mark \ufeff\nhere",
    "escape \x1b[31m and bell \x07\nhere",
    "---\n...\n%YAML\n",
    "yes",
    "null",
    "0x10",
    "2025-09-12",
    "word " * 60,
    "",
]


def cassette(request: Any, response: Any) -> dict[str, Any]:  # noqa: ANN401 - a body is text, bytes or nothing
    """Make a cassette of one exchange, as the recorder hands it over."""
    return {
        "version": 1,
        "interactions": [
            {
                "request": {"method": "POST", "uri": "https://llm.invalid/v1/chat/completions", "headers": {}, "body": request},
                "response": {"status": {"code": 200, "message": "OK"}, "headers": {}, "body": {"string": response}},
            }
        ],
    }


def bodies(recorded: dict[str, Any]) -> tuple[Any, Any]:
    """Take the two bodies out."""
    (exchange,) = recorded["interactions"]
    return exchange["request"]["body"], exchange["response"]["body"]["string"]


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_comes_back_exactly(text: str) -> None:
    """Whatever stands in a prompt or an answer, not one character of it changes, in JSON or out of it."""
    recorded = cassette(json.dumps({"content": text, text or "k": [text]}, ensure_ascii=False), text)
    request, response = bodies(deserialize(serialize(recorded)))
    assert json.loads(request) == {"content": text, text or "k": [text]}
    assert response == text


def test_a_json_body_reads_as_a_mapping_with_literal_text() -> None:
    """A person sees the prompt as it is, line by line, in UTF-8."""
    written = serialize(cassette(json.dumps({"content": "Point at lines.\nThe price is €5."}), "{}"))
    assert "content: |-\n" in written
    assert "The price is €5." in written
    assert yaml.safe_load(written)["interactions"][0]["request"]["body"] == {"json": {"content": "Point at lines.\nThe price is €5."}}


@pytest.mark.parametrize("body", ['{"a": 1, "a": 2}', '{"a": NaN}', '{"a": "\\ud800"}', '{"a": ', "<html>", "[1]", "", None, b"\xff"])
def test_a_body_that_a_mapping_cannot_hold_stays_as_it_is(body: str | bytes | None) -> None:
    """Broken answers are what some cassettes are about."""
    assert bodies(deserialize(serialize(cassette(body, body)))) == (body, body)
