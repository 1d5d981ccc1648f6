"""
The times that a document tells: which of them it may report on, and what speaks for each as the period of a quantity that names none.

A report names its period once: in its headline, in its first sentences, or beside the first results. What is said here of a time are
votes: that it stands in the heading, that most results are told of it, that it stands before the quantity in its paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.offline import label_words
from summarizer.offline.words import read
from summarizer.text.lexicon import lazy
from summarizer.text.said import is_other
from summarizer.times import read_times

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from summarizer.documents import Marked, Mention
    from summarizer.offline.lines import Seen
    from summarizer.times import TimeSpan

OF_RESULTS: Final = frozenset({"result", "debt", "payout"})
"""Sorts of what is measured of a period, or at its end."""
AHEAD: Final = frozenset({"guidance", "estimate", "target"})
_SORTS: Final = (("debt", ("debt",)), ("payout", ("payout",)), ("result", ("result", "metric")))
_OTHER_SORTS: Final = ("policy", "jobs", "deal")
_RECENT: Final = 120
_A_YEAR: Final = 400
"""Days after its end up to which a period is recent, and up to which it is reported on."""
_ENDED: Final = frozenset({"yesterday", "recent", "last year", "unknown", "this fiscal year"})
_REPORTED: Final = frozenset({"quarter", "half", "span"})
"""Parts of a year on which companies report."""
_WITH_YEAR: Final = re.compile(r",?\s(?:of\s|de\s|del\s)?20\d\d\Z")
_FISCAL_YEAR: Final = re.compile(r"\d{1,2}月期")
_YEAR: Final = re.compile(r"\d\d")
_FISCAL: Final = re.compile(r"FY(?P<year>\d{4})(?:-(?P<part>[QH]\d|9M))?")
_PART: Final = re.compile(r"(?P<year>\d{4})-(?P<part>[QH]\d|9M)")
_LENGTH: Final = "P"
"""How the label of a length of time begins."""
_OPENING: Final = (1, 2)
"""Sentences of a report that tell its period."""
_HEADLINES: Final = 6
"""Lines at the head of the sources among which a heading tells their period."""
_HEAD: Final = 600
"""Characters above the first sentence that are looked at."""
_MOST_OF_LINE: Final = 100
_FAR: Final = 300
_OPENS_WITH: Final = 3
"""What a part of a year in an opening or heading counts, in results that are told of it."""
_QUOTED: Final = lazy(r"\b(?:yields?|spreads?|rendite\w*|indexe?s?|rendements?|rendimient\w+|rendiment\w+)\b", re.IGNORECASE)
"""What markets quote all day, besides prices."""
_MOSTLY: Final = 0.5
_PARTLY: Final = 0.25
"""Shares of results among the quantities of a document from which on it is a report."""


class Period(NamedTuple):
    """
    A time that may be the period of a quantity.

    Attributes:
        time: It as it was read.
        key: It in a notation that is one for all its spellings.
        text: It in the words of the text.
        when: How long before or after the day of publication it is.
    """

    time: TimeSpan
    key: str
    text: str
    when: str

    @property
    def runs(self) -> bool:
        """Whether it is longer than a day."""
        return self.time.kind == "period"

    @property
    def reportable(self) -> bool:
        """
        Whether it had ended when its document was published, and not long before.

        A part of a year that is told without it may be one of a company's own year: it must only have begun by the calendar's.
        """
        begun = self.when == "running" and self.time.grain in _REPORTED and not _YEAR.search(self.text)
        return self.runs and not self.time.relative and (begun or self.when in _ENDED)

    @property
    def opens(self) -> bool:
        """Whether it is a part of a year on which companies report."""
        return self.time.grain in _REPORTED and self.reportable


def period_of(time: TimeSpan, day: date | None) -> Period:
    """Take a time as a period of a document that was published on a day."""
    return Period(time, time.label or time.as_written.casefold(), named(time), _when(time, day))


def named(time: TimeSpan) -> str:
    """Write a period as the text does; a month gets its year, by which alone it is read again."""
    if time.last and _FISCAL_YEAR.fullmatch(time.as_written):
        return f"{time.last.year}年{time.as_written}"
    if time.grain == "month" and time.first and time.as_written.isalpha():
        return f"{time.as_written} {time.first.year}"
    return time.as_written


def one_year_before(time: TimeSpan) -> str | None:
    """Name a period a year before another one."""
    label = time.label or ""
    if found := _FISCAL.fullmatch(label):
        year = f"FY{int(found['year']) - 1}"
        return f"{found['part']} {year}" if found["part"] else year
    if found := _PART.fullmatch(label):
        return f"{found['part']} {int(found['year']) - 1}"
    if label.isdigit():
        return str(int(label) - 1)
    if time.first and time.last and time.grain == "month":
        return f"{time.last:%B} {time.last.year - 1}"
    if time.last and time.grain == "span" and not time.relative:
        return f"{_WITH_YEAR.sub('', time.as_written)} {time.last.year - 1}"
    return None


def _when(time: TimeSpan, day: date | None) -> str:
    """Say how long before or after a day a time is."""
    label = time.label or ""
    if label.startswith(_LENGTH):
        return "length"
    if day is None or time.first is None or time.last is None:
        fiscal = _FISCAL.fullmatch(label) if day else None
        years = int(fiscal["year"]) - day.year if fiscal and day else None
        return "unknown" if years is None else "later" if years > 1 else "old" if years < 0 else "this fiscal year"
    if time.first > day:
        return "later"
    if time.last >= day:
        return "today" if time.first == time.last else "running"
    days = (day - time.last).days
    return "yesterday" if days <= 1 else "recent" if days <= _RECENT else "last year" if days <= _A_YEAR else "old"


@lru_cache(maxsize=1024)
def sort_of(metric: str) -> str:
    """Tell what sort of thing a label names."""
    reading = read(metric)
    if reading.count("market") or label_words.PRICED.search(metric) or _QUOTED.search(metric):
        return "price"
    sort = next((name for name, cues in _SORTS if reading.count(*cues)), None)
    if sort is None and label_words.OF_PERIOD.search(metric):
        return "result"
    return sort or next((name for name in _OTHER_SORTS if reading.count(name)), "other")


class Report:
    """What one document tells of times."""

    def __init__(self, marked: Marked, document: str) -> None:
        """Begin with the times that stand above its first sentence."""
        self._document = marked.document[document]
        self._periods: dict[str, Period] = {}
        self._read: dict[str, Period | None] = {}
        self._counts, self._counts_ahead = Counter[str](), Counter[str]()
        self._results, self._sorts = Counter[str](), Counter[bool]()
        self._opening: dict[str, None] = {}
        self._told: list[tuple[int, str, int]] = []
        self._ahead: list[tuple[int, str]] = []
        self._of_metric: dict[str, list[tuple[int, str]]] = {}
        first = next((line.start for line in marked.lines_of[document] if line.role == "reporting"), 0)
        head = self._document.text[:first][-_HEAD:]
        self._heading = dict.fromkeys(
            self._known(period_of(time, self._document.day)).key
            for time in read_times(head, self._document.day)
            if time.kind == "period" and not time.relative and not is_other(time.start, time.end, head)
        )

    def take(self, seen: Seen, periods: tuple[Period, ...]) -> None:
        """Take note of a line; ``periods`` are those that it may tell for others, in an opening or a heading."""
        self._opening |= {self._known(period).key: None for period in periods}
        for mention in seen.mentions[:_MOST_OF_LINE]:
            sort = sort_of(mention.context.metric)
            self._sorts[sort in OF_RESULTS] += 1
            period = self.read(mention.context.period) if mention.context.period else None
            if period and not period.time.relative and not _is_of_another(mention, seen):
                self._take(mention, seen, self._known(period), sort)

    def _take(self, mention: Mention, seen: Seen, period: Period, sort: str) -> None:
        context = mention.context
        self._counts[period.key] += 1
        self._told.append((mention.id, period.key, seen.line.paragraph))
        self._of_metric.setdefault(context.metric.casefold(), []).append((mention.id, period.key))
        if context.role in AHEAD:
            self._ahead.append((mention.id, period.key))
            self._counts_ahead[period.key] += 1
        elif sort in OF_RESULTS and period.reportable:
            self._results[period.key] += 2 if seen.place == 1 else 1

    def read(self, text: str) -> Period | None:
        """Read the words of a period."""
        if text not in self._read:
            time = next(iter(read_times(text, self._document.day)), None)
            self._read[text] = None if time is None or time.kind == "time" else period_of(time, self._document.day)
        return self._read[text]

    def _known(self, period: Period) -> Period:
        return self._periods.setdefault(period.key, period)

    def close(self) -> None:
        """Count up what was told, once every line is taken."""
        counts = Counter(self._results)
        for key in (*self._opening, *self._heading):
            counts[key] += _OPENS_WITH * self._periods[key].opens
        for key in self._opening:
            counts[key] += self._periods[key].reportable
        share = self._sorts[True] / max(1, self._sorts.total())
        opens = any(self._periods[key].opens for key in (*self._opening, *self._heading))
        self.kind = ("report" if share > _MOSTLY else "mixed" if share > _PARTLY else "news", *(("opens",) if opens else ()))
        often = [key for key, count in self._counts.most_common(1) if 2 * count > self._counts.total()]
        self._votes = [
            *((key, f"reported {rank}") for rank, (key, count) in enumerate(counts.most_common(2)) if count),
            *((key, f"common {rank}") for rank, (key, _) in enumerate(self._counts.most_common(3))),
            *((key, "often") for key in often),
            *((key, "opening") for key in tuple(self._opening)[:4]),
            *((key, "heading") for key in tuple(self._heading)[:4]),
        ]

    def votes(self, mention: Mention, seen: Seen, *, ahead: bool) -> Iterator[tuple[Period, str]]:
        """Tell what speaks for which period where a quantity names none."""
        for key, vote in (*self._before(mention, seen), *self._votes, *(self._of_ahead(mention) if ahead else ())):
            yield self._periods[key], vote

    def _before(self, mention: Mention, seen: Seen) -> Iterator[tuple[str, str]]:
        """Find the periods that earlier quantities were told of: the last two, and the last one of the same metric."""
        at = bisect_left(self._told, (mention.id,))
        for back, (_, key, paragraph) in enumerate(reversed(self._told[max(0, at - 2) : at])):
            if paragraph == seen.line.paragraph:
                yield key, f"paragraph {back}"
            elif back == 0:
                yield key, "last"
        same = self._of_metric.get(mention.context.metric.casefold(), [])
        if at := bisect_left(same, (mention.id,)):
            yield same[at - 1][1], "same metric"

    def is_ahead(self, period: Period) -> bool:
        """Whether all that is told of a time is expected."""
        return 0 < self._counts[period.key] == self._counts_ahead[period.key]

    def _of_ahead(self, mention: Mention) -> Iterator[tuple[str, str]]:
        at = bisect_left(self._ahead, (mention.id,))
        if self._ahead:
            yield self._ahead[max(0, at - 1)][1], "last ahead" if at else "first ahead"


def tells_for_others(seen: Seen) -> bool:
    """Whether a line is an opening sentence or a headline, which tell the period of what follows."""
    return seen.place in _OPENING or (seen.place == 0 and seen.order < _HEADLINES)


def _is_of_another(mention: Mention, seen: Seen) -> bool:
    """Whether the period that was read for a quantity is that of a value compared with, of what was said, or since when it is so."""
    period = mention.context.period or ""
    start = mention.quantity.start - seen.line.start
    at = seen.text.find(period, max(0, start - _FAR))
    return at >= 0 and is_other(at, at + len(period), seen.text)
