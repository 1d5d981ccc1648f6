"""
Parts of a whole in words: fractions, halves, and what they are parts of.

Source of the denominators: CLDR rule-based number formats (``spellout-ordinal``) and the grammars of each language.
"""

from __future__ import annotations

import re
from decimal import Decimal
from math import gcd
from typing import NamedTuple

from summarizer.quantities.currencies.reading import currency_word_at
from summarizer.quantities.numerals import EXACT, FRACTION
from summarizer.quantities.proportions import proportion_at
from summarizer.quantities.scales import scale_at
from summarizer.quantities.spelled.part_words import PART_WORDS, PartWords
from summarizer.quantities.spelled.reading import Reading, reading
from summarizer.quantities.spelled.tree import phrases
from summarizer.text.lexicon import END, GAP, either, lazy

_HALF = Decimal("0.5")
_DOZEN = Decimal(12)
_BEFORE = 40


class _Share(NamedTuple):
    value: Decimal
    end: int


class Parts:
    """Reads the parts of a whole in one language."""

    def __init__(self, words: PartWords) -> None:
        """Compile the words of the language."""
        self._tops = words.tops
        self._sure = frozenset(word.rstrip("!").replace("_", " ") for word in re.split("[ ,]", words.one) if word.endswith("!"))
        self._one = _by_word(words.one)
        self._many = _by_word(words.many)
        bottoms = phrases([*self._one, *self._many])
        self._fraction = lazy(rf"(?P<top>{either(words.tops)})(?P<tie>{GAP}|-)(?P<bottom>{bottoms}){END}", re.IGNORECASE)
        self._evidence = lazy(words.evidence, re.IGNORECASE)
        self._leads = lazy(rf"(?:{words.leads})$", re.IGNORECASE)
        self._never = lazy(words.never, re.IGNORECASE)
        self._period = lazy(rf"(?:{words.period})$", re.IGNORECASE)
        self._half = lazy(words.half, re.IGNORECASE)
        self._halves = lazy(rf"(?:{words.halves})", re.IGNORECASE)
        self._halves_never = lazy(rf"(?:{words.halves_never})$", re.IGNORECASE)
        self._of = lazy(words.of, re.IGNORECASE)
        self._dozen = lazy(rf"(?:{GAP}|-)(?:{words.dozen})\b", re.IGNORECASE)
        self._point = lazy(rf"(?:{GAP}|-)(?:{words.point})\b", re.IGNORECASE)

    @property
    def starts(self) -> frozenset[str]:
        """What a fraction begins with, where no cardinal does."""
        return frozenset(f"{top} {bottom}" for top, number in self._tops.items() if number == 1 for bottom in self._one)

    def of_something(self, text: str, position: int) -> Reading | None:
        """Read a part of a scale, a dozen, a percentage point or a unit of a currency."""
        share = self._half_at(text, position)
        if share:
            return self._dressed(text, position, share)
        share = self._share_at(text, position)
        if share is None:
            return None
        joined = self._of.match(text, share.end)
        return self._dressed(text, position, _Share(share.value, joined.end())) if joined else None

    def fraction(self, text: str, position: int) -> Reading | None:
        """Read a fraction that stands by itself."""
        share = self._share_at(text, position)
        if share is None:
            found = self._halves.match(text, position)
            if not found or self._halves_never.search(text[max(0, position - _BEFORE) : position]):
                return None
            return reading(position, found.end(), _HALF, "ratio")
        return reading(position, share.end, share.value, "ratio") if self._is_part(text, position, share.end) else None

    def _half_at(self, text: str, position: int) -> _Share | None:
        found = self._half.match(text, position)
        return _Share(_HALF, found.end()) if found else None

    def _share_at(self, text: str, position: int) -> _Share | None:
        found = self._fraction.match(text, position)
        if not found:
            return None
        top = self._tops[found["top"].lower()]
        bottom = (self._one if top == 1 else self._many).get(found["bottom"].lower().replace("\u00a0", " "))
        # Nobody writes two quarters for a half: those are periods, as are all that could be shortened.
        if bottom is None or top >= bottom or gcd(top, bottom) > 1:
            return None
        return _Share(FRACTION.divide(Decimal(top), Decimal(bottom)), found.end())

    def _is_part(self, text: str, position: int, end: int) -> bool:
        found = self._fraction.match(text, position)
        before = text[max(0, position - _BEFORE) : position]
        if not found or self._never.match(text, end) or self._period.search(before):
            return False
        if self._tops[found["top"].lower()] > 1 or found["tie"] == "-" or found["bottom"].lower() in self._sure:
            return True
        return bool(self._evidence.match(text, end) or self._leads.search(before))

    def _dressed(self, text: str, position: int, share: _Share) -> Reading | None:
        dozen = self._dozen.match(text, share.end)
        if dozen:
            return reading(position, dozen.end(), EXACT.multiply(share.value, _DOZEN))
        if point := self._dressed_with_point(text, position, share):
            return point
        measure = scale_at(text, share.end) or proportion_at(text, share.end) or currency_word_at(text, share.end)
        return reading(position, share.end, share.value) if measure else None

    def _dressed_with_point(self, text: str, position: int, share: _Share) -> Reading | None:
        found = self._point.match(text, share.end)
        if not found:
            return None
        if found[0].lower().endswith("turn"):
            return reading(position, found.end(), share.value, "multiple", "x")
        return reading(position, found.end(), share.value, "percent", "percentage points")


