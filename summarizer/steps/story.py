"""What was read: the sources of a brief with all that was found out of them before anything is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.runtime.progress import Progress

if TYPE_CHECKING:
    from summarizer.documents import Marked
    from summarizer.runtime.progress import Stage


class Story(NamedTuple):
    """What was read: the marked sources, what they are about, and their language."""

    marked: Marked
    subject: str
    language: str

    def at(self, stage: Stage) -> Progress:
        """Tell that a stage begins, and how much was read."""
        marked = self.marked
        return Progress(stage=stage, sources=len(marked.documents), lines=len(marked.lines), quantities=len(marked.mentions))
