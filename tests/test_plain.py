"""Short sentences on short news, by an editor who had seen no rule (`tests/data/plain.json`): what each says, and what it does not."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from scoring import read_json

from summarizer import Source, verify

NEWS: list[dict[str, Any]] = read_json(Path(__file__).parent / "data" / "plain.json")


@cache
def statuses(source: str, text: str) -> tuple[str, ...]:
    """Tell what becomes of each claim of a text."""
    return tuple(claim.status for claim in verify(text, Source(text=f"News in brief\n\n{source}\n", published="2026-05-12")).claims)


def test_what_is_true_is_not_refused() -> None:
    """Of 370 sentences that say what their source says at least 326 are supported, or have nothing checkable in them."""
    kept = [set(statuses(one["source"], text)) <= {"supported", "unchecked"} for one in NEWS for text in one["true"]]
    assert (sum(kept) >= 326, len(kept)) == (True, 370), sum(kept)


def test_what_is_false_is_refused() -> None:
    """Of 420 sentences that plainly say something else, in 14 kinds, at most 104 are supported."""
    passed = [set(statuses(one["source"], each["text"])) == {"supported"} for one in NEWS for each in one["false"]]
    assert (sum(passed) <= 104, len(passed)) == (True, 420), sum(passed)
