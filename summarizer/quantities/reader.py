"""
Read the quantities of a text.

One cheap regular expression finds where a number can begin. Around each number, anchored expressions look right (scale, percent, currency,
unit, rate) and left (currency, sign, parenthesis).
What is a code, a name, a date or a label is dropped; neighbours that form a range are joined.
Every step looks at a bounded stretch around a number, so the time is linear in the text.
"""

from __future__ import annotations

import re
from dataclasses import replace
from heapq import merge
from typing import TYPE_CHECKING

from summarizer.quantities import calendar, codes, context, idioms, ranges, signs, tables
from summarizer.quantities.amounts import Amount
from summarizer.quantities.currencies import Currencies, Money
from summarizer.quantities.language import DECIMAL_COMMA, Passages
from summarizer.quantities.numerals import EXACT, LEXEME, VULGAR, Numeral, fold, numeral_at
from summarizer.quantities.scales import CJK_SCALES, scale_at
from summarizer.quantities.spelled import CHARACTERS, WORDS, spelled_at
from summarizer.quantities.types import Quantity
from summarizer.quantities.units import TIME_UNITS, Measure, proportion_at, rate_at, unit_at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from summarizer.quantities.types import Kind

_CANDIDATE = re.compile(rf"{LEXEME}|[{''.join(VULGAR)}]|(?<!\w)(?<![^o]-)(?i:{WORDS})|{CHARACTERS}")


def read_quantities(text: str) -> list[Quantity]:
    """
    Read every quantity of a text.

    Args:
        text: Any text; offsets are Python string indices into it.

    Returns:
        The quantities in text order; their spans do not overlap, and ``text[q.start:q.end] == q.as_written``.
    """
    return _Reader(text).read()


