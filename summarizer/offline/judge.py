"""
Is a sentence an event, a risk, or neither, and how sure is it?

An event is something done or measured: an act with an object, a result that moved, a word that names an event by itself. A risk is
something that may go wrong: the name of a danger, harm that is not yet certain, doubt that is not yet settled.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from summarizer.offline.features import features
from summarizer.offline.weights import EVENT, RISK

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

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


def judge(lines: Sequence[Seen], partners: Mapping[str, tuple[str, ...]]) -> dict[str, Judged]:
    """
    Judge every line by its features.

    Args:
        lines: All lines, in order.
        partners: Lines of other documents that tell the same, by the id of a line.
    """
    return {name: Judged(odds(EVENT, measured), odds(RISK, measured)) for name, measured in features(lines, partners).items()}


def odds(weights: Mapping[str, float], measured: Mapping[str, float]) -> float:
    """Weigh measures; what has no weight does not count, and what is not measured is 0."""
    return weights["base"] + math.fsum([value * weights[name] for name, value in measured.items() if value and name in weights])


def chance(log_odds: float) -> float:
    """Turn log odds into a chance."""
    return 1 / (1 + math.exp(-log_odds))


def status(seen: Seen) -> CatalystStatus:
    """How sure an event is: told at second hand, a view, a plan, or a fact."""
    cues = seen.reading
    if cues.count("hearsay"):
        return "reported"
    if cues.count("view") and not _is_held_against(seen):
        return "opinion"
    return "planned" if cues.count("plan") or _is_ahead(seen) else "confirmed"


def _is_ahead(seen: Seen) -> bool:
    """Whether all that it tells is expected, and nothing of that has been moved."""
    roles = {mention.context.role for mention in seen.mentions}
    return roles != set() and roles <= {"guidance", "target"} and not seen.reading.count("rise", "fall")


def _is_held_against(seen: Seen) -> bool:
    """Whether it tells a result, and behind it only what others had expected of that."""
    roles = [mention.context.role for mention in seen.mentions]
    return "actual" in roles and "estimate" in roles and roles.index("actual") < roles.index("estimate")
