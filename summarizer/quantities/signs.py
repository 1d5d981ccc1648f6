"""
Signs glued to an amount, and accounting parentheses.

Sources: Unicode 6.2 for hyphens, dashes and the minus sign; IAS 1 practice for negatives in parentheses.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.quantities.amounts import Amount

_MINUS = "-−–"
_NO_SIGN_AFTER = "%)€$£½/"
_CELL_GAP = "  "
_ASIDE = re.compile(r"(?:\b(?:of|to|at|was|is|were|from|by|for)|:|[ \u00a0]{2}|[\t|])[ \u00a0]?\($", re.IGNORECASE)
_MARGIN = re.compile(r"(?<![0-9%])(?<![0-9%][ \u00a0])\+/[-–−]$")


def signed(text: str, amount: Amount, numeral: int) -> Amount:
    """
    Take in a sign or accounting parentheses around an amount.

    Args:
        text: Folded text.
        amount: Without its sign.
        numeral: Where its number begins.

    Returns:
        The amount with its sign; unchanged where the character before it is a bullet, a dash of a range or part of a word.
    """
    start = amount.start
    if amount.currency and start < numeral and text[numeral - 1] in _MINUS:
        return replace(amount, number=-amount.number)
    if text[start - 1 : start] == "(":
        return _in_parentheses(text, amount)
    if _MARGIN.search(text[max(0, start - 5) : start]):
        return replace(amount, start=start - 3, margin=True)
    return _with_sign(text, amount)


def _with_sign(text: str, amount: Amount) -> Amount:
    start = amount.start
    sign, before = text[start - 1 : start], text[max(0, start - 2) : max(0, start - 1)]
    if not sign or before.isalnum() or (before and before in _NO_SIGN_AFTER):
        return amount
    if sign in _MINUS:
        return replace(amount, start=start - 1, number=-amount.number)
    if sign == "~":
        return replace(amount, start=start - 1, qualifier="approx")
    if sign == "±":
        return replace(amount, start=start - 1, margin=True)
    return replace(amount, start=start - 1) if sign == "+" else amount


def _in_parentheses(text: str, amount: Amount) -> Amount:
    """Negate an amount in parentheses where they cannot be an aside: after a preposition, after a colon, in a cell."""
    start, end = amount.start, amount.end
    if text[end : end + 1] != ")" or not _ASIDE.search(text[max(0, start - 12) : start]):
        return amount
    if not amount.currency and amount.plain and text[max(0, start - 3) : start - 1] != _CELL_GAP:
        return amount
    return replace(amount, start=start - 1, end=end + 1, number=-amount.number)
