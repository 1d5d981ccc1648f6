"""
The source's words in prose: what a pointer, or a number that was typed, is filled with, and the finished text read back.

``{7}`` becomes quantity 7 in the source's own words, ``{a12}`` the whole line. A stand-in character holds the place meanwhile, which no
reader of numbers or names sees.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from summarizer.ground.reasons import Unproven
from summarizer.ground.values import amount_of, value_of
from summarizer.quantities import read_quantities
from summarizer.text.characters import visible
from summarizer.text.datelines import DATELINE
from summarizer.text.lexicon import lazy
from summarizer.times import read_times

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.documents import Line, Marked, Mention
    from summarizer.quantities import Quantity

POINTER = re.compile(r"\{q?(?P<quantity>\d{1,7})\}|\{(?P<line>[a-z]{1,3}\d{1,6})\}")
_BULLET = re.compile(r"\A(?:[-–—•*·▪►]|#{1,6})\s+")
_EMPHASIS = re.compile(r"\*\*(?=[^\s*])([^*]{1,200})(?<=\S)\*\*")
_STAMP = lazy(
    r"\A(?:\d{4}-\d\d-\d\d|\d{1,2}([./])\d{1,2}\1\d{4})(?:T|,? (?:[-–—|/•·] ?)?)\d{1,2}:\d\d(?::\d\d)?"
    r"(?: ?(?:[AaPp]\.?[Mm]\.?|Uhr|[A-Z]{2,4}\b))?\s*(?:[-–—|/•·:]+\s*)?(?=[^\W\d_])"
)
"""Day and time in front of the first sentence of a page, which often stand there without a blank behind them."""
_AND = lazy(r"\s(?:and|und|et|y|e)\s|[和与]")
_RUN = re.compile(r"(?<![\w.,$€£¥-])[A-Z][\w&'’-]{0,40}(?: (?:[A-Z][\w&'’-]{0,40}|\d[\w-]{0,20})){0,5}(?![\w-]|[.,]\d)")
_DIGITS = lazy(r"[(−–-]?(?P<digits>\d[\d.,]*)\)?")
_GROUPS = re.compile(r"(?<=\d)\.(?=\d{3}(?!\d))")
_SCALES = {Decimal(10) ** power: name for power, name in ((0, ""), (3, " thousand"), (6, " million"), (9, " billion"), (12, " trillion"))}
STAND_IN = "\ufffc"


class Filled(NamedTuple):
    """The words for a pointer, and the quantity it names; None for a whole line."""

    words: str
    quantity: Quantity | None


def stand_ins(pieces: Sequence[str | Filled], cited: Sequence[Line], marked: Marked) -> tuple[str, list[Filled]]:
    """Put a character in the place of each designation and each pointer that no reader of numbers or names sees."""
    literal, filled = "", list[Filled]()
    for piece in pieces:
        if isinstance(piece, Filled):
            filled.append(piece)
            literal += STAND_IN
        else:
            filled += [fill(found, cited, marked) for found in POINTER.finditer(piece)]
            literal += POINTER.sub(STAND_IN, piece)
    return literal, filled


def designated(prose: str, cited: Sequence[Line], marked: Marked) -> list[str | Filled]:
    """Part prose at the names with digits ("Model 9", "H7-200") that the cited documents hold, and where they measure nothing."""
    pieces: list[str | Filled] = []
    position = 0
    for run in _RUN.finditer(prose):
        for name in _parts(run.group()):
            if _is_designation(name, cited, marked):
                start = prose.index(name, run.start())
                pieces += (prose[position:start], Filled(name, None))
                position = start + len(name)
                break
    return [*pieces, prose[position:]]


def _parts(run: str) -> Iterator[str]:
    """Yield what a run of words with capitals and digits may hold of a name with a digit, the longest first."""
    words = run.split(" ")
    parts = [words[start:end] for start in range(len(words)) for end in range(start + 1, len(words) + 1)]
    for part in sorted(parts, key=len, reverse=True):
        if part[0][0].isupper() and any(character.isdigit() for character in "".join(part)):
            yield " ".join(part)


def _is_designation(name: str, cited: Sequence[Line], marked: Marked) -> bool:
    """Whether a cited document holds a name, where the reader of numbers has read nothing, and which tells no time."""
    if read_times(name):
        return False
    whole = re.compile(rf"(?<![\w.,-]){re.escape(name)}s?(?![\w-]|[.,]\d)")
    for document in {line.document for line in cited}:
        spans = [(one.quantity.start, one.quantity.end) for one in marked.mentions_of[document]]
        found = list(whole.finditer(marked.document[document].text))
        if found and not any(start < one.end() and one.start() < end for one in found for start, end in spans):
            return True
    return False


def fill(found: re.Match[str], cited: Sequence[Line], marked: Marked) -> Filled:
    """Resolve a pointer to words of a cited line."""
    ids = {line.id for line in cited}
    if pointer := found["line"]:
        if pointer not in ids:
            raise Unproven("bad_ref")
        told = _STAMP.sub("", DATELINE.sub("", _BULLET.sub("", visible(marked.text(marked.line[pointer])))))
        return Filled(_EMPHASIS.sub(r"\1", told), None)
    mention = marked.mention.get(int(found["quantity"]))
    if mention is None or mention.line not in ids:
        raise Unproven("number_in_text_not_in_span")
    return filled_with(mention)


def filled_with(mention: Mention) -> Filled:
    """
    Give a quantity in the source's words; a range told as "between 4 and 5" as "4–5", since elsewhere "4 and 5" are two.

    A cell whose table tells its scale, its currency or that it is a percentage says all of it: "31.2" under "¥ bn" is "JPY 31.2 billion".
    """
    quantity = mention.quantity
    words = visible(quantity.as_written)
    if quantity.low is None:
        return Filled(_whole(quantity, words) or _ungrouped(quantity, words) or words, quantity)
    return Filled(_AND.sub("–", words, count=1), quantity)


def _whole(quantity: Quantity, words: str) -> str | None:
    """Write a quantity whose words alone are a bare number with what its table says of it; None where they say it themselves."""
    bare = _DIGITS.fullmatch(words)
    if not bare or quantity.value is None:
        return None
    alone = read_quantities(bare["digits"])
    if len(alone) != 1 or not alone[0].value:
        return None
    scale = _SCALES.get(abs(quantity.value) / alone[0].value)
    if scale is None or (not scale and quantity.currency is None and quantity.kind == alone[0].kind):
        return None
    sign = "-" if quantity.value < 0 else ""
    digits = bare["digits"].replace(".", "").replace(",", "")
    if scale and digits == f"{abs(quantity.value):f}":  # grouped as its language groups: by itself "1.200" would be read as 1.2
        return f"{_currency(quantity)}{sign}{digits}"
    if quantity.kind == "percent":
        return f"{sign}{bare['digits']}%"
    return f"{_currency(quantity)}{sign}{bare['digits']}{scale}"


def _ungrouped(quantity: Quantity, words: str) -> str | None:
    """Write a quantity without the points that group its digits, which another language has for decimals ("3.900 millones")."""
    plain = _GROUPS.sub("", words)
    return plain if plain != words and [amount_of(one) for one in read_quantities(plain)] == [amount_of(quantity)] else None


def _currency(quantity: Quantity) -> str:
    return f"{quantity.currency} " if quantity.currency else ""


def read_back(literal: str, filled: Sequence[Filled]) -> str:
    """Fill in the words, and read the numbers of the finished text: each must be the one that was meant."""
    pieces: list[str] = []
    places: list[tuple[int, int, Quantity | None]] = []
    words = iter(filled)
    length = 0
    for piece in re.split(f"({STAND_IN})", literal):
        one = next(words) if piece == STAND_IN else None
        shown = one.words if one else _not_twice(pieces, piece)
        if one:
            places.append((length, length + len(shown), one.quantity))
        pieces.append(shown)
        length += len(shown)
    rendered = "".join(pieces)
    for quantity in read_quantities(rendered):
        meant = [place for place in places if place[0] < quantity.end and quantity.start < place[1]]
        if not _is_meant(quantity, meant):
            raise Unproven("number_in_text_not_in_span")
    return rendered


def _not_twice(before: Sequence[str], piece: str) -> str:
    """Leave out the words with which a quantity ended, and with which the prose goes on: "412p a share" is not followed by "a share"."""
    words = before[-1].split(" ") if before else []
    for start in range(1, len(words)):
        tail = f" {' '.join(words[start:])}"
        rest = piece[len(tail) :]
        if piece.casefold().startswith(tail.casefold()) and not (rest[:1].isalnum() or rest[:1] in {"-", "'", "’"}):
            return rest
    return piece


def _is_meant(quantity: Quantity, places: Sequence[tuple[int, int, Quantity | None]]) -> bool:
    """Whether a quantity that was read is what stands in its places: one quantity, two that make a range, or part of a whole line."""
    own = [place[2] for place in places]
    if any(one is None for one in own):
        return True
    stated = [one for one in own if one is not None]
    if len(stated) == 1:
        same_place = (quantity.start, quantity.end) == places[0][:2]
        if same_place:
            return amount_of(quantity) == amount_of(stated[0])
        return (*value_of(quantity), quantity.unit) == (*value_of(stated[0]), stated[0].unit)
    return len(stated) == 2 and (quantity.low, quantity.high) == (stated[0].value, stated[1].value)  # noqa: PLR2004 - the ends of a range
