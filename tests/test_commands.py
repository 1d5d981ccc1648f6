"""The commands on prompts and schemas, and the dry run of a brief: what they print, and that they send nothing."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, get_args

import pytest
from articles import EXAMPLES, PELLHAM, ROOT
from click.testing import CliRunner
from server import error, serve

from summarizer import ConfigurationError, InputError, ProviderError, UsageError, summarize
from summarizer.ask.prices import Price
from summarizer.assets import read_asset
from summarizer.commands import dry_run as dry
from summarizer.commands.dry_run import dry_run
from summarizer.commands.prompts import prompts
from summarizer.commands.schema import KINDS, schema
from summarizer.prompts import load_prompt, prompt_names, prompt_text
from summarizer.schemas import Kind, schema_names
from summarizer.text.tokens import Count

if TYPE_CHECKING:
    from pathlib import Path

    import click

    from summarizer.ask import Wire

SHORT = 'answers_with = "draft.v1"\nsystem = "In $language."\nuser = "On $subject: $sources"\n'


def run(command: click.Command, *arguments: str, stdin: str | None = None) -> str:
    """Run a command and return what it wrote to standard output; its errors are raised."""
    result = CliRunner().invoke(command, arguments, input=stdin, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout_bytes.decode()


# --- prompts --------------------------------------------------------------------------------------------------------


def test_the_list_tells_each_prompt() -> None:
    """A line a prompt: its name, the schema that answers it, the beginning of its digest, and its settings."""
    head, *lines = run(prompts, "list").splitlines()
    assert head.split() == ["NAME", "ANSWERS", "WITH", "SHA-256", "SETTINGS"]
    assert [line.split()[0] for line in lines] == list(prompt_names())
    assert lines[0].split(maxsplit=3) == ["brief.v1", "draft.v1", load_prompt("brief.v1").digest[:12], "max_completion_tokens = 16000"]


def test_a_prompt_is_shown_as_it_is(tmp_path: Path) -> None:
    """Standard output is the file, standard error tells its digest; a path does as well as a name."""
    result = CliRunner().invoke(prompts, ["show", "brief.v1"], catch_exceptions=False)
    assert result.stdout_bytes.decode() == prompt_text("brief.v1")
    assert load_prompt("brief.v1").digest in result.stderr
    (tmp_path / "mine.toml").write_text(SHORT, encoding="utf-8")
    assert run(prompts, "show", str(tmp_path / "mine.toml")) == SHORT


def test_a_prompt_is_rendered_as_it_would_be_sent(tmp_path: Path) -> None:
    """Both messages are filled in with the marked sources, of a shipped prompt or one's own, for people and for programs."""
    (tmp_path / "mine.toml").write_text(SHORT, encoding="utf-8")
    text = run(prompts, "render", str(tmp_path / "mine.toml"), "-", "--subject", "flour", stdin=PELLHAM.text)
    assert text.startswith("[system]\nIn English.\n[user]\nOn flour: ")
    assert "€12 million^" in text
    messages = json.loads(run(prompts, "render", "brief.v24", str(ROOT / EXAMPLES), "--format", "json"))
    sent = json.loads(dry_run(ROOT / EXAMPLES, model="m").partition("\n\nprompt:")[0])
    assert messages == sent["messages"]


