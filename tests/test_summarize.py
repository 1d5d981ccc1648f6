"""Whole briefs through the public functions: offline, and against recorded conversations with a model."""

from __future__ import annotations

import asyncio
import dataclasses
import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from articles import EXAMPLES, PELLHAM, ROOT
from factories import passages

from summarizer import (
    Brief,
    ConfigurationError,
    InputError,
    Ledger,
    Progress,
    Quantity,
    RefusedError,
    Source,
    TruncatedError,
    UsageError,
    asummarize,
    read_quantities,
    read_times,
    summarize,
)
from summarizer.load import load
from summarizer.load.fetch import Fetcher
from summarizer.mark import mark
from summarizer.prompts import load_prompt, prompt_text
from summarizer.steps.engine import choose
from summarizer.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from summarizer.ask import Wire
    from summarizer.models import Evidence

WIRES: tuple[Wire, ...] = ("json_schema", "json_object", "prompt")


@pytest.fixture(autouse=True)
def _at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    """Name the examples as the README does: paths are part of a brief."""
    monkeypatch.chdir(ROOT)


@pytest.fixture
def ask_model(base_url: str, api_key: str, model: str) -> Callable[..., Brief]:
    """Make a brief with the recorded model."""

    def run(*sources: str | Source, **settings: Any) -> Brief:  # noqa: ANN401 - settings of summarize
        made: Brief = summarize(sources, engine="llm", model=model, base_url=base_url, api_key=api_key, **settings)
        return made

    return run


def assert_proven(brief: Brief, *sources: str | Source) -> None:
    """Check what holds for every brief: quotes are slices, no advertisement is evidence, and every number of prose was quoted."""
    marked = mark(load(sources))
    barred = {(line.document, line.start) for line in marked.lines if line.role not in {"reporting", "heading"}}
    found = list(passages(brief.figures, brief.summary, brief.catalysts, brief.risks, brief.checks))
    assert found
    for passage in found:
        assert marked.document[passage.source].text[passage.start : passage.end] == passage.quote
        assert (passage.source, passage.start) not in barred
    for text, evidence in prose(brief):
        quoted = {amount(quantity) for passage in evidence for quantity in read_quantities(passage.quote)}
        assert {amount(quantity) for quantity in read_quantities(text)} <= quoted


def amount(quantity: Quantity) -> tuple[object, ...]:
    """Reduce a quantity to what it amounts to."""
    return (quantity.value, quantity.low, quantity.high, quantity.currency)


def prose(brief: Brief) -> Iterator[tuple[str, tuple[Evidence, ...]]]:
    """Yield every text of a brief that a model may have worded, with its evidence."""
    yield from ((point.text, point.evidence) for point in brief.summary)
    for items in (brief.catalysts, brief.risks):
        for item in items:
            yield item.headline, item.evidence
            yield item.why or "", item.evidence


# --- offline --------------------------------------------------------------------------------------------------------


def test_the_examples_make_a_brief_without_a_model() -> None:
    """The offline engine fills every section from the five articles, proven, and finds what is wrong in them."""
    brief = summarize(EXAMPLES)
    assert_proven(brief, EXAMPLES)
    assert (brief.subject, brief.provenance.engine, len(brief.sources)) == ("Alibaba", "offline", 5)
    assert 3 <= len(brief.catalysts) <= 8
    assert 2 <= len(brief.risks) <= 8
    assert brief.summary
    assert any(figure.key for figure in brief.figures)
    assert {check.kind for check in brief.checks} >= {"arithmetic", "echo", "duplicate"}
    assert not brief.withheld


def test_the_fair_value_that_does_not_add_up_is_found() -> None:
    """The 43.5% of the first article is recomputed from the two prices that it stands between."""
    errors = [check for check in summarize(EXAMPLES).checks if check.severity == "error"]
    assert [("43.5%" in check.what, "76.8%" in check.what) for check in errors] == [(True, True)]


