"""
What a metric can be: the kinds of quantity that its name allows, and what its name says of change, share, time and unit.

A name of a metric ends in what is measured ("adjusted operating margin"), or says what the measure is a part or a change of ("share of
turnover", "cost change"). Where the words do not tell, the kinds are unknown, and nothing follows from them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from summarizer.quantities.types import Kind

Moment = Literal["market", "rate"]
_SHORTEST_PLURAL = 4

_PROPORTIONS: frozenset[Kind] = frozenset({"percent", "basis_points", "ratio", "multiple"})
_PARTS: frozenset[Kind] = frozenset({"percent", "basis_points", "ratio", "other"})
_AMOUNTS: frozenset[Kind] = frozenset({"money", "per_share"})
_COUNTS: frozenset[Kind] = frozenset({"count"})
_MULTIPLES: frozenset[Kind] = frozenset({"multiple", "ratio", "count", "other"})

_LENGTHS: frozenset[Kind] = frozenset({"count", "other"})
_TIMES: frozenset[Kind] = frozenset({"other"})
_RATES: frozenset[Kind] = _PARTS | _PROPORTIONS

_IS_PART = lazy(
    r"\b(?:margin|\w*marge|\w*rendite|inflation|utili[sz]ation|unemployment|yield|proportion|percentage|load factor|occupancy|"
    r"(?:interest|deposit|lending|policy|tax|mortgage|benchmark|key|variable|growth) rates?)\b",
    re.IGNORECASE,
)
_IS_RATE = lazy(
    r"\b(?:remission|response|success|failure|survival|mortality|recovery|relapse|dropout|discontinuation|incidence|churn|retention|renewal|"
    r"conversion|attach|adoption|default|delinquency|charge-off|collection|repayment|vacancy|participation|employment|savings?|approval|"
    r"rejection|acceptance|completion|clearance|error|defect|attrition|fill|win|hit|turnout|recycling|pass|literacy|birth|death|infection|"
    r"vaccination)[- ]rates?\b",
    re.IGNORECASE,
)
"""Rates that are parts of a whole, other than those of money."""
_IS_GROWTH = re.compile(r"\b(?:growth|upside|downside)\b", re.IGNORECASE)
"""Changes that are told in percent: of "a rise" it may be an amount."""
_ON_YEAR = re.compile(r"\byear[- ]on[- ]year\b", re.IGNORECASE)
_IS_OUTLOOK = re.compile(r"\bprices?\s(?:forecasts?|outlook)\b", re.IGNORECASE)
"""What is expected of prices, which may be a change of them."""
_IS_OUTPUT = re.compile(r"\b(?:output|production|throughput|tonnage)\b", re.IGNORECASE)
_IS_ITEMS = lazy(
    r"\Ashares? (?:sold|issued|outstanding|bought|repurchased|offered|held|traded|withdrawn|subscribed|tendered)\b|"
    r"\b(?:number|count) of\b",
    re.IGNORECASE,
)
_IS_AMOUNT = lazy(
    r"\b(?:(?:order|contract|deal|offer|market|enterprise|equity|book|face|fair|transaction|asset|net asset) value|valuation|"
    r"revenues?|turnover|"
    r"net (?:profit|income|loss|debt)|cash flow|cash|capex|fine|penalty|proceeds|eps|facility)\Z",
    re.IGNORECASE,
)
_IS_DOSE = re.compile(r"\b(?:dose|dosage)\Z", re.IGNORECASE)
_IS_EXCHANGE = lazy(r"\bexchange rates?\b", re.IGNORECASE)
_IS_RATIO = re.compile(r"\bratio\b", re.IGNORECASE)
_IS_SHARE = lazy(
    r"\b(?:share (?:of|in|at|among|held by)|as share|market share|stake|percentage of)\b|(?<!per )(?<!the )(?<!a )\bshare\Z", re.IGNORECASE
)
_IS_SHARE_OF = lazy(r"\bas (?:an? )?(?:share|percentage|proportion) of\b|\b(?:percent|%) of\b", re.IGNORECASE)
_IS_APPOSED_SHARE = lazy(r",\s(?:as\s)?(?:an?\s)?(?:share|percentage|proportion|part) of\b", re.IGNORECASE)
"""A measure that is told as a part of something: "cash, share of net assets"."""
_IS_APPOSED_LENGTH = lazy(r",\s(?:\w+\s)?(?:delay|lag|duration|maturity)\b", re.IGNORECASE)
"""How long something takes, behind what it is of: "permits, delay if lost"."""
_IS_DURATION = lazy(
    r"\b(?:time|period|duration|length|term|maturity|delay|lag|years|months|weeks|days|hours)\Z|\Adays (?=\w+\Z)", re.IGNORECASE
)
_IN_UNITS = re.compile(r"\bin (?:days|weeks|months|quarters|years|points)\b", re.IGNORECASE)
_IS_MULTIPLE = lazy(
    r"\b(?:p/?e|ev|price|net debt|debt)\s?/\s?\w+|\b(?:to|times) (?:ebitda|ebit|earnings|sales|book)\b|\bp/?e\b|\bbook-to-bill\b|"
    r"\b(?:sobre|veces|sur|fois|su|volte|zum?|über)\s(?:el\s|l['’])?(?:ebitda|ebit)\b|"
    r"\bmultiple of\b|\A(?:(?!\s(?:at|on|under|with)\s).)*\bmultiple\Z",
    re.IGNORECASE,
)
_IS_COST_RATE = re.compile(r"\bcost of (?:\w+ )?(?:debt|capital|equity|funds|funding|borrowings?)\b", re.IGNORECASE)
"""What money costs, which is told in percent."""
_IS_DEBT_RATIO = lazy(r"/\s?(?:net )?debt\b|\b\w+-to-(?:value|income|deposit|equity|assets?)\b", re.IGNORECASE)
"""Ratios that are told as a multiple or in percent."""
_OF_ANOTHER = lazy(r"\b(?:for|from|on|of|per|to|against)\b", re.IGNORECASE)
_IS_UNIT_MARGIN = lazy(r"\b(?:refining|crack|crush|dark|spark|unit) (?:margin|spread)s?\b|\bmargins? (?:per|a)\b", re.IGNORECASE)
"""Margins that are told as money for a barrel or a tonne."""
_IS_CHANGE = lazy(
    r"\b(?:change|growth|rise|increase|decrease|decline|drop|move|gain|fall|cut|reduction|revision|(?:price|share|stock|weekly|value) loss|"
    r"upside|downside|premium|discount|gap|overrun|surplus|headroom|impact|excess|error|step|difference|coverage|return|trigger|threshold|"
    r"rate|cost of risk|annuali[sz]ed|relative to|compared (?:with|to)|against|versus|vs|pace|"
    r"veränderung|wachstum|rückgang|anstieg|zuwachs|"
    r"(?:less|more|lower|higher|cheaper|dearer|fewer) than|rose|risen|fell|fallen|grew|grown|shrank|jumped|dropped|slid|slipped|climbed|"
    r"(?:below|above|short of) \w+|surged|gained|lost)\b",
    re.IGNORECASE,
)
_IS_MOVEMENT = lazy(r"\b(?:change|growth|rise|increase|decrease|decline|drop|fall)\Z", re.IGNORECASE)
_IS_PER_SHARE = lazy(
    r"\b(?:(?:share|stock|offer|ipo|issue|subscription) price|price target|target price|per share|an? share(?!\s(?:of|in)\b)|eps|"
    r"52-week (?:high|low))\b",
    re.IGNORECASE,
)
_IS_OF_MARKET = lazy(
    r"\b(?:(?:share|stock|spot|closing|bond|oil|gas|gold|copper|crude|futures|ore) (?:price|move)|share change|exchange rate|"
    r"index (?:level|change|move|points)|(?:bond|note|\d{1,2}-year) yield|market (?:value|cap\w*))\b",
    re.IGNORECASE,
)
_IS_PRICE = re.compile(r"\bprices?\b", re.IGNORECASE)
_IS_SET_PRICE = lazy(
    r"\b(?:offer|ipo|issue|subscription|exercise|conversion|list|launch|purchase|selling|sales?|retail|consumer|unit|average|realised|realized|"
    r"target|contract|rental|per)\b",
    re.IGNORECASE,
)
_IS_SET = lazy(r"\b(?:policy|deposit|lending|variable|mortgage|benchmark|key|repo|cash|base) rates?\b", re.IGNORECASE)
_IS_FORESEEN = lazy(
    r"\b(?:guidance|outlook|forecasts?|estimates?|estimated|consensus|expect\w*|project\w*|targets?|planned|plan|implied|priced|probability|goal|previous|"
    r"prognose|erwart\w*)\b",
    re.IGNORECASE,
)
_IS_PER_UNIT = lazy(
    r"\b(?:exchange rate|(?:price|cost|discount|fee|margin)s? per(?!\s(?:\w+\s){0,2}?"
    r"(?:cut|rise|increase|move|change|step|case|incident|outage|day|week|month|quarter|year)\b))\b",
    re.IGNORECASE,
)
"""What an event or a length of time costs may be any amount."""
_IS_TOTAL = lazy(
    r"\b(?:revenues?|turnover|net (?:profit|income|loss|debt|result)|operating (?:profit|income|loss)|ebit(?:da)?|free cash flow|"
    r"cash|capex|"
    r"market value|market capitali[sz]ation|"
    r"enterprise value|proceeds|expenditure|damages|depreciation|loan book|provisions?)\b",
    re.IGNORECASE,
)
_FOR_EACH = lazy(r"\b(?:per|each|apiece|a (?:share|unit|tonne|barrel|day)(?!['’]))\b", re.IGNORECASE)
_MONEY = frozenset(
    "revenue turnover profit earning income loss ebitda ebit cash debt capex expenditure budget charge provision damages "
    "saving proceed capitalisation capitalization spending payment depreciation cost price dividend eps value loan deposit asset "
    "investment result".split()
)
_MONEY_OR_PART = frozenset("fine penalty fee discount commission premium levy surcharge".split())
"""What is told as an amount, or as a part of another one ("a penalty of 0.5% a week")."""
_MONEY_OR_COUNT = frozenset("sale order buyback bid share trade purchase".split())
_NAMED: tuple[tuple[re.Pattern[str], frozenset[Kind], bool], ...] = (
    (_IS_UNIT_MARGIN, _AMOUNTS | _PARTS, True),
    (_IS_DEBT_RATIO, _MULTIPLES | _RATES, False),
    (_IS_COST_RATE, _RATES | _AMOUNTS, True),
    (_IS_MULTIPLE, _MULTIPLES, True),
    (_IS_DOSE, _LENGTHS, True),
    (_IS_EXCHANGE, _AMOUNTS | _MULTIPLES | _COUNTS, True),
    (_IS_PART, _PARTS, False),
    (_IS_RATE, _RATES, False),
    (_IS_ITEMS, _COUNTS, True),
)
"""What a name has in it, the kinds that this allows, and whether a change of it may bear the name too; the first that fits counts."""
_PREPOSITION = lazy(
    r"[,(/]|\s(?:of|in|on|per|under|with|without|within|for|to|as|at|by|from|since|until|before|after|over|between|among|than|that|which|"
    r"who|because|due|against|above|below|\w{3,}ing|\w{2,}ed|sold|taken|"
    r"spent|held|paid|won|lost|made|built|bought|kept|put|set)\b",
    re.IGNORECASE,
)
_TRANSPARENT = frozenset(
    "guidance outlook forecast forecasts estimate estimates consensus target targets goal plan limit cap floor ceiling total figure level "
    "record high low expected planned previous prior".split()
)
"""Say of a measure whose view it is, or how much, and not what is measured."""
_NOTHING: frozenset[Kind] = frozenset()
_COUNTED = frozenset(
    "delivery job vehicle employee customer subscriber user patient vote aircraft registration shipment store branch passenger analyst "
    "economist worker member shop restaurant outlet dealer supplier household tenant student doctor physician nurse hospital clinic hotel "
    "bed plant factory site warehouse mine well rig reactor turbine satellite vessel ship tanker truck car bus train locomotive wagon "
    "apartment dwelling flight launch download device phone handset chip processor accelerator wafer panel tablet dose lawsuit plaintiff "
    "claimant respondent station charger robot drone machine".split()
)
_EXPECTED = lazy(r"\A(?:analysts?['’]?\s)?(?:consensus|estimates?|forecasts?|guidance|outlook|targets?)\s(?:for|of)\s", re.IGNORECASE)
_RESULTS = frozenset({"vote"})
"""In the singular a result, which is told in percent as well: "strike vote in favour"."""
_COUNTED_SINGULAR = frozenset({"aircraft", "staff", "workforce", "headcount", "people"})
_NO_PLURAL = ("ss", "us", "is")


def kinds_of(metric: str) -> frozenset[Kind] | None:
    """Return the kinds of quantity that can be what a metric names; None where its words do not tell."""
    if _IN_UNITS.search(metric):
        return None
    if lengths := _lengths_of(metric):
        return lengths
    changes = _PROPORTIONS if any(each.search(metric) for each in (_IS_CHANGE, _ON_YEAR, _IS_OUTLOOK)) else _NOTHING
    for named, kinds, of_changes in _NAMED:
        if named.search(metric):
            return kinds | changes if of_changes else kinds
    if (
        _IS_RATIO.search(metric)
        or _IS_SHARE_OF.search(metric)
        or _IS_APPOSED_SHARE.search(metric)
        or (_is_share(metric) and not (_FOR_EACH.search(metric) or _has_amount(metric)))
    ):
        return _RATES
    return _base_kinds(metric, changes)


def likely_kinds_of(metric: str) -> frozenset[Kind] | None:
    """Return the kinds of ``kinds_of`` or, where its words do not tell, a count for a plural of things, which may be money as well."""
    kinds, words = kinds_of(metric), head_of(metric)
    if kinds is not None or not words or _IN_UNITS.search(metric):
        return kinds
    noun = words[-1].casefold()
    plural = noun.endswith("s") and not noun.endswith(_NO_PLURAL) and len(noun) >= _SHORTEST_PLURAL
    return _COUNTS | (_PROPORTIONS if is_change(metric) else _NOTHING) if plural else None


def _lengths_of(metric: str) -> frozenset[Kind]:
    """Return the kinds of a length of time, where a metric is one."""
    if _IS_DURATION.search(_PREPOSITION.split(metric.strip(), maxsplit=1)[0]):
        return _LENGTHS
    return _TIMES if _IS_APPOSED_LENGTH.search(metric) else _NOTHING


def _is_share(metric: str) -> bool:
    """Whether what a metric's name is built on is a part of something: an offer for a stake is none."""
    found = _IS_SHARE.search(metric)
    return found is not None and not _OF_ANOTHER.search(metric, 0, found.start())


