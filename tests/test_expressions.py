"""No regular expression of the package takes more than linear time, whoever wrote the text."""

from __future__ import annotations

import ast
import re
import signal
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from expressions import expressions, too_slow, too_slow_when_long
from pumps import LENGTH, MORE, OTHERS, PUMPS, pumped

import summarizer

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="needs a clock of the process")

MODULES = sorted(Path(summarizer.__path__[0]).rglob("*.py"))
SHORT = 10_000
PARTS = 8


@pytest.fixture(scope="module", name="found")
def _found() -> dict[str, re.Pattern[Any]]:
    """Walk the package once, and only where one of these tests runs."""
    return expressions()


def test_the_walk_finds_what_the_source_compiles(found: dict[str, re.Pattern[Any]]) -> None:
    """Nearly every ``re.compile`` of the source is found, the lazily compiled ones too; what is missing would be untested."""
    sources = [path.read_text(encoding="utf-8") for path in MODULES]
    calls = sum(len(re.findall(r"\b(?:re\.compile|lazy)\(", source)) for source in sources)
    assert len(found) >= calls
    assert any("reading" in path or "_pattern" in path for path in found)
    assert any("_any_beginning" in path for path in found)


def test_no_text_is_searched_with_an_expression_that_the_walk_cannot_find() -> None:
    """What is given to ``re.search`` and the like as a text is a literal word or two, so the walk misses nothing that could be slow."""
    found = [
        ast.unparse(call)
        for path in MODULES
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr != "compile"
        if isinstance(call.func.value, ast.Name) and call.func.value.id in {"re", "regex"} and call.func.attr not in {"escape", "purge"}
    ]
    unbounded = [call for call in found if re.search(r"[*+]", call.partition(",")[0].replace("?:", ""))]
    assert unbounded == []


def _unended(unit: str, length: int) -> str:
    return pumped(unit, length) + "!"


def test_a_slow_expression_is_seen() -> None:
    """The check bites: quadratic, cubic and exponential expressions do not pass it, and what is linear does."""
    assert too_slow(re.compile(r"\s+\Z"), pumped(" "), 0.1)
    assert too_slow(re.compile(r"(?:a|a)*\Z"), pumped("a."[:1], 60) + "!", 0.1)
    assert not too_slow(re.compile(r"[ \t]x"), pumped(" "), 0.5)
    for slow, unit in ((r"\s+\Z", " "), (r"(?:a|a)*\Z", "a"), (r"9*9*\Z", "9"), (r"a\.(?:a\.)*x", "a.")):
        assert too_slow_when_long(re.compile(slow), partial(_unended, unit), 20_000, 0.02)
    assert not too_slow_when_long(re.compile(r"[ \t]x"), partial(pumped, " "), LENGTH, 0.5)


def test_every_expression_is_linear_on_a_sample(found: dict[str, re.Pattern[Any]]) -> None:
    """Each expression meets one of the strings, a tenth of the length in a tenth of the time."""
    slow = [
        (path, unit)
        for index, (path, pattern) in enumerate(found.items())
        if too_slow(pattern, pumped(unit := PUMPS[index % len(PUMPS)], SHORT), 0.5 * SHORT / 100_000)
    ]
    assert slow == []


@pytest.mark.hostile
@pytest.mark.parametrize("part", range(PARTS))
def test_every_expression_is_linear(part: int, found: dict[str, re.Pattern[Any]], record_property: Callable[[str, object], None]) -> None:
    """100,000 characters of each of the strings take each expression less than half a second of the processor."""
    mine = list(found.items())[part::PARTS]
    slow = [
        (path, unit)
        for path, pattern in mine
        for unit in (*PUMPS, *OTHERS)
        if too_slow_when_long(pattern, partial(pumped, unit), LENGTH, 0.5)
    ]
    assert slow == []
    record_property("expressions", len(mine))
    record_property("expressions x strings", len(mine) * len((*PUMPS, *OTHERS)))


@pytest.mark.hostile
@pytest.mark.parametrize("part", range(PARTS))
def test_every_expression_is_linear_on_shorter_texts_of_more(
    part: int, found: dict[str, re.Pattern[Any]], record_property: Callable[[str, object], None]
) -> None:
    """10,000 characters of every eighth further string, others for each expression, take a tenth of that: more is quadratic."""
    mine = list(enumerate(found.items()))[part::PARTS]
    tried = [(path, pattern, unit) for index, (path, pattern) in mine for unit in MORE[index // PARTS % PARTS :: PARTS]]
    slow = [(path, unit) for path, pattern, unit in tried if too_slow(pattern, pumped(unit, SHORT), 0.05)]
    assert slow == []
    record_property("expressions x more strings", len(tried))
