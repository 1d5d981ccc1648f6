"""Number words that belong to a name."""

from __future__ import annotations

import re

from summarizer.quantities.nouns import counted_noun
from summarizer.text.lexicon import GAP, lazy

_NEAR = 80
_PLAIN_WORD = lazy(r"(?<![^\W\d_])[^\W\d_A-Z]{4,}")
_OPENING = " \u00a0“„«‹\"'(¿¡*"
_SENTENCE_END = frozenset("\n.!?:;…|•·-–—»”")
_NAME_FOLLOWS = re.compile(rf"{GAP}(?:[A-Z][^\W\d_]|&)")
_NOUN_NEAR = 2


def is_name(text: str, start: int, end: int, *, capitals: bool = False) -> bool:
    """
    Leave alone a capitalised number word inside a sentence, or at its beginning before a capitalised word that counts nothing.

    In a title in capitals every word is capitalised, and the capital says nothing; nor does that of a noun in a language that gives
    ``capitals`` to all of them.

    Source of “names with numbers”: the Economist and Associated Press style guides, capitals: names take them, numbers do not.
    """
    line = text[max(text.rfind("\n", 0, start) + 1, start - _NEAR) : start] + " " + _rest_of_line(text, end)
    if not _PLAIN_WORD.search(line):
        return False
    before = text[max(0, start - _NEAR) : start].rstrip(_OPENING)
    if before and before[-1] not in _SENTENCE_END:
        return True
    if capitals or not _NAME_FOLLOWS.match(text, end):
        return False
    noun = counted_noun(text, end)
    return noun is None or noun not in text[end : end + _NEAR].split()[:_NOUN_NEAR]


def _rest_of_line(text: str, end: int) -> str:
    stop = text.find("\n", end, end + _NEAR)
    return text[end : end + _NEAR if stop < 0 else stop]