def test_the_same_sources_give_the_same_bytes() -> None:
    """Nothing of a brief depends on the clock or on chance."""
    first, second = summarize(EXAMPLES), summarize(EXAMPLES)
    assert first.model_dump_json() == second.model_dump_json()
    assert first.to_markdown() == second.to_markdown()


def test_a_brief_reads_back_from_its_json() -> None:
    """The JSON of a brief is the brief."""
    brief = summarize(EXAMPLES)
    assert Brief.model_validate_json(brief.model_dump_json()) == brief


@pytest.mark.parametrize(
    "wrong",
    [
        {"as_of": "2026-01-01"},
        {"since": datetime(2026, 1, 1, tzinfo=UTC)},
        {"subject": 5},
        {"model": 5},
        {"api_key": 5},
        {"prompt": 5},
        {"timeout": "5"},
        {"max_input_tokens": "5"},
        {"max_input_tokens": True},
        {"client": "gpt"},
        {"store": 5},
        {"store": Store},
        {"fetch": "https://example.org"},
        {"fetch": Fetcher},
        {"progress": True},
        {"preview": "on"},
        {"bundle": 5},
        {"ledger": []},
    ],
)
def test_an_argument_of_another_type_is_named(wrong: dict[str, Any]) -> None:
    """It is refused with its name before anything is read or sent, where otherwise it would fail somewhere within."""
    with pytest.raises(UsageError, match=rf"\A{next(iter(wrong))} is of the type "):
        summarize(EXAMPLES, **{"model": "m", "api_key": "none", **wrong})


@pytest.mark.parametrize("wrong", [{"title": 5}, {"publisher": b"Courier"}, {"url": 5}, {"published": 2026}])
def test_what_is_said_of_a_source_is_named_where_it_is_of_another_type(wrong: dict[str, Any]) -> None:
    """What a Source says of itself is checked with the source, by its name."""
    with pytest.raises(UsageError, match=rf"\A{next(iter(wrong))} is of the type "):
        summarize([Source(text="The yard sold 12 boats.", **wrong)], engine="offline")


@pytest.mark.parametrize("name", ["store", "bundle"])
def test_a_file_that_no_system_can_have_is_refused(name: str) -> None:
    """A NUL character in the name of what is to be written ends in a sentence."""
    wrong: dict[str, Any] = {name: "a\0b"}
    with pytest.raises(UsageError, match=rf"\A{name} holds a NUL character"):
        summarize(EXAMPLES, engine="offline", **wrong)


@pytest.mark.parametrize("seconds", [0, -1, float("nan")])
def test_a_deadline_that_no_answer_can_meet_is_refused(seconds: float) -> None:
    """A timeout is more than no time, and a number."""
    with pytest.raises(UsageError, match=r"The timeout is \S+ seconds: give one above 0"):
        summarize(EXAMPLES, model="m", api_key="none", timeout=seconds)


def test_a_client_that_nobody_could_wait_for_is_refused() -> None:
    """The SDK's other client, which blocks, is named before a request is paid for whose answer would be lost."""
    from openai import OpenAI

    with OpenAI(api_key="none") as client, pytest.raises(UsageError, match=r"client is of the type OpenAI: give an openai\.AsyncOpenAI"):
        summarize(EXAMPLES, model="m", client=client)  # type: ignore[call-overload] # the wrong type is the test


def test_a_prompt_may_be_named_by_its_path(tmp_path: Path) -> None:
    """A Path goes where the name of a prompt does, with or without a separator in it."""
    copy = tmp_path / "mine.v1.toml"
    copy.write_text(prompt_text("brief.v24"), encoding="utf-8")
    assert (load_prompt(copy).name, load_prompt(copy).digest) == ("mine.v1", load_prompt("brief.v24").digest)
    with pytest.raises(UsageError, match="cannot be read"):
        load_prompt(Path("brief.v24"))


