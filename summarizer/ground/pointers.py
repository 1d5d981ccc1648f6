"""Proof 1: the lines that an item cites exist, are few enough to mean something, and are reporting."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.documents import CITABLE
from summarizer.ground.reasons import Unproven
from summarizer.models import MAX_LINES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.documents import Line, Marked


def cite(pointers: Iterable[str], marked: Marked) -> tuple[Line, ...]:
    """
    Resolve line pointers, each once, in the order given.

    Raises:
        Unproven: There is none, there are too many, one does not exist, or one is no reporting.
    """
    wanted = tuple(dict.fromkeys(pointers))
    if not wanted or any(pointer not in marked.line for pointer in wanted):
        raise Unproven("bad_ref")
    if len(wanted) > MAX_LINES:
        raise Unproven("too_many_refs")
    lines = tuple(marked.line[pointer] for pointer in wanted)
    if any(line.role not in CITABLE for line in lines):
        raise Unproven("not_reporting")
    return lines


def with_next(cited: Sequence[Line], marked: Marked) -> Iterator[Line]:
    """Yield the lines that are cited, and the one that follows each in its document: an answer follows its question."""
    yield from cited
    yield from (after for before, after in pairwise(marked.lines) if before in cited and after.document == before.document)
