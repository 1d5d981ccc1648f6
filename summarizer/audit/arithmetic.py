"""
Arithmetic that a source states: recomputed from the quantities it names.

A statement is wrong only where no value that its inputs allow (rounding, hedges, ranges) gives a result that is written as it is. Where
the quantities do not fit together, or fit in another order than they were pointed at, nothing is said.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Context, Decimal
from itertools import chain, product
from typing import TYPE_CHECKING, NamedTuple

from summarizer.audit.interval import Interval, allowed, ends, rounding, written
from summarizer.audit.near import around, told_beside
from summarizer.audit.passages import figure_ids, passages_of
from summarizer.audit.statements import statements
from summarizer.audit.wording import amount, formula, sentence
from summarizer.lexicon import lazy
from summarizer.models import Check

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from summarizer.audit.statements import StatementKind
    from summarizer.documents import Marked, Mention
    from summarizer.models import CheckKind, DraftRelation, Figure
    from summarizer.quantities.types import Quantity

_HUNDRED = Decimal(100)
_CONTEXT = Context(prec=28, traps=[])
"""Division by zero gives an infinity or no number, which the callers look for."""

_SHARES = frozenset({"percent", "basis_points", "ratio"})
_PAIRS: frozenset[StatementKind] = frozenset(
    {"change_pct", "above_pct", "below_pct", "share_pct", "multiple", "difference", "product", "quotient"}
)
_UNSIGNED: frozenset[StatementKind] = frozenset({"change_pct", "difference", "sum"})
"""Kinds whose result may be written as a magnitude: a word beside it, or the name of a loss, gives the sign."""
_NAMES_END = 60
_UPPER = lazy(r"\b(?:(?:top|upper|high|higher)\s(?:end|bound|limit)|top\sof)\b|\boberen?\sende\b", re.IGNORECASE)
_LOWER = lazy(r"\b(?:bottom|lower|low)\s(?:end|bound|limit)\b|\bunteren?\sende\b", re.IGNORECASE)
_SCALES = tuple(Decimal(10) ** power for power in (3, -3, 6, -6))
"""Slips between thousand, million and billion."""
_TENS = (*_SCALES, Decimal(10), Decimal("0.1"), Decimal(100), Decimal("0.01"))
"""The same for what a price and a number come to, where a decimal point slips too."""
_LEEWAY = Decimal("0.2")
"""How far what a stock lasts may lie from what one period's use gives: use changes."""
_NEARBY = 3
"""Lines around a statement in which another amount may be the one that is meant."""
_FAR = 40
"""The same for prices of a share."""
_MOST_OTHERS = 24
"""Amounts near a statement that are tried in place of its own; it bounds the work."""
_PRICES = frozenset({"money", "per_share"})
_OF_SHARES = frozenset({"per share", "per unit"})
_WITH_UNIT = frozenset({"other", "money", "per_share"})
"""Kinds whose unit is part of what is measured: days are no index points, a barrel is no tonne."""


class _Claim(NamedTuple):
    """A relation with its quantities in place."""

    kind: StatementKind
    stated: Mention
    of: tuple[Mention, ...]

    def swapped(self) -> _Claim:
        return _Claim(self.kind, self.stated, self.of[::-1])


def check(marked: Marked, figures: Sequence[Figure], relations: Iterable[DraftRelation]) -> tuple[Check, ...]:
    """
    Recompute each relation, and each statement that the text makes in words: "info" where it holds, "error" where it cannot.

    A statement that several sources print in the same words is told once.
    """
    pointed = (_claim(marked, relation) for relation in relations)
    claims = chain(pointed, (_Claim(found.kind, found.stated, found.of) for found in statements(marked)))
    findings = (_finding(marked, figures, _oriented(claim)) for claim in _distinct(claims) if _comparable(claim))
    told = {finding.what: finding for finding in reversed([*filter(None, findings)])}
    return tuple(reversed(told.values()))


def _claim(marked: Marked, relation: DraftRelation) -> _Claim:
    """Read a relation's pointers; a change told in points is the difference of its levels."""
    stated = marked.mention[relation.stated]
    of = tuple(_at_end(marked, stated, marked.mention[pointer]) for pointer in relation.of)
    points = relation.kind == "change_pct" and _is_points(stated.quantity) and all(m.quantity.kind in _SHARES for m in of)
    return _Claim("difference", stated, of[::-1]) if points else _Claim(relation.kind, stated, of)


