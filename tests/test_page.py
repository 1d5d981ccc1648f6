"""The HTML page of a brief: what it shows, that it asks for nothing, and that no text of others is more than text in it."""

from __future__ import annotations

import base64
import hashlib
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from articles import EXAMPLES, ROOT
from factories import brief, catalyst, figure, finding, passage, passages, point, risk, source
from hypothesis import given
from hypothesis import strategies as st
from page_dom import Page
from test_render import HOSTILE, LINKED, full_brief, hostile_brief

from summarizer import Brief, Source, load_brief, summarize
from summarizer.__main__ import run
from summarizer.models import Coverage, Evidence, Reason, Withheld
from summarizer.render import to_markdown
from summarizer.render.page.passages import passages_of
from summarizer.render.page.text import Stretch, marked_text, strip

if TYPE_CHECKING:
    from pathlib import Path

TAGS = frozenset(
    "a article aside b blockquote body br button caption circle code dd details div dl dt figcaption figure h1 h2 h3 head header html i "
    "li line main mark meta nav ol p path q script section small span style summary svg "
    "table tbody td text th thead time title tr ul".split()
)
ATTRIBUTES = frozenset(
    "aria-hidden aria-label aria-labelledby charset class content cx cy d data-p data-x datetime dir height hidden href http-equiv id lang "
    "name preserveaspectratio r rel role scope tabindex target title type viewbox x x1 x2 y y1 y2".split()
)
OWN = {"script", "style", "button", "meta", "h1", "h2", "article", "figure"}
"""Elements of which a page has as many whatever its texts are."""
BUDGET = 150_000
"""Bytes that a page of a few articles may have beside the texts of its sources."""


@pytest.fixture(scope="module")
def alibaba() -> Brief:
    """Make the brief of the five example articles without a model."""
    made: Brief = summarize(str(ROOT / EXAMPLES), engine="offline")
    return made


def told(made: Brief, text: str = "") -> Page:
    """Parse the page of a brief whose source a has a text."""
    return Page(made.with_texts({"0" * 64: text}).to_html() if text else made.to_html())


def every_passage(made: Brief) -> list[Evidence]:
    """List every passage of a brief."""
    return list(passages(made.figures, made.summary, made.catalysts, made.risks, made.checks))


# --- passages -------------------------------------------------------------------------------------------------------


def test_every_highlight_is_its_quote(alibaba: Brief) -> None:
    """For every passage of the brief the page marks exactly the characters of its quote, in the source that it stands in."""
    page = Page(alibaba.to_html())
    numbers, marked = passages_of(alibaba).numbers, page.passages()
    cited = every_passage(alibaba)
    assert len(cited) > 60
    assert {marked[numbers[each.source, each.start, each.end]] == each.quote for each in cited} == {True}
    assert sorted(marked) == sorted(numbers.values())
    order = {made.id: f"source-{n}" for n, made in enumerate(alibaba.sources, 1)}
    for each in cited:
        number = numbers[each.source, each.start, each.end]
        assert any(order[each.source] == parent.attributes.get("id") for parent in page.by_id(f"p{number}").parents)


def test_the_sources_stand_there_whole(alibaba: Brief) -> None:
    """But for the links back, the text of a source on the page is the text of the file."""
    page = Page(alibaba.to_html())
    for block, file in zip(page.all("div", "text"), sorted((ROOT / EXAMPLES).glob("*.txt")), strict=True):
        back = "".join(each.text for each in page.all("span", "by") if block in each.parents)
        assert len(block.text) == len(file.read_text(encoding="utf-8")) + len(back)
    assert "The full text is not at hand" not in Page(alibaba.to_html()).by_id("sources").text


