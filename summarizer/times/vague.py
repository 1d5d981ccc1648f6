"""The beginning, the middle and the end of a year or a month: periods whose days nothing tells."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from summarizer.text.lexicon import END, GAP
from summarizer.times.calendar import UNKNOWN, Days, months
from summarizer.times.reading import MONTH, YEAR, Notation, Reading, always, month_of
from summarizer.times.words import AMBIGUOUS_MONTHS, trie

if TYPE_CHECKING:
    import re
    from datetime import date


def _vague(found: re.Match[str], text: str) -> Reading | None:
    """
    Read the beginning, the middle or the end of a year or month; which days that is nothing tells.

    Source of “parts of a year or month”: AP stylebook, "mid-"; the label begins with the part, for which ISO 8601 has no sign.
    """
    word = found["p"] or found["tail"]
    name = found["m"]
    digits = found["y"] or found["ym"] or found["yt"]
    year = int(digits) if digits else None
    if name is None:
        return Reading(found.end(), "period", "span", always(Days(f"{_PARTS[word]}-{year}") if year else UNKNOWN), relative=year is None)
    if name.rstrip(".") in AMBIGUOUS_MONTHS and not text[found.start("m")].isupper():
        return None
    return Reading(found.end(), "period", "span", partial(_part_of_month, _PARTS[word], year, month_of(name)))


def _part_of_month(part: str, year: int | None, month: int, published: date | None) -> Days:
    return Days(f"{part}-{months(year, month, 1, published).label}")


_PART_NAMES = {
    "early": "early anfang début principios comienzos inizio início",
    "mid": "mid mitte mi mediados metà meados",
    "late": "late",
    "end": "end ende fin finales fine fim finais",
}
_BEFORE_PART = {name: part for part, names in _PART_NAMES.items() for name in names.split()}
_ALONE = {"year-end": "end", "year end": "end", "jahresende": "end", "jahresmitte": "mid", "mid-year": "mid", "midyear": "mid"}
_PARTS = _BEFORE_PART | _ALONE
VAGUE_PART = Notation(
    (
        rf"(?P<p>{trie(_BEFORE_PART)})(?:-|{GAP})(?:(?:of|de|di|del|do){GAP})?"
        rf"(?:(?P<y>{YEAR})|(?P<m>{MONTH})(?:,?{GAP}(?:de{GAP})?(?P<ym>{YEAR}))?)"
        rf"|(?P<tail>{trie(_ALONE)}){END}(?:{GAP}(?:of{GAP})?(?P<yt>{YEAR}))?"
    ),
    _vague,
)

PART_WORDS = frozenset(_BEFORE_PART)
ALONE_WORDS = frozenset(_ALONE) - {"year-end", "year end"}
"""The words that begin a part of a year or month, and those that are one."""
