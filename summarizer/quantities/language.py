"""
Tell the language of a passage from its function words.

The language decides how "1.200" and "4,8" are read and which number words count. Function words are the closed class of a
language: a few dozen of them make up nearly half of running text, so a line of news is enough to tell.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from functools import cached_property

from summarizer.text.lexicon import lazy

_FUNCTION_WORDS = {
    "en": "the of and to in is was for on that with at by from its has have it be are were an this which will said after",
    "de": (
        "der die das und den dem des im ist auf mit für von zu ein eine einen einem nach bei sich nicht wie auch wurde werden um aus über"
    ),
    "fr": "le la les des du et est une dans pour au aux sur avec par qui que sont été selon cette ses plus",
    "es": "el los las del y es una en por para con que un al su se fue más según este esta sus",
    "it": "il lo gli di della del dei e è una per con che nel nella sono dal dalla più al alla si",
    "pt": "o os da do das dos e é uma em no na para com que por ao à foi mais segundo seu sua",
}
"""The commonest articles, prepositions and auxiliaries of each language; shared ones count for every language that has them."""

_LANGUAGES_OF: dict[str, list[str]] = {}
for _language, _words in _FUNCTION_WORDS.items():
    for _word in _words.split():
        _LANGUAGES_OF.setdefault(_word, []).append(_language)

_PER_CENT = lazy(r"\bper cent\b")
"""English, though its first word is one of Italian."""
_CJK = lazy(r"[\u3040-\u30ff\u4e00-\u9fff]")
_SEEN = 400
_SAMPLE = 40
"""So many lines tell the language of a whole text."""
_KANA = lazy(r"[\u3040-\u30ff]")

DECIMAL_COMMA = frozenset({"de", "fr", "es", "it", "pt"})
"""Languages whose decimal sign is the comma (CLDR, ``numbers/symbols/decimal``)."""


def language_of(passage: str) -> str | None:
    """
    Tell the language of a passage.

    Args:
        passage: Running text; its beginning is looked at.

    Returns:
        "en", "de", "fr", "es", "it", "pt", "zh" or "ja", or None where nothing tells.
    """
    return _told(passage)[0]


def _told(passage: str) -> tuple[str | None, int]:
    """Tell the language of a passage, and how many of its words say so."""
    votes: dict[str, int] = {}
    lowered = passage[:_SEEN].lower()
    if "per cent" in lowered:
        lowered = _PER_CENT.sub("", lowered)
    for languages in filter(None, map(_LANGUAGES_OF.get, lowered.split())):
        for language in languages:
            votes[language] = votes.get(language, 0) + 1
    if votes:
        best = max(votes, key=votes.__getitem__)
        return (best, votes[best]) if list(votes.values()).count(votes[best]) == 1 else (None, 0)
    if _CJK.search(passage[:_SEEN]):
        return ("ja" if _KANA.search(passage[:_SEEN]) else "zh"), _SEEN
    return None, 0


def decimal_comma(text: str) -> bool:
    """Tell whether a text is in a language that writes the decimal sign as a comma."""
    return language_of(text) in DECIMAL_COMMA


class Passages:
    """The lines of a text with the language of each, found when first asked for."""

    def __init__(self, text: str) -> None:
        """Remember where the lines of ``text`` begin."""
        self._text = text
        self._known: dict[int, tuple[str | None, int]] = {}

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(newline.end() for newline in re.finditer("\n", self._text))]

    @cached_property
    def _whole(self) -> str | None:
        lines = range(0, len(self._starts), 1 + len(self._starts) // _SAMPLE)
        votes = Counter(language for line in lines if (language := self._told_by_line(line)[0]))
        return votes.most_common(1)[0][0] if votes else None

    def _told_by_line(self, line: int) -> tuple[str | None, int]:
        if line not in self._known:
            start = self._starts[line]
            end = self._starts[line + 1] if line + 1 < len(self._starts) else len(self._text)
            self._known[line] = _told(self._text[start : min(end, start + _SEEN)])
        return self._known[line]

    def language_at(self, position: int) -> str | None:
        """Tell the language of the line at a position, or of the whole text where no more than one word of the line tells."""
        language, words = self._told_by_line(bisect_right(self._starts, position) - 1)
        return language if words > 1 else self._whole or language
