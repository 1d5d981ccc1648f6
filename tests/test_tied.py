"""What `verify` ties to a number: its period, its place in a list, the change that it makes, whether it was reached."""

from __future__ import annotations

from datetime import date

import pytest

from summarizer import Source, verify

STORY = (
    "# Quarndon Mills spins more yarn\n\n"
    "Quarndon Mills spun 41,200 tonnes of yarn in the third quarter, up from 38,700 tonnes in the second quarter.\n\n"
    "- Inventories: £212 million (H1: £198 million)\n\n"
    "Borrowings stood at £96 million on 30 September 2026, against £104 million on 31 March 2026.\n\n"
    "Two buyers, Ostrey Tailors and Venn Knitwear, took 31% and 17% of the yarn respectively.\n\n"
    "Operating margin came to 14.5%, compared with 12.0% a year earlier.\n\n"
    "Looms ran at 88% of capacity, against 81% at Harle Weavers.\n\n"
    "Quarndon raised its wage offer after weaving income climbed 6 percent to £143 million.\n\n"
    "The mill forecasts output of 160,000 tonnes in 2027.\n\n"
    "The yarn price of Quarndon hit £3,140 a tonne, the highest for six years.\n\n"
    "Cotton has gained 11% since the start of the month.\n\n"
    "Harle Weavers dropped its dividend in May and has said it might close its Bolton shed.\n\n"
    "The mill has been sued by Dacre Dyes, which demands £7 million.\n\n"
    "Dyeing slipped 8 percent to £37 million.\n\n"
    "The mill has 2,364 workers.\n\n"
    "| £m | Q3 2026 | Q3 2025 |\n|---|---|---|\n| Carpet orders | 71.5 | 65.0 |\n| Freight bills | 22.6 | 27.1 |\n"
)


def status(sentence: str) -> str:
    """Return the status of a sentence that is one claim."""
    (claim,) = verify(sentence, Source(text=STORY, published=date(2026, 11, 5))).claims
    return claim.status


@pytest.mark.parametrize(
    "sentence",
    [
        "Quarndon spun 38,700 tonnes of yarn in the third quarter.",
        "Inventories fell to £198 million from £212 million in the first half.",
        "Borrowings fell to £96 million from £104 million a year earlier.",
        "Carpet orders were £65.0 million in the third quarter of 2026.",
    ],
)
def test_a_number_is_not_told_of_the_period_of_another(sentence: str) -> None:
    """A period that touches another number, stands at the head of its column, or is shorter than a year, refutes the sentence."""
    assert status(sentence) in {"contradicted", "unsupported"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Yarn output was 41,200 tonnes in Q3, compared with 38,700 tonnes in Q2.",
        "Inventories rose to £212 million from £198 million in the first half.",
        "Carpet orders rose to £71.5 million from £65.0 million a year earlier.",
        "Carpet orders were £65.0 million in the third quarter of 2025.",
    ],
)
def test_the_period_of_a_number_may_be_told_in_other_words(sentence: str) -> None:
    """A number keeps the period that touches it, or stands at the head of its column."""
    assert status(sentence) == "supported"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ostrey Tailors took 31% of the yarn.", "supported"),
        ("Venn Knitwear took 17% of the yarn.", "supported"),
        ("Venn Knitwear took 31% of the yarn.", "contradicted"),
        ("Ostrey Tailors took 17% of the yarn.", "contradicted"),
    ],
)
def test_names_and_numbers_of_a_list_are_told_in_turn(sentence: str, expected: str) -> None:
    """Where a passage says "respectively", each name has the number in its own place."""
    assert status(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Operating margin widened by 2.5 percentage points to 14.5%.", "supported"),
        ("Operating margin widened by 250 basis points to 14.5%.", "supported"),
        ("Operating margin widened by 2.4 percentage points to 14.5%.", "unsupported"),
        ("Operating margin narrowed by 2.5 percentage points to 14.5%.", "unsupported"),
        ("Carpet orders rose 10% to £71.5 million.", "supported"),
        ("Carpet orders rose 13% to £71.5 million.", "unsupported"),
        ("Carpet orders fell 10% to £71.5 million.", "unsupported"),
        ("Loom use rose seven percentage points to 88% of capacity.", "unsupported"),
    ],
)
def test_a_change_that_two_numbers_make_is_computed(sentence: str, expected: str) -> None:
    """A rate that no passage states is supported where the later and the former number of one passage make it, to its side."""
    assert status(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Quarndon's wage bill climbed 6 percent to £143 million.",
        "The mill delivered 160,000 tonnes in 2027.",
        "The yarn price hit a record £3,140 a tonne.",
    ],
)
def test_a_true_number_is_not_told_of_something_else(sentence: str) -> None:
    """Another measure, an outlook told as reached, a record, and what another says or demands are refused."""
    assert status(sentence) in {"contradicted", "unsupported"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The mill expects output of 160,000 tonnes in 2027.",
        "The yarn price reached £3,140 a tonne, a six-year high.",
        "Harle Weavers has said it might close its Bolton shed.",
        "Dacre Dyes demands £7 million.",
        "Dyeing: £37 million, -8%",
        "The mill has about 2,360 workers.",
        "Some 2,364 mill workers are with Quarndon.",
    ],
)
def test_the_same_told_otherwise_is_supported(sentence: str) -> None:
    """What is right stays so in other words, with a sign for a word, and rounded at a digit that is no zero."""
    assert status(sentence) == "supported"


