"""Read the currency beside a number."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from summarizer.quantities.currencies.ambiguity import Settled, settle
from summarizer.quantities.currencies.names import CENTS, CODES, INITIALS, SYMBOLS, UNAMBIGUOUS, WORDS
from summarizer.quantities.measure import starts_of_name
from summarizer.text.folding import caseless
from summarizer.text.lexicon import END, GAP, Names, either, lazy

if TYPE_CHECKING:
    from summarizer.quantities.types import Basis

ONE = Decimal(1)
_HUNDREDTH = Decimal("0.01")
_GLUED = frozenset({"p", "c", "¢"})
_OF_PESOS = {"mdp": ("peso", 6), "mdd": ("USD", 6), "mmdp": ("peso", 9)}
"""Mexican abbreviations of millions of pesos and dollars."""
_BEHIND = (
    dict.fromkeys(WORDS, ONE) | dict.fromkeys(CENTS, _HUNDREDTH) | {word: Decimal(f"1E{power}") for word, (_, power) in _OF_PESOS.items()}
)
_NAMES = WORDS | CENTS | {word: name for word, (name, _) in _OF_PESOS.items()}
_CJK = frozenset(word for word in _BEHIND if ord(word[0]) > 0x3000)  # noqa: PLR2004
_SPACED = [word for word in _BEHIND if word not in _GLUED and word not in _CJK]
_SIGNS = sorted(symbol for symbol in SYMBOLS if not symbol[-1].isascii() and not symbol[-1].isalpha())
_LETTERS = ["zł", "Kč", "kr", "kr.", "Kr", "Ft", "RMB", "TL", "Fr.", "Dh", "Dhs", "NIS"]

_WORDS_BEHIND = Names(_SPACED)
_LONGEST_WORD = max(map(len, _SPACED))
_AFTER = re.compile(
    rf"(?P<glued>[pc¢])(?!\w)|{GAP}?[余多餘]?(?P<sign>{either(_CJK)})"
    rf"|{GAP}?(?P<symbol>(?:(?:US|HK|A|C|NZ|S|R)?\$|{either(_SIGNS)})(?!\d)|(?:{either(_LETTERS)}){END}|(?P<code>[A-Z]{{3}}))"
)
_POWERS = {"M": Decimal(10) ** 6, "T": Decimal(1000), "K": Decimal(1000)}
_SCALED = frozenset("SEK NOK DKK EUR CHF".split())
"""Currencies before whose codes their press writes a scale ("MSEK 450", "TEUR 12")."""
_LONGEST = max(map(len, SYMBOLS))
_LAST = frozenset(symbol[-1] for symbol in SYMBOLS) | frozenset(code[-1] for code in CODES)
_DOLLARS_AND_EUROS = lazy(r"(?:[A-Z]{1,3})?\$|€|\b[Ee]uros?\b|\bEUR\b|\bdollars?\b|\brand\b|\bR(?=[0-9])")
_TO_LEVEL = lazy(r"[ \u00a0](?:to|at|auf|à|a)[ \u00a0]((?:[A-Z]{1,3})?[$€])")
_HUNDREDFOLD = {"€": "EUR", "E": "EUR", "e": "EUR", "R": "ZAR", "r": "ZAR"}
"""By the first character of a mention: what it is the hundredth of."""
_CENTS_FOR = lazy(r"[ \u00a0](?:on[ \u00a0]the[ \u00a0](?P<dollar>dollar)|(?:an?|per)[ \u00a0](?:pound|lb|bushel|gallon))\b|/lb\b")
_AMERICAN = lazy(r"\b(?:Chicago|CBOT|CME|NYMEX|COMEX)\b[^.!?$€\n]{0,100}$")
_NEAR = 200
_PADDING = lazy(r"[$€£¥₹] {2,}$")
_WIDEST = 14


class Money(NamedTuple):
    """
    A currency as written beside a number.

    Attributes:
        code: ISO 4217 code.
        factor: 1, or 0.01 for pence and cents.
        written: The symbol, code or word.
        position: Where it begins (before a number) or ends (behind one).
        basis: How the code is known.
    """

    code: str
    factor: Decimal
    written: str
    position: int
    basis: Basis

    @property
    def is_peso(self) -> bool:
        """Whether it is a peso in words, whose sign is the dollar's."""
        return self.written.lower().startswith("peso")

    @property
    def doubtful(self) -> bool:
        """Whether the symbol is also the initials of other things."""
        return self.written in INITIALS


def _before_padding(text: str, end: int) -> int:
    """Step over the spaces that align a column, back to the currency sign before them ("$   109.7")."""
    padded = _PADDING.search(text, max(0, end - _WIDEST), end)
    return padded.start() + 1 if padded else end


