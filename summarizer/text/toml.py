"""TOML that somebody else wrote: what stops its parser ends in words."""

from __future__ import annotations

from typing import Any


def parse_toml(text: str) -> dict[str, Any]:
    """
    Parse TOML.

    Raises:
        ValueError: It is none, or meets one of Python's own limits, as its text says: how deep it nests, how many digits a number has.
    """
    import tomllib  # most runs read no TOML

    try:
        return tomllib.loads(text)
    except RecursionError:
        message = "it nests too deeply"
        raise ValueError(message) from None
