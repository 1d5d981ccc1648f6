"""
What a stated relation comes to, from every value that its quantities allow.

A result holds where some value that the inputs allow (rounding, hedges, ranges) gives one that is written as it is.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Context, Decimal
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from summarizer.audit.interval import Interval, allowed, ends, written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from summarizer.audit.statements import StatementKind
    from summarizer.documents import Mention
    from summarizer.quantities.types import Quantity

_HUNDRED = Decimal(100)
_CONTEXT = Context(prec=28, traps=[])
"""Division by zero gives an infinity or no number, which the callers look for."""
_SHARES = frozenset({"percent", "basis_points", "ratio"})
_PAIRS: frozenset[StatementKind] = frozenset({"change_pct", "above_pct", "below_pct", "share_pct", "multiple", "difference", "product"})
_UNSIGNED: frozenset[StatementKind] = frozenset({"change_pct", "difference", "sum"})
"""Kinds whose result may be written as a magnitude: a word beside it, or the name of a loss, gives the sign."""
_PRICES = frozenset({"money", "per_share"})
_PLAIN = frozenset({"count", "other"})
_OF_SHARES = frozenset({"per share", "per unit"})
_WITH_UNIT = frozenset({"other", "money", "per_share"})
"""Kinds whose unit is part of what is measured: days are no index points, a barrel is no tonne."""


class Claim(NamedTuple):
    """A relation with its quantities in place."""

    kind: StatementKind
    stated: Mention
    of: tuple[Mention, ...]
    loose: bool = False

    def swapped(self) -> Claim:
        """Return the same with its quantities in the other order."""
        return self._replace(of=self.of[::-1])


def comparable(claim: Claim) -> bool:
    """Whether the quantities can stand in the relation, and what they allow has a result: two open ends have no difference."""
    quantities = [mention.quantity for mention in claim.of]
    alike = claim.kind == "product" or all(_alike(quantities[0], quantity) for quantity in quantities)
    ids = [claim.stated.id, *(mention.id for mention in claim.of)]
    counted = len(quantities) == 2 if claim.kind in _PAIRS else len(quantities) >= 2  # noqa: PLR2004 - a pair
    return (
        counted
        and len(set(ids)) == len(ids)
        and all(ends(quantity) for quantity in (claim.stated.quantity, *quantities))
        and alike
        and _result_fits(claim.kind, claim.stated.quantity, quantities)
        and result_of(claim, allowed) is not None
    )


def family(quantity: Quantity) -> str:
    """Return the kind of a quantity, where basis points are a sort of percentage."""
    return "percent" if quantity.kind == "basis_points" else quantity.kind


def _alike(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities can be added or divided."""
    units = {quantity.unit for quantity in (one, other)} - {None}
    same_unit = units <= _OF_SHARES or len(units) < 2 or one.kind not in _WITH_UNIT  # noqa: PLR2004 - at most one
    plain = {one.kind, other.kind} <= _PLAIN and not units
    return (family(one) == family(other) or plain or {one.kind, other.kind} <= _PRICES) and one.currency == other.currency and same_unit


def _result_fits(kind: StatementKind, stated: Quantity, of: Sequence[Quantity]) -> bool:
    match kind:
        case "product":
            return stated.currency == of[1].currency
        case "sum" | "difference":
            return _alike(stated, of[0]) and len({family(quantity) for quantity in (stated, *of)}) == 1
        case "multiple":
            return stated.kind in {"multiple", "ratio"} and _has_base(of[1])
        case "share_pct" | "above_pct" | "below_pct":
            return stated.kind in _SHARES and _has_base(of[1])
        case _:
            return stated.kind in _SHARES and _has_base(of[0])


def _has_base(quantity: Quantity) -> bool:
    """Whether shares of it mean anything: nothing is a percentage of zero or of a loss."""
    base = allowed(quantity)
    return base is not None and base.low >= 0 and min(ends(quantity)) > 0


