"""Proof 4: a label that the text around a figure refutes is withheld, and one that the text merely does not spell out is kept."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from summarizer.documents import Source
from summarizer.ground import Scope, ground
from summarizer.ground.around import Surroundings
from summarizer.ground.derived import is_derived, is_length_in, lengths_as_in
from summarizer.ground.holders import Holder, actors_in, entity_words, is_of_another, names_in
from summarizer.ground.kinds import is_foreseen, is_per_unit, kinds_of, moment_of
from summarizer.ground.metrics import class_of, refute_metric
from summarizer.ground.reasons import Unproven
from summarizer.ground.spans import Place, Told, is_of_another_time
from summarizer.load import load
from summarizer.mark import mark
from summarizer.models import Draft
from summarizer.quantities import read_quantities
from summarizer.text.measures import concepts_of, terms_of
from summarizer.times import read_times

if TYPE_CHECKING:
    from summarizer.quantities.types import Kind

PUBLISHED = date(2026, 5, 4)
ARTICLE = """Northwind Gas cut 40 jobs in 2024, when net debt at Northwind Gas stood at $90 million.
Pellham Foods reported that output growth was 8% in 2025.
The wheat price in Orsk rose 3% in 2025.
"""


def refuted(text: str, metric: str, at: int) -> str | None:
    """Return the code with which a metric is refuted of the quantity at a place of a text; None where it is not."""
    marked = mark(load([Source(text=text, published=PUBLISHED)]))
    around = Surroundings.of(marked, "a", small=frozenset()).around
    try:
        refute_metric(metric, around[at], around.values())
    except Unproven as failure:
        return failure.reason.code
    return None


LABELS: dict[str, str | None] = {"metric": "output growth", "entity": "Pellham Foods", "period": "2025"}


@pytest.mark.parametrize(
    ("labels", "code"),
    [
        ({}, None),
        ({"entity": None, "period": None}, None),
        ({"metric": "net debt"}, "figure_of_other_kind"),
        ({"metric": "wheat price change"}, "figure_fits_other_quantity"),
        ({"entity": "Northwind Gas"}, "entity_contradicted"),
        ({"period": "2024"}, "period_contradicted"),
    ],
)
def test_a_figure_that_the_text_contradicts_is_withheld_with_the_reason(labels: dict[str, str | None], code: str | None) -> None:
    """The reason names the label that was refuted; the quantity is listed by rule all the same."""
    marked = mark(load([Source(text=ARTICLE, published=PUBLISHED)]))
    figure = LABELS | labels | {"q": 3, "role": "actual", "also": []}
    empty = {"title": "", "summary": [], "catalysts": [], "risks": [], "relations": [], "observations": []}
    found = ground(
        Draft.model_validate(empty | {"figures": [figure]}),
        Scope.of(marked, "English").about("Pellham Foods"),
        publishers=lambda names: len(set(names)),
        by="model",
    )
    assert [item.reason.code for item in found.withheld if item.section == "figures"] == ([code] if code else [])
    assert {one.id: one.by for one in found.figures}["q3"] == ("code" if code else "model")


BONDS = "The mill intends to sell convertible bonds worth $3 billion. Its founder has separately promised to put $53 billion into kilns."
SHORT = "Net profit of €18 million is 8% lower than a year ago (€20 million) and almost 6% short of the €19 million that analysts expected."
FITS_OTHER = "figure_fits_other_quantity"

# --- the metric -----------------------------------------------------------------------------------------------------

PROFIT = "Net profit fell 4% to $33 million while revenue rose 12% to $1.2 billion."


@pytest.mark.parametrize(
    ("text", "metric", "at", "code"),
    [
        (PROFIT, "net profit", 2, None),
        (PROFIT, "net profit change", 1, None),
        (PROFIT, "revenue", 4, None),
        (PROFIT, "earnings after tax", 2, None),
        (PROFIT, "net profit", 4, "figure_fits_other_quantity"),
        ("It booked €8 million from ovens, €6 million from mills and €5 million from carts.", "revenue from mills", 2, None),
        ("It booked €8 million from ovens, €6 million from mills and €5 million from carts.", "revenue from mills", 1, FITS_OTHER),
        ("It set aside €33 million for hoppers and €9 million for wages.", "provision, wages", 1, FITS_OTHER),
        ("It set aside €33 million for hoppers and €9 million for wages.", "provision, wages", 2, None),
        ("Of 912 vehicles, 214 Orsk estates and 98 Roe vans go back.", "Orsk vehicles", 2, None),
        ("Pellham sold 900 towers on Monday.\nPellham parts with 900 masts.", "towers sold", 2, None),
        ("Its bid is 12% above the target's closing price of €7.15.", "share price", 2, None),
        ("Every grower got 30 mg and later 9 mg.", "low dose", 2, None),
        ("Bakers pay after 33 days for sales of €9 million.", "days sales outstanding", 1, None),
        (PROFIT, "revenue", 2, "figure_fits_other_quantity"),
        ("Revenue was €40 million, against €36 million a year earlier.", "revenue", 2, None),
        ("Sales were €40 million. Net debt was €9 million.", "turnover", 1, None),
        ("Sales were €40 million. Net debt was €9 million.", "net debt", 1, "figure_fits_other_quantity"),
        ("It calls back 412 cars, after 9 vehicles had stopped.", "vehicles called back", 1, None),
        ("The mill employs 412 people at 9 sites.", "sites", 1, "figure_fits_other_quantity"),
        ("The mill employs 412 people at 9 sites.", "employees", 1, None),
        ("The shares closed at €27.40. Revenue was €40 million.", "revenue", 1, "figure_of_other_kind"),
        ("The operating margin was 9%. Revenue was €40 million.", "operating margin", 2, "figure_of_other_kind"),
        ("The operating margin was 9%. Revenue was €40 million.", "profitability", 1, None),
        ("The stock closed at €27.40, below its peak of €31.10.", "share price", 2, "figure_of_other_kind"),
        ("The stock closed at €27.40, below its peak of €31.10.", "share price", 1, None),
        ("Flour  21.4\nBran  30.2\nGroats  7.7", "revenue, bran", 1, "figure_fits_other_quantity"),
        ("Flour  21.4\nBran  30.2\nGroats  7.7", "revenue, bran", 2, None),
        ("The contract has a floor of $68 and a ceiling of $95.", "contract ceiling price", 1, "figure_fits_other_quantity"),
        ("The contract has a floor of $68 and a ceiling of $95.", "contract ceiling price", 2, None),
        ("Net loss was €71 million, operating loss €86 million.", "operating loss", 1, "figure_fits_other_quantity"),
        ("Ore stood at $82 a pound. Ore prices had risen 9% in May.", "ore price change", 1, "figure_of_other_kind"),
        ("Nine of 131 mills stand still. Sales rose 3%.", "mills", 1, None),
        ("Nine of 131 mills stand still. Sales rose 3%.", "sales growth", 1, "figure_of_other_kind"),
        ("The stock rose 4%. Revenue was $4.1 billion.", "share price change", 2, "figure_of_other_kind"),
        ("A remission was seen in 22%. The shares fell to $4.98.", "remission rate", 2, "figure_of_other_kind"),
        ("Fuel costs  603.4\nStaff  287.1", "staff costs", 1, "figure_fits_other_quantity"),
        ("Fuel costs  603.4\nStaff  287.1", "staff costs", 2, None),
        # What is told as a share of something, behind a comma, is a part; the amount itself is none.
        ("The mill holds cash. Today it is 5.2%. Cash was €9 million.", "cash, share of assets", 1, None),
        ("The mill holds cash. Today it is 5.2%. Cash was €9 million.", "cash", 1, "figure_of_other_kind"),
        # How long something takes is no number of what it is of.
        ("Two of the five kilns are late; that would cost 18 months.", "kilns, delay if lost", 3, None),
        ("Two of the five kilns are late; that would cost €18 million.", "kilns, delay if lost", 3, "figure_of_other_kind"),
        # What was expected of an amount is told right behind it, or by another comparison that joins one.
        (
            "Adjusted EBITDA rose 9% to €40 million (2024: €36 million), consensus €39 million; sales €210 million.",
            "adjusted EBITDA",
            4,
            None,
        ),
        ("Adjusted EBITDA rose 9% to €40 million, consensus €39 million; sales €210 million.", "adjusted EBITDA", 4, FITS_OTHER),
        ("It milled 13 tonnes of rye, more than the 12 tonnes of a year ago and ahead of the 11 tonnes expected.", "rye milled", 3, None),
        ("Operating profit  31.4\nConsensus  35.1", "operating profit", 2, None),
        ("Operating profit  31.4\nDepreciation  35.1", "operating profit", 2, FITS_OTHER),
        ("Die bereinigte EBIT-Marge wird bei 6 bis 7 Prozent erwartet (bisher 8 bis 9 Prozent).", "EBIT-Marge, bisher", 2, None),
        ("Die EBIT-Marge lag bei 6 Prozent, das EBIT bei 40 Millionen Euro.", "EBIT-Marge", 2, "figure_of_other_kind"),
        ("At $80 a tonne, the contract would be worth $720 million. Supply is 90 tonnes.", "supply contract worth", 2, None),
        # What names no measure may have that of the quantity before it, or of the line before where it only tells that somebody expects it.
        ("Operating profit was €40 million in spring. The poll had pencilled in €45 million.", "operating profit", 2, None),
        (SHORT, "net profit", 5, None),
        # A plural is no proof of a count: what is worth money is the rival of what is said to be.
        (BONDS, "convertible bonds", 1, None),
        (BONDS, "convertible bonds", 2, FITS_OTHER),
        # What one of a thing costs has its unit behind it.
        ("The order is for mills. That is roughly €150 million a mill.", "contract price a mill", 1, None),
        # An amount may leave its currency to the one before it, and be a change on the year.
        ("Profit fell to 40 million crowns, short of the 45 million that analysts saw.", "operating profit estimate", 2, None),
        ("The loss narrowed by €27 million, to €41 million.", "change in loss, year on year", 1, None),
        # What is written out is what its first letters stand for.
        ("Annual recurring revenue was €12 million. The shares cost 7 times ARR. Orrin has ARR of €9 million.", "ARR", 1, None),
    ],
)
def test_a_metric_is_refuted_only_by_what_stands_there(text: str, metric: str, at: int, code: str | None) -> None:
    """Another quantity's own words refute a metric; words that stand nowhere, and paraphrases, do not."""
    assert refuted(text, metric, at) == code


