"""
The period of a key figure: the time that stands by it, or the one that it inherits.

A time belongs to the quantity that it stands by, but not where it tells when something was said ("given in May"), what else is called by
it ("January's high"), or the value that is compared with. What was "a year earlier" is of the year before the period beside it. Results
that name none take the one that their paragraph reports on, else the one that their document mostly does; guidance and estimates the last
one that either was given for.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.offline.lengths import length_of
from summarizer.offline.reported import Reports
from summarizer.offline.roles import MOVED
from summarizer.offline.said import COMPARED, is_period
from summarizer.offline.words import read
from summarizer.text.lexicon import lazy
from summarizer.text.turns import is_foreseen
from summarizer.times import read_times

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from summarizer.documents import Marked, Mention
    from summarizer.models import FigureRole
    from summarizer.offline.labels import Metrics
    from summarizer.offline.lines import Seen
    from summarizer.times import TimeSpan

_YEAR_BEFORE: Final = lazy(
    r"\W{0,2}(?:(?:of|in|for|on|from)\s)?(?:an?\s|the\s)?(?:year[\s-](?:ago|earlier|before|prior)|last\syear|previous\syear|prior[\s-]year|the\syear\sbefore|"
    r"(?:same|corresponding|comparable|prior-year)\s(?:\w+\s)?(?:period|quarter|half|months?|stretch|time|weeks?)(?:\slast\syear|\sa\syear\s(?:ago|earlier|before))?|last\s(?:summer|winter|spring|autumn|christmas)|"
    r"im\svorjahr\w*|vor\seinem\sjahr|(?:un\s)?an\splus\stôt|un\saño\santes)\b",
    re.IGNORECASE,
)
_YEAR_BEFORE_LABEL: Final = lazy(
    r"(?:prior[\s-]year|year[\s-](?:ago|earlier)|last\syear(?:['’]s)?|previous\syear(?:['’]s)?|vorjahr\w*|vj\.?|year-(?:ago|earlier)\s\w+\sof)\s?:?\s?(?:of\s)?\Z",
    re.IGNORECASE,
)
_CHANGED_ON: Final = re.compile(r"\s(?:on|from)\s")
"""Between a change and the time that it is counted from, which is not its own."""
_OWNED: Final = re.compile(r"['’]s?\s")
_BESIDE: Final = re.compile(r"[^.,;:()]{0,48}")
_CONTRACT: Final = lazy(r"(?:\b(?:for|delivery)\s|\()\Z", re.IGNORECASE)
_WHOLE_YEAR: Final = lazy(
    r"\b(?:for|over|in|of)\s(?:the\s)?(?:full|whole|entire)?[\s-]?year\b(?!\s(?:to|of|ended|ending|earlier|before|ago|ahead))|\bfull[\s-]year\b|\bgesamtjahr\b|\bensemble\sde\sl['’](?:exercice|année)\b|\bconjunto\sdel\s(?:año|ejercicio)\b",
    re.IGNORECASE,
)
_A_YEAR_EARLIER: Final = "a year earlier"
_EACH: Final = lazy(r"(?:a|per|each|every)\s|annually|yearly", re.IGNORECASE)
_CLAUSE: Final = re.compile(r"[,;:(]\s")
_FULL_YEAR: Final = "full year"
_AHEAD: Final = frozenset({"guidance", "estimate"})
_REACH: Final = 60
_NEAR: Final = 34
_OVER: Final = lazy(r"\A\W{0,2}(?:(?:in|over|during|for|on|this|im|en|sur|au)\s(?:the\s)?)?\Z", re.IGNORECASE)
"""Between what a share moved by and the time in which it did."""
_BREAK: Final = 12
"""What a comma between a time and a quantity counts, in characters."""
_CLAUSE_ENDS: Final = re.compile("[，；]")
"""Where a Chinese or Japanese clause ends: what tells when stands before its verb, so that a time behind it is of the next one."""
_COLUMNS: Final = re.compile(r"\s{2,}|\t|\|")
_EXPLAINS: Final = re.compile(r"\s?\((?:\w+\s){0,2}")
"""Between a period and the day in brackets by which it is explained."""
_THAN: Final = lazy(
    r"(?:\b(?:against|versus|vs\.?|compared\s(?:with|to)|than|above|below|(?:up|down)\son|als|gegenüber|gegen|contre|par\srapport\s(?:à|au|aux)|"
    r"frente\sal?)\s(?:in\s|the\s|that\sof\s|im\s|dem\s|la\s|le\s){0,2}|\bqu(?:['’]|e\s)(?:en|au)\s)\Z",
    re.IGNORECASE,
)
"""What leads up to a time whose value is compared with, and not told."""
_AFTER: Final = lazy(
    r"\b(?:after|against|versus|vs\.?|compared\s(?:with|to)|nach|gegenüber|gegen|statt|après|contre|frente\sal?)\s(?:an?\s|the\s|\w{1,8}\s)?\Z",
    re.IGNORECASE,
)
"""Before a result that another is held against."""
_SEASONAL: Final = frozenset({"quarter", "half", "year", "span"})
_WITH: Final = lazy(r",\s(?:with|and|while|but|whereas)\s", re.IGNORECASE)
"""Between two quantities of which the second has a clause of its own."""
_QUARTER: Final = re.compile(r"(?P<year>\d{4})-(?P<part>[QH]\d)")
_FISCAL: Final = re.compile(r"FY(?P<year>\d{4})(?:-(?P<part>[QH]\d|9M))?")


class _Near(NamedTuple):
    """A line's times that may be somebody's period, and the line's text."""

    text: str
    times: tuple[TimeSpan, ...]


