"""Digits that are no quantity: references, list numbers, footnote marks, phone numbers, addresses, codes, names, window labels."""

from __future__ import annotations

import re
import unicodedata

from summarizer.quantities.hedges import HEDGE_WORDS
from summarizer.quantities.language import FUNCTION_WORDS, language_of
from summarizer.text.lexicon import GAP, lazy


def _phone(text: str, start: int) -> int | None:
    """
    Leave alone the digits of a phone number ("+44 1632 960999", "(030) 23125 014", "555-0142").

    Source of “phone numbers”: ITU-T E.123, notation of national and international telephone numbers; the North American Numbering Plan.
    """
    opened = start - (text[start - 1 : start] in {"+", "("})
    return _end(_PHONE, text, opened)


def _item(text: str, start: int) -> int | None:
    """
    Leave alone the number that opens an item of a list ("1. Boats", "(2) docks").

    Source of “list numbers”: the Chicago Manual of Style, 6.130 to 6.135.
    """
    end = _end(_ITEM, text, start)
    return end if end is not None and _ITEM_BEFORE.search(text, max(0, start - _NEAR), start) else None


def _mark(text: str, start: int) -> int | None:
    """
    Leave alone the mark of a footnote ("[4]", "Non-GAAP(1)").

    Source of “footnote marks”: the Chicago Manual of Style, 14.24 (note numbers follow what they refer to without a space).
    """
    before = text[start - 1 : start]
    return _end(_MARK, text, start) if before == "[" or (before == "(" and text[start - 2 : start - 1].isalpha()) else None


def _link(text: str, start: int) -> int | None:
    """
    Leave alone the digits of an address on the web or of mail.

    Source of “links and addresses of mail”: RFC 3986 and RFC 5322.
    """
    if not (text[start - 1 : start].isalnum() or text[start - 1 : start] in _IN_LINKS):
        return None
    near = text[max(0, start - _LONGEST_LINK) : start]
    if not any(mark in near for mark in _LINK_MARKS):  # most digits are in no link, and looking for one letter by letter is dear
        return None
    found = _LINK.search(near)
    return _end(_LINK_REST, text, start) if found else None


def _page(text: str, start: int) -> int | None:
    """
    Leave alone the number of a page, section, rule or floor, and a span of them ("pages 4 to 9", "floors 9 through 14", "§ 12").

    Source of “page references”: the Chicago Manual of Style, 9.26 (numbers as references to pages, chapters and parts).
    """
    return _end(_PAGE, text, start) if _word_before(text, start) in _PAGES else None


def _statute(text: str, start: int) -> int | None:
    """
    Leave alone the numbers of a statute or a law report ("15 U.S.C. § 78u-6").

    Source of “citations of statutes”: the Bluebook, rules 12 and 10.3.
    """
    return _end(_STATUTE, text, start)


def _street(text: str, start: int) -> int | None:
    """
    Leave alone the number of a house ("410 Wharf Street", "Hafenstraße 12", "12 rue du Quai").

    Source of “street addresses”: Universal Postal Union S42, templates of addresses.
    """
    if (end := _end(_STREET, text, start)) is not None:
        return end
    if (code := _end(_POSTCODE, text, start)) is not None and _word_before(text, start) in _TOWN_BEFORE:
        return code
    streets = _word_before(text, start).endswith(_STREETS) or (
        text[start - 2 : start] == ", " and _STREET_BEFORE.search(text, max(0, start - 2 * _LONG), start)
    )
    return _end(_DIGITS, text, start) if streets else None


def _ticker(text: str, start: int) -> int | None:
    """
    Leave alone a code in digits beside the name of its exchange ("HKEX: 9811", "TYO:7203", "（09976）", "600519.SH").

    Source of “tickers and codes of exchanges”: ISO 10383 and the notation of tickers of the stock exchanges of Hong Kong, Tokyo, Shanghai
    and Shenzhen.
    """
    if (end := _end(_TICKER, text, start)) is not None:
        return end
    if text[start - 1 : start] in {"(", "（"} and (found := _CODE_ALONE.match(text, start)):
        return found.end() if text[found.end() : found.end() + 1].isalpha() else None
    return _end(_DIGITS, text, start) if _EXCHANGE.search(text, max(0, start - _NEAR), start) else None