@pytest.mark.parametrize(
    ("metric", "kinds"),
    [
        ("revenue", {"money", "per_share"}),
        ("revenue growth", {"percent", "basis_points", "ratio", "multiple", "other"}),
        ("revenue change", {"money", "per_share", "percent", "basis_points", "ratio", "multiple"}),
        ("cash on hand", {"money", "per_share"}),
        ("charter rate", None),
        ("response rate", {"percent", "basis_points", "ratio", "multiple", "other"}),
        ("shares sold at the market", {"count"}),
        ("crude output", {"count", "ratio", "multiple", "other"}),
        ("adjusted operating margin", {"percent", "basis_points", "ratio", "other"}),
        ("share of turnover", {"percent", "basis_points", "ratio", "multiple", "other"}),
        ("net debt/EBITDA", {"multiple", "ratio", "count", "other"}),
        ("mills in Orsk", None),
        ("net revenue retention", None),
        ("customer prepayments", None),
        ("backlog due within 12 months", None),
        ("analyst consensus for deliveries", {"count"}),
        ("inventory in days of sales", None),
        ("thickness of the crust", None),
    ],
)
def test_the_kinds_of_a_metric(metric: str, kinds: set[Kind] | None) -> None:
    """The noun that a name is built on tells the kinds of quantity, and where it does not, nothing is concluded."""
    assert kinds_of(metric) == kinds


