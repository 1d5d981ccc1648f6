"""
What a set of articles is about, where the user does not say: the name that most of them share and repeat.

A name is a run of up to three words with capitals that does not open a sentence; one that also stands in titles weighs more. Where no name
repeats, the first title is the subject.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from summarizer.documents import CITABLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.documents import Marked

_NAME = re.compile(r"(?<![\w.])[^\W\d_a-z][\w&’'-]*(?:\s[^\W\d_a-z][\w&-]*){0,2}")
_POSSESSIVE = re.compile(r"['’]s?\Z")
_TITLE_WEIGHT = 3
_FEWEST = 2
_NO_SUBJECT = frozenset(
    "i ai ceo cfo coo ipo ebit ebitda eps gaap us u.s uk eu usa china chinese europe european american germany german japan "
    "india hong kong london new york monday tuesday wednesday thursday friday saturday sunday january february march april "
    "may june july august september october november december q1 q2 q3 q4 fy et est edt gmt cet analysts shares group board "
    "revenue".split()
)


def subject(marked: Marked) -> str:
    """Name the subject of marked documents, in the words of the sources."""
    counts: Counter[str] = Counter()
    documents: dict[str, set[str]] = defaultdict(set)
    told: set[str] = set()
    for name, document, weight in _names(marked):
        counts[name] += weight
        documents[name].add(document)
        if weight < _TITLE_WEIGHT:
            told.add(name)
    counts = Counter({name: count for name, count in counts.items() if name in told})
    if counts:
        best = max(counts, key=lambda name: (len(documents[name]) * counts[name], counts[name], name))
        if counts[best] >= _FEWEST:
            return _fullest(best, counts)
    first = marked.documents[0]
    return first.title or first.publisher or "these sources"


def _names(marked: Marked) -> Iterator[tuple[str, str, int]]:
    """Yield each name with its document and weight; of a longer name also its first word, so that "Acme Motors" and "Acme" meet."""
    for document in marked.documents:
        for name in _in(document.title or "", opening=True):
            yield name, document.id, _TITLE_WEIGHT
    for line in marked.lines:
        if line.role in CITABLE:
            for name in _in(marked.text(line), opening=False):
                yield name, line.document, 1


def _in(text: str, *, opening: bool) -> Iterator[str]:
    for found in _NAME.finditer(text):
        words = [_POSSESSIVE.sub("", word) for word in found.group().split()]
        if found.start() == 0 and not opening and len(words) == 1:
            continue
        words = words[: next((index + 1 for index, word in enumerate(words) if found.group().split()[index] != word), len(words))]
        if words and len(words[0]) > 1 and words[0].lower().rstrip(".") not in _NO_SUBJECT:
            yield words[0]
            if len(words) > 1:
                yield " ".join(words)


def _fullest(name: str, counts: Counter[str]) -> str:
    """Prefer the longer form of a name where it makes up half of the name's mentions."""
    longer = [(count, other) for other, count in counts.items() if other.startswith(name + " ") and 2 * count >= counts[name]]
    return max(longer)[1] if longer else name
