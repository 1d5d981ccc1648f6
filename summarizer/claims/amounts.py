"""
Whether two quantities are the same.

The value must be equal, or a right rounding that says so: "about $1.4 billion" tells of $1,362 million, and 36% does not of 36.4%.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.quantities import Quantity

_PER_SHARE = frozenset({"money", "per_share"})
_BARE = frozenset({"count", "other", "multiple", "ratio"})
_DIGITS = re.compile(r"\d+")
_FRACTION = re.compile(r"[.,]\d{1,2}(?!\d)")
# Nouns that count the same: what somebody is employed in, and what is held of a company.
_SAME_UNIT = (
    frozenset({"jobs", "positions", "posts", "roles", "employees", "workers", "staff", "people"}),
    frozenset("salariés employés personnes collaborateurs postes emplois".split()),
    frozenset("mitarbeiter mitarbeitern beschäftigte beschäftigten stellen arbeitsplätze menschen personen".split()),
    frozenset("dipendenti addetti lavoratori persone posti".split()),
    frozenset("empleados trabajadores personas puestos".split()),
    frozenset({"shares", "stock", "stocks"}),
    frozenset({"cars", "vehicles", "autos"}),
)
_OF_ANYTHING = frozenset({"units", "pieces"})
FLOOR = frozenset({"over", "at_least"})
CEILING = frozenset({"under", "up_to"})
SHARES = frozenset({"percent", "ratio"})
_POINTS = frozenset({"percent", "basis_points"})
_HALF = Decimal("0.5")
_ROUND = 2
"""Digits of a number that is round enough to bound another one."""
_TENTH = 10


def same_amount(told: Quantity, source: Quantity) -> bool:
    """
    Whether two quantities have the same value, kind, currency and unit; what is hedged may be a rounding.

    What is written in the same characters is the same: the scale and the currency of a cell stand at the head of its table.
    """
    if is_written_alike(told, source):
        return _same_unit(told.unit, source.unit)
    if told.kind != source.kind and {told.kind, source.kind} <= _POINTS and "percentage points" in {told.unit, source.unit}:
        return _in_points(told) == _in_points(source) is not None
    if told.kind != source.kind and {told.kind, source.kind} <= SHARES:
        return abs(share_of(told) - share_of(source)) < _HALF
    return _same_value(told, source) and same_measure(told, source)


def _in_points(quantity: Quantity) -> Decimal | None:
    """Return a value as it is told in points of a percentage."""
    return quantity.value / 100 if quantity.value is not None and quantity.kind == "basis_points" else quantity.value


def share_of(quantity: Quantity) -> Decimal:
    """Return a value as it is told in percent, if it may be told so."""
    return (quantity.value or Decimal(0)) * (100 if quantity.kind == "ratio" else 1)


def is_written_alike(told: Quantity, source: Quantity) -> bool:
    """Whether two quantities are written in the same characters, whatever the spaces between them."""
    return told.as_written.split() == source.as_written.split()


def same_measure(told: Quantity, source: Quantity) -> bool:
    """Whether two quantities measure in the same thing: kind, currency and unit."""
    return _same_kind(told, source) and _same_currency(told, source) and _same_unit(told.unit, source.unit)


def same_bound(told: Quantity, source: Quantity) -> bool:
    """
    Whether a quantity is told with the reserve that the source makes.

    "About" may be left out or added; "more than" and "up to" say that the true value is another one, and may not.
    """
    if (told.low is not None and told.low == source.low) or _is_end(told, source):
        return True  # both ends are told, or one as the end that it is
    if _is_truncated(told, source):
        return True
    if source.qualifier in FLOOR:
        return told.qualifier in FLOOR
    if source.qualifier in CEILING:
        return told.qualifier in CEILING
    return told.qualifier in {None, "approx"} or told.qualifier == source.qualifier


def _same_value(told: Quantity, source: Quantity) -> bool:
    if (told.value, told.low, told.high) == (source.value, source.low, source.high):
        return True
    if _is_end(told, source) or _is_truncated(told, source):
        return True
    hedged = told.qualifier == "approx" and told.value is not None and source.value is not None
    return hedged and _is_rounding(told, source)


def _is_end(told: Quantity, source: Quantity) -> bool:
    """Whether a range is told by one end with its reserve: "up to 50" of "between 40 and 50"."""
    if told.low is not None or source.low is None or told.value is None:
        return False
    return told.value == (source.high if told.qualifier in CEILING else source.low if told.qualifier in FLOOR else None)


def _is_truncated(told: Quantity, source: Quantity) -> bool:
    """Whether a round number bounds an exact one next to it ("over 1.5 million" of 1,580,575, "under 2,000" of 1,985)."""
    value, exact = told.value, source.value
    if source.qualifier is not None or value is None or exact is None or value <= 0 or told.qualifier not in FLOOR | CEILING:
        return False
    digits = "".join(_DIGITS.findall(told.as_written)).strip("0")
    beyond = exact - value if told.qualifier in FLOOR else value - exact
    return digits.isascii() and 0 < len(digits) <= _ROUND and 0 < beyond <= value / _TENTH


def _is_rounding(told: Quantity, source: Quantity) -> bool:
    """Whether a value is another one rounded at its own last digit, which must not be its only one and is no zero of a whole number."""
    value, exact = told.value, source.value
    if value is None or exact is None or not value or (value < 0) != (exact < 0):
        return False
    digits = "".join(_DIGITS.findall(told.as_written)).lstrip("0")
    digits = digits if _FRACTION.search(told.as_written) else digits.rstrip("0")
    if len(digits) < 2 or not digits.isascii():  # noqa: PLR2004 - of one digit, half the numbers there are would be a rounding
        return False
    step = abs(value) / Decimal(digits)
    return step > 0 and abs(value - exact) * 2 <= step


def _same_kind(told: Quantity, source: Quantity) -> bool:
    kinds = {told.kind, source.kind}
    return len(kinds) == 1 or kinds <= _PER_SHARE or kinds <= _BARE


def _same_currency(told: Quantity, source: Quantity) -> bool:
    """Compare currencies; one that a bare sign only suggests is any that the same sign can mean."""
    if told.currency == source.currency:
        return True
    assumed = "assumed" in {told.currency_basis, source.currency_basis}
    return assumed and _sign(told) is not None and _sign(told) == _sign(source)


def _sign(quantity: Quantity) -> str | None:
    return next((sign for sign in "$£¥" if sign in quantity.as_written and f"S{sign}" not in quantity.as_written), None)


def _same_unit(told: str | None, source: str | None) -> bool:
    if told == source or None in {told, source} or not _OF_ANYTHING.isdisjoint({told, source}):
        return True
    return any({told, source} <= row for row in _SAME_UNIT)
