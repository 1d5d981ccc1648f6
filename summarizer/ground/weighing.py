"""
The words of a metric, weighed: where each of them stands, and what the clause of its quantity names instead.

No single word decides, since a right metric may be told in other words, and in a line before. The weights are those of a logistic
regression on right and swapped metrics of the first half of the evaluation set and of eight other articles, rounded to whole numbers;
``docs/binding.md`` tells what they reach on articles that took no part in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.ground.measures import concepts_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.ground.around import Around
    from summarizer.ground.metrics import Metric

ENOUGH = 17
"""The weight from which a metric is refuted."""
_WITH_ANOTHER = 4
_ELSEWHERE = 3
_HERE = -2
_NONE_HERE = 4
_OTHER_MEASURE = 4
_WHOLE_WITH_ANOTHER = 2
_CLOSE = 3
_FITTING_KIND = -3
_NO_PROPORTION = 1
_MOST_UNEXPLAINED = 3
_AMOUNTS_AND_COUNTS = frozenset({"money", "per_share", "count"})


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
    places = _Places.of(metric, own, rivals, beside)
    weights = [places.weight(term) for term in metric.terms]
    if all(weight <= 0 for weight in weights):
        return 0
    quantity = own.mention.quantity
    others = bool(own.concepts - metric.concepts) + bool(concepts_of(own.named) - metric.concepts)
    unexplained = min(_MOST_UNEXPLAINED, max(_unexplained(metric, own.named), _unexplained(metric, own.terms)))
    says_other = others > 1 or unexplained == _MOST_UNEXPLAINED
    return (
        sum(weights)
        + (0 if _HERE in weights else _NONE_HERE)
        + _OTHER_MEASURE * others
        + (_WHOLE_WITH_ANOTHER if says_other and any(_has_whole(metric, own, rival) for rival in rivals) else 0)
        + (_FITTING_KIND if metric.kinds is not None and quantity.kind in metric.kinds else 0)
        + (_NO_PROPORTION if quantity.kind in _AMOUNTS_AND_COUNTS else 0)
        + unexplained
    )


def lightest(metric: Metric) -> int:
    """Return the least that anything can weigh against a metric: all its words stand with the quantity, which is of a fitting kind."""
    return _HERE * len(metric.terms) + _FITTING_KIND


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
    def of(cls, metric: Metric, own: Around, rivals: Sequence[Around], beside: Sequence[Around]) -> _Places:
        """Collect the words of each place; what states the same value is no rival, nor what the metric cannot be."""
        quantity = own.mention.quantity
        others = [
            rival
            for rival in rivals
            if metric.can_be(rival.mention.quantity)
            and (rival.mention.quantity.value, rival.mention.quantity.kind) != (quantity.value, quantity.kind)
        ]
        return cls(
            here=own.own.union(*(each.own for each in beside)),
            line=_words([rival for rival in others if rival.row == own.row]),
            untold=own.line,
            near=_words([rival for rival in others if abs(rival.row - own.row) == 1]),
            before=own.before,
            far=_words(others),
            told=own.told,
            leans=own.leans,
        )

    def weight(self, term: str) -> int:
        """Weigh a word of a metric by the first place in which it stands."""
        meanings = concepts_of((term,))
        places = [(self.here, _HERE), (self.line, _WITH_ANOTHER), (self.untold, 0), (self.near, _WITH_ANOTHER), (self.before, 0)]
        if self.leans:
            places.insert(3, places.pop())
        for words, weight in places:
            if term in words or meanings & concepts_of(words):
                return weight
        return _WITH_ANOTHER if term in self.far else _ELSEWHERE if term in self.told else 0


def _has_whole(metric: Metric, own: Around, rival: Around) -> bool:
    """Whether a quantity of the same kind close by has all words of a metric."""
    alike = rival.mention.quantity.kind == own.mention.quantity.kind and abs(rival.row - own.row) <= _CLOSE
    return alike and metric.terms <= rival.own and not metric.terms & own.own


def _words(rivals: Sequence[Around]) -> frozenset[str]:
    return frozenset[str]().union(*(rival.own for rival in rivals))


def _unexplained(metric: Metric, words: frozenset[str]) -> int:
    """Count the words that the metric has not, nor any of the same meaning."""
    return sum(word not in metric.terms and not concepts_of((word,)) & metric.concepts for word in words)