def _base_kinds(metric: str, changes: frozenset[Kind]) -> frozenset[Kind] | None:
    words = [_singular(word) for word in head_of(metric)]
    if _IS_GROWTH.search(metric) and (_MONEY | _MONEY_OR_COUNT).intersection(words) and not _IS_FORESEEN.search(metric):
        return _RATES
    head = words[-1] if words else ""
    if _IS_PER_SHARE.search(metric) or head in _MONEY or head in _MONEY_OR_COUNT:
        counts = _COUNTS if head in _MONEY_OR_COUNT and not _IS_PER_SHARE.search(metric) else _NOTHING
        return _AMOUNTS | changes | counts
    if head in _MONEY_OR_PART:
        return _AMOUNTS | _RATES | changes
    if is_count(metric):
        return _COUNTS | changes
    if _IS_OUTPUT.search(metric):
        return _MULTIPLES | changes
    return _RATES if _IS_GROWTH.search(metric) else None


def head_of(metric: str) -> list[str]:
    """
    Return the words of a name up to the noun that it is built on: "customer prepayments" of "customer prepayments for wafers (total)".

    Words of movement and of whose view it is are left out behind it: a change or an estimate of revenue is told as revenue is.
    """
    words = _PREPOSITION.split(_EXPECTED.sub("", metric.strip()), maxsplit=1)[0].split()
    while len(words) > 1 and (words[-1].casefold() in _TRANSPARENT or _IS_MOVEMENT.search(words[-1])):
        words.pop()
    return words


