"""
Which figures tell of one metric, and where their values stand on a scale.

Values belong together where the brief itself ties them: a figure and the lines that give its value too, figures of one metric and entity,
and figures that a check holds against each other. No value is read anew: a source gives the value that the brief reads there, or none.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from decimal import Decimal  # noqa: TC003 - of an alias
from functools import lru_cache
from itertools import chain, islice
from typing import TYPE_CHECKING, TypeAlias

from summarizer.quantities import read_quantities
from summarizer.render.numbers import day, told
from summarizer.render.page.items import name_of
from summarizer.render.page.scale import Scale, percent
from summarizer.render.page.view import Chart, ChartRow, Mark, Panel
from summarizer.render.parts import passage_key
from summarizer.text.characters import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from datetime import date

    from summarizer.models import Brief, Evidence, Figure, Measure
    from summarizer.quantities import Quantity
    from summarizer.render.page.passages import Passages

_Amount: TypeAlias = "tuple[Decimal | None, Decimal | None, Decimal | None]"
_HELD_TOGETHER = frozenset({"conflict", "supersedes", "unit"})
"""Kinds of checks whose figures are values of one thing."""
_FEWEST_WORDS = 2
"""A metric that a rule named is specific enough only with two words of its own, or as an abbreviation."""
_MOST = 24
"""Most values of a chart: a longer one is a table, and the page has that."""
_LARGEST = 1e100
_SHAPES = {"approx": "about", "over": "least", "at_least": "least", "under": "most", "up_to": "most", None: "dot"}


@dataclass(frozen=True, slots=True)
class _Value:
    """The value of a figure, as one passage gives it."""

    figure: Figure
    passage: Evidence


def charts(brief: Brief, passages: Passages, anchors: Mapping[str, str]) -> tuple[Chart, ...]:
    """
    Chart each metric of which several sources or dates give a value.

    Args:
        brief: The brief.
        passages: Its passages.
        anchors: For each figure, by its id, its anchor in the page.
    """
    figures = {figure.id: figure for figure in brief.figures}
    days = {source.id: source.published for source in brief.sources}
    names = {source.id: f"{name_of(source)} ({visible(source.id)})" for source in brief.sources}
    rows = _Told(days=days, names=names, passages=passages, anchors=anchors)
    found: defaultdict[str, list[Panel]] = defaultdict(list)
    for group in _groups(brief, list(figures.values())):
        own = {passage_key(figure.evidence) for figure in group}
        values = list(islice(chain.from_iterable(_values(figure, own) for figure in group), _MOST))
        if _differ_in_origin(values, days):
            found[_metric(group)] += rows.panels(values)
    return tuple(Chart(metric=metric, panels=tuple(panels)) for metric, panels in found.items())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """What is known of the sources and passages of a brief."""

    days: Mapping[str, date | None]
    names: Mapping[str, str]
    passages: Passages
    anchors: Mapping[str, str]

    def panels(self, values: Iterable[_Value]) -> Iterator[Panel]:
        """Lay out values, those of each unit and currency apart."""
        units: defaultdict[str, list[_Value]] = defaultdict(list)
        for value in values:
            units[_unit(value.figure.quantity)].append(value)
        yield from (Panel(unit=unit, rows=self._rows(each)) for unit, each in units.items())

    def _rows(self, values: Sequence[_Value]) -> tuple[ChartRow, ...]:
        """Lay out the values of a panel, the earliest first."""
        scale = Scale.over(chain.from_iterable(_ends(value.figure.quantity) for value in values))
        return tuple(self._row(value, scale) for value in sorted(values, key=self._when))

    def _when(self, value: _Value) -> tuple[str, int]:
        published = self.days.get(value.passage.source)
        return published.isoformat() if published else "", value.passage.start

    def _row(self, value: _Value, scale: Scale) -> ChartRow:
        figure, source = value.figure, value.passage.source
        published = self.days.get(source)
        about = (day(published) if published else "", visible(figure.period or ""), "" if figure.role == "actual" else figure.role)
        return ChartRow(
            source=self.names.get(source, visible(source)),
            about=" · ".join(filter(None, about)),
            value=visible(told(figure)),
            anchor=self.anchors[figure.id],
            ref=self.passages.number(value.passage),
            mark=_mark(figure.quantity, scale),
        )


# --- what belongs together ------------------------------------------------------------------------------------------


def _groups(brief: Brief, figures: Sequence[Figure]) -> list[list[Figure]]:
    """Put together the figures of one thing, in the order of the page; those without a value are left out."""
    usable = [figure for figure in figures if _ends(figure.quantity)]
    parent = {figure.id: figure.id for figure in usable}

    def root(name: str) -> str:
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    for one, other in _ties(brief, usable):
        parent[root(other.id)] = root(one.id)
    groups: dict[str, list[Figure]] = {}
    for figure in sorted(usable, key=lambda figure: not figure.key):
        groups.setdefault(root(figure.id), []).append(figure)
    return list(groups.values())


def _ties(brief: Brief, figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Yield the pairs of figures that are values of one thing."""
    by_line: defaultdict[tuple[str, int, int], list[Figure]] = defaultdict(list)
    for figure in figures:
        by_line[passage_key(figure.evidence)].append(figure)
    for figure in figures:
        for passage in figure.also:
            beside = [other for other in by_line[passage_key(passage)] if _comparable(figure, other)]
            yield from ((figure, other) for other in beside if len(beside) == 1)
    named: defaultdict[tuple[str, str, str], list[Figure]] = defaultdict(list)
    for figure in figures:
        if _is_specific(figure):
            entity = figure.entity or brief.subject
            named[figure.metric.casefold(), entity.casefold(), _class(figure.quantity)].append(figure)
    known = {figure.id: figure for figure in figures}
    held = [[known[name] for name in check.figures if name in known] for check in brief.checks if check.kind in _HELD_TOGETHER]
    for group in chain(named.values(), held):
        yield from ((group[0], other) for other in group[1:] if _comparable(group[0], other))


