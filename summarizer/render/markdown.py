"""A brief as GitHub-flavoured Markdown: what matters first, every statement with its passages as footnotes."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from summarizer.characters import visible
from summarizer.documents import OWN_HEADING
from summarizer.render.escape import inline, opening
from summarizer.render.numbers import counted, day, exact
from summarizer.render.parts import by_severity, finding, footnotes, numbered, provenance, refs, section, table, told_source

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.models import Brief, Catalyst, Coverage, Evidence, Figure, Risk, Withheld
    from summarizer.render.parts import Notes

_SECTIONS = {
    "title": "Title",
    "summary": "Summary",
    "catalysts": "Catalyst",
    "risks": "Risk",
    "figures": "Figure",
    "relations": "Arithmetic",
    "observations": "Observation",
}
_SENTENCE_ENDS = (".", "!", "?", "”", "。")


def to_markdown(brief: Brief) -> str:
    """
    Render a brief as Markdown.

    Everything that comes from a source or a model is escaped: it renders as words, never as HTML, an image or a link. The only links are
    the web addresses of the sources.
    """
    notes = numbered(_cited(brief))
    sections = (
        _head(brief),
        section("Summary", [f"- {opening(point.text)}{refs(point.evidence, notes)}" for point in brief.summary], "Nothing to report."),
        section("Catalysts", [f"{n}. {_catalyst(item, notes)}" for n, item in enumerate(brief.catalysts, 1)], "None found."),
        section("Risks", [f"- {_risk(item, notes)}" for item in brief.risks], "None found."),
        section("Key figures", _key_table([figure for figure in brief.figures if figure.key], notes, brief.subject), "None found."),
        section("Other figures", _other_table([figure for figure in brief.figures if not figure.key], notes), "None."),
        section("Checks", [f"- {finding(check, notes)}" for check in by_severity(brief.checks)], "Nothing to note."),
        section("Withheld", [f"- {_withheld(item)}" for item in brief.withheld]),
        section("Sources", [f"- {told_source(source)}" for source in brief.sources], "None."),
        section("Coverage", [_coverage(brief.coverage)]),
        section(OWN_HEADING, [provenance(brief.provenance)]),
        footnotes(_cited(brief), brief.sources, notes),
    )
    return "\n\n".join(filter(None, sections)) + "\n"


# --- passages -------------------------------------------------------------------------------------------------------


def _cited(brief: Brief) -> Iterator[Evidence]:
    """Yield every passage in the order in which the page refers to it."""
    yield from chain.from_iterable(point.evidence for point in brief.summary)
    yield from chain.from_iterable(catalyst.evidence for catalyst in brief.catalysts)
    yield from chain.from_iterable(risk.evidence for risk in brief.risks)
    for figure in sorted(brief.figures, key=lambda figure: not figure.key):
        yield from _passages(figure)
    for check in by_severity(brief.checks):
        yield from check.evidence


def _passages(figure: Figure) -> tuple[Evidence, ...]:
    """Return the passages to show for a figure: a key figure's with those of its other values."""
    return (figure.evidence, *figure.also) if figure.key else (figure.evidence,)


# --- sections -------------------------------------------------------------------------------------------------------


def _head(brief: Brief) -> str:
    title = opening(brief.title or brief.subject) or "Brief"
    subject = inline(brief.subject)
    publishers = counted(brief.coverage.publishers, "independent publisher")
    about = [
        f"**{subject}**" if brief.title and subject else "",
        f"as of {day(brief.as_of)}" if brief.as_of else "",
        f"{counted(len(brief.sources), 'source')}, {publishers}",
    ]
    return f"# {title}\n\n{' · '.join(filter(None, about))}"


def _catalyst(item: Catalyst, notes: Notes) -> str:
    about = f"{item.direction} · {item.status} · {counted(item.publishers, 'publisher')}"
    return f"{_told(item)} *{about}*{refs(item.evidence, notes)}"


def _risk(item: Risk, notes: Notes) -> str:
    return f"{_told(item)} *{counted(item.publishers, 'publisher')}*{refs(item.evidence, notes)}"


def _told(item: Catalyst | Risk) -> str:
    """Write headline and reason; a headline that is a passage itself stands alone, as the sentence it is."""
    headline, why = visible(item.headline), visible(item.why or "")
    sentence = opening(headline)
    if not any(visible(passage.quote).endswith(headline) for passage in item.evidence):
        sentence = f"**{sentence}**"
    if not why or why == headline:
        return sentence
    return f"{sentence}{' ' if sentence.endswith(_SENTENCE_ENDS) else ' — '}{inline(why)}"


def _key_table(figures: Sequence[Figure], notes: Notes, subject: str) -> list[str]:
    columns = ("Metric", "As written", ">Value", "Entity", "Period", "Role", ">Publishers", "Evidence")
    return table(columns, (_key_row(figure, notes, subject) for figure in figures)) if figures else []


def _key_row(figure: Figure, notes: Notes, subject: str) -> tuple[str, ...]:
    entity = inline(figure.entity or "")
    carried = figure.binding == "inherited" and figure.entity not in {None, subject}
    return (
        inline(figure.metric),
        inline(figure.quantity.as_written),
        inline(exact(figure)),
        f"{entity} (from context)" if carried else entity,
        inline(figure.period or ""),
        figure.role,
        str(figure.publishers),
        refs(_passages(figure), notes),
    )


def _other_table(figures: Sequence[Figure], notes: Notes) -> list[str]:
    columns = ("Metric", "As written", ">Value", "Period", "Evidence")
    return table(columns, (_other_row(figure, notes) for figure in figures)) if figures else []


def _other_row(figure: Figure, notes: Notes) -> tuple[str, ...]:
    return (
        inline(figure.metric),
        inline(figure.quantity.as_written),
        inline(exact(figure)),
        inline(figure.period or ""),
        refs(_passages(figure), notes),
    )


def _withheld(item: Withheld) -> str:
    text = f" “{inline(item.text)}”" if item.text.strip() else ""
    return f"{_SECTIONS[item.section]}{text}: {inline(item.reason.text)}"


def _coverage(coverage: Coverage) -> str:
    used = (
        f"{coverage.lines_cited:,} of {coverage.lines:,} lines and {coverage.quantities_used:,} of {coverage.quantities:,} quantities "
        "of the sources are used above."
    )
    skipped = Counter(line.role for line in coverage.skipped)
    if not skipped:
        return used
    roles = ", ".join(f"{role} ({number:,})" for role, number in sorted(skipped.items()))
    return f"{used} Left out, as it is not reporting: {inline(roles)}."
