"""The command line: what it prints, where, and with which exit code."""

from __future__ import annotations

import errno
import io
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from articles import EXAMPLES, PELLHAM, ROOT
from conftest import CASSETTES

import summarizer.ask
import summarizer.pipeline
import summarizer.steps.engine
from summarizer import Brief, Progress
from summarizer.__main__ import EXIT_CODES, run
from summarizer.commands import options, progress
from summarizer.errors import SummarizerError
from summarizer.prompts import DEFAULT_PROMPT

MORE_THAN_A_PIPE_HOLDS = 1_000_000
ONE = f"{EXAMPLES}/1-chip-order.txt"


@pytest.fixture(scope="module")
def vcr_cassette_dir() -> str:
    """Replay the conversations of the public functions: the command sends the same."""
    return str(CASSETTES / "test_summarize")


@pytest.fixture(autouse=True)
def _at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    """Name the examples as the README does."""
    monkeypatch.chdir(ROOT)


def test_a_brief_goes_to_standard_output_and_the_note_to_standard_error(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Standard output holds the brief and nothing else; one line on standard error says which engine wrote it and how to use a model."""
    assert run(["brief", EXAMPLES]) == 0
    out, err = capfdbinary.readouterr()
    text = out.decode()
    sections = ["Summary", "Catalysts", "Risks", "Key figures", "Checks", "Other figures", "Sources", "Coverage", "How this brief was made"]
    places = [text.index(f"\n## {section}\n") for section in sections]
    assert places == sorted(places)
    assert text.startswith("# ")
    assert err.decode().count("\n") == 1
    assert b"SUMMARIZER_MODEL" in err


def test_json_is_a_brief(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """The JSON format is the brief's own, readable and strict."""
    assert run(["brief", EXAMPLES, "--format", "json", "--engine", "offline", "--subject", "chips"]) == 0
    out, err = capfdbinary.readouterr()
    assert Brief.model_validate_json(out).subject == "chips"
    json.loads(out, parse_constant=pytest.fail)
    assert not err


def test_standard_input_is_read_and_the_command_exits_with_its_code() -> None:
    """The source - is standard input: what a process is piped is verified, and its exit code says that a claim fails."""
    text = b"Alibaba plans to raise AI investment to over $60 billion in three years."
    done = subprocess.run([sys.executable, "-m", "summarizer", "verify", "-", EXAMPLES], input=text, capture_output=True, check=False)  # noqa: S603
    assert (done.returncode, done.stderr, done.stdout.startswith(b"CONTRADICTED")) == (1, b"", True)


def test_a_file_is_written_whole(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """With -o the brief is in the file, standard output stays empty, and what the file held is replaced."""
    target = tmp_path / "brief.md"
    target.write_text("old")
    target.chmod(0o600)
    assert run(["brief", EXAMPLES, "-o", str(target), "--engine", "offline"]) == 0
    assert capfdbinary.readouterr() == (b"", b"")
    assert target.read_text(encoding="utf-8").startswith("# ")
    assert target.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["brief.md"]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        ([], 2, "Usage"),
        (["brief"], 2, "Usage"),
        (["brief", "none.txt"], 3, "none.txt"),
        (["brief", "{tmp}/empty.txt"], 3, "empty"),
        (["brief", "{tmp}/binary.txt"], 3, "binary"),
        (["brief", "{tmp}/broken.txt"], 3, "decoded"),
        (["brief", "{tmp}"], 0, ""),
        (["brief", "{tmp}/nothing"], 3, "holds no"),
        (["brief", "https://127.0.0.1/"], 3, "not the public web"),
        (["brief", EXAMPLES, "--prompt", "brief.v99"], 2, "brief.v1"),
        (["brief", EXAMPLES, "--prompt", "{tmp}/no.toml"], 2, "no.toml"),
        (["brief", EXAMPLES, "--format", "docx"], 2, "docx"),
        (["brief", EXAMPLES, "--wire", "pigeon"], 2, "pigeon"),
        (["brief", EXAMPLES, "--engine", "magic"], 2, "magic"),
        (["brief", EXAMPLES, "--timeout", "0"], 2, "0"),
        (["brief", EXAMPLES, "--no-such-option"], 2, "no-such-option"),
        (["nothing"], 2, "nothing"),
        (["brief", EXAMPLES, "--engine", "llm"], 4, "SUMMARIZER_MODEL"),
        (["brief", EXAMPLES, "-m", "m", "--base-url", "not an address"], 4, "base URL"),
        (["brief", EXAMPLES, "-o", "{tmp}"], 2, "directory"),
        (["brief", EXAMPLES, "-o", "{tmp}/no/brief.md"], 2, "no directory"),
        (["brief", "{tmp}/good.txt", "-o", "{tmp}/good.txt"], 2, "itself a source"),
        (["brief", "{tmp}", "-o", "{tmp}/good.txt"], 2, "itself a source"),
        (["brief", EXAMPLES, "-o", ""], 2, "empty"),
        (["brief", EXAMPLES, "--engine", "offline", "--model", "m"], 2, "--model"),
    ],
)
def test_what_goes_wrong_is_one_sentence_and_an_exit_code(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes], arguments: list[str], code: int, words: str
) -> None:
    """Every mistake ends in a sentence that names the thing, in its own exit code, and writes nothing."""
    for name, data in {"empty.txt": b"", "binary.txt": b"a\0b", "broken.txt": b"\x81\x8d" * 99, "good.txt": PELLHAM.text.encode()}.items():
        (tmp_path / name).write_bytes(data)
    if code == 0:
        for name in ("empty.txt", "binary.txt", "broken.txt"):
            (tmp_path / name).unlink()
    (tmp_path / "nothing").mkdir()
    before = {path: path.read_bytes() for path in tmp_path.glob("*.txt")}
    assert run([argument.replace("{tmp}", str(tmp_path)) for argument in arguments]) == code
    out, err = capfdbinary.readouterr()
    assert words in err.decode()
    assert b"Traceback" not in err
    assert {path: path.read_bytes() for path in tmp_path.glob("*.txt")} == before
    if code:
        assert not out
        assert b"Usage" in err or err.startswith(b"summarizer: ")