class _Reader:
    """Reads one text."""

    def __init__(self, text: str) -> None:
        self._original = text
        self._text = fold(text)
        self._passages = Passages(self._text)
        self._currencies = Currencies(self._text)
        self._read_to = 0  # what stands before this belongs to an earlier amount

    def read(self) -> list[Quantity]:
        amounts = tables.apply_headers(self._text, list(self._amounts()), self._currencies)
        quantities: list[Quantity] = []
        for amount in ranges.join(self._text, amounts):
            quantities.append(self._quantity(amount, quantities[-1] if quantities else None))
        return quantities

    def _amounts(self) -> Iterator[Amount]:
        blocked = self._blocked()
        block = next(blocked, None)
        code_end = -1
        for found in _CANDIDATE.finditer(self._text):
            start = found.start()
            while block and block[1] <= start:
                block = next(blocked, None)
            if start < self._read_to or (block and block[0] <= start):
                continue
            if code_end == start - 1 and self._text[code_end] == "-":
                code_end = found.end()
                continue
            amount = self._amount_at(start)
            if amount:
                self._read_to = amount.end
                yield amount
            else:
                code_end = found.end()

    def _blocked(self) -> Iterator[tuple[int, int]]:
        times = ((start, end) for start, end, _ in calendar.spans_of_time(self._text))
        return iter(merge(times, codes.blocked_spans(self._text)))

    def _comma(self, position: int) -> bool:
        return self._passages.language_at(position) in DECIMAL_COMMA

    def _amount_at(self, start: int) -> Amount | None:
        first = self._text[start]
        kind: Kind | None = None
        unit: str | None = None
        if first.isascii() and first.isdigit():
            numeral = self._ratio_or_digits(start)
            if isinstance(numeral, tuple):
                numeral, kind, unit = numeral
        elif first in VULGAR:
            numeral = numeral_at(self._text, start, decimal_comma=self._comma)
        else:
            read = spelled_at(self._text, start, self._passages.language_at)
            numeral, kind, unit = read or (None, None, None)
        if numeral is None:
            return None
        if kind is not None:
            return Amount(start=numeral.start, end=numeral.end, number=numeral.value, kind=kind, unit=unit, spelled=True)
        amount = self._dressed(numeral)
        return None if amount is None or idioms.is_no_quantity(self._text, amount, numeral.start) else amount

    def _ratio_or_digits(self, start: int) -> Numeral | tuple[Numeral, Kind | None, str | None] | None:
        numeral = numeral_at(self._text, start, decimal_comma=self._comma)
        if numeral is None or not numeral.plain:
            return numeral
        follower = self._text[numeral.end : numeral.end + 5]
        if follower.startswith((" in ", " out ", "-for-")) or follower[:1] in {"分", "割", "成"}:
            return spelled_at(self._text, start, self._passages.language_at) or numeral
        return numeral

    def _dressed(self, numeral: Numeral) -> Amount | None:
        """Put on the numeral what stands beside it."""
        start, closing = numeral.start, 0
        money = None if numeral.spelled else self._money_before(numeral)
        if money:
            start = money.position
            closing = int("(" in self._text[money.position : numeral.start])
            if closing and self._text[numeral.end : numeral.end + 1] != ")":
                return None
        elif (
            codes.opens_parenthesis(self._text, start)
            and self._text[numeral.end : numeral.end + 2] == ") "
            and scale_at(self._text, numeral.end + 1)
        ):
            start, closing = start - 1, 1
        amount = Amount(
            start=start,
            end=numeral.end + closing,
            number=-numeral.value if closing else numeral.value,
            plain=numeral.plain,
            spelled=numeral.spelled,
        )
        return signs.signed(self._text, self._tailed(amount, money), numeral.start)

    def _money_before(self, numeral: Numeral) -> Money | None:
        money = self._currency_before(numeral.start)
        return money if money and money.position >= self._read_to else None

    def _currency_before(self, start: int) -> Money | None:
        opener = self._text[start - 1 : start]
        if opener and opener in "(-−" and start > 1:
            written = self._text[start - 2]
            return self._currencies.before(start - 1) if written in "$€£¥₹" else None
        return self._currencies.before(start)

    def _tailed(self, amount: Amount, money: Money | None) -> Amount:
        """Read what stands behind the number: measure, scale, currency, rate."""
        text, end, scale = self._text, amount.end, None
        measure = None if money else self._measure_at(end)
        if not measure and (scaled := scale_at(text, end)):
            scale, end = scaled
            amount, end, scale = self._compound(amount, end, scale)
            measure = None if money else unit_at(text, end)
        if measure:
            return replace(amount, end=measure.end, scale=scale, factor=measure.factor, kind=measure.kind, unit=measure.unit)
        behind = self._currencies.behind(end)
        if behind and (not money or behind.code == money.code):
            end, money = behind.position, money or behind
        if not money:
            return replace(amount, end=end, scale=scale)
        rate = rate_at(text, end)
        name, end = rate or (None, end)
        return replace(amount, end=end, scale=scale, factor=money.factor, currency=money.code, notation=money.written, rate=name)

    def _compound(self, amount: Amount, end: int, scale: Decimal) -> tuple[Amount, int, Decimal]:
        """Add what follows a Chinese or Japanese scale with a smaller one ("1兆2345億")."""
        text = self._text
        while end < len(text) and text[end - 1] in CJK_SCALES and text[end] in "0123456789":
            more = numeral_at(text, end, decimal_comma=self._comma)
            smaller = scale_at(text, more.end) if more else None
            if not more or not smaller or smaller[0] >= scale:
                break
            ratio = EXACT.divide(scale, smaller[0])
            amount = replace(amount, number=EXACT.add(EXACT.multiply(amount.number, ratio), more.value))
            scale, end = smaller
        return amount, end, scale

    def _measure_at(self, end: int) -> Measure | None:
        return proportion_at(self._text, end) or (None if codes.is_window(self._text, end) else unit_at(self._text, end))

    def _quantity(self, amount: Amount, previous: Quantity | None) -> Quantity:
        kind, unit, currency = self._measure_of(amount, previous)
        ranged = amount.low is not None
        return Quantity(
            start=amount.start,
            end=amount.end,
            as_written=self._original[amount.start : amount.end],
            kind=kind,
            value=None if ranged else amount.value,
            low=amount.low,
            high=amount.high,
            currency=currency,
            unit=unit,
            qualifier=amount.qualifier or context.qualifier_of(self._text, amount.start, amount.end, lasting=amount.unit in TIME_UNITS),
        )

    def _measure_of(self, amount: Amount, previous: Quantity | None) -> tuple[Kind, str | None, str | None]:
        if amount.currency:
            unscaled = not amount.rate and amount.scale is None
            if amount.rate == "share" or (
                unscaled and context.of_a_share(self._text, amount.start, amount.end, in_pence=amount.notation == "p")
            ):
                return "per_share", "per share", amount.currency
            return "money", f"per {amount.rate}" if amount.rate else None, amount.currency
        if amount.kind:
            return amount.kind, amount.unit, None
        if previous and amount.scale is not None and context.shares_currency(self._text, previous, amount.start, amount.end):
            return "money", None, previous.currency
        whole = amount.value == amount.value.to_integral_value()
        return *context.kind_of_bare(self._text, amount.start, amount.end, whole=whole, previous=previous), None
