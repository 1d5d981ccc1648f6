"""Statements of what so many things come to at so much each, however they are worded: prices, and what something costs a year."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.audit.interval import allowed
from summarizer.audit.statements.sentence import I, Sentence, Statement, size
from summarizer.audit.statements.window import Place, magnitude, places, points_back
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.documents import Mention

EACH = lazy(r"\A\s?(?:each\b|apiece\b|a\s(?:share|piece|unit|head|month|day|week)\b|per\s\w+|je(?:weils)?\b|pro\s\w+|chacune?\b)", I)
_HEDGED = lazy(
    r"\b(?:debt|enterprise|fully\sdiluted|more\sthan|over|including|before|after\stax|net\sof|fees?|discounts?|at\sleast|list\sprices?|tax(?:es)?)\b",
    I,
)
_COMES_TO = lazy(
    r"\b(?:worth|cost(?:s|ing)?|rais(?:e[sd]?|ing)|total\w*|valu\w+|proceeds|altogether|in\sall|bring\w*|brought|earn(?:s|ed|ing)?|fetch\w*|pays?|paid|amount\w*|com(?:es?|ing)\sto|came\sto|added\sup|adds?\sup|mak(?:es?|ing)|contract|order|bill|revenue|"
    r"market\s(?:value|cap\w*)|extra|insgesamt|zusammen|bewerte\w*|wert|or|spent|spend|yield(?:s|ing)?|lost|produc\w+)\b[^.;:]{0,44}\Z",
    I,
)
_COMES_TO_AFTER = lazy(r"\A\W{1,2}(?:in\s(?:all|total)|altogether|all\stold|combined|together|insgesamt)\b", I)
_ADDS_UP = lazy(r"\badd(?:s|ed|ing)?\s(?:up\sto\s)?\Z", I)
_EVERY = lazy(r"\A(?:\sof\s\w+)?\s?(?:a|per|each|every)\s(?P<span>day|week|month|quarter|year)\b", I)
_FOR = lazy(r"\b(?:for|from|by|across|of\sits|of\sthe|each\sof)\W{1,3}(?:the\s|its\s)?\Z", I)
_IN_A_YEAR = {"day": 365, "week": 52, "month": 12, "quarter": 4}
_AT = lazy(r"\A(?:\s[\w-]+){0,3}\s(?:at|for)\s(?:an\saverage\s(?:price\s)?of\s)?\Z", I)
_TENS = tuple(Decimal(10) ** power for power in (1, -1, 2, -2, 3, -3, 6, -6))
_NEAR = Decimal(2)


def bills(before: Sequence[Sentence], sentence: Sentence) -> Iterator[Statement]:
    """Find the number, the price of one and what they come to, where none of the amounts within reach fits."""
    own = places(sentence)
    for at, total in enumerate(own):
        if not _is_total(total):
            continue
        near = [place for place in own if place is not total]
        if points_back(sentence, at) and before:
            near = [*places(before[-1]), *near]
        prices = [place for place in near if is_price(place, total.mention)]
        for price in prices if len(prices) == 1 else ():
            numbers = [place for place in near if place is not price and (are_things(place, price) or is_time_of(place, price))]
            rivals = [place for place in near if place not in {price, *numbers} and _alike(place.mention, total.mention)]
            if len(numbers) == 1 and not any(_fits(numbers[0], price, one.mention) for one in (total, *rivals)) and not rivals:
                yield from _bill(numbers[0], price, total)


def _bill(number: Place, price: Place, total: Place) -> Iterator[Statement]:
    """Tie the three where what they come to is near the total, or the total but for a power of ten."""
    times = _periods(number, price, total)
    product, told = _product(number, price) * times, magnitude(total)
    near = product and told and max(product, told) <= _NEAR * min(product, told)
    slipped = any(_meets(product * ten, number, price, total.mention) for ten in _TENS)
    if near or slipped:
        yield Statement("product", total.mention, (_times(number.mention, times), price.mention), loose=True)


def _period(place: Place) -> str:
    """Name the span of time that an amount is stated for: "a month"."""
    found = _EVERY.match(place.after)
    unit = place.mention.quantity.unit or ""
    return found["span"].casefold() if found else next((span for span in (*_IN_A_YEAR, "annum") if unit.endswith(f"per {span}")), "")


def _periods(number: Place, price: Place, total: Place) -> Decimal:
    """Return how many spans of the price make one of the total; zero where that cannot be said."""
    own, told = _period(price), _period(total)
    if not own or own == told or is_time_of(number, price):
        return Decimal(1)
    return Decimal(_IN_A_YEAR[own]) if own in _IN_A_YEAR and told in {"year", "annum"} else Decimal(0)


def is_time_of(place: Place, price: Place) -> bool:
    """Whether an amount is how long something goes on that is stated by the day."""
    unit = (place.mention.quantity.unit or "").removesuffix("s").casefold()
    return bool(unit) and unit == _period(price)


def _times(number: Mention, times: Decimal) -> Mention:
    quantity = number.quantity
    if times == 1 or quantity.value is None:
        return number
    return replace(number, quantity=replace(quantity, value=quantity.value * times, as_written=f"{times} times {quantity.as_written}"))


def is_amount(place: Place) -> bool:
    """Whether an amount is one of money that is stated for no one thing."""
    quantity = place.mention.quantity
    return quantity.kind == "money" and not (quantity.unit or "").startswith("per ") and not EACH.match(place.after)


def _is_total(place: Place) -> bool:
    quantity = place.mention.quantity
    bounded = quantity.qualifier not in {None, "approx"} and not _ADDS_UP.search(place.before)
    told = _COMES_TO.search(place.before) or _COMES_TO_AFTER.match(place.after)
    return (
        bool(size(place.mention))
        and not bounded
        and is_amount(place)
        and bool(told)
        and not _HEDGED.search(place.before[-60:] + place.after[:24])
    )


def is_price(place: Place, total: Mention) -> bool:
    """Whether an amount is what one thing costs."""
    quantity = place.mention.quantity
    by_unit = (
        quantity.kind == "per_share"
        or "per " in (quantity.unit or "")
        or EACH.match(place.after)
        or _AT.match(place.before)
        or _period(place)
    )
    return bool(by_unit) and _alike(place.mention, total) and bool(size(place.mention))


def _alike(one: Mention, other: Mention) -> bool:
    """Whether two amounts are in one currency."""
    return one.quantity.currency is not None and one.quantity.currency == other.quantity.currency


def are_things(place: Place, price: Place) -> bool:
    """Whether an amount may be of the things that a price is for: counted, or in the unit that it is stated by."""
    quantity, unit = place.mention.quantity, price.mention.quantity.unit or ""
    thing = unit.removeprefix("per ").casefold()[:4] if unit.startswith("per ") else ""
    counted = (quantity.unit or place.after[:24].strip()).casefold()
    if _period(price) and not thing and not _FOR.search(place.before):
        return False  # what is stated by the month is the price of nothing
    if quantity.kind == "count":
        same = not thing or thing in counted or counted[:4] == thing
        return (size(place.mention) or 0) > 1 and (same or (thing == "shar" and not quantity.unit))
    if quantity.kind == "other" and thing:
        return thing in counted
    return False


def _product(number: Place, price: Place) -> Decimal:
    return magnitude(number) * magnitude(price)


def _fits(number: Place, price: Place, total: Mention) -> bool:
    return _meets(_product(number, price), number, price, total)


def _meets(product: Decimal, number: Place, price: Place, total: Mention) -> bool:
    """Whether a product lies where the rounding of its factors and of the total lets it."""
    told, share = abs(size(total) or Decimal(0)), Decimal(0)
    for mention in (number.mention, price.mention, total):
        each = allowed(mention.quantity)
        value = abs(size(mention) or Decimal(0))
        share += (each.high - each.low) / 2 / value if each and value and each.high.is_finite() else Decimal("0.05")
    return bool(told) and abs(product / told - 1) <= share
