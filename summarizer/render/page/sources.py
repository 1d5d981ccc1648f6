"""The sources as the page shows them: whole where their texts are at hand, else the lines that the brief itself holds."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from summarizer.render.escape import web_address
from summarizer.render.numbers import day
from summarizer.render.page.items import name_of
from summarizer.render.page.text import Stretch, marked_text, strip
from summarizer.render.page.view import SourceView
from summarizer.text.characters import visible
from summarizer.text.counts import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summarizer.models import Brief, Evidence, SourceInfo
    from summarizer.render.page.passages import Passages

_ROLES = {
    "masthead": "masthead",
    "advertisement": "advertisement",
    "teaser": "teaser",
    "navigation": "navigation",
    "disclaimer": "disclaimer",
    "injection": "text addressed to a machine",
}


def sources(brief: Brief, passages: Passages, texts: Mapping[str, str]) -> tuple[SourceView, ...]:
    """
    Show every source of a brief; all items of it must have been told before, so that its passages link back.

    Args:
        brief: The brief.
        passages: Its passages.
        texts: The texts that are at hand, by their sha256.
    """
    stretches = _stretches(brief, passages)
    anchors = {source.id: f"source-{n}" for n, source in enumerate(brief.sources, 1)}
    return tuple(_source(source, stretches.get(source.id, []), anchors, passages, texts) for source in brief.sources)


def _source(
    source: SourceInfo, own: list[tuple[Stretch, str]], anchors: Mapping[str, str], passages: Passages, texts: Mapping[str, str]
) -> SourceView:
    text = texts.get(source.sha256)
    if text is None or any(text[each.start : each.end] != quote for each, quote in own):
        text, own = _gathered(own)
        whole = False
    else:
        whole = True
    stretches = [each for each, _ in own]
    return SourceView(
        anchor=anchors[source.id],
        name=visible(source.id),
        title=visible(source.title or ""),
        publisher=name_of(source),
        day=day(source.published) if source.published else "",
        address=web_address(source.url or "") or "",
        path=visible(source.path or ""),
        sha256=visible(source.sha256),
        same_as=(anchors.get(source.same_as, ""), visible(source.same_as)) if source.same_as else ("", ""),
        notes=tuple(map(visible, source.notes)),
        coverage=_coverage(stretches),
        strip=strip(len(text), stretches),
        text=marked_text(text, stretches, passages.citing),
        whole=whole,
    )


def _stretches(brief: Brief, passages: Passages) -> dict[str, list[tuple[Stretch, str]]]:
    """List what is to be marked in each source, with the words that must stand there; a line that is cited is nothing else."""
    found: dict[str, list[tuple[Stretch, str]]] = {}

    def note(evidence: Evidence, kind: str, number: int | None = None, what: str = "") -> None:
        stretch = Stretch(start=evidence.start, end=evidence.end, kind=kind, number=number, note=what)
        found.setdefault(evidence.source, []).append((stretch, evidence.quote))

    cited = {(passage.source, passage.start) for passage in passages.quoted.values()}
    for number, passage in passages.quoted.items():
        note(passage, "cited", number)
    for passage in brief.coverage.uncited:
        note(passage, "uncited")
    for line in brief.coverage.skipped:
        if (line.evidence.source, line.evidence.start) not in cited:
            note(line.evidence, "skipped", what=_ROLES.get(line.role, visible(line.role)))
    return found


def _gathered(own: Iterable[tuple[Stretch, str]]) -> tuple[str, list[tuple[Stretch, str]]]:
    """Put the lines that the brief holds of a source one below the other, in the order of its text."""
    text = ""
    placed: list[tuple[Stretch, str]] = []
    for each, quote in sorted(own, key=lambda one: (one[0].start, one[0].end)):
        moved = Stretch(start=len(text), end=len(text) + len(quote), kind=each.kind, number=each.number, note=each.note)
        placed.append((moved, quote))
        text += f"{quote}\n"
    return text, placed


def _coverage(stretches: Sequence[Stretch]) -> str:
    lines = Counter(each.kind for each in {(each.start, each.kind): each for each in stretches}.values())
    told = f"{lines['cited']:,} of {counted(lines['cited'] + lines['uncited'], 'line')} cited"
    return told if any(lines.values()) else ""


def skipped(brief: Brief) -> str:
    """Tell how many lines were not taken for reporting, and for what."""
    roles = Counter(_ROLES.get(line.role, visible(line.role)) for line in chain(brief.coverage.skipped))
    return ", ".join(f"{role} ({number:,})" for role, number in sorted(roles.items()))
