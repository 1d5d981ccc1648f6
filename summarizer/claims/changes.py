"""Changes that no passage states and the numbers of one make: by how many points or per cent a number differs from the former one."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from summarizer.claims.amounts import same_measure
from summarizer.claims.sizes import moves
from summarizer.claims.tied import is_former
from summarizer.claims.twists import is_left

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from summarizer.claims.held import Held
    from summarizer.claims.statement import Statement
    from summarizer.quantities import Quantity
    from summarizer.times import TimeSpan

_POINTS: Final = "percentage points"
_HALF: Final = Decimal("0.5")


def is_made(held: Held, number: int) -> bool:
    """Whether a rate of a sentence is the change from the former of two numbers of a passage, of which the sentence tells the later one."""
    claim, source, columns = held.claim, held.source, held.passage.columns()
    rate, side = claim.quantities[number], moves(claim, number)
    if not side or rate.value is None or rate.low is not None or _is_stated(rate, source):
        return False
    told = (other for one, other in held.pairs.items() if not is_left(claim, one))
    return any(_is_change(rate, side, source.quantities[later], former) for later in told for former in _former(source, later, columns))


def _is_stated(rate: Quantity, source: Statement) -> bool:
    """Whether a passage tells a change of the same kind itself, which the sentence gives otherwise."""
    return any(one.unit == rate.unit and moves(source, at) for at, one in enumerate(source.quantities))


def _former(source: Statement, later: int, columns: Mapping[int, TimeSpan]) -> Iterator[Quantity]:
    """Yield the numbers that a passage tells as the former ones of another: in words, or under the head of an earlier period."""
    end = columns[later].first if later in columns else None
    for at, one in enumerate(source.quantities):
        begun = columns[at].last if at in columns else None
        earlier = end and begun and begun < end
        if at != later and same_measure(one, source.quantities[later]) and (earlier or is_former(source, at)):
            yield one


def _is_change(rate: Quantity, side: int, later: Quantity, former: Quantity) -> bool:
    """Whether a rate, at its last digit, is by how much one number differs from another, to the side that it is told to."""
    if later.value is None or not former.value or rate.value is None:
        return False
    change = (later.value - former.value) * side
    if rate.kind == "basis_points" or rate.unit == _POINTS:
        change *= 100 if rate.kind == "basis_points" else 1
        shares = later.kind == former.kind == "percent" and _POINTS not in {later.unit, former.unit}
    else:
        change *= 100 / abs(former.value)
        shares = later.kind not in {"percent", "basis_points"} and former.value > 0
    exponent = int(rate.value.normalize().as_tuple().exponent) if rate.value % 1 else 0
    return shares and abs(change - abs(rate.value)) <= _HALF.scaleb(exponent)