def test_every_item_links_to_its_passages_and_they_link_back(alibaba: Brief) -> None:
    """What an item cites cites the item; ids are unique and no link leads nowhere."""
    page = Page(alibaba.to_html())
    ids = [each.attributes["id"] for each in page.elements if "id" in each.attributes]
    assert len(ids) == len(set(ids))
    links = [each for each in page.all("a") if each.attributes["href"].startswith("#")]
    assert {each.attributes["href"][1:] for each in links} <= set(ids)
    items = [each for each in page.elements if "item" in each.classes]
    assert len(items) == sum(map(len, (alibaba.summary, alibaba.catalysts, alibaba.risks, alibaba.figures, alibaba.checks)))
    for item in items:
        own = item.attributes["id"]
        cited = {
            link.attributes["href"][2:] for link in links if item in link.parents and any("refs" in each.classes for each in link.parents)
        }
        back = {
            link.parents[-1].attributes["data-p"]
            for link in links
            if link.attributes["href"] == f"#{own}" and "by" in link.parents[-1].classes
        }
        assert cited
        assert cited == back


def test_passages_have_the_numbers_of_the_footnotes(alibaba: Brief) -> None:
    """What is footnote 4 in Markdown is passage 4 on the page."""
    numbers = passages_of(alibaba).numbers
    footnotes = dict(re.findall(r"^\[\^(\d+)\]: [^,]*, “(.*)”$", to_markdown(alibaba), re.MULTILINE))
    plain = {str(numbers[each.source, each.start, each.end]): each.quote for each in every_passage(alibaba)}
    assert len(footnotes) > 20
    assert {number: re.sub(r"\\(.)", r"\1", quote) for number, quote in footnotes.items()} == {
        number: plain[number] for number in footnotes
    }


PIECES = st.lists(
    st.sampled_from(["a", "<b>", "&amp;", "\r", "\n", "\r\n", "\u202e", "\x85", "\x00", "\ud800", "é", " ", "\u2028", "&#13;", '"']),
    max_size=30,
)


@given(PIECES.map("".join), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=6))
def test_any_text_with_any_passages_is_read_back(text: str, spans: list[tuple[int, int]]) -> None:
    """Overlapping, touching and nested passages hold their characters, and the whole is the text; what HTML cannot hold is U+FFFD."""
    kept = re.sub("[\x00\ud800-\udfff]", "\ufffd", text)
    known = sorted({(min(a, b), max(a, b)) for a, b in spans if a != b and max(a, b) <= len(text)})
    stretches = [Stretch(start=start, end=end, kind="cited", number=n) for n, (start, end) in enumerate(known, 1)]
    html = marked_text(text, stretches, {})
    assert not {"\x00", "\r"} & set(html)
    page = Page(f"<div>{html}</div>")
    assert page.elements[0].text == kept
    assert page.passages() == {n: kept[start:end] for n, (start, end) in enumerate(known, 1)}


def test_characters_that_turn_the_text_around_are_boxed() -> None:
    """A control of direction acts within its box alone, and its box shows what it is."""
    page = Page(marked_text("one \u202etwo\u2066 three", [], {}))
    assert [(each.text, each.attributes["data-x"]) for each in page.all("i", "x")] == [("\u202e", "202E"), ("\u2066", "2066")]


def test_a_strip_shows_what_fills_each_part_of_a_text() -> None:
    """The first half of the text is cited, of the rest nothing is, and no part is drawn twice."""
    drawn = dict(strip(1000, [Stretch(start=0, end=500, kind="cited"), Stretch(start=500, end=1000, kind="uncited")]))
    assert [len(re.findall("M", drawn[kind])) for kind in ("cited", "uncited")] == [62, 63]
    assert strip(0, []) == []


# --- texts at hand --------------------------------------------------------------------------------------------------


def test_a_kept_brief_and_its_sources_make_the_same_page(alibaba: Brief) -> None:
    """JSON holds no texts; with the sources the page is the same to the byte, and a brief is equal with and without texts."""
    kept = load_brief(alibaba.model_dump_json())
    assert kept == alibaba
    assert hash(kept) == hash(alibaba)
    assert kept.to_html(str(ROOT / EXAMPLES)) == alibaba.to_html() == alibaba.to_html()


