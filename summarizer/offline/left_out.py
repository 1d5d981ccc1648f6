"""
The event that a model left out of a brief.

A model that is asked for few events now and then passes over one that the sources plainly tell. Where the rules are sure enough of one
that no item of the brief tells, it is added in the words of its source, so that a reader need not look for it there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Self

from summarizer.models import MAX_LINES, DraftCatalyst
from summarizer.offline.bearing import bearing
from summarizer.offline.items import agreeing, likely_events, telling, whole_lines
from summarizer.offline.judge import judge, status
from summarizer.offline.lines import see
from summarizer.offline.retold import retold
from summarizer.offline.same import partners as partners_of
from summarizer.offline.subject import subject_of
from summarizer.offline.weights import SAME_EVENT
from summarizer.text.characters import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from summarizer.documents import Marked
    from summarizer.models import Evidence
    from summarizer.offline.judge import Judged
    from summarizer.offline.lines import Seen
    from summarizer.offline.subject import Subject

_LEAST: Final = 0.36
"""How likely a sentence must tell an event that no item tells: of those beyond it two in three did (``docs/evaluation.md``)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Events:
    """
    What the rules know of the events that sources tell.

    Attributes:
        subject: Whom the sources are about.
        lines: Their lines as the rules see them.
        judgements: What each of them tells of.
        partners: Lines of other sources that tell the same, by the id of a line.
    """

    subject: Subject
    lines: tuple[Seen, ...]
    judgements: Mapping[str, Judged]
    partners: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, marked: Marked, subject: str) -> Self:
        """Judge the lines of sources that are about a subject."""
        about = subject_of(subject, {visible(document.title or "") for document in marked.documents})
        lines = tuple(see(marked, about))
        partners = partners_of(lines)
        return cls(subject=about, lines=lines, judgements=judge(lines, partners), partners=partners)

    def left_out(self, subject: str, *, catalysts: Iterable[Evidence], risks: Iterable[Evidence]) -> DraftCatalyst | None:
        """
        Find the likeliest event that no item of a brief tells.

        Args:
            subject: Whom the brief is about: of another than the sources', the rules know no events.
            catalysts: What the catalysts of the brief rest on.
            risks: What its risks rest on.

        Returns:
            None where the rules are not sure enough of any.
        """
        if subject != self.subject.name and subject_of(subject).telling.isdisjoint(self.subject.telling):
            return None
        events = self._within(catalysts)
        told = {name for seen in (*events, *self._within(risks)) for name in (seen.id, *self.partners.get(seen.id, ()))}
        chances = {seen: value for seen, value in self._likely() if seen.id not in told}
        for event in events:
            chances = {seen: value * (1 - retold(SAME_EVENT, seen, event)) for seen, value in chances.items() if value >= _LEAST}
        best = max(chances, key=lambda seen: (chances[seen], -seen.order), default=None)
        return None if best is None or chances[best] < _LEAST else self._draft(best)

    def _likely(self) -> Iterable[tuple[Seen, float]]:
        return likely_events(telling(whole_lines(self.lines)), self.judgements).items()

    def _within(self, passages: Iterable[Evidence]) -> list[Seen]:
        """Find the lines that passages quote."""
        places = {(passage.source, passage.start) for passage in passages}
        return [seen for seen in self.lines if (seen.line.document, seen.line.start) in places]

    def _draft(self, seen: Seen) -> DraftCatalyst:
        after = next((other for other in self.lines if other.before == seen.id), None)
        bearing_out = agreeing(self.lines, {seen.id: self.partners.get(seen.id, ())})[seen.id]
        return DraftCatalyst(
            headline=f"{{{seen.id}}}",
            why="",
            direction=bearing(seen, after),
            status=status(seen),
            lines=(seen.id, *bearing_out)[:MAX_LINES],
        )