@pytest.mark.parametrize(
    ("one", "other"),
    [("deliveries", "delivered"), ("Revenues", "revenue"), ("Pellham's orders", "Pellham order")],
)
def test_forms_of_a_word_are_one_term(one: str, other: str) -> None:
    """Numbers, endings and possessives make no other word."""
    assert terms_of(one) == terms_of(other)


@pytest.mark.parametrize(("one", "other"), [("sales", "Umsatz"), ("turnover", "营收"), ("repurchase", "buyback"), ("staff", "workforce")])
def test_words_for_the_same_measure_share_a_concept(one: str, other: str) -> None:
    """An analyst may name a measure by another word, or in another language, than the text."""
    assert concepts_of(terms_of(one)) & concepts_of(terms_of(other))


@pytest.mark.parametrize(
    ("text", "kind", "kin"),
    [("€12 million", "money", "large"), ("€27.40", "money", "small"), ("9%", "percent", "part"), ("3.5x", "multiple", "multiple")],
)
def test_classes_of_quantities(text: str, kind: Kind, kin: str) -> None:
    """Large and small amounts are of different metrics."""
    (quantity,) = read_quantities(text)
    assert (quantity.kind, class_of(quantity)) == (kind, kin)


# --- the entity -----------------------------------------------------------------------------------------------------

RIVALS = "Northwind's output rose 8%, while Pellham's grew 3%."
STORY = (RIVALS, "Northwind sold 40 mills.", "Last year Northwind Gas and Pellham Foods met Roe Partners.")


def holder(text: str) -> Holder:
    """Read a line of the story."""
    lines = [names_in(line, frozenset({"output", "last"})) for line in STORY]
    names = names_in(text, frozenset({"output", "last"}))
    return Holder(text=text, names=names, actors=actors_in([*lines, names]), subject=entity_words("Pellham Foods"))


