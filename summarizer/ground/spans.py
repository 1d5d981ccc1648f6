"""
When a figure is of: the dates and periods that stand with a quantity, and whether they refute another.

A period belongs to a figure when it stands in its own clause, between it and its neighbours; else the line's only period does. Two periods
contradict each other when they are of the same kind of calendar and none is a part of the other. A figure of comparison ("from", "a year
earlier") may be of an earlier time than its line, so there only the line's own period is refuted, and only where such words are plain.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summarizer.ground.derived import may_be_companys
from summarizer.text.clauses import ANOTHER
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from summarizer.ground.kinds import Moment
    from summarizer.times import TimeSpan

_BREAK = lazy(
    r"[,;()，；（）]|\s[–—-]\s|\b(?:while|whereas|and|but|against|from|compared|versus|vs|während|und|nach|gegenüber|von)\b|"
    r"\bafter\s(?=[^\w\s]{0,2}\d)",
    re.IGNORECASE,
)
_YEAR_BEFORE = (
    "a year (?:earlier|ago|before)",
    "year-(?:earlier|ago)",
    "the year before",
    "the (?:same|prior[- ]year|year[- ]ago|previous year(?:['’]s)?) (?:period|quarter|month)",
    "(?:prior|previous) year",
    "last year(?=:)",
    r"vorjahr\w*",
    "(?:ein|im) jahr (?:zuvor|davor|früher)",
    "un an (?:plus tôt|auparavant|avant)",
    "l['’](?:an|année|exercice) (?:dernier|dernière|précédente?|passée?)",
    "(?:un año (?:antes|atrás)|hace un año|(?:el|del) (?:año|ejercicio) (?:anterior|pasado)|(?:el )?mismo periodo)",
    "un anno (?:prima|fa)|(?:all|dall|nell)['’]esercizio precedente",
)
"""Say of a figure that it is of the year before, in whichever language."""
_COMPARED = lazy(rf"\b(?:{'|'.join(_YEAR_BEFORE)})\b|去年同期|上年(?:同期)?", re.IGNORECASE)
_OF_ONE_BEFORE = lazy(
    rf"\s(?:(?:of|in|for|at|on|from|than)\s)?(?:the\s)?(?:{'|'.join(_YEAR_BEFORE)})(?=\s(?:last\syear|by|to)\b)", re.IGNORECASE
)
"""Right behind a figure, before what leads up to the next: the year before is of the first ("5m a year earlier to 6m")."""
_THAN = lazy(r"\b(?:than|as|als|que|qu['’])(?!\w)", re.IGNORECASE)
_LEADS_TO_BASE = (
    "from",
    "against",
    "versus",
    "vs",
    "than",
    "after",
    "following",
    "compared with",
    "compared to",
    "up on",
    "down on",
    "on the",
    "nach",
    "von",
    "gegenüber",
    "statt",
    "contre",
    "après",
    "par rapport (?:à|au|aux)",
    "frente al?",
    "desde",
    "contra",
    "que (?:el|la|los|las)",
)
"""Lead up to what another figure is measured against, in whichever language."""
_BEFORE = lazy(rf"\b(?:{'|'.join(_LEADS_TO_BASE)})\s(?:\w+\s){{0,2}}\Z", re.IGNORECASE)
_DATED = lazy(r"\A(?:(?:end|mid|early|late|start)-)?(?:FY)?\d{4}")
_MONTH = lazy(r"(?:\d{4}|-)-(\d\d)(?!\d)")
_PART = lazy(r"\A(?:end|mid|early|late|start)-")
# A time that bounds a superlative, or that names an earlier view: it is not the figure's own.
_SUPERLATIVE = lazy(
    r"\b(?:most|least|first|(?:low|high|bigg|larg|small|weak|strong|steep|sharp|fast|slow|cheap|dear|deep)est|best|worst|record|level|time)\b"
    r"[^,;.]{0,24}\b(?:since|for)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
# A time that something is measured against ("5% under the third quarter"), or only begins with ("since Monday").
_AGAINST = lazy(
    r"\b(?:under|above|below|than|against|versus|since|until|compared (?:with|to)|unter|über|gegenüber|seit|depuis|"
    r"par rapport (?:à|au|aux)|frente al?|(?:than|as|of|twice|times|half|double)\s(?:what|that)\s(?:\w+\s){1,3})\s?"
    r"(?:(?:in|at|for)\s)?(?:the\s|that\sof\s|dem\s|der\s|le\s|la\s)?(?:same\s\w+\s(?:of|in)\s)?\Z",
    re.IGNORECASE,
)
_DUE = lazy(
    r"\b(?:due|maturing|expiring|fällig)\s(?:in\s)?\Z|\b(?:built|made|manufactured|born|founded|dated)\s(?:between|in|on|before|since|from)\s"
    r"(?:[\w\s]{1,20}\sand\s)?\Z|\A(?:[^,;.]*[,;.]\s)?since\s[^,;.]{1,40}\s(?:in|of)\s\Z",
    re.IGNORECASE,
)
# A time that tells when something was said ("hinted at in October", "admitted on Thursday that").
_SAID = lazy(
    r"\b(?:said|admitted|announced|confirmed|disclosed|revealed|stated|acknowledged|conceded|warned|reported|"
    r"(?:told|informed)\s(?:\w+\s){1,3})\s?(?:(?:early|late|in a statement)\s)?(?:on\s)?\Z|"
    r"\b(?:hinted|guided|promised|forecast|flagged|predicted|projected|targeted|signalled|signaled|pencilled in|"
    r"announced|communicated|published)\s"
    r"(?:at\s|out\s)?(?:back\s)?(?:in|on|last)\s\Z",
    re.IGNORECASE,
)
_IN_BRACKETS = lazy(
    r"[(\[][^()\[\]]*[)\]]|,\s(?:which|who|whose|die|der|das|qui|dont|que|\w{3,20}ed|built|made|bought|sold)\s(?:[^,;]|,\d)*,(?=\s[a-z])"
)
"""What is told in passing: in brackets, or in a clause of its own between commas (", which paid 610m in 2024, lost 2%")."""
_BRACKETS = lazy(r"[(\[][^()\[\]]*[)\]]")
_IS_IN_BRACKET = lazy(r"[(\[]\s?\Z")
_ELLIPTIC = lazy(
    r"\s(?:next|then|thereafter|later|today|now|currently|heute|derzeit|(?:in|for) the (?:second|third|fourth|latter|other)|"
    r"(?:[\w-]+\s)?a year (?:on|later))\b"
    r"(?!\s(?:year|quarter|month|week|half|spring|summer|autumn))",
    re.IGNORECASE,
)
_NOW = lazy(r"\b(?:today|now|currently)\b(?!['’])", re.IGNORECASE)
"""Says of a figure that it is of no time that the line tells."""
_VIEW = lazy(
    r"(?:['’]s)?\s(?:release|bulletin|statement|survey|filing|minutes|view|forecast|estimate|outlook|guidance|projection|plan|target|prediction|report|review|meeting|call|update|"
    r"note|bond|gilt|debenture)s?\b",
    re.IGNORECASE,
)
_BASE = lazy(
    r"\b(?:(?:than|als|que(?:\sen)?|from|against|versus|vs|compared (?:with|to)|up on|down on)\s(?:\w+\s){0,2}|"
    r"(?:unter|über)\s(?:\w+\s){0,3}|(?:over|above|below)\s)\Z",
    re.IGNORECASE,
)
"""Leads up to a time that a figure before it is compared with."""
_WHEN = re.compile(r",?\s(?:when|in which|als|lorsque|quando|cuando)\b")
_MORE_THAN = lazy(r"\b(?:than|als|que)\s(?:\w+\s){0,2}\Z", re.IGNORECASE)
_RIGHT_BEHIND = lazy(
    r"(?<![^\s$€£¥₹(])\d(?:[^\s,;]|,\d){0,24}(?:\s(?:%|million|billion|trillion|per cent|percent|crore|lakh|[a-z]{1,12}))?"
    r"\s(?:in|for|at|during|on|of|im|à|en|de|del)\s(?:the\s)?(?:same\s\w+\sof\s)?\Z"
)
_JOINS = lazy(r"[,;]|\band\b|\bbut\b|\bwhile\b", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_YEAR = lazy(r"\d{4}|FY\s?\d\d|\d\d/\d\d|['’]\d\d")
_CAME_TO = lazy(r"\s(?:to|auf|à|a)\s(?:\w+\s)?[^\w\s]{0,3}\Z")
"""Leads from what a figure came from to what it came to."""
_REACH = 60


class Place(NamedTuple):
    """
    Where a figure stands in its line.

    Attributes:
        start: Where it begins.
        end: One past its end.
        low: Where the figure before it ends, or 0.
        high: Where the next figure begins, or the end of the line.
    """

    start: int
    end: int
    low: int
    high: int


def beside(text: str, times: Sequence[TimeSpan], figure: Place) -> list[TimeSpan]:
    """Return the times in the clause of a figure."""
    breaks = [end for found in _BREAK.finditer(text, figure.low, figure.end) if (end := found.end()) <= figure.start]
    first = max([figure.low, *breaks])
    starts = {time.start for time in times}
    first = max(first, _end_of_base(text, figure))
    ends = _BREAK.finditer(text, figure.end, figure.high)
    behind = (found.start() for found in ends if found.group() == ";" or found.end() + 1 not in starts)
    last = next(behind, figure.high)
    return [
        time
        for time in times
        if (first <= time.start and time.end <= figure.start) or (figure.end <= time.start < last and not _is_of_next(text, time, figure))
    ]


def _end_of_base(text: str, figure: Place) -> int:
    """Find where what a figure came from ends, with the time that is told of it ("from 4m at the start in 2021 to 6m"); 0 for nothing."""
    base = _CAME_TO.search(text, figure.low, figure.start) if figure.low else None
    return base.start() if base and not _BREAK.search(text, figure.low, base.start()) else 0


def _is_of_next(text: str, time: TimeSpan, figure: Place) -> bool:
    """Whether a time behind a figure stands closer to the next one, with no break between, or is what the figure is compared with."""
    gap = text[time.end : figure.high]
    nearer = figure.high < len(text) and len(gap) < time.start - figure.end and not _BREAK.search(gap)
    return nearer or bool(_BASE.search(text, figure.end, time.start))


def is_base(text: str, time: TimeSpan) -> bool:
    """Whether a time is only what something else is more or less than ("lower than in the first quarter")."""
    return bool(_MORE_THAN.search(text, max(0, time.start - _REACH), time.start))


def _is_of_one_before(text: str, time: TimeSpan, figure: Place) -> bool:
    """Whether a time stands right behind a figure before, and what follows tells another ("2.1m in the first quarter and 2.3m")."""
    if figure.low <= time.start < _end_of_base(text, figure):
        return True
    return bool(_RIGHT_BEHIND.search(text, 0, time.start) and _JOINS.search(text, time.end, figure.start))


class Told(NamedTuple):
    """
    What a line tells of the time of a figure in it.

    Attributes:
        own: The times in the clause of the figure.
        led: The periods before it in the line that are told by themselves, as those of a sentence's opening are.
        days: The days of the line, if it tells of nothing else.
        months: The months in the clause whose year nothing tells.
        compared: Words beside it say that it is of a year before.
        follows: It is what another figure is measured against ("from", "against").
    """

    own: tuple[TimeSpan, ...]
    led: tuple[TimeSpan, ...]
    days: tuple[TimeSpan, ...]
    months: tuple[TimeSpan, ...]
    compared: bool
    follows: bool

    @classmethod
    def of(cls, text: str, times: Iterable[TimeSpan], figure: Place, published: date | None, *, foreseen: bool) -> Told:
        """
        Read the line of a figure.

        With a figure that is ``foreseen``, days and months mostly tell when that was said, and a time may lie after publication.
        """
        if _ELLIPTIC.match(text, figure.end) or _NOW.search(ANOTHER.split(text[figure.low : figure.start])[-1]):
            return cls(own=(), led=(), days=(), months=(), compared=False, follows=False)
        dated = [
            time for time in times if _is_dated(time) and not is_reference(text, time) and not (time.relative and time.grain == "week")
        ]
        if foreseen:
            dated = [time for time in dated if time.grain not in {"day", "month"} or _YEAR.search(time.as_written)]
        sure = [time for time in dated if is_sure(time, None if foreseen else published)]
        unsure = [time for time in dated if time not in sure]
        near = beside(text, unsure, figure)
        compared = is_compared(text, figure)
        follows = _follows(text, figure)
        return cls(
            own=tuple(time for time in beside(text, sure, figure) if not ((compared or follows) and time.relative)),
            led=tuple(
                time
                for time in sure
                if time.end <= figure.start
                and time.kind == "period"
                and _leads(time, published)
                and not _is_aside(text, time, figure)
                and not _is_of_one_before(text, time, figure)
            ),
            days=tuple(dated) if all(time.grain == "day" for time in dated) else (),
            months=tuple(time for time in near if _MONTH.match(_bare(time))),
            compared=compared,
            follows=follows,
        )


def _leads(time: TimeSpan, published: date | None) -> bool:
    """Whether the figures after a period are of it; "last year" is often only what they are compared with."""
    return not time.relative or (published is not None and time.last is not None and time.last >= published)


def _is_aside(text: str, time: TimeSpan, figure: Place) -> bool:
    """Whether a time is told in passing, in brackets beside another figure, and before a figure ("16m (2024: 14m), expected 15m")."""
    return any(
        found.start() < time.start and time.end < found.end() if found.group().startswith(",") else _has_with_number(found, time)
        for found in _IN_BRACKETS.finditer(text, 0, figure.start)
    )


def is_of_bracket(text: str, time: TimeSpan, figure: Place) -> bool:
    """Whether a time stands in brackets with a number of its own, and a figure outside of them ("16m (2024: 14m)")."""
    brackets = (found for found in _BRACKETS.finditer(text) if not found.start() < figure.start < found.end())
    return any(_has_with_number(found, time) for found in brackets)


def _has_with_number(aside: re.Match[str], time: TimeSpan) -> bool:
    """Whether a time stands in what is told in passing, with a number beside it."""
    start, end = aside.span()
    if not (start < time.start and time.end < end):
        return False
    return bool(_DIGIT.search(aside.string, start, time.start) or _DIGIT.search(aside.string, time.end, end))


def _follows(text: str, figure: Place) -> bool:
    """Whether a figure is what another one is measured against ("from €9 million")."""
    return bool(_BEFORE.search(text[max(figure.low, figure.start - _REACH) : figure.start]))


def is_of_another_time(wanted: Iterable[TimeSpan], told: Told, *, moment: Moment | None) -> bool:
    """
    Whether the times that stand with a figure refute those that are wanted of it.

    Args:
        wanted: The times of a label.
        told: The times that the line tells of the figure.
        moment: What the figure is read off, where it is of a moment and so of no quarter where its clause names a day.
    """
    dated = [time for time in wanted if _is_dated(time)]
    if not dated or {time.label for time in dated} & {time.label for time in told.own}:
        return False  # told of nothing, or in so many words
    if moment != "market" and told.months and all(_is_other_month(one, other) for one in dated for other in told.months):
        return True
    days = [time for time in told.own if time.grain == "day"]
    if all(time.grain == "day" for time in dated):
        return is_of_another_day(dated, days, told, moment)
    days = days or (list(told.days) if moment == "market" and not told.own else [])
    if days and moment and len(days) >= len(told.own):
        return not any(_may_be_same(one, other, moment) for one in dated for other in days)
    return is_of_another_period(dated, told)


def is_of_another_period(wanted: Sequence[TimeSpan], told: Told) -> bool:
    """Whether the periods that stand with a figure, or else those that lead up to it, refute others."""
    periods = [time for time in told.own if time.grain != "day"]
    if told.compared and not periods:
        return any(one.label == other.label for one in wanted for other in told.led)
    if periods:
        return all_differ(wanted, periods)
    led = told.led
    if told.follows:
        led = tuple(time for time in led if all(is_later(one, time) for one in wanted)) if led else ()
    return all_differ(wanted, led)


def is_of_another_day(wanted: Sequence[TimeSpan], days: Sequence[TimeSpan], told: Told, moment: Moment | None) -> bool:
    """Whether a figure that is said to be of a day is told of other days or, where its clause names none, of periods that it is not in."""
    if days:
        return all(differ(one, other) for one in wanted for other in days)
    periods = told.own or (() if told.compared or told.follows else told.led)
    return bool(periods) and all(_excludes(other, one, moment) for one in wanted for other in periods)


def _excludes(period: TimeSpan, day: TimeSpan, moment: Moment | None) -> bool:
    """
    Whether a day is outside a period.

    What a company's quarter brings is of no single day. A price may stand with the month of its contract, and with the year it was in.
    """
    if period.fiscal:
        return moment is None
    return (moment != "market" or period.grain == "year") and differ(period, day)


def _is_other_month(one: TimeSpan, other: TimeSpan) -> bool:
    """Whether a month or a day is of another month of the year than another, whatever the years."""
    first, second = _MONTH.match(_bare(one)), _MONTH.match(_bare(other))
    return "/" not in (one.label or "") and first is not None and second is not None and first[1] != second[1]


def is_reference(text: str, time: TimeSpan) -> bool:
    """Whether a time only says since when something is the most, when it falls due, was made or said, or what is compared with it."""
    before = max(0, time.start - _REACH), time.start
    if _WHEN.match(text, time.end):
        return False  # what follows is told of it
    return bool(any(bound.search(text, *before) for bound in (_SUPERLATIVE, _DUE, _AGAINST, _SAID)) or _VIEW.match(text, time.end))


def is_compared_with(period: str) -> bool:
    """Whether a label tells a period by its distance from another ("fourth quarter, a year earlier"): it is not the one that it names."""
    return bool(_COMPARED.search(period))


def is_compared(text: str, figure: Place) -> bool:
    """Whether words beside a figure say that it is of a year before."""
    low = max(figure.low, figure.start - _REACH)
    if figure.low and (base := _OF_ONE_BEFORE.match(text, figure.low, figure.start)):
        low = max(low, base.end())
    before = ANOTHER.split(_IS_IN_BRACKET.sub("", text[low : figure.start]))[-1]
    behind = _BREAK.split(text[figure.end : min(figure.high, figure.end + _REACH)], maxsplit=1)[0]
    behind = _THAN.split(behind, maxsplit=1)[0]  # "11% higher than a year before" is of this year
    return bool(_COMPARED.search(before) or _COMPARED.search(behind))


def all_differ(wanted: Sequence[TimeSpan], told: Sequence[TimeSpan]) -> bool:
    """Whether some of the told times can be compared with what is wanted, and each of those differs."""
    pairs = [(one, other) for one in wanted for other in told if _is_comparable(one, other)]
    return bool(pairs) and all(differ(one, other) and not _may_be_a_year_on(one, other) for one, other in pairs)


def _may_be_a_year_on(one: TimeSpan, other: TimeSpan) -> bool:
    """Whether a time is months told without a year ("the February–June quota"), of the year after the one that was guessed."""
    if other.relative or other.grain not in {"month", "span"} or _YEAR.search(other.as_written) or not (one.first and other.first):
        return False
    return (one.first.year - 1, one.first.month) == (other.first.year, other.first.month)


def _is_dated(time: TimeSpan) -> bool:
    return time.kind != "time" and time.label is not None and bool(_DATED.match(time.label))


def _is_comparable(one: TimeSpan, other: TimeSpan) -> bool:
    """
    Whether two times can refute each other: those of one calendar, and a whole year and a part of one where only one is of a company's.

    Of the months of a company's year nothing is concluded, as only the text tells them.
    """
    if "day" in {one.grain, other.grain}:
        return False
    if one.fiscal != other.fiscal:
        return {one.grain, other.grain} in ({"year", "quarter"}, {"year", "half"}, {"half", "quarter"})
    return not (one.fiscal and ("/" in (one.label or "") or "/" in (other.label or "")))


def is_later(one: TimeSpan, other: TimeSpan) -> bool:
    """Whether a time begins after another one has ended."""
    return one.first is not None and other.last is not None and one.first > other.last


def differ(one: TimeSpan, other: TimeSpan) -> bool:
    """Whether no day is in both of two times, or the one is a quarter and the other a half: what a half brings is no quarter's."""
    if {one.grain, other.grain} == {"quarter", "half"}:
        return True
    if one.first and one.last and other.first and other.last:
        return one.last < other.first or other.last < one.first
    if may_be_companys(one, other) or may_be_companys(other, one):
        return False
    if one.fiscal != other.fiscal and one.grain != other.grain:
        return True
    first, second = _bare(one), _bare(other)
    return not (first.startswith(second) or second.startswith(first))


def _may_be_same(one: TimeSpan, other: TimeSpan, moment: Moment) -> bool:
    """Whether a period may be told by a day in it; a market knows no company's quarter."""
    return (one.grain == "year" or moment != "market") if one.fiscal else not differ(one, other)


def _bare(time: TimeSpan) -> str:
    """Return the label of a time without its part: the end of 2027 is in 2027."""
    return _PART.sub("", time.label or "")


def is_sure(time: TimeSpan, published: date | None) -> bool:
    """
    Whether a time has a year of its own, or one that the day of publication gives it.

    A guessed future of a month or a day may be a past; a year or a quarter that is told by its distance ("next year") is none.
    """
    if _YEAR.search(time.as_written) or (time.relative and time.grain in {"year", "half", "quarter"}):
        return True
    told = time.last if time.grain in {"quarter", "half"} else time.first  # what has not ended brought nothing yet
    return published is not None and told is not None and told <= published
