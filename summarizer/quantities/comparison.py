"""What a number without a unit measures: what the words before it name, what it counts, or what it is compared with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.quantities.nouns import counted_noun
from summarizer.quantities.sentences import LETTER, SENTENCE_END, sentence_before
from summarizer.text.lexicon import GAP, lazy

if TYPE_CHECKING:
    from summarizer.quantities.types import Kind, Quantity

_BARE_KINDS: tuple[tuple[Kind, str | None, re.Pattern[str]], ...] = (
    (
        "multiple",
        "x",
        lazy(
            r"(?:\bP/E\b|price[- ]to[- ]earnings|price[- ]earnings|earnings multiple|\bKGV\b|Kurs-Gewinn-Verhältnis|EV/EBITDA|P/B\b)",
            re.IGNORECASE,
        ),
    ),
    ("other", "index points", lazy(r"\b(?:RSI|PMI)\b|\bindex\b.{0,20}\b(?:at|to|of)\b", re.IGNORECASE)),
    ("other", None, re.compile(r"\bp ?[=<] ?$")),
    ("ratio", None, re.compile(r"\b(?:ratio|odds|beta|coverage|CI)\b")),
)
_PART_OF = lazy(rf"{GAP}of{GAP}(?:an?|each|every|one){GAP}(?!(?:year|quarter|month|week|day)\b)")
_COMPARED = lazy(
    r"\b(?:from|against|versus|vs\.?|than|compared (?:with|to)|average|industry|beat|beating|missed|missing|topped|topping|expected|"
    r"forecast|it was|instead of|rather than|"
    r"gegen(?:über)?|nach|statt|contre|après|frente a|desde|contra|rispetto a|dopo|ante|zunächst)\b[^.!?\n]{0,30}$|"
    r"\b(?:quota|draw|target) of[ \u00a0]$",
    re.IGNORECASE,
)
_ANOTHER_CLAUSE = lazy(
    r"[,;][ \u00a0](?:and|but|while|whereas|und|aber|während|et|mais|tandis|y|pero|mientras|e|ma|mentre|mas|enquanto)[ \u00a0]"
    r"(?!(?:is|was|are|were|has|had|have|now|then|later|rose|fell|went|came|up|down|ist|war|est|es|è)\b)[^,;]*?[^\W\d_]{3}",
)
"""Begins something else, of which a number behind it is told ("at 47 cents, and the staff fell from 870")."""
_EXPECTED = lazy(
    r"\b(?:expect|forecast|consensus|analyst|economist|estimat|miss|short of|beat|erwart|prognos|analysten|attend|prévi|esper|previs|attes|"
    r"analis)",
    re.IGNORECASE,
)
"""Says of the same thing what was expected."""
_NEAR = 60
_CARRY = 120
_SENTENCE = 300


def kind_of_bare(text: str, start: int, end: int, *, whole: bool, previous: Quantity | None) -> tuple[Kind, str | None]:
    """
    Tell what a number measures that no currency or unit stands with.

    The words before it say so ("its P/E stands at 21"), or it is compared with the quantity before it and shares its measure.

    Source of “measures named before the number”: the CFA Institute's names of multiples; the names of the indices (PMI, RSI).
    """
    noun = counted_noun(text, end)
    if noun and whole:
        return "count", noun
    if previous and carries_measure(text, previous, start, whole=whole):
        return previous.kind, previous.unit
    left = sentence_before(text, start, _NEAR)
    if LETTER.search(left):
        for kind, unit, pattern in _BARE_KINDS:
            if pattern.search(left):
                return kind, unit
    if _PART_OF.match(text, end):
        return "ratio", None
    return ("count", noun) if whole else ("other", None)


def is_apart(text: str, currency: int, start: int) -> bool:
    """Whether a number stands in another sentence than the currency at a place before it."""
    return start - currency > _SENTENCE or SENTENCE_END.search(text, currency, start) is not None


def _is_compared(text: str, previous: Quantity, start: int, leading: re.Pattern[str] = _COMPARED, reach: int = _CARRY) -> bool:
    """Whether a comparison leads from the quantity before it to a number, in one sentence and within reach."""
    between = text[previous.end : start] if start - previous.end <= reach else ""
    found = leading.search(between)
    if found is None or SENTENCE_END.search(between):
        return False
    return not _ANOTHER_CLAUSE.search(between, 0, found.start()) or _EXPECTED.search(between) is not None


def of_money(text: str, previous: Quantity, start: int, end: int, *, scaled: bool) -> tuple[Kind, str | None] | None:
    """Return the kind and unit of a number that is compared with the money before it; None where it is not."""
    if scaled:
        return ("money", None) if shares_currency(text, previous, start, end) else None
    return (previous.kind, previous.unit) if shares_price(text, previous, start, end) else None


def shares_currency(text: str, previous: Quantity, start: int, end: int) -> bool:
    """
    Tell whether a scaled number is compared with the money before it in the sentence ("€4m, down from 5 million").

    Source of “comparison of money”: the Economist style guide, by which a currency is not repeated in a comparison.
    """
    return previous.kind == "money" and not previous.unit and _is_compared(text, previous, start) and not counted_noun(text, end)


def shares_rate(text: str, previous: Quantity, start: int) -> bool:
    """
    Tell whether money is compared with what was paid for one thing before it ("$64 a barrel now instead of $61").

    Source of “comparison of rates”: the market reports of Reuters, which name the thing once.
    """
    return previous.kind == "money" and bool(previous.unit) and _is_compared(text, previous, start)


_BEFORE_PRICE = lazy(
    r"\b(?:from|against|versus|vs\.?|after|than|compared (?:with|to)|nach|gegenüber|gegen|von|contre|frente a|contro)[ \u00a0]$"
)
_PRICE_NEAR = 48
_PRICE = 100_000


def shares_price(text: str, previous: Quantity, start: int, end: int) -> bool:
    """
    Tell whether a bare number is compared with the price before it ("to 9.72 kronor from 9.80", "€12.40 a share, against 11.90").

    Source of “comparison of prices”: the Economist style guide, by which a currency is not repeated in a comparison; the market reports of
    Reuters.
    """
    if previous.kind not in {"money", "per_share"} or previous.value is None or abs(previous.value) >= _PRICE:
        return False
    return _is_compared(text, previous, start, _BEFORE_PRICE, _PRICE_NEAR) and not counted_noun(text, end)


_OF_A_NOUN = lazy(rf"{GAP}(?:de|di|do|da|von|of)\b(?!{GAP}[0-9])|{GAP}d['’]")
_GERMAN_NOUN = lazy(rf"{GAP}(?:[a-zäöüß]{{3,20}}e[nrs]?{GAP})?[A-ZÄÖÜ][a-zäöüß]")
_ROMANCE = frozenset({"fr", "es", "it", "pt"})
_MONEY_METRIC = lazy(
    r"\b(?:revenues?|profits?|income|EBITDA?|capex|net debt|cash flow|free cash|spend(?:ing)?|budget|Umsatz|Erlöse|Gewinn|Verlust|"
    r"Ergebnis|Schulden|Nettoverschuldung|Investitionen|Börsenwert)\b",
    re.IGNORECASE,
)


def is_elliptic_money(text: str, start: int, end: int, language: str | None) -> bool:
    """
    Tell whether a number in millions with no noun is money whose currency the text has already named ("una deuda de 215 millones").

    In the Romance languages the noun of a number in millions follows with "de", in German with a capital; where none does, it is the
    currency of the text. Elsewhere a measure of money must stand in the sentence.

    Source of “money without its currency”: RAE, Diccionario panhispánico de dudas, "millón"; Le Bon Usage, 579 (nouns of number take "de").
    """
    if counted_noun(text, end) or _OF_A_NOUN.match(text, end) or (language == "de" and _GERMAN_NOUN.match(text, end)):
        return False
    return language in _ROMANCE or language == "de" or bool(_MONEY_METRIC.search(sentence_before(text, start, _NEAR)))


def carries_measure(text: str, previous: Quantity, start: int, *, whole: bool) -> bool:
    """
    Tell whether a bare number takes the measure of the quantity that it is compared with ("14.5 weeks against 9.5").

    Source of “comparison”: the Economist style guide, by which a unit is not repeated in a comparison.
    """
    if previous.kind not in {"other", "multiple", "ratio", "percent", "count"}:
        return False
    if (previous.kind in {"percent", "ratio"} and whole) or (previous.kind == "count" and not whole):
        return False
    return _is_compared(text, previous, start)
