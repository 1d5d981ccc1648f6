"""What the words of metrics mean: the roots by which they are compared, words that mean the same, and words that exclude each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.text.grammar import words
from summarizer.text.lexicon import lazy
from summarizer.text.stems import root, roots

if TYPE_CHECKING:
    from collections.abc import Iterable

LENGTH_UNITS = frozenset({"second", "minute", "hour", "day", "week", "month", "quarter", "year"})
"""Units of a length of time, each in the singular."""
_WORD = lazy(r"[^\W\d_]+")
_POSSESSIVE = lazy(r"(?:\b(?i:target))?['’]s\b")
"""What ends an owner; a target that owns something is a company, and no price."""
_HAN = lazy(r"[\u4e00-\u9fff]+")
_SHORTEST = 2

# Words of grammar, comparison and movement: they stand around any quantity and name none.
_EMPTY = roots(" ".join(words())) | roots(
    "above actual adjusted ainsi amid fa including all allein anni anno annual annually ans anterior antes any auparavant avant "
    "average año años back below both bring brought came change chez climb cuando daily damals davor day decline decrease depuis "
    "dernier dernière donde dopo drop due each earlier early ella else entre erste ersten even every excess expected fall falling "
    "fell figure first fiscal former fourth frente fresh further früher fy gain gave get give got grew grow growth halbjahr half "
    "higher hit how increase jahr jahre jump just lag las last late later least level like lors lower made making monat month monthly "
    "more most much nearly new next now number old once one only other own pasado period pero planned plus post posted previous prima "
    "print printed prior précédent précédente quartal quarter quarterly reach reached reported rise rising rispetto rose rund said "
    "sank saw say scorso second see según show showed shown size slip soit some sous sowie statt stieg still such surge take third "
    "though times together too took total toward two tôt upon very via vorjahr week weekly went within without worden year yearly "
    "zuvor"
)
# What the price or the amount of one share may be: a row each.
_PRICES = tuple(
    roots(row)
    for row in (
        "high low peak record höchststand tiefststand",
        "target kursziel objectif objetivo",
        "dividend payout dividende",
        "eps earning ergebnis",
        "price close closed traded trading kurs",
    )
)
# Each row: words of which a figure can be one only.
_CONTRARY = tuple(
    roots(row)
    for row in (
        "floor ceiling",
        "minimum maximum",
        "gross net operating",
        "profit loss",
        "spot hedged futures forward",
        "basic diluted",
        "import export",
        "domestic international foreign",
        "men women",
        "asset liability",
        "deposit loan",
        "opening closing",
        "inflow outflow",
        "wholesale retail",
        "upper lower",
        "input output",
        "plant exploration",
        "buyer seller",
        "north south east west",
        "placebo treated",
    )
)
# Each row: words that a reader takes for the same measure.
_ROWS = (
    "revenue turnover topline sale umsatz umsätze erlös chiffre ingresos ricavi ventes ventas vendite",
    "sale sold selling umsatz absatz ventes ventas vendite",
    "profit earning earned income gewinn ergebnis result bénéfice beneficio utile ebit",
    "loss verlust perte pérdida perdita result ergebnis",
    "ebitda",
    "probability chance odds likelihood",
    "tariff duty",
    "maturity tenor",
    "margin profitability marge margen margine",
    "debt borrowing leverage verschuldung schulden dette deuda debito",
    "share stock aktie action acción azione equity papier",
    "target kursziel objectif objetivo",
    "high peak record höchststand hoch",
    "delivery deliver delivered handed auslieferung livraison entrega",
    "order ordered booking contract auftrag commande pedido ordine",
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
    "output pump pumped mined mining förderung",
    "capacity kapazität capacité",
    "speed faster quicker",
    "storage stockpile inventory inventories",
    "coupon",
    "backlog auftragsbestand",
    "impairment abschreibung",
    "redemption withdrawal",
    "unemployment jobless",
    "wage salary lohn löhne",
    "rent rental miete loyer",
    "subscriber user customer member",
    "emission carbon",
    "vehicle car automobile fahrzeug voiture coche",
    "aircraft jet plane airliner fleet flugzeug",
    "eps earning",
    "remission",
    "fee gebühr",
    "store shop outlet branch filiale magasin tienda negozio",
    "chip processor accelerator",
)
_SAME: dict[str, frozenset[str]] = {}
for _row in _ROWS:
    for _one in roots(_row):
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
_HAN_NAME = lazy("|".join(sorted(_HAN_NAMES, key=len, reverse=True)))


def terms_of(text: str) -> frozenset[str]:
    """Collect the roots of the words in a text that can say what a quantity measures."""
    found = {
        root(word)
        for word in _WORD.findall(_POSSESSIVE.sub("", text))
        if len(word) >= _SHORTEST and (word.isascii() or not _HAN.match(word))
    }
    if not text.isascii() and _HAN.search(text):
        found.update(root(_HAN_NAMES[name]) for name in _HAN_NAME.findall(text))
    return frozenset(found - _EMPTY)


EXPECTED = terms_of("consensus forecast estimate analyst expectation street poll")
"""Say who expects something, and not what."""


def topics_of(concepts: frozenset[str]) -> frozenset[str]:
    """Leave out of measures those that may be said of any other: a forecast, a value, an order."""
    return concepts - _VAGUE


def concepts_of(terms: Iterable[str]) -> frozenset[str]:
    """Collect the measures that words name, whichever of several words is used."""
    return frozenset(concept for term in terms for concept in _SAME.get(term, ()))


def contrary_to(named: frozenset[str], told: frozenset[str]) -> frozenset[str]:
    """Return the words of the one that exclude a word of the other: a floor is no ceiling."""
    return frozenset[str]().union(*(row & named for row in _CONTRARY if row & named and row & told and not row & named & told))


def price_of(terms: frozenset[str]) -> frozenset[str] | None:
    """Return the words that mean the same price as the first of these terms that names one: a peak before a price."""
    return next((row for row in _PRICES if row & terms), None)