def test_without_the_texts_the_page_shows_the_lines_of_the_brief(alibaba: Brief) -> None:
    """Every passage is still there, in the order of the text, and the page says that the text is not."""
    page = Page(load_brief(alibaba.model_dump_json()).to_html())
    numbers, marked = passages_of(alibaba).numbers, page.passages()
    assert {marked[numbers[each.source, each.start, each.end]] == each.quote for each in every_passage(alibaba)} == {True}
    assert page.by_id("sources").text.count("The full text is not at hand") == len(alibaba.sources)


def test_a_text_that_holds_no_quote_is_not_shown_as_the_source() -> None:
    """Where a passage does not stand at its place, the page shows the quotes, and says so."""
    page = told(brief(summary=(point("Gas.", evidence=(passage(start=3),)),)), text="Northwind Gas raised its outlook.")
    assert page.passages() == {1: "Northwind Gas raised its outlook."}
    assert "The full text is not at hand: these are the lines" in page.by_id("source-1").text


def test_of_values_that_are_equally_long_a_finding_marks_its_first() -> None:
    """Which value is marked in a quote that tells several rests on the finding, and so is the same in every run."""
    amounts = ("$412", "$398", "$377", "$365", "$354")
    figures = tuple(figure(id=f"q{n}", measure={"as_written": amount}) for n, amount in enumerate(amounts, 1))
    quote = passage(f"The price was {', '.join(reversed(amounts))} in turn.")
    html = brief(figures=figures, checks=(finding(kind="supersedes", figures=("q1", "q2", "q3", "q4", "q5"), evidence=(quote,)),)).to_html()
    assert [amount for amount in amounts if f"<b>{amount}</b>" in html] == ["$412"]


# --- safety ---------------------------------------------------------------------------------------------------------


def skeleton(page: Page) -> list[tuple[str, tuple[str, ...]]]:
    """Name the elements of the page's own with their attributes."""
    return [(each.tag, tuple(each.attributes)) for each in page.elements if each.tag in OWN]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_stays_text(text: str) -> None:
    """Wherever it stands, it adds no element and no attribute; the only foreign link is a source's web address."""
    html = hostile_brief(text).to_html()
    html.encode()
    page = Page(html)
    assert {each.tag for each in page.elements} <= TAGS
    assert {name for each in page.elements for name in each.attributes} <= ATTRIBUTES
    plain = Page(hostile_brief("plain").to_html())
    assert skeleton(page) == skeleton(plain)
    foreign = [each for each in page.all("a") if not each.attributes["href"].startswith("#")]
    assert [(each.attributes["href"], each.attributes["rel"]) for each in foreign] == [(LINKED, "noopener noreferrer nofollow")]


def test_hostile_names_stay_text() -> None:
    """Ids, notes and roles of a brief that was read from JSON are text as well."""
    bad = '"><script>alert(1)</script>'
    made = brief(
        sources=(source(bad, same_as=bad, sha256=bad, notes=(bad,)), source("b", same_as=bad)),
        figures=(figure(id=bad, role="actual", evidence=passage(source=bad)),),
        coverage=Coverage.model_validate(
            brief().coverage.model_dump() | {"skipped": [{"role": bad, "evidence": passage("Ad", bad, 40).model_dump()}]}
        ),
    )
    page = Page(made.to_html())
    assert len(page.all("script")) == 1
    assert {each.tag for each in page.elements} <= TAGS
    assert {name for each in page.elements for name in each.attributes} <= ATTRIBUTES


def test_the_policy_allows_its_own_style_and_script_alone(alibaba: Brief) -> None:
    """Nothing is loaded from anywhere; what runs is what the policy has the hash of; nothing is styled or scripted in place."""
    page = Page(alibaba.to_html())
    (policy,) = (each.attributes["content"] for each in page.all("meta") if each.attributes.get("http-equiv") == "Content-Security-Policy")
    ((style,), (script,)) = (page.all("style"), page.all("script"))
    hashes = [base64.b64encode(hashlib.sha256(each.text.encode()).digest()).decode() for each in (style, script)]
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{hashes[0]}'; script-src 'sha256-{hashes[1]}'; base-uri 'none'; form-action 'none'"
    )
    assert not re.search(r"url\(|@import|https?:|//[a-z]+\.", style.text)
    assert not re.search(r"fetch|XMLHttp|import\(|eval|innerHTML|https?:", script.text)
    assert not any(name.startswith("on") or name in {"style", "src"} for each in page.elements for name in each.attributes)


