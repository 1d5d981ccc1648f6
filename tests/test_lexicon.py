"""Regular expressions that are compiled when they are needed."""

from __future__ import annotations

import re

import pytest

from summarizer.lexicon import lazy


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
