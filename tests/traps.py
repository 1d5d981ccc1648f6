"""
How the audit is scored on the traps and controls of the evaluation set.

The articles of one event are audited together, others alone, all with the offline engine unless a draft is given. A *trap* is found where a
finding of its kind touches two of its spans, or its only one; a *control* looks wrong and is right, so that a finding which touches it in
the same way is a false alarm. A finding touches a span that it quotes, as part of a line, or that is one of its figures. Arithmetic that
checks out is no finding; a quoted instruction that the set labels as such is a right one.

The stories in alphabetical order make two halves: rules were written with the first in view, the second shows what they are worth.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from scoring import GOLDEN, read_json

from summarizer.audit import audit, voices
from summarizer.ground import ground
from summarizer.load import load
from summarizer.mark import language, mark
from summarizer.mark import subject as subject_of
from summarizer.offline import draft as draft_offline

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from summarizer.documents import Marked
    from summarizer.models import Check, Draft

_ENOUGH = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Characters of an article."""

    slug: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Trap:
    """
    Something in an article that is wrong, or only looks so.

    Attributes:
        slug: The article that is labelled with it.
        kind: The kind of finding that it asks for.
        what: What is wrong, or why it is right.
        spans: Where it stands, in one article or several.
    """

    slug: str
    kind: str
    what: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Articles that are audited together, with their traps, their controls and the spans of planted instructions."""

    name: str
    slugs: tuple[str, ...]
    traps: tuple[Trap, ...]
    controls: tuple[Trap, ...]
    injections: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A finding and the spans of its passages and figures."""

    check: Check
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """
    What the audit of a story came to.

    Attributes:
        story: The story.
        found: The traps that were found.
        alarms: The controls that were flagged, each with the finding that did it.
        strays: The findings that match no trap and no planted instruction.
    """

    story: Story
    found: tuple[Trap, ...]
    alarms: tuple[tuple[Trap, Finding], ...]
    strays: tuple[Finding, ...]


def load_stories() -> tuple[Story, ...]:
    """Load the stories of the evaluation set, in alphabetical order."""
    labels = [read_json(path) for path in sorted((GOLDEN / "gold").glob("*.json"))]
    named = sorted(labels, key=lambda label: (label["group"] or label["slug"], label["slug"]))
    return tuple(_story(name, list(own)) for name, own in groupby(named, key=lambda label: label["group"] or label["slug"]))


def halves(stories: Sequence[Story]) -> tuple[Sequence[Story], Sequence[Story]]:
    """Split the stories into the half that rules were written with and the one they had not seen."""
    middle = (len(stories) + 1) // 2
    return stories[:middle], stories[middle:]


def offline(marked: Marked) -> Draft:
    """Draft a story by rules."""
    return draft_offline(marked, subject_of(marked))


def outcome(story: Story, drafted: Callable[[Marked], Draft] = offline) -> Outcome:
    """Audit a story and hold the findings against its labels."""
    findings = [finding for finding in _audited(story, drafted) if not _verified(finding.check)]
    matched = [finding for finding in findings if any(_matches(finding, trap) for trap in story.traps)]
    return Outcome(
        story=story,
        found=tuple(trap for trap in story.traps if any(_matches(finding, trap) for finding in findings)),
        alarms=tuple((control, finding) for control in story.controls for finding in findings if _matches(finding, control)),
        strays=tuple(finding for finding in findings if finding not in matched and not _planted(finding, story)),
    )


def report(outcomes: Iterable[Outcome]) -> list[str]:
    """Return a line for every trap that was missed, every control that was flagged, and every finding that matches no trap."""
    lines: list[str] = []
    for one in outcomes:
        lines += [f"{trap.slug}: missed ({trap.kind}): {trap.what}" for trap in one.story.traps if trap not in one.found]
        lines += [f"{control.slug}: false alarm ({control.kind}): {finding.check.what}" for control, finding in one.alarms]
        lines += [f"{one.story.name}: no trap ({finding.check.kind}): {finding.check.what}" for finding in one.strays]
    return lines


def _story(name: str, labels: Sequence[dict[str, Any]]) -> Story:
    return Story(
        name=name,
        slugs=tuple(label["slug"] for label in labels),
        traps=tuple(_trap(label["slug"], one) for label in labels for one in label["traps"]),
        controls=tuple(_trap(label["slug"], one) for label in labels for one in label["controls"]),
        injections=tuple(Span(slug=label["slug"], start=start, end=end) for label in labels for start, end in label["injections"]),
    )


def _trap(slug: str, label: dict[str, Any]) -> Trap:
    spans = (Span(slug=span.get("slug", slug), start=span["start"], end=span["end"]) for span in label["spans"])
    return Trap(slug=slug, kind=label["kind"], what=label["what"], spans=tuple(spans))


def _audited(story: Story, drafted: Callable[[Marked], Draft]) -> list[Finding]:
    marked = mark(load(str(GOLDEN / "texts" / f"{slug}.txt") for slug in story.slugs))
    independence = voices(marked)
    grounded = ground(
        drafted(marked),
        marked,
        subject=subject_of(marked),
        language=language(marked.documents),
        publishers=independence.publishers,
        by="code",
    )
    slug_of = dict(zip(marked.document, story.slugs, strict=True))
    checks = audit(marked, grounded.figures, grounded.relations, grounded.observations, independence)
    return [Finding(check=check, spans=tuple(_spans(check, marked, slug_of))) for check in checks]


def _spans(check: Check, marked: Marked, slug_of: dict[str, str]) -> Iterable[Span]:
    for passage in check.evidence:
        yield Span(slug=slug_of[passage.source], start=passage.start, end=passage.end)
    for figure in check.figures:
        mention = marked.mention[int(figure.removeprefix("q"))]
        yield Span(slug=slug_of[mention.document], start=mention.quantity.start, end=mention.quantity.end)


def _verified(check: Check) -> bool:
    return check.kind == "arithmetic" and check.severity == "info"


def _matches(finding: Finding, trap: Trap) -> bool:
    touched = sum(_touches(finding, span) for span in trap.spans)
    return finding.check.kind == trap.kind and touched >= min(_ENOUGH, len(trap.spans))


def _planted(finding: Finding, story: Story) -> bool:
    return finding.check.kind == "injection" and any(_touches(finding, span) for span in story.injections)


def _touches(finding: Finding, span: Span) -> bool:
    return any(own.slug == span.slug and own.start < span.end and span.start < own.end for own in finding.spans)
