"""The number reader: what holds between the quantities of one text, and how long it takes."""

from __future__ import annotations

from decimal import Decimal

import pytest
from linear import is_linear

from summarizer.quantities import decimal_comma, read_quantities


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


@pytest.mark.parametrize(
    ("text", "values", "currency"),
    [
        ("Angaben in Tsd. €: Boote 41.500; Docks (2.500); Preise +3 %", [41500000, -2500000, 3], "EUR"),
        ("En milliers d'euros : bateaux 41 500, quais 2 500", [41500000, 2500000], "EUR"),
        ("Crew (thousands): 14.2 at the quay; 13.8 a year before, on 12 boats", [14200, 13800, 12], None),
        ("Miles de toneladas: arena 48.500; grava 15.200", [48500000, 15200000], None),
        ("Docks: 41.5, before 38.0 (US$ thousands)", [41500, 38000], "USD"),
    ],
)
def test_a_line_takes_the_scale_of_its_head(text: str, values: list[int], currency: str | None) -> None:
    """What stands before the colon of a line, or in brackets at its end, measures its bare numbers, but none that counts something else."""
    found = read_quantities(text)
    assert [quantity.value for quantity in found] == values
    assert found[0].currency == currency


def test_a_segment_has_the_scale_of_its_table() -> None:
    """A row whose label may be counted ("Stores") holds money where its numbers have decimals, and is counted where they are whole."""
    found = read_quantities("$ millions      Q4 2026   Q4 2025\nStores           612.4     640.2\nOnline           388.1     341.6\n")
    assert [quantity.value for quantity in found] == [612_400_000, 640_200_000, 388_100_000, 341_600_000]
    found = read_quantities("$ millions      Q4 2026   Q4 2025\nSales            612.4     640.2\nStores             388       341\n")
    assert [quantity.value for quantity in found] == [612_400_000, 640_200_000, 388, 341]


def test_a_sentence_may_end_before_a_number() -> None:
    """The full stop behind a word that may refer ends its sentence; behind an abbreviation it does not."""
    assert [quantity.value for quantity in read_quantities("Das kostet 15,4 Mio. Euro. 1.390 Boote bleiben auf der Werft.")] == [
        15_400_000,
        1390,
    ]
    assert read_quantities("See fig. 12 of it.") == []


def test_a_label_before_the_number_measures_it_in_any_cell() -> None:
    """The label of a row may stand behind a period in its first cell."""
    found = read_quantities("Q1 | Boats (Mrd. Euro) | 2,4\nQ2 | Boats (Mrd. Euro) | 2,1")
    assert [(quantity.value, quantity.currency) for quantity in found] == [(Decimal(2_400_000_000), "EUR"), (Decimal(2_100_000_000), "EUR")]


def test_percentages_with_points_make_commas_groups() -> None:
    """In a Spanish or German text whose percentages have a point, three digits behind either sign are a group."""
    for text in (
        "El astillero ganó 12,345 pesos más en el año, un 8.1% del total",
        "Die Werft zahlt den Leuten 12.345 Franken, um 8.1% mehr",
    ):
        assert read_quantities(text)[0].value == Decimal(12345)


def test_cells_between_bars_may_be_negative() -> None:
    """A whole number in parentheses that fills a cell between bars is negative; in a sentence it stays what it was."""
    table = "| $ million | Q3 2026 | Q2 2026 |\n| --- | --- | --- |\n| Net result | (36) | 29 |\n"
    assert [quantity.value for quantity in read_quantities(table)] == [Decimal(-36000000), Decimal(29000000)]
    assert [quantity.value for quantity in read_quantities("The yard has berths (36) and sheds.")] == [Decimal(36)]


def test_list_numbers_are_not_counted() -> None:
    """The number that opens a list item is furniture, the one inside it is a figure."""
    text = "Stages:\n1. 500 boats\n2. 700 boats\n"
    assert [quantity.value for quantity in read_quantities(text)] == [Decimal(500), Decimal(700)]


