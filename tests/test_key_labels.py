"""What the offline engine says of a key figure: metric, entity, period and role; and what it takes for no reporting."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from summarizer import Source, summarize
from summarizer.evaluate.matching import same_period
from summarizer.load import load
from summarizer.mark import mark
from summarizer.quantities import read_quantities

if TYPE_CHECKING:
    from summarizer.models import Figure


def told(text: str, written: str) -> Figure:
    """Take the key figure of a brief that was written so."""
    source = Source(text=f"{text}\n", title="Orvane Mills reports", published=date(2026, 2, 12), publisher="Quill Wire")
    brief = summarize([source], engine="offline", subject="Orvane Mills")
    return next(figure for figure in brief.figures if figure.quantity.as_written == written)


REPORT = "Orvane Mills reported results for its third quarter on Thursday. Revenue fell 4% to $246 million. "


@pytest.mark.parametrize(
    ("text", "written", "metric"),
    [
        ("The Grain Office now expects a shortfall of 212,000 tonnes at Orvane Mills.", "212,000 tonnes", "shortfall"),
        ("Orvane Mills said headline sales slipped to $246 million.", "$246 million", "headline sales"),
        ("Orders of Orvane Mills were weak. They fell to $98 million.", "$98 million", "Orders"),
        ("Orvane Mills takes the offer. Tarn Partners will pay $47.50 a share in cash.", "$47.50 a share", "offer price"),
    ],
)
def test_a_metric_is_what_is_measured(text: str, written: str, metric: str) -> None:
    """Not who expects it, how it moved, the pronoun for it, or who pays it."""
    assert told(text, written).metric == metric


@pytest.mark.parametrize(
    ("text", "written", "period"),
    [
        (REPORT + "Free cash flow was $31 million.", "$31 million", "third quarter"),
        (REPORT + "This year's capital spending comes down to $14 million.", "$14 million", "This year"),
    ],
)
def test_a_result_is_of_the_period_reported_on(text: str, written: str, period: str) -> None:
    """What names no period inherits it; what is in the possessive is of that period."""
    assert told(text, written).period == period


@pytest.mark.parametrize(
    ("text", "written", "role"),
    [
        ("Orvane Mills sees revenue of $421 million, where analysts had expected $430 million.", "$421 million", "guidance"),
        ("The bid could value Orvane Mills at $900 million, two people familiar with the talks said.", "$900 million", "reported"),
        ("We lower our FY27 profit for Orvane Mills to $48 million.", "$48 million", "estimate"),
        ("The union of Orvane Mills wants $85 million for its members.", "$85 million", "actual"),
        ("Orvane Mills is weighing an order of 900 looms, according to market reports.", "900", "reported"),
        ("Guidance from Orvane Mills at first helped its shares which climbed more than 6%.", "6%", "actual"),
        ("Sales of looms will exceed $7 billion, Orvane Mills wrote.", "$7 billion", "guidance"),
    ],
)
def test_a_role_is_that_of_whoever_says_it(text: str, written: str, role: str) -> None:
    """A company's outlook beside a consensus, hearsay, an analyst's model, and a demand."""
    assert told(text, written).role == role


def test_a_figure_of_somebody_else_is_his() -> None:
    """A name at the head of the clause owns what it does, and stands elsewhere too; the subject owns the rest."""
    text = (
        "Carrier Pelham Shipping has announced a surcharge of $350 million. Orvane Mills earned $31 million.\n\n"
        "The yards see what Pelham Shipping does first."
    )
    assert told(text, "$350 million").entity == "Pelham Shipping"
    assert told(text, "$31 million").entity == "Orvane Mills"


@pytest.mark.parametrize(
    ("sentence", "written", "owner"),
    [
        ("Net debt stood at $31 million at the end of June.", "$31 million", "Orvane Mills"),
        ("The company employs 4,300 people.", "4,300", "Orvane Mills"),
        ("Its gross margin was 8.1%.", "8.1%", "Orvane Mills"),
        ("Copper fell 2.4% in London.", "2.4%", None),
        ("The market for dyes is expected to reach $31 million.", "$31 million", None),
    ],
)
def test_what_is_said_of_nobody_else_is_the_subjects(sentence: str, written: str, owner: str | None) -> None:
    """A result, a debt or a staff is the company's that the article is about; what has its price on a market is not."""
    text = f"Orvane Mills said on Thursday that it expected a better year.\n\n{sentence}\n\nOrvane Mills made its plan public in March."
    assert told(text, written).entity == owner


