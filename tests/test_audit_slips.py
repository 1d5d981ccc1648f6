"""What the audit finds in slips of arithmetic that were written before the rules for them, and in their right twins."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from traps import offline

from summarizer import Source
from summarizer.audit import audit, examine, voices
from summarizer.ground import Scope, ground
from summarizer.load import load
from summarizer.mark import language, mark
from summarizer.mark import subject as subject_of

DATA = Path(__file__).parent / "data"
WANTED = {"slips.json": 22, "slips_fresh.json": 11}
"""Slips that are found, of 30 and of 20."""


def doubts(text: str) -> list[str]:
    """Return what the audit doubts in a text."""
    marked = mark(load([Source(text=text)]))
    independence = voices(marked)
    grounded = ground(
        offline(marked),
        Scope.of(marked, language(marked.documents)).about(subject_of(marked)),
        publishers=independence.publishers,
        by="code",
    )
    checks = audit(examine(marked, (), independence), grounded.figures, grounded.relations, grounded.observations)
    return [check.what for check in checks if check.severity != "info"]


@pytest.mark.parametrize("name", sorted(WANTED))
def test_slips_are_found_and_their_right_twins_are_not(name: str) -> None:
    """The slips of a set are found as often as measured, and none of the right statements is doubted."""
    pairs = json.loads((DATA / name).read_text(encoding="utf-8"))
    assert [pair["right"] for pair in pairs if doubts(pair["right"])] == []
    assert sum(bool(doubts(pair["slip"])) for pair in pairs) >= WANTED[name]
