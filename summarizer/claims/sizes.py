"""Whether a rate tells a rise or a fall."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from summarizer.claims.statement import Statement, Token

_RATES: Final = frozenset({"percent", "basis_points"})
_SIGNS: Final = {"+": 1, **dict.fromkeys("-−–", -1)}
_NEAR: Final = 4
_FAR: Final = 8
_TO: Final = lazy(r"\b(?:to|auf|à)\s(?:\w{1,8}\s)?\Z", re.IGNORECASE)
_TO_REACH: Final = 16
"""What an amount was raised or cut to; other amounts are raised, lost or gained themselves."""


def moves(statement: Statement, number: int) -> int:
    """Tell whether a quantity rose (1) or fell (-1): by its sign, or else by the words beside it."""
    return sign_of(statement, number) or told_move(statement, number)


def sign_of(statement: Statement, number: int) -> int:
    """Return the sign that a rate is written with, as 1 or -1; 0 of none."""
    one = statement.quantities[number]
    return _SIGNS.get(one.as_written[:1], 0) if one.kind in _RATES else 0


def told_move(statement: Statement, number: int) -> int:
    """Tell whether a quantity rose (1) or fell (-1): by the nearest word of size before it in its clause, or the one right behind it."""
    return statement.view(_told_moves)[number]


def _told_moves(statement: Statement) -> tuple[int, ...]:
    return tuple(_told_move(statement, number) for number in range(len(statement.quantities)))


def _told_move(statement: Statement, number: int) -> int:
    tokens = statement.tokens
    place = next((n for n, token in enumerate(tokens) if token.kind == "quantity" and token.index == number), None)
    reached = statement.is_led_by(_TO, number, _TO_REACH)
    if place is None or (statement.quantities[number].kind not in _RATES and not reached):
        return 0
    behind = tokens[place + 1] if place + 1 < len(tokens) else None
    if behind and behind.clause == tokens[place].clause and (size := size_of(behind)):
        return size
    for token in reversed(tokens[max(0, place - (_FAR if reached else _NEAR)) : place]):
        if token.clause != tokens[place].clause or (token.kind == "quantity" and not reached):
            return 0
        if size := size_of(token):
            return size
    return 0


def size_of(token: Token) -> int:
    """Return the side of a word of size; 0 of any other."""
    return next((side for axis, side in token.sides if axis == "size"), 0)
