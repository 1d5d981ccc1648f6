"""Tell the price of a share from other amounts of money."""

from __future__ import annotations

import re

from summarizer.quantities.sentences import LETTER, sentence_after, sentence_before
from summarizer.text.lexicon import lazy

_SHARE = re.compile(
    r"\b(?:(?<!market )shares?|stocks?|EPS|dividends?|per share|targets?|fair value|share price|offer price|closed|closing|close|Aktien?|"
    r"Kurs(?:ziel)?|Aktienkurs|last price|latest price|last trad|titre|acción|acciones|titolo|azioni|ações|"
    r"precios?[ \u00a0]objetivos?|objectifs?[ \u00a0]de[ \u00a0]cours|prezzo[ \u00a0](?:obiettivo|target)|preços?-alvo|"
    r"dividendos?|dividendes?|"
    r"52-week|peak|grey market|earnings per share|changed hands|trading at|traded at|opened at|quoted at|price target|before the bell|"
    r"adjusted EPS|premarket|pre-market)\b|股价|每股|股价",
    re.IGNORECASE,
)
_NOT_SHARE = re.compile(
    r"\b(?:list price|asked for|sell for|sells for|start at|cost|costs|fee|fine|barrel|tonne|ounce|crude|oil|gas|gold|copper|contract|to "
    r"the (?:dollar|euro|pound)|price per unit|apiece|each)\b",
    re.IGNORECASE,
)
_PRONOUN = lazy(r"\b(?:they|it|their|its|sie|ihr)\b", re.IGNORECASE)
_SPAN = 140


def is_of_a_share(text: str, start: int, end: int, *, in_pence: bool) -> bool:
    """
    Tell whether an unscaled amount of money is the price of a share, a dividend or earnings per share: the words of its sentence say so.

    Pence are a share price unless the words say otherwise.

    Source of “share prices”: the London Stock Exchange, which quotes shares in pence; IAS 33 for earnings per share.
    """
    left = sentence_before(text, start, _SPAN)
    right = sentence_after(text, end, _SPAN // 2)
    if not (LETTER.search(left) or LETTER.search(right)):
        return in_pence
    if _NOT_SHARE.search(left[-50:]) or _NOT_SHARE.match(right.lstrip()):
        return False
    if in_pence or _SHARE.search(left) or _SHARE.search(right):
        return True
    return bool(_PRONOUN.search(left)) and bool(_SHARE.search(text, max(0, start - 2 * _SPAN), start))
