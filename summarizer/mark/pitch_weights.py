"""
Weights of what is measured of a paragraph, in log odds that it speaks for its page or sells: a logistic regression, rounded to one decimal.

``python benchmarks/pitches.py FOLDER…`` fits them anew and prints this file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

PITCH: Final[Mapping[str, float]] = {
    "base": 0.0, "asks": 0.8, "beside": 0.1, "bullet": -1.6, "framed": 1.1, "label": 0.7, "large": -2.3, "last": 0.5,
    "named": 0.7, "order": 2.4, "periodic": 0.4, "price": 0.2, "quotes": -0.7, "reader": 1.5, "sentences": 1.2, "shared": -2.2,
    "short": -0.3, "speech": -0.9, "stop": -1.3,
}  # fmt: skip
"""What speaks for a pitch in a paragraph."""

WORDS: Final[Mapping[str, float]] = {
    "^advert": 1.1, "^an": -0.4, "^analys": -0.2, "^and": -0.2, "^at": 0.5, "^bn": -0.6, "^broker": -0.8, "^commen": 0.6,
    "^conten": 0.2, "^data": 0.3, "^divide": -0.4, "^exampl": 0.2, "^five": 0.5, "^follow": 0.3, "^give": -0.3, "^home": 0.5,
    "^in": -0.3, "^it": -0.4, "^jetzt": 0.3, "^la": -0.5, "^los": -0.3, "^mehr": 0.5, "^millio": 0.4, "^net": -0.2, "^of": 0.2,
    "^operat": -0.2, "^our": 0.4, "^past": 0.4, "^read": -0.3, "^reques": 0.4, "^revenu": -0.3, "^said": -0.2, "^shares": -0.8,
    "^sponso": 0.6, "^take": 0.2, "^that": 0.2, "^the": -0.5, "^times": -0.3, "^to": -0.4, "^trade": 0.2, "^two": -0.4,
    "^you": 0.4, "above": -0.7, "access": 0.4, "ad": 0.5, "added": -0.2, "aktie": -0.5, "alerts": 0.2, "alle": 0.5, "an": 0.2,
    "and": -0.2, "anzeig": 0.6, "apply": 0.4, "articl": 0.7, "artike": 0.4, "as": -0.4, "asked": -0.2, "at": -0.4, "auctio": -0.2,
    "averag": -1.1, "bank": -0.5, "barrel": -0.3, "basis": -0.2, "be": 0.5, "becaus": -0.4, "been": -0.3, "before": 0.5,
    "betwee": 0.4, "billio": 0.5, "bn": -0.4, "board": -0.3, "budget": -0.2, "but": -0.2, "buyers": -0.2, "by": -0.3,
    "cars": -0.4, "cash": -0.6, "cents": -0.2, "charge": -0.5, "charts": 0.5, "check": 0.4, "climbe": -0.4, "closed": -0.3,
    "closin": -0.5, "comes": -0.2, "compan": 0.9, "con": 0.8, "conten": 1.0, "contin": 0.8, "cookie": 0.4, "cost": -0.4,
    "crude": -0.5, "custom": -0.4, "cut": -0.8, "daily": 0.2, "dans": 0.4, "deals": 0.2, "dearer": -0.3, "debt": -0.2,
    "dem": -0.2, "desde": 0.5, "did": -0.4, "die": -0.7, "down": -0.5, "droppe": -0.2, "each": -0.4, "earn": 0.9, "earnin": -0.6,
    "editor": 0.5, "employ": -0.5, "en": 0.2, "ended": -0.3, "este": 0.3, "exampl": 0.2, "exclus": 0.2, "execut": 0.2,
    "expect": -0.3, "explai": 0.2, "fell": -0.5, "flow": -0.4, "fourth": -0.2, "free": 0.5, "from": 0.8, "future": 0.7,
    "garant": 0.4, "gave": -0.2, "get": 0.5, "gift": 0.4, "gratis": 0.5, "group": -0.5, "guide": 0.4, "ha": -0.2, "has": 0.3,
    "have": -0.9, "held": -0.3, "her": -0.2, "higher": -0.2, "home": 0.4, "in": 0.3, "inflat": -0.7, "inform": 0.5, "into": -0.4,
    "it": -0.4, "its": -0.8, "jeden": 0.5, "jetzt": 0.6, "journa": 0.7, "kunden": -0.6, "lesen": 0.4, "let": -0.5, "line": -0.5,
    "live": 0.4, "loans": -0.5, "los": -0.4, "loss": -0.2, "lost": -0.9, "low": -0.2, "lower": -0.4, "maker": -0.3, "makes": -0.4,
    "marge": -0.3, "margin": -0.7, "mentio": 0.9, "millio": -0.5, "millon": -0.2, "minute": 1.3, "mio": -0.3, "much": -0.4,
    "nach": -0.4, "names": 0.6, "net": -0.3, "new": -0.2, "news": 0.6, "nos": 0.5, "not": -0.2, "notre": 0.4, "nuestr": 0.7,
    "of": -0.2, "off": 0.6, "offers": -0.4, "office": -0.3, "offre": 0.3, "once": -0.2, "opened": -0.2, "operat": -0.3,
    "opinio": 0.6, "our": 0.8, "out": -0.5, "outloo": -0.5, "partne": 0.5, "paying": -0.3, "pays": -0.3, "peak": -0.5,
    "perfor": 0.6, "planne": -0.3, "plus": 0.5, "point": 0.2, "points": -0.4, "price": -0.3, "profit": -0.5, "quarte": -0.8,
    "quotes": 0.3, "raised": -0.4, "read": 0.9, "reader": 0.2, "regula": -0.4, "reques": 0.3, "revenu": -0.9, "rise": -0.2,
    "rose": -0.8, "said": -1.2, "sales": -0.6, "sans": 0.4, "say": -0.3, "sees": -0.2, "send": 0.4, "set": -0.4, "share": -0.7,
    "shareh": -0.3, "shares": 0.6, "shop": 0.6, "sites": -0.2, "six": -0.4, "slippe": -0.2, "sold": -0.4, "some": -0.2,
    "still": 0.3, "stock": -0.5, "storie": 1.0, "story": 0.3, "summer": -0.2, "takes": -0.4, "target": -0.6, "team": 0.5,
    "text": 0.2, "that": -0.9, "the": -0.2, "their": -0.2, "them": -0.3, "there": 0.2, "they": 0.2, "third": -0.5, "this": 1.3,
    "three": -0.4, "times": -0.4, "to": -0.2, "today": 0.9, "told": -0.4, "tonne": -0.2, "tonnes": -0.3, "took": -0.4, "tu": 0.5,
    "two": -0.6, "uhr": 0.5, "umsatz": -0.2, "unsere": 0.5, "up": -0.2, "value": -0.5, "vehicl": -0.2, "versio": -0.4,
    "volume": -0.6, "voor": 0.3, "votre": 0.2, "vous": 0.4, "wants": -0.2, "was": -0.4, "we": 0.4, "went": -0.2, "were": -0.8,
    "what": -0.3, "which": -0.6, "will": -1.5, "would": -0.2, "you": 0.2, "your": 0.5,
}  # fmt: skip
"""What its words speak for a pitch, each without its ending; behind ^, as the first of a sentence."""