@pytest.mark.parametrize(
    ("text", "written", "owner"),
    [
        ("Finance chief Bo Lind put the cost at $31 million. Lind sees savings of $9 million.", "$31 million", None),
        ("Pelham Shipping CEO Bo Lind has paid $31 million.\n\nThe yards see what Pelham Shipping does.", "$31 million", "Pelham Shipping"),
        ("Bo Lind, chairman of the yard, named $31 million.", "$31 million", None),
        ("The Lisbon-listed shares changed hands for $31 million.", "$31 million", None),
    ],
)
def test_who_speaks_for_a_house_owns_none_of_its_figures(text: str, written: str, owner: str | None) -> None:
    """Somebody who is named with an office is no owner, nor a place that only says where something is listed."""
    assert told(text, written).entity == owner


@pytest.mark.parametrize(
    "line",
    [
        "SPONSORED 👉 Bankers hate it: an account at 5.10%",
        "MOST READ IN MARKETS: 1. Villa for £12m 2. Why bills rise",
        "Pantry Insight: our 2026 Drinks Report (148 pages) is out now. Members save £95.",
        "+++ Flat for sale, Wola, 54 m², PLN 899,000. Ask for Ania +++",
        "Bright Chillers: 0% finance over 24 months.",
    ],
)
def test_offers_in_new_words_are_no_reporting(line: str) -> None:
    """A label before an arrow, a list of what is read, and what is for sale."""
    marked = mark(load([Source(text=f"Orvane Mills sold its mill for $90 million.\n\n{line}\n")]))
    assert {each.role for each in marked.lines if each.start > 50} <= {"advertisement", "teaser", "navigation"}


def test_comments_of_readers_are_no_reporting() -> None:
    """Under their heading, each behind the name of an account; an analyst's own heading claims nothing."""
    news = "Orvane Mills sold its mill for $90 million.\n\n"
    posts = "COMMENTS (2 of 9)\nmill_dan: I heard $50 million.\nGullWatcher61: They earn 60 bucks.\n"
    assert {each.role for each in mark(load([Source(text=news + posts)])).lines if each.start > len(news)} == {"teaser"}
    plain = "COMMENT\n\nOutlook: The mill earned $50 million, and its owner is pleased.\n"
    assert "reporting" in {each.role for each in mark(load([Source(text=news + plain)])).lines if each.start > len(news)}


@pytest.mark.parametrize("text", ["stocks -3.4 million barrels to 428.6 million barrels", "hub +0.6 million to 24.9 million barrels"])
def test_a_signed_change_before_its_level_is_no_range(text: str) -> None:
    """The level is ten times the change and more."""
    assert [(quantity.low, quantity.high) for quantity in read_quantities(text)] == [(None, None), (None, None)]


@pytest.mark.parametrize(
    ("said", "wanted", "right"),
    [
        ("six months to September", "H1 FY26", True),
        ("six months to September 2024", "H1 FY26", False),
        ("six months to September", "H1 FY25", False),
        ("six months to September", "H2 FY26", False),
        ("three months to September", "H1 FY26", False),
        ("30 September 2025", "third quarter of 2025", True),
        ("29 September 2025", "third quarter of 2025", False),
    ],
)
def test_a_part_of_a_companys_year_may_be_told_by_its_days(said: str, wanted: str, *, right: bool) -> None:
    """The half-year that ended in the year before publication, and a level on the last day of a quarter; no other year, half or length."""
    assert same_period(said, "sales", wanted, [date(2025, 11, 5)]) is right


def test_a_metric_ends_in_no_number() -> None:
    """A length of time that stands before an amount is not what it measures, and a label that tells one would have to be proved."""
    text = "Orvane Mills told the banks of its plan. Under it spending in the four years comes to $350 million."
    assert not told(text, "$350 million").metric.endswith("years")