@pytest.mark.parametrize("text", ["Acme said on Monday that its revenue rose by 8% to $3.4 billion.", "Acme rose.\n\nBexley fell."])
@pytest.mark.parametrize("times", [1, 40])
def test_text_in_place_of_a_path_is_told_how_it_goes_in(text: str, times: int) -> None:
    """A string of many words or lines is no path that anybody means, short or too long for one; the error names Source(text=...)."""
    with pytest.raises(InputError, match=r"Source\(text=\.\.\.\)"):
        summarize(" ".join([text] * times), engine="offline")


@pytest.mark.parametrize("read", [read_quantities, read_times])
def test_only_text_is_read(read: Callable[[Any], object]) -> None:
    """What is no text is named by its type."""
    for wrong in (None, b"5%", 5):
        with pytest.raises(UsageError, match=rf"text is of the type {type(wrong).__name__}: give a str"):
            read(wrong)


def test_the_day_of_a_text_is_a_date() -> None:
    """A day in words is refused, whether or not a time of the text is counted from it."""
    for text in ("It rose yesterday.", "It rose."):
        with pytest.raises(UsageError, match="published is of the type str"):
            read_times(text, published="2025-01-01")  # type: ignore[arg-type] # the wrong type is the test


def test_a_subject_that_is_given_is_used() -> None:
    """The subject is the user's where he names one."""
    assert summarize(PELLHAM, subject="wheat").subject == "wheat"


def test_text_and_files_make_one_brief() -> None:
    """A path and a Source go together, and the evidence of the first figure is at hand."""
    brief = summarize([f"{EXAMPLES}/1-chip-order.txt", Source(text="Alibaba bought a mill for $4 million.", publisher="Grain Gazette")])
    assert [source.publisher for source in brief.sources] == ["Velmarrow Equity Daily", "Grain Gazette"]
    assert brief.figures[0].quantity.as_written in brief.figures[0].evidence.quote


def test_the_stages_are_reported() -> None:
    """A progress function hears what is being done, and how much was read, as values that nobody can change."""
    heard: list[Progress] = []
    summarize(PELLHAM, progress=heard.append)
    assert [event.stage for event in heard] == ["reading the sources", "proving the brief"]
    assert heard[0] == Progress(stage="reading the sources")
    assert str(heard[1]) == f"proving the brief (1 source, {heard[1].lines} lines, {heard[1].quantities} quantities)"
    with pytest.raises(dataclasses.FrozenInstanceError):
        heard[0].sources = 3  # type: ignore[misc] # trying is the test


def test_a_brief_can_be_made_in_a_running_loop() -> None:
    """In a notebook, where a loop runs already, both functions work."""

    async def notebook() -> tuple[Brief, Brief]:
        return summarize(PELLHAM), await asummarize(PELLHAM)

    first, second = asyncio.run(notebook())
    assert first == second


@pytest.mark.parametrize(
    ("settings", "kind", "words"),
    [
        ({"engine": "magic"}, UsageError, "'magic'"),
        ({"wire": "pigeon"}, UsageError, "'pigeon'"),
        ({"prompt": "brief.v99"}, UsageError, r"brief\.v1"),
        ({"model": "m", "base_url": "https://llm.invalid/v1", "timeout": -1}, UsageError, "timeout is -1"),
        ({"model": "m", "base_url": "https://llm.invalid/v1", "schema": {"a": 1}}, UsageError, "schema is of the type dict"),
        ({"engine": "llm"}, ConfigurationError, "SUMMARIZER_MODEL"),
        ({"engine": "llm", "model": "m"}, ConfigurationError, "OPENAI_API_KEY"),
    ],
)
def test_settings_that_cannot_work_are_named(settings: dict[str, Any], kind: type[Exception], words: str) -> None:
    """A wrong setting is one sentence that names it, before anything is read or sent."""
    with pytest.raises(kind, match=words):
        summarize("no-such-file.txt", **settings)


