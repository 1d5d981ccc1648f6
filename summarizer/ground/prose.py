"""
Proofs 2, 3 and 6 on prose: its numbers, dates and names stand in what it cites, and it is text and nothing else.

``{7}`` becomes quantity 7 in the source's own words, ``{a12}`` the whole line. A number that was typed all the same must equal exactly one
value of the cited lines, and is then rendered from there too. At last the finished text is read back: each quantity in it must still be the
one that was meant, so no word beside it can make another of it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from summarizer.characters import visible
from summarizer.ground.dates import proved_dates
from summarizer.ground.quoted import misquotes, prove_quotations, prove_quoting
from summarizer.ground.reasons import Unproven
from summarizer.ground.wording import STATED
from summarizer.lexicon import lazy
from summarizer.pointers import MAX_PROSE
from summarizer.quantities import read_quantities
from summarizer.times import read_times

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.documents import Line, Marked, Mention
    from summarizer.ground.reasons import Code
    from summarizer.ground.scope import Scope
    from summarizer.quantities import Quantity

_ANY = re.compile(r"\{q?\d{1,7}\}")
_POINTER = re.compile(r"\{q?(?P<quantity>\d{1,7})\}|\{(?P<line>[a-z]{1,3}\d{1,6})\}")
# Beside a pointer stand spaces and punctuation, and the letters of scripts without spaces: anything else would be read as part of the
# number, and so would a word of scale or sign.
_CJK = "\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af"
_FREE = re.compile(
    rf"(?:\A|(?<=[\s(\"'“„‘«\[—/:，。；：（、{_CJK}]))\{{q?\d{{1,7}}\}}(?=\Z|[\s)\"'”’»,.;:!?/\]–—，。；：！？）、{_CJK}-])(?![万亿億兆千百十])"
)
_SCALED = re.compile(
    r"\}\s?(?:crores?|lakhs?|thousand|million|billion|trillion|hundred|dozen|[kmb]n?|tn|mio|mrd|points?(?!\s(?:to|at|out|towards?)\b)|cents?|pence|tausend|millionen|milliarden)\b"
    r"|\b(?:minus|negative)\s\{",
    re.IGNORECASE,
)
# What a renderer or a reader's client could take for more than text.
_ACTIVE = re.compile(
    r"<\s?[a-zA-Z/!?]|\w{2,20}://|(?<!\w)//\w|\bwww\.|\]\s?\(|!\[|\[[^\]\n]{0,80}\]:|\b(?:javascript|vbscript|mailto):|\bdata:\w+/|"
    r"\b\w+\s(?:[(\[]\s?)?dot(?:\s?[)\]])?\s(?:com|org|net|info|io|co|biz|app|ru|cn)\b|\S@[^\s@]+\.\w|&(?:#\w{1,8}|[a-z]{2,8});|```|[✓✔\ufffc\ufffd]"
)
_SAID = re.compile(r"[^\W_]")
_HEAP_OF_MARKS = 3
_BULLET = re.compile(r"\A[-–—•*·▪►]\s+")
_BLANKS = re.compile(r"[ \t-\r]+")
_AND = lazy(r"\s(?:and|und|et|y|e)\s|[和与]")
_RUN = re.compile(r"(?<![\w.,$€£¥-])[A-Z][\w&'’-]{0,40}(?: (?:[A-Z][\w&'’-]{0,40}|\d[\w-]{0,20})){0,5}(?![\w-]|[.,]\d)")
_DIGITS = lazy(r"[(−–-]?(?P<digits>\d[\d.,]*)\)?")
_SCALES = {Decimal(10) ** power: name for power, name in ((0, ""), (3, " thousand"), (6, " million"), (9, " billion"), (12, " trillion"))}
_SCALE_STEPS = frozenset(Decimal(1000) ** step for step in range(-4, 5))
_STAND_IN = "\ufffc"
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


class _Filled(NamedTuple):
    """The words for a pointer, and the quantity it names; None for a whole line."""

    words: str
    quantity: Quantity | None


def prove(prose: str, cited: Sequence[Line], marked: Marked, scope: Scope, *, share: float = STATED) -> str:
    """
    Render prose from the source, proved against the cited lines.

    Args:
        prose: What a model wrote.
        cited: The lines that it rests on.
        marked: The sources.
        scope: What may be named, and in which words.
        share: How much of its words has to be known.

    Raises:
        Unproven: A number, date or name is not in what is cited, a pointer resolves to nothing, or it is not plain text.
    """
    if not _SAID.search(prose):
        raise Unproven("empty")
    if len(prose) > MAX_PROSE:
        raise Unproven("too_long")
    if (alone := _POINTER.fullmatch(prose.strip())) and alone["line"]:
        return _fill(alone, cited, marked).words
    prove_quoting(visible(prose))
    if _ACTIVE.search(prose) or not _is_plain(prose):
        raise Unproven("active_content")
    if _SCALED.search(prose) or len(_FREE.findall(prose)) < len(_ANY.findall(prose)):
        raise Unproven("number_in_text_not_in_span")
    literal, filled = _stand_ins(designated(_BLANKS.sub(" ", prose).strip(), cited, marked), cited, marked)
    try:
        scope.wording.prove(literal, cited, share)
    except Unproven as failure:
        misquoted = failure.code == "claim_not_grounded" and misquotes(prose, [visible(marked.text(line)) for line in cited])
        raise (Unproven("quote_not_in_span") if misquoted else failure) from None
    literal, filled = _retyped(literal, filled, cited, marked)
    undated = proved_dates(literal, cited, scope.holds)
    _prove_no_other_number(undated, cited, marked)
    if scope.names.unknown(undated, {line.document for line in cited}):
        raise Unproven("entity_not_in_span")
    rendered, quoted = prove_quotations(_read_back(literal, filled), [visible(marked.text(line)) for line in cited])
    if quoted and not scope.speaks(undated, [cited[place] for place in quoted]):
        raise Unproven("quote_not_in_span")
    return rendered


def unpointed(prose: str, marked: Marked) -> str:
    """Show the lines that prose points at in their own words, and leave out its quantities: for what is withheld."""

    def words(found: re.Match[str]) -> str:
        line = marked.line.get(found["line"] or "")
        return marked.text(line) if line else "▒"

    return _POINTER.sub(words, prose)


def sentence(text: str) -> str:
    """Begin a text as a sentence, unless its first word has a capital of its own."""
    return text if _is_brand(text) else text[:1].upper() + text[1:]


def _is_brand(text: str) -> bool:
    """Whether the first word has a capital inside ("iPhone"), so that its first letter is meant to be small."""
    first = text.split(maxsplit=1)[0] if text.strip() else ""
    return first[1:] != first[1:].lower()


def _is_plain(prose: str) -> bool:
    """Whether every character can be seen as what it is: no control, no format character, no mark on a digit, no heap of marks."""
    marks, base = 0, ""
    for character in prose:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if not marks:
            base = character
        elif marks >= _HEAP_OF_MARKS or base.isdigit():
            return False
    return visible(prose) == _BLANKS.sub(" ", prose).strip()


# --- numbers --------------------------------------------------------------------------------------------------------


def _stand_ins(pieces: Sequence[str | _Filled], cited: Sequence[Line], marked: Marked) -> tuple[str, list[_Filled]]:
    """Put a character in the place of each designation and each pointer that no reader of numbers or names sees."""
    literal, filled = "", list[_Filled]()
    for piece in pieces:
        if isinstance(piece, _Filled):
            filled.append(piece)
            literal += _STAND_IN
        else:
            filled += [_fill(found, cited, marked) for found in _POINTER.finditer(piece)]
            literal += _POINTER.sub(_STAND_IN, piece)
    return literal, filled


def designated(prose: str, cited: Sequence[Line], marked: Marked) -> list[str | _Filled]:
    """Part prose at the names with digits ("Model 9", "H7-200") that the cited documents hold, and where they measure nothing."""
    pieces: list[str | _Filled] = []
    position = 0
    for run in _RUN.finditer(prose):
        for name in _parts(run.group()):
            if _is_designation(name, cited, marked):
                start = prose.index(name, run.start())
                pieces += (prose[position:start], _Filled(name, None))
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
        spans = [(one.quantity.start, one.quantity.end) for one in marked.mentions if one.document == document]
        found = list(whole.finditer(marked.document[document].text))
        if found and not any(start < one.end() and one.start() < end for one in found for start, end in spans):
            return True
    return False


def _fill(found: re.Match[str], cited: Sequence[Line], marked: Marked) -> _Filled:
    """Resolve a pointer to words of a cited line."""
    ids = {line.id for line in cited}
    if pointer := found["line"]:
        if pointer not in ids:
            raise Unproven("bad_ref")
        return _Filled(_BULLET.sub("", visible(marked.text(marked.line[pointer]))), None)
    mention = marked.mention.get(int(found["quantity"]))
    if mention is None or mention.line not in ids:
        raise Unproven("number_in_text_not_in_span")
    return _of(mention)


def _of(mention: Mention) -> _Filled:
    """
    Give a quantity in the source's words; a range told as "between 4 and 5" as "4–5", since elsewhere "4 and 5" are two.

    A cell whose table tells its scale, its currency or that it is a percentage says all of it: "31.2" under "¥ bn" is "JPY 31.2 billion".
    """
    quantity = mention.quantity
    words = visible(quantity.as_written)
    if quantity.low is None:
        return _Filled(_whole(quantity, words) or words, quantity)
    return _Filled(_AND.sub("–", words, count=1), quantity)


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


def _currency(quantity: Quantity) -> str:
    return f"{quantity.currency} " if quantity.currency else ""


def _retyped(literal: str, filled: list[_Filled], cited: Sequence[Line], marked: Marked) -> tuple[str, list[_Filled]]:
    """Replace every number that was typed by a stand-in for the one equal quantity of the cited lines."""
    pieces: list[str] = []
    words: list[_Filled] = []
    position = 0
    before = iter(filled)
    for quantity in read_quantities(literal):
        gap = literal[position : quantity.start]
        words += [next(before) for _ in range(gap.count(_STAND_IN))]
        words.append(_of(_equal(quantity, cited, marked, loss=bool(_LOSS.search(literal)))))
        pieces += (gap, _STAND_IN)
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
        candidates = [mention for mention in stated if mention.quantity.currency is None and _amount(typed) == _amount(mention.quantity)]
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


def value_of(quantity: Quantity) -> tuple[object, ...]:
    """Reduce a quantity to what makes two of them equal: kind, amount and currency."""
    return (quantity.kind, *_amount(quantity), quantity.currency)


def _amount(quantity: Quantity) -> tuple[object, ...]:
    return (quantity.value, quantity.low, quantity.high)


def _prove_no_other_number(undated: str, cited: Sequence[Line], marked: Marked) -> None:
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


def _read_back(literal: str, filled: Sequence[_Filled]) -> str:
    """Fill in the words, and read the numbers of the finished text: each must be the one that was meant."""
    pieces: list[str] = []
    places: list[tuple[int, int, Quantity | None]] = []
    words = iter(filled)
    length = 0
    for piece in re.split(f"({_STAND_IN})", literal):
        one = next(words) if piece == _STAND_IN else None
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
            return _amount(quantity) == _amount(stated[0])
        return (*value_of(quantity), quantity.unit) == (*value_of(stated[0]), stated[0].unit)
    return len(stated) == 2 and (quantity.low, quantity.high) == (stated[0].value, stated[1].value)  # noqa: PLR2004 - the ends of a range
