"""
Sources that give different values of the same thing.

What is the same thing is named by the brief: a figure and the values its ``also`` lines hold, or two figures of one metric, entity and
period; and by the numbers around: two values that stand among the same ones. Values differ only beyond what rounding, hedges and ranges
allow. No conflict is another currency, another stated period, a thing that moves and was looked at on different days, and a new value
stated together with the one it replaces.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from summarizer.audit import slipped, within
from summarizer.audit.alone import told_alone
from summarizer.audit.anchors import anchored
from summarizer.audit.interval import allowed
from summarizer.audit.near import basis, is_condition, standing
from summarizer.audit.pairs import relate
from summarizer.audit.passages import finding, name_of
from summarizer.audit.reckoning import Claim, comparable, holds
from summarizer.audit.unit import slips
from summarizer.audit.within import Pair
from summarizer.quantities.types import HEDGES
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.documents import Marked, Mention
    from summarizer.models import Check, Figure

_WORD = re.compile(r"[^\W_]+")
_EMPTY = frozenset(
    ("a", "about", "an", "and", "at", "by", "for", "from", "in", "its", "of", "on", "or", "over", "s", "the", "their", "to", "total")
)
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_PART = lazy(r"\b(?:q[1-4]|h[12]|[1-4]q|first|fourth|second|third)\b")
_PART_NAMES = {"first": "1", "second": "2", "third": "3", "fourth": "4"}
_MOVING = frozenset({"per_share", "multiple"})
_LEVELS = frozenset({"index points", "points"})
_MOVING_UNTIL_SETTLED = frozenset({"money", "percent", "basis_points", "ratio"})
_FEWEST_WORDS = 2
"""A metric that a rule read is specific enough to compare only with two words of its own."""
_NEXT = 40
"""Sources of one label that one of them is compared with: more that tell of one thing are no brief's."""
_STEP = 24
"""Characters between by how much something came to a value and the value."""
_NEARBY = 3
"""How many lines apart a source may state a new value and the one it replaces."""


class _Label(NamedTuple):
    """What a quantity measures."""

    metric: str
    entity: str | None
    period: str | None
    mention: Mention


class Conflicts(NamedTuple):
    """
    What sources state differently.

    Attributes:
        marked: The sources.
        explained: The pairs of mentions, by their ids, of which one is a slip of scale: another check states that.
        among: Values that differ although they stand among the same ones, which a brief may give a name of its own.
        told: Values that differ whatever a brief calls them.
    """

    marked: Marked
    explained: frozenset[frozenset[int]]
    among: tuple[Pair, ...] = ()
    told: tuple[Pair, ...] = ()

    def checks(self, figures: Sequence[Figure]) -> tuple[Check, ...]:
        """Report each thing that sources give different values of, once, with the lines that state them, as a brief names its figures."""
        marked = self.marked
        named = (*_told_as_same(marked, figures), *_labelled_alike(marked, figures)) if len(marked.documents) > 1 else ()
        metrics = {figure.id: figure.metric for figure in figures}
        told = {(own.id, other.document): other.id for pair in self.told for own, other in _both_ways(pair)}
        sure = (
            pair for pair in self.among if all(told.get((own.id, other.document), other.id) == other.id for own, other in _both_ways(pair))
        )
        among = (pair._replace(metric=metrics.get(f"q{pair.one.id}", pair.metric)) for pair in sure)
        pairs = (*self.doubtful(pair for pair in named if _differ(marked, pair)), *among, *self.told)
        return tuple(_finding(marked, group) for group in _joined(pairs))

    def doubtful(self, differing: Iterable[Pair]) -> tuple[Pair, ...]:
        """Leave out what differs for another reason than that one of the values is wrong."""
        return tuple(
            pair
            for pair in differing
            if frozenset((pair.one.id, pair.other.id)) not in self.explained
            and is_condition(self.marked, pair.one) == is_condition(self.marked, pair.other)
            and not (_steps(self.marked, pair.one, pair.other) or _steps(self.marked, pair.other, pair.one))
        )


def conflicts(marked: Marked) -> Conflicts:
    """Find what sources state differently, as far as that does not depend on how a brief names its figures."""
    bare = Conflicts(marked, frozenset(frozenset((one.id, other.id)) for one, other in slips(marked)))
    among = (pair for pair in _among_the_same(marked) if not _other_period(pair.one.context.period, pair.other.context.period))
    told = (*within.told_otherwise(marked), *slipped.transposed(marked), *slipped.swapped(marked))
    return bare._replace(
        among=bare.doubtful(among),
        told=bare.doubtful(told),
    )


