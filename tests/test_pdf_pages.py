"""PDF pages of every kind: equal ones, turned ones, ones with notes at the foot, broken words, and scripts read from the right."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import pytest
from pdfs import HEIGHT, LEADING, WIDTH, Text, assembled, column, pdf
from test_pdf_columns import ALL, LEFT, RIGHT, by_rows, two

from summarizer.readers.pdf import read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.readers.extract import Extract

NOTES = ("1 The bank belongs to three towns on the coast and to a fund of theirs.", "2 Without the boats that were lent to the school.")


def extract(data: bytes) -> Extract:
    """Read a PDF."""
    (read_one,) = read(data, None, None)
    return read_one


def lost(text: str, paragraphs: Sequence[str] = LEFT) -> list[str]:
    """List the paragraphs that a text does not hold as they are."""
    return [paragraph for paragraph in paragraphs if paragraph not in text.split("\n\n")]


@pytest.mark.parametrize("count", [2, 3, 8])
@pytest.mark.parametrize("numbered", [False, True])
def test_pages_that_are_all_equal_are_read(count: int, numbered: bool) -> None:  # noqa: FBT001 - a parameter
    """What repeats on pages that differ in nothing, or in their number alone, is no heading that runs over them."""
    pages = [[*column(LEFT), *([Text(text=f"Page {index + 1}", x=280, y=30)] if numbered else [])] for index in range(count)]
    read_one = extract(pdf(pages))
    assert not lost(read_one.text)
    assert len(read_one.pages) == count
    assert "Page 2" not in read_one.text


def test_a_foot_with_the_number_of_its_page_is_no_text_of_two_pages() -> None:
    """What stands drawn first on both pages and ends in the number of each is neither a title nor a line."""
    feet = [Text(text=f"Sound Boats plc  Results for spring  Page {number}", x=50, y=30) for number in (1, 2)]
    read_one = extract(pdf([[feet[0], *column(LEFT)], [feet[1], *column(RIGHT)]]))
    assert not lost(read_one.text, [*LEFT, *RIGHT])
    assert "Results for spring" not in read_one.text


def notes(top: float) -> list[Text]:
    """Set notes in small letters."""
    return [Text(text=note, x=50, y=top - 10 * index, size=7) for index, note in enumerate(NOTES)]


def test_notes_at_the_foot_are_lines_of_their_own_and_part_no_sentence() -> None:
    """A paragraph that goes on behind the notes of a page is whole, each note is one, and the pages stay where they begin."""
    first, second = textwrap.wrap(RIGHT[0], 80)
    begun = column(LEFT)
    page = [*begun, Text(text=first, x=50, y=begun[-1].y - 1.5 * LEADING), *notes(90)]
    read_one = extract(pdf([page, [Text(text=second, x=50, y=780), *column(RIGHT[1:], top=740)]]))
    assert not lost(read_one.text, [*LEFT, *RIGHT, *NOTES])
    assert read_one.text[read_one.pages[1] :].startswith(second)


@pytest.mark.parametrize("cells", [2, 3])
@pytest.mark.parametrize("distance", [24, 40])
def test_a_table_below_columns_takes_none_of_their_lines(cells: int, distance: float) -> None:
    """Its head is no line of the columns, and their last lines are no head of it."""
    left, right = two()
    rows = [row[:cells] for row in (("Year", "Boats", "Debt"), ("2024", "31", "14.5"), ("2025", "43", "9.0"))]
    low = min(line.y for line in (*left, *right)) - distance
    table = [
        Text(text=cell, x=60 + 200 * place, y=low - LEADING * index) for index, row in enumerate(rows) for place, cell in enumerate(row)
    ]
    text = extract(pdf([[*by_rows(left, right), *table]])).text
    assert not lost(text, ALL)
    assert [line.split() for line in text.split("\n\n")[-1].split("\n")] == [list(row) for row in rows]


BROKEN = {
    "a hyphen that broke the word": (["It paid inter-", "est on its loans."], "It paid interest on its loans."),
    "two words of the text": (
        ["Wood fired boilers are rare. A wood-", "fired boiler heats it."],
        "Wood fired boilers are rare. A wood-fired boiler heats it.",
    ),
    "as it is written elsewhere": (["Part-time work and part-", "time pay."], "Part-time work and part-time pay."),
    "a syllable twice": (["The manage-", "ment and the manage-", "ment."], "The management and the management."),
    "a word told later": (["All short-", "and long-term loans."], "All short- and long-term loans."),
    "a word told later, in German": (["Alle Haupt-", "und Nebenstellen."], "Alle Haupt- und Nebenstellen."),
    "a name": (["So said Smith-", "Jones."], "So said Smith-Jones."),
    "years": (["From 2025-", "2030 on."], "From 2025-2030 on."),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_hyphen_at_the_end_of_a_line_goes_where_it_broke_a_word(case: str) -> None:
    """It stays where the word is written so, where both parts are words of the text, and before what is told later."""
    lines, whole = BROKEN[case]
    assert extract(pdf([[Text(text=line, x=50, y=780 - LEADING * index) for index, line in enumerate(lines)]])).text == whole


def page_of(content: bytes, *, turned: int = 0, unicode: bytes = b"") -> bytes:
    """Write a PDF of one page, turned by so many degrees, whose letters may stand for others."""
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding /ToUnicode 6 0 R >>"
    page = (
        f"<< /Type /Page /Parent 2 0 R /Rotate {turned} /MediaBox [0 0 {WIDTH} {HEIGHT}] /Resources << /Font << /F1 3 0 R >> >> "
        "/Contents 5 0 R >>"
    )
    streams = [b"<< /Length %d >>\nstream\n%s\nendstream" % (len(each), each) for each in (content, unicode)]
    catalogue, pages = b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 1 /Kids [4 0 R] >>"
    return assembled([catalogue, pages, font if unicode else font.replace(b" /ToUnicode 6 0 R", b""), page.encode(), *streams])


def upright(lines: Sequence[Text]) -> bytes:
    """Draw lines as they stand."""
    return b"\n".join(f"BT /F1 10 Tf {line.x} {line.y} Td ({line.text}) Tj ET".encode() for line in lines)


AXES = {90: (0, 1, 60, 40), 180: (-1, 0, 540, 60), 270: (0, -1, 530, 800)}


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
@pytest.mark.parametrize("angle", [0, 90, 180, 270])
def test_a_turned_page_is_read_in_its_order(turned: int, angle: int) -> None:
    """Whichever way a page and its text are turned, lines follow each other as they do for who turns the sheet."""
    lines = column(LEFT, width=400)
    if not angle:
        assert not lost(extract(page_of(upright(lines), turned=turned)).text)
        return
    cosine, sine, x, y = AXES[angle]
    places = [(line, x + sine * (780 - line.y), y - cosine * (780 - line.y)) for line in lines]
    axes = f"{cosine} {sine} {-sine} {cosine}"
    drawn = b"\n".join(f"BT /F1 10 Tf {axes} {left} {base} Tm ({line.text}) Tj ET".encode() for line, left, base in places)
    assert not lost(extract(page_of(drawn, turned=turned)).text)


LETTERS = {chr(97 + index): letter for index, letter in enumerate("ابتثجحخدذرزسشصضطظع")}
TABLE = (
    "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange "
    f"{len(LETTERS)} beginbfchar "
    f"{' '.join(f'<{ord(key):02x}> <{ord(letter):04x}>' for key, letter in LETTERS.items())} endbfchar endcmap end"
).encode()


@pytest.mark.parametrize("apart", [False, True])
def test_words_of_a_script_that_is_read_from_the_right_are_not_turned_round(apart: bool) -> None:  # noqa: FBT001 - a parameter
    """Whether a word was drawn as one or letter by letter, from its end, its letters stand in the order in which they are read."""
    words = ["abc", "defg", "hijkl", "mno", "pqr"]
    x, drawn = 400.0, list[Text]()
    for word in words:
        places = [(letter, x - 6 * (index + 1)) for index, letter in enumerate(word)]
        drawn += (
            [Text(text=letter, x=place, y=700) for letter, place in reversed(places)]
            if apart
            else [Text(text=word[::-1], x=places[-1][1], y=700)]
        )
        x = places[-1][1] - 6
    text = extract(page_of(upright(drawn), unicode=TABLE)).text
    assert text.split() == ["".join(LETTERS[letter] for letter in word) for word in words]