def currency_word_at(text: str, position: int) -> tuple[int, str] | None:
    """Find the name of a currency behind a number, and where it begins; behind a hyphen it has no capital."""
    for start in starts_of_name(text, position):
        name = _WORDS_BEHIND.whole_at(caseless(text[start : start + _LONGEST_WORD + 1]), 0)
        if name and (text[start - 1] != "-" or start == position or "a" <= text[start] <= "z" or text[start - 2].isalpha()):
            return start, name
    return None


class Currencies:
    """Reads currencies in one text, whose other words settle what "$", "¥", "kr" and "cents" mean there."""

    def __init__(self, text: str) -> None:
        """Remember the text; what is ambiguous is settled when first met."""
        self._text = text
        self._settled: dict[str, Settled] = {}
        self._used: dict[str, bool] = {}

    def before(self, position: int) -> Money | None:
        """
        Read a symbol or code that ends at a position, one space between allowed ("€5", "US$5", "CHF 5", "Rs 5").

        Source of “currency before the number”: ISO 4217; CLDR ``numbers/currencies`` and ``currencyFormats``.
        """
        text = self._text
        end = position - 1 if position and text[position - 1] in " \u00a0" else position
        if text[end - 1 : end] == " ":
            end = _before_padding(text, end)
        if not end or text[end - 1] not in _LAST:
            return None
        for length in range(min(_LONGEST, end), 0, -1):
            written = text[end - length : end]
            name = SYMBOLS.get(written) or (written if written in CODES else None)
            if not name and written[1:] in _SCALED and written[0] in _POWERS:
                return self._money(written[1:], _POWERS[written[0]], written, end - length)
            if name and not (written[0].isalpha() and end > length and text[end - length - 1].isalnum()):
                return self._money(name, ONE, written, end - length)
        return None

    def behind(self, position: int) -> Money | None:
        """
        Read a symbol, code or word that begins at a position, one space between allowed ("5 €", "5 euros", "5 EUR", "412p", "5亿元").

        Source of “currency behind the number”: ISO 4217; CLDR ``numbers/currencies`` for each language; the London Stock Exchange's
        notation of prices in pence.
        """
        if word := currency_word_at(self._text, position):
            start, key = word
            end = start + len(key)
            return self._money(_NAMES[key], _BEHIND[key], self._text[start:end], end)
        found = _AFTER.match(self._text, position)
        if not found or (found["code"] and found["code"] not in CODES):
            return None
        if symbol := found["symbol"]:
            return self._money(SYMBOLS.get(symbol, symbol), ONE, symbol, found.end())
        written = found["glued"] or found["sign"]
        return self._money(_NAMES[written], _BEHIND[written], written, found.end())

    def uses(self, money: Money) -> bool:
        """Tell whether the text writes amounts with a symbol that could be somebody's initials ("R1.5m" for "R250")."""
        symbol = money.written
        if symbol not in self._used:
            amount = rf"(?<!\w){re.escape(symbol)}{GAP}?[0-9]{{1,15}}(?:[.,][0-9]|{GAP}?(?:bn|m|[bm]illion){END})"
            self._used[symbol] = re.search(amount, self._text) is not None
        return self._used[symbol]

    def named(self, written: str) -> Money:
        """Read a currency that stands alone, in the head of a table: a symbol, a code or a word of ``names``."""
        name = SYMBOLS.get(written) or (written if written in CODES else _NAMES[written.lower()])
        return self._money(name, _BEHIND.get(written.lower(), ONE), written, 0)

    def _money(self, name: str, factor: Decimal, written: str, position: int) -> Money:
        if name in UNAMBIGUOUS:
            return Money(code=name, factor=factor, written=written, position=position, basis="written")
        settled = (self._nearest(position) if name == "cents" else None) or self._settle(name)
        return Money(code=settled.code, factor=factor, written=written, position=position, basis=settled.basis)

    def _settle(self, name: str) -> Settled:
        if name not in self._settled:
            self._settled[name] = settle(self._text, name)
        return self._settled[name]

    def _nearest(self, position: int) -> Settled | None:
        """
        Read "cents" as the hundredth of the dollar or euro of their level ("7 cents to $4.41"), or of the one last named before them.

        An American exchange that their sentence names quotes in American ones, as whoever sells by the pound does; what is paid on the
        dollar is paid in its hundredths.
        """
        if behind := _CENTS_FOR.match(self._text, position):
            return self._settle("$") if behind["dollar"] else Settled(code="USD", basis="context")
        level = _TO_LEVEL.match(self._text, position)
        if not level and _AMERICAN.search(self._text[max(0, position - _NEAR) : position]):
            return Settled(code="USD", basis="context")
        mentioned = [level[1]] if level else _DOLLARS_AND_EUROS.findall(self._text, max(0, position - _NEAR), position)
        if not mentioned:
            return None
        code = _HUNDREDFOLD.get(mentioned[-1][0]) or SYMBOLS.get(mentioned[-1], "$")
        return Settled(code=code, basis="context") if code in CODES else self._settle(code)
