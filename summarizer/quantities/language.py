"""
Tell the language of a passage from its function words.

The language decides how "1.200" and "4,8" are read and which number words count. Function words are the closed class of a
language: a few dozen of them make up nearly half of running text, so a line of news is enough to tell.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections import Counter
from functools import cached_property
from typing import NamedTuple

from summarizer.quantities.proportions import proportion_at
from summarizer.quantities.scales import scale_at
from summarizer.quantities.units import unit_at
from summarizer.text.grammar import FREQUENT
from summarizer.text.lexicon import GAP, lazy

_TOGETHER: dict[str, list[str]] = {}
for _language, _words in FREQUENT.items():
    for _word in _words:
        _TOGETHER.setdefault(_word, []).append(_language)
_LANGUAGES_OF = {_word: sys.intern(" ".join(_languages)) for _word, _languages in _TOGETHER.items()}
"""By word the languages that have it, as one text, which is counted the fastest."""

FUNCTION_WORDS = frozenset(_LANGUAGES_OF)
"""Those of all languages."""
_PER_CENT = lazy(r"\bper cent\b")
"""English, though its first word is one of Italian."""
_CJK = lazy(r"[\u3040-\u30ff\u4e00-\u9fff]")
_SEEN = 400
_SAMPLE = 40
"""So many lines tell the language of a whole text."""
_KANA = lazy(r"[\u3040-\u30ff]")
_SURE = lazy(r"(?<![0-9.,])[0-9]{1,3}([.,])[0-9]{1,2}(?![0-9]|[.,][0-9])")
_PERCENTAGES = lazy(r"[0-9]([.,])[0-9]{1,2} ?%")
_THOUSANDS = lazy(rf"[1-9][0-9]{{0,2}}(?:\.[0-9]{{3}})+(?={GAP}[^\W\d_]{{4}})")

DECIMAL_COMMA = frozenset({"de", "fr", "es", "it", "pt", "nl", "sv", "da"})
"""Languages whose decimal sign is the comma (CLDR, ``numbers/symbols/decimal``)."""


def language_of(passage: str) -> str | None:
    """
    Tell the language of a passage.

    Args:
        passage: Running text; its beginning is looked at.

    Returns:
        "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "zh" or "ja", or None where nothing tells.
    """
    return _told(passage).language


class _Told(NamedTuple):
    """The languages that most words of a passage belong to, and how many words those are."""

    languages: frozenset[str] = frozenset()
    words: int = 0

    @property
    def language(self) -> str | None:
        """The language of the passage, where only one is told."""
        return next(iter(self.languages)) if len(self.languages) == 1 else None


def _told(passage: str) -> _Told:
    votes: dict[str, int] = {}
    lowered = passage[:_SEEN].lower()
    if "'" in lowered or "’" in lowered:  # words that have lost their vowel
        lowered = lowered.replace("’", "'").replace("'", "' ")
    if "per cent" in lowered:
        lowered = _PER_CENT.sub("", lowered)
    tally: dict[str, int] = {}
    for languages in filter(None, map(_LANGUAGES_OF.get, lowered.split())):
        tally[languages] = tally.get(languages, 0) + 1
    for languages, words in tally.items():
        for language in languages.split():
            votes[language] = votes.get(language, 0) + words
    if votes:
        most = max(votes.values())
        return _Told(frozenset(language for language, words in votes.items() if words == most), most)
    if _CJK.search(passage[:_SEEN]):
        return _Told(frozenset({"ja" if _KANA.search(passage[:_SEEN]) else "zh"}), _SEEN)
    return _Told()


def decimal_comma(text: str) -> bool:
    """Tell whether a text is in a language that writes the decimal sign as a comma."""
    return _has_comma(_told(text))


def _has_comma(told: _Told) -> bool:
    return bool(told.languages) and told.languages <= DECIMAL_COMMA


class Passages:
    """The lines of a text with the language of each, found when first asked for."""

    def __init__(self, text: str) -> None:
        """Remember where the lines of ``text`` begin."""
        self._text = text
        self._known: dict[int, _Told] = {}

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(newline.end() for newline in re.finditer("\n", self._text))]

    @cached_property
    def _whole(self) -> _Told:
        """What most lines of the text are in; where no line has a language of its own, those that the first of them may be in."""
        lines = range(0, len(self._starts), 1 + len(self._starts) // _SAMPLE)
        told = [self._told_by_line(line) for line in lines]
        votes = Counter(one.languages for one in told if one.language) or Counter(one.languages for one in told if one.languages)
        return _Told(votes.most_common(1)[0][0]) if votes else _Told()

    def _told_by_line(self, line: int) -> _Told:
        if line not in self._known:
            start = self._starts[line]
            end = self._starts[line + 1] if line + 1 < len(self._starts) else len(self._text)
            self._known[line] = _told(self._text[start : min(end, start + _SEEN)])
        return self._known[line]

    def _told_at(self, position: int) -> _Told:
        """Tell what the line at a position is in, or the whole text where no more than one word of the line tells."""
        line = self._told_by_line(bisect_right(self._starts, position) - 1)
        return line if line.language and (line.words > 1 or not self._whole.language) else self._whole

    def language_at(self, position: int) -> str | None:
        """Tell the language at a position."""
        return self._told_at(position).language

    def languages_at(self, position: int) -> frozenset[str]:
        """Tell the languages that the line at a position may be in: most of its words are of each of them."""
        return self._told_at(position).languages

    @cached_property
    def _writes_comma(self) -> bool:
        """Whether the numbers that can be read in one way only have a comma before their decimals."""
        signs = _SURE.findall(self._text)
        return signs.count(",") > signs.count(".")

    @cached_property
    def _writes_point(self) -> bool:
        """Whether the percentages of a text have a point before their decimals, as they have in Mexico and Switzerland."""
        signs = _PERCENTAGES.findall(self._text)
        return signs.count(".") > signs.count(",")

    def decimal_sign_at(self, position: int) -> str:
        """
        Tell the decimal sign there: the comma in a text of languages that write it, unless its own percentages have points.

        In such a text three digits behind either are a group, and the sign is neither (""). Where the words do not tell the language, the
        other numbers of the text do, or that something is counted, of which there are no thousandths.
        """
        told = self._told_at(position)
        if _has_comma(told):
            return "" if self._writes_point else ","
        may = not told.languages or told.languages & DECIMAL_COMMA
        return "," if may and (self._writes_comma or _counts_thousands(self._text, position)) else "."


def _counts_thousands(text: str, position: int) -> bool:
    """Whether a point before three digits parts thousands: what stands behind them is no measure that has fractions."""
    found = _THOUSANDS.match(text, position)
    if found is None:
        return False
    end = found.end()
    return not (scale_at(text, end) or proportion_at(text, end) or unit_at(text, end))
