"""
Is a sentence an event, a risk, or neither, and how sure is it?

An event is something done or measured: an act with an object, a result that moved, a word that names an event by itself. A risk is
something that may go wrong: the name of a danger, harm that is not yet certain, doubt that is not yet settled.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.offline.features import features
from summarizer.offline.weights import EVENT, RISK

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.models import CatalystStatus
    from summarizer.offline.lines import Seen


class Judged(NamedTuple):
    """
    What a sentence tells of, in log odds.

    Attributes:
        event: That it tells an event.
        risk: That it tells a risk.
    """

    event: float
    risk: float


_UNDER_RISK: Final = 0.7
"""What a heading that speaks of risks lends to the sentences under it; set by hand, since few articles have one."""


def judge(seen: Seen) -> Judged:
    """Judge a sentence by its features."""
    measured = features(seen)
    return Judged(odds(EVENT, measured), odds(RISK, measured) + _UNDER_RISK * measured["under_risk"])


def odds(weights: Mapping[str, float], measured: Mapping[str, float]) -> float:
    """Weigh measures; what has no weight does not count."""
    return weights["base"] + sum([weight * measured[name] for name, weight in weights.items() if name != "base"])


def status(seen: Seen) -> CatalystStatus:
    """How sure an event is: told at second hand, a view, a plan, or a fact."""
    cues = seen.reading
    if cues.count("hearsay"):
        return "reported"
    if cues.count("view"):
        return "opinion"
    return "planned" if cues.count("plan") else "confirmed"
