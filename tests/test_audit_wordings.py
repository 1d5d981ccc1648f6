"""
What the audit finds of slips told in many wordings, and that the same words with the right value are left alone.

Both sets were written before the rules for them. Rules were made with the first of each two wordings in view; the others show what they
are worth elsewhere.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TypedDict

import pytest
from test_audit_slips import doubts

DATA = Path(__file__).parent / "data"


class Wording(TypedDict):
    """A text with a gap, the value that makes it wrong, and the one that makes it right."""

    about: str
    text: str
    slip: str
    right: str


def wordings(name: str) -> list[Wording]:
    """Load the wordings of a file."""
    return json.loads((DATA / name).read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def halves(name: str) -> tuple[list[Wording], list[Wording]]:
    """Part the wordings of each sort into every first and every second one."""
    sorts: dict[str, list[Wording]] = {}
    for each in wordings(name):
        sorts.setdefault(each["about"], []).append(each)
    return [each for own in sorts.values() for each in own[::2]], [each for own in sorts.values() for each in own[1::2]]


def filled(wording: Wording, value: str) -> str:
    """Put a value into the gap."""
    return wording["text"].replace("{x}", value)


@pytest.mark.parametrize(
    ("told", "found"),
    [(halves("wordings.json")[0], 67), (halves("wordings.json")[1], 51), (wordings("wordings_fresh.json"), 26)],
    ids=["in view", "out of view", "fresh"],
)
def test_slips_are_found_in_many_wordings(told: list[Wording], found: int) -> None:
    """At least as many slips are found as were measured."""
    assert sum(bool(doubts(filled(each, each["slip"]))) for each in told) >= found


@pytest.mark.parametrize("name", ["wordings.json", "wordings_fresh.json"])
def test_the_right_values_are_left_alone(name: str) -> None:
    """The same words with the right value are doubted nowhere."""
    assert [filled(each, each["right"]) for each in wordings(name) if doubts(filled(each, each["right"]))] == []


def test_look_alikes_are_left_alone() -> None:
    """Right statements that look wrong are doubted nowhere."""
    texts: list[str] = json.loads((DATA / "lookalikes.json").read_text(encoding="utf-8"))
    assert [text for text in texts if doubts(text)] == []
