"""
What a caption, a column head or a row label says of the numbers it stands over: a currency, a scale, a unit, percent, per share.

A phrase is a statement only if its words are those of statements: "(in millions, except per share data)", "€m", "Change in %", "A$/oz".
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from summarizer.quantities.currencies.names import CODES, SYMBOLS, WORDS
from summarizer.quantities.measure import Measure
from summarizer.quantities.scales import SCALES
from summarizer.quantities.units import unit_named
from summarizer.text.lexicon import END, either, either_case, lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.quantities.currencies import Currencies, Money

_IN_PARENTHESES = lazy(r"[(（\[](?P<inner>[^()（）\[\]]{1,80})[)）\]]")
_OPENED = lazy(
    r"(?:^|[.;:,–—-][ \u00a0])[ \u00a0*_#]*(?:(?:alle?|the)[ \u00a0])?(?:(?:figures?|amounts?|values?|numbers?|results?|data|angaben|"
    r"beträge|zahlen|chiffres|montants|datos|importes|cifras|dati|importi|valori|valores|dados)\b[^\n:]{0,30}?[ \u00a0])?(?:are"
    r"[ \u00a0])?(?P<inner>(?:(?:expressed|reported|stated|presented|rounded)[ \u00a0])?(?:in|en|em|to|to[ \u00a0]the[ \u00a0]nearest)"
    r"[ \u00a0](?:[^\n.;]|(?<=Mio|Mrd)\.){2,60})\.?$|(?:单位|單位|単位)[:：]?[ \u00a0]?(?P<cjk>[^\n|，。)）]{1,12})",
    re.IGNORECASE | re.MULTILINE,
)
_AFTER_COMMA = lazy(r",[ \u00a0](?P<inner>(?:in[ \u00a0])?[^,()]{1,24})$")
_CLAUSES = lazy("[、，,;；]")
_FILLER = frozenset(
    "in of and all alle amounts figures data except for per as share shares where otherwise noted unless stated indicated the unaudited "
    "audited consolidated en de em di d mit ohne ausser außer je aktie except percentages percentage ratios headcount "
    "number numbers nearest "
    "to ca angaben beträge zahlen chiffres montants cifras importes datos dati importi valores dados bedragen beloppen "
    "values rounded expressed reported presented are us mio mrd at constant current currency local prices equivalent 単位 单位 單位".split()
)
_MORE_SCALES = {
    3: "k t thousands tausend miles milhares migliaia milliers 000 000s 千",
    6: "m mn mm mio 百万 百萬",
    7: "cr crores",
    9: "bn b mrd md mds 十亿",
    12: "tn",
}
_LETTERS = 2
_SCALE_WORDS = {word: factor for word, factor in SCALES.items() if len(word) > _LETTERS or not word.isascii()} | {
    word: Decimal(f"1E{power}") for power, words in _MORE_SCALES.items() for word in words.split()
}
_HAN = "百万|百萬|十亿|万亿|億|亿|万|萬|千|兆"
_SIGNED = either([*SYMBOLS, *CODES])
_NAMED = either_case(WORDS)
_SCALED = either_case(word for word in _SCALE_WORDS if word[0] < "\u3000")
_SHARE = (
    r"\bper[ \u00a0](?:ordinary[ \u00a0]|diluted[ \u00a0]|common[ \u00a0])?(?:share|ADS)\b|\bje[ \u00a0]Aktie\b|\bpar[ \u00a0]action\b|"
    r"\bpor[ \u00a0]acción\b|\bper[ \u00a0]azione\b|\bpor[ \u00a0]ação\b|/share\b|[元円]/股"
)
_TOKEN = lazy(
    rf"(?P<percent>%|\bper[ \u00a0]?cent\b|\bpercent\b|\bprozent\b|\bpct\b|[增变変]减?率)"
    rf"|(?P<bp>\bbps?\b|\bbasis[ \u00a0]points\b)"
    rf"|(?P<share>{_SHARE})"
    rf"|(?P<cents>\b(?:US[ \u00a0])?(?:pence|cents?|p|c)\b(?=[ \u00a0]*$))"
    rf"|\b(?P<glued>[TMmK]|[Mm]d)(?=€|(?:EUR|CHF|USD|SEK|NOK|DKK|kr)\b)"
    rf"|(?P<per>(?:/|\bper[ \u00a0])[ \u00a0]?(?P<of>[^\W\d_]{{1,10}})$)"
    rf"|(?P<scale>['’]?000s?\b|(?i:\b(?:{_SCALED}){END})|{_HAN}|(?<=[$€£¥₹A-Z])(?:bn|mn|m|b|k|tn|M|K|B)\b)"
    rf"|(?P<currency>(?:{_SIGNED}|(?=[^\W\d_])(?i:{_NAMED})))"
    rf"|(?P<word>[^\W\d_]+['’]?)"
    rf"|(?P<digits>[0-9]+)",
)

_THINGS = lazy(
    r"(?:in[ \u00a0])?(?P<scale>['’]?[0-9]{3}s?|[^\W\d_]{1,9})[ \u00a0](?:(?:of|de|di)[ \u00a0])?(?P<thing>[^\W\d_]{1,20})", re.IGNORECASE
)
_MONEY = lazy(rf"{_SIGNED}|(?i:{_NAMED})")


class Statement(NamedTuple):
    """
    What is said of the numbers of a table, a column or a row.

    Attributes:
        currency: Of amounts of money.
        scale: What bare numbers are multiplied by.
        percent: They are percentages.
        points: They are basis points.
        rate: What an amount of money is paid for ("share", "oz").
        unit: What else they measure.
    """

    currency: Money | None = None
    scale: Decimal | None = None
    percent: bool = False
    points: bool = False
    rate: str | None = None
    unit: Measure | None = None

    @property
    def measures(self) -> bool:
        """Whether it says more than a scale."""
        return self.percent or self.points or any((self.currency, self.rate, self.unit))


def of_caption(caption: str, currencies: Currencies) -> Statement | None:
    """
    Read what the lines above a table say of its cells: "(in millions of euros)", "Figures in € million", "单位：万元".

    Source of “table captions”: SEC Regulation S-X, 3-01 and 4-01 (amounts stated in thousands or millions with that fact indicated); IAS
    1.51(d) and (e) (the presentation currency and the level of rounding are displayed prominently).
    """
    enclosed = tuple(_phrases(caption, _IN_PARENTHESES))
    merged = Statement(unit=next(filter(None, map(_scaled_things, (*enclosed, caption.strip()))), None))
    phrases = (*enclosed, *_phrases(caption, _OPENED), *caption.split("\n"))
    for part in (part for phrase in phrases for part in _CLAUSES.split(phrase)):
        if found := _parse(part, currencies):
            merged = merged._replace(currency=merged.currency or found.currency, scale=merged.scale or found.scale)
    return merged if merged.currency or merged.unit or merged.scale is not None else None


def of_label(label: str, currencies: Currencies) -> Statement | None:
    """
    Read what a column head or a row label says of its numbers: "2026 (€m)", "Change in %", "EPS ($)", "AISC (A$/oz)", "Umsatz, Mio. €".

    Source of “column heads and row labels”: the Chicago Manual of Style, 3.52 and 3.60 (units of measure in column heads and stubs).
    """
    for phrase in (*_phrases(label, _IN_PARENTHESES), *_phrases(label, _AFTER_COMMA), label):
        if found := _parse(phrase, currencies):
            return found
    if "%" in label:
        return Statement(percent=True)
    return None


def _phrases(text: str, pattern: re.Pattern[str]) -> Iterator[str]:
    for found in pattern.finditer(text):
        yield next(group for group in found.groups() if group)


def _parse(phrase: str, currencies: Currencies) -> Statement | None:
    """Read a phrase, all of whose words must be those of a statement."""
    phrase = phrase.strip(" \u00a0*_:.")
    if measure := unit_named(phrase) or _scaled_things(phrase):
        return Statement(unit=measure)
    said: dict[str, object] = {}
    for token in _TOKEN.finditer(phrase):
        kind = token.lastgroup
        if kind == "word" and token["word"].lower().rstrip("'’") not in _FILLER:
            return None
        if kind == "digits":
            continue
        _note(said, token, currencies)
    if not said:
        return None
    return Statement(**said)  # type: ignore[arg-type]


def _scaled_things(phrase: str) -> Measure | None:
    """Read a scale with what is counted or measured in it ("lakh cases", "m tonnes", "'000 units")."""
    found = _THINGS.fullmatch(phrase)
    scale = _SCALE_WORDS.get(found["scale"].lower().lstrip("'’")) if found else None
    if not found or scale is None or found["thing"].lower() in _FILLER or _MONEY.fullmatch(found["thing"]):
        return None
    named = unit_named(found["thing"])
    if named or len(found["thing"]) == 1:
        return named._replace(factor=scale * named.factor) if named else None
    return Measure(kind="count", unit=found["thing"], factor=scale, end=0)


def _note(said: dict[str, object], token: re.Match[str], currencies: Currencies) -> None:
    if token["percent"]:
        said["percent"] = True
    elif token["bp"]:
        said["points"] = True
    elif token["share"]:
        said["rate"] = "share"
    elif token["cents"]:
        said["currency"] = currencies.named(token["cents"])
    elif token["glued"]:
        said["scale"] = _SCALE_WORDS[token["glued"].lower()]
    elif token["per"]:
        said["rate"] = token["of"]
    elif token["scale"]:
        word = token["scale"].lower().lstrip("'’")
        said["scale"] = _times(said.get("scale"), _SCALE_WORDS[word])
    elif token["currency"]:
        said["currency"] = currencies.named(token["currency"])


def _times(before: object, factor: Decimal) -> Decimal:
    """Multiply two scales that stand together ("thousand crore")."""
    return before * factor if isinstance(before, Decimal) else factor