def test_a_link_stays_a_link_and_a_device_a_device(tmp_path: Path) -> None:
    """The file that a link names is written, the link stays; a device is written to and not replaced."""
    target, link = tmp_path / "real.md", tmp_path / "link.md"
    target.write_text("old")
    link.symlink_to(target)
    assert run(["brief", EXAMPLES, "--engine", "offline", "-o", str(link)]) == 0
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8").startswith("# ")
    assert run(["brief", EXAMPLES, "--engine", "offline", "-o", os.devnull]) == 0
    assert Path(os.devnull).is_char_device()


@pytest.mark.parametrize("closed", ["<&-", ">&-"])
def test_a_closed_stream_is_one_sentence(closed: str) -> None:
    """Without standard input or output the command says so."""
    source = "-" if closed.startswith("<") else ONE
    done = subprocess.run(  # noqa: S602 - the shell closes the stream
        f"{sys.executable} -m summarizer brief {source} --engine offline {closed}", shell=True, capture_output=True, check=False, timeout=60
    )
    assert done.returncode in {2, 3}
    assert b"closed" in done.stderr


def test_a_message_shows_no_character_that_a_terminal_obeys(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """A hostile file name reaches the terminal as plain text."""
    assert run(["brief", "a\x1b[31mb.txt"]) == 3
    assert b"\x1b" not in capfdbinary.readouterr().err


@pytest.mark.loopback
def test_an_unreachable_server_is_a_provider_error(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nobody listens, the command ends in time with a sentence that names the host, and never shows the key."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-planted-key\n")
    assert run(["brief", EXAMPLES, "-m", "m", "--base-url", "http://127.0.0.1:9/v1", "--timeout", "1"]) == 5
    err = capfdbinary.readouterr().err
    assert b"127.0.0.1" in err
    assert b"sk-planted" not in err


@pytest.mark.vcr
@pytest.mark.made_up
@pytest.mark.default_cassette("test_a_server_that_throttles_is_asked_again.yaml")
def test_a_configured_model_writes_the_brief(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, base_url: str, api_key: str, model: str
) -> None:
    """With a model in the environment it is asked, and the one line on standard error is what that took."""
    monkeypatch.setenv("OPENAI_API_KEY", api_key)
    monkeypatch.setenv("OPENAI_BASE_URL", base_url)
    monkeypatch.setenv("SUMMARIZER_MODEL", model)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(PELLHAM.text.encode())))
    assert run(["brief", "-"]) == 0
    out, err = capfdbinary.readouterr()
    assert b"Model reference" in out
    assert err.startswith(b"summarizer: 2 requests (0 re-asks); tokens: ")
    assert err.endswith(b"; price unknown\n")
    assert err.count(b"\n") == 1


