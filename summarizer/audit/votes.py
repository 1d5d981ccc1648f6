"""
How a body voted, told differently by two sources: "a six-to-three vote" and "split by seven votes to two".

A split is two counts joined by "to" or a dash, with a word of voting beside them. Sources are compared only where each tells one split.
"""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from summarizer.audit.near import around
from summarizer.audit.passages import finding, name_of
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.documents import Marked, Mention
    from summarizer.models import Check, Figure

    Split = tuple[Mention, Mention]

_JOINS = lazy(
    r"\s?(?:votes?|voices|stimmen|voix|votos|voti)?(?:\s(?:to|against|gegen|zu|contre|contra|contro)\s|-to-|-zu-|[-–:])(?:the\s)?",
    re.IGNORECASE,
)
_VOTING = lazy(
    r"\b(?:vot(?:e[sd]?|ing)|ballot|split|majority|ruling|decision|stimm(?:en|te[n]?)|abstimmung|mehrheit|voix|votos?|voti)\b",
    re.IGNORECASE,
)
_REACH = 40


def check(marked: Marked, figures: Sequence[Figure]) -> tuple[Check, ...]:
    """Report each two sources whose only split differs."""
    told: dict[str, list[Split]] = {}
    for split in _splits(marked):
        told.setdefault(split[0].document, []).append(split)
    single = [splits[0] for splits in told.values() if len({_counts(split) for split in splits}) == 1]
    return tuple(_finding(marked, figures, one, other) for one, other in combinations(single, 2) if _counts(one) != _counts(other))


def _splits(marked: Marked) -> Iterator[Split]:
    for one, other in pairwise(marked.mentions):
        if one.line == other.line and one.quantity.kind == other.quantity.kind == "count" and _is_split(marked, one, other):
            yield one, other


def _is_split(marked: Marked, one: Mention, other: Mention) -> bool:
    between = marked.document[one.document].text[one.quantity.end : other.quantity.start]
    beside = around(marked, one, _REACH)[0] + between + around(marked, other, _REACH)[1]
    return _JOINS.fullmatch(between) is not None and _VOTING.search(beside) is not None


def _counts(split: Split) -> frozenset[object]:
    return frozenset(mention.quantity.value for mention in split)


def _finding(marked: Marked, figures: Sequence[Figure], one: Split, other: Split) -> Check:
    told = "; ".join(
        f"{first.quantity.as_written} to {second.quantity.as_written} ({name_of(marked.document[first.document])})"
        for first, second in (one, other)
    )
    return finding(marked, figures, (*one, *other), kind="conflict", severity="warning", what=f"Sources disagree on the vote: {told}.")
