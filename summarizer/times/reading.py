"""What a notation is to the reader of times: an expression, and the function that reads what it finds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from summarizer.text.lexicon import END, GAP
from summarizer.times.calendar import UNKNOWN, Days, full_year
from summarizer.times.words import MONTHS, NUMBERS, ONE, SHORT_MONTHS, trie

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Set as AbstractSet
    from datetime import date

    from summarizer.times.types import Grain, TimeKind

YEAR = r"(?:19|20)[0-9]{2}(?![0-9])"
DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?![0-9])"
DASH = "[-–—‑]"
_SHORT_MONTH = rf"(?:{trie(SHORT_MONTHS)})\."
MONTH = rf"(?:{_SHORT_MONTH}|(?:{trie(MONTHS)}){END})"
WORD = rf"[^\W\d_]{{1,24}}{END}"
"""A whole word: for what is looked up, where a notation is tried at certain words alone or rests on one."""
OPENING_MONTH = rf"(?:{_SHORT_MONTH}|{WORD})"
"""A month where the notation is tried at one alone."""
OF = rf"(?:(?:of(?:{GAP}the)?|in|de|du|del|dell['’]|do|des)(?:{GAP}|(?<=['’])))"
"""What may stand between a part of a year and the year."""
_SECOND = re.compile(rf"[^\W\d_]{{1,40}}(?:-[^\W\d_]{{1,40}})?{GAP}([^\W\d_]+|[0-9])")
FISCAL = (
    rf"(?:(?:fiscal|financial){GAP}(?:year{GAP})?|geschäftsjahr(?:e?s)?{GAP}"
    rf"|(?:exercice|ejercicio|esercizio|exercício){GAP}(?:fiscal{GAP})?)"
)
"""What may stand before a company's year."""
_TIED = rf"(?:{GAP}?[-/]{GAP}?|['’]|{GAP}['’]|(?<=[^\W\d_])(?=[0-9]))"
WITH_YEAR = (
    rf"(?:(?:(?:{GAP}|[-,]{GAP}?)?(?:{OF})?(?P<fy>(?:fy|gj){GAP}?|{FISCAL})['’]?(?P<yf>{YEAR}|[0-9]{{2}}(?![0-9]))"
    rf"|,?{GAP}(?:{OF})?(?P<yg>{YEAR})"
    rf"|(?:{GAP}|{_TIED})(?:cy)?(?P<yt>{YEAR})"
    rf"|{_TIED}(?P<ys>[0-9]{{2}})(?![0-9%]|[.,][0-9]))"
    rf"(?:[-/–](?P<until>{YEAR}|[0-9]{{2}}(?![0-9])))?)"
)
"""The year behind a part of it: glued, tied by a stroke, hyphen or apostrophe, or after a space or preposition."""
NUMBER = rf"(?:{trie(set(NUMBERS) - ONE)}){END}|[0-9]{{1,2}}(?![0-9])"
"""How many months, quarters or weeks: more than one."""
MONTHS_UNIT = "(?:months|monaten?|mois|meses|mesi)"
_GRAINS: dict[int, Grain] = {1: "month", 3: "quarter", 6: "half", 12: "year"}


class Reading(NamedTuple):
    """
    A time that was read, its days not yet looked up.

    Attributes:
        end: One past its last character.
        kind: As in ``TimeSpan``.
        grain: As in ``TimeSpan``.
        days: Looks up the days it covers, given the day of publication.
        fiscal: As in ``TimeSpan``.
        relative: As in ``TimeSpan``.
    """

    end: int
    kind: TimeKind
    grain: Grain
    days: Callable[[date | None], Days]
    fiscal: bool = False
    relative: bool = False


@dataclass(frozen=True)
class Notation:
    """
    A notation of times.

    Attributes:
        expression: Regular expression that matches at the beginning of a time, in folded text in lower case.
        read: Reads the match, given the folded text as it is written; None where it is no time after all.
        second: What its second word is one of, a number there by its first digit; None where that is not looked at. For what is tried at a
            common word: behind most of them stands something else, and then nothing is compiled.
    """

    expression: str
    read: Callable[[re.Match[str], str], Reading | None]
    second: AbstractSet[str] | None = None

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """Compiled when first met: few of the notations occur in one text, and compiling all takes longer than reading it."""
        return re.compile(self.expression)

    def at(self, lower: str, text: str, start: int) -> Reading | None:
        """Read at a position."""
        if self.second is not None and ((behind := _SECOND.match(lower, start)) is None or behind[1] not in self.second):
            return None
        found = self._pattern.match(lower, start)
        return self.read(found, text) if found else None


def always(days: Days) -> Callable[[date | None], Days]:
    """Look up days that do not depend on publication."""
    return lambda _published: days


def untold(_published: date | None) -> Days:
    """Look up days that nothing tells."""
    return UNKNOWN


def month_of(written: str) -> int:
    """Give the number of a month by its name or abbreviation."""
    return MONTHS[written.rstrip(".")]


def span_years(first: str, last: str | None) -> tuple[int, int]:
    """Read "2025/26", "2025-2027" or a year alone; the second year takes the century of the first where it has two digits."""
    begin = full_year(first)
    if last is None:
        return begin, begin
    end = int(last) if len(last) > 2 else begin - begin % 100 + int(last)  # noqa: PLR2004 - digits of a short year
    return begin, end + 100 if end < begin and len(last) == 2 else end  # noqa: PLR2004


def year_behind(found: re.Match[str]) -> tuple[int | None, bool]:
    """Read the year behind a part of it, and whether it is a company's; two years are named by the second."""
    written = found["yf"] or found["yg"] or found["yt"] or found["ys"]
    if written is None:
        return None, False
    until = found["until"]
    return span_years(written, until)[1], bool(found["fy"] or until)


def grain_of(count: int) -> Grain:
    """Name the part of the calendar that is so many months long."""
    return _GRAINS.get(count, "span")
