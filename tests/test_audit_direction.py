"""A word of direction that its own numbers refute is found; what may go either way is not."""

from __future__ import annotations

import pytest
from stories import story

from summarizer.audit import direction


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Net profit rose to €48 million from €61 million, Pellham said.", "rose"),
        ("Net profit rose to €48 million after €61 million a year earlier.", "rose"),
        ("Sales fell by 6% to $318 million from $300 million.", "fell"),
        ("The bank cut its rate to 3.50% from 3.25%.", "cut"),
        ("Revenue of $1.42 billion beat the $1.51 billion that analysts expected.", "beat"),
        ("Pellham earned $0.88 a share, below the consensus estimate of $0.81.", "below"),
    ],
)
def test_numbers_refute_a_word(text: str, word: str) -> None:
    """The finding names the word and both numbers."""
    (check,) = direction.check(story(text))
    assert (check.kind, f"“{word}”" in check.what) == ("arithmetic", True)


@pytest.mark.parametrize(
    "text",
    [
        "Net profit rose to €61 million from €48 million.",
        "The loss rose to -50 from -30.",
        "The krone rose to 9.72 per dollar from 9.80 per dollar.",
        "Costs of $40 million were below the $36 million that analysts expected, after a refund.",
        "Profit was 18 per cent less than the $74 million of a year before and short of the $66 million that analysts expected.",
        "Sales would have fallen to $90 million from $80 million only on paper.",
        "Pre-tax profit fell to £44.9 million, however, after a £12.5 million charge for closing the yard.",
        "Operating profit fell to $61 million after $14 million of restructuring costs.",
        "Sales rose to $90 million. Costs of $95 million came from wages.",
    ],
)
def test_what_may_be_so_is_left_alone(text: str) -> None:
    """Losses, currencies, costs and bases of another comparison go their own way."""
    assert direction.check(story(text)) == ()
