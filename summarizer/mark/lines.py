"""
Split a text into paragraphs and sentences with exact spans.

Line first: a sentence never crosses a line break, so headlines, bullets and table rows without a full stop stay whole. A stop ends a
sentence unless it belongs to an abbreviation, an initial, an ordinal or a decimal, or what follows does not begin one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_LINE = 2_000
"""Longest line in characters: a text without stops is cut here, at a space, so that no evidence is a whole document."""

_PARAGRAPH = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_GAP = lazy(r"(?<=[^\s.!?…]) {2,}+(?=\S)|\t++| \| ?|\| ")
"""What parts two cells of a row; behind the stop of a sentence two spaces are only wide."""
_NUMBER = lazy(r"[-–−+(]?[$€£¥]?\d[\d.,%)x]{0,20}\s{0,8}\Z")
_CELLS = 3
_LONGEST_ROW = 400
_STOP = re.compile(r"[.!?…]{1,8}[\"'”’»)\]]{0,3}(?=\s)|[。！？]{1,8}[”』」）]{0,3}")
_WORD_BEFORE = re.compile(r"[^\s\"'“”„«»()\[\]]{1,24}\Z")
_OPENING = "\"'“„‘«»([¿¡*_–—- \t"
_PLACE = lazy(r"[A-Z][A-Z.’'/-]{3,20}(?: [A-Z][A-Z.’'/-]{1,20}){0,3}, [A-Z][a-z]{1,10}\.")
"""The place of a dateline with its state, whose point ends no sentence."""
_DAY = re.compile(r"(?<!\d)\d{1,2} [^\W\d_]{3,5}\Z")
_YEAR = re.compile(r"(?:19|20)\d\d ?(?:[(,–—-]|\Z)")
_SPACED = 2
"""Characters before an abbreviated scale in which its number ends."""
_NEXT_WORD = re.compile(r"[^\W_]+")

# Never end a sentence: what they abbreviate stands before a name or a number.
_BEFORE_NAME = frozenset(
    "mr mrs ms dr prof st gen sen rep gov capt col lt sgt rev hon vs cf ca rd bzw zb evtl inkl ggf hr fr sr sra approx est".split()
)
# Never end one before a number.
_BEFORE_NUMBER = frozenset("no nos nr fig art".split())
# End one unless they stand behind a number.
_BEHIND_NUMBER = frozenset("mio mrd bio tsd mill md".split())
# End one only if the next word usually begins a sentence.
_MAY_END = frozenset(
    "inc corp co ltd plc llc bros jr sr etc al mr a.m p.m e.g i.e u.s u.k e.u u.n d.c z.b d.h u.a eur usd "
    "adj ann avg cons excl incl prev resp "
    "jan feb mar apr jun jul aug sep sept oct okt nov dec dez std tel ave blvd dept".split()
)
_STARTERS = frozenset(
    "the a an it its he she they we i in on at for but and so yet as that this these those there then if when while after "
    "before since with analysts investors shares however still meanwhile der die das ein eine er sie es wir im am in für aber "
    "und doch als nach seit mit bei auch le la les un une il elle el los las lo gli uno".split()
)


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the span of every line of a text that is not blank, without the white space around it."""
    for found in _PARAGRAPH.finditer(text):
        stripped = found.group().strip()
        if stripped:
            start = found.start() + len(found.group()) - len(found.group().lstrip())
            yield start, start + len(stripped)


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of the sentences of a paragraph, in order; together they hold all of it but the spaces between."""
    if _is_row(text, start, end):
        yield start, end
        return
    begin = start
    for stop in _STOP.finditer(text, start, end):
        following = _skip_spaces(text, stop.end(), end)
        if following < end and _ends_sentence(text, begin, stop, following, end):
            yield from _cut(text, begin, stop.end())
            begin = following
    yield from _cut(text, begin, end)


def _is_row(text: str, start: int, end: int) -> bool:
    """Whether a paragraph is the row of a table: cells, or a label and a number."""
    if end - start > _LONGEST_ROW:
        return False
    gaps = list(_GAP.finditer(text, start, end))
    return len(gaps) >= _CELLS - 1 or (len(gaps) == 1 and _NUMBER.match(text, gaps[0].end(), end) is not None)


def _skip_spaces(text: str, position: int, end: int) -> int:
    while position < end and text[position].isspace():
        position += 1
    return position


def _ends_sentence(text: str, begin: int, stop: re.Match[str], following: int, end: int) -> bool:
    if stop.group()[0] in "。！？":
        return True
    opening = following
    while opening < end and opening - following < 4 and text[opening] in _OPENING:  # noqa: PLR2004 - quotes and brackets come in small heaps
        opening += 1
    if opening >= end or text[opening].islower():
        return False
    if stop.group()[0] != "." or stop.group().startswith(".."):
        return True
    if text[following] in "—–-" and _PLACE.fullmatch(text, begin, stop.end()):
        return False  # "TAMPA, Fla. — "
    return _full_stop(text, begin, stop.start(), opening, end)


def _full_stop(text: str, begin: int, stop: int, opening: int, end: int) -> bool:
    """Tell a full stop from the point of an abbreviation, an initial, an ordinal or a list number."""
    found = _WORD_BEFORE.search(text, max(begin, stop - 24), stop)
    word = found.group().lower() if found else ""
    next_word = _NEXT_WORD.match(text, opening, min(end, opening + 24))
    starts = bool(next_word) and next_word.group().lower() in _STARTERS if next_word else False
    if _YEAR.match(text, opening, end) and _DAY.search(text, max(begin, stop - 24), stop):
        return False  # "29 abr. 2026 (Posta) – "
    if word.isdigit():
        at_start = found is not None and found.start() == begin
        return not at_start and (len(word) > 2 or starts)  # noqa: PLR2004 - "5. Februar" and "1. Januar" have one or two digits
    if word in _BEFORE_NAME or (word in _BEFORE_NUMBER and text[opening].isdigit()):
        return False
    number = text[max(begin, stop - len(word) - _SPACED) : stop - len(word)].rstrip()[-1:].isdigit()
    return starts or not (word in _MAY_END or (word in _BEHIND_NUMBER and number) or _is_dotted(word))


def _is_dotted(word: str) -> bool:
    """Whether a word is an initial or an acronym with points: "J", "U.S", "p.m"."""
    return (word.isalpha() and len(word) == 1) or ("." in word and all(len(part) <= 1 for part in word.split(".")))


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a span, in pieces of at most MAX_LINE characters."""
    while end - start > MAX_LINE:
        space = text.rfind(" ", start + MAX_LINE // 2, start + MAX_LINE)
        stop = space if space > start else start + MAX_LINE
        yield start, stop
        start = _skip_spaces(text, stop, end)
    if start < end:
        yield start, end
