"""
Digits that are no quantity: references, list numbers, footnote marks, phone numbers, product names, window labels.

Sources: ISO 6166 (ISIN); ITU-T E.123 (phone notation); the Chicago Manual of Style, 9 (numbers in names and references).
"""

from __future__ import annotations

import re

from summarizer.quantities.lexicon import GAP

_REFERENCES = (
    "page|pages|p|pp|table|tables|figure|fig|chart|exhibit|appendix|annex|section|sections|chapter|article|articles|rule|rules|note|"
    "notes|footnote|item|items|"
    "schedule|clause|paragraph|para|issue|vol|volume|no|nos|nr|number|case|docket|paper|phase|stage|step|level|tier|class|series|version|"
    "model|type|grade|"
    "room|floor|gate|flight|route|highway|channel|block|lot|unit|line|part|disclosures|tel|telephone|phone|ph|dial|call|fax|passcode|pin|"
    "wkn|isin|code|id|"
    "seite|tabelle|kapitel|artikel|ziffer|ausgabe|página|scope|area|zone|form|basel|top|euro|g|group|category"
)
_REFERENCE = re.compile(rf"(?:\b(?:{_REFERENCES})\b\.?:?[ \u00a0]?|[#№§]|\((?-i:[A-Z]{{2,8}}):[ \u00a0]?)$", re.IGNORECASE)
_RATING = re.compile(rf"{GAP}\([“\"]")
_CLAUSE = re.compile(r"\([a-z]\)")
_LONE_CAPITAL = re.compile(r"[0-9][MBTK]")
_RESOLUTIONS = frozenset({"2K", "4K", "5K", "8K"})
_BLOCKS = re.compile(
    r"(?P<phone>\+[0-9]{1,3}(?:[ \u00a0-]\(?[0-9]{1,6}\)?){2,6}\b|\(0[0-9]{1,5}\)(?:[ \u00a0-][0-9]{2,8}){1,4}|"
    r"\b0[0-9]{2,5}(?:[ \u00a0/-][0-9]{2,8}){1,4}\b"
    r"|\b1-[0-9]{3}-[0-9]{3}-[0-9]{4}\b|\b[0-9]{3}-[0-9]{3}-[0-9]{4}\b|\b[0-9]{3,4}[ \u00a0][0-9]{3,4}#)"
    r"|(?P<item>(?m:^)[ \u00a0\t]*\(?[0-9]{1,2}[.)](?=[ \u00a0]+[^\s0-9]|[ \u00a0]+[0-9]+[^\s]*[ \u00a0][^\W\d_]))"
    r"|(?P<inner>(?<=[;:,.][ \u00a0])\([0-9]\)(?=[ \u00a0][^\W\d_]))"
    r"|(?P<mark>\[[0-9]{1,3}\])"
    r"|(?P<link>https?://\S{1,500}|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.\w{2,})"
    r"|(?P<page>\b(?i:page|pages|disclosures|sections?|tables?|rules?|articles?|notes?|"
    r"pp?\.)[ \u00a0][0-9][0-9.]{0,9}[a-z]?(?:-[0-9]{1,4})?(?:[ \u00a0](?:of|to|and)[ \u00a0][0-9]{1,4})?)"
)
_WINDOW = re.compile(
    r"-(?:day|week|month|year|hour|minute|quarter|session|second|star|speed|seat|man|woman|point plan|step|pronged|way|fold plan|for|on|"
    r"off|to-)s?\b",
    re.IGNORECASE,
)
_HYPHENATED = re.compile(r"-(?!strong\b)[^\W\d_]")
_NAME_BEFORE = re.compile(r"([^\W\d_][\w&’'.-]*)[ \u00a0]$")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;…»”“\"|•·]|[-–—])[ \u00a0“„«\"(]*$|\n[ \u00a0•*“„«\"(-]*$")
_ORDINARY = frozenset(
    "a an the of in at by for to from with and or but on as over under about around some nearly almost roughly only just all both these "
    "those their its our his her "
    "than is are was were has have had will would could may might should this that after before since between among up down more less "
    "fewer not no another other "
    "each every last next past first total revenue sales net profit loss income cash debt deliveries shares jobs at least most "
    "approximately exactly if when while "
    "though because unlike like it he she they we you plus minus another total low high open close und oder mit von bis um auf rund etwa "
    "über unter knapp im am "
    "der die das den dem des ein eine".split()
)
_LONG = 24


def blocked_spans(text: str) -> list[tuple[int, int]]:
    """Find the stretches of a folded text in which no digit is a quantity, in order."""
    return [found.span() for found in _BLOCKS.finditer(text)]


def is_code(text: str, start: int, end: int) -> bool:
    """Tell from the characters that touch a bare run of digits whether it is part of a code or a name."""
    before, after = text[start - 1 : start], text[end : end + 2]
    earlier = text[start - 2 : start - 1]
    if before and (before in "_#@" or (before.isalpha() and before.isascii())):
        return True
    if before and before in "-–./:’'" and earlier.isalnum() and not (before in "-–" and earlier.isdigit()):
        return not (before in "-–" and _glues_range(text, start - 2))
    if not after:
        return False
    if _CLAUSE.match(after + text[end + 2 : end + 3]):
        return True
    glued = after[0].isascii() and (after[0].isalpha() or after[0] in "_#@")
    return glued or (len(after) > 1 and after[0] in "/:." and after[1].isalnum())


def _glues_range(text: str, last: int) -> bool:
    """Tell whether the letter before a dash ends a scale or unit of a number ("40m–45m"), so that the dash joins a range."""
    while last >= 0 and text[last].isalpha():
        last -= 1
    return last >= 0 and text[last].isdigit()


def is_reference(text: str, start: int, end: int) -> bool:
    """Tell whether the words around a number make it a reference ("page", "Rule", "No.") or a grade explained behind it."""
    return bool(_REFERENCE.search(text[max(0, start - _LONG) : start]) or _RATING.match(text, end))


def is_lettered_name(written: str, *, counts: bool) -> bool:
    """Tell whether a digit with a capital is the class of a display ("4K") or, if it counts nothing, a name, and no scale."""
    return written in _RESOLUTIONS or (not counts and _LONE_CAPITAL.fullmatch(written) is not None)


def opens_parenthesis(text: str, start: int) -> bool:
    """Tell whether a parenthesis before a position encloses an amount and no gloss on the number before it."""
    return text[start - 1 : start] == "(" and not text[max(0, start - 3) : start - 1].strip().isdigit()


def is_window(text: str, end: int) -> bool:
    """Tell whether a number opens a label ("52-week", "14-Day")."""
    return bool(_WINDOW.match(text, end))


def is_hyphenated(text: str, end: int) -> bool:
    """Tell whether a number is tied to the next word by a hyphen."""
    return bool(_HYPHENATED.match(text, end))


def is_name(text: str, start: int) -> bool:
    """Tell whether a capitalised word before a bare integer makes it part of a name ("Orion 9")."""
    window = text[max(0, start - 2 * _LONG) : start]
    found = _NAME_BEFORE.search(window)
    if not found or found[1].islower():
        return False
    if found[1].lower() in _ORDINARY:
        return False
    return not _SENTENCE_START.search(window[: found.start()]) or len(found[1]) > 1
