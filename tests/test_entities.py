"""Whose a figure is said to be: which names the text bears out, and which say more than it does."""

from __future__ import annotations

import pytest

from summarizer.documents import Source
from summarizer.ground.entities import prove_entity
from summarizer.ground.reasons import Unproven
from summarizer.ground.scope import Scope
from summarizer.load import load
from summarizer.mark import language, mark

ENGLISH = """Pellham Foods raises its outlook

Pellham Foods expects to grind 48,000 tonnes of rye this year, and rival Orrin Stores 12,000 tonnes.
Bramlow has none. Boxes from Shanghai cost $1,840 last week.
"""
FRENCH = """Pellham relève ses prévisions

Le groupe Pellham prévoit de moudre 48 000 tonnes de seigle cette année.
Les droits de douane américains lui ont coûté 90 millions d’euros.
"""


def fault(entity: str, text: str = ENGLISH, *others: str) -> str | None:
    """Return the code with which a name is withheld, or None where the text, which others stand beside, bears it out."""
    marked = mark(load([Source(text=each) for each in (text, *others)]))
    scope = Scope.of(marked, language(marked.documents)).about("Pellham Foods")
    try:
        prove_entity(entity, [line for line in marked.lines if line.document == "a"], marked, scope)
    except Unproven as failure:
        return failure.code
    return None


@pytest.mark.parametrize("entity", ["Pellham Foods", "Pellham", "Orrin Stores", "Orrin", "rye", "Bramlow Group"])
def test_a_name_of_the_text_is_borne_out(entity: str) -> None:
    """The whole name, a part of it, a thing that is traded, and one with a noun of business of the label's own."""
    assert fault(entity) is None


@pytest.mark.parametrize("entity", ["Bexley", "Pellham Mining of Bexley", "Orrin Bexley", "Orrin Group", "bankrupt growers"])
def test_a_name_that_no_source_has_is_withheld(entity: str) -> None:
    """Another name, another word in a name (where the text goes on with one), and words that say more than a name does."""
    assert fault(entity) == "entity_not_in_span"


def test_a_forecaster_may_be_told_with_whom_it_is_about() -> None:
    """The word that joins the two is no part of a name, in Spanish and German either."""
    text = "El grupo Pellham crece\n\nLos analistas de Banca Orrin esperan que Pellham venda 48 molinos.\n"
    assert fault("Banca Orrin sobre Pellham", text) is None
    assert fault("Banca Bexley sobre Pellham", text) == "entity_not_in_span"


def test_a_number_is_no_name() -> None:
    """A quantity in a name would be told as the figure's own."""
    assert fault("Pellham's 48,000 tonnes") == "figure_not_in_span"


def test_a_dose_is_part_of_a_name() -> None:
    """The strength of a drug that the text tells tells one form of it from another; one that it does not tell is a number."""
    text = "Pellham tries its drops\n\nThe higher dose, 50 mg of PF-7, halved the cough.\n"
    assert fault("PF-7 50 mg", text) is None
    assert fault("PF-7 60 mg", text) == "figure_not_in_span"


def test_a_noun_of_business_may_follow_a_name_anywhere() -> None:
    """In German, too, and behind the name of whoever judges; where the text goes on with another name it is somebody else."""
    assert fault("Bramlow Versicherung") is None
    assert fault("Orrin Stores on Bramlow Versicherung") is None
    assert fault("Orrin Versicherung") == "entity_not_in_span"


def test_the_money_of_a_country_is_told_with_its_name() -> None:
    """A rate of exchange is named by codes that the text need not write; one of a country that it does not name is withheld."""
    text = "Guaraní steady\n\nParaguay paid 6,940 guaraní for a dollar in May.\n"
    assert fault("USD/PYG", text) is None
    assert fault("Paraguayan guaraní", text) is None
    assert fault("USD/UYU", text) == "entity_not_in_span"


def test_a_name_may_stand_behind_an_elided_article() -> None:
    """French writes "l’Amérique" and "d’Orsk" as one word."""
    text = "Pellham relève ses prévisions\n\nDans l’Amérique des moulins, le seigle d’Orsk se vend mal cette année.\n"
    assert fault("United States", text) is None
    assert fault("Orsk", text) is None


def test_what_all_of_a_trade_are_called_may_be_the_labels_own() -> None:
    """A market and an industry are nobody by name; what else stands in small letters must be said."""
    assert fault("container market") is None
    assert fault("shipping industry") is None
    assert fault("container lender") == "entity_not_in_span"


@pytest.mark.parametrize(("entity", "kept"), [("retail rye growers", True), ("ailing rye growers", False), ("swooned growers", False)])
def test_of_which_kind_they_are_that_a_text_tells_of_is_the_labels_own(entity: str, kept: bool) -> None:  # noqa: FBT001 - of a table
    """A word before a noun of the text tells the kind; a form of a verb, or what is more or less, would say something of them."""
    assert fault(entity, "Rye is dear\n\nGrowers of rye got $1,840 a tonne last week.\n") == (None if kept else "entity_not_in_span")


def test_a_kind_of_what_accuses_is_withheld() -> None:
    """A grave word has to be a source's wherever it stands."""
    assert fault("bankrupt growers", "Rye is dear\n\nGrowers of rye got $1,840 a tonne last week.\n") == "entity_not_in_span"


def test_a_market_of_a_country_that_no_source_names_is_withheld() -> None:
    """What has a capital is proved as a name, whatever it stands before."""
    assert fault("Bexley container market") == "entity_not_in_span"


def test_a_country_is_known_by_its_name_in_another_language() -> None:
    """What a French text calls "américains" bears out "US", and not "China"."""
    assert fault("US", FRENCH) is None
    assert fault("China", FRENCH) == "entity_not_in_span"


def test_another_source_may_have_the_whole_of_a_name() -> None:
    """What one article calls by the first word of its name, another may call by the whole; a name that the text has not is withheld."""
    other = "Orders of Orrin Stores and Bramlow Airways fell, and Hexley Airways had none."
    assert fault("Bramlow Airways", ENGLISH, other) is None
    assert fault("Bramlow Airways", ENGLISH) == "entity_not_in_span"
    assert fault("Hexley Airways", ENGLISH, other) == "entity_not_in_span"


@pytest.mark.parametrize(("entity", "code"), [("Orrin公司", None), ("佩勒姆IPO", None), ("佩勒姆Bexley", "entity_not_in_span")])
def test_a_name_in_latin_letters_is_found_among_chinese(entity: str, code: str | None) -> None:
    """Where signs run on into Latin letters, those are a word of their own: known, plain in business, or nobody's that a source has."""
    text = "佩勒姆食品公布上市价格\n\n佩勒姆食品以每股4.20美元定价，募资4800万美元。竞争对手Orrin公司上月募资1200万美元。\n"
    assert fault(entity, text) == code
