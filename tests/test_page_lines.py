"""Lines of a page that report nothing, and lines of news that look like them: none of the first is cited, all of the second may be."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from summarizer.documents import CITABLE, Source
from summarizer.load import load
from summarizer.mark import mark

if TYPE_CHECKING:
    from collections.abc import Iterable

DATA = Path(__file__).parent / "data" / "page_lines.json"
BEFORE = """Harrowgate posted a profit of £40m for the half year to June, 6% more than in the year before.

The shares rose.

It named a new chief.

Sales grew by 4% to £310m.

Margins held up.

Costs went up."""
AFTER = "The board kept its dividend at 4p a share."


@cache
def lines_of(kind: str) -> tuple[str, ...]:
    """Read the lines of a kind: "page" or "news"."""
    return tuple(json.loads(DATA.read_text(encoding="utf-8"))[kind])


def citable(*blocks: str) -> list[str]:
    """List what may be cited of an article that holds some blocks of lines."""
    text = "\n\n".join((BEFORE, *blocks, AFTER)) + "\n"
    marked = mark(load([Source(text=text)]))
    return [marked.text(line) for line in marked.lines if line.role in CITABLE]


def cited_of(lines: Iterable[str]) -> list[str]:
    """List those lines of which something may be cited when each stands alone in the article."""
    own = set(citable())
    return [line for line in lines if set(citable(line)) - own]


def test_what_a_page_says_of_itself_and_sells_is_hardly_ever_cited() -> None:
    """Of offers, gates, newsletters, bars, lists of other articles, counters, notes of risk and on authors 35 of 36 are no reporting."""
    cited, lines = cited_of(lines_of("page")), lines_of("page")
    assert 36 * len(cited) <= len(lines), "\n".join(cited)


def test_news_of_offers_prices_and_readers_stays_news() -> None:
    """Subscriptions, discounts, prices a month, apps and the like are reported on, too: what somebody did or said is news."""
    own, lines = set(citable()), lines_of("news")
    assert [line for line in lines if not set(citable(line)) - own] == []


LIST = "MOST READ THIS WEEK\nWhy tin is the new gold\nA $4 lunch that beats them all\nHousing: 7 towns to watch"


def test_the_label_of_a_list_claims_the_headlines_under_it() -> None:
    """Headlines under "most read" are of other articles, numbers or not; a sentence ends the list."""
    assert citable(LIST) == citable()
    assert "The mill burned for 3 days." in citable(f"{LIST}\n\nThe mill burned for 3 days.")


@pytest.mark.parametrize("line", ["Bakery sells 300 vanilla slices every dawn", "• Twelve seaside motels change hands for $9 million"])
def test_a_headline_that_shares_nothing_with_the_article_is_of_another(line: str) -> None:
    """A line without a stop that says none of the article's words, with a number in it, is a headline of another article."""
    assert cited_of([line]) == [line]  # before a sentence it may head a section
    article = f"{BEFORE}\n\n{AFTER}\n\n{line}\n"
    marked = mark(load([Source(text=article)]))
    assert marked.lines[-1].role == "teaser"


@pytest.mark.parametrize("row", ["Cloud  1,204  +31%", "Segment | 412 | 398", "Harrowgate profit up 6%", "Dividend: 4p"])
def test_rows_and_results_are_no_headlines_of_others(row: str) -> None:
    """A row of a table, a labelled figure, and a headline with a word of the article stay citable at its end."""
    marked = mark(load([Source(text=f"{BEFORE}\n\n{AFTER}\n\n{row}\n")]))
    assert marked.lines[-1].role in CITABLE


def test_the_head_of_a_table_is_no_bar_of_services() -> None:
    """Words between bars are navigation, but above a row with as many columns they name these."""
    head, row = "News | Markets | Funds | Opinion", "Fenwick | 12 | 14 | 3%"
    assert citable(head) == citable()
    assert set(citable(f"{head}\n{row}")) - set(citable()) == {head, row}