def test_a_page_is_small(alibaba: Brief) -> None:
    """Beside the texts of the sources it has at most 150 kB."""
    texts = sum(file.stat().st_size for file in (ROOT / EXAMPLES).glob("*.txt"))
    assert len(alibaba.to_html().encode()) < BUDGET + texts


# --- what a reader sees ---------------------------------------------------------------------------------------------


def test_a_full_brief_has_every_section() -> None:
    """Statements, figures, checks with their formula, what was withheld and why, coverage and how it was made."""
    page = told(full_brief())
    assert page.all("h1")[0].text == "Northwind Gas lifts its outlook"
    assert [each.text for each in page.all("h2")] == [
        "Summary",
        "Catalysts",
        "Risks",
        "Key figures",
        "Checks",
        "Withheld",
        "How this brief was made",
        "Sources",
    ]
    assert page.within("k1", "code")[0].text == "(50 − 40) / 40 × 100 = 25%"
    assert "The model’s remark, not computed." in page.by_id("k2").text
    assert "profit of 7" in page.by_id("withheld").text
    assert "Its name stands in no source." in page.by_id("withheld").text
    made = page.by_id("made").text
    assert "12 of 30 lines" in made
    assert "advertisement (1), teaser (1)" in made
    assert "the model some-model" in made
    assert "0.0123 USD" in made
    assert [each.text for each in page.within("brief", "a", "alert")] == ["1 error1 warning"]


def test_a_brief_of_nothing_is_a_page() -> None:
    """Empty sections say so, and those that have nothing to say are left out."""
    page = told(brief(title=None, subject="", sources=()))
    assert page.all("h1")[0].text == "Brief"
    assert [each.text for each in page.all("p", "none")] == [
        "Nothing to report.",
        "None found.",
        "None found.",
        "None found.",
        "Nothing to note.",
    ]
    assert not page.all("mark")
    assert not [each for each in page.elements if each.attributes.get("id") in {"withheld", "compared"}]


def test_a_conflict_stands_side_by_side() -> None:
    """Both sources are quoted next to each other, with the figure of each emphasised."""
    one, other = passage("Sales were €40m.", "a"), passage("Sales came to €43m in all.", "b")
    made = brief(
        sources=(source("a"), source("b", publisher="Quay Courier")),
        figures=(
            figure(id="q1", evidence=one, measure={"as_written": "€40m", "value": Decimal(40_000_000), "currency": "EUR"}),
            figure(id="q2", evidence=other, measure={"as_written": "€43m", "value": Decimal(43_000_000), "currency": "EUR"}),
        ),
        checks=(
            finding(
                kind="conflict", severity="warning", what="Sources disagree.", formula=None, figures=("q1", "q2"), evidence=(one, other)
            ),
        ),
    )
    page = told(made)
    assert [each.text for each in page.within("k1", "blockquote")] == [one.quote, other.quote]
    assert [each.text for each in page.within("k1", "b")][1:] == ["€40m", "€43m"]
    assert [re.sub(r"\s+", " ", each.text).strip() for each in page.within("k1", "figcaption")] == [
        "Harbour Post · 5 March 2026 Passages 1",
        "Quay Courier · 5 March 2026 Passages 2",
    ]


@pytest.mark.parametrize("digit", range(1, 9))
def test_of_two_values_in_one_passage_the_first_of_the_check_is_emphasised(digit: int) -> None:
    """Which one it is does not hang on the order of a set, so a page has the same bytes each time."""
    line, other = passage(f"It was given as €{digit}1m; it is €{digit}5m.", "a"), passage(f"It was €{digit}1m.", "b")
    made = brief(
        sources=(source("a"), source("b")),
        figures=tuple(figure(id=f"q{last}", evidence=line, measure={"as_written": f"€{digit}{last}m"}) for last in (5, 1)),
        checks=(finding(kind="supersedes", severity="info", what="Replaced.", formula=None, figures=("q5", "q1"), evidence=(line, other)),),
    )
    assert told(made).within("k1", "b")[1].text == f"€{digit}5m"


