"""What a small word adds to the words of a source: withheld where its lines do not bear it out, published where they do."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hostile.mill import SOURCES

from summarizer import Source
from summarizer.ground.pointers import cite
from summarizer.ground.reasons import Unproven
from summarizer.ground.scope import Scope
from summarizer.ground.statements import prove_statement
from summarizer.load import load
from summarizer.mark import language, mark, subject

LISTED = Path(__file__).parent / "data" / "hostile" / "added.txt"
MOST = 80
ROWS = [line for line in LISTED.read_text(encoding="utf-8").splitlines() if line.startswith(("+ ", "- "))]


@cache
def scope_of(*sources: Source) -> Scope:
    """Read and mark sources."""
    marked = mark(load(list(sources)))
    return Scope.of(marked, language(marked.documents)).about(subject(marked))


def reason(prose: str, lines: str, scope: Scope) -> str | None:
    """Prove a statement, and tell the code of the reason for which it is withheld."""
    try:
        prove_statement(prose, cite(lines.split(), scope.marked), scope.marked, scope)
    except Unproven as failure:
        return failure.code
    return None


def test_statements_that_no_source_makes_are_withheld() -> None:
    """Each that is listed as withheld is, and of all of them no more are published than the page on security says."""
    scope = scope_of(*SOURCES)
    told = {row: row[2:].split(" | ") for row in ROWS}
    published = [row for row, (_, prose, lines) in told.items() if not reason(prose, lines, scope)]
    assert [row for row in published if row[0] == "+"] == []
    assert len(published) <= MOST < len(ROWS) / 2


TEXT = (
    "Pellham Foods said on 4 May that first-half revenue rose 5% to $210 million, the highest for ten years, because bread sold well.\n\n"
    "Chief executive Mara Lind said demand held up.\n\n"
    "It expects profit of $40 million in 2027, and costs climbed by $9 million.\n\n"
    "The only mill may be closed on 9 June, people familiar with the plan said. All of its 12 ovens were sold.\n\n"
    "Finance chief Otto Brandt warned that wheat is dear. Investors were calm."
)


@pytest.mark.parametrize(
    ("right", "wrong", "lines"),
    [
        ("revenue of {2} is the highest for {3}", "demand held up at its highest", "a1|a2"),
        ("the only mill may be closed", "the only revenue rose {1}", "a4|a1"),
        ("all of the ovens were sold", "all demand held up", "a5|a2"),
        ("the mill may be closed on 9 June", "revenue probably rose {1}", "a4|a1"),
        ("the mill is reportedly to be closed", "revenue reportedly rose {1}", "a4|a1"),
        ("half-year revenue rose {1}", "half-year profit of {4} expected", "a1|a3"),
        ("revenue rose {1} because bread sold well", "costs climbed because demand held up", "a1|a2 a3"),
        ("costs climbed by {5}", "costs climbed to {5}", "a3|a3"),
        ("profit of {4} is expected for 2027", "profit was {4}", "a3|a3"),
        ("chief executive Mara Lind said demand held up", "finance chief Mara Lind, chairman Otto Brandt said demand held up", "a2|a2 a6"),
        ("Otto Brandt said wheat is dear", "Mara Lind said wheat is dear", "a6|a2 a6"),
        ("the mill may be closed on 9 June", "the mill may be closed on 4 May", "a4|a1 a4"),
    ],
)
def test_a_small_word_needs_a_word_of_its_class_in_the_lines(right: str, wrong: str, lines: str) -> None:
    """What the lines say is published, and what only looks like it is withheld."""
    scope = scope_of(Source(text=TEXT, published="2026-05-05"))
    own, other = lines.split("|")
    assert reason(right, own, scope) is None
    assert reason(wrong, other, scope) is not None


def test_a_value_that_came_to_something_may_be_what_the_next_one_is_from() -> None:
    """Only that an amount of change is what it came to, or the other way round, is never said of one."""
    scope = scope_of(Source(text="Revenue at Pellham Foods rose to $5 million in May. It fell to $4 million in June."))
    assert reason("revenue fell from {1} to {2}", "a1 a2", scope) is None
    assert reason("revenue rose by {1}", "a1", scope) is not None


def test_a_title_bears_out_what_its_lines_leave_to_it() -> None:
    """The headline of an article stands over all of its lines."""
    told = Source(title="Pellham Foods posts record half", text="Revenue at Pellham Foods rose 5% to $210 million in the half year.")
    assert reason("record revenue of {2}", "a1", scope_of(told)) is None


def test_only_english_is_held_to_it() -> None:
    """Small words of other languages are not known, so nothing is told by them."""
    scope = scope_of(Source(text="Der Umsatz von Pellham Foods stieg im Mai um 5 Prozent auf 210 Millionen Euro, sagte die Chefin."))
    assert reason("Umsatz stieg um {1} auf {2}", "a1", scope) is None


MEASURES = (
    "Revenue of Kessmar grew 4% to €840 million in the year.\n\n"
    "Its operating profit slipped 7% to €52 million.\n\n"
    "Net debt stands at €310 million after the purchase of Orlow.\n\n"
    "The mills were sold for €95 million, and the dividend stays at 60 cents a share."
)


@pytest.mark.parametrize(
    ("prose", "code"),
    [
        ("The dividend stays at half a dollar a share.", "number_in_text_not_in_span"),
        ("The dividend stays at a dollar a share.", "number_in_text_not_in_span"),
        ("The dividend stays at a euro.", "number_in_text_not_in_span"),
        ("The dividend stays at {7}, and a dollar bond is planned.", None),
    ],
)
def test_an_amount_that_an_article_tells_is_a_number(prose: str, code: str | None) -> None:
    """Half of a currency's unit, or one of it, stands in the lines or is withheld."""
    text = f"{MEASURES} A dollar bond is planned."
    assert reason(prose, "a4 a5", scope_of(Source(text=text))) == code


@pytest.mark.parametrize(
    ("prose", "lines", "code"),
    [
        ("Operating profit came to {2}.", "a1 a2", "figure_fits_other_quantity"),
        ("Revenue of {4}.", "a1 a2", "figure_fits_other_quantity"),
        ("Operating profit slipped {1}.", "a1 a2", "figure_fits_other_quantity"),
        ("A dividend of {5}.", "a3 a4", "figure_fits_other_quantity"),
        ("Operating profit came to {4}.", "a1 a2", None),
        ("Revenue grew {1} while operating profit slipped.", "a1 a2", None),
        ("Operating profit slipped, although revenue grew {1}.", "a1 a2", None),
        ("The sale of the mills for {6} could lower net debt.", "a3 a4", None),
        ("Net debt of {5} weighs on operating profit.", "a2 a3", None),
    ],
)
def test_a_number_is_of_the_measure_that_its_line_tells(prose: str, lines: str, code: str | None) -> None:
    """Prose gives no number a measure that a cited line gives to another one; a measure that is told beside it may stand."""
    assert reason(prose, lines, scope_of(Source(text=MEASURES))) == code
