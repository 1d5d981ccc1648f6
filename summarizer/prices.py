"""What a request costs, as far as the package genai-prices (an extra) knows; its list is a part of it, and nothing is fetched."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """US dollars for the tokens that are sent, and for those that are received."""

    input: Decimal
    output: Decimal


def price(model: str, *, base_url: str, sent: int, received: int) -> Price | None:
    """
    Price the tokens of a request; None where the price is not known.

    Args:
        model: Its name, as the server knows it.
        base_url: Address of the server: one model has as many prices as there are servers.
        sent: Input tokens, none of them cached.
        received: Output tokens.
    """
    try:
        prices = import_module("genai_prices")
        found = prices.calc_price(prices.Usage(input_tokens=sent, output_tokens=received), model, provider_api_url=base_url)
    except (ImportError, LookupError):
        return None
    return Price(input=found.input_price, output=found.output_price)
