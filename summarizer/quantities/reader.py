"""
Read the quantities of a text.

One cheap regular expression finds where a number can begin. Around each number, anchored expressions look right (scale, percent, currency,
unit, rate) and left (currency, sign, parenthesis).
What is a code, a name, a date or a label is dropped; neighbours that form a range are joined.
Every step looks at a bounded stretch around a number, so the time is linear in the text.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.arguments import check_type
from summarizer.quantities import codes, comparison, hedges, idioms, ranges, shares, signs, tables
from summarizer.quantities.amounts import ONE, Amount
from summarizer.quantities.blur import is_blurred
from summarizer.quantities.currencies import Currencies, Money
from summarizer.quantities.heaps import heaps
from summarizer.quantities.language import Passages
from summarizer.quantities.numerals import EXACT, LEXEME, VULGAR, numeral_at
from summarizer.quantities.proportions import proportion_at
from summarizer.quantities.rates import rate_at
from summarizer.quantities.scales import CJK_SCALES, letter_at, scale_at
from summarizer.quantities.spelled import CHARACTERS, OPENINGS, Reading, against, spelled_at, start_at
from summarizer.quantities.types import Quantity
from summarizer.quantities.units import TIME_UNITS, core_at, pounds_at, pounds_weigh, unit_at
from summarizer.text.folding import fold
from summarizer.text.seeing import Seen
from summarizer.times import spans_of_time

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.quantities.measure import Measure
    from summarizer.quantities.numerals import Numeral
    from summarizer.quantities.types import Basis, Kind
    from summarizer.times import TimeSpan

_BEGINNING = re.compile(rf"{LEXEME}|[{''.join(VULGAR)}]|(?<!\w)(?<![^o]-)(?={OPENINGS})|{CHARACTERS}")

_ODDS = re.compile(" (?:in|out|for|op|sur|su|(?:de|em) cada|ud) |-(?:in|out|for|to)-|[:分割成]")
"""What may make one number of digits and what follows them."""
_CLOSING = frozenset(',.;:!?)\n"”»、。，；：！？）') | {""}
"""What ends an amount: nothing that belongs to it stands behind."""
_AMOUNT_DIGITS = 4
"""So many digits behind a symbol that is also somebody's initials are an amount ("R2500", but not "R2")."""
_SEN = re.compile("([0-9]{1,2})銭")
_ASIDE = 40
"""The longest brackets that tell an amount of money in another currency, in characters."""


def read_quantities(text: str, *, times: Iterable[TimeSpan] | None = None) -> list[Quantity]:
    """
    Read every quantity of a text.

    Args:
        text: Any text. Offsets are Python string indices into it.
        times: The result of ``read_times`` for the text, whose digits are not quantities. If None, it is computed here.

    Returns:
        The quantities in text order. Their spans do not overlap, and ``text[q.start:q.end] == q.as_written``. Numbers are read as a person
        sees them: invisible characters do not split a number, and digits blurred by a mark, a letter of another script or an unreadable
        character are not a quantity.

    Raises:
        UsageError: The text is not a str.
    """
    check_type(str, "text", text)
    seen = Seen.of(text)
    if seen.places is None:
        return [one for one in _Reader(text, times).read() if not is_blurred(text, one.start, one.end)]
    read = [one for one in _Reader(seen.text, None).read() if not is_blurred(seen.text, one.start, one.end)]
    return [_at(one, *seen.span(one.start, one.end), text) for one in read]


def _at(quantity: Quantity, start: int, end: int, text: str) -> Quantity:
    return replace(quantity, start=start, end=end, as_written=text[start:end])


def _candidates(text: str) -> Iterator[tuple[int, int]]:
    """Find where numbers can begin: digits, fractions, and the words that begin one, each from its first character to its last."""
    end = 0
    for found in _BEGINNING.finditer(text):
        start = found.start()
        if start < end:
            continue
        stop = found.end() if found[0] else start_at(text, start)  # of words, the opening alone was looked at
        if stop is not None:
            end = stop
            yield start, end


