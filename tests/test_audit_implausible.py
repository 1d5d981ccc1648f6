"""Values that cannot be are found, and unusual ones that can are not."""

from __future__ import annotations

import pytest
from stories import story

from summarizer.audit import audit, examine, extremes, scales, voices


def found(text: str) -> list[str]:
    """Check a text."""
    marked = story(text)
    return [check.what for check in (*scales.check(marked), *extremes.check(marked))]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("- RSI (14-Day): 131.5", "goes from 0 to 100"),
        ("The relative strength index stood at 104.2 on Friday.", "goes from 0 to 100"),
        ("Pellham has a market share of 104% in Orsk.", "goes from 0 to 100"),
        ("- RSI (14-Day): 28.3\nWith the stock overbought, a pause is likely.", "below the middle"),
        ("- RSI: 81.0\nThe stock is oversold.", "above the middle"),
        ("- Last price: $61.30\n- 52-week high: $58.80", "above its own high"),
        ("- Last price: $40.10\n- 52-week low: $44.80", "below its own low"),
        ("Price (4 May): $61.30\n52-week high / low: $58.80 / $31.15", "above its own high"),
        ("Tin ended at $91.00 a tonne. On the day it swung between a low of $92.50 and a high of $95.10.", "below its own low"),
        ("Pellham closed at 41p, a little short of its record of 39p.", "above its own high"),
    ],
)
def test_what_cannot_be_is_found(text: str, shown: str) -> None:
    """A value outside its scale, an index that is misread and a price beyond its extreme are findings."""
    findings = found(text)
    assert len(findings) == 1
    assert shown in findings[0]


@pytest.mark.parametrize(
    "text",
    [
        "- RSI (14-Day): 28.3\nWith the stock oversold, a rebound is likely.",
        "- RSI (14-Day): 28.3\nThe stock is not overbought.",
        "Tin ended at $93.00 a tonne. On the day it swung between a low of $92.50 and a high of $95.10.",
        "Pellham hit a record of 39p before it closed at 37p.",
        "The shares closed at 40p, above their record of 39p.",
        "The utilisation rate of the mills was at 103% in May.",
        "Occupancy of the wards rose to 104%.",
        "Sales were at 108% of target.",
        "Pellham closed at 41p, beating its record of 39p set in May.",
        "Pellham closed at 41p. It had set its record of 39p in May.",
        "- RSI: 78.0\nThe stock is overbought.",
        "- P/E: 18.9 (industry: 19.5)",
        "- Last price: $57.30\n- 52-week high: $58.80",
        "The stock rose to $61.30, above its previous 52-week high of $58.80.",
        "- Last price: $61.30\n- 52-week high: €58.80",
        "Market share rose 104% in Orsk.",
        "Profit fell 130% to a loss of $3 million.",
        "The site weighs 412 g and sells at 104%.",
    ],
)
def test_what_can_be_is_no_finding(text: str) -> None:
    """Extremes that were passed, other currencies, changes and what may be used beyond its rating are plausible."""
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The yard has 2,400 hands. In addition to 300 new ones, and 100 from Varn, it will have 2,800.",
        "The port moved 4.1 million crates. Together with 0.5 million inland, it is seen moving 5.0 million in 2028.",
    ],
)
def test_what_more_is_added_to_or_expected_later_is_no_sum(text: str) -> None:
    """A total that takes in more than one thing that is added, or is of a later time, is not held to the two before it."""
    marked = story(text)
    checks = audit(examine(marked, (), voices(marked)), (), (), ())
    assert [check.what for check in checks if check.severity == "error"] == []