@pytest.mark.parametrize(
    ("text", "figure", "entity", "contradicted"),
    [
        (RIVALS, "8%", "Northwind", False),
        (RIVALS, "3%", "Pellham Foods", False),
        (RIVALS, "3%", "Northwind", True),
        ("Northwind sold 40 mills.", "40", "Pellham Foods", True),
        ("Northwind sold 40 mills.", "40", "Northwind Gas plc", False),
        ("It sold 40 mills.", "40", "Pellham Foods", False),
        ("It sold 40 mills in Northwind's county.", "40", "Roe Partners", False),
        ("Output was 40 tonnes.", "40", "Pellham Foods", False),
        ("Roe Partners expects output of 40 tonnes.", "40", "Pellham Foods", False),
        ("Pellham paid 40 crowns.", "40", "Roe Partners", True),
        ("Rival Northwind flew 40 routes.", "40", "Pellham Foods", True),
        ("The producer Northwind this month sold 40 mills.", "40", "Pellham Foods", True),
        ("Northwind already makes 40 mills.", "40", "Pellham Foods", True),
        # Persons, authorities and whom a text refers to own nothing; the buyer of something does not own what is bought.
        ("Ada Northwind raised her forecast to 40 mills.", "40", "Pellham Foods", False),
        ("Ada Northwind, finance chief, raised a forecast to 40 mills.", "40", "Pellham Foods", False),
        ("According to Northwind's notice, this covers 40 mills.", "40", "Pellham Foods", False),
        ("The Northwind Authority can close 40 mills.", "40", "Pellham Foods", False),
        ("Northwind will pay 40 crowns for 3 mills.", "3", "Pellham Foods", False),
        ("Northwind will pay 40 crowns for 3 mills.", "3", "Roe Partners", True),
        # What somebody calls a thing is not of himself; whoever serves a company owns no figure of it; a place is no rival.
        ("Northwind calls it a gain of 40 crowns.", "40", "Pellham Foods", False),
        ("Its lender Northwind waived 40 crowns.", "40", "Pellham Foods", False),
        ("Its rival Northwind made 40 crowns.", "40", "Pellham Foods", True),
        # What the story is about speaks of itself, and goes on to figures of its own; several of a kind act as a name does.
        ("Pellham puts the bill at 40 crowns.", "40", "Northwind", True),
        ("Pellham has mended its mills, and the share of rye rose to 40 tonnes.", "40", "Northwind", True),
        ("Pellham has mended its mills, and the rival's part of it rose to 40 tonnes.", "40", "Northwind", False),
        ("Pellham itself has 40 mills.", "40", "rye growers", True),
        ("Rye growers have 40 mills.", "40", "rye growers", False),
        ("Northwind has 40 tonnes of rye.", "40", "rye", False),
        ("The Northwind Authority widened its search, and sales head Ada Roe fears 40 crowns more.", "40", "Pellham Foods", False),
        ("The Northwind Office said it was looking into 40 mills.", "40", "Pellham Foods", False),
        ("It makes 9 mills, of which Northwind takes 40 tonnes.", "40", "Roe Partners", True),
        ("Inside is a Roe kiln, which Pellham says takes 40 tonnes.", "40", "Roe", False),
        ("Inside is its own kiln, which Pellham says takes 40 tonnes.", "40", "Northwind", False),
        ("Scotland's scheme, which it dislikes, takes 40 crowns.", "40", "Pellham Foods", False),
    ],
)
def test_another_owner_is_a_contradiction(text: str, figure: str, entity: str, contradicted: bool) -> None:  # noqa: FBT001 - of a table
    """A name that governs the clause refutes another one; the subject may go unnamed, and an analyst's figures are of somebody else."""
    assert is_of_another(entity, "tonnes", holder(text), text.index(figure), carried=True) is contradicted


@pytest.mark.parametrize(
    ("text", "figure", "metric", "carried", "contradicted"),
    [
        ("Output was 40 tonnes.", "40", "output", False, True),
        ("Output was 40 tonnes.", "40", "output", True, False),
        ("Northwind, in a note, raised output to 40 tonnes.", "40", "output", True, True),
        ("At Northwind, output rose to 40 tonnes.", "40", "output", True, True),
        ("The offer followed that of Northwind, which sold 40 mills.", "40", "mills", True, True),
        ("Northwind sold 40 mills.", "40", "mills of Northwind", True, False),
        ("Northwind's output was 9 tonnes, the mills number 40.", "40", "mills", True, False),
        ("Northwind hoped for 40 tonnes.", "40", "output", True, False),
        ("Northwind said the unit's output was 40 tonnes.", "40", "output", True, False),
        ("Northwind had a part in group output of 40 tonnes.", "40", "output", True, False),
        ("Chief Executive Ada Roe wants output of 40 tonnes.", "40", "output", True, False),
        ("The Northwind Office has opened an inquiry into 40 mills.", "40", "mills", True, False),
        ("Northwind is offering 40 crowns.", "40", "offer price", True, False),
        ("Mills in Roe and Northwind are making 40 tonnes.", "40", "output", True, False),
    ],
)
def test_who_governs_a_figure(text: str, figure: str, metric: str, carried: bool, contradicted: bool) -> None:  # noqa: FBT001 - of a table
    """A name governs its clause whatever the verb; an entity that was never told before owns nothing."""
    assert (
        is_of_another("Roe Partners" if not carried else "Pellham Foods", metric, holder(text), text.index(figure), carried=carried)
        is contradicted
    )


