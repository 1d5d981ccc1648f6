"""
A verifier that looks like one: it parses what parses, and takes a text for proven where its digits stand somewhere in the sources.

The suite is worth something only if it finds most attacks on this one.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hostile.answers import Attack

_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def naive_page(attack: Attack, source: str) -> str | None:
    """Render what the naive verifier lets through as Markdown; None where it rejects the whole answer."""
    try:
        draft: Any = json.loads(attack.content or "")
    except (ValueError, RecursionError):
        return None
    return "\n".join(f"- {text}" for text in _texts(draft) if all(found in source for found in _NUMBER.findall(text)))


def _texts(value: Any) -> Iterator[str]:  # noqa: ANN401 - JSON
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _texts(each)
    elif value is not None:
        yield str(value)