def test_a_prompt_for_another_schema_makes_no_brief(tmp_path: Path) -> None:
    """A prompt must answer with the draft that a brief is grounded from."""
    prompt = tmp_path / "other.toml"
    prompt.write_text('answers_with = "poem.v1"\nsystem = "Sing."\nuser = "$sources"\n')
    with pytest.raises(UsageError, match=r"poem\.v1"):
        summarize(PELLHAM, engine="llm", model="m", base_url="https://llm.invalid/v1", prompt=str(prompt))


def test_a_missing_source_is_named() -> None:
    """A source that does not exist is an input error."""
    with pytest.raises(InputError, match=r"no-such-file\.txt"):
        summarize("no-such-file.txt")


@pytest.mark.parametrize(
    ("environ", "uses_model"),
    [
        ({}, False),
        ({"SUMMARIZER_MODEL": "m"}, False),
        ({"OPENAI_API_KEY": "k"}, False),
        ({"SUMMARIZER_MODEL": "m", "OPENAI_API_KEY": "k"}, True),
        ({"SUMMARIZER_MODEL": "m", "OPENAI_BASE_URL": "http://127.0.0.1/v1"}, True),
        ({"SUMMARIZER_MODEL": " ", "OPENAI_API_KEY": "k"}, False),
    ],
)
def test_a_model_is_used_where_one_is_named_and_reachable(environ: dict[str, str], uses_model: bool) -> None:  # noqa: FBT001 - a row
    """The automatic engine takes a model only if it has a name and a key or an address, and says why not."""
    choice = choose(environ=environ)
    assert (choice.model is not None) == uses_model
    assert choice.why


def test_the_key_does_not_show_in_a_choice() -> None:
    """What a user may print or log of the settings holds no key."""
    assert "sk-secret" not in repr(choose(model="m", api_key="sk-secret", environ={}))


