"""When the catalysts are dated: by the dates and periods that their own passages tell."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from summarizer.render.numbers import day
from summarizer.render.page.scale import Scale, percent
from summarizer.render.page.view import Dated, Tick, Timeline
from summarizer.text.characters import visible
from summarizer.times import read_times

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summarizer.models import Brief, Catalyst, Evidence
    from summarizer.render.page.passages import Passages
    from summarizer.render.page.view import Statement
    from summarizer.times import Grain, TimeSpan

_MOST = 3
"""Most dates of one catalyst."""
_NEAR = timedelta(days=45)
"""The year of a date that is told without one is in no doubt where it is as near as this to the day of publication."""
_YEAR = re.compile(r"\d{4}")
_APART = 7.0
"""Percent of the width that two marks in one lane keep between them: as much as a label takes on a telephone."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A date or period, the words that tell it, and their passage."""

    first: date
    last: date
    grain: Grain
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
    dated = [(statement, when) for item, statement in zip(brief.catalysts, told, strict=True) for when in _dates(item, published)]
    if not dated:
        return None
    dated.sort(key=lambda each: (each[1].last, each[1].first))
    days = [end for _, when in dated for end in (when.first, when.last)]
    days += [brief.as_of] if brief.as_of else []
    scale = Scale.over(end.toordinal() for end in days)
    lanes = list(_lanes((scale.at(when.first.toordinal()), scale.at(when.last.toordinal())) for _, when in dated))
    shown = {statement.anchor for statement, _ in dated}
    return Timeline(
        entries=tuple(
            _entry(statement, when, scale, lane=lane, ref=passages.number(when.passage), as_of=brief.as_of)
            for (statement, when), lane in zip(dated, lanes, strict=True)
        ),
        undated=tuple(statement for statement in told if statement.anchor not in shown),
        ticks=_ticks(min(days), max(days), brief.as_of),
        lanes=max(lanes) + 1,
        now=percent(scale.at(brief.as_of.toordinal())) if brief.as_of else "",
    )


def _dates(item: Catalyst, published: Mapping[str, date | None]) -> list[_Told]:
    """Read the days that the passages of a catalyst tell, or where there is none the latest period."""
    times = [
        (time, passage)
        for passage in item.evidence
        for time in read_times(passage.quote, published.get(passage.source))
        if _dates_anything(time, published.get(passage.source))
    ]
    days = [each for each in times if each[0].kind == "date"]
    latest = sorted(times, key=lambda each: each[0].last or date.min)[-1:]  # earlier periods are what it is compared with
    told = [
        _Told(time.first, time.last, time.grain, visible(time.as_written), passage)
        for time, passage in days or latest
        if time.first and time.last
    ]
    return list({(each.first, each.last): each for each in reversed(told)}.values())[::-1][:_MOST]


def _dates_anything(time: TimeSpan, published: date | None) -> bool:
    """
    Whether a time can be put on an axis.

    A length of time up to the day of publication ("the past three years") dates nothing, and a day that is told without its year only
    where it is near the day of publication.
    """
    if time.first is None or time.last is None or time.kind == "time" or (time.relative and time.grain == "span"):
        return False
    if time.relative or _YEAR.search(time.as_written):
        return True
    return published is not None and time.first - _NEAR <= published <= time.last + _NEAR


def _entry(statement: Statement, when: _Told, scale: Scale, *, lane: int, ref: int, as_of: date | None) -> Dated:
    start, end = scale.at(when.first.toordinal()), scale.at(when.last.toordinal())
    return Dated(
        anchor=statement.anchor,
        label=statement.label,
        text=statement.text,
        direction=statement.direction,
        day=_named_span(when),
        machine=when.first.isoformat(),
        written=when.written,
        ref=ref,
        start=percent(start),
        end=percent(end),
        middle=percent((start + end) / 2),
        lane=lane,
        ahead=as_of is not None and when.last > as_of,
    )


def _named_span(told: _Told) -> str:
    """Name a day, a month, a quarter or a year as such, and any other span by its ends."""
    first, last = told.first, told.last
    match told.grain:
        case "year" if first.month == 1:
            return str(first.year)
        case "quarter" if first.month % 3 == 1:
            return f"Q{first.month // 3 + 1} {first.year}"
        case "month":
            return day(first).partition(" ")[2]
        case _:
            return day(first) if first == last else f"{day(first)} – {day(last)}"


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
