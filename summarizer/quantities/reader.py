"""
Read the quantities of a text.

One cheap regular expression finds where a number can begin. Around each number, anchored expressions look right (scale, percent, currency,
unit, rate) and left (currency, sign, parenthesis). What is a code, a name, a date or a label is dropped; neighbours that form a range are joined.
Every step looks at a bounded stretch around a number, so the time is linear in the text.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from heapq import merge
from typing import TYPE_CHECKING

from summarizer.quantities import calendar, codes, context, ranges, tables
from summarizer.quantities.amounts import Amount
from summarizer.quantities.currencies import Currencies, Money
from summarizer.quantities.language import DECIMAL_COMMA, Passages
from summarizer.quantities.lexicon import GAP
from summarizer.quantities.numerals import EXACT, LEXEME, VULGAR, Numeral, fold, numeral_at
from summarizer.quantities.scales import CJK_SCALES, scale_at
from summarizer.quantities.spelled import CHARACTERS, WORDS, spelled_at
from summarizer.quantities.types import Quantity
from summarizer.quantities.units import TIME_UNITS, Measure, proportion_at, rate_at, unit_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.quantities.types import Kind

_CANDIDATE = re.compile(rf"{LEXEME}|[{''.join(VULGAR)}]|(?<!\w)(?<![^o]-)(?i:{WORDS})|{CHARACTERS}")
_SIGNS = "+-−–±~"
_ASIDE = re.compile(r"(?:\b(?:of|to|at|was|is|were|from|by|for)|:|[ \u00a0]{2}|[\t|])[ \u00a0]?\($", re.IGNORECASE)
_WINDOW_BEFORE = re.compile(r"\b(?:last|past|next|previous|prior|coming|following|within|first|every|preceding|trailing|recent)[ \u00a0]$", re.IGNORECASE)
_WINDOW_AFTER = re.compile(
    rf"{GAP}(?:ago|earlier|later|old|overdue|ended|ending|read|running|straight)\b|{GAP}to{GAP}(?:[0-9]|(?:end-)?(?-i:[A-Z]))|-old\b", re.IGNORECASE
)
_LATE = re.compile(rf"{GAP}(?:late|past{GAP}due)\b")
_MORE = re.compile(r"\b(?:over|more than|beyond)[ \u00a0]$")
_REPORTING_PERIOD = re.compile(r"\b(?:over|in|for)[ \u00a0]$", re.IGNORECASE)
_GRADE = re.compile(rf"{GAP}(?:CI\b|confidence\b|(?:Fe|Cu|Li|Ni|Au|Ag|Zn)\b)")
_VERSION = re.compile(r"[0-9]{1,2}\.[0-9]")
_SUPERLATIVE = re.compile(rf"{GAP}(?:[a-z]{{3,}}est|most|best|worst|top)\b")
_AND_ONE = re.compile(rf"\b(?:two|three|four|five|six|seven|eight|nine|ten)\b[^.!?\n]{{1,80}}\b(?:and|with){GAP}one{GAP}[a-z]{{2,9}}(?:ed\b|ing\b|[a-z]*$)", re.IGNORECASE)
_ONE_OF = re.compile(rf"{GAP}of{GAP}(?:two|three|four|five|six|seven|eight|nine|ten|[0-9])")
_ZERO_BEFORE = re.compile(r"\b(?:to|at|near|of|below|above|around|from)[ \u00a0]$", re.IGNORECASE)


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

    def read(self) -> list[Quantity]:
        amounts = tables.apply_headers(self._text, list(self._amounts()), self._currencies)
        quantities: list[Quantity] = []
        for amount in ranges.join(self._text, amounts):
            quantities.append(self._quantity(amount, quantities[-1] if quantities else None))
        return quantities

    def _amounts(self) -> Iterator[Amount]:
        blocked = self._blocked()
        block = next(blocked, None)
        done = 0
        code_end = -1
        for found in _CANDIDATE.finditer(self._text):
            start = found.start()
            while block and block[1] <= start:
                block = next(blocked, None)
            if start < done or (block and block[0] <= start):
                continue
            if code_end == start - 1 and self._text[code_end] == "-":
                code_end = found.end()
                continue
            amount = self._amount_at(start)
            if amount:
                done = amount.end
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
        return None if amount is None or self._is_none(amount, numeral) else amount

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
        amount = Amount(start=start, end=numeral.end + closing, number=-numeral.value if closing else numeral.value, plain=numeral.plain, spelled=numeral.spelled)
        return self._signed(self._tailed(amount, money), numeral)

    def _money_before(self, numeral: Numeral) -> Money | None:
        start = numeral.start
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
        behind = None if money else self._currencies.behind(end)
        if behind:
            end, money = behind.position, behind
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

    def _signed(self, amount: Amount, numeral: Numeral) -> Amount:
        """Take in a sign or accounting parentheses glued to the left."""
        text, start = self._text, amount.start
        sign = text[start - 1 : start]
        inner = text[numeral.start - 1 : numeral.start]
        if amount.currency and amount.start < numeral.start and inner in {"-", "−"}:
            return replace(amount, number=-amount.number)
        if sign == "(" and text[amount.end : amount.end + 1] == ")" and _ASIDE.search(text[max(0, start - 12) : start]):
            return replace(amount, start=start - 1, end=amount.end + 1, number=-amount.number) if (amount.currency or not amount.plain or start > 2 and text[start - 3 : start - 1] == "  ") else amount
        if not sign or sign not in _SIGNS or (start > 1 and (text[start - 2].isalnum() or text[start - 2] in "%)€$£½")):
            return amount
        if sign == "~":
            return replace(amount, start=start - 1, qualifier="approx")
        if sign == "±":
            return replace(amount, start=start - 1, margin=True)
        return replace(amount, start=start - 1, number=amount.number if sign == "+" else -amount.number)

    def _is_none(self, amount: Amount, numeral: Numeral) -> bool:
        """Tell whether the amount is none after all: a code, a name, a label, a period, an idiom."""
        text = self._text
        if not numeral.spelled and codes.is_code(text, amount.start if amount.currency else numeral.start, amount.end):
            return True
        if amount.kind == "percent":
            return bool(_GRADE.match(text, amount.end))
        if amount.unit in TIME_UNITS:
            return self._is_period(amount)
        if amount.measured:
            return False
        if numeral.spelled:
            return self._is_idiom(amount)
        if amount.scale is not None:
            counts = context.counted_noun(text, amount.end) is not None
            return codes.is_lettered_name(text[amount.start : amount.end], counts=counts)
        return self._is_label(amount, numeral)

    def _is_label(self, amount: Amount, numeral: Numeral) -> bool:
        text = self._text
        start, end = numeral.start, amount.end
        if codes.is_hyphenated(text, end) and not text.startswith("-to-", end):
            return True
        if codes.is_reference(text, start, end):
            return True
        return bool(numeral.plain or _VERSION.fullmatch(text, start, end)) and codes.is_name(text, start)

    def _is_period(self, amount: Amount) -> bool:
        before = self._text[max(0, amount.start - 14) : amount.start]
        if _LATE.match(self._text, amount.end) and _MORE.search(before):
            return True
        exact = amount.unit in {"hours", "minutes", "seconds", "milliseconds"}
        if _WINDOW_AFTER.match(self._text, amount.end) or (_WINDOW_BEFORE.search(before) and not exact):
            return True
        return amount.unit == "months" and amount.number in {3, 6, 9, 12} and amount.spelled and bool(_REPORTING_PERIOD.search(before))

    def _is_idiom(self, amount: Amount) -> bool:
        text = self._text
        if amount.scale is not None or amount.number > 20:  # noqa: PLR2004
            return False
        if _SUPERLATIVE.match(text, amount.end):
            return True
        if codes.is_hyphenated(text, amount.end) and not text.startswith("-to-", amount.end):
            return True
        if amount.number == 1:
            return not (_ONE_OF.match(text, amount.end) or _AND_ONE.search(text[max(0, amount.start - 90) : amount.end + 12]))
        return amount.number == 0 and not _ZERO_BEFORE.search(text[max(0, amount.start - 8) : amount.start])

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
            if amount.rate == "share" or (unscaled and context.of_a_share(self._text, amount.start, amount.end)):
                return "per_share", "per share", amount.currency
            return "money", f"per {amount.rate}" if amount.rate else None, amount.currency
        if amount.kind:
            return amount.kind, amount.unit, None
        if previous and amount.scale is not None and context.shares_currency(self._text, previous, amount.start, amount.end):
            return "money", None, previous.currency
        whole = amount.value == amount.value.to_integral_value()
        return *context.kind_of_bare(self._text, amount.start, amount.end, whole=whole, previous=previous), None
