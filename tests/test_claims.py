"""Whether a passage supports a sentence: what must agree, what may differ, and how often it is right on the evaluation set."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mutations import KINDS, mutants, sentences
from scoring import GOLDEN, read_json

from summarizer import Source, verify
from summarizer.claims.amounts import same_amount, same_bound
from summarizer.claims.index import Index
from summarizer.claims.polarity import denies, sides_of
from summarizer.claims.statement import key_of
from summarizer.claims.words import words_of
from summarizer.load import load
from summarizer.mark import spans_of
from summarizer.quantities import read_quantities
from summarizer.text.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterable

STORY = (
    "Tolvane Profit Up on Strong Orders\n\n"
    "Tolvane Group said on Monday that revenue rose 8% to €3.42 billion in the third quarter of 2025, from €3.17 billion a year earlier. "
    "Its rival Bexley Marine fell 2.5% in early trading. Chief executive Ada Lorne did not raise the dividend. "
    "The order book holds up to 40 vessels, and about 6,200 people work at the yard in Porto. "
    "Net profit was -€12.5 million after a write-down. The yard cut its debt by 30 basis points of sales. "
    "Lorne may leave the board without notice if the sale fails, or if agreement on terms is not in hand by 30 June. "
    "Vacancies rose 6.1% in May, down from 6.4% in April. April bookings are 3 points ahead. "
    "The sale of the yard ends on Wednesday 1 April, and its tills rang up €2 million in six weeks. Turkish clinker costs €48 a tonne. "
    "The bond hardly stirred and was offered at €97.20. A tug could not be sold and scrapped for €60,000. "
    "No buyer came and was shown the 17 cranes.\n\n"
    "Analysts at Quayle Research expect more than 50 new orders by 2027.\n"
)
SOURCE = Source(text=STORY, title="Tolvane Profit Up on Strong Orders", published="2025-11-03")


def status(text: str) -> tuple[str, str | None]:
    """Verify one sentence and return its status and the code of the reason."""
    (claim,) = verify(text, SOURCE).claims
    return claim.status, claim.reason.code if claim.reason else None


SUPPORTED = {
    "word for word": "Its rival Bexley Marine fell 2.5% in early trading.",
    "other words of the same direction": "Tolvane Group's revenue climbed 8% to €3.42 billion in Q3 2025.",
    "the other way round": "In the third quarter of 2025, Tolvane revenue was up 8%, from €3.17 billion to €3.42 billion.",
    "a part of a sentence": "Revenue rose 8%.",
    "a number with a hedge, rounded": "Revenue was about €3.4 billion in the third quarter.",
    "about may be left out": "In Porto, 6,200 people work at the yard.",
    "another notation of the same amount": "Revenue rose 8 percent to EUR 3,420 million.",
    "a bound that is kept": "The order book holds as many as 40 vessels.",
    "a denial that is kept": "Ada Lorne did not raise the dividend.",
    "a name from the title": "Tolvane has about 6,200 people at the yard in Porto.",
    "the weekday by its date": "On 3 November 2025 Tolvane Group said that revenue rose 8%.",
    "a denied verb beside the one that is told": "The bond was offered at €97.20.",
    "a denial in one word": "Lorne may leave the board if agreement on terms is missing by 30 June.",
    "a word of grammar opens the sentence": "According to the yard, nearly 6,200 people work in Porto.",
    "how long, in other words": "The tills of the yard rang up €2 million over six weeks.",
    "a rate that eased": "Growth of vacancies eased to 6.1% in May.",
    "two lines told in one": "Revenue rose to €3.42 billion, and net profit was -€12.5 million.",
}


@pytest.mark.parametrize("text", SUPPORTED.values(), ids=SUPPORTED)
def test_what_the_source_says_in_other_words_is_supported(text: str) -> None:
    """Notation, order of words and choice of words may differ; number, name, time and direction are the source's."""
    assert status(text) == ("supported", None)