def _score(text: str, start: int) -> int | None:
    """
    Leave alone the score of a game ("won 3-0", "verlor 1-2"): behind its verb, or with the smaller number last, which is no range.

    What was voted or shared out is counted ("a 5-4 ruling", "a 60-40 venture").

    Source of “scores”: the AP style guide on scores, which are figures with a hyphen and begin with the winner's.
    """
    found = _SCORE.match(text, start)
    if not found or text[start - 1 : start] not in _BEFORE_SCORE:
        return None
    first, second = int(found["first"]), int(found["second"])
    before = text[max(0, start - 2 * _LONG) : start]
    if first + second == _WHOLE or _VOTED.search(before) or _VOTED.match(text, found.end()):
        return None
    return found.end() if first >= second or _PLAYED.search(before) else None


_SCORE = lazy(
    r"(?P<first>[0-9]{1,3})[-–](?P<second>[0-9]{1,3})(?![\w%$€£-]|[.,:/][0-9]|[ \u00a0](?:%|[a-z]{0,3}illi|pro[cs]|per)|[ \u00a0][-–])"
)
_BEFORE_SCORE = frozenset(" \u00a0(")
_VOTED = lazy(r"(?:[ \u00a0]|\b)(?:vot(?:es?|ed|ing|aron|ó|ou)|rul(?:ed|ing)|decision|split|majority|margin|stimmte)\b", re.IGNORECASE)
_PLAYED = lazy(
    r"\b(?:won|win|wins|lost|loses?|beats?|beaten|defeat(?:ed)?|drew|draws?|gewann|gewinnt|verlor|verliert|besiegte|siegte|gagn\w+|"
    r"battu\w*|impos\w+|inclin\w+|ganó|gana|perd\w+|venci\w*|vinc\w+|vint\w+|batt\w+|venceu|won|wint|verloor|versloeg|vann|"
    r"förlorade|slog|vandt|vant|tabte|tapte)\b[^.!?\n]{0,24}$",
    re.IGNORECASE,
)
_WHOLE = 100
_PHONE = re.compile(
    r"\+[0-9]{1,3}(?:[ \u00a0.-]\(?[0-9]{1,6}\)?){2,6}\b|\(0[0-9]{1,5}\)(?:[ \u00a0-][0-9]{2,8}){1,4}|\([2-9][0-9]{2}\)"
    r"[ \u00a0][0-9]{3}-[0-9]{4}|0[0-9]{2,5}(?:[ \u00a0/-][0-9]{2,8}){1,4}\b|1-[0-9]{3}-[0-9]{3}-[0-9]{4}\b|[0-9]{3}-[0-9]{3}-[0-9]{4}\b|"
    r"[0-9]{3,4}[ \u00a0][0-9]{3,4}#|555-01[0-9]{2}\b"
)
_ITEM = re.compile(r"[0-9]{1,2}[.)](?=[ \u00a0]+[^\s0-9]|[ \u00a0]+[0-9]+[^\s]*[ \u00a0][^\W\d_])")
_ITEM_BEFORE = re.compile(r"(?:^|\n)[ \u00a0\t]*\(?$|[;:,.][ \u00a0]\($")
_MARK = re.compile(r"[0-9]{1,3}\]|[0-9]{1,2}\)")
_LINK = lazy(r"(?:https?://|www\.|(?<![\w.+-])[\w.+-]{1,64}@)\S*\Z")
_LINK_MARKS = ("http", "www.", "@")
_LINK_REST = re.compile(r"\S{1,500}")
_LONGEST_LINK = 300
_IN_LINKS = frozenset("/=&?.-_%@")
_PAGES = frozenset(
    "page pages disclosures section sections table tables rule rules article articles note notes floors levels chapter chapters paragraph "
    "paragraphs pp pp. p. § §§".split()
)
_PAGE = lazy(
    r"(?<![0-9])[0-9][0-9.]{0,9}[a-z]?(?:[a-z]?-[0-9]{1,4})?(?:\([0-9a-z]\)){0,3}"
    r"(?:[ \u00a0](?:of|to|and|through)[ \u00a0][0-9]{1,4})?(?![0-9]|"
    r"[.,][0-9]|%)"
)
_STATUTE = re.compile(r"[0-9]{1,3}[ \u00a0](?:U\.?S\.?C|C\.?F\.?R|F\.[23]d)\b\.?(?:[ \u00a0]§{0,2}[ \u00a0]?[0-9][\w().-]{0,20})?")
_STREET = re.compile(
    r"[0-9]{1,5}[ \u00a0](?:[A-Z][\w’'-]{1,20}[ \u00a0]){1,3}(?:Street|Avenue|Ave\.|Road|Lane|Boulevard|Blvd|Drive|Plaza|Square|Place|"
    r"Way|Highway|Parkway)\b|[0-9]{1,4},?[ \u00a0](?:rue|avenue|boulevard|quai|place)[ \u00a0]"
)
_STREET_BEFORE = lazy(
    r"\b(?:rua|avenida|av\.|travessa|praça|calle|plaza|paseo|via|viale|corso|piazza|rue|ulica)[ \u00a0](?:[\w.'’]{1,20}[ \u00a0]){0,3}"
    r"[\w.'’]{1,20},[ \u00a0]$",
    re.IGNORECASE,
)
_POSTCODE = re.compile(r"[0-9]{5}(?=[ \u00a0](?!(?:Euro|Dollar|EUR|USD|CHF|Mio|Mrd)\b)[A-ZÀ-Ý][a-zà-ÿß])")
_TOWN_BEFORE = frozenset("in à au aus nach en a".split())
_STREETS = ("straße", "strasse", "platz", "allee", "gasse")
_DIGITS = re.compile(r"[0-9]{1,6}")
_TICKER = re.compile(r"[0-9]{4,6}\.(?:HK|SH|SZ|SS|T|TW|KS|KQ|SR|KL|BO)\b")
_CODE_ALONE = re.compile(r"0?[0-9]{4,6}[）)]")
_EXCHANGE = re.compile(
    r"\b(?:HKEX|SEHK|HKG|HK|TYO|TSE|TWSE|TPE|SSE|SHA|SHE|SZSE|SH|SZ|KRX|KOSPI|KOSDAQ|BSE|Bursa|Tadawul|OTC)[:：][ \u00a0]?$"
)
_NEAR = 12


