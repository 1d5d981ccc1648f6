"""When the catalysts are dated: by the dates and periods that their own passages tell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.characters import visible
from summarizer.render.numbers import day
from summarizer.render.page.scale import Scale, percent
from summarizer.render.page.view import Dated, Tick, Timeline
from summarizer.times import read_times

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from summarizer.models import Brief, Catalyst, Evidence
    from summarizer.render.page.passages import Passages
    from summarizer.render.page.view import Statement
    from summarizer.times import TimeSpan

_MOST = 3
"""Most dates of one catalyst."""
_APART = 7.0
"""Percent of the width that two marks in one lane keep between them: as much as a label takes on a telephone."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A date, and the passage that tells it."""

    first: date
    last: date
    written: str
    passage: Evidence


def timeline(brief: Brief, told: Sequence[Statement], passages: Passages) -> Timeline | None:
    """
    Lay the catalysts out by date; None where no passage dates any.

    Args:
        brief: The brief.
        told: Its catalysts as the page tells them, in its order.
        passages: Its passages.
    """
    published = {source.id: source.published for source in brief.sources}
    dated = [
        (statement, date) for item, statement in zip(brief.catalysts, told, strict=True) for date in _dates(item, published)
    ]
    if not dated:
        return None
    dated.sort(key=lambda each: (each[1].first, each[1].last))
    days = [end for _, date in dated for end in (date.first, date.last)]
    days += [brief.as_of] if brief.as_of else []
    scale = Scale.over(end.toordinal() for end in days)
    lanes = list(_lanes((scale.at(date.first.toordinal()), scale.at(date.last.toordinal())) for _, date in dated))
    shown = {statement.anchor for statement, _ in dated}
    return Timeline(
        entries=tuple(
            _entry(statement, date, scale, lane, passages.number(date.passage), brief.as_of)
            for (statement, date), lane in zip(dated, lanes, strict=True)
        ),
        undated=tuple(statement for statement in told if statement.anchor not in shown),
        ticks=_ticks(min(days), max(days), brief.as_of),
        lanes=max(lanes) + 1,
        now=percent(scale.at(brief.as_of.toordinal())) if brief.as_of else "",
    )


def _dates(item: Catalyst, published: Mapping[str, date | None]) -> list[_Told]:
    """Read the days that the passages of a catalyst tell, or where there is none the calendar periods, each once."""
    times = [
        (time, passage)
        for passage in item.evidence
        for time in read_times(passage.quote, published.get(passage.source))
        if time.first is not None and time.last is not None and time.kind != "time" and not _is_length(time)
    ]
    days = [each for each in times if each[0].kind == "date"]
    found = {
        (time.first, time.last): _Told(time.first, time.last, visible(time.as_written), passage)
        for time, passage in reversed(days or times)
        if time.first and time.last
    }
    return list(reversed(found.values()))[:_MOST]


def _is_length(time: TimeSpan) -> bool:
    """Whether a period is how long something took until the day of publication ("the past three years"), which dates nothing."""
    return time.relative and time.grain == "span"


def _entry(statement: Statement, date: _Told, scale: Scale, lane: int, ref: int, as_of: date | None) -> Dated:
    start, end = scale.at(date.first.toordinal()), scale.at(date.last.toordinal())
    single = date.first == date.last
    return Dated(
        anchor=statement.anchor,
        label=statement.label,
        text=statement.text,
        direction=statement.direction,
        day=day(date.first) if single else f"{day(date.first)} – {day(date.last)}",
        machine=date.first.isoformat(),
        written=date.written,
        ref=ref,
        start=percent(start),
        end=percent(end),
        middle=percent((start + end) / 2),
        lane=lane,
        ahead=as_of is not None and date.last > as_of,
    )


def _lanes(places: Iterable[tuple[float, float]]) -> Iterator[int]:
    """Give each mark the first lane in which it comes near no other."""
    taken: list[list[tuple[float, float]]] = []
    for start, end in places:
        middle = (start + end) / 2
        low, high = min(start, middle - _APART / 2), max(end, middle + _APART / 2)
        lane = next((n for n, held in enumerate(taken) if all(high < one or low > other for one, other in held)), len(taken))
        taken.extend([[]] if lane == len(taken) else [])
        taken[lane].append((low, high))
        yield lane


def _ticks(first: date, last: date, as_of: date | None) -> tuple[Tick, ...]:
    """Name the two ends of the axis, and the day of the brief where it is one of them."""
    if first == last:
        return (Tick(at="50%", text=_named(first, as_of), align="middle"),)
    scale = Scale(first.toordinal(), last.toordinal())
    return (
        Tick(at=percent(scale.at(scale.low)), text=_named(first, as_of), align="start"),
        Tick(at=percent(scale.at(scale.high)), text=_named(last, as_of), align="end"),
    )


def _named(one: date, as_of: date | None) -> str:
    return f"as of {day(one)}" if one == as_of else day(one)
