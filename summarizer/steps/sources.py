"""What is found of sources before any draft of them is looked at: it is the same for every brief of them, whatever that is about."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.audit import examine, voices
from summarizer.audit.corroboration import corroboration
from summarizer.ground import Scope
from summarizer.mark import subject
from summarizer.offline import relations_by_rule
from summarizer.offline.left_out import Events

if TYPE_CHECKING:
    from summarizer.audit import Examined, Independence
    from summarizer.audit.corroboration import Corroboration
    from summarizer.documents import Marked
    from summarizer.models import DraftRelation


@dataclass(frozen=True, kw_only=True)
class Known:
    """
    What is known of sources.

    Attributes:
        scope: What prose may lean on, in a brief that is about nothing yet.
        independence: Which sources speak for themselves.
        told: Who tells the same.
        relations: The quantities that the text ties by arithmetic.
        examined: What the sources tell of themselves and each other.
    """

    scope: Scope
    independence: Independence
    told: Corroboration
    relations: tuple[DraftRelation, ...]
    examined: Examined

    @cached_property
    def events(self) -> Events:
        """What the rules know of the events that the sources tell."""
        return Events.of(self.scope.marked, subject(self.scope.marked))


def know(marked: Marked, language: str) -> Known:
    """Find out all of it; ``language`` is that of the sources, in English."""
    independence = voices(marked)
    relations = relations_by_rule(marked)
    return Known(
        scope=Scope.of(marked, language),
        independence=independence,
        told=corroboration(marked, independence),
        relations=relations,
        examined=examine(marked, relations, independence),
    )