# --- the period -----------------------------------------------------------------------------------------------------


def place_of(text: str, figure: str) -> Place:
    """Find a figure among the quantities of a line."""
    quantities = read_quantities(text)
    at = next(index for index, one in enumerate(quantities) if one.as_written == figure)
    return Place(
        start=quantities[at].start,
        end=quantities[at].end,
        low=quantities[at - 1].end if at else 0,
        high=quantities[at + 1].start if at + 1 < len(quantities) else len(text),
    )


@pytest.mark.parametrize(
    ("text", "figure", "period", "contradicted"),
    [
        ("Profit was €12 million in Q3 2025.", "€12 million", "Q3 2025", False),
        ("Profit was €12 million in Q3 2025.", "€12 million", "third quarter of 2025", False),
        ("Profit was €12 million in Q3 2025.", "€12 million", "2025", False),
        ("Profit was €12 million in Q3 2025.", "€12 million", "Q2 2025", True),
        ("Profit was €12 million in Q3 2025.", "€12 million", "2024", True),
        ("Profit was €12 million in 2025, from €9 million in 2024.", "€9 million", "2024", False),
        ("Profit was €12 million in 2025, from €9 million in 2024.", "€9 million", "2025", True),
        ("In 2025 profit was €12 million, against €9 million a year earlier.", "€9 million", "2024", False),
        ("In 2025 profit was €12 million, against €9 million a year earlier.", "€9 million", "2025", True),
        ("Profit was €12 million.", "€12 million", "2025", False),
        ("In 2025 profit was 11% higher than a year earlier.", "11%", "2025", False),
        ("The price was $27; Wednesday it closed at $30.", "$27", "2025-11-06", False),
        ("On Monday it said profit was €12 million.", "€12 million", "2025", False),
        # A time in brackets is that of the figure there.
        ("Profit rose to €12 million (2024: €9 million), consensus €11 million.", "€11 million", "2025", False),
        ("Profit rose to €12 million (2024: €9 million), consensus €11 million.", "€9 million", "2025", True),
        # When something was hinted at is not its time; when it was earned is.
        ("For 2026 it is €12 million, not the €14 million hinted at in October 2025.", "€14 million", "2026", False),
        ("For 2026 it is €12 million, not the €14 million earned in October 2025.", "€14 million", "2026", True),
        # The year before, in other languages, and in brackets behind a comparison.
        ("En 2025, le profit atteint 12 M€, contre 9 M€ un an plus tôt.", "9 M€", "2024", False),
        ("En 2025, le profit atteint 12 M€, contre 9 M€ un an plus tôt.", "12 M€", "2024", True),
        ("En 2025 el beneficio fue de 12 M€, frente a los 9 M€ del año anterior.", "9 M€", "2024", False),
        ("In 2025 profit was €12 million, 33% higher than a year earlier (€9 million).", "€9 million", "2024", False),
        ("In 2025 it pays €12 million (last year: €9 million).", "€9 million", "H1 2024", False),
        # When something was told is not when it came about, and what it cost in a year before is a measure of what it costs now.
        ("It admitted on Thursday that it had lost €12 million.", "€12 million", "3 February 2025", False),
        ("A kiln costs €12 million, twice what it did in 2017.", "twice", "November 2025", False),
        # A time that is told in passing, or that another figure is compared with, is of that one.
        ("Roe, which earned €9 million in 2024, lost €12 million.", "€12 million", "2025", False),
        ("Sales were 300, from 200 in the same period of 2024, and profit came in at €12 million.", "€12 million", "2025", False),
        ("Compared with 2024 it earned €12 million.", "€12 million", "2025", False),
        ("The kilns, opened in 2024 for €9 million, lost €12 million.", "€12 million", "2025", False),
        ("Against August 2025 it earned €12 million more.", "€12 million", "September 2025", False),
        ("It earned €12 million, and not the €9 million announced in October 2025.", "€9 million", "August 2025", False),
        ("The spread on the 2024 bonds was 12 points.", "12 points", "2025", False),
        ("In 2025 sales of €12 million beat the €9 million of the year before by 33%.", "33%", "2025", False),
        ("In 2025 profit was €12 million, after €9 million a year before.", "€9 million", "2024", False),
        ("En 2025, le profit atteint 12 M€, contre 9 M€ de l’exercice précédent.", "9 M€", "2024", False),
        ("For 2026 it sees more than in 2025, when it earned €12 million.", "€12 million", "2025", False),
        ("El beneficio subió a 12 M€ en 2025, frente a los 9 M€ de hace un año.", "9 M€", "2024", False),
        ("Im Jahr 2025 waren es 12 Mio. Euro, 33 % mehr als 2024.", "33 %", "2025", False),
        ("It went from €9 million at the start in 2022 to €12 million.", "€12 million", "2025", False),
        ("It sold for €12 million in June and July.", "€12 million", "June 2025 to July 2025", False),
        ("After a loss of €9 million in the first half, it earned €12 million.", "€9 million", "H1 2025", False),
    ],
)
def test_another_period_is_a_contradiction(text: str, figure: str, period: str, contradicted: bool) -> None:  # noqa: FBT001 - of a table
    """The period in the figure's clause refutes another, and "a year earlier" the line's own."""
    assert is_refuted("profit", text, figure, period) is contradicted


