"""What makes two quantities equal."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.quantities import Quantity


def value_of(quantity: Quantity) -> tuple[object, ...]:
    """Reduce a quantity to what makes two of them equal: kind, amount and currency."""
    return (quantity.kind, *amount_of(quantity), quantity.currency)


def amount_of(quantity: Quantity) -> tuple[object, ...]:
    """Return how much a quantity is: its value, or both ends of a range."""
    return (quantity.value, quantity.low, quantity.high)
