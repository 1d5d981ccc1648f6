"""
Values that cannot be: beyond the bounds of a scale, a price beyond its own extreme, a fall by more than all, more than all there are.

The bounds are those of the definitions of the scales. Where words say that a bound was passed, nothing is found.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarizer.audit.interval import ends, rounding, step
from summarizer.audit.near import around, digits, lines_near
from summarizer.audit.nested import reversed_order
from summarizer.audit.passages import figure_ids, passages
from summarizer.models import Check
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.documents import Line, Marked, Mention

_I = re.IGNORECASE
_LEAD = 60
_HUNDRED = Decimal(100)
_FAR = 3
"""How many times as large as its own extreme a price is told that was meant for one of the same share."""
_LINK = (
    r"(?:\s?\([^()]{1,16}\))?(?:\W{0,3}(?:index|reading|value|level|of|at|is|was|now|stands|stood|to|hit|reached|about|around|near|bei|von|auf|"
    r"liegt|steht)\b){0,4}\W{0,4}\Z"
)
"""What may stand between the name of a scale and its value; a bracket holds the window of an indicator."""


class _Scale(NamedTuple):
    """A scale with its bounds, both included, by the name that leads up to a value on it."""

    name: str
    pattern: re.Pattern[str]
    name_of: re.Pattern[str]
    low: Decimal
    high: Decimal
    in_percent: bool = False


def _scale(name: str, words: str, low: int, high: int, *, in_percent: bool = False) -> _Scale:
    return _Scale(name, lazy(rf"\b(?:{words})\b{_LINK}", _I), lazy(rf"\b(?:{words})\b", _I), Decimal(low), Decimal(high), in_percent)


_FULL = r"(?:fleet|plant|factory|mill|bed|berth|yard|network|warehouse|refinery)\sutili[sz]ation(?:\srate)?"
_ON_TIME = r"(?:schedule|service)\sreliability|punctuality|on-time\s(?:performance|arrivals?|departures?|deliver(?:y|ies))|uptime"
_SCALES = (
    # Wilder, New Concepts in Technical Trading Systems (1978); Lane's stochastic; S&P Global and ISM for the purchasing managers' index.
    _scale("relative strength index", r"RSI|relative[\s-]strength(?:\sindex)?|relative-stärke-index", 0, 100),
    _scale("stochastic", r"stochastics?(?:\soscillator)?|stochastik", 0, 100),
    _scale("money flow index", r"money[\s-]flow\sindex", 0, 100),
    _scale("purchasing managers' index", r"PMI|purchasing\smanagers['’]?\sindex|einkaufsmanagerindex", 0, 100),
    _scale("fear and greed index", r"fear\s(?:and|&)\sgreed(?:\sindex)?", 0, 100),
    _scale("net promoter score", r"net\spromoter\sscore|NPS", -100, 100),
    _scale("correlation", r"correlation(?:\scoefficient)?|korrelation", -1, 1),
    _scale("probability", r"probability|likelihood|odds|chance|wahrscheinlichkeit|probabilité", 0, 100, in_percent=True),
    _scale("market share", r"market\sshare|marktanteil|part\sde\smarché|cuota\sde\smercado", 0, 100, in_percent=True),
    _scale("load factor", r"load\sfactor|occupancy(?:\srate)?|auslastung|vacancy\srate|leerstand(?:squote)?", 0, 100, in_percent=True),
    _scale("turnout", r"turnout|acceptance\srate|wahlbeteiligung|annahmequote", 0, 100, in_percent=True),
    _scale("unemployment rate", r"(?:un)?employment\srate|jobless\srate|arbeitslosenquote|taux\sde\schômage", 0, 100, in_percent=True),
    _scale("utilisation", rf"{_FULL}", 0, 100, in_percent=True),
    _scale("rate of what came in time", rf"{_ON_TIME}", 0, 100, in_percent=True),
    _scale(
        "rate of success",
        r"(?:success|pass|approval|attendance|adherence|participation|literacy|cure|response)\srate|approval\srating|(?:test|first-pass|chip|wafer|process)\syield",
        0,
        100,
        in_percent=True,
    ),
    _scale("equity ratio", r"equity\sratio|eigenkapitalquote", -1000, 100, in_percent=True),
)
_AT = lazy(r"\b(?:to|at|auf|bei|à|al|a)\s(?:about\s|some\s|just\s|rund\s)?\Z", _I)
_OF = lazy(r"\s(?:of|der|des|du|de|del)\b", _I)
_CLAUSE = re.compile(r"[.;:]\s")
_CHANGE = lazy(r"\b(?:up|down|rose|fell|grew|by|gain\w*|increas\w*|decreas\w*|um|plus|minus)\W*\Z", _I)

_RSI = _SCALES[0]
_MIDDLE = Decimal(50)
"""An index over it says that gains outweighed losses: what is below it is not overbought, and what is above not oversold."""
_NEARBY = 3
_OVERBOUGHT = lazy(r"\b(?:over-?bought|überkauft\w*|suracheté\w*|sobrecomprad\w*)\b", _I)
_OVERSOLD = lazy(r"\b(?:over-?sold|überverkauft\w*|survendu\w*|sobrevendid\w*)\b", _I)
_NOT = lazy(r"\b(?:not|no|never|far\sfrom|neither|nicht|kein\w*|pas)\b[^.;]{0,24}\Z", _I)

_ASIDE = r"(?:,\s[^.;,\d]{1,40},)?"
_SPAN = r"(?:52|fifty-two)[\s-]?(?:week|wk|wochen?)s?|12-month|one-year|year(?:ly|['’]s)?|jahres|(?:day|session)(?:['’]s)?|tages"
_OF_SPAN = (
    r"\s(?:of|for|over|in)\s(?:the|its)\s(?:(?:past|last|previous)\s(?:52|fifty-two|12|twelve)\s(?:weeks|months)|session|day|year)"
    rf"(?:\shaving\sbeen)?{_LINK}"
)
_MOVED_BETWEEN = lazy(
    r"\b(?:52|fifty-two)\sweeks\b|\b(?:12|twelve)\smonths\b|\b(?:zwölf|12)\smonaten?\b|\b(?:douze|12)\s(?:derniers\s)?mois\b|\b(?:doce|12)\smeses\b",
    _I,
)
_LOW_OF = lazy(r"\b(?:low|tief|plus\sbas|mínimo|minimo)\s(?:of|bei|von|de|di|à)\s(?:[^\W\d_]{1,5}\s)?\Z", _I)
_HIGH_OF = lazy(r"\A\W{1,2}[^.;]{1,24}\b(?:high|hoch|plus\shaut|máximo|massimo)\s(?:of|bei|von|de|di|à)\s\Z", _I)
_HIGH_AND_LOW = lazy(
    rf"\b(?:{_SPAN})[\s-]?(?:high\W{{1,3}}low|low\W{{1,3}}high|hoch\W{{1,3}}tief|tief\W{{1,3}}hoch|range)(?:\s(?:is|was|of))?\W{{1,4}}\Z",
    _I,
)
_SLASH = lazy(r"\A\s?(?:[/–-]|to|bis)\s?\Z", _I)
_BETWEEN = lazy(r"\b(?:between|from|zwischen|entre|tra)\s(?:a\slow\sof\s)?\Z", _I)
_AND = lazy(r"\A\W{1,2}(?:and|to|und|et|y|e)\b[^.;]{0,30}\Z", _I)
"""A span of time whose lowest and highest price a sentence tells."""
_PEAK = lazy(
    rf"\bhigh{_OF_SPAN}|\bbetween\s(?:a|its)\slow\sof[^.;]{{1,24}}\shigh\sof\s\Z|\b(?:(?:{_SPAN})[\s-]?(?:high|peak|top|maximum|hoch)|(?:all[\s-]time|record)\shigh|allzeithoch|rekordhoch){_ASIDE}{_LINK}"
    rf"|\b(?:its|the|their|an?|own|all-time|seine[mn]?|ihre[mn]?|son|leur|su|suo)\s(?:record|rekord|récord|primato)(?:\s(?:clos(?:e|ing)|price|level|mark))?{_LINK}",
    _I,
)
_TROUGH = lazy(
    rf"\blow{_OF_SPAN}|\bbetween\s(?:a|its)\slow\sof\s\Z|\b(?:(?:{_SPAN})[\s-]?(?:low|trough|bottom|minimum|tief)|(?:all[\s-]time|record)\slow|allzeittief|rekordtief){_ASIDE}{_LINK}",
    _I,
)
_PRICE = lazy(
    r"\b(?:(?:last|latest|current|share|stock|closing|market|today['’]s)\sprice|last\s(?:traded|close)|close[ds]?|closing|ended|finished|trad(?:es|ed|ing)|settle[sd]?|"
    rf"chang(?:es|ed|ing)\shands|quote[ds]?|(?:aktueller\s)?(?:aktien|schluss)?kurs|schlusskurs|notiert\w*|cours|cotización)\b{_LINK}",
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
_RANGE = lazy(rf"\b(?:{_SPAN})[\s-]?(?:trading\s|price\s)?(?:range|span|corridor|spanne|bandbreite|fourchette|rango){_LINK}|{_SWUNG}", _I)
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

_NO_LOSS = lazy(
    r"\b(?:shares?|stocks?|prices?|revenues?|sales|turnover|deliver(?:y|ies)|output|production|users?|subscribers?|headcount|orders?|volumes?|traffic|"
    r"aktien?|umsatz|absatz|kurs|chiffre\sd['’]affaires|ventas|ricavi)\b",
    _I,
)
_CAN_TURN = lazy(r"\b(?:profits?|earnings|income|margins?|ebit\w*|cash\sflow|result|eps|gewinn|ergebnis|bénéfice|beneficio|utile)\b", _I)
_FELL = lazy(
    r"\b(?:fell|fall(?:en)?|dropp?(?:ed)?|declin\w+|slump\w*|plung\w+|tumbl\w+|sank|sink\w*|shrank|lost|down|fiel|gefallen|gesunken|verlor\w*|baiss\w+)\b",
    _I,
)

_TO_A_LEVEL = lazy(r"\b(?:to|at|auf|bei|à|from|von)\s(?:just\s|about\s|only\s)?\Z", _I)
_OF_ALL = lazy(
    r"\A\s?of\s(?:(?:the|its|their|his|her|those|these|that|all|them|eligible|enrolled|randomi[sz]ed|registered|listed|outstanding)\s){0,3}(?:[\w-]+\s)?"
    r"(?:patients?|participants?|people|households?|customers?|clients?|users?|employees|workers|staff|voters?|votes|shareholders|shares|stakes?|holdings?|members|respondents|stores|shops|branches|seats|"
    r"sailings|departures|arrivals|parcels|letters|buses|ships|vessels|rooms|beds|cabins|berths|wells|mines|plants|sites|tenants|borrowers|creditors|bondholders|policyholders|pupils|applicants|"
    r"doctors|nurses|suppliers|dealers|outlets|restaurants|hotels|offices|flats|homes|firms|companies|banks|analysts|flights|trains|cars|vehicles|students|children|women|men|farmers|drivers|subscribers|subjects|population|electorate|workforce)\b(?!\s(?:required|needed|planned|on\soffer))",
    _I,
)
_CONTAINED = lazy(r"\A\s?of\s(?:the|its|all|their)\s(?:[\w-]+\s){1,3}(?:in|on|aboard|inside|within)\s(?:its|the|their|each)\s", _I)
"""A part of what something holds."""
_COMPARED = lazy(
    r"\b(?:more\sthan|by|up|rose|grew|growth\sof|rise\sof|increase\sof|over-?subscribed|subscri\w+|demand\w*|orders?|bids?)\b[^.;]{0,30}\Z",
    _I,
)
_AFTER = lazy(r"\s(?:after|from|against|versus|compared\s(?:with|to)|nach|gegenüber|contre|frente\sa|contro)\s(?:the\s|an?\s)?", _I)
_CHANGED = lazy(
    r"\b(?:gr[eo]w\w*|ris\w+|rose|gain\w*|jump\w*|increas\w*|inflation|return\w*|surg\w*|up|by|um|wachstum|plus)\b[^.;]{0,24}\Z", _I
)
_NEARLY = 6
"""A level moves by less than this fraction from one period to the next."""
_LONGEST = 1_000
"""Characters of a line that may say what an index means."""


def check(marked: Marked) -> tuple[Check, ...]:
    """Report the values that cannot be, each with the lines that show it."""
    findings = (
        *_out_of_bounds(marked),
        *_misread_momentum(marked),
        *_beyond_extremes(marked),
        *_impossible_falls(marked),
        *_more_than_all(marked),
        *_lost_points(marked),
        *((what, (inner, outer), (marked.line[inner.line],)) for what, inner, outer in reversed_order(marked)),
    )
    return tuple(_finding(marked, what, mentions, lines) for what, mentions, lines in findings)


_Found = tuple[str, tuple["Mention", ...], tuple["Line", ...]]


def _finding(marked: Marked, what: str, mentions: Iterable[Mention], lines: Iterable[Line]) -> Check:
    return Check(
        kind="implausible",
        severity="warning",
        what=what,
        formula=None,
        figures=figure_ids(mentions),
        evidence=passages(marked, lines),
        by="code",
    )


def _value(mention: Mention) -> Decimal | None:
    return mention.quantity.value


def _lead(marked: Marked, mention: Mention) -> str:
    """What stands before a quantity in its line, back to the quantity before."""
    before, line = marked.mention.get(mention.id - 1), marked.line[mention.line]
    start = max(line.start, mention.quantity.start - _LEAD, before.quantity.end if before and before.line == mention.line else 0)
    return marked.document[mention.document].text[start : mention.quantity.start]


# --- scales ---------------------------------------------------------------------------------------------------------


def _out_of_bounds(marked: Marked) -> Iterator[_Found]:
    for mention in marked.mentions:
        scale = _scale_of(marked, mention)
        if scale is None or all(scale.low <= end <= scale.high for end in ends(mention.quantity)):
            continue
        what = f"{mention.quantity.as_written} is outside the scale of a {scale.name}, which goes from {scale.low} to {scale.high}."
        yield what, (mention,), (marked.line[mention.line],)


def _scale_of(marked: Marked, mention: Mention) -> _Scale | None:
    lead = _lead(marked, mention)
    percent = mention.quantity.kind == "percent" and mention.quantity.unit in {None, "%"}
    if (
        percent
        and _HUNDRED < (_value(mention) or 0) < 2 * _HUNDRED
        and _AT.search(lead)
        and not _OF.match(around(marked, mention, _LEAD)[1])
    ):
        named = (scale for scale in _SCALES if scale.in_percent and scale.name_of.search(_CLAUSE.split(lead)[-1]))
        return next(named, None)  # a level, whatever stands between its name and the value
    if mention.quantity.currency or (percent and (mention.context.direction or _CHANGE.search(lead))):
        return None
    fitting = (scale for scale in _SCALES if percent or not scale.in_percent)
    return next((scale for scale in fitting if scale.pattern.search(lead)), None)


def _misread_momentum(marked: Marked) -> Iterator[_Found]:
    """Find a text that calls a share overbought with an index below the middle, or oversold with one above it."""
    for mention in marked.mentions:
        value = _value(mention)
        if value is None or not _RSI.low <= value <= _RSI.high or _scale_of(marked, mention) is not _RSI:
            continue
        word = _OVERBOUGHT if value < _MIDDLE else _OVERSOLD
        for line in lines_near(marked, marked.line[mention.line], _NEARBY):
            text = marked.text(line)[:_LONGEST]
            called = word.search(text)
            if called and not _NOT.search(text[: called.start()]) and line.role == "reporting":
                side = "below" if value < _MIDDLE else "above"
                index = f"A relative strength index of {mention.quantity.as_written}"
                what = f"{index} is {side} the middle of its scale, which is not {called.group()}."
                yield what, (mention,), (marked.line[mention.line], line)
                break


# --- prices ---------------------------------------------------------------------------------------------------------


def _beyond_extremes(marked: Marked) -> Iterator[_Found]:
    """Find a price above the high, or below the low, that its own document gives for it."""
    priced: dict[str, list[Mention]] = {}
    for line in marked.lines:
        told = [mention for mention in marked.mentions_in[line.id] if mention.quantity.kind in _PRICED]
        if told and not _PASSED.search(marked.text(line)):
            priced.setdefault(line.document, []).extend(told)
    for mentions in priced.values():
        ranges = [mention for mention in mentions if mention.quantity.low is not None and _RANGE.search(_lead(marked, mention))]
        pairs = [sorted(pair, key=lambda each: _value(each) or 0) for pair in pairwise(mentions) if _are_ends(marked, *pair)]
        peaks = [m for m in mentions if _PEAK.search(_lead(marked, m)) or any(m is high for _, high in pairs)]
        troughs = [m for m in mentions if _TROUGH.search(_lead(marked, m)) or any(m is low for low, _ in pairs)]
        prices = [mention for mention in mentions if mention not in ranges and _is_price(marked, mention, (*peaks, *troughs))]
        yield from _beyond(marked, prices, [*peaks, *(_at(each, each.quantity.high) for each in ranges)], above=True)
        yield from _beyond(marked, prices, [*troughs, *(_at(each, each.quantity.low) for each in ranges)], above=False)


def _are_ends(marked: Marked, low: Mention, high: Mention) -> bool:
    """Whether a sentence or a row tells two prices as those between which all others of a year, or a day, lay."""
    text, line = marked.document[low.document].text, marked.line[low.line]
    between, lead = text[low.quantity.end : high.quantity.start] if low.line == high.line else "", _lead(marked, low)
    spanned = _AND.match(between) and _BETWEEN.search(lead) and _MOVED_BETWEEN.search(text, line.start, low.quantity.start)
    return bool(spanned or (_LOW_OF.search(lead) and _HIGH_OF.match(between)) or (_HIGH_AND_LOW.search(lead) and _SLASH.match(between)))


def _at(mention: Mention, end: Decimal | None) -> Mention:
    """Take one end of a range."""
    return replace(mention, quantity=replace(mention.quantity, value=end, low=None, high=None))


def _is_price(marked: Marked, mention: Mention, extremes: Sequence[Mention]) -> bool:
    """Whether an amount is told as what a share costs: by a name, or as what the next amount is the extreme of."""
    lead, before = _lead(marked, mention), marked.mention.get(mention.id - 1)
    if before and before.line == mention.line and before.quantity.kind == "percent":
        lead = _UP_OR_DOWN.sub(" ", _lead(marked, before) + lead)  # "ended 3% lower at"
    held = any(extreme.id == mention.id + 1 and extreme.line == mention.line for extreme in extremes)
    named = _PRICE.search(lead) or _MOVED_TO.search(lead) or _LABELLED.search(lead) or (held and mention.quantity.kind == "per_share")
    return bool(named) and mention not in extremes and mention.context.role == "actual"


def _beyond(marked: Marked, prices: Sequence[Mention], extremes: Sequence[Mention], *, above: bool) -> Iterator[_Found]:
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
            yield what, (price, extreme), (marked.line[price.line], marked.line[extreme.line])


def _paragraph(marked: Marked, mention: Mention) -> tuple[str, int]:
    return mention.document, marked.line[mention.line].paragraph


def _lies_beyond(price: Mention, extreme: Mention, *, above: bool) -> bool:
    first, second = _value(price), _value(extreme)
    if first is None or second is None:
        return False
    open_ = rounding(price.quantity) + rounding(extreme.quantity)
    if max(first, second) > _FAR * min(first, second):
        return False  # another share, or an amount of money
    return first > second + open_ if above else first < second - open_


# --- percentages ----------------------------------------------------------------------------------------------------


def _impossible_falls(marked: Marked) -> Iterator[_Found]:
    """Find a fall by more than a hundred per cent of what cannot be negative."""
    for mention in marked.mentions:
        value = _value(mention)
        if mention.quantity.kind != "percent" or value is None or abs(value) <= _HUNDRED or mention.context.direction != "down":
            continue
        before, _ = around(marked, mention, _LEAD)
        if not _TO_A_LEVEL.search(before) and _FELL.search(before) and _NO_LOSS.search(before) and not _CAN_TURN.search(before):
            what = f"Nothing that is never negative falls by {mention.quantity.as_written}."
            yield what, (mention,), (marked.line[mention.line],)


def _more_than_all(marked: Marked) -> Iterator[_Found]:
    """Find more than a hundred per cent of the people or things that somebody has or that there are."""
    for mention in marked.mentions:
        value = _value(mention)
        if mention.quantity.kind != "percent" or mention.quantity.unit not in {None, "%"} or value is None or value <= _HUNDRED:
            continue
        before, after = around(marked, mention, _LEAD)
        if (
            (_OF_ALL.match(after) or _CONTAINED.match(after))
            and not mention.context.direction
            and not _CHANGE.search(before)
            and not _COMPARED.search(before)
        ):
            yield f"{mention.quantity.as_written} is more than all of them.", (mention,), (marked.line[mention.line],)


def _lost_points(marked: Marked) -> Iterator[_Found]:
    """Find a level that is ten times what the same sentence compares it with, written without the decimal point of the other."""
    for one, other in pairwise(marked.mentions):
        between = marked.document[one.document].text[one.quantity.end : other.quantity.start] if one.line == other.line else ""
        levels = one.quantity.kind == other.quantity.kind == "percent" and one.quantity.unit == other.quantity.unit
        if not levels or not _AFTER.fullmatch(between) or _CHANGED.search(_lead(marked, one)) or one.context.direction:
            continue
        first, second = _value(one), _value(other)
        if first and second and _has_lost_point(one, other) and abs(first / 10 - second) * _NEARLY <= second:
            what = f"{one.quantity.as_written} is ten times what stands beside it: {other.quantity.as_written}."
            yield what, (one, other), (marked.line[one.line],)


def _has_lost_point(one: Mention, other: Mention) -> bool:
    """Whether a value is written with a decimal less than another, and with as many digits."""
    return digits(one) == digits(other) and step(one.quantity) == 10 * step(other.quantity)