def test_some_of_many_behind_a_colon_are_counted() -> None:
    """A word that opens references ("floor 39") opens none where a colon ends it and a whole follows; "page 39" stays one."""
    assert [quantity.value for quantity in read_quantities("News from the floor: 39 of 46 cranes move.")] == [Decimal(39), Decimal(46)]
    assert read_quantities("See page 39 of it.") == []


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


def test_a_conversion_in_brackets_is_no_base_of_a_comparison() -> None:
    """What money is compared with is in its own currency, though brackets tell it in another one in between."""
    found = read_quantities("Profit fell to 52 million Danish crowns ($7.6 million) in the spring, from 61 million.")
    assert [quantity.currency for quantity in found] == ["DKK", "USD", "DKK"]


def test_chinese_and_japanese_units_of_power_are_read() -> None:
    """A unit of energy written out in Han or kana is one."""
    assert [quantity.unit for quantity in read_quantities("出货由35吉瓦时上调至42吉瓦时，装机3兆瓦。")] == ["GWh", "GWh", "MW"]


def test_decimal_comma_follows_the_language() -> None:
    """German writes decimals with a comma, English does not."""
    assert decimal_comma("Der Umsatz ist im Jahr auf einen Rekord gestiegen")
    assert not decimal_comma("The turnover has risen to a record in the year")


def test_a_currency_is_read_by_its_own_sign_alone() -> None:
    """The dram's code is also a company's name and is not read; its sign is nothing else, before a number or behind it."""
    for text in ("It cost ֏5,000.", "It cost 5,000 ֏."):
        (price,) = read_quantities(text)
        assert (price.value, price.currency) == (Decimal(5000), "AMD")


@pytest.mark.parametrize(("text", "unit", "currency"), [("5 chineſiſche yuan", None, "CNY"), ("5 trading dayſ", "days", None)])
def test_the_long_s_is_an_s(text: str, unit: str | None, currency: str | None) -> None:
    """A name in any case is known by the letters that stand for its own, as an expression that ignores case knows it."""
    (read,) = read_quantities(text)
    assert (read.unit, read.currency) == (unit, currency)


def test_the_long_s_makes_no_other_scale() -> None:
    """A scale with the letter is the scale."""
    (read,) = read_quantities("5 millionſ")
    assert read.value == Decimal(5_000_000)


@pytest.mark.parametrize("piece", ["7", ",", ".", " ", "-", "+", "(", ")", "$", "%", "7,", "7.", "\u00a0", "\n", "(€m)\n"])
def test_time_is_linear(piece: str) -> None:
    """The time grows with the length of a repeated character, and not with its square."""
    assert is_linear(read_quantities, piece, 3_000)


def test_what_something_is_compared_with_is_no_bound() -> None:
    """The words "as many as" set a bound, unless a multiple stands before them."""
    assert [one.qualifier for one in read_quantities("It hired twice as many as the 22")] == [None, None]
    assert [one.qualifier for one in read_quantities("It opened as many as 22 shops.")] == ["up_to"]


def test_a_cell_that_says_what_is_paid_for_takes_no_scale() -> None:
    """A price for one thing among millions is no number of millions."""
    table = "$ m            Q4 2025   Q4 2024\nSales              684       912\nRate          $1,370/TEU  $1,738/TEU\n"
    assert [one.value for one in read_quantities(table)] == [Decimal(684000000), Decimal(912000000), Decimal(1370), Decimal(1738)]


def test_a_row_with_one_foreign_word_is_read_as_the_text_is() -> None:
    """The name of a mine in another language does not make its thousands fractions."""
    table = "The mines of the group sold less.\n\nCopper (tonnes)     Q3       Q2\n  Las Minas      24,310   25,120\n"
    assert [one.value for one in read_quantities(table)] == [Decimal(24310), Decimal(25120)]


def test_a_type_behind_a_count_is_no_range() -> None:
    """Letters between a number and a hyphen join two measures only where the second has one."""
    assert [one.as_written for one in read_quantities("It ordered 84 ZK-40 trucks.")] == ["84"]
    assert [one.as_written for one in read_quantities("It needs 200 MW/800 MWh.")] == ["200 MW", "800 MWh"]
