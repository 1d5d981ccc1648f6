"""Grave words: a source has to say them, or as much."""

from __future__ import annotations

import pytest

from summarizer.claims.statement import key_of
from summarizer.ground.grave import graver_than


@pytest.mark.parametrize(
    ("told", "source", "graver"),
    [
        ("a departure during the overhaul", "the finance chief will leave in March", False),
        ("a departure during the overhaul", "the finance chief was sacked", False),
        ("the chief resigned", "the chief stepped down", False),
        ("the chief resigned", "the chief was praised", True),
        ("the chief was sacked", "the chief resigned", True),
        ("the chief was sacked", "the chief leaves", True),
        ("the firm is insolvent", "the firm filed for bankruptcy", False),
        ("the firm is insolvent", "the firm is late with its accounts", True),
        ("the firm defrauded clients", "the firm is bankrupt", True),
        ("sales rose", "nothing of the kind", False),
    ],
)
def test_a_grave_word_needs_one_as_grave_in_the_source(told: str, source: str, graver: bool) -> None:  # noqa: FBT001 - a case
    """A word that accuses or ends is graver than a source without one of its group, or a milder one that says as much."""
    known = frozenset(map(key_of, source.split()))
    assert graver_than(map(key_of, told.split()), known) is graver


@pytest.mark.parametrize(
    ("label", "source", "graver"),
    [
        ("flights cancelled", "nine of its trips were scrubbed", False),
        ("carts recalled", "the carts concerned", False),
        ("delisted carts", "the shop has thrown out its carts", False),
        ("delisted carts", "the carts concerned", True),
        ("defective carts", "the carts concerned", True),
        ("bribes paid", "the fees paid", True),
        ("alleged sales", "the firm calls the number false", False),
        ("alleged sales", "sales of the firm", True),
    ],
)
def test_a_label_may_name_an_end_in_words_of_its_own(label: str, source: str, graver: bool) -> None:  # noqa: FBT001 - a case
    """What is counted may have ended or been called back; an accusation and a doubt need a source for a label, too."""
    assert graver_than(map(key_of, label.split()), frozenset(map(key_of, source.split())), "labelled") is graver
