"""Which lines of different documents tell the same thing, by the quantities and the rare words they share."""

from __future__ import annotations

import math
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final

from summarizer.offline.lines import idf

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summarizer.offline.lines import Seen

_RARE: Final = 8
"""A word or quantity in more lines than this brings no two of them together; it also bounds the pairs that are compared."""
_MOST_A_DOCUMENT: Final = 2
_LINKED: Final = 0.1
"""Likeness that a sentence needs to what the next one shares with another document."""
_ALIKE: Final = 0.38
_ALIKE_WITH_QUANTITY: Final = 0.13
_ALIKE_WITH_TWO: Final = 0.0


def partners(lines: Sequence[Seen]) -> dict[str, tuple[str, ...]]:
    """For every sentence, the sentences of other documents that tell the same, nearest first and at most two a document."""
    sentences = [seen for seen in lines if seen.sentence]
    weights = idf([seen.reading for seen in sentences])
    found: dict[str, list[tuple[float, Seen]]] = defaultdict(list)
    for first, second in _candidates(sentences):
        nearness = _nearness(first, second, weights)
        if nearness > 0:
            found[first.id].append((nearness, second))
            found[second.id].append((nearness, first))
    for head, told, nearness in _carried(sentences, found, weights):
        found[head.id].append((nearness, told))
        found[told.id].append((nearness, head))
    return {name: _best(pairs) for name, pairs in found.items()}


def _best(pairs: Iterable[tuple[float, Seen]]) -> tuple[str, ...]:
    best: dict[str, list[str]] = {}
    for _, seen in sorted(pairs, key=lambda pair: (-pair[0], pair[1].order)):
        ids = best.setdefault(seen.line.document, [])
        if seen.id not in ids and len(ids) < _MOST_A_DOCUMENT:
            ids.append(seen.id)
    return tuple(name for ids in best.values() for name in ids)


def _carried(
    sentences: Sequence[Seen], found: Mapping[str, Sequence[tuple[float, Seen]]], weights: Mapping[str, float]
) -> list[tuple[Seen, Seen, float]]:
    """What a sentence that takes up the one before shares with another document, the one before shares as well."""
    by_id = {seen.id: seen for seen in sentences}
    return [
        (by_id[seen.before], told, nearness / 2)
        for seen in sentences
        if seen.before in by_id and seen.takes_up
        for nearness, told in found.get(seen.id, ())
        if _cosine(by_id[seen.before], told, weights) >= _LINKED
    ]


def _candidates(sentences: Sequence[Seen]) -> Iterator[tuple[Seen, Seen]]:
    posts: dict[object, dict[str, Seen]] = defaultdict(dict)
    for seen in sentences:
        for post in _posts(seen):
            posts[post][seen.id] = seen
    done: set[tuple[str, str]] = set()
    for holders in posts.values():
        if len(holders) > _RARE:
            continue
        for first, second in combinations(holders.values(), 2):
            pair = (first.id, second.id)
            if first.line.document != second.line.document and pair not in done:
                done.add(pair)
                yield first, second


def _posts(seen: Seen) -> Iterator[object]:
    yield from seen.reading.content
    yield from seen.amounts


def _nearness(first: Seen, second: Seen, weights: Mapping[str, float]) -> float:
    """Cosine of the content words, raised by shared amounts; 0 where the two do not tell the same."""
    shared = len(first.amounts & second.amounts)
    cosine = _cosine(first, second, weights)
    least = (_ALIKE, _ALIKE_WITH_QUANTITY, _ALIKE_WITH_TWO)[min(shared, 2)]
    return cosine + 0.5 * shared if cosine >= least else 0.0


def _cosine(first: Seen, second: Seen, weights: Mapping[str, float]) -> float:
    one, two = first.reading.content, second.reading.content
    return _dot(weights, one & two) / (math.sqrt(_dot(weights, one) * _dot(weights, two)) or 1)


def _dot(weights: Mapping[str, float], content: Iterable[str]) -> float:
    return math.fsum(weights[word] ** 2 for word in content)
