"""Conflicts that the same former value, the same level or the same exact amount ties: `summarizer/audit/bases.py`."""

from __future__ import annotations

import pytest

from summarizer import Source, summarize

HEADS = ("Hollin Glass reports\nEast Wire, 4 March 2026\n\n", "Hollin Glass in brief\nPort Gazette, 4 March 2026\n\n")


def conflicts(one: str, other: str) -> list[str]:
    """Audit two reports, offline, and return what the conflicts say."""
    brief = summarize([Source(text=head + body) for head, body in zip(HEADS, (one, other), strict=True)], engine="offline")
    return [check.what for check in brief.checks if check.kind == "conflict"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Hollin Glass earned a net profit of 37 million euros in the first quarter, after 29 million euros a year before.",
            "Net profit at Hollin Glass rose to 31 million euros in the first quarter from 29 million euros.",
        ),
        (
            "Hollin cut its furnace target for 2027 to 14,000 tonnes from 17,000.",
            "Hollin now aims for a furnace output of 12,000 tonnes in 2027, down from 17,000.",
        ),
    ],
)
def test_values_that_replace_the_same_one_are_compared(one: str, other: str) -> None:
    """Two sources with the same former value of one thing disagree on what replaced it."""
    assert len(conflicts(one, other)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Bottle sales of Hollin rose to 37 million euros from 29 million euros.",
            "Window costs of Corran fell to 21 million euros from 29 million euros.",
        ),
        (
            "Adjusted net profit of Hollin Glass rose to 37 million euros from 29 million euros.",
            "Net profit of Hollin Glass rose to 31 million euros from 29 million euros.",
        ),
        (
            "Hollin cut its furnace target for 2027 to 14,000 tonnes from 17,000.",
            "Hollin cut its furnace target for 2027 to about 14,000 tonnes from 17,000.",
        ),
        (
            "Core profit of Hollin Glass rose to 44 million euros from 31 million euros.",
            "Core profit of Hollin Glass, before a charge, rose to 47 million euros from 31 million euros.",
        ),
        (
            "Hollin expects 3,150 tonnes from the furnace that opens in May 2027.",
            "Hollin, whose second furnace opens in June 2028, expects 3,150 tonnes.",
        ),
    ],
)
def test_other_things_with_the_same_former_value_are_no_conflict(one: str, other: str) -> None:
    """Another thing, another basis and the same value again are left alone."""
    assert conflicts(one, other) == []


def test_a_rate_leads_to_a_level_one_way() -> None:
    """A rise of so much to a level in one source is no fall of as much to it in the other."""
    told = conflicts("Glass turnover of Hollin rose 4% to 1,316 million euros.", "Glass turnover of Hollin fell 4% to 1,316 million euros.")
    assert len(told) == 1
    assert "up 4%" in told[0]
    assert "down 4%" in told[0]
    assert conflicts("Glass turnover of Hollin rose 4% to 1,316 million euros.", "Turnover climbed 4% to 1,316 million euros.") == []


def test_a_date_beside_the_same_amount_is_compared() -> None:
    """Two years behind the same words and beside the same amount are a conflict; the year of another number is none."""
    one = "Hollin will spend 165 million euros on a kiln at Varde, which is to start in 2029."
    assert len(conflicts(one, "The kiln at Varde will cost 165 million euros and is to start in 2031.")) == 1
    assert conflicts(one, "The kiln at Varde will cost 165 million euros and is to start in 2029.") == []
    assert conflicts("Hollin melted 165,400 tonnes in 2025.", "Hollin melted 165,400 tonnes last year, and 151,000 tonnes in 2024.") == []


def test_prices_of_two_moments_of_a_day_are_no_conflict() -> None:
    """A price by midday and the close of the same day are two."""
    assert (
        conflicts("Shares in Hollin Glass gained 2.1% to 48.50 euros by midday.", "Hollin Glass shares closed 1.2% higher at 48.05 euros.")
        == []
    )
