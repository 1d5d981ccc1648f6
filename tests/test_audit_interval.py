"""What a written quantity leaves open."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from factories import number

from summarizer.audit.interval import INFINITY, Interval, allowed, step
from summarizer.quantities.types import Quantity


def quantity(*args: Any, **known: Any) -> Quantity:  # noqa: ANN401 - as ``number``
    """Make a quantity outside a text."""
    return Quantity(start=0, end=1, **number(*args, **known))


@pytest.mark.parametrize(
    ("as_written", "value", "expected"),
    [
        ("43.5%", "43.5", "0.1"),
        ("€1.36 billion", "1360000000", "10000000"),
        ("1.234,56 €", "1234.56", "0.01"),
        ("412p", "4.12", "0.01"),
        ("36亿", "3600000000", "100000000"),
        ("3½ cents", "0.035", "0.001"),
    ],
)
def test_the_last_written_digit_is_read_through_scale_and_separators(as_written: str, value: str, expected: str) -> None:
    """Its worth follows from the exact value, whatever the script, the scale word and the separators are."""
    assert step(quantity(as_written, "money", value)) == Decimal(expected)


@pytest.mark.parametrize(
    ("made", "low", "high"),
    [
        (quantity("43.5%", "percent", "43.5"), "43.45", "43.55"),
        (quantity("312", "count", "312"), "312", "312"),
        (quantity("184,000", "count", "184000"), "183500", "184500"),
        (quantity("50,000", "count", "50000"), "49500", "50500"),
        (quantity("23 days", "other", "23"), "22.5", "23.5"),
        (quantity("-2.0%", "percent", "-2.0"), "-2.05", "-1.95"),
        (quantity("seven", "count", "7"), "7", "7"),
        (quantity("two million", "count", "2000000"), "1800000", "2200000"),
        (quantity("halved", "multiple", "0.5"), "0.45", "0.55"),
        (quantity("20%", "percent", "20", qualifier="approx"), "18.5", "21.5"),
        (quantity("20%", "percent", "20", qualifier="up_to"), "0", "20.5"),
        (quantity("3-4%", "percent", ("3", "4")), "2.5", "4.5"),
    ],
)
def test_rounding_hedges_and_ranges_make_the_interval(made: Quantity, low: str, high: str) -> None:
    """Half a unit of the last digit, nothing for plain counts, a tenth for words, a twentieth for "about"."""
    assert allowed(made) == Interval(Decimal(low), Decimal(high))


def test_bounds_are_open_on_one_side() -> None:
    """A lower bound has no upper end; of a loss it has no lower one."""
    assert allowed(quantity("$50 billion", "money", "50000000000", qualifier="over")) == Interval(Decimal(49500000000), INFINITY)
    assert allowed(quantity("-5%", "percent", "-5", qualifier="over")) == Interval(-INFINITY, Decimal("-4.5"))


def test_a_quantity_without_a_value_allows_nothing_to_be_said() -> None:
    """Where the reader found no value there is no interval."""
    assert allowed(Quantity(start=0, end=4, as_written="some", kind="other")) is None
