"""What stands within reach of a result ties it, however it is worded; and what else there explains it leaves it alone."""

from __future__ import annotations

import pytest
from linear import is_linear
from stories import story

from summarizer.audit import arithmetic


def doubts(text: str) -> list[str]:
    """Recompute what a text states, and say what cannot hold."""
    return [f"{check.kind}: {check.what}" for check in arithmetic.stated(story(text)).checks(()) if check.severity == "error"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("A year ago the mill ground 40 sacks. This year it was 52, which works out at a rise of 20%.", "30%, not 20%"),
        ("Sales slid 18% to €1.62 billion, the mill said, after €1.80 billion in the same months of 2024.", "10%, not 18%"),
        ("Of the 1,200 shops of Pellham, 180 will go, 25% of the total.", "15%"),
        ("The mill will close 90 of its 600 ovens before May, 20% of the total, besides 35 barns and 610 carts.", "15% of 600"),
        ("The harvest rose by 30 tonnes, or 40%, to 150 tonnes.", "25%, not 40%"),
        ("Costs were up $30 million to $150 million, or 40%, in May.", "25%, not 40%"),
        ("The mill turned over $640m and made an operating profit of $64m, which corresponds to a margin of 12%.", "10% of $640m"),
        ("Lending grew. Banks lent 5,100 crowns, funds 1,740 crowns and mills 1,600 crowns, in all 8,640 crowns.", "8,440 crowns"),
    ],
)
def test_results_are_tied_by_what_stands_with_them(text: str, shown: str) -> None:
    """No order of words is asked for, only amounts of one sort, as many as the result needs."""
    found = doubts(text)
    assert (len(found), shown in " ".join(found)) == (1, True)


@pytest.mark.parametrize(
    "text",
    [
        "The shares rose to $52 from $50. They are up 30% this year.",
        "The dividend goes up to $1.20 from $1.00 a share, or 40% of earnings.",
        "Sales in Varn grew by 22%, in Orsk by 3%; together they gained 9% to €1.09 billion after €1.0 billion.",
        "That is 35% under the close of 148 crowns and 28% under the fair price of 134 crowns.",
        "The rate fell 9 basis points to 3.41%; the longer one was at 3.88%.",
        "Debt of $1.9 billion is 0.9 times earnings of $2.1 billion, but will be 2.6 times by May.",
        "The fund lent €26 million, €9 million and €3 million, out of €40 million, and it kept the rest.",
        "The mill raised its stock by 150 tonnes to 1,500 tonnes, which takes the whole to 1,950 tonnes.",
        "Lowering the fee by $2 a month for 5 million users would cost Pellham $120 million a year.",
    ],
)
def test_what_another_reading_explains_is_left_alone(text: str) -> None:
    """A share is no change, what has its own base has no other, and a level is no result."""
    assert doubts(text) == []


def test_a_distance_to_a_price_that_stands_elsewhere() -> None:
    """The target lies above the quote by another distance than is told, and no other price lies there."""
    text = (
        "The shares closed at $142.60.\n\nBroker Varn cut its target to $165 from $210. That is still 25.7% above where the stock trades."
    )
    (found,) = doubts(text)
    assert "$165 is 15.7% above $142.60" in found


def test_a_distance_that_some_price_makes_is_right() -> None:
    """Another price lies as far away as is told."""
    text = "The shares closed at $100.00.\n\nVarn has a target of $120, Orsk one of $130. That is still 30% above where the stock trades."
    assert doubts(text) == []


def test_amounts_too_far_apart_are_implausible() -> None:
    """What differs from another by eight times cannot be told to differ by less than half: no reckoning goes so wrong."""
    assert doubts("The life of the lamp grew by 40% to 22 hours from 2.5 hours.")[0].startswith("implausible: ")


def test_the_work_grows_with_the_text() -> None:
    """Eight times the text takes about eight times as long."""
    piece = "It has a target of $120, 20% above the price of $90.50. North 410, East 280 and South 190, in all 980. "
    assert is_linear(lambda text: arithmetic.stated(story(text)).checks(()), piece, 1_000)
