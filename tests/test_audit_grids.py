"""A number of a table that the rest of the table proves wrong is found without a word that calls anything a total."""

from __future__ import annotations

import pytest
from stories import story

from summarizer.audit import audit, examine, voices


def wrong(*rows: str) -> list[str]:
    """Return the arithmetic that is told as wrong of an article with a table."""
    marked = story("The mill told its figures on Friday.\n\n" + "\n".join(rows) + "\n\nIt said no more.")
    checks = audit(examine(marked, (), voices(marked)), (), (), ())
    return [check.what for check in checks if (check.kind, check.severity) == ("arithmetic", "error")]


@pytest.mark.parametrize(
    "rows",
    [
        ("Oats      41.2   18.3   59.5", "Barley    30.4   12.2   44.6", "Rye       22.7   15.1   37.8", "Wheat     51.9   20.6   72.5"),
        ("| Boats | 914 | 871 |", "| – on rivers | 402 | 391 |", "| – at sea | 522 | 480 |"),
        ("Margin        312.4   290.8", "Wages        (201.1)  (188.2)", "Storm repairs  (14.6)  –", "Left over      106.7   102.6"),
    ],
    ids=["columns", "parts below", "costs in brackets, a cell without a number"],
)
def test_a_row_or_column_that_the_others_prove_wrong_is_told(rows: tuple[str, ...]) -> None:
    """Three of four rows add up, or one of two columns does: the one that misses by little is told, once."""
    assert len(wrong(*rows)) == 1


@pytest.mark.parametrize(
    "rows",
    [
        ("Oats      41.2   18.3   59.5", "Barley    30.4   12.2   42.6", "Rye       22.7   15.1   37.8"),
        ("Boats    914    871", "Rafts    452    391", "Canoes   522    413", "Ferries  318    207"),
        ("Boats    914    871", "Rivers    40     37", "Sea        8      9"),
    ],
    ids=["all right", "no sum in any column", "far from a sum"],
)
def test_a_table_that_proves_nothing_is_told_nothing_of(rows: tuple[str, ...]) -> None:
    """Without a column or rows that add up there is nothing that another could miss, and what is far off was meant as no sum."""
    assert wrong(*rows) == []


def test_what_is_missing_and_told_near_by_is_no_slip() -> None:
    """A total that is above its parts by what the table, or a note below it, tells is right."""
    rows = ("Oats      41.2   18.3   59.5", "Barley    30.4   12.2   44.6", "Rye       22.7   15.1   37.8", "Wheat     51.9   20.6   72.5")
    assert wrong(*rows)
    assert wrong(*rows, "Of the barley, 2.0 was weighed late.") == []


def test_parts_of_a_part_and_rows_are_not_added_across() -> None:
    """A row "of which" is in the row above it already, and a row of columns is no sum of the row above."""
    parts = ("Looms | 140.4 | 155.0", "Yarn | 80.1 | 84.4", "of which wool | 41.0 | 44.3")
    assert wrong(*parts, "Total | 220.5 | 239.4") == []
    assert wrong("Rye | 310.4 | 325.0", "Oats | 280.1 | 284.4", "Total grain | 590.5 | 609.4", "Seed | 130.0 | 131.0") == []