def is_count(metric: str) -> bool:
    """Whether a metric is built on a noun for people or things that are counted."""
    words = head_of(metric)
    noun = words[-1].casefold() if words else ""
    return noun in _COUNTED_SINGULAR or (noun not in _RESULTS and _singular(noun) in _COUNTED)


def _singular(noun: str) -> str:
    folded = noun.casefold()
    if folded.endswith("ies"):
        return f"{folded[:-3]}y"
    return folded[:-1] if folded.endswith("s") and not folded.endswith(_NO_PLURAL) else folded


def is_amount(metric: str) -> bool:
    """Whether a metric is built on a noun that is an amount of money, and on nothing that may be said of its change or its share."""
    return _has_amount(metric) and not is_change(metric)


def _has_amount(metric: str) -> bool:
    """Whether the noun that a metric is built on is an amount of money: the proceeds of a stake are no stake."""
    return bool(_IS_AMOUNT.search(_PREPOSITION.split(metric.strip(), maxsplit=1)[0]))


def is_change(metric: str) -> bool:
    """Whether a metric names a change, a difference or a part of something."""
    return bool(_IS_CHANGE.search(metric) or _IS_SHARE.search(metric) or _IS_PART.search(metric))


def is_movement(metric: str) -> bool:
    """Whether a metric is how far something has moved: an amount can be that only where the text tells a direction."""
    return bool(_ON_YEAR.search(metric) or _IS_MOVEMENT.search(_PREPOSITION.split(metric.strip(), maxsplit=1)[0]))


