"""Tables of PDF files: their figures come out as from the same table in plain text, and what is no table stays as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest
from linear import is_linear
from pdfs import LEADING, PER_CHARACTER, Text, column, pdf

from summarizer.documents import Document
from summarizer.mark import mark
from summarizer.readers.pdf import read

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from summarizer.documents import Context


class Told(NamedTuple):
    """What is read of a figure."""

    value: Decimal | None
    currency: str | None
    kind: str
    unit: str | None
    context: Context


def told(text: str) -> list[Told]:
    """Read the figures of a text."""
    marked = mark([Document(id="a", text=text, origin="text", sha256="")])
    read_ = [(mention.quantity, mention.context) for mention in marked.mentions]
    return [Told(quantity.value, quantity.currency, quantity.kind, quantity.unit, context) for quantity, context in read_]


def text_of(*pages: Sequence[Text]) -> str:
    """Read pages as a PDF."""
    (extract,) = read(pdf(pages), None, None)
    return extract.text


def table(rows: Sequence[Sequence[str]], *edges: float, top: float = 700, left: float = 50) -> list[Text]:
    """Set rows of a label and of cells that end at the edges."""
    set_: list[Text] = []
    for number, (label, *cells) in enumerate(rows):
        y = top - LEADING * number
        set_ += [Text(text=label, x=left, y=y)] if label else []
        set_ += [Text(text=cell, x=edge - PER_CHARACTER * len(cell), y=y) for cell, edge in zip(cells, edges, strict=True) if cell]
    return set_


RESULTS = [("GBP m", "2026", "2025"), ("Turnover", "1,204", "1,187"), ("Debt of the yard", "342", "391")]
LOSSES = [
    ("EUR thousand", "Q2 2026", "Q2 2025", "Change in %"),
    ("Ferries", "9,412", "8,870", "6.1"),
    ("Tugs", "(310)", "(1,204)", "74.3"),
    ("Docks and slips", "12", "(97)", "-"),
]
PRICES = [("Oar, ash", "£48.50"), ("Anchor of 12 kg", "£104.00"), ("Rope", "£9.90")]
PROSE = ["The yard on the sound has sold 12 more boats than a year before, and 4 of them went to the south, it told its owners on Friday."]
PLAIN = {
    "results": (
        table(RESULTS, 360, 440),
        "GBP m               2026    2025\nTurnover           1,204   1,187\nDebt of the yard     342     391\n",
    ),
    "losses": (
        table(LOSSES, 300, 390, 500),
        (
            "EUR thousand      Q2 2026   Q2 2025   Change in %\n"
            "Ferries             9,412     8,870           6.1\n"
            "Tugs                (310)   (1,204)          74.3\n"
            "Docks and slips        12      (97)             -\n"
        ),
    ),
    "prices": (
        table(PRICES, 400),
        "Oar, ash           £48.50\nAnchor of 12 kg   £104.00\nRope                £9.90\n",
    ),
    "heads of two lines": (
        [
            *table([("", "Year to", "Year to"), ("USD m", "June 2026", "June 2025")], 360, 440, top=728),
            *table([("Fleet:", "", ""), ("Cranes", "7.5", "6.0"), ("Barges", "0.4", "(1.1)")], 360, 440),
        ],
        (
            "            Year to     Year to\n"
            "USD m     June 2026   June 2025\n"
            "Fleet:\n"
            "Cranes          7.5         6.0\n"
            "Barges          0.4       (1.1)\n"
        ),
    ),
    "a caption that stands alone": (
        [Text(text="Accounts (in millions of euros)", x=50, y=740), *table([("Year", "2026", "2025"), *RESULTS[1:]], 360, 440)],
        (
            "Accounts (in millions of euros)\n\n"
            "Year               2026    2025\nTurnover          1,204   1,187\nDebt of the yard    342     391\n"
        ),
    ),
    "side by side, one drawn after the other": (
        [*table(RESULTS, 210, 270), *table(RESULTS, 480, 540, left=320)],
        (
            "GBP m               2026    2025\nTurnover           1,204   1,187\nDebt of the yard     342     391\n\n"
            "GBP m               2026    2025\nTurnover           1,204   1,187\nDebt of the yard     342     391\n"
        ),
    ),
    "side by side, drawn row by row": (
        table([(*row, *row) for row in RESULTS], 210, 250, 400, 480, 540),
        (
            "GBP m               2026    2025              GBP m     2026    2025\n"
            "Turnover           1,204   1,187           Turnover    1,204   1,187\n"
            "Debt of the yard     342     391   Debt of the yard      342     391\n"
        ),
    ),
}


@pytest.mark.parametrize("name", PLAIN)
def test_a_table_is_read_as_in_plain_text(name: str) -> None:
    """Every figure has the scale, the currency, the sign and the period that it has in the same table of plain text."""
    drawn, plain = PLAIN[name]
    assert told(text_of(drawn)) == told(plain)
    assert any(figure.currency for figure in told(plain))


def test_the_columns_stand_below_each_other() -> None:
    """The rows follow each other without a blank line, and each figure ends where its column does."""
    assert text_of(table(LOSSES, 300, 390, 500)).split("\n") == [
        "EUR thousand     Q2 2026  Q2 2025  Change in %",
        "Ferries            9,412    8,870          6.1",
        "Tugs               (310)  (1,204)         74.3",
        "Docks and slips       12     (97)            -",
    ]


def test_a_table_among_paragraphs_leaves_them_whole() -> None:
    """What stands above and below a table is what it is without one, apart from it by a blank line."""
    drawn = [*column(PROSE), *table(RESULTS, 360, 440), *column(PROSE, top=600)]
    above, rows, below = text_of(drawn).split("\n\n")
    assert [above, below] == PROSE * 2
    assert rows == text_of(table(RESULTS, 360, 440))


def test_a_table_in_one_of_two_columns() -> None:
    """The table is one, its figures are those of plain text, and the prose beside it is that of a page without it."""
    beside = column(PROSE * 3, x=320, width=220)
    drawn = [*column(PROSE, width=220), *table(RESULTS, 210, 260, top=640), *beside]
    text = text_of(drawn)
    rows = text_of(table(RESULTS, 210, 260))
    assert text.split(f"\n\n{rows}\n\n") == [text_of(column(PROSE, width=220)), text_of(beside)]
    assert told(rows) == told(PLAIN["results"][1])


def test_a_table_begins_anew_on_the_next_page() -> None:
    """A page begins where its first row stands in the text, and offsets into it are exact."""
    (extract,) = read(pdf([table(RESULTS, 360, 440), table(PRICES, 440)]), None, None)
    assert extract.pages == (0, extract.text.index("Oar, ash"))
    assert extract.text[extract.pages[1] - 2 : extract.pages[1]] == "\n\n"


def test_a_label_that_reaches_over_a_column_stays_a_label() -> None:
    """A row whose first columns are empty may have a long label; the others keep their places."""
    rows = [("CHF m", "2026", "2025"), ("Sheds", "14", "12"), ("Sheds in the north that were let", "", "7"), ("Cranes", "3", "5")]
    assert text_of(table(rows, 200, 400)).split("\n")[1:] == [
        "Sheds                               14    12",
        "Sheds in the north that were let           7",
        "Cranes                               3     5",
    ]


def test_more_columns_than_a_sheet_holds_are_not_aligned() -> None:
    """The text of a table without end grows no faster than what is written in it."""
    numbers = [str(1000 + number) for number in range(60)]
    rows = [Text(text="   ".join(("Berths", *numbers)), x=50, y=700 - LEADING * number) for number in range(3)]
    assert text_of(rows).split("\n") == ["  ".join(("Berths", *numbers))] * 3


def spaced(words: str, x: float, y: float, width: float) -> list[Text]:
    """Set a line to both edges."""
    first, *others = words.split()
    room = (width - PER_CHARACTER * len("".join(words.split()))) / len(others)
    line = [Text(text=first, x=x, y=y)]
    for word in others:
        x += PER_CHARACTER * len(line[-1].text) + room
        line.append(Text(text=word, x=x, y=y))
    return line


def lines(set_: Sequence[str], *, x: float = 50) -> list[Text]:
    """Set lines below each other."""
    return [Text(text=line, x=x, y=700 - LEADING * number) for number, line in enumerate(set_)]


JUSTIFIED = ("built 340 boats in 2026", "and paid 912 to 14 men", "who hold 415 or 16 each")
UNCHANGED = {
    "justified prose": (
        [word for number, line in enumerate(JUSTIFIED) for word in spaced(line, 50, 700 - LEADING * number, 225)],
        " ".join(JUSTIFIED),
    ),
    "lines of two columns drawn together": (
        [
            *lines(["The yard sold 12", "boats more. It has", "had 14 by June."]),
            *lines(["sheds let to", "the port of", "four towns."], x=320),
        ],
        None,
    ),
    "days at the right edge": (
        table([("Results of the yard", "12 March 2026"), ("Meeting of the owners", "31.12.2026"), ("Sale", "2026-05-03")], 540),
        None,
    ),
    "numbers of a telephone": (table([("Office", "020 5550 0142"), ("Yard", "020 5550 0199")], 400), None),
    "a list whose lines hang": (
        [*lines(["1.", "2."]), *lines(["340 boats were built.", "12 sheds were let."], x=90)],
        None,
    ),
    "letters set apart": ([*spaced("R E S U L T S 2 0 2 6", 50, 740, 300), *lines(["Turnover rose by 4%."])], None),
    "one line with a figure": (table([("Boats", "340")], 400), None),
    "leaders of dots": (table([("Sheds ......................", "14"), ("Cranes .....................", "21")], 230), None),
}


@pytest.mark.parametrize("name", UNCHANGED)
def test_what_is_no_table_keeps_its_single_spaces(name: str) -> None:
    """Wide spaces alone make no table: words stand there too, or days, or there is one line only."""
    drawn, text = UNCHANGED[name]
    found = text_of(drawn)
    assert "  " not in found
    assert text is None or found == text


def test_the_work_grows_with_the_page() -> None:
    """Eight times the rows take about eight times as long."""

    def page(rows: str) -> bytes:
        return pdf([[Text(text=row, x=50, y=800 - number / 8) for number, row in enumerate(rows.split("|"))]])

    assert is_linear(lambda rows: read(page(rows), None, None), "Boats and sheds      340      1,204|", 100)


def test_the_clock_of_rows_of_many_cells_is_linear() -> None:
    """Two rows without end share a column, and that is told without holding each cell to each."""
    assert is_linear(lambda row: text_of(lines([row, row])), "340   ", 500)
