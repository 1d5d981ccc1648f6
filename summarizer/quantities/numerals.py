"""Numbers in digits: every grouping, both decimal signs, full-width digits, fractions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Context, Decimal
from typing import TYPE_CHECKING

from summarizer.quantities.scales import scale_at
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Callable

EXACT = Context(prec=60)
"""Wide enough that no product of a number and its scale is rounded."""
FRACTION = Context(prec=28)
"""For quotients that do not terminate."""
MOST_DIGITS = 28
"""A longer run of digits is an identifier."""

VULGAR = {
    sign: FRACTION.divide(Decimal(top), Decimal(bottom))
    for sign, top, bottom in (
        ("½", 1, 2), ("⅓", 1, 3), ("⅔", 2, 3), ("¼", 1, 4), ("¾", 3, 4), ("⅕", 1, 5), ("⅖", 2, 5), ("⅗", 3, 5), ("⅘", 4, 5), ("⅙", 1, 6),
        ("⅚", 5, 6), ("⅛", 1, 8), ("⅜", 3, 8), ("⅝", 5, 8), ("⅞", 7, 8),
    )
}  # fmt: skip
_TICKS = re.compile(r"(?:[- ](?=[0-9]{1,2}/)|(?=/))(?P<top>[0-9]{1,2})?/(?P<bottom>2|3|4|8|16|32|64)(?![0-9/,.])")
_TICKED = lazy(r"[ \u00a0-](?:cents?|points?|per|pct|percent|of)\b|%")
_MIXED = re.compile(rf"[ \u00a0]?([{''.join(VULGAR)}])")
LEXEME = r"[0-9]+(?:[.,'’\u00a0][0-9]+)*"
"""Digits with single separators inside."""
_LEXEME = re.compile(LEXEME)
_SPACED = re.compile(r"(?: [0-9]{3})+(?![0-9])")
_CURRENCY = lazy(r"(?:[$€£¥₹]|\b(?:R|Rs|[A-Z]{3}))[ \u00a0]?$")
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


def numeral_at(text: str, position: int, *, decimal_sign: Callable[[int], str]) -> Numeral | None:
    """
    Read the number in digits that begins at a position.

    Args:
        text: Folded text.
        position: Of a digit or vulgar fraction.
        decimal_sign: Tells the decimal sign around a position, or "" where three digits behind either sign are a group.

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
    if (
        len(written) <= _GROUP
        and (spaced := _SPACED.match(text, end))
        and (decimal_sign(position) != "." or _is_sum(text, position, spaced))
    ):
        end = spaced.end()
        written = text[position:end].replace(" ", "\u00a0")
    value = _value(written, position, decimal_sign)
    if value is None:
        return None
    if written.isdigit() and (mixed := _MIXED.match(text, end)):
        return _mixed(position, value, mixed)
    if ticks := _TICKS.match(text, end):
        return _with_ticks(text, position, value, ticks)
    return Numeral(start=position, end=end, value=value, plain=written.isdigit())


def _is_sum(text: str, position: int, spaced: re.Match[str]) -> bool:
    """Whether a currency before groups that are set apart by spaces and a scale behind them make one number of them ("R 1 250 million")."""
    return _CURRENCY.search(text, max(0, position - 5), position) is not None and scale_at(text, spaced.end()) is not None


def _mixed(position: int, whole: Decimal, mixed: re.Match[str]) -> Numeral:
    """
    Read an integer with a fraction of one character behind it ("2½", "3 ¼").

    Source of “vulgar fractions”: Unicode Character Database, Numeric_Type=Numeric; the Chicago Manual of Style, 9.15.
    """
    return Numeral(start=position, end=mixed.end(), value=whole + VULGAR[mixed[1]])


def _with_ticks(text: str, position: int, value: Decimal, ticks: re.Match[str]) -> Numeral | None:
    """
    Read a fraction in digits, alone ("1/4 point") or behind a price, of whose last digit it is a part ("$5.41-1/4" is 5.4125).

    Source of “fractions of a tick”: the price notation of the Chicago Board of Trade for grains and Treasury futures.
    """
    if not ticks["top"]:
        if not _TICKED.match(text, ticks.end()):
            return None
        return Numeral(start=position, end=ticks.end(), value=FRACTION.divide(value, Decimal(ticks["bottom"])))
    part = FRACTION.divide(Decimal(ticks["top"]), Decimal(ticks["bottom"]))
    if part >= 1:
        return None
    return Numeral(start=position, end=ticks.end(), value=value + part.scaleb(min(0, int(value.as_tuple().exponent))))


def _value(written: str, position: int, decimal_sign: Callable[[int], str]) -> Decimal | None:
    parts = _PARTS.split(written)
    groups, signs = parts[::2], parts[1::2]
    if sum(map(len, groups)) > MOST_DIGITS:
        return None
    if not signs:
        return Decimal(written)
    last = signs[-1]
    if last in ".," and _ends_in_decimals(groups, signs, position, decimal_sign):
        whole = "".join(groups[:-1])
        return Decimal(f"{whole}.{groups[-1]}") if _grouped(groups[:-1], signs[:-1], last) else None
    return Decimal("".join(groups)) if _grouped(groups, signs, "") else None


def _ends_in_decimals(groups: list[str], signs: list[str], position: int, decimal_sign: Callable[[int], str]) -> bool:
    """
    Tell whether the last sign of a number is its decimal sign; where "1.200" could be either, the language of the passage decides.

    Source of “decimal comma”: CLDR ``numbers/symbols/decimal`` of each language; SI brochure, 5.4.4.
    """
    last = signs[-1]
    if len(signs) > 1:
        return last not in signs[:-1]
    if len(groups[-1]) != _GROUP or len(groups[0]) > _GROUP or groups[0].startswith("0"):
        return True
    return last == decimal_sign(position)


def _grouped(groups: list[str], signs: list[str], decimal_sign: str) -> bool:
    """
    Tell whether the groups before the decimal sign are ones that some country writes: threes by comma, point, space or apostrophe, or
    the Indian twos.

    Source of “grouping of digits”: CLDR ``numbers/decimalFormats`` and ``symbols/group``; SI brochure, 5.4.4, for the thin space; the
    Indian numbering system.
    """
    if not signs:
        return True
    if len(set(signs)) > 1 or signs[0] == decimal_sign or not groups[0] or len(groups[0]) > _GROUP:
        return False
    inner = {len(group) for group in groups[1:-1]}
    return len(groups[-1]) == _GROUP and (inner <= {_GROUP} or (inner <= {2} and signs[0] == ",")) and groups[0] != "0"
