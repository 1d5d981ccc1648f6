"""Which lines of different documents tell the same thing, by the quantities and the rare words they share."""

from __future__ import annotations

import math
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final

from summarizer.offline.amounts import key, telling
from summarizer.offline.lines import idf

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summarizer.offline.lines import Seen

_RARE: Final = 8
"""A word or quantity in more lines than this brings no two of them together; it also bounds the pairs that are compared."""
_ALIKE: Final = 0.38
_ALIKE_WITH_QUANTITY: Final = 0.13
_ALIKE_WITH_TWO: Final = 0.05


def partners(lines: Sequence[Seen]) -> dict[str, tuple[str, ...]]:
    """For every sentence, the sentences of other documents that tell the same, nearest first and at most one a document."""
    sentences = [seen for seen in lines if seen.sentence]
    weights = idf([seen.reading for seen in sentences])
    found: dict[str, list[tuple[float, Seen]]] = defaultdict(list)
    for first, second in _candidates(sentences):
        nearness = _nearness(first, second, weights)
        if nearness > 0:
            found[first.id].append((nearness, second))
            found[second.id].append((nearness, first))
    return {name: _best(pairs) for name, pairs in found.items()}


def _best(pairs: list[tuple[float, Seen]]) -> tuple[str, ...]:
    best: dict[str, str] = {}
    for _, seen in sorted(pairs, key=lambda pair: (-pair[0], pair[1].order)):
        best.setdefault(seen.line.document, seen.id)
    return tuple(best.values())


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
    yield from (key(mention) for mention in seen.mentions if telling(mention))


def _nearness(first: Seen, second: Seen, weights: Mapping[str, float]) -> float:
    """Cosine of the content words, raised by shared amounts; 0 where the two do not tell the same."""
    amounts = {key(mention) for mention in first.mentions if telling(mention)}
    shared = len(amounts & {key(mention) for mention in second.mentions if telling(mention)})
    cosine = _dot(weights, first.reading.content & second.reading.content) / (
        math.sqrt(_dot(weights, first.reading.content) * _dot(weights, second.reading.content)) or 1
    )
    least = (_ALIKE, _ALIKE_WITH_QUANTITY, _ALIKE_WITH_TWO)[min(shared, 2)]
    return cosine + 0.5 * shared if cosine >= least else 0.0


def _dot(weights: Mapping[str, float], content: Iterable[str]) -> float:
    return math.fsum(weights[word] ** 2 for word in content)
