"""Days of the calendar, in digits and in words."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from summarizer.text.lexicon import END, GAP, lazy
from summarizer.times.calendar import UNKNOWN, Days, day_of, days_between, full_year, months, week_of
from summarizer.times.clock import MOMENT
from summarizer.times.reading import DASH, DAY, MONTH, OPENING_MONTH, YEAR, Notation, Reading, always, month_of
from summarizer.times.words import AMBIGUOUS_MONTHS, ENGLISH_MONTHS

if TYPE_CHECKING:
    import re

_AMERICAN = lazy(r"\A[^\n]{0,24}?(?:\b(?:e|c|m|p)[ds]?t\b|\bak[ds]t\b|\bhst\b|[0-9][ \u00a0]?[ap]\.?m\b)")
"""A summer or standard time of the Americas, or a twelve-hour clock, settles the order of 09/12/2025."""
_MONTHS_IN_YEAR = 12
_ON = lazy(r"\b(?:[Aa]m|[Vv]om|[Bb]is|[Zz]um|[Ss]eit|[Dd]e[nmr]|[Aa]b)[ \u00a0]$")
_NEAR = 8


def _date(end: int, year: int | None, month: int, number: int) -> Reading:
    return Reading(end, "date", "day", partial(day_of, year, month, number))


def _iso(found: re.Match[str], _text: str) -> Reading:
    """
    Read a date in ISO 8601, extended or basic, also with a time of day, and its months and weeks.

    Source of “ISO dates”: ISO 8601-1:2019, 5.2 (calendar and week dates) and 5.4 (date and time of day).
    """
    if week := found["week"]:
        return Reading(found.end(), "period", "week", partial(_iso_week, int(found["y"]), int(week)))
    if found["d"] is None:
        return Reading(found.end(), "period", "month", always(months(int(found["y"]), int(found["m"]), 1)))
    return _date(found.end(), int(found["y"]), int(found["m"]), int(found["d"]))


def _iso_week(year: int, number: int, _published: date | None) -> Days:
    try:
        return week_of(date.fromisocalendar(year, number, 1))
    except ValueError:
        return UNKNOWN


_CLOCK = r"(?:t[0-2][0-9]:?[0-5][0-9](?::?[0-5][0-9](?:[.,][0-9]{1,9})?)?(?:z|[+-][0-9]{2}:?(?:[0-9]{2})?)?)?"
ISO = Notation(
    (
        rf"(?P<y>(?:19|20)[0-9]{{2}})(?:-w(?P<week>[0-5][0-9])(?![0-9])|"
        rf"-(?P<m>0[1-9]|1[0-2])(?:-(?P<d>[0-2][0-9]|3[01])(?![0-9]){_CLOCK}|(?![0-9-])))"
    ),
    _iso,
)
BASIC = Notation(
    rf"(?P<y>20[0-9]{{2}})(?P<week>(?!))?(?P<m>0[1-9]|1[0-2])(?P<d>[0-2][0-9]|3[01])(?![0-9]){_CLOCK}",
    _iso,
)


def _dotted(found: re.Match[str], text: str) -> Reading | None:
    """
    Read day, month and year with points between, in this order or the reverse, or day and month behind a preposition ("am 24.12.").

    Source of “dotted dates”: CLDR ``dateFormats/short`` of de, fi, nb, pl, ru and tr (dd.MM.yy), of ko and hu (y. M. d.); DIN 5008.
    """
    end = found.end()
    if found["yy"]:
        return _date(end, int(found["yy"]), int(found["mm"]), int(found["dd"]))
    if found["d3"]:
        on = _ON.search(text, max(0, found.start() - _NEAR), found.start())
        return _date(end, None, int(found["m3"]), int(found["d3"])) if on else None
    return _date(end, full_year(found["y"]), int(found["m"]), int(found["d"]))


DOTTED = Notation(
    (
        rf"(?P<d>{DAY})\.{GAP}?(?P<m>1[0-2]|0?[1-9])\.{GAP}?(?P<y>{YEAR}|(?<=\.)[0-9]{{2}}(?![0-9]|[.,][0-9]))"
        rf"|(?P<yy>{YEAR})\.{GAP}?(?P<mm>1[0-2]|0?[1-9])\.{GAP}?(?P<dd>{DAY})\.?"
        rf"|(?P<d3>{DAY})\.(?P<m3>1[0-2]|0?[1-9])\.(?![0-9])"
    ),
    _dotted,
)


def _slashed(found: re.Match[str], text: str) -> Reading | None:
    """
    Read day, month and year with strokes or hyphens between: the year first, or in the order that only one of day and month allows.

    Where both could be the month, an American time zone or a twelve-hour clock behind it says that the month is first; else the order that
    gives the day of publication; else it is unknown.

    Source of “slashed dates”: CLDR ``dateFormats/short`` of en-US (M/d/yy), en-GB, fr, es, it and pt (dd/MM/y), ja and zh (y/MM/dd), nl and
    da (dd-MM-y).
    """
    end = found.end()
    if found["yy"]:
        return _date(end, int(found["yy"]), int(found["mm"]), int(found["dd"]))
    first, second, year = int(found["a"]), int(found["b"]), full_year(found["y"])
    if min(first, second) > _MONTHS_IN_YEAR:
        return None
    if first > _MONTHS_IN_YEAR or first == second:
        return _date(end, year, second, first)
    if second > _MONTHS_IN_YEAR or _AMERICAN.match(text[end : end + 40].lower()):
        return _date(end, year, first, second)
    return Reading(end, "date", "day", partial(_published_one, day_of(year, first, second, None), day_of(year, second, first, None)))


def _published_one(one: Days, other: Days, published: date | None) -> Days:
    return next((days for days in (one, other) if published and days.first == published), UNKNOWN)


SLASHED = Notation(
    (
        rf"(?P<yy>{YEAR})/(?P<mm>1[0-2]|0?[1-9])/(?P<dd>{DAY})"
        rf"|(?P<a>{DAY})(?P<stroke>[-/])(?P<b>{DAY})(?P=stroke)(?P<y>{YEAR}|(?<=/)[0-9]{{2}}(?![0-9]))"
    ),
    _slashed,
)


_LASTING = lazy(rf"{GAP}?{DASH}{GAP}?|{GAP}(?:to|until|till|through|bis|au|al|a|(?P<and>and|und|et|y|e)){GAP}")
_AUTUMN, _SPRING = 9, 5
"""The first month from which, and the last until which, days that last over a new year are told with the later year alone."""
_LAST_DAY = lazy(
    rf"(?:(?P<d>{DAY})(?:st|nd|rd|th|er|º|\.)?{GAP}?(?:of{GAP}|de{GAP}|d['’])?(?P<m>{MONTH})|(?P<m2>{MONTH}){GAP}(?P<d2>{DAY})(?:st|nd|rd|th)?)"
    rf",?{GAP}(?:de{GAP}|del{GAP}|of{GAP})?(?P<y>{YEAR})"
)


def _year_at_end(lower: str, end: int, month: int, number: int) -> int | None:
    """
    Take the year of a day from the one behind it up to which something lasts, or that is told with it; None where none follows.

    It is the same year, also where the later day is told first ("moved from 20 May to 12 May 2026"), but from autumn to spring.
    """
    lasting = _LASTING.match(lower, end)
    last = _LAST_DAY.match(lower, lasting.end()) if lasting else None
    if last is None or lasting is None:
        return None
    until = month_of(last["m"] or last["m2"]), int(last["d"] or last["d2"])
    over_new_year = not lasting["and"] and month >= _AUTUMN and until[0] <= _SPRING and (month, number) > until
    return full_year(last["y"]) - over_new_year


def _day_month(found: re.Match[str], text: str) -> Reading | None:
    """
    Read the day before the name of the month, with or without the year; two days of one month make a period.

    A missing year is that of the day up to which it lasts ("3 June to 28 August 2025"), or is completed so that the day is nearest to the
    day of publication.

    Source of “day and month”: CLDR ``dateFormats/long`` and ``availableFormats/MMMd`` of en-GB, de, fr, es, it and pt; Oxford and FT style
    ("14 March 2026").
    """
    end, name = found.end(), found["m"].rstrip(".")
    written = text[found.start("m") : found.end("m")]
    digits = found["y"] or found["short"]
    month, first = month_of(name), found["d"]
    year = full_year(digits) if digits else _year_at_end(found.string, end, month, int(first))
    if year is None and name in AMBIGUOUS_MONTHS and not written[0].isupper():
        return None
    return _days_of_month(end, year, month, first, found["d2"])


def _days_of_month(end: int, year: int | None, month: int, first: str, last: str | None) -> Reading | None:
    if last is None:
        return _date(end, year, month, int(first))
    if int(last) <= int(first):
        return None

    def days(published: date | None) -> Days:
        end_day = day_of(year, month, int(last), published)
        return days_between(day_of(end_day.first.year if end_day.first else year, month, int(first), published), end_day)

    return Reading(end, "period", "span", days)


_TO = rf"{GAP}?{DASH}{GAP}?|{GAP}(?:to|and|bis|und|au|et|al|y|a|e){GAP}"
DAY_MONTH = Notation(
    (
        rf"(?P<d>{DAY})(?:st|nd|rd|th|er|º|ª|°|\.º|\.)?(?:(?:{_TO})(?P<d2>{DAY})(?:st|nd|rd|th|º|\.)?)?"
        rf"(?:(?P<tie>[-/])|{GAP}?(?:of{GAP}|de{GAP}|d['’])?)(?P<m>{MONTH})"
        rf"(?:(?:,?{GAP}(?:de{GAP}|del{GAP}|of{GAP})?|[-/])(?P<y>{YEAR}|(?<=[-/])(?(tie)[0-9]{{2}}(?![0-9])|(?!)))|"
        rf",?{GAP}['’](?P<short>[0-9]{{2}})(?![0-9]))?"
    ),
    _day_month,
)


def _month_day(found: re.Match[str], text: str) -> Reading | None:
    """
    Read the day behind the English name of the month, with or without the year; two days of one month make a period.

    Source of “month and day”: AP stylebook, "months" ("Sept. 15", "Feb. 14, 2026"); CLDR ``dateFormats/long`` of en-US.
    """
    name = found["m"].rstrip(".")
    if name not in ENGLISH_MONTHS or not text[found.start()].isupper():
        return None
    month, first = month_of(name), found["d"]
    year = full_year(found["y"]) if found["y"] else _year_at_end(found.string, found.end(), month, int(first))
    return _days_of_month(found.end(), year, month, first, found["d2"])


MONTH_DAY = Notation(
    (
        rf"(?P<m>{OPENING_MONTH}){GAP}(?:the{GAP})?(?P<d>{DAY})(?:st|nd|rd|th)?{END}(?![:.]?[0-9%]|,[0-9]{{3}}(?![0-9]))"
        rf"(?:{GAP}?(?:{DASH}|to|and){GAP}?(?P<d2>{DAY})(?:st|nd|rd|th)?{END}(?![0-9%:]|[.,][0-9]))?(?:,?{GAP}(?P<y>{YEAR}))?"
    ),
    _month_day,
)


def _east_asian(found: re.Match[str], _text: str) -> Reading | None:
    """
    Read year, month and day with the characters of Chinese, Japanese or Korean behind each, any of them alone where it is no duration.

    Source of “East Asian dates”: GB/T 15835-2011 and GB/T 7408 (年月日, 日 or 号); CLDR ``dateFormats/long`` of zh, ja and ko, and its
    Japanese calendar (令和).
    """
    era, year, month, number = found["era"], found["y"], found["m"], found["d"]
    own = (2018 + int(year) if era else full_year(year)) if year else None
    if number is None:
        return Reading(found.end(), "period", "month", partial(_month, own, int(month)))
    if month is None:
        return Reading(found.end(), "date", "day", partial(_day_alone, int(number)))
    return Reading(found.end(), "date", "day", partial(day_of, own, int(month), int(number)))


def _month(year: int | None, month: int, published: date | None) -> Days:
    return months(year, month, 1, published)


def _day_alone(number: int, published: date | None) -> Days:
    """Take the day of the month that is nearest to publication."""
    if published is None:
        return Days(f"---{number:02}")
    around = [(published.year * 12 + published.month - 1 + step) for step in (0, -1, 1)]
    found = [day_of(month // 12, month % 12 + 1, number, None) for month in around if month >= _MONTHS_IN_YEAR]
    known = [(abs((days.first - published).days), days) for days in found if days.first]
    return min(known)[1] if known else UNKNOWN


_Y, _M, _D = rf"(?:年|년){GAP}?", rf"(?:月|월)(?!期|线|間|间){GAP}?", "(?:日|号|號|일)(?!間|间|均|线|線|圆|元|内|連|连|以|本|경)"
EAST_ASIAN = Notation(
    (
        rf"(?:(?P<era>令和)?(?P<y>(?(era)[0-9]{{1,2}}|{YEAR})){GAP}?{_Y})?(?P<m>1[0-2]|0?[1-9]){_M}"
        rf"(?:(?P<d>{DAY}){_D}(?:{GAP}?{MOMENT})?|(?<=[月월]))"
    ),
    _east_asian,
)
DAY_ALONE = Notation(rf"(?P<era>(?!))?(?P<y>(?!))?(?P<m>(?!))?(?P<d>{DAY}){_D.replace('|일', '')}", _east_asian)
