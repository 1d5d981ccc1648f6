"""A quantity and what is known around it: its line, read for what it may measure, and the quantities before it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.offline.label_words import ACT, ACTS, MEASURES, PRICED

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping, Sequence

    from summarizer.documents import Mention
    from summarizer.offline.lines import Seen

REACH: Final = 160
"""Characters before or behind a quantity in which it may be told what it measures."""
WINDOW: Final = 48
"""Those right beside it."""
WIDE: Final = 400
"""The most that are looked at between it and a noun."""
_OF_ACTS: Final = {f"n{at}": noun for at, noun in enumerate(ACTS)}
_SCALES: Final = {"money": "money", "per_share": "price", "percent": "share", "basis_points": "share", "count": "count", "other": "other"}


class Noun(NamedTuple):
    """A noun of a measure, or the verb that stands for one, and where it stands in its line."""

    start: int
    end: int
    text: str


class Told(NamedTuple):
    """
    A line, read for candidates once for all its quantities.

    Attributes:
        text: Its words as they stand.
        nouns: Its nouns of measures.
        acts: Its verbs that stand for one.
        priced: Where it first names a share, if it does.
    """

    text: str
    nouns: Sequence[Noun]
    acts: Sequence[Noun]
    priced: int | None


class Around(NamedTuple):
    """
    What is known around a quantity.

    Attributes:
        mention: The quantity.
        seen: Its line.
        told: The same, read.
        before: The line before it in its paragraph, read.
        others: The quantities before it in its paragraph, nearest first, each with its metric.
        equals: Mentions of the same amount in other lines, each with its line, read.
        row: The head of the table row that it stands in.
        words: How often its document says each word.
        headline: The first line of its document.
    """

    mention: Mention
    seen: Seen
    told: Told
    before: Told | None
    others: Sequence[tuple[Mention, str]]
    equals: Sequence[tuple[Mention, Seen, Told]]
    row: str | None
    words: Mapping[str, int]
    headline: Seen

    @property
    def start(self) -> int:
        """Where the quantity begins in its line."""
        return self.mention.quantity.start - self.seen.line.start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.mention.quantity.end - self.seen.line.start

    @property
    def scale(self) -> str:
        """What sort of quantity it is."""
        return _SCALES.get(self.mention.quantity.kind, "ratio")


def nouns_before(nouns: Sequence[Noun], place: int, most: int) -> Sequence[Noun]:
    """Take the last few nouns that end before a place; a line may have any number."""
    at = bisect_left(nouns, place, key=lambda noun: noun.end - 1)
    return nouns[max(0, at - most) : at]


def noun_of(act: re.Match[str]) -> str:
    """Name what a verb that stands for a measure tells."""
    return _OF_ACTS[act.lastgroup or "n0"]


def told(seen: Seen) -> Told:
    """Read a line for candidates."""
    priced = PRICED.search(seen.text)
    return Told(
        seen.text,
        tuple([Noun(found.start(), found.end(), " ".join(found.group().split())) for found in MEASURES.finditer(seen.text)]),
        tuple([Noun(found.start(), found.end(), noun_of(found)) for found in ACT.finditer(seen.text)]),
        priced.end() if priced else None,
    )


def gap_between(text: str, start: int, end: int) -> str:
    """Take what stands between two places, of what is far apart the beginning."""
    return text[start : min(end, start + WIDE)]
