"""
Prices beyond their own extreme: above the high of 52 weeks, of a day or of all time that the same source gives for them.

Where words say that an extreme was passed, nothing is found.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.audit.interval import rounding
from summarizer.audit.near import LEVEL_OF, lead_of
from summarizer.audit.passages import finding
from summarizer.audit.statements.sentence import size
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from summarizer.documents import Marked, Mention
    from summarizer.models import Check

_I = re.IGNORECASE
_FAR = 3
"""How many times as large as an extreme a price is that is one of another share."""
_ASIDE = r"(?:,\s[^.;,\d]{1,40},)?"
_SPAN = r"(?:52|fifty-two)[\s-]?(?:week|wk|wochen?)s?|12-month|one-year|year(?:ly|['’]s)?|jahres|(?:day|session)(?:['’]s)?|tages"
_OF_SPAN = (
    r"\s(?:of|for|over|in)\s(?:the|its)\s(?:(?:past|last|previous)\s(?:52|fifty-two|12|twelve)\s(?:weeks|months)|session|day|year)"
    rf"(?:\shaving\sbeen)?{LEVEL_OF}"
)
_MOVED_BETWEEN = lazy(
    r"\b(?:52|fifty-two)\sweeks\b|\b(?:12|twelve)\smonths\b|\b(?:zwölf|12)\smonaten?\b|\b(?:douze|12)\s(?:derniers\s)?mois\b|\b(?:doce|12)\smeses\b",
    _I,
)
"""A span of time between whose lowest and highest price all others lay."""
_HIGH_AND_LOW = lazy(
    rf"\b(?:{_SPAN})[\s-]?(?:high\W{{1,3}}low|low\W{{1,3}}high|hoch\W{{1,3}}tief|tief\W{{1,3}}hoch|range)(?:\s(?:is|was|of))?\W{{1,4}}\Z",
    _I,
)
_SLASH = lazy(r"\A\s?(?:[/–-]|to|bis)\s?\Z", _I)
_BETWEEN = lazy(r"\b(?:between|from|zwischen|entre|tra)\s(?:a\slow\sof\s)?\Z", _I)
_AND = lazy(r"\A\W{1,2}(?:and|to|und|et|y|e)\b[^.;]{0,30}\Z", _I)
_PEAK = lazy(
    rf"\bhigh{_OF_SPAN}|\bbetween\s(?:a|its)\slow\sof[^.;]{{1,24}}\shigh\sof\s\Z|\b(?:(?:{_SPAN})[\s-]?(?:high|peak|top|maximum|hoch)|(?:all[\s-]time|record)\shigh|allzeithoch|rekordhoch){_ASIDE}{LEVEL_OF}"
    rf"|\b(?:its|the|their|an?|own|all-time|seine[mn]?|ihre[mn]?|son|leur|su|suo)\s(?:record|rekord|récord|primato)(?:\s(?:clos(?:e|ing)|price|level|mark))?{LEVEL_OF}",
    _I,
)
_TROUGH = lazy(
    rf"\blow{_OF_SPAN}|\bbetween\s(?:a|its)\slow\sof\s\Z|\b(?:(?:{_SPAN})[\s-]?(?:low|trough|bottom|minimum|tief)|(?:all[\s-]time|record)\slow|allzeittief|rekordtief){_ASIDE}{LEVEL_OF}",
    _I,
)
_PRICE = lazy(
    r"\b(?:(?:last|latest|current|share|stock|closing|market|today['’]s)\sprice|last\s(?:traded|close)|close[ds]?|closing|ended|finished|trad(?:es|ed|ing)|settle[sd]?|"
    rf"chang(?:es|ed|ing)\shands|quote[ds]?|(?:aktueller\s)?(?:aktien|schluss)?kurs|schlusskurs|notiert\w*|cours|cotización)\b{LEVEL_OF}",
    _I,
)
_PASSED = lazy(
    r"\b(?:(?-i:new)|previous|prior|former|old|last\syear['’]s|surpass\w*|exceed\w*|beat(?:s|ing)?|eclips\w*|smash\w*|top(?:s|ped|ping)|broke|break\w*|above|beyond|past(?!\s(?:52|fifty|12|twelve|year))|through|below|fresh|intraday|"
    r"had\s(?:set|hit|reached|marked)|neue[sn]?|bisherige[sn]?|über|unter|überst\w+|übertr\w+|durchbr\w+|dépass\w+|superó|supera(?:to|ndo))\b",
    _I,
)
_SWUNG = (
    r"\b(?:sw[iu]ng(?:s|ing)?|ranged?|ranging|mov(?:ed|ing)|fluctuat(?:ed|ing)|schwankte\w*|oscill?\w+)\s"
    r"(?:between|from|zwischen|entre|tra)\s\Z"
)
_RANGE = lazy(
    rf"\b(?:{_SPAN})[\s-]?(?:trading\s|price\s)?(?:range|span|corridor|spanne|bandbreite|fourchette|rango){LEVEL_OF}|{_SWUNG}", _I
)
_UP_OR_DOWN = lazy(r"\s(?:up|down|higher|lower|firmer|weaker)\b\s?", _I)
_MOVED_TO = lazy(
    r"\b(?:shares?|stock|aktien?|papiere?|titre|actions?|acciones|acción|títulos?|titol[oi]|azioni)\b[^.;]{0,40}\b(?:to|at|auf|bei|à|a)\s{1,2}\Z",
    _I,
)
_LABELLED = lazy(
    r"\A\W*(?:(?:share|stock|closing|last|latest|current)\s)?(?:price|close|\w{0,12}kurs|cours|precio|prezzo)(?:\s?\([^()]{1,24}\))?\W{1,3}\Z",
    _I,
)
"""A price in a list of figures, where its name is all there is."""
_PRICED = frozenset({"per_share", "money"})


def check(marked: Marked) -> Iterator[Check]:
    """Report each price above the high, or below the low, that its own document gives for it."""
    priced: dict[str, list[Mention]] = {}
    for line in marked.lines:
        told = [mention for mention in marked.mentions_in[line.id] if mention.quantity.kind in _PRICED]
        if told and not _PASSED.search(marked.text(line)):
            priced.setdefault(line.document, []).extend(told)
    for mentions in priced.values():
        ranges = [mention for mention in mentions if mention.quantity.low is not None and _RANGE.search(lead_of(marked, mention))]
        pairs = [sorted(pair, key=lambda each: size(each) or 0) for pair in pairwise(mentions) if _are_ends(marked, *pair)]
        peaks = [m for m in mentions if _PEAK.search(lead_of(marked, m)) or any(m is high for _, high in pairs)]
        troughs = [m for m in mentions if _TROUGH.search(lead_of(marked, m)) or any(m is low for low, _ in pairs)]
        prices = [mention for mention in mentions if mention not in ranges and _is_price(marked, mention, (*peaks, *troughs))]
        yield from _beyond(marked, prices, [*peaks, *(_at(each, each.quantity.high) for each in ranges)], above=True)
        yield from _beyond(marked, prices, [*troughs, *(_at(each, each.quantity.low) for each in ranges)], above=False)


def _are_ends(marked: Marked, low: Mention, high: Mention) -> bool:
    """Whether a sentence or a row states two prices as those between which all others of a year, or a day, lay."""
    text, line = marked.document[low.document].text, marked.line[low.line]
    between, lead = text[low.quantity.end : high.quantity.start] if low.line == high.line else "", lead_of(marked, low)
    spanned = _AND.match(between) and _BETWEEN.search(lead) and _MOVED_BETWEEN.search(text, line.start, low.quantity.start)
    return bool(spanned or (_HIGH_AND_LOW.search(lead) and _SLASH.match(between)))


def _at(mention: Mention, end: Decimal | None) -> Mention:
    """Take one end of a range."""
    return replace(mention, quantity=replace(mention.quantity, value=end, low=None, high=None))


def _is_price(marked: Marked, mention: Mention, extremes: Sequence[Mention]) -> bool:
    """Whether an amount is stated as what a share costs: by a name, or as what the next amount is the extreme of."""
    lead, before = lead_of(marked, mention), marked.mention.get(mention.id - 1)
    if before and before.line == mention.line and before.quantity.kind == "percent":
        lead = _UP_OR_DOWN.sub(" ", lead_of(marked, before) + lead)  # "ended 3% lower at"
    held = any(extreme.id == mention.id + 1 and extreme.line == mention.line for extreme in extremes)
    named = _PRICE.search(lead) or _MOVED_TO.search(lead) or _LABELLED.search(lead) or (held and mention.quantity.kind == "per_share")
    return bool(named) and mention not in extremes and mention.context.role == "actual"


def _beyond(marked: Marked, prices: Sequence[Mention], extremes: Sequence[Mention], *, above: bool) -> Iterator[Check]:
    """
    Compare the nearest price with the only extreme of its currency: a document about two shares gives two.

    A paragraph that has both is about one of them.
    """
    for extreme in extremes:
        rivals = [other for other in extremes if other.quantity.currency == extreme.quantity.currency]
        own = [price for price in prices if price.quantity.currency == extreme.quantity.currency]
        beside = [price for price in own if _paragraph(marked, price) == _paragraph(marked, extreme)]
        if beside:
            own, rivals = beside, [other for other in rivals if _paragraph(marked, other) == _paragraph(marked, extreme)]
        price = min(own, key=lambda each: abs(each.quantity.start - extreme.quantity.start), default=None)
        if len(rivals) == 1 and price and _lies_beyond(price, extreme, above=above):
            side, end = ("above", "high") if above else ("below", "low")
            what = f"The price of {price.quantity.as_written} is {side} its own {end} of {extreme.quantity.as_written}."
            yield finding(marked, (price, extreme), kind="implausible", severity="warning", what=what)


def _paragraph(marked: Marked, mention: Mention) -> tuple[str, int]:
    return mention.document, marked.line[mention.line].paragraph


def _lies_beyond(price: Mention, extreme: Mention, *, above: bool) -> bool:
    first, second = size(price), size(extreme)
    if first is None or second is None:
        return False
    open_ = rounding(price.quantity) + rounding(extreme.quantity)
    if max(first, second) > _FAR * min(first, second):
        return False  # another share, or an amount of money
    return first > second + open_ if above else first < second - open_
