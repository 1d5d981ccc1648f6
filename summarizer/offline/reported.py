"""
The period that a document reports on, and what each of its quantities inherits.

A report names its period once: in its headline, in its first sentences, or beside the first results. Results that name none are of the
period of their paragraph, else of the document's. What was expected beside a result is of the result's period; guidance is of the one that
guidance was last given for. Nothing inherits a period that has not begun, nor one that a value is only compared with.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from summarizer.offline import label_words
from summarizer.offline.roles import role_of
from summarizer.offline.said import COMPARED, is_said
from summarizer.offline.words import read
from summarizer.text.lexicon import lazy
from summarizer.times import read_times

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from summarizer.documents import Marked, Mention
    from summarizer.models import FigureRole
    from summarizer.offline.labels import Metrics
    from summarizer.offline.lines import Seen
    from summarizer.times import TimeSpan

    Place = tuple[str, str, int] | str
    """What ran, stood or is ahead in a paragraph, or a document."""

_RUNS: Final = lazy(
    r"\b(?:fy\W?\d|[qh][1-4]\b|[1-4][qh]\b|9m\b|19\d\d|20\d\d)|quarter|\bhalf\b|half-year|year|months?|weeks|quartal|jahr|trimestre|semestre|année|exercice|año|ejercicio|"
    r"[年期季月]|"
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember)\b",
    re.IGNORECASE,
)
_LENGTH: Final = lazy(
    r"\b(?:in|over|within|for|through|until|by|innerhalb|binnen|bis|dans|sur|durante|en)\s(?:the\s|next\s|coming\s|last\s|past\s|den\s|les\s|los\s){0,2}"
    r"[^\W_]{1,12}[\s-](?:years?|quarters?|months?|weeks?|jahren?|monaten?|ans|mois|años|meses)\b",
    re.IGNORECASE,
)
"""A length of time ("in three years"): what it is told with has no period of another."""
_SAME: Final = lazy(r"\bsame\s\w+\s(?:of|in)\s\Z", re.IGNORECASE)
_OPENING: Final = (1, 2)
"""Sentences of a report that tell its period."""
_TO_A_DAY: Final = lazy(r"\b(?:weeks|months)\s(?:to|ended)\b", re.IGNORECASE)
_HEADING: Final = 0
_REPORTED: Final = frozenset({"quarter", "half", "span"})
_MOST_OF_LINE: Final = 100
"""Quantities of a line that inherit: what has more is no sentence."""
_YEAR: Final = re.compile(r"\d\d")
_HEAD: Final = 600
"""Characters above the first sentence that are looked at."""
_HEADLINES: Final = 6
"""Lines at the head of the sources among which a heading tells their period."""
_EXPECTED_OF_IT: Final = lazy(
    r"\b(?:had\s(?:\w+\s){0,3}(?:expected|forecast|pencill?ed|feared|hoped|looked|been|put|braced)|(?:expected|wanted|forecast|looked|were\slooking|"
    r"hoped|braced)\b|consensus\s(?:was|had|of|stood)|attend(?:ait|aient)|hatten|esperaba[n]?)\b",
    re.IGNORECASE,
)
"""Words of what was expected of a result that is known now."""
_OPENS_WITH: Final = 3
"""What an opening's period counts, in results that are told of it."""
_AHEAD: Final = frozenset({"guidance", "estimate"})
_AHEAD_IN: Final = "ahead"
_OVER: Final = "over"
_AT: Final = "at"
_POINT: Final = "end-"
"""How the label of a point in time begins that is no day: what runs over a period is of none."""
_ASIDE: Final = re.compile(r"[(（](?P<before>[^()（）]{0,60})\Z")
_CLOSES: Final = re.compile("[)）]")
_IN_BRACKETS: Final = 60
_EVENTS: Final = frozenset({"deal", "legal", "rating", "funding", "jobs", "order", "people", "hearsay", "restructuring"})
"""Cues of a line that tells of something done, and not of what was measured."""
_NOT_YET: Final = lazy(r"\b(?:if|when|will|would|could|should|can|wird|würde|sollen?|könnte)\b[^;:]{0,160}\Z", re.IGNORECASE)
"""Before what is not so yet, or only under a condition."""
_LONG_PAST: Final = timedelta(days=400)
"""Days after its end up to which a period is reported on."""
_FAR: Final = 300
_NEAR: Final = 34
_OWNED: Final = re.compile(r"['’]s?\s")