CONTRADICTED = {
    "a digit": ("Its rival Bexley Marine fell 2.6% in early trading.", "number_differs"),
    "a sign": ("Net profit was €12.5 million after a write-down.", "number_differs"),
    "a scale": ("Revenue rose 8% to €3.42 million in the third quarter of 2025.", "number_differs"),
    "a currency": ("Revenue rose 8% to $3.42 billion in the third quarter of 2025.", "unit_differs"),
    "a unit": ("The yard cut its debt by 30% of sales.", "unit_differs"),
    "what is counted": ("About 6,200 robots work at the yard in Porto.", "unit_differs"),
    "a direction": ("Its rival Bexley Marine gained 2.5% in early trading.", "direction_differs"),
    "a direction in other words": ("Revenue of Tolvane declined by 8%.", "direction_differs"),
    "a name": ("Its rival Halden Shipping fell 2.5% in early trading.", "entity_differs"),
    "a name of the same story": ("Tolvane Group fell 2.5% in early trading.", "entity_differs"),
    "a quarter": ("Revenue rose 8% to €3.42 billion in the second quarter of 2025.", "period_differs"),
    "a year": ("Analysts at Quayle Research expect more than 50 new orders by 2028.", "period_differs"),
    "a day of the week": (
        "The sale of the yard ends on Thursday 1 April, and its tills rang up €2 million in six weeks.",
        "period_differs",
    ),
    "a month at the start": ("May bookings are 3 points ahead.", "period_differs"),
    "a denial left out": ("Chief executive Ada Lorne did raise the dividend.", "negation_differs"),
    "a denial that holds for two verbs": ("A tug could be scrapped for €60,000.", "negation_differs"),
    "a denial of the verb that is told": ("The bond stirred and was offered at €97.20.", "negation_differs"),
    "a denial of the subject of two verbs": ("A buyer was shown the 17 cranes.", "negation_differs"),
    "a denial put in": ("Its rival Bexley Marine never fell 2.5% in early trading.", "negation_differs"),
    "the opposite bound": ("Analysts at Quayle Research expect fewer than 50 new orders by 2027.", "qualifier_differs"),
    "two numbers exchanged": (
        "Revenue rose to €3.17 billion in the third quarter of 2025, from €3.42 billion a year earlier.",
        "number_differs",
    ),
}


@pytest.mark.parametrize(("text", "code"), CONTRADICTED.values(), ids=CONTRADICTED)
def test_what_the_source_says_otherwise_is_contradicted(text: str, code: str) -> None:
    """One thing changed in a true sentence contradicts its passage, and the reason says which."""
    assert status(text) == ("contradicted", code)


@pytest.mark.parametrize(
    ("told", "same"),
    [
        ("in a week", True),
        ("over the past week", True),
        ("in two weeks", False),
        ("within one month", False),
        ("in seven weeks", False),
        ("over the past year", False),
    ],
)
def test_a_length_of_time_is_the_same_in_any_unit(told: str, same: bool) -> None:  # noqa: FBT001 - the expectation
    """A sentence that tells another length than its passage is contradicted; the same length in another unit is supported."""
    story = Source(text="Tolvane shares gained 17% in seven days to reach €148.20.", published="2026-01-14")
    (claim,) = verify(f"Tolvane shares gained 17% {told}.", story).claims
    assert claim.status == ("supported" if same else "contradicted")


@pytest.mark.parametrize(("told", "same"), [("90 days", True), ("three months", True), ("91 days", False), ("80 days", False)])
def test_a_length_in_the_same_unit_is_the_same_number_of_it(told: str, same: bool) -> None:  # noqa: FBT001 - the expectation
    """Only in another unit may a length be about as long; a digit changed in one of the same unit contradicts its passage."""
    story = Source(text="Tolvane must pay back $31 million within 90 days, and the yard in Porto will stay open.")
    (claim,) = verify(f"Tolvane must pay back $31 million within {told}, and the yard in Porto will stay open.", story).claims
    assert claim.status == ("supported" if same else "contradicted")


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("revenue rose 8% to €3.42 billion in the third quarter of 2025", ("supported", None)),
        ("fell 2.5% in early trading.", ("supported", None)),
        ("raise the dividend.", ("unchecked", None)),
        ("40 vessels, and about 6,200 people work at the yard in Porto.", ("unsupported", "qualifier_differs")),
        ("agreement on terms is not in hand by 30 June.", ("contradicted", "certainty_differs")),
        ("the board without notice if the sale fails", ("unchecked", None)),
        ("12.5 million after a write-down.", ("contradicted", "unit_differs")),
    ],
)
def test_an_excerpt_is_supported_unless_its_sense_was_cut_off(told: str, expected: tuple[str, str | None]) -> None:
    """What a line has word for word is proved, unless a bound, a condition or a part of a number stands before the cut."""
    assert status(told) == expected


