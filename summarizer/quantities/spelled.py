"""
Numbers in words: cardinals, fractions, multiplicatives, in English, German, French, Spanish, Chinese and Japanese.

Sources: CLDR rule-based number formats (``spellout-cardinal``) for each language; GB/T 15835 for fractions and tenths in characters.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.quantities.lexicon import END, GAP, either
from summarizer.quantities.numerals import EXACT, FRACTION, Numeral

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.quantities.types import Kind

_SMALL = {
    "en": (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    ),
    "de": "null - zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    "fr": "zéro - deux trois quatre cinq six sept huit neuf dix onze douze",
    "es": "cero - dos tres cuatro cinco seis siete ocho nueve diez once doce",
}
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_POWERS = {"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_PARTS = {
    word: number
    for number, words in {
        2: "half halves",
        3: "third drittel tiers tercio tercios",
        4: "quarter fourth viertel quart cuarto",
        5: "fifth fünftel cinquième",
        6: "sixth sechstel",
        7: "seventh",
        8: "eighth achtel",
        9: "ninth",
        10: "tenth zehntel",
    }.items()
    for word in words.split()
}
_SURE_PARTS = frozenset("drittel viertel fünftel sechstel achtel zehntel tiers".split())
"""Parts that no ordinal is written like."""
_FOLDS = {
    word: factor
    for factor, words in {
        "0.5": "halved halves halving halbiert halbierte halbierten",
        "2": "doubled doubling verdoppelt verdoppelte verdoppelten",
        "3": "tripled tripling trebled trebling verdreifacht verdreifachte",
        "4": "quadrupled vervierfacht vervierfachte",
        "5": "quintupled",
    }.items()
    for word in words.split()
}
_COMPARED = {"double": "2", "twice": "2", "triple": "3", "treble": "3"}

CARDINALS: dict[str, dict[str, int]] = {
    language: {word: number for number, word in enumerate(words.split()) if word != "-"} for language, words in _SMALL.items()
}
CARDINALS["en"] |= {word: 10 * (number + 2) for number, word in enumerate(_TENS.split())}
_ENGLISH = CARDINALS["en"]
_FOREIGN = {word: language for language, words in CARDINALS.items() if language != "en" for word in words if word not in _ENGLISH}

_ONE = either(_ENGLISH)
_POWER = either(_POWERS)
_PART = rf"(?:{either(_PARTS)})s?"
_SEQUENCE = re.compile(
    rf"(?:an?{GAP}(?=dozen|{_POWER})|(?=(?:{_ONE}|half|dozen)\b))"
    rf"(?:{_ONE}|dozen|half{GAP}a{GAP}dozen|{_POWER})(?:(?:{GAP}|-|{GAP}and{GAP})(?:{_ONE}|dozen|"
    rf"{_POWER})\b){{0,12}}(?P<half>{GAP}and{GAP}a{GAP}half\b)?",
    re.IGNORECASE,
)
_IN = re.compile(
    rf"(?P<a>{_ONE}|[0-9]{{1,3}})(?:{GAP}(?:in|out{GAP}of)(?:{GAP}every)?{GAP})(?P<b>{_ONE}|[0-9]{{1,3}})\b(?![.,][0-9]|%|"
    rf"{GAP}(?:percent|years?|months?|days?|weeks?)\b)",
    re.IGNORECASE,
)
_FOR = re.compile(rf"(?P<a>{_ONE}|[0-9]{{1,4}})-for-(?P<b>{_ONE}|[0-9]{{1,4}})\b", re.IGNORECASE)
_FRACTION = re.compile(
    rf"(?P<top>an?|one|{_ONE}|un|una|deux|dos|ein|eine[mnrs]?|zwei|drei|vier)[ \u00a0-](?P<bottom>{_PART}){END}", re.IGNORECASE
)
_HALF_OF = re.compile(
    rf"(?:half|a{GAP}quarter{GAP}of|quarter{GAP}of){GAP}an?{GAP}(?P<power>hundred|thousand|million|billion|trillion|dozen)\b", re.IGNORECASE
)
_POINT = re.compile(
    rf"(?:(?:half|a{GAP}quarter{GAP}of){GAP}an?|an?{GAP}(?:half|quarter)|half|quarter|three-quarters{GAP}of{GAP}a)(?:{GAP}|"
    rf"-)(?:percentage{GAP})?point\b",
    re.IGNORECASE,
)
_TURN = re.compile(rf"(?P<part>(?:half|a{GAP}quarter{GAP}of)){GAP}a{GAP}turn\b", re.IGNORECASE)
_AFTER_PART = re.compile(
    rf"{GAP}(?:of|more|less|fewer|lower|higher|since|from|in|on|to|and|or|by|when|as|at|after|compared|than|below|above|over|the|its|"
    rf"their|this|last|von|der|des|nach|mehr|weniger|de|du|des)\b"
    rf"|{GAP}[a-z]{{3,10}}er\b|{GAP}?(?:[,.;:)!?”’\"–—]|$|\n)|{GAP}gab\b",
)
_OF = re.compile(rf"{GAP}of\b")
_COMPARISON = re.compile(rf"{GAP}(?:the|its|their|that|what|as|those|his|her)\b")
_CHARACTERS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_DIGIT = f"[{''.join(_CHARACTERS)}]"
_PARTS_OF = re.compile(rf"(?P<bottom>{_DIGIT}|[0-9]{{1,3}})分(?:之|の)(?P<top>{_DIGIT}|[0-9]{{1,3}})")
_TENTHS = re.compile(rf"(?P<tens>{_DIGIT}|[0-9])[成割](?P<ones>{_DIGIT}|半)?(?!立|为|長|分|功|本|熟|员)")
_TURNED = re.compile(r"翻了?(?:一番|倍)|(?:减|減)半|一半|倍増")

WORDS = (
    rf"(?:an?{GAP}(?=half|third|quarter|fifth|sixth|seventh|eighth|tenth|dozen|hundred|thousand|million|billion|trillion)"
    rf"|half|quarter(?=[ -]point)|dozen|{either([*_FOLDS, *_COMPARED])}|{_ONE}|{either(_FOREIGN)}|(?:une?|una|ein|"
    rf"eine[mnrs]?)(?={GAP}(?:{either(_PARTS)})))\b"
)
"""Where a number in words can begin; to be compiled with IGNORECASE."""
CHARACTERS = r"[一二两三四五六七八九十]分[之の]|[一二两三四五六七八九][成割]|翻了?(?:一番|倍)|[减減]半|一半|倍増"
"""Where a number in Chinese or Japanese characters can begin."""


def spelled_at(text: str, position: int, language: Callable[[int], str | None]) -> tuple[Numeral, Kind | None, str | None] | None:
    """
    Read the number in words that begins at a position.

    Returns:
        The number, with its kind and unit where the words say them ("a third" is a ratio);
        None where the words are an idiom, an ordinal or no number.
    """
    for read in (_points, _turns, _ratio, _half_of, _fraction, _folds, _cardinal):
        if (result := read(text, position)) is not None:
            return result
    return _foreign(text, position, language) or _han(text, position)


def _number(word: str) -> Decimal:
    return Decimal(word) if word.isdigit() else Decimal(_CHARACTERS.get(word) or _ENGLISH.get(word.lower(), 0))


def _of(start: int, end: int, value: Decimal) -> Numeral:
    return Numeral(start=start, end=end, value=value, spelled=True)


def _points(text: str, position: int) -> tuple[Numeral, Kind | None, str | None] | None:
    found = _POINT.match(text, position)
    if not found:
        return None
    words = found[0].lower()
    value = Decimal("0.75") if "three" in words else Decimal("0.25") if "quarter" in words else Decimal("0.5")
    return _of(position, found.end(), value), "percent", "percentage points"


def _turns(text: str, position: int) -> tuple[Numeral, Kind | None, str | None] | None:
    found = _TURN.match(text, position)
    if not found:
        return None
    return _of(position, found.end(), Decimal("0.5") if found["part"].lower() == "half" else Decimal("0.25")), "multiple", "x"


def _ratio(text: str, position: int) -> tuple[Numeral, Kind | None, str | None] | None:
    found = _IN.match(text, position)
    if not found:
        return _exchange(text, position)
    top, bottom = _number(found["a"]), _number(found["b"])
    if not top < bottom:
        return None
    return _of(position, found.end(), FRACTION.divide(top, bottom)), "ratio", None


def _exchange(text: str, position: int) -> tuple[Numeral, Kind | None, str | None] | None:
    found = _FOR.match(text, position)
    if not found or not _number(found["b"]):
        return None
    return _of(position, found.end(), FRACTION.divide(_number(found["a"]), _number(found["b"]))), "ratio", None


def _half_of(text: str, position: int) -> tuple[Numeral, Kind | None, str | None] | None:
    found = _HALF_OF.match(text, position)
    if not found:
        return None
    share = Decimal("0.5") if text[position] in "hH" else Decimal("0.25")
    power = found["power"].lower()
    whole = Decimal(12) if power == "dozen" else Decimal(f"1E{_POWERS[power]}")
    return _of(position, found.end(), EXACT.multiply(share, whole)), None, None


def _fraction(text: str, position: int) -> tuple[Numeral, Kind | None, str | None] | None:
    found = _FRACTION.match(text, position)
    if found:
        bottom = found["bottom"].lower()
        parts = _PARTS.get(bottom) or _PARTS.get(bottom.removesuffix("s"), 0)
        top = _numerator(found["top"].lower())
        sure = top > 1 or bottom in _SURE_PARTS
        if bottom == "quarters" and not (top == 3 and (text[found.start("bottom") - 1] == "-" or _OF.match(text, found.end()))):  # noqa: PLR2004
            return None
        if parts and top < parts and (sure or _AFTER_PART.match(text, found.end())):
            return _of(position, found.end(), FRACTION.divide(top, Decimal(parts))), "ratio", None
        return None
    return _half(text, position)


def _numerator(word: str) -> Decimal:
    if word in {"a", "an", "un", "una"} or word.startswith("ein"):
        return Decimal(1)
    return Decimal({"deux": 2, "dos": 2, "zwei": 2, "drei": 3, "vier": 4}.get(word) or _ENGLISH[word])


_HALF = re.compile(rf"half(?=(?:{GAP}(?:of|the|its|their|that|what|as|this|his|her|all)\b)|{GAP}?[.,;:)]|\n|$)", re.IGNORECASE)
_PERIOD_HALF = re.compile(r"(?:first|second|this|last|next|each|every|latter|other|better|and a|time)[ \u00a0-]$", re.IGNORECASE)


def _half(text: str, position: int) -> tuple[Numeral, Kind | None, str | None] | None:
    found = _HALF.match(text, position)
    if not found or _PERIOD_HALF.search(text[max(0, position - 8) : position]):
        return None
    return _of(position, found.end(), Decimal("0.5")), "ratio", None


_FOLD = re.compile(rf"(?:{either([*_FOLDS, *_COMPARED])})\b", re.IGNORECASE)


def _folds(text: str, position: int) -> tuple[Numeral, Kind | None, str | None] | None:
    found = _FOLD.match(text, position)
    if not found:
        return None
    word = found[0].lower()
    if word in _COMPARED and not _COMPARISON.match(text, found.end()):
        return None
    return _of(position, found.end(), Decimal(_FOLDS.get(word) or _COMPARED[word])), "multiple", "x"


def _cardinal(text: str, position: int) -> tuple[Numeral, Kind | None, str | None] | None:
    found = _SEQUENCE.match(text, position)
    if not found:
        return None
    words = [word for word in re.split(r"[ \u00a0-]", found[0].lower()) if word not in {"a", "an", "and"}]
    half = found["half"] is not None
    value = _total([word for word in words if not (half and word == "half")], half=half)
    return None if value is None else (_of(position, found.end(), value), None, None)


def _total(words: list[str], *, half: bool) -> Decimal | None:
    """Add and multiply the words up; None where they are several numbers beside each other ("two three")."""
    total, current, previous = Decimal(0), Decimal(0), 0
    for word in words:
        if word in _POWERS:
            factor = Decimal(10) ** _POWERS[word]
            current = (current or Decimal(1)) * factor
            if _POWERS[word] > 2:  # noqa: PLR2004
                total, current = total + current, Decimal(0)
            previous = 100
        elif word == "dozen":
            total, current = total + (current or Decimal(1)) * 12, Decimal(0)
        else:
            number = _ENGLISH.get(word, 0)
            if previous and (previous < 20 or number >= previous):  # noqa: PLR2004
                return None
            current, previous = current + number, number or 1
    return total + current + (Decimal("0.5") if half else 0)


_FOREIGN_WORD = re.compile(rf"(?:{either(_FOREIGN)})\b", re.IGNORECASE)


def _foreign(text: str, position: int, language: Callable[[int], str | None]) -> tuple[Numeral, Kind | None, str | None] | None:
    found = _FOREIGN_WORD.match(text, position)
    if not found or language(position) != _FOREIGN[found[0].lower()]:
        return None
    word = found[0].lower()
    return _of(position, found.end(), Decimal(CARDINALS[_FOREIGN[word]][word])), None, None


def _han(text: str, position: int) -> tuple[Numeral, Kind | None, str | None] | None:
    found = _PARTS_OF.match(text, position)
    if found:
        return _of(position, found.end(), FRACTION.divide(_number(found["top"]), _number(found["bottom"]))), "ratio", None
    found = _TENTHS.match(text, position)
    if found:
        ones = Decimal(5) if found["ones"] == "半" else _number(found["ones"]) if found["ones"] else Decimal(0)
        return _of(position, found.end(), _number(found["tens"]) * 10 + ones), "percent", "%"
    found = _TURNED.match(text, position)
    if not found:
        return None
    return (
        _of(position, found.end(), Decimal(2 if found[0][0] in "翻倍" else "0.5")),
        "ratio" if found[0] == "一半" else "multiple",
        None if found[0] == "一半" else "x",
    )
