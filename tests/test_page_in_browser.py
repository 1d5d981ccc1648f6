"""
The HTML page in a real browser, opened from its file.

Run with ``pytest -m browser -n 0``.
"""

from __future__ import annotations

import base64
import re
from typing import TYPE_CHECKING, Any

import pytest
from articles import EXAMPLES, ROOT
from browser import Browser, chromium
from factories import brief, catalyst, figure, finding, passage, passages, point, risk, source
from test_render import HOSTILE, full_brief, hostile_brief

from summarizer import Brief, Source, summarize
from summarizer.render.page.passages import passages_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [pytest.mark.browser, pytest.mark.loopback]

TAB, ENTER, ESCAPE = "\ue004", "\ue007", "\ue00c"
LONG = "Unbreakable" * 40


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Start one browser for all tests."""
    with chromium(tmp_path_factory.mktemp("profile")) as started:
        yield started


@pytest.fixture(scope="module")
def alibaba() -> Brief:
    """Make the brief of the five example articles without a model."""
    made: Brief = summarize(str(ROOT / EXAMPLES), engine="offline")
    return made


@pytest.fixture(scope="module")
def example(alibaba: Brief, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write its page."""
    return written(alibaba, tmp_path_factory.mktemp("page"))


def written(made: Brief, folder: Path) -> Path:
    """Write the page of a brief."""
    file = folder / "brief.html"
    file.write_text(made.to_html(), encoding="utf-8", newline="")
    return file


def conflicting() -> Brief:
    """Make a brief with two sources that disagree, and a metric that both give."""
    one, other = passage("Sales were €40m.", "a"), passage("Sales came to €43m in all.", "b")
    return brief(
        sources=(source("a"), source("b", publisher="Quay Courier", url="https://quay.example/sales")),
        summary=(point(evidence=(one, other)),),
        catalysts=(catalyst(evidence=(passage("The vote is on 2 June 2026.", start=100),)), catalyst("Sold", direction="negative")),
        figures=tuple(figure(id=f"q{n}", evidence=each, publishers=2) for n, each in enumerate((one, other), 1)),
        checks=(finding(kind="conflict", severity="warning", formula=None, figures=("q1", "q2"), evidence=(one, other)), finding()),
    )


def unbreakable() -> Brief:
    """Make a brief of words that are longer than a telephone is wide."""
    return brief(
        title=LONG,
        subject=LONG,
        summary=(point(LONG),),
        catalysts=(catalyst(LONG, LONG),),
        risks=(risk(LONG, LONG),),
        figures=(figure(metric=LONG, entity=LONG, period=LONG, measure={"as_written": LONG, "unit": LONG}),),
        checks=(finding(what=LONG, formula=LONG),),
        sources=(source(title=LONG, publisher=LONG, path=LONG, notes=(LONG,)),),
    )


PAGES = {
    "full": full_brief,
    "nothing": lambda: brief(title=None, subject="", sources=()),
    "conflict": conflicting,
    "unbreakable": unbreakable,
}

# --- passages -------------------------------------------------------------------------------------------------------

_HIGHLIGHTS = """
const found = {};
for (const mark of document.querySelectorAll("mark"))
  for (const number of mark.dataset.p.split(" ")) found[number] = (found[number] ?? "") + mark.textContent;
return found;
"""


def test_the_browser_sees_every_passage_as_its_quote(browser: Browser, example: Path, alibaba: Brief) -> None:
    """All highlights, counted, equal their spans."""
    browser.open(example)
    seen: dict[str, str] = browser.run(_HIGHLIGHTS)
    numbers = passages_of(alibaba).numbers
    cited = list(passages(alibaba.figures, alibaba.summary, alibaba.catalysts, alibaba.risks, alibaba.checks))
    assert [seen[str(numbers[each.source, each.start, each.end])] for each in cited] == [each.quote for each in cited]
    assert len(seen) == len(numbers) > 40


def test_odd_characters_reach_the_browser_as_they_are(browser: Browser, tmp_path: Path) -> None:
    """Carriage returns, controls and characters that turn the text around stand in the page as in the source."""
    text = "Acme raised\r\nits \u202eoutlook\u202c by 5%\x85 on <b>Monday</b> &amp; Tuesday.\rSales fell\u200b 3%.\u2028End."
    quote = text[: text.index("\rSales")]
    made = brief(summary=(point(evidence=(passage(quote), passage("Sales fell\u200b 3%.", start=text.index("Sales")))),))
    browser.open(written(made.with_texts({"0" * 64: text}), tmp_path))
    assert browser.run(_HIGHLIGHTS) == {"1": quote, "2": "Sales fell\u200b 3%."}
    shown = "return [...document.querySelectorAll('.text p')].map((node) => [...node.childNodes].filter((e) => e.className != 'by')"
    assert browser.run(f"{shown}.map((e) => e.textContent).join('')).join('')") == text


