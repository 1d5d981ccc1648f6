"""Per what a number is told, what a change is measured from, and whether something is told from a time on or up to it."""

from __future__ import annotations

import pytest

from summarizer import Source, verify

STORY = (
    "The works at Orle burns $24 million a quarter, and its kilns ship 1.4 million tonnes a month. The group ordered six ferries for "
    "$690 million, or $115 million each. Sales rose 5% from a year earlier and 2% from the previous quarter. Exports fell 3% on the month. "
    "The plan brings annual savings of €40 million. A season of the series cost $7.5 million an episode. "
    "Les coûts baissent de 12 millions d'euros par an. Der Umsatz stieg gegenüber dem Vorquartal um 9 Prozent."
)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The works at Orle burns $24 million a month.", "unit_differs"),
        ("Its kilns ship 1.4 million tonnes every year.", "unit_differs"),
        ("The group ordered six ferries for $690 million each.", "unit_differs"),
        ("A season of the series cost $7.5 million in all.", "unit_differs"),
        ("The plan brings monthly savings of €40 million.", "unit_differs"),
        ("Les coûts baissent de 12 millions d'euros par mois.", "unit_differs"),
        ("Sales rose 5% from the quarter before.", "period_differs"),
        ("Sales rose 2% from the same quarter last year.", "period_differs"),
        ("Der Umsatz stieg gegenüber dem Vorjahr um 9 Prozent.", "period_differs"),
    ],
)
def test_a_number_is_told_per_and_from_what_the_source_tells_it(text: str, code: str) -> None:
    """A month is no quarter, each is not all, and what is measured from the quarter before is not measured from the year before."""
    (claim,) = verify(text, Source(text=f"Works burn cash\n\n{STORY}\n")).claims
    assert claim.status != "supported"
    assert claim.reason is not None
    assert claim.reason.code == code


@pytest.mark.parametrize(
    "text",
    [
        "Each quarter the works at Orle burns $24 million.",
        "The kilns ship 1.4 million tonnes monthly.",
        "The group ordered six ferries at $115 million each.",
        "Six ferries were ordered for $690 million in all.",
        "The plan saves €40 million a year.",
        "An episode of a season of the series cost $7.5 million.",
        "Sales rose 5% year on year and 2% quarter on quarter.",
        "Les coûts baissent chaque année de 12 millions d'euros.",
    ],
)
def test_the_same_is_told_in_other_words(text: str) -> None:
    """A rate may be told by another word for its time, and a change by another word for what it is measured from."""
    (claim,) = verify(text, Source(text=f"Works burn cash\n\n{STORY}\n")).claims
    assert claim.status == "supported", claim.reason


RUN = "The ferry runs from May 2027. Der Zoll gilt bis Ende 2028. La centrale tourne depuis juin 2025. The lease ends by March 2026."


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The ferry runs from May 2027 on.", "supported"),
        ("The ferry runs until May 2027.", "contradicted"),
        ("Der Zoll gilt ab Ende 2028.", "contradicted"),
        ("Der Zoll gilt von Ende 2028 an.", "contradicted"),
        ("La centrale tourne jusqu'à juin 2025.", "contradicted"),
        ("The lease ends no later than March 2026.", "supported"),
    ],
)
def test_from_a_time_on_is_not_up_to_it(text: str, status: str) -> None:
    """What begins at a time in the source does not end at it, in whatever language and order of words."""
    (claim,) = verify(text, Source(text=f"Times of a ferry\n\n{RUN}\n")).claims
    assert claim.status == status, claim.reason
