"""Deterministic findings over all sources: what does not add up, what disagrees, what is told twice, what is not what it seems."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from summarizer.audit import (
    arithmetic,
    conflict,
    conversion,
    dates,
    direction,
    duplicate,
    echo,
    implausible,
    injection,
    owners,
    percents,
    quotations,
    rivals,
    spans,
    stale,
    supersedes,
    tabled,
    unit,
    whole,
)
from summarizer.audit.independence import Independence, voices
from summarizer.audit.interval import ends

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from decimal import Decimal

    from summarizer.documents import Marked
    from summarizer.models import Check, DraftRelation, Figure

__all__ = ["Independence", "audit", "voices"]

_PAIR = 2
_SCALES = (50, 2_000_000)
"""Between how many times as large an amount is by a slip of scale: from lakh for crore to thousand for billion."""
_RANK = {"error": 0, "warning": 1, "info": 2}


def audit(
    marked: Marked,
    figures: Sequence[Figure],
    relations: Iterable[DraftRelation],
    observations: Iterable[Check],
    independence: Independence,
) -> tuple[Check, ...]:
    """
    Check the sources of a grounded brief against themselves and each other.

    Args:
        marked: The sources.
        figures: The figures of the brief.
        relations: Arithmetic that the text states; every pointer in it exists.
        observations: A model's own observations, already grounded.
        independence: What ``voices`` found for the same sources.

    Returns:
        The findings, each once: errors, warnings, then information, each in the order of the sources; then the observations that say
        something the findings do not.
    """
    revised = supersedes.revisions(marked)
    computed = (
        *arithmetic.check(marked, figures, relations),
        *conversion.check(marked, figures),
        *direction.check(marked, figures),
        *spans.check(marked),
        *dates.check(marked),
        *conflict.check(marked, figures),
        *tabled.check(marked, figures),
        *owners.check(marked, figures),
        *rivals.check(marked, figures),
        *supersedes.check(marked, figures, revised),
        *implausible.check(marked, figures),
        *whole.check(marked, figures),
        *unit.check(marked, figures),
        *percents.check(marked, figures),
        *quotations.check(marked, figures),
        *echo.check(marked, figures),
        *stale.check(marked, figures, revised),
        *duplicate.check(marked, independence),
        *injection.check(marked),
    )
    position = {document.id: index for index, document in enumerate(marked.documents)}
    replaced = [set(check.evidence) for check in computed if check.kind == "supersedes"]
    computed = tuple(each for each in computed if each.kind != "conflict" or not any(set(each.evidence) <= lines for lines in replaced))
    findings = sorted(dict.fromkeys(computed), key=lambda check: (_RANK[check.severity], *_place(check, position)))
    worth = [observation for observation in dict.fromkeys(observations) if observation.kind != "unit" or _is_apart(marked, observation)]
    new = [observation for observation in worth if not any(_tells(finding, observation) for finding in findings)]
    return (*findings, *new)


def _place(check: Check, position: dict[str, int]) -> tuple[int, int]:
    """Where a finding's first passage stands."""
    return next(((position[passage.source], passage.start) for passage in check.evidence), (len(position), 0))


def _tells(finding: Check, observation: Check) -> bool:
    """Whether a finding already shows what an observation points at, all of it or two things, as a doubt or as the same kind of finding."""
    doubts = finding.severity != "info" or finding.kind == observation.kind
    lines = set(observation.evidence) & set(finding.evidence)
    figures = set(observation.figures) & set(finding.figures)
    return doubts and (len(lines) == len(set(observation.evidence)) or len(lines) >= _PAIR or len(figures) >= _PAIR)


def _is_apart(marked: Marked, observation: Check) -> bool:
    """Whether two of the amounts that are said to be of different scales are: another currency is no slip of scale."""
    sizes: defaultdict[object, list[Decimal]] = defaultdict(list)
    for figure in observation.figures:
        quantity = marked.mention[int(figure.removeprefix("q"))].quantity
        sizes[quantity.kind, quantity.currency] += map(abs, ends(quantity))
    return any(_SCALES[0] * min(each) <= max(each) <= _SCALES[1] * min(each) for each in sizes.values() if each)
