"""Numbers that prose types instead of pointing at them: each must equal one quantity of the cited lines, and is given its words."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.ground.filling import STAND_IN, Filled, filled_with
from summarizer.ground.reasons import Unproven
from summarizer.ground.values import amount_of, value_of
from summarizer.quantities import read_quantities
from summarizer.quantities.currencies.reading import currency_word_at
from summarizer.text.lexicon import lazy
from summarizer.text.measures import LENGTH_UNITS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from summarizer.documents import Line, Marked, Mention
    from summarizer.ground.reasons import Code
    from summarizer.quantities import Quantity

_SCALE_STEPS = frozenset(Decimal(1000) ** step for step in range(-4, 5))
_AMOUNTS = frozenset({"money", "per_share"})
_POINTS = frozenset({"points", "percentage points"})
_HUNDRED = 100
_REACH = 80
_ARTICLE = re.compile(r"\ban?\b", re.IGNORECASE)
_ENDS = re.compile(r"\s(?:an?|apiece|each|per)\b|\s?(?:[.,;:)!?]|\Z)", re.IGNORECASE)
_INTEGER = re.compile(r"(?<![\w.])\d+(?![\w.]*\w)")
# Whatever else begins with a digit and is read as no number: the address of a server, a version, a score; with a letter it is a name.
_DESIGNATION = re.compile(r"(?<![^\W_])\d[^\W_]{0,40}(?:[.:/_-]{1,2}[^\W_]{1,40}){0,12}")
_COMPOUND = re.compile(r"(?<![\w-])(?P<count>[^\W_]{1,20})-(?P<of>[^\W\d_]{2,20})(?!\w)")
_LENGTH = re.compile(r"(?<![\w-])(?P<count>[^\W_]{1,20})\s(?P<of>(?:hour|day|week|month|quarter|year)s?)(?!\w)")
_LOSS = lazy(
    r"\b(?:loss\w*|lost|impair\w*|charge[sd]?|deficit|shortfall|negative|outflows?|decline[sd]?|decrease[sd]?|drop\w*|fall|fell|down|costs?|expenses?|"
    r"write-?(?:down|off)s?|minus|reduc\w+|cut|verlust\w*|abschreibung\w*|r[üu]ckgang|pertes?|d[ée]ficit|p[ée]rdidas?|perdit[ae]|prejuízo)\b|亏损|损失|赤字",
    re.IGNORECASE,
)
_DIGIT = r"(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|double|triple|treble)"
_SCALES = re.compile(r"\b(?:thousand|million|billion|trillion)\b")
_AMOUNT_OF = re.compile(
    r"(?<!\bin )(?<!\blikely )\b(?:thousand|million|billion|trillion)s\b|\b(?:thousand|million|billion|trillion)s\sof\b", re.IGNORECASE
)
"""Words of scale in the plural that tell how many there are, and not in what an amount is told ("in billions, against millions")."""
# Numbers that no reader of quantities takes for one; digits in a row, as a telephone number is told.
_MAGNITUDE = re.compile(
    rf"\b{_DIGIT}(?:[\s-]{_DIGIT}){{2,20}}\b|\ba\sscore\sof\b|\bscores\sof\b|\bhalf\sa\s(?:decade|century|dozen|year|day)\b|"
    r"\b(?:dozens?|hundreds?|thousands?|millions?|billions?|trillions?|(?:two|three|four|five|ten|hundred|mani)fold|"
    r"(?:single|double|triple)[\s-]digits?|(?:four|five|six|seven|eight|nine|ten|eleven)[\s-]figures?|(?:mid|low|high|early|late)?[\s-]?teens|"
    r"twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|(?:several|umpteen|a\sfew)\sper\s?cent|zillions?|nil|zero|"
    r"decades?|centur(?:y|ies)|fortnights?|(?:pair|couple|trio|quartet|brace)(?=\sof\b)|umpteen|"
    r"zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|zwanzig|drei(?:ß|ss)ig|vierzig|fünfzig|dutzend\w*|hundert\w*|tausend\w*|"
    r"deux|trois|quatre|cinq|huit|neuf|vingt|trente|quarante|cinquante|cuatro|cinco|siete|ocho|nueve|diez|veinte|treinta|cuarenta|cincuenta|"
    r"quattro|cinque|sette|dieci|venti|trenta|quaranta|cinquanta|millionen|milliarden)\b",
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
        words.append(_filling(quantity, cited, marked, loss=bool(_LOSS.search(literal))))
        pieces += (gap, STAND_IN)
        position = quantity.end
    return "".join((*pieces, literal[position:])), [*words, *before]


def _filling(typed: Quantity, cited: Sequence[Line], marked: Marked, *, loss: bool) -> Filled:
    """Give a typed number the source's words for it; an amount may stand there letter for letter, whatever a reader takes it for."""
    try:
        return filled_with(_equal(typed, cited, marked, loss=loss))
    except Unproven:
        for mention in (mention for line in cited for mention in marked.mentions_in[line.id]):
            text, start = marked.document[mention.document].text, mention.quantity.start
            if typed.kind in _AMOUNTS and re.match(rf"{re.escape(typed.as_written)}(?!\w)", text[start : start + _REACH]):
                return Filled(typed.as_written, mention.quantity)
        raise