def test_a_contradiction_shows_the_passage() -> None:
    """The line that says otherwise is the evidence, with its place in the source."""
    (claim,) = verify("Its rival Bexley Marine fell 2.6% in early trading.", SOURCE).claims
    (passage,) = claim.evidence
    assert passage.quote == "Its rival Bexley Marine fell 2.5% in early trading."
    assert STORY[passage.start : passage.end] == passage.quote


UNSUPPORTED = {
    "a number of nothing": ("The port of Genoa handled 871,000 containers.", "not_in_sources"),
    "a bound told as a value": ("The order book holds 40 vessels.", "qualifier_differs"),
    "more than told as a value": ("Quayle Research expect 50 new orders.", "qualifier_differs"),
    "a strange word in the first one's place": ("Pennaro costs €48 a tonne.", "entity_not_in_sources"),
    "a name of nothing": ("Marlowe Partners holds up to 40 vessels in the order book.", "entity_not_in_sources"),
}


@pytest.mark.parametrize(("text", "code"), UNSUPPORTED.values(), ids=UNSUPPORTED)
def test_what_no_passage_says_is_unsupported(text: str, code: str) -> None:
    """Where nothing is about the same thing, or the source is less definite, the claim fails without a contradiction."""
    assert status(text) == ("unsupported", code)


@pytest.mark.parametrize("text", ["This may well change.", "What comes next?", "Good news for some."])
def test_without_number_date_or_name_there_is_nothing_to_check(text: str) -> None:
    """Opinion and connecting sentences are unchecked, and fail nothing."""
    assert status(text) == ("unchecked", None)


@pytest.mark.parametrize(
    ("told", "source", "same"),
    [
        ("€5m", "5 million euros", True),
        ("€5m", "$5m", False),
        ("about $1.4 billion", "$1,362 million", True),
        ("$1.4 billion", "$1,362 million", False),
        ("about 40", "38", False),
        ("-3%", "3%", False),
        ("25 basis points", "25%", False),
        ("12 MW", "12 GW", False),
    ],
)
def test_amounts_are_the_same_in_value_currency_and_unit(told: str, source: str, same: bool) -> None:  # noqa: FBT001 - the expectation
    """Two notations of one amount are the same; a rounding only where it says so."""
    assert same_amount(read_quantities(told)[0], read_quantities(source)[0]) is same


@pytest.mark.parametrize(
    ("told", "source", "same"),
    [
        ("5 km", "about 5 km", True),
        ("about 5 km", "5 km", True),
        ("5 km", "up to 5 km", False),
        ("over 5 km", "at least 5 km", True),
        ("5 km", "more than 5 km", False),
        ("up to 5 km", "more than 5 km", False),
    ],
)
def test_a_bound_is_not_told_as_a_value(told: str, source: str, same: bool) -> None:  # noqa: FBT001 - the expectation
    """A hedge may come and go, a bound may not."""
    assert same_bound(read_quantities(told)[0], read_quantities(source)[0]) is same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("rose", "fell"),
        ("higher", "lower"),
        ("profit", "loss"),
        ("gains", "losses"),
        ("buying", "selling"),
        ("upgraded", "downgraded"),
        ("stieg", "fiel"),
    ],
)
def test_opposites_are_two_sides_of_an_axis(one: str, other: str) -> None:
    """Whatever its ending, a word of direction has its opposite on the same axis."""
    assert {(axis, -side) for axis, side in sides_of(one)} & set(sides_of(other))


@pytest.mark.parametrize(("word", "denial"), [("not", True), ("didn't", True), ("kein", True), ("noted", False), ("net", False)])
def test_a_denial_is_a_whole_word(word: str, denial: bool) -> None:  # noqa: FBT001 - the expectation
    """Denials are known in the languages of the sources, and no other word is taken for one."""
    assert denies(word) is denial


