"""Old figures told as if they held now, and history told as history."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from stories import story

from summarizer.audit import stale

if TYPE_CHECKING:
    from summarizer.documents import Marked
    from summarizer.models import Check

LEAD = "Rye in short supply\n\nPellham mills rye in Orsk, and farmers there say that little of it is left.\n\nTheir barns are empty. "


def aged(text: Marked) -> tuple[Check, ...]:
    """Check a set of sources of which the brief has no figures."""
    return stale.check(text)


@pytest.mark.parametrize(
    "text",
    [
        "In a note dated 3 October 2025, Roe & Partners named a fair value of €6.40.",
        "The current price of scrap is $59 a tonne (14 November 2022).",
        "There were 479 pumps in the latest count of 22 November 2024.",
        "Today Pellham mills 61% of all rye, according to a study from 2019.",
        "As of June 2024, Pellham had 12,000 people.",
    ],
)
def test_an_old_figure_told_as_current_is_found(text: str) -> None:
    """A dated opinion and a dated count are findings with the one line."""
    (check,) = aged(story(LEAD + text))
    assert (check.kind, check.severity, len(check.evidence)) == ("stale", "warning", 1)


@pytest.mark.parametrize(
    "text",
    [
        "In a note dated 20 February 2026, Roe & Partners named a fair value of €6.40.",
        "The 52-week high of $79.90 (February 6, 2025) is now 20% away.",
        "Pellham had 12,000 people as of 31 December 2025.",
        "Prices are now 12% below their level of November 2022.",
        "Sales rose 5% from 2024.",
        "Pellham will report sales of about $3 billion on 9 April.",
        "Analysts expect a rating on 14 October and a target of $30.",
        "The current chairman, who joined in 2019, owns 4%.",
    ],
)
def test_what_is_fresh_or_history_is_no_finding(text: str) -> None:
    """Recent dates, comparisons, coming days and dates of people are no stale figures."""
    assert aged(story(LEAD + text)) == ()
