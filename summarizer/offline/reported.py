"""
The period that a document reports on, and what each of its quantities inherits.

A report names its period once: in its headline, in its first sentences, or beside the first results. Results that name none are of the
period of their paragraph, else of the document's. What was expected beside a result is of the result's period; guidance is of the one that
guidance was last given for. Nothing inherits a period that has not begun, nor one that a value is only compared with.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from summarizer.offline import label_words
from summarizer.offline.said import COMPARED, is_said
from summarizer.offline.words import read
from summarizer.text.lexicon import lazy
from summarizer.times import read_times

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from summarizer.documents import Marked, Mention
    from summarizer.offline.labels import Metrics
    from summarizer.offline.lines import Seen

    Place = tuple[str, str, int] | str
    """What ran, stood or is ahead in a paragraph, or a document."""

_RUNS: Final = lazy(
    r"\b(?:fy\W?\d|[qh][1-4]\b|[1-4][qh]\b|9m\b|19\d\d|20\d\d)|quarter|\bhalf\b|half-year|year|months|weeks|quartal|jahr|trimestre|semestre|année|exercice|año|ejercicio|"
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
_REPORTED: Final = frozenset({"quarter", "half"})
_HEADLINES: Final = 6
"""Lines at the head of the sources among which a heading tells their period."""
_REPORT: Final = lazy(
    r"\b(?:results?|report(?:s|ed)?|index|trading|update|figures|earnings|statistics|survey|bilanz|zahlen|résultats|resultados)\b",
    re.IGNORECASE,
)
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
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_POINT: Final = "end-"
"""How the label of a point in time begins: what runs over a period is of none."""
_ASIDE: Final = re.compile(r"[(（](?P<before>[^()（）]{0,60})\Z")
_CLOSES: Final = re.compile("[)）]")
_IN_BRACKETS: Final = 60
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
        self._reported = dict(self._opened(lines))
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
            for mention in seen.mentions:
                period = _told(mention, seen)
                result, ahead = self._is_result(mention), mention.context.role in _AHEAD
                if period is None:
                    if lasts or seen.reading.count("peer") or not (result or ahead):
                        continue
                    told = self._heir(mention, seen, last)
                    if told:
                        yield mention.id, told
                    if told and result:
                        last[_AT if self._is_point(told, document) else _OVER, *place] = told
                elif _RUNS.search(period):
                    if result and not self._is_ahead(period, document):
                        last[_AT if self._is_point(period, document) else _OVER, *place] = period
                    elif ahead:
                        last[document] = last[_AHEAD_IN, *place] = period

    def _heir(self, mention: Mention, seen: Seen, last: Mapping[Place, str]) -> str | None:
        """Choose what a quantity that names no period inherits: of its paragraph, or of its document."""
        document = seen.line.document
        place = document, seen.line.paragraph
        held = (last.get((_AT, *place)) if _is_balance(self._metrics.of(mention)) else None) or last.get((_OVER, *place))
        own, ahead, reported = held, last.get((_AHEAD_IN, *place)), self._reported.get(document)
        if mention.context.role == "guidance":
            return last.get(document) or own
        if mention.context.role == "estimate":
            beside = ahead or own or (reported if _EXPECTED_OF_IT.search(seen.text) else None)
            return beside or (last.get(document) if _is_of_result(self._metrics.of(mention)) else None)
        return own or (None if reported and self._is_point(reported, document) and not _is_balance(self._metrics.of(mention)) else reported)

    def _is_point(self, period: str, document: str) -> bool:
        """Whether a period is a day, or the end of something: what is measured over a while is of none."""
        label = next((time.label or "" for time in read_times(period, self._days[document])), "")
        return label.startswith(_POINT) or _DAY.fullmatch(label) is not None

    def _is_ahead(self, period: str, document: str) -> bool:
        """Whether a period begins after its document was published."""
        day = self._days[document]
        return day is not None and any(time.first is not None and time.first > day for time in read_times(period, day))

    def _opened(self, lines: Iterable[Seen]) -> Iterator[tuple[str, str]]:
        """Find for each document the period that it opens with, or that most of its results are of; the first that is told wins a tie."""
        told: dict[str, Counter[str]] = {}
        names: dict[tuple[str, str], str] = {}
        for seen in lines:
            document = seen.line.document
            for period, weight in (*_opening(seen, self._days[document]), *self._of_results(seen)):
                if not self._is_ahead(period, document):
                    label = next((time.label for time in read_times(period, self._days[document]) if time.label), period)
                    told.setdefault(document, Counter())[label] += weight
                    names.setdefault((document, label), period)
        for document, counts in told.items():
            yield document, names[document, max(counts, key=lambda label: counts[label])]

    def _of_results(self, seen: Seen) -> Iterator[tuple[str, int]]:
        """Find the periods of the results of a line."""
        if seen.reading.count("peer"):
            return
        for mention in seen.mentions:
            period = _told(mention, seen)
            if period is not None and self._is_result(mention) and _RUNS.search(period):
                yield period, 2 if seen.place == 1 or _TO_A_DAY.search(period) else 1

    def _is_result(self, mention: Mention) -> bool:
        return mention.context.role == "actual" and (_is_of_result(mention.context.metric) or _is_of_result(self._metrics.of(mention)))


@lru_cache(maxsize=1024)
def _is_balance(metric: str) -> bool:
    """Whether a label names what stands at the end of a period."""
    return read(metric).count("debt") > 0


def _opening(seen: Seen, day: date | None) -> Iterator[tuple[str, int]]:
    """Find the periods that an opening sentence or a headline tells."""
    if seen.place not in _OPENING and not (seen.place == _HEADING and seen.order < _HEADLINES):
        return
    if seen.place != _HEADING and not (seen.reading.count("result", "metric") or _REPORT.search(seen.text) or seen.mentions):
        return
    for time in read_times(seen.text, day):
        reports = time.grain in _REPORTED or (time.grain == "month" and seen.place == _HEADING)
        if time.kind == "period" and reports and not time.relative and not is_other(time.start, time.end, seen.text):
            yield time.as_written, _OPENS_WITH


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
