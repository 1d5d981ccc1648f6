"""What the template of the page shows: plain values, with every choice already made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """
    A sentence of the summary, a catalyst or a risk.

    Attributes:
        anchor: Its id in the page ("c1").
        label: What links to it are called ("C1").
        text: Its headline.
        worded: Whether the headline is in words of its own; one that is a passage itself reads as the sentence that it is.
        why: Its reason; empty where the headline says it all.
        direction: Of a catalyst; empty for all else.
        about: What else is told of it, in words.
        refs: Numbers of its passages.
    """

    anchor: str
    label: str
    text: str
    why: str = ""
    direction: str = ""
    about: str = ""
    worded: bool = False
    refs: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """A figure: its value as written, its direction, the exact value where that reads otherwise, and what it is the value of."""

    anchor: str
    label: str
    metric: str
    about: str
    written: str
    arrow: str
    exact: str
    refs: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A passage shown in place, cut around the figure that it is quoted for (``key`` is empty where that is not certain)."""

    number: int
    source: str
    day: str
    before: str
    key: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A check; ``quotes`` are there where sources stand against each other."""

    anchor: str
    label: str
    severity: str
    word: str
    kind: str
    what: str
    formula: str
    remark: bool
    refs: tuple[int, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A value on a track: ``shape`` is dot, about, least, most or range; places are percentages of the width ("37.5%")."""

    shape: str
    at: str
    to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartRow:
    """A value that one source gives; ``anchor`` is that of its figure."""

    source: str
    about: str
    value: str
    anchor: str
    ref: int
    mark: Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """Values in one unit, on one scale."""

    unit: str
    rows: tuple[ChartRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """One metric, and a panel for each unit or currency in which it is given."""

    metric: str
    panels: tuple[Panel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """
    A date of a catalyst.

    Attributes:
        day: The day or period, for a person; ``machine`` is its first day in ISO 8601.
        written: The words that tell it.
        start: Where it stands on the axis, in percent of the width; so do ``end`` and ``middle``.
        lane: In which row above the axis.
        ahead: Whether it is after the day of the brief.
    """

    anchor: str
    label: str
    text: str
    direction: str
    day: str
    machine: str
    written: str
    ref: int
    start: str
    end: str
    middle: str
    lane: int
    ahead: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A day on the axis of the timeline; ``align`` is start, middle or end."""

    at: str
    text: str
    align: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The dated catalysts by date, the others after them; ``now`` is where the day of the brief stands."""

    entries: tuple[Dated, ...]
    undated: tuple[Statement, ...]
    ticks: tuple[Tick, ...]
    lanes: int
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """
    A source.

    Attributes:
        anchor: Its id in the page ("source-1").
        name: Its id in the brief ("a").
        address: Its web address where that is one, else empty.
        path: Where it lay; empty where it has an address.
        same_as: The source that it nearly repeats, as a link's target and text; empty where there is none.
        coverage: What of it is cited, in words.
        strip: Drawing instructions of the strip that shows what is cited, by kind of line.
        text: Its text with every passage marked.
        whole: Whether that is the whole text, or only the lines that the brief itself holds.
    """

    anchor: str
    name: str
    title: str
    publisher: str
    day: str
    address: str
    path: str
    sha256: str
    same_as: tuple[str, str]
    notes: tuple[str, ...]
    coverage: str
    strip: Sequence[tuple[str, str]]
    text: Markup
    whole: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """Something that was withheld."""

    section: str
    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Everything that the page shows."""

    title: str
    about: tuple[str, ...]
    alerts: tuple[tuple[str, str], ...]
    summary: tuple[Statement, ...]
    catalysts: tuple[Statement, ...]
    timeline: Timeline | None
    risks: tuple[Statement, ...]
    key: tuple[FigureRow, ...]
    charts: tuple[Chart, ...]
    more_charts: tuple[Chart, ...]
    undrawn: int
    other: tuple[FigureRow, ...]
    findings: tuple[Finding, ...]
    withheld: tuple[Missing, ...]
    coverage: str
    skipped: str
    provenance: tuple[tuple[str, str], ...]
    sources: tuple[SourceView, ...]
