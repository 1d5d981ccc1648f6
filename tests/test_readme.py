"""The README and the page of the prompts run: their Python, their shell commands, and what the README shows of a brief."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import cassette_format
import pytest
from articles import EXAMPLES, ROOT
from conftest import CASSETTES
from server import Reply, answer, serve

from summarizer.__main__ import run
from summarizer.runtime.loop import wait_for

if TYPE_CHECKING:
    from pathlib import Path

README = (ROOT / "README.md").read_text(encoding="utf-8")
PROMPTS = (ROOT / "docs" / "how-to" / "prompts.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(?P<language>\w+)\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)
NOT_RUN = ("pip ", "pytest")
"""Shell lines that install, or would run the tests within the tests."""


def blocks(language: str) -> list[str]:
    """Find the blocks of a language: of what asks a model, which a server of these tests answers."""
    return [found["code"] for found in BLOCK.finditer(README + PROMPTS) if found["language"] == language]


BRIEF = "test_summarize/test_the_five_articles_make_a_proven_brief[json_schema].yaml"
EARNINGS = "test_earnings/test_two_articles_make_a_proven_earnings_brief.yaml"
FINANCING = {
    "title": "a fundraising for AI",
    "events": [{"what": "it intends to sell bonds worth {1}", "lines": "a8"}],
    "amounts": [{"metric": "convertible bonds", "value": 1, "before": None}, {"metric": "convertible bonds", "value": 3, "before": None}],
}
"""What a model may answer for the class of the README."""


def recorded(cassette: str) -> str:
    """Read a recorded answer."""
    exchange = cassette_format.deserialize((CASSETTES / cassette).read_text(encoding="utf-8"))["interactions"][-1]
    content: str = json.loads(exchange["response"]["body"]["string"])["choices"][0]["message"]["content"]
    return content


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Lay out the examples in an empty folder."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    return tmp_path


@pytest.mark.loopback
def test_the_python_of_the_readme_runs(place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Its Python blocks run one after another, as a reader would type them."""
    monkeypatch.chdir(place)
    names: dict[str, Any] = {}
    with serve(answer(recorded(BRIEF)), answer(FINANCING)) as server:
        for code in blocks("python"):
            if "AsyncOpenAI" in code:
                monkeypatch.setenv("OPENAI_BASE_URL", server.base_url)
                monkeypatch.setenv("OPENAI_API_KEY", "sk-your-key")
            exec(compile(code, "README.md", "exec", dont_inherit=True), names)  # noqa: S102 - running it is the test
        wait_for(names["client"].close())
    out = capsys.readouterr().out
    assert "contradicted “gained”: the source says the opposite Its rival Bexley fell 2%." in out
    assert "requests=1" in out
    assert "convertible bonds 3.2E+9\n# A fundraising for AI\n" in out
    assert "- Amounts 2 “convertible bonds”: it gives a figure" in out


def answered(body: dict[str, Any]) -> Reply:
    """Answer what is asked for, also where a request comes again."""
    return answer(recorded(EARNINGS if "management" in body["response_format"]["json_schema"]["schema"]["properties"] else BRIEF))


SHELL = """
summarizer() {
    printf '%s\\0' "${SUMMARIZER_MODEL-}" "${OPENAI_API_KEY-}" "$@" >> calls
    printf '\\n' >> calls
}
"""
"""A stand-in for the command that notes how it is called, so that a dozen processes need not be started."""


def called(place: Path) -> list[tuple[str, str, list[str]]]:
    """Run the shell blocks, but for the lines that install or run the tests: model, key and arguments of each call of the command."""
    lines = [line for code in blocks("sh") for line in code.splitlines() if not any(word in line for word in NOT_RUN)]
    done = subprocess.run(["/bin/bash", "-eu"], input="\n".join([SHELL, *lines]), cwd=place, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    calls = [line.split("\0")[:-1] for line in (place / "calls").read_text(encoding="utf-8").splitlines()]
    return [(model, key, arguments) for model, key, *arguments in calls]


@pytest.mark.loopback
def test_the_commands_of_the_readme_run(place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Its shell blocks run, and each command in them succeeds where those before it have been."""
    calls = called(place)
    assert len(calls) >= 10
    monkeypatch.chdir(place)
    with serve() as server:
        server.script = answered
        monkeypatch.setenv("OPENAI_BASE_URL", server.base_url)
        for model, key, arguments in calls:
            monkeypatch.setenv("SUMMARIZER_MODEL", model)
            monkeypatch.setenv("OPENAI_API_KEY", key)
            assert run(arguments) == 0, (arguments, capsys.readouterr().err)
    assert capsys.readouterr().out.startswith("# ")
    assert (place / "brief.md").read_text(encoding="utf-8").startswith("# ")


def test_the_output_of_the_readme_is_real() -> None:
    """What it shows of a brief stands in the kept one, in this order."""
    kept = (ROOT / EXAMPLES / "brief.md").read_text(encoding="utf-8").splitlines()
    shown = [block.splitlines() for block in blocks("markdown")]
    assert len(shown) == 2
    assert len(shown[0]) > 20
    for lines in shown:
        rest = iter(kept)
        assert [line for line in lines if line != "…" and line not in rest] == []


def test_the_exit_codes_of_the_readme_are_those_of_the_command() -> None:
    """Its table lists each code."""
    from summarizer.__main__ import BUG, EXIT_CODES, INTERRUPTED, TERMINATED

    listed = set(map(int, re.findall(r"\d+", " ".join(re.findall(r"^\| ([\d, ]+) \|", README, re.MULTILINE)))))
    assert listed == {0, 1, BUG, INTERRUPTED, TERMINATED, *EXIT_CODES.values()}
