"""Values that differ among the same numbers are one thing told differently, in any language."""

from __future__ import annotations

import pytest
from stories import story

from summarizer.audit import conflict

FELL = "Pellham shares tumbled 14% to €55.20 from €62.40."


def told(*texts: str) -> list[str]:
    """Check sources for conflicts."""
    return [check.what for check in conflict.conflicts(story(*texts)).checks(())]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (FELL, "Die Aktie verlor 11,5 % auf 55,20 €. Zuvor hatte sie bei 62,40 € geschlossen."),
        (
            "The bank lowered its rate by 25 basis points to 3.75% from 4.00%.",
            "The bank cut its rate by half a percentage point, from 4.00% to 3.75%.",
        ),
        ("Bad loans were 3.84% of all. Net bad loans were 1.12%.", "Bad loans rose to 3.84%. Net bad loans stood at 1.21%."),
        ("The board split by six votes to three.", "The board agreed in a seven-to-two vote."),
    ],
)
def test_another_value_among_the_same_numbers_is_a_conflict(first: str, second: str) -> None:
    """Two sources that share the numbers around, and differ in one, disagree."""
    assert len(told(first, second)) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (FELL, "Die Aktie verlor 14 % auf 55,20 €. Zuvor hatte sie bei 62,40 € geschlossen."),
        (
            "Sales rose 12.5% to $5.21 billion. Net profit was $1.12 billion.",
            "Sales rose 12.5% to $5.21 billion. Operating profit was $1.48 billion.",
        ),
        (
            "Sales rose 12.5% to $5.21 billion. Profit was $1.12 billion.",
            "Sales rose 12.5% to $5.21 billion. Adjusted profit was $1.48 billion.",
        ),
        ("Bad loans were 3.84% of all. Prices rose 2.31%.", "Bad loans rose to 3.84%. The bank hired 212 people."),
        ("The board split by six votes to three.", "The board agreed in a six-to-three vote."),
        ("The shares closed at €35.90 in Orsk.", "The shares closed at $41.85 in Varn."),
        ("Sales were €1.2bn.", "Der Umsatz lag bei 1.234,56 Mio. Euro."),
    ],
)
def test_what_may_both_be_right_is_no_conflict(first: str, second: str) -> None:
    """Equal values, another basis, another thing, another currency and rounding are no conflict."""
    assert told(first, second) == []


def test_a_vote_that_one_source_tells_in_two_ways_is_a_conflict() -> None:
    """Two splits of as many votes are of one vote, and of another number of votes of two."""
    text = "El consejo aprobó la molienda con 5 votos a favor y 2 en contra. La decisión por {} votos contra 1 sorprendió."
    assert [len(told(text.format(number))) for number in (6, 3)] == [1, 0]
    assert told("The board of Orvane passed the sale by a 5-4 vote. Brokers in a poll had forecast a 7-2 split.") == []


def test_a_headline_that_its_text_does_not_bear_out_is_a_conflict() -> None:
    """The number of a headline stands in the text, or another one does in its place."""
    assert len(told("Pellham cuts 1,200 mill jobs\n\nPellham will cut 2,100 mill jobs in Orsk.")) == 1
    assert told("Pellham cuts 1,200 mill jobs\n\nPellham will cut 1,200 mill jobs of 2,100 in Orsk.") == []


def test_a_definite_count_is_the_one_told_before() -> None:
    """What "the 66 new pumps" names are those that were introduced as 60; a part of them is not."""
    assert len(told("Pellham ordered 60 new Varn pumps.\n\nIt is big. The 66 new Varn pumps will be paid later.")) == 1
    assert told("Pellham ordered 60 new Varn pumps.\n\nIt is big. The 20 new Varn pumps for Orsk come first.") == []
