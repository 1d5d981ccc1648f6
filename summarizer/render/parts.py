"""What the pages that are rendered as Markdown have in common: sections, tables, footnotes, findings, sources, how a page was made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

from summarizer.documents import BY_RULE
from summarizer.render.escape import code, inline, link
from summarizer.render.numbers import day
from summarizer.text.counts import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.models import Catalyst, Check, Evidence, Provenance, Section, SourceInfo, Usage

Notes: TypeAlias = Mapping[tuple[str, int, int], int]
"""The number of each passage."""

SECTIONS: dict[Section, str] = {
    "title": "Title",
    "summary": "Summary",
    "catalysts": "Catalyst",
    "risks": "Risk",
    "figures": "Figure",
    "relations": "Arithmetic",
    "observations": "Observation",
}
"""What an item of each section is called."""
SEVERITIES = {"error": "Error", "warning": "Warning", "info": "Note"}
_RANK = {"error": 0, "warning": 1, "info": 2}
_DIGEST = 12
SENTENCE_ENDS = (".", "!", "?", "”", "。")
"""What ends a sentence, after which a page adds no stop and no dash."""


def passage_key(evidence: Evidence) -> tuple[str, int, int]:
    """Tell passages apart by where they stand: two of one place are one."""
    return evidence.source, evidence.start, evidence.end


def numbered(evidence: Iterable[Evidence]) -> Notes:
    """Number the distinct passages in order of first use."""
    return {key: number for number, key in enumerate(dict.fromkeys(map(passage_key, evidence)), 1)}


def refs(evidence: Iterable[Evidence], notes: Notes) -> str:
    """Refer to passages by their numbers, each once."""
    return "".join(f"[^{number}]" for number in dict.fromkeys(notes[passage_key(passage)] for passage in evidence))


def footnotes(passages: Iterable[Evidence], sources: Iterable[SourceInfo], notes: Notes) -> str:
    """Quote each passage under its number."""
    names = {source.id: f"{source.publisher} ({source.id})" if source.publisher else f"Source {source.id}" for source in sources}
    quotes = {passage_key(passage): passage for passage in passages}
    return "\n".join(
        f"[^{number}]: {inline(names.get(quotes[key].source, quotes[key].source))}{_page(quotes[key])}, “{inline(quotes[key].quote)}”"
        for key, number in notes.items()
    )


def _page(evidence: Evidence) -> str:
    return f", p. {evidence.page}" if evidence.page else ""


def place(passage: Evidence) -> str:
    """Name the source of a passage, with its page."""
    return f"{passage.source}{_page(passage)}"


def section(heading: str, lines: Sequence[str], empty: str | None = None) -> str:
    """Join a section; without lines it says so in the words of ``empty``, or is left out where there are none."""
    if not lines:
        return f"## {heading}\n\n{empty}" if empty else ""
    return f"## {heading}\n\n" + "\n".join(lines)


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Lay out a table; a column whose name begins with ">" is aligned to the right."""
    names = [column.lstrip(">") for column in columns]
    rules = ["---:" if column.startswith(">") else "---" for column in columns]
    return [f"| {' | '.join(cells)} |" for cells in (names, rules, *rows)]


def by_severity(checks: Iterable[Check]) -> list[Check]:
    """Order findings: errors first."""
    return sorted(checks, key=lambda check: _RANK[check.severity])


def is_confirmation(check: Check) -> bool:
    """Whether a check found that the arithmetic of a source is right."""
    return check.kind == "arithmetic" and check.severity == "info" and check.formula is not None


def in_order(checks: Iterable[Check]) -> list[Check]:
    """Order checks as the pages do: errors first, what is right last."""
    return sorted(by_severity(checks), key=is_confirmation)


def finding(check: Check, notes: Notes) -> str:
    """Tell a finding, with the formula behind it."""
    seen = " *(the model’s remark, not computed)*" if check.by == "model" else ""
    formula = f" {code(check.formula)}" if check.formula else ""
    ending = "" if check.what.endswith(SENTENCE_ENDS) else "."
    return f"**{SEVERITIES[check.severity]}:** {inline(check.what)}{ending}{formula}{seen}{refs(check.evidence, notes)}"


def added(event: Catalyst, made: Provenance) -> str:
    """Say of an event that a model left out that it was added."""
    return BY_RULE if made.engine == "llm" and event.by == "code" else ""


def told_source(source: SourceInfo) -> str:
    """Tell what is known of a source."""
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


def provenance(made: Provenance) -> str:
    """Tell how a page was made."""
    parts = (
        _writer(made),
        _prompt(made.prompt, made.prompt_sha256),
        _merging(made),
        f"schema {inline(made.schema_)}",
        _tokens(made),
        f"cost {made.cost_usd:f} USD" if made.cost_usd is not None else "",
        f"version {inline(made.version)}",
    )
    return " · ".join(filter(None, parts))


def _writer(made: Provenance) -> str:
    if not made.model:
        return "Written by rules, without a model"
    served = f" (the server answered as {inline(made.served)})" if made.served else ""
    return f"Model {inline(made.model)}{served}"


def _prompt(name: str | None, digest: str | None) -> str:
    if name is None:
        return ""
    return f"prompt {inline(name)}{f' (sha256 {inline(digest[:_DIGEST])}…)' if digest else ''}"


def _merging(made: Provenance) -> str:
    if made.parts == 1:
        return ""
    return f"read in {made.parts:,} parts, whose findings were merged by {_prompt(made.merge, made.merge_sha256)}"


def _tokens(made: Provenance) -> str:
    if made.usage is None:
        return ""
    return f"tokens: {told_usage(made.usage)}"


def told_usage(usage: Usage) -> str:
    """Tell what the answers that a brief rests on used."""
    cached = f" ({usage.cached:,} cached)" if usage.cached else ""
    reasoning = f" ({usage.reasoning:,} reasoning)" if usage.reasoning else ""
    return f"{usage.input:,} in{cached}, {usage.output:,} out{reasoning}, {counted(usage.requests, 'request')}"
