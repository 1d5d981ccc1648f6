"""
The metric of a figure, and what refutes it: a kind of quantity that it cannot be, or another quantity that its words stand with.

The words of a metric are an analyst's and need not stand in the line, so their absence alone proves nothing.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.claims.polarity import sides_of
from summarizer.ground.kinds import (
    is_amount,
    is_change,
    is_count,
    is_for_each,
    is_movement,
    is_per_share,
    is_per_unit,
    is_total,
    kinds_of,
    likely_kinds_of,
)
from summarizer.ground.reasons import Unproven
from summarizer.ground.values import value_of
from summarizer.ground.weighing import ENOUGH, lightest, weight_against, weight_together
from summarizer.text.lexicon import lazy
from summarizer.text.measures import EXPECTED, LENGTH_UNITS, concepts_of, contrary_to, price_of, terms_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.ground.around import Around
    from summarizer.ground.reasons import Code
    from summarizer.quantities.types import Kind, Quantity

_POINTS = frozenset({"point", "points", "percentage points"})
"""Units of a distance between two rates; another unit is that of no part of anything."""
_NEAR = 3
_REFUTED = 5
"""What a single finding counts for two metrics that are compared."""
_TABLE = 8
_ROW_WORDS = 3
_TRACE = 0.19
_FAINT = 0.25
_HALF = 0.5
_STRONG = 0.75
_SYNONYM = 0.8
_LARGE = 100_000
_LARGE_FOR_ONE = 1_000_000
"""What one of many hardly costs: a hotel is sold for so much a room."""
_CENTS = -2
"""The exponent of an amount that is written with its cents."""
_ADDED = terms_of("additional extra added")
_MOST_READ = 512
_AMOUNTS: frozenset[Kind] = frozenset({"money", "per_share"})
_COUNTS: frozenset[Kind] = frozenset({"count"})
CHANGES: frozenset[Kind] = frozenset({"percent", "basis_points", "ratio", "multiple"})
_OF_NAME = lazy(r"(?:,|\s(?:of|in|at|for|from|by))\s(?:the\s)?[A-Z][a-z][\w’'-]*(?:\s(?:&|[A-Z][\w’'-]*))+(?=\Z|[,\s(])")
_FOR_EACH = lazy(r"\s(?:an?|each)\s[a-z]+(?=\Z|,)")
"""What one of something costs: its unit, which the quantity has too and tells nothing apart ("tariff a tonne")."""
_PART = lazy(r",\s|\s(?:from|for)\s")
_PIECES = terms_of("unit item piece device product")
_EACH = terms_of("apiece each")
_WHOLE = terms_of("full guidance")


class Metric(NamedTuple):
    """
    The name of a metric, read.

    Attributes:
        name: The name.
        terms: Stems of its words.
        concepts: The measures that they name.
        kinds: The kinds of quantity that it can be; None where the words do not tell.
        likely: Those that it most likely is, of which nothing follows by itself; None as above.
        part: Stems of the words that tell of which part it is ("provision, parts").
    """

    name: str
    terms: frozenset[str]
    concepts: frozenset[str]
    kinds: frozenset[Kind] | None
    likely: frozenset[Kind] | None
    part: frozenset[str]

    @classmethod
    @lru_cache(maxsize=_MOST_READ)
    def of(cls, name: str) -> Metric:
        """Read a name, once."""
        plain = _FOR_EACH.sub("", name.removeprefix("p-value"))  # a probability, told as "p=0.03"
        terms = terms_of(plain) or terms_of(name)
        return cls(
            name=name,
            terms=terms,
            concepts=concepts_of(terms),
            kinds=kinds_of(name),
            likely=likely_kinds_of(name),
            part=terms_of(_PART.split(plain, maxsplit=1)[-1]) if _PART.search(plain) else frozenset(),
        )

    def can_be(self, quantity: Quantity) -> bool:
        """Whether a quantity is of a likely kind, and no large amount where one of many is meant."""
        if quantity.kind == "money" and _size(quantity) >= _LARGE_FOR_ONE and is_per_unit(self.name):
            return False
        if self.likely is None:
            return True
        part = "percent" in self.likely and quantity.kind == "other"
        return quantity.kind in self.likely and not (part and quantity.unit is not None and quantity.unit not in _POINTS)

    def fits(self, words: frozenset[str]) -> float:
        """Return the share of its terms that stand among words, a word of the same meaning counting a little less."""
        if not self.terms:
            return 0.0
        known = concepts_of(words)
        hits = (1.0 if term in words else _SYNONYM if concepts_of((term,)) & known else 0.0 for term in self.terms)
        return sum(hits) / len(self.terms)


def refute_metric(name: str, own: Around, others: Iterable[Around], beside: Sequence[Around] = ()) -> None:
    """
    Refute a metric.

    Args:
        name: What the figure is said to measure.
        own: What stands around the quantity.
        others: What stands around the other quantities of its document.
        beside: What stands around those that share the metric: they are no rivals.

    Raises:
        Unproven: The quantity is of another kind, or another quantity fits the metric clearly better.
    """
    metric = Metric.of(_OF_NAME.sub("", name))  # whom it names besides says nothing of what is measured
    rivals = [other for other in others if other is not own and value_of(other.mention.quantity) != value_of(own.mention.quantity)]
    if code := refuted_as(metric, own, rivals):
        raise Unproven(code)
    if weight_against(metric, own, rivals, beside) >= ENOUGH:
        raise Unproven("figure_fits_other_quantity")


def misfit_of(metric: Metric, own: Around, rivals: Sequence[Around]) -> int:
    """Measure how badly a metric fits a quantity among others, to compare it with other metrics and other quantities."""
    refuted = is_of_other_kind(metric, own, metric.likely) or refuted_as(metric, own, rivals)
    return weight_together(metric, own, rivals) + (_REFUTED if refuted else 0)


def least_misfit(name: str) -> int:
    """Return what ``misfit_of`` is at least for a metric, whatever the quantity."""
    return lightest(Metric.of(name))


def is_same_measure(name: str, other: str) -> bool:
    """Whether two metrics are of one measure, but for words of who expects it and of the whole of a time."""
    one, two = (Metric.of(each).terms - EXPECTED - _WHOLE for each in (name, other))
    return bool(one) and one == two


def refuted_as(metric: Metric, own: Around, rivals: Sequence[Around]) -> Code | None:
    """Return as what a single finding refutes a metric; None where none does."""
    if is_other_price(metric, own) or (
        is_of_other_kind(metric, own, metric.kinds)
        and (is_plainly_other(metric, own) or stands_elsewhere(metric, own, rivals))
        and not _shares_unit(metric, own, rivals)
    ):
        return "figure_of_other_kind"
    if any(check(metric, own, other) for other in rivals for check in _CHECKS) or stands_with_other_kind(metric, own, rivals):
        return "figure_fits_other_quantity"
    return None


def _may_be_money(metric: Metric, own: Around) -> bool:
    """Whether a number with a scale or cents, bare or of the metric, may be an amount whose currency was told before ("3.4 billion")."""
    quantity = own.mention.quantity
    unit = quantity.unit is None or bool(concepts_of(_unit(own)) & metric.concepts)
    bare = quantity.kind in {"count", "other"} and unit and quantity.currency is None
    scaled = any(map(str.isalpha, quantity.as_written)) or (quantity.value is not None and quantity.value.as_tuple().exponent == _CENTS)
    return bare and scaled and metric.kinds is not None and bool(metric.kinds & _AMOUNTS)


def is_of_other_kind(metric: Metric, own: Around, kinds: frozenset[Kind] | None) -> bool:
    """Whether a quantity is of none of some kinds of a metric; a change may bear the name of what has changed in its clause."""
    quantity, kind = own.mention.quantity, own.mention.quantity.kind
    may_be_rate = kinds is not None and kind == "count" and "count" not in kinds and "percent" in kinds and not _is_whole(quantity)
    if kinds is None or may_be_rate or _may_be_money(metric, own):
        return False
    if kind == "other" and "percent" in kinds and _is_length(quantity):
        return True
    if kind not in kinds:
        moved = own.mention.context.direction is not None or kind == "ratio" or (kind == "multiple" and quantity.as_written.isalpha())
        return not (is_part_of_named(metric, own) or (kind in CHANGES and moved and metric.fits(own.terms) > 0))
    if kind == "per_share":
        return is_total(metric.name) and not is_change(metric.name)
    if kind in _AMOUNTS and is_movement(metric.name) and not has_moved(own):
        return True
    large = kind == "money" and _size(quantity) >= _LARGE_FOR_ONE and not own.behind & (_EACH | terms_of(metric.name))
    return large and (is_per_unit(metric.name) or is_per_share(metric.name))


def _is_length(quantity: Quantity) -> bool:
    """Whether a quantity is a length of time, which is no part of anything."""
    return (quantity.unit or "").removesuffix("s") in LENGTH_UNITS


def _shares_unit(metric: Metric, own: Around, rivals: Iterable[Around]) -> bool:
    """Whether a bare number has its unit from another quantity of its line ("215 basis points, where 340 was wanted")."""
    quantity = own.mention.quantity
    bare = quantity.kind == "count" and quantity.unit is None and quantity.as_written.replace(".", "").isdigit()
    return bare and any(rival.row == own.row and metric.can_be(rival.mention.quantity) for rival in rivals)


def is_part_of_named(metric: Metric, own: Around) -> bool:
    """Whether a percentage is told as a part of what the metric names beside something else ("penalty, worldwide turnover")."""
    return own.mention.quantity.kind == "percent" and bool(own.behind & metric.terms) and bool(metric.terms - own.behind)


def has_moved(own: Around) -> bool:
    """Whether the text tells a direction of a quantity, or names it by a verb that does ("crude fell $2")."""
    words = own.mention.context.metric.casefold().split()
    told = own.differs or own.mention.context.direction is not None or not _ADDED.isdisjoint(own.own)
    return told or any(axis == "size" for word in words for axis, _ in sides_of(word))


def is_plainly_other(metric: Metric, own: Around) -> bool:
    """Whether a quantity that the metric cannot be says by itself what it is: an amount with its currency, a number of named things."""
    quantity = own.mention.quantity
    if metric.kinds is None or quantity.kind in metric.kinds:
        return False
    return (
        (quantity.kind in _AMOUNTS and quantity.currency_basis != "context" and (metric.kinds != _COUNTS or is_count(metric.name)))
        or (quantity.kind == "count" and bool(_unit(own)) and not (_unit(own) & metric.terms and not is_per_unit(metric.name)))
        or (quantity.kind == "percent" and own.mention.context.direction is None and is_amount(metric.name))
    )


def stands_elsewhere(metric: Metric, own: Around, rivals: Sequence[Around]) -> bool:
    """Whether words of the metric stand with a quantity of a kind that it can have, and more of them than here."""
    here = metric.fits(own.terms | own.shared)
    return any(metric.can_be(rival.mention.quantity) and metric.fits(rival.terms) > max(_TRACE, here) for rival in rivals)


def _is_whole(quantity: Quantity) -> bool:
    """Whether a number without a unit is a whole one, as a rate in a table ("5.95") hardly is; nought may be a rate."""
    return quantity.value is not None and quantity.value != 0 and quantity.value == quantity.value.to_integral_value()


def _size(quantity: Quantity) -> Decimal:
    value = quantity.value if quantity.value is not None else quantity.high
    return abs(value) if value is not None else Decimal(0)


def is_other_price(metric: Metric, own: Around) -> bool:
    """Whether the clause of a price says that it is another one: a peak, a target, a dividend."""
    if own.mention.quantity.kind not in _AMOUNTS or not is_per_share(metric.name):
        return False
    named, told = price_of(metric.terms), price_of(own.terms - own.names)
    return named is not None and told is not None and named is not told and not named & own.shared


def is_contrasted(metric: Metric, own: Around, other: Around) -> bool:
    """Whether a word of the metric excludes one of this clause ("floor", "ceiling"), and stands with a quantity close by."""
    words = contrary_to(metric.terms, own.terms)
    return bool(words & other.terms) and abs(other.row - own.row) <= _NEAR


def is_in_other_row(metric: Metric, own: Around, other: Around) -> bool:
    """Whether two quantities stand in rows of a table, and the metric has all words of the other row's label and not all of this one's."""
    return (
        abs(other.row - own.row) <= _TABLE
        and own.terms == own.line
        and other.terms == other.line
        and class_of(other.mention.quantity) == class_of(own.mention.quantity)
        and not is_per_share(metric.name)
        and 0 < len(own.line) <= _ROW_WORDS
        and 0 < len(other.line) <= _ROW_WORDS
        and other.line <= metric.terms
        and bool(own.line - metric.terms - EXPECTED)
    )


def counts_other_things(metric: Metric, own: Around, other: Around) -> bool:
    """Whether the noun that a number counts is not the metric's, and that of a number close by is."""
    mine, theirs = _unit(own), _unit(other)
    if not mine or (mine | own.shared) & metric.terms or concepts_of(mine) & metric.concepts or abs(other.row - own.row) > 1:
        return False
    return (bool(theirs) and theirs <= metric.terms and not own.behind & metric.terms) or (
        metric.fits(own.terms) == 0
        and metric.fits(other.terms) >= _HALF
        and metric.can_be(other.mention.quantity)
        and (metric.likely is not None or class_of(own.mention.quantity) == class_of(other.mention.quantity))
    )


