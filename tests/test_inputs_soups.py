"""Pages that name none of their parts: the article is told from what stands around it by how both are made, in any language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pages import ENGLISH
from soups import PARTS, SHAPES, a, head, linked
from test_inputs_pages import EXTRA, page_with

from summarizer.load.documents import File, from_extract
from summarizer.mark import mark
from summarizer.readers.html import read_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from soups import Parts

PAGES = [(language, shape) for number, language in enumerate(PARTS) for shape in (SHAPES[number], SHAPES[(number + 4) % 10])]


def flat(text: str) -> str:
    """Make all blanks one."""
    return " ".join(text.split())


def reported(page: str) -> tuple[str, list[str]]:
    """Read a page, and list its lines of reporting."""
    document = from_extract(read_page(page, (), None), File(data=b"", origin="a", hint="html"), "html").document
    marked = mark([document])
    return flat(document.text), [flat(marked.text(line)) for line in marked.lines if line.role == "reporting"]


@pytest.mark.parametrize(("language", "shape"), PAGES, ids=[f"{language}-{shape.__name__}" for language, shape in PAGES])
def test_a_page_that_names_no_part_loses_no_line_and_tells_no_other(language: str, shape: Callable[[Parts, str], str]) -> None:
    """Menu, ticker, teasers, tags, author, forms, notices and footer are no evidence, and each paragraph is there."""
    parts = PARTS[language]
    text, lines = reported(shape(parts, language))
    assert not [paragraph for paragraph in parts["paras"] if flat(paragraph) not in text]
    article = flat(" ".join([*parts["paras"], parts["dek"], parts["title"], parts["sub"], parts["caption"]]))
    assert not [line for line in lines if line not in article]


def in_turn(parts: Parts, each: Callable[[str], str]) -> str:
    """Write each paragraph in the same way."""
    return "".join(each(linked(parts, paragraph)) for paragraph in parts["paras"])


def halves(parts: Parts) -> str:
    """Part an article by an advertisement."""
    first, second = parts["paras"][:4], parts["paras"][4:]
    begun, ended = ("".join(f"<p>{linked(parts, paragraph)}</p>" for paragraph in half) for half in (first, second))
    return f"<div>{begun}</div><div>{a(parts['adtext'])}</div><div><p>{parts['sub']}</p>{ended}</div>"


ARTICLES: dict[str, Callable[[Parts], str]] = {
    "sections": lambda parts: in_turn(parts, lambda text: f"<section><h2>{parts['sub']}</h2><p>{text}</p></section>"),
    "bold heads": lambda parts: in_turn(parts, lambda text: f"<div><b>{parts['sub']}</b><div>{text}</div></div>"),
    "a button each": lambda parts: in_turn(parts, lambda text: f"<div><p>{text}</p><button>#</button></div>"),
    "a link each": lambda parts: in_turn(parts, lambda text: f"<div><p>{text}</p>{a(parts['share'][0])}</div>"),
    "halves": halves,
    "a list": lambda parts: f"<div><ul>{in_turn(parts, lambda text: f'<li>{text}</li>')}</ul></div>",
    "quotations": lambda parts: in_turn(parts, lambda text: f"<blockquote><p>{text}</p><div>{a(parts['author'][0])}</div></blockquote>"),
    "a ticker of news": lambda parts: in_turn(parts, lambda text: f"<div><a href=/><time>11:04</time></a><div>{text}</div></div>"),
    "notes": lambda parts: in_turn(parts, lambda text: f"<p>{text} <button>?</button></p>"),
}


@pytest.mark.parametrize("article", ARTICLES)
def test_no_shape_of_an_article_loses_a_line(article: str) -> None:
    """Links, buttons, headings and boxes in an article are no sign that it is none."""
    for language, parts in PARTS.items():
        page = (
            f"{head(parts, language)}<body><div>{''.join(map(a, parts['menu']))}</div><div>{ARTICLES[article](parts)}</div></body></html>"
        )
        text, _ = reported(page)
        assert not [paragraph for paragraph in parts["paras"] if flat(paragraph) not in text]


@pytest.mark.parametrize("name", "related share social menu navigation recommended".split())
@pytest.mark.parametrize(
    "box", ["<div class={}><p>{}</p></div>", "<p class={}>{}</p>", "<section id={}><h2>Basin</h2><div>{}</div></section>"]
)
def test_a_name_of_boxes_of_links_takes_no_sentence_without_one(name: str, box: str) -> None:
    """A class alone does not decide: a whole sentence without a link stays, and a link with a sentence about it goes."""
    assert EXTRA in page_with(box.format(name, EXTRA)).text
    assert EXTRA not in page_with(box.format(name, f"<a href=/>Seven ports to watch</a><br>{EXTRA}")).text


def test_a_page_of_teasers_alone_is_left_as_it_is() -> None:
    """Where nothing but boxes with links would be left out, there is no article to tell them from."""
    teasers = "".join(f"<div><a href=/{number}>Part {number}</a><p>{text}</p></div>" for number, text in enumerate(ENGLISH.paragraphs))
    text, _ = reported(f"<html><body><div>{teasers}</div></body></html>")
    assert all(paragraph in text for paragraph in ENGLISH.paragraphs)


def test_a_list_is_read_as_it_stands_and_its_table_stays_one() -> None:
    """Where the extraction would lose lines of the article the page is read as it stands, rows as rows."""
    parts = PARTS["de"]
    table = "<table><tr><th>Jahr</th><th>Umsatz</th></tr><tr><td>2025</td><td>221 Mio. Euro</td></tr></table>"
    article = f"<ul>{in_turn(parts, lambda text: f'<li>{text}</li>')}</ul>{table}"
    text, _ = reported(f"{head(parts, 'de')}<body><div><div>{article}</div></div></body></html>")
    assert not [paragraph for paragraph in parts["paras"] if flat(paragraph) not in text]
    assert "| 2025 | 221 Mio. Euro |" in text
