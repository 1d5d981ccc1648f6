"""The earnings brief: a second kind, built from the pointer types as a user's own draft is, against a recorded conversation."""

from __future__ import annotations

import asyncio
import json
import pickle
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Self, assert_type

import cassette_format
import pytest
from articles import EXAMPLES, PELLHAM, ROOT
from conftest import CASSETTES
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from pydantic import BaseModel, Field, model_validator
from server import answer, serve

from summarizer import (
    Brief,
    ConfigurationError,
    EarningsDraft,
    Grounded,
    Ledger,
    LineIds,
    Prose,
    Source,
    UsageError,
    asummarize,
    read_quantities,
    summarize,
)
from summarizer.__main__ import run
from summarizer.assets import read_asset
from summarizer.evaluate import live
from summarizer.schemas import draft_schema

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

EARNINGS = "examples/earnings"
RECORDED = "test_two_articles_make_a_proven_earnings_brief.yaml"


@pytest.fixture(autouse=True)
def _at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    """Name the examples as the README does: paths are part of a brief."""
    monkeypatch.chdir(ROOT)


@pytest.fixture
def earnings(base_url: str, api_key: str, model: str) -> Callable[[], Grounded[EarningsDraft]]:
    """Make the earnings brief of the examples with the recorded model."""
    return lambda: summarize(EARNINGS, prompt="earnings.v1", engine="llm", model=model, base_url=base_url, api_key=api_key)


def recorded() -> dict[str, Any]:
    """Read the recorded answer."""
    exchange = cassette_format.deserialize((CASSETTES / "test_earnings" / RECORDED).read_text(encoding="utf-8"))["interactions"][-1]
    content: dict[str, Any] = json.loads(json.loads(exchange["response"]["body"]["string"])["choices"][0]["message"]["content"])
    return content


@pytest.mark.vcr
def test_two_articles_make_a_proven_earnings_brief(earnings: Callable[[], Grounded[EarningsDraft]]) -> None:
    """Results stand against consensus and the year before, with the values that the code read; it survives pickling as it is."""
    brief = earnings()
    assert repr(brief).startswith("<Grounded[EarningsDraft] 'Tessmark' as of ")
    first = brief.value.results[0]
    assert first.metric == "revenue"
    assert first.prior_year is not None
    assert first.consensus is not None
    read = [brief.quantities[number].quantity.value for number in (first.actual, first.prior_year, first.consensus)]
    assert read == [412_600_000, 381_300_000, 405_000_000]
    assert (brief.subject, brief.provenance.schema_, brief.provenance.prompt) == ("Tessmark", "earnings.v1", "earnings.v1")
    assert len(brief.value.segments) >= 3
    assert len(brief.value.guidance) >= 3
    assert len(brief.value.management) >= 2
    assert any("not 25% as printed" in check.what for check in brief.checks)
    again = pickle.loads(pickle.dumps(brief))  # noqa: S301 - our own bytes
    assert (type(again), again) == (type(brief), brief)


@pytest.mark.vcr
@pytest.mark.default_cassette(RECORDED)
def test_every_passage_is_a_slice_and_every_number_was_quoted(earnings: Callable[[], Grounded[EarningsDraft]]) -> None:
    """What holds for a brief holds for every kind: quotes are the source's, and prose has no number that its lines have not."""
    brief = earnings()
    texts = {"a": "1-quarter.txt", "b": "2-call.txt"}
    for passage in (*brief.evidence.values(), *(reading.evidence for reading in brief.quantities.values())):
        text = (ROOT / EARNINGS / texts[passage.source]).read_text(encoding="utf-8")
        assert text[passage.start : passage.end] == passage.quote
        assert "newsletter" not in passage.quote
    told = [(item.text, item.lines) for item in brief.value.summary] + [(item.what, item.lines) for item in brief.value.guidance]
    for prose, lines in told:
        quoted = {one.value for line in lines for one in read_quantities(brief.evidence[line].quote)}
        assert {one.value for one in read_quantities(prose)} <= quoted


@pytest.mark.vcr
@pytest.mark.default_cassette(RECORDED)
def test_the_kept_example_is_what_the_model_answered(earnings: Callable[[], Grounded[EarningsDraft]]) -> None:
    """The brief that lies beside the articles is made of the recorded answer, to the byte."""
    assert earnings().to_markdown() == (ROOT / EARNINGS / "brief.md").read_text(encoding="utf-8")


