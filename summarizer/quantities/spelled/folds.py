"""Words that multiply: doubled, halved, tenfold."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.quantities.numerals import FRACTION
from summarizer.quantities.spelled import german
from summarizer.quantities.spelled.reading import Reading, reading
from summarizer.text.lexicon import END, GAP, lazy

if TYPE_CHECKING:
    from collections.abc import Mapping

_LONGEST = 40
_WORD = lazy(rf"[^\W\d_]{{1,{_LONGEST}}}")
_BEFORE = 16


def _forms(table: Mapping[str, str]) -> dict[str, Decimal]:
    return {word: Decimal(factor) for factor, words in table.items() for word in words.split()}


def _inflected(stems: Mapping[str, str], endings: str) -> dict[str, Decimal]:
    return {stem + ending: Decimal(factor) for factor, group in stems.items() for stem in group.split() for ending in endings.split()}


_ENGLISH = _forms(
    {
        "0.5": "halved halving",
        "2": "doubled doubling doubles twofold",
        "3": "tripled tripling triples trebled trebling trebles threefold",
        "4": "quadrupled quadrupling quadruples fourfold",
        "5": "quintupled quintupling quintuples fivefold",
        "6": "sextupled sixfold",
        "7": "sevenfold",
        "8": "eightfold",
        "9": "ninefold",
        "10": "tenfold",
    }
) | {f"{word}fold": Decimal(value) for word, value in {"twelve": 12, "fifteen": 15, "twenty": 20, "hundred": 100}.items()}
_BASE_FORMS = _forms({"0.5": "halve halves", "2": "double twice", "3": "triple treble thrice", "4": "quadruple", "5": "quintuple"})
_GERMAN = (
    _inflected(
        {
            "2": "verdoppel",
            "3": "verdreifach",
            "4": "vervierfach",
            "5": "verfünffach",
            "6": "versechsfach",
            "7": "versiebenfach",
            "8": "verachtfach",
            "10": "verzehnfach",
            "100": "verhundertfach",
        },
        "t te ten tes ter ung en n nd nde",
    )
    | _inflected({"0.5": "halbier"}, "t te ten tes ter ung en end ende")
    | {"verdopplung": Decimal(2)}
)
_FRENCH = _inflected(
    {"2": "doubl", "3": "tripl", "4": "quadrupl", "5": "quintupl", "10": "décupl"},
    "é ée és ées er ent era eront ait aient ant erait eraient ement",
) | _inflected({"2": "redoubl"}, "é")
_SPANISH = _inflected(
    {"2": "duplic", "3": "triplic", "4": "cuadruplic", "5": "quintuplic", "10": "decuplic"},
    "a an ó aron ado ada ados adas ar ará arán arse ando aba aban aría ación",
) | _inflected({"2": "dupliqu", "3": "tripliqu"}, "e en")
_ITALIAN = (
    _inflected({"2": "raddoppi"}, "a ano ato ata ati ate are arono ò ando ava erà eranno o")
    | _inflected({"3": "triplic", "4": "quadruplic", "5": "quintuplic", "10": "decuplic"}, "a ano ato ata ati ate are ò ando ava")
    | _inflected({"0.5": "dimezz"}, "a ano ato ata ati ate are ò ando ava erà amento")
)
_PORTUGUESE = _inflected({"2": "dobr"}, "ou aram ado ada ados adas ar ando ava ará arão") | _inflected(
    {"2": "duplic", "3": "triplic", "4": "quadruplic", "5": "quintuplic", "10": "decuplic"},
    "ou aram ado ada ados adas ar ando ava ará arão a am",
)
_DUTCH = _inflected({"2": "verdubbel", "3": "verdrievoudig", "4": "verviervoudig"}, "d de den t ing") | _forms(
    {"0.5": "halveerde halveerden halveert gehalveerd halvering"}
)
_SWEDISH = _inflected({"2": "fördubbl", "3": "tredubbl", "0.5": "halver"}, "ade ades at ats ad ar as ing")
_DANISH = _forms(
    {
        "0.5": "halveret halverede halveres halvert",
        "2": "fordoblet fordoblede fordobles fordobling doblet dobles",
        "3": "tredoblet tredobles",
    }
)
_FORMS: dict[str, Mapping[str, Decimal]] = {
    "en": _ENGLISH,
    "de": _GERMAN,
    "fr": _FRENCH,
    "es": _SPANISH,
    "it": _ITALIAN,
    "pt": _PORTUGUESE,
    "nl": _DUTCH,
    "sv": _SWEDISH,
    "da": _DANISH,
}
_NOUNS: dict[str, Mapping[str, Decimal]] = {
    "de": _forms({"2": "doppelte doppelten doppelt", "3": "dreifache dreifachen", "4": "vierfache", "5": "fünffache", "10": "zehnfache"}),
    "fr": _forms({"2": "double", "3": "triple", "4": "quadruple", "5": "quintuple"}),
    "es": _forms({"2": "doble", "3": "triple", "4": "cuádruple"}),
    "it": _forms({"2": "doppio", "3": "triplo", "4": "quadruplo"}),
    "pt": _forms({"2": "dobro", "3": "triplo", "4": "quádruplo"}),
    "nl": _forms({"2": "dubbele", "3": "drievoudige"}),
    "sv": _forms({"2": "dubbla"}),
    "da": _forms({"2": "dobbelte"}),
}
_NOUN_BEFORE = {
    "de": rf"(?:das|dem|des|aufs|ums|als){GAP}$",
    "fr": rf"\b(?:le|du|au|presque){GAP}$",
    "es": rf"\b(?:el|al|del){GAP}$",
    "it": rf"\b(?:il|al|del|quasi){GAP}$",
    "pt": rf"\b(?:o|ao|do|pelo){GAP}$",
    "nl": rf"\bhet{GAP}$",
    "sv": rf"\bdet{GAP}$",
    "da": rf"\bdet{GAP}$",
}
_NOUN_AFTER = {
    "de": rf"{GAP}so\b|{GAP}?(?:[.,;:)]|$|\n)|{GAP}(?:des|der|von|seine[srm]?|ihre[srm]?|wie|zu|auf)\b",
    "fr": rf"{GAP}(?:de|du|des|par)\b|{GAP}d['’]|{GAP}?(?:[.,;:)]|$|\n)",
    "es": rf"{GAP}(?:de|del|que|en)\b|{GAP}?(?:[.,;:)]|$|\n)",
    "it": rf"{GAP}(?:di|del|della|dei|delle|degli|rispetto|in)\b|{GAP}?(?:[.,;:)]|$|\n)",
    "pt": rf"{GAP}(?:de|d[oa]s?|em)\b|{GAP}?(?:[.,;:)]|$|\n)",
    "nl": rf"{GAP}van\b|{GAP}?(?:[.,;:)]|$|\n)",
    "sv": rf"{GAP}mot\b|{GAP}?(?:[.,;:)]|$|\n)",
    "da": rf"{GAP}a[fv]\b|{GAP}?(?:[.,;:)]|$|\n)",
}
_BEFORE_NOUN = {language: lazy(pattern, re.IGNORECASE) for language, pattern in _NOUN_BEFORE.items()}
_AFTER_NOUN = {language: lazy(pattern, re.IGNORECASE) for language, pattern in _NOUN_AFTER.items()}
_AS_SO = lazy(rf"{GAP}so{GAP}")
_TO = lazy(
    rf"\b(?:to|will|would|could|can|may|might|should|must|cannot|not|did|does){GAP}"
    rf"(?:(?:more{GAP}than|almost|nearly|roughly|about){GAP})?$",
    re.IGNORECASE,
)
_COMPARISON = lazy(
    rf"{GAP}(?:the|its|their|our|that|what|as|those|his|her|[^\W\d_]{{2,20}}['’]s?|"
    rf"[^\W\d_]{{2,20}}{GAP}(?:year|quarter|month|week)['’]s)(?!\w)",
    re.IGNORECASE,
)
_AND_A_HALF = lazy(rf"half{GAP}as{GAP}(?:much|many|big|large|high|long){GAP}again\b", re.IGNORECASE)
_ONE_AND_A_HALF = Decimal("1.5")
_DOWN = lazy(rf"{GAP}(?:down|as|up|tennis)\b(?!{GAP}(?:many|much))|-[^\W\d_]", re.IGNORECASE)
_TIMES_MORE = lazy(
    rf"(?P<verb>multipli|divis|dimidi|multiplic|moltiplic|divid)[^\W\d_]{{1,6}}{GAP}(?:par|por|per){GAP}"
    rf"(?P<number>[0-9]{{1,3}}(?![.,]?[0-9])|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|dos|tres|cuatro|cinco|seis|due|tre|quattro|"
    r"cinque|"
    rf"sei|dois|três|quatro|diez|dieci|dez|cent|cien|cento|cem){END}",
    re.IGNORECASE,
)
_NUMBERS = {
    word: value
    for value, words in {
        2: "deux dos due dois",
        3: "trois tres tre três",
        4: "quatre cuatro quattro quatro",
        5: "cinq cinco cinque",
        6: "six seis sei",
        7: "sept",
        8: "huit",
        9: "neuf",
        10: "dix diez dieci dez",
        100: "cent cien cento cem",
    }.items()
    for word in words.split()
}
_FACH = lazy(r"fach(?:e[nrs]?)?$")

STARTS = (
    frozenset(word for words in (*_FORMS.values(), _BASE_FORMS, *_NOUNS.values()) for word in words)
    | {f"{stem}~" for stem in ("multipli", "moltiplic", "divisé", "dividi")}
    | {f"{word}{ending}" for word in ("zwei drei vier fünf sechs sieben acht neun zehn hundert".split()) for ending in ("fach~", "mal so")}
)
"""What a multiplying word begins with."""


def fold(text: str, position: int, language: str) -> Reading | None:
    """
    Read what multiplies ("doubled", "twice the", "tenfold", "verdoppelt", "a triplé", "dividido por dos", "dimezzato", "o dobro").

    The base forms of verbs count behind "to" or an auxiliary or before what they multiply: "to double down" and "twice a week" are
    no multiples.

    Source of “multiplying verbs”: the Economist style guide on times and fold; Duden on -fach; the dictionaries of the RAE, the Crusca and
    the Académie française.
    """
    found = _WORD.match(text, position)
    if not found:
        return None
    word, end = found[0].lower(), found.end()
    factor = _FORMS[language].get(word)
    if factor is not None:
        return None if language == "en" and _DOWN.match(text, end) else _times(position, end, factor)
    before = text[max(0, position - _BEFORE) : position]
    if language == "en":
        if more := _AND_A_HALF.match(text, position):
            return _times(position, more.end(), _ONE_AND_A_HALF)
        factor = _BASE_FORMS.get(word)
        counts = factor is not None and (_COMPARISON.match(text, end) or (_TO.search(before) and not _DOWN.match(text, end)))
        return _times(position, end, factor) if factor is not None and counts else None
    return _noun(text, position, found, language) or (_run_on(text, position, word) if language == "de" else _times_by(text, position))


def _times(start: int, end: int, factor: Decimal) -> Reading:
    return reading(start, end, factor, "multiple", "x")


def _noun(text: str, position: int, found: re.Match[str], language: str) -> Reading | None:
    factor = _NOUNS[language].get(found[0].lower())
    if factor is None or not _AFTER_NOUN[language].match(text, found.end()):
        return None
    if language == "de" and _AS_SO.match(text, found.end()):
        return _times(position, found.end(), factor)
    before = text[max(0, position - _BEFORE) : position]
    return _times(position, found.end(), factor) if _BEFORE_NOUN[language].search(before) else None


def _run_on(text: str, position: int, word: str) -> Reading | None:
    """Read "zehnfach" and "dreimal so"."""
    number = _FACH.sub("", word)
    if number == word and word.endswith("mal") and _AS_SO.match(text, position + len(word)):
        number = word.removesuffix("mal")
    factor = german.value_of(number) if number != word else None
    return _times(position, position + len(word), factor) if factor and factor > 1 else None


def _times_by(text: str, position: int) -> Reading | None:
    """Read "multiplié par trois" and "divisé par deux", which is a half."""
    found = _TIMES_MORE.match(text, position)
    if not found:
        return None
    number = found["number"].lower()
    value = Decimal(number) if number.isdigit() else Decimal(_NUMBERS[number])
    if value <= 1:
        return None
    return _times(position, found.end(), FRACTION.divide(Decimal(1), value) if found["verb"].lower().startswith("di") else value)
