"""When two mentions state the same amount, and which amounts say anything by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from decimal import Decimal

    from summarizer.documents import Mention

_TELLING_COUNT: Final = 20
_PRECISE: Final = 3
"""Significant digits."""

Key = tuple[str, str | None, str]
"""Kind, currency and value of a quantity."""


def key(mention: Mention) -> Key:
    """What two mentions share if they state the same amount of the same kind."""
    quantity = mention.quantity
    value = _plain(quantity.value) if quantity.value is not None else f"{_plain(quantity.low)}-{_plain(quantity.high)}"
    return quantity.kind, quantity.currency, value


def _plain(value: Decimal | None) -> str:
    text = "" if value is None else format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def telling(mention: Mention) -> bool:
    """Tell whether an amount says anything by itself: small bare counts and fractions do not."""
    return mention.quantity.kind not in {"count", "other", "ratio"} or not small(mention)


def precise(mention: Mention) -> bool:
    """Tell whether an amount is so exact that another source which states it must mean the same thing."""
    quantity = mention.quantity
    return quantity.value is None or len(quantity.value.normalize().as_tuple().digits) >= _PRECISE


def small(mention: Mention) -> bool:
    """Tell whether an amount is below what a reader would remember, were it a bare count."""
    size = mention.quantity.value if mention.quantity.value is not None else mention.quantity.high
    return size is None or abs(size) < _TELLING_COUNT