@pytest.mark.vcr
@pytest.mark.default_cassette(RECORDED)
def test_its_json_reads_back(earnings: Callable[[], Grounded[EarningsDraft]]) -> None:
    """The JSON of a proven draft is the proven draft; the same answer gives the same bytes."""
    brief = earnings()
    assert Grounded[EarningsDraft].model_validate_json(brief.model_dump_json()) == brief


def test_the_recorded_answer_is_valid_under_its_schema() -> None:
    """What the model answered is what the schema that it was sent says."""
    validator = Draft202012Validator(json.loads(read_asset("schemas", "earnings.v1.json")))
    assert not list(validator.iter_errors(recorded()))


@pytest.mark.vcr
@pytest.mark.default_cassette(RECORDED)
@pytest.mark.parametrize("format_", ["md", "json"])
def test_the_command_makes_it(
    capfdbinary: pytest.CaptureFixture[bytes],
    monkeypatch: pytest.MonkeyPatch,
    model: str,
    format_: str,
) -> None:
    """``brief --prompt earnings.v1`` writes what the function makes, as Markdown or JSON."""
    monkeypatch.setenv("OPENAI_API_KEY", "replay-only")
    assert run(["brief", EARNINGS, "--prompt", "earnings.v1", "--model", model, "--format", format_]) == 0
    out = capfdbinary.readouterr().out.decode()
    if format_ == "md":
        assert out == (ROOT / EARNINGS / "brief.md").read_text(encoding="utf-8")
    else:
        assert Grounded[EarningsDraft].model_validate_json(out).value.results


