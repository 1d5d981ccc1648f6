"""
Numbers in digits: every grouping, both decimal signs, full-width digits, vulgar fractions.

Sources: CLDR ``numbers/symbols`` and ``decimalFormats`` for grouping signs; SI brochure 5.4.4 for the thin space; the Indian numbering
system for groups of two; Unicode NumericType for vulgar fractions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Context, Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

EXACT = Context(prec=60)
"""Wide enough that no product of a number and its scale is rounded."""
FRACTION = Context(prec=28)
"""For quotients that do not terminate."""
MOST_DIGITS = 28
"""A longer run of digits is an identifier."""

_WIDE = re.compile("[\uff0b\uff0d\uff0e\uff05\uff10-\uff19\u2007\u2009\u202f\u3000]")
_FOLDED = {
    "\uff0b": "+",
    "\uff0d": "-",
    "\uff0e": ".",
    "\uff05": "%",
    "\u2007": "\u00a0",
    "\u2009": "\u00a0",
    "\u202f": "\u00a0",
    "\u3000": " ",
} | {chr(0xFF10 + digit): str(digit) for digit in range(10)}
VULGAR = {
    sign: FRACTION.divide(Decimal(top), Decimal(bottom))
    for sign, top, bottom in (
        ("½", 1, 2), ("⅓", 1, 3), ("⅔", 2, 3), ("¼", 1, 4), ("¾", 3, 4), ("⅕", 1, 5), ("⅖", 2, 5), ("⅗", 3, 5), ("⅘", 4, 5), ("⅙", 1, 6),
        ("⅚", 5, 6), ("⅛", 1, 8), ("⅜", 3, 8), ("⅝", 5, 8), ("⅞", 7, 8),
    )
}  # fmt: skip
_MIXED = re.compile(rf"[ \u00a0]?([{''.join(VULGAR)}])")
LEXEME = r"[0-9]+(?:[.,'’\u00a0][0-9]+)*"
"""Digits with single separators inside."""
_LEXEME = re.compile(LEXEME)
_SPACED = re.compile(r"(?: [0-9]{3})+(?![0-9])")
_PARTS = re.compile(r"([.,'’\u00a0])")
_GROUP = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """
    A number without anything around it.

    Attributes:
        start: Its first character.
        end: One past its last character.
        value: What it says.
        plain: It is a run of digits without any separator.
        spelled: It is written in words.
    """

    start: int
    end: int
    value: Decimal
    plain: bool = False
    spelled: bool = False


def fold(text: str) -> str:
    """Write full-width digits and signs as ASCII and thin spaces as no-break spaces; the length stays."""
    return _WIDE.sub(lambda wide: _FOLDED[wide[0]], text)


def numeral_at(text: str, position: int, *, decimal_comma: Callable[[int], bool]) -> Numeral | None:
    """
    Read the number in digits that begins at a position.

    Args:
        text: Folded text.
        position: Of a digit or vulgar fraction.
        decimal_comma: Tells whether the language around a position writes decimals with a comma.

    Returns:
        The number, or None where the digits and separators make none (a version, a dotted code, an identifier).
    """
    if text[position] in VULGAR:
        return Numeral(start=position, end=position + 1, value=VULGAR[text[position]])
    found = _LEXEME.match(text, position)
    if not found or len(found[0]) > 2 * MOST_DIGITS:
        return None
    end = found.end()
    written = found[0]
    if len(written) <= _GROUP and (spaced := _SPACED.match(text, end)) and decimal_comma(position):
        end = spaced.end()
        written = text[position:end].replace(" ", "\u00a0")
    value = _value(written, position, decimal_comma)
    if value is None:
        return None
    mixed = _MIXED.match(text, end) if written.isdigit() else None
    if mixed:
        return Numeral(start=position, end=mixed.end(), value=value + VULGAR[mixed[1]])
    return Numeral(start=position, end=end, value=value, plain=written.isdigit())


def _value(written: str, position: int, decimal_comma: Callable[[int], bool]) -> Decimal | None:
    parts = _PARTS.split(written)
    groups, signs = parts[::2], parts[1::2]
    if sum(map(len, groups)) > MOST_DIGITS:
        return None
    if not signs:
        return Decimal(written)
    last = signs[-1]
    if last in ".," and _ends_in_decimals(groups, signs, position, decimal_comma):
        whole = "".join(groups[:-1])
        return Decimal(f"{whole}.{groups[-1]}") if _grouped(groups[:-1], signs[:-1], last) else None
    return Decimal("".join(groups)) if _grouped(groups, signs, "") else None


def _ends_in_decimals(groups: list[str], signs: list[str], position: int, decimal_comma: Callable[[int], bool]) -> bool:
    last = signs[-1]
    if len(signs) > 1:
        return last not in signs[:-1]
    if len(groups[-1]) != _GROUP or len(groups[0]) > _GROUP or groups[0].startswith("0"):
        return True
    return decimal_comma(position) == (last == ",")


def _grouped(groups: list[str], signs: list[str], decimal_sign: str) -> bool:
    """Tell whether the groups before the decimal sign are ones that a reader of some country would write."""
    if not signs:
        return True
    if len(set(signs)) > 1 or signs[0] == decimal_sign or not groups[0] or len(groups[0]) > _GROUP:
        return False
    inner = {len(group) for group in groups[1:-1]}
    return len(groups[-1]) == _GROUP and (inner <= {_GROUP} or (inner <= {2} and signs[0] == ",")) and groups[0] != "0"
