"""The event groups of the evaluation set: who copies whom, what pairs of figures are to each other, who is counted."""

from __future__ import annotations

from functools import cache

import pytest
from groups import Count, Group, counted, load_groups

from summarizer.audit import voices
from summarizer.audit.matching import matches
from summarizer.audit.pairs import relate

CLASSED = 0.85
FOUND = 0.65
IN_VIEW = ("g1", "g2", "g4")
"""The groups that were read while the rules were written; the others were only counted."""


@cache
def groups() -> tuple[Group, ...]:
    """Load the groups once."""
    return tuple(load_groups())


def half(*, in_view: bool) -> list[Group]:
    """Choose the groups that were read, or the others."""
    return [group for group in groups() if group.name.startswith(IN_VIEW) is in_view]


def test_every_labelled_pair_is_read() -> None:
    """The number reader has a quantity at every mention of the pairs."""
    assert [what for group in groups() for what in group.unread] == []


def test_copies_are_found_and_independent_reports_kept_apart() -> None:
    """The syndicated article is the same voice as its source; no other two articles are joined."""
    for group in groups():
        found = voices(group.marked)
        joined = {frozenset((document, other)) for document, other in found.same_as.items() if other}
        assert joined == set(group.copies), group.name
        assert len(set(found.voice.values())) == len(group.slugs) - len(group.copies)


@pytest.mark.parametrize("in_view", [True, False])
def test_pairs_are_classed(*, in_view: bool) -> None:
    """Of pairs known to tell of one thing, nearly all are classed as labelled, and updates and denials the right way round."""
    told = [(pair, relate(group.marked, pair.first, pair.second)) for group in half(in_view=in_view) for pair in group.pairs]
    directed = {"supersede", "denial"}
    wrong = [
        f"{pair.relation} as {found.relation}: {pair.what}"
        for pair, found in told
        if found.relation != pair.relation or (pair.relation in directed and found.first is not pair.first)
    ]
    assert 1 - len(wrong) / len(told) >= CLASSED, "\n".join(wrong)


def test_pairs_are_found() -> None:
    """Without being told which figures tell of one thing, the code finds two thirds of the pairs, and classes those right."""
    told, found, right = 0, 0, 0
    for group in groups():
        own = {frozenset((pair.first.id, pair.second.id)): pair.relation for pair in matches(group.marked)}
        labelled = {frozenset((pair.first.id, pair.second.id)): pair.relation for pair in group.pairs}
        told += len(labelled)
        found += len(own.keys() & labelled.keys())
        right += sum(own.get(key) == relation for key, relation in labelled.items())
    assert found / told >= FOUND
    assert right / found >= CLASSED


def test_no_publisher_is_counted_too_many() -> None:
    """No catalyst or risk has more publishers than the set says; that many have fewer is the price of proof."""
    result = sum((counted(group) for group in groups()), Count())
    assert result.over == 0, result
    assert result.right >= result.under, result