@pytest.mark.parametrize("settings", [[], ["--engine", "offline"], ["--dry-run"]])
def test_without_a_model_it_says_what_it_needs(settings: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    """The offline engine writes no earnings brief; one sentence says what to set, before any source is read."""
    assert run(["brief", "no-such-file.txt", "--prompt", "earnings.v1", *settings]) == 4
    out, err = capfd.readouterr()
    assert not out
    assert err.count("\n") == 1
    assert "'earnings.v1' needs a model" in err
    assert "set SUMMARIZER_MODEL, and OPENAI_API_KEY or OPENAI_BASE_URL" in err


def test_the_commands_list_it(capfd: pytest.CaptureFixture[str]) -> None:
    """Its schema and its prompt are among those that ship, and its request can be seen without a key."""
    assert run(["schema", "earnings"]) == 0
    assert json.loads(capfd.readouterr().out) == draft_schema(EarningsDraft)
    assert run(["schema", "earnings", "--version"]) == 0
    assert capfd.readouterr().out == "earnings.v1\n"
    assert run(["prompts", "list"]) == 0
    assert ["earnings.v1", "earnings.v1"] in [line.split()[:2] for line in capfd.readouterr().out.splitlines()]
    assert run(["brief", EARNINGS, "--prompt", "earnings.v1", "--model", "m", "--dry-run"]) == 0
    assert '"name": "earnings_v1"' in capfd.readouterr().out


def test_only_briefs_are_scored() -> None:
    """The evaluation knows what a brief should hold, and no other kind."""
    with pytest.raises(UsageError, match=r"'earnings\.v1', and only briefs are scored"):
        live("m", prompt="earnings.v1")


# --- a draft of one's own -------------------------------------------------------------------------------------------


class Event(BaseModel):
    """Something that happened."""

    what: Prose
    lines: LineIds


class MyDraft(BaseModel):
    """A draft of a user's own."""

    title: Prose
    events: tuple[Event, ...]


class Choice(Event):
    """Something that happened, of one of two kinds."""

    kind: Literal["new", "old"]


MINE = {
    "title": "Pellham Foods lifts its outlook",
    "events": [{"what": "the forecast was raised to {1}", "lines": "a4"}, {"what": "Northwind may follow", "lines": "a4"}],
}


@pytest.fixture
def prompt(tmp_path: Path) -> str:
    """Write a prompt that answers with the class."""
    path = tmp_path / "my.v1.toml"
    path.write_text('answers_with = "MyDraft"\nsystem = "Point at the events."\nuser = "$sources"\n', encoding="utf-8")
    return str(path)


@pytest.fixture
def served() -> Iterator[Any]:
    """Serve an answer of that class on 127.0.0.1."""
    with serve(answer(MINE)) as server:
        yield server


@pytest.mark.loopback
def test_a_draft_of_ones_own_is_asked_for_and_proved(prompt: str, served: Any) -> None:  # noqa: ANN401 - the server
    """The class gives the schema of the request, and what comes back holds the proven items alone; both functions take it."""
    settings: dict[str, Any] = {"prompt": prompt, "engine": "llm", "model": "m", "base_url": served.base_url}
    ledger = Ledger()
    made = summarize(PELLHAM, schema=MyDraft, ledger=ledger, **settings)
    assert made == asyncio.run(asummarize(PELLHAM, schema=MyDraft, **settings))
    assert isinstance(made.value, MyDraft)
    assert [event.what for event in made.value.events] == ["The forecast was raised to €12 million"]
    assert [(part.path, part.reason.code) for part in made.withheld] == [("events.1", "claim_not_grounded")]
    assert (made.provenance.schema_, made.provenance.prompt, len(ledger.entries)) == ("MyDraft", "my.v1", 1)
    sent = served.bodies[0]["response_format"]["json_schema"]
    assert (sent["name"], sent["schema"]) == ("MyDraft", draft_schema(MyDraft))
    assert "The forecast was raised to €12 million" in made.to_markdown()


def test_a_prompt_for_a_draft_of_ones_own_is_rendered(prompt: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The messages need no class, so the command shows them; a name that no class can have must ship."""
    (tmp_path / "a.txt").write_text(PELLHAM.text, encoding="utf-8")
    assert run(["prompts", "render", prompt, str(tmp_path / "a.txt")]) == 0
    assert capfd.readouterr().out.startswith("[system]\nPoint at the events.\n[user]\n")
    Path(prompt).write_text('answers_with = "draft.v9"\nsystem = "x"\nuser = "$sources"\n', encoding="utf-8")
    assert run(["prompts", "render", prompt, str(tmp_path / "a.txt")]) == 2
    assert "'draft.v9', which does not ship" in capfd.readouterr().err


@pytest.mark.loopback
def test_pointers_that_resolve_to_nothing_are_asked_for_again(prompt: str) -> None:
    """A draft of any class is mended as a brief's is: the model is told the path, and not its own words."""
    bad = {**MINE, "events": [{"what": "secret words", "lines": "a77"}]}
    with serve(answer(bad), answer(MINE)) as server:
        made = summarize(PELLHAM, schema=MyDraft, prompt=prompt, engine="llm", model="m", base_url=server.base_url)
    assert made.value.events
    assert "events.0.lines: no such line" in server.bodies[1]["messages"][-1]["content"]
    assert "secret" not in server.bodies[1]["messages"][-1]["content"]


class Strict(BaseModel):
    """A draft that asks for more than may be left of it, under names of its own in the answer."""

    title: Prose = Field(alias="Titel")
    events: list[Choice] = Field(alias="Ereignisse")

    @model_validator(mode="after")
    def _some(self) -> Self:
        if not self.events:
            message = "an event is wanted"
            raise ValueError(message)
        return self


@pytest.mark.loopback
def test_what_a_class_asks_for_holds_for_the_answer_alone(prompt: str) -> None:
    """A class that refuses what is left of its answer costs nobody the answer; aliases are known, and paths are those of the answer."""
    Path(prompt).write_text('answers_with = "Strict"\nsystem = "Point at the events."\nuser = "$sources"\n', encoding="utf-8")
    wrong = {"what": "Northwind may follow", "kind": "new", "lines": "a4"}
    given = {"Titel": "Pellham Foods lifts its outlook", "Ereignisse": [wrong | {"kind": "odd"}, wrong]}
    with serve(answer(given)) as server:
        made = summarize(PELLHAM, schema=Strict, prompt=prompt, engine="llm", model="m", base_url=server.base_url)
    assert made.value.events == []
    assert [(part.path, part.reason.code) for part in made.withheld] == [("events.1", "claim_not_grounded"), ("events.0", "invalid_item")]


class Wrong(BaseModel):
    """A draft that would let a number through."""

    title: Prose
    price: float


@pytest.mark.parametrize(
    ("settings", "kind", "words"),
    [
        ({"schema": MyDraft}, UsageError, r"'brief\.v24' answers with 'draft\.v2', and the schema that was given is 'MyDraft'"),
        ({"schema": EarningsDraft}, UsageError, r"given is 'earnings\.v1': write answers_with = \"earnings\.v1\""),
        ({"schema": MyDraft, "prompt": "earnings.v1"}, UsageError, "'MyDraft'"),
        ({"schema": Wrong}, UsageError, "'price' of Wrong is of the type float"),
        ({"schema": dict}, UsageError, "not a class of drafts"),
        ({"prompt": "MINE"}, UsageError, "'MyDraft', which does not ship: give its class as schema="),
        ({"prompt": "MINE", "schema": MyDraft, "engine": "offline"}, ConfigurationError, "'my.v1' needs a model"),
    ],
)
def test_what_does_not_fit_is_refused_before_anything_is_read(
    prompt: str, settings: dict[str, Any], kind: type[Exception], words: str
) -> None:
    """A class that the prompt does not answer with, that could not be proved, or that no engine can write, is one clear sentence."""
    given = {"engine": "llm", "model": "m", "base_url": "https://llm.invalid/v1"} | settings
    if given.get("prompt") == "MINE":
        given["prompt"] = prompt
    with pytest.raises(kind, match=words):
        summarize("no-such-file.txt", **given)


def test_the_types_follow_the_schema() -> None:
    """An editor knows what comes back: a brief, an earnings brief, or a user's own draft. mypy checks it; nothing is called."""

    def typed() -> None:
        assert_type(summarize(PELLHAM), Brief)
        assert_type(summarize(PELLHAM, prompt="brief.v2"), Brief)
        assert_type(summarize(PELLHAM, prompt="earnings.v1"), Grounded[EarningsDraft])
        assert_type(summarize(PELLHAM, schema=MyDraft, prompt="my.v1.toml"), Grounded[MyDraft])
        assert_type(summarize(PELLHAM, schema=MyDraft, prompt="my.v1.toml").value.events[0].what, str)
        assert_type(summarize(EXAMPLES, prompt="earnings.v1").value.results[0].actual, int)

    async def typed_too() -> None:
        assert_type(await asummarize(PELLHAM), Brief)
        assert_type(await asummarize(PELLHAM, prompt="earnings.v1"), Grounded[EarningsDraft])
        assert_type(await asummarize(PELLHAM, schema=MyDraft, prompt="my.v1.toml"), Grounded[MyDraft])

    assert callable(typed)
    assert callable(typed_too)


@pytest.mark.loopback
@pytest.mark.parametrize(
    ("speaker", "lines", "told"),
    [
        ("Ida Morrow", "a3", True),
        ("Ida Morrow", "a4", True),
        ("Tom Leth", "a3", False),
        ("Tom Leth", "a6", False),
        ("Ida Morrow", "a5", False),
    ],
)
def test_a_remark_is_put_into_no_other_mouth(speaker: str, lines: str, *, told: bool) -> None:
    """Beside a line that names who speaks stands no other name; a line that names nobody may go on with whoever spoke."""
    text = (
        "Quillan reports a good quarter\n\nQuillan plc sells valves in Leeds, and held its results day on Tuesday.\n\n"
        'Ida Morrow said: "Orders are the best since the mill was built, and we will hire."\n\n'
        '"We are not for sale," she added in the hall.\n\n'
        'Tom Leth said that costs would rise with the new wages.\n\n"We will hire soon," said chief executive Ida Morrow.'
    )
    summary = [{"text": "costs would rise with the new wages", "lines": "a5"}]
    part = {"title": "orders are the best since the mill was built", "summary": summary}
    draft = {**part, "results": [], "segments": [], "guidance": [], "management": [{"speaker": speaker, "lines": lines}]}
    with serve(answer(draft)) as server:
        brief = summarize(Source(text=text), prompt="earnings.v1", engine="llm", model="m", base_url=server.base_url, api_key="k")
    assert bool(brief.value.management) == told
