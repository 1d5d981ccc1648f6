"""Numbers in words: what each rule reads, what it leaves alone, and that every cardinal of every language reads back to itself."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from linear import is_linear
from notations.words import WORDS, WORDS_LEFT_ALONE

from summarizer.quantities import read_quantities
from summarizer.quantities.scales import scale_at
from summarizer.quantities.spelled import OPENINGS, spelled_at, start_at
from summarizer.quantities.spelled.tree import prefix_tree

if TYPE_CHECKING:
    from collections.abc import Callable

    from notations.notation import Notation

SENTENCES = [notation for notations in WORDS.values() for notation in notations]


@pytest.mark.parametrize("expected", SENTENCES, ids=lambda notation: notation.text)
def test_reads_words(expected: Notation) -> None:
    """Each wording is read with its exact span, value, currency, unit and hedge."""
    found = read_quantities(expected.text)
    assert [quantity.as_written for quantity in found] == [expected.written]
    quantity = found[0]
    assert (quantity.kind, quantity.currency, quantity.unit, quantity.qualifier) == (
        expected.kind,
        expected.currency,
        expected.unit,
        expected.qualifier,
    )
    assert quantity.value == Decimal(expected.value or 0)


@pytest.mark.parametrize("text", [text for texts in WORDS_LEFT_ALONE.values() for text in texts])
def test_leaves_words_alone(text: str) -> None:
    """Names, ordinals, articles, periods, vague numbers and words of the same spelling are no quantities."""
    assert read_quantities(text) == []


def english(number: int) -> str:
    """Spell a number below a thousand million in English."""
    ones = (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    ).split()
    tens = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
    if number < 20:
        return ones[number]
    if number < 100:
        return tens[number // 10] + (f"-{ones[number % 10]}" if number % 10 else "")
    if number < 1000:
        return f"{ones[number // 100]} hundred" + (f" and {english(number % 100)}" if number % 100 else "")
    power, name = (10**6, "million") if number >= 10**6 else (1000, "thousand")
    rest = number % power
    joint = " and " if 0 < rest < 100 else " "
    return f"{english(number // power)} {name}" + (joint + english(rest) if rest else "")


def german(number: int, *, final: bool = True) -> str:
    """Spell a number below a thousand million in German; inside a word one is "ein"."""
    ones = (
        "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn".split()
    )
    tens = "- - zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()
    if number == 1 and final:
        return "eins"
    if number < 20:
        return (*ones, "neunzehn")[number]
    if number < 100:
        return (f"{ones[number % 10]}und" if number % 10 else "") + tens[number // 10]
    if number < 1000:
        return f"{ones[number // 100]}hundert" + (german(number % 100) if number % 100 else "")
    if number < 10**6:
        return f"{german(number // 1000, final=False)}tausend" + (german(number % 1000) if number % 1000 else "")
    millions = number // 10**6
    name = "eine Million" if millions == 1 else f"{german(millions)} Millionen"
    return name + (f" {german(number % 10**6)}" if number % 10**6 else "")


def french(number: int, *, final: bool = True) -> str:
    """Spell a number below a thousand million in French, with the hyphens of before 1990."""
    ones = (
        "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf".split()
    )
    tens = "- - vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt".split()
    if number < 20:
        return ones[number]
    if number < 100:
        rest = number % 10 if number < 60 else number % 20
        if not rest:
            return tens[number // 10] + ("s" if number == 80 and final else "")
        return tens[number // 10] + (" et " if rest in {1, 11} and number < 80 else "-") + ones[rest]
    if number < 1000:
        hundreds = "cent" if number < 200 else f"{ones[number // 100]} cent"
        return hundreds + (f" {french(number % 100, final=final)}" if number % 100 else "s" if number >= 200 and final else "")
    if number < 10**6:
        name = "mille" if number < 2000 else f"{french(number // 1000, final=False)} mille"
        return name + (f" {french(number % 1000)}" if number % 1000 else "")
    name = "un million" if number < 2 * 10**6 else f"{french(number // 10**6)} millions"
    return name + (f" {french(number % 10**6)}" if number % 10**6 else "")


def spanish(number: int) -> str:
    """Spell a number below a thousand million in Spanish."""
    ones = (
        "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho "
        "diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve"
    ).split()
    tens = "- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa".split()
    hundreds = "- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos".split()
    if number < 30:
        return ones[number]
    if number < 100:
        return tens[number // 10] + (f" y {ones[number % 10]}" if number % 10 else "")
    if number < 1000:
        return "cien" if number == 100 else hundreds[number // 100] + (f" {spanish(number % 100)}" if number % 100 else "")
    if number < 10**6:
        name = "mil" if number < 2000 else f"{short_one(spanish(number // 1000))} mil"
        return name + (f" {spanish(number % 1000)}" if number % 1000 else "")
    name = "un millón" if number < 2 * 10**6 else f"{short_one(spanish(number // 10**6))} millones"
    return name + (f" {spanish(number % 10**6)}" if number % 10**6 else "")


def short_one(words: str) -> str:
    """Shorten the Spanish one before what it counts."""
    return words.removesuffix("veintiuno") + "veintiún" if words.endswith("veintiuno") else re.sub(r"\buno$", "un", words)


def italian(number: int) -> str:
    """Spell a number below a thousand million in Italian."""
    ones = (
        "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto "
        "diciannove"
    ).split()
    tens = "- - venti trenta quaranta cinquanta sessanta settanta ottanta novanta".split()
    if number < 20:
        return ones[number]
    if number < 100:
        name = tens[number // 10]
        rest = "tré" if number % 10 == 3 else ones[number % 10]
        return name if not number % 10 else (name[:-1] if number % 10 in {1, 8} else name) + rest
    if number < 1000:
        return ("cento" if number < 200 else f"{ones[number // 100]}cento") + (italian(number % 100) if number % 100 else "")
    if number < 10**6:
        name = "mille" if number < 2000 else f"{italian(number // 1000).replace('tré', 'tre')}mila"
        return name + (italian(number % 1000) if number % 1000 else "")
    name = "un milione" if number < 2 * 10**6 else f"{italian(number // 10**6)} milioni"
    return name + (f" {italian(number % 10**6)}" if number % 10**6 else "")


def portuguese(number: int) -> str:
    """Spell a number below a thousand million in Portuguese."""
    ones = (
        "zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove"
    ).split()
    tens = "- - vinte trinta quarenta cinquenta sessenta setenta oitenta noventa".split()
    hundreds = "- cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos".split()
    if number < 20:
        return ones[number]
    if number < 100:
        return tens[number // 10] + (f" e {ones[number % 10]}" if number % 10 else "")
    if number < 1000:
        return "cem" if number == 100 else hundreds[number // 100] + (f" e {portuguese(number % 100)}" if number % 100 else "")
    if number < 10**6:
        name = "mil" if number < 2000 else f"{portuguese(number // 1000)} mil"
        rest = number % 1000
        joint = " e " if 0 < rest < 100 or (rest and not rest % 100) else " "
        return name + (joint + portuguese(rest) if rest else "")
    name = "um milhão" if number < 2 * 10**6 else f"{portuguese(number // 10**6)} milhões"
    rest = number % 10**6
    return name + (f" {'e ' if rest < 100 else ''}{portuguese(rest)}" if rest else "")


def chinese(number: int) -> str:
    """Spell a number below a thousand million in Chinese characters."""
    text, digits = "", "零一二三四五六七八九"
    for scale, sign in ((10**8, "亿"), (10**4, "万"), (1, "")):
        group, number = divmod(number, scale)
        if group:
            padded = "".join(digits[int(digit)] + name for digit, name in zip(f"{group:04}", ("千", "百", "十", ""), strict=True))
            padded = re.sub("零[千百十]", "零", padded).rstrip("零")
            text += padded + sign
        else:
            text += "零" if text and number else ""
    return re.sub("零+", "零", text).strip("零")


def dutch(number: int) -> str:
    """Spell a number below a thousand million in Dutch."""
    ones = (
        "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien"
    ).split()
    tens = "- - twintig dertig veertig vijftig zestig zeventig tachtig negentig".split()
    if number < 20:
        return ones[number]
    if number < 100:
        one = ones[number % 10]
        return (one + ("ën" if one.endswith("e") else "en") if number % 10 else "") + tens[number // 10]
    if number < 1000:
        return ("" if number < 200 else ones[number // 100]) + "honderd" + (dutch(number % 100) if number % 100 else "")
    if number < 10**6:
        name = "duizend" if number < 2000 else f"{dutch(number // 1000)}duizend"
        return name + (f" {dutch(number % 1000)}" if number % 1000 else "")
    return f"{dutch(number // 10**6)} miljoen" + (f" {dutch(number % 10**6)}" if number % 10**6 else "")


def swedish(number: int) -> str:
    """Spell a number below a thousand million in Swedish."""
    ones = "noll ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton".split()
    tens = "- - tjugo trettio fyrtio femtio sextio sjuttio åttio nittio".split()
    if number < 20:
        return ones[number]
    if number < 100:
        return tens[number // 10] + (ones[number % 10] if number % 10 else "")
    if number < 1000:
        return f"{ones[number // 100]}hundra" + (swedish(number % 100) if number % 100 else "")
    if number < 10**6:
        name = "tusen" if number < 2000 else f"{swedish(number // 1000)}tusen"
        return name + (f" {swedish(number % 1000)}" if number % 1000 else "")
    name = "en miljon" if number < 2 * 10**6 else f"{swedish(number // 10**6)} miljoner"
    return name + (f" {swedish(number % 10**6)}" if number % 10**6 else "")


def danish(number: int) -> str:
    """Spell a number below a thousand million in Danish."""
    ones = "nul en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten".split()
    tens = "- - tyve tredive fyrre halvtreds tres halvfjerds firs halvfems".split()
    if number < 20:
        return ones[number]
    if number < 100:
        return (f"{ones[number % 10]}og" if number % 10 else "") + tens[number // 10]
    if number < 1000:
        return f"{'et' if number < 200 else ones[number // 100]} hundrede" + (f" og {danish(number % 100)}" if number % 100 else "")
    power, name = (10**6, "million" if number < 2 * 10**6 else "millioner") if number >= 10**6 else (1000, "tusind")
    rest = number % power
    high = "et" if number // power == 1 and power == 1000 else danish(number // power)
    return f"{high} {name}" + ((" og " if rest < 100 else " ") + danish(rest) if rest else "")


SPELLERS: dict[str, Callable[[int], str]] = {
    "en": english,
    "de": german,
    "fr": french,
    "es": spanish,
    "it": italian,
    "pt": portuguese,
    "nl": dutch,
    "sv": swedish,
    "da": danish,
    "zh": chinese,
}


@pytest.mark.parametrize("language", SPELLERS)
@given(number=st.integers(2, 999_999_999) | st.integers(2, 2_000) | st.sampled_from([10**power for power in range(1, 9)]))
@example(number=2_001_000)
@example(number=121_181_091)
@example(number=80_000_080)
def test_cardinals_read_back(language: str, number: int) -> None:
    """Every number from two to a thousand million reads back to itself, to its last word, in every language."""
    words = SPELLERS[language](number)
    text = words + {"zh": "元", "fr": " navires"}.get(language, "")
    read = spelled_at(text, 0, lambda _: frozenset({language}))
    assert read is not None, words
    value, end = read.numeral.value, read.numeral.end
    if end < len(words):  # a scale word at the end is left to the reader of scales
        scale = scale_at(text, end)
        assert scale is not None, words
        value, end = value * scale[0], scale[1]
    assert (value, end) == (Decimal(number), len(words)), words


@pytest.mark.parametrize("language", sorted(set(SPELLERS) - {"zh"}))
@given(number=st.integers(2, 999_999_999))
def test_cardinals_begin_where_the_reader_looks(language: str, number: int) -> None:
    """Every cardinal begins with an opening that the text is searched for, and one of its words; but the Danish two, an English word."""
    assume((language, number) != ("da", 2))
    for written in (SPELLERS[language](number), SPELLERS[language](number).capitalize()):
        assert re.match(OPENINGS, written)
        assert start_at(written, 0)


@given(number=st.integers(2, 999_999_999))
def test_words_count_in_their_own_language_only(number: int) -> None:
    """A German number word in an English passage is no number, and the other way round."""
    assert spelled_at(german(number), 0, lambda _: frozenset({"en"})) is None
    assert spelled_at(english(number), 0, lambda _: frozenset({"de"})) is None


@given(st.lists(st.text(alphabet="abcdé ", min_size=1, max_size=6).map(str.strip).filter(bool), min_size=1, max_size=12), st.data())
def test_prefix_tree_matches_its_entries_only(words: list[str], data: st.DataObject) -> None:
    """The tree matches each of its words whole and nothing else."""
    pattern = re.compile(prefix_tree(words))
    for word in words:
        assert pattern.fullmatch(word)
        assert pattern.fullmatch(word.upper())
    other = data.draw(st.text(alphabet="abcdé", min_size=1, max_size=6))
    assert bool(pattern.fullmatch(other)) == (other in words)


@pytest.mark.parametrize(
    "piece", ["two ", "a ", "hundred ", "zwei", "cent ", "quatre-vingt-", "half a ", "one in ", "三", "十万", "mil ", "twenty-", "e ", "翻"]
)
def test_time_is_linear_in_words(piece: str) -> None:
    """The time grows with how many number words there are, and not with its square."""
    assert is_linear(read_quantities, piece, 1_500)
