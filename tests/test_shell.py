"""What the shell sees besides a brief: doctor, completion, quiet and verbose, colour, help whose examples run."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from articles import EXAMPLES, PELLHAM, ROOT
from click.testing import CliRunner
from factories import brief, figure, passage, source
from server import answer, error, serve
from test_readme import BRIEF, EARNINGS, recorded

from summarizer import Brief
from summarizer.__main__ import run
from summarizer.cli import cli
from summarizer.commands.voice import is_coloured
from summarizer.doctor import packages, place_of
from summarizer.render.rows import figures_as_csv

if TYPE_CHECKING:
    from collections.abc import Iterator

    import click

KEY = "sk-planted-1234567890"
NOT_RUN = ("summarizer eval", " > ~", "https://")
"""What stands in examples that take minutes, write into a folder of the user, or fetch."""


@pytest.fixture(autouse=True)
def _at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    """Name the examples as the README does."""
    monkeypatch.chdir(ROOT)


# --- doctor ---------------------------------------------------------------------------------------------------------


def test_doctor_tells_what_is_installed_and_set(capfd: pytest.CaptureFixture[str]) -> None:
    """Versions of what is always needed and of the extras, who would write a brief, and the store; nothing is wrong."""
    assert run(["doctor", "--format", "json"]) == 0
    report = json.loads(capfd.readouterr().out)
    found = {each["name"]: each for each in report["packages"]}
    assert found["openai"]["version"].startswith("3.")
    assert found["instructor"]["extra"] is None
    assert found["trafilatura"]["extra"] == "web"
    assert {each["extra"] for each in report["packages"]} == {None, "costs", "frame", "office", "pdf", "web"}
    assert (report["ok"], report["problems"], report["provider"]["engine"]) == (True, [], "offline")
    assert report["store"] == {"path": os.environ["SUMMARIZER_STORE"], "exists": False, "mode": None, "problem": None}
    assert run(["doctor"]) == 0
    assert "Nothing is wrong." in capfd.readouterr().out


def test_doctor_names_the_command_for_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A library of an extra is installed by that extra; one that is always needed by the package itself."""
    monkeypatch.setattr("summarizer.doctor._version", lambda _name: None)
    found = {each.name: each.install for each in packages()}
    assert found["pypdfium2"] == "pip install 'provenbrief[pdf]'"
    assert found["openai"] == "pip install --upgrade provenbrief"


def test_doctor_sees_a_store_that_others_can_read(tmp_path: Path) -> None:
    """It says so, with the command that mends it, and looking makes no store."""
    file = tmp_path / "answers.sqlite3"
    assert place_of(file).problem is None
    assert not file.exists()
    file.touch(0o644)
    file.chmod(0o644)
    assert place_of(file).problem == f"Others can read the answers in it: chmod 600 {file}."
    assert place_of(tmp_path).problem == "It is not a file: name another with SUMMARIZER_STORE."


def test_doctor_ends_with_4_where_something_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """A file that cannot be used, a model without a key and a bad address are told in the report and in the exit code."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "summarizer.toml").write_text("modle = 1", encoding="utf-8")
    assert run(["doctor"]) == 4
    out, err = capfd.readouterr()
    assert "did you mean 'model'?" in out
    assert "did you mean 'model'?" in err
    (tmp_path / "summarizer.toml").unlink()
    assert run(["doctor", "--engine", "llm"]) == 4
    assert run(["doctor", "--model", "m", "--base-url", "nonsense"]) == 4
    assert "base URL" in capfd.readouterr().out
    assert run(["doctor", "--ask"]) == 2


@pytest.mark.loopback
def test_doctor_asks_the_model_only_on_demand_and_shows_no_key(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    """One short request with --ask, none without; a server that refuses is its exit code."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv("SUMMARIZER_MODEL", "m")
    with serve(answer({"ready": True}), error(401, f"bad key {KEY}")) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.base_url)
        assert run(["doctor"]) == 0
        assert not server.received
        assert run(["doctor", "--ask"]) == 0
        out = capfd.readouterr().out
        assert "it answers (1 request, 100 tokens in, 20 out)" in out
        assert len(json.dumps(server.bodies[0])) < 1000
        assert run(["doctor", "--ask", "--format", "json"]) == 4
        written = capfd.readouterr()
        assert json.loads(written.out)["provider"]["answers"] is False
        assert KEY not in "".join((out, *written))
        assert len(server.received) == 2


