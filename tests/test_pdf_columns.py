"""Columns of PDF files: paragraphs are whole in whatever order a page was drawn, and what only looks like columns is left alone."""

from __future__ import annotations

import random
from itertools import zip_longest
from typing import TYPE_CHECKING

import pytest
from linear import is_linear
from pdfs import Text, column, pdf
from test_pdf_tables import RESULTS, table, text_of

from summarizer.readers.pdf import read

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LEFT = [
    "The yard at the sound sold twelve boats more than in the year before, and four of them went to the south, as it told its owners.",
    "Its debt fell to 9 million euros, which the bank in Tarnby had asked for since the spring of the year before last.",
    "Lene Holm, who leads the yard, wants to let two of the sheds to the port, and to build a third slip for ferries by 2029.",
]
RIGHT = [
    "The port has looked for room since the ferries to the islands were given longer hulls, and would pay for the sheds in advance.",
    "Its council votes on the lease in May. A member of it said that the price was higher than that of the quay in the north.",
    "No other yard on the coast builds wooden hulls of that length, and the next of them is due at the turn of the year.",
]
ALL = [*LEFT, *RIGHT]


def two(*, left: Sequence[str] = LEFT, right: Sequence[str] = RIGHT, top: float = 780, lower: float = 0) -> tuple[list[Text], list[Text]]:
    """Set two columns, the right one lower by so much."""
    return column(left, width=220, top=top), column(right, x=310, width=220, top=top - lower)


def by_rows(left: Sequence[Text], right: Sequence[Text]) -> list[Text]:
    """Draw a line of each in turn."""
    return [line for row in zip_longest(left, right) for line in row if line]


def from_the_top(left: Sequence[Text], right: Sequence[Text]) -> list[Text]:
    """Draw what stands higher first."""
    return sorted([*left, *right], key=lambda line: (-line.y, line.x))


def anyhow(left: Sequence[Text], right: Sequence[Text]) -> list[Text]:
    """Draw the lines in no order."""
    drawn = [*left, *right]
    random.Random(4).shuffle(drawn)  # noqa: S311 - no secret
    return drawn


ORDERS: tuple[Callable[[Sequence[Text], Sequence[Text]], list[Text]], ...] = (
    lambda left, right: [*left, *right],
    lambda left, right: [*right, *left],
    by_rows,
    lambda left, right: by_rows(right, left),
    from_the_top,
    anyhow,
)


@pytest.mark.parametrize("lower", [0, 5])
@pytest.mark.parametrize("order", ORDERS)
def test_columns_are_read_one_after_the_other(order: Callable[[Sequence[Text], Sequence[Text]], list[Text]], lower: float) -> None:
    """Whatever is drawn first, each paragraph is whole and in its place, also where the lines stand at other heights."""
    assert text_of(order(*two(lower=lower))).split("\n\n") == ALL


@pytest.mark.parametrize("order", ORDERS[:4])
@pytest.mark.parametrize(
    "head", ["Yard lets its sheds", "Yard at the sound lets its sheds", "Yard at the sound lets its sheds to the port"]
)
def test_a_heading_over_columns_breaks_none(order: Callable[[Sequence[Text], Sequence[Text]], list[Text]], head: str) -> None:
    """A heading over one column, over one and a half or over both leaves the paragraphs whole."""
    assert text_of([Text(text=head, x=50, y=812, size=18), *order(*two())]).split("\n\n") == [head, *ALL]


def test_a_heading_of_larger_letters_leaves_a_narrow_column_whole() -> None:
    """The column below ends where its own lines do."""
    head = Text(text="Yard at the sound lets its sheds", x=50, y=812, size=18)
    assert text_of([head, *column(ALL, width=220)]).split("\n\n") == [head.text, *ALL]


def test_what_reaches_over_the_gap_parts_the_columns() -> None:
    """Two reports below each other, each in two columns and drawn row by row, are read one after the other."""
    head = Text(text="Port asks for more room at the sound", x=50, y=480, size=14)
    first, second = by_rows(*two()), by_rows(*two(left=RIGHT, right=LEFT, top=450))
    assert text_of([*first, head, *second]).split("\n\n") == [*ALL, head.text, *RIGHT, *LEFT]


def test_three_columns_drawn_by_rows() -> None:
    """The gaps of a page may be several."""
    columns = [column(own, x=x, width=150) for own, x in ((LEFT, 40), (RIGHT, 215), (LEFT[::-1], 390))]
    drawn = [line for row in zip_longest(*columns) for line in row if line]
    assert text_of(drawn).split("\n\n") == [*LEFT, *RIGHT, *LEFT[::-1]]


def test_a_table_across_the_columns_is_not_torn() -> None:
    """Its figures stand behind a gap that runs on from the columns above; its rows stay rows."""
    drawn = [*by_rows(*two()), *table(RESULTS, 400, 480, top=480)]
    *texts, rows = text_of(drawn).split("\n\n")
    assert texts == ALL
    assert rows == text_of(table(RESULTS, 400, 480))


def test_a_table_of_words_is_not_torn() -> None:
    """Terms beside what they mean are no columns of running text."""
    rows = [("Slip", "where a hull is built"), ("Quay", "where ships lie"), ("Shed", "where masts are kept"), ("Sound", "a strait")]
    text = text_of(table(rows, 300))
    assert all(text.index(term) < text.index(meaning) for term, meaning in rows)
    assert [text.index(meaning) for _, meaning in rows] == sorted(text.index(meaning) for _, meaning in rows)
    assert text.index("where a hull") < text.index("Quay")


@pytest.mark.parametrize("last", ["148", "- 148 -", "3/12"])
def test_a_lone_number_is_a_figure(last: str) -> None:
    """Where it ends the only page, or the pages do not count with it, it is text."""
    page = [*column(LEFT), Text(text="Profit in millions of euros", x=50, y=200), Text(text=last, x=50, y=60)]
    assert text_of(page).endswith(last)
    assert last in text_of([*column(RIGHT), Text(text="9", x=50, y=60)], page)


def test_numbers_that_count_with_the_pages_are_left_out() -> None:
    """A number at the height of those of other pages that counts as they do is the page's, whichever it begins with."""
    texts = [LEFT, RIGHT, LEFT[::-1]]
    pages = [[*column(own), Text(text=str(number), x=50 if number % 2 else 500, y=60)] for number, own in enumerate(texts, 41)]
    assert text_of(*pages).split("\n\n") == [text for own in texts for text in own]
    (extract,) = read(pdf(pages), None, None)
    assert len(extract.pages) == len(pages)


def test_a_page_says_that_it_is_one() -> None:
    """A number that is called one of a page, or counts all pages, needs no others."""
    for told in ("Page 1", "Seite 7", "1 of 1", "1/1"):
        assert text_of([*column(LEFT), Text(text=told, x=280, y=60)]).split("\n\n") == LEFT


def test_the_work_of_columns_grows_with_the_page() -> None:
    """Rows of two columns, of many pieces and of one, take linear time."""
    row = "the yard  at the sound  sold boats"

    def page(marks: str) -> list[Text]:
        return [Text(text=row, x=50 + 200 * (mark == "r") + place % 7, y=800 - place / 4, size=2) for place, mark in enumerate(marks)]

    for piece in ("lr", "llrl", "r", "lllllllr"):
        assert is_linear(lambda marks: text_of(page(marks)), piece, 200)
