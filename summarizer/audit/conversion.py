"""
One amount stated in two currencies that no rate makes one: neither the rate that the text states, nor any that was seen in the markets.

An amount and its conversion stand in apposition: "A (B)", "A, or B". Where the text states a rate between the two currencies, that is
what they are held to; where it does not, only a rate that was never seen refutes them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarizer.audit.exchange import one_amount
from summarizer.audit.interval import Interval, allowed
from summarizer.audit.near import around
from summarizer.audit.passages import finding
from summarizer.audit.unit import rescaled
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from summarizer.documents import Marked, Mention
    from summarizer.models import Check

_HEDGED = (
    r"(?:(?:about|around|roughly|some|approximately|nearly|almost|over|just|rund|etwa|environ|the|an?|or|"
    r"oder|equivalent|equal|to|of|≈|~|=)\s?){0,4}"
)
_APPOSED = lazy(rf"\s?[(\[]\s?{_HEDGED}|,?\s(?:or|oder|equivalent\sto|equal\sto|the\sequivalent\sof|soit)\s{_HEDGED}", re.IGNORECASE)
_EQUALS = lazy(r"\s?(?:=|equals|is|was)\s?", re.IGNORECASE)
_PER = lazy(
    r"\A\s?(?:to|per|for|against|je|pro|pour)\s(?:(?:the|one|an?|1|den|un)\s)?(?:(?:u\.?s\.?|american|british)\s)?(?P<name>dollar|euro|pound|sterling|franc|yen|yuan|krone|krona|rupee)\b",
    re.IGNORECASE,
)
_RATE = lazy(r"\b(?:rate|kurs|wechselkurs|cours|taux)\b|\b(?:at|with|worth|assuming|zu|bei|mit)\s(?:about\s|some\s)?\Z", re.IGNORECASE)
_NAMES = {
    "dollar": {"USD", "AUD", "CAD", "HKD", "SGD", "NZD", "TWD"},
    "euro": {"EUR"},
    "pound": {"GBP"},
    "sterling": {"GBP"},
    "franc": {"CHF"},
    "yen": {"JPY"},
    "yuan": {"CNY"},
    "krone": {"NOK", "DKK"},
    "krona": {"SEK"},
    "rupee": {"INR"},
}
_REACH = 40
_PAIR = 2
_LARGE = 100_000
"""From which on an amount beside a rate is neither the rate nor a price."""
_TENS = (Decimal(10), Decimal("0.1"), Decimal(100), Decimal("0.01"))
"""A decimal point that slipped, and crore for ten million."""
_SLACK = Decimal("0.01")
"""How far a stated rate may be rounded."""


class _Rate(NamedTuple):
    """What one unit of the currencies ``of`` costs: ``price`` in its own currency."""

    of: frozenset[str]
    price: Mention


def check(marked: Marked) -> tuple[Check, ...]:
    """Report each amount whose conversion cannot be one of it."""
    rates: defaultdict[str, list[_Rate]] = defaultdict(list)
    for rate in _rates(marked):
        rates[rate.price.document].append(rate)
    pairs = dict.fromkeys((*_pairs(marked), *(pair for told in rates.values() for rate in told for pair in _beside(marked, rate))))
    return tuple(filter(None, (_finding(marked, *pair, rates[pair[0].document]) for pair in pairs)))


def _pairs(marked: Marked) -> Iterator[tuple[Mention, Mention]]:
    """Yield the amounts of money that stand in apposition, each in a currency of its own."""
    for one, other in pairwise(marked.mentions):
        first, second = one.quantity, other.quantity
        apart = first.kind == second.kind == "money" and first.currency and second.currency and first.currency != second.currency
        if apart and one.line == other.line and first.value and second.value:
            between = marked.document[one.document].text[first.end : second.start]
            if _APPOSED.fullmatch(between):
                yield one, other


def _beside(marked: Marked, rate: _Rate) -> Iterator[tuple[Mention, Mention]]:
    """Yield the only two other amounts of the line that states a rate between their currencies."""
    own = [m for m in marked.mentions_in[rate.price.line] if m.quantity.kind == "money" and (m.quantity.value or 0) >= _LARGE]
    if len(own) == _PAIR and _is_between(rate, {mention.quantity.currency for mention in own}):
        yield own[0], own[1]


def _rates(marked: Marked) -> Iterator[_Rate]:
    """Find "$1 = R X" and "an exchange rate of R X to the dollar"."""
    for one, other in pairwise(marked.mentions):
        if one.line == other.line and one.quantity.currency and other.quantity.currency:
            unit, price = (one, other) if one.quantity.value == 1 else (other, one)
            between = marked.document[one.document].text[one.quantity.end : other.quantity.start]
            if unit.quantity.value == 1 and _EQUALS.fullmatch(between):
                yield _Rate(frozenset({unit.quantity.currency or ""}), price)
    for mention in marked.mentions:
        if mention.quantity.currency and mention.quantity.value:
            before, after = around(marked, mention, _REACH)
            named = _PER.match(after)
            if named and _RATE.search(before):
                yield _Rate(frozenset(_NAMES[named["name"].casefold()]), mention)


def _finding(marked: Marked, one: Mention, other: Mention, rates: Sequence[_Rate]) -> Check | None:
    first, second = allowed(one.quantity), allowed(other.quantity)
    if first is None or second is None:
        return None
    currencies = (one.quantity.currency or "", other.quantity.currency or "")
    fitting = [rate for rate in rates if _is_between(rate, set(currencies))]
    seen = one_amount(first, second, currencies)
    if (seen and not fitting) or any(_converts(rate, one, first, second) for rate in fitting):
        return None
    others = (*rescaled(second), *(second.scaled(ten) for ten in _TENS))
    slipped = not seen and any(one_amount(first, reading, currencies) for reading in others)
    doubt = (
        f"do not agree at the stated rate of {fitting[0].price.quantity.as_written}"
        if fitting
        else "would take a rate that was not seen in ten years"
    )
    return finding(
        marked,
        (one, other, *(rate.price for rate in fitting[:1])),
        kind="unit" if slipped else "arithmetic",
        severity="error" if fitting else "warning",
        what=f"{one.quantity.as_written} and {other.quantity.as_written}, stated as one amount, {doubt}.",
    )


def _is_between(rate: _Rate, currencies: AbstractSet[str | None]) -> bool:
    own = rate.price.quantity.currency
    return own in currencies and bool(rate.of & (currencies - {own}))


def _converts(rate: _Rate, one: Mention, first: Interval, second: Interval) -> bool:
    """Whether the rate makes the two amounts meet."""
    price = allowed(rate.price.quantity)
    if price is None or price.low <= 0:
        return True
    dear, cheap = (second, first) if one.quantity.currency == rate.price.quantity.currency else (first, second)
    return Interval(dear.low * price.low * (1 - _SLACK), dear.high * price.high * (1 + _SLACK)).meets(cheap)
