"""
Which sources are independent of each other: a text printed twice, or two texts of one publisher, are one voice.

Two sources are the same text where at least half of the word 4-grams in the reporting lines of the smaller stand in the larger. In the
trial that chose this measure, rewritten copies shared over half of them and different reports of one event next to none, so the
threshold lies in a gap where no pair of texts was found.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from summarizer.audit.furniture import furniture
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from summarizer.documents import Document, Marked

GRAM = 4
SAME_TEXT = 0.5
_FEWEST_GRAMS = 8
"""A text of fewer 4-grams is a headline, which two reporters may well word alike."""

_CJK = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_ASCII_WORD = re.compile(r"[^\W_]+")
_WORD = lazy(rf"[^\W_{_CJK}]+|[{_CJK}]")
"""A run of letters and digits; where a script has no spaces, a character."""


@dataclass(frozen=True, slots=True)
class Independence:
    """
    Which sources speak for themselves.

    Attributes:
        voice: For each document id, the id that stands for all documents of the same voice.
        same_as: For each document id, the earliest document that it nearly repeats, or None.
        frame: The lines, by id, that are the frame of several documents, and speak for none.
    """

    voice: Mapping[str, str]
    same_as: Mapping[str, str | None]
    frame: frozenset[str] = frozenset()

    def publishers(self, documents: Iterable[str]) -> int:
        """Count the independent voices among documents, given by id."""
        return len({self.voice[document] for document in documents})


def voices(marked: Marked) -> Independence:
    """Find the near-identical documents and those of one publisher; linear in the text."""
    frame = furniture(marked)
    alone: dict[str, str | None] = {document.id: None for document in marked.documents}  # one repeats nothing
    same_as = _repeats(_document_grams(marked, frame)) if len(alone) > 1 else alone
    voice: dict[str, str] = {}
    named: dict[tuple[str, str], str] = {}
    for document in marked.documents:
        key = publisher_key(document)
        joined = {voice[other] for other in (same_as[document.id], named.get(key)) if other is not None}
        first = next((v for v in voice.values() if v in joined), document.id) if joined else document.id
        if len(joined) > 1:
            voice |= {known: first for known, old in voice.items() if old in joined}
        voice[document.id] = first
        named.setdefault(key, document.id)
    return Independence(voice=voice, same_as=same_as, frame=frame)


def publisher_key(document: Document) -> tuple[str, str]:
    """Name the publisher, else the host of the URL, else the document itself."""
    if document.house and document.house.strip():
        return "publisher", " ".join(document.house.casefold().split())
    host = host_of(document)
    return ("host", host) if host else ("document", document.id)


def host_of(document: Document) -> str:
    """Return the host of a document's URL, empty where there is none."""
    try:
        return (urlsplit(document.url or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""


# --- near-identical texts -------------------------------------------------------------------------------------------


@lru_cache(maxsize=2_048)  # several questions about the same lines
def grams(text: str) -> frozenset[str]:
    """Return the distinct word 4-grams of a text."""
    words: list[str] = (_ASCII_WORD if text.isascii() else _WORD).findall(text.casefold())
    return frozenset([" ".join(words[i : i + GRAM]) for i in range(len(words) - GRAM + 1)])


def _document_grams(marked: Marked, frame: frozenset[str]) -> dict[str, set[str]]:
    """Return the 4-grams of each document's reporting lines but shared page frames; none reaches over the end of a line."""
    found: dict[str, set[str]] = {document.id: set() for document in marked.documents}
    for line in marked.lines:
        if line.role == "reporting" and line.id not in frame:
            found[line.document] |= grams(marked.text(line))
    return found


def _repeats(held: Mapping[str, set[str]]) -> dict[str, str | None]:
    """Find for each document the first one it repeats; a document that repeats another is no candidate itself."""
    holders: defaultdict[str, list[str]] = defaultdict(list)
    same_as: dict[str, str | None] = {}
    place = {document: at for at, document in enumerate(held)}
    for document, own in held.items():
        shared = Counter(holder for gram in own for holder in holders.get(gram, ()))
        repeated = (other for other, grams in shared.items() if _same_text(grams, len(own), len(held[other])))
        same_as[document] = min(repeated, key=place.__getitem__, default=None)
        if same_as[document] is None:
            for gram in own:
                holders[gram].append(document)
    return same_as


def _same_text(shared: int, one: int, other: int) -> bool:
    smaller = min(one, other)
    return smaller >= _FEWEST_GRAMS and shared >= SAME_TEXT * smaller