def is_per_share(metric: str) -> bool:
    """Whether a metric is a price or an amount for one share, or a change of it."""
    return bool(_IS_PER_SHARE.search(metric))


def moment_of(metric: str) -> Moment | None:
    """Return what a metric is read off at a moment: a market, a bank's list of rates; None for what a period brings."""
    if _IS_OF_MARKET.search(metric) or (_IS_PRICE.search(metric) and not _IS_SET_PRICE.search(metric)):
        return "market"
    return "rate" if _IS_SET.search(metric) else None


def is_foreseen(metric: str) -> bool:
    """Whether a metric is what somebody expects, plans or prices in, and not what has come about."""
    return bool(_IS_FORESEEN.search(metric))


def is_for_each(metric: str) -> bool:
    """Whether a metric is told for each of something."""
    return bool(_FOR_EACH.search(metric))


def is_per_unit(metric: str) -> bool:
    """Whether a metric is an amount for one of many, and so never a large one."""
    return bool(_IS_PER_UNIT.search(metric)) or (is_per_share(metric) and not is_change(metric))


def is_total(metric: str) -> bool:
    """Whether a metric is an amount of a whole company, never of one share or unit."""
    return bool(_IS_TOTAL.search(metric)) and not (_IS_PER_SHARE.search(metric) or _FOR_EACH.search(metric))