@pytest.mark.parametrize(
    "sentence", ["Dyeing: £37 million, +8%", "Dyeing slipped -8 percent to £37 million.", "The mill has about 2,300 workers."]
)
def test_a_sign_and_a_rounding_have_to_be_right(sentence: str) -> None:
    """Another sign, one beside a word of size, and a wrong rounding are refused."""
    assert status(sentence) in {"contradicted", "unsupported"}


GERMAN = (
    "# Ostwerk liefert Zahlen\n\nDie Prognose für die Umsatzrendite bleibt bei 7 bis 8 Prozent.\n\n"
    "Der Auftragsbestand legte um 9 Prozent auf 318 Mio. Euro zu.\n\nDas Unternehmen beschäftigt 4.470 Menschen.\n"
)


@pytest.mark.parametrize(
    ("sentence", "supported"),
    [
        ("Ostwerk hat die Prognose für die Umsatzrendite auf 7 bis 8 Prozent angehoben.", False),
        ("Die Umsatzrendite lag im dritten Quartal bei 7 bis 8 Prozent.", False),
        ("Der Umsatz stieg um 9 Prozent auf 318 Mio. Euro.", False),
        ("Ostwerk zählt rund 4.500 Beschäftigte.", True),
        ("Die Prognose für die Umsatzrendite von 7 bis 8 Prozent bleibt unverändert.", True),
    ],
)
def test_german_sentences_are_held_to_the_same(sentence: str, supported: bool) -> None:  # noqa: FBT001 - a case
    """What was kept was not raised, an outlook not reached, orders are no sales; what is counted behind a number is no name."""
    assert verify(sentence, Source(text=GERMAN)).ok is supported


def test_a_table_row_supports_itself() -> None:
    """Rows whose cells have a measure of their own are no heads of those below them."""
    table = "| | Mar | Apr |\n|---|---|---|\n| Exports, y/y | 2.9% | 3.6% |\n| Builders PMI | 47.3 | 49.1 |\n"
    assert verify(table, Source(text=f"Intro of a survey.\n\n{table}")).ok


def test_the_last_sentence_of_a_paragraph_may_say_what_a_table_is_in() -> None:
    """A scale at the end of the paragraph above a table holds for its cells."""
    head = "Sandrock Kilns filed its report with the registry in the capital on Monday. All amounts in thousands of US dollars."
    rows = "| | 2026 | 2025 |\n|---|---|---|\n| Brick sales | 61,400 | 58,900 |\n| Clay bills | 9,300 | 9,900 |\n"
    source = Source(text=f"{head}\n\n{rows}")
    assert verify("Brick sales were $61.4 million in 2026.", source).ok
    assert not verify("Brick sales were $61.4 billion in 2026.", source).ok