def _end(pattern: re.Pattern[str], text: str, start: int) -> int | None:
    found = pattern.match(text, start)
    return found.end() if found else None


def _word_before(text: str, start: int) -> str:
    """Return in lower case the word that one space, or none, sets off from a position."""
    end = start - 1 if text[start - 1 : start] in {" ", "\u00a0"} else start
    if end == start and text[start - 1 : start] != "§":
        return ""
    begin = end
    while begin > 0 and end - begin < _LONG and not text[begin - 1].isspace():
        begin -= 1
    return text[begin:end].lower().lstrip("(“\"'[")


_DASHES = frozenset("-–")
_BLOCKS = (_phone, _item, _mark, _link, _page, _statute, _street, _ticker)


def block_end(text: str, start: int) -> int | None:
    """Find where the reference, code or address ends that the digits at a position begin; None where they may be a quantity."""
    blocks = (*_BLOCKS, _score) if text[start + 1 : start + 2] in _DASHES or text[start + 2 : start + 3] in _DASHES else _BLOCKS
    return next((end for block in blocks if (end := block(text, start)) is not None), None)


_REFERENCES = frozenset(
    "page pages p pp table tables figure fig chart exhibit appendix annex section sections chapter article articles rule rules note notes "
    "footnote item items schedule clause paragraph para issue vol volume no nos nr number case docket paper phase stage step level tier "
    "class series version model type grade room floor week gate flight route highway channel block lot unit line part disclosures tel "
    "telephone phone ph dial call fax passcode pin wkn isin code id scope area zone form top group category runway junction hangar "
    "seite kapitel tabelle artikel ziffer ausgabe absatz abs halle gleis nummer rückennummer paragraf "
    "chapitre tableau annexe alinéa numéro dossard "
    "página pág capítulo artículo art anexo apartado puesto número núm lote dorsal kilómetro vuelo "
    "ruta carretera pagina pag capitolo articolo allegato numero binario chilometro artigo inciso camisa voo quilômetro "
    "hoofdstuk bijlage rugnummer knooppunt afrit vlucht perron sida sidan bilaga paragraf kapittel bilag vedlegg "
    "km basel euro g".split()
)
"""Words that a number behind them names one of its kind."""
_ABBREVIATED = _REFERENCES & frozenset("p pp fig no nos nr vol para art abs tel ph id núm pág pag".split())
"""Those behind which a point is no end of a sentence."""
_REFERENCE = re.compile(r"(?:[#№§第]|代[码碼][:：]?|コード[:：]?|[(;,][ \u00a0]?[A-Z]{2,8}:[ \u00a0]?)$")
_RATING = re.compile(rf"{GAP}\([“\"]")
_CLAUSE = re.compile(r"\([a-z]\)")
_JOINED = lazy(r"(?:\b(?:l|d|un|dell|nell|all|dall|sull|qu)['’]|[0-9a-z]-to-)$", re.IGNORECASE)
"""An elided article, or the link of a ratio."""
_VARIANT = re.compile(r"-([0-9]{1,2})(?![0-9%]|[.,][0-9])")
_TYPE_DIGITS = 3
_EAST_ASIAN = "\u2e80"
"""From here on come scripts without spaces, in which a sign or a letter joins no word."""
_LONE_CAPITAL = re.compile(r"[0-9]{1,4}[MBT]|[0-9]{1,2}K")
_RESOLUTIONS = frozenset({"2K", "4K", "5K", "8K"})
_WINDOW = lazy(
    r"-(?:tages?|wochen|monats|jahres|day|week|month|year|hour|minute|quarter|session|second|star|speed|seat|man|woman|point plan|step|"
    r"pronged|way|fold plan|for|on|off|to-)s?\b",
    re.IGNORECASE,
)
_HYPHENATED = re.compile(r"-(?!strong\b)[^\W\d_]")
_RANGE_OF = re.compile(
    r"(?<![0-9])[0-9]+[ \u00a0](?:to|bis|à|a)[ \u00a0][0-9.,]+[ \u00a0]?(?:€|%|Euro|EUR|USD|Mio|Mrd|Prozent|percent|points|Punkte|dollars)"
)
_OF_NUMBER = re.compile(rf"{GAP}of{GAP}[0-9]{{1,6}}{GAP}[^\W\d_]")
"""The rest of "39 of 46 depots": behind a colon no reference, whatever stands before it."""
_RANGE_AHEAD = lazy(
    r"(?<![0-9])[0-9]+[ \u00a0](?:to|bis|à|a|hasta|tot|till|til|und|and|et|y|e|en|och|og|(?:out[ \u00a0])?of|der|von|des|sur|de|di|su)"
    r"[ \u00a0](?:the[ \u00a0]|les[ \u00a0])?[0-9]"
)
_RATIO_BEFORE = lazy(r"(?:/[A-Z]{1,6}|\b(?:ROE|ROCE|ROIC|ROTE|EPS|DPS|NPS|LTV|ARPU|NAV|RSI|PMI|CET1))[ \u00a0]$")
"""Names of what is measured, which are written in capitals: no product has the number behind them."""
_NAME_BEFORE = re.compile(r"([^\W\d_][\w&’'.-]{0,60})[ \u00a0]$")
_SENTENCE_START = lazy(r"(?:^|[.!?:;…»”“\"|•·]|[-–—])[ \u00a0“„«\"(]*$|\n[ \u00a0•*“„«\"(-]*$")
_ORDINARY = (
    FUNCTION_WORDS
    | HEDGE_WORDS
    | frozenset(
        "only both these those our her had may might should before since between among down another other each every last next first "
        "total revenue sales net profit loss income cash debt deliveries shares jobs exactly if when while though because unlike we you "
        "minus low open statt binnen zwischen genau insgesamt gegenüber contre soit otros otras há".split()
    )
)
"""Words that begin no name before a number."""
_GERMAN_PLURAL = re.compile(rf"[0-9]{{2,12}}{GAP}[A-ZÄÖÜ](?:[a-zäöüß]{{2,24}}(?:e|en|er|n|l)|[a-zäöüß]{{4,24}}s)\b")
_CALLED_BY_NUMBER = frozenset(
    "airbus boeing dax mdax sdax tecdax stoxx autobahn bundesstraße formel agenda windows typ modell baureihe klasse golf porsche".split()
)
"""What a number behind it names, whatever follows."""
_SENTENCE = 100
_LONG = 24


