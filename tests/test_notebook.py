"""A brief in a notebook, and its figures as a data frame."""

from __future__ import annotations

import builtins
import re
from datetime import date
from decimal import Decimal
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest
from articles import EXAMPLES, PELLHAM, ROOT
from test_render import HOSTILE, hostile_brief, tokens

from summarizer import ConfigurationError, summarize
from summarizer.render.rows import COLUMNS

if TYPE_CHECKING:
    from summarizer import Brief


@pytest.fixture(scope="module")
def made() -> Brief:
    """Make the brief of the examples."""
    return summarize(ROOT / EXAMPLES)


class _Elements(HTMLParser):
    """Collects the elements, their attributes, and the words."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.names: set[str] = set()
        self.words = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.names |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.words += data


def test_the_html_is_small_and_takes_the_colours_of_the_page(made: Brief) -> None:
    """Title, summary and key figures are there; no colour is set, nothing is loaded, and dollar signs are no mathematics."""
    page = made._repr_html_()
    seen = _Elements(page)
    assert made.title in seen.words  # type: ignore[operator] # it has one
    assert all(point.text in seen.words for point in made.summary)
    assert len(page) < 16_000
    assert not re.search(r"color|#[0-9a-f]{3}|https?:|<script|<link|<img", page)
    assert "tex2jax_ignore" in page
    assert "mathjax_ignore" in page


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_source_is_words_in_a_notebook(text: str) -> None:
    """Whatever it says, it adds no element, no attribute, no heading and no link, in HTML or in Markdown."""
    seen, plain = (_Elements(hostile_brief(each)._repr_html_()) for each in (text, "plain"))
    assert (seen.elements, seen.names) == (plain.elements, plain.names)
    page, known = (tokens(hostile_brief(each)._repr_markdown_(), "js-default") for each in (text, "plain"))
    for kind in ("html", "image", "link ", "heading_open", "blockquote_open", "fence", "hr", "tr_open", "td_open"):
        assert [each for each in page if each.startswith(kind)] == [each for each in known if each.startswith(kind)], kind


def test_the_markdown_has_no_mathematics_and_no_footnotes(made: Brief) -> None:
    """Notebooks typeset what is between dollar signs, and render no footnotes."""
    page = made._repr_markdown_()
    assert not re.search(r"(?<!\\)\$", page)
    assert "[^" not in page
    assert "| Figure | Value | Period |" in page


# --- data frames ----------------------------------------------------------------------------------------------------


def test_a_frame_has_a_row_a_figure_and_exact_numbers(made: Brief) -> None:
    """The values are those of the brief, to the digit, and add up as decimals do; days are days."""
    frame = made.to_frame()
    assert tuple(frame.columns) == COLUMNS
    assert list(frame["id"]) == [figure.id for figure in made.figures]
    assert list(frame["value"]) == [figure.quantity.value for figure in made.figures]
    assert {type(value) for value in frame["value"]} <= {Decimal, type(None)}
    assert isinstance(frame.loc[frame["key"], "value"].dropna().sum(), Decimal)
    assert date(2026, 1, 14) in set(frame["published"])
    assert {type(day) for day in frame["published"]} <= {date, type(None)}
    assert frame["publishers"].dtype == "int64"


def test_a_brief_without_figures_has_a_frame_without_rows() -> None:
    """The columns are there all the same."""
    import pandas as pd  # takes longer to load than the rest of these tests, and every worker loads this module

    empty = summarize(PELLHAM).model_copy(update={"figures": ()}).to_frame()
    assert isinstance(empty, pd.DataFrame)
    assert (len(empty), tuple(empty.columns)) == (0, COLUMNS)


def test_without_pandas_the_error_says_how_to_get_it(made: Brief, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is one of ours, with the command."""
    known = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:  # noqa: ANN401 - as the builtin
        if name == "pandas":
            raise ImportError(name)
        return known(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ConfigurationError, match=r"pip install 'provenbrief\[frame\]'"):
        made.to_frame()
