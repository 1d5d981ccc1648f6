"""What a rule for numbers in words yields."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.quantities.numerals import Numeral

if TYPE_CHECKING:
    from decimal import Decimal

    from summarizer.quantities.types import Kind


class Reading(NamedTuple):
    """
    A number in words, and what it measures where the words say so.

    Attributes:
        numeral: The number; what multiplies or measures it may stand behind it.
        kind: What the words themselves say it measures ("a third" is a ratio), or None.
        unit: Its unit, where there is a kind that has one.
    """

    numeral: Numeral
    kind: Kind | None = None
    unit: str | None = None


def reading(start: int, end: int, value: Decimal, kind: Kind | None = None, unit: str | None = None) -> Reading:
    """Return the reading of the words between two positions."""
    whole = value.to_integral_value()
    return Reading(Numeral(start=start, end=end, value=whole if value == whole else value, spelled=True), kind, unit)