@pytest.mark.parametrize(
    ("metric", "text", "figure", "period", "contradicted"),
    [
        # A price is of the day that its clause or, alone, its line tells, and of no quarter.
        ("share price", "The stock closed at €27.40 on Thursday.", "€27.40", "Q1 FY26", True),
        ("share price", "The stock closed at €27.40 on Thursday.", "€27.40", "30 April 2026", False),
        ("share price", "The stock closed at €27.40 on Thursday.", "€27.40", "2026", False),
        ("share price", "On Thursday it closed 3% lower at €27.40.", "€27.40", "2025", True),
        ("profit", "On Thursday it said that profit was €12 million.", "€12 million", "Q1 2026", False),
        # What a company's quarter brings is of no single day.
        ("profit", "Q2 FY26 profit was €12 million.", "€12 million", "30 April 2026", True),
        ("share price", "The record of €58 in 2021 is far away.", "€58", "30 April 2026", True),
        # A whole year and a part of one differ, whosever year it is; the months of a company's year are not known.
        ("guidance", "FY26 output is to be 40 tonnes.", "40 tonnes", "Q3 2025", True),
        ("profit", "Q2 FY26 profit was €12 million.", "€12 million", "Q3 2025", False),
        # A month is another month whatever the year; a year told by its distance is a year.
        ("output", "It will add 40 tonnes in December.", "40 tonnes", "October 2025", True),
        ("revenue", "The unit, which brought in €12 million last year, is sold.", "€12 million", "2026", True),
        # Times that are not the figure's own: what a record is held against, a due date, an earlier view, the end of a year.
        ("yield", "The yield fell to 3.4%, the lowest since 2022.", "3.4%", "2026", False),
        ("coupon", "The 4% notes due 2029 fell.", "4%", "2026", False),
        ("growth forecast", "Growth of 1.4% is up on its August view.", "1.4%", "2026", False),
        ("savings", "It is to save €12 million a year by the end of 2027.", "€12 million", "Q4 2025", True),
        ("savings", "It is to save €12 million a year from 2027.", "€12 million", "2027", False),
        # A half is no quarter.
        ("revenue guidance", "For October to December it promises €12 million.", "€12 million", "Q3 2025", False),
        ("output", "Output in the second quarter of 2025 was 40 tonnes.", "40 tonnes", "H1 2025", True),
        # The day on which something foreseen was foreseen is not its period.
        ("margin guidance (previous)", "It sees a margin of 9% (July: 11%).", "11%", "2026", False),
        # "next" behind an amount has a period of its own.
        ("charges", "Charges are €9 million this year and €4 million next.", "€4 million", "2027", False),
        # A comparison ends with its clause.
        (
            "profit",
            "In Q1 2026 profit was €9 million, less than a year before and short of the €12 million hoped for.",
            "€12 million",
            "Q1 2026",
            False,
        ),
    ],
)
def test_what_is_measured_tells_which_times_refute(metric: str, text: str, figure: str, period: str, contradicted: bool) -> None:  # noqa: FBT001 - of a table
    """Days refute periods of prices, not of results; and times that belong to something else refute nothing."""
    assert is_refuted(metric, text, figure, period) is contradicted


def is_refuted(metric: str, text: str, figure: str, period: str) -> bool:
    """Tell whether a line refutes the period of a figure in it."""
    wanted, times = read_times(period, PUBLISHED), read_times(text, PUBLISHED)
    told = Told.of(text, times, place_of(text, figure), PUBLISHED, foreseen=is_foreseen(metric))
    return is_of_another_time(wanted, told, moment=moment_of(metric))


