"""
The audit on the traps and controls of the evaluation set, as ``summarizer.evaluate.traps`` scores them.

The articles of one event are audited together, others alone, all with the offline engine unless a draft is given. The stories in
alphabetical order make two halves: rules were written with the first in view, the second shows what they are worth.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TYPE_CHECKING

from scoring import GOLDEN

from summarizer import evaluate
from summarizer.audit import audit, examine, voices
from summarizer.evaluate.forms import Span
from summarizer.evaluate.traps import Audited, Finding, hold
from summarizer.ground import Scope, ground
from summarizer.load import load
from summarizer.mark import language, mark
from summarizer.mark import subject as subject_of
from summarizer.offline import draft as draft_offline

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from summarizer.documents import Marked
    from summarizer.evaluate.golden import Story
    from summarizer.models import Check, Draft


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What the audit of a story came to."""

    story: Story
    audited: Audited


def load_stories() -> tuple[Story, ...]:
    """Load the stories of the evaluation set, in alphabetical order, and so their articles."""
    stories = sorted(evaluate.load_stories(GOLDEN), key=attrgetter("name"))
    return tuple(replace(story, articles=tuple(sorted(story.articles, key=attrgetter("slug")))) for story in stories)


def halves(stories: Sequence[Story]) -> tuple[Sequence[Story], Sequence[Story]]:
    """Split the stories into the half that rules were written with and the one they had not seen."""
    middle = (len(stories) + 1) // 2
    return stories[:middle], stories[middle:]


def offline(marked: Marked) -> Draft:
    """Draft a story by rules."""
    return draft_offline(marked, subject_of(marked))


def outcome(story: Story, drafted: Callable[[Marked], Draft] = offline) -> Outcome:
    """Audit a story and hold the findings against its labels."""
    return Outcome(story=story, audited=hold(_audited(story, drafted), story))


def report(outcomes: Iterable[Outcome]) -> list[str]:
    """Return a line for every trap that was missed, every control that was flagged, and every finding that matches no trap."""
    lines: list[str] = []
    for one in outcomes:
        name, audited = one.story.name, one.audited
        lines += [f"{name}: missed ({trap.kind}): {trap.what}" for trap in one.story.traps if trap not in audited.found]
        lines += [f"{name}: false alarm ({control.kind}): {finding.check.what}" for control, finding in audited.alarms]
        lines += [f"{name}: no trap ({finding.check.kind}): {finding.check.what}" for finding in audited.strays]
    return lines


def _audited(story: Story, drafted: Callable[[Marked], Draft]) -> list[Finding]:
    marked = mark(load(str(article.path) for article in story.articles))
    independence = voices(marked)
    grounded = ground(
        drafted(marked),
        Scope.of(marked, language(marked.documents)).about(subject_of(marked)),
        publishers=independence.publishers,
        by="code",
    )
    slug_of = {document: article.slug for document, article in zip(marked.document, story.articles, strict=True)}
    checks = audit(examine(marked, (), independence), grounded.figures, grounded.relations, grounded.observations)
    return [Finding(check=check, spans=tuple(_spans(check, marked, slug_of))) for check in checks]


def _spans(check: Check, marked: Marked, slug_of: dict[str, str]) -> Iterable[Span]:
    for passage in check.evidence:
        yield Span(slug=slug_of[passage.source], start=passage.start, end=passage.end)
    for figure in check.figures:
        mention = marked.mention[int(figure.removeprefix("q"))]
        yield Span(slug=slug_of[mention.document], start=mention.quantity.start, end=mention.quantity.end)
