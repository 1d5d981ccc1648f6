"""
The metric of a key figure: of all that a quantity may measure, what its place, its words and its looks speak for most.

What leads up to a quantity may be a verb and whoever does it ("the Tribunal wants", "had pencilled in"), an amount that another one is
compared with measures the same as that one, and a clause is about the noun that it began with: none of that holds always, so that each is
weighed (``candidates``), by weights fitted to labelled articles. A label is in words of the text, or the noun of its verb.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from typing import TYPE_CHECKING, Final

from summarizer.offline.amounts import key
from summarizer.offline.around import Around, told
from summarizer.offline.candidates import SHARE_PRICE, candidates
from summarizer.offline.label_shape import is_named, is_scrap, named_by_act, nominal, plain
from summarizer.offline.label_words import PRICED
from summarizer.offline.metric_weights import METRIC
from summarizer.offline.sure import is_traded, sure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.documents import Marked, Mention
    from summarizer.offline.amounts import Key
    from summarizer.offline.around import Told
    from summarizer.offline.candidates import Candidate
    from summarizer.offline.lines import Seen

_CELLS: Final = re.compile(r"\s{2,}|\t|\|")
_BEFORE: Final = 12
"""Quantities of a paragraph that the next one may take its metric from."""
_RUN: Final = 36
"""Quantities of a paragraph that are named one by one before the next begin anew: what a long one has far back tells nothing of it."""
_EQUALS: Final = 3
_SHORT: Final = 3
"""Letters of a label that may be no more than a scrap of grammar ("der")."""
_AWAY: Final = frozenset({"earlier", "other", "equal", "equal noun"})
"""Where a noun of a measure is found that may be another quantity's."""
_FAR_LESS: Final = 3.5
"""Log odds by which a noun phrase may stand behind a scrap of a sentence."""


class Metrics:
    """What the quantities of some documents measure, found when it is asked for."""

    def __init__(self, lines: Sequence[Seen], marked: Marked) -> None:
        """Take note of the quantities by paragraph, of the heads of tables, and of equal amounts."""
        self._seen = {seen.id: seen for seen in lines}
        self._rows = dict(_heads(lines, marked))
        self._runs: list[list[tuple[Mention, Seen]]] = []
        self._run_of: dict[int, int] = {}
        self._equals: dict[Key, list[tuple[Mention, Seen]]] = {}
        self._first: dict[str, Seen] = {}
        for seen in lines:
            self._first.setdefault(seen.line.document, seen)
            for mention in seen.mentions:
                self._add(mention, seen)
                alike = self._equals.setdefault(key(mention), [])
                if len(alike) <= _EQUALS:
                    alike.append((mention, seen))
        self._told: dict[str, Told] = {}
        self._words: dict[str, Counter[str]] = {}
        self._known: dict[int, str] = {}
        self._naming: dict[int, Iterator[object]] = {}

    def of(self, mention: Mention) -> str:
        """Name what a quantity measures, knowing those before it in its paragraph; of what stands behind it nothing is read yet."""
        run = self._run_of[mention.id]
        naming = self._naming.setdefault(run, self._weighed(self._runs[run]))
        while mention.id not in self._known:
            next(naming)
        return self._known[mention.id]

    def weighed(self) -> Iterator[tuple[Mention, tuple[Candidate, ...]]]:
        """Yield what each quantity may measure."""
        for run in self._runs:
            yield from self._weighed(run)

    def _add(self, mention: Mention, seen: Seen) -> None:
        """Put a quantity to those before it in its paragraph."""
        place = seen.line.document, seen.line.paragraph
        last = self._runs[-1][-1][1].line if self._runs else None
        if last is None or (last.document, last.paragraph) != place or len(self._runs[-1]) >= _RUN:
            self._runs.append([])
        self._runs[-1].append((mention, seen))
        self._run_of[mention.id] = len(self._runs) - 1

    def _weighed(self, run: Iterable[tuple[Mention, Seen]]) -> Iterator[tuple[Mention, tuple[Candidate, ...]]]:
        """Yield what each quantity of a run may measure, having named it: the next one may measure the same."""
        before: deque[Mention] = deque(maxlen=_BEFORE)
        for each, seen in run:
            around = self._around(each, seen, before)
            found = candidates(around)
            self._known[each.id] = sure(around) or _label(found, around)
            yield each, found
            before.appendleft(each)

    def _around(self, mention: Mention, seen: Seen, before: Iterable[Mention]) -> Around:
        return Around(
            mention=mention,
            seen=seen,
            told=self._read(seen),
            before=self._read(self._seen[seen.before]) if seen.before else None,
            others=[(other, self._known[other.id]) for other in before],
            equals=[(other, line, self._read(line)) for other, line in self._equals[key(mention)] if line is not seen],
            row=self._rows.get(seen.id),
            words=self._words_of(mention.document),
            headline=self._first[mention.document],
        )

    def _read(self, seen: Seen) -> Told:
        if seen.id not in self._told:
            self._told[seen.id] = told(seen)
        return self._told[seen.id]

    def _words_of(self, document: str) -> Counter[str]:
        """Count in how many lines of a document its telling words stand: a noun that stands nowhere in it is no name for anything."""
        if document not in self._words:
            own = (seen for seen in self._seen.values() if seen.line.document == document)
            self._words[document] = Counter(word for seen in own for word in seen.reading.content)
        return self._words[document]


def _label(found: Sequence[Candidate], around: Around) -> str:
    """Write the label of what is chosen; where it is no noun phrase, that of a noun of a measure which is not far less likely."""
    best = max(found, key=_weight)
    label = plain(nominal(best.text, around))
    if not is_scrap(label):
        return label
    if label.istitle() and is_traded(around):
        return SHARE_PRICE
    near = (each for each in found if _AWAY.isdisjoint(each.measured) and _weight(each) > _weight(best) - _FAR_LESS)
    others = sorted(near, key=_weight, reverse=True)
    labels = (plain(nominal(each.text, around)) for each in others if is_named(each.text) and not PRICED.search(each.text))
    if better := next((other for other in labels if not is_scrap(other)), None) or named_by_act(label):
        return better
    rest = (plain(nominal(each.text, around)) for each in sorted(found, key=_weight, reverse=True))
    return label if len(label) > _SHORT else next((each for each in rest if len(each) > _SHORT and not is_scrap(each)), label)


def _weight(candidate: Candidate) -> float:
    return sum([METRIC[name] * value for name, value in candidate.measured.items() if name in METRIC])


def _heads(lines: Iterable[Seen], marked: Marked) -> Iterator[tuple[str, str]]:
    """Find the heads of indented table rows: the label of the last row that stands further out and holds no numbers."""
    head: tuple[str, int, str] | None = None
    for seen in lines:
        document = seen.line.document
        text = marked.document[document].text
        indent = seen.line.start - max(text.rfind("\n", 0, seen.line.start), text.rfind("\r", 0, seen.line.start)) - 1
        if seen.sentence and not _CELLS.search(seen.text):
            head = None
        elif not seen.mentions:
            head = (document, indent, _CELLS.split(seen.text)[0].strip(" :"))
        elif head and head[0] == document and head[1] < indent:
            yield seen.id, head[2]