_ITEMS = "return [...document.querySelectorAll('.item')].map((item) => item.id)"
_NUMBERS = "return [...new Set([...document.querySelectorAll(`#${arguments[0]} .refs a`)].map((a) => a.hash.slice(2)))].sort()"
_LIT = "return [...new Set([...document.querySelectorAll('mark.on')].flatMap((mark) => mark.dataset.p.split(' ')))].sort()"
_FOCUS = "return document.activeElement.dataset.p ?? document.activeElement.id"


def test_a_click_on_any_item_shows_its_passages(browser: Browser, example: Path) -> None:
    """Each figure, catalyst, risk, check and sentence lights exactly its own passages, moves the focus to one, and says so."""
    browser.open(example)
    items = browser.run(_ITEMS)
    assert len(items) > 40
    for item in items:
        browser.run("document.querySelector(`#${arguments[0]} a.tag`).click()", item)
        numbers = browser.run(_NUMBERS, item)
        assert browser.run(_LIT) == numbers
        assert browser.run(_FOCUS) in numbers
        assert f"of {len(numbers)}, source" in browser.run("return document.querySelector('[role=status]').textContent")


def test_a_click_leads_there_and_back(browser: Browser, example: Path) -> None:
    """The mouse on a catalyst brings its passage into view; the mark leads back to the catalyst, and so does the button."""
    browser.open(example)
    browser.click("#c2 p")
    assert browser.run(_LIT) == browser.run(_NUMBERS, "c2")
    in_view = "const r = document.querySelector(arguments[0]).getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight"
    assert browser.run(in_view, "mark.now")
    browser.run("document.querySelector('mark.now').click()")
    assert "c2" in browser.run("return [...document.querySelectorAll('.item.on')].map((item) => item.id)")
    browser.click("#c3 p")
    browser.click("#back")
    assert browser.run("return document.activeElement.closest('.item').id") == "c3"
    assert browser.run(in_view, "#c3")
    browser.click("#c3 .refs a")
    browser.click(".by a[href='#c3']")
    assert browser.run(_FOCUS) == "c3"


def test_next_and_previous_go_through_the_passages(browser: Browser, example: Path) -> None:
    """The buttons step through all passages of an item and begin again."""
    browser.open(example)
    item = next(name for name in ("c1", "c2", "c3", "c4") if len(browser.run(_NUMBERS, name)) > 1)
    browser.click(f"#{item} a.tag")
    numbers = browser.run(_NUMBERS, item)
    seen = []
    for _ in numbers:
        seen.append(browser.run(_FOCUS))
        browser.click("#next")
    assert sorted(seen) == numbers
    assert browser.run(_FOCUS) == seen[0]
    browser.click("#previous")
    assert browser.run(_FOCUS) == seen[-1]


def test_the_keyboard_is_enough(browser: Browser, example: Path) -> None:
    """Tab reaches the skip link and the items, Enter shows the passages, Escape leads back."""
    browser.open(example)
    browser.press(TAB)
    assert browser.run("return document.activeElement.className") == "skip"
    browser.press(ENTER)
    assert browser.run(_FOCUS) == "sources"
    browser.open(example)
    for _ in range(40):
        browser.press(TAB)
        if browser.run("return document.activeElement.matches('#s2 a.tag')"):
            break
    browser.press(ENTER)
    assert browser.run(_LIT) == browser.run(_NUMBERS, "s2")
    assert browser.run("return document.activeElement.tagName") == "MARK"
    browser.press(ESCAPE)
    assert browser.run("return document.activeElement.matches('#s2 a.tag') && document.querySelector('#bar').hidden")


def test_a_figure_in_the_closed_table_is_opened(browser: Browser, example: Path) -> None:
    """A link back to a figure that is folded away unfolds it."""
    browser.open(example)
    assert not browser.run("return document.querySelector('details').open")
    browser.run("document.querySelector(`.by a[href='#${document.querySelector('details .item').id}']`).click()")
    assert browser.run("return document.querySelector('details').open && document.activeElement.closest('details') != null")


# --- safety ---------------------------------------------------------------------------------------------------------


def test_no_request_leaves_and_nothing_complains(browser: Browser, example: Path) -> None:
    """Opening the page and using it asks for the file and nothing else, and leaves the console empty."""
    browser.open(example)
    browser.click("#c2 a.tag")
    browser.click("#back")
    assert browser.requests() == [example.as_uri()]
    assert browser.messages() == []


@pytest.mark.parametrize("case", range(0, len(HOSTILE), 6))
def test_hostile_text_runs_nothing(browser: Browser, tmp_path: Path, case: int) -> None:
    """A brief whose every text is hostile asks for nothing, says nothing, and defines nothing."""
    file = written(hostile_brief(HOSTILE[case]), tmp_path)
    browser.open(file)
    assert browser.requests() == [file.as_uri()]
    assert browser.messages() == []
    assert browser.run("return document.querySelectorAll('script').length") == 1


