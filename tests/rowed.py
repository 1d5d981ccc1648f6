"""Answers whose items are rows: the same ones as with objects, written as ``draft.v2`` has them."""

from __future__ import annotations

from typing import Any


def rowed(answer: dict[str, Any]) -> dict[str, Any]:
    """Write the items of an answer as rows."""
    return {
        key: [row(item) if isinstance(item, dict) else item for item in held] if isinstance(held, list) else held
        for key, held in answer.items()
    }


def row(item: dict[str, Any]) -> str:
    """Write an item as a row."""
    return " | ".join(_cell(value) for value in item.values())


def _cell(value: Any) -> str:  # noqa: ANN401 - any value of a draft
    if isinstance(value, list):
        return " ".join(map(str, value))
    return "" if value is None else str(value)