@pytest.mark.parametrize(
    ("period", "told", "derived"),
    [
        ("Q3 2024", "Q3 2027 and Q3 2025", True),
        ("Q3 2019", "Q3 2025", False),
        ("Q1 2026", "", True),
        ("3 May 2026", "", True),
        ("3 March 2026", "", False),
        ("fiscal 2031", "", False),
        ("2019", "in the same stretch of 2019", True),
        ("28 June 2024", "the year ended 27 June 2025", True),
        ("1 January 2024", "its plans for 2024", False),
        ("24 March 2024", "the first quarter of 2024", False),
        ("March 2018 to May 2020", "between March 2018 and May 2020", True),
        ("March 2018 to May 2020", "since March 2018", False),
        ("2018", "FY2019", True),
        ("end of 2019", "its accounts for 2019", True),
        ("31 March 2021", "the stock at end-March 2021", True),
        ("30 March 2021", "the stock at end-March 2021", False),
    ],
)
def test_a_period_may_follow_from_the_text(period: str, told: str, derived: bool) -> None:  # noqa: FBT001 - of a table
    """
    The year before a told period, and what lies within a year of publication, need not be spelled out.

    A day 52 weeks or one before a told day need not either; the last day of a year or quarter of the calendar is none.
    """
    (wanted,) = read_times(period, PUBLISHED)
    assert is_derived(wanted, read_times(told, PUBLISHED), (PUBLISHED,)) is derived


def test_a_length_of_time_in_a_label_is_written_as_the_text_writes_it() -> None:
    """A "2-year" yield is that of a "two-year" note, and of nothing where the text has neither."""
    assert lengths_as_in("the two-year note", "2-year yield") == "two-year yield"
    assert lengths_as_in("the 2-year note, a two-year low", "2-year yield") == "2-year yield"
    assert lengths_as_in("up in seven days", "7-day gain") == "seven-day gain"
    assert lengths_as_in("the five-year note", "2-year yield") == "2-year yield"


def test_a_length_of_time_may_be_written_as_a_word() -> None:
    """A period of 52 weeks is told by "52-week", one of seven days by "7-day" and the other way round, and none by another number."""
    assert is_length_in("52 weeks", "a 52-week high of €31.10")
    assert is_length_in("seven days", "- Gain (7-day): 4%")
    assert is_length_in("7 days", "up 4% in seven days")
    assert not is_length_in("7 days", "up 4% in 17 days")
    assert not is_length_in("30 days", "a 52-week high of €31.10")


@pytest.mark.parametrize(
    ("text", "metric", "at"),
    [
        (
            "Pellham's third-quarter revenue of €12m fell short of the €14m expected by analysts. Its capex was €3m.",
            "third-quarter revenue",
            1,
        ),
        ("Gross bad loans stood at 3.8% of advances as against 2.9% in June, a rise of 93 bps.", "gross bad loans ratio rise", 2),
        ("Net debt is 3.5 times EBITDA, and the lenders allow at most 3.75 times.", "net debt to EBITDA, limit", 1),
        ("Wheat for January stood at $64 a tonne on Friday, 1.8% lower on the day. Rye rose 2%.", "wheat price change", 1),
    ],
)
def test_a_quantity_shares_the_words_of_what_it_is_measured_against(text: str, metric: str, at: int) -> None:
    """What was expected, a year before, the change or the limit bears the name that stands only with the first quantity."""
    assert refuted(text, metric, at) is None


def test_a_quantity_with_words_of_its_own_shares_none_of_those_it_is_measured_against() -> None:
    """Net cash that is compared with net debt does not make the debt net cash."""
    text = "Pellham had net cash of €61m at the period end, compared with net debt of €12m the January before."
    shared = Surroundings.of(mark(load([Source(text=text, published=PUBLISHED)])), "a", small=frozenset()).around
    assert [sorted(each.shared) for each in shared.values()] == [[], []]


