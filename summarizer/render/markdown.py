"""A brief as GitHub-flavoured Markdown: what matters first, every statement with its passages as footnotes."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from summarizer.documents import OWN_HEADING
from summarizer.render.escape import code, inline, opening
from summarizer.render.numbers import beside, day, told
from summarizer.render.parts import (
    SECTIONS,
    SENTENCE_ENDS,
    added,
    finding,
    footnotes,
    in_order,
    is_confirmation,
    numbered,
    place,
    provenance,
    refs,
    section,
    table,
    told_source,
)
from summarizer.text.characters import visible
from summarizer.text.counts import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.models import Brief, Catalyst, Check, Coverage, Evidence, Figure, Provenance, Risk, Withheld
    from summarizer.render.parts import Notes


def to_markdown(brief: Brief) -> str:
    """
    Render a brief as Markdown.

    Everything that comes from a source or a model is escaped: it renders as words, never as HTML, an image or a link. The only links are
    the web addresses of the sources.
    """
    notes, made = numbered(_cited(brief)), brief.provenance
    sections = (
        _head(brief),
        section("Summary", [f"- {opening(point.text)}{refs(point.evidence, notes)}" for point in brief.summary], "Nothing to report."),
        section("Catalysts", [f"{n}. {_catalyst(item, notes, made)}" for n, item in enumerate(brief.catalysts, 1)], "None found."),
        section("Risks", [f"- {_risk(item, notes)}" for item in brief.risks], "None found."),
        section("Key figures", _key_table([figure for figure in brief.figures if figure.key], notes, brief), "None found."),
        section("Checks", list(_checks(brief.checks, notes)), "Nothing to note."),
        section("Other figures", _other_table([figure for figure in brief.figures if not figure.key]), "None."),
        section("Withheld", [f"- {_withheld(item)}" for item in brief.withheld]),
        section("Sources", [f"- {told_source(source)}" for source in brief.sources], "None."),
        section("Coverage", [_coverage(brief.coverage)]),
        section(OWN_HEADING, [provenance(made)]),
        footnotes(_cited(brief), brief.sources, notes),
    )
    return "\n\n".join(filter(None, sections)) + "\n"


# --- passages -------------------------------------------------------------------------------------------------------


def _cited(brief: Brief) -> Iterator[Evidence]:
    """Yield every passage in the order in which the page refers to it."""
    yield from chain.from_iterable(point.evidence for point in brief.summary)
    yield from chain.from_iterable(catalyst.evidence for catalyst in brief.catalysts)
    yield from chain.from_iterable(risk.evidence for risk in brief.risks)
    for figure in brief.figures:
        if figure.key:
            yield from _passages(figure)
    for check in in_order(brief.checks):
        yield from check.evidence


def _passages(figure: Figure) -> tuple[Evidence, ...]:
    """Return the passages of a figure, with those of its other values."""
    return (figure.evidence, *figure.also)


# --- sections -------------------------------------------------------------------------------------------------------


def _head(brief: Brief) -> str:
    title = opening(brief.title or brief.subject) or "Brief"
    subject = inline(brief.subject)
    publishers = counted(brief.coverage.publishers, "independent publisher")
    about = [
        f"**{subject}**" if brief.title and subject and not _is_in(brief.title, brief.subject) else "",
        f"as of {day(brief.as_of)}" if brief.as_of else "",
        f"{counted(len(brief.sources), 'source')}, {publishers}",
    ]
    return f"# {title}\n\n{' · '.join(filter(None, about))}"


def _is_in(title: str, subject: str) -> bool:
    """Whether a subject is a headline that has the title in it: told once is enough."""
    return visible(title).casefold() in visible(subject).casefold()


def _catalyst(item: Catalyst, notes: Notes, made: Provenance) -> str:
    about = " · ".join(filter(None, (item.direction, item.status, counted(item.publishers, "publisher"), added(item, made))))
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
    return f"{sentence}{' ' if sentence.endswith(SENTENCE_ENDS) else ' — '}{inline(why)}"


def _key_table(figures: Sequence[Figure], notes: Notes, brief: Brief) -> list[str]:
    """Lay out the key figures; those that a check doubts name it."""
    if not figures:
        return []
    doubts = _doubts(brief.checks)
    doubted = any(figure.id in doubts for figure in figures)
    columns = ("Metric", "As written", ">Value", "Entity", "Period", "Role", ">Publishers", "Evidence", *(("Doubt",) if doubted else ()))
    rows = ((*_key_row(figure, notes, brief.subject), *((doubts.get(figure.id, ""),) if doubted else ())) for figure in figures)
    return table(columns, rows)


def _doubts(checks: Sequence[Check]) -> dict[str, str]:
    """Name for each figure the checks that speak against it, by their numbers on the page."""
    doubts: dict[str, list[int]] = {}
    for number, check in enumerate(in_order(checks), 1):
        for figure in check.figures if check.severity != "info" else ():
            doubts.setdefault(figure, []).append(number)
    return {figure: f"check {', '.join(map(str, numbers))}" for figure, numbers in doubts.items()}


def _key_row(figure: Figure, notes: Notes, subject: str) -> tuple[str, ...]:
    entity = inline(figure.entity or "")
    carried = figure.binding == "inherited" and figure.entity not in {None, subject}
    return (
        inline(figure.metric),
        inline(figure.quantity.as_written),
        inline(told(figure)),
        f"{entity} (from context)" if carried else entity,
        inline(figure.period or ""),
        figure.role,
        str(figure.publishers),
        refs(_passages(figure), notes),
    )


def _other_table(figures: Sequence[Figure]) -> list[str]:
    """Lay out the other figures beside their passages, which tell more of them than a label that a rule gives."""
    told_in: dict[tuple[str, int], list[Figure]] = {}
    for figure in figures:
        told_in.setdefault((figure.evidence.source, figure.evidence.start), []).append(figure)
    return table(("Figures", "Passage", "Source"), map(_other_row, told_in.values())) if figures else []


def _other_row(figures: Sequence[Figure]) -> tuple[str, ...]:
    passage = figures[0].evidence
    return "; ".join(map(_beside, figures)), inline(passage.quote), inline(place(passage))


def _beside(figure: Figure) -> str:
    """Write a figure as its source does, with its value where that says more; a value with those very words in it says both."""
    written, value = " ".join(visible(figure.quantity.as_written).split()), beside(figure.quantity)
    return inline(value) if written in value else f"{inline(written)} ({inline(value)})" if value else inline(written)


def _checks(checks: Sequence[Check], notes: Notes) -> Iterator[str]:
    """List what was found, numbered; arithmetic that is right is told by its formulas alone."""
    ordered = in_order(checks)
    told = [f"{number}. {finding(check, notes)}" for number, check in enumerate(ordered, 1) if not is_confirmation(check)]
    yield from told
    right = [f"{code(check.formula)}{refs(check.evidence, notes)}" for check in ordered if is_confirmation(check) and check.formula]
    if right:
        blank = "\n" if told else ""
        yield f"{blank}Recomputed, and right as printed: {'; '.join(right)}."


def _withheld(item: Withheld) -> str:
    text = f" “{inline(item.text)}”" if item.text.strip() else ""
    return f"{SECTIONS[item.section]}{text}: {inline(item.reason.text)}"


def _coverage(coverage: Coverage) -> str:
    used = (
        f"{coverage.lines_cited:,} of {coverage.lines:,} lines and {coverage.quantities_used:,} of {coverage.quantities:,} quantities "
        "of the sources are used above."
    )
    skipped = Counter(line.role for line in coverage.skipped)
    if not skipped:
        return used
    roles = ", ".join(f"{role} ({number:,})" for role, number in sorted(skipped.items()))
    return f"{used} Left out as no reporting: {inline(roles)}."