def _at_end(marked: Marked, stated: Mention, mention: Mention) -> Mention:
    """Take one end of a range where the words behind a stated result name it: a tenth more than the top of the range."""
    quantity = mention.quantity
    _, after = around(marked, stated, _NAMES_END)
    if quantity.low is None or quantity.high is None:
        return mention
    named = (("upper", quantity.high, _UPPER.search(after)), ("lower", quantity.low, _LOWER.search(after)))
    end = next(((name, value) for name, value, found in named if found), None)
    if end is None:
        return mention
    return replace(
        mention, quantity=replace(quantity, value=end[1], low=None, high=None, as_written=f"the {end[0]} end of {quantity.as_written}")
    )


def _is_points(quantity: Quantity) -> bool:
    return quantity.kind == "basis_points" or (quantity.kind == "percent" and quantity.unit not in {None, "%"})


def _distinct(claims: Iterable[_Claim]) -> Iterator[_Claim]:
    """Leave out a claim on quantities that an earlier one ties already."""
    seen: set[tuple[int, frozenset[int]]] = set()
    for claim in claims:
        key = (claim.stated.id, frozenset(mention.id for mention in claim.of))
        if key not in seen:
            seen.add(key)
            yield claim


def _comparable(claim: _Claim) -> bool:
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
        and _result(claim, allowed) is not None
    )


def _family(quantity: Quantity) -> str:
    return "percent" if quantity.kind == "basis_points" else quantity.kind


