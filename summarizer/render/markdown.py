"""A brief as GitHub-flavoured Markdown: what matters first, every statement with its passages as footnotes."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from summarizer.characters import visible
from summarizer.documents import OWN_HEADING
from summarizer.render.escape import code, inline, link, opening
from summarizer.render.numbers import counted, day, exact

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summarizer.models import Brief, Catalyst, Check, Coverage, Evidence, Figure, Provenance, Risk, SourceInfo, Withheld

    Notes = Mapping[tuple[str, int, int], int]

_SEVERITIES = {"error": "Error", "warning": "Warning", "info": "Note"}
_RANK = {"error": 0, "warning": 1, "info": 2}
_SECTIONS = {
    "title": "Title",
    "summary": "Summary",
    "catalysts": "Catalyst",
    "risks": "Risk",
    "figures": "Figure",
    "relations": "Arithmetic",
    "observations": "Observation",
}
_DIGEST = 12
_SENTENCE_ENDS = (".", "!", "?", "”", "。")


def to_markdown(brief: Brief) -> str:
    """
    Render a brief as Markdown.

    Everything that comes from a source or a model is escaped: it renders as words, never as HTML, an image or a link. The only links are
    the web addresses of the sources.
    """
    notes = _numbered(_cited(brief))
    sections = (
        _head(brief),
        _section("Summary", [f"- {opening(point.text)}{_refs(point.evidence, notes)}" for point in brief.summary], "Nothing to report."),
        _section("Catalysts", [f"{n}. {_catalyst(item, notes)}" for n, item in enumerate(brief.catalysts, 1)], "None found."),
        _section("Risks", [f"- {_risk(item, notes)}" for item in brief.risks], "None found."),
        _section("Key figures", _key_table([figure for figure in brief.figures if figure.key], notes, brief.subject), "None found."),
        _section("Other figures", _other_table([figure for figure in brief.figures if not figure.key], notes), "None."),
        _section("Checks", [f"- {_check(check, notes)}" for check in _by_severity(brief.checks)], "Nothing to note."),
        _section("Withheld", [f"- {_withheld(item)}" for item in brief.withheld]),
        _section("Sources", [f"- {_source(source)}" for source in brief.sources], "None."),
        _section("Coverage", [_coverage(brief.coverage)]),
        _section(OWN_HEADING, [_provenance(brief.provenance)]),
        _footnotes(brief, notes),
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
    for check in _by_severity(brief.checks):
        yield from check.evidence


def _passages(figure: Figure) -> tuple[Evidence, ...]:
    """Return the passages to show for a figure: a key figure's with those of its other values."""
    return (figure.evidence, *figure.also) if figure.key else (figure.evidence,)


def _key(evidence: Evidence) -> tuple[str, int, int]:
    return evidence.source, evidence.start, evidence.end


def _numbered(evidence: Iterable[Evidence]) -> Notes:
    """Number the distinct passages in order of first use."""
    return {key: number for number, key in enumerate(dict.fromkeys(map(_key, evidence)), 1)}


def _refs(evidence: Iterable[Evidence], notes: Notes) -> str:
    return "".join(f"[^{number}]" for number in dict.fromkeys(notes[_key(passage)] for passage in evidence))


def _footnotes(brief: Brief, notes: Notes) -> str:
    names = {source.id: source.publisher or f"Source {source.id}" for source in brief.sources}
    quotes = {_key(passage): passage for passage in _cited(brief)}
    return "\n".join(
        f"[^{number}]: {inline(names.get(quotes[key].source, quotes[key].source))}{_page(quotes[key])}, “{inline(quotes[key].quote)}”"
        for key, number in notes.items()
    )


def _page(evidence: Evidence) -> str:
    return f", p. {evidence.page}" if evidence.page else ""


# --- sections -------------------------------------------------------------------------------------------------------


def _section(heading: str, lines: Sequence[str], empty: str | None = None) -> str:
    """Join a section; without lines it says so in the words of ``empty``, or is left out where there are none."""
    if not lines:
        return f"## {heading}\n\n{empty}" if empty else ""
    return f"## {heading}\n\n" + "\n".join(lines)


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
    return f"{_told(item)} *{about}*{_refs(item.evidence, notes)}"


