"""An amount on its way from a numeral to a quantity."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from summarizer.quantities.numerals import EXACT

if TYPE_CHECKING:
    from summarizer.quantities.currencies import Money
    from summarizer.quantities.types import Kind, Qualifier

ONE = Decimal(1)
_MILLION = Decimal(10) ** 6


class Amount(NamedTuple):
    """
    A numeral with what is glued to it.

    Attributes:
        start: First character.
        end: One past the last one.
        number: The number as written, with its sign.
        scale: What a scale word multiplies it by; None where there is none.
        factor: What its unit multiplies it by (0.01 for pence).
        kind: Where a measure says it.
        money: The currency, as written or stated for its table.
        unit: The measure unit.
        rate: What money is paid for.
        plain: A run of digits with no separator.
        spelled: In words.
        margin: It is written with ±.
        low: Lower end, where it is a range.
        high: Upper end, where it is a range.
        qualifier: What a glued sign says.
    """

    start: int
    end: int
    number: Decimal
    scale: Decimal | None = None
    factor: Decimal = ONE
    kind: Kind | None = None
    money: Money | None = None
    unit: str | None = None
    rate: str | None = None
    plain: bool = False
    spelled: bool = False
    margin: bool = False
    low: Decimal | None = None
    high: Decimal | None = None
    qualifier: Qualifier | None = None

    @property
    def value(self) -> Decimal:
        """The number with scale and factor applied, exactly."""
        value = self.number if self.scale is None else EXACT.multiply(self.number, self.scale)
        return value if self.factor is ONE else EXACT.multiply(value, self.factor)

    @property
    def currency(self) -> str | None:
        """ISO 4217 code."""
        return self.money.code if self.money else None

    @property
    def in_millions(self) -> bool:
        """Whether it is written with a scale of a million or more, or in words that say so much."""
        return (self.scale is not None or self.spelled) and abs(self.value) >= _MILLION

    @property
    def measured(self) -> bool:
        """Whether a currency or measure stands with it."""
        return self.kind is not None or self.money is not None

    @property
    def bare(self) -> bool:
        """Whether nothing but the number is there."""
        return self.scale is None and not self.measured
