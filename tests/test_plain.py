"""Short sentences on short news, by two editors who had seen no rule: what each says, and what it does not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from scoring import read_json

from summarizer import Source, verify

DATA = Path(__file__).parent / "data"
LISTS = [("plain.json", 331, 370, 106, 420), ("plain_fresh.json", 267, 300, 107, 385), ("plain_true.json", 250, 280, 0, 0)]
"""A list, how many of its true sentences are kept at least, and how many false ones pass at most. Of the first and last half was read."""


def statuses(source: str, text: str) -> set[str]:
    """Tell what becomes of the claims of a text."""
    return {claim.status for claim in verify(text, Source(text=f"News in brief\n\n{source}\n", published="2026-05-12")).claims}


@pytest.mark.parametrize(("name", "least", "true", "most", "false"), LISTS, ids=[name for name, *_ in LISTS])
def test_short_sentences(name: str, least: int, true: int, most: int, false: int) -> None:
    """Nearly all true ones are supported, or hold nothing checkable; of the false ones, of 14 kinds, a quarter passes."""
    news: list[dict[str, Any]] = read_json(DATA / name)
    kept = [statuses(one["source"], text) <= {"supported", "unchecked"} for one in news for text in one["true"]]
    passed = [statuses(one["source"], each["text"]) == {"supported"} for one in news for each in one["false"]]
    assert (len(kept), len(passed)) == (true, false)
    assert (sum(kept) >= least, sum(passed) <= most) == (True, True), (sum(kept), sum(passed))