def _alike(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities can be added or divided."""
    units = {quantity.unit for quantity in (one, other)} - {None}
    same_unit = units <= _OF_SHARES or len(units) < 2 or one.kind not in _WITH_UNIT  # noqa: PLR2004 - at most one
    return (_family(one) == _family(other) or {one.kind, other.kind} <= _PRICES) and one.currency == other.currency and same_unit


def _result_fits(kind: StatementKind, stated: Quantity, of: Sequence[Quantity]) -> bool:
    match kind:
        case "product":
            return stated.currency == of[1].currency
        case "quotient":
            return stated.kind == "other" and _has_base(of[1])
        case "sum" | "difference":
            return _alike(stated, of[0]) and len({_family(quantity) for quantity in (stated, *of)}) == 1
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


def _oriented(claim: _Claim) -> _Claim:
    """Put the larger quantity above and the smaller below: a premium told of the smaller one was pointed at the wrong way round."""
    result = _result(claim, written) if claim.kind in {"above_pct", "below_pct"} else None
    return claim.swapped() if result is not None and result.high < 0 and _comparable(claim.swapped()) else claim


def _finding(marked: Marked, figures: Sequence[Figure], claim: _Claim) -> Check | None:
    holds = _holds(claim)
    right = _result(claim, written)
    if right is None or (_evident(claim) if holds else _doubtful(claim) or _meant_otherwise(marked, claim)):
        return None
    inputs = [mention.quantity.as_written for mention in claim.of]
    mentions = (claim.stated, *claim.of)
    return Check(
        kind=_kind(claim, holds=holds),
        severity="info" if holds else "error",
        what=sentence(claim.kind, inputs, right, claim.stated, right=holds),
        formula=formula(claim.kind, inputs, amount(claim.kind, claim.stated.quantity, right)),
        figures=figure_ids(figures, mentions),
        evidence=passages_of(marked, mentions),
        by="code",
    )


def _kind(claim: _Claim, *, holds: bool) -> CheckKind:
    """Name the kind of finding: how long a stock lasts is an estimate, which numbers make implausible and no sum makes wrong."""
    if holds:
        return "arithmetic"
    if claim.kind == "quotient":
        return "implausible"
    return "unit" if _is_slip(claim) else "arithmetic"


def _is_slip(claim: _Claim) -> bool:
    """Whether the statement holds once one amount is told in thousands, millions or billions of what is printed."""
    if claim.kind == "difference" and _family(claim.stated.quantity) == "percent":
        whole = claim.stated.quantity.value
        points = replace(claim.stated, quantity=replace(claim.stated.quantity, value=whole / _HUNDRED if whole is not None else None))
        return claim.stated.quantity.kind != "basis_points" and _holds(_Claim(claim.kind, points, claim.of))
    amounts = [at for at, mention in enumerate(claim.of) if mention.quantity.kind in {"money", "count"} and mention.quantity.value]
    scales = _TENS if claim.kind == "product" else _SCALES
    return any(_holds(_rescaled(claim, at, factor)) for at in amounts for factor in scales)


def _rescaled(claim: _Claim, at: int, factor: Decimal) -> _Claim:
    quantity = claim.of[at].quantity
    scaled = replace(quantity, value=quantity.value * factor if quantity.value is not None else None)
    return _Claim(claim.kind, claim.stated, (*claim.of[:at], replace(claim.of[at], quantity=scaled), *claim.of[at + 1 :]))


def _evident(claim: _Claim) -> bool:
    """Whether nobody needs to be told that it is right: whole numbers in words."""
    return all(rounding(mention.quantity) == 0 and mention.quantity.as_written.isalpha() for mention in claim.of)


def _doubtful(claim: _Claim) -> bool:
    """Whether the statement may be right although it does not follow as pointed at: the other way round, or in the other direction."""
    if claim.kind == "sum":
        return False
    return _holds(claim.swapped()) or (claim.kind == "change_pct" and (_holds(claim, signed=False) or _points_meant(claim)))


def _meant_otherwise(marked: Marked, claim: _Claim) -> bool:
    """Whether the statement holds with another amount that stands near by in place of one of its own: it was tied to the wrong one."""
    # A document tells one share's prices throughout: an offer, a close, a high.
    reach = _FAR if all(mention.quantity.kind == "per_share" for mention in claim.of) else _NEARBY
    near = told_beside(marked, claim.stated, reach)
    own = {claim.stated.id, *(mention.id for mention in claim.of)}
    values = {ends(mention.quantity) for mention in claim.of}
    kinds = {mention.quantity.kind for mention in claim.of}
    others = [m for m in near if m.quantity.kind in kinds and m.id not in own and ends(m.quantity) not in values][:_MOST_OTHERS]
    for other in others if claim.kind not in {"sum", "quotient"} else ():
        for at, mention in enumerate(claim.of):
            tried = _Claim(claim.kind, claim.stated, (*claim.of[:at], other, *claim.of[at + 1 :]))
            if other.quantity.kind == mention.quantity.kind and _comparable(tried) and _holds(tried):
                return True
    return False


def _points_meant(claim: _Claim) -> bool:
    """Whether "percent" was said where percentage points are right."""
    return all(_family(m.quantity) == "percent" for m in claim.of) and _holds(_Claim("difference", claim.stated, claim.of))


def _holds(claim: _Claim, *, signed: bool = True) -> bool:
    """Whether some values that the inputs allow give a result that the stated one allows."""
    result = _result(claim, allowed)
    if result is not None and claim.kind == "quotient":
        result = Interval(result.low * (1 - _LEEWAY), result.high * (1 + _LEEWAY))
    stated = allowed(claim.stated.quantity)
    scale = _scale(claim.kind, claim.stated.quantity)
    return (
        result is not None
        and stated is not None
        and any(result.meets(reading) for reading in _signs(claim, stated.scaled(scale), signed=signed))
    )


def _signs(claim: _Claim, printed: Interval, *, signed: bool) -> tuple[Interval, ...]:
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


def _scale(kind: StatementKind, quantity: Quantity) -> Decimal:
    """Return the factor that brings a quantity into the unit the relation is computed in."""
    if quantity.kind == "basis_points":
        return 1 / _HUNDRED
    return _HUNDRED if quantity.kind == "ratio" and kind not in {"multiple", "sum", "difference"} else Decimal(1)


def _result(claim: _Claim, read: Callable[[Quantity], Interval | None]) -> Interval | None:
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
    return tuple(term.scaled(_scale("sum", quantity)) for quantity in quantities if (term := read(quantity)) is not None)


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
        case "multiple" | "quotient":
            return _CONTEXT.divide(first, second)
        case "product":
            return _CONTEXT.multiply(first, second)
        case _:
            return _CONTEXT.subtract(first, second)