def values(*given: dict[str, Any]) -> Brief:
    """Make a brief in which each source gives a value of one metric."""
    names = "abcd"[: len(given)]
    return brief(
        sources=tuple(source(name, publisher=f"Paper {name}") for name in names),
        figures=tuple(
            figure(id=f"q{n}", metric="order value", evidence=passage("It is so.", name), measure={"as_written": "so", **measure})
            for n, (name, measure) in enumerate(zip(names, given, strict=True), 1)
        ),
    )


def test_a_metric_of_several_sources_is_charted_by_currency() -> None:
    """Each currency has a scale of its own; a range has two ends, a bound an arrow, an estimate a hollow dot."""
    page = told(
        values(
            {"value": Decimal(10), "currency": "USD"},
            {"value": None, "low": Decimal(20), "high": Decimal(30), "currency": "USD"},
            {"value": Decimal(20), "currency": "USD", "qualifier": "over"},
            {"value": Decimal(900), "currency": "EUR", "qualifier": "approx"},
        )
    )
    assert [each.text for each in page.within("compared", "caption")] == ["USD", "EUR"]
    assert [
        (each.attributes["class"], each.attributes["cx"]) for each in page.within("compared", "circle") if "class" in each.attributes
    ] == [
        ("dot", "5%"),
        ("about", "50%"),
    ]
    (drawn,) = page.within("compared", "line", "range")
    assert (drawn.attributes["x1"], drawn.attributes["x2"]) == ("50%", "95%")
    assert [each.attributes["x"] for each in page.within("compared", "svg", "arrow")] == ["50%"]
    assert [each.text for each in page.within("compared", "a") if each.attributes["href"].startswith("#f")] == [
        "10 USD",
        "20 to 30 USD",
        "over 20 USD",
        "about 900 EUR",
    ]


def test_one_value_is_no_chart() -> None:
    """Neither is a metric of which one source gives one value, nor values of different measures."""
    assert not told(values({"value": Decimal(10)})).all("div", "chart")
    percent: dict[str, Any] = {"kind": "percent", "value": Decimal(3), "currency": None, "unit": "%"}
    assert not told(values({"value": Decimal(10)}, percent)).all("div", "chart")


def test_numbers_beyond_drawing_are_in_the_tables_alone() -> None:
    """A value that no drawing holds makes no chart and no error."""
    assert not told(values({"value": Decimal("1E400")}, {"value": Decimal("2E400")})).all("div", "chart")


def dated(*quotes: str, published: str = "2026-03-05") -> Page:
    """Tell catalysts that cite a quote each."""
    items = tuple(catalyst(f"Event {n}", None, evidence=(passage(quote, start=100 * n),)) for n, quote in enumerate(quotes, 1))
    return told(brief(catalysts=items, sources=(source(published=published),)))


def test_catalysts_are_laid_out_by_the_dates_of_their_passages() -> None:
    """Dates are those that the passages tell, in their order; what is after the day of the brief is ahead; the rest is named as undated."""
    page = dated(
        "The vote is on 2 June 2026.", "It was signed on 1 March 2026.", "Nobody knows when.", "It opens in the third quarter of 2026."
    )
    assert [each.attributes["datetime"] for each in page.all("time")] == ["2026-03-01", "2026-06-02", "2026-07-01"]
    assert [each.text for each in page.all("time")] == ["1 March 2026", "2 June 2026", "Q3 2026"]
    assert ["ahead" in each.classes for each in page.within("catalysts", "li") if each.text.startswith(("1 M", "2 J", "Q3"))] == [
        False,
        True,
        True,
    ]
    assert "Without a date in its passages: C3." in page.by_id("catalysts").text