class Reports:
    """The periods that documents report on."""

    def __init__(self, lines: Iterable[Seen], marked: Marked, metrics: Metrics) -> None:
        """Take note of what each paragraph and each document reports on."""
        self._days = {document.id: document.day for document in marked.documents}
        self._metrics = metrics
        lines = tuple(lines)
        opened = [
            (document, period) for document, period in (*_heads(marked), *self._openings(lines)) if self._may_be_reported(period, document)
        ]
        self._opens = frozenset(document for document, _ in opened)
        self._reported = dict(self._mostly(opened, lines))
        self._inherited = dict(self._passed_on(lines))

    def inherited(self, mention: Mention) -> str | None:
        """Tell the period that a quantity inherits."""
        return self._inherited.get(mention.id)

    def _passed_on(self, lines: Iterable[Seen]) -> Iterator[tuple[int, str]]:
        """Find the periods that figures inherit: by mention."""
        last: dict[Place, str] = {}
        for seen in lines:
            document, place = seen.line.document, (seen.line.document, seen.line.paragraph)
            lasts = bool(seen.mentions) and _LENGTH.search(seen.text) is not None
            for mention in seen.mentions[:_MOST_OF_LINE]:
                period = _told(mention, seen)
                role = role_of(mention, seen, self._days[document])
                result, ahead = self._is_result(mention, seen), role in _AHEAD
                if period is None:
                    if (
                        lasts
                        or seen.reading.count("peer")
                        or not (result or ahead or (document in self._opens and _is_measured(mention, seen, self._days[mention.document])))
                    ):
                        continue
                    told = self._heir(mention, role, seen, last)
                    if told:
                        yield mention.id, told
                    if told and result:
                        last[_AT if self._is_point(told, document) else _OVER, *place] = told
                elif _RUNS.search(period):
                    at = self._is_point(period, document)
                    if result and (at or self._may_be_reported(period, document)):
                        last[_AT if at else _OVER, *place] = period
                    elif ahead:
                        last[document] = last[_AHEAD_IN, *place] = period

    def _heir(self, mention: Mention, role: FigureRole, seen: Seen, last: Mapping[Place, str]) -> str | None:
        """Choose what a quantity that names no period inherits: of its paragraph, or of its document."""
        document = seen.line.document
        place = (document, seen.line.paragraph)
        metric = self._metrics.of(mention)
        own = (last.get((_AT, *place)) if _is_balance(metric) else None) or last.get((_OVER, *place))
        reported = self._reported.get(document)
        if role == "guidance":
            return last.get(document)
        if role == "estimate":
            beside = last.get((_AHEAD_IN, *place)) or own or (reported if _EXPECTED_OF_IT.search(seen.text) else None)
            return beside or (last.get(document) if _is_of_result(metric) else None)
        return own or reported

    def _is_point(self, period: str, document: str) -> bool:
        """Whether a period is a day that had come, or the end of something: what is measured over a while is of none."""
        day = self._days[document]
        time = next(iter(read_times(period, day)), None)
        if time is None or (day and time.first and time.first > day):
            return False
        return time.kind == "date" or (time.label or "").startswith(_POINT)

    def _may_be_reported(self, period: str, document: str) -> bool:
        """
        Whether a time is a period that had ended when its document was published, and not long before.

        A part of a year that is told without it may be one of a company's own year: it must only have begun by the calendar's.
        """
        day = self._days[document]
        time = next(iter(read_times(period, day)), None)
        if time is None or time.kind != "period" or (time.label or "").startswith(_POINT):
            return False
        if day is None or time.last is None or time.first is None:
            return True
        ended = time.last <= day or (time.grain in _REPORTED and time.first <= day and not _YEAR.search(period))
        return ended and day - time.last <= _LONG_PAST

    def _mostly(self, opened: Iterable[tuple[str, str]], lines: Iterable[Seen]) -> Iterator[tuple[str, str]]:
        """Find for each document the period that it opens with, or that most of its results are of; the first that is told wins a tie."""
        told: dict[str, Counter[str]] = {}
        names: dict[tuple[str, str], str] = {}
        for document, period, weight in (*((*each, _OPENS_WITH) for each in opened), *self._of_results(lines)):
            label = next((time.label for time in read_times(period, self._days[document]) if time.label), period)
            told.setdefault(document, Counter())[label] += weight
            names.setdefault((document, label), period)
        for document, counts in told.items():
            yield document, names[document, max(counts, key=lambda label: counts[label])]

    def _openings(self, lines: Iterable[Seen]) -> Iterator[tuple[str, str]]:
        """Find the periods that openings tell: quarters and the like by themselves, others by what is measured of them."""
        for seen in lines:
            opens = seen.place in _OPENING
            if opens or (seen.place == _HEADING and seen.order < _HEADLINES):
                yield from ((seen.line.document, period) for period in _opening(seen, self._days[seen.line.document]))
            for mention in seen.mentions[:_MOST_OF_LINE] if opens else ():
                if (period := _told(mention, seen)) and _RUNS.search(period) and _is_measured(mention, seen, self._days[mention.document]):
                    yield mention.document, period

    def _of_results(self, lines: Iterable[Seen]) -> Iterator[tuple[str, str, int]]:
        """Find the periods of results, each with its document."""
        for seen in lines:
            for mention in () if seen.reading.count("peer") else seen.mentions[:_MOST_OF_LINE]:
                period = _told(mention, seen)
                if period and _RUNS.search(period) and self._is_result(mention, seen) and self._may_be_reported(period, mention.document):
                    yield mention.document, period, 2 if seen.place == 1 or _TO_A_DAY.search(period) else 1

    def _is_result(self, mention: Mention, seen: Seen) -> bool:
        return role_of(mention, seen, self._days[mention.document]) == "actual" and (
            _is_of_result(mention.context.metric) or _is_of_result(self._metrics.of(mention))
        )


