"""
Weights of what is measured of a paragraph, in log odds that it speaks for its page or sells: a logistic regression, rounded to one decimal.

``python benchmarks/pitches.py FOLDER…`` fits them anew and prints this file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

PITCH: Final[Mapping[str, float]] = {
    "base": -0.2, "asks": 0.7, "beside": 0.3, "bullet": -1.6, "framed": 0.7, "label": 0.9, "large": -1.7, "last": 0.5,
    "long": 0.1, "named": 0.8, "order": 2.4, "periodic": 0.7, "price": 0.2, "quotes": -0.6, "reader": 1.5, "sentences": 1.0,
    "shared": -2.1, "short": -0.5, "speech": -0.7, "stop": -1.0,
}  # fmt: skip
"""What speaks for a pitch in a paragraph."""

WORDS: Final[Mapping[str, float]] = {
    "^advert": 1.0, "^an": -0.3, "^and": -0.2, "^bn": -0.4, "^broker": -0.3, "^commen": 0.4, "^conten": 0.2, "^data": 0.3,
    "^divide": -0.3, "^exampl": 0.2, "^five": 0.5, "^follow": 0.2, "^give": -0.3, "^home": 0.4, "^it": -0.3, "^jetzt": 0.3,
    "^la": -0.5, "^last": -0.2, "^los": -0.3, "^mehr": 0.5, "^millio": 0.3, "^net": -0.2, "^of": 0.3, "^operat": -0.2,
    "^our": 0.3, "^past": 0.4, "^reques": 0.5, "^revenu": -0.3, "^said": -0.2, "^shares": -0.4, "^sponso": 0.3, "^take": 0.2,
    "^that": 0.2, "^the": -0.3, "^this": 0.3, "^times": -0.3, "^to": -0.4, "^trade": 0.3, "^two": -0.3, "^you": 0.3,
    "above": -0.4, "access": 0.3, "ad": 0.5, "added": -0.2, "after": -0.2, "ago": -0.2, "aktie": -0.5, "alerts": 0.2, "alle": 0.5,
    "an": -0.2, "and": -0.3, "anzeig": 0.7, "apply": 0.4, "articl": 0.6, "artike": 0.4, "as": -0.5, "asked": -0.2, "at": -0.4,
    "auctio": -0.2, "averag": -0.8, "bank": -0.4, "barrel": -0.2, "basis": -0.2, "be": 0.5, "becaus": -0.3, "been": -0.3,
    "before": 0.6, "billio": 0.4, "bn": -0.4, "board": -0.2, "budget": -0.3, "but": -0.2, "buyers": -0.2, "by": -0.4,
    "cars": -0.2, "cash": -0.5, "cents": -0.2, "charge": -0.4, "charts": 0.3, "check": 0.3, "chief": 0.2, "climbe": -0.3,
    "closed": -0.3, "closin": -0.2, "comes": -0.2, "compan": 0.2, "con": 0.7, "conten": 1.1, "contin": 0.8, "cookie": 0.4,
    "cost": -0.4, "crude": -0.4, "custom": -0.4, "cut": -0.5, "daily": 0.2, "dans": 0.4, "deals": 0.3, "dearer": -0.3,
    "debt": -0.2, "dem": -0.3, "desde": 0.5, "did": -0.4, "die": -0.7, "down": -0.4, "droppe": -0.2, "each": -0.2, "earn": 0.5,
    "earnin": -0.4, "ebitda": -0.2, "editor": 0.2, "employ": -0.3, "en": 0.2, "ended": -0.2, "este": 0.3, "exampl": 0.2,
    "exclus": 0.2, "execut": 0.2, "expect": -0.2, "fell": -0.4, "flow": -0.2, "fourth": -0.2, "free": 0.5, "from": 0.9,
    "future": 0.7, "garant": 0.4, "gave": -0.2, "get": 0.3, "gift": 0.4, "gratis": 0.3, "group": -0.3, "guide": 0.2, "ha": -0.2,
    "harbou": 0.9, "have": -0.3, "held": -0.3, "her": -0.2, "home": 0.4, "in": 0.2, "inflat": -0.4, "inform": 0.6, "into": -0.3,
    "it": -0.3, "its": -0.6, "jeden": 0.5, "jetzt": 0.7, "journa": 0.7, "kunden": -0.4, "ledger": 0.6, "lesen": 0.3, "let": -0.4,
    "lindqv": -0.2, "line": -0.7, "live": 0.2, "loans": -0.3, "los": -0.4, "loss": -0.2, "lost": -0.7, "lower": -0.3,
    "maker": -0.2, "makes": -0.2, "marge": -0.3, "margin": -0.6, "mentio": 0.3, "millio": -0.6, "millon": -0.2, "minute": 1.0,
    "mio": -0.4, "much": -0.4, "nach": -0.3, "names": 0.6, "net": -0.3, "news": 0.4, "nos": 0.5, "notre": 0.4, "nuestr": 0.7,
    "of": -0.3, "offers": -0.2, "office": -0.2, "offre": 0.2, "once": -0.2, "opened": -0.2, "operat": -0.3, "opinio": 0.5,
    "our": 0.6, "out": -0.4, "outloo": -0.5, "paid": -0.2, "partne": 0.4, "paying": -0.3, "pays": -0.3, "peak": -0.3,
    "perfor": 0.5, "planne": -0.3, "plus": 0.5, "points": -0.4, "price": -0.3, "profit": -0.4, "quarte": -0.7, "quotes": 0.3,
    "raised": -0.3, "read": 0.8, "regula": -0.4, "reques": 0.3, "revenu": -0.7, "rose": -0.4, "said": -0.9, "sales": -0.5,
    "sans": 0.3, "save": 0.3, "say": -0.3, "sees": -0.2, "send": 0.2, "set": -0.4, "share": -0.6, "shareh": -0.2, "shares": 0.2,
    "shop": 0.5, "short": -0.2, "six": -0.3, "slippe": -0.2, "sold": -0.2, "some": -0.2, "stock": -0.7, "storie": 0.5,
    "summer": -0.2, "takes": -0.4, "target": -0.5, "team": 0.4, "text": 0.2, "that": -0.8, "the": -0.3, "them": -0.3, "they": 0.2,
    "third": -0.3, "this": 1.1, "three": -0.2, "times": -0.3, "today": 0.8, "told": -0.4, "tonne": -0.2, "took": -0.4, "tu": 0.5,
    "two": -0.5, "uhr": 0.5, "umsatz": -0.2, "unsere": 0.6, "value": -0.3, "versio": -0.4, "volume": -0.5, "voor": 0.3,
    "votre": 0.2, "vous": 0.3, "was": -0.5, "we": 0.3, "went": -0.3, "were": -0.8, "what": -0.4, "which": -0.5, "who": 0.2,
    "will": -1.2, "would": -0.2, "year": -0.2, "your": 0.5,
}  # fmt: skip
"""What its words speak for a pitch, each without its ending; behind ^, as the first of a sentence."""
