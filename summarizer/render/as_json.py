"""JSON: strict, UTF-8, and without a character that a terminal or an editor would obey or hide."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from summarizer.text.characters import encodable, unseen

if TYPE_CHECKING:
    from pydantic import BaseModel


def to_json(made: BaseModel) -> str:
    """Write a brief, or a proven draft, as ``write_json`` does."""
    return write_json(made.model_dump(mode="json"))


def to_json_line(made: BaseModel) -> str:
    """Write a brief as ``to_json`` does, on one line and without a newline, whatever breaks of lines its sources hold."""
    return write_json(made.model_dump(mode="json"), indent=None).rstrip("\n")


def write_json(value: object, *, indent: int | None = 2) -> str:
    """
    Write a value as JSON with a newline at the end, on one line where there is no indent.

    Characters that act on a terminal or cannot be seen are written as escapes, so that a quote read back from the JSON is still exactly
    the source's. A lone surrogate, which UTF-8 cannot hold, becomes U+FFFD.
    """
    separators = (",", ":") if indent is None else None
    text = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False, separators=separators)
    written = encodable(text)
    escapes = {ord(character): _escape(character) for character in unseen(written) - {"\n"}}
    return (written.translate(escapes) if escapes else written) + "\n"  # a table without entries would be looked into for every character


def _escape(character: str) -> str:
    units = character.encode("utf-16-be")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))
