"""Months, and stretches from one month to another."""

from __future__ import annotations

import re
from functools import partial

from summarizer.text.lexicon import END, GAP, lazy
from summarizer.times.calendar import days_between, full_year, months, months_until
from summarizer.times.reading import MONTH, OPENING_MONTH, YEAR, Notation, Reading, always, grain_of, month_of
from summarizer.times.words import AMBIGUOUS_MONTHS, ENGLISH_MONTHS, PLAIN_MONTHS

_REACH = 12


def _months(found: re.Match[str], text: str) -> Reading | None:
    """
    Read a month with its year, or several months from one to another; a name that is a word of its own needs a preposition before it.

    The months of a quarter or a half, in any notation, are that quarter or half.

    Source of “months”: CLDR ``availableFormats/yMMMM`` and ``intervalFormats``; AP stylebook, "months"; IAS 34.20 (interim periods by their
    months).
    """
    name, end = found["m"].rstrip("."), found.end()
    digits = found["y"] or found["short"]
    year = full_year(digits) if digits else None
    capital = text[found.start()].isupper()
    if not capital and name in AMBIGUOUS_MONTHS:
        return None
    apart = found["and"] and not _BETWEEN.search(text, max(0, found.start() - _REACH), found.start())
    if apart:
        end, year = found.end("m"), None
    elif found["m2"]:
        return _months_to(end, month_of(name), month_of(found["m2"]), found["y1"], year)
    elif found["quarter"]:
        return Reading(end, "period", "quarter", partial(months_until, year, month_of(name), 3))
    if year is None and not (_is_plain(name, text, found.start()) and (capital or name not in ENGLISH_MONTHS)):
        return None
    return Reading(end, "period", "month", partial(months, year, month_of(name), 1))


def _is_plain(name: str, text: str, start: int) -> bool:
    """Tell whether a name is a month although nothing but words stands beside it."""
    if name in PLAIN_MONTHS or _BEFORE_MONTH.search(text, max(0, start - _REACH), start):
        return True
    return name in ENGLISH_MONTHS and _MEASURED.match(text, start + len(name)) is not None


def _months_to(end: int, first: int, last: int, first_year: str | None, year: int | None) -> Reading:
    if first_year:
        days = days_between(months(full_year(first_year), first, 1), months(year, last, 1))
        return Reading(end, "period", "span", always(days))
    count = (last - first) % 12 + 1
    return Reading(end, "period", grain_of(count), partial(months_until, year, last, count))


_BETWEEN = lazy(rf"\b(?:between|zwischen|entre|tra|fra){GAP}\Z", re.IGNORECASE)
"""Before two months that are the ends of a length of time."""
_BEFORE_MONTH = re.compile(
    r"\b(?:in|since|by|of|until|till|last|next|this|from|to|through|for|and|en|de|fin|début|depuis|dès|im|seit|bis|em|a|da|di|"
    r"desde|until|during|late|early|mid|End|Ende|Anfang|Mitte|a partire da)[- \u00a0]\Z",
    re.IGNORECASE,
)
_MEASURED = lazy(
    rf"['’]s{END}|{GAP}(?:bookings|sales|figures|data|numbers|output|production|exports|imports|orders|deliveries|shipments|traffic|inflation|"
    rf"prices|payrolls|retail|trade|volumes?|revenues?|earnings|reading|survey|estimates?|forecasts?|meeting|futures|contracts?){END}"
)
"""What is told of a month, and of nobody of that name: "May bookings", "March’s inflation"."""
_YEAR_OF = rf",?{GAP}(?:of{GAP}|de{GAP}|del{GAP})?"
MONTHS_OF = Notation(
    (
        rf"(?P<m>{OPENING_MONTH})(?:(?:{_YEAR_OF}(?P<y1>{YEAR}))?"
        rf"(?:{GAP}?[-–—/]{GAP}?|{GAP}(?:to|through|bis|à|a|(?P<and>and|und|et|y|e)){GAP})(?P<m2>{MONTH}))?"
        rf"(?:(?:-|{GAP})(?P<quarter>quarter){END})?"
        rf"(?:{_YEAR_OF}(?P<y>{YEAR})|(?:{GAP}?['’]|-)(?P<short>[0-9]{{2}})(?![0-9]))?"
    ),
    _months,
)
