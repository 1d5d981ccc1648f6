"""What two figures of different sources are to each other, which of them tell of one thing, and how many publishers that makes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from factories import catalyst, figure_of, quote_line
from hypothesis import given
from hypothesis import strategies as st

from summarizer import Source
from summarizer.audit import voices
from summarizer.audit.corroboration import corroboration
from summarizer.audit.exchange import one_amount
from summarizer.audit.interval import Interval
from summarizer.audit.matching import matches
from summarizer.audit.pairs import relate
from summarizer.load import load
from summarizer.mark import mark

if TYPE_CHECKING:
    from summarizer.audit.pairs import FigurePair, PairRelation
    from summarizer.documents import Marked, Mention

MONDAY, FRIDAY = date(2026, 3, 2), date(2026, 3, 6)

Told = tuple[str, str]
"""A text, and a figure of it as written."""


def story(*texts: str, days: tuple[date | None, ...] = ()) -> Marked:
    """Mark texts of as many publishers."""
    dated = (*days, *(None,) * (len(texts) - len(days)))
    return mark(
        load([Source(text=text, publisher=f"Post {n}", published=day) for n, (text, day) in enumerate(zip(texts, dated, strict=True))])
    )


def mention(marked: Marked, document: str, as_written: str) -> Mention:
    """Find the quantity of a document that is written so."""
    return next(m for m in marked.mentions if m.document == document and m.quantity.as_written == as_written)


def pair(first: Told, second: Told, days: tuple[date | None, ...] = ()) -> FigurePair:
    """Class two figures of two texts."""
    marked = story(first[0], second[0], days=days)
    return relate(marked, mention(marked, "a", first[1]), mention(marked, "b", second[1]))


def found(marked: Marked) -> set[tuple[PairRelation, str, str]]:
    """Find and class the pairs of texts, as written."""
    return {(p.relation, p.first.quantity.as_written, p.second.quantity.as_written) for p in matches(marked)}


# --- corroborate or conflict ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("Ostra Mills sold 36,829 sacks.", "36,829"), ("Sales came to 36,829 sacks.", "36,829")),
        (("The margin was 8.47%.", "8.47%"), ("Its margin reached 8.5%.", "8.5%")),
        (("Ostra Mills sold 518,300 sacks.", "518,300"), ("Sales were more than 517,000 sacks.", "517,000")),
        (("The bank cut its rate by 0.75 percentage points.", "0.75 percentage points"), ("A cut of 75 basis points.", "75 basis points")),
        (("Ostra has paid €7.1 million.", "€7.1 million"), ("Ostra has paid $8.2 million.", "$8.2 million")),
        (("The result was -€9.3 million.", "-€9.3 million"), ("Ostra made a net loss of €9.3 million.", "€9.3 million")),
        (("Inflation fell to 1.7%.", "1.7%"), ("Inflation of 1.7% was higher than hoped.", "1.7%")),
        (("Ostra’s plant at Vell cost €30 million.", "€30 million"), ("Its owner's plant cost €30 million.", "€30 million")),
    ],
)
def test_values_that_can_be_one_corroborate_each_other(first: Told, second: Told) -> None:
    """Rounding, bounds, units of one scale, a rate between two currencies, and a minus in a word make no difference."""
    assert pair(first, second).relation == "corroborate"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("Ostra Mills sold 273,000 sacks.", "273,000"), ("Ostra Mills sold 237,000 sacks.", "237,000")),
        (("Ostra is worth €2.87 billion.", "€2.87 billion"), ("Ostra is worth €28.7 billion.", "€28.7 billion")),
        (("Ostra has paid €7.1 million.", "€7.1 million"), ("Ostra has paid $14.9 million.", "$14.9 million")),
        (("The result was -€9.3 million.", "-€9.3 million"), ("Ostra made a profit of €9.3 million.", "€9.3 million")),
        (("Sales rose 5%.", "5%"), ("Sales fell 5%.", "5%")),
        (
            ("Ostra bids for Vell Foods. Ostra's bank loans of €260 million stay.", "€260 million"),
            ("Ostra bids for Vell Foods. Vell's bank loans of €260 million stay.", "€260 million"),
        ),
    ],
)
def test_values_that_cannot_be_one_conflict(first: Told, second: Told) -> None:
    """Another value, scale or sign, no rate that ever was, an opposite direction, another owner: a later day alone changes nothing."""
    assert pair(first, second).relation == "conflict"
    assert pair(first, second, (MONDAY, FRIDAY)).relation == "conflict"


@given(st.decimals("0.01", "1e9", places=2), st.decimals("0.5", "2", places=3))
def test_no_rate_is_invented(amount: Decimal, rate: Decimal) -> None:
    """Amounts meet in either order alike, within the band of their currencies and never outside it; unknown currencies refute nothing."""
    euros, dollars = Interval(amount, amount), Interval(amount * rate, amount * rate)
    within = Decimal("0.95") <= rate <= Decimal("1.26")
    assert one_amount(euros, dollars, ("EUR", "USD")) is within
    assert one_amount(dollars, euros, ("USD", "EUR")) is within
    assert one_amount(euros, dollars, ("EUR", "XTS"))


# --- supersede or denial --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("Ostra sold about 273,000 sacks.", "273,000"), ("Ostra sold 277,910 sacks, not the preliminary 273,000.", "277,910")),
        (("Ostra sold 518,300 sacks.", "518,300"), ("After a recount it is 521,740 sacks instead of 518,300.", "521,740")),
        (
            ("Ostra is in talks to buy 700 to 900 looms.", "700 to 900"),
            ("Ostra buys 1,050 looms. It was said earlier to want 700 to 900 of them.", "1,050"),
        ),
        (("Ostra is in talks to pay €30 million.", "€30 million"), ("Ostra signed a contract for €36 million.", "€36 million")),
    ],
)
def test_a_later_source_that_replaces_a_value_supersedes_it(first: Told, second: Told) -> None:
    """It tells the old value as past, or settles what was talk; the order in which the sources are given does not matter."""
    for one, other, days in ((first, second, (MONDAY, FRIDAY)), (second, first, (FRIDAY, MONDAY))):
        result = pair(one, other, days)
        assert (result.relation, result.first.quantity.as_written, result.second.quantity.as_written) == ("supersede", first[1], second[1])


def test_an_earlier_source_supersedes_nothing() -> None:
    """Who tells of an old value before the other source prints it does not update that source."""
    old, new = ("Ostra sold 518,300 sacks.", "518,300"), ("After a recount it is 521,740 sacks instead of 518,300.", "521,740")
    assert pair(old, new, (FRIDAY, MONDAY)).relation == "conflict"


@pytest.mark.parametrize(
    "denial",
    [
        "“We have never given 237,000 as our count,” the foreman said.",
        "Ostra denied that it had sold 237,000 sacks.",
        "The figure of 237,000 is wrong, Ostra said.",
        "It is not the 237,000 that were printed, Ostra said.",
    ],
)
def test_a_denied_value_is_no_support_and_its_successor_no_update(denial: str) -> None:
    """Printed and denied is a denial, whoever comes first; what the denier gives instead contradicts what was printed."""
    marked = story("Ostra sold 237,000 sacks.", f"Ostra sold 277,910 sacks. {denial}", days=(MONDAY, FRIDAY))
    old, new, denied = mention(marked, "a", "237,000"), mention(marked, "b", "277,910"), mention(marked, "b", "237,000")
    for result in (relate(marked, old, denied), relate(marked, denied, old)):
        assert (result.relation, result.first, result.second) == ("denial", old, denied)
    assert relate(marked, old, new).relation == "conflict"


@pytest.mark.parametrize("text", ["Ostra has not confirmed that it sold 237,461 sacks.", "Ostra sold not more than 237,461 sacks."])
def test_a_refusal_to_comment_and_a_bound_are_no_denials(text: str) -> None:
    """Who does not confirm a number, or says that it was no higher, does not say that it is wrong."""
    assert pair(("Ostra sold 237,461 sacks.", "237,461"), (text, "237,461")).relation == "corroborate"


# --- which figures tell of one thing --------------------------------------------------------------------------------


def test_figures_are_found_by_value_and_by_words() -> None:
    """Exact values need no words in common, round ones some; each figure has one partner in the other source."""
    marked = story(
        "Ostra Mills paid 67.35 million euros for a quay. The mill at Vell grinds 60 tonnes a day. Rents rose 2%.",
        "Für 67,35 Millionen Euro geht der Kai an Ostra. The mill at Vell grinds 60 tonnes a day by now. Of all wagons 2% were late.",
    )
    written = {(first, second) for _, first, second in found(marked)}
    assert ("60 tonnes a day", "60 tonnes a day") in written
    assert ("67.35 million euros", "67,35 Millionen Euro") in written
    assert ("2%", "2%") not in written


def test_an_update_is_found_through_the_value_it_quotes() -> None:
    """The old value stands in both sources, and beside it in the later one the new."""
    marked = story(
        "Ostra sold 518,300 sacks.",
        "Ostra has counted again. After a recount it is 521,740 sacks instead of 518,300.",
        days=(MONDAY, FRIDAY),
    )
    assert found(marked) == {("corroborate", "518,300", "518,300"), ("supersede", "518,300", "521,740")}


def test_prices_of_two_days_and_of_two_markets_are_two_things() -> None:
    """A share that costs something else on another day, or in another currency, contradicts nobody."""
    texts = ("Ostra shares closed at €4.10 in Vell.", "Ostra shares closed at €5.20 in Vell.")
    assert found(story(*texts, days=(MONDAY, FRIDAY))) == set()
    assert found(story(texts[0], "Ostra shares closed at $4.70 in Vell.")) == set()


def test_a_bound_far_below_a_value_is_no_match() -> None:
    """Who says "over 20" of a thing does not tell of the one that is said to be 90, though both may be right."""
    first, second = "Ostra has grown by over 21% since spring.", "Ostra has grown by 94% since spring."
    assert found(story(first, second)) == set()
    assert found(story(first, second.replace("94", "23"))) == {("corroborate", "21%", "23%")}


# --- publishers -----------------------------------------------------------------------------------------------------

FIRST = "Ostra Mills said on Monday that it had bought the Vell granary for €42.7 million."
OWN = (
    "Nobody at the quay had heard of the plan before the foreman read it out to a silent yard.",
    "Farmers hope that the scales will be repaired before the next harvest comes in from the hills.",
)
"""What each source tells alone."""


def publishers(second: str, *, line: str = "a1") -> int:
    """Count the publishers of an event whose item cites one line of the first source."""
    marked = story(f"{FIRST} {OWN[0]}", f"{OWN[1]} {second}")
    (item,) = corroboration(marked, voices(marked)).items([catalyst(evidence=(quote_line(marked, line),))])
    return item.publishers


@pytest.mark.parametrize(
    "second",
    [
        "For €42.7 million the Vell granary has a new owner, and grain traders wonder why.",
        "Nearly word by word: Ostra Mills said on Monday that it had bought the Vell granary for an undisclosed sum.",
    ],
)
def test_a_publisher_counts_whose_line_tells_the_same(second: str) -> None:
    """A figure and a name in common, or most of the words, show it, although the item cites one line."""
    assert publishers(second) == 2


@pytest.mark.parametrize(
    "second",
    [
        "Grain has become dearer, and the granary of Vell stands empty.",
        "Somebody in another trade paid €42.7 million for a ship.",
        "Ostra denied that the Vell granary cost €42.7 million.",
        "Ostra Mills said on Monday that it had bought the Vell granary for €72.4 million.",
    ],
)
def test_a_publisher_does_not_count_who_tells_something_else(second: str) -> None:
    """The subject alone, a figure alone, a denial, and the same sentence with another value are no support."""
    assert publishers(second) == 1


def test_many_publishers_are_all_counted() -> None:
    """A score of reporters who word one event their own way are a score of publishers."""
    voices_of = [f"{chr(65 + n)}lder" for n in range(20)]
    marked = story(*(f"At {own} Gate, {own} Lane heard, {own} Yard paid for Vell €42.7 million, {own} Row says." for own in voices_of))
    independence = voices(marked)
    assert set(independence.voice.values()) == {document.id for document in marked.documents}
    assert corroboration(marked, independence).of_lines([quote_line(marked, "a1")]) == 20


def test_a_reprint_adds_no_publisher() -> None:
    """Near-identical texts are one voice, whatever they print."""
    text = f"{FIRST} The price is paid in three parts. Work at the quay goes on as before, and nobody has to leave."
    marked = story(text, text)
    assert corroboration(marked, voices(marked)).of_lines([quote_line(marked, "a1")]) == 1


def test_a_figure_counts_who_gives_its_value() -> None:
    """Own partners and agreeing ``also`` lines count, a line that denies the value or gives another does not."""
    texts = (FIRST, "The granary at Vell went for €42.7 million.", "Ostra denied paying €42.7 million.", "The quay cost about €43 million.")
    marked = story(*texts)
    figure = figure_of(marked, 1, also=["b1", "c1", "d1"])
    (counted,) = corroboration(marked, voices(marked)).figures([figure])
    assert counted.publishers == 3
    assert counted.model_copy(update={"publishers": figure.publishers}) == figure
