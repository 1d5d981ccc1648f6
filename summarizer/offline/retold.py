"""How likely it is that two sentences that tell of events, or of risks, tell of one and the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.offline.judge import chance, odds

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.offline.lines import Seen


def retold(weights: Mapping[str, float], one: Seen, other: Seen) -> float:
    """Tell how likely two sentences tell of one thing, by the weights of events or of risks."""
    return chance(odds(weights, likeness(one, other)))


def likeness(one: Seen, other: Seen) -> Mapping[str, float]:
    """Measure what two sentences share: words, an amount, and their place."""
    document = one.line.document == other.line.document
    beside = document and abs(one.place - other.place) == 1
    later = max(one, other, key=lambda seen: seen.place)
    fewer = min(len(one.reading.content), len(other.reading.content)) or 1
    return {
        "words": len(one.reading.content & other.reading.content) / fewer,
        "amount": float(not one.amounts.isdisjoint(other.amounts)),
        "document": float(document),
        "paragraph": float(document and one.line.paragraph == other.line.paragraph),
        "beside": float(beside),
        "takes_up": float(beside and later.takes_up),
        "openings": float(not document and one.place == other.place == 1),
    }
