"""
What names of metrics mean: the stems by which words are compared, words that mean the same, and the kinds of quantity a metric can have.

A name of a metric ends in what is measured ("adjusted operating margin"), or says what the measure is a part or a change of ("share of
turnover", "cost change"). Where the words do not tell, the kinds are unknown, and nothing follows from them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.quantities.types import Kind

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


# Words of grammar, comparison and movement: they stand around any quantity and name none. By language, then alphabetically.
_EMPTY = _stems(
    "about above after against all also amid among an and any are as at back be because been before below between both but by came "
    "can could did do does down due during each else even every for from further had has have he her his how if in including into is "
    "it its just last least less like made making may might more most much nearly new next no nor not now of off old on once one only "
    "or other our out over own per said say see she since so some still such than that the their them then there these they this "
    "those though through to together too toward two under until up upon very via was we were what when where which while who will "
    "with within without would year yearly month monthly week weekly day daily quarter quarterly annual annually half early late "
    "later period actual adjusted average earlier excess expected figure former fresh level number planned previous prior reported "
    "size total change rise rose rising fall fell falling increase decrease decline drop grow grew growth jump surge climb slip gain "
    "lower higher first second third fourth aber als am auf aus bei bis das dem den der des die durch ein eine einem einen einer "
    "eines für gegen gegenüber im ist lag mit nach noch nur oder rund sank sich sie sind stieg und unter vom von vor war waren wie "
    "wird worden zu zum zur jahr quartal monat vorjahr au aux avec ce ces cette contre dans de depuis du elle en entre est et il la "
    "le les leur mais ne ou par pas pour que qui sa se ses son sont sous sur un une al con da del della desde di dos el ella este fue "
    "ha han il las lo los más nel per pero por según si sin sobre su sus tra y"
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
    "revenue turnover topline umsatz umsätze erlös chiffre ingresos ricavi",
    "sale sold selling umsatz absatz ventes ventas vendite",
    "profit earning income gewinn ergebnis result bénéfice beneficio utile ebit",
    "loss verlust perte pérdida perdita",
    "margin marge margen margine",
    "debt borrowing leverage verschuldung schulden dette deuda debito",
    "share stock aktie action acción azione equity papier",
    "target kursziel objectif objetivo",
    "high peak record höchststand hoch",
    "delivery deliver delivered handed auslieferung livraison entrega consegna",
    "order ordered contract auftrag commande pedido ordine",
    "job position post role stelle layoff redundancy emploi empleo",
    "employee staff workforce headcount worker people mitarbeiter beschäftigte effectif",
    "patient people participant",
    "forecast guidance outlook expect guide projected see prognose ausblick erwartet rechnet prévision",
    "estimate consensus analyst market pencilled reckon schätzung erwarten",
    "premium upside aufschlag prime",
    "fine penalty geldbuße strafe amende multa",
    "stake holding hold held anteil beteiligung",
    "buyback repurchase rückkauf rachat",
    "capex capital spend spending expenditure budget invest investment investition",
    "cash liquidity barmittel liquidität trésorerie",
    "inflation consumer teuerung",
    "vote voted ballot",
    "dividend payout dividende",
    "cost expense charge bill kosten coût aufwand",
    "price priced cost preis kurs prix precio prezzo",
    "saving save einsparung économie ahorro",
    "yield yielding rendite rendement",
    "rate benchmark zins leitzins taux",
    "value worth valuing valued wert valeur",
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


def concepts_of(terms: Iterable[str]) -> frozenset[str]:
    """Collect the measures that words name, whichever of several words is used."""
    return frozenset(concept for term in terms for concept in _SAME.get(term, ()))


# --- kinds ----------------------------------------------------------------------------------------------------------

_PROPORTIONS: frozenset[Kind] = frozenset({"percent", "basis_points", "ratio", "multiple"})
_PARTS: frozenset[Kind] = frozenset({"percent", "basis_points", "ratio", "other"})
_AMOUNTS: frozenset[Kind] = frozenset({"money", "per_share"})
_COUNTS: frozenset[Kind] = frozenset({"count"})
_MULTIPLES: frozenset[Kind] = frozenset({"multiple", "ratio", "count"})

_IS_PART = re.compile(
    r"\b(?:margin|inflation|utili[sz]ation|unemployment|yield|proportion|percentage|load factor|occupancy|"
    r"(?:interest|deposit|lending|policy|tax|mortgage|benchmark|key|variable|growth) rates?)\b",
    re.IGNORECASE,
)
_IS_RATIO = re.compile(r"\bratio\b", re.IGNORECASE)
_IS_SHARE = re.compile(r"\b(?:share of|as share|market share|stake|percentage of)\b|(?<!per )\bshare\Z", re.IGNORECASE)
_IN_UNITS = re.compile(r"\bin (?:days|weeks|months|quarters|years|points)\b", re.IGNORECASE)
_IS_MULTIPLE = re.compile(r"\b(?:p/?e|ev|price|net debt|debt)\s?/\s?\w+|\bp/?e\b|\bbook-to-bill\b|\bmultiple\b", re.IGNORECASE)
_IS_CHANGE = re.compile(
    r"\b(?:change|growth|rise|increase|decrease|decline|drop|move|gain|fall|cut|reduction|revision|upside|downside|premium|discount|gap|"
    r"overrun|surplus|headroom|impact|excess|error|step|difference|coverage|return|trigger|threshold|rate|cost of risk|"
    r"annuali[sz]ed|veränderung|wachstum)\b",
    re.IGNORECASE,
)
_IS_PER_SHARE = re.compile(
    r"\b(?:(?:share|stock|offer|ipo) price|price target|target price|per share|eps|52-week (?:high|low))\b", re.IGNORECASE
)
_IS_PER_UNIT = re.compile(r"\b(?:exchange rate|(?:price|cost|discount|fee|margin)s? per)\b", re.IGNORECASE)
_IS_TOTAL = re.compile(
    r"\b(?:revenues?|turnover|net (?:profit|income|loss|debt|result)|operating (?:profit|income|loss)|ebitda?|free cash flow|cash|capex|"
    r"market value|market capitali[sz]ation|"
    r"enterprise value|proceeds|expenditure|damages|depreciation|loan book|provisions?)\b",
    re.IGNORECASE,
)
_MONEY = frozenset(
    "revenue turnover profit earning income loss ebitda ebit cash debt capex expenditure budget charge provision damages fine penalty "
    "saving proceeds capitalisation capitalization spending payment depreciation cost price dividend eps value loan deposit asset "
    "investment fee result discount".split()
)
_MONEY_OR_COUNT = frozenset("sale order buyback bid share trade".split())
_NO_COUNT = _MONEY | _MONEY_OR_COUNT | frozenset("margin rate yield point holding estimate forecast target expectation".split())
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
    if _IS_PART.search(metric):
        return _PARTS
    if _IS_RATIO.search(metric) or _IS_SHARE.search(metric):
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


def _is_counted(metric: str) -> bool:
    """Whether the noun that a metric's name is built on is a plural of things."""
    head = _PREPOSITION.split(_EXPECTED.sub("", metric.strip()), maxsplit=1)[0].split()
    if not head:
        return False
    if any(_singular(word) in _COUNTED for word in head):
        return True
    noun = head[-1].casefold()
    if noun in _COUNTED_SINGULAR:
        return True
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


def price_of(terms: frozenset[str]) -> frozenset[str] | None:
    """Return the words that mean the same price as the first of these terms that names one: a peak before a price."""
    return next((row for row in _PRICES if row & terms), None)


def is_per_unit(metric: str) -> bool:
    """Whether a metric is an amount for one of many, and so never a large one."""
    return bool(_IS_PER_UNIT.search(metric)) or (is_per_share(metric) and not is_change(metric))


def is_total(metric: str) -> bool:
    """Whether a metric is an amount of a whole company, never of one share or unit."""
    return bool(_IS_TOTAL.search(metric)) and not (_IS_PER_SHARE.search(metric) or " per " in metric)
