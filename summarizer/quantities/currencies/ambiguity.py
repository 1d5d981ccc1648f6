"""
What an ambiguous currency sign means in a text.

A sign such as "$" is settled once for a text, by what else stands in it: a currency that the text says its amounts are in, the other
currencies that it tells apart from this one, the exchanges and countries that it names. Where nothing tells, it has its commonest meaning.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from summarizer.quantities.currencies.names import SYMBOLS
from summarizer.quantities.language import language_of
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from summarizer.quantities.types import Basis

_CUES: dict[str, tuple[str, dict[str, str]]] = {
    "¥": (
        "JPY",
        {"CNY": "yuan, Yuan, renminbi, Renminbi, RMB, CNY, 人民币, 人民幣, 亿元, 億元, 万元, 萬元", "JPY": "yen, Yen, JPY, 円, 日元"},
    ),
    "kr": (
        "SEK",
        {
            "SEK": "SEK, Sweden, Swedish, Stockholm, schwedisch",
            "NOK": "NOK, Norway, Norwegian, Oslo, norwegisch",
            "DKK": "DKK, Denmark, Danish, Copenhagen, dänisch, mia. kr, mio. kr",
            "ISK": "ISK , Iceland, Reykjavik",
            "CZK": "CZK, Czech, Prague, koruna, Kč",
        },
    ),
    "krone": (
        "NOK",
        {
            "NOK": "NOK, Norway, Norwegian, Oslo, norwegisch",
            "DKK": "DKK, Denmark, Danish, Copenhagen, dänisch",
            "SEK": "SEK, Sweden, Swedish, Stockholm, schwedisch",
        },
    ),
    "Rs": (
        "INR",
        {
            "INR": "INR, India, Mumbai, Delhi, crore, lakh, NSE, BSE, RBI",
            "PKR": "PKR, Pakistan, Karachi, Islamabad, PSX",
            "LKR": "LKR, Sri Lanka, Colombo",
            "NPR": "NPR, Nepal, Kathmandu",
            "MUR": "MUR, Mauriti",
        },
    ),
    "peso": (
        "MXN",
        {
            "MXN": "MXN, Mexic, mexican, México, Banxico",
            "ARS": "ARS, Argentin, argentin, Buenos Aires",
            "CLP": "CLP, Chile, chilen, Santiago",
            "COP": "COP, Colombia, colombian, Bogot, Ecopetrol",
            "PHP": "PHP, Philippine, Manila, Filipino",
            "UYU": "UYU, Urugua, Montevideo",
            "DOP": "DOP, Dominican",
        },
    ),
    "franc": ("CHF", {"CHF": "CHF, Swiss, Switzerland, Schweiz, Zurich, Suisse, suisse", "XOF": "XOF, CFA, BCEAO, Abidjan, Dakar"}),
    "dirham": ("AED", {"AED": "AED, UAE, Dubai, Abu Dhabi, Emirat", "MAD": "MAD , Morocc, Casablanca, Rabat"}),
    "riyal": (
        "SAR",
        {
            "SAR": "SAR, Saudi, Riyadh, Tadawul",
            "QAR": "QAR, Qatar, Doha",
            "OMR": "OMR, Oman, Muscat",
            "IRR": "IRR, Iran, Tehran",
            "YER": "YER, Yemen, Sanaa",
        },
    ),
    "dinar": (
        "KWD",
        {
            "KWD": "KWD, Kuwait",
            "BHD": "BHD, Bahrain, Manama",
            "JOD": "JOD, Jordan, Amman",
            "IQD": "IQD, Iraq, Baghdad",
            "TND": "TND, Tunis",
            "DZD": "DZD, Algeria, Algiers",
            "RSD": "RSD, Serbia, Belgrade",
            "LYD": "LYD, Libya, Tripoli",
        },
    ),
    "shilling": (
        "KES",
        {"KES": "KES, Kenya, Nairobi", "UGX": "UGX, Uganda, Kampala", "TZS": "TZS, Tanzania, Dodoma, Dar es Salaam"},
    ),
    "pound": (
        "GBP",
        {
            "GBP": "£, GBP, UK, Britain, British, London, pence, sterling, FTSE, England, Scotland",
            "EGP": "EGP, Egypt, Cairo",
            "LBP": "LBP, Lebanon, Lebanese, Beirut",
        },
    ),
    "lira": ("TRY", {"TRY": "TRY, Turk, Türk, Ankara, Istanbul, BIST"}),
    "won": ("KRW", {"KRW": "₩, KRW, Korea, Seoul, KOSPI, Kospi, illion won"}),
}
"""For each ambiguous name its commonest meaning, and the words, parted by commas, that speak for one currency or another."""

_DOLLARS = {
    "AUD": ("AUD, Australian dollar", "ASX, Australia, Sydney, Melbourne, Perth, Brisbane"),
    "CAD": ("CAD, Canadian dollar, dollars canadiens", "TSX, Canad, Toronto, Vancouver, Calgary, Montreal, Montréal, Ottawa"),
    "NZD": ("NZD, New Zealand dollar", "NZX, New Zealand, Auckland, Wellington"),
    "SGD": ("SGD, Singapore dollar", "SGX, Singapore"),
    "HKD": ("HKD, Hong Kong dollar, HK dollar, 港元, 港币, 港幣", "HKEX, SEHK, Hong Kong, Hang Seng"),
    "TWD": ("TWD, Taiwan dollar", "TWSE, Taiwan, Taipei"),
    "USD": ("USD, U.S. dollar, US dollar, 美元, 米ドル", "NYSE, Nasdaq, NASDAQ, U.S., United States, Wall Street, S&P, Dow, Fed , America"),
}
"""For each dollar how it is told apart from others, and what speaks for its country."""
_RAND = re.compile(r"\bR[0-9]|\brand\b")
_PREFIXED = re.compile(r"(?:[A-Z]{1,3}|[A-Z][a-z]{1,2}|U\.S\.)\$")
_STATED = re.compile(
    r"\b(?:in|are|is|to) (?:thousands of |millions of )?(?P<name>Canadian|Australian|New Zealand|Singapore|Hong Kong|U\.?S\.?) "
    r"(?:dollars?|currency|funds)\b"
)
_STATING = lazy(
    r"\b(?:amounts?|figures?|values?|results?|expressed|reported|stated|presented|denominated|currency|dollars?|in)\b[^.\n]{0,60}$|\($",
    re.IGNORECASE,
)
_STATEMENT = 70
_STATED_CODES = {"canadian": "CAD", "australian": "AUD", "new zealand": "NZD", "singapore": "SGD", "hong kong": "HKD", "us": "USD"}
_LOCAL = frozenset({"AUD", "CAD", "NZD", "SGD"})
"""Dollars that their own press writes as a bare "$"."""
_CLEAR = 3
"""So many mentions of a country, and no fewer than of the others, make its dollar the one meant."""


class Settled(NamedTuple):
    """
    What an ambiguous sign means in a text.

    Attributes:
        code: ISO 4217 code.
        basis: "context" where the text says so, "assumed" where it is only the commonest meaning.
    """

    code: str
    basis: Basis


def settle(text: str, name: str) -> Settled:
    """
    Tell what an ambiguous sign or word means in a text.

    Args:
        text: The text that it stands in.
        name: The ambiguity: "$", "cents", "¥", "kr", "Rs", "peso", …
    """
    special = {"$": _dollar, "cents": _cents, "元": _yuan}.get(name)
    return special(text) if special else _by_cues(text, name)


def _by_cues(text: str, name: str) -> Settled:
    """
    Read "¥", "kr", "Rs", "pesos", "francs" as the currency that most of the text's other words speak for.

    Source of “ambiguous signs”: CLDR ``numbers/currencies``, whose narrow symbols several currencies share.
    """
    default, cues = _CUES[name]
    votes = {code: _mentions(text, words) for code, words in cues.items()}
    best = max(votes, key=lambda code: votes[code])
    return Settled(code=best, basis="context") if votes[best] else Settled(code=default, basis="assumed")


def _mentions(text: str, words: str) -> int:
    return sum(map(text.count, words.split(", ")))


def _dollar(text: str) -> Settled:
    """
    Read a bare "$" as the dollar that the text says it is in, else the local one of its press, else the US dollar.

    Source of “the dollar sign”: the Reuters and Bloomberg style guides: a bare "$" is the US dollar and others carry a prefix; the
    Australian Government Style Manual and The Canadian Style: at home the bare "$" is their own, and "US$" is told apart from it.
    """
    if stated := _stated(text):
        return Settled(code=stated, basis="context")
    written = _told_apart(text)
    votes = {code: _mentions(text, places) for code, (_, places) in _DOLLARS.items()}
    local = max(_LOCAL, key=lambda code: votes[code])
    rivals = 0 if written == {"USD"} else votes["USD"]
    if not written - {"USD"} and votes[local] >= _CLEAR and votes[local] > 2 * rivals:
        return Settled(code=local, basis="context")
    return Settled(code="USD", basis="context" if written - {"USD"} or votes["USD"] else "assumed")


def _stated(text: str) -> str | None:
    """Read the dollar that a text says its amounts are in ("All figures are in Canadian dollars")."""
    for found in _STATED.finditer(text):
        if _STATING.search(text, max(0, found.start() - _STATEMENT), found.start()):
            return _STATED_CODES[found["name"].lower().replace(".", "")]
    return None


def _told_apart(text: str) -> set[str]:
    """Collect the dollars that a text tells apart from a bare "$"."""
    prefixed = {SYMBOLS.get(sign, "") for sign in set(_PREFIXED.findall(text))}
    return {code for code, (words, _) in _DOLLARS.items() if code in prefixed or _mentions(text, words)}


_CENTS_A_POUND = lazy(r"\bcents[ \u00a0](?:an?|per)[ \u00a0](?:pound|lb|bushel|gallon)\b|¢/lb\b")


_OF_THE_EURO = frozenset({"de", "fr", "es", "it", "nl"})
"""Languages of countries that pay in euros, most of which have no other cent."""


def _cents(text: str) -> Settled:
    """
    Read "cents" as the hundredth of the dollar, euro or rand that the text is in; prices by the pound or bushel are in American ones.

    Where a text names neither, they are of the euro in the languages of its countries, else of the dollar.

    Source of “cents”: CLDR ``numbers/currencies``; Council Regulation (EC) No 974/98, by which the cent is the hundredth of the euro; the
    contract specifications of CME and ICE Futures U.S.
    """
    if _CENTS_A_POUND.search(text):
        return Settled(code="USD", basis="context")
    prefixed = _PREFIXED.findall(text)
    signs = Counter(SYMBOLS.get(sign, "") for sign in prefixed)
    signs["EUR"] = _mentions(text, "€, euro, Euro")
    signs["ZAR"] = sum(1 for _ in _RAND.finditer(text))
    if bare := text.count("$") - len(prefixed):
        signs[_dollar(text).code] += bare
    ((best, count),) = signs.most_common(1)
    if count and best:
        return Settled(code=best, basis="context")
    of_the_euro = "centavo" not in text and language_of(text) in _OF_THE_EURO
    return Settled(code="EUR" if of_the_euro else "USD", basis="assumed")


_SIMPLIFIED = lazy("[亿万们这为与营业个国]")
_HONG_KONG = lazy("香港|港[元幣股交]|恒生")
_TAIWAN = lazy("[台臺][灣幣股積]")


def _yuan(text: str) -> Settled:
    """
    Read "元" as the yuan in simplified characters, and as the dollar of the place that a text in traditional ones is about.

    Source of “元 in traditional characters”: GB/T 12406 and the usage of the press of Hong Kong and Taiwan, where "元" is the local dollar.
    """
    if _SIMPLIFIED.search(text):
        return Settled(code="CNY", basis="context")
    hong_kong, taiwan = (sum(1 for _ in places.finditer(text)) for places in (_HONG_KONG, _TAIWAN))
    if hong_kong == taiwan:
        return Settled(code="CNY", basis="assumed")
    return Settled(code="HKD" if hong_kong > taiwan else "TWD", basis="context")