def is_code(text: str, start: int, end: int, *, measured: bool, scaled: bool) -> bool:
    """
    Tell from the characters that touch digits whether they are part of a code ("A1B2C3", "737-800", "v2.4.1", "ISO/IEC 27001:2022", "T+3").

    Source of “codes”: ISO 6166 (ISIN), the WKN of Germany and the makers' type designations: letters and digits run together.
    """
    before, after = text[start - 1 : start], text[end : end + 2]
    earlier = text[start - 2 : start - 1]
    if before and (before in "_#@" or (before.isalpha() and before.isascii())):
        return True
    if before and before in "'’" and not earlier.isalnum() and (end - start == 2 or text.startswith("000", start)):  # noqa: PLR2004
        return True  # a year, or thousands: "a '28 story", "('000 tonnes)"
    if before and before in "-–./:’'+" and earlier.isalnum() and earlier < _EAST_ASIAN and not (before in "-–" and earlier.isdigit()):
        joins = (measured or scaled) and _joins_measures(text, start - 2, before)
        return not (joins or _JOINED.search(text, max(0, start - _LONG), start))
    if not after or (measured and after[0] == "/"):
        return False
    if _CLAUSE.match(text, end) or (after[0] == "-" and _is_variant(text, start, end)):
        return True
    glued = after[0].isascii() and (after[0].isalpha() or after[0] in "_#@") and text[end - 1] < _EAST_ASIAN
    return glued or (len(after) > 1 and after[0] in "/:." and after[1].isalnum())


