"""What holds for the number reader whatever the number and whatever the text."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from summarizer.quantities import Quantity, read_quantities
from summarizer.text.seeing import Seen

PIECES = st.sampled_from(
    "1 12 345 1,000 2.5 0 % $ € £ ¥ bn m million crore 亿 万 元 to - – ± +/- ( ) about up from between and half a third one two "
    "hundred x times basis points per share a barrel Q3 2026 14:30 March 万亿 ３ ． ½ ' ’ , . : / [1] page Max USD \n \t | "
    "\u00a0 \u2009 \u3000 \u0301 \ufe0f △ 銭 zwei drei deux cinq mil due três".split(" ")
)
TEXTS = st.lists(PIECES, max_size=25).flatmap(
    lambda pieces: st.lists(st.sampled_from(["", " ", " "]), min_size=len(pieces), max_size=len(pieces)).map(
        lambda gaps: "".join(piece + gap for piece, gap in zip(pieces, gaps, strict=True))
    )
)


@example("1$1")
@example("11111$ 1")
@example("3\u0301 million")
@example("1\ufe0f")
@given(TEXTS | st.text(max_size=60))
def test_spans_slice_back_and_never_overlap(text: str) -> None:
    """For any text, spans are in order, apart, slice back to what was written and split no character from the marks seen on it."""
    end = 0
    for quantity in read_quantities(text):
        assert end <= quantity.start < quantity.end <= len(text)
        assert text[quantity.start : quantity.end] == quantity.as_written
        follows = Seen.of(text[quantity.end : quantity.end + 1]).text
        assert not unicodedata.category(follows or "x").startswith("M")
        assert (quantity.value is None) == (quantity.low is not None) == (quantity.high is not None)
        assert (quantity.currency is None) == (quantity.currency_basis is None)
        end = quantity.end


# A number is put into a sentence in the notation under test: "#" is its place, and the language decides its decimal sign.
ENGLISH, CONTINENTAL = ",.", ".,"


class Slot(NamedTuple):
    """A sentence with a place for a number: how it is written there, and what it then means."""

    sentence: str
    signs: str
    scale: str
    currency: str | None
    kind: str


SLOTS = [
    Slot("It paid €# for the dock", ENGLISH, "1", "EUR", "money"),
    Slot("It paid EUR # for the dock", ENGLISH, "1", "EUR", "money"),
    Slot("It paid # euros for the dock", ENGLISH, "1", "EUR", "money"),
    Slot("It paid US$# for the dock", ENGLISH, "1", "USD", "money"),
    Slot("It paid HK$# for the dock", ENGLISH, "1", "HKD", "money"),
    Slot("It paid CHF # for the dock", ENGLISH, "1", "CHF", "money"),
    Slot("It paid ₹# for the dock", ENGLISH, "1", "INR", "money"),
    Slot("It paid £#m for the dock", ENGLISH, "1e6", "GBP", "money"),
    Slot("It paid €#bn for the dock", ENGLISH, "1e9", "EUR", "money"),
    Slot("It paid €# billion for the dock", ENGLISH, "1e9", "EUR", "money"),
    Slot("It paid # trillion yen for the dock", ENGLISH, "1e12", "JPY", "money"),
    Slot("It paid ₹# crore for the dock", ENGLISH, "1e7", "INR", "money"),
    Slot("It paid ₹# lakh crore for the dock", ENGLISH, "1e12", "INR", "money"),
    Slot("Der Hafen kostet das Land # €", CONTINENTAL, "1", "EUR", "money"),
    Slot("Der Hafen kostet das Land # Mio. Euro", CONTINENTAL, "1e6", "EUR", "money"),
    Slot("Der Hafen kostet das Land # Milliarden Euro", CONTINENTAL, "1e9", "EUR", "money"),
    Slot("Le port a coûté à la ville # millions d'euros", CONTINENTAL, "1e6", "EUR", "money"),
    Slot("Le port a coûté à la ville # milliards d'euros", CONTINENTAL, "1e9", "EUR", "money"),
    Slot("El puerto le costó a la ciudad # millones de euros", CONTINENTAL, "1e6", "EUR", "money"),
    Slot("Il porto è costato alla città # miliardi di euro", CONTINENTAL, "1e9", "EUR", "money"),
    Slot("O porto custou à cidade R$ # milhões", CONTINENTAL, "1e6", "BRL", "money"),
    Slot("港口耗资#亿元", ENGLISH, "1e8", "CNY", "money"),
    Slot("港口耗资#万亿美元", ENGLISH, "1e12", "USD", "money"),
    Slot("売上高は#億円だった", ENGLISH, "1e8", "JPY", "money"),
    Slot("The rate rose by #%", ENGLISH, "1", None, "percent"),
    Slot("The rate rose by # per cent", ENGLISH, "1", None, "percent"),
    Slot("The rate rose by # percentage points", ENGLISH, "1", None, "percent"),
    Slot("The rate rose by # basis points", ENGLISH, "1", None, "basis_points"),
    Slot("Der Satz ist um # Prozent gestiegen", CONTINENTAL, "1", None, "percent"),
    Slot("Le taux est en hausse de # %", CONTINENTAL, "1", None, "percent"),
    Slot("La tasa subió un # por ciento en el año", CONTINENTAL, "1", None, "percent"),
    Slot("La tassa è salita del # per cento nel mese", CONTINENTAL, "1", None, "percent"),
    Slot("A taxa subiu # por cento no mês", CONTINENTAL, "1", None, "percent"),
    Slot("利润率提高#个百分点", ENGLISH, "1", None, "percent"),
    Slot("Debt stands at #x earnings", ENGLISH, "1", None, "multiple"),
    Slot("The plant feeds in # MW", ENGLISH, "1", None, "other"),
    Slot("The mine sold # tonnes", ENGLISH, "1", None, "other"),
    Slot("They sold # million tickets", ENGLISH, "1e6", None, "count"),
]


def written(whole: int, decimals: str, signs: str) -> str:
    """Write a number with grouping and decimal sign."""
    grouped = f"{whole:,}".replace(",", signs[0])
    return f"{grouped}{signs[1]}{decimals}" if decimals else grouped


@pytest.mark.parametrize("slot", SLOTS, ids=[slot.sentence for slot in SLOTS])
@given(whole=st.integers(1, 999_999), decimals=st.from_regex(r"\A[0-9]{0,2}\Z"))
def test_a_number_reads_back_from_every_notation(slot: Slot, whole: int, decimals: str) -> None:
    """A number written with any scale, currency or measure, in any language, has exactly its value, currency and kind."""
    assume(not (1900 <= whole < 2100 and not decimals))  # a year to any reader
    (found,) = read_quantities(slot.sentence.replace("#", written(whole, decimals, slot.signs)))
    wanted = Decimal(f"{whole}.{decimals or 0}") * Decimal(slot.scale)
    assert (found.value, found.currency, found.kind) == (wanted, slot.currency, slot.kind)


@given(st.integers(0, 10**12), st.integers(0, 99))
def test_a_number_reads_back_from_every_grouping(whole: int, cents: int) -> None:
    """Comma, point, no sign, thin space, apostrophe and full-width digits group the same number."""
    english = f"{whole:,}.{cents:02}"
    for number in (
        english,
        f"{whole}.{cents:02}",
        english.replace(",", "\u202f"),
        english.replace(",", "\u2019"),
        "".join(chr(ord(digit) + 0xFEE0) if digit.isdigit() or digit == "." else "" for digit in english),
    ):
        (found,) = read_quantities(f"It paid €{number} for the dock")
        assert (found.value, found.currency) == (Decimal(whole) + Decimal(cents) / 100, "EUR"), number


def indian(number: int) -> str:
    """Group a number as in India: the last three digits, then twos."""
    digits = str(number)
    head, tail = digits[:-3], digits[-3:]
    pairs: list[str] = []
    while head:
        head, pair = head[:-2], head[-2:]
        pairs.insert(0, pair)
    return ",".join([*pairs, tail])


@given(st.integers(1_000, 10**10))
def test_a_number_reads_back_from_indian_grouping(number: int) -> None:
    """Groups of two after the first three digits are one number."""
    (found,) = read_quantities(f"It paid Rs {indian(number)} for the dock")
    assert found.value == number


@given(low=st.integers(1, 899), width=st.integers(1, 99))
def test_both_ends_of_a_range_read_back(low: int, width: int) -> None:
    """A range has both its ends in every notation of it, and a movement is two amounts."""
    high = low + width
    for text in (f"€{low}m–€{high}m", f"€{low}–{high}m", f"€{low}m to €{high}m", f"between €{low}m and €{high}m", f"€{low}m-€{high}m"):
        (found,) = read_quantities(f"It sees costs of {text} then")
        assert (found.low, found.high, found.currency) == (Decimal(low) * 10**6, Decimal(high) * 10**6, "EUR"), text
    first, second = read_quantities(f"Costs rose from €{low}m to €{high}m then")
    assert (first.value, second.value) == (Decimal(low) * 10**6, Decimal(high) * 10**6)


FIGURES = st.sampled_from(
    ["€4.5m", "12.5%", "25 basis points", "3.2x", "a third", "640 MW", "$64.12 a barrel", "€30m to €35m", "−1.25%", "two-thirds"]
)
BEFORE = st.sampled_from(["The yard is busy. ", "Nothing else happened.\n", "Welders came back. ", "It rains.\n\n", "„Ja.“ "])
BEHIND = st.sampled_from([" The yard is busy.", "\nNothing else happened.", " Welders came back.", "\n\nIt rains.", " „Ja.“"])


@given(figure=FIGURES, before=st.lists(BEFORE, max_size=3), behind=st.lists(BEHIND, max_size=3))
def test_text_around_a_quantity_does_not_change_it(figure: str, before: list[str], behind: list[str]) -> None:
    """Sentences put before and behind one move its span by their length and change nothing else of it."""
    alone = f"The fee came to {figure} then."
    lead = "".join(before)

    def shifted(quantity: Quantity) -> Quantity:
        return replace(quantity, start=quantity.start + len(lead), end=quantity.end + len(lead))

    assert read_quantities(lead + alone + "".join(behind)) == [shifted(quantity) for quantity in read_quantities(alone)]
