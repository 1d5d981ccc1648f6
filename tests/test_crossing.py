"""Proof 4 on the figures of a draft together: what was given to each other's figures is withheld, both of it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from summarizer.documents import Marked, Source
from summarizer.ground.crossing import MOST_COMPARED, crossed
from summarizer.ground.metrics import is_same_measure
from summarizer.ground.scope import Scope
from summarizer.load import load
from summarizer.mark import mark
from summarizer.models import DraftFigure

PUBLISHED = date(2026, 5, 4)
COSTS = "Pellham Foods hopes for savings of $41 million from its new ovens, whose purchase took $72 million."
OWNERS = "Shares in Pellham Foods rose 4% on Monday. Northwind Gas fell 7%, and Orsk Mills lost 2%."
YEARS = "Output was 410 tonnes in 2024. In 2025 it reached 520 tonnes."


def marked_of(*texts: str) -> Marked:
    """Read and mark texts."""
    return mark(load([Source(text=text, published=PUBLISHED) for text in texts]))


def figure(q: int, metric: str, **labels: Any) -> DraftFigure:  # noqa: ANN401 - fields of a model, which checks them
    """Label a quantity."""
    return DraftFigure(q=q, metric=metric, role="actual", also=(), **{"entity": None, "period": None, **labels})


def found(marked: Marked, *figures: DraftFigure) -> dict[int, str]:
    """Find what was exchanged among figures."""
    return dict(crossed(figures, marked, Scope.of(marked, "English").about("Pellham Foods")))


def told(marked: Marked, *written: str) -> list[int]:
    """Find the numbers of quantities by how they are written."""
    return [next(one.id for one in marked.mentions if one.quantity.as_written == text) for text in written]


@pytest.mark.parametrize(
    ("text", "written", "right", "wrong", "code"),
    [
        (
            COSTS,
            ("$41 million", "$72 million"),
            ({"metric": "annual savings"}, {"metric": "oven purchase"}),
            ({"metric": "oven purchase"}, {"metric": "annual savings"}),
            "figure_fits_other_quantity",
        ),
        (
            OWNERS,
            ("4%", "7%"),
            ({"metric": "share price change", "entity": "Pellham Foods"}, {"metric": "share price change", "entity": "Northwind Gas"}),
            ({"metric": "share price change", "entity": "Northwind Gas"}, {"metric": "share price change", "entity": "Pellham Foods"}),
            "entity_contradicted",
        ),
        (
            YEARS,
            ("410 tonnes", "520 tonnes"),
            ({"metric": "output", "period": "2024"}, {"metric": "output", "period": "2025"}),
            ({"metric": "output", "period": "2025"}, {"metric": "output", "period": "2024"}),
            "period_contradicted",
        ),
    ],
    ids=["metric", "entity", "period"],
)
def test_exchanged_labels_are_found(
    text: str, written: tuple[str, str], right: tuple[dict[str, str], ...], wrong: tuple[dict[str, str], ...], code: str
) -> None:
    """Two figures that bear each other's label are both named with its reason; with their own labels neither is."""
    marked = marked_of(text)
    numbers = told(marked, *written)
    assert found(marked, *(figure(q, **labels) for q, labels in zip(numbers, right, strict=True))) == {}
    assert found(marked, *(figure(q, **labels) for q, labels in zip(numbers, wrong, strict=True))) == dict.fromkeys(numbers, code)


def test_owners_whom_no_line_gives_to_each_other_are_not_exchanged() -> None:
    """Where one line names its figure's other owner, and the other names neither, nothing says that the two were exchanged."""
    marked = marked_of(
        "Northwind Gas likes the premium of 12%. Pellham Foods sold 9 mills. Much else is open. Joining the two costs $71 million."
    )
    first, second = told(marked, "12%", "$71 million")
    given = figure(first, "premium", entity="Pellham Foods"), figure(second, "integration costs", entity="Northwind Gas")
    assert found(marked, *given) == {}


TRIAL = (
    "Pellham Foods tried its pill Pellazol against gout. "
    "Patients on the drug stayed well for a median of 21.3 weeks, compared with 16.1 on placebo, a gain of 5.2 weeks. "
    "Of 840 people 421 were given Pellazol once a day and 419 a dummy pill. "
    "8.7% of treated patients left, against 3.2% in the control arm, and pressure rose in one in six."
)


@pytest.mark.parametrize("name", ["placebo", "dummy pill"])
def test_an_arm_of_a_trial_goes_by_several_names(name: str) -> None:
    """What the drug and the other arm came to is told apart by any of their names, and by the clause that each stands in."""
    marked = marked_of(TRIAL)
    drug, other = told(marked, "21.3 weeks", "5.2 weeks", "421", "8.7%"), told(marked, "16.1", "419", "3.2%")
    right = [figure(q, "outcome", entity="Pellazol") for q in drug] + [figure(q, "outcome", entity=name) for q in other]
    assert found(marked, *right) == {}
    swapped = figure(drug[0], "outcome", entity=name), figure(other[0], "outcome", entity="Pellazol")
    assert found(marked, *swapped) == dict.fromkeys((drug[0], other[0]), "entity_contradicted")


