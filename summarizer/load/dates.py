"""The day an article was published, from the ways that mastheads write it."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = {
    # English, German, French, Spanish, Italian and Portuguese, by their first three letters where those are distinct.
    **dict.fromkeys(("jan", "ene", "gen"), 1),
    **dict.fromkeys(("feb", "fév", "fev", "fevr"), 2),
    **dict.fromkeys(("mar", "mär"), 3),
    **dict.fromkeys(("apr", "avr", "abr"), 4),
    **dict.fromkeys(("may", "mai", "mag"), 5),
    **dict.fromkeys(("jun", "giu", "juin"), 6),
    **dict.fromkeys(("jul", "lug", "juil"), 7),
    **dict.fromkeys(("aug", "aoû", "aou", "ago"), 8),
    **dict.fromkeys(("sep", "set"), 9),
    **dict.fromkeys(("oct", "okt", "ott", "out"), 10),
    **dict.fromkeys(("nov",), 11),
    **dict.fromkeys(("dec", "dez", "déc", "dic"), 12),
}
_MONTH = r"(?P<month>[^\W\d_]{3,10})"
_ISO = re.compile(r"(?<!\d)(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?!\d)")
_CJK = re.compile(r"(?P<y>\d{4})\s?[年년]\s?(?P<m>\d{1,2})\s?[月월]\s?(?P<d>\d{1,2})\s?[日일]")
_DOTTED = re.compile(r"(?<!\d)(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.\s?(?P<y>\d{4})(?!\d)")
_SLASHED = re.compile(r"(?<!\d)(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>\d{4})(?!\d)")
_DAY_FIRST = re.compile(rf"(?<!\d)(?P<d>\d{{1,2}})(?:st|nd|rd|th|\.)?\s(?:de\s)?{_MONTH}\.?,?\s(?:de\s)?(?P<y>\d{{4}})(?!\d)")
_MONTH_FIRST = re.compile(rf"\b{_MONTH}\.?\s(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y>\d{{4}})(?!\d)")
# A summer or standard time of the Americas, or a twelve-hour clock, settles the order of 09/12/2025.
_AMERICAN = re.compile(r"\b(?:[ECMP][DS]?T|AK[DS]T|HST)\b|\d\s?[ap]\.?m\b", re.IGNORECASE)


def read_date(text: str) -> date | None:
    """Read the first date of a text; None where there is none, or where day and month cannot be told apart."""
    for pattern in (_ISO, _CJK, _DOTTED):
        if found := pattern.search(text):
            return _date(found["y"], int(found["m"]), found["d"])
    for pattern in (_DAY_FIRST, _MONTH_FIRST):
        for found in pattern.finditer(text):
            if month := _month(found["month"]):
                return _date(found["y"], month, found["d"])
    return _slashed(text)


def _slashed(text: str) -> date | None:
    found = _SLASHED.search(text)
    if found is None:
        return None
    first, second = int(found["a"]), int(found["b"])
    if second > 12 or (first <= 12 and _AMERICAN.search(text, found.end())):  # noqa: PLR2004 - months in a year
        return _date(found["y"], first, second)
    return _date(found["y"], second, first) if first > 12 or first == second else None  # noqa: PLR2004


def _month(name: str) -> int | None:
    lowered = name.lower()
    return _MONTHS.get(lowered[:4]) or _MONTHS.get(lowered[:3])


def _date(year: str, month: int, day: str | int) -> date | None:
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None
