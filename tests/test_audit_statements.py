"""Arithmetic that a text states in words is found without a model, and is an error only where it cannot hold."""

from __future__ import annotations

import pytest
from stories import story

from summarizer.audit import arithmetic
from summarizer.models import DraftRelation


def severities(text: str) -> list[str]:
    """Recompute what a text states."""
    return [check.severity for check in arithmetic.stated(story(text)).checks(())]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Of the 30 brokers who follow Pellham, 20 say buy, six hold and two sell.", "28, not 30"),
        ("The kettle will cost $80. That is 30% less than the $100 of its forerunner.", "20%, not 30%"),
        ("Pellham made a profit of $30 million on revenue of $200 million, a margin of 20%.", "15% of $200 million, not 20%"),
        ("Pellham sold 20 million shares at $5 each, raising $120 million.", "$100 million, not $120 million"),
        ("The mill ground 40 tonnes in Orsk and 30 tonnes in Varn, a total of 90 tonnes.", "70 tonnes, not 90 tonnes"),
        ("Costs were up $30 million to $150 million from $110 million.", "$40 million, not $30 million"),
        ("It let go a fifth of its staff, or 300 of 1,000 people.", "30.0% of 1,000"),
        ("The outlook is now 90 tonnes from 100 tonnes, a cut of a quarter.", "10.0%, not a quarter"),
        ("The trial had 628 people at 97 sites: 312 got the pill and 304 did not.", "616, not 628"),
        ("Pellham will close 4,500 shops. By region:\na) North: 1,900\nb) South: 1,400\nc) West: 700", "4,000, not 4,500"),
    ],
)
def test_what_a_text_states_is_recomputed(text: str, shown: str) -> None:
    """Each shape of a statement is found, and a wrong one is an error with the right value."""
    errors = [check.what for check in arithmetic.stated(story(text)).checks(()) if check.severity == "error"]
    assert len(errors) == 1
    assert shown in errors[0]


@pytest.mark.parametrize(
    "text",
    [
        "The mill ground 40 tonnes in Orsk and 30 tonnes in Varn, a total of 70 tonnes.",
        "The harvest rose by 30 tonnes, or 25%, to 150 tonnes.",
        "The trial had 616 people at 97 sites: 312 got the pill and 304 did not.",
    ],
)
def test_what_checks_out_is_information(text: str) -> None:
    """The same shapes with right numbers are told as verified."""
    assert set(severities(text)) == {"info"}


@pytest.mark.parametrize(
    "text",
    [
        "P/E: 18.9 (industry: 19.5)",
        "Of the 40 towns that were asked, 25 agreed and 12 refused.",
        "One of the 40 towns refused, and two said nothing.",
        "The group has 900 shops: 120 in Orsk and 80 in Varn.",
        "Sales grew 3%: 5% in Orsk and 7% in Varn.",
        "Pellham holds 40% of the market in Orsk and 70% of the one in Varn.",
        "Pellham made an adjusted profit of $30 million on revenue of $200 million, an operating margin of 20%.",
        "The kettle will cost $80. The toaster is 30% lighter than the one of 2 kg.",
        "Pellham paid $5 for the mill and $7 for the barn, which is 12 km from Orsk.",
    ],
)
def test_what_only_looks_like_arithmetic_states_nothing(text: str) -> None:
    """Comparisons in brackets, parts that leave some out, other wholes and other bases are no statements."""
    assert severities(text) == []


def test_a_result_may_name_the_end_of_a_range() -> None:
    """A quarter more than the top of 30 to 40 is 50 and not 45."""
    text = story("Talk had been of 30,000 to 40,000 pumps. Pellham took 45,000. That is a quarter more than the top end of the range.")
    asked, taken, stated = (mention.id for mention in text.mentions)
    (check,) = arithmetic.stated(text).checks([DraftRelation(kind="change_pct", stated=stated, of=(asked, taken))])
    assert (check.severity, "12.5%" in check.what) == ("error", True)


def test_a_slip_between_million_and_billion_is_one_of_the_unit() -> None:
    """Where the statement holds once an amount is a thousand times larger, the finding says that the scale is wrong."""
    text = story("Sales rose 5% to $4.2 million from $4.0 billion.")
    stated, new, old = (mention.id for mention in text.mentions)
    (check,) = arithmetic.stated(text).checks([DraftRelation(kind="change_pct", stated=stated, of=(old, new))])
    assert (check.kind, check.severity) == ("unit", "error")
