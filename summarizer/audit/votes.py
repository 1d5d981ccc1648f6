"""
How a body voted, told in two ways: "a six-to-three vote" and "split by seven votes to two".

A split is two counts joined by "to", "against" or a dash, with a word of voting beside them. Two splits are of one vote where as many
voted; what others expected is none.
"""

from __future__ import annotations

import re
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from summarizer.audit.near import around
from summarizer.audit.passages import finding, name_of
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.documents import Marked, Mention
    from summarizer.models import Check

    Split = tuple[Mention, Mention]

_JOINS = lazy(
    r"\s?(?:votes?|voices|stimmen|voix|votos|voti)?(?:\s(?:for|in\sfavou?r|dafür|pour|a\sfavore?))?"
    r"(?:,?\s(?:and|to|against|und|gegen|zu|et|contre|y|contra|e|contro)\s|-to-|-zu-|[-–:])(?:the\s)?",
    re.IGNORECASE,
)
_VOTING = lazy(
    r"\b(?:vot(?:e[sd]?|ing)|ballot|split|majority|ruling|decision|stimm(?:en|te[n]?)|abstimmung|mehrheit|voix|votos?|voti)\b",
    re.IGNORECASE,
)
_REACH = 40


def check(marked: Marked) -> tuple[Check, ...]:
    """Report the first two splits of as many votes that differ."""
    told: dict[object, list[Split]] = {}
    for split in _splits(marked):
        told.setdefault(sum(mention.quantity.value or 0 for mention in split), []).append(split)
    pairs = ((splits[0], other) for splits in told.values() for other in splits if _counts(other) != _counts(splits[0]))
    return tuple(_finding(marked, *pair) for pair in islice(pairs, 1))


def _splits(marked: Marked) -> Iterator[Split]:
    for one, other in pairwise(marked.mentions):
        counts = one.line == other.line and one.quantity.kind == other.quantity.kind == "count"
        if counts and one.context.role != "estimate" and _is_split(marked, one, other):
            yield one, other


def _is_split(marked: Marked, one: Mention, other: Mention) -> bool:
    between = marked.document[one.document].text[one.quantity.end : other.quantity.start]
    beside = around(marked, one, _REACH)[0] + between + around(marked, other, _REACH)[1]
    return _JOINS.fullmatch(between) is not None and _VOTING.search(beside) is not None


def _counts(split: Split) -> frozenset[object]:
    return frozenset(mention.quantity.value for mention in split)


def _finding(marked: Marked, one: Split, other: Split) -> Check:
    told = "; ".join(
        f"{first.quantity.as_written} to {second.quantity.as_written} ({name_of(marked.document[first.document])})"
        for first, second in (one, other)
    )
    return finding(marked, (*one, *other), kind="conflict", severity="warning", what=f"The vote is told in two ways: {told}.")
