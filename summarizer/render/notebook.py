"""
A brief, or a proven draft, in a notebook: what matters of it, small, in HTML and in Markdown.

The HTML takes its colours from the page around it, so that it is read on a light one and on a dark one. Notebooks typeset what stands
between dollar signs as mathematics; here it stays an amount of money.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Any

from summarizer.models import PAGE_FIGURES
from summarizer.render.escape import inline, opening
from summarizer.render.numbers import day, readable, told
from summarizer.render.parts import by_severity, section, table
from summarizer.text.characters import visible
from summarizer.text.counts import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.models import Brief, Check, Evidence, SummaryPoint
    from summarizer.models.grounded import Grounded

_READINGS = 20
_FRAME = '<div class="summarizer-brief tex2jax_ignore mathjax_ignore" style="max-width:60em;line-height:1.4">'
_CELL = "text-align:left;padding:.15em .8em .15em 0;vertical-align:top"
_FAINT = "opacity:.7"
_DOLLAR = re.compile(r"(?<!\\)\$")


def brief_as_html(brief: Brief) -> str:
    """Write title, summary, key figures and findings; a passage shows where the pointer rests on what cites it."""
    figures = [figure for figure in brief.figures if figure.key][:PAGE_FIGURES]
    rows = [(figure.metric, told(figure) or figure.quantity.as_written, figure.period or "", figure.evidence) for figure in figures]
    return _framed(
        brief.title or brief.subject,
        _about(brief),
        _points(brief.summary),
        _figures(("Figure", "Value", "Period"), rows),
        _checks(brief.checks),
        _faint(_counts(brief)),
    )


def grounded_as_html(made: Grounded[Any]) -> str:
    """Write what it is about, the quantities that it points at, and the findings."""
    rows = [
        (reading.quantity.as_written, readable(reading.quantity), "", reading.evidence)
        for reading in list(made.quantities.values())[:_READINGS]
    ]
    kind = type(made.value).__name__
    about = [kind, f"as of {day(made.as_of)}" if made.as_of else "", counted(len(made.sources), "source")]
    return _framed(
        made.subject,
        " · ".join(filter(None, about)),
        "",
        _figures(("As written", "Value", ""), rows),
        _checks(made.checks),
        _faint(f"{counted(len(made.quantities), 'quantity', 'quantities')}, {len(made.withheld):,} withheld"),
    )


def brief_as_markdown(brief: Brief) -> str:
    """Write title, summary, key figures and findings, without footnotes: notebooks render none."""
    figures = [figure for figure in brief.figures if figure.key][:PAGE_FIGURES]
    rows = [(inline(figure.metric), inline(told(figure) or figure.quantity.as_written), inline(figure.period or "")) for figure in figures]
    parts = (
        f"**{inline(brief.title or brief.subject) or 'Brief'}**",
        opening(_about(brief)),
        "\n".join(f"- {opening(point.text)}" for point in brief.summary),
        "\n".join(table(("Figure", ">Value", "Period"), rows)) if rows else "",
        section("Checks", [f"- **{check.severity}:** {inline(check.what)}" for check in by_severity(brief.checks)]).replace("## ", "#### "),
        f"*{inline(_counts(brief))}*",
    )
    return _DOLLAR.sub(r"\\$", "\n\n".join(filter(None, parts)) + "\n")


def grounded_as_markdown(made: Grounded[Any]) -> str:
    """Write what it is about, the quantities that it points at, and the findings."""
    rows = [(inline(each.quantity.as_written), inline(readable(each.quantity))) for each in list(made.quantities.values())[:_READINGS]]
    parts = (
        f"**{inline(made.subject) or type(made.value).__name__}**",
        "\n".join(table(("As written", ">Value"), rows)) if rows else "",
        section("Checks", [f"- **{check.severity}:** {inline(check.what)}" for check in by_severity(made.checks)]).replace("## ", "#### "),
    )
    return _DOLLAR.sub(r"\\$", "\n\n".join(filter(None, parts)) + "\n")


# --- parts ----------------------------------------------------------------------------------------------------------


def _about(brief: Brief) -> str:
    publishers = counted(brief.coverage.publishers, "independent publisher")
    about = [brief.subject if brief.title else "", f"as of {day(brief.as_of)}" if brief.as_of else ""]
    return " · ".join(filter(None, [*about, f"{counted(len(brief.sources), 'source')}, {publishers}"]))


def _counts(brief: Brief) -> str:
    parts = (
        counted(len(brief.catalysts), "catalyst"),
        counted(len(brief.risks), "risk"),
        counted(len(brief.figures), "figure"),
        f"{len(brief.withheld):,} withheld",
    )
    return ", ".join(parts)


def _text(text: str) -> str:
    return escape(visible(text), quote=True)


def _framed(title: str, about: str, *parts: str) -> str:
    head = f"<p><strong>{_text(title)}</strong><br><span style='{_FAINT}'>{_text(about)}</span></p>"
    return "".join((_FRAME, head, *parts, "</div>"))


def _faint(text: str) -> str:
    return f"<p style='{_FAINT}'>{_text(text)}</p>"


def _points(points: Iterable[SummaryPoint]) -> str:
    items = "".join(f'<li title="{_quotes(point.evidence)}">{_text(point.text)}</li>' for point in points)
    return f"<ul>{items}</ul>" if items else ""


def _quotes(passages: Iterable[Evidence]) -> str:
    return _text(" · ".join(f"{passage.source}: “{passage.quote}”" for passage in passages))


def _figures(names: Sequence[str], rows: Sequence[tuple[str, str, str, Evidence]]) -> str:
    if not rows:
        return ""
    head = "".join(f"<th style='{_CELL}'>{_text(name)}</th>" for name in names)
    body = "".join(
        f'<tr title="{_quotes((passage,))}">' + "".join(f"<td style='{_CELL}'>{_text(part)}</td>" for part in parts) + "</tr>"
        for *parts, passage in rows
    )
    return f"<table style='background:none'><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _checks(checks: Iterable[Check]) -> str:
    ordered = by_severity(checks)
    items = "".join(f'<li title="{_quotes(check.evidence)}"><em>{_text(check.severity)}</em> {_text(check.what)}</li>' for check in ordered)
    return f"<details><summary>{counted(len(ordered), 'check')}</summary><ul>{items}</ul></details>" if items else ""