# --- completion -----------------------------------------------------------------------------------------------------


def complete(*words: str) -> str:
    """Ask for the completions of the last word, as bash does."""
    asked = {"COMP_WORDS": " ".join(words), "COMP_CWORD": str(len(words) - 1)}
    return CliRunner(env=asked | {"_SUMMARIZER_COMPLETE": "bash_complete"}).invoke(cli, prog_name="summarizer").stdout


def test_a_shell_is_told_commands_options_prompts_and_files() -> None:
    """Commands and options by their beginnings, prompts by name, sources as files."""
    assert complete("summarizer", "fig") == "plain,figures\n"
    assert "plain,--trust-config\n" in complete("summarizer", "brief", "--tr")
    assert complete("summarizer", "brief", "--prompt", "earn") == "plain,earnings.v1\n"
    assert complete("summarizer", "brief", "exa") == "file,exa\n"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_script(capfd: pytest.CaptureFixture[str], shell: str) -> None:
    """The script asks the command itself, by the variable that it listens to."""
    assert run(["completion", shell]) == 0
    assert f"_SUMMARIZER_COMPLETE={shell}_complete" in capfd.readouterr().out


def test_the_script_works_in_bash(tmp_path: Path) -> None:
    """Bash that has read the script completes a command."""
    (tmp_path / "summarizer").write_text(f'#!/bin/sh\nexec {sys.executable} -m summarizer "$@"\n')
    (tmp_path / "summarizer").chmod(0o755)
    script = 'eval "$(summarizer completion bash)"; COMP_WORDS=(summarizer fig); COMP_CWORD=1; _summarizer_completion summarizer; '
    path = os.pathsep.join((str(tmp_path), os.environ["PATH"]))
    done = subprocess.run(  # noqa: S603 - our own script
        ["/bin/bash", "-c", script + 'echo "${COMPREPLY[@]}"'],
        env=os.environ | {"PATH": path},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "figures\n"


# --- how much is said, and in which colours -------------------------------------------------------------------------


def test_quiet_says_nothing_but_errors(capfd: pytest.CaptureFixture[str]) -> None:
    """The brief is the same, the notes are gone, an error is not."""
    assert run(["brief", EXAMPLES]) == 0
    out, err = capfd.readouterr()
    assert err
    assert run(["brief", EXAMPLES, "--quiet"]) == 0
    assert capfd.readouterr() == (out, "")
    assert run(["brief", "none.txt", "-q"]) == 3
    assert "none.txt" in capfd.readouterr().err
    assert run(["brief", EXAMPLES, "-q", "-v"]) == 2
    assert "contradict" in capfd.readouterr().err


def test_verbose_tells_what_is_set_and_where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    """Each setting of a file is told with the file."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news.txt").write_text(PELLHAM.text, encoding="utf-8")
    path = tmp_path / "summarizer.toml"
    path.write_text("timeout = 60", encoding="utf-8")
    assert run(["brief", "news.txt", "-v"]) == 0
    assert f"timeout = 60, from {str(path)!r}" in capfd.readouterr().err


class _Stream(io.StringIO):
    """A stream that is, or is not, a terminal."""

    def __init__(self, *, terminal: bool) -> None:
        super().__init__()
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


@pytest.mark.parametrize(
    ("terminal", "environ", "coloured"),
    [
        (True, {}, True),
        (False, {}, False),
        (True, {"NO_COLOR": "1"}, False),
        (True, {"NO_COLOR": ""}, True),
        (False, {"FORCE_COLOR": "1"}, True),
        (False, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (True, {"TERM": "dumb"}, False),
    ],
)
def test_colour_is_for_who_wants_it(environ: dict[str, str], *, terminal: bool, coloured: bool) -> None:
    """NO_COLOR goes before FORCE_COLOR, that before the kind of the stream; empty variables are none."""
    assert is_coloured(_Stream(terminal=terminal), environ) is coloured


def test_a_pipe_and_a_file_get_no_colour(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    """Colours are for standard output alone: a file has none even where they are forced; without them the words are the same."""
    text = tmp_path / "claim.txt"
    text.write_text("Alibaba plans to raise AI investment to over $60 billion in three years.", encoding="utf-8")
    assert run(["verify", str(text), EXAMPLES]) == 1
    plain = capfd.readouterr().out
    assert "\x1b" not in plain
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert run(["verify", str(text), EXAMPLES]) == 1
    coloured = capfd.readouterr().out
    assert coloured.startswith("\x1b[31mCONTRADICTED:\x1b[0m ")
    assert re.sub(r"\x1b\[\d+m", "", coloured) == plain
    assert run(["verify", str(text), EXAMPLES, "-o", str(tmp_path / "out.txt")]) == 1
    assert (tmp_path / "out.txt").read_text(encoding="utf-8") == plain


# --- CSV, and the day of a brief ------------------------------------------------------------------------------------


def test_csv_holds_every_figure_exactly(capfd: pytest.CaptureFixture[str]) -> None:
    """A row a figure, in the order of the brief, its numbers to the digit and its quote whole."""
    assert run(["brief", EXAMPLES, "--format", "json", "-q"]) == 0
    made = Brief.model_validate_json(capfd.readouterr().out)
    assert run(["brief", EXAMPLES, "--format", "csv", "-q"]) == 0
    text = capfd.readouterr().out
    rows = list(csv.DictReader(io.StringIO(text), strict=True))
    assert [row["id"] for row in rows] == [each.id for each in made.figures]
    values = [None if each.quantity.value is None else format(each.quantity.value, "f") for each in made.figures]
    assert [row["value"] or None for row in rows] == values
    assert {row["published"] for row in rows} >= {"2026-01-14"}


@pytest.mark.parametrize("text", ["=1+1", "+1", "-x", "@sum", " =1", "\t=1", "＝1", "\u200b=1", '"=1', "a\r\n=1", "x;=1"])
def test_no_cell_is_a_formula(text: str) -> None:
    """Whatever a source says, no cell begins as a formula does, no row is added, and each field is quoted (RFC 4180)."""
    told = figure(metric=text, entity=text, period=text, measure={"as_written": text, "unit": text}, evidence=passage(text))
    written = figures_as_csv(brief(figures=(told,), sources=(source("a", publisher=text),)))
    rows = list(csv.reader(io.StringIO(written, newline=""), strict=True))
    assert len(rows) == 2
    assert written.count("\r\n") == 2
    assert not [cell for cell in rows[1] if re.match(r"\s*[=+@＝＋＠]|\s*-\D", cell)]
    assert all(line.startswith('"') and line.endswith('"') for line in written.split("\r\n")[:-1])


def test_csv_is_for_briefs(capfd: pytest.CaptureFixture[str]) -> None:
    """What another prompt asks for has no figures of a brief, which is said before a model is asked; a template lays out Markdown only."""
    assert run(["brief", EXAMPLES, "--prompt", "earnings.v1", "--model", "m", "--base-url", "http://127.0.0.1:9", "--format", "csv"]) == 2
    assert "earnings.v1" in capfd.readouterr().err
    assert run(["brief", EXAMPLES, "--template", "x.md.j2", "--format", "csv"]) == 2


def test_as_of_is_the_day_of_the_brief(capfd: pytest.CaptureFixture[str]) -> None:
    """It stands in the brief; old sources are told as stale, a later one has a note, and a source without a day is read as of it."""
    assert run(["brief", EXAMPLES, "--format", "json", "-q", "--as-of", "2026-06-01"]) == 0
    made = Brief.model_validate_json(capfd.readouterr().out)
    assert str(made.as_of) == "2026-06-01"
    stale = [check for check in made.checks if check.kind == "stale" and "2026-06-01" in check.what]
    assert len(stale) == 1
    assert "Velmarrow Equity Daily, 2026-01-14" in stale[0].what
    assert run(["brief", EXAMPLES, "--format", "json", "-q", "--as-of", "2026-01-01"]) == 0
    made = Brief.model_validate_json(capfd.readouterr().out)
    assert [each.id for each in made.sources if any("published after 2026-01-01" in note for note in each.notes)] == ["d"]
    assert not [check for check in made.checks if check.kind == "stale" and "2026-01-14" in check.what]
    assert run(["brief", EXAMPLES, "--as-of", "tomorrow"]) == 2


def test_a_source_without_a_day_is_read_as_of_the_day_of_the_brief() -> None:
    """What it tells as current is old by the day that was given; without one nobody can tell."""
    from datetime import date

    from summarizer import Source, summarize

    text = "Brinmoor Foods bakes bread in nine towns. Analysts rate the share a buy, in a report dated March 2024, with a target of $40."
    given = summarize(Source(text=text, publisher="Grain Gazette"), as_of=date(2026, 6, 1))
    assert [check.kind for check in given.checks] == ["stale"]
    assert given.sources[0].published is None
    assert not summarize(Source(text=text, publisher="Grain Gazette")).checks


# --- help -----------------------------------------------------------------------------------------------------------


def commands(command: click.Command, *path: str) -> Iterator[tuple[str, click.Command]]:
    """Go over a command and those below it."""
    yield " ".join(path), command
    for name, below in getattr(command, "commands", {}).items():
        yield from commands(below, *path, name)


COMMANDS = dict(commands(cli, "summarizer"))


def examples(command: click.Command) -> list[str]:
    """Read the examples of a command's help."""
    lines = (command.epilog or "").replace("\b\n", "").partition("Examples:\n")[2].partition("\n\n")[0].splitlines()
    return [line.strip().partition("     (")[0] for line in lines if line.startswith("  ")]


def test_every_command_has_examples() -> None:
    """The help of each command that does something ends in examples; a group shows them for what is in it."""
    assert [name for name, command in COMMANDS.items() if not examples(command) and name.count(" ") == 1] == []


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder that holds what the examples name."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    shutil.copytree(ROOT / EXAMPLES, tmp_path / "news", ignore=shutil.ignore_patterns("*.md"))
    shutil.copy(ROOT / EXAMPLES / "brief.md", tmp_path / "brief.md")
    for name in ("article.txt", "draft.txt"):
        (tmp_path / name).write_text("Alibaba intends to sell convertible bonds worth $3.2 billion.", encoding="utf-8")
    (tmp_path / "brief.json").write_text(brief().model_dump_json(), encoding="utf-8")
    (tmp_path / "jobs.jsonl").write_text('{"id": "x", "sources": ["article.txt"]}\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def arguments(line: str) -> tuple[bytes, list[str]]:
    """Split an example as a shell would: what is piped in, and the arguments with their patterns expanded."""
    piped, _, called = line.rpartition(" | ")
    words = shlex.split(called)
    assert words[0] == "summarizer"
    expanded = [found for word in words[1:] for found in (sorted(map(str, Path().glob(word))) if "*" in word else [word])]
    return Path(piped.split()[1]).read_bytes() if piped else b"", expanded


LINES = [line for command in COMMANDS.values() for line in examples(command) if not any(part in line for part in NOT_RUN)]


@pytest.mark.loopback
@pytest.mark.parametrize("line", LINES)
@pytest.mark.usefixtures("place")
def test_the_examples_of_the_help_run(line: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    """Each of them, in a folder that holds what they name, does what it is an example of."""
    stdin, words = arguments(line)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
    if "mine.v1.toml" in words:
        assert run(["prompts", "new", "mine"]) == 0
    reply = answer({"ready": True}) if "--ask" in words else answer(recorded(EARNINGS if "earnings.v1" in words else BRIEF))
    with serve(reply) as server:
        if {"earnings.v1", "--ask"} & {*words}:
            monkeypatch.setenv("SUMMARIZER_MODEL", "m")
            monkeypatch.setenv("OPENAI_BASE_URL", server.base_url)
        code = run(words)
    written = capfd.readouterr()
    # A claim that fails is what verify is for.
    assert code in ({0, 1} if words[0] == "verify" else {0}), written.err


def test_enough_examples_run() -> None:
    """Few are left out: those that take minutes, fetch, or write into a folder of the user."""
    assert len(LINES) > 20
