"""What a request costs, as far as the package genai-prices (an extra) knows; its list is a part of it, and nothing is fetched."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from decimal import Decimal

_PACKAGE = "genai_prices"


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
        prices = _prices()
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
        prices = _prices()
        usage = prices.Usage(input_tokens=input, cache_read_tokens=min(cached, input), output_tokens=output)
        total: Decimal = prices.calc_price(usage, model, provider_api_url=base_url).total_price
    except (ImportError, LookupError):
        return None
    return total


def _prices() -> Any:  # noqa: ANN401 - a module that need not be there
    """
    Import the package.

    Raises:
        ImportError: It is not installed.
    """
    if _PACKAGE not in sys.modules and _is_missing():
        raise ImportError(_PACKAGE)
    return import_module(_PACKAGE)


@cache
def _is_missing() -> bool:
    """Look for the package once: to search all folders again for every job of a batch takes longer than to price it."""
    return find_spec(_PACKAGE) is None