def test_a_line_that_points_back_goes_on_about_the_line_before() -> None:
    """Words of the line before speak against a metric only where the figure's own line names a measure or points at none."""
    before = "Crude for January stood at $64 a barrel.\n"
    leans = Surroundings.of(mark(load([Source(text=f"{before}Over the week the contract lost 4% from $66.")])), "a", small=frozenset())
    stands = Surroundings.of(mark(load([Source(text=f"{before}Over the week revenue lost 4% from $66.")])), "a", small=frozenset())
    assert [each.leans for each in leans.around.values()][-1]
    assert not [each.leans for each in stands.around.values()][-1]


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("Supply is short: partner Quayle can make 90,000 panels a month, and each Tolvane needs two.", "Tolvane"),
        ("Larch Partners puts earnings at $8.40, far from the consensus of $10.08.", "analysts on Pellham"),
        ("The Street was at a profit of $350m.", "analysts on Pellham"),
    ],
)
def test_what_is_said_of_each_or_of_all_is_taken_by_no_other_name(text: str, entity: str) -> None:
    """A clause about each of many things, or the consensus, is not the neighbour's whose name stands before it."""
    names = names_in(text, frozenset())
    line = Holder(text=text, names=names, actors=actors_in([names]), subject=frozenset())
    last = read_quantities(text)[-1]
    assert not is_of_another(entity, "estimate", line, last.start, carried=True)


@pytest.mark.parametrize(("entity", "taken"), [("US", False), ("Brazil", False), ("Bexley", True)])
@pytest.mark.parametrize("text", ["Crude stocks fell to 428 million barrels.", "Output was flat at 13 million barrels a day in China."])
def test_a_country_need_not_be_told_where_no_other_is(text: str, entity: str, *, taken: bool) -> None:
    """A note on a country's markets does not name it in each line; a line that names another place is of that, and no firm is implied."""
    names = names_in(text, frozenset())
    line = Holder(text=text, names=names, actors=actors_in([names]), subject=frozenset())
    first = read_quantities(text)[0]
    assert is_of_another(entity, "crude stocks", line, first.start, carried=False) == (taken or "China" in text)


@pytest.mark.parametrize(("metric", "one"), [("cost per tonne", True), ("annual cost per Bank Rate cut", False), ("cost per day", False)])
def test_what_an_event_costs_may_be_any_amount(metric: str, *, one: bool) -> None:
    """Only what one of many costs is never a large amount."""
    assert is_per_unit(metric) is one


def test_earnings_a_share_are_no_count() -> None:
    """What is earned on a share is an amount for each of them, and no number of shares."""
    assert "count" not in (kinds_of("earnings a share") or ())


def test_words_of_comparison_name_nothing_in_other_languages() -> None:
    """What leads up to an earlier value, or says that it is one, is no measure of its own."""
    assert terms_of("contre plus tôt un an auparavant, frente al año anterior, rispetto a un anno fa, im Jahr davor") == frozenset()


@pytest.mark.parametrize(
    ("metric", "kind"),
    [
        ("delivery period", "other"),
        ("time to same pre-orders", "other"),
        ("provisions, multiple of year earlier", "multiple"),
        ("cash as share of assets", "percent"),
        ("revenue below request", "percent"),
        ("average cost of debt", "percent"),
        ("late-delivery penalty", "percent"),
        ("late-delivery penalty", "money"),
        ("deuda neta sobre ebitda", "multiple"),
    ],
)
def test_a_length_a_multiple_and_a_share_are_of_the_kind_that_their_name_says(metric: str, kind: Kind) -> None:
    """Whatever else the name of a metric has in it."""
    assert kind in (kinds_of(metric) or ())


@pytest.mark.parametrize("metric", ["reported offer for a stake in Tolvane", "order book to issue size"])
def test_a_name_that_allows_several_kinds_restricts_none(metric: str) -> None:
    """An offer for a part is no part, and what one amount is to another may be told in several ways."""
    assert kinds_of(metric) is None


def test_a_difference_has_moved() -> None:
    """An amount that is told as lower, or as a step, may be a change, and one that is told as reached may not."""
    text = "The bill is €200 million lower. The step, €11 million, is small. The bill is €90 million."
    around = Surroundings.of(mark(load([Source(text=text)])), "a", small=frozenset()).around
    assert [each.differs for each in around.values()] == [True, True, False]


def test_a_noun_of_a_language_that_writes_them_with_capitals_is_no_name() -> None:
    """A German noun beside a figure takes it from nobody."""
    text = "Die Bank platzierte die Anleihe; die Orders summierten sich auf 40 Euro."
    small = frozenset({"die"})
    plain, german = names_in(text, small), names_in(text, small, nouns_have_capitals=True)
    assert any(name.inside for name in plain)
    assert not any(name.inside for name in german)


def test_a_unit_and_a_word_of_business_are_no_names() -> None:
    """What a number is told in and what a capital only sets apart own nothing."""
    assert not names_in("Stocks fell to 34 Mt of grain – Target 40", frozenset({"stocks"}))


def test_a_high_is_a_measure_of_its_own() -> None:
    """The highest price of a time is another than the price, so that the word for it is none of grammar or comparison."""
    assert "high" in terms_of("the high of the session") - terms_of("the price of the session")
