"""
Lines that several sources print and that report nothing: the frame of a page, which no rule on a line alone gives away.

A frame is printed again and again with another date or number in it, or it speaks to the reader. A sentence that two reporters print word
for word, with its figures, is a quotation or a press release, and stays reporting.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from summarizer.documents import CITABLE
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.documents import Line, Marked

_CHANGING = lazy(
    r"\d+|\b(?=[adfjmnos])(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|"
    r"dec|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre)\b"
)
"""What a frame changes from day to day, in small letters."""
_SPEAKS = lazy(
    r"\b(?:you|your|yours|yourself|our\s(?:readers|newsletter|app)|ihre?[nm]?|vous|votre|vos|usted|tuyo|tuoi)\b|您", re.IGNORECASE
)
_QUOTED = lazy(r"[\"“„«][^\"”“„«»]*[\"”“»]")
_SPACES = re.compile(r"\s+")
_FEWEST_WORDS = 3


def furniture(marked: Marked) -> frozenset[str]:
    """Name the citable lines, by id, that are the frame of several documents; linear in the text."""
    if len(marked.documents) == 1:
        return frozenset()
    alike: defaultdict[str, list[Line]] = defaultdict(list)
    for line in marked.lines:
        if line.role in CITABLE and (mask := _mask(marked.text(line))):
            alike[mask].append(line)
    return frozenset(line.id for lines in alike.values() if _is_frame(marked, lines) for line in lines)


def _mask(text: str) -> str | None:
    """Take out what changes from day to day; None where too little is left to know a line by."""
    words = _CHANGING.sub("#", text.casefold()).split()
    return " ".join(words) if len(words) >= _FEWEST_WORDS else None


def _is_frame(marked: Marked, lines: Sequence[Line]) -> bool:
    """Whether lines that are one but for what changes stand in several documents, and change or speak to the reader."""
    if len({line.document for line in lines}) == 1:
        return False
    texts = {_SPACES.sub(" ", marked.text(line)).casefold() for line in lines}
    speaks = all(_SPEAKS.search(_QUOTED.sub(" ", text)) for text in texts)
    return speaks or (len(texts) > 1 and not _have_figures(marked, lines))


def _have_figures(marked: Marked, lines: Iterable[Line]) -> bool:
    """Whether what changes is a figure: sources that differ in one contradict each other, and are compared elsewhere."""
    return any(marked.mentions_in[line.id] for line in lines)
