"""Tables of phrases, and what they find."""

from __future__ import annotations

import re

import pytest

from summarizer.text.lexicon import phrases


@pytest.mark.parametrize(
    ("table", "found", "passed"),
    [
        ("go on|stop", ["go on", "go\u00a0on", "stop"], ["goon", "stopped"]),
        ("\n  go on\n  stop\n", ["go on", "stop"], ["go"]),
        ("(\n  go|\n  run\n) on", ["go on", "run on"], ["on", "go"]),
        ("don't", ["don't", "don’t"], ["dont"]),
        (r"[\w '(]{2} x", ["a' x", "(( x"], ["a’ x"]),
        (r"see \(|on|\||up", ["see (", "on", "|", "up"], ["see (on", "|up", ""]),
        ("(\n  go|\n  run|\n) on", ["go on", "run on"], [" on"]),
        ("<many> days?", ["ten days", "two day"], ["many days"]),
    ],
)
def test_a_phrase_is_found_as_it_is_written(table: str, found: list[str], passed: list[str]) -> None:
    """Lines and bars hold choices, a space is any space, an apostrophe is either one, and what is in square brackets stays as it is."""
    expression = phrases({"own": table}, "(?:…)", many="(?:ten|two)")
    assert [text for text in found if expression.fullmatch(text) is None] == []
    assert [text for text in passed if expression.fullmatch(text)] == []


def test_groups_are_choices_between_whole_words() -> None:
    """Without a form of its own a table finds whole words; case counts unless a flag says otherwise."""
    groups = {"first": "one", "second": "two"}
    assert phrases(groups).findall("one Two twofold two") == ["one", "two"]
    assert phrases(groups, flags=re.IGNORECASE).findall("one Two") == ["one", "Two"]