class Periods:
    """The periods of the quantities of some documents."""

    def __init__(self, lines: Sequence[Seen], marked: Marked, metrics: Metrics) -> None:
        """Take note of what each paragraph and each document reports on."""
        self._marked = marked
        self._seen = {seen.id: seen for seen in lines}
        self._near: dict[str, _Near] = {}
        self._reports = Reports(lines, marked, metrics)
        self._columns = dict(_columns(lines))

    def of(self, mention: Mention, role: FigureRole) -> str | None:
        """Tell the period of a quantity in a role, in the words of the text; of one that was so a year before, by its number."""
        seen = self._seen[mention.line]
        near = self._times(seen)
        start, end = mention.quantity.start - seen.line.start, mention.quantity.end - seen.line.start
        changed = mention.context.direction is not None and _CHANGED_ON.match(near.text, end)
        if (
            (_YEAR_BEFORE.match(near.text, end) and not changed)
            or _YEAR_BEFORE_LABEL.search(near.text, max(0, start - _NEAR), start)
            or _opens_before(seen, near, mention, start)
        ):
            return self._year_before(mention, seen, near, start)
        stated, lasts = self._columns.get(mention.id), length_of(near.text, end, role, mention.quantity.kind)
        if stated or (lasts and not _EACH.match(lasts)):
            return stated or lasts
        found = self._nearest(mention, seen, near, role)
        if found or lasts:
            return _named(found) if found else lasts
        if mention.context.period and mention.context.period not in near.text:  # told elsewhere: in a row above
            return mention.context.period
        if role == "actual" and _AFTER.search(near.text, max(0, start - _NEAR), start) and (earlier := self._year_earlier(mention, seen)):
            return earlier
        whole = _WHOLE_YEAR.search(near.text) if role in _AHEAD else _WHOLE_YEAR.search(_CLAUSE.split(near.text[:start])[-1])
        return _FULL_YEAR if whole else self._reports.inherited(mention)

    def day(self, seen: Seen) -> date | None:
        """Tell when a line was published."""
        return self._marked.document[seen.line.document].day

    def _times(self, seen: Seen) -> _Near:
        if seen.id not in self._near:
            told = [time for time in read_times(seen.text, self.day(seen)) if time.kind != "time"]
            explained = {second for first, second in pairwise(told) if _EXPLAINS.fullmatch(seen.text, first.end, second.start)}
            self._near[seen.id] = _Near(seen.text, tuple(time for time in told if time not in explained and is_period(time, seen.text)))
        return self._near[seen.id]

    def _nearest(self, mention: Mention, seen: Seen, near: _Near, role: FigureRole) -> TimeSpan | None:
        """Choose the time that stands by a quantity."""
        start, end = mention.quantity.start - seen.line.start, mention.quantity.end - seen.line.start
        others = [
            (other.quantity.start - seen.line.start, other.quantity.end - seen.line.start)
            for other in seen.mentions
            if other is not mention
        ]
        fit = [
            time for time in near.times if not (time.relative and time.kind == "date") or _is_day_of(time, mention, (start, end), others)
        ]
        day = self.day(seen)
        if MOVED.search(f"{mention.context.metric} "):
            fit = [time for time in fit if time.kind == "date" or _OVER.search(near.text[end : time.start])]
        fit = [
            time
            for time in fit
            if not is_foreseen(near.text, time.start, time.end, start) and not _is_of_another(time, near.text, (start, end), others)
        ]
        if mention.context.direction:
            fit = [
                time for time in fit if not (time.relative and time.kind == "period" and _CHANGED_ON.fullmatch(near.text, end, time.start))
            ]
        fit = [time for time in fit if not (_is_untimely(time, role, day) and (role != "actual" or _crosses(near.text, time, start, end)))]
        if _is_price(mention) and mention.quantity.unit:
            fit = [time for time in fit if not (time.grain == "month" and _CONTRACT.search(near.text, max(0, time.start - 12), time.start))]
        apart = [(max(time.start - end, start - time.end) + _BREAK * _crosses(near.text, time, start, end), time) for time in fit]
        if len(apart) == 1 and (len(near.times) == 1 or apart[0][1].kind == "period"):
            return apart[0][1]
        distance, best = min(apart, key=lambda pair: pair[0], default=(_REACH, None))
        return best if distance < _REACH + _BREAK else None

    def _year_before(self, mention: Mention, seen: Seen, near: _Near, start: int) -> str | None:
        """Name the year before the period that stands before a quantity, or that its neighbour inherits."""
        before = [time for time in near.times if time.end <= start and not time.relative and time.label]
        base = before[-1] if before else self._base(mention, seen)
        last = next((time.as_written for time in near.times if time.relative and time.kind == "period"), None)
        if base is None or (last and not before):
            return last
        return _one_year_before(base) or last or (f"{base.as_written}, {_A_YEAR_EARLIER}" if base.kind == "period" else None)

    def _year_earlier(self, mention: Mention, seen: Seen) -> str | None:
        """Name the period a year before the one that a result inherits: results are held against it."""
        base = self._base(mention, seen)
        return _one_year_before(base) if base and base.grain in _SEASONAL else None

    def _base(self, mention: Mention, seen: Seen) -> TimeSpan | None:
        text = self._reports.inherited(mention) or next(filter(None, map(self._reports.inherited, seen.mentions)), None)
        return next(iter(read_times(text, self.day(seen))), None) if text else None


