"""What of the sources a brief used, and what it left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.documents import CITABLE
from summarizer.models import Coverage, SkippedLine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.documents import Marked
    from summarizer.ground import GroundedBrief
    from summarizer.models import Check, Evidence


def coverage(marked: Marked, grounded: GroundedBrief, checks: tuple[Check, ...], *, publishers: int) -> Coverage:
    """Count the citable lines and quantities that the brief cites, and list the lines that it does not."""
    cited = {(passage.source, passage.start) for passage in _passages(grounded, checks)}
    citable = [line for line in marked.lines if line.role in CITABLE]
    uncited = [line for line in citable if (line.document, line.start) not in cited]
    figures = {figure.id for figure in grounded.figures}
    also = {(passage.source, passage.start) for figure in grounded.figures for passage in figure.also}
    used = sum(f"q{mention.id}" in figures or (mention.document, marked.line[mention.line].start) in also for mention in marked.mentions)
    return Coverage(
        publishers=publishers,
        lines=len(citable),
        lines_cited=len(citable) - len(uncited),
        quantities=len(marked.mentions),
        quantities_used=used,
        uncited=tuple(marked.evidence(line) for line in uncited),
        skipped=tuple(SkippedLine(role=line.role, evidence=marked.evidence(line)) for line in marked.lines if line.role not in CITABLE),
    )


def _passages(grounded: GroundedBrief, checks: tuple[Check, ...]) -> Iterator[Evidence]:
    for items in (grounded.summary, grounded.catalysts, grounded.risks, checks):
        for item in items:
            yield from item.evidence
    for figure in grounded.figures:
        yield figure.evidence
        yield from figure.also
