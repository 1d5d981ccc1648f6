"""Lines that speak for their page or sell, told by a regression: how many are told, and that reporting which looks like them stays."""

from __future__ import annotations

import importlib.util
import json
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from summarizer.documents import CITABLE, Source
from summarizer.load import load
from summarizer.mark import mark
from summarizer.mark.pitch import Place, measures, odds, pitches, places, spoken_for, words_of
from summarizer.mark.pitch_weights import PITCH, WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

    from summarizer.documents import LineRole

ROOT = Path(__file__).parents[1]
DATA = Path(__file__).parent / "data" / "pitches.json"
ARTICLE = (
    "Ostrel, a maker of lifts, lost €4 million in the quarter.",
    "Orders from builders dried up, and two sites stand idle.",
    "Its lenders wait for the audited accounts.",
    "A sale of the service arm was called off in spring.",
    "Workers have been sent home for three weeks.",
)


@cache
def told() -> dict[str, Any]:
    """Read the lines: those that the weights were fitted to, and those that nobody looked at while the rules were made."""
    read: dict[str, Any] = json.loads(DATA.read_text(encoding="utf-8"))
    return read


def is_cited(line: str, article: Sequence[str] = ARTICLE) -> bool:
    """Tell whether anything of a line may be cited that stands before the last sentence of an article."""
    text = "\n\n".join((*article[:-1], line, article[-1])) + "\n"
    start = text.index(line, sum(map(len, article[:-1])))
    marked = mark(load([Source(text=text)]))
    return any(one.role in CITABLE and one.start < start + len(line) and one.end > start for one in marked.lines)


def weighed(line: str, place: Place) -> float:
    """Weigh a line in its place."""
    return odds(spoken_for(words_of(line)), measures(line, place))


def unseen(kind: str) -> list[tuple[str, bool]]:
    """List the unseen lines of a kind, and whether they may be cited."""
    return [(line, is_cited(line, told()["articles"][language])) for language, line in told()["unseen"][kind]]


def test_most_unseen_pitches_are_told() -> None:
    """Of 120 lines in six languages that no rule and no weight was made for, five in six are not cited."""
    lines = unseen("page")
    assert sum(not cited for _, cited in lines) >= 5 / 6 * len(lines)


def test_reporting_that_looks_like_a_pitch_stays_reporting() -> None:
    """Of 135 lines of news on prices, offers, readers and invitations, four are lost: two datelines, a note and one that orders."""
    assert len([line for line, cited in unseen("news") if not cited]) <= 4


def test_the_regression_alone_loses_hardly_any_unseen_reporting() -> None:
    """What is lost of the look-alikes is lost by other rules, but for one."""
    lost = []
    for language, line in told()["unseen"]["news"]:
        texts = [*told()["articles"][language], line]
        roles: list[LineRole] = ["reporting"] * len(texts)
        lost += [line for place in pitches(texts, roles, None) if place == len(texts) - 1]
    assert len(lost) <= 2


def test_every_weight_weighs_something_that_is_measured() -> None:
    """A measure that was renamed or dropped would leave a weight that never counts."""
    assert set(PITCH) <= {"base", *measures("Order now: $5 a month.", Place())}


def test_form_and_place_alone_are_no_reason() -> None:
    """A short line with a label beside an advertisement at the end sells nothing."""
    assert weighed("Turnover: 14,000 lots", Place(last=True, beside=True)) == PITCH["base"]


def test_the_name_of_the_publisher_gives_a_line_away() -> None:
    """What a page calls by its own name is its own, unless reporting names it, too."""
    line = "Girder & Beam: our list of 300 parts."
    assert [place.named for place in seen([*ARTICLE, line])] == [False] * len(ARTICLE) + [True]
    assert not any(place.named for place in seen(["Girder & Beam went to see the plant.", *ARTICLE, line]))
    assert weighed(line, Place(named=True)) > weighed(line, Place())


def seen(texts: Sequence[str]) -> list[Place]:
    """List where paragraphs of reporting stand in an article of Girder & Beam."""
    return [place for _, place in places(texts, ["reporting"] * len(texts), "Girder & Beam")]


def test_a_line_that_shares_words_with_the_article_is_of_it() -> None:
    """The same offer is news where the article is about it."""
    line = "Free for a year: our service of lifts on idle sites, then €40 a month."
    assert weighed(line, Place(shared=0.0)) > weighed(line, Place(shared=1.0))
    assert is_cited(line)


