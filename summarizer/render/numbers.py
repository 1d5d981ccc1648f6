"""Numbers, counts and dates for a person to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from summarizer.models import Direction, Figure, Measure
    from summarizer.quantities.types import Quantity

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_HEDGES = {"approx": "about ", "over": "over ", "under": "under ", "up_to": "up to ", "at_least": "at least ", None: ""}
ARROWS: dict[Direction | None, str] = {"up": " ↑", "down": " ↓", None: ""}
_LONGEST_FRACTION = 6
"""A fraction with more digits than anybody writes (a third) is shown rounded."""


def day(value: date) -> str:
    """Write a date as "3 May 2026"."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def counted(number: int, noun: str) -> str:
    """Write a number with its noun, in the plural where there is not exactly one."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def exact(figure: Figure) -> str:
    """Write the exact value of a figure with its hedge, unit and direction; empty where the reading has no value."""
    written = worded(figure.quantity)
    return f"{written}{ARROWS[figure.direction]}" if written else ""


def worded(measure: Measure | Quantity) -> str:
    """Write the exact value of a quantity with its hedge and unit; empty where the reading has no value."""
    number = _numbers(measure)
    return f"{_HEDGES[measure.qualifier]}{number}{_suffix(measure)}" if number else ""


def difference(measure: Measure, base: Measure) -> str:
    """
    Write by how much a quantity is above another: in percent of it, or in percentage points where both are percentages.

    Empty where that cannot be said exactly: for a range, a hedged number, two measures, or a base that is not above zero.
    """
    if measure.value is None or base.value is None or measure.qualifier or base.qualifier or base.value <= 0 or measure.value < 0:
        return ""
    if (measure.kind, measure.currency, measure.unit) != (base.kind, base.currency, base.unit):
        return ""
    points = measure.kind == "percent"
    by = measure.value - base.value if points else (measure.value - base.value) / base.value * 100
    shown = f"{by:+.1f}".replace("-", "−")
    return f"{shown} points" if points else f"{shown}%"


def _numbers(measure: Measure | Quantity) -> str:
    if measure.value is not None:
        return _digits(measure.value)
    return " to ".join(_digits(end) for end in (measure.low, measure.high) if end is not None)


def _digits(value: Decimal) -> str:
    exponent = value.as_tuple().exponent
    endless = isinstance(exponent, int) and -exponent > _LONGEST_FRACTION
    return f"{round(value, 4).normalize() if endless else value:,f}"


def _suffix(measure: Measure | Quantity) -> str:
    unit = f" {measure.unit}" if measure.unit else ""
    match measure.kind:
        case "percent":
            return unit if measure.unit != "%" and unit else "%"
        case "multiple":
            return "×"
        case "basis_points":
            return " basis points"
        case "per_share":
            return f" {measure.currency or ''}{unit or ' per share'}".replace("  ", " ")
        case _:
            return f" {measure.currency}{unit}" if measure.currency else unit
