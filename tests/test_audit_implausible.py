"""Values that cannot be are found, and unusual ones that can are not."""

from __future__ import annotations

import pytest
from stories import story

from summarizer.audit import audit, examine, implausible, voices


def found(text: str) -> list[str]:
    """Check a text."""
    return [check.what for check in implausible.check(story(text))]


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
        ("Pellham shares fell 130% on Friday.", "never negative"),
        ("Price (4 May): $61.30\n52-week high / low: $58.80 / $31.15", "above its own high"),
        ("Tin ended at $91.00 a tonne. On the day it swung between a low of $92.50 and a high of $95.10.", "below its own low"),
        ("Pellham closed at 41p, a little short of its record of 39p.", "above its own high"),
        ("Gross margin rose to 31.0%, and the operating margin, after a good spring, reached 33.5%.", "cannot be above a gross margin"),
        ("Pellham closed 310 of its 290 branches.", "more than there are"),
    ],
)
def test_what_cannot_be_is_found(text: str, shown: str) -> None:
    """A value outside its scale, a price beyond its extreme, a fall by more than all and parts over a whole are findings."""
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
        "Gross margin rose to 41.0% and the operating margin to 13.5%.",
        "The gross margin fell from 35.0% to 30.0%, which leaves an EBITDA margin of 30.0%.",
        "Pellham closed 31 of its 290 branches.",
        "Pellham's gross margin was 24.0%, and the operating margin of its cloud unit 31.0%.",
        "Pellham had a gross margin of 24.0% and Varn an operating margin of 31.0%.",
        "Die EBITDA-Marge lag bei 9,1 Prozent, die EBIT-Marge im Vorjahr bei 9,8 Prozent.",
        "Pellham ordered 900 of the 737 jets.",
        "Pellham wrote to 1,400 of its 900 full-time and 700 part-time hands.",
        "Pellham closed at 41p, beating its record of 39p set in May.",
        "Pellham closed at 41p. It had set its record of 39p in May.",
        "- RSI: 78.0\nThe stock is overbought.",
        "- P/E: 18.9 (industry: 19.5)",
        "- Last price: $57.30\n- 52-week high: $58.80",
        "The stock rose to $61.30, above its previous 52-week high of $58.80.",
        "- Last price: $61.30\n- 52-week high: €58.80",
        "Market share rose 104% in Orsk.",
        "Profit fell 130% to a loss of $3 million.",
        "Pellham holds 80% of the market in Orsk and 70% of sales in Varn.",
        "In a survey 80% of respondents own a kettle and 70% hold a toaster.",
        "The family holds 55%, a fund 30% and the staff 15%.",
        "The site weighs 412 g and sells at 104%.",
    ],
)
def test_what_can_be_is_no_finding(text: str) -> None:
    """Extremes that were passed, other currencies, changes, overlapping answers and different wholes are plausible."""
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
