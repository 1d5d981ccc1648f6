"""What can be measured of a sentence: where it stands, what it holds, and the cues among its words; every measure from 0 to about 1."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from summarizer.offline.kinds import EVENTS, KINDS, RISKS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.offline.lines import Seen

_CUES: Final = (
    "action", "object", "event", "metric", "change", "rise", "fall", "burden", "bad", "good", "risk", "danger", "harm", "may", "unsure",
    "contrast", "hearsay", "plan", "view", "background", "rhetoric", "person", "market",
)  # fmt: skip
_ALL_CUES: Final = (*_CUES, *KINDS)
_EARLY: Final = 4
_SOON: Final = 8
"""Sentences of a document up to which one stands early in it, and soon."""
_HALF: Final = 0.5
_LAST: Final = 0.85
_MANY_WORDS: Final = 30
_MANY_AMOUNTS: Final = 3
MOVES: Final = ("change", "rise", "fall")


def features(seen: Seen) -> Mapping[str, float]:
    """Measure a sentence."""
    return {**_place(seen), **_matter(seen), **_cues(seen)}


def standing(seen: Seen) -> dict[str, float]:
    """Measure how far down its document a line stands."""
    return {
        "first": float(seen.place == 1),
        "early": float(1 < seen.place <= _EARLY),
        "soon": float(_EARLY < seen.place <= _SOON),
        "late": seen.depth,
    }


def _place(seen: Seen) -> dict[str, float]:
    return {
        **standing(seen),
        "first_half": float(seen.depth < _HALF),
        "last": float(seen.depth > _LAST),
        "opens": float(seen.before is None),
        "takes_up": float(seen.takes_up),
        "goes_on": float(seen.goes_on),
        "conditional": float(seen.conditional),
        "ushered": float(seen.ushered),
        "ushers": float(seen.ushers),
        "under_risk": float(seen.section.count("risk", "contrast", "danger") > 0),
    }


def _matter(seen: Seen) -> dict[str, float]:
    amounts = [mention.quantity.kind for mention in seen.mentions if mention.quantity.kind != "other"]
    return {
        "about": float(seen.about == 1),
        "near": float(seen.about > 0),
        "central": seen.central,
        "headline": seen.headline,
        "like_before": seen.like_before,
        "amount": float(bool(amounts)),
        "amounts": min(_MANY_AMOUNTS, len(amounts)) / _MANY_AMOUNTS,
        "money": float("money" in amounts),
        "percent": float("percent" in amounts or "basis_points" in amounts),
        "per_share": float("per_share" in amounts),
        "words": min(_MANY_WORDS, max(len(seen.reading.words), len(seen.reading.content) // 2)) / _MANY_WORDS,  # a run of Han is one word
        "quoted": seen.quoted,
    }


def _cues(seen: Seen) -> dict[str, float]:
    cues = seen.reading.cues
    amount = bool(seen.mentions)

    def any_of(*names: str) -> bool:
        return not cues.keys().isdisjoint(names)

    moved = any_of(*MOVES)
    return {
        **{name: min(2, len(cues[name])) / 2 if name in cues else 0.0 for name in _ALL_CUES},
        "moved": float(moved),
        "eventful": min(3, sum(name in cues for name in EVENTS)) / 3,
        "risky": min(3, sum(name in cues for name in RISKS)) / 3,
        "risky_down": float(any_of("fall", "bad", "harm", "lack") and any_of(*RISKS)),
        "moved_down": float(any_of("fall", "harm", "bad")),
        "act_on_object": float("action" in cues and "object" in cues),
        "act_with_amount": float("action" in cues and amount),
        "result_moved": float(any_of("result", "metric") and moved),
        "result_compared": float(any_of("result", "metric") and "compared" in cues and amount),
        "guided": float("guidance" in cues and amount),
        "may_harm": float(any_of("may", "plan", "view") and any_of("harm", "bad", "risk")),
    }