@pytest.mark.parametrize(
    "line",
    [
        "Q (Harn Brothers): Why should you keep the service arm?",
        "Holm: You will see our costs fall.\n\nHolm: Our lenders know where we stand.",
        "• Watch: every idle week costs Ostrel €2 million",
        "Sell or hold? Two brokers cut their targets to €9",
        "The court fined the shop €4 million because its cookies were set without asking.",
        "From July the paper will be behind a paywall.",
        "The broker warned that capital is at risk when rates rise.",
    ],
)
def test_what_is_asked_answered_and_told_is_reporting(line: str) -> None:
    """Questions and answers of an interview, points of a list, headlines that begin with a question and news of pages are no pitches."""
    assert is_cited(line)


def test_a_heading_over_a_section_stays() -> None:
    """A line without a number that stands over reporting heads it, whomever it speaks to."""
    assert is_cited("Mind your step")
    assert not is_cited("Get our step-by-step guide to lifts: 40 pages, €9")


def test_what_is_quoted_does_not_count() -> None:
    """The words between quotation marks are of him who said them."""
    line = "“Join us today and save your money” is all that {}."
    assert measures(line, Place())["order"] == 0
    assert "^join" not in words_of(line)


def test_a_word_counts_without_its_ending_and_again_where_it_opens_a_sentence() -> None:
    """What is looked up is the first letters of a word, with a mark before it at the head of a sentence or behind a label."""
    assert words_of("Subscribers wait. Offers: subscribe!") == {"^subscr", "subscr", "wait", "^offers", "offers"}


@pytest.fixture(scope="module", name="script")
def _script() -> ModuleType:
    folder = ROOT / "benchmarks"
    spec = importlib.util.spec_from_file_location("benchmark_pitches", folder / "pitches.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.path.insert(0, str(folder))
    try:
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(folder))
    return module


def test_a_line_is_measured_inside_an_article_and_at_its_end(script: ModuleType) -> None:
    """Place is measured only where the same line stands in more than one."""
    rows = list(script.of_lines([("en", "Order a sample copy: €3.")], {"en": ARTICLE}, sells=True, source="one"))
    assert [(row.measured["last"], row.is_pitch) for row in rows] == [(0.0, True), (1.0, True)]


def told_of(script: ModuleType, text: str, *, sells: bool, source: str) -> object:
    """Make a paragraph of a source."""
    return script.Told(text=text, language="English", measured={}, is_pitch=sells, counts=1.0, source=source)


def test_a_word_is_weighed_that_several_lines_of_two_sources_have_and_that_is_no_name(script: ModuleType) -> None:
    """A word of one source is its writer's, and a word that has a capital inside sentences is somebody's name."""
    lines = [(f"Order {number} lamps of Ostrel", source) for number in ("two", "three", "four") for source in ("one", "other")]
    told = [told_of(script, line, sells=True, source=source) for line, source in lines]
    told += [told_of(script, f"Hinges {word}", sells=False, source="one") for word in ("fell", "rose", "slid", "sank", "grew")]
    assert script.vocabulary(told) == {"lamps", "of", "order", "^order"}


def test_the_paragraphs_of_an_article_are_pitches_where_they_are_labelled(script: ModuleType, tmp_path: Path) -> None:
    """A labelled span makes the paragraph that it touches a pitch, and no other."""
    for folder in ("gold", "texts"):
        (tmp_path / folder).mkdir()
    text = "\n\n".join((*ARTICLE, "Read more of us for €1 a week."))
    (tmp_path / "texts" / "one.txt").write_text(text, encoding="utf-8")
    (tmp_path / "gold" / "one.json").write_text(json.dumps({"promo": [[len(text) - 4, len(text)]]}), encoding="utf-8")
    assert [row.is_pitch for row in script.of_articles(tmp_path)] == [False] * len(ARTICLE) + [True]


def test_words_weigh_the_same_in_any_order() -> None:
    """The last digit of what words weigh is no matter of the order in which a set hands them out."""
    words = sorted(WORDS)
    orders = [words, words[::-1], words[1::2] + words[::2], sorted(words, key=lambda word: word[::-1])]
    assert len({spoken_for(order) for order in orders}) == 1
