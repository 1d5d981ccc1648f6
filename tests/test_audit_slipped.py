"""One number with two digits in another order, and two names with each other's numbers."""

from __future__ import annotations

import pytest
from stories import EARLY, LATE, story

from summarizer.audit import conflict


@pytest.mark.parametrize(
    "texts",
    [
        ("Dividend: 34 cents\n\nPellham pays a dividend of 43 cents a share.",),
        ("Savings are put at £520m a year.", "Pellham aims for savings of £250m."),
        ("The claim is of 410,000 merchants. The 401,000 retailers are angry.",),
        (
            "Norwend brings 14.2 million customers and Halloway 10.6 million.",
            "Halloway brings 14.2 million customers and Norwend 10.6 million.",
        ),
    ],
)
def test_values_told_otherwise_are_found(texts: tuple[str, ...]) -> None:
    """One conflict, with both values."""
    (check,) = conflict.conflicts(story(*texts)).checks(())
    assert check.kind == "conflict"


def test_a_source_without_a_day_may_be_of_the_same() -> None:
    """Of two percentages that differ in the order of their digits neither has moved, where only one source tells its day."""
    texts = "Net debt is 78% of the regulated assets of Orsk.", "Net debt of Orsk equals 87% of its regulated assets."
    assert len(conflict.conflicts(story(*texts, days=(EARLY, None))).checks(())) == 1
    assert conflict.conflicts(story(*texts, days=(EARLY, LATE))).checks(()) == ()


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        (("The plant made 148 lamps and 184 chairs.",), ()),
        (("Output rose to 148 tonnes from 184 tonnes. Output is 148 tonnes.",), ()),
        (("The share of bad loans was 1.21%.", "The share of bad loans was 1.12%."), (EARLY, LATE)),
        (("Varn sold 520 cups.", "Orsk has 250 trees."), ()),
        (("Norwend brings 14.2 million customers and Halloway 10.6 million.", "Norwend has 14.2 million, Halloway 10.6 million."), ()),
    ],
)
def test_other_values_are_left_alone(texts: tuple[str, ...], days: tuple[str, ...]) -> None:
    """Two things in one line, a value of before, a rate of another day, and other things."""
    assert conflict.conflicts(story(*texts, days=days)).checks(()) == ()
