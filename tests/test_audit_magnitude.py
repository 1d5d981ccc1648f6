"""An amount of a size that nothing else in its document has is found; a market and a nation may be large."""

from __future__ import annotations

import pytest
from stories import story

from summarizer.audit import unit

SMALL = "Pellham sold flour for $12 million. It owes $3 million, spent $2 million, and earned $1 million after $5 million in wages."


@pytest.mark.parametrize(
    ("texts", "shown"),
    [
        ((f"{SMALL}\n\nIt will put $650 trillion into a new mill.",), "$650 trillion"),
        ((f"{SMALL}\n\nIt set aside $340 billion for farmers.", "Pellham set aside $340 million for farmers."), "$340 billion"),
        (("The bank has loans of €52.4 billion. Its total assets of €71.3 million grew.",), "€71.3 million"),
        (("Quarterly revenue was $1.84 billion. Pellham expects $7.4 million for the year.",), "$7.4 million"),
        (("Pellham made a profit of $310 million on revenue of $2.6 million.",), "$2.6 million"),
        (("The fund holds €4.2 million, of which €2.4 billion in bonds.",), "€4.2 million"),
        (("Orsk bought 2.1 billion tonnes, half as much again as the 1.4 million tonnes of May.",), "2.1 billion tonnes"),
    ],
)
def test_a_slip_of_size_is_found(texts: tuple[str, ...], shown: str) -> None:
    """The finding names the amount, once."""
    (check,) = unit.check(story(*texts), ())
    assert (check.kind, shown in check.what) == ("unit", True)


@pytest.mark.parametrize(
    "text",
    [
        f"{SMALL}\n\nThe world market for flour comes to $650 billion.",
        "The bank has loans of €52.4 billion. A start-up it bought has revenue of €1.3 million.",
        "Pellham made a profit of $310 million on revenue of $2.6 billion.",
        "The fund holds €4.2 billion, of which €2.4 billion in bonds.",
    ],
)
def test_other_sizes_are_left_alone(text: str) -> None:
    """What a market comes to, a small firm, and parts of a whole are of their own size."""
    assert unit.check(story(text), ()) == ()


def test_one_price_in_two_currencies_is_found() -> None:
    """Sources of one event, known by an exact number they share, tell a price with the same digits in two currencies."""
    (check,) = unit.check(
        story("The bid is A$7.40 per share, or A$2.31 billion.", "Pemberton bids US$7.40 per share, or A$2.31 billion in all."), ()
    )
    assert "two currencies" in check.what
