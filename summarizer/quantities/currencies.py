"""
Currencies: symbols, codes and words, before and behind a number.

Sources: ISO 4217 for the codes; CLDR ``numbers/currencies`` for symbols and names; the London Stock Exchange's notation for pence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from summarizer.quantities.lexicon import END, GAP, either

CODES = frozenset(
    "AED ARS AUD BRL CAD CHF CLP CNH CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR ISK JPY KRW KWD KZT MAD MXN MYR NGN NOK NZD "
    "PEN PHP PKR PLN QAR RON RUB SAR SEK SGD THB TRY TWD UAH USD VND ZAR".split()
)
"""The ISO 4217 codes that are read."""

_SYMBOLS = {
    symbol: code
    for code, symbols in {
        "USD": "$ US$ U.S.$ ＄",
        "AUD": "A$ AU$",
        "CAD": "C$ CA$ Can$",
        "HKD": "HK$",
        "NZD": "NZ$",
        "SGD": "S$",
        "TWD": "NT$",
        "MXN": "MX$ Mex$",
        "BRL": "R$",
        "EUR": "€",
        "GBP": "£ ￡ Stg£",
        "JPY": "¥ ￥",
        "CNY": "RMB Rmb RMB¥ CN¥ 人民币",
        "INR": "₹ Rs Rs.",
        "KRW": "₩",
        "RUB": "₽",
        "TRY": "₺",
        "ILS": "₪",
        "VND": "₫",
        "THB": "฿",
        "PHP": "₱",
        "NGN": "₦",
        "UAH": "₴",
        "CHF": "Fr. SFr",
        "PLN": "zł",
        "CZK": "Kč",
        "SEK": "kr",
        "IDR": "Rp",
        "MYR": "RM",
    }.items()
    for symbol in symbols.split()
}
"""Symbols that stand before or behind a number; "$", "¥" and "kr" by their commonest meaning."""
_WORDS = {
    "USD": "dollar dollars us-dollar us-dollars dollars dólares dollari dólar 美元 米ドル ドル buck bucks",
    "EUR": "euro euros eur 欧元 ユーロ",
    "GBP": "pound pounds sterling pfund libras livres sterline 英镑 ポンド quid",
    "JPY": "yen 日元 日圆 円",
    "CNY": "yuan renminbi 人民币 元",
    "HKD": "港元 港币",
    "INR": "rupee rupees rupien",
    "CHF": "franken 瑞士法郎",
    "KRW": "won 韩元",
    "BRL": "reais real",
    "RUB": "rouble roubles ruble rubles rubel",
    "SEK": "kronor",
    "DKK": "kroner",
    "TRY": "lira liras",
    "PLN": "zloty zlotys",
    "ZAR": "rand",
    "ILS": "shekel shekels",
    "THB": "baht",
    "TWD": "新台币 台币",
}
_PHRASES = {
    "u.s. dollars": "USD", "us dollars": "USD", "american dollars": "USD", "hong kong dollars": "HKD", "australian dollars": "AUD",
    "canadian dollars": "CAD", "singapore dollars": "SGD", "new zealand dollars": "NZD", "taiwan dollars": "TWD", "swiss francs": "CHF",
    "pounds sterling": "GBP", "british pounds": "GBP", "swedish kronor": "SEK", "norwegian kroner": "NOK", "danish kroner": "DKK",
    "swedish crowns": "SEK", "norwegian crowns": "NOK", "danish crowns": "DKK", "turkish lira": "TRY", "indian rupees": "INR",
    "chinese yuan": "CNY", "south korean won": "KRW", "korean won": "KRW", "us-dollar": "USD", "schweizer franken": "CHF",
}  # fmt: skip
_CENTS = {
    "pence": "GBP",
    "penny": "GBP",
    "p": "GBP",
    "euro cents": "EUR",
    "euro cent": "EUR",
    "eurocents": "EUR",
    "us cents": "USD",
    "australian cents": "AUD",
    "canadian cents": "CAD",
    "hong kong cents": "HKD",
    "singapore cents": "SGD",
    "paise": "INR",
}
_DOLLAR_CENTS = frozenset({"cents", "cent", "c", "¢"})

_BEHIND: dict[str, tuple[str, Decimal]] = (
    {word: (code, Decimal(1)) for code, words in _WORDS.items() for word in words.split()}
    | {phrase: (code, Decimal(1)) for phrase, code in _PHRASES.items()}
    | {word: (code, Decimal("0.01")) for word, code in _CENTS.items()}
    | {word: ("$", Decimal("0.01")) for word in _DOLLAR_CENTS}
)
_GLUED = frozenset({"p", "c", "¢"})
_CJK = frozenset(word for word in _BEHIND if ord(word[0]) > 0x3000)  # noqa: PLR2004
_SPACED = [word for word in _BEHIND if word not in _GLUED and word not in _CJK]

_AFTER = re.compile(
    rf"(?:{GAP}(?:de{GAP}|di{GAP}|d['’])?|-(?=[a-z]))?(?P<word>(?i:{either(_SPACED)}){END})|(?P<glued>[pc¢])(?![\w])|"
    rf"{GAP}?(?P<sign>{either(_CJK)})"
    rf"|{GAP}?(?P<symbol>[$€£¥₹₩₽₺₪](?!\d)|{either(CODES)}{END}|zł{END}|Kč{END}|kr{END}|RMB{END})"
)
_LONGEST = max(map(len, _SYMBOLS))
_DOLLAR = re.compile(r"([A-Z]{1,3}|)\$")
_YUAN = re.compile(r"(?i:\b(?:yuan|renminbi|rmb|cny)\b)|人民币|亿元|万元")
_KRONE = re.compile(r"\b(?:NOK|DKK|Norw|Oslo|Dan(?:ish|mark)|Denmark|Copenhagen)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """
    A currency as written beside a number.

    Attributes:
        code: ISO 4217 code.
        factor: 1, or 0.01 for pence and cents.
        written: The symbol, code or word.
        position: Where it begins (before a number) or ends (behind one).
    """

    code: str
    factor: Decimal
    written: str
    position: int


class Currencies:
    """Reads currencies in one text, whose other amounts settle what "¥", "kr" and "cents" mean there."""

    def __init__(self, text: str) -> None:
        """Remember the text; what is ambiguous is settled when first met."""
        self._text = text
        self._settled: dict[str, str] = {}

    def before(self, position: int) -> Money | None:
        """Read a currency that ends at a position, one space between allowed."""
        text = self._text
        end = position - 1 if position and text[position - 1] in " \u00a0" else position
        if not end or (text[end - 1].islower() and text[end - 1] not in "srbłč") or text[end - 1] in ",;:\n":
            return None
        for length in range(min(_LONGEST, end), 0, -1):
            written = text[end - length : end]
            code = _SYMBOLS.get(written) or (written if written in CODES else None)
            if code and not (written[0].isascii() and written[0].isalpha() and end > length and text[end - length - 1].isalnum()):
                return Money(code=self._settle(written, code), factor=Decimal(1), written=written, position=end - length)
        return None

    def behind(self, position: int) -> Money | None:
        """Read a currency that begins at a position, one space between allowed."""
        found = _AFTER.match(self._text, position)
        if not found:
            return None
        symbol = found["symbol"]
        if symbol:
            code = _SYMBOLS.get(symbol, symbol)
            return Money(code=self._settle(symbol, code), factor=Decimal(1), written=symbol, position=found.end())
        written = found["word"] or found["glued"] or found["sign"]
        code, factor = _BEHIND[written.lower()]
        return Money(code=self._settle(written, code), factor=factor, written=written, position=found.end())

    def _settle(self, written: str, code: str) -> str:
        if written in {"¥", "￥", "kr"} or code == "$":
            if written not in self._settled:
                self._settled[written] = self._from_context(written)
            return self._settled[written]
        return code

    def _from_context(self, written: str) -> str:
        if written in {"¥", "￥"}:
            return "CNY" if _YUAN.search(self._text) else "JPY"
        if written == "kr":
            found = _KRONE.search(self._text)
            return "SEK" if not found else "NOK" if found[0] in {"NOK", "Norw", "Oslo"} else "DKK"
        prefixes = [prefix + "$" for prefix in _DOLLAR.findall(self._text)]
        return _SYMBOLS.get(max(prefixes, key=prefixes.count, default="$"), "USD")
