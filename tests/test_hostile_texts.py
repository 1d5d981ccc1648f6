"""Texts and settings that somebody made to reach a limit of Python: recursion, the digits of a number, regular expressions."""

from __future__ import annotations

import contextlib
import gzip
import itertools
from typing import TYPE_CHECKING

import pytest
from articles import PELLHAM
from expressions import TooSlowError, allowed
from linear import is_linear
from pumps import EVERY, PASSAGES, PUMPS, pumped

from summarizer import Source, load_brief, read_quantities, read_times, summarize, verify
from summarizer.__main__ import run
from summarizer.ask.answer import UnusableAnswerError, checked
from summarizer.errors import InputError, SummarizerError
from summarizer.load import load
from summarizer.mark import mark
from summarizer.render.as_json import to_json

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

DIGITS = "9" * 5_000
"""More than ``int`` reads from text."""
DEEP = ("[" * 100_000, '{"a":' * 100_000, "[" * 100_000 + "]" * 100_000, f'{{"a": {DIGITS}}}', f'{{"a": 1{DIGITS}.5e9}}')
ARABIC = "ارتفعت الإيرادات ١٢٪ إلى ٣٫٤ مليار دولار في عام ٢٠٢٥."

TEXTS = (
    f"It made ${DIGITS} in 2025, the company said.",
    f"On {DIGITS} May 2025 revenue rose {DIGITS}%, to 1e{DIGITS}.",
    f"FY{DIGITS} and Q1 {DIGITS} and {DIGITS}-{DIGITS}-{DIGITS} at {DIGITS}:{DIGITS}.",
    f"Sales of {DIGITS} lakh crore, {DIGITS}/{DIGITS} of it, ١{DIGITS}٪ more, {'百' * 3_000}万.",
    f"{'half a ' * 700}million, {'twenty-' * 700}one, {'zwei' * 1_000}hundert.",
    ARABIC,
    "ab\u202egnp.exe\u202c 1\u200b2% and \u2066x\u2069 \U000e0041\U000e0042 rose ３.４% \ufeff to €5.",
)


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_a_text_beyond_the_limits_of_python_is_read(text: str) -> None:
    """Numbers of thousands of digits, in figures and words, dates of them, other scripts: a brief whose passages slice back."""
    for quantity in read_quantities(text):
        assert text[quantity.start : quantity.end] == quantity.as_written
    brief = summarize(Source(text=text), engine="offline")
    to_json(brief).encode()
    brief.to_markdown().encode()
    assert all(text[each.evidence.start : each.evidence.end] == each.evidence.quote for each in brief.figures)


@pytest.mark.parametrize("text", DEEP, ids=range(len(DEEP)))
def test_json_beyond_the_limits_of_python_is_refused(text: str, tmp_path: Path) -> None:
    """As a brief, an answer, a claim to verify or a line of jobs: nested a hundred thousand times, or with a number of 5,000 digits."""
    with pytest.raises(InputError):
        load_brief(text)
    with pytest.raises(UnusableAnswerError):
        checked(text, frozenset)
    with contextlib.suppress(SummarizerError):
        verify(text, [PELLHAM])
    jobs = tmp_path / "jobs.jsonl"
    jobs.write_text(f'{{"id": "a", "sources": {text}}}\n', encoding="utf-8")
    assert run(["batch", str(jobs), "-o", str(tmp_path / "out.jsonl"), "--engine", "offline", "--no-store"]) == 3


@pytest.mark.parametrize("text", [f"system = {'[' * 100_000}", f"system = {DIGITS}", f"seed = {DIGITS}", "system = '\0'"], ids=range(4))
def test_a_prompt_beyond_the_limits_of_python_is_refused(text: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A file of TOML that nests too deeply, or holds too long a number, is a mistake in the call, not a bug."""
    (tmp_path / "mine.v1.toml").write_text(text, encoding="utf-8")
    assert run(["prompts", "render", str(tmp_path / "mine.v1.toml"), str(tmp_path / "a.txt")]) == 2
    assert "is not valid TOML" in capfd.readouterr().err


PACKED = gzip.compress(b"Revenue rose 12%, the company said.\n")


@pytest.mark.parametrize("data", [PACKED * 2, PACKED[:-9], PACKED[:-8] + bytes(8), PACKED + b"more", gzip.compress(PACKED)], ids=range(5))
def test_a_packed_file_is_named_and_not_unpacked(data: bytes, tmp_path: Path) -> None:
    """Several members, cut off, with a wrong sum, with more behind it, packed twice: each is a gzip archive, which is not read."""
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    with pytest.raises(InputError, match="a gzip archive"):
        load([str(path)])


@pytest.mark.parametrize("unit", PUMPS)
def test_a_repeated_unit_is_read(unit: str) -> None:
    """Whatever is repeated, quantities and marks slice back."""
    check_linear(unit, 2_000)


BRIEF_SENTENCE = "Revenue rose 12% to $3.4 billion, the company said."


def through(text: str) -> None:
    """Take a text through all that reads one without a model: its times, a brief in each form, and both sides of ``verify``."""
    read_times(text)
    source = Source(text=text)
    with contextlib.suppress(InputError):  # what is blank, or marks alone, is no article and no claim
        brief = summarize(source, engine="offline")
        to_json(brief)
        brief.to_markdown()
        brief.to_html()
        verify(BRIEF_SENTENCE, source)
        verify(text, [PELLHAM, source])


@pytest.mark.hostile
@pytest.mark.parametrize("unit", dict.fromkeys((*EVERY, *PASSAGES)), ids=ascii)
def test_the_whole_pipeline_is_linear_in_what_is_repeated(unit: str, record_property: Callable[[str, object], None]) -> None:
    """Eight times as much of a piece takes no more than sixteen times as long, from the text to each output and in ``verify``."""
    through("Revenue rose 5% in May 2026. " + unit)
    assert is_linear(through, unit, 2_000)
    record_property("texts", 1)


@pytest.mark.parametrize(
    ("unit", "length"),
    [("12 345 ", 350), ("The $4 billion offer was made on Monday. ", 2_000), ("| Revenue | 5 | 6 |\n", 2_000), ("rose from 5% to ", 2_000)],
    ids=["a line", "offers", "rows", "moves"],
)
def test_a_line_of_numbers_is_audited_in_linear_time(unit: str, length: int) -> None:
    """Each quantity of a line, each offer and each row of a table is held against so many others, however many there are."""
    through(unit)
    assert is_linear(lambda text: summarize(Source(text=text), engine="offline"), unit, length)


def check_linear(unit: str, length: int) -> None:
    """Read and mark a text of one unit."""
    text = pumped(unit, length)
    assert all(text[each.start : each.end] == each.as_written for each in read_quantities(text))
    try:
        marked = mark(load(Source(text=text)))
    except InputError:
        assert not text.strip()
        return
    assert all(one.end <= other.start for one, other in itertools.pairwise(marked.lines))


def test_the_clock_of_these_tests_bites() -> None:
    """A loop without an end is broken off."""
    with pytest.raises(TooSlowError), allowed(0.05):
        sum(1 for _ in itertools.count())
