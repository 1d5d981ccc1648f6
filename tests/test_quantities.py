"""The number reader: what it yields for each notation, what it leaves alone, and what holds for any text."""

from __future__ import annotations

import time
from dataclasses import dataclass
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from summarizer.quantities import Quantity, decimal_comma, read_quantities, read_times


@dataclass(frozen=True, kw_only=True)
class Notation:
    """A sentence with one quantity, and its reading."""

    text: str
    written: str
    kind: str
    value: str | None = None
    low: str | None = None
    high: str | None = None
    currency: str | None = None
    unit: str | None = None
    qualifier: str | None = None


def money(text: str, written: str, value: str, currency: str, **rest: str) -> Notation:
    """Return the expectation of an amount of money."""
    return Notation(text=text, written=written, kind=rest.pop("kind", "money"), value=value, currency=currency, **rest)


def share(text: str, written: str, value: str, currency: str) -> Notation:
    """Return the expectation of an amount of money per share."""
    return money(text, written, value, currency, kind="per_share", unit="per share")


def percent(text: str, written: str, value: str, **rest: str) -> Notation:
    """Return the expectation of a percentage."""
    return Notation(text=text, written=written, kind="percent", value=value, unit=rest.pop("unit", "%"), **rest)


def count(text: str, written: str, value: str, unit: str | None = None, qualifier: str | None = None) -> Notation:
    """Return the expectation of a count."""
    return Notation(text=text, written=written, kind="count", value=value, unit=unit, qualifier=qualifier)


