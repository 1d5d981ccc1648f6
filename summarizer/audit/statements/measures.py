"""
Statements whose other operand stands elsewhere in the document, under the name that the statement gives it.

"11.5% of its assets" where another sentence tells the assets; "or $3.85 per share" where another tells the number of shares; "fell 9.1% to
A" where another tells the close before. An amount is taken for the one that is meant only where it comes near to what the statement needs.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from summarizer.audit.statements.sentence import HEDGE, LEAD, I, Sentence, Statement, alike, level, percent, size, tie
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.documents import Mention

_HUNDRED = Decimal(100)
_THOUSAND = Decimal(1_000)
_NEARLY = Decimal("1.15")
"""How far an amount may lie from what a statement needs and still be the one that is meant."""
_HARDLY = Decimal("1.02")
"""The same where several amounts have the name."""
_NAMES = (
    r"assets|vermögen",
    r"revenues?|sales|turnover|umsatz\w*|erlöse",
    r"workforce|staff|employees|headcount|jobs|payroll|belegschaft|mitarbeiter\w*",
    r"price|deal|offer|bid|consideration|kaufpreis",
    r"market\s(?:value|cap\w*)|capitali[sz]ation|börsenwert",
    r"profits?|earnings|income|gewinn\w*",
    r"debts?|borrowings|schulden",
    r"loans?|loan\sbook|kredite",
    r"budget|spending|costs|expenses|kosten",
    r"deposits",
    r"equity|capital",
    r"orders?|backlog|order\sbook",
    r"deliveries|production|output|volumes?",
    r"stores|shops|branches|sites|plants|fleet|flotte",
)
"""Names of what shares are told of; each row is one thing."""
_MEASURES = tuple(
    (
        lazy(
            rf"\A\s?(?:of|der|des|vom|von)\s(?:(?:the|its|their|all|total|group|annual|seines|ihres|der|des)\s|[\w’'-]+['’]s\s){{0,3}}(?:[\w-]+\s)?(?:{names})\b(?!\sof)",
            I,
        ),
        lazy(rf"\b(?:{names})\b", I),
    )
    for names in _NAMES
)
_APPOSED = lazy(
    rf"(?:,|\(|\bor|\boder|\bequal\sto|\bequivalent\sto|\b(?:which|that)\sis|\bsoit)\W{{1,3}}(?:or\s|oder\s)?(?:{HEDGE}\s){{0,2}}\Z", I
)
_MOVED = lazy(r"\b(?:rose|fell|up|down|by|gain\w*|grew|increas\w*|decreas\w*|dropped|less|more)\b", I)
_PER_SHARE = lazy(rf"\A[^.;]{{0,40}}(?:,\s|\()(?:or|equal\sto|equivalent\sto|i\.e\.)\s(?:{HEDGE}\s){{0,2}}\Z", I)
_SHARES = lazy(r"\b(?:outstanding|in\sissue|share\scount|in\sumlauf)\b", I)
_CLOSED = lazy(r"\b(?:previous|last\snight['’]s|yesterday['’]s|(?:mon|tues|wednes|thurs|fri)day['’]s|prior)\b[^.;:,]{0,24}\Z", I)
_FELL_TO = lazy(rf"\A[^.;:,]{{0,24}}\b(?:to|at){LEAD}", I)
_UP_OR_DOWN = lazy(r"\b(?:shares?|stock|price|aktien?)\b", I)
_FROM = lazy(r"\b(?:from|than|against)\b", I)


class _Place(NamedTuple):
    """A quantity of a document and the words on its sides."""

    mention: Mention
    before: str
    after: str


def _places(sentences: Iterable[Sentence]) -> Iterator[_Place]:
    for sentence in sentences:
        for at, mention in enumerate(sentence.mentions):
            yield _Place(mention, sentence.words[at], sentence.words[at + 1])


def of_measures(others: Sequence[Sentence], sentence: Sentence) -> Iterator[Statement]:
    """Find "A, or X of its revenue" where the document tells the revenue elsewhere."""
    mentions, words = sentence
    for at in range(1, len(mentions)):
        stated, value = mentions[at], size(mentions[at])
        if not percent(stated) or not value or not _APPOSED.search(words[at]) or _MOVED.search(words[at]):
            continue
        named = next((own for called, own in _MEASURES if called.match(words[at + 1])), None)
        called = [place.mention for place in _places((*others, sentence)) if named and _is_named(place, named)]
        sized = [mention for mention in reversed(mentions[:at]) if level(mention) and size(mention)]
        part = next((mention for mention in sized if any(alike(one, mention) for one in called)), None)
        if named and part and not (at + 1 < len(mentions) and tie(words[at + 1]) and alike(mentions[at + 1], part)):
            needed = (size(part) or Decimal(0)) * _HUNDRED / value
            told = [mention for mention in called if alike(mention, part)]
            wholes = [*_nearest(told, needed)] or _told_just_before(others, sentence, named, part) or _of_another_scale(told, needed)
            yield from (Statement("share_pct", stated, (part, whole)) for whole in wholes)


def _is_named(place: _Place, named: re.Pattern[str]) -> bool:
    """Whether the words next to an amount call it by a name."""
    return named.search(re.split(r"[.;]", place.before)[-1][-40:] + "|" + re.split(r"[.;,]", place.after)[0][:30]) is not None


def _nearest(mentions: Sequence[Mention], needed: Decimal, within: Decimal = _NEARLY) -> Iterator[Mention]:
    """Yield the amount that comes nearest to what is needed, if one comes near."""
    sized = [
        (max(value, needed) / min(value, needed), mention) for mention in mentions if (value := size(mention)) and value > 0 and needed > 0
    ]
    alone = len({size(mention) for mention in mentions}) == 1
    if sized and (nearest := min(sized, key=lambda each: each[0]))[0] <= (within if alone else _HARDLY):
        yield nearest[1]


def _told_just_before(others: Sequence[Sentence], sentence: Sentence, named: re.Pattern[str], part: Mention) -> list[Mention]:
    """Return the amount that opens the sentence before under the name: "Net profit was A. The payout of B is X of net profit"."""
    before = [one for one in others if one.mentions[-1].id == sentence.mentions[0].id - 1]
    told = [place for one in before for place in _places([one])][:1]
    may = [place.mention for place in told if named.search(place.before) and alike(place.mention, part) and place.mention.quantity.value]
    return [mention for mention in may if (size(mention) or 0) > (size(part) or 0)]


def _of_another_scale(mentions: Sequence[Mention], needed: Decimal) -> list[Mention]:
    """Return the amount that comes to what is needed when it is told in thousands, millions or billions of what is printed."""
    scales = [1 / _THOUSAND**2, 1 / _THOUSAND, _THOUSAND, _THOUSAND**2]
    return [mention for scale in scales for mention in mentions if [*_nearest([mention], needed * scale, _HARDLY)]][:1]


def per_shares(others: Sequence[Sentence], sentence: Sentence) -> Iterator[Statement]:
    """Find "a pile of T, or P per share" where the document tells the number of shares."""
    mentions, words = sentence
    for at in range(1, len(mentions)):
        total, price = mentions[at - 1], mentions[at]
        money = total.quantity.kind == "money" and price.quantity.kind == "per_share" and total.quantity.currency == price.quantity.currency
        if not money or not _PER_SHARE.search(words[at]) or not size(total) or not size(price):
            continue
        told = [
            place.mention
            for place in _places((*others, sentence))
            if place.mention.quantity.kind == "count" and _SHARES.search(place.after[:40])
        ]
        values = {size(mention) for mention in told}
        if len(values) == 1:
            yield from (Statement("product", total, (number, price)) for number in _nearest(told, _quotient(total, price)))


def _quotient(one: Mention, other: Mention) -> Decimal:
    return (size(one) or Decimal(0)) / (size(other) or Decimal(1))


def to_prices(others: Sequence[Sentence], sentence: Sentence) -> Iterator[Statement]:
    """Find "the shares fell X to B" where the document tells the only close before."""
    mentions, words = sentence
    for at in range(len(mentions) - 1):
        stated, new = mentions[at : at + 2]
        moved = percent(stated) and stated.context.direction and new.quantity.kind == "per_share" and _FELL_TO.search(words[at + 1])
        if not moved or not _UP_OR_DOWN.search(words[at]) or _FROM.search(words[at + 2][:60]):
            continue
        closes = [place.mention for place in _places((*others, sentence)) if _CLOSED.search(place.before) and alike(place.mention, new)]
        if len({size(close) for close in closes}) == 1:
            yield Statement("change_pct", stated, (closes[0], new))