def test_a_rate_of_a_day_is_one_unit_however_it_is_written() -> None:
    """Barrels of oil equivalent "a day" and "/d" are one measure."""
    assert verify("Output was 73,000 boe/d.", Source(text="Output was 73,000 boe a day.")).ok


MEASURES = Source(
    text="Pellham reports\n\nPellham Mills said that net profit rose 8% to $310 million in the third quarter, "
    "while revenue was $2.1 billion. Costs fell 3% to $1.4 billion. "
    "The dividend stays at 40 cents a share. Its margin is 12.0%, and orders came to $540 million.\n"
)


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("Net profit was $310 million on revenue of $2.1 billion.", True),
        ("Costs were down 3%, and profit climbed 8%.", True),
        ("Profit rose 8% to $310 million.", True),
        ("Net profit was $2.1 billion.", False),
        ("Costs were $310 million.", False),
        ("Revenue rose 8%.", False),
        ("The dividend fell 3%.", False),
        ("Orders rose 12% to $540 million.", False),
    ],
)
def test_a_number_is_not_told_of_what_has_another_one(sentence: str, right: bool) -> None:  # noqa: FBT001 - the expectation
    """Where every line with a number gives it another measure, and that of the sentence to another number, the sentence is refuted."""
    assert verify(sentence, MEASURES).ok is right


@pytest.mark.parametrize(
    ("passage", "sentence"),
    [
        ("Quarndon expects to spin 160,000 tonnes in 2027 after 151,000 in 2026.", "Quarndon spun 151,000 tonnes in 2026."),
        ("Harle, which may shut its shed, sold yarn for £12 million last year.", "Harle sold £12 million of yarn last year."),
        ("Harle, charged with running the canal, bought two barges.", "Harle bought two barges."),
        ("Die Weberei Harle erzielte den höchsten Gewinn der Firmengeschichte.", "Die Weberei Harle erzielte einen Rekordgewinn."),
        ("La filature a vendu 410 métiers, un niveau inédit.", "La filature a vendu 410 métiers, un record."),
        ("Harle's costs rose 11% to £93 million while revenue rose 8%.", "Spending of Harle climbed 11% to £93 million."),
        ("Harle, Dacre and Venn cut 10, 20 and 30 looms respectively, and 4%, 6% and 9% of posts respectively.", "Dacre cut 20 looms."),
        ("Harle sees sales of £64 million in 2026 and £70 million in 2027.", "Harle sees sales of £70 million in 2027."),
        ("The scrap rate of Harle was 5.2% in March, down from 5.4% in February.", "In February the scrap rate stood at 5.4%."),
        (
            "Net profit slipped to £96 million, against £99 million in the second quarter of 2025.",
            "Net profit was £99 million in the second quarter of 2025.",
        ),
    ],
    ids=lambda each: each[:24],
)
def test_what_is_told_beside_another_number_or_clause_is_supported(passage: str, sentence: str) -> None:
    """What is compared with was so; asides, joints and lists end what they open; a former value has the measure of the new one."""
    (claim,) = verify(sentence, Source(text=passage, published=date(2026, 11, 5))).claims
    assert claim.status == "supported", claim.reason


@pytest.mark.parametrize(
    ("passage", "sentence"),
    [
        ("Harle, Dacre and Venn cut 10, 20 and 30 looms respectively, and 4%, 6% and 9% of posts respectively.", "Dacre cut 30 looms."),
        ("Harle sees sales of £64 million in 2026 and £70 million in 2027.", "Harle sees sales of £70 million in 2026."),
        (
            "Net profit was £96 million, against £99 million in the second quarter of 2025, on revenue of £310 million.",
            "Revenue was £99 million in the second quarter of 2025.",
        ),
    ],
    ids=lambda each: each[:24],
)
def test_a_place_in_a_list_and_a_measure_are_still_held_against_the_passage(passage: str, sentence: str) -> None:
    """Another name's number, another one's year and another one's measure are refuted."""
    (claim,) = verify(sentence, Source(text=passage, published=date(2026, 11, 5))).claims
    assert claim.status == "contradicted"