def _is_specific(figure: Figure) -> bool:
    return figure.by == "model" or len(figure.metric.split()) >= _FEWEST_WORDS or figure.metric.isupper()


def _class(measure: Measure) -> str:
    """Name what a quantity measures, whatever the currency."""
    return "money" if measure.currency else f"{measure.kind} {measure.unit or ''}"


def _comparable(one: Figure, other: Figure) -> bool:
    return one.quantity.kind == other.quantity.kind and _class(one.quantity) == _class(other.quantity)


def _values(figure: Figure, own: AbstractSet[tuple[str, int, int]]) -> Iterator[_Value]:
    """Yield the value of a figure where it was read, and in each line that gives the same value and is no figure's ``own``."""
    yield _Value(figure, figure.evidence)
    for passage in figure.also:
        if passage_key(passage) not in own and _amount(figure.quantity) in _amounts(passage.quote):
            yield _Value(figure, passage)


@lru_cache(maxsize=256)
def _amounts(quote: str) -> frozenset[_Amount]:
    """Read the amounts of a line; many figures may rest on one."""
    return frozenset(map(_amount, read_quantities(quote)))


def _amount(measure: Measure | Quantity) -> _Amount:
    return measure.value, measure.low, measure.high


def _differ_in_origin(values: Sequence[_Value], days: Mapping[str, date | None]) -> bool:
    """Whether several sources, or periods of one, give a value."""
    return len({(value.passage.source, days.get(value.passage.source), value.figure.period) for value in values}) > 1


def _metric(group: Sequence[Figure]) -> str:
    """Name a group: by its first key figure, with whose it is."""
    first = group[0]
    commonest = Counter(figure.metric for figure in group).most_common(1)[0][0]
    return visible(first.metric if first.key else commonest)


# --- on a scale -----------------------------------------------------------------------------------------------------


def _unit(measure: Measure) -> str:
    if measure.kind == "percent":
        return visible(measure.unit or "").replace("%", "") or "percent"
    if measure.kind in {"multiple", "basis_points"}:
        return "times" if measure.kind == "multiple" else "basis points"
    return visible(" ".join(filter(None, (measure.currency, measure.unit)))) or "number"


def _ends(measure: Measure) -> tuple[float, ...]:
    """Return the value, or the ends of a range; nothing where a drawing cannot hold them."""
    ends = tuple(float(end) for end in (measure.value, measure.low, measure.high) if end is not None)
    return ends if all(abs(end) < _LARGEST for end in ends) else ()


def _mark(measure: Measure, scale: Scale) -> Mark:
    low, *high = (percent(scale.at(end)) for end in _ends(measure))
    if high:
        return Mark(shape="range", at=low, to=high[0])
    return Mark(shape=_SHAPES[measure.qualifier], at=low, to=low)
