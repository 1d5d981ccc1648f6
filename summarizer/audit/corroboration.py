"""
How many independent publishers tell what a brief states.

An item is stated by the publishers of the lines it cites, and of the lines that demonstrably state the same: a line with two figures
of a cited one, with one of its figures and one of its names, or with most of its words. A line that denies a figure does not support it,
and the frame of a page states nothing. A figure is stated by the publishers whose figures corroborate it, in lines tied in the same way.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from summarizer.audit.independence import SAME_TEXT, grams
from summarizer.audit.matching import matches
from summarizer.audit.pairs import alike, relate
from summarizer.documents import CITABLE
from summarizer.models import Catalyst, Risk
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from summarizer.audit.independence import Independence
    from summarizer.audit.pairs import FigurePair
    from summarizer.documents import Line, Marked
    from summarizer.models import Evidence, Figure

_Item = TypeVar("_Item", Catalyst, Risk)

_NAME = lazy(r"(?<![\w'’])(?:[^\W\d_a-z][\w&]*[\w]|\w*[^\W\d_]\d\w*)")
_CALENDAR = frozenset(
    "january february march april june july august september october november december monday tuesday wednesday thursday friday saturday "
    "sunday q1 q2 q3 q4 h1 h2".split()
)
"""Names of days and months, which many events share."""
_FEWEST_GRAMS = 6
"""A sentence of fewer 4-grams is a phrase that two reporters may well word alike."""
_NEXT = 40
"""Lines with a 4-gram that one of them is compared with; it bounds the pairs."""
_FIGURES = 2
_PARAGRAPH = 600
"""Characters that a paragraph reaches back for a name."""


Place = tuple[str, int, int]
"""A line: its document, where it starts and where it ends."""


class Corroboration(NamedTuple):
    """
    Who states the same.

    Attributes:
        independence: Which documents are one voice.
        by_line: For each line, the documents with a line that states the same.
        by_figure: For each mention, the documents with a figure that corroborates it in such a line.
        marked: The sources.
    """

    independence: Independence
    by_line: Mapping[Place, frozenset[str]]
    by_figure: Mapping[int, frozenset[str]]
    marked: Marked

    def items(self, items: Iterable[_Item]) -> tuple[_Item, ...]:
        """Count the publishers of catalysts or risks anew."""
        return tuple(item.model_copy(update={"publishers": self.of_lines(item.evidence)}) for item in items)

    def figures(self, figures: Iterable[Figure]) -> tuple[Figure, ...]:
        """Count the publishers of figures anew."""
        lines = {(line.document, line.start, line.end): line.id for line in self.marked.lines}
        return tuple(figure.model_copy(update={"publishers": self._of_figure(figure, lines)}) for figure in figures)

    def of_lines(self, evidence: Iterable[Evidence]) -> int:
        """Count the independent publishers of what some lines tell."""
        places = [(passage.source, passage.start, passage.end) for passage in evidence]
        told = {document for place in places for document in (place[0], *self.by_line.get(place, ()))}
        return self.independence.publishers(told)

    def _of_figure(self, figure: Figure, lines: Mapping[Place, str]) -> int:
        """Count the independent publishers of a figure's value: the found ones, and those of its ``also`` lines that give it."""
        own = self.marked.mention[int(figure.id[1:])]
        places = ((passage.source, passage.start, passage.end) for passage in figure.also)
        # Its own document is counted anyway, and its line may hold thousands.
        beside = (mention for place in places if place[0] != own.document for mention in self.marked.mentions_in[lines[place]])
        agreeing = (other.document for other in beside if alike(own, other) and relate(self.marked, own, other).relation == "corroborate")
        return self.independence.publishers({own.document, *self.by_figure.get(own.id, ()), *agreeing})


def corroboration(marked: Marked, independence: Independence) -> Corroboration:
    """Find who states the same over all sources; linear in the text."""
    if len(marked.documents) == 1:
        return Corroboration(independence=independence, by_line={}, by_figure={}, marked=marked)
    frame = independence.frame
    pairs = [pair for pair in matches(marked) if not {pair.first.line, pair.second.line} & frame]
    tied = _tied(marked, pairs)
    by_figure: defaultdict[int, set[str]] = defaultdict(set)
    for pair in pairs:
        if pair.relation == "corroborate" and _lines(pair) in tied:
            by_figure[pair.first.id].add(pair.second.document)
            by_figure[pair.second.id].add(pair.first.document)
    apart = {_lines(pair) for pair in pairs if pair.relation != "corroborate"}
    by_line: defaultdict[Place, set[str]] = defaultdict(set)
    place = {line.id: (line.document, line.start, line.end) for line in marked.lines}
    for one, other in {*tied, *_near_identical(marked, frame)} - apart:
        first, second = place[one], place[other]
        by_line[first].add(second[0])
        by_line[second].add(first[0])
    return Corroboration(
        independence=independence,
        by_line={place: frozenset(documents) for place, documents in by_line.items()},
        by_figure={mention: frozenset(documents) for mention, documents in by_figure.items()},
        marked=marked,
    )


def _tied(marked: Marked, pairs: Iterable[FigurePair]) -> set[tuple[str, str]]:
    """Return the lines that figures tie, by their ids: two figures, or one and a name."""
    shared = Counter(_lines(pair) for pair in pairs if pair.relation == "corroborate")

    @cache
    def names(line: str) -> frozenset[str]:
        """Collect those of a paragraph: a sentence takes up the names of those before it."""
        return frozenset(_names(_paragraph(marked, marked.line[line])))

    return {(one, other) for (one, other), figures in shared.items() if figures >= _FIGURES or names(one) & names(other)}


def _lines(pair: FigurePair) -> tuple[str, str]:
    return _ordered(pair.first.line, pair.second.line)


def _ordered(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one <= other else (other, one)


def _paragraph(marked: Marked, line: Line) -> str:
    """Return the text of the paragraph that a line stands in, as far as the line's end and within reach."""
    text = marked.document[line.document].text
    begin = max(text.rfind("\n", 0, line.start) + 1, line.start - _PARAGRAPH)
    return text[begin : line.end]


def _names(text: str) -> Iterator[str]:
    """Yield the words with a capital or a digit in them, casefolded; not the first word of the text and no name of a day."""
    names = (found.group().casefold() for found in _NAME.finditer(text) if found.start() > 0)
    return (name for name in names if name not in _CALENDAR)


def _near_identical(marked: Marked, frame: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield the lines of different documents that share most of their 4-grams."""
    held = {line.id: grams(marked.text(line)) for line in marked.lines if line.role in CITABLE and line.id not in frame}
    holders: defaultdict[str, list[str]] = defaultdict(list)
    for line, own in held.items():
        for gram in own if len(own) >= _FEWEST_GRAMS else ():
            holders[gram].append(line)
    document = {line: marked.line[line].document for line in held}
    shared: defaultdict[str, dict[str, int]] = defaultdict(dict)
    # A sentence that several print has all its 4-grams from the same lines, so those are paired once, and counted for each.
    for lines, times in Counter(tuple(lines) for lines in holders.values() if len(lines) > 1).items():
        for index, one in enumerate(lines):
            source, beside = document[one], shared[one]
            for other in lines[index + 1 : index + _NEXT]:
                if document[other] != source:
                    beside[other] = beside.get(other, 0) + times
    enough = {line: SAME_TEXT * len(own) for line, own in held.items()}
    for one, others in shared.items():
        yield from (_ordered(one, other) for other, count in others.items() if count >= enough[one] or count >= enough[other])
