"""Relations between two passages that no order of words is asked for: points, parts, distances, directions."""

from __future__ import annotations

import pytest
from stories import story

from summarizer.audit import audit, examine, voices


def doubts(*texts: str) -> list[tuple[str, str]]:
    """Return the kind and the words of every finding that doubts something in some sources."""
    text = story(*texts)
    return [(check.kind, check.what) for check in audit(examine(text, (), voices(text)), (), (), ()) if check.severity != "info"]


@pytest.mark.parametrize(
    ("text", "kind", "part"),
    [
        ("Pellham has 1,150 people. On strike are 640 fitters, 330 welders and 190 drivers.", "arithmetic", "add up to 1,160"),
        ("Pellham sold 321,000 pumps. They went to Asia (148,000), Peru (96,000) and Chad (68,000).", "arithmetic", "add up to 312,000"),
        ("Roe & Partners: target $64 from $48, a quarter more.", "arithmetic", "a rise of 33.3%"),
        ("The break fee is $182m. In the first month the fee is $91m, a third of the full amount.", "arithmetic", "50.0% of $182m"),
        ("Net profit was $2.64bn. The payout amounts to $897m on 780 million shares, or 43% of net profit.", "arithmetic", "is 34% of"),
        ("Net debt fell from €96.4m to €118.2m.", "arithmetic", "“fell”"),
        ("The dividend is maintained at €5.20, after €5.80 last year.", "implausible", "“maintained”"),
        ("Cash flow of Pellham fell from 903 million to 812 million euros (-8%).", "arithmetic", "a fall of 10"),
    ],
)  # fmt: skip
def test_a_slip_is_found_by_the_relation_alone(text: str, kind: str, part: str) -> None:
    """One finding of its kind names what is wrong."""
    assert [found for found, what in doubts(text) if part in what] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "The margin of Pellham went up by 1.1 percentage points, from 7.3% to 8.4%.",
        "Sales rose 15.1%, and the margin went from 7.3% to 8.4%.",
        "The hotel has 90 doubles, 46 singles and 36 suites.",
        "Pellham sold 90 pumps in Leeds, 46 in York and 36 in Hull.",
        "Revenue grew 12% to €560 million, from €500 million, and net profit went up to €45 million from €36 million.",
        "Shares sank 11.8% to $27.40, though they still trade well above the $19.15 of March.",
        "Revenue grew 14% to $3.42bn, after it wrote down $640m of pumps.",
        "Pellham made €257bn, 6.8% less than a year before and short of the €266bn that had been hoped for.",
        "In June 31 customers left.",
        "The margin improved to 8.9% from 8.1%, and the loss ratio improved from 78% to 71%.",
        "Orders stand at $1.04bn, of which $640m is for pumps.",
    ],
)
def test_what_only_looks_so_is_left_alone(text: str) -> None:
    """Points told as points, siblings of a list, amounts of another thing and right directions are doubted nowhere."""
    assert doubts(text) == []