def are_whole_and_each(one: Metric, first: Quantity, other: Metric, second: Quantity) -> bool:
    """Whether of two amounts of other sizes only the smaller one is said to be for each of something ("cost per customer")."""
    if not {first.kind, second.kind} <= _AMOUNTS or is_for_each(one.name) == is_for_each(other.name):
        return False
    return is_for_each(one.name if _size(first) < _size(second) else other.name)


def is_of_other_part(metric: Metric, own: Around, other: Around) -> bool:
    """Whether the part that a metric tells stands behind another quantity of a list, and another part behind this one."""
    return (
        other.row == own.row
        and bool(metric.part)
        and metric.part <= other.behind
        and not metric.part & (own.terms | own.shared)
        and bool(own.behind - metric.terms)
        and class_of(own.mention.quantity) == class_of(other.mention.quantity)
    )


def _unit(one: Around) -> frozenset[str]:
    return terms_of(one.mention.quantity.unit or "") - _PIECES if one.mention.quantity.kind == "count" else frozenset()


def stands_with_other_kind(metric: Metric, own: Around, rivals: Sequence[Around]) -> bool:
    """
    Whether the metric's words stand only with quantities of another class: a level's words prove nothing of its change.

    The other way round they do: a change is told of what has a level.
    """
    change = is_change(metric.name) and own.mention.quantity.kind in CHANGES
    if metric.likely is not None or change or metric.fits(own.own) >= _FAINT:
        return False
    own_class = class_of(own.mention.quantity)
    fits = [(metric.fits(rival.terms), class_of(rival.mention.quantity)) for rival in rivals]
    fits = [(fit, kind) for fit, kind in fits if kind != "part" or own_class == "part"]
    best = max((fit for fit, _ in fits), default=0.0)
    return best > _HALF and all(kind != own_class for fit, kind in fits if fit >= max(_HALF, _STRONG * best))


def class_of(quantity: Quantity) -> str:
    """Return what quantities of one metric have in common: large amounts, small amounts, parts, multiples, counts, a unit."""
    kind = quantity.kind
    if kind in _AMOUNTS:
        return "large" if _size(quantity) >= _LARGE else "small"
    if kind == "other":
        return quantity.unit or kind
    return "part" if kind in CHANGES and kind != "multiple" else kind


_CHECKS = (is_contrasted, is_in_other_row, counts_other_things, is_of_other_part)
