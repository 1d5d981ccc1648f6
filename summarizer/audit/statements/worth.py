"""Statements of what so many things are worth at a price, of the price of one, of multiples, and of how long a stock will last."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import permutations
from typing import TYPE_CHECKING

from summarizer.audit.statements.sentence import LEAD, I, Sentence, Statement, alike, level, size, tie
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarizer.documents import Mention

_EACH = lazy(r"\A\s?(?:each|apiece|a\s(?:share|piece|unit|head)|per\s(?:\w+)|for\s(?:each|every)\s\w+|je(?:weils)?|pro\s\w+|chacune?)\b", I)
_PRICE_OF = lazy(rf"\b(?:price|preis|prix)\s(?:of|von|de){LEAD}", I)
_AT = lazy(rf"\b(?:at|for|zu|für|à){LEAD}", I)
_WORTH = lazy(
    r"\b(?:rais(?:e[sd]?|ing)|worth|total(?:s|ling|ing|led)?|valu(?:e[sd]?|ing|ation)|proceeds|altogether|in\sall|revenues?|sales|turnover|income|brings?\sin|bringing\sin|cost(?:s|ing)?|"
    r"deal|order|bill|market\s(?:value|cap\w*)|capitali[sz]ation|insgesamt|einnahmen|erlös\w*|wert|bewerte\w*|börsenwert)\b[^.;:]{0,36}\Z",
    I,
)
_OR = lazy(
    r"\A[^.;:]{0,24}[,(–—-]\s?(?:or|oder|i\.e\.|that\sis|which\sis|equal\sto|equivalent\sto|soit)?\W{0,3}(?:about\s|some\s|roughly\s|rund\s|just\s(?:over|under)\s)?\Z",
    I,
)
_OF = lazy(rf"\b(?:for|of|between|among|across|on|für|von){LEAD}", I)
_OTHER_VALUE = lazy(r"\b(?:debt|enterprise|fully\sdiluted|up\sto|over|more\sthan|including|schulden)\b", I)
_A_SHARE = lazy(r"\b(?:a|per|each)\s(?:share|ordinary\sshare)\b|\bje\sAktie\b|\bpar\saction\b", I)
_FOR_SHARES = lazy(r"\A\s(?:for|on|across|over|für|pour)\s(?:the\s|its\s|all\s|about\s|some\s){0,2}\Z", I)
_SHARES = lazy(r"\A\W{0,2}(?:\w+\s)?(?:shares?|aktien|actions)\b", I)
_OUTSTANDING = lazy(r"\b(?:outstanding|in\sissue|in\sumlauf|ausstehend\w*)\b", I)
_MARKET_VALUE = lazy(
    r"\b(?:market(?:\snow|\scurrently)?\s(?:values?\s[^.;:]{0,40}\sat|value(?:\sis|\swas|\sof)?|cap\w*(?:\sof|\sis)?)|valued\s(?:by\sthe\smarket\s)?at|börsenwert\s(?:von|beträgt)|"
    rf"capitalisation\sboursière\sde){LEAD}",
    I,
)
_FAR = Decimal("1.5")
"""How far a market value may lie from shares times price before it cannot be one of another day."""
_CLOSE = Decimal("1.05")
_TIMES = lazy(
    r"\A\W{0,3}(?:times\s|mal\s|fois\s)?(?:(?!and\b|or\b|to\b)[\w’'/-]+\s){0,6}(?:of|von|de)\W{1,3}(?:about\s|some\s|rund\s)?\Z", I
)
_SAYS_TIMES = lazy(r"\A\s(?:times|mal|fois)\s", I)
_VALUED = lazy(r"\b(?:at|is|was|or|trades?|trading|valued|equal(?:s|ling)?|equivalent|represents?|puts?|bei|zu|oder)\b[^.;:]{0,24}\Z", I)
_EARNINGS = lazy(r"\b(?:earnings|ebitda?|profits?|revenues?|sales|income|book\svalue|cash\sflow|gewinn\w*|umsatz\w*|that|it)\b", I)
_LASTS = lazy(
    r"\b(?:lasts?|enough|sufficient|suffices?|runway|funded|funds?|cover(?:s|ed)?|carr(?:y|ies)|keeps?|reich(?:t|en)|suffi(?:t|sent)|deplet\w+|exhausted|run\sout)\b",
    I,
)
_STOCK = lazy(
    r"\b(?:cash|money|reserves?|liquidity|stock(?:s|pile)?|funds|pile|inventor\w+|resources?|deposits?|coffers|kasse|reserven|vorräte|mittel|liquidität|trésorerie)\b",
    I,
)
_PACE = lazy(r"\A\s?(?:a|per|each|every|pro|im|par)\s(?P<unit>day|week|month|quarter|year|tag|woche|monat|quartal|jahr|an|mois)\b", I)
_IN_A_YEAR: Mapping[str, int] = {
    "day": 365, "week": 52, "month": 12, "quarter": 4, "year": 1, "annum": 1,
    "tag": 365, "woche": 52, "monat": 12, "quartal": 4, "jahr": 1, "an": 1, "mois": 12,
}  # fmt: skip
_STOCK_BACK = 4


def products(sentence: Sentence) -> Iterator[Statement]:
    """Find "N shares at P each, raising T", "T for N jets at a price of P each" and "P a share for N shares, valuing it at T"."""
    mentions = sentence.mentions
    for at in range(len(mentions) - 2):
        for places in permutations((at, at + 1, at + 2)):
            number, price, total = (mentions[place] for place in places)
            if (
                _is_unit_price(sentence, places[1])
                and _are_things(number, price)
                and not _EACH.match(sentence.words[places[0] + 1])
                and _is_total(sentence, places[2], price)
                and _joined(sentence, at)
            ):
                yield Statement("product", total, (number, price))


def _is_unit_price(sentence: Sentence, at: int) -> bool:
    quantity = sentence.mentions[at].quantity
    by_unit = quantity.kind == "per_share" or (quantity.unit or "").startswith("per ") or _EACH.match(sentence.words[at + 1])
    behind = sentence.words[at + 1]
    by_time = (quantity.unit or "").removeprefix("per ") in _IN_A_YEAR or (_EACH.match(behind) and _PACE.match(behind))
    return quantity.kind in {"money", "per_share"} and not by_time and bool(by_unit or _PRICE_OF.search(sentence.words[at]))


def _are_things(number: Mention, price: Mention) -> bool:
    """Whether a count may be of the things that a price is for."""
    quantity, unit = number.quantity, price.quantity.unit or ""
    things = (quantity.unit or "").casefold()
    of_shares = price.quantity.kind == "per_share"
    named = unit.removeprefix("per ").casefold() if unit.startswith("per ") else ""
    same = not things or not named or things[:4] == named[:4]
    measured = quantity.kind == "other" and bool(things) and bool(named)
    return (quantity.kind == "count" or measured) and (quantity.value or 0) > 1 and (same or (of_shares and "share" in things))


def _is_total(sentence: Sentence, at: int, price: Mention) -> bool:
    total = sentence.mentions[at].quantity
    told = _WORTH.search(sentence.words[at]) and not _OTHER_VALUE.search(sentence.words[at] + sentence.words[at + 1][:30])
    return total.kind == "money" and total.currency == price.quantity.currency and bool(told) and not (total.unit or "").startswith("per ")


def _joined(sentence: Sentence, at: int) -> bool:
    """Whether the number and the price are tied in the words between the three."""
    between = sentence.words[at + 1 : at + 3]
    return all(tie(words) for words in between) and any(
        _AT.search(words) or _PRICE_OF.search(words) or _EACH.match(words) for words in between
    )


def of_shares(sentence: Sentence) -> Iterator[Statement]:
    """
    Find "$2 a share, $600m for 300m shares" in any order: what each share gets, how many there are and what it costs.

    They are the only ones of their sort in the line, brackets left out, and come near to each other, or near but for a power of ten.
    """
    mentions, words = sentence
    prices = [m for m in mentions if m.quantity.kind == "per_share" and _A_SHARE.search(m.quantity.as_written)]
    numbers = [at for at, m in enumerate(mentions) if m.quantity.kind == "count" and "share" in (m.quantity.unit or "")]
    totals = [at for at, m in enumerate(mentions) if m.quantity.kind == "money" and not m.quantity.unit]
    if not len(prices) == len(numbers) == len(totals) == 1 or not any(size(m) and m.quantity.qualifier is None for m in prices):
        return
    number, total = mentions[numbers[0]], mentions[totals[0]]
    first, last = sorted((numbers[0], totals[0]))
    product, told = (size(number) or Decimal(0)) * (size(prices[0]) or Decimal(0)), size(total) or Decimal(0)
    tied = last == first + 1 and _FOR_SHARES.search(words[last]) and total.quantity.currency == prices[0].quantity.currency
    if tied and product and told and (max(product, told) <= _FAR * min(product, told) or _apart(product, told) <= _CLOSE):
        yield Statement("product", total, (number, prices[0]))


def issues(sentence: Sentence) -> Iterator[Statement]:
    """Find "we ask for T: N new shares at P a share", where what they come to is near T, or T but for a power of ten."""
    mentions, words = sentence
    for at in range(1, len(mentions)):
        number, price = mentions[at - 1 : at + 1]
        if price.quantity.kind != "per_share" or not _AT.search(words[at]) or not tie(words[at]) or not _are_things(number, price):
            continue
        money = [
            m for m in mentions if m.quantity.kind == "money" and m.quantity.currency == price.quantity.currency and not m.quantity.unit
        ]
        product = (size(number) or Decimal(0)) * (size(price) or Decimal(0))
        total = size(money[0]) if len(money) == 1 and money[0].id < number.id else None
        if total and product and (_apart(total, product) <= _CLOSE or _FAR * min(total, product) > max(total, product)):
            yield Statement("product", money[0], (number, price))


def per_unit(sentence: Sentence) -> Iterator[Statement]:
    """Find "T for N flats, or P per flat"."""
    mentions, words = sentence
    for at in range(len(mentions) - 2):
        total, number, price = mentions[at : at + 3]
        money = total.quantity.kind == "money" and total.quantity.currency == price.quantity.currency and not total.quantity.unit
        tied = _OF.search(words[at + 1]) and _OR.search(words[at + 2]) and tie(words[at + 1])
        if money and tied and _is_unit_price(sentence, at + 2) and _are_things(number, price):
            yield Statement("product", total, (number, price))


def multiples(sentence: Sentence) -> Iterator[Statement]:
    """Find "at P it trades at M times earnings of E" and "net debt of A, or M times EBITDA of B"."""
    mentions, words = sentence
    for at in range(1, len(mentions) - 1):
        value, stated, base = mentions[at - 1 : at + 2]
        tied = _VALUED.search(words[at]) and _TIMES.search(words[at + 1]) and _EARNINGS.search(words[at + 1])
        times = stated.quantity.kind == "multiple" or (stated.quantity.kind in {"count", "other"} and _SAYS_TIMES.match(words[at + 1]))
        if times and tied and level(value) and alike(value, base) and tie(words[at + 1]):
            yield Statement("multiple", replace(stated, quantity=replace(stated.quantity, kind="multiple")), (value, base))


def market_values(before: Sequence[Sentence], sentence: Sentence) -> Iterator[Statement]:
    """Find "with N shares outstanding the market values it at T" where the document tells prices, none of which comes near to that."""
    mentions, words = sentence
    for at, total in enumerate(mentions):
        told = (
            _MARKET_VALUE.search(words[at]) and total.quantity.kind == "money" and not _OTHER_VALUE.search(words[at] + words[at + 1][:30])
        )
        shares = [mention for place, mention in enumerate(mentions) if _are_outstanding(sentence, place)] if told else []
        if len(shares) != 1 or not size(shares[0]) or not size(total):
            continue
        implied = (size(total) or Decimal(0)) / (size(shares[0]) or Decimal(1))
        prices = [mention for one in (*before, sentence) for mention in one.mentions if _is_price_in(mention, total)]
        if prices and all(max(price, implied) > _FAR * min(price, implied) for mention in prices if (price := size(mention))):
            nearest = min(prices, key=lambda mention: _apart(size(mention) or implied, implied))
            yield Statement("product", total, (shares[0], nearest))


def _apart(one: Decimal, other: Decimal) -> Decimal:
    """How far two numbers lie apart but for a power of ten: a slip of scale leaves the digits."""
    first, second = (number.scaleb(-number.adjusted()) for number in (one, other))
    return max(first, second) / min(first, second)


def _are_outstanding(sentence: Sentence, at: int) -> bool:
    quantity, after = sentence.mentions[at].quantity, sentence.words[at + 1]
    return (
        quantity.kind == "count"
        and "share" in (quantity.unit or "shares")
        and bool(_SHARES.match(after))
        and bool(_OUTSTANDING.search(after[:40]))
    )


def _is_price_in(mention: Mention, total: Mention) -> bool:
    return mention.quantity.kind == "per_share" and mention.quantity.currency == total.quantity.currency and bool(size(mention))


def lasting(before: Sequence[Sentence], sentence: Sentence) -> Iterator[Statement]:
    """Find "with a stock of A and B used up each quarter it will last D years"; the stock may stand a few sentences before."""
    if not _LASTS.search(sentence.text):
        return
    for place, stated in enumerate(sentence.mentions):
        paces = [at for at in range(len(sentence.mentions)) if at != place and _pace(sentence, at)]
        unit = (stated.quantity.unit or "").removesuffix("s")
        if stated.quantity.kind != "other" or unit not in _IN_A_YEAR or len(paces) != 1:
            continue
        used = sentence.mentions[paces[0]]
        stocks = (_stock(one, used) for one in (sentence, *before[: -_STOCK_BACK - 1 : -1]))
        stock = next(filter(None, stocks), None)
        if stock is not None and size(used):
            factor = Decimal(_IN_A_YEAR[_pace(sentence, paces[0])]) / _IN_A_YEAR[unit]
            yield Statement("quotient", stated, (stock, _at_pace(used, factor, sentence.words[paces[0] + 1])))


def _pace(sentence: Sentence, at: int) -> str:
    """Name the span in which a quantity is used up: "a quarter"."""
    found = _PACE.match(sentence.words[at + 1])
    if found:
        return found["unit"].casefold()
    unit = sentence.mentions[at].quantity.unit or ""
    return next((span for span in ("annum", "year", "month", "week", "day") if unit.endswith(f"per {span}")), "")


def _stock(sentence: Sentence, used: Mention) -> Mention | None:
    """Find the only amount of the sort of what is used up that words call a stock."""
    unit = (used.quantity.unit or "").split(" per ")[0] or None
    found = [
        mention
        for at, mention in enumerate(sentence.mentions)
        if mention is not used and mention.quantity.kind == used.quantity.kind and mention.quantity.currency == used.quantity.currency
        and (mention.quantity.unit or unit) == unit and not _pace(sentence, at)
        and _STOCK.search(sentence.words[at] + sentence.words[at + 1][:30])
    ]  # fmt: skip
    return found[0] if len(found) == 1 else None


def _at_pace(used: Mention, factor: Decimal, after: str) -> Mention:
    """Return what is used up in the unit that the time is told in."""
    quantity = used.quantity
    pace = _PACE.match(after)
    written = quantity.as_written + (pace.group() if pace else "")
    return replace(
        used, quantity=replace(quantity, value=(quantity.value or Decimal(0)) * factor, as_written=written, unit=None, qualifier="approx")
    )
