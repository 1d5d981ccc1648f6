"""Deterministic findings over all sources: what does not add up, what disagrees, what is stated twice, what is not what it seems."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.audit import (
    arithmetic,
    conflict,
    conversion,
    dates,
    direction,
    duplicate,
    echo,
    extremes,
    injection,
    owners,
    scales,
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
    from collections.abc import Set as AbstractSet
    from decimal import Decimal

    from summarizer.audit.arithmetic import Stated
    from summarizer.audit.conflict import Conflicts
    from summarizer.documents import Marked
    from summarizer.models import Check, DraftRelation, Figure

__all__ = ["Examined", "Independence", "audit", "examine", "voices"]

_PAIR = 2
_SCALES = (50, 2_000_000)
"""Between how many times as large an amount is by a slip of scale: from lakh for crore to thousand for billion."""
_RANK = {"error": 0, "warning": 1, "info": 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """
    What sources tell of themselves and each other, whatever a brief makes of them.

    Attributes:
        marked: The sources.
        stated: Their arithmetic, which the relations of a brief may add to.
        reckoned: What is found of conversions, of words of direction and of dates.
        conflicts: What they state differently, which a brief may name otherwise.
        others: All other findings.
    """

    marked: Marked
    stated: Stated
    reckoned: tuple[Check, ...]
    conflicts: Conflicts
    others: tuple[Check, ...]


def examine(marked: Marked, relations: Iterable[DraftRelation], independence: Independence) -> Examined:
    """
    Check sources against themselves and each other; nothing here depends on a brief, and each finding names all its figures.

    Args:
        marked: The sources.
        relations: Arithmetic that rules find in the text; every pointer in it exists.
        independence: What ``voices`` found for the same sources.
    """
    return Examined(
        marked=marked,
        stated=arithmetic.stated(marked, relations),
        reckoned=(*conversion.check(marked), *direction.check(marked), *dates.check(marked)),
        conflicts=conflict.conflicts(marked),
        others=(
            *tabled.check(marked),
            *owners.check(marked),
            *supersedes.check(marked),
            *scales.check(marked),
            *extremes.check(marked),
            *whole.check(marked),
            *unit.check(marked),
            *echo.check(marked),
            *stale.check(marked),
            *duplicate.check(marked, independence),
            *injection.check(marked),
        ),
    )


def audit(
    examined: Examined, figures: Sequence[Figure], relations: Iterable[DraftRelation], observations: Iterable[Check]
) -> tuple[Check, ...]:
    """
    Tell what was found of the sources of a grounded brief.

    Args:
        examined: What was found of the sources alone.
        figures: The figures of the brief.
        relations: Arithmetic that the text states; every pointer in it exists.
        observations: A model's own observations, already grounded.

    Returns:
        The findings, each once: errors, warnings, then information, each in the order of the sources; then the observations that say
        something the findings do not. Of the figures of a finding those are named that the brief lists.
    """
    marked, listed = examined.marked, {figure.id for figure in figures}
    computed = (*examined.stated.checks(relations), *examined.reckoned, *examined.conflicts.checks(figures), *examined.others)
    position = {document.id: index for index, document in enumerate(marked.documents)}
    replaced = [set(check.evidence) for check in computed if check.kind == "supersedes"]
    told = (each for each in computed if each.kind != "conflict" or not any(set(each.evidence) <= lines for lines in replaced))
    findings = sorted(
        dict.fromkeys(_listing(each, listed) for each in told), key=lambda check: (_RANK[check.severity], *_place(check, position))
    )
    worth = [observation for observation in dict.fromkeys(observations) if observation.kind != "unit" or _is_apart(marked, observation)]
    new = [observation for observation in worth if not any(_tells(finding, observation) for finding in findings)]
    return (*findings, *new)


def _listing(check: Check, listed: AbstractSet[str]) -> Check:
    """Leave out the figures of a finding that a brief does not list."""
    if set(check.figures) <= listed:
        return check
    return check.model_copy(update={"figures": tuple(figure for figure in check.figures if figure in listed)})


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
