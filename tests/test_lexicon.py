"""Regular expressions that are compiled when they are needed."""

from __future__ import annotations

import re

import pytest

from summarizer.text.lexicon import Names, lazy


def test_a_lazy_expression_is_compiled_at_its_first_use() -> None:
    """A mistake in it shows when it is used, and not before."""
    wrong = lazy("(")
    with pytest.raises(re.error):
        wrong.search("x")


def test_a_lazy_expression_finds_what_it_would_find_compiled() -> None:
    """Methods, attributes and flags are those of the compiled expression, the second time as well."""
    pattern = lazy(r"(?P<sign>[a-z])\d", re.IGNORECASE)
    for _ in range(2):
        found = pattern.search("-B7")
        assert found is not None
        assert found["sign"] == "B"
    assert pattern.flags == re.compile("", re.IGNORECASE).flags


def test_the_longest_name_at_a_place_that_ends_there_is_found() -> None:
    """A longer name goes before a shorter one, and before one that a letter follows."""
    names = Names(["square", "square foot", "m"])
    assert names.whole_at("a square foot", 2) == "square foot"
    assert names.whole_at("a square foots", 2) == "square"
    assert names.whole_at("a mile", 2) is None
    assert list(names.at("a square foots", 2)) == ["square foot", "square"]
