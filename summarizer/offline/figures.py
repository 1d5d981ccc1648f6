"""The key figures: the quantities a reader must know, ranked."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from summarizer.models import MAX_KEY_FIGURES, DraftFigure
from summarizer.offline.amounts import key, small, telling
from summarizer.offline.judge import event, risk

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summarizer.documents import Mention
    from summarizer.offline.lines import Seen
    from summarizer.offline.amounts import Key
    from summarizer.offline.subject import Subject

_KIND: Final[Mapping[str, float]] = {
    "money": 1.0, "per_share": 1.0, "percent": 0.7, "basis_points": 0.6, "multiple": 0.5, "count": 0.5, "ratio": 0.3, "other": 0.1,
}  # fmt: skip
_CROWD: Final = 0.12
"""What each further quantity of a line loses."""


def figures(
    lines: Sequence[Seen], subject: Subject, chosen: Mapping[str, float], mentions: Sequence[Mention]
) -> tuple[DraftFigure, ...]:
    """Rank the quantities of the lines and label the first ones; ``chosen`` holds what a line's place in the brief is worth."""
    seen_of = {seen.id: seen for seen in lines}
    same: dict[Key, list[Mention]] = {}
    for mention in mentions:
        if mention.line in seen_of:
            same.setdefault(key(mention), []).append(mention)
    scores = _scores(lines, chosen)
    groups = [_told(group, scores) for group in same.values()]
    ranked = sorted(groups, key=lambda group: (-_worth(group, scores, seen_of), group[0].id))
    return tuple(_figure(group, seen_of, subject) for group in ranked[:MAX_KEY_FIGURES])


def _told(group: list[Mention], scores: Mapping[int, float]) -> list[Mention]:
    """Put the mention that says most about the amount first."""
    best = max(group, key=lambda mention: (scores[mention.id], -mention.id))
    return [best, *(mention for mention in group if mention is not best)]


def _worth(group: Sequence[Mention], scores: Mapping[int, float], seen_of: Mapping[str, Seen]) -> float:
    documents = len({mention.document for mention in group})
    headed = any(seen_of[mention.line].line.role == "heading" for mention in group)
    return scores[group[0].id] + 0.4 * min(2, documents - 1) * telling(group[0]) + 0.5 * headed


def _scores(lines: Iterable[Seen], chosen: Mapping[str, float]) -> dict[int, float]:
    return {
        mention.id: _score(mention, seen, chosen.get(seen.id, 0.0)) - _CROWD * place
        for seen in lines
        for place, mention in enumerate(seen.mentions)
    }


def _score(mention: Mention, seen: Seen, chosen: float) -> float:
    quantity, role = mention.quantity, mention.context.role
    news = 0.25 * max(0.0, min(2.5, max(event(seen), risk(seen))))
    heading = 0.6 * (not seen.sentence)
    return (
        _KIND[quantity.kind] + 0.5 * seen.salience + 0.6 * seen.fresh + news + chosen
        + 0.3 * (role in {"guidance", "target"}) + 0.3 * bool(mention.context.metric)
        - 0.7 * (quantity.kind in {"count", "other"} and small(mention)) - heading - 0.3 * seen.reading.count("background")
    )  # fmt: skip


def _figure(group: Sequence[Mention], seen_of: Mapping[str, Seen], subject: Subject) -> DraftFigure:
    first = group[0]
    documents = Counter({first.document: 1})
    also: list[int] = []
    for mention in group[1:]:
        if not documents[mention.document]:
            documents[mention.document] += 1
            also.append(mention.id)
    return DraftFigure(
        q=first.id,
        metric=first.context.metric,
        entity=_entity(seen_of[first.line], seen_of, subject),
        period=first.context.period,
        role=first.context.role,
        also=tuple(also),
    )


def _entity(seen: Seen, seen_of: Mapping[str, Seen], subject: Subject) -> str | None:
    """Name the subject where the line, or the one before it in its paragraph, names it."""
    before = seen_of.get(seen.before) if seen.before else None
    named = subject.named_in(seen.reading) or (before is not None and subject.named_in(before.reading))
    return subject.name if named and subject.name else None
