"""Deterministic findings over all sources: what does not add up, what disagrees, what is told twice, what is not what it seems."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.audit import arithmetic, conflict, conversion, duplicate, echo, implausible, injection, quotations, spans, stale, supersedes, unit
from summarizer.audit.independence import Independence, voices

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.documents import Marked
    from summarizer.models import Check, DraftRelation, Figure

__all__ = ["Independence", "audit", "voices"]

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
    computed = (
        *arithmetic.check(marked, figures, relations),
        *conversion.check(marked, figures),
        *spans.check(marked),
        *conflict.check(marked, figures),
        *supersedes.check(marked, figures),
        *implausible.check(marked, figures),
        *unit.check(marked, figures),
        *quotations.check(marked, figures),
        *echo.check(marked, figures),
        *stale.check(marked, figures),
        *duplicate.check(marked, independence),
        *injection.check(marked),
    )
    position = {document.id: index for index, document in enumerate(marked.documents)}
    findings = sorted(dict.fromkeys(computed), key=lambda check: (_RANK[check.severity], *_place(check, position)))
    new = [observation for observation in dict.fromkeys(observations) if not any(_tells(finding, observation) for finding in findings)]
    return (*findings, *new)


def _place(check: Check, position: dict[str, int]) -> tuple[int, int]:
    """Where a finding's first passage stands."""
    return next(((position[passage.source], passage.start) for passage in check.evidence), (len(position), 0))


def _tells(finding: Check, observation: Check) -> bool:
    """Whether a finding already shows all that an observation points at, as a doubt or as the same kind of finding."""
    doubts = finding.severity != "info" or finding.kind == observation.kind
    return doubts and set(observation.evidence) <= set(finding.evidence)
