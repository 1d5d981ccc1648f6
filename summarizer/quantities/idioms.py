"""
Numbers in ordinary words that measure nothing: idioms, ranks, windows of time, labels.

Sources: the Associated Press and Economist style guides on numerals; the reporting periods of IAS 34.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.quantities import codes, context
from summarizer.quantities.lexicon import GAP
from summarizer.quantities.units import TIME_UNITS

if TYPE_CHECKING:
    from summarizer.quantities.amounts import Amount

_WINDOW_BEFORE = re.compile(
    r"\b(?:last|past|next|previous|prior|coming|following|within|first|every|preceding|trailing|recent)[ \u00a0]$", re.IGNORECASE
)
_WINDOW_AFTER = re.compile(
    rf"{GAP}(?:ago|earlier|later|old|overdue|ended|ending|read|running|straight)\b|{GAP}to{GAP}(?:[0-9]|(?:end-)?(?-i:[A-Z]))|-old\b",
    re.IGNORECASE,
)
_TIME_NOUN = re.compile(rf"(?:{GAP}[a-z]{{3,12}})?{GAP}(?:days|weeks|months|quarters|years|sessions|meetings)\b")
_LATE = re.compile(rf"{GAP}(?:late|past{GAP}due)\b")
_MORE = re.compile(r"\b(?:over|more than|beyond)[ \u00a0]$")
_REPORTING = re.compile(r"\b(?:over|in|for)[ \u00a0]$", re.IGNORECASE)
_REPORTED_MONTHS = frozenset({3, 6, 9, 12})
_MEASURED_TIMES = frozenset({"hours", "minutes", "seconds", "milliseconds"})
_GRADE = re.compile(rf"{GAP}(?:CI\b|confidence\b|(?:Fe|Cu|Li|Ni|Au|Ag|Zn)\b)")
_VERSION = re.compile(r"[0-9]{1,2}\.[0-9]")
_SUPERLATIVE = re.compile(rf"{GAP}(?:[a-z]{{3,}}est|most|best|worst|top)\b")
_AND_ONE = re.compile(
    rf"\b(?:two|three|four|five|six|seven|eight|nine|ten)\b[^.!?\n]{{1,80}}\b(?:and|with){GAP}one{GAP}[a-z]{{2,9}}(?:ed\b|ing\b|[a-z]*$)",
    re.IGNORECASE,
)
_ONE_OF = re.compile(rf"{GAP}of{GAP}(?:two|three|four|five|six|seven|eight|nine|ten|[0-9])")
_ZERO_BEFORE = re.compile(r"\b(?:to|at|near|of|below|above|around|from)[ \u00a0]$", re.IGNORECASE)
_NUMBERED = re.compile(r"\b(?:day|round|square|phase|chapter|stage|part|act|game)[ \u00a0]$", re.IGNORECASE)
_NEXT_WORD = re.compile(rf"{GAP}[^\W\d_]")
_SMALL = 20
_TYPE = 100
"""From here on a capital X ends the name of a type, below it may be a multiple."""


def is_no_quantity(text: str, amount: Amount, numeral: int) -> bool:
    """
    Tell whether an amount is none after all: a code, a name, a label, a period, an idiom.

    Args:
        text: Folded text.
        amount: As read.
        numeral: Where its number begins.
    """
    if not amount.spelled and codes.is_code(text, amount.start if amount.currency else numeral, amount.end):
        return True
    if amount.kind == "percent":
        return bool(_GRADE.match(text, amount.end))
    if amount.unit in TIME_UNITS:
        return _is_period(text, amount)
    if _TIME_NOUN.match(text, amount.end) and _WINDOW_BEFORE.search(text[max(0, numeral - 14) : numeral]):
        return True
    if amount.measured:
        return amount.plain and amount.number >= _TYPE and text[amount.end - 1] == "X"
    return _is_idiom(text, amount) if amount.spelled else _is_label(text, amount, numeral)


def _is_label(text: str, amount: Amount, numeral: int) -> bool:
    end = amount.end
    if amount.scale is not None:
        return codes.is_lettered_name(text[amount.start : end], counts=context.counted_noun(text, end) is not None)
    if _ties_on(text, end) or codes.is_reference(text, numeral, end):
        return True
    return bool(amount.plain or _VERSION.fullmatch(text, numeral, end)) and codes.is_name(text, numeral)


def _ties_on(text: str, end: int) -> bool:
    return codes.is_hyphenated(text, end) and not text.startswith("-to-", end)


def _closes_name(text: str, amount: Amount) -> bool:
    """Tell whether a capitalised number ends a capitalised name ("the Big Six")."""
    follows = _NEXT_WORD.match(text, amount.end)
    return text[amount.start].isupper() and not follows and codes.is_name(text, amount.start)


def _is_period(text: str, amount: Amount) -> bool:
    before = text[max(0, amount.start - 14) : amount.start]
    if _WINDOW_AFTER.match(text, amount.end) or (_LATE.match(text, amount.end) and _MORE.search(before)):
        return True
    if _WINDOW_BEFORE.search(before) and amount.unit not in _MEASURED_TIMES:
        return True
    return amount.unit == "months" and amount.spelled and amount.number in _REPORTED_MONTHS and bool(_REPORTING.search(before))


def _is_idiom(text: str, amount: Amount) -> bool:
    if amount.scale is not None or amount.number > _SMALL:
        return False
    if _SUPERLATIVE.match(text, amount.end) or _ties_on(text, amount.end):
        return True
    if _NUMBERED.search(text[max(0, amount.start - 10) : amount.start]) or _closes_name(text, amount):
        return True
    if amount.number == 1:
        return not (_ONE_OF.match(text, amount.end) or _AND_ONE.search(text[max(0, amount.start - 90) : amount.end + 12]))
    return amount.number == 0 and not _ZERO_BEFORE.search(text[max(0, amount.start - 8) : amount.start])
