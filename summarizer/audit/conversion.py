"""
One amount told in two currencies that no rate makes one: neither the rate that the text states, nor any that was seen in the markets.

An amount and its conversion stand in apposition: "A (B)", "A, or B". Where the text states a rate between the two currencies, that is
what they are held to; where it does not, only a rate that was never seen refutes them.
"""

from __future__ import annotations

import re
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
    from collections.abc import Iterator, Mapping, Sequence

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
_RATE = lazy(r"\b(?:rate|kurs|wechselkurs|cours|taux)\b", re.IGNORECASE)
_AT = lazy(r"\b(?:at|with|worth|assuming|zu|bei|mit)\s(?:about\s|some\s)?\Z", re.IGNORECASE)
_RATE_OF = lazy(r"\b(?:rate|kurs)\s(?:of|is|was|von)\s(?:about\s)?\Z", re.IGNORECASE)
_SCALED = lazy(r"\d\s?(?:k|m|mn|bn|tn)\b|thousand|million|billion|trillion|mio|mrd|lakh|crore|[万亿]|\d{3}[,.]\d{3}", re.IGNORECASE)
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
_TENS = (Decimal(10), Decimal("0.1"), Decimal(100), Decimal("0.01"))
"""A decimal point that slipped, and crore for ten million."""
_SLACK = Decimal("0.01")
"""How far a stated rate may be rounded."""


class _Rate(NamedTuple):
    """What one unit of the currencies ``of`` costs: ``price`` in its own currency."""

    of: frozenset[str]
    price: Mention


class _Pair(NamedTuple):
    """An amount and its conversion."""

    one: Mention
    other: Mention


def check(marked: Marked) -> tuple[Check, ...]:
    """Report each amount whose conversion cannot be one of it."""
    rates: dict[str, list[_Rate]] = {}
    for document, rate in _rates(marked):
        rates.setdefault(document, []).append(rate)
    apposed = {(pair.one.id, pair.other.id): pair for pair in (*_pairs(marked), *_beside_rates(marked, rates))}
    return tuple(filter(None, (_finding(marked, pair, rates.get(pair.one.document, [])) for pair in apposed.values())))


def _pairs(marked: Marked) -> Iterator[_Pair]:
    for one, other in pairwise(marked.mentions):
        first, second = one.quantity, other.quantity
        if one.line != other.line or not first.kind == second.kind == "money" or first.currency == second.currency:
            continue
        between = marked.document[one.document].text[first.end : second.start]
        if first.currency and second.currency and _APPOSED.fullmatch(between) and first.value and second.value:
            yield _Pair(one, other)


def _beside_rates(marked: Marked, rates: Mapping[str, Sequence[_Rate]]) -> Iterator[_Pair]:
    """Yield the only two amounts of a sentence that tells a rate between their currencies."""
    for rate in (rate for told in rates.values() for rate in told):
        own = [m for m in marked.mentions_in[rate.price.line] if m.quantity.currency and m.quantity.value]
        amounts = [
            m
            for m in own
            if m.id != rate.price.id and m.quantity.kind == "money" and not _is_one(m) and _SCALED.search(m.quantity.as_written)
        ]
        if len(amounts) == 2 and amounts[0].quantity.currency != amounts[1].quantity.currency and _between(rate, _Pair(*amounts)):  # noqa: PLR2004
            yield _Pair(*amounts)


def _is_one(mention: Mention) -> bool:
    return mention.quantity.value == 1


def _rates(marked: Marked) -> Iterator[tuple[str, _Rate]]:
    """Find "$1 = R X" and "an exchange rate of R X to the dollar"."""
    for one, other in pairwise(marked.mentions):
        if one.document == other.document and one.quantity.currency and other.quantity.currency:
            between = marked.document[one.document].text[one.quantity.end : other.quantity.start]
            if _EQUALS.fullmatch(between):
                unit, price = (one, other) if one.quantity.value == 1 else (other, one)
                if unit.quantity.value == 1:
                    yield one.document, _Rate(frozenset({unit.quantity.currency or ""}), price)
    for mention in marked.mentions:
        before, after = around(marked, mention, _REACH)
        if mention.quantity.currency and mention.quantity.value and _RATE_OF.search(before) and not _PER.match(after):
            others = {other.quantity.currency or "" for other in marked.mentions_in[mention.line]} - {mention.quantity.currency, ""}
            yield from ((mention.document, _Rate(frozenset(others), mention)) for _ in others if len(others) == 1)
        named = _PER.match(after) if mention.quantity.currency and mention.quantity.value else None
        if named and (_RATE.search(before) or _AT.search(before)):
            yield mention.document, _Rate(frozenset(_NAMES[named["name"].casefold()]), mention)


def _finding(marked: Marked, pair: _Pair, rates: Sequence[_Rate]) -> Check | None:
    fitting = [rate for rate in rates if _between(rate, pair)]
    values = [allowed(mention.quantity) for mention in pair]
    if values[0] is None or values[1] is None:
        return None
    first, second = values[0], values[1]
    if any(_converts(rate, pair, first, second) for rate in fitting):
        return None
    currencies = (pair.one.quantity.currency or "", pair.other.quantity.currency or "")
    seen = one_amount(first, second, currencies)
    if seen and not fitting:
        return None
    others = (*rescaled(second), *(second.scaled(ten) for ten in _TENS))
    slipped = any(one_amount(first, reading, currencies) for reading in others) and not seen
    told = f"{pair.one.quantity.as_written} and {pair.other.quantity.as_written}, told as one amount,"
    what = (
        f"{told} do not agree at the stated rate of {fitting[0].price.quantity.as_written}."
        if fitting
        else f"{told} would take a rate that was not seen in ten years."
    )
    mentions = (*pair, *(rate.price for rate in fitting[:1]))
    return finding(marked, mentions, kind="unit" if slipped else "arithmetic", severity="error" if fitting else "warning", what=what)


def _between(rate: _Rate, pair: _Pair) -> bool:
    currencies = {mention.quantity.currency for mention in pair}
    return rate.price.quantity.currency in currencies and bool(rate.of & (currencies - {rate.price.quantity.currency}))


def _converts(rate: _Rate, pair: _Pair, first: Interval, second: Interval) -> bool:
    """Whether the rate makes the two amounts meet."""
    price = allowed(rate.price.quantity)
    if price is None or price.low <= 0:
        return True
    dear, cheap = (second, first) if pair.one.quantity.currency == rate.price.quantity.currency else (first, second)
    return Interval(dear.low * price.low * (1 - _SLACK), dear.high * price.high * (1 + _SLACK)).meets(cheap)
