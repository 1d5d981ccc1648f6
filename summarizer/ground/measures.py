"""
What names of metrics mean: the stems by which words are compared, words that mean the same, and the kinds of quantity a metric can have.

A name of a metric ends in what is measured ("adjusted operating margin"), or says what the measure is a part or a change of ("share of
turnover", "cost change"). Where the words do not tell, the kinds are unknown, and nothing follows from them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.quantities.types import Kind

Moment = Literal["market", "rate"]
_WORD = re.compile(r"[^\W\d_]+")
_POSSESSIVE = re.compile(r"['’]s\b")
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_STEM = 5
_PLURAL = 4
_SHORTEST = 2


def stem(word: str) -> str:
    """Cut a word to the letters by which its forms are compared: "deliveries", "delivered" and "delivery" are one."""
    folded = word.casefold()
    if len(folded) >= _PLURAL and folded.endswith("s"):
        folded = folded[:-1]
    return folded[:_STEM]


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words.split())


# Words of grammar, comparison and movement: they stand around any quantity and name none.
_EMPTY = _stems(
    "aber about above actual adjusted after against al all als also am amid among an and annual annually any are as at au auf aus aux "
    "avec average back be because been before bei below between bis both bring brought but by came can ce ces cette change climb come "
    "con contre could da daily dans das day de decline decrease del della dem den depuis der des desde di did die do does dos down "
    "drop du due durch during each earlier early ein eine einem einen einer eines el ella elle else en entre est este et even every "
    "excess expected fall falling fell figure first fiscal for former fourth fresh from fue further fy für gain gave gegen gegenüber "
    "get give got grew grow growth ha had half han has have he her higher his hit how if il im in including increase into is ist it "
    "its jahr jump just la lag las last late later le least les less leur level like lo los lower made mais making may might mit "
    "monat month monthly more most much más nach ne nearly nel new next no noch nor not now number nur oder of off old on once one "
    "only or other ou our out over own par pas per period pero planned por post posted pour previous print printed prior quartal "
    "quarter quarterly que qui reach reached reported rise rising rose rund sa said sank saw say se second see según ses she show "
    "showed shown si sich sie sin since sind size slip so sobre some son sont sous stieg still su such sur surge sus take than that "
    "the their them then there these they third this those though through time times to together too took total toward tra two un und "
    "under une unter until up upon very via vom von vor vorjahr war waren was we week weekly went were what when where which while "
    "who wie will wird with within without worden would y year yearly zu zum zur"
)
# What the price or the amount of one share may be: a row each.
_PRICES = tuple(
    _stems(row)
    for row in (
        "high low peak record höchststand tiefststand",
        "target kursziel objectif objetivo",
        "dividend payout dividende",
        "eps earning ergebnis",
        "price close closed traded trading kurs",
    )
)
# Each row: words that a reader takes for the same measure.
_ROWS = (
    "revenue turnover topline sale umsatz umsätze erlös chiffre ingresos ricavi",
    "sale sold selling umsatz absatz ventes ventas vendite",
    "profit earning income gewinn ergebnis result bénéfice beneficio utile ebit",
    "loss verlust perte pérdida perdita result ergebnis",
    "margin profitability marge margen margine",
    "debt borrowing leverage verschuldung schulden dette deuda debito",
    "share stock aktie action acción azione equity papier",
    "target kursziel objectif objetivo",
    "high peak record höchststand hoch",
    "delivery deliver delivered handed auslieferung livraison entrega",
    "order ordered contract auftrag commande pedido ordine",
    "job position post role stelle layoff redundancy emploi empleo",
    "employee staff workforce headcount worker people mitarbeiter beschäftigte",
    "patient people participant",
    "forecast guidance outlook expect guide projected see prognose ausblick erwartet rechnet prévision",
    "estimate consensus analyst market pencilled reckon schätzung erwarten",
    "premium upside aufschlag prime",
    "fine penalty geldbuße strafe amende multa",
    "stake holding hold held anteil beteiligung",
    "buyback repurchase rückkauf rachat",
    "capex spend spending expenditure budget invest investment investition",
    "cash liquidity barmittel liquidität trésorerie",
    "inflation consumer teuerung",
    "vote voted ballot",
    "dividend payout dividende",
    "cost expense charge bill kosten coût aufwand",
    "price priced cost preis kurs prix precio prezzo",
    "saving save einsparung économie ahorro",
    "yield yielding rendite rendement",
    "rate benchmark zins leitzins taux",
    "value worth valuing valued wert valeur capitalisation capitalization cap",
    "provision rückstellung vorsorge",
    "cut cutting reduction reduce kürzung abbau",
    "deal bid offer takeover acquisition",
    "tax levy steuer",
    "loan lending kredit",
)
_SAME: dict[str, frozenset[str]] = {}
for _row in _ROWS:
    for _one in _stems(_row):
        _SAME[_one] = _SAME.get(_one, frozenset()) | {_row.split(maxsplit=1)[0]}
_VAGUE = frozenset("forecast estimate value order deal target high cut share rate price premium stake".split())
_HAN_NAMES = {
    "营收": "revenue",
    "营业收入": "revenue",
    "收入": "revenue",
    "净利": "profit",
    "利润": "profit",
    "亏损": "loss",
    "毛利率": "margin",
    "股价": "share",
    "目标价": "target",
    "订单": "order",
    "交付": "delivery",
    "现金": "cash",
    "成本": "cost",
    "负债": "debt",
    "回购": "buyback",
    "股息": "dividend",
}
_HAN_NAME = re.compile("|".join(sorted(_HAN_NAMES, key=len, reverse=True)))


def terms_of(text: str) -> frozenset[str]:
    """Collect the stems of the words in a text that can say what a quantity measures."""
    found = {stem(word) for word in _WORD.findall(_POSSESSIVE.sub("", text)) if len(word) >= _SHORTEST and not _HAN.match(word)}
    if _HAN.search(text):
        found.update(stem(_HAN_NAMES[name]) for name in _HAN_NAME.findall(text))
    return frozenset(found - _EMPTY)


def topics_of(concepts: frozenset[str]) -> frozenset[str]:
    """Leave out of measures those that may be said of any other: a forecast, a value, an order."""
    return concepts - _VAGUE


def concepts_of(terms: Iterable[str]) -> frozenset[str]:
    """Collect the measures that words name, whichever of several words is used."""
    return frozenset(concept for term in terms for concept in _SAME.get(term, ()))


# --- kinds ----------------------------------------------------------------------------------------------------------

_PROPORTIONS: frozenset[Kind] = frozenset({"percent", "basis_points", "ratio", "multiple"})
_PARTS: frozenset[Kind] = frozenset({"percent", "basis_points", "ratio", "other"})
_AMOUNTS: frozenset[Kind] = frozenset({"money", "per_share"})
_COUNTS: frozenset[Kind] = frozenset({"count"})
_MULTIPLES: frozenset[Kind] = frozenset({"multiple", "ratio", "count", "other"})

_IS_PART = re.compile(
    r"\b(?:margin|inflation|utili[sz]ation|unemployment|yield|proportion|percentage|load factor|occupancy|"
    r"(?:interest|deposit|lending|policy|tax|mortgage|benchmark|key|variable|growth) rates?)\b",
    re.IGNORECASE,
)
_IS_EXCHANGE = re.compile(r"\bexchange rates?\b", re.IGNORECASE)
_IS_RATIO = re.compile(r"\bratio\b", re.IGNORECASE)
_IS_SHARE = re.compile(
    r"\b(?:share (?:of|in|at|among|held by)|as share|market share|stake|percentage of)\b|(?<!per )(?<!the )(?<!a )\bshare\Z", re.IGNORECASE
)
_IN_UNITS = re.compile(r"\bin (?:days|weeks|months|quarters|years|points)\b", re.IGNORECASE)
_IS_MULTIPLE = re.compile(
    r"\b(?:p/?e|ev|price|net debt|debt)\s?/\s?\w+|\b(?:to|times) (?:ebitda|ebit|earnings|sales|book)\b|\bp/?e\b|\bbook-to-bill\b|"
    r"\bmultiple\Z",
    re.IGNORECASE,
)
_IS_CHANGE = re.compile(
    r"\b(?:change|growth|rise|increase|decrease|decline|drop|move|gain|fall|cut|reduction|revision|(?:price|share|stock|weekly|value) loss|"
    r"upside|downside|premium|discount|gap|overrun|surplus|headroom|impact|excess|error|step|difference|coverage|return|trigger|threshold|"
    r"rate|cost of risk|annuali[sz]ed|relative to|compared (?:with|to)|against|versus|vs|pace|veränderung|wachstum|"
    r"(?:less|more|lower|higher|cheaper|dearer|fewer) than|rose|risen|fell|fallen|grew|grown|shrank|jumped|dropped|slid|slipped|climbed|"
    r"surged|gained|lost)\b",
    re.IGNORECASE,
)
_IS_PER_SHARE = re.compile(
    r"\b(?:(?:share|stock|offer|ipo) price|price target|target price|per share|eps|52-week (?:high|low))\b", re.IGNORECASE
)
_IS_OF_MARKET = re.compile(
    r"\b(?:(?:share|stock|spot|closing|bond|oil|gas|gold|copper|crude|futures|ore) (?:price|move)|share change|exchange rate|"
    r"index (?:level|change|move|points)|(?:bond|note|\d{1,2}-year) yield|market (?:value|cap\w*))\b",
    re.IGNORECASE,
)
_IS_PRICE = re.compile(r"\bprices?\b", re.IGNORECASE)
_IS_SET_PRICE = re.compile(
    r"\b(?:offer|ipo|issue|subscription|exercise|conversion|list|launch|purchase|selling|sales?|retail|consumer|unit|average|realised|realized|"
    r"target|contract|rental|per)\b",
    re.IGNORECASE,
)
_IS_SET = re.compile(r"\b(?:policy|deposit|lending|variable|mortgage|benchmark|key|repo|cash|base) rates?\b", re.IGNORECASE)
_IS_FORESEEN = re.compile(
    r"\b(?:guidance|outlook|forecasts?|estimates?|estimated|consensus|expect\w*|project\w*|targets?|planned|plan|implied|priced|probability|goal|previous|"
    r"prognose|erwart\w*)\b",
    re.IGNORECASE,
)
_IS_PER_UNIT = re.compile(r"\b(?:exchange rate|(?:price|cost|discount|fee|margin)s? per)\b", re.IGNORECASE)
_IS_TOTAL = re.compile(
    r"\b(?:revenues?|turnover|net (?:profit|income|loss|debt|result)|operating (?:profit|income|loss)|ebitda?|free cash flow|cash|capex|"
    r"market value|market capitali[sz]ation|"
    r"enterprise value|proceeds|expenditure|damages|depreciation|loan book|provisions?)\b",
    re.IGNORECASE,
)
_FOR_EACH = re.compile(r"\b(?:per|each|apiece|a (?:share|unit|tonne|barrel|day))\b", re.IGNORECASE)
_MONEY = frozenset(
    "revenue turnover profit earning income loss ebitda ebit cash debt capex expenditure budget charge provision damages fine penalty "
    "saving proceed capitalisation capitalization spending payment depreciation cost price dividend eps value loan deposit asset "
    "investment fee result discount".split()
)
_MONEY_OR_COUNT = frozenset("sale order buyback bid share trade".split())
_NO_COUNT = (
    _MONEY
    | _MONEY_OR_COUNT
    | frozenset(
        "margin rate yield point holding estimate forecast target expectation expense note bond booking slippage commitment reserve inflow "
        "outflow redemption purchase disposal contribution writedown impairment receivable liability sensitivity guidance reading".split()
    )
)
_PREPOSITION = re.compile(
    r"[,(/]|\s(?:of|in|on|per|under|with|without|for|to|as|at|by|from|because|against|above|below|\w{3,}ing|\w{2,}ed|sold|taken)\b",
    re.IGNORECASE,
)
_NOTHING: frozenset[Kind] = frozenset()
_COUNTED = frozenset(
    "delivery job vehicle employee customer subscriber user patient vote aircraft registration shipment store branch passenger".split()
)
_EXPECTED = re.compile(r"\A(?:analysts?['’]?\s)?(?:consensus|estimates?|forecasts?|guidance|outlook|targets?)\s(?:for|of)\s", re.IGNORECASE)
_COUNTED_SINGULAR = frozenset({"aircraft", "staff", "workforce", "headcount", "people"})
_NO_PLURAL = ("ss", "us", "is")


def kinds_of(metric: str) -> frozenset[Kind] | None:
    """Return the kinds of quantity that can be what a metric names; None where its words do not tell."""
    if _IN_UNITS.search(metric):
        return None
    changes = _PROPORTIONS if _IS_CHANGE.search(metric) else _NOTHING
    if _IS_MULTIPLE.search(metric):
        return _MULTIPLES | changes
    if _IS_EXCHANGE.search(metric):
        return _AMOUNTS | _MULTIPLES | changes
    if _IS_PART.search(metric):
        return _PARTS
    if _IS_RATIO.search(metric) or (_IS_SHARE.search(metric) and not _FOR_EACH.search(metric)):
        return _PARTS | _PROPORTIONS
    return _base_kinds(metric, changes)


def _base_kinds(metric: str, changes: frozenset[Kind]) -> frozenset[Kind] | None:
    words = {_singular(word) for word in _WORD.findall(metric.removeprefix("p-value"))}
    if _IS_PER_SHARE.search(metric) or words & (_MONEY | _MONEY_OR_COUNT):
        counts = _COUNTS if words & _MONEY_OR_COUNT and not _IS_PER_SHARE.search(metric) else _NOTHING
        return _AMOUNTS | changes | counts
    if _is_counted(metric):
        return _COUNTS | changes
    return None


def is_count(metric: str) -> bool:
    """Whether a metric names people or things that are counted, whatever else it says."""
    words = metric.split()
    return bool(words) and (any(_singular(word) in _COUNTED for word in words) or words[-1].casefold() in _COUNTED_SINGULAR)


def _is_counted(metric: str) -> bool:
    """Whether the noun that a metric's name is built on is a plural of things."""
    head = _PREPOSITION.split(_EXPECTED.sub("", metric.strip()), maxsplit=1)[0].split()
    if not head:
        return False
    if is_count(" ".join(head)):
        return True
    noun = head[-1].casefold()
    return noun.endswith("s") and not noun.endswith(_NO_PLURAL) and len(noun) >= _PLURAL and _singular(noun) not in _NO_COUNT


def _singular(noun: str) -> str:
    folded = noun.casefold()
    if folded.endswith("ies"):
        return f"{folded[:-3]}y"
    return folded[:-1] if folded.endswith("s") and not folded.endswith(_NO_PLURAL) else folded


def is_change(metric: str) -> bool:
    """Whether a metric names a change, a difference or a part of something."""
    return bool(_IS_CHANGE.search(metric) or _IS_SHARE.search(metric) or _IS_PART.search(metric))


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


def price_of(terms: frozenset[str]) -> frozenset[str] | None:
    """Return the words that mean the same price as the first of these terms that names one: a peak before a price."""
    return next((row for row in _PRICES if row & terms), None)


def is_per_unit(metric: str) -> bool:
    """Whether a metric is an amount for one of many, and so never a large one."""
    return bool(_IS_PER_UNIT.search(metric)) or (is_per_share(metric) and not is_change(metric))


def is_total(metric: str) -> bool:
    """Whether a metric is an amount of a whole company, never of one share or unit."""
    return bool(_IS_TOTAL.search(metric)) and not (_IS_PER_SHARE.search(metric) or _FOR_EACH.search(metric))
