"""Proof 5: prose that turns round what it cites is withheld, whatever its numbers and names."""

from __future__ import annotations

import pytest

from summarizer.documents import Source
from summarizer.ground.directions import prove_directions
from summarizer.ground.reasons import Unproven
from summarizer.ground.scope import Scope
from summarizer.load import load
from summarizer.mark import mark

STORY = "Tolvane said its margin rose to 12% in the spring. The board did not approve the merger. Bexley shares fell 3% on the news.\n"


def proved(prose: str) -> str:
    """Prove prose against all lines of the story."""
    marked = mark(load(Source(text=STORY)))
    return prove_directions(prose, marked.lines, marked, Scope.of(marked, "Tolvane", "English"))


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
