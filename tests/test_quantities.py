"""The number reader: what holds for any text, and between the quantities of one."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from summarizer.quantities import Quantity, decimal_comma, read_quantities


def test_table_cells_take_the_scale_of_the_header() -> None:
    """A cell under "(€m)" is money in millions, one in parentheses is negative, and prose after the table is not scaled."""
    text = "Units (€m)        2026 Q1\nBoats             41.5    38.0\nDocks             (2.5)   1.0\n\nThe yard has 300 berths."
    found = read_quantities(text)
    assert [(quantity.value, quantity.currency) for quantity in found] == [
        (Decimal(41500000), "EUR"),
        (Decimal(38000000), "EUR"),
        (Decimal(-2500000), "EUR"),
        (Decimal(1000000), "EUR"),
        (Decimal(300), None),
    ]


def test_list_numbers_are_not_counted() -> None:
    """The number that opens a list item is furniture, the one inside it is a figure."""
    text = "Stages:\n1. 500 boats\n2. 700 boats\n"
    assert [quantity.value for quantity in read_quantities(text)] == [Decimal(500), Decimal(700)]


def test_written_precision_is_kept() -> None:
    """The exponent of a value tells how exactly it was written, so that rounding can be told from a contradiction."""
    (rough,) = read_quantities("$53bn")
    (fine,) = read_quantities("$52.9bn")
    assert rough.value is not None
    assert fine.value is not None
    assert (rough.value.as_tuple().exponent, fine.value.as_tuple().exponent) == (9, 8)


def test_bare_number_takes_the_measure_it_is_compared_with() -> None:
    """A number compared with a measured one in its sentence shares the measure."""
    found = read_quantities("Repairs took 14.5 weeks against 9.5 a year ago; profit was €4 million, down from 6 million.")
    assert [(quantity.kind, quantity.unit, quantity.currency) for quantity in found] == [
        ("other", "weeks", None),
        ("other", "weeks", None),
        ("money", None, "EUR"),
        ("money", None, "EUR"),
    ]


def test_decimal_comma_follows_the_language() -> None:
    """German writes decimals with a comma, English does not."""
    assert decimal_comma("Der Umsatz ist im Jahr auf einen Rekord gestiegen")
    assert not decimal_comma("The turnover has risen to a record in the year")


PIECES = st.sampled_from(
    "1 12 345 1,000 2.5 0 % $ € £ ¥ bn m million crore 亿 万 元 to - – ± +/- ( ) about up from between and half a third one two "
    "hundred x times basis points per share a barrel Q3 2026 14:30 March 万亿 ３ ． ½ ' ’ , . : / [1] page Max USD \n \t "
    "\u00a0 \u2009".split(" ")
)
TEXTS = st.lists(PIECES, max_size=25).flatmap(
    lambda pieces: st.lists(st.sampled_from(["", " ", " "]), min_size=len(pieces), max_size=len(pieces)).map(
        lambda gaps: "".join(piece + gap for piece, gap in zip(pieces, gaps, strict=True))
    )
)


@example("1$1")
@example("11111$ 1")
@given(TEXTS | st.text(max_size=60))
def test_spans_slice_back_and_never_overlap(text: str) -> None:
    """For any text, spans are in order, apart, and slice back to what was written; a range has two ends and no value."""
    end = 0
    for quantity in read_quantities(text):
        assert end <= quantity.start < quantity.end <= len(text)
        assert text[quantity.start : quantity.end] == quantity.as_written
        assert (quantity.value is None) == (quantity.low is not None) == (quantity.high is not None)
        end = quantity.end


@given(st.integers(1, 10**9), st.integers(0, 99))
def test_prefix_shifts_spans(whole: int, cents: int) -> None:
    """A line put before a text moves every span by its length and changes nothing else."""
    text = f"Costs came to ${whole:,}.{cents:02} then."
    prefix = "The yard is busy.\n"

    def shifted(quantity: Quantity) -> tuple[int, int, str, Decimal | None]:
        return quantity.start + len(prefix), quantity.end + len(prefix), quantity.as_written, quantity.value

    assert [shifted(quantity) for quantity in read_quantities(text)] == [
        (quantity.start, quantity.end, quantity.as_written, quantity.value) for quantity in read_quantities(prefix + text)
    ]


def renderings(whole: int, decimals: int) -> list[str]:
    """Write one number of euros in several notations."""
    english = f"{whole:,}.{decimals:02}"
    return [
        f"It paid €{english} for the dock",
        f"It paid EUR {english} for the dock",
        f"It paid {english} euros for the dock",
        f"It paid €{whole}.{decimals:02} for the dock",
        f"It paid €{english.replace(',', chr(0x202F))} for the dock",
        f"It paid €{english.replace(',', chr(0x2019))} for the dock",
        f"Der Hafen kostet das Land {english.replace(',', '_').replace('.', ',').replace('_', '.')} €",
        "It paid €" + "".join(chr(ord(digit) + 0xFEE0) if digit.isdigit() or digit == "." else "" for digit in english) + " for the dock",
    ]


@given(st.integers(0, 10**12), st.integers(0, 99))
def test_value_survives_any_notation(whole: int, decimals: int) -> None:
    """The same amount reads back to the same value in every notation of it."""
    wanted = Decimal(whole) + Decimal(decimals) / 100
    for text in renderings(whole, decimals):
        found = read_quantities(text)
        assert [(quantity.value, quantity.currency) for quantity in found] == [(wanted, "EUR")], text


@pytest.mark.parametrize("piece", ["7", ",", ".", " ", "-", "+", "(", ")", "$", "%", "7,", "7.", "\u00a0", "\n", "(€m)\n"])
def test_time_is_linear(piece: str) -> None:
    """Four times as much of a repeated character takes no more than about four times as long."""

    def seconds(length: int) -> float:
        text = (piece * length)[:length]
        start = time.perf_counter()
        read_quantities(text)
        return time.perf_counter() - start

    seconds(1_000)
    small = min(seconds(20_000) for _ in range(3))
    assert min(seconds(80_000) for _ in range(2)) < 12 * small + 0.05
