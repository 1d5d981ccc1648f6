"""The results of the number reader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from decimal import Decimal

Kind = Literal["money", "percent", "basis_points", "per_share", "multiple", "ratio", "count", "other"]
Qualifier = Literal["approx", "over", "under", "up_to", "at_least"]
Basis = Literal["written", "context", "assumed"]

AMOUNTS: frozenset[Kind] = frozenset({"money", "per_share", "count", "other"})
"""Kinds that say how much there is of something, and are no share, change or multiple."""

HEDGES: dict[Qualifier | None, str] = {
    "approx": "about ",
    "over": "over ",
    "under": "under ",
    "up_to": "up to ",
    "at_least": "at least ",
    None: "",
}
"""The words that stand before a quantity, in English, for what its source says of its exactness."""


@dataclass(frozen=True, kw_only=True)  # no slots, like Line
class Quantity:
    """
    One quantity in a text.

    Attributes:
        start: Index of its first character in the text.
        end: One past the last character; ``text[start:end] == as_written``.
        as_written: The quantity as the text writes it.
        kind: The kind of quantity. Percentage points are ``percent`` with that unit.
        value: The exact value with its scale applied ("1.36 billion" is 1360000000), or None for a range.
        low: Lower end of a range, or None.
        high: Upper end of a range, or None.
        currency: ISO 4217 code, or None.
        unit: What is counted or measured ("shares", "barrels per day"), or None.
        qualifier: How exact it is, by the words around it, or None.
        currency_basis: How the currency is known. "written": with the number, and unambiguous. "context": the context resolves an ambiguous
            sign such as "$", or states a currency for a whole table. "assumed": the commonest meaning of a sign that nothing resolves. None
            if there is no currency.
    """

    start: int
    end: int
    as_written: str
    kind: Kind
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    currency: str | None = None
    unit: str | None = None
    qualifier: Qualifier | None = None
    currency_basis: Basis | None = None

    def moved(self, by: int) -> Quantity:
        """Return it so many characters further on, as it stands in a text with more in front, or less."""
        told: dict[str, Any] = {**self.__dict__, "start": self.start + by, "end": self.end + by}
        return Quantity(**told)
