"""What a number measures."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

    from summarizer.quantities.types import Kind


class Measure(NamedTuple):
    """
    What stands behind a number and says what it measures.

    Attributes:
        kind: The kind of quantity it makes.
        unit: Its name, the same for every notation of it.
        factor: What the number is multiplied by (1e6 for "Mt").
        end: One past its last character.
    """

    kind: Kind
    unit: str
    factor: Decimal
    end: int
