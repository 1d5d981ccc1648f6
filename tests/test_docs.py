"""The documentation: its commands and its Python run, and what is made from the code is up to date."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from pkgutil import resolve_name
from typing import Any

import cli_page
import pytest
from articles import ROOT

import summarizer
from summarizer.__main__ import run

DOCS = ROOT / "docs"
ASKING = "prompts.md"
"""Runs with the README, for it asks a model."""
PAGES = [DOCS / "tutorial.md", *sorted(page for page in (DOCS / "how-to").glob("*.md") if page.name != ASKING)]
BLOCK = re.compile(r"^```(?P<language>\w+)\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(page: Path, language: str) -> list[str]:
    """Find the blocks of a language."""
    return [found["code"] for found in BLOCK.finditer(page.read_text(encoding="utf-8")) if found["language"] == language]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Lay out the examples in an empty folder."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_page_of_the_commands_is_up_to_date() -> None:
    """It is what the commands say of themselves, in a process of their own: click keeps the help of a command that ran by itself."""
    made = subprocess.run(
        [sys.executable, "-c", "import cli_page, sys; sys.stdout.buffer.write(cli_page.page().encode())"],
        cwd=ROOT / "tests",
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
    )
    assert cli_page.PAGE.read_bytes() == made.stdout, "run: python tests/cli_page.py"


@pytest.mark.parametrize("page", [page for page in PAGES if blocks(page, "python")], ids=lambda page: page.stem)
@pytest.mark.usefixtures("place")
def test_the_python_of_a_page_runs(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its blocks run one after another, as a reader would type them."""
    names: dict[str, Any] = {}
    for code in blocks(page, "python"):
        exec(compile(code, page.name, "exec", dont_inherit=True), names)  # noqa: S102 - running it is the test
    assert capsys.readouterr().out


def code_of(line: str) -> int:
    """Run a line as a shell would, and tell its exit code; our own command is run here, so that no process need be started for each."""
    called, _, otherwise = line.partition(" || ")
    if not called.startswith("summarizer "):
        return subprocess.run(["/bin/bash", "-euc", line], check=False, capture_output=True).returncode  # noqa: S603 - our own documentation
    words = [found for word in shlex.split(called)[1:] for found in (sorted(map(str, Path().glob(word))) if "*" in word else [word])]
    code = run(words)
    return code_of(otherwise) if code and otherwise else code


@pytest.mark.parametrize("page", [page for page in PAGES if blocks(page, "sh")], ids=lambda page: page.stem)
def test_the_commands_of_a_page_run(page: Path, place: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The lines of its shell blocks succeed one after another, but for the one that installs; what they write is there."""
    lines = [line for code in blocks(page, "sh") for line in code.splitlines() if not line.startswith("pip ")]
    for line in lines:
        assert code_of(line) == 0, (line, capfd.readouterr().err)
    assert [name for line in lines if " -o " in line for name in [line.split(" -o ")[1].split()[0]] if not (place / name).is_file()] == []


def test_the_reference_names_what_is_there() -> None:
    """Each name of the page is found in the package, and every public name has its place on it; the errors have it as a tree."""
    text = (DOCS / "reference.md").read_text(encoding="utf-8")
    named = re.findall(r"^::: summarizer\.([\w.]+)$", text, re.MULTILINE)
    listed = {name.rpartition(".")[2] for name in named} | set(re.findall(r"\w+", " ".join(re.findall(r"members: \[(.*)\]", text))))
    for name in named:
        assert resolve_name(f"summarizer.{name}") is not None
    assert {name for name in summarizer.__all__ if not name.endswith("Error")} - {"__version__"} <= listed
    assert "errors" in listed