@pytest.mark.vcr
@pytest.mark.made_up
@pytest.mark.default_cassette("test_a_made_up_refusal_is_an_error.yaml")
def test_a_refusal_has_its_own_exit_code(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, base_url: str, api_key: str, model: str
) -> None:
    """A model that declines ends in exit code 6, one sentence, and one line of what it cost."""
    monkeypatch.setenv("OPENAI_API_KEY", api_key)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(PELLHAM.text.encode())))
    assert run(["brief", "-", "--model", model, "--base-url", base_url]) == 6
    out, err = capfdbinary.readouterr()
    assert not out
    assert err.count(b"\n") == 2


def test_a_closed_pipe_is_no_error() -> None:
    """When the reader of the output goes away, the command ends quietly."""
    done = subprocess.run(  # noqa: S602 - a pipe is the point
        f"{sys.executable} -m summarizer brief {ONE} --engine offline | head -c 1; exit ${{PIPESTATUS[0]}}",
        shell=True,
        executable="/bin/bash",
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"#", b"")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (f"brief {ONE} --engine offline", 0),
        (f"verify README.md {ONE}", 1),
        ("schema brief", 0),
    ],
)
def test_a_reader_that_is_gone_changes_no_exit_code(arguments: str, code: int) -> None:
    """What a command found is told by its exit code, although nobody reads its output or its notes any more."""
    done = subprocess.run(  # noqa: S602 - a pipe is the point
        f"{{ sleep 0.2; exec {sys.executable} -m summarizer {arguments} 2>&1; }} | true; exit ${{PIPESTATUS[0]}}",
        shell=True,
        executable="/bin/bash",
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (code, b"")


@pytest.mark.parametrize("written", ["tomorrow", "2026-13-01", "2026-02-30"])
@pytest.mark.parametrize("option", ["--since", "--as-of"])
def test_what_is_no_day_is_said_with_one_that_is(option: str, written: str, capfd: pytest.CaptureFixture[str]) -> None:
    """The sentence names the option and what was given, and shows a day."""
    assert run(["brief", ONE, option, written]) == 2
    err = capfd.readouterr().err
    assert all(part in err for part in (option, repr(written), "2026-01-31"))


def test_a_model_that_was_named_is_not_passed_over(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    """Without a key or a server, ``--model`` is an error that says what to set; one of the environment leaves the offline engine."""
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    monkeypatch.delenv("OPENAI_BASE_URL", raising=False)
    assert run(["brief", ONE, "--quiet", "--model", "m"]) == 4
    err = capfd.readouterr().err
    assert "'m'" in err
    assert "OPENAI_API_KEY" in err
    monkeypatch.setenv("SUMMARIZER_MODEL", "m")
    assert run(["brief", ONE]) == 0
    assert "the offline engine wrote this brief" in capfd.readouterr().err


def test_a_closed_standard_error_stops_nothing() -> None:
    """Where nobody can be told anything, the result comes all the same."""
    done = subprocess.run(  # noqa: S602 - the shell closes the stream
        f"{sys.executable} -m summarizer brief {ONE} 2>&-", shell=True, stdout=subprocess.PIPE, check=False, timeout=60
    )
    assert done.returncode == 0
    assert done.stdout.startswith(b"# ")


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_the_command_with_its_code(number: signal.Signals, code: int) -> None:
    """Ctrl-C and a request to terminate end the command without a traceback."""
    process = subprocess.Popen(
        [sys.executable, "-m", "summarizer", "brief", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdin is not None
    process.stdin.write(b" " * MORE_THAN_A_PIPE_HOLDS)  # returns when the command has begun to read
    process.stdin.flush()
    process.send_signal(number)
    out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err.strip()) == (code, b"", b"")


def test_a_bug_is_not_a_failed_claim(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    """An unexpected error never exits 1, shows no traceback, and names its kind and the line of the package that it came from."""

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(summarizer.pipeline, "summarize", broken)
    assert run(["brief", EXAMPLES]) == 70
    (line,) = capfdbinary.readouterr().err.decode().splitlines()
    assert re.fullmatch(r"summarizer: This is a bug \(ZeroDivisionError in commands/brief\.py, line \d+\): please report it .*", line)


def test_an_error_of_the_system_names_the_file(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """What the operating system refuses where nobody foresaw it is said with the name of the file."""

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", "/data/brief.md")

    monkeypatch.setattr(summarizer.pipeline, "summarize", full)
    assert run(["brief", EXAMPLES]) == 2
    assert capfd.readouterr().err == "summarizer: '/data/brief.md' cannot be read or written: No space left on device.\n"


def test_every_error_has_an_exit_code() -> None:
    """Each kind of error ends in a code of its own family, and none in 1."""
    assert {next(code for kind, code in EXIT_CODES.items() if issubclass(error, kind)) for error in _leaves(SummarizerError)} == {
        2,
        3,
        4,
        5,
        6,
        7,
    }


def _leaves(kind: type[SummarizerError]) -> list[type[SummarizerError]]:
    below = [leaf for child in kind.__subclasses__() for leaf in _leaves(child)]
    return [*below, *([] if kind is SummarizerError else [kind])]


def test_the_options_offer_what_the_package_knows() -> None:
    """Choices and defaults of the options, which are written out so that help is instant, are those of the package."""
    assert options.ENGINES == summarizer.steps.engine.ENGINES
    assert options.WIRES == summarizer.ask.WIRES
    assert (options.PROMPT, options.TIMEOUT) == (DEFAULT_PROMPT, summarizer.steps.engine.DEFAULT_TIMEOUT)


def test_help_loads_nothing_heavy() -> None:
    """Help needs neither pydantic, nor a loop, nor a model library."""
    heavy = "{'asyncio', 'openai', 'pydantic', 'rich'}"
    code = f"import sys; from summarizer.__main__ import run; run(['brief', '--help']); print({heavy} & {{*sys.modules}})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - our own command
    assert done.stdout.splitlines()[-1] == "set()"
    assert "Exit codes:" in done.stdout


def test_a_terminal_sees_progress_only_when_it_takes_long(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    """On a terminal the stage is shown once the work has taken a moment, and removed at its end."""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    monkeypatch.setattr(progress, "PROGRESS_AFTER", 0.05)
    with progress.progress() as tell:
        tell(Progress(stage="waiting for the model"))
        time.sleep(0.8)
    assert "waiting for the model" in capfd.readouterr().err
    monkeypatch.setattr(progress, "PROGRESS_AFTER", 60)
    with progress.progress() as tell:
        tell(Progress(stage="proving the brief"))
    assert not capfd.readouterr().err


def test_a_pipe_sees_no_progress(capfd: pytest.CaptureFixture[str]) -> None:
    """Where standard error is no terminal nothing is told, unless somebody asks to hear more."""
    with progress.progress() as tell:
        tell(Progress(stage="waiting for the model"))
    assert not capfd.readouterr().err
    assert run(["brief", EXAMPLES, "--verbose"]) == 0
    assert "summarizer: proving the brief (5 sources, " in capfd.readouterr().err
