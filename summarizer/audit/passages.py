"""What a finding is made of: its passages, which are whole lines, each once and at most four, and the figures that it is about."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from summarizer.models import Check

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.documents import Document, Line, Marked, Mention
    from summarizer.models import Evidence
    from summarizer.models.vocabulary import CheckKind, Severity

MAX_PASSAGES = 4
"""A reader compares two to four lines at a glance; more is a list, not a finding."""


def passages(marked: Marked, lines: Iterable[Line]) -> tuple[Evidence, ...]:
    """Quote the first lines, in the order given and each once."""
    distinct = dict.fromkeys(line.id for line in lines)
    return tuple(marked.evidence(marked.line[line]) for line in islice(distinct, MAX_PASSAGES))


def passages_of(marked: Marked, mentions: Iterable[Mention]) -> tuple[Evidence, ...]:
    """Quote the lines that the mentions stand in."""
    return passages(marked, (marked.line[mention.line] for mention in mentions))


def figure_ids(mentions: Iterable[Mention]) -> tuple[str, ...]:
    """Ids of mentions as figures, in the order given and each once; which of them a brief lists is not known yet."""
    return tuple(dict.fromkeys(f"q{mention.id}" for mention in mentions))


def name_of(document: Document) -> str:
    """How a sentence names a source."""
    return document.house or f"Source {document.id}"


def finding(
    marked: Marked,
    mentions: Sequence[Mention],
    lines: Iterable[Line] = (),
    *,
    kind: CheckKind,
    severity: Severity,
    what: str,
    formula: str | None = None,
) -> Check:
    """Report something of quantities, which are its figures; its passages are the lines that are given, else those of the quantities."""
    return Check(
        kind=kind,
        severity=severity,
        what=what,
        formula=formula,
        figures=figure_ids(mentions),
        evidence=passages(marked, lines) or passages_of(marked, mentions),
        by="code",
    )
