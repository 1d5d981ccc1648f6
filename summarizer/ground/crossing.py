"""
Proof 4 on the figures of a draft together: labels that were given to each other's figures.

Alone, a label in other words than the text's cannot be told from a wrong one. Beside another figure it can: where two figures would each
bear the other's label no worse, and both together far better, neither of the two is published.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import combinations, product
from typing import TYPE_CHECKING

from summarizer.documents import CITABLE
from summarizer.ground.binding import is_entity_refuted, is_period_refuted, place_of
from summarizer.ground.holders import all_words, entity_words, names_of
from summarizer.ground.metrics import Metric, are_whole_and_each, class_of, is_same_measure, least_misfit, misfit_of
from summarizer.ground.spans import beside, differ, is_base, is_of_bracket
from summarizer.text.clauses import CLAUSE
from summarizer.times import read_times

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Literal

    from summarizer.documents import Marked, Mention
    from summarizer.ground.binding import Labelled
    from summarizer.ground.reasons import Code
    from summarizer.ground.scope import Scope

    Label = Literal["metric", "entity", "period"]

MOST_COMPARED = 24
"""Of a longer list only the first are compared, so that the work stays within bounds."""
_METRIC_GAIN = 8
_MOST_LOST = -4
"""What an exchange may cost one of two quantities: what loses more bears its own metric."""
_ENTITY_GAIN = 3
_PERIOD_GAIN = 2
_REFUTED = 2
_UNTREATED = frozenset("placebo dummy control sham".split())
"""Names of the arm of a trial that is not treated, which texts use in turn."""
_TREATED = frozenset("treated treatment drug medicine therapy".split())
"""By what a text tells of the other arm without its name."""
_UNTOLD = 2
_BEFORE, _BEHIND, _IN_LINE, _NEAR, _FAR = range(5)


def crossed(figures: Iterable[Labelled], marked: Marked, scope: Scope) -> dict[int, Code]:
    """Find the quantities of a draft whose label fits another of its figures, and that figure's label them; with the reason of each."""
    compared = [figure for figure in figures if figure.q in marked.mention][:MOST_COMPARED]
    fits = _Fits(marked, scope)
    found: dict[int, Code] = {}
    for one, other in combinations(compared, 2):
        if one.q != other.q and marked.mention[one.q].document == marked.mention[other.q].document and (code := fits.crossed(one, other)):
            found |= dict.fromkeys((one.q, other.q), code)
    return found


