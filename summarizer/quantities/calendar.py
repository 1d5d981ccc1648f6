"""
Dates, clock times and periods.

Sources: ISO 8601; CLDR ``dates/calendars/gregorian`` for names of months and quarters; the AP and Reuters style guides for datelines
("Sept 15"), clock times ("7:45 a.m. ET") and fiscal periods ("Q3 FY26").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from summarizer.quantities.lexicon import GAP
from summarizer.quantities.numerals import fold

TimeKind = Literal["date", "time", "period"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeSpan:
    """
    One date, clock time or period as it stands in a text.

    Attributes:
        start: First character, as an index into the text that was read.
        end: One past the last character; ``text[start:end] == as_written``.
        as_written: It in the words of the text.
        kind: "date" for a day, "time" for a time of day, "period" for anything longer than a day.
    """

    start: int
    end: int
    as_written: str
    kind: TimeKind


_FULL_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|Januar|Februar|März|Mai|Juni|Juli|Oktober|"
    "Dezember|janvier|février|"
    "mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|"
    "octubre|noviembre|"
    "diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|janeiro|fevereiro|março|maio|junho|julho|setembro|"
    "outubro|novembro|dezembro"
)
_MONTH = rf"(?:{_FULL_MONTHS}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Okt|Nov|Dec|Dez)\b\.?)"
_BARE_MONTH = (
    r"(?:January|February|April|June|July|August|September|October|November|December|Januar|Februar|März|Juni|Juli|Oktober|Dezember)"
)
_YEAR = r"(?:19|20)[0-9]{2}"
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9])"
_ZONE = r"(?:a\.m\.|p\.m\.|am\b|pm\b|AM\b|PM\b)"
_TZ = r"(?:ET|EST|EDT|CT|CST|CDT|MT|PT|PST|PDT|GMT|UTC|BST|CET|CEST|MEZ|MESZ|HKT|JST|IST|SGT|AEST|AEDT|KST|Z)\b"
_CLOCK = (
    rf"(?:[01]?[0-9]|2[0-4])[:.h][0-5][0-9](?::[0-5][0-9])?(?:{GAP}?{_ZONE}|{GAP}Uhr\b)(?:{GAP}{_TZ})?"
    rf"|(?:[01]?[0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9])?(?![0-9:])(?:{GAP}?{_TZ})?"
    rf"|(?:[01][0-9]|2[0-3])[0-5][0-9]{GAP}?{_TZ}|(?:1[0-2]|[1-9])(?:{GAP}?(?:-|–|to){GAP}?(?:1[0-2]|[1-9]))?{GAP}?{_ZONE}(?:{GAP}{_TZ})?"
    rf"|(?:[01]?[0-9]|2[0-4])(?:[-–](?:[01]?[0-9]|2[0-4]))?{GAP}(?:Uhr|o['’]clock|h(?=[);,.]))"
)
_ORDINAL = (
    r"(?:first|second|third|fourth|ersten|zweiten|dritten|vierten|premier|deuxième|troisième|quatrième|primer|segundo|tercer|cuarto|1st|"
    r"2nd|3rd|4th)"
)
_QUARTER = (
    rf"(?:Q[1-4]|[1-4]Q|H[12]|[12]H|FY|CY){GAP}?[-/]?{GAP}?(?:(?:FY|CY)?{GAP}?['’]?(?:(?:19|"
    rf"20)?[0-9]{{2}})(?:[-/–][0-9]{{2,4}})?)(?:{GAP}?FY['’]?[0-9]{{2,4}})?|Q[1-4]|[1-4]Q|H[12]"
)
_HALVES = (
    rf"(?:(?:first|second|third|fourth|final|last|latter){GAP}(?:half|quarter)|(?:first|last){GAP}(?:three|six|nine|ten|"
    rf"eleven){GAP}months|full{GAP}year)(?:{GAP}(?:of|to|ended){GAP}(?:(?:fiscal|financial){GAP})?(?:{_MONTH}{GAP})?{_YEAR})?"
)
_CJK_DATE = (
    rf"(?:[0-2]?[0-9]|3[01])-(?:1[0-2]|0?[1-9])-{_YEAR}(?![0-9])|20[0-9]{{2}}(?:0[1-9]|1[0-2])(?:[0-2][0-9]|3[01])(?![0-9])|"
    rf"{_YEAR}年(?:(?:1[0-2]|0?[1-9])月(?:{_DAY}日)?|上半年|下半年|(?:第)?[一二三四1-4]季度)?(?:{GAP}?(?:[01]?[0-9]|2[0-3]):[0-5][0-9])?|(?:1[0-2]|"
    rf"[1-9])月(?:{_DAY}日)?|第?[一二三四]季度|[上下]半年"
)

_DATE = (
    rf"{_YEAR}-(?:0[1-9]|1[0-2])-(?:[0-2][0-9]|3[01])(?:T[0-2][0-9]:[0-5][0-9](?::[0-5][0-9](?:\.[0-9]+)?)?(?:Z|"
    rf"[+-][0-9]{{2}}:?[0-9]{{2}})?)?"
    rf"|{_DAY}\.(?:1[0-2]|0?[1-9])\.(?:{_YEAR}|[0-9]{{2}}(?![0-9.]))|{_YEAR}/(?:1[0-2]|0?[1-9])/{_DAY}(?![0-9])|{_DAY}/{_DAY}/(?:{_YEAR}|"
    rf"[0-9]{{2}})(?![0-9])"
    rf"|{_DAY}(?:st|nd|rd|th|\.|º|er)?(?:{GAP}?[-–]{GAP}?{_DAY})?[-/ \u00a0](?:de{GAP})?(?:{_MONTH})(?:[-/ "
    rf"\u00a0,]{{1,2}}(?:de{GAP})?{_YEAR}\b)?"
    rf"|{_MONTH}{GAP}{_DAY}(?:st|nd|rd|th)?\b(?![:.]?[0-9%])(?:{GAP}?[-–]{GAP}?{_DAY}\b)?(?:,?{GAP}{_YEAR}\b)?"
)
_PERIOD = (
    rf"(?:mid|early|late)[- ]{_YEAR}\b|{_MONTH}(?:{GAP}?[-–/]{GAP}?{_MONTH})?,?{GAP}(?:de{GAP})?{_YEAR}\b|"
    rf"{_MONTH}[-–]{_MONTH}(?:{GAP}quarter)?"
    rf"|(?:{_QUARTER})\b|(?i:(?:{_HALVES})\b)|(?i:fiscal|financial){GAP}(?:(?i:year){GAP})?{_YEAR}|{_YEAR}{GAP}(?:fiscal|"
    rf"financial){GAP}year"
    rf"|(?i:{_ORDINAL})(?:-|{GAP})(?i:quarter|quartals?|half|halbjahr|trimestre|semestre)\b(?:{GAP}(?:of|de|du|del){GAP}{_YEAR})?"
    rf"|{_BARE_MONTH}(?:[- ]quarter)?\b|(?<![$€£¥₹,.'’\-+−]){_YEAR}(?:{GAP}?[-–/]{GAP}?(?:{_YEAR}|[0-9]{{2}}))?(?:{GAP}(?:and|"
    rf"to){GAP}{_YEAR}\b)?(?![0-9%]|[.,'’][0-9]|{GAP}?(?:[%€£¥₹]|bn\b|million\b|billion\b|percent\b))"
)
_TIMES = re.compile(
    rf"(?<![0-9A-Za-z$€£¥₹+−])(?:(?P<date>{_DATE})|(?P<time>{_CLOCK})|(?P<cjk>{_CJK_DATE})|(?P<period>{_PERIOD}))",
)
_NOT_YEAR = re.compile(
    rf"{GAP}(?:people|jobs|workers|employees|shares|units|staff|points|vehicles|cars|stores|tonnes|tons|barrels|MW|homes|positions|"
    rf"customers|dollars|euros|yuan|yen|pounds|rupees)\b"
)


def spans_of_time(folded: str) -> list[tuple[int, int, TimeKind]]:
    """Find every date, time and period of a folded text, in order."""
    spans: list[tuple[int, int, TimeKind]] = []
    for found in _TIMES.finditer(folded):
        kind = found.lastgroup
        if kind == "period" and found[0].isdigit() and (_NOT_YEAR.match(folded, found.end()) or not _ends_cleanly(folded, found.end())):
            continue
        if kind == "cjk":
            kind = "date" if "日" in found[0] else "period"
        spans.append((found.start(), found.end(), "date" if kind == "date" else "time" if kind == "time" else "period"))
    return spans


def _ends_cleanly(text: str, end: int) -> bool:
    follower = text[end : end + 1]
    return not (follower.isalpha() and follower.isascii()) and follower != "_"


def read_times(text: str) -> list[TimeSpan]:
    """
    Read every date, clock time and period of a text.

    Args:
        text: Any text.

    Returns:
        Them in text order; their spans do not overlap.
    """
    return [TimeSpan(start=start, end=end, as_written=text[start:end], kind=kind) for start, end, kind in spans_of_time(fold(text))]
