"""
Slips of scale that a number of things and the price of one show: an amount that they make a thousand or a million times as large.

What the price is for and what is counted have to be one thing, and no amount of the document may be what they come to.
"""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import groupby, pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from summarizer.audit.near import around, stems, told_beside
from summarizer.audit.passages import finding
from summarizer.text.lexicon import lazy, phrases

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.documents import Marked, Mention
    from summarizer.models import Check, Figure

_SLIPS = tuple(Decimal(10) ** power for power in (3, 6, -3, -6))
_CLOSE = Decimal("1.03")
"""How far rounding lets an amount lie from what a number and a price make."""
_LOOSE = Decimal("1.4")
"""The same for what shares may cost at most: their price is that of one day."""
_TELLING = 2
"""Significant digits from which on chance seldom makes one amount of two others."""
_MOST = 40
"""Prices, numbers and amounts of a document that are tried; it bounds the work."""
_REACH = 40
_NEAR = 1
"""Lines between a price and the amount that it makes."""
_EACH_BEFORE = lazy(r"\bper\s(?P<thing>[^\W\d_]{3,})\b[^.;:\d]{0,30}\Z", re.IGNORECASE)
_EACH_BEHIND = lazy(r"\A\s?(?:per|a|an|je|pro|par)\s(?P<thing>[^\W\d_]{3,})\b", re.IGNORECASE)
_TIMES = frozenset("year month week day hour quarter annum jahr monat woche tag mois".split())
_DEALT = phrases(
    {
        "bought": r"buy-?backs?|repurchase[sd]?|purchase[sd]?|buy(s|ing)?|bought|acquir(e|es|ed|ing)|tender\w*|rückkauf\w*",
        "sold": r"issu(e|es|ed|ing)|plac(e|es|ed|ing)|sell(s|ing)?|sold|rais(e|es|ed|ing)|rights issue|offer(s|ed|ing)?",
        "held": r"worth|valued|stake|holding",
    },
    flags=re.IGNORECASE,
)
_SENTENCE_ENDS = lazy(r"[.;!?]\s")


class _Made(NamedTuple):
    """An amount, and the number and the price that make it a thousand or a million times as large or small."""

    amount: Mention
    number: Mention
    price: Mention


def check(marked: Marked, figures: Sequence[Figure]) -> tuple[Check, ...]:
    """Report each amount that is of another scale than a number and a price make it, once."""
    found: dict[int, _Made] = {}
    for _, group in groupby(marked.mentions, key=attrgetter("document")):
        mentions = [mention for mention in group if mention.quantity.value]
        for made in (*_by_name(marked, mentions), *_of_shares(marked, mentions)):
            found.setdefault(made.amount.id, made)
    return tuple(_finding(marked, figures, made) for made in found.values())


def _size(mention: Mention) -> Decimal:
    return abs(mention.quantity.value or Decimal(0))


def _telling(mention: Mention) -> bool:
    return len(_size(mention).normalize().as_tuple().digits) >= _TELLING


def _by_name(marked: Marked, mentions: Sequence[Mention]) -> Iterator[_Made]:
    """Find an amount beside a price for each of some things, where the document counts those things."""
    counts = [mention for mention in mentions if mention.quantity.kind == "count" and _telling(mention)][:_MOST]
    priced = [(mention, thing) for mention in mentions if counts and _telling(mention) and (thing := _thing(marked, mention))]
    for price, thing in priced[:_MOST]:
        near = [mention for mention in told_beside(marked, price, _NEAR) if _is_amount(mention, price) and mention is not price]
        for number in counts if near else ():
            if thing in _counted(marked, number):
                yield from _slipped(near, mentions, number, price)


def _thing(marked: Marked, mention: Mention) -> str | None:
    """Return the stem of what a price is for: "revenue per user came to $5", "$5 a head"."""
    if mention.quantity.kind not in {"money", "per_share"}:
        return None
    unit = mention.quantity.unit or ""
    before, after = around(marked, mention, _REACH)
    found = _EACH_BEHIND.search(after) or _EACH_BEFORE.search(before)
    word = unit.removeprefix("per ") if unit.startswith("per ") else found["thing"] if found else ""
    return next(iter(stems(word)), None) if word.casefold() not in _TIMES else None


def _counted(marked: Marked, number: Mention) -> frozenset[str]:
    before, after = around(marked, number, _REACH)
    return (
        stems(number.quantity.unit or "") | stems(_SENTENCE_ENDS.split(before)[-1]) | stems(_SENTENCE_ENDS.split(after)[0][: _REACH // 2])
    )


def _is_amount(mention: Mention, price: Mention) -> bool:
    quantity = mention.quantity
    return (
        quantity.kind == "money"
        and quantity.currency == price.quantity.currency
        and not quantity.unit
        and bool(quantity.value)
        and _telling(mention)
    )


def _slipped(near: Iterable[Mention], mentions: Iterable[Mention], number: Mention, price: Mention) -> Iterator[_Made]:
    product = _size(number) * _size(price)
    if any(_is_amount(mention, price) and _agree(product, _size(mention), _CLOSE) for mention in mentions):
        return
    for amount in near:
        if any(_agree(product, _size(amount) * slip, _CLOSE) for slip in _SLIPS):
            yield _Made(amount, number, price)


def _agree(one: Decimal, other: Decimal, leeway: Decimal) -> bool:
    return max(one, other) <= leeway * min(one, other)


def _of_shares(marked: Marked, mentions: Sequence[Mention]) -> Iterator[_Made]:
    """Find an amount that shares are bought or sold for in one sentence, where no price of the document comes near to what each cost."""
    prices = [mention for mention in mentions if mention.quantity.kind == "per_share"][:_MOST]
    for number, amount in pairwise(mentions) if prices else ():
        if not (number.quantity.kind == "count" and "share" in (number.quantity.unit or "") and _is_whole(number, amount)):
            continue
        between = marked.document[number.document].text[number.quantity.end : amount.quantity.start]
        told = around(marked, number, 2 * _REACH)[0] + between
        own = [price for price in prices if price.quantity.currency == amount.quantity.currency]
        if _SENTENCE_ENDS.search(between) or not _DEALT.search(told) or not own:
            continue
        if any(_agree(_size(number) * _size(price), _size(amount), 2 * _LOOSE) for price in own):
            continue
        made = (price for price in own if any(_agree(_size(number) * _size(price), _size(amount) * slip, _LOOSE) for slip in _SLIPS))
        yield from (_Made(amount, number, price) for price in list(made)[:1])


def _is_whole(number: Mention, amount: Mention) -> bool:
    return number.line == amount.line and amount.quantity.kind == "money" and not amount.quantity.unit


def _finding(marked: Marked, figures: Sequence[Figure], made: _Made) -> Check:
    mentions = (made.amount, made.number, made.price)
    told = f"{made.number.quantity.as_written} at {made.price.quantity.as_written} each"
    return finding(
        marked,
        figures,
        mentions,
        kind="unit",
        severity="warning",
        what=f"{made.amount.quantity.as_written} is of another scale than {told} come to.",
    )
