"""Recomputed arithmetic in words: the right result written as the source writes its own, the formula, the sentence."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_EVEN, Decimal
from typing import TYPE_CHECKING

from summarizer.audit.interval import digits_of, step
from summarizer.quantities.types import HEDGES
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.audit.interval import Interval
    from summarizer.audit.statements import StatementKind
    from summarizer.documents import Mention
    from summarizer.quantities.types import Quantity

_NUMBER = lazy(r"\d(?:[\d.,'’\u00a0\u2009\u202f ]{0,40}\d)?")
_BETWEEN = re.compile(r"\s(?:to|and|bis|und|à|et|a|y|e)\s")
_THOUSANDS = 3
_PER_CENT: frozenset[StatementKind] = frozenset({"change_pct", "above_pct", "below_pct", "share_pct"})
_PLACES = {"multiple": 2, "ratio": 3}
"""Decimals of a result whose printed form is in words."""


# --- the result as the source would have written it -----------------------------------------------------------------


def amount(kind: StatementKind, stated: Quantity, result: Interval) -> str:
    """Write a result the way ``stated`` is written: same scale, currency, unit and number of decimals."""
    ends = dict.fromkeys(_write(kind, stated, end) for end in (result.low, result.high))
    return " to ".join(ends)


def _write(kind: StatementKind, stated: Quantity, value: Decimal) -> str:
    in_points = stated.kind == "basis_points"
    shown = value * 100 if in_points else value
    as_percent = kind in _PER_CENT and stated.kind != "percent"
    if as_percent or stated.value is None or not stated.value:
        return f"{round(shown, 1):,f}%" if as_percent else _rounded(shown, stated.kind, stated)
    return _restate(stated, shown) or _rounded(shown, stated.kind, stated)


def _restate(stated: Quantity, value: Decimal) -> str | None:
    """Put a value in the place of the number in ``stated.as_written``; None where that has no single number in digits."""
    numbers = list(_NUMBER.finditer(stated.as_written))
    unit = step(stated)
    if len(numbers) != 1 or stated.value is None or not _one_number(numbers[0].group(), stated.value, unit):
        return None
    number = _like(numbers[0].group(), int((abs(value) / unit).to_integral_value(ROUND_HALF_EVEN)))
    before, after = stated.as_written[: numbers[0].start()], stated.as_written[numbers[0].end() :]
    return f"{'-' if value < 0 else ''}{before.lstrip('(+-−')}{number}{after.rstrip(')')}"


def _one_number(number: str, value: Decimal, unit: Decimal) -> bool:
    return Decimal(digits_of(number)) * unit == abs(value)


def _like(pattern: str, units: int) -> str:
    """Write a number of last-place units with the decimals and separators of another number."""
    separators = [character for character in pattern if not character.isdecimal()]
    decimals = _decimals(pattern, separators)
    digits = str(units).rjust(decimals + 1, "0")
    whole, fraction = digits[: len(digits) - decimals], digits[len(digits) - decimals :]
    grouping = separators[0] if len(separators) > (decimals > 0) else ""
    return f"{int(whole):,}".replace(",", grouping) + (separators[-1] + fraction if decimals else "")


def _decimals(pattern: str, separators: Sequence[str]) -> int:
    """Count the digits after the decimal separator; three digits after a comma, a space or a repeated point are a group of thousands."""
    if not separators:
        return 0
    last = separators[-1]
    tail = len(pattern) - 1 - pattern.rfind(last)
    groups = tail == _THOUSANDS and (last != "." or separators.count(last) > 1)
    return 0 if groups else tail


def _rounded(value: Decimal, kind: str, stated: Quantity) -> str:
    """Write a value in plain digits with its unit."""
    places = _PLACES.get(kind, 0 if value == value.to_integral_value() else 2)
    number = f"{round(value, places):,f}"
    if kind == "multiple":
        return f"{number} times"
    if kind == "percent" and stated.unit in {None, "%"}:
        return f"{number}%"
    return " ".join(filter(None, (number, stated.currency, stated.unit)))


# --- formula and sentence -------------------------------------------------------------------------------------------


def formula(kind: StatementKind, inputs: Sequence[str], result: str) -> str:
    """Write the computation with the inputs as the source writes them."""
    first, second = inputs[0], inputs[1]
    match kind:
        case "change_pct":
            left = f"({second} − {first}) / {first} × 100"
        case "above_pct":
            left = f"({first} − {second}) / {second} × 100"
        case "below_pct":
            left = f"({second} − {first}) / {second} × 100"
        case "share_pct":
            left = f"{first} / {second} × 100"
        case "multiple":
            left = f"{first} / {second}"
        case "difference":
            left = f"{first} − {second}"
        case "product":
            left = f"{first} × {second}"
        case _:
            left = " + ".join(inputs)
    return f"{left} = {result}"


def sentence(kind: StatementKind, inputs: Sequence[str], result: Interval, stated: Mention, *, right: bool) -> str:
    """Say what the inputs give, and whether the printed result is that."""
    statement = _statement(kind, inputs, result, stated.quantity)
    if right and is_rounded_away(kind, stated.quantity, result):
        return f"{statement} as they are rounded, which allows the printed {stated.quantity.as_written}."
    if right:
        return f"{statement}; the printed {stated.quantity.as_written} is right."
    return f"{statement}, not {_printed(kind, result, stated)} as printed."


def is_rounded_away(kind: StatementKind, stated: Quantity, result: Interval) -> bool:
    """Whether a printed number is not the one that the inputs give as they are written, so that only their rounding lets it be right."""
    printed = digits_of(stated.as_written)
    numbers = [digits_of(_write(kind, stated, abs(end))) for end in (result.low, result.high)]
    return bool(printed) and not stated.qualifier and stated.kind != "ratio" and printed not in numbers


def _dashed(amount: str) -> str:
    """Write a range with a dash, where "from" and "to" stand around it."""
    return _BETWEEN.sub("–", amount, count=1)


def _printed(kind: StatementKind, result: Interval, stated: Mention) -> str:
    """Name the printed result, with its direction where that is wrong too."""
    printed = stated.quantity.as_written
    if printed.isalpha() and stated.quantity.kind == "ratio":  # "half" is right where "over half" is not
        printed = HEDGES[stated.quantity.qualifier] + printed
    match stated.context.direction:
        case "up" if kind == "change_pct" and result.high < 0:
            return f"a rise of {printed}"
        case "down" if kind == "change_pct" and result.low > 0:
            return f"a fall of {printed}"
        case _:
            return printed


def _statement(kind: StatementKind, inputs: Sequence[str], result: Interval, stated: Quantity) -> str:  # noqa: PLR0911 - one for each kind
    first, second = inputs[0], inputs[1]
    falls = result.high < 0
    size = amount(kind, stated, result.negated() if falls else result)
    match kind:
        case "change_pct":
            first, second = _dashed(first), _dashed(second)
            return f"From {first} to {second} is a {'fall' if falls else 'rise'} of {size}"
        case "above_pct" | "below_pct":
            return f"{first} is {size} {'above' if (kind == 'above_pct') != falls else 'below'} {second}"
        case "share_pct":
            return f"{first} is {size} of {second}"
        case "multiple":
            return f"{first} divided by {second} is {size}"
        case "difference":
            return f"{first} and {second} differ by {size}"
        case "product":
            return f"{first} times {second} is {size}"
        case _:
            return f"{', '.join(inputs[:-1])} and {inputs[-1]} add up to {'-' if falls else ''}{size}"
