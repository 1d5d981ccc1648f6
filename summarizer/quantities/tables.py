"""Give the cells of a table the scale and currency that its header states."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from summarizer.quantities.scales import scale_at

if TYPE_CHECKING:
    from decimal import Decimal

    from summarizer.quantities.amounts import Amount
    from summarizer.quantities.currencies import Currencies

_HEADER = re.compile(
    r"\((?:in[ \u00a0])?(?P<symbol>(?:[A-Z]{1,3})?[$€£¥₹]|[A-Z]{3}(?=[ \u00a0]?(?:m|bn|million|billion|mn|"
    r"crore)))[ \u00a0]?(?P<scale>[a-zA-Z.]{1,9})\)"
)
_CELL = re.compile(r"(?:[ \u00a0]{2,}|[\t|])[ \u00a0]*[(+−-]?[0-9]")


def apply_headers(text: str, amounts: list[Amount], currencies: Currencies) -> list[Amount]:
    """
    Scale the bare cells under every header such as "(€m)".

    Args:
        text: Folded text.
        amounts: What was read in it, in order.
        currencies: The reader of currencies for it.

    Returns:
        The amounts; those in rows under a header with its currency and scale.
    """
    starts = [amount.start for amount in amounts]
    headers = list(_HEADER.finditer(text))
    for header, following in zip_longest(headers, headers[1:]):
        money = currencies.before(header.end("symbol"))
        scaled = scale_at(text, header.end("symbol"))
        if not money or not scaled or scaled[1] != header.end() - 1:
            continue
        last = _end_of_table(text, header.end(), following.start() if following else len(text))
        for index in range(bisect_left(starts, header.end()), bisect_left(starts, last)):
            amounts[index] = _in_cell(text, amounts[index], money.code, scaled[0])
    return amounts


def _in_cell(text: str, amount: Amount, currency: str, scale: Decimal) -> Amount:
    before = text[max(0, amount.start - 2) : amount.start]
    if not amount.bare or not (before.endswith(("  ", "\t", "|")) or before == "| "):
        return amount
    return replace(amount, currency=currency, scale=scale, notation="")


def _end_of_table(text: str, position: int, limit: int) -> int:
    """Find where the rows end: at the first blank line, or at a line of prose."""
    end = text.find("\n", position, limit)
    while end != -1:
        following = text.find("\n", end + 1, limit)
        line = text[end + 1 : following if following != -1 else limit]
        if not line.strip() or (not _CELL.search(line) and any(character.isdigit() for character in line)):
            return end
        end = following
    return limit
