"""JSON: strict, UTF-8, and without a character that a terminal or an editor would obey or hide."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from summarizer.text.characters import encodable
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    import re

    from pydantic import BaseModel

_UNSAFE = lazy(
    r"[\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0"
    r"\ufff0-\ufffb\ufffe\uffff\ufdd0-\ufdef\ue000-\uf8ff\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)


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
    return _UNSAFE.sub(_escape, encodable(text)) + "\n"


def _escape(found: re.Match[str]) -> str:
    units = found.group().encode("utf-16-be")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))
