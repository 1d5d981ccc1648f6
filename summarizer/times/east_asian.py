"""Periods and relative times in Chinese, Japanese and Korean."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from summarizer.text.lexicon import GAP, either
from summarizer.times.calendar import UNKNOWN, Days, half, months, months_until, quarter, weekday_near, year_of
from summarizer.times.reading import YEAR, Notation, Reading, always, untold
from summarizer.times.relative import unit_from, unit_to_date, window

if TYPE_CHECKING:
    import re
    from datetime import date

    from summarizer.times.types import Grain

_DIGITS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_YEARS = {
    "去年": -1, "昨年": -1, "上年": -1, "今年": 0, "本年": 0, "当年": 0, "明年": 1, "来年": 1,
    "작년": -1, "지난해": -1, "올해": 0, "금년": 0, "내년": 1,
}  # fmt: skip
_UNIT_NAMES: tuple[tuple[str, Grain, int], ...] = (
    ("上季度|上个季度|前四半期|지난 분기|전 분기|전분기", "quarter", -1),
    ("本季度|当季|今四半期|이번 분기", "quarter", 0),
    ("下季度|下个季度|来四半期|다음 분기", "quarter", 1),
    ("上月|上个月|先月|前月|지난달|전월", "month", -1),
    ("本月|今月|当月|이번 달|이달", "month", 0),
    ("下月|下个月|来月|다음 달", "month", 1),
    ("上周|上週|先週|지난주", "week", -1),
    ("本周|本週|今週|이번 주", "week", 0),
    ("下周|下週|来週|다음 주", "week", 1),
    ("昨日|昨天|어제", "day", -1),
    ("今日|今天|오늘", "day", 0),
    ("明日|明天|내일", "day", 1),
    ("前期", "year", -1),
    ("今期|当期", "year", 0),
    ("来期", "year", 1),
)
_UNITS: dict[str, tuple[Grain, int]] = {name: (grain, step) for names, grain, step in _UNIT_NAMES for name in names.split("|")}
_BUSINESS = frozenset({"前期", "今期", "当期", "来期"})


def _part(found: re.Match[str], _text: str) -> Reading | None:
    """
    Read a year, and a quarter or half with or without its year, in Chinese, Japanese or Korean.

    Quarters and halves in Japanese are those of the company's year.

    Source of “East Asian periods”: GB/T 15835-2011 (years in digits); CLDR ``quarters/wide`` of zh, ja and ko (第3四半期, 第三季度,
    제3분기); notation of Tokyo Stock Exchange reports (2026年3月期, 上期, 4-6月期).
    """
    year = int(found["y"]) if found["y"] else None
    shift = _YEARS.get(found["rel"] or "")
    if found["same"]:
        return Reading(found.end(), "period", "span", untold, relative=True)
    if found["q"] or found["nq"] or found["h"]:
        return _part_of_year(found, year, shift)
    if shift is not None:
        return Reading(found.end(), "period", "year", partial(unit_from, "year", shift), relative=True)
    if year is None:
        return None
    fiscal = found["fy"] is not None
    return Reading(found.end(), "period", "year", always(Days(f"FY{year}") if fiscal else year_of(year)), fiscal=fiscal)


def _part_of_year(found: re.Match[str], year: int | None, shift: int | None) -> Reading:
    if letter := found["h"]:
        grain: Grain = "half"
        number = 1 if letter[0] in "上상" else 2
        days = partial(_half, year, shift, number)
    else:
        digit = found["q"] or found["nq"]
        number = _DIGITS.get(digit) or int(digit)
        grain = "quarter" if found["q"] else _LENGTHS.get(3 * number, "span")
        days = partial(_first_quarters if found["nq"] else _quarter, year, shift, number)
    if found[0].endswith(_OF_COMPANY) or found["fy"]:
        known = Days(f"FY{year or '-'}-{'H' if found['h'] else 'Q'}{number}")
        return Reading(
            found.end(), "period", grain, untold if shift is not None else always(known), fiscal=True, relative=shift is not None
        )
    return Reading(found.end(), "period", grain, days, relative=shift is not None)


_OF_COMPANY = ("四半期", "上期", "下期", "上半期", "下半期")


def _own_year(year: int | None, shift: int | None, published: date | None) -> int | None:
    return published.year + shift if shift is not None and published else year


def _quarter(year: int | None, shift: int | None, number: int, published: date | None) -> Days:
    own = _own_year(year, shift, published)
    return UNKNOWN if shift is not None and own is None else quarter(own, number, published)


def _first_quarters(year: int | None, shift: int | None, count: int, published: date | None) -> Days:
    own = _own_year(year, shift, published)
    return UNKNOWN if shift is not None and own is None else months(own, 1, 3 * count, published)


def _half(year: int | None, shift: int | None, number: int, published: date | None) -> Days:
    own = _own_year(year, shift, published)
    return UNKNOWN if shift is not None and own is None else half(own, number, published)


_PART = (
    rf"(?:第|제)?(?P<q>[一二三四1-4]){GAP}?(?:季度|四半期|분기)|前(?P<nq>[二两三四2-4])个?季度"
    rf"|(?P<h>上半年|下半年|上半期|下半期|上期|下期|상반기|하반기)|(?P<same>同期|동기)"
)
PART = Notation(
    (
        rf"(?:(?P<y>{YEAR}){GAP}?(?:(?P<fy>年度|财年|財年|회계연도)|年|년도?)(?!前|间|間)|(?P<rel>{either(_YEARS)}|前年(?=同期)|전년(?={GAP}?동기)))?"
        rf"(?:的?{GAP}?(?:{_PART}))?"
    ),
    _part,
)
"""A year, or a part of it."""


def _fiscal(found: re.Match[str], _text: str) -> Reading:
    """
    Read a period by its last month, or by its first and last ones.

    Source of “East Asian fiscal periods”: notation of Tokyo Stock Exchange reports: 2026年3月期 (the year to March), 4-6月期 (April to
    June), 4~9月.
    """
    year = int(found["y"]) if found["y"] else None
    if only := found["only"]:
        return Reading(found.end(), "period", "year", partial(months_until, year, int(only), 12), fiscal=True)
    last = int(found["last"])
    count = (last - int(found["first"])) % 12 + 1
    return Reading(found.end(), "period", _LENGTHS.get(count, "span"), partial(months_until, year, last, count))


_LENGTHS: dict[int, Grain] = {1: "month", 3: "quarter", 6: "half", 12: "year"}
_MONTH = "1[0-2]|0?[1-9]"
FISCAL = Notation(
    rf"(?:(?P<y>{YEAR}){GAP}?年{GAP}?)?(?:(?P<first>{_MONTH})月?[-–~～〜至](?P<last>{_MONTH})月期?|(?P<only>{_MONTH})月期)",
    _fiscal,
)


def _relative(found: re.Match[str], _text: str) -> Reading:
    """
    Read units of time near publication, windows up to it or from it on, the year to date, and days of the week.

    Source of “East Asian relative times”: CLDR ``dates/fields`` (relative -1, 0 and 1) and ``days`` of zh, ja and ko.
    """
    end = found.end()
    if name := found["near"]:
        grain, step = _UNITS[name]
        days = untold if name in _BUSINESS else partial(unit_from, grain, step)
        return Reading(end, "date" if grain == "day" else "period", grain, days, fiscal=name in _BUSINESS, relative=True)
    if found["begun"]:
        return Reading(end, "period", "span", partial(unit_to_date, "year"), relative=True)
    if weekday := found["wd"] or found["wd2"]:
        return Reading(end, "date", "day", partial(_weekday, _WEEKDAYS[weekday]), relative=True)
    number, unit = found["n"], _WINDOW_UNITS[found["u"]]
    count = int(number) if number.isdecimal() else _DIGITS.get(number)
    return Reading(end, "period", "span", partial(window, unit, count, 1 if found["side"] in _AHEAD else -1), relative=True)


def _weekday(number: int, published: date | None) -> Days:
    return weekday_near(number, published, 0) if published else UNKNOWN


_AHEAD = frozenset({"未来", "今後", "향후"})
_WEEKDAYS = {
    name: number for number, names in enumerate(("一月월", "二火화", "三水수", "四木목", "五金금", "六土토", "日天일")) for name in names
}
_WINDOW_UNITS = {
    "年": "year", "년": "year", "季度": "quarter", "四半期": "quarter", "분기": "quarter", "月": "month", "개월": "month", "周": "week",
    "週間": "week", "주": "week", "天": "day", "日": "day", "일": "day",
}  # fmt: skip
RELATIVE = Notation(
    (
        rf"(?P<near>{either(_UNITS)})(?:同期)?|(?P<begun>年初至今|年初来|今年以来|연초 대비)"
        rf"|(?:周|週|星期|礼拜)(?P<wd>[一二三四五六日天])|(?P<wd2>[月火水木金土日월화수목금토일])(?:曜日|요일)"
        rf"|(?P<side>过去|過去|最近|近|未来|今後|지난|최근|향후){GAP}?(?P<n>[0-9]{{1,2}}|[一二两三四五六七八九十数几])"
        rf"(?:个|か|カ|ヶ)?(?P<u>{either(_WINDOW_UNITS)})[间間]?"
    ),
    _relative,
)

YEAR_WORDS = frozenset((*_YEARS, "前年", "전년"))
UNIT_WORDS = frozenset((*_UNITS, "年初", "今年以来", "연초"))
SIDE_WORDS = frozenset("过去 過去 最近 近 未来 今後 지난 최근 향후".split())
PART_SIGNS = frozenset(
    (
        *(f"{sign}{digit}" for sign in "第제" for digit in "一二三四1234"),
        *(f"{digit}季度" for digit in "一二三四"),
        *(f"前{digit}{unit}" for digit in "二两三四234" for unit in ("季度", "个季度")),
        *"上半年 下半年 上半期 下半期 上期 下期 상반기 하반기 同期 동기".split(),
    )
)
"""The words that begin a time of these rules."""