def test_a_copy_is_made_here_and_never_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command writes into the current directory, says how the copy is used, and leaves what is there alone."""
    monkeypatch.chdir(tmp_path)
    assert run(prompts, "new", "mine") == "mine.v1.toml is a copy of brief.v24: edit it, and name it with --prompt mine.v1.toml\n"
    assert (tmp_path / "mine.v1.toml").read_text(encoding="utf-8") == prompt_text("brief.v24")
    (tmp_path / "mine.v1.toml").write_text(SHORT, encoding="utf-8")
    with pytest.raises(UsageError, match="exists and is left as it is"):
        run(prompts, "new", "mine")
    assert (tmp_path / "mine.v1.toml").read_text(encoding="utf-8") == SHORT
    assert "mine.v1, SHA-256" in dry_run(PELLHAM, model="m", prompt="mine.v1.toml")


@pytest.mark.parametrize(
    ("arguments", "kind"),
    [
        (["show", "brief.v99"], UsageError),
        (["show", "none.toml"], UsageError),
        (["render", "brief.v99", EXAMPLES], UsageError),
        (["render", "brief.v1", "none.txt"], InputError),
        (["new", "../mine"], UsageError),
        (["new", "brief.v1"], UsageError),
    ],
)
def test_a_mistake_is_an_error_of_ours(arguments: list[str], kind: type[Exception]) -> None:
    """What cannot be used ends in an error that has an exit code."""
    with pytest.raises(kind):
        run(prompts, *arguments)


# --- schema ---------------------------------------------------------------------------------------------------------


def test_the_command_offers_the_kinds_there_are() -> None:
    """Its choices, which are written out so that help is instant, are those of the package."""
    assert get_args(Kind) == KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_shown_to_the_byte(kind: Kind) -> None:
    """The newest version, or the one that is named; without a name, --version lists those there are."""
    names = schema_names(kind)
    assert run(schema, kind) == read_asset("schemas", f"{names[-1]}.json")
    assert run(schema, kind, "--version", "v1") == run(schema, kind, "--version", "1") == read_asset("schemas", f"{kind}.v1.json")
    assert run(schema, kind, "--version").splitlines() == list(names)
    with pytest.raises(UsageError, match=f"give one of {kind}.v1"):
        run(schema, kind, "--version", "v9")


# --- the dry run ----------------------------------------------------------------------------------------------------


@pytest.mark.loopback
@pytest.mark.parametrize("wire", ["json_schema", "json_object", "prompt"])
def test_a_dry_run_shows_the_body_that_would_be_sent(wire: Wire) -> None:
    """What it shows before the facts is, as JSON, the body that a server receives."""
    shown = dry_run(PELLHAM, model="m", base_url="http://127.0.0.1:9/v1", wire=wire)
    with serve(error(400)) as server, pytest.raises((ConfigurationError, ProviderError)):
        summarize(PELLHAM, engine="llm", model="m", base_url=server.base_url, wire=wire)
    assert json.loads(shown.partition("\n\nprompt:")[0]) == server.bodies[0]


def facts(text: str) -> dict[str, str]:
    """Read the facts after the request."""
    lines = text.rpartition("\n}\n\n")[2].splitlines()
    return {name: fact.strip() for name, _, fact in (line.partition(":") for line in lines)}


def test_a_dry_run_says_what_it_does_not_know() -> None:
    """Without a tokenizer the tokens are called an estimate, without a price it is unknown, and nothing is sent."""
    told = facts(dry_run(PELLHAM, model="unheard-of", base_url="https://llm.invalid/v1"))
    assert list(told) == ["prompt", "wire", "tokens", "price", "sent"]
    assert told["prompt"] == f"brief.v24, SHA-256 {load_prompt('brief.v24').digest}"
    assert told["tokens"].startswith("about ")
    assert "an estimate" in told["tokens"]
    assert told["tokens"].endswith("at most 16,000 out")
    assert told["price"].startswith("unknown")
    assert told["sent"].startswith("nothing")


def test_a_dry_run_tells_tokens_and_price(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What a tokenizer counts and what a list of prices has is told with its origin; an answer without a limit has no price."""
    monkeypatch.setattr(dry, "count", lambda texts, _: Count(tokens=1000 * len(list(texts)), tokenizer="tiktoken o200k_base"))
    monkeypatch.setattr(dry, "price", lambda *_, sent, received, **__: Price(input=sent / 10**6, output=received / 10**5))
    told = facts(dry_run(PELLHAM, model="gpt-x"))
    assert told["tokens"] == "about 3,008 in (counted by tiktoken o200k_base), at most 16,000 out"
    assert told["price"] == "$0.0030 in, at most $0.1600 out (US dollars, by genai-prices)"
    assert facts(dry_run(PELLHAM, model="gpt-x", wire="prompt"))["tokens"].startswith("about 2,008 in")
    (tmp_path / "mine.toml").write_text(SHORT, encoding="utf-8")
    told = facts(dry_run(PELLHAM, model="gpt-x", prompt=str(tmp_path / "mine.toml")))
    assert told["tokens"].endswith("as many out as the server allows")
    assert told["price"] == "$0.0030 in, what comes out besides (US dollars, by genai-prices)"


def test_a_dry_run_needs_no_key_but_a_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no model is named, the offline engine would send nothing, unless a model was asked for."""
    assert dry_run(PELLHAM) == "Nothing would be sent: the offline engine would write this brief, because no model is named.\n"
    assert dry_run(PELLHAM, engine="offline", model="m").startswith("Nothing would be sent")
    with pytest.raises(ConfigurationError, match="no model is named"):
        dry_run(PELLHAM, engine="llm")
    monkeypatch.setenv("SUMMARIZER_MODEL", "m")
    assert json.loads(dry_run(PELLHAM).partition("\n\nprompt:")[0])["model"] == "m"


def test_a_dry_run_fails_as_the_brief_would() -> None:
    """A source or a prompt that cannot be used is told before anything could be sent."""
    with pytest.raises(InputError, match=r"none\.txt"):
        dry_run("none.txt", model="m")
    with pytest.raises(UsageError, match=r"brief\.v99"):
        dry_run(PELLHAM, model="m", prompt="brief.v99")


def test_commands_load_nothing_heavy() -> None:
    """The modules of the commands need neither pydantic nor a model library before one runs."""
    code = (
        "import sys, summarizer.commands.prompts, summarizer.commands.schema; "
        "print({'pydantic', 'openai', 'rich', 'tiktoken'} & {*sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - our own words
    assert done.stdout == "set()\n"
