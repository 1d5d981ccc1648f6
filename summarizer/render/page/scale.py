"""Places on an axis."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_MARGIN = 5.0
"""Percent of the width that stay free on either side."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A range of numbers laid over the width of an axis, with a margin on either side."""

    low: float
    high: float

    @classmethod
    def over(cls, values: Iterable[float]) -> Scale:
        """Make the scale of some values."""
        held = list(values)
        return cls(min(held), max(held))

    def at(self, value: float) -> float:
        """Return the place of a value in percent of the width; the middle where all values are one."""
        if self.high <= self.low:
            return 50.0
        return _MARGIN + (100 - 2 * _MARGIN) * (value - self.low) / (self.high - self.low)


def percent(place: float) -> str:
    """Write a place as an SVG attribute."""
    return f"{place:.4g}%"