def _is_variant(text: str, start: int, end: int) -> bool:
    """Tell whether a shorter number behind a hyphen names a variant of a type ("747-8"), since no range runs downwards."""
    found = _VARIANT.match(text, end)
    return found is not None and end - start >= _TYPE_DIGITS and text[start:end].isdigit()


def _joins_measures(text: str, last: int, sign: str) -> bool:
    """Tell whether a dash or slash follows the scale or unit of a number and joins it to the next ("40m–45m", "200 MW/800 MWh")."""
    if sign not in "-–/" or not text[last].isalpha():
        return False
    while last >= 0 and text[last].isalpha():
        last -= 1
    return last >= 0 and (text[last].isdigit() or (text[last] in " \u00a0" and text[last - 1].isdigit()))


def is_marked(text: str, end: int) -> bool:
    """
    Tell whether a mark that combines with the last character follows it, so that what is shown there is no plain number ("5\ufe0f\u20e3").

    Source of “characters with marks”: Unicode Standard Annex 29 (grapheme clusters); Unicode Technical Standard 51 (keycaps).
    """
    mark = text[end : end + 1]
    return bool(mark) and not mark.isascii() and unicodedata.category(mark)[0] == "M"


def is_reference(text: str, start: int, end: int) -> bool:
    """
    Tell whether what stands around a number makes it a reference ("page", "Rule", "No."), a code with a leading zero, or a grade explained.

    Source of “references”: the Chicago Manual of Style, 9.26; the AP style guide on "No.".
    """
    if text[start] == "0" and end - start > 1 and text[start:end].isdigit():
        return True
    if _RANGE_OF.match(text, start) or (text[start - 2 : start] == ": " and _OF_NUMBER.match(text, end)):
        return False
    return _refers(text, start) or _RATING.match(text, end) is not None


