"""One amount in two scales is found, and amounts that share digits by chance are not."""

from __future__ import annotations

import pytest
from stories import story

from summarizer.audit import unit


def test_million_for_billion_in_another_source_is_found() -> None:
    """The finding names both, says which stands alone, and quotes both lines."""
    text = story(
        "The bid values the dairy at £1.84 million.", "The bid values the dairy at £1.84 billion.", "The dairy is worth £1.84 billion."
    )
    (check,) = unit.check(text)
    assert (check.kind, check.severity) == ("unit", "warning")
    assert "£1.84 million stands alone" in check.what
    assert [passage.source for passage in check.evidence] == ["a", "b", "c"]


def test_a_headline_and_its_text_are_compared() -> None:
    """A document that tells one amount in two scales contradicts itself."""
    assert len(unit.check(story("Dairy bought in £1.84bn deal\n\nThe dairy was bought in a deal worth £1.84 million."))) == 1


def test_a_thousandfold_beside_its_yardstick_is_found() -> None:
    """What a sentence compares is of one scale."""
    (check,) = unit.check(story("Varn pumped 1.74 billion barrels in May, against a quota of 1.55 million."))
    assert "another scale" in check.what


@pytest.mark.parametrize(
    "texts",
    [
        ("The bid values the dairy at £1.84 billion.", "Staff got £1.84 million in bonuses."),
        ("The dairy is worth £1.84bn.", "The dairy is worth $1.84m."),
        ("The dairy owes £500 million.", "The dairy owes £5 billion."),
        ("The dairy sold £4,218 crore of bonds.", "The dairy sold £42.18 billion of bonds."),
        ("The dairy paid £125 million for barns and mills.\n\nThe dairy earned £1.25 billion with barns and mills.",),
        ("A fine of £2 million is small beside sales of £2.1 billion.",),
    ],
)
def test_equal_digits_alone_are_no_slip(texts: tuple[str, ...]) -> None:
    """Other words, other currencies, few digits, the same amount in another notation and a contrast are no finding."""
    assert unit.check(story(*texts)) == ()
