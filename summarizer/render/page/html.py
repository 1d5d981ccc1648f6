"""The page: its values are gathered here, and put into the template with its style and its script."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from markupsafe import Markup

from summarizer.documents import OWN_HEADING, OWN_PAGE
from summarizer.render.numbers import day
from summarizer.render.page import items
from summarizer.render.page.charts import charts
from summarizer.render.page.passages import ordered, passages_of
from summarizer.render.page.sources import skipped, sources
from summarizer.render.page.timeline import timeline
from summarizer.render.page.view import Page
from summarizer.render.parts import told_usage
from summarizer.text.characters import visible
from summarizer.text.counts import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jinja2 import Template

    from summarizer.models import Brief, Provenance, Severity

_CHARTS = 8
"""Charts that are open from the start; more would bury the checks below them."""
_MOST_CHARTS = 24
"""Charts of a page; the values of further ones stand in its tables."""
_ALERTS: tuple[Severity, ...] = ("error", "warning")


def to_html(brief: Brief, texts: Mapping[str, str]) -> str:
    """
    Render a brief as one HTML page.

    Args:
        brief: The brief.
        texts: The texts of its sources, by their sha256; of a source that is not among them, the page shows what the brief quotes.
    """
    page = _page(brief, texts)
    style = Markup(_asset("page.css"))  # noqa: S704 - our own file
    script = Markup(_asset("page.js"))  # noqa: S704 - our own file
    policy = "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_digest(style)}'",
            f"script-src '{_digest(script)}'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
    return _template().render(page=page, style=style, script=script, policy=policy, mark=OWN_PAGE, made=OWN_HEADING)


def _page(brief: Brief, texts: Mapping[str, str]) -> Page:
    passages = passages_of(brief)
    told = items.catalysts(brief, passages)
    summary, risks = items.summary(brief, passages), items.risks(brief, passages)
    rows, findings = items.figures(brief, passages), items.findings(brief, passages)
    anchors = {figure.id: row.anchor for figure, row in zip(ordered(brief.figures), rows, strict=True)}
    drawn = charts(brief, passages, anchors)
    keys = sum(figure.key for figure in brief.figures)
    return Page(
        title=visible(brief.title or "") or visible(brief.subject) or "Brief",
        about=_about(brief),
        alerts=_alerts(brief),
        summary=summary,
        catalysts=told,
        timeline=timeline(brief, told, passages),
        risks=risks,
        key=rows[:keys],
        charts=drawn[:_CHARTS],
        more_charts=drawn[_CHARTS:_MOST_CHARTS],
        undrawn=max(0, len(drawn) - _MOST_CHARTS),
        other=rows[keys:],
        findings=findings,
        withheld=items.withheld(brief),
        coverage=_coverage(brief),
        skipped=skipped(brief),
        provenance=tuple(_provenance(brief.provenance)),
        sources=sources(brief, passages, texts),
    )


def _about(brief: Brief) -> tuple[str, ...]:
    about = (
        visible(brief.subject) if brief.title else "",
        f"as of {day(brief.as_of)}" if brief.as_of else "",
        counted(len(brief.sources), "source"),
        counted(brief.coverage.publishers, "independent publisher"),
    )
    return tuple(filter(None, about))


def _alerts(brief: Brief) -> tuple[tuple[str, str], ...]:
    """Count what a reader should look at before using the brief."""
    numbers = {severity: sum(check.severity == severity for check in brief.checks) for severity in _ALERTS}
    return tuple((severity, counted(number, severity)) for severity, number in numbers.items() if number)


def _coverage(brief: Brief) -> str:
    held = brief.coverage
    lines, quantities = f"{held.lines_cited:,} of {held.lines:,} lines", f"{held.quantities_used:,} of {held.quantities:,} quantities"
    return f"{lines} and {quantities} of the sources are used in this brief."


def _provenance(made: Provenance) -> Iterable[tuple[str, str]]:
    """Yield what made the brief, by name."""
    yield "Written by", f"the model {visible(made.model)}" if made.model else "rules, without a model"
    if made.prompt:
        yield "Prompt", visible(made.prompt)
    if made.prompt_sha256:
        yield "Prompt’s sha256", visible(made.prompt_sha256)
    yield "Schema", visible(made.schema_)
    if made.usage:
        yield "Tokens", told_usage(made.usage)
    if made.cost_usd is not None:
        yield "Cost", f"{made.cost_usd:f} USD"
    yield "Version", f"summarizer {visible(made.version)}"


def _digest(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


@cache
def _asset(name: str) -> str:
    return (files("summarizer.render.page") / name).read_text(encoding="utf-8")


@cache
def _template() -> Template:
    from jinja2 import Environment, StrictUndefined

    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined)
    return environment.from_string(_asset("page.html.j2"))
