"""Signs glued to an amount, and accounting parentheses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from summarizer.quantities.amounts import Amount

_MINUS = "-−–"
_TRIANGLES = "△▲"
_KANA = lazy(r"[\u3040-\u30ff]")
_NO_SIGN_AFTER = "%)€$£½/"
_SPACED = re.compile(r"(?:^|[:(,;\n]|[:(,;][ \u00a0]|[a-zé][ \u00a0])([+−])[ \u00a0]$")
"""A sign set off by a space, as in French typography; between two numbers it is arithmetic."""
_CELL_GAP = "  "
_ASIDE = lazy(r"(?:\b(?:of|to|at|was|is|were|from|by|for)|:|[ \u00a0]{2}|[\t|])[ \u00a0]?\($", re.IGNORECASE)
_PERCENT_BEHIND = re.compile(r"\)[ \u00a0]?%")
_CELL = re.compile(r"\)[ \u00a0]*(?:[|\t\n]|$)")
"""Behind an amount that fills the cell of a table."""
_MINUS_WORD = re.compile(r"(?<!\bal )(?<!\blo )(?<!\bao )(?<!\bau )\b(?:minus|negative|menos|moins|meno)[ \u00a0]$", re.IGNORECASE)
_BEFORE_MINUS = lazy(
    r"(?:(?:^|[\n:|])[ \u00a0]*|\b(?:at|to|of|was|is|were|are|be|been|from|between|and|by|an?|auf|bei|von|um|mit|zwischen|und|war|à|de|"
    r"est|fue|al|di|è)[ \u00a0])$",
    re.IGNORECASE,
)
"""What stands before a minus that is a sign; where a noun does, something is subtracted from it ("the price minus $3")."""
_LONGEST_MINUS = 24
_MARGIN = lazy(r"(?<![0-9%])(?<![0-9%][ \u00a0])\+/[-–−]$")


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
    if amount.money and start < numeral and text[numeral - 1] in _MINUS:
        return amount._replace(number=-amount.number)
    before = text[start - 1 : start]
    if before == "(":
        return in_parentheses(text, amount)
    if before and before in _TRIANGLES and (_KANA.search(text) or (before == "△" and "¥" in text)):
        return with_triangle(amount)
    if before in {"-", "–", "−"} and _MARGIN.search(text, max(0, start - 5), start):
        return amount._replace(start=start - 3, margin=True)
    word = _MINUS_WORD.search(text, max(0, start - _LONGEST_MINUS), start) if before in {" ", "\u00a0"} else None
    return with_minus_word(text, amount, word.start()) if word else with_sign(text, amount)


def with_minus_word(text: str, amount: Amount, word: int) -> Amount:
    """
    Take in a minus that is written as a word, where nothing stands before it to subtract from ("cash flow was minus €4m").

    Source of “minus as a word”: the Associated Press Stylebook on temperatures; Duden, "minus", for the negative sign.
    """
    aside = amount.kind == "percent" and text[max(0, word - 1) : word] == "("
    if amount.number < 0 or not (aside or _BEFORE_MINUS.search(text, max(0, word - _LONGEST_MINUS), word)):
        return amount
    return amount._replace(start=word, number=-amount.number)


def with_sign(text: str, amount: Amount) -> Amount:
    """
    Take in a minus, an en dash for one, a plus, "~" or "±" glued to an amount, or set off by a space before a percentage.

    Source of “minus and plus signs”: Unicode Standard, 6.2 (hyphens, dashes and the minus sign); ISO 80000-2; Lexique des règles
    typographiques de l'Imprimerie nationale for the space.
    """
    start = amount.start
    if amount.kind == "percent" and (spaced := _SPACED.search(text, max(0, start - 4), start)):
        return amount._replace(start=start - 2, number=-amount.number if spaced[1] in _MINUS else amount.number)
    sign, before = text[start - 1 : start], text[max(0, start - 2) : max(0, start - 1)]
    if not sign or before.isalnum() or (before and before in _NO_SIGN_AFTER):
        return amount
    if sign in _MINUS:
        return amount._replace(start=start - 1, number=-amount.number)
    if sign == "~":
        return amount._replace(start=start - 1, qualifier="approx")
    if sign == "±":
        return amount._replace(start=start - 1, margin=True)
    return amount._replace(start=start - 1) if sign == "+" else amount


def with_triangle(amount: Amount) -> Amount:
    """
    Read a triangle before an amount as a minus in a Japanese text ("△5.9%"); elsewhere it is an arrow.

    Source of “Japanese minus triangles”: the form of financial statements of the Japanese Cabinet Office ordinance on financial statements,
    which marks losses with △.
    """
    return amount._replace(start=amount.start - 1, number=-amount.number)


def in_parentheses(text: str, amount: Amount) -> Amount:
    """
    Negate an amount in parentheses where they cannot be an aside: after a preposition, after a colon, in a cell ("a loss of (A$31.5m)"),
    before a percent sign ("(9.7)%").

    Source of “accounting parentheses”: the practice of US GAAP and IFRS statements, in which parentheses mark a negative amount.
    """
    start, end = amount.start, amount.end
    if not (amount.money or amount.kind) and (behind := _PERCENT_BEHIND.match(text, end)):
        return amount._replace(start=start - 1, end=behind.end(), number=-amount.number, kind="percent", unit="%")
    if text[end : end + 1] != ")" or not _ASIDE.search(text, max(0, start - 12), start):
        return amount
    if not amount.money and amount.plain and text[max(0, start - 3) : start - 1] != _CELL_GAP and not _fills_cell(text, start, end):
        return amount
    return amount._replace(start=start - 1, end=end + 1, number=-amount.number)


def _fills_cell(text: str, start: int, end: int) -> bool:
    """Whether an amount in parentheses is all that a cell of a table holds; a mark of a footnote has one digit."""
    return end - start > 1 and text[max(0, start - 3) : start].endswith(("| (", "|(", "\t(")) and _CELL.match(text, end) is not None