def _equal(typed: Quantity, cited: Sequence[Line], marked: Marked, *, loss: bool) -> Mention:
    """Find the one quantity of the cited lines that a typed number is; ``loss`` where the prose tells of one."""
    stated = [mention for line in cited for mention in marked.mentions_in[line.id]]
    candidates = [mention for mention in stated if value_of(typed) == value_of(mention.quantity)]
    if candidates and not (candidates := [mention for mention in candidates if _in_same_unit(typed, mention.quantity)]):
        raise Unproven("unit_mismatch")
    for is_it in (_is_amount, _is_without_unit, _is_in_points, *([_is_loss] if loss else [])):
        candidates = candidates or [mention for mention in stated if is_it(typed, mention.quantity)]
    if len({mention.quantity.as_written for mention in candidates}) != 1:
        raise Unproven(_otherwise(typed, [mention.quantity for mention in stated]))
    return candidates[0]


def _is_amount(typed: Quantity, stated: Quantity) -> bool:
    """Whether the one is an amount and the other the same one of a share, which only the words around it tell."""
    return typed.kind in _AMOUNTS and stated.kind in _AMOUNTS and value_of(typed)[1:] == value_of(stated)[1:]


def _is_without_unit(typed: Quantity, stated: Quantity) -> bool:
    """Whether a number was typed without what it measures ("rise to 23" where the source has "23 days"): the source's words supply it."""
    bare = typed.currency is None and typed.unit is None and typed.kind in {"count", "ratio", "other"}
    return bare and stated.currency is None and amount_of(typed) == amount_of(stated)


def _is_in_points(typed: Quantity, stated: Quantity) -> bool:
    """Whether both are the same distance between two rates, in points, percentage points or basis points."""
    one, other = _points(typed), _points(stated)
    return one is not None and one == other


def _points(quantity: Quantity) -> Decimal | None:
    """Return a distance in percentage points; None where a quantity is none."""
    if quantity.value is None:
        return None
    if quantity.kind == "basis_points":
        return quantity.value / _HUNDRED
    return quantity.value if quantity.unit in _POINTS else None


def _is_loss(typed: Quantity, stated: Quantity) -> bool:
    """Whether a source writes a loss in parentheses, which prose tells by its words ("an impairment of A$2m" for "(A$2m)")."""
    accounted = stated.value is not None and stated.value < 0 and "(" in stated.as_written
    return accounted and value_of(typed) == value_of(_unsigned(stated))


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


def _unsigned(quantity: Quantity) -> Quantity:
    return replace(quantity, value=-quantity.value) if quantity.value is not None else quantity


def prove_no_other_number(undated: str, cited: Sequence[Line], marked: Marked) -> None:
    """Find what else a reader takes for a number in the cited lines: bare digits, digits of other scripts, words of magnitude."""
    other = {character for character in undated if not character.isascii() and unicodedata.numeric(character, None) is not None}
    compounds = dict(_counted(undated))
    rest = _COMPOUND.sub(lambda found: " " if found[0].casefold() in compounds else found[0], undated)
    integers = set(_INTEGER.findall(rest))
    words = {word.casefold() for word in (*_MAGNITUDE.findall(undated), *_single(undated))}
    names = {name.casefold() for name in _DESIGNATION.findall(rest)} - integers
    if not (other or integers or names or words or compounds):
        return
    texts = [marked.text(line) for line in cited]
    stated = {token for text in texts for token in _INTEGER.findall(text)}
    magnitudes = {found.casefold() for text in texts for found in (*_MAGNITUDE.findall(text), *_single(text))}
    if not _AMOUNT_OF.search(undated):
        magnitudes |= {f"{scale}s" for text in texts for scale in _SCALES.findall(text.casefold())}
    if not (integers <= stated and words <= magnitudes and other <= set("".join(texts)) and _hold(cited, marked, names)):
        raise Unproven("number_in_text_not_in_span")
    values = [mention.quantity for line in cited for mention in marked.mentions_in[line.id]]
    # Lengths of time may be part of a period, and no quantity ("over the past 52 weeks").
    values += [length for text in texts for _, length in _counted(text, _LENGTH)] if compounds else []
    told = "\n".join(texts).casefold()
    for spelling, one in compounds.items():
        counted = [each for each in values if one.value in {each.value, each.low, each.high}]
        unread = not counted and spelling.partition("-")[0] in stated  # "50-Tage-Linie" is no quantity
        if spelling not in told and not unread and not any(_is_as_long(one, each) for each in counted):
            raise Unproven("unit_mismatch")


def _hold(cited: Sequence[Line], marked: Marked, names: AbstractSet[str]) -> bool:
    """Whether the documents of lines hold names with digits."""
    texts = [marked.document[name].text.casefold() for name in {line.document for line in cited}] if names else []
    return all(any(re.search(rf"(?<![^\W_]){re.escape(name)}(?![^\W_])", text) for text in texts) for name in names)


def _counted(text: str, expression: re.Pattern[str] = _COMPOUND) -> Iterator[tuple[str, Quantity]]:
    """Yield each number that is joined to what it counts ("ten-year"), with its spelling; of one thing is no number ("one-off")."""
    for found in expression.finditer(text):
        read = read_quantities(f"of the {found['count']} {found['of'].removesuffix('s')}s")
        if len(read) == 1 and read[0].value not in {None, Decimal(1)}:
            yield found[0].casefold(), read[0]


def _is_as_long(one: Quantity, other: Quantity) -> bool:
    """Whether a quantity, if it is a length of time, is of the unit of another of the same number ("ten-year" is not "ten days")."""
    unit, told = ((each.unit or "").removesuffix("s") for each in (one, other))
    return unit not in LENGTH_UNITS or told in {unit, ""}


def _single(text: str) -> Iterator[str]:
    """Yield each amount that is one of a currency, told by an article ("a dollar a share"); before a noun it says what is of it."""
    for article in _ARTICLE.finditer(text):
        word = currency_word_at(text, article.end())
        if word and _ENDS.match(text, end := word[0] + len(word[1])):
            yield text[word[0] : end]