# --- what is the same thing -----------------------------------------------------------------------------------------


def _told_as_same(marked: Marked, figures: Iterable[Figure]) -> Iterator[Pair]:
    """Pair each figure with the value in each of its ``also`` lines."""
    mentions = {f"q{mention.id}": mention for mention in marked.mentions}
    placed = {(line.document, line.start, line.end): marked.mentions_in[line.id] for line in marked.lines}
    for figure in figures:
        own = mentions.get(figure.id)
        for also in figure.also if own else ():
            other = _value_in(figure, own, placed.get((also.source, also.start, also.end), ())) if own else None
            if own and other:
                yield Pair(figure.metric, own, other)


def _among_the_same(marked: Marked) -> Iterator[Pair]:
    """Pair the values that stand among the same numbers or alone for their measure, but for those of which one replaces the other."""
    for one, other in chain(anchored(marked), told_alone(marked)):
        if relate(marked, one, other).relation == "conflict":
            yield Pair(one.context.metric, one, other)


def _value_in(figure: Figure, own: Mention, inside: Iterable[Mention]) -> Mention | None:
    """Find the value of the figure's metric among those of a line; None where one agrees or several could be meant."""
    candidates = [mention for mention in inside if mention.id != own.id and _same_measure(own, mention)]
    if any(_agree(own, candidate) for candidate in candidates):
        return None
    if len(candidates) > 1:
        wanted = _words(figure.metric)
        candidates = [candidate for candidate in candidates if wanted & _words(candidate.context.metric)]
    return candidates[0] if len(candidates) == 1 else None


def _labelled_alike(marked: Marked, figures: Iterable[Figure]) -> Iterator[Pair]:
    """Pair the values of one metric, entity and period; a source that has several values of it does not mean one thing by it."""
    groups: defaultdict[tuple[object, ...], dict[str, list[_Label]]] = defaultdict(dict)
    for label in _labels(marked, figures):
        quantity = label.mention.quantity
        key = (_words(label.metric), (label.period or "").casefold(), quantity.kind, quantity.currency)
        groups[key].setdefault(label.mention.document, []).append(label)
    for sources in groups.values():
        single = [labels[0] for labels in sources.values() if len({label.mention.quantity.as_written for label in labels}) == 1]
        near = ((one, other) for at, one in enumerate(single) for other in single[at + 1 : at + _NEXT])
        yield from (Pair(one.metric, one.mention, other.mention) for one, other in near if _same_entity(one, other))


def _labels(marked: Marked, figures: Iterable[Figure]) -> Iterator[_Label]:
    """Name what each quantity measures: as the brief does, else as the words around it do."""
    told = {figure.id: figure for figure in figures}
    for mention in marked.mentions:
        figure = told.get(f"q{mention.id}")
        metric = figure.metric if figure else mention.context.metric
        if len(_words(metric)) >= (1 if figure and figure.by == "model" else _FEWEST_WORDS):
            yield _Label(metric, figure.entity if figure else None, figure.period if figure else mention.context.period, mention)


def _same_entity(one: _Label, other: _Label) -> bool:
    """Whether two values are told of one entity; where one of them names none, a stated period or a long metric has to do."""
    if one.entity and other.entity:
        return one.entity.casefold() == other.entity.casefold()
    return len(_words(one.metric)) >= _FEWEST_WORDS + (one.period is None)


@lru_cache(maxsize=2_048)  # each label is compared with many others
def _words(label: str) -> frozenset[str]:
    """Reduce a label to its words of meaning, without their plural."""
    return frozenset(word.removesuffix("s") for word in _WORD.findall(label.casefold()) if word not in _EMPTY)


# --- whether the values differ --------------------------------------------------------------------------------------


def _differ(marked: Marked, pair: Pair) -> bool:
    one, other = pair.one, pair.other
    return (
        one.document != other.document
        and _same_measure(one, other)
        and not _agree(one, other)
        and not _other_period(one.context.period, other.context.period)
        and basis(marked, one) == basis(marked, other)
        and not _moved(marked, pair)
        and not _updates(marked, one, other)
        and not _updates(marked, other, one)
        and relate(marked, one, other).relation != "supersede"
    )