def _opens_before(seen: Seen, near: _Near, mention: Mention, start: int) -> bool:
    """Whether the clause of a quantity tells first that it was so a year before ("…, after it had a year ago still earned 4 million")."""
    ends = [other.quantity.end - seen.line.start for other in seen.mentions if other.quantity.end <= mention.quantity.start]
    low = max(0, start - _REACH, *ends)
    found = _YEAR_BEFORE.search(near.text, low + _BREAK if ends and low == ends[-1] else low, start)
    return (
        found is not None
        and not any(found.end() <= time.start < start for time in near.times)
        and "," not in near.text[found.end() : start]
    )


def _is_untimely(time: TimeSpan, role: FigureRole, day: date | None) -> bool:
    """Whether a time cannot be that of a figure in its role: a fact of the future, or guidance for a month that has ended."""
    if day is None:
        return False
    if time.first is None or time.last is None:
        fiscal = _FISCAL.fullmatch(time.label or "")
        return role == "actual" and fiscal is not None and int(fiscal["year"]) > day.year + 1
    if role == "actual":
        return time.first > day
    return role == "guidance" and time.last < day and time.grain in {"day", "month"}


def _is_day_of(time: TimeSpan, mention: Mention, own: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    """Whether a day that is told from that of publication ("on Monday") is that of a price, which stands next to it."""
    low, high = (time.end, own[0]) if time.end <= own[0] else (own[1], time.start)
    return _is_price(mention) and not any(low <= first and last <= high for first, last in others)


def _is_price(mention: Mention) -> bool:
    return mention.quantity.kind in {"per_share", "money"} and read(mention.context.metric).count("result", "debt", "payout") == 0


def _is_of_another(time: TimeSpan, text: str, own: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    """Whether a time stands in another clause with a quantity of its own, names what follows it, or is of the value compared with."""
    start, end = own
    if _THAN.search(text, max(0, time.start - _NEAR), time.start) or _is_aside(text, time, own, others):
        return True
    if _OWNED.match(text, time.end) and text[end : time.start] not in {" of ", " "}:
        parted = any(time.end <= first and last <= start for first, last in others)
        return time.start > end or parted or (_crosses(text, time, start, end) and start - time.end > _NEAR)
    if time.start < end:
        return False
    between = [last for first, last in others if end <= first and last <= time.start]
    if not between:
        return False
    following = min(first for first, last in others if end <= first and last <= time.start)
    if _WITH.search(text, end, following):
        return True
    compared = COMPARED.search(text, max(end, following - _NEAR), following) is not None
    return compared and _BESIDE.fullmatch(text, max(between), time.start) is not None


def _is_aside(text: str, time: TimeSpan, own: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    """Whether a time stands with another quantity behind a semicolon, or inside brackets that this one stands before."""
    low, high = (time.end, own[0]) if time.end <= own[0] else (own[1], time.start)
    if ";" in text[low:high]:
        return any(first >= own[1] for first, _ in others) if time.start >= own[1] else True
    if time.start >= own[1] and _CLAUSE_ENDS.search(text, own[1], time.start):
        return True
    if time.end <= own[0] and "；" in text[low:high]:  # parallel clauses share the time of a result, not what is told in passing
        stop = low + min(map(text[low:high].find, filter(text[low:high].__contains__, "，；")))
        return not any(low <= first < stop for first, _ in others)
    opened = text.rfind("(", own[1], time.start) if time.start >= own[1] else -1
    return opened >= 0 and ")" not in text[opened : time.start] and any(first > opened for first, _ in others)


def _crosses(text: str, time: TimeSpan, start: int, end: int) -> bool:
    low, high = (time.end, start) if time.end <= start else (end, time.start)
    return any(mark in text[low:high] for mark in ",;:()，；：（）")


def _one_year_before(time: TimeSpan) -> str | None:
    """Name a period a year before another one."""
    label = time.label or ""
    if found := _FISCAL.fullmatch(label):
        year = f"FY{int(found['year']) - 1}"
        return f"{found['part']} {year}" if found["part"] else year
    if found := _QUARTER.fullmatch(label):
        return f"{found['part']} {int(found['year']) - 1}"
    if label.isdigit():
        return str(int(label) - 1)
    if time.first and time.last and time.grain == "month":
        return f"{time.last:%B} {time.last.year - 1}"
    return None


def _named(time: TimeSpan) -> str:
    """Write a period as the text does; a month gets its year, by which alone it is read again."""
    if time.grain == "month" and time.first and time.as_written.isalpha():
        return f"{time.as_written} {time.first.year}"
    return time.as_written


def _columns(lines: Iterable[Seen]) -> Iterable[tuple[int, str]]:
    """Find the periods of table rows, which stand in the row at the head of the table."""
    head: list[str | None] = []
    document = ""
    for seen in lines:
        in_columns = _COLUMNS.search(seen.text) is not None and not seen.text.endswith(".")
        if (seen.sentence and not in_columns) or seen.line.document != document:
            head, document = [], seen.line.document
        times = [_period_in(cell) for cell in _COLUMNS.split(seen.text)] if in_columns else []
        if len(times) - times.count(None) > 1 and len(seen.mentions) <= 1:
            head = times
        elif head:
            yield from _under(head, seen)


def _period_in(cell: str) -> str | None:
    """Take the only period that a cell names."""
    times = [time.as_written for time in read_times(cell) if time.kind == "period"]
    return times[0] if len(times) == 1 else None


def _under(head: Sequence[str | None], seen: Seen) -> Iterable[tuple[int, str]]:
    """Give the numbers of a row the periods above them: cell by cell, or one by one where the cells cannot be told but both are as many."""
    periods = [period for period in head if period]
    bounds = [found.end() for found in _COLUMNS.finditer(seen.text)]
    if len(bounds) == len(head) - 1:
        above = [head[bisect_right(bounds, mention.quantity.start - seen.line.start)] for mention in seen.mentions]
    else:
        above = [*periods] if len(seen.mentions) == len(periods) else []
    yield from ((mention.id, period) for mention, period in zip(seen.mentions, above, strict=False) if period)