@pytest.mark.parametrize("words", ["rise rises rising", "drop dropped drops dropping", "order orders ordered"])
def test_forms_of_a_word_have_one_stem(words: str) -> None:
    """The commonest endings make no other word."""
    assert len({stem(word) for word in words.split()}) == 1


def test_words_are_compared_without_ornament() -> None:
    """Points, hyphens, accents and possessive endings are no part of a word."""
    assert list(words_of("U.S. L’Oréal's AI-first")) == ["US", "L'Oreal", "AI", "first"]


@given(st.text(max_size=300))
def test_any_text_can_be_verified(text: str) -> None:
    """Whatever the text, there is an answer, and every quote is the source's."""
    for claim in verify(f"Tolvane said {text}", SOURCE).claims:
        assert all(STORY[passage.start : passage.end] == passage.quote for passage in claim.evidence)


# --- the evaluation set ---------------------------------------------------------------------------------------------

LIMITS = {"digit": 0.0, "sign": 0.0, "unit": 0.0, "scale": 0.0, "currency": 0.0, "direction": 0.02, "entity": 0.02, "period": 0.02}


def accepted(told: Iterable[tuple[str, str]]) -> list[bool]:
    """Whether each sentence is accepted, held against its article; those of an article are verified at once."""
    told = list(told)
    texts = {article.slug: article.text for article, _ in sentences()}
    found: dict[tuple[str, str], bool] = {}
    for slug in dict(told):
        own = [sentence for other, sentence in told if other == slug]
        for claim in verify("\n\n".join(own), Source(text=texts[slug])).claims:
            found[slug, claim.text] = claim.status not in {"contradicted", "unsupported"}
    # One that is not a claim as a whole is verified by itself.
    return [found[one] if one in found else verify(one[1], Source(text=texts[one[0]])).ok for one in told]


def test_sentences_of_the_articles_are_supported() -> None:
    """Every sentence with a figure is supported by its own article."""
    told = [(article.slug, line) for article, line in sentences()]
    assert [one for one, ok in zip(told, accepted(told), strict=True) if not ok] == []


@pytest.mark.parametrize("step", [4, pytest.param(1, marks=pytest.mark.soak)], ids=["every fourth article", "every article"])
def test_one_thing_changed_is_not_supported(step: int) -> None:
    """A change of digit, sign, unit, scale or currency never passes; of direction, name or period hardly ever."""
    slugs = {article.slug: None for article, _ in sentences()}
    held = set(list(slugs)[::step])
    sample = [one for one in mutants(each=1) if one.slug in held]
    passed = Counter(one.kind for one, ok in zip(sample, accepted((one.slug, one.changed) for one in sample), strict=True) if ok)
    counts = Counter(one.kind for one in sample)
    assert set(counts) == set(KINDS)
    assert {kind for kind in KINDS if passed[kind] > LIMITS[kind] * counts[kind]} == set()


def test_rewordings_are_supported() -> None:
    """Nineteen of twenty sentences that somebody reworded, numbers and names untouched, are supported."""
    supported = accepted((one["article"], one["reworded"]) for one in read_json(GOLDEN / "rewordings.json"))
    assert sum(supported) >= 0.95 * len(supported)


def test_mutants_are_the_same_every_time() -> None:
    """The generator is deterministic, and makes at least two thousand."""
    first = list(mutants())
    assert len(first) >= 2000
    assert first == list(mutants())
    assert all(one.changed != one.sentence for one in first)


def test_the_subjects_of_a_source_do_not_depend_on_the_order_of_a_set() -> None:
    """Of names that are told equally often the first of the alphabet are its subjects, in every process."""
    names = "Orvane Tolvane Bexley Quayle Marlow Ashdene Corvin Dunmore".split()
    documents = load(Source(text=f"The yards of {', '.join(names)} closed."))
    index = Index.of(documents, spans_of(documents[0]), german=False)
    assert index.passage(0).around == {key_of(name) for name in ("Ashdene", "Bexley", "Corvin")}