def oriented(claim: Claim) -> Claim:
    """Put the larger quantity above and the smaller below: a premium told of the smaller one was pointed at the wrong way round."""
    result = result_of(claim, written) if claim.kind in {"above_pct", "below_pct"} else None
    return claim.swapped() if result is not None and result.high < 0 and comparable(claim.swapped()) else claim


def holds(claim: Claim, *, signed: bool = True) -> bool:
    """Whether some values that the inputs allow give a result that the stated one allows."""
    result = result_of(claim, allowed)
    stated = allowed(claim.stated.quantity)
    scale = scale_of(claim.kind, claim.stated.quantity)
    return (
        result is not None
        and stated is not None
        and any(result.meets(reading) for reading in _signs(claim, stated.scaled(scale), signed=signed))
    )


def _signs(claim: Claim, printed: Interval, *, signed: bool) -> tuple[Interval, ...]:
    """Return what the printed magnitude may mean: its sign is often only in a word beside it."""
    direction = claim.stated.context.direction if signed and claim.kind == "change_pct" else None
    if claim.kind not in _UNSIGNED or (signed and claim.kind == "change_pct" and printed.high <= 0):
        return (printed,)
    match direction:
        case "up":
            return (printed,)
        case "down":
            return (printed.negated(),)
        case _:
            return (printed, printed.negated())


def scale_of(kind: StatementKind, quantity: Quantity) -> Decimal:
    """Return the factor that brings a quantity into the unit the relation is computed in."""
    if quantity.kind == "basis_points":
        return 1 / _HUNDRED
    return _HUNDRED if quantity.kind == "ratio" and kind not in {"multiple", "sum", "difference"} else Decimal(1)


def result_of(claim: Claim, read: Callable[[Quantity], Interval | None]) -> Interval | None:
    """Compute the relation from the inputs as ``read``; None where that gives no number."""
    values = [value for quantities in _scenarios(claim.of) for value in _corners(claim.kind, _terms(quantities, read))]
    return None if any(value.is_nan() for value in values) else Interval(min(values), max(values))


def _scenarios(of: Sequence[Mention]) -> tuple[tuple[Quantity, ...], ...]:
    """Return the inputs; where all are ranges, their lower ends together and their upper ends together."""
    quantities = tuple(mention.quantity for mention in of)
    if any(len(ends(quantity)) == 1 for quantity in quantities):
        return (quantities,)
    return tuple(tuple(replace(q, value=end(ends(q)), low=None, high=None) for q in quantities) for end in (min, max))


def _terms(quantities: Iterable[Quantity], read: Callable[[Quantity], Interval | None]) -> tuple[Interval, ...]:
    return tuple(term.scaled(scale_of("sum", quantity)) for quantity in quantities if (term := read(quantity)) is not None)


def _corners(kind: StatementKind, terms: Sequence[Interval]) -> Iterator[Decimal]:
    """Yield the result at the ends of the inputs; each relation is monotone in each of them."""
    if kind == "sum":
        yield from (sum(low_or_high, Decimal(0)) for low_or_high in zip(*((term.low, term.high) for term in terms), strict=True))
        return
    for first, second in product(*((term.low, term.high) for term in terms)):
        yield _compute(kind, first, second)


def _compute(kind: StatementKind, first: Decimal, second: Decimal) -> Decimal:  # noqa: PLR0911 - one for each kind
    match kind:
        case "change_pct":
            return _CONTEXT.multiply(_CONTEXT.subtract(_CONTEXT.divide(second, first), Decimal(1)), _HUNDRED)
        case "above_pct":
            return _CONTEXT.multiply(_CONTEXT.subtract(_CONTEXT.divide(first, second), Decimal(1)), _HUNDRED)
        case "below_pct":
            return _CONTEXT.multiply(_CONTEXT.subtract(Decimal(1), _CONTEXT.divide(first, second)), _HUNDRED)
        case "share_pct":
            return _CONTEXT.multiply(_CONTEXT.divide(first, second), _HUNDRED)
        case "multiple":
            return _CONTEXT.divide(first, second)
        case "product":
            return _CONTEXT.multiply(first, second)
        case _:
            return _CONTEXT.subtract(first, second)
