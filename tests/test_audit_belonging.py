"""Arithmetic that only a model points at is told where the sources tie its amounts, and nowhere else."""

from __future__ import annotations

import pytest
from stories import story

from summarizer.audit import audit, examine, voices
from summarizer.models import DraftRelation, RelationKind

MILLS = (
    "Pellham Mills had revenue of $31m in its last year.\n\nThe Orsk mill employs 90 people.\n\n"
    "Net income of the Orsk mill came to $12m.\n\nNet income of the Leeds mill came to $20m.\n\nIt will shed 12% of its jobs.\n\n"
    "The rye came late.\n\nRevenue of Bellmoor is $100m.\n\nThe wheat came early.\n\nRevenue of Tamar is $112m."
)


def told(text: str, kind: RelationKind, stated: str, *of: str) -> list[str]:
    """Return what the audit says of one relation that a model points at, by the amounts as they are written."""
    marked = story(text)
    number = {mention.quantity.as_written: mention.id for mention in marked.mentions}
    pointed = DraftRelation(kind=kind, stated=number[stated], of=tuple(number[each] for each in of))
    examined = examine(marked, (), voices(marked))
    alone = audit(examined, (), (), ())
    return [check.what for check in audit(examined, (), (pointed,), ()) if check not in alone]


@pytest.mark.parametrize(
    ("kind", "stated", "of"),
    [
        ("sum", "$31m", ("$12m", "$20m")),
        ("change_pct", "12%", ("$100m", "$112m")),
        ("above_pct", "12%", ("$112m", "$100m")),
        ("difference", "$20m", ("$31m", "$12m")),
        ("share_pct", "12%", ("$12m", "$100m")),
    ],
)
def test_amounts_that_do_not_belong_together_are_tied_by_no_model(kind: RelationKind, stated: str, of: tuple[str, ...]) -> None:
    """Net incomes make no revenue, revenues of two companies prove no cut of jobs, and it is all one whether the result comes out."""
    assert told(MILLS, kind, stated, *of) == []


@pytest.mark.parametrize(
    ("text", "kind", "stated", "of", "part"),
    [
        ("Pellham lost 12.5%. It ended at 35p. It began the day at 40p.", "change_pct", "12.5%", ("40p", "35p"), "is right"),
        ("A kiln is $500.\n\nThat is 20% less than the $625 of the first.", "below_pct", "20%", ("$500", "$625"), "is right"),
        ("A kiln is $500.\n\nThat is 30% less than the $625 of the first.", "below_pct", "30%", ("$500", "$625"), "not 30%"),
    ],
)  # fmt: skip
def test_amounts_that_the_sources_tie_are_told(text: str, kind: RelationKind, stated: str, of: tuple[str, ...], part: str) -> None:
    """A change beside its levels, a distance that is worded as one, right or wrong, it is told."""
    (what,) = told(text, kind, stated, *of) or [""]
    assert part in what


def test_what_an_open_end_lets_be_right_is_not_told() -> None:
    """Nearly everything is more than something."""
    assert told("Pellham fell more than 9%. It ended at 45p. It began at 60p.", "change_pct", "9%", "60p", "45p") == []