NOTATIONS = [
    # scales and currencies
    money("Turnover reached €1.2bn", "€1.2bn", "1200000000", "EUR"),
    money("Turnover reached $3.4 billion", "$3.4 billion", "3400000000", "USD"),
    money("Turnover reached US$750M", "US$750M", "750000000", "USD"),
    money("Turnover reached HK$2.5bn", "HK$2.5bn", "2500000000", "HKD"),
    money("Turnover reached A$88m", "A$88m", "88000000", "AUD"),
    money("Turnover reached £640k", "£640k", "640000", "GBP"),
    money("Turnover reached CHF 4.1 million", "CHF 4.1 million", "4100000", "CHF"),
    money("Turnover reached SEK12.3bn", "SEK12.3bn", "12300000000", "SEK"),
    money("Turnover reached 210 billion yuan", "210 billion yuan", "210000000000", "CNY"),
    money("Turnover reached 9.5 million pounds", "9.5 million pounds", "9500000", "GBP"),
    money("Turnover reached half a million euros", "half a million euros", "500000", "EUR"),
    money("Turnover reached ¥6 trillion", "¥6 trillion", "6000000000000", "JPY"),
    money("The yuan slid as turnover reached ¥6 million", "¥6 million", "6000000", "CNY"),
    money("Turnover reached Rs 8,300 crore", "Rs 8,300 crore", "83000000000", "INR"),
    money("Turnover reached ₹2.75 lakh crore", "₹2.75 lakh crore", "2750000000000", "INR"),
    money("Turnover reached Rs 12,34,56,789", "Rs 12,34,56,789", "123456789", "INR"),
    money("营业收入为7.5亿元", "7.5亿元", "750000000", "CNY"),
    money("营业收入为３．２亿港元", "３．２亿港元", "320000000", "HKD"),
    money("売上高は2兆3400億円だった", "2兆3400億円", "2340000000000", "JPY"),
    # decimal signs and grouping by the language of the passage
    money("Der Umsatz lag bei 2.345,67 Mio. Euro", "2.345,67 Mio. Euro", "2345670000", "EUR"),
    money("Der Gewinn ist auf 17,5 Mio. € gesunken", "17,5 Mio. €", "17500000", "EUR"),
    count("Die Werft baut mit den Kollegen 1.450 Boote", "1.450", "1450"),
    count("The yard and its peers built 1,450 boats", "1,450", "1450", "boats"),
    count("The yard and its peers built 1\u202f450 boats", "1\u202f450", "1450", "boats"),
    count("The yard and its peers built 1'450 boats", "1'450", "1450", "boats"),
    money("Le groupe a vendu pour 3,4 milliards d'euros", "3,4 milliards d'euros", "3400000000", "EUR"),
    money("Los ingresos del grupo son 1.250 millones de euros", "1.250 millones de euros", "1250000000", "EUR"),
    money("A receita do grupo foi de R$ 4,3 bilhões", "R$ 4,3 bilhões", "4300000000", "BRL"),
    # signs
    money("The result was -€4.5m", "-€4.5m", "-4500000", "EUR"),
    money("It booked a loss of (A$31.5m)", "(A$31.5m)", "-31500000", "AUD"),
    money("It ended with $(20.5) million", "$(20.5) million", "-20500000", "USD"),
    percent("The index moved \u22121.25%", "\u22121.25%", "-1.25"),
    percent("The index moved +0.8%", "+0.8%", "0.8"),
    # percent, points, basis points, multiples
    percent("Sales grew 7.5 percent", "7.5 percent", "7.5"),
    percent("Der Absatz ist um 3,2 Prozent gestiegen", "3,2 Prozent", "3.2"),
    percent("A 10-percent stake was sold", "10-percent", "10"),
    percent("Sales grew 2½%", "2½%", "2.5"),
    percent("The margin gained 1.5 percentage points", "1.5 percentage points", "1.5", unit="percentage points"),
    percent("The margin gained 0.4pp", "0.4pp", "0.4", unit="percentage points"),
    percent("The bank cut by a quarter point", "a quarter point", "0.25", unit="percentage points"),
    Notation(text="The bank cut by 50 basis points", written="50 basis points", kind="basis_points", value="50", unit="bp"),
    Notation(text="The spread widened 12bps", written="12bps", kind="basis_points", value="12", unit="bp"),
    Notation(text="Leverage is 3.2x", written="3.2x", kind="multiple", value="3.2", unit="x"),
    Notation(text="It trades at 14.5 times earnings", written="14.5 times", kind="multiple", value="14.5", unit="x"),
    Notation(text="The order book doubled", written="doubled", kind="multiple", value="2", unit="x"),
    Notation(text="The payout was halved", written="halved", kind="multiple", value="0.5", unit="x"),
    Notation(text="Its P/E stands at 21.4", written="21.4", kind="multiple", value="21.4", unit="x"),
    # ratios
    Notation(text="Costs fell by a fifth", written="a fifth", kind="ratio", value="0.2"),
    Notation(text="Two-thirds were sold", written="Two-thirds", kind="ratio", value="0.6666666666666666666666666667"),
    Notation(text="One in eight left", written="One in eight", kind="ratio", value="0.125"),
    Notation(text="A 1-for-20 split", written="1-for-20", kind="ratio", value="0.05"),
    Notation(text="订单占三分之二", written="三分之二", kind="ratio", value="0.6666666666666666666666666667"),
    # money per share and per unit
    share("The dividend is 45p", "45p", "0.45", "GBP"),
    share("It earned 62 cents a share", "62 cents a share", "0.62", "USD"),
    share("Shares closed at $17.30", "$17.30", "17.30", "USD"),
    share("The bid is worth C$9.80 per share", "C$9.80 per share", "9.80", "CAD"),
    money("Ore fetched $98.4 a tonne", "$98.4 a tonne", "98.4", "USD", unit="per tonne"),
    money("Power cost €71/MWh", "€71/MWh", "71", "EUR", unit="per MWh"),
    money("Ferries earn $40,000 a day", "$40,000", "40000", "USD"),
    # counts and measures
    count("They hired 2.5 million drivers", "2.5 million", "2500000", "drivers"),
    count("They hired twenty-three drivers", "twenty-three", "23", "drivers"),
    count("They hired two hundred and fifty drivers", "two hundred and fifty", "250", "drivers"),
    count("They hired a dozen drivers", "a dozen", "12", "drivers"),
    count("They sold 4.2 lakh scooters", "4.2 lakh", "420000", "scooters"),
    Notation(text="It pumps 1.3 mb/d", written="1.3 mb/d", kind="other", value="1300000", unit="barrels per day"),
    Notation(text="It feeds in 640 MW", written="640 MW", kind="other", value="640", unit="MW"),
    Notation(text="The gauge lost 35.5 points", written="35.5 points", kind="other", value="35.5", unit="points"),
    Notation(text="Repairs lasted nine weeks", written="nine weeks", kind="other", value="9", unit="weeks"),
    # ranges and margins
    Notation(text="It sees $4.5–4.8bn", written="$4.5–4.8bn", kind="money", low="4500000000", high="4800000000", currency="USD"),
    Notation(text="It sees €30m to €35m", written="€30m to €35m", kind="money", low="30000000", high="35000000", currency="EUR"),
    Notation(text="The band is 80c-$1.20", written="80c-$1.20", kind="money", low="0.80", high="1.20", currency="USD"),
    Notation(text="It sees growth between 3% and 4%", written="3% and 4%", kind="percent", low="3", high="4", unit="%"),
    Notation(
        text="Die Marge soll bei 6,5 bis 7,5 Prozent liegen", written="6,5 bis 7,5 Prozent", kind="percent", low="6.5", high="7.5", unit="%"
    ),
    Notation(text="It sees 3% ± 0.5", written="3% ± 0.5", kind="percent", low="2.5", high="3.5", unit="%"),
    Notation(text="An error of ±2%", written="±2%", kind="percent", low="-2", high="2", unit="%"),
    Notation(text="They need 40 to 60 welders", written="40 to 60", kind="count", low="40", high="60", unit="welders"),
    # bounds and hedges
    percent("Sales grew nearly 9%", "9%", "9", qualifier="approx"),
    percent("Sales grew more than 9%", "9%", "9", qualifier="over"),
    percent("Sales grew less than 9%", "9%", "9", qualifier="under"),
    percent("Sales grew at least 9%", "9%", "9", qualifier="at_least"),
    percent("Sales grew as much as 9%", "9%", "9", qualifier="up_to"),
    percent("Sales grew 9% or so", "9%", "9", qualifier="approx"),
    money("It paid ~$30m", "~$30m", "30000000", "USD", qualifier="approx"),
    count("They hired some 300 drivers", "300", "300", "drivers", "approx"),
]


