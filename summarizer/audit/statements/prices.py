"""
Distances to a price that stands elsewhere: "the offer is 44% above the average price", "that is still 26% above where the stock trades".

A document states few prices of one share, each by a name: an offer, a target, a close. A distance is taken for wrong only where no two of
them make it.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from summarizer.audit.interval import rounding
from summarizer.audit.statements.compared import way_of
from summarizer.audit.statements.sentence import I, Sentence, Statement, alike, percent, size
from summarizer.audit.statements.window import places
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.documents import Mention
    from summarizer.models import Direction

_MOST = 24
_MOST_TOLD = 80
"""Prices, and how often they are stated, up to which a document is about few shares; it bounds the work."""
_FEWEST = 2
_GAP_AFTER = lazy(
    r"\A\W{0,3}(?:above|below|over|under|beneath|more\sthan|less\sthan|higher\sthan|lower\sthan|upside|downside|premium|discount|potential|of\s(?:upside|potential)|über|unter)\b",
    I,
)
_GAP_BEFORE = lazy(r"\b(?:upside|premium|discount|potential)\s(?:of|is|to|would\sbe)?\W{0,3}(?:about\s|some\s)?\Z", I)
_HERE = lazy(
    r"\b(?:(?:above|below|over|under)\s(?:that|this|it)\b(?!\sof\b)|where\s(?:the|its)\s(?:stock|shares?)|(?:the|its)\s(?:current|latest|last|market|present|recent|prevailing)\s(?:share\s|stock\s|trading\s|market\s)?(?:price|level|close|quote)|upside|downside|potential|(?:the|its)\s(?:share|stock)\sprice|"
    r"(?:today|tonight|yesterday|monday|tuesday|wednesday|thursday|friday)['’]s\s(?:close|price|level|finish))\b",
    I,
)
_TO_PRICE = lazy(r"\b(?:above|below|over|under|beneath|than|to|on|über|unter)\b", I)
_APPOSED = lazy(r"\b(?:price|close|average|level|high|low)\b[^,]*,\s\Z", I)
_SCALED = lazy(r"\d\s?(?:[kmbt]n?\b|thousand|million|billion|trillion|mio|mrd|lakh|crore|cr\b|[万亿])", I)
_DEAR = 100_000
_FAR = 90
_SHORT = 6
_OPEN = Decimal("0.2")
_OFFER = lazy(
    r"\b(?:offer\w*|bid|bids|bidding|tender|takeover|buyout|proposal|buy(?:s|ing)|pays?|paying|acquir\w+|angebot|offerte)\b[^.;]{0,50}\Z",
    I,
)
_TARGET = lazy(r"\b(?:targets?|fair\svalue|valuation|sees\sthe\sshares?|worth|kursziel)\b[^.;]{0,40}\Z", I)
_QUOTE = lazy(
    r"\b(?:clos(?:e[ds]?|ing)|last|trad(?:e[sd]?|ing)|quoted|marked|changes?\shands|stands?|stood|now|price|ended|ends|finished|opened|fell|rose|crashed|jumped|slumped|dropped|tumbled|plunged|gained|lost|"
    r"down|up|lower|higher|firmer|weaker|kurs|notier\w*)\b[^.;]{0,36}\Z",
    I,
)
_FORMER = lazy(
    r"\b(?:from|than|after|against|was|old|previous\w*|high|low|peak|record|average|earnings|dividend|strike|issue)\b[^.;,]{0,24}\Z|\bon\s(?:the|its)\s\Z|\(\W{0,4}(?:was|from|old)\W{0,4}\Z",
    I,
)
_NAME = lazy(r"\b[A-Z][\w&.’'-]{2,}(?:\s[A-Z][\w&.’'-]{2,})+")


class _Price(NamedTuple):
    """A price of a share, its sentence, and what leads up to it."""

    mention: Mention
    sentence: Sentence
    before: str


def to_named_prices(sentences: Sequence[Sentence]) -> Iterator[Statement]:
    """Find the distances of a document that no two of its prices make, and the prices that each was told of."""
    prices = [
        _Price(place.mention, sentence, _lead(sentence, index))
        for sentence in sentences
        for index, place in enumerate(places(sentence))
        if _is_price(place.mention)
    ]
    if not _FEWEST <= len({size(price.mention) for price in prices}) <= _MOST or len(prices) > _MOST_TOLD:
        return
    for sentence in sentences:
        for at, stated in enumerate(sentence.mentions):
            after, way = sentence.words[at + 1], way_of(sentence, at)
            gap = _GAP_AFTER.search(after) or _GAP_BEFORE.search(sentence.words[at])
            if percent(stated) and size(stated) and gap and way:
                base = _base(prices, sentence, at)
                value = _value(prices, sentence, at, base) if base else None
                if base and value and not _is_made(prices, base, stated, way):
                    yield Statement("above_pct" if way == "up" else "below_pct", stated, (value, base), loose=True)


def _is_price(mention: Mention) -> bool:
    """Whether an amount may be the price of a share: it is read as one, or is small and has no scale."""
    quantity, value = mention.quantity, size(mention)
    plain = quantity.kind == "money" and not quantity.unit and not _SCALED.search(quantity.as_written)
    return value is not None and 0 < value < _DEAR and (quantity.kind == "per_share" or plain)


def _lead(sentence: Sentence, at: int) -> str:
    """Return what leads up to a price; a bare "to" says less than the words before the change that it follows."""
    own = sentence.words[at]
    return own if at == 0 or len(own.strip()) > _SHORT else (sentence.words[at - 1] + " " + own)[-70:]


def _base(prices: Sequence[_Price], sentence: Sentence, at: int) -> Mention | None:
    """Find the price that a distance is counted from: the one behind it, or the quote where words say so."""
    after = sentence.words[at + 1]
    behind = next((place for place in range(at + 1, len(sentence.mentions)) if sentence.mentions[place].quantity.kind != "other"), at)
    between = " ".join(sentence.words[at + 1 : behind + 1])
    if behind > at and _is_price(sentence.mentions[behind]) and _TO_PRICE.search(after) and len(between) <= _FAR:
        stops = any(mark in between for mark in ";.:") or ("," in between and not _APPOSED.search(between))
        return None if stops else sentence.mentions[behind]
    if not _HERE.search(sentence.words[at][-30:] + " | " + after[:60]):
        return None
    quotes = [
        price for price in prices
        if _QUOTE.search(price.before) and not any(other.search(price.before) for other in (_FORMER, _TARGET, _OFFER))
    ]  # fmt: skip
    quotes = [quote for quote in quotes if quote.sentence is sentence] or quotes
    return quotes[-1].mention if len({size(quote.mention) for quote in quotes}) == 1 else None


def _value(prices: Sequence[_Price], sentence: Sentence, at: int, base: Mention) -> Mention | None:
    """Find the offer or the target that lies so far away: the one of whoever is named, else the nearest before."""
    stated = sentence.mentions[at]
    may = [price for price in prices if alike(price.mention, base) and price.mention is not base and not _FORMER.search(price.before)]
    named = set(_NAME.findall(sentence.words[0] if at == 0 else sentence.words[at]))
    rows = [price for price in may if any(name in price.sentence.words[0] for name in named)]
    if rows and rows[0].sentence is not sentence:
        return rows[0].mention
    worded = _OFFER if _OFFER.search(sentence.words[at] + " ") else _TARGET
    told = [price for price in may if price.mention.id < stated.id and worded.search(price.before)]
    if not told and worded is _TARGET:
        told = [price for price in may if price.mention.id < stated.id and _OFFER.search(price.before)]
    return told[-1].mention if told else None


def _is_made(prices: Sequence[_Price], base: Mention, stated: Mention, way: Direction) -> bool:
    """Whether some price lies as far from the base as is stated, on the side that is stated."""
    told = abs(size(stated) or Decimal(0))
    rivals = [price.mention for price in prices if price.mention is not base and alike(price.mention, base)]
    return any(_lie_apart(rival, base, told, stated) for rival in rivals if ((size(rival) or 0) > (size(base) or 0)) == (way == "up"))


def _lie_apart(one: Mention, other: Mention, told: Decimal, stated: Mention) -> bool:
    first, second = size(one), size(other)
    if not first or not second:
        return False
    return abs(abs(first / second - 1) * 100 - told) <= rounding(stated.quantity) + _OPEN
