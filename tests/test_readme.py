"""The README runs: its Python, its shell commands, and what it shows of a brief."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import cassette_format
import pytest
from articles import EXAMPLES, ROOT
from conftest import CASSETTES
from server import answer, serve

from summarizer.pipeline import _wait_for

if TYPE_CHECKING:
    from collections.abc import Iterator

README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(?P<language>\w+)\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)
NOT_RUN = ("pip ", "pytest")
"""Shell lines that install, or would run the tests within the tests."""


def blocks(language: str) -> list[str]:
    """Find the blocks of a language."""
    return [found["code"] for found in BLOCK.finditer(README) if found["language"] == language]


@pytest.fixture
def base_url() -> Iterator[str]:
    """Serve the recorded answer on 127.0.0.1."""
    recording = CASSETTES / "test_summarize" / "test_the_five_articles_make_a_proven_brief[json_schema].yaml"
    exchange = cassette_format.deserialize(recording.read_text(encoding="utf-8"))["interactions"][-1]
    body = exchange["response"]["body"]["string"]
    with serve(answer(_content(body))) as server:
        yield server.base_url


def _content(body: bytes | str) -> str:
    import json

    content: str = json.loads(body)["choices"][0]["message"]["content"]
    return content


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Lay out the examples in an empty folder."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    return tmp_path


@pytest.mark.loopback
def test_the_python_of_the_readme_runs(
    place: Path, base_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its Python blocks run one after another, as a reader would type them."""
    monkeypatch.chdir(place)
    names: dict[str, Any] = {}
    for code in blocks("python"):
        if "AsyncOpenAI" in code:
            monkeypatch.setenv("OPENAI_BASE_URL", base_url)
            monkeypatch.setenv("OPENAI_API_KEY", "sk-your-key")
        exec(compile(code, "README.md", "exec"), names)  # noqa: S102 - running it is the test
    _wait_for(names["client"].close())
    out = capsys.readouterr().out
    assert "€1.2bn money" in out
    assert "requests=1" in out


@pytest.mark.loopback
def test_the_commands_of_the_readme_run(place: Path, base_url: str) -> None:
    """Its shell blocks run, but for the lines that install or run the tests."""
    lines = [line for code in blocks("sh") for line in code.splitlines() if not any(word in line for word in NOT_RUN)]
    assert sum(line.startswith("summarizer ") for line in lines) >= 2
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    done = subprocess.run(
        ["/bin/bash", "-eu"],
        input="\n".join(lines),
        cwd=place,
        env=os.environ | {"PATH": path, "OPENAI_BASE_URL": base_url},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("# ")
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
