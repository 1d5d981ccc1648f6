"""The items of a brief as the page tells them, each with an anchor, a label and its passages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render.numbers import ARROWS, beside, day
from summarizer.render.page.passages import ordered
from summarizer.render.page.view import FigureRow, Finding, Missing, Quote, Statement
from summarizer.render.parts import SECTIONS, SEVERITIES, added, in_order, is_confirmation
from summarizer.text.characters import visible
from summarizer.text.counts import counted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.models import Brief, Catalyst, Check, Evidence, Figure, Risk, SourceInfo
    from summarizer.render.page.passages import Passages

_SIDE_BY_SIDE = frozenset({"conflict", "supersedes"})
"""Kinds of checks in which sources stand against each other."""


def summary(brief: Brief, passages: Passages) -> tuple[Statement, ...]:
    """Tell the summary."""
    return tuple(
        Statement(anchor=f"s{n}", label=f"S{n}", text=visible(point.text), refs=passages.cite(f"s{n}", f"S{n}", point.evidence))
        for n, point in enumerate(brief.summary, 1)
    )


def catalysts(brief: Brief, passages: Passages) -> tuple[Statement, ...]:
    """Tell the catalysts."""
    return tuple(
        Statement(
            anchor=f"c{n}",
            label=f"C{n}",
            text=visible(item.headline),
            why=_why(item.headline, item.why),
            worded=_is_worded(item),
            direction=item.direction,
            about=" · ".join(filter(None, (item.status, counted(item.publishers, "publisher"), added(item, brief.provenance)))),
            refs=passages.cite(f"c{n}", f"C{n}", item.evidence),
        )
        for n, item in enumerate(brief.catalysts, 1)
    )


def risks(brief: Brief, passages: Passages) -> tuple[Statement, ...]:
    """Tell the risks."""
    return tuple(
        Statement(
            anchor=f"r{n}",
            label=f"R{n}",
            text=visible(item.headline),
            why=_why(item.headline, item.why),
            worded=_is_worded(item),
            about=counted(item.publishers, "publisher"),
            refs=passages.cite(f"r{n}", f"R{n}", item.evidence),
        )
        for n, item in enumerate(brief.risks, 1)
    )


def _is_worded(item: Catalyst | Risk) -> bool:
    headline = visible(item.headline)
    return not any(visible(passage.quote).endswith(headline) for passage in item.evidence)


def _why(headline: str, why: str | None) -> str:
    return "" if why is None or visible(why) == visible(headline) else visible(why)


def figures(brief: Brief, passages: Passages) -> tuple[FigureRow, ...]:
    """Tell the figures, the key ones first."""
    return tuple(_figure(n, figure, passages, brief.subject) for n, figure in enumerate(ordered(brief.figures), 1))


def _figure(n: int, figure: Figure, passages: Passages, subject: str) -> FigureRow:
    carried = figure.binding == "inherited" and figure.entity not in {None, subject}
    entity = "" if figure.entity in {None, subject} else visible(figure.entity or "")
    about = (
        f"{entity} (from context)" if carried else entity,
        visible(figure.period or ""),
        "" if figure.role == "actual" else figure.role,
        counted(figure.publishers, "publisher") if figure.publishers > 1 else "",
    )
    return FigureRow(
        anchor=f"f{n}",
        label=f"F{n}",
        metric=visible(figure.metric),
        about=" · ".join(filter(None, about)),
        written=visible(figure.quantity.as_written),
        arrow=ARROWS[figure.direction],
        exact=visible(beside(figure.quantity)),
        refs=passages.cite(f"f{n}", f"F{n}", (figure.evidence, *figure.also)),
    )


def findings(brief: Brief, passages: Passages) -> tuple[Finding, ...]:
    """Tell the checks, errors first and what is right last."""
    sources = {source.id: source for source in brief.sources}
    written = {figure.id: figure.quantity.as_written for figure in brief.figures}
    return tuple(_finding(n, check, passages, sources, written) for n, check in enumerate(in_order(brief.checks), 1))


def _finding(n: int, check: Check, passages: Passages, sources: Mapping[str, SourceInfo], written: Mapping[str, str]) -> Finding:
    values = [written[name] for name in check.figures if name in written]
    return Finding(
        anchor=f"k{n}",
        label=f"K{n}",
        severity=check.severity,
        word="Right" if is_confirmation(check) else SEVERITIES[check.severity],
        kind=check.kind,
        what=visible(check.what),
        formula=visible(check.formula or ""),
        remark=check.by == "model",
        refs=passages.cite(f"k{n}", f"K{n}", check.evidence),
        quotes=tuple(_quote(each, passages, sources, values) for each in check.evidence) if check.kind in _SIDE_BY_SIDE else (),
    )


def _quote(passage: Evidence, passages: Passages, sources: Mapping[str, SourceInfo], values: list[str]) -> Quote:
    """Quote a passage, cut around the longest value of the check that stands in it just once."""
    source = sources.get(passage.source)
    within = [value for value in values if value and passage.quote.count(value) == 1]  # of two equally long ones always the same
    key = max(within, key=len, default="")
    before, _, after = passage.quote.partition(key) if key else (passage.quote, "", "")
    return Quote(
        number=passages.number(passage),
        source=name_of(source) if source else visible(passage.source),
        day=day(source.published) if source and source.published else "",
        before=_kept(before),
        key=visible(key),
        after=_kept(after),
    )


def _kept(text: str) -> str:
    """Make a part of a quote visible, with the blanks that part it from the rest."""
    shown = visible(text)
    return f"{' ' if text[:1].isspace() else ''}{shown}{' ' if shown and text[-1:].isspace() else ''}"


def name_of(source: SourceInfo) -> str:
    """Name a source by its publisher, or by its id."""
    return visible(source.publisher or "") or f"Source {visible(source.id)}"


def withheld(brief: Brief) -> tuple[Missing, ...]:
    """Tell what could not be proved."""
    return tuple(
        Missing(section=SECTIONS[item.section], text=visible(item.text), reason=visible(item.reason.text)) for item in brief.withheld
    )