@dataclass(frozen=True, slots=True)
class _Fits:
    """How badly labels fit quantities: 0 or less where the text gives them to each other; each is measured once."""

    marked: Marked
    scope: Scope
    known: dict[tuple[int, str, str], int] = field(default_factory=dict[tuple[int, str, str], int])

    def crossed(self, one: Labelled, other: Labelled) -> Code | None:
        """Return the reason for which two figures must have exchanged a label; None where there is none."""
        if _differ(one.metric, other.metric) and self._is_crossed("metric", one, other, _METRIC_GAIN):
            return "figure_fits_other_quantity"
        if _differ(one.entity, other.entity) and self._is_crossed("entity", one, other, _ENTITY_GAIN):
            return "entity_contradicted"
        if self._are_of_other_times(one, other) and self._is_crossed("period", one, other, _PERIOD_GAIN):
            return "period_contradicted"
        return None

    def _is_crossed(self, label: Label, one: Labelled, other: Labelled, least: int) -> bool:
        """
        Whether neither figure, or neither metric, loses by an exchange, and both gain enough; what can gain too little is not measured.

        Each has to gain by an exchange of periods, of entities, and of metrics that are one measure, told as expected and as come about: of
        one that a text tells as little of as of the other, nothing follows from what it tells of the other.
        """
        first, second = getattr(one, label), getattr(other, label)
        if label == "metric" and self._are_told_apart(one, other):
            return False
        now = self.misfit(label, one, first), self.misfit(label, other, second)
        best = (least_misfit(second) + least_misfit(first)) if label == "metric" else 0
        if sum(now) - best < least:
            return False
        then = self.misfit(label, one, second), self.misfit(label, other, first)
        of_quantities = now[0] - then[0], now[1] - then[1]
        of_labels = now[0] - then[1], now[1] - then[0]
        worst = max(min(of_quantities), min(of_labels) if label == "metric" else -1)
        if label == "entity" and max(then) > _IN_LINE:
            return False  # no line gives the one figure to the other's owner
        both = label != "metric" or is_same_measure(first, second)
        return worst >= both and sum(of_quantities) >= least and min(of_quantities) >= _MOST_LOST

    def _are_of_other_times(self, one: Labelled, other: Labelled) -> bool:
        """Whether two figures are said to be of times of which none is a part of the other: a month and its last day are not told apart."""
        if not _differ(one.period, other.period):
            return False
        wanted = [read_times(each.period or "", self.marked.document[self.marked.mention[each.q].document].day) for each in (one, other)]
        return all(differ(first, second) for first, second in product(*wanted))

    def _are_told_apart(self, one: Labelled, other: Labelled) -> bool:
        """Whether one of the metrics can be its own quantity, and not the other's, which is of another class."""
        quantities = self.marked.mention[one.q].quantity, self.marked.mention[other.q].quantity
        first, second = Metric.of(one.metric), Metric.of(other.metric)
        if class_of(quantities[0]) == class_of(quantities[1]):
            return False
        if are_whole_and_each(first, quantities[0], second, quantities[1]):
            return True
        return (first.can_be(quantities[0]) and not first.can_be(quantities[1])) or (
            second.can_be(quantities[1]) and not second.can_be(quantities[0])
        )

    def misfit(self, label: Label, figure: Labelled, text: str) -> int:
        key = (figure.q, label, text)
        if key not in self.known:
            measures: dict[Label, Callable[[Labelled, str], int]] = {"metric": self.metric, "entity": self.entity, "period": self.period}
            self.known[key] = measures[label](figure, text)
        return self.known[key]

    def metric(self, figure: Labelled, metric: str) -> int:
        surroundings = self.scope.surroundings(self.marked.mention[figure.q].document)
        own = surroundings.around[figure.q]
        return misfit_of(Metric.of(metric), own, [around for around in surroundings.around.values() if around is not own])

    def entity(self, figure: Labelled, entity: str) -> int:
        mention = self.marked.mention[figure.q]
        surroundings = self.scope.surroundings(mention.document)
        words = entity_words(entity)
        common = entity.islower()  # "ethylene oxide" is not named by a word of it
        around = self._words_around(figure.q)
        arm = _names_of_arm(words, frozenset[str]().union(*around))
        if arm:
            around = [self._words_of_clause_before(mention), *around[1:]]
        beside = next((at for at in (_BEFORE, _BEHIND) if arm & around[at]), _FAR)
        place = min(beside, next((at for at, told in enumerate(around) if (words <= told if common else words & told)), _FAR))
        if entity != figure.entity and words & names_of(figure.metric):
            place = max(place, _NEAR)  # that it stands beside the figure is told by the metric
        if place == _FAR and words & surroundings.subject:
            place = _NEAR  # what the sources are about need not be named again
        return place + _REFUTED * is_entity_refuted(entity, figure.metric, mention, self.marked, surroundings)

    def _words_around(self, number: int) -> Sequence[frozenset[str]]:
        """Collect the words right before a quantity, right behind it, of its line, and of its paragraph so far and the line before."""
        mention = self.marked.mention[number]
        line = self.marked.line[mention.line]
        text, place = self.marked.text(line), place_of(mention, self.marked)
        before = [each for each in self.marked.lines if each.document == line.document and each.role in CITABLE and each.start < line.start]
        near = [each for each in before if each.paragraph == line.paragraph or each is before[-1]]
        beside = text[place.low : place.start], text[place.end : place.high]
        return [*map(all_words, beside), all_words(text), all_words(" ".join(map(self.marked.text, near)))]

    def _words_of_clause_before(self, mention: Mention) -> frozenset[str]:
        """Collect the words of its clause that stand right before a quantity."""
        text, place = self.marked.text(self.marked.line[mention.line]), place_of(mention, self.marked)
        start = max((joint.end() for joint in CLAUSE.finditer(text, place.low, place.start)), default=place.low)
        return all_words(text[start : place.start])

    def period(self, figure: Labelled, period: str) -> int:
        mention = self.marked.mention[figure.q]
        line = self.marked.line[mention.line]
        text, figure_at = self.marked.text(line), place_of(mention, self.marked)
        times = [time for time in self.scope.times_in(line) if not (is_of_bracket(text, time, figure_at) or is_base(text, time))]
        wanted = {time.label for time in read_times(period, self.marked.document[mention.document].day) if time.label}
        clause = beside(text, times, figure_at)
        place = next((at for at, told in enumerate((clause, times)) if wanted & {time.label for time in told}), _UNTOLD)
        return place + _REFUTED * is_period_refuted(period, figure.metric, mention, self.marked, times)


def _names_of_arm(words: frozenset[str], around: frozenset[str]) -> frozenset[str]:
    """Return by what else a text calls an arm of a trial, where it tells of two; nothing for anybody else."""
    if words & _UNTREATED:
        return _UNTREATED
    return _TREATED if around & _UNTREATED else frozenset()


def _differ(one: str | None, other: str | None) -> bool:
    return bool(one and other) and one != other
