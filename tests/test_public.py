"""The public surface, and what holds for the whole source tree."""

from __future__ import annotations

import ast
import re
from functools import cache
from typing import TYPE_CHECKING

import pytest
from articles import ROOT

import summarizer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def test_all_public_names_are_there() -> None:
    """What __all__ lists is sorted, can be imported, and is all that the package shows."""
    assert sorted(summarizer.__all__) == summarizer.__all__ == summarizer.__dir__()
    for name in summarizer.__all__:
        assert getattr(summarizer, name) is not None


def test_an_unknown_name_is_an_attribute_error() -> None:
    """A name that does not exist fails as in any module."""
    with pytest.raises(AttributeError, match="nonsense"):
        summarizer.nonsense  # noqa: B018 - looking is the test


def test_what_is_large_shows_as_one_line(tmp_path: Path) -> None:
    """A brief, the result of a job and a store say in a prompt or a log what they are, and not all that they hold."""
    brief = summarizer.summarize(summarizer.Source(text="Pellham sold 4,000 pumps.", publisher="Ironmonger"), engine="offline")
    assert repr(brief) == str(brief)
    assert re.fullmatch(r"<Brief 'Pellham' as of None, summary: 1, catalysts: \d, risks: 0, figures: 1, .*, sources: 1>", repr(brief))
    assert brief.model_dump_json() not in repr(summarizer.JobResult(id="a", status="ok", brief_json=brief.model_dump_json()))
    with summarizer.Store(tmp_path / "store.sqlite3") as store:
        assert repr(store) == f"Store({str(tmp_path / 'store.sqlite3')!r})"


def words(text: str) -> list[str]:
    """Split a text into words, in one case."""
    return re.findall(r"[^\W_]+", text.casefold())


def rows(text: str, length: int) -> set[tuple[str, ...]]:
    """Collect every so many words in a row."""
    found = words(text)
    return {tuple(found[start : start + length]) for start in range(len(found) - length + 1)}


def strings(source: str) -> Iterator[tuple[int, str]]:
    """Yield the strings of a module and their lines, but for its docstrings."""
    nodes = tuple(ast.walk(ast.parse(source)))
    documented = (node for node in nodes if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef))
    docstrings = {id(node.body[0].value) for node in documented if node.body and isinstance(node.body[0], ast.Expr)}
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.lineno, node.value


@cache
def spoken(length: int) -> list[tuple[str, set[tuple[str, ...]]]]:
    """Collect every so many words in a row of each string of the package, by where it stands."""
    found = [
        (f"{path.relative_to(ROOT)}:{line}", rows(text, length))
        for path in sorted((ROOT / "summarizer").rglob("*.py"))
        for line, text in strings(path.read_text(encoding="utf-8"))
    ]
    return [(place, told) for place, told in found if told]


IDIOMS = rows("en lo que va de año", 5)
"""The Spanish for "this year to date", of which no part can be left out."""


@pytest.mark.parametrize(
    ("pattern", "length"),
    [("examples/*/*.txt", 4), ("tests/golden/texts/*.txt", 4), ("tests/wider/texts/*.txt", 5), ("tests/unread/texts/*.txt", 5)],
)
def test_no_rule_is_written_for_an_article(pattern: str, length: int) -> None:
    """No string of the package shares four or five words in a row with an article: its rules are principles, not patterns of a text."""
    articles = [path.read_text(encoding="utf-8") for path in sorted(ROOT.glob(pattern))]
    known = set().union(*(rows(article, length) for article in articles)) - IDIOMS
    assert len(known) > 1000
    shared = [f"{place}: {' '.join(row)}" for place, told in spoken(length) for row in sorted(told & known)]
    assert not shared, "\n".join(shared)