@pytest.mark.parametrize("expected", NOTATIONS, ids=lambda notation: notation.text)
def test_reads_notation(expected: Notation) -> None:
    """Each notation of financial news is read with its exact span, value, currency, unit and hedge."""
    found = read_quantities(expected.text)
    assert len(found) == 1, found
    quantity = found[0]
    assert (quantity.as_written, quantity.kind, quantity.currency, quantity.unit, quantity.qualifier) == (
        expected.written,
        expected.kind,
        expected.currency,
        expected.unit,
        expected.qualifier,
    )
    wanted = tuple(None if number is None else Decimal(number) for number in (expected.value, expected.low, expected.high))
    assert (quantity.value, quantity.low, quantity.high) == wanted


LEFT_ALONE = [
    "It opens on 14 March 2027",
    "It opens on 03.11.2026",
    "It opened on 2026-03-14T09:30Z",
    "It opened at 9:35 a.m. ET",
    "It opened at 1430 GMT",
    "The plan for FY27 and Q2 2026",
    "The lowest since 2019",
    "An outlook for the second half of 2027",
    "A listing (NYSE: QQX) with ISIN XS0000000000",
    "Die WKN lautet A1B2C3",
    "The ORX-440 engine and the Z9 cabin",
    "He flew the Marlin 12 yesterday",
    "Its 52-week peak and a 200-day average",
    "See page 14 and Table 3",
    "Under Rule 17.05 it may appeal",
    "Ring +44 1632 960999 today",
    "As told before.[4]",
    "The third such step",
    "One of them left",
    "Back to square one",
    "The last two quarters",
    "The Big Six, as ever",
    "Filed on 14-11-2027",
    "A three-year plan",
    "A few hundred of them",
    "Over the past five years",
    "A 4K screen on a 5G phone",
    "A stroll with a one-off guest",
    "https://example.com/2026/03/77",
    "2026年3月14日",
]


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_leaves_alone(text: str) -> None:
    """Dates, times, codes, names, labels, references and idioms are not quantities."""
    assert read_quantities(text) == []


PAIRS = [
    ("The price went from $4 to $9", ["$4", "$9"]),
    ("Shares rose 40 cents to $9.10", ["40 cents", "$9.10"]),
    ("The fee rose $2 to $45", ["$2", "$45"]),
    ("Sales grew 8% to €3m", ["8%", "€3m"]),
    ("The board voted five to two", ["five", "two"]),
    ("It cost €5m ($6m)", ["€5m", "$6m"]),
]


@pytest.mark.parametrize(("text", "written"), PAIRS, ids=[text for text, _ in PAIRS])
def test_keeps_two_apart(text: str, written: list[str]) -> None:
    """A change and its level, a movement, a vote and a conversion are two quantities, not a range."""
    assert [quantity.as_written for quantity in read_quantities(text)] == written


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


TIMES = [
    ("Signed on 14 March 2027.", "14 March 2027", "date"),
    ("Signed on March 14, 2027.", "March 14, 2027", "date"),
    ("Signed on 14.03.2027.", "14.03.2027", "date"),
    ("Signed at 7:45 p.m. GMT today", "7:45 p.m. GMT", "time"),
    ("Signed at 18:20 CET today", "18:20 CET", "time"),
    ("Growth in Q3 2026 was slow", "Q3 2026", "period"),
    ("Growth in the third quarter was slow", "third quarter", "period"),
    ("Growth in FY2027 was slow", "FY2027", "period"),
    ("Growth for the second half of 2027 was slow", "second half of 2027", "period"),
    ("Growth in October-December was slow", "October-December", "period"),
    ("Growth in 2027 was slow", "2027", "period"),
]


@pytest.mark.parametrize(("text", "written", "kind"), TIMES, ids=[text for text, _, _ in TIMES])
def test_reads_times(text: str, written: str, kind: str) -> None:
    """Dates, clock times and periods are read as a type of their own."""
    assert [(span.as_written, span.kind) for span in read_times(text)] == [(written, kind)]
    assert read_quantities(text) == []


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


@given(TEXTS | st.text(max_size=60))
def test_times_slice_back_and_never_overlap(text: str) -> None:
    """For any text, the spans of times are in order, apart, and slice back."""
    end = 0
    for span in read_times(text):
        assert end <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == span.as_written
        end = span.end


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