def test_importing_the_package_imports_no_model_library() -> None:
    """Neither the package nor an offline brief loads openai, instructor or rich."""
    code = (
        "import sys, summarizer; summarizer.summarize(summarizer.Source(text='Sales rose 5%.')); "
        "print({'openai', 'instructor', 'rich'} & {*sys.modules})"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "set()"  # noqa: S603


# --- with a model, recorded -----------------------------------------------------------------------------------------


@pytest.mark.vcr
@pytest.mark.parametrize("wire", WIRES)
def test_the_five_articles_make_a_proven_brief(ask_model: Callable[..., Brief], wire: Wire) -> None:
    """In each wire form a model's answer becomes a proven brief whose numbers were all read from the articles."""
    brief = ask_model(EXAMPLES, wire=wire)
    assert_proven(brief, EXAMPLES)
    assert (brief.provenance.engine, brief.provenance.prompt, brief.provenance.schema_) == ("llm", "brief.v24", "brief.v1")
    assert brief.title
    assert 3 <= len(brief.catalysts) <= 8
    assert 2 <= len(brief.risks) <= 8
    assert len([figure for figure in brief.figures if figure.key]) >= 8
    assert any(check.kind == "arithmetic" and "76.8%" in check.what for check in brief.checks)
    assert any(check.kind == "echo" and check.by == "code" for check in brief.checks)


@pytest.mark.vcr
@pytest.mark.default_cassette("test_the_five_articles_make_a_proven_brief[json_schema].yaml")
def test_the_kept_example_is_what_the_model_answered(ask_model: Callable[..., Brief]) -> None:
    """The brief that lies beside the example articles is made of the recorded answer, to the byte, as Markdown and as a page."""
    brief = ask_model(EXAMPLES)
    assert brief.to_markdown() == (ROOT / EXAMPLES / "brief.md").read_text(encoding="utf-8")
    assert brief.to_html() == (ROOT / EXAMPLES / "brief.html").read_text(encoding="utf-8")


@pytest.mark.vcr
def test_articles_read_in_parts_make_a_proven_brief(ask_model: Callable[..., Brief]) -> None:
    """A model that sees each half of the articles, then only what it found in them, makes one brief of both; all answers are counted."""
    brief = ask_model(EXAMPLES, max_input_tokens=2_900)
    assert_proven(brief, EXAMPLES)
    assert (brief.provenance.parts, brief.provenance.merge) == (2, "merge.v1")
    assert brief.provenance.usage
    assert brief.provenance.usage.requests == 3
    assert brief.title
    assert 3 <= len(brief.catalysts) <= 8
    assert 2 <= len(brief.risks) <= 8
    keys = [figure for figure in brief.figures if figure.key]
    assert len(keys) >= 8
    assert {figure.evidence.source for figure in keys} & set("abc")
    assert {figure.evidence.source for figure in keys} & set("de")
    assert "read in 2 parts" in brief.to_markdown()


@pytest.mark.vcr
@pytest.mark.made_up
def test_a_server_that_throttles_is_asked_again(ask_model: Callable[..., Brief]) -> None:
    """After a 429 the wait that the server asks for is kept, and the brief names the one answer it rests on."""
    ledger = Ledger()
    brief = ask_model(PELLHAM, ledger=ledger)
    assert_proven(brief, PELLHAM)
    assert [entry.outcome for entry in ledger.entries] == [429, 200]
    assert brief.provenance.usage
    assert brief.provenance.usage.requests == 1


@pytest.mark.vcr
@pytest.mark.made_up
def test_a_reask_mends_a_made_up_malformed_answer(ask_model: Callable[..., Brief]) -> None:
    """An answer that breaks the schema is asked for once more, with short codes; usage counts both answers."""
    brief = ask_model(PELLHAM, subject="Pellham")
    assert_proven(brief, PELLHAM)
    assert brief.provenance.usage
    assert brief.provenance.usage.requests == 2


@pytest.mark.vcr
@pytest.mark.made_up
def test_a_made_up_truncated_answer_is_an_error(ask_model: Callable[..., Brief]) -> None:
    """An answer that was cut off makes no brief."""
    with pytest.raises(TruncatedError):
        ask_model(PELLHAM)


@pytest.mark.vcr
@pytest.mark.made_up
def test_a_made_up_refusal_is_an_error(ask_model: Callable[..., Brief]) -> None:
    """A model that declines makes no brief."""
    with pytest.raises(RefusedError):
        ask_model(PELLHAM)


@pytest.mark.vcr
@pytest.mark.made_up
def test_a_made_up_answer_with_a_fabricated_number_is_withheld(ask_model: Callable[..., Brief]) -> None:
    """An item with a number that no source states is withheld with its reason, and the honest item beside it stays."""
    brief = ask_model(PELLHAM)
    assert_proven(brief, PELLHAM)
    assert [(item.section, item.reason.code) for item in brief.withheld] == [("catalysts", "number_in_text_not_in_span")]
    assert [item.headline for item in brief.catalysts] == ["Pellham Foods raises its profit forecast to €12 million"]
    assert "€95 million" not in brief.to_markdown()
    assert not re.search(r"\b95\b", brief.model_dump_json())


@pytest.mark.vcr
@pytest.mark.default_cassette("test_the_five_articles_make_a_proven_brief[json_schema].yaml")
def test_both_engines_give_the_same_shape(ask_model: Callable[..., Brief]) -> None:
    """A reader of the JSON need not know which engine wrote it."""

    def shape(value: object) -> object:
        if isinstance(value, dict):
            return {key: shape(inner) for key, inner in value.items() if isinstance(inner, dict | list)} | dict.fromkeys(value)
        return [shape(value[0])] if isinstance(value, list) and value else []

    with_model, offline = ask_model(EXAMPLES).model_dump(mode="json"), summarize(EXAMPLES).model_dump(mode="json")
    assert with_model.keys() == offline.keys()
    for section in ("catalysts", "risks", "figures", "sources", "coverage"):
        assert shape(with_model[section]) == shape(offline[section])
