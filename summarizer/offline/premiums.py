"""How far one level stands above or below another, as the words state it: premiums, discounts, and what is left to a target."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from summarizer.offline.row import ARTICLES, FROM, NEAR, are_alike, is_percent, relation, size
from summarizer.text.clauses import STOP
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.documents import Mention
    from summarizer.models import DraftRelation, RelationKind
    from summarizer.offline.row import Row

_ABOVE: Final = lazy(r"^\W{0,3}(?:above|over|higher than|premium (?:to|over)|über|au-dessus d)\b", re.IGNORECASE)
_BELOW: Final = lazy(r"^\W{0,3}(?:below|under|lower than|cheaper than|discount to|unter|en dessous d)\b", re.IGNORECASE)
_COMPARED_WITH: Final = lazy(r"\b(?:above|over|below|under|than|to|against|über|unter|als)\s(?:[\w'’-]+\s){0,8}$", re.IGNORECASE)
_PREMIUM: Final = lazy(rf"\bpremium of\W{{0,3}}{ARTICLES}$", re.IGNORECASE)
_DISCOUNT: Final = lazy(rf"\bdiscount of\W{{0,3}}{ARTICLES}$", re.IGNORECASE)
_UPSIDE: Final = lazy(r"^\W{0,3}(?:upside|potential|aufwärtspotenzial|kurspotenzial)\b", re.IGNORECASE)
_PRICE: Final = lazy(
    r"^[^.;:]{0,60}\b(?:price|level|close|quote|traded|trades|trading|\w{0,20}kurs|kurses|niveau|notiert)\b", re.IGNORECASE
)
_VALUATION: Final = lazy(r"\b(?:fair value|price target|target|offer|bid|valuation|estimate|kursziel|fairer wert|angebot)\b", re.IGNORECASE)
_OTHER_CLAUSE: Final = lazy(r";|\b(?:while|whereas|but|he|she|they|said|während|aber)\b", re.IGNORECASE)
_FAR: Final = 90
"""Characters between a value and what is told of it."""


def premiums(row: Row, earlier: Sequence[Row]) -> Iterator[DraftRelation]:
    """Find a stated percentage above or below a level: given in the line, or "the current price"."""
    for at, stated in enumerate(row.mentions):
        kind = _side(row.words[at], row.words[at + 1]) if is_percent(stated) else None
        if kind is None:
            continue
        base = _base(row, at, earlier)
        value = None if base is None else _value(row, at, base, earlier)
        if base is not None and value is not None:
            yield relation(kind, stated, value, base)


def _side(before: str, after: str) -> RelationKind | None:
    if _ABOVE.search(after) or _PREMIUM.search(before) or _UPSIDE.search(after):
        return "above_pct"
    return "below_pct" if _BELOW.search(after) or _DISCOUNT.search(before) else None


def _base(row: Row, at: int, earlier: Sequence[Row]) -> Mention | None:
    """Find the level that the percentage is measured against: the next one of the line, or the nearest price before."""
    after = row.words[at + 1]
    if at + 1 < len(row.mentions) and len(after) <= NEAR and not STOP.search(after):
        following = row.mentions[at + 1]
        return following if "," not in after and _priced(following) else None
    before = [mention for mention in row.mentions[:at] if _priced(mention)]
    if _UPSIDE.search(after):
        return before[-1] if before and _PRICE.search(row.words[0]) else None
    if not _PRICE.search(after) or not before:
        return None
    paid = (price for price in _back(earlier, before[-1]) if not _valuation(price, earlier))
    return next((price for price in paid if not FROM.search(_lead_up(price, earlier))), None)


def _value(row: Row, at: int, base: Mention, earlier: Sequence[Row]) -> Mention | None:
    """Find what is so far above or below: the level before it in the line, or the nearest valuation before that still stands."""
    places = [place for place in range(at) if row.mentions[place] is not base and _priced(row.mentions[place])]
    before = [place for place in places if are_alike(row.mentions[place], base)]
    own = [place for place in before if not _COMPARED_WITH.search(row.words[place]) and not FROM.search(row.words[place])]
    if own:
        between = " ".join(row.words[own[-1] + 1 : at + 1])
        return None if len(between) > _FAR or _OTHER_CLAUSE.search(between) else row.mentions[own[-1]]
    if before:  # what stands before is itself what something is compared with
        return None
    if not any(_VALUATION.search(words) or _PRICE.search(words) or _UPSIDE.search(words) for words in row.words):
        return None
    named = (price for price in _back(earlier, base) if _valuation(price, earlier))
    return next((price for price in named if not FROM.search(_lead_up(price, earlier))), None)


def _priced(mention: Mention) -> bool:
    return mention.quantity.kind in {"money", "per_share"} and size(mention) is not None


def _back(earlier: Sequence[Row], like: Mention) -> Iterator[Mention]:
    """Prices of the same currency in the lines before, nearest first."""
    for seen in reversed(earlier):
        for mention in reversed(seen.mentions):
            if _priced(mention) and mention.quantity.kind == "per_share" and mention.quantity.currency == like.quantity.currency:
                yield mention


def _valuation(mention: Mention, lines: Iterable[Row]) -> bool:
    """Tell whether a price is one that somebody names or offers, rather than one that was paid."""
    return mention.context.role == "target" or _VALUATION.search(_lead_up(mention, lines)) is not None


def _lead_up(mention: Mention, rows: Iterable[Row]) -> str:
    """The words of its line that lead up to a quantity, since the one before it."""
    row = next(row for row in rows if row.line.id == mention.line)
    return row.words[mention.id - row.mentions[0].id]  # those of a line are numbered one after another
