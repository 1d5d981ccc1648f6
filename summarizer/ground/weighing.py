"""
The words of a metric, weighed: where each of them stands, and what the clause of its quantity names instead.

No single word decides, since a right metric may be told in other words, and in a line before. The weights are those of logistic
regressions on right and swapped metrics, rounded to whole numbers; ``docs/binding.md`` tells on which articles they rest, and what they
reach on articles that took no part in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from summarizer.text.measures import concepts_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.ground.around import Around
    from summarizer.ground.metrics import Metric

ENOUGH = 24
"""The weight from which a metric is refuted."""
_MOST_UNEXPLAINED = 3
_CLOSE = 3
_AMOUNTS_AND_COUNTS = frozenset({"money", "per_share", "count"})


class Points(NamedTuple):
    """
    What each finding counts against a metric.

    Attributes:
        here: A word of it stands with the quantity.
        line: With another quantity of its line.
        untold: In its line, with none.
        near: With a quantity of the line before or after.
        before: In the line before, with none.
        far: With a quantity farther away.
        told: In the document, with none.
        nowhere: Nowhere.
        none_here: No word of it stands with the quantity.
        other_told: The clause names another measure.
        other_named: The name that a rule gives to the quantity does.
        whole: Something else is said here, and a quantity close by has all its words.
        fitting: The quantity is of a kind that it can have.
        amount: The quantity is an amount or a count.
        unexplained: A word of the clause is not explained by it.
    """

    here: int
    line: int
    untold: int
    near: int
    before: int
    far: int
    told: int
    nowhere: int
    none_here: int
    other_told: int
    other_named: int
    whole: int
    fitting: int
    amount: int
    unexplained: int


ALONE = Points(
    here=-2, line=4, untold=0, near=4, before=0, far=4, told=3, nowhere=0,
    none_here=4, other_told=4, other_named=4, whole=9, fitting=-3, amount=1, unexplained=1,
)  # fmt: skip
"""For a metric by itself."""
TOGETHER = Points(
    here=-4, line=-1, untold=-1, near=2, before=0, far=2, told=1, nowhere=1,
    none_here=1, other_told=1, other_named=0, whole=1, fitting=-5, amount=0, unexplained=1,
)  # fmt: skip
"""For two metrics, each of which may be the other's: only what tells the two quantities apart counts."""


def weight_against(metric: Metric, own: Around, rivals: Sequence[Around], beside: Sequence[Around]) -> int:
    """
    Weigh what speaks against a metric.

    Args:
        metric: What the quantity is said to measure.
        own: What stands around the quantity.
        rivals: What stands around the other quantities of its document.
        beside: What stands around those that share the metric.

    Returns:
        The weight, which is 0 where no word of the metric stands anywhere but here.
    """
    places = _Places.of(metric, own, rivals, beside, alone=True)
    found = [places.of_word(term) for term in metric.terms]
    alone: dict[str, int] = ALONE._asdict()
    if all(alone[place] <= 0 for place in found):
        return 0
    return _weight(ALONE, found, metric, own, rivals)


def weight_together(metric: Metric, own: Around, rivals: Sequence[Around]) -> int:
    """Weigh what speaks against a metric, to compare it with another one and this quantity with another one."""
    places = _Places.of(metric, own, rivals, ())
    return _weight(TOGETHER, [places.of_word(term) for term in metric.terms], metric, own, rivals)


def _weight(points: Points, found: Sequence[str], metric: Metric, own: Around, rivals: Sequence[Around]) -> int:
    quantity = own.mention.quantity
    each: dict[str, int] = points._asdict()
    told, named = bool(own.concepts - metric.concepts), bool(concepts_of(own.named) - metric.concepts)
    unexplained = min(_MOST_UNEXPLAINED, max(_unexplained(metric, words - own.names) for words in (own.named, own.terms)))
    says_other = (told and named) or unexplained == _MOST_UNEXPLAINED
    return (
        sum(each[place] for place in found)
        + points.none_here * ("here" not in found)
        + points.other_told * told
        + points.other_named * named
        + points.whole * (says_other and any(_has_whole(metric, own, rival) for rival in rivals))
        + points.fitting * (metric.likely is not None and quantity.kind in metric.likely)
        + points.amount * (quantity.kind in _AMOUNTS_AND_COUNTS)
        + points.unexplained * unexplained
    )


def lightest(metric: Metric) -> int:
    """Return the least that ``weight_together`` can be: all words of a metric stand with the quantity, which is of a fitting kind."""
    return TOGETHER.here * len(metric.terms) + TOGETHER.fitting


@dataclass(frozen=True, slots=True)
class _Places:
    """
    Where a word may stand, from the clause of the quantity outwards; in all but the last two also a word of the same meaning.

    Attributes:
        here: With the quantity, or with one that shares its metric.
        line: With another quantity of its line.
        untold: In its line, with none.
        near: With a quantity of the line before or after.
        before: In the line before, with none.
        far: With a quantity farther away.
        told: In the document.
        leans: The line goes on about what the one before it names.
    """

    here: frozenset[str]
    line: frozenset[str]
    untold: frozenset[str]
    near: frozenset[str]
    before: frozenset[str]
    far: frozenset[str]
    told: frozenset[str]
    leans: bool

    @classmethod
    def of(cls, metric: Metric, own: Around, rivals: Sequence[Around], beside: Sequence[Around], *, alone: bool = False) -> _Places:
        """
        Collect the words of each place; what states the same value is no rival, nor what the metric cannot be.

        By itself a quantity that names no measure may have that of the one before it; of two, the text has to tell which has it.
        """
        quantity = own.mention.quantity
        others = [
            rival
            for rival in rivals
            if (metric.can_be(rival.mention.quantity) or rival.mention.quantity.kind == quantity.kind)
            and (rival.mention.quantity.value, rival.mention.quantity.kind) != (quantity.value, quantity.kind)
        ]
        return cls(
            here=own.own.union(own.inherited if alone else (), *(each.own for each in beside)),
            line=_words([rival for rival in others if rival.row == own.row]),
            untold=own.line,
            near=_words([rival for rival in others if abs(rival.row - own.row) == 1]),
            before=own.before,
            far=_words(others),
            told=own.told,
            leans=own.leans or (alone and own.foresees),
        )

    def of_word(self, term: str) -> str:
        """Name the first place in which a word of a metric stands, as ``Points`` does."""
        meanings = concepts_of((term,))
        places = [("here", self.here), ("line", self.line), ("untold", self.untold), ("near", self.near), ("before", self.before)]
        if self.leans:
            places.insert(3, places.pop())
        for place, words in places:
            if term in words or meanings & concepts_of(words):
                return place
        return "far" if term in self.far else "told" if term in self.told else "nowhere"


def _has_whole(metric: Metric, own: Around, rival: Around) -> bool:
    """Whether a quantity of the same kind close by has all words of a metric."""
    alike = rival.mention.quantity.kind == own.mention.quantity.kind and abs(rival.row - own.row) <= _CLOSE
    return alike and metric.terms <= rival.own and not metric.terms & own.own


def _words(rivals: Sequence[Around]) -> frozenset[str]:
    return frozenset[str]().union(*(rival.own for rival in rivals))


def _unexplained(metric: Metric, words: frozenset[str]) -> int:
    """Count the words that the metric has not, nor any of the same meaning."""
    return sum(word not in metric.terms and not concepts_of((word,)) & metric.concepts for word in words)
