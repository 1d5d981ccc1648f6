"""The passages of a brief: their numbers, and who cites them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING

from summarizer.render.parts import in_order, numbered, passage_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.models import Brief, Evidence, Figure
    from summarizer.render.parts import Notes


@dataclass(frozen=True, slots=True)
class Passages:
    """
    The distinct passages, numbered in the order of the page.

    Attributes:
        numbers: The number of each passage; those that the Markdown of the brief refers to have the same number there.
        quoted: The passages by number.
        citing: Anchors and labels of the items that cite a passage, by its number; filled as the items are told.
    """

    numbers: Notes
    quoted: dict[int, Evidence]
    citing: defaultdict[int, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))

    def cite(self, anchor: str, label: str, evidence: Iterable[Evidence]) -> tuple[int, ...]:
        """Return the numbers of the passages of an item, each once, and note that it cites them."""
        numbers = tuple(dict.fromkeys(self.number(passage) for passage in evidence))
        for number in numbers:
            self.citing[number].append((anchor, label))
        return numbers

    def number(self, passage: Evidence) -> int:
        """Return the number of a passage."""
        return self.numbers[passage_key(passage)]

    def of(self, source: str) -> list[tuple[int, Evidence]]:
        """List the passages of a source with their numbers, in the order of its text."""
        own = [(number, passage) for number, passage in self.quoted.items() if passage.source == source]
        return sorted(own, key=lambda each: (each[1].start, each[1].end))


def passages_of(brief: Brief) -> Passages:
    """Number the passages of a brief."""
    numbers = numbered(_cited(brief))
    quoted = {numbers[passage_key(passage)]: passage for passage in _cited(brief)}
    return Passages(numbers=numbers, quoted=quoted)


def ordered(figures: Iterable[Figure]) -> list[Figure]:
    """Put the key figures first."""
    return sorted(figures, key=lambda figure: not figure.key)


def _cited(brief: Brief) -> Iterator[Evidence]:
    yield from chain.from_iterable(point.evidence for point in brief.summary)
    yield from chain.from_iterable(catalyst.evidence for catalyst in brief.catalysts)
    yield from chain.from_iterable(risk.evidence for risk in brief.risks)
    keys = [figure for figure in brief.figures if figure.key]
    for figure in keys:
        yield from (figure.evidence, *figure.also)
    for check in in_order(brief.checks):
        yield from check.evidence
    for figure in brief.figures:
        yield from (figure.evidence, *figure.also)
