"""Numbers that prose types instead of pointing at them: each must equal one quantity of the cited lines, and is given its words."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.ground.filling import STAND_IN, filled_with
from summarizer.ground.reasons import Unproven
from summarizer.ground.values import amount_of, value_of
from summarizer.lexicon import lazy
from summarizer.quantities import read_quantities

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.documents import Line, Marked, Mention
    from summarizer.ground.filling import Filled
    from summarizer.ground.reasons import Code
    from summarizer.quantities import Quantity

_SCALE_STEPS = frozenset(Decimal(1000) ** step for step in range(-4, 5))
_INTEGER = re.compile(r"(?<![\w.])\d+(?![\w.]*\w)")
_LOSS = lazy(
    r"\b(?:loss\w*|lost|impair\w*|charge[sd]?|deficit|shortfall|negative|outflows?|decline[sd]?|decrease[sd]?|drop\w*|fall|fell|down|costs?|expenses?|"
    r"write-?(?:down|off)s?|minus|reduc\w+|cut|verlust\w*|abschreibung\w*|r[üu]ckgang|pertes?|d[ée]ficit|p[ée]rdidas?|perdit[ae]|prejuízo)\b|亏损|损失|赤字",
    re.IGNORECASE,
)
# Numbers that no reader of quantities takes for one.
_MAGNITUDE = re.compile(
    r"\b(?:dozens?|hundreds?|thousands?|millions?|billions?|trillions?|(?:two|three|four|five|ten|hundred|mani)fold|"
    r"(?:single|double|triple)[\s-]digits?|nil|zero|dutzend\w*|hundert\w*|tausend\w*|millionen|milliarden)\b",
    re.IGNORECASE,
)


def retyped(literal: str, filled: list[Filled], cited: Sequence[Line], marked: Marked) -> tuple[str, list[Filled]]:
    """Replace every number that was typed by a stand-in for the one equal quantity of the cited lines."""
    pieces: list[str] = []
    words: list[Filled] = []
    position = 0
    before = iter(filled)
    for quantity in read_quantities(literal):
        gap = literal[position : quantity.start]
        words += [next(before) for _ in range(gap.count(STAND_IN))]
        words.append(filled_with(_equal(quantity, cited, marked, loss=bool(_LOSS.search(literal)))))
        pieces += (gap, STAND_IN)
        position = quantity.end
    return "".join((*pieces, literal[position:])), [*words, *before]


def _equal(typed: Quantity, cited: Sequence[Line], marked: Marked, *, loss: bool) -> Mention:
    """Find the one quantity of the cited lines that a typed number is; ``loss`` where the prose tells of one."""
    stated = [mention for line in cited for mention in marked.mentions_in[line.id]]
    candidates = [mention for mention in stated if value_of(typed) == value_of(mention.quantity)]
    if candidates and not (candidates := [mention for mention in candidates if _in_same_unit(typed, mention.quantity)]):
        raise Unproven("unit_mismatch")
    if not candidates and typed.kind == "money":
        prices = [mention for mention in stated if mention.quantity.kind == "per_share"]
        candidates = [mention for mention in prices if value_of(typed)[1:] == value_of(mention.quantity)[1:]]
    if not candidates and _is_bare(typed):
        candidates = [
            mention for mention in stated if mention.quantity.currency is None and amount_of(typed) == amount_of(mention.quantity)
        ]
    if not candidates and loss:
        candidates = [
            mention for mention in stated if _is_accounted(mention.quantity) and value_of(typed) == value_of(_unsigned(mention.quantity))
        ]
    if len({mention.quantity.as_written for mention in candidates}) != 1:
        raise Unproven(_otherwise(typed, [mention.quantity for mention in stated]))
    return candidates[0]


def _otherwise(typed: Quantity, stated: Sequence[Quantity]) -> Code:
    """Tell how a number that was typed differs from those of the cited lines: in its sign, in its unit, scale or currency, or in itself."""
    value = typed.value
    others = [one for one in stated if one.value] if value else []
    if any(value_of(one) == value_of(_unsigned(typed)) for one in others):
        return "sign_mismatch"
    if any(value and one.value and abs(value / one.value) in _SCALE_STEPS for one in others):
        return "unit_mismatch"
    return "number_in_text_not_in_span"


def _in_same_unit(typed: Quantity, stated: Quantity) -> bool:
    """Whether a percentage is not told as percentage points, nor those as one."""
    return typed.kind != "percent" or typed.unit == stated.unit


def _is_bare(typed: Quantity) -> bool:
    """Whether a number was typed without what it measures ("rise to 23" where the source has "23 days"): the source's words supply it."""
    return typed.currency is None and typed.unit is None and typed.kind in {"count", "ratio", "other"}


def _is_accounted(quantity: Quantity) -> bool:
    """Whether a source writes a loss in parentheses, which prose tells by its words ("an impairment of A$2m" for "(A$2m)")."""
    return quantity.value is not None and quantity.value < 0 and "(" in quantity.as_written


def _unsigned(quantity: Quantity) -> Quantity:
    return replace(quantity, value=-quantity.value) if quantity.value is not None else quantity


def prove_no_other_number(undated: str, cited: Sequence[Line], marked: Marked) -> None:
    """Find what else a reader takes for a number in the cited lines: bare digits, digits of other scripts, words of magnitude."""
    other = {character for character in undated if not character.isascii() and unicodedata.numeric(character, None) is not None}
    integers = set(_INTEGER.findall(undated))
    words = {word.casefold() for word in _MAGNITUDE.findall(undated)}
    if not (other or integers or words):
        return
    texts = [marked.text(line) for line in cited]
    stated = {token for text in texts for token in _INTEGER.findall(text)}
    magnitudes = {found.casefold() for text in texts for found in _MAGNITUDE.findall(text)}
    if not (integers <= stated and words <= magnitudes and other <= set("".join(texts))):
        raise Unproven("number_in_text_not_in_span")
