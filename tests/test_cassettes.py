"""The recordings themselves: small, with a test each, and without a secret."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import cassette_format
import pytest
from conftest import CASSETTES, ENDPOINT, KEPT_OF_REQUEST, KEPT_OF_RESPONSE

if TYPE_CHECKING:
    from pathlib import Path

FILES = sorted(CASSETTES.rglob("*.yaml"))
MOST_BYTES = 64_000
KEY = re.compile(r"\bsk-\w|\bsess-\w|bearer\s|api[-_]key|authorization|set-cookie|organization", re.IGNORECASE)


def test_there_are_recordings() -> None:
    """The checks below look at something."""
    assert len(FILES) >= 8


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_recording_holds_no_secret_and_no_address(path: Path) -> None:
    """Only the allowed headers are kept, every address is the invalid one, and nothing looks like a key."""
    text = path.read_text(encoding="utf-8")
    assert not KEY.search(text)
    assert "127.0.0.1" not in text
    for exchange in cassette_format.deserialize(text)["interactions"]:
        assert exchange["request"]["uri"] == ENDPOINT
        assert {name.lower() for name in exchange["request"]["headers"]} <= KEPT_OF_REQUEST
        assert {name.lower() for name in exchange["response"]["headers"]} <= KEPT_OF_RESPONSE


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_recording_is_small_and_readable(path: Path) -> None:
    """A recording can be read and reviewed: text in lines, letters as letters."""
    text = path.read_text(encoding="utf-8")
    assert len(text.encode()) <= MOST_BYTES
    assert "!!binary" not in text
    assert "\\u20ac" not in text


def test_every_recording_has_a_test() -> None:
    """No file is left behind by a test that is gone."""
    tests = "\n".join(path.read_text(encoding="utf-8") for path in (CASSETTES.parent / "tests").glob("test_*.py"))
    orphans = [path.name for path in FILES if f"def {path.stem.split('[')[0]}(" not in tests]
    assert not orphans
