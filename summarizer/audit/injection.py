"""Text in a source that addresses a machine: shown to the reader, never followed."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from summarizer.audit.passages import name_of, passages
from summarizer.models import Check

if TYPE_CHECKING:
    from summarizer.documents import Line, Marked


def check(marked: Marked) -> tuple[Check, ...]:
    """Report each document that holds such lines, with the first four of them."""
    addressed: defaultdict[str, list[Line]] = defaultdict(list)
    for line in marked.lines:
        if line.role == "injection":
            addressed[line.document].append(line)
    return tuple(
        Check(
            kind="injection",
            severity="warning",
            what=f"{name_of(marked.document[document])} holds text that gives orders to a machine; it was not followed.",
            formula=None,
            figures=(),
            evidence=passages(marked, lines),
            by="code",
        )
        for document, lines in addressed.items()
    )
