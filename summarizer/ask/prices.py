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


def cost(model: str, *, base_url: str, input: int, cached: int, output: int) -> Decimal | None:  # noqa: A002 - the brief's own word
    """
    Price what an answer took, in US dollars; None where the price is not known.

    Args:
        model: Its name, as the server knows it.
        base_url: Address of the server.
        input: Tokens that were sent, the cached ones among them.
        cached: How many of them the provider had kept.
        output: Tokens that were received, the model's reasoning among them.
    """
    try:
        prices = import_module("genai_prices")
        usage = prices.Usage(input_tokens=input, cache_read_tokens=min(cached, input), output_tokens=output)
        total: Decimal = prices.calc_price(usage, model, provider_api_url=base_url).total_price
    except (ImportError, LookupError):
        return None
    return total
