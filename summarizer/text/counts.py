"""Numbers of things, in words."""

from __future__ import annotations


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """Write a number with its noun, in the plural where there is not exactly one; that has an "s" where it is not given."""
    return f"{number:,} {noun if number == 1 else plural or f'{noun}s'}"
