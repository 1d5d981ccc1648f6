"""Numbers and dates for a person to read."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.quantities.types import HEDGES

if TYPE_CHECKING:
    from datetime import date

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
ARROWS: dict[Direction | None, str] = {"up": " ↑", "down": " ↓", None: ""}
_LONGEST_FRACTION = 6
"""A fraction with more digits than anybody writes (a third) is shown rounded."""
_SIGNS = {"EUR": "€", "GBP": "£", "to": "–"}
"""How a source writes what can be taken for nothing else; a dollar or a yen sign stands for several currencies."""
_SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
_MOST_DECIMALS = 4
"""Decimals beside a word of scale that a person still reads; a number that needs more is written out."""


def day(value: date) -> str:
    """Write a date as "3 May 2026"."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def told(figure: Figure) -> str:
    """Write the value of a figure for a person, with its direction; empty where the reading has no value."""
    written = readable(figure.quantity)
    return f"{written}{ARROWS[figure.direction]}" if written else ""


def readable(measure: Measure | Quantity) -> str:
    """
    Write the value of a quantity for a person, with its hedge and unit; empty where the reading has no value.

    Nothing is rounded: millions and more are told in words of scale where that is exact ("1.36 billion HKD"), else in all their digits.
    Only a fraction without an end, or one told in words ("two-fifths"), becomes a rounded percentage.
    """
    if measure.kind == "ratio" and measure.value is not None and _is_told_in_words(measure):
        return f"{HEDGES[measure.qualifier]}{round(measure.value * 100, 1).normalize():,f}%{_suffix(measure)}"
    return _worded(measure, _short(measure))


def beside(measure: Measure | Quantity) -> str:
    """Write the value of a quantity for a person, where the source's own words do not say it already; else nothing."""
    written, value = " ".join(measure.as_written.split()), readable(measure)
    said = all(word in written or _SIGNS.get(word, word) in written for word in value.split(" "))
    return "" if said else value


def worded(measure: Measure | Quantity) -> str:
    """Write the value of a quantity in all its digits, with its hedge and unit; empty where the reading has no value."""
    return _worded(measure, " to ".join(map(_digits, _values(measure))))


def _worded(measure: Measure | Quantity, number: str) -> str:
    return f"{HEDGES[measure.qualifier]}{number}{_suffix(measure)}" if number else ""


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


def _values(measure: Measure | Quantity) -> list[Decimal]:
    """List the value of a quantity, or the ends of its range."""
    ends = (measure.value,) if measure.value is not None else (measure.low, measure.high)
    return [end for end in ends if end is not None]


def _short(measure: Measure | Quantity) -> str:
    """Write the numbers of a quantity, a range under one word of scale."""
    values = _values(measure)
    for scale, word in _SCALES:
        if values and all(_fits(value / scale) for value in values):
            return f"{' to '.join(f'{(value / scale).normalize():,f}' for value in values)} {word}"
    return " to ".join(map(_digits, values))


def _fits(number: Decimal) -> bool:
    """Whether a number beside a word of scale is one that people write: from one on, and with few decimals."""
    exponent = number.normalize().as_tuple().exponent
    return abs(number) >= 1 and isinstance(exponent, int) and -exponent <= _MOST_DECIMALS


def _is_told_in_words(measure: Measure | Quantity) -> bool:
    return not any(character.isdigit() for character in measure.as_written) or _is_endless(measure.value or Decimal(0))


def _is_endless(value: Decimal) -> bool:
    exponent = value.as_tuple().exponent
    return isinstance(exponent, int) and -exponent > _LONGEST_FRACTION


def _digits(value: Decimal) -> str:
    return f"{round(value, 4).normalize() if _is_endless(value) else value:,f}"


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
