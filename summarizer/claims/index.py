"""The lines of the sources, found by the words and the numbers of a sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache, cached_property, partial
from itertools import pairwise
from math import log
from typing import TYPE_CHECKING

from summarizer.claims.amounts import share_of
from summarizer.claims.columns import periods_of
from summarizer.claims.held import Passage
from summarizer.claims.places import implied_places
from summarizer.claims.quotations import as_quoted
from summarizer.claims.spelling import usual
from summarizer.claims.statement import KEYS_OF, Statement, key_of
from summarizer.claims.words import bare
from summarizer.quantities import read_quantities
from summarizer.times import read_times

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summarizer.documents import Document, Span
    from summarizer.quantities import Quantity
    from summarizer.times import TimeSpan

_REACH = 2
"""Neighbouring lines from which a name or a date may be carried."""
_SUBJECTS = 3
_COMMON_SHARE = 0.25
_FEW = 20


@dataclass(frozen=True)
class Index:
    """
    Lines of documents and where their words and numbers stand.

    Attributes:
        documents: The documents by id.
        written: Their texts, as they are usually written.
        lines: Their lines, in order.
        texts: The words of each line.
        quantities: The quantities of each line, with places in the line.
        keys: The keys of each line's words.
        postings: For each key of a word, the numbers of the lines that have it.
        values: For each value, the numbers of the lines that state it.
        known: Words that are mostly written with a capital inside a line.
        small: Words that are mostly written in small letters.
        german: Documents in a language that writes every noun with a capital.
    """

    documents: Mapping[str, Document]
    written: Mapping[str, str]
    lines: tuple[Span, ...]
    texts: tuple[str, ...]
    quantities: tuple[tuple[Quantity, ...], ...]
    keys: tuple[frozenset[str], ...]
    postings: Mapping[str, Sequence[int]]
    values: Mapping[object, Sequence[int]]
    known: frozenset[str]
    small: frozenset[str]
    german: bool

    @classmethod
    def of(cls, documents: Sequence[Document], lines: Iterable[Span], *, german: bool) -> Index:
        """Read documents; linear in their length."""
        by_id = {document.id: document for document in documents}
        lines = tuple(lines)
        written = {document.id: usual(document.text) for document in documents}
        texts = tuple(written[line.document][line.start : line.end] for line in lines)
        quantities = _by_line(written, lines)
        postings: dict[str, list[int]] = defaultdict(list)
        keys: list[frozenset[str]] = []
        large: Counter[str] = Counter()
        little: Counter[str] = Counter()
        for number, text in enumerate(texts):
            words = [bare(word) for word in KEYS_OF.findall(text)]
            keys.append(frozenset(map(key_of, words)))
            for key in keys[-1]:
                postings[key].append(number)
            little.update(word for word in words if word.islower())
            large.update(word.casefold() for word in words[1:] if not word.islower())
        values: dict[object, list[int]] = defaultdict(list)
        for number, found in enumerate(quantities):
            for value in {_value_key(one) for one in found}:
                values[value].append(number)
        small = frozenset(word for word in little if little[word] > large[word])
        return cls(by_id, written, lines, texts, quantities, tuple(keys), postings, values, frozenset(large) - small, small, german)

    def statement(self, text: str, quantities: Sequence[Quantity], times: Sequence[TimeSpan]) -> Statement:
        """Read a sentence in the light of the sources."""
        return Statement(text, quantities, times, self.known, self.small, self.german)

    def passage(self, number: int) -> Passage:
        """Take a line as a passage, read once."""
        if number not in self._passages:
            self._passages[number] = self._passage(number)
        return self._passages[number]

    def candidates(self, claim: Statement, limit: int) -> list[int]:
        """Number the lines that share most with a sentence, the best first; rare words count more, and equal values most."""
        scores: dict[int, float] = defaultdict(float)
        common = max(_FEW, _COMMON_SHARE * len(self.lines))
        for key in sorted(claim.keys):  # the sum of floats depends on their order, and a set has another one in each process
            found = self.postings.get(key, ())
            if len(found) <= common:
                weight = log(1 + len(self.lines) / len(found)) if found else 0.0
                for number in found:
                    scores[number] += weight
        for quantity in claim.quantities:
            found = self.values.get(_value_key(quantity), ())
            for number in found:
                scores[number] += log(2 + len(self.lines) / len(found))
        return sorted(scores, key=lambda number: (-scores[number], number))[:limit]

    def stating(self, quantity: Quantity) -> Sequence[int]:
        """Number the lines that state the value of a quantity."""
        return self.values.get(_value_key(quantity), ())

    def same(self, text: str) -> int | None:
        """Number the line that has exactly these words."""
        return self._numbers.get(_spaced(text))

    @cached_property
    def as_quoted(self) -> tuple[str, ...]:
        """Each document, and its title, as quotations are looked for in them."""
        return tuple(as_quoted(f"{document.title or ''}\n{self.written[document.id]}") for document in self.documents.values())

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        return {_spaced(text): number for number, text in reversed(list(enumerate(self.texts)))}

    @cached_property
    def _passages(self) -> dict[int, Passage]:
        return {}

    @cached_property
    def _statements(self) -> dict[int, Statement]:
        return {}

    @cached_property
    def _subjects(self) -> Mapping[str, frozenset[str]]:
        """The names that most lines of each document have, and the words of its title."""
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for number, line in enumerate(self.lines):
            large = {word.casefold() for word in KEYS_OF.findall(self.texts[number]) if not word.islower()}
            counts[line.document].update(sorted(large & self.known))  # in an order of its own, which decides between equals
        subjects: dict[str, frozenset[str]] = {}
        for document in self.documents.values():
            title = {key_of(word) for word in KEYS_OF.findall(f"{document.title or ''} {document.publisher or ''}")}
            often = [key_of(word) for word, _ in counts[document.id].most_common(_SUBJECTS)]
            subjects[document.id] = frozenset(title.union(often))
        return subjects

    @cached_property
    def _implied(self) -> Mapping[str, frozenset[str]]:
        """The countries whose money each document tells."""
        told: dict[str, set[str]] = defaultdict(set)
        for line, found in zip(self.lines, self.quantities, strict=True):
            told[line.document].update(one.currency for one in found if one.currency)
        return {document: frozenset(map(key_of, implied_places(frozenset(), frozenset(told[document])))) for document in self.documents}

    def _read(self, number: int) -> Statement:
        if number not in self._statements:
            published = self.documents[self.lines[number].document].day
            text = self.texts[number]
            self._statements[number] = self.statement(text, self.quantities[number], read_times(text, published))
        return self._statements[number]

    def _passage(self, number: int) -> Passage:
        line = self.lines[number]
        near = [
            other
            for other in range(max(0, number - _REACH), min(len(self.lines), number + _REACH + 1))
            if other != number and self.lines[other].document == line.document
        ]
        return Passage(
            statement=self._read(number),
            around=self._subjects[line.document].union(self._implied[line.document], *(self.keys[other] for other in near)),
            subjects=self._subjects[line.document],
            before=lambda: self._read(number - 1) if number - 1 in near else None,
            times_near=lambda: [time for other in near for time in self._read(other).times],
            columns=cache(partial(self._columns, number)),
            published=self.documents[line.document].day,
            stand_together=self._stand_together,
        )

    def _columns(self, number: int) -> Mapping[int, TimeSpan]:
        line = self.lines[number]
        published = self.documents[line.document].day
        return periods_of(self.written[line.document], line.start, self.texts[number], self.quantities[number], published)

    def _stand_together(self, name: str, other: str) -> bool:
        """Whether two words stand next to each other in a line, as those of one name do."""
        both = frozenset(self.postings.get(name, ())).intersection(self.postings.get(other, ()))
        rows = ([key_of(bare(word)) for word in KEYS_OF.findall(self.texts[number])] for number in sorted(both)[:_FEW])
        return any({name, other} == set(pair) for row in rows for pair in pairwise(row))


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _value_key(quantity: Quantity) -> object:
    """Return what equal quantities share: the value, or both ends of a range."""
    return share_of(quantity) if quantity.kind == "ratio" else quantity.value if quantity.low is None else (quantity.low, quantity.high)


def _by_line(written: Mapping[str, str], lines: Sequence[Span]) -> tuple[tuple[Quantity, ...], ...]:
    """Read each text at once, so that its language and tables are seen, and hand the quantities to the lines they stand in."""
    found = {document: read_quantities(text) for document, text in written.items()}
    starts = {document: [quantity.start for quantity in quantities] for document, quantities in found.items()}
    by_line: list[tuple[Quantity, ...]] = []
    for line in lines:
        first = bisect_left(starts[line.document], line.start)
        last = bisect_left(starts[line.document], line.end)
        own = found[line.document][first:last]
        by_line.append(tuple(one.moved(-line.start) for one in own if one.end <= line.end))
    return tuple(by_line)