def _risk(item: Risk, notes: Notes) -> str:
    return f"{_told(item)} *{counted(item.publishers, 'publisher')}*{_refs(item.evidence, notes)}"


def _told(item: Catalyst | Risk) -> str:
    """Write headline and reason; a headline that is a passage itself stands alone, as the sentence it is."""
    headline, why = visible(item.headline), visible(item.why or "")
    sentence = opening(headline)
    if not any(visible(passage.quote).endswith(headline) for passage in item.evidence):
        sentence = f"**{sentence}**"
    if not why or why == headline:
        return sentence
    return f"{sentence}{' ' if sentence.endswith(_SENTENCE_ENDS) else ' — '}{inline(why)}"


def _table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Lay out a table; a column whose name begins with ">" is aligned to the right."""
    names = [column.lstrip(">") for column in columns]
    rules = ["---:" if column.startswith(">") else "---" for column in columns]
    return [f"| {' | '.join(cells)} |" for cells in (names, rules, *rows)]


def _key_table(figures: Sequence[Figure], notes: Notes, subject: str) -> list[str]:
    columns = ("Metric", "As written", ">Value", "Entity", "Period", "Role", ">Publishers", "Evidence")
    return _table(columns, (_key_row(figure, notes, subject) for figure in figures)) if figures else []


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
        _refs(_passages(figure), notes),
    )


def _other_table(figures: Sequence[Figure], notes: Notes) -> list[str]:
    columns = ("Metric", "As written", ">Value", "Period", "Evidence")
    return _table(columns, (_other_row(figure, notes) for figure in figures)) if figures else []


def _other_row(figure: Figure, notes: Notes) -> tuple[str, ...]:
    return (
        inline(figure.metric),
        inline(figure.quantity.as_written),
        inline(exact(figure)),
        inline(figure.period or ""),
        _refs(_passages(figure), notes),
    )


def _by_severity(checks: Iterable[Check]) -> list[Check]:
    return sorted(checks, key=lambda check: _RANK[check.severity])


def _check(check: Check, notes: Notes) -> str:
    seen = " *(the model’s remark, not computed)*" if check.by == "model" else ""
    formula = f" {code(check.formula)}" if check.formula else ""
    return f"**{_SEVERITIES[check.severity]}:** {inline(check.what)}{formula}{seen}{_refs(check.evidence, notes)}"


def _withheld(item: Withheld) -> str:
    text = f" “{inline(item.text)}”" if item.text.strip() else ""
    return f"{_SECTIONS[item.section]}{text}: {inline(item.reason.text)}"


def _source(source: SourceInfo) -> str:
    parts = (
        f"**{inline(source.id)}**",
        inline(source.title or ""),
        inline(source.publisher or ""),
        day(source.published) if source.published else "",
        link(source.url) if source.url else inline(source.path or ""),
        f"nearly the same text as **{inline(source.same_as)}**" if source.same_as else "",
        *map(inline, source.notes),
    )
    return " · ".join(filter(None, parts))


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


def _provenance(made: Provenance) -> str:
    parts = (
        f"Model {inline(made.model)}" if made.model else "Written by rules, without a model",
        _prompt(made),
        f"schema {inline(made.schema_)}",
        _tokens(made),
        f"cost {made.cost_usd:f} USD" if made.cost_usd is not None else "",
        f"version {inline(made.version)}",
    )
    return " · ".join(filter(None, parts))


def _prompt(made: Provenance) -> str:
    if made.prompt is None:
        return ""
    digest = f" (sha256 {inline(made.prompt_sha256[:_DIGEST])}…)" if made.prompt_sha256 else ""
    return f"prompt {inline(made.prompt)}{digest}"


def _tokens(made: Provenance) -> str:
    if made.usage is None:
        return ""
    usage = made.usage
    return (
        f"tokens: {usage.input:,} in ({usage.cached:,} cached), {usage.output:,} out ({usage.reasoning:,} reasoning), "
        f"{counted(usage.requests, 'request')}"
    )
