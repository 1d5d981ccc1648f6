"""Short sentences on short news, by two editors who had seen no rule: what each says, and what it does not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from scoring import read_json
from verdicts import FAILED, statuses

from summarizer import Source

DATA = Path(__file__).parent / "data"
LISTS = [("plain.json", 333, 370, 97, 420), ("plain_fresh.json", 269, 300, 102, 385), ("plain_true.json", 250, 280, 0, 0)]
"""A list, how many of its true sentences are kept at least, and how many false ones pass at most. Of the first and last half was read."""


@pytest.mark.parametrize(("name", "least", "true", "most", "false"), LISTS, ids=[name for name, *_ in LISTS])
def test_short_sentences(name: str, least: int, true: int, most: int, false: int) -> None:
    """Nearly all true ones are supported, or hold nothing checkable; of the false ones, of 14 kinds, a quarter passes."""
    news: list[dict[str, Any]] = read_json(DATA / name)
    kept, passed = [], []
    for one in news:
        told = [each["text"] for each in one["false"]]
        found = statuses([*one["true"], *told], Source(text=f"News in brief\n\n{one['source']}\n", published="2026-05-12"))
        kept += [not found[text] & FAILED for text in one["true"]]
        passed += [found[text] == {"supported"} for text in told]
    assert (len(kept), len(passed)) == (true, false)
    assert (sum(kept) >= least, sum(passed) <= most) == (True, True), (sum(kept), sum(passed))
