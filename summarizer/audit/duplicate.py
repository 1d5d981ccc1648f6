"""Sources that count once: nearly the same text, or several of one publisher."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from summarizer.audit.independence import grams, host_of, publisher_key
from summarizer.audit.passages import name_of, passages
from summarizer.documents import CITABLE
from summarizer.models import Check

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from summarizer.audit.independence import Independence
    from summarizer.documents import Line, Marked

_MOST = 0.5
"""The share of a line's word sequences that makes it the same line."""


def check(marked: Marked, independence: Independence) -> tuple[Check, ...]:
    """Tell which sources count once: nearly the same text first, then several of one publisher."""
    copies: defaultdict[str, list[str]] = defaultdict(list)
    published: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for document in marked.documents:
        copies[independence.same_as[document.id] or document.id].append(document.id)
        published[publisher_key(document)].append(document.id)
    lines = _citable(marked)
    texts = (_copies(marked, lines, group) for group in copies.values() if len(group) > 1)
    houses = (_house(marked, lines, group) for group in published.values() if len(group) > 1 and not _covered(group, independence))
    return (*texts, *houses)


def _covered(group: Sequence[str], independence: Independence) -> bool:
    """Whether the documents were already told to be one text."""
    return len({independence.same_as[document] or document for document in group}) == 1


def _citable(marked: Marked) -> dict[str, list[Line]]:
    lines: dict[str, list[Line]] = {document.id: [] for document in marked.documents}
    for line in marked.lines:
        if line.role in CITABLE:
            lines[line.document].append(line)
    return lines


def _copies(marked: Marked, lines: Mapping[str, Sequence[Line]], group: Sequence[str]) -> Check:
    names = dict.fromkeys(name_of(marked.document[document]) for document in group)
    what = f"{len(group)} sources carry nearly the same text ({', '.join(names)}) and count as one voice."
    return _duplicate(marked, what, _shared_lines(marked, [lines[document] for document in group]))


def _house(marked: Marked, lines: Mapping[str, Sequence[Line]], group: Sequence[str]) -> Check:
    first = marked.document[group[0]]
    publisher = first.publisher or host_of(first)
    what = f"{len(group)} sources of one publisher ({publisher}) count as one voice."
    return _duplicate(marked, what, (_headline(marked, lines[document]) for document in group if lines[document]))


def _duplicate(marked: Marked, what: str, lines: Iterable[Line]) -> Check:
    evidence = passages(marked, lines)
    return Check(kind="duplicate", severity="info", what=what, formula=None, figures=(), evidence=evidence, by="code")


def _headline(marked: Marked, lines: Sequence[Line]) -> Line:
    title = marked.document[lines[0].document].title
    return next((line for line in lines if line.role == "heading" or marked.text(line) == title), lines[0])


def _shared_lines(marked: Marked, groups: Sequence[Sequence[Line]]) -> list[Line]:
    """Choose from each document the first line that it shares with the others: copies are known by how they begin."""
    first = {gram: line for line in groups[0] for gram in grams(marked.text(line))}
    others = [_first_shared(marked, lines, first.keys()) for lines in groups[1:]]
    held = Counter(first[gram].id for gram in grams(marked.text(others[0])) if gram in first)
    return [marked.line[held.most_common(1)[0][0]], *others]


def _first_shared(marked: Marked, lines: Sequence[Line], known: AbstractSet[str]) -> Line:
    """Take the first sentence most of which is known, else the line that shares most; headlines are alike by themselves."""
    shared = {line.id: grams(marked.text(line)) for line in lines}
    most = (line for line in lines if line.role != "heading" and len(shared[line.id] & known) > len(shared[line.id]) * _MOST)
    return next(most, None) or max(lines, key=lambda line: len(shared[line.id] & known))
