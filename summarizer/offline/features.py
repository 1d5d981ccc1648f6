"""
What can be measured of a sentence: where it stands, what it holds, the cues among its words, and what its neighbours tell; every measure
from 0 to about 1.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.offline.kinds import EVENTS, RISKS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summarizer.offline.amounts import Key
    from summarizer.offline.lines import Seen

_CUES: Final = (
    "action", "object", "event", "change", "rise", "fall", "bad", "good", "risk", "danger", "may", "unsure", "contrast", "hearsay", "plan",
    "view", "background", "rhetoric", "person", "market", "dependence", "payout", "peer",
)  # fmt: skip
_OF_NEIGHBOURS: Final = ("amounts", "eventful", "may", "risk", "view", "conditional", "takes_up")
"""What the sentence before and the one behind lend to one."""
_FARTHER: Final = 0.5
"""What a neighbour counts that stands in another paragraph."""
_EARLY: Final = 4
_SOON: Final = 8
"""Sentences of a document up to which one stands early in it, and soon."""
_HALF: Final = 0.5
_LAST: Final = 0.85
_MANY_WORDS: Final = 30
_MANY_AMOUNTS: Final = 3
_MANY_NAMES: Final = 5
_MANY_SENTENCES: Final = 40
_LABEL: Final = 40
"""Characters at the head of a sentence within which a colon ends a label."""
_MOST: Final = 30
"""Quantities of a line that are looked at: what has more is no sentence."""
_MOVES: Final = ("change", "rise", "fall")


class _Around(NamedTuple):
    """What is known of the documents: the amounts of their headings, the lines that state each amount, and their sentences."""

    headed: Mapping[str, frozenset[Key]]
    times: Mapping[tuple[str, Key], int]
    sentences: Mapping[str, int]


def features(lines: Sequence[Seen], partners: Mapping[str, tuple[str, ...]]) -> dict[str, Mapping[str, float]]:
    """
    Measure every line.

    Args:
        lines: All lines, in order.
        partners: Lines of other documents that tell the same, by the id of a line.
    """
    around = _around(lines)
    own = {seen.id: {**_place(seen), **_matter(seen), **_cues(seen)} for seen in lines}
    before, behind = _neighbours(lines)
    return {
        seen.id: {
            **own[seen.id],
            **_told(seen, around, len(partners.get(seen.id, ()))),
            **_beside("before", seen, before.get(seen.id), own),
            **_beside("behind", seen, behind.get(seen.id), own),
        }
        for seen in lines
    }


def standing(seen: Seen) -> dict[str, float]:
    """Measure how far down its document a line stands."""
    return {
        "first": float(seen.place == 1),
        "early": float(1 < seen.place <= _EARLY),
        "soon": float(_EARLY < seen.place <= _SOON),
        "late": seen.depth,
    }


def _around(lines: Iterable[Seen]) -> _Around:
    headed: defaultdict[str, frozenset[Key]] = defaultdict(frozenset)
    times: Counter[tuple[str, Key]] = Counter()
    sentences: Counter[str] = Counter()
    for seen in lines:
        if seen.line.role == "heading":
            headed[seen.line.document] |= seen.amounts
        times.update((seen.line.document, amount) for amount in seen.amounts)
        sentences[seen.line.document] += seen.sentence
    return _Around(headed, times, sentences)


def _neighbours(lines: Iterable[Seen]) -> tuple[dict[str, Seen], dict[str, Seen]]:
    """Find the sentence before each sentence of a document, and the one behind."""
    beside = [
        (one, other) for one, other in pairwise([seen for seen in lines if seen.sentence]) if one.line.document == other.line.document
    ]
    return {later.id: earlier for earlier, later in beside}, {earlier.id: later for earlier, later in beside}


def _beside(name: str, seen: Seen, neighbour: Seen | None, own: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    if neighbour is None:
        return {f"none_{name}": 1.0}
    near = neighbour.line.paragraph == seen.line.paragraph
    return {
        f"near_{name}": float(near),
        **{f"{measure}_{name}": own[neighbour.id][measure] * (1 if near else _FARTHER) for measure in _OF_NEIGHBOURS},
    }


def _place(seen: Seen) -> dict[str, float]:
    return {
        **standing(seen),
        "first_half": float(seen.depth < _HALF),
        "last": float(seen.depth > _LAST),
        "opens": float(seen.before is None),
        "takes_up": float(seen.takes_up),
        "conditional": float(seen.conditional),
        "ushered": float(seen.ushered),
        "ushers": float(seen.ushers),
        "section": float(seen.section.words != ()),
        "under_risk": float(seen.section.count("risk", "contrast", "danger") > 0),
    }


def _matter(seen: Seen) -> dict[str, float]:
    mentions = seen.mentions[:_MOST]
    kinds = [mention.quantity.kind for mention in mentions]
    roles = [mention.context.role for mention in mentions]
    ways = [mention.context.direction for mention in mentions]
    return {
        "near": float(seen.about > 0),
        "central": seen.central,
        "headline": seen.headline,
        "like_before": seen.like_before,
        "amounts": min(_MANY_AMOUNTS, len(kinds) - kinds.count("other")) / _MANY_AMOUNTS,
        "percent": float("percent" in kinds or "basis_points" in kinds),
        "per_share": float("per_share" in kinds),
        "other": float("other" in kinds),
        "up": float("up" in ways),
        "down": float("down" in ways),
        **{f"role_{role}": float(role in roles) for role in ("estimate", "target", "reported")},
        "dated": float(any(mention.context.period is not None for mention in mentions)),
        "words": min(_MANY_WORDS, max(len(seen.reading.words), len(seen.reading.content) // 2)) / _MANY_WORDS,  # a run of Han is one word
        "names": min(_MANY_NAMES, sum([word[0].isupper() for word in seen.text.split()[1:]])) / _MANY_NAMES,
        "colon": float(":" in seen.text[:_LABEL]),
        "semicolon": float(";" in seen.text),
        "quoted": seen.quoted,
    }


def _told(seen: Seen, around: _Around, partners: int) -> dict[str, float]:
    """Measure where else the same is told."""
    document, single = seen.line.document, len(around.sentences) == 1
    return {
        "headed": float(seen.line.role != "heading" and not seen.amounts.isdisjoint(around.headed[document])),
        "again": float(any(around.times[document, amount] > 1 for amount in seen.amounts)),
        "partners": min(2, partners) / 2,
        "single": float(single),
        "fresh": 0.0 if single else seen.fresh,
        "length": min(_MANY_SENTENCES, around.sentences[document]) / _MANY_SENTENCES,
    }


def _cues(seen: Seen) -> dict[str, float]:
    cues = seen.reading.cues

    def any_of(*names: str) -> bool:
        return not cues.keys().isdisjoint(names)

    return {
        **{name: min(2, len(cues[name])) / 2 if name in cues else 0.0 for name in _CUES},
        "eventful": min(3, sum([name in cues for name in EVENTS])) / 3,
        "risky": min(3, sum([name in cues for name in RISKS])) / 3,
        "risky_down": float(any_of("fall", "bad", "harm", "lack") and any_of(*RISKS)),
        "act_on_object": float("action" in cues and "object" in cues),
        "act_with_amount": float("action" in cues and seen.mentions != ()),
        "result_moved": float(any_of("result", "metric") and any_of(*_MOVES)),
        "guided": float("guidance" in cues and seen.mentions != ()),
    }
