"""Proof 5: prose that turns round what it cites is withheld, whatever its numbers and names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from summarizer.documents import Source
from summarizer.ground.directions import prove_directions
from summarizer.ground.reasons import Unproven
from summarizer.ground.scope import Scope
from summarizer.load import load
from summarizer.mark import mark

if TYPE_CHECKING:
    from collections.abc import Sequence

STORY = "Tolvane said its margin rose to 12% in the spring. The board did not approve the merger. Bexley shares fell 3% on the news.\n"


def proved(prose: str) -> str:
    """Prove prose against all lines of the story."""
    marked = mark(load(Source(text=STORY)))
    return prove_directions(prose, marked.lines, marked, Scope.of(marked, "English").about("Tolvane"))


@pytest.mark.parametrize(
    "prose",
    [
        "Bexley shares fell 3% on the news.",
        "Shares of Bexley dropped 3%",
        "Tolvane margin climbs to 12% in spring",
        "The board has not approved the merger",
        "Outlook remains open",
    ],
)
def test_prose_of_the_same_direction_is_proved(prose: str) -> None:
    """Other words of the same direction, a denial that is kept, and prose about something else pass unchanged."""
    assert proved(prose) == prose


@pytest.mark.parametrize(
    ("prose", "code"),
    [
        ("Bexley shares rose 3% on the news", "direction_mismatch"),
        ("Tolvane said its margin fell to 12% in the spring", "direction_mismatch"),
        ("The board did approve the merger", "negation_differs"),
        ("Bexley shares never fell 3% on the news", "negation_differs"),
    ],
)
def test_prose_that_says_the_opposite_is_withheld(prose: str, code: str) -> None:
    """The reason names whether a direction was turned or a denial dropped or put in."""
    with pytest.raises(Unproven) as failure:
        proved(prose)
    assert failure.value.reason.code == code


@pytest.mark.parametrize(
    ("told", "wrong", "right"),
    [
        ("Ore prices climbed as mills held back supply.", "Ore prices slid as mills raised supply.", "Ore prices rose."),
        (
            "Neither side has confirmed the talks.",
            "Both sides have confirmed the talks.",
            "Neither Bexley nor Tolvane confirmed talks.",
        ),
        ("No decision has been taken on a sale of Bexley.", "Tolvane has decided on a sale of Bexley.", "Nothing is decided."),
        ("Tolvane ruled out a capital increase.", "Tolvane announced a capital increase.", "Tolvane has ruled out a capital increase."),
        ("Tolvane is ahead of schedule with the mill.", "Tolvane is behind schedule with the mill.", "The mill is ahead of schedule."),
        ("The court dismissed the complaint.", "The court upheld the complaint.", "The court threw out the complaint."),
        ("Tolvane ships 1.4 tonnes a month.", "Tolvane ships 1.4 tonnes every year.", "Tolvane ships 1.4 tonnes monthly."),
        ("Sales rose 5% from a year earlier.", "Sales rose 5% from the quarter before.", "Sales rose 5% year on year."),
        ("The tariff on steel will be lifted.", "The tariff on steel will be imposed.", "The tariff on steel ends."),
        ("Tolvane will close its oldest kiln in June, the mayor said.", "Oldest kiln to reopen", "Oldest kiln to shut"),
        ("Tolvane will close its oldest kiln in June, the mayor said.", "Newest kiln to close", "Oldest kiln to close"),
        ("The strike at the Bexley yard ended on Friday night.", "Strike at yard began", "Strike at yard over"),
    ],
)
def test_a_direction_told_against_the_line_is_withheld(told: str, wrong: str, right: str) -> None:
    """Of each pair about the same line the one says something else, and the other is the same in other words."""
    marked = mark(load(Source(text=f"Tolvane and Bexley\n\n{told}\n")))
    scope = Scope.of(marked, "English").about("Tolvane")
    line = [each for each in marked.lines if marked.text(each) == told]
    assert prove_directions(right, line, marked, scope) == right
    with pytest.raises(Unproven):
        prove_directions(wrong, line, marked, scope)


@pytest.mark.parametrize(
    ("told", "right", "wrong"),
    [
        (
            "The loss was €41 million, compared with €33 million a year ago and €39 million expected.",
            "The loss widened to €41 million from €33 million",
            "The loss moved to €33 million from €41 million",
        ),
        (
            "Profit did not follow: €21 million, down 5% from €22 million, after a charge of €4 million that will not recur.",
            "Profit fell 5% to €21 million after a charge of €4 million that will not recur",
            "Profit fell 5% to €21 million after a charge of €4 million that will recur",
        ),
        (
            "The board says it has no plan to slow bond sales.",
            "Bexley denies any plan to slow bond sales",
            "The board says it has a plan to slow bond sales",
        ),
        (
            "The bid for Tolvane now stands at €24 a share, against €22 in March, a rise of 9%.",
            "Bexley raises the bid for Tolvane to €24 a share",
            "Bexley lowers the bid for Tolvane to €24 a share",
        ),
        (
            "Tolvane slid from €9 to €7, a loss of 22%, and Bexley put on 11%.",
            "Tolvane slid to €7, and Bexley gained 11%",
            "Tolvane rose to €7, and Bexley lost 11%",
        ),
        (
            "Bexley sube un 6 % frente a los 38 millones de 2024.",
            "Bexley rises 6%",
            "Bexley falls 6%",
        ),
    ],
)
def test_the_same_in_other_words_is_not_turned(told: str, right: str, wrong: str) -> None:
    """Beside each right sentence stands one that turns the same line round."""
    _prove_and_refute([told], right, wrong)


def _prove_and_refute(told: Sequence[str], right: str, wrong: str) -> None:
    text = "\n".join(told)
    marked = mark(load(Source(text=f"Tolvane and Bexley\n\n{text}\n")))
    scope = Scope.of(marked, "English").about("Tolvane")
    lines = [each for each in marked.lines if marked.text(each) in told]
    assert len(lines) == len(told)
    assert prove_directions(right, lines, marked, scope) == right
    with pytest.raises(Unproven):
        prove_directions(wrong, lines, marked, scope)


@pytest.mark.parametrize(
    ("prose", "text"),
    [
        ("The yard to shed 4,500 jobs", "The Tolvane yard will shed 4,500 jobs, about 12% of its staff."),
        (
            "Bexley Bank to lower its standard rate",
            "At Bexley Bank, one of Norway's largest lenders, the standard rate falls from 5.9 to 5.7 per cent.",
        ),
    ],
)
def test_what_is_to_be_done_is_not_told_as_done_or_otherwise(prose: str, text: str) -> None:
    """An infinitive that ends as a past does is none, and a superlative that says who somebody is tells of no rise."""
    marked = mark(load(Source(text=f"Tolvane\n\n{text}\n")))
    assert prove_directions(prose, marked.lines, marked, Scope.of(marked, "English").about("Tolvane")) == prose


@pytest.mark.parametrize(
    ("prose", "text"),
    [
        ("Tolvane's highest profit in a decade was told on Monday", "Tolvane's lowest profit in a decade was told on Monday."),
        ("Tolvane's margin rose in May", "Tolvane's margin was at the group's lowest level in May."),
    ],
)
def test_a_superlative_of_what_is_measured_tells_its_direction(prose: str, text: str) -> None:
    """Only one that says who somebody is tells of no rise or fall."""
    marked = mark(load(Source(text=f"Tolvane\n\n{text}\n")))
    with pytest.raises(Unproven, match="direction_mismatch"):
        prove_directions(prose, marked.lines, marked, Scope.of(marked, "English").about("Tolvane"))
