"""`verify` on true and false sentences about the articles, written by two editors who had seen no rule (`tests/data/told.json`)."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from scoring import read_json

from summarizer import Source, verify

TESTS = Path(__file__).parent
TOLD = read_json(TESTS / "data" / "told.json")
NEVER = {"digit", "scale", "unit", "bound", "quote"}
"""What must never pass when it is changed."""


def passes(sentence: dict[str, str]) -> bool:
    """Whether all of a sentence is supported by its article."""
    folder, slug = sentence["article"].split("/")
    found = verify(sentence["told"], Source(text=(TESTS / folder / "texts" / f"{slug}.txt").read_text(encoding="utf-8")))
    return found.ok


def test_each_sentence_is_about_words_of_its_article() -> None:
    """What a sentence rewords, or falsifies, stands in the article."""
    for sentence in (*TOLD["true"], *TOLD["false"]):
        folder, slug = sentence["article"].split("/")
        assert sentence["original"] in (TESTS / folder / "texts" / f"{slug}.txt").read_text(encoding="utf-8")


def test_what_is_true_in_other_words_is_supported() -> None:
    """At least 94 in 100 true sentences are supported."""
    assert sum(map(passes, TOLD["true"])) >= 0.94 * len(TOLD["true"])


def test_what_is_false_is_refused() -> None:
    """No changed digit, scale, unit, bound or quotation passes, and of all false sentences at most 12 in 100."""
    passed = Counter(sentence["kind"] for sentence in TOLD["false"] if passes(sentence))
    assert not passed.keys() & NEVER
    assert passed.total() <= 0.12 * len(TOLD["false"])