def _refers(text: str, start: int) -> bool:
    """Whether a sign or a word before a position makes what follows the number of a page, a rule, a room."""
    end = start - 1 if text[start - 1 : start] in {" ", "\u00a0"} else start
    end -= text[end - 1 : end] == ":"
    shortened = text[end - 1 : end] == "."
    end -= shortened
    begin = end
    while begin > 0 and end - begin < _LONG and (text[begin - 1].isalnum() or text[begin - 1] == "_"):
        begin -= 1
    return (
        text[begin:end].lower() in (_ABBREVIATED if shortened else _REFERENCES)
        or _REFERENCE.search(text, max(0, start - _NEAR), start) is not None
    )


def is_lettered_name(written: str, *, counts: bool) -> bool:
    """
    Tell whether a number with a capital is the class of a display ("4K") or, if it counts nothing, the size of a model ("405B").

    Source of “names with a letter”: ITU-R BT.2020 for the classes of displays; the publishers' names of language models.
    """
    return written in _RESOLUTIONS or (not counts and _LONE_CAPITAL.fullmatch(written) is not None)


def is_part_of_phase(text: str, start: int, end: int) -> bool:
    """
    Tell whether one digit with a letter is a part of a phase ("Phase 2b") and no number of billions.

    Source of “phases with a letter”: ICH E8, on the phases of clinical development.
    """
    return end - start == len("2b") and _refers(text, start)


def opens_parenthesis(text: str, start: int) -> bool:
    """Tell whether a parenthesis before a position encloses an amount and no gloss on the number before it."""
    return text[start - 1 : start] == "(" and not text[max(0, start - 3) : start - 1].strip().isdigit()


def is_window(text: str, end: int) -> bool:
    """
    Tell whether a number opens a label ("52-week", "14-Day", "five-year plan", "five-star").

    Source of “window labels”: the Chicago Manual of Style, 7.96 (compound modifiers with a number).
    """
    return text[end : end + 1] == "-" and bool(_WINDOW.match(text, end))


def is_hyphenated(text: str, end: int) -> bool:
    """
    Tell whether a number is tied to the next word by a hyphen ("3-speed", "12-layer").

    Source of “compounds”: the Chicago Manual of Style, 7.96.
    """
    return text[end : end + 1] == "-" and bool(_HYPHENATED.match(text, end))


def is_name(text: str, start: int) -> bool:
    """
    Tell whether a capitalised word before a bare integer makes it part of a name ("Orion 9").

    Source of “product names”: the Chicago Manual of Style, 8.154 (names of products and models).
    """
    window = text[max(0, start - 2 * _LONG) : start]
    found = _NAME_BEFORE.search(window)
    if not found or found[1].islower() or found[1].endswith(("'s", "’s")):
        return False
    starts = len(found[1]) == 1 and _SENTENCE_START.search(window[: found.start()]) is not None
    if (found[1].lower() in _ORDINARY and (starts or found[1] != "A")) or _RANGE_AHEAD.match(text, start) or _RATIO_BEFORE.search(window):
        return False
    return not (starts or (found[1].lower() not in _CALLED_BY_NUMBER and _counts_nouns(text, start)))


def _counts_nouns(text: str, start: int) -> bool:
    """
    Read a number behind a capitalised word as a count where a German plural follows ("bei den Werken 42 Boote"): every noun has a capital.

    Source of “counts between German nouns”: the official rules of German spelling, § 55.
    """
    near = slice(max(0, start - _SENTENCE), start + _SENTENCE)
    return _GERMAN_PLURAL.match(text, start) is not None and language_of(text[near]) == "de"