def test_the_policy_holds(browser: Browser, example: Path) -> None:
    """What somebody slipped into the page could neither load, nor run, nor style."""
    browser.open(example)
    blocked = browser.driver.execute_async_script(
        """
        const done = arguments[0], seen = [];
        document.addEventListener("securitypolicyviolation", (event) => {
          seen.push(event.effectiveDirective);
          if (seen.length === 3) done(seen.sort());
        });
        const image = new Image(); image.src = "https://evil.test/x.png"; document.body.append(image);
        const script = document.createElement("script"); script.textContent = "window.ran = true"; document.body.append(script);
        document.body.setAttribute("style", "color: red");
        """
    )
    assert blocked == ["img-src", "script-src-elem", "style-src-attr"]
    assert browser.run("return window.ran") is None


# --- for everybody --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_nothing_in_the_example(browser: Browser, example: Path, width: int, dark: bool) -> None:  # noqa: FBT001
    """With an item open and all figures unfolded, in both colour schemes, on a desk and on a telephone."""
    browser.open(example, width=width, dark=dark)
    browser.run("for (const each of document.querySelectorAll('details')) each.open = true; document.querySelector('#c2 a.tag').click()")
    assert browser.violations() == []


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_in_other_pages(browser: Browser, tmp_path: Path, name: str) -> None:
    """Nor in a brief with something in every section, one of nothing, one with a conflict, one of endless words."""
    browser.open(written(PAGES[name](), tmp_path))
    assert browser.violations() == []


@pytest.mark.parametrize("name", ["example", *PAGES])
def test_a_telephone_needs_no_scrolling_sideways(browser: Browser, example: Path, tmp_path: Path, name: str) -> None:
    """At 360 pixels nothing is wider than the page, however long a word is."""
    browser.open(example if name == "example" else written(PAGES[name](), tmp_path), width=360, height=780)
    browser.run("for (const each of document.querySelectorAll('details')) each.open = true")
    assert browser.run("const all = document.documentElement; return all.scrollWidth <= all.clientWidth && all.clientWidth <= 360")
    wide = "(e) => e.getBoundingClientRect().right > 361"
    assert browser.run(f"return [...document.querySelectorAll('body *')].filter({wide}).map((e) => e.outerHTML.slice(0, 90))") == []


def test_it_prints_whole(browser: Browser, example: Path, alibaba: Brief) -> None:
    """On paper stand all figures and the whole of every source, and no buttons."""
    import pypdfium2

    browser.open(example)
    printed: dict[str, Any] = browser.driver.execute_cdp_cmd("Page.printToPDF", {"printBackground": True})
    document = pypdfium2.PdfDocument(base64.b64decode(printed["data"]))
    text = "".join(document[n].get_textpage().get_text_range() for n in range(len(document)))
    document.close()
    letters = re.sub(r"[\W_]+|\d+", "", text)
    for each in passages(alibaba.figures, alibaba.summary, alibaba.catalysts, alibaba.risks, alibaba.checks):
        assert re.sub(r"[\W_]+|\d+", "", each.quote) in letters
    for row in alibaba.figures:
        assert re.sub(r"[\W_]+|\d+", "", row.metric) in letters
    assert "Previous" not in text
    assert len(re.findall("sha256", text)) == len(alibaba.sources)


def test_twenty_long_sources_open_and_scroll(browser: Browser, tmp_path: Path) -> None:
    """Of 20 sources of 5,000 words only what is near the window is laid out, and a passage at the very end is reached."""
    paragraph = "Acme said on Monday that the plant near the river would be closed for works until the summer of next year. "
    texts = [
        f"Acme {n} raised its outlook by {n}.{n}%.\n\n" + f"{paragraph * 5}\n\n" * 48 + f"The order is worth €{n}41 million.\n"
        for n in range(1, 21)
    ]
    made: Brief = summarize([Source(text=text, publisher=f"Paper {n}") for n, text in enumerate(texts, 1)], engine="offline")
    assert min(len(text.split()) for text in texts) > 4500
    browser.open(written(made, tmp_path))
    skipped = (
        "return [...document.querySelectorAll('.part')].filter((e) => !e.firstChild.checkVisibility({contentVisibilityAuto: true})).length"
    )
    assert browser.run(skipped) > 100
    last = browser.run("return [...document.querySelectorAll('#source-20 mark')].at(-1).dataset.p.split(' ')[0]")
    browser.run("[...document.querySelectorAll('.item .refs a')].find((a) => a.hash === `#p${arguments[0]}`).click()", last)
    browser.run("return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    in_view = "const r = document.querySelector('mark.now').getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight"
    assert browser.run(in_view)
    assert last in browser.run(_LIT)