def test_what_is_for_each_is_the_smaller_amount() -> None:
    """An amount for each of many is never exchanged with that of all, whatever words stand with the two; given to it, it is told apart."""
    marked = marked_of("Pellham sets $135 million aside for diners who were ill. Some 740,000 will get a letter with, on average, $182.")
    whole, each = told(marked, "$135 million", "$182")
    assert found(marked, figure(whole, "redress for diners"), figure(each, "average redress per diner")) == {}


def test_whom_a_metric_names_beside_its_owner_is_no_owner() -> None:
    """That a name stands beside a figure is told by its metric; where the metric does not name it, the two were exchanged."""
    marked = marked_of("Pellham is selling its interest in the Orsk pit to Northwind for $640 million. Output is put at 165 tonnes.")
    price, output = told(marked, "$640 million", "165 tonnes")
    orsk = figure(output, "output", entity="Orsk pit")
    assert found(marked, figure(price, "price of the Orsk stake", entity="Pellham Foods"), orsk) == {}


def test_what_an_exchange_would_cost_much_is_none() -> None:
    """A figure whose own words are its metric's was given no other one's, however well the other's words fit it."""
    marked = marked_of("Orsk pays $41 million for Pellham Foods, 31% more than its shares cost. Shares in Orsk slipped 3%.")
    first, second = told(marked, "31%", "3%")
    assert found(marked, figure(first, "takeover premium"), figure(second, "share price change")) == {}


def test_figures_of_two_documents_are_not_compared() -> None:
    """What fits a figure of another article better proves nothing: each is held against its own text."""
    marked = marked_of("Pellham Foods had savings of $41 million.", "Pellham Foods had a purchase of $72 million.")
    first, second = told(marked, "$41 million", "$72 million")
    assert found(marked, figure(first, "oven purchase"), figure(second, "savings")) == {}


def test_only_so_many_figures_are_compared() -> None:
    """A draft of any length costs no more than one of the longest that is compared."""
    marked = marked_of(COSTS)
    savings, charges = told(marked, "$41 million", "$72 million")
    others = [figure(savings, f"savings {at}") for at in range(MOST_COMPARED)]
    assert found(marked, *others, figure(savings, "oven purchase"), figure(charges, "annual savings")) == {}


def test_a_quantity_that_does_not_exist_is_passed_over() -> None:
    """A pointer at nothing is withheld elsewhere, and stands in nobody's way here."""
    marked = marked_of(COSTS)
    savings, charges = told(marked, "$41 million", "$72 million")
    assert found(marked, figure(999, "savings"), figure(savings, "annual savings"), figure(charges, "oven purchase")) == {}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("EBITDA, analysts' forecast", "EBITDA, full year", True),
        ("EBITDA guidance", "net debt guidance", False),
        ("forecast", "consensus", False),
    ],
)
def test_one_measure_may_be_told_as_expected_and_as_come_about(one: str, other: str, same: bool) -> None:  # noqa: FBT001 - of a table
    """Two metrics are of one measure where only words of who expects it differ; such words alone are no measure."""
    assert is_same_measure(one, other) is same


def test_a_figure_whose_line_tells_no_time_has_none_exchanged() -> None:
    """Of a figure that tells nothing of its period nothing follows from another one, whose period is another than its line's."""
    marked = marked_of("Output was 410 tonnes in 2024. Sales came to €900 million.")
    output, sales = told(marked, "410 tonnes", "€900 million")
    assert found(marked, figure(output, "output", period="2025"), figure(sales, "sales", period="2024")) == {}


def test_a_month_and_its_last_day_are_not_exchanged() -> None:
    """Two periods of which one is a part of the other are not told apart by where the text has them."""
    marked = marked_of("Deposits stood at €410 million on 30 April. In April 2026 clients drew €72 million.")
    stock, flow = told(marked, "€410 million", "€72 million")
    assert found(marked, figure(stock, "deposits", period="April 2026"), figure(flow, "withdrawals", period="2026-04-30")) == {}


def test_a_price_of_one_share_and_a_count_are_not_exchanged() -> None:
    """Each metric can be its own quantity and cannot be the other's: words that stand beside both prove no exchange."""
    marked = marked_of("Pellham's net orders fell in the quarter, and it earned $1.12 a share.\n\nNorth   612   704\nTotal   2,155   2,325")
    earned, total = told(marked, "$1.12 a share", "2,155")
    assert found(marked, figure(earned, "earnings a share"), figure(total, "net orders, total")) == {}


def test_a_time_in_a_bracket_with_its_own_number_is_of_no_other_figure() -> None:
    """What a line adds in passing of a year before does not make that year one of its own figure, which could be exchanged."""
    marked = marked_of("The ratio improved in 2025 to 93.8%, after 96.1%. Premiums grew to $4.86 million (2024: $4.50 million).")
    before, premiums = told(marked, "96.1%", "$4.86 million")
    assert found(marked, figure(before, "ratio", period="2024"), figure(premiums, "premiums", period="2025")) == {}
