"""
The period of a key figure: the best of the times that may be it, or none.

Candidates are the times of its line, those of which its paragraph, its section and its document tell, what earlier quantities of its
paragraph were of, the year before such a time where it is held against another value, the head of its column, in how long or how often it
is earned, and none. What is measured of each is weighed (``period_weights``); the rules that know of times that are nobody's period only
have a vote.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.offline import label_words
from summarizer.offline.beside import STANDS_BEHIND, Pair, is_of_another, measures
from summarizer.offline.lengths import length_of
from summarizer.offline.period_weights import PERIOD
from summarizer.offline.reported import AHEAD, Period, Report, one_year_before, period_of, sort_of, tells_for_others
from summarizer.offline.roles import role_of
from summarizer.offline.runs import MOST_OF_LINE, Runs, weigh
from summarizer.text.datelines import DATELINE
from summarizer.text.lexicon import lazy
from summarizer.text.said import is_called, is_other
from summarizer.times import read_times

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from summarizer.documents import Marked, Mention
    from summarizer.models import FigureRole
    from summarizer.offline.labels import Metrics
    from summarizer.offline.lines import Seen

_YEAR_BEFORE: Final = lazy(
    r"\W{0,2}(?:(?:of|in|for)\s)?(?:an?\s|the\s)?(?:year[\s-](?:ago|earlier|before|prior)|last\syear|previous\syear|prior[\s-]year|the\syear\sbefore|"
    r"(?:same|corresponding|comparable|prior-year)\s(?:\w+\s)?(?:period|quarter|half|months?|stretch|time|weeks?)(?:\slast\syear|\sa\syear\s(?:ago|earlier|before))?|last\s(?:summer|winter|spring|autumn|christmas)|"
    r"im\svorjahr\w*|vor\seinem\sjahr|(?:un\s)?an\splus\stôt|un\saño\santes|un\sanno\s(?:fa|prima)|"
    r"(?:[dn]ello\sstesso|d?el\smismo|(?:la|à\sla)\smême)\s(?:periodo|période))\b",
    re.IGNORECASE,
)
_LAST_YEAR: Final = re.compile(r"\W{0,8}(?:(?:of|in|for)\s)?last\syear(?:['’]s)?\s?:?\s?(?:of\s)?", re.IGNORECASE)
"""The year before that of publication, of which a value may be told that is held against none."""
_YEAR_BEFORE_LABEL: Final = lazy(
    r"(?:prior[\s-]year|year[\s-](?:ago|earlier)|last\syear(?:['’]s)?|previous\syear(?:['’]s)?|vorjahr\w*|vj\.?|year-(?:ago|earlier)\s\w+\sof)\s?:?\s?(?:of\s)?\Z",
    re.IGNORECASE,
)
_COMPARED: Final = lazy(
    r"(?:\b(?:from|after|against|versus|vs\.?|compared\s(?:with|to)|than|nach|(?P<of>von|de)|gegenüber|gegen|statt|après|contre|frente\sal?|desde|depuis|dal?|dai|dalle|contro|rispetto\sa\w{0,2})|"
    r"[(（]|\b(?:previously|vorjahr\w*|zuvor)\W)\W{0,2}"
    r"(?:(?:the|a|an|its|about|some|only|just|around|nearly|den|dem|einem|rund|le|la|les|los|was|of)\s){0,2}\Z",
    re.IGNORECASE,
)
"""Before a value that another is held against; "von" and "de" are so only where it goes on to that."""
_THAN: Final = lazy(
    r"\b(?:against|versus|vs\.?|compared\s(?:with|to)|than|after|nach|gegenüber|après|contre|frente\sal?)\s(?:[^\s,;]{1,24}\s){0,6}\Z",
    re.IGNORECASE,
)
_OR: Final = lazy(r",?\s(?:or|oder|soit|ou|o)\s", re.IGNORECASE)
_IN: Final = lazy(r"(?:\s(?:per|a|je|par|por)\s\w+)?,?\s(?:in|for|during|im|au|en|el)\s(?:(?:the|its|dem|le|el)\s)?", re.IGNORECASE)
_TO: Final = lazy(r"\W{0,2}(?:\w{1,40}\s){0,3}?(?:auf|zu|à|au|a|al|hasta)\s", re.IGNORECASE)
_TO_END: Final = lazy(r"\b(?:to|auf|à|a)\s(?:\w{1,12}\s)?\Z", re.IGNORECASE)
"""Before what something came to, behind what its change is measured from ("11% from a year earlier to 318,000 tonnes")."""
_WHOLE_YEAR: Final = lazy(
    r"\b(?<!year\s)(?<!year-)(?:for|over|in|of)\s(?:the\s)?(?:full|whole|entire)?[\s-]?year\b(?!\s(?:to|of|ended|ending|earlier|before|ago|ahead))|\bfull[\s-]year\b|\bgesamtjahr\b|\bensemble\sde\sl['’](?:exercice|année)\b|\bconjunto\sdel\s(?:año|ejercicio)\b",
    re.IGNORECASE,
)
_FULL_YEAR: Final = "full year"
_HINTS: Final = lazy(
    r"\b(?:(?P<year>full-year|year|annual|yearly|fiscal|jahr\w*|gesamtjahr|année|annuel\w*|exercice|año|anual\w*|ejercicio)|"
    r"(?P<quarter>quarter\w*|quartal\w*|trimestre|three[\s-]months?)|(?P<half>half-year\w*|halbjahr\w*|semestre|interim|six[\s-]months?|(?:first|second)\shalf)|"
    r"(?P<month>month\w*|monat\w*|mois|mes)|(?P<week>week\w*|woche\w*|semaine|semana)|(?P<span>nine[\s-]months?|neunmonat\w*)|"
    r"(?P<day>today|yesterday|session|close[ds]?|closing|opened|trading|bell))\b",
    re.IGNORECASE,
)
"""Words that tell how long the period of a quantity is."""
_PARTS: Final = frozenset({"year", "half", "quarter", "month"})
_ALSO: Final = re.compile(r"\b(?:and|but|while|with|whereas|although|und|aber|während|et|mais|y|pero)\b", re.IGNORECASE)
_COLUMNS: Final = re.compile(r"\s{2,}|\t|\|")
_DEADLINE: Final = lazy(r"\b(?:by|until|bis|d['’]ici|hasta|entro|até)\s(?:(?:the|end|of|fin|ende|à|de)[\s-]){0,3}\Z", re.IGNORECASE)
"""Before a time until which something is to be done."""
_RIGHT_BEHIND: Final = lazy(r"\s(?:(?:in|for|during|im|en|au|nel|em)\s(?:the\s)?)?", re.IGNORECASE)
"""Between a quantity and the time that is surely its own."""
_EXPLAINS: Final = re.compile(r"\s?\((?:\w+\s){0,2}")
"""Between a period and the day in brackets by which it is explained."""
_OF: Final = re.compile(r"\s(?:of|de|del|des|du)\s(?:the\s)?|\sdell['’]")
"""Between a part of a year and the year, of which what is told by its distance says less ("first half of last year")."""
_POINT: Final = "end-"
"""How the label of a point in time begins that is no day."""
_HINTED_BEFORE, _HINTED_BEHIND = 80, 60
_REACH: Final = 60
_NEAR: Final = 34
_BEFORE, _BEHIND = 4, 3
"""Times before and behind a quantity that are weighed."""
_BACK: Final = 2
"""Lines back in its paragraph in which a time is looked for."""
_NONE, _LENGTH, _WHOLE, _COLUMN, _EARLIER = "none", "length", "whole", "column", "before "
"""Keys of candidates that are no times of their own; the last one leads that of a year before."""


class Candidate(NamedTuple):
    """
    What may be the period of a quantity.

    Attributes:
        key: It in a notation that is one for all its spellings.
        text: It in words, or None where it is none.
        period: The time, where it is one.
        measures: What speaks for it or against it.
    """

    key: str
    text: str | None
    period: Period | None
    measures: frozenset[str]


class About(NamedTuple):
    """
    What is known of a quantity before any time is weighed.

    Attributes:
        seen: Its line.
        start: Its first character, as an index into its line.
        end: One past its last one.
        role: What sort of statement it is.
        sort: What sort of thing it measures.
        held: Whether another value is held against it, rather than it being told.
        before: Whether the words around it tell that it was so a year before.
        marks: What is measured together with every candidate.
        hints: How long its period is, by the words around it.
        told: How many times of the line may be somebody's.
    """

    seen: Seen
    start: int
    end: int
    role: FigureRole
    sort: str
    held: bool
    before: bool
    marks: tuple[str, ...]
    hints: frozenset[str]
    told: str


class Settled(NamedTuple):
    """An earlier quantity of a paragraph, and its period."""

    about: About
    chosen: Candidate


class Periods:
    """The periods of the quantities of some documents."""

    def __init__(self, lines: Sequence[Seen], marked: Marked, metrics: Metrics, weights: Mapping[str, float] = PERIOD) -> None:
        """Take note of the times that each document tells."""
        self._marked, self._metrics, self._weights = marked, metrics, weights
        self._seen = {seen.id: seen for seen in lines}
        self._times: dict[str, tuple[Period, ...]] = {}
        self._held: dict[str, dict[int, list[tuple[int, int]]]] = {}
        self._columns = dict(_columns(lines))
        self._headings = dict(_headings(lines))
        self._runs = Runs(lines)
        self._settled: dict[int, Settled] = {}
        self._reports = {document.id: Report(marked, document.id) for document in marked.documents}
        for seen in lines:
            self._take(seen)
        for report in self._reports.values():
            report.close()

    def _take(self, seen: Seen) -> None:
        self._reports[seen.line.document].take(seen, self._plain(seen) if tells_for_others(seen) else ())

    def of(self, mention: Mention) -> str | None:
        """Tell the period of a quantity, in the words of the text; of one that was so a year before, by its number."""
        if mention.id not in self._settled:
            run = self.run(mention)
            for at, each in enumerate(run):
                earlier = [self._settled[other.id] for other in run[:at]]
                about = self.about(each)
                chosen = max(self.candidates(each, about, earlier), key=lambda one: weigh(one.measures, self._weights))
                self._settled[each.id] = Settled(about, chosen)
        return self._settled[mention.id].chosen.text

    def run(self, mention: Mention) -> Sequence[Mention]:
        """List the quantities of a paragraph whose periods are chosen together with that of one."""
        return self._runs.of(mention)

    def day(self, seen: Seen) -> date | None:
        """Tell when a line was published."""
        return self._marked.document[seen.line.document].day

    def _read(self, seen: Seen) -> tuple[Period, ...]:
        """Read the times of a line, but for clock times, that of its dateline, and those that name or only explain another thing."""
        if seen.id not in self._times:
            day = self.day(seen)
            dateline = DATELINE.match(seen.text)
            begin = dateline.end() if dateline else 0
            read = (time for time in read_times(seen.text, day) if time.kind != "time" and time.start >= begin)
            told = [time for time in read if not is_called(time.end, seen.text)]
            explained = {second for first, second in pairwise(told) if _EXPLAINS.fullmatch(seen.text, first.end, second.start)}
            parts = (pair for pair in pairwise(told) if _OF.fullmatch(seen.text, pair[0].end, pair[1].start))
            explained |= {each for pair in parts for each in pair if each.relative and not all(one.relative for one in pair)}
            self._times[seen.id] = tuple(period_of(time, day) for time in told if time not in explained)
        return self._times[seen.id]

    def _own(self, seen: Seen) -> list[Period]:
        """List the times of a line that may be the period of what it tells."""
        return [period for period in self._read(seen) if not is_other(period.time.start, period.time.end, seen.text)]

    def _plain(self, seen: Seen) -> tuple[Period, ...]:
        """List those that are no deadlines, and not told by their distance from another day, so that others may be of them too."""
        own = (period for period in self._own(seen) if not period.time.relative)
        return tuple(period for period in own if not _DEADLINE.search(seen.text, max(0, period.time.start - _NEAR), period.time.start))

    def about(self, mention: Mention) -> About:
        """Take note of what is known of a quantity before any time is weighed."""
        seen = self._seen[mention.line]
        role = role_of(mention, seen, self.day(seen))
        start, end = mention.quantity.start - seen.line.start, mention.quantity.end - seen.line.start
        metric = self._metrics.of(mention)
        sort = sort_of(metric)
        sort = sort_of(mention.context.metric) if sort == "other" else sort
        sort = "price" if sort == "other" and label_words.PRICED.search(seen.text, max(0, start - _REACH), start) else sort
        compared = _is_compared(seen.text, start, end)
        before = _before(mention, seen, start, end)
        marks = [role, sort, *self._reports[seen.line.document].kind]
        marks += ["compared"] * compared
        marks += ["priced"] * (label_words.PRICED.search(seen.text) is not None)
        hints = (_HINTS.finditer(seen.text, max(0, start - _HINTED_BEFORE), end + _HINTED_BEHIND), _HINTS.finditer(metric))
        return About(
            seen=seen,
            start=start,
            end=end,
            role=role,
            sort=sort,
            held=compared or before,
            before=before,
            marks=tuple(marks),
            hints=frozenset(found.lastgroup or "" for each in hints for found in each),
            told=("no time", "one time", "times")[min(2, len(self._own(seen)))],
        )

    def candidates(self, mention: Mention, about: About, earlier: Sequence[Settled]) -> list[Candidate]:
        """
        List what may be the period of a quantity, and what is measured of each.

        Args:
            mention: The quantity.
            about: What is known of it.
            earlier: The quantities before it in its paragraph, with their periods.
        """
        found = _Candidates(about)
        self._of_line(mention, about, found)
        self._of_document(mention, about, found)
        found.add(_NONE, None, None, ["none", f"none, {about.told}", *_with(about.marks, "none")])
        found.add(_NONE, None, None, [f"hint {hint}, none" for hint in about.hints or ("nothing",)])
        for how, settled in _references(earlier):
            _follow(found, about, how, settled)
        return found.listed()

    def _of_line(self, mention: Mention, about: About, found: _Candidates) -> None:
        """Add the times of its line, the head of its column, and in how long or how often it is earned."""
        seen, start, end = about.seen, about.start, about.end
        own = (start, end)
        others = tuple(
            (other.quantity.start - seen.line.start, other.quantity.end - seen.line.start)
            for other in seen.mentions[:MOST_OF_LINE]
            if other is not mention
        )
        times = self._read(seen)
        held = self._held_in(seen)
        called = self._metrics.of(mention).casefold()
        found.narrow(
            [
                period
                for period in times
                if period.time.label and (own in held[period.time.start] or ("compared" not in about.marks and _is_in_name(period, called)))
            ]
        )
        before = [period for period in times if period.time.end <= start][-_BEFORE:]
        behind = [period for period in times if period.time.start >= end][:_BEHIND]
        for side, periods in (("before", before[::-1]), ("behind", behind)):
            for rank, period in enumerate(periods):
                pair = Pair(seen.text, period, own, others, rank)
                if min(held[period.time.start], default=own) > own or is_of_another(pair, mention, about.sort):
                    found.leave_out(period)
                    continue
                if not rank and side == "behind" and not about.before and _is_right_behind(period, end, seen.text):
                    found.narrow([period])
                if rank < _BACK:
                    found.add_year_before(period, (side, f"rank {rank}"))
                if about.before and side == "before" and period.runs and not period.time.relative:
                    found.leave_out(period)  # it is told to be of the year before that
                    continue
                told = measures(pair, mention, about.role, about.sort)
                found.add_told(period, [*told, *_with(about.marks, side), f"in line, {about.told}"], "line")
        if column := self._columns.get(mention.id):
            found.add(_COLUMN, column, None, ["column"])
        if length := length_of(seen.text, end, mention.quantity.kind):
            found.add(_LENGTH, length, None, ["length", f"length, {about.told}", *STANDS_BEHIND])
        if whole := _WHOLE_YEAR.search(seen.text):
            side = "before" if whole.end() <= start else "behind"
            found.add(_WHOLE, _FULL_YEAR, None, ["whole", f"whole {side}", f"whole, {about.told}", *_with(about.marks[:2], "whole")])

    def _held_in(self, seen: Seen) -> Mapping[int, Sequence[tuple[int, int]]]:
        """List, by where each time of a line begins, the quantities before it that others are held against."""
        if seen.id not in self._held:
            offset = seen.line.start
            bounds = [(one.quantity.start - offset, one.quantity.end - offset) for one in seen.mentions[:MOST_OF_LINE]]
            self._held[seen.id] = {period.time.start: _compared(seen.text, period.time.start, bounds) for period in self._read(seen)}
        return self._held[seen.id]

    def _of_document(self, mention: Mention, about: About, found: _Candidates) -> None:
        """Add the times that its row, its paragraph, its section and its document tell."""
        report = self._reports[about.seen.line.document]
        row = mention.context.period
        if row and row not in about.seen.text and (period := report.read(row)):
            found.add(period.key, row, period, ["row"])
        votes: dict[str, tuple[Period, list[str]]] = {}
        heading = self._headings.get(about.seen.id)
        section = ((period, "section") for period in self._read(heading)[:2]) if heading else ()
        for period, vote in (*report.votes(mention, about.seen, ahead=about.role in AHEAD), *self._lines_before(about.seen), *section):
            votes.setdefault(period.key, (period, []))[1].append(vote)
        parts = {found.lastgroup for found in _HINTS.finditer(self._metrics.of(mention))} & _PARTS
        for period, names in votes.values():
            if parts and "year" not in parts and period.time.grain == "year":
                continue  # "quarterly revenue" is of no year
            if period.key not in found:
                reported = "reportable" if period.reportable else "not reportable"
                hinted = "hinted" if period.time.grain in about.hints else "not hinted" if about.hints else "no hint"
                ahead = ("told ahead", f"told ahead, {about.role}") if report.is_ahead(period) else ()
                own = [*names, *ahead, "inherited", reported, f"inherited, {about.told}", f"inherited, {hinted}"]
                found.add_told(period, [*own, *_with(about.marks, "inherited"), *_with(about.marks, reported)], "inherited")
            found.add_year_before(period, ("inherited", *names))

    def _lines_before(self, seen: Seen) -> Iterator[tuple[Period, str]]:
        """Find the last time that the lines before a line tell in its paragraph."""
        for back in range(_BACK):
            if seen.before is None or seen.before not in self._seen:
                return
            seen = self._seen[seen.before]
            if plain := self._plain(seen):
                yield from ((plain[-1], "line before"), (plain[-1], f"line {back} before"))
                return


class _Candidates:
    """The candidates of a quantity while they are collected: one for each time, however often it is told."""

    def __init__(self, about: About) -> None:
        """Begin with none."""
        self._about = about
        self._found: dict[str, tuple[str | None, Period | None, set[str]]] = {}
        self._others: set[str] = set()
        self._only: set[str] = set()

    def __contains__(self, key: str) -> bool:
        """Whether a time is among them."""
        return key in self._found

    def narrow(self, periods: Iterable[Period]) -> None:
        """Take note that nothing but these times, if any, can be told elsewhere of it."""
        self._only.update(period.key for period in periods)

    def leave_out(self, period: Period) -> None:
        """Take note that a time is that of something else, wherever else it may be told."""
        self._others.add(period.key)

    def add(self, key: str, text: str | None, period: Period | None, names: Iterable[str]) -> None:
        """Add a candidate, or more that was measured of it."""
        self._found.setdefault(key, (text, period, set()))[2].update(names)

    def add_told(self, period: Period, names: Iterable[str], place: str) -> None:
        """Add a time with what is measured of it wherever it stands; no result is of a point in time that is told elsewhere."""
        of_another = place == "inherited" and (period.key in self._others or (_is_point(period) and self._about.sort == "result"))
        if not of_another:
            self.add(period.key, period.text, period, (*names, *_of_time(period, self._about, place)))

    def add_year_before(self, period: Period, names: Iterable[str]) -> None:
        """Add the year before a time, where a value may be of it."""
        if self._about.held and self._about.role != "estimate" and period.runs and (text := one_year_before(period.time)):
            told = "year before, told" if self._about.before else "year before, not told"
            every = ("year before", told, f"year before {period.time.grain}", *(f"year before, {name}" for name in names))
            self.add(_EARLIER + text, text, period, (*every, *_with(self._about.marks, "year before")))

    def listed(self) -> list[Candidate]:
        """List them in the order in which they were found."""
        only = self._only.intersection(self._found) or self._found.keys()
        return [Candidate(key, text, period, frozenset(names)) for key, (text, period, names) in self._found.items() if key in only]


def _is_right_behind(period: Period, end: int, text: str) -> bool:
    """Whether a time that is nobody else's stands right behind what ends at a place."""
    start = period.time.start
    return _RIGHT_BEHIND.fullmatch(text, end, start) is not None and not is_other(start, period.time.end, text)