def test_a_year_is_not_guessed() -> None:
    """A day without a year is dated where the day of publication is near, and not where it may be the one before or after."""
    assert [each.text for each in dated("The vote is on 20 March.").all("time")] == ["20 March 2026"]
    assert not dated("It covers cars built on 3 September.").all("time")


def test_lines_that_nothing_cites_are_seen() -> None:
    """They and those that are no reporting are told apart in the text, and the strip above it draws both."""
    text = "Northwind Gas raised its outlook. It rained. Buy now!"
    made = brief(
        summary=(point(),),
        coverage=Coverage.model_validate(
            brief().coverage.model_dump()
            | {
                "uncited": [passage("It rained.", start=34).model_dump()],
                "skipped": [{"role": "advertisement", "evidence": passage("Buy now!", start=45).model_dump()}],
            }
        ),
    )
    page = told(made, text)
    kinds = [(kind, each.text) for kind in ("uncited", "skipped") for each in page.within("source-1", "span", kind)]
    assert kinds == [("uncited", "It rained."), ("skipped", "Buy now!")]
    assert [each.classes for each in page.within("source-1", "path")] == [["cited"], ["skipped"], ["uncited"]]
    assert "1 of 2 lines cited" in page.by_id("source-1").text


def test_what_was_withheld_needs_no_words() -> None:
    """Where nothing is left of it, its reason stands alone."""
    page = told(brief(withheld=(Withheld(section="risks", text=" ", reason=Reason(code="x", text="No line.")),), risks=(risk(why=None),)))
    assert not page.within("withheld", "q")
    assert "No line." in page.by_id("withheld").text


# --- the command ----------------------------------------------------------------------------------------------------


def test_the_command_writes_the_page(tmp_path: Path, alibaba: Brief) -> None:
    """It is that of the Python method, from the sources or from a kept brief."""
    made, kept, again = (tmp_path / name for name in ("brief.html", "brief.json", "again.html"))
    folder = str(ROOT / EXAMPLES)
    assert run(["brief", folder, "--format", "html", "-o", str(made)]) == 0
    assert made.read_text(encoding="utf-8") == alibaba.to_html()
    assert run(["brief", folder, "--format", "json", "-o", str(kept)]) == 0
    assert run(["page", str(kept), folder, "-o", str(again)]) == 0
    assert again.read_bytes() == made.read_bytes()


def test_the_command_says_which_texts_are_missing(tmp_path: Path, alibaba: Brief, capsys: pytest.CaptureFixture[str]) -> None:
    """A page of some of the sources is made, and standard error names the others."""
    kept = tmp_path / "brief.json"
    kept.write_text(alibaba.model_dump_json(), encoding="utf-8")
    assert run(["page", str(kept), str(ROOT / EXAMPLES / "1-chip-order.txt"), "-o", str(tmp_path / "brief.html")]) == 0
    assert "no full text of b, c, d, e" in capsys.readouterr().err


def test_another_kind_of_brief_has_no_page(capsys: pytest.CaptureFixture[str]) -> None:
    """That is said before a source is read or a model asked."""
    assert run(["brief", "nowhere.txt", "--prompt", "earnings.v1", "--format", "html"]) == 2
    assert "A web page shows a brief, and the prompt 'earnings.v1' asks for 'earnings.v1'" in capsys.readouterr().err


def test_a_page_beside_its_sources_is_no_source(tmp_path: Path) -> None:
    """A folder stands for its articles without the page that was made of them."""
    (tmp_path / "a.txt").write_text("Acme raised its outlook by 5% on Monday.", encoding="utf-8")
    made: Brief = summarize(str(tmp_path))
    (tmp_path / "brief.html").write_text(made.to_html(), encoding="utf-8")
    again: Brief = summarize(str(tmp_path))
    assert again == made


def test_text_at_hand_makes_a_page() -> None:
    """A source that was given as text is shown as it was given, line breaks and all."""
    made: Brief = summarize(Source(text="Acme raised its outlook by 5%.\r\n\r\nSales fell 3%.\r\n"))
    assert "".join(each.text for each in Page(made.to_html()).all("mark")) == "Acme raised its outlook by 5%.Sales fell 3%."
