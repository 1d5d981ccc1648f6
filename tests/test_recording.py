"""Cassettes cannot go stale in silence: the rules of conftest.py, proved on a test run of their own."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from server import answer, error, serve

if TYPE_CHECKING:
    from collections.abc import Mapping

pytestmark = pytest.mark.loopback

HERE = Path(__file__).parent
KEY = "sk-proj-Zq81mmVtest0Canary77"
TESTS = '''
"""Tests that behave as recorded, or not, as the name of their module says."""

import json
import urllib.error
import urllib.request

import pytest

changed = __name__ == "test_changed"
pytestmark = pytest.mark.vcr


def post(base_url, api_key, text):
    headers = {"content-type": "application/json", "authorization": "Bearer " + api_key}
    body = json.dumps({"messages": [{"content": "One line.\\n" + text}]}).encode()
    request = urllib.request.Request(base_url + "/chat/completions", body, headers)
    try:
        return urllib.request.urlopen(request).status
    except urllib.error.HTTPError as error:
        return error.code


def test_stale(base_url, api_key):
    assert post(base_url, api_key, "Another." if changed else "A line.")


def test_swallowed(base_url, api_key):
    try:
        post(base_url, api_key, "Another." if changed else "A line.")
    except Exception:
        pass


def test_unplayed(base_url, api_key):
    for _ in range(1 if changed else 2):
        post(base_url, api_key, "A line.")


def test_repeated(base_url, api_key):
    for _ in range(2 if changed else 1):
        post(base_url, api_key, "A line.")
'''


def run(folder: Path, *options: str, **environment: str) -> str:
    """Run pytest in a folder and return what it prints."""
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--block-network", "-ra", "tests", *options]
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith(("OPENAI_", "PYTEST_", "COV_"))}
    done = subprocess.run(command, cwd=folder, env={**surroundings, **environment}, capture_output=True, text=True, check=False)  # noqa: S603
    return done.stdout


@pytest.fixture(name="recorded", scope="module")
def _recorded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Record the tests above against a server of our own."""
    folder = tmp_path_factory.mktemp("recorded")
    (folder / "tests").mkdir()
    for name in ("conftest.py", "cassette_format.py"):
        shutil.copy(HERE / name, folder / "tests")
    (folder / "tests" / "test_it.py").write_text(TESTS, encoding="utf-8")
    leaky = {"set-cookie": f"session={KEY}", "openai-organization": KEY, "retry-after": "1"}
    with serve(error(429, headers=leaky), replace(answer("done"), headers=leaky)) as server:
        printed = run(folder, "--record-mode=rewrite", "-m", "vcr", OPENAI_BASE_URL=server.base_url, OPENAI_API_KEY=KEY)
        assert server.received[0].headers["authorization"] == f"Bearer {KEY}"
    return folder, printed


@pytest.fixture(name="replayed", scope="module")
def _replayed(recorded: tuple[Path, str]) -> str:
    """Replay them as they were, changed, and without a cassette, in one run without server or key."""
    folder, _ = recorded
    shutil.copytree(folder / "cassettes" / "test_it", folder / "cassettes" / "test_changed")
    for name in ("test_changed.py", "test_new.py"):
        shutil.copy(folder / "tests" / "test_it.py", folder / "tests" / name)
    printed = run(folder, "-v", "--deselect=tests/test_new.py::test_repeated", "--deselect=tests/test_new.py::test_unplayed")
    shutil.rmtree(folder / "cassettes" / "test_changed")
    return printed


def cassettes(folder: Path) -> Mapping[str, str]:
    """Read what was recorded."""
    return {path.name: path.read_text(encoding="utf-8") for path in (folder / "cassettes" / "test_it").iterdir()}


def test_the_command_that_messages_name_records(recorded: tuple[Path, str]) -> None:
    """One cassette a test, in a folder a module, with nothing of the server or the key in it."""
    folder, printed = recorded
    assert "4 passed" in printed
    texts = cassettes(folder)
    assert set(texts) == {"test_stale.yaml", "test_swallowed.yaml", "test_unplayed.yaml", "test_repeated.yaml"}
    for text in texts.values():
        assert "https://llm.invalid/v1/chat/completions" in text
        assert "One line.\n" in text
        for secret in (KEY, "127.0.0.1", "uthorization", "ookie", "organization", "date"):
            assert secret not in text
    assert "retry-after" in texts["test_stale.yaml"]


def test_a_recording_replays_without_server_or_key(replayed: str) -> None:
    """The host and the key of the recording are no part of what is matched."""
    outcomes = re.findall(r"^tests/test_it\.py::(\w+) (\w+)", replayed, re.MULTILINE)
    assert outcomes == [(name, "PASSED") for name in ("test_stale", "test_swallowed", "test_unplayed", "test_repeated")]


def test_what_differs_from_the_recording_fails_and_says_how(replayed: str) -> None:
    """A changed request, one swallowed by the program, one left out and one too many: each is told apart, with the command to record."""
    assert "STALE CASSETTE for tests/test_changed.py::test_stale" in replayed
    assert "STALE CASSETTE for tests/test_changed.py::test_swallowed" in replayed
    assert "1 of 2 exchanges were played" in replayed
    assert "repeated more often than recorded in tests/test_changed.py::test_repeated" in replayed
    assert '-A line."' in replayed
    assert '+Another."' in replayed
    assert "pytest --record-mode=rewrite 'tests/test_changed.py::test_unplayed'" in replayed
    assert len(re.findall(r"^FAILED tests/test_changed\.py", replayed, re.MULTILINE)) == 2
    assert len(re.findall(r"^ERROR tests/test_changed\.py", replayed, re.MULTILINE)) == 2


def test_without_a_cassette_it_is_said_to_be_missing(replayed: str) -> None:
    """A new test says that it needs a recording."""
    assert "MISSING CASSETTE for tests/test_new.py::test_stale" in replayed
