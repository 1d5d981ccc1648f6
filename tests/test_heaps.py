"""Heaps of numbers are not read, and said to be there; what has words between its numbers is."""

from __future__ import annotations

import pytest

from summarizer import Source, read_quantities, summarize
from summarizer.load import load
from summarizer.mark import mark
from summarizer.quantities.heaps import FEWEST, heaps


@pytest.mark.parametrize("piece", ["1 ", "½", "1/2/", "12 345 ", "$1, ", "5%|", "1\n", "1 USD "])
def test_a_heap_of_numbers_is_not_read(piece: str) -> None:
    """A thousand numbers in a row say nothing; the sentences before and after it are read as ever."""
    text = f"Revenue rose 12% to $3.4 billion.\n{piece * 2_000}\nThe dividend is 5 cents."
    assert [one.as_written for one in read_quantities(text)] == ["12%", "$3.4 billion", "5 cents"]
    brief = summarize(Source(text=text), engine="offline")
    assert any("in a row with hardly a word between them" in note for note in brief.sources[0].notes)


@pytest.mark.parametrize("text", ["1 " * (FEWEST - 1), "1 pound " * 2_000, "1\n" * (FEWEST - 1), "9" * 5_000])
def test_fewer_numbers_and_words_between_them_are_no_heap(text: str) -> None:
    """A table, a list and a long identifier are what they are."""
    assert not list(heaps(text))


def test_a_heap_is_told_with_its_place_and_its_count() -> None:
    """The span is that of the numbers alone."""
    text = f"Data: {'1, ' * FEWEST}end"
    assert list(heaps(text)) == [(6, 6 + 3 * FEWEST - 2, FEWEST)]


def test_the_lines_of_a_heap_and_those_of_no_word_are_furniture() -> None:
    """Nothing points at them, and what stands around them is news as ever."""
    column = "1\n" * FEWEST
    marked = mark(load([Source(text=f"Revenue rose 12% to $3.4 billion.\n{column}\na\n—\nThe dividend is 5 cents.\n5\n")]))
    assert {marked.text(line) for line in marked.lines if line.role == "navigation"} == {"1", "a", "—"}
    assert [one.quantity.as_written for one in marked.mentions] == ["12%", "$3.4 billion", "5 cents", "5"]


@pytest.mark.parametrize("text", ["revenue rose nine per cent", "a two per cent rise", "Revenue rose twenty-one per cent"])
def test_a_percentage_in_words_is_read_where_no_other_word_tells_the_language(text: str) -> None:
    """The first word of "per cent" is one of Italian, too, and votes for nothing."""
    assert [one.kind for one in read_quantities(text)] == ["percent"]
