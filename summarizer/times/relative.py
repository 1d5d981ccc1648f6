"""Times told by their distance from the day of publication, or from another time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from summarizer.text.lexicon import END, GAP, either, lazy
from summarizer.times.calendar import (
    UNKNOWN,
    Days,
    day,
    days_between,
    half,
    later,
    months,
    quarter,
    shifted,
    week_of,
    weekday_near,
    year_of,
)
from summarizer.times.reading import MONTH, WORD, Notation, Reading, month_of, untold
from summarizer.times.words import (
    AMBIGUOUS_MONTHS,
    FISCAL_UNITS,
    NUMBERS,
    SINGULAR_UNITS,
    STEPS,
    STEPS_BEHIND,
    UNITS,
    VAGUE,
    WEEKDAYS,
    trie,
)

if TYPE_CHECKING:
    import re
    from collections.abc import Callable
    from datetime import date

    from summarizer.times.types import Grain

_GRAINS: dict[str, Grain] = {
    "day": "day", "week": "week", "month": "month", "quarter": "quarter", "half": "half", "year": "year", "decade": "span",
}  # fmt: skip
_LETTERS = {"day": "D", "week": "W", "month": "M", "year": "Y"}
_DAYS_IN_WEEK = 7
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12}


def unit_from(unit: str, step: int, published: date | None) -> Days:
    """Cover the unit of the calendar that is ``step`` units from the one of publication."""
    if published is None:
        return UNKNOWN
    if unit in {"day", "week"}:
        moment = shifted(published, step * (1 if unit == "day" else _DAYS_IN_WEEK))
        return UNKNOWN if moment is None else day(moment) if unit == "day" else week_of(moment)
    if unit not in _MONTHS:
        return UNKNOWN
    moment = later(published.replace(day=1), step * _MONTHS[unit])
    if moment is None:
        return UNKNOWN
    return {
        "month": lambda: months(moment.year, moment.month, 1),
        "quarter": lambda: quarter(moment.year, (moment.month + 2) // 3),
        "half": lambda: half(moment.year, (moment.month + 5) // 6),
        "year": lambda: year_of(moment.year),
    }[unit]()


def window(unit: str, count: int | None, step: int, published: date | None) -> Days:
    """Cover a stretch of days that ends (step -1) or begins (step 1) with the day of publication."""
    if count is None or unit not in _LETTERS:
        return UNKNOWN
    length = Days(f"P{count}{_LETTERS[unit]}")
    if published is None:
        return length
    away = step * count
    far = (
        shifted(published, away * (1 if unit == "day" else _DAYS_IN_WEEK))
        if unit in {"day", "week"}
        else later(published, away * _MONTHS[unit])
    )
    beside = far and shifted(far, -step)
    if beside is None:
        return UNKNOWN
    return days_between(day(min(beside, published)), day(max(beside, published)))


def _relative(end: int, unit: str, days: Callable[[date | None], Days], *, fiscal: bool = False) -> Reading:
    return Reading(end, "date" if unit == "day" else "period", _GRAINS[unit], days, fiscal=fiscal, relative=True)


def _count(written: str) -> int | None:
    """Read a number in digits or words; None for a vague one, or for the two ends of a range."""
    return int(written) if written.isdecimal() else NUMBERS.get(written)


def _stepped(found: re.Match[str], text: str) -> Reading | None:
    """
    Read the last, the current or the next day of the week, week, month, quarter, half or year.

    "The past week" is the seven days up to publication. A company's year is not that of the calendar: its days are unknown.

    Source of “units of time near publication”: CLDR ``dates/fields`` (relative -1, 0 and 1 of week, month, quarter, year and days of the
    week) of en, de, fr, es, it and pt.
    """
    word = found["s"]
    step, end = STEPS[word] if word else STEPS_BEHIND[found["behind"]], found.end()
    if name := found["wd"]:
        return Reading(end, "date", "day", partial(_weekday, WEEKDAYS[name], step), relative=True)
    if name := found["m"]:
        if word in _PREPOSITIONS or (name.rstrip(".") in AMBIGUOUS_MONTHS and not text[found.start("m")].isupper()):
            return None
        return Reading(end, "period", "month", partial(_month_from, month_of(name), step), relative=True)
    noun = found["u"] or found["u2"]
    if noun in FISCAL_UNITS or found["fiscal"]:
        return _relative(end, UNITS[noun], untold, fiscal=True)
    return _unit(end, UNITS[noun], step, rolling=word in {"past", "coming"})


def _unit(end: int, unit: str, step: int, *, rolling: bool) -> Reading | None:
    if unit == "day" and step == 0:
        return None
    if rolling and unit in _LETTERS and unit != "day":
        return _relative(end, unit, partial(window, unit, 1, step))
    return _relative(end, unit, partial(unit_from, unit, step))


_PREPOSITIONS = frozenset({"past", "following", "passé"})


def _weekday(number: int, step: int, published: date | None) -> Days:
    return weekday_near(number, published, step) if published else UNKNOWN


def _month_from(month: int, step: int, published: date | None) -> Days:
    if published is None:
        return UNKNOWN
    year = published.year
    if step < 0 and month >= published.month:
        year -= 1
    elif step > 0 and month <= published.month:
        year += 1
    return months(year, month, 1)


_STEP = rf"(?P<s>{WORD})"
"""The step of a notation that is tried at one alone."""
STEPPED = Notation(
    (
        rf"{_STEP}(?:-|{GAP}|(?<=quest)['’])(?:(?P<fiscal>fiscal|financial){GAP})?"
        rf"(?:(?P<u>{trie(SINGULAR_UNITS)}){END}|(?P<wd>{trie(WEEKDAYS)}){END}|(?P<m>{MONTH})(?!{GAP}[0-9]))(?P<behind>(?!))?"
        r"(?P<u2>(?!))?"
    ),
    _stepped,
)
STEPPED_BEHIND = Notation(
    (
        rf"(?P<s>(?!))?(?P<fiscal>(?!))?(?P<u>(?!))?(?P<m>(?!))?(?:(?P<wd>{trie(WEEKDAYS)})|(?P<u2>{trie(SINGULAR_UNITS)})){END}{GAP}"
        rf"(?P<behind>{trie(STEPS_BEHIND)}){END}"
    ),
    _stepped,
    second=STEPS_BEHIND.keys(),
)


def _window(found: re.Match[str], _text: str) -> Reading | None:
    """
    Read so many days, weeks, months or years up to publication, or from it on.

    A length of time that no such word ties to a day is a measure, and no time.

    Source of “windows of time”: Chicago Manual of Style, 9.2 (numbers in words); CLDR ``units/duration`` of en, de, fr, es, it and pt; ISO
    8601-1:2019, 5.5.2.
    """
    step = STEPS[found["s"]]
    return _window_of(found, step) if step else None


def _window_of(found: re.Match[str], step: int) -> Reading | None:
    if found["u"] not in UNITS:
        return None
    count = None if found["to"] else _count(found["n"])
    return Reading(found.end(), "period", "span", partial(window, UNITS[found["u"]], count, step), relative=True)


_NUMBER = rf"(?:(?:{trie(set(NUMBERS) | VAGUE)}){END}|[0-9]{{1,3}}(?![0-9]))"
_COUNT = rf"(?P<n>{_NUMBER})(?P<to>(?:{GAP}?[-–]{GAP}?|{GAP}(?:to|or|bis|oder|à|ou|a|o){GAP}){_NUMBER})?{GAP}(?:of{GAP})?"
_SEVERAL = rf"(?P<u>half-year{END}|{WORD})"
_COUNTING = frozenset((*(word.split("-")[0] for word in (*NUMBERS, *VAGUE)), *"0123456789"))
WINDOW = Notation(rf"{_STEP}{GAP}(?:a{GAP}(?=couple|few))?{_COUNT}(?:(?:fiscal|calendar|full){GAP})?{_SEVERAL}", _window, second=_COUNTING)


def _window_behind(found: re.Match[str], _text: str) -> Reading | None:
    """Read a window whose adjective stands behind the number ("trois dernières années") or behind the unit ("tres años anteriores")."""
    step = STEPS.get(found["s"] or "") or STEPS_BEHIND.get(found["behind"] or "")
    return _window_of(found, step) if step else None


WINDOW_BEHIND = Notation(
    rf"{_COUNT}(?:(?P<s>{trie(STEPS)}){END}{GAP})?{_SEVERAL}(?:{GAP}(?P<behind>{trie(STEPS_BEHIND)}){END})?",
    _window_behind,
)


def _ago(found: re.Match[str], _text: str) -> Reading | None:
    """
    Read so many units of time ago, or before or after what the text tells of; only the days of "ago" are told by publication.

    Source of “times before another time”: CLDR ``dates/fields`` (relativeTime past and future) of en, de, fr, es, it and pt; IAS 1.38
    (comparative information).
    """
    noun = found["u"] or found["u2"]
    number = found["n"] or found["n2"] or "one"
    unit, count = UNITS[noun], _count(number)
    since_publication = found["u2"] is not None or found["word"] in _AGO
    # A year ago is, of a quarter's figures, the same quarter of the year before.
    if count is None or not since_publication or (count == 1 and unit in {"year", "quarter"}):
        return _relative(found.end(), unit, untold)
    return _relative(found.end(), unit, partial(unit_from, unit, -count))


def _bare(found: re.Match[str], text: str) -> Reading | None:
    """Read "year ago" without its article as well, as it stands in compounds; "an earlier" is an article and no French year."""
    if (found["u"] or "").lower() == "an" and found["word"] in _ENGLISH:
        return None
    return _ago(found, text) if found["n"] or found["word"] in _COMPOUND else None


_COMPOUND = frozenset({"ago", "earlier"})
_ENGLISH = frozenset({"ago", "earlier", "later", "before"})
_AGO = frozenset({"ago", "fa", "atrás"})
_LATER = [
    *"ago earlier later before fa prima atrás antes depois después zuvor später auparavant".split(),
    "plus tôt",
    "plus tard",
    "más tarde",
]
AGO = Notation(
    (
        rf"(?:(?P<n>{_NUMBER})(?:-|{GAP}))?(?P<u>{trie(UNITS)}){END}(?:-|{GAP})(?P<word>{either(_LATER)}){END}"
        rf"(?P<n2>(?!))?(?P<u2>(?!))?"
    ),
    _bare,
)
SINCE = Notation(
    (
        rf"(?:il{GAP}y{GAP}a|hace|há|vor)(?:{GAP}(?:plus{GAP}de|más{GAP}de|mais{GAP}de|etwa|rund))?{GAP}(?P<n2>{_NUMBER}){GAP}"
        rf"(?P<u2>{trie(UNITS)}){END}(?P<n>(?!))?(?P<u>(?!))?(?P<word>(?!))?"
    ),
    _ago,
)


def _compared(found: re.Match[str], _text: str) -> Reading:
    """
    Read the year or period before the one that the text tells of, with which its figures are compared.

    Source of “the period compared with”: IAS 1.38 (comparative information); CLDR ``dates/fields`` of de ("im Vorjahr"); AP stylebook,
    "year-earlier".
    """
    return Reading(found.end(), "period", _COMPARED[found["c"]], untold, relative=True)


_COMPARED: dict[str, Grain] = {
    "vorjahr": "year", "vorjahres": "year", "vorjahreszeitraum": "span", "vorjahreszeitraums": "span", "vorjahresquartal": "quarter",
    "vorjahresquartals": "quarter", "vorquartal": "quarter", "vorquartals": "quarter", "vormonat": "month", "vormonats": "month",
    "vorwoche": "week", "vortag": "day", "vortages": "day", "same period": "span", "same quarter": "quarter", "same month": "month",
    "same week": "week", "same half": "half", "same time": "span", "comparable period": "span", "corresponding period": "span",
    "corresponding quarter": "quarter", "prior-year": "year", "previous-year": "year", "même période": "span", "même trimestre": "quarter",
    "mismo periodo": "span", "mismo período": "span", "mismo trimestre": "quarter", "stesso periodo": "span", "stesso trimestre": "quarter",
    "mesmo período": "span", "mesmo trimestre": "quarter",
}  # fmt: skip
COMPARED = Notation(
    (
        rf"(?P<c>{either(_COMPARED)}){END}(?:{GAP}(?:last{GAP}year|(?:of|in){GAP}the{GAP}(?:prior|previous|preceding){GAP}year|"
        rf"a{GAP}year{GAP}(?:ago|earlier)))?"
    ),
    _compared,
)


def _to_date(found: re.Match[str], _text: str) -> Reading:
    """
    Read the year, quarter, month or week up to the day of publication.

    Source of “to date”: IAS 34.20(b) ("year to date"); market usage ("YTD", "seit Jahresbeginn", "depuis le début de l'année", "年初至今").
    """
    unit = found["u"] or "year"
    return Reading(found.end(), "period", "span", partial(unit_to_date, unit), relative=True)


def unit_to_date(unit: str, published: date | None) -> Days:
    """Cover the unit of the calendar that publication lies in, up to publication."""
    if published is None:
        return UNKNOWN
    begun = unit_from(unit, 0, published)
    return days_between(begun, day(published)) if begun.first else UNKNOWN


_YEAR_TO_DATE = [
    "ytd", "seit jahresbeginn", "seit jahresanfang", "depuis le début de l'année", "depuis le début de l’année", "desde principios de año",
    "en lo que va de año", "da inizio anno", "no acumulado do ano",
]  # fmt: skip
TO_DATE = Notation(rf"(?:(?P<u>year|quarter|month|week)(?:-to-|{GAP}to{GAP})date|(?:{either(_YEAR_TO_DATE)})){END}", _to_date)


def _day(found: re.Match[str], text: str) -> Reading | None:
    """
    Read yesterday, today and tomorrow, and a day of the week, which is the nearest to publication on either side, or the next one where
    the verb is of the future ("will vote on Monday").

    Source of “days near publication”: CLDR ``dates/fields/day`` (relative -2 to 2) and ``days/wide`` of en, de, fr, es, it and pt; AP
    stylebook, "days of the week".
    """
    if name := found["wd"]:
        ahead = _AHEAD.search(text, max(0, found.start() - _AROUND), found.start())
        return Reading(found.end(), "date", "day", partial(_weekday, WEEKDAYS[name], 1 if ahead else 0), relative=True)
    word = found["d"]
    if word == "hier" and not _FRENCH.search(text, max(0, found.start() - _AROUND), found.end() + _AROUND):
        return None
    if word == "morgen" and text[found.start()].isupper():
        return None
    return Reading(found.end(), "date", "day", partial(unit_from, "day", _NEAR[word]), relative=True)


_AROUND = 60
_AHEAD = lazy(
    rf"\b(?:will|(?:is|are){GAP}(?:due|scheduled|expected|set){GAP}to)(?:{GAP}(?!say|said)[a-z][a-z'-]*){{1,4}}{GAP}on{GAP}$"
    rf"|\b(?:beg[io]ns?|starts?|resumes?|opens?){GAP}on{GAP}$"
)
"""A verb of the future with what stands between it and its day; in "will rise, it said on Monday" a comma does."""
_FRENCH = lazy(r"\b(?:le|la|les|du|est|une|et|aux?|pour|dans)\b")
_NEAR_NAMES = {
    -2: "vorgestern avant-hier anteayer anteontem",
    -1: "yesterday gestern hier ayer ieri ontem",
    0: "today tonight heute aujourd'hui aujourd’hui hoy oggi hoje",
    1: "tomorrow morgen demain domani amanhã",
    2: "übermorgen après-demain dopodomani",
}
_NEAR = {name: step for step, names in _NEAR_NAMES.items() for name in names.split()}
NEAR_DAY = Notation(rf"(?:(?P<d>{trie(_NEAR)})|(?P<wd>{trie(WEEKDAYS)})){END}(?!-)", _day)

DAY_WORDS = frozenset(_NEAR)
COMPARED_WORDS = frozenset(_COMPARED) - {"prior-year", "previous-year"}
TO_DATE_WORDS = frozenset(_YEAR_TO_DATE)
SINCE_WORDS = frozenset(("il y a", "hace", "há", "vor"))
"""The words that begin a time of these rules."""