def _is_in_name(period: Period, metric: str) -> bool:
    """Whether a metric is called by a period ("2027E EBIT")."""
    return period.runs and not _is_point(period) and metric.startswith(f"{period.time.as_written.casefold()} ")


def _compared(text: str, time: int, quantities: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """List the quantities before a time that others are held against; some are one in two measures ("than $3m, or $1 a share, in 2025")."""
    before = sorted(bounds for bounds in quantities if bounds[1] <= time)
    if not before or _IN.fullmatch(text, before[-1][1], time) is None:
        return []
    joined = [_OR.fullmatch(text, last, first) is not None for (_, last), (first, _) in pairwise(before)]
    first = next((at + 1 for at in reversed(range(len(joined))) if not joined[at]), 0)
    start = before[first][0]
    return before[first:] if _THAN.search(text, max(0, start - _REACH), start) else []


def _is_compared(text: str, start: int, end: int) -> bool:
    """Whether the words around a quantity tell that another one is held against it."""
    found = _COMPARED.search(text, max(0, start - _NEAR), start)
    return found is not None and (found["of"] is None or _TO.match(text, end) is not None)


def _before(mention: Mention, seen: Seen, start: int, end: int) -> bool:
    """Whether the words around a quantity tell that it was so a year before another time."""
    found = _YEAR_BEFORE.match(seen.text, end) or _YEAR_BEFORE_LABEL.search(seen.text, max(0, start - _NEAR), start)
    if found is None:
        ends = [other.quantity.end - seen.line.start for other in seen.mentions if other.quantity.end <= mention.quantity.start]
        found = _YEAR_BEFORE.search(seen.text, max(0, start - _REACH, *ends[-1:]), start)
        if found is None or "," in seen.text[found.end() : start] or _TO_END.search(seen.text, found.end(), start):
            return False
    return _LAST_YEAR.fullmatch(found[0]) is None


def _with(marks: Iterable[str], name: str) -> Iterator[str]:
    """Join a measure to what is known of the quantity."""
    return (f"{mark}, {name}" for mark in marks)


def _of_time(period: Period, about: About, place: str) -> Iterator[str]:
    """Measure a time by itself: how long it is, and when."""
    time, when = period.time, f"{place} {period.when}"
    yield from (f"{place} {time.grain}", when, f"{about.sort}, {when}", f"{about.role}, {place} {time.grain}")
    yield from (f"{mark}, {when}" for mark in about.marks if mark in {"compared", "priced"})
    if time.relative:
        yield from (f"{place} relative", f"{place} relative {time.grain}", f"{about.sort}, relative {time.kind}")
    if time.fiscal:
        yield f"{place} fiscal"
    if time.label is None:
        yield "unknown"
    elif _is_point(period):
        yield from ("point", f"{about.sort}, point")
    if time.grain in about.hints:
        yield f"{place} hinted"


def _is_point(period: Period) -> bool:
    """Whether it is a point in time, at which a measure stands, rather than one in which a result is earned."""
    return (period.time.label or "").startswith(_POINT)


def _references(earlier: Sequence[Settled]) -> Iterator[tuple[str, Settled]]:
    """Find the quantity before one, and the last that was not held against another."""
    if earlier:
        yield "last", earlier[-1]
        told = next((settled for settled in reversed(earlier) if not settled.about.held), None)
        if told and told is not earlier[-1]:
            yield "told", told


def _follow(found: _Candidates, about: About, how: str, settled: Settled) -> None:
    """Measure that a candidate is the period of an earlier quantity, or the year before it."""
    other, chosen = settled
    names = list(_follows(about, how, settled))
    if chosen.key in found:
        found.add(chosen.key, chosen.text, chosen.period, names)
    elif other.held and not about.held:
        pass  # what is told goes on with no period of what was only compared with
    elif chosen.key.startswith(_EARLIER):
        found.add(chosen.key, chosen.text, chosen.period, (*names, "chained"))
    elif chosen.period:
        found.add_told(chosen.period, (*names, "chained", "inherited", f"inherited, {about.told}"), "inherited")
    if chosen.period and not chosen.key.startswith(_EARLIER):
        alike = "same" if about.sort == other.sort else "other"
        found.add_year_before(chosen.period, (f"as {how}", f"as {how} {'held' if other.held else 'told'}", f"as {how} {alike}"))


def _follows(about: About, how: str, settled: Settled) -> Iterator[str]:
    """Measure how a quantity follows an earlier one."""
    other, chosen = settled
    inside = other.seen is about.seen
    place = f"as {how} in {'line' if inside else 'paragraph'}"
    held = f"{'held' if about.held else 'told'} after {'held' if other.held else 'told'}"
    names = [
        place,
        f"{place}, {held}",
        f"{place}, {'same' if about.sort == other.sort else 'other'}",
        f"{place}, {about.told}",
        f"{place}, {'same' if about.role == other.role else 'other'} role",
        f"{about.sort}, {place}",
        f"{about.role}, {place}",
        *([f"as {how}, {name}" for name in _between(about, other)] if inside else ()),
    ]
    yield from (f"{name}, none" for name in names) if chosen.key == _NONE else names
    if chosen.key.startswith(_EARLIER):
        yield from (f"{place}, year before", f"{place}, year before, {'held' if about.held else 'told'}")
    elif chosen.period and chosen.period.when == "later":
        yield f"as {how}, later"


def _between(about: About, other: About) -> Iterator[str]:
    """Measure what stands between two quantities of a line."""
    gap = about.seen.text[other.end : about.start]
    yield "comma" if "," in gap else "clear"
    if ";" in gap:
        yield "semicolon"
    if _ALSO.search(gap):
        yield "also"


def _headings(lines: Iterable[Seen]) -> Iterator[tuple[str, Seen]]:
    """Find the heading that each line stands under."""
    last: dict[str, Seen] = {}
    for seen in lines:
        if seen.line.role == "heading":
            last[seen.line.document] = seen
        elif seen.line.document in last:
            yield seen.id, last[seen.line.document]


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