def _same_measure(one: Mention, other: Mention) -> bool:
    """Whether two values are stated in one kind, currency and unit, and both as facts or both as the same sort of outlook."""
    first, second = one.quantity, other.quantity
    units = {(unit or "").casefold().removesuffix("s") for unit in (first.unit, second.unit)} - {""}
    return first.kind == second.kind and first.currency == second.currency and len(units) < 2 and standing(one) == standing(other)  # noqa: PLR2004


def _agree(one: Mention, other: Mention) -> bool:
    """Whether some value is allowed by both; a quantity without a value contradicts nothing."""
    first, second = allowed(one.quantity), allowed(other.quantity)
    return first is None or second is None or first.meets(second)


def _other_period(one: str | None, other: str | None) -> bool:
    """Whether two periods name different years or different parts of a year."""
    return any(a and b and not a & b for a, b in zip(_spans(one), _spans(other), strict=True))


def _spans(period: str | None) -> tuple[set[str], set[str]]:
    folded = (period or "").casefold()
    years = {match.group() for match in _YEAR.finditer(folded)}
    parts = (match.group() for match in _PART.finditer(folded))
    return years, {_PART_NAMES.get(part, part.strip("q")) for part in parts}


def _moved(marked: Marked, pair: Pair) -> bool:
    """Whether the thing may have changed between the days the sources were published."""
    first, second = (marked.document[mention.document].appeared for mention in (pair.one, pair.other))
    quantity = pair.one.quantity
    if quantity.kind in _MOVING or quantity.unit in _LEVELS:
        return first is None or first != second
    settled = pair.one.context.period is not None and pair.other.context.period is not None
    return quantity.kind in _MOVING_UNTIL_SETTLED and not settled and None not in (first, second) and first != second


def _both_ways(pair: Pair) -> tuple[tuple[Mention, Mention], ...]:
    return (pair.one, pair.other), (pair.other, pair.one)


def _steps(marked: Marked, new: Mention, old: Mention) -> bool:
    """Whether the source of ``new`` states by how much it came from ``old`` just before it: "by 15 basis points to 225"."""
    by, value, was = marked.mention.get(new.id - 1), new.quantity.value, old.quantity.value
    near = by is not None and by.line == new.line and new.quantity.start - by.quantity.end <= _STEP
    if not near or by is None or by.quantity.value is None or value is None or was is None:
        return False
    claim = Claim("change_pct", by, (old, new))
    return abs(value - was) == abs(by.quantity.value) or (comparable(claim) and holds(claim, signed=False))


def _updates(marked: Marked, new: Mention, old: Mention) -> bool:
    """Whether the source of ``new`` states, close by, the old value too: it then knows what it replaces."""
    at = marked.place[new.line]
    near = marked.lines[max(at - _NEARBY, 0) : at + _NEARBY + 1]
    told = chain.from_iterable(marked.mentions_in[line.id] for line in near if line.document == new.document)
    return any(mention.id != new.id and _same_measure(mention, old) and _agree(mention, old) for mention in told)


# --- findings -------------------------------------------------------------------------------------------------------


def _joined(pairs: Iterable[Pair]) -> list[list[Pair]]:
    """Group the pairs that share a value, directly or through others: they are about one thing."""
    group: dict[int, list[Pair]] = {}
    for pair in pairs:
        own, other = group.setdefault(pair.one.id, []), group.setdefault(pair.other.id, [])
        if own is not other:
            own += other
            group |= dict.fromkeys((pair.other.id, *(end.id for known in other for end in (known.one, known.other))), own)
        own.append(pair)
    return list({id(joined): joined for joined in group.values()}.values())


def _finding(marked: Marked, pairs: Sequence[Pair]) -> Check:
    mentions = list({mention.id: mention for pair in pairs for mention in (pair.one, pair.other)}.values())
    documents = dict.fromkeys(mention.document for mention in mentions)
    who = "Sources disagree" if len(documents) > 1 else f"{name_of(marked.document[mentions[0].document])} disagrees with itself"
    told = "; ".join(dict.fromkeys(_told(marked, mention) for mention in mentions))
    return finding(marked, mentions, kind="conflict", severity="warning", what=f"{who} on {pairs[0].metric}: {told}.")


def _told(marked: Marked, mention: Mention) -> str:
    quantity = mention.quantity
    return f"{HEDGES[quantity.qualifier]}{quantity.as_written} ({name_of(marked.document[mention.document])})"
