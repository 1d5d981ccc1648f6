"""Every notation of the number reader: read with its exact span and value, or left alone; and the page that shows them."""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING

import pytest
from markdown_it import MarkdownIt
from notations.tables import LEFT_ALONE, QUANTITIES, TIMES
from notations_page import PAGE, page
from rules import rules

from summarizer.quantities import Quantity, read_quantities

if TYPE_CHECKING:
    from notations.notation import Notation

SENTENCES = [
    pytest.param(text, list(rows), id=f"{rule}: {text}")
    for rule, table in QUANTITIES.items()
    for text, rows in groupby(table, key=lambda row: row.text)
]
ALONE = [pytest.param(text, id=f"{rule}: {text}") for rule, texts in LEFT_ALONE.items() for text in texts]


def expected(row: Notation) -> Quantity:
    """Build the reading that a row asks for."""
    start = row.text.index(row.written)
    value, low, high = (None if number is None else Decimal(number) for number in (row.value, row.low, row.high))
    return Quantity(
        start=start,
        end=start + len(row.written),
        as_written=row.written,
        kind=row.kind,  # type: ignore[arg-type] # a kind that does not exist equals none that is read
        value=value,
        low=low,
        high=high,
        currency=row.currency,
        unit=row.unit,
        qualifier=row.qualifier,  # type: ignore[arg-type]
        currency_basis=row.basis if row.currency else None,  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(("text", "rows"), SENTENCES)
def test_reads_notation(text: str, rows: list[Notation]) -> None:
    """Each notation of financial news is read with its exact span, value, currency, unit and hedge, and nothing else is."""
    assert read_quantities(text) == [expected(row) for row in rows]


@pytest.mark.parametrize("text", ALONE)
def test_leaves_alone(text: str) -> None:
    """Dates, times, codes, names, labels, references and idioms are not quantities."""
    assert read_quantities(text) == []


def test_every_rule_has_an_example_and_every_example_a_rule() -> None:
    """The names in the tables are those of the rules."""
    names = {rule.name for rule in rules()}
    assert names == {rule for table in (QUANTITIES, LEFT_ALONE, TIMES) for rule, rows in table.items() if rows}


def test_the_page_of_notations_is_up_to_date() -> None:
    """The page is the one that ``python tests/notations_page.py`` writes."""
    assert PAGE.read_text(encoding="utf-8") == page()


def test_the_page_shows_what_is_read_in_bold() -> None:
    """As Markdown renders it, each table holds its sentences with the passage that is read in bold."""
    html = MarkdownIt("commonmark").enable("table").render(page())
    rows = [(row.text, row.written) for table in (QUANTITIES, TIMES) for rows in table.values() for row in rows]
    assert html.count("<strong>") == len(rows)
    assert "**" not in html


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Shares closed at 47 cents, and the head count will fall from 870 to 600.", ["per_share", "count", "count"]),
        ("The yard sold 40 ships, while staff fell from 870 to 600.", ["count", "count", "count"]),
        ("The margin was 12.5%, while analysts had expected 13.1.", ["percent", "percent"]),
        ("The price rose to $47, and has now recovered from 42.", ["money", "money"]),
        ("The price fell to 47 cents from 52.", ["money", "money"]),
        ("It closed at 47 cents, and is down from 52.", ["per_share", "per_share"]),
    ],
)
def test_a_number_of_another_clause_takes_no_measure(text: str, kinds: list[str]) -> None:
    """What is compared with an amount has its measure; a number of another clause is of something else."""
    found = read_quantities(text)
    assert [one.kind for one in found] == kinds
    assert not any(one.unit == "ships" for one in found[1:])