def _by_word(listed: str) -> dict[str, int]:
    """Read a list like "3 third 4 quarter,fourth" (an underscore for a space) into numbers by word."""
    words = listed.split()
    return {
        word.rstrip("!").replace("_", " "): int(number)
        for number, group in zip(words[::2], words[1::2], strict=True)
        for word in group.split(",")
    }


PARTS = {language: Parts(words) for language, words in PART_WORDS.items()}
"""The readers of the parts of a whole by language."""
STARTS = frozenset(start for parts in PARTS.values() for start in parts.starts) | {
    *("half", "quarter point", "quarter-point", "hälfte", "moitié", "metà", "mitad", "metade", "demi", "demie", "mezzo", "mezza"),
    *("medio", "media", "meio", "meia", "helft", "hälften", "halvdelen", "halvparten", "halv", "een hal~", "en halv", "ett halvt"),
    *("et halvt", "to tre~", "to fem~", "to tide~"),
    *(f"{article} {half}" for article in ("ein", "eine", "einem", "einen", "einer", "eines") for half in ("halbe~",)),
    *("halbe~", "un demi", "une demi", "un mezzo", "una mezza"),
}
"""What a part of a whole begins with, where no cardinal does."""

_QUARTER_POINT = lazy(
    rf"(?:an?{GAP}|one[ -])?(?P<part>(?P<three>three[ -])?quarters?)(?P<tied>{GAP}|-)(?:percentage[ -])?point\b", re.IGNORECASE
)
_HALF_POINT_CUT = lazy(r"(?:an?[ \u00a0])?(?P<part>half)(?P<tied>-)(?:percentage[ -])?point\b", re.IGNORECASE)


def part_of_something(text: str, position: int, language: str) -> Reading | None:
    """
    Read a part of a scale, a dozen, a percent, a percentage point or a currency ("half a billion", "a quarter point", "ein halber Euro").

    Source of “parts of a scale or a point”: the Economist style guide on fractions; Reuters and central banks' own wording for moves of a
    quarter of a percentage point.
    """
    if language == "en" and (found := _QUARTER_POINT.match(text, position)):
        value = Decimal("0.75") if found["three"] else Decimal("0.25")
        return reading(_without_article(found), found.end(), value, "percent", "percentage points")
    if language == "en" and (found := _HALF_POINT_CUT.match(text, position)):
        return reading(_without_article(found), found.end(), Decimal("0.5"), "percent", "percentage points")
    return PARTS[language].of_something(text, position)


def _without_article(found: re.Match[str]) -> int:
    """Tell where the number begins: the article of a compound ("a quarter-point cut") belongs to the noun behind it."""
    return found.start("part") if found["tied"] == "-" else found.start()


def fraction(text: str, position: int, language: str) -> Reading | None:
    """
    Read a fraction ("two-thirds", "ein Viertel", "un tiers des", "la mitad", "due terzi", "um terço").

    One part is a fraction only if what stands beside it says that it is no ordinal, a quarter or a half only if it is no period.

    Source of “fractions”: the Chicago Manual of Style, 9.14 on simple fractions; Duden on Bruchzahlen; CLDR, RBNF ``spellout-ordinal`` of
    each language.
    """
    return PARTS[language].fraction(text, position)