@lru_cache(maxsize=1024)
def _is_balance(metric: str) -> bool:
    """Whether a label names what stands at the end of a period."""
    return read(metric).count("debt") > 0


def _is_measured(mention: Mention, seen: Seen, day: date | None) -> bool:
    """Whether a quantity is measured of a period, rather than a price or of an event, which are of a day."""
    if role_of(mention, seen, day) != "actual" or not _EVENTS.isdisjoint(seen.reading.cues):
        return False
    start = mention.quantity.start - seen.line.start
    if (
        _NOT_YET.search(seen.text[max(0, start - _FAR) : start])
        or label_words.PRICED.search(seen.text)
        or any(other.quantity.kind == "per_share" for other in seen.mentions)
    ):
        return False
    return not read(mention.context.metric).count("policy")


def _heads(marked: Marked) -> Iterator[tuple[str, str]]:
    """Find the periods that documents tell above their first sentence: in a headline, or in the line with their date."""
    first: dict[str, int] = {}
    for line in marked.lines:
        if line.role == "reporting":
            first.setdefault(line.document, line.start)
    for document in marked.documents:
        head = document.text[: first.get(document.id, 0)][-_HEAD:]
        yield from ((document.id, time.as_written) for time in read_times(head, document.day) if _is_reported(time, head))


def _opening(seen: Seen, day: date | None) -> Iterator[str]:
    """Find the periods that an opening sentence or a headline tells."""
    for time in read_times(seen.text, day):
        if _is_reported(time, seen.text) or (
            time.grain == "month" and seen.place == _HEADING and not is_other(time.start, time.end, seen.text)
        ):
            yield time.as_written


def _is_reported(time: TimeSpan, text: str) -> bool:
    """Whether a time is a part of a year on which companies report."""
    reports = time.kind == "period" and time.grain in _REPORTED and not time.relative
    return reports and not is_other(time.start, time.end, text)


def _told(mention: Mention, seen: Seen) -> str | None:
    """Take the period that was read for a quantity, unless it is that of a value compared with, or of what was said."""
    period = mention.context.period
    if period is None:
        return None
    start = mention.quantity.start - seen.line.start
    at = seen.text.find(period, max(0, start - _FAR), start + _FAR)
    return period if at < 0 or not is_other(at, at + len(period), seen.text) else None


def is_other(start: int, end: int, text: str) -> bool:
    """Whether the time at a place is that of a value compared with, of what was said, or what another thing is called by."""
    before = max(0, start - _NEAR)
    compared = COMPARED.search(text, before, start) or _SAME.search(text, before, start)
    return compared is not None or _OWNED.match(text, end) is not None or is_said(start, end, text) or _is_aside(start, end, text)


def _is_aside(start: int, end: int, text: str) -> bool:
    """Whether a time stands in brackets with a value of its own ("(2024: 5.1 million)")."""
    opened = _ASIDE.search(text, max(0, start - _FAR), start)
    if opened is None:
        return False
    inside = opened["before"] + _CLOSES.split(text[end : end + _IN_BRACKETS])[0]
    return any(map(str.isdigit, inside))


@lru_cache(maxsize=1024)
def _is_of_result(metric: str) -> bool:
    """Whether a label names what is measured of a period or at its end: no price, bid or fine."""
    reading = read(metric)
    named = reading.count("result", "metric", "debt", "payout") > 0 or label_words.OF_PERIOD.search(metric) is not None
    return named and reading.count("market") == 0