class _Reader:
    """Reads one text."""

    def __init__(self, text: str, times: Iterable[TimeSpan] | None) -> None:
        self._original = text
        self._times = times
        self._text = fold(text)
        self._passages = Passages(self._text)
        self._currencies = Currencies(self._text)
        self._money: Money | None = None  # the currency last read
        self._factor = ONE  # and whether it was told in cents
        self._pounds_weigh = pounds_weigh(self._text)
        self._read_to = 0  # what stands before this belongs to an earlier amount

    def read(self) -> list[Quantity]:
        amounts = tables.apply_headers(self._text, list(self._amounts()), self._currencies)
        self._told = Counter(amount.currency for amount in amounts if amount.currency)
        quantities: list[Quantity] = []
        for amount in ranges.join(self._text, amounts):
            quantities.append(self._quantity(amount, self._before(quantities)))
        return quantities

    def _before(self, quantities: Sequence[Quantity]) -> Quantity | None:
        """Take the quantity before the next one; for money again in another currency, in brackets behind it, the money itself."""
        if len(quantities) < 2:  # noqa: PLR2004 - money, and the same again
            return quantities[-1] if quantities else None
        before, last = quantities[-2:]
        aside = self._text[last.start - 1 : last.start] == "(" and self._text[last.end : last.end + 1] == ")"
        converted = aside and before.currency and last.currency and before.currency != last.currency
        return before if converted and last.start - before.end <= _ASIDE else last

    def _amounts(self) -> Iterator[Amount]:
        text = self._text
        times = iter(self._spans_of_time())
        time = next(times, None)
        code_end = -1
        rows = heaps(text)
        heap = next(rows, None)
        for start, end in _candidates(text):
            while heap and heap[1] <= start:
                heap = next(rows, None)
            if heap and heap[0] <= start:
                continue
            while time and time[1] <= start:
                time = next(times, None)
            if start < self._read_to or (time and time[0] <= start):
                continue
            if code_end == start - 1 and text[code_end] == "-":
                code_end = end
                continue
            if "0" <= text[start] <= "9" and (blocked := codes.block_end(text, start)):
                self._read_to = blocked
                continue
            amount = self._amount_at(start)
            if amount:
                self._read_to = amount.end
                yield amount
            else:
                code_end = end

    def _spans_of_time(self) -> list[tuple[int, int]]:
        if self._times is not None:
            return [(time.start, time.end) for time in self._times]
        return [(start, end) for start, end, _ in spans_of_time(self._text)]

    def _amount_at(self, start: int) -> Amount | None:
        read = self._number_at(start)
        if read is None:
            return None
        numeral, kind, unit = read
        if kind is not None:
            return Amount(start=numeral.start, end=numeral.end, number=numeral.value, kind=kind, unit=unit, spelled=True)
        amount = self._dressed(numeral)
        return None if amount is None or idioms.is_no_quantity(self._text, amount, numeral.start) else amount

    def _number_at(self, start: int) -> Reading | None:
        """Read the number in digits or words that begins at a position, or the odds that its digits open ("1 in 4", "3分の1")."""
        first = self._text[start]
        if not (first in VULGAR or "0" <= first <= "9"):
            return spelled_at(self._text, start, self._passages.languages_at)
        if read := against(self._text, start):
            return read
        numeral = numeral_at(self._text, start, decimal_sign=self._passages.decimal_sign_at)
        if numeral is None:
            return None
        may = numeral.plain and _ODDS.match(self._text, numeral.end)
        return (spelled_at(self._text, start, self._passages.languages_at) if may else None) or Reading(numeral)

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
        if not money or money.position < self._read_to:
            return None
        short = numeral.plain and numeral.end - numeral.start < _AMOUNT_DIGITS
        if money.doubtful and short and not scale_at(self._text, numeral.end) and not self._currencies.uses(money):
            return None
        return money

    def _currency_before(self, start: int) -> Money | None:
        opener = self._text[start - 1 : start]
        if opener and opener in "(-−" and start > 1:
            return self._currencies.before(start - 1) if self._text[start - 2] in "$€£¥₹ " else None
        return self._currencies.before(start)

    def _tailed(self, amount: Amount, money: Money | None) -> Amount:
        """Read what stands behind the number: measure, scale, currency, rate."""
        text, end, scale = self._text, amount.end, None
        if text[end : end + 1] in _CLOSING:
            return amount._replace(factor=money.factor, money=money) if money else amount
        measure = None if money else self._measure_at(end) or core_at(text, amount.start, end)
        if not measure and (scaled := scale_at(text, end) or (letter_at(text, end) if money else None)):
            scale, end = scaled
            amount, end, scale = self._compound(amount, end, scale)
            measure = None if money else self._unit_at(end)
        if measure:
            return amount._replace(end=measure.end, scale=scale, factor=measure.factor, kind=measure.kind, unit=measure.unit)
        behind = self._currencies.behind(end)
        if behind and (not money or behind.code == money.code or (money.written == "$" and behind.is_peso)):
            end, money = behind.position, behind if money is None or behind.is_peso else money
        if not money:
            return amount._replace(end=end, scale=scale)
        if money.code == "JPY" and (sen := _SEN.match(text, end)):
            amount, end = _with_sen(amount, scale, sen), sen.end()
        rate = rate_at(text, end)
        name, end = rate or (None, end)
        return amount._replace(end=end, scale=scale, factor=money.factor, money=money, rate=name)

    def _compound(self, amount: Amount, end: int, scale: Decimal) -> tuple[Amount, int, Decimal]:
        """Add what follows a Chinese or Japanese scale with a smaller one or with none ("1兆2345億", "21万4000")."""
        text = self._text
        while end < len(text) and text[end - 1] in CJK_SCALES and text[end] in "0123456789":
            more = numeral_at(text, end, decimal_sign=self._passages.decimal_sign_at)
            smaller, end_of_scale = (more and scale_at(text, more.end)) or (ONE, more.end if more else end)
            if not more or smaller >= scale or EXACT.multiply(more.value, smaller) >= scale:
                break
            ratio = EXACT.divide(scale, smaller)
            amount = amount._replace(number=EXACT.add(EXACT.multiply(amount.number, ratio), more.value))
            scale, end = smaller, end_of_scale
        return amount, end, scale

    def _measure_at(self, end: int) -> Measure | None:
        return proportion_at(self._text, end) or (None if codes.is_window(self._text, end) else self._unit_at(end))

    def _unit_at(self, end: int) -> Measure | None:
        return unit_at(self._text, end) or (pounds_at(self._text, end) if self._pounds_weigh else None)

    def _quantity(self, amount: Amount, previous: Quantity | None) -> Quantity:
        kind, unit, currency, basis = self._measure_of(amount, previous)
        if basis == "context" and not amount.in_millions:
            amount = amount._replace(factor=self._factor)  # "to 6.7 cents from 6.8": what is not repeated is the cent
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
            currency_basis=basis,
            unit=unit,
            qualifier=amount.qualifier or hedges.qualifier_of(self._text, amount.start, amount.end, lasting=amount.unit in TIME_UNITS),
        )

    def _measure_of(self, amount: Amount, previous: Quantity | None) -> tuple[Kind, str | None, str | None, Basis | None]:
        stretch = self._text, amount.start, amount.end
        if money := amount.money:
            self._money, self._factor = money, money.factor
            return *self._paid_for(amount, money, previous), money.code, money.basis
        if amount.kind:
            return amount.kind, amount.unit, None, None
        if previous and (compared := comparison.of_money(self._text, previous, amount.start, amount.end, scaled=amount.scale is not None)):
            return *compared, previous.currency, "context"
        elliptic = amount.in_millions and comparison.is_elliptic_money(*stretch, self._passages.language_at(amount.start))
        if elliptic and (currency := self._currency_for(amount.start)):
            return "money", None, currency, "context"
        whole = amount.value == amount.value.to_integral_value()
        return *comparison.kind_of_bare(self._text, amount.start, amount.end, whole=whole, previous=previous), None, None

    def _paid_for(self, amount: Amount, money: Money, previous: Quantity | None) -> tuple[Kind, str | None]:
        """Tell what an amount of money is paid for: a share, what its rate says, or that of the amount it is compared with."""
        text, unscaled = self._text, not amount.rate and amount.scale is None
        if amount.rate == "share" or (unscaled and shares.is_of_a_share(text, amount.start, amount.end, in_pence=money.written == "p")):
            return "per_share", "per share"
        if unscaled and previous and previous.currency == money.code and comparison.shares_rate(text, previous, amount.start):
            return "money", previous.unit
        return "money", f"per {amount.rate}" if amount.rate else None

    def _currency_for(self, start: int) -> str | None:
        """Tell in what money is that names no currency: in that of its sentence, else in that of most amounts of the text."""
        if self._money and not comparison.is_apart(self._text, self._money.position, start):
            return self._money.code
        (most, count), (_, second) = [*self._told.most_common(2), (None, 0), (None, 0)][:2]
        return most if count > second else None


def _with_sen(amount: Amount, scale: Decimal | None, sen: re.Match[str]) -> Amount:
    """
    Add the hundredths of a yen that follow it ("187円55銭").

    Source of “yen and sen”: the quotation of share prices and exchange rates of the Tokyo Stock Exchange and the Bank of Japan.
    """
    hundredths = EXACT.divide(Decimal(sen[1]), 100 * (scale or ONE))
    return amount._replace(number=EXACT.add(amount.number, hundredths))
