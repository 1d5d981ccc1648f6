"""
What a written quantity leaves open: every value that its rounding, its hedge and its range allow.

"43.5%" is any value from 43.45 to 43.55, "about 20%" a wider one, "over $50 billion" has no upper end. Two quantities contradict each
other only where their intervals are apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.quantities.types import Quantity

INFINITY = Decimal("Infinity")

APPROXIMATE = Decimal("0.05")
"""How far "about" reaches, as a share of the value: writers round to a near round number, seldom further."""

WORDED = Decimal("0.1")
"""How far a value in words reaches: "a third" is said of 30% to 37%, "doubled" of 1.8 to 2.2 times."""

BOUNDED = Decimal("0.05")
"""The same where words make a bound of it: "more than half" is not said of 45%."""

_BOUNDED = frozenset({"over", "at_least", "under", "up_to"})
_SMALL = 100
_ROUND_ZEROS = 3


@dataclass(frozen=True, slots=True)
class Interval:
    """All values from ``low`` to ``high``, both included; an infinite end is open."""

    low: Decimal
    high: Decimal

    def meets(self, other: Interval) -> bool:
        """Whether some value lies in both."""
        return self.low <= other.high and other.low <= self.high

    def negated(self) -> Interval:
        """Mirror at zero."""
        return Interval(-self.high, -self.low)

    def scaled(self, factor: Decimal) -> Interval:
        """Multiply by a positive factor."""
        return Interval(self.low * factor, self.high * factor)


def ends(quantity: Quantity) -> tuple[Decimal, ...]:
    """Return the value, or the two ends of a range; nothing where the reading has neither."""
    if quantity.value is not None:
        return (quantity.value,)
    if quantity.low is not None and quantity.high is not None:
        return (quantity.low, quantity.high)
    return ()


@lru_cache(maxsize=2_048)  # each is compared with many others
def allowed(quantity: Quantity) -> Interval | None:
    """Return every value the quantity may stand for, or None where it has no value."""
    values = written(quantity)
    if values is None:
        return None
    if values.low < 0 and values.high <= 0:
        return _hedged(values.negated(), quantity).negated()
    return _hedged(values, quantity)


def written(quantity: Quantity) -> Interval | None:
    """Return the value or range exactly as written, or None where there is none."""
    values = ends(quantity)
    return Interval(min(values), max(values)) if values else None


def _hedged(magnitude: Interval, quantity: Quantity) -> Interval:
    """Widen a magnitude by the rounding and the qualifier of its quantity."""
    half = rounding(quantity)
    low, high = magnitude.low - half, magnitude.high + half
    match quantity.qualifier:
        case "approx":
            return Interval(low - abs(magnitude.low) * APPROXIMATE, high + abs(magnitude.high) * APPROXIMATE)
        case "over" | "at_least":
            return Interval(low, INFINITY)
        case "under" | "up_to":
            return Interval(min(low, Decimal(0)), high)
        case _:
            return Interval(low, high)


def rounding(quantity: Quantity) -> Decimal:
    """Return how far the exact value may lie from the written one: half a unit of the last written digit, none for a plain count."""
    values = ends(quantity)
    largest = max(map(abs, values))
    whole_count = quantity.kind == "count" and all(value == value.to_integral_value() for value in values)
    if not digits_of(quantity.as_written):
        bounded = quantity.qualifier in _BOUNDED
        return Decimal(0) if whole_count and largest <= _SMALL else largest * (BOUNDED if bounded else WORDED)
    unit = step(quantity)
    if unit != 1:
        return unit / 2
    return _round_number(values) / 2 or (Decimal(0) if whole_count else unit / 2)


@lru_cache(maxsize=2_048)  # as above
def step(quantity: Quantity) -> Decimal:
    """Return what one unit of the last written digit is worth: 0.1 for "43.5%", ten million for "1.36 billion"."""
    values = ends(quantity)
    digits = Decimal(digits_of(quantity.as_written) or 0)
    if len(values) == 1 and digits:
        unit = abs(values[0]) / digits
        if unit and _is_power_of_ten(unit):
            return unit
    return min(_last_place(value) for value in values)


def digits_of(text: str) -> str:
    """Return the digits that a text is written with."""
    return "".join(filter(str.isdecimal, text))


def _is_power_of_ten(value: Decimal) -> bool:
    return value.normalize().as_tuple().digits == (1,)


def _last_place(value: Decimal) -> Decimal:
    """Return the place of the last non-zero digit, at least two digits below the first: 50,000 is not rounded to ten thousands."""
    normal = value.normalize()
    return Decimal(1).scaleb(min(int(normal.as_tuple().exponent), max(normal.adjusted() - 1, 0)))


def _round_number(values: tuple[Decimal, ...]) -> Decimal:
    """Return the place that round thousands are rounded to, and zero for other numbers."""
    place = min(_last_place(value) for value in values)
    return place if place >= Decimal(10) ** _ROUND_ZEROS else Decimal(0)
