"""Metric and period of the offline engine's key figures, where the words next to a quantity do not say them."""

from __future__ import annotations

from datetime import date

import pytest

from summarizer.documents import Source
from summarizer.load import load
from summarizer.mark import mark
from summarizer.offline import draft


def labels(text: str) -> dict[str, tuple[str, str | None]]:
    """Label the key figures of a text by the amounts as written."""
    story = mark(load([Source(text=text, published=date(2026, 8, 6))]))
    return {story.mention[item.q].quantity.as_written: (item.metric, item.period) for item in draft(story, "Orvane").figures}


@pytest.mark.parametrize(
    ("text", "amount", "period"),
    [
        ("Orvane's profit in the second quarter was €9 million, against €7 million a year earlier.", "€7 million", "Q2 2025"),
        ("Orvane's sales for 2025 were €90 million, against €80 million the year before.", "€80 million", "2024"),
        ("Orvane's sales were €90 million, compared with €80 million in the same stretch of 2024.", "€90 million", None),
        ("Orvane guided to a margin of 14% for 2026, having spoken of 15% in May.", "15%", "2026"),
        ("Orvane expects sales of €90 million for the full year.", "€90 million", "full year"),
        ("Orvane said sales this quarter will be €90 million.", "€90 million", "this quarter"),
        ("Orvane owed €90 million at the close of March.", "€90 million", "March 2026"),
    ],
)
def test_a_time_is_the_period_of_what_it_stands_by(text: str, amount: str, period: str | None) -> None:
    """The year before is named; a time of the value compared with, or of when something was said, is no period of another figure."""
    assert labels(text)[amount][1] == period


def test_a_cell_is_of_the_period_of_its_column() -> None:
    """The row at the head of a table names the periods."""
    table = "Orvane sold more mills this spring.\n\nIn millions    Q2 2026    Q2 2025\nRevenue        91.5       84.2\n"
    assert {amount: period for amount, (_, period) in labels(table).items()} == {"91.5": "Q2 2026", "84.2": "Q2 2025"}


@pytest.mark.parametrize(
    ("text", "amount", "metric"),
    [
        ("Operating margin should land, as far as we know, at 14% and the Street had pencilled in 15%.", "15%", "margin"),
        ("Orvane earned €90 million. That profit is its largest.", "€90 million", "profit"),
        ("Orvane shares, which nobody loves, went up and finished Monday at 179p.", "179p", "price"),
    ],
)
def test_a_metric_is_a_noun_of_the_text(text: str, amount: str, metric: str) -> None:
    """What only a verb leads up to is named by what it is compared with, the head of its clause, or the noun of the verb."""
    assert metric in labels(text)[amount][0].lower()


def test_a_noun_that_the_text_never_says_is_no_metric() -> None:
    """The noun of a verb is used only where the document has it, so that a proof of words bears it out."""
    assert labels("Orvane earned €90 million.")["€90 million"][0] != "profit"
