"""
The engine without a model: a draft made by rules.

Its prose points at whole lines (``{a5}`` stands for line a5, word for word), so that it claims nothing the sources do not. What it
chooses rests on principles that hold for any news: what a sentence does (acts, moves, warns), where it stands, whom it names, what
amounts it holds, and how many sources tell it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.models import MAX_RELATIONS, Draft
from summarizer.offline import items
from summarizer.offline.figures import figures
from summarizer.offline.left_out import Events
from summarizer.offline.relations import relations
from summarizer.text.characters import visible

if TYPE_CHECKING:
    from summarizer.documents import Marked
    from summarizer.models import DraftRelation

__all__ = ["draft", "relations_by_rule"]


def draft(marked: Marked, subject: str, ties: tuple[DraftRelation, ...] | None = None) -> Draft:
    """
    Make a draft by rules, without a model.

    Args:
        marked: The documents with their lines and quantities.
        subject: Who or what the brief is about; may be empty.
        ties: What ``relations_by_rule`` found; where None, it is asked.

    Returns:
        Pointers for one brief, most important items first. The same input gives the same draft.
    """
    titles = {document.id: visible(document.title or "") for document in marked.documents}
    events = Events.of(marked, subject)
    lines, judgements, partners = events.lines, events.judgements, events.partners
    chosen = items.choose(lines, judgements, partners)
    bearing_out = items.agreeing(lines, partners)
    return Draft(
        title=items.title(lines, chosen.summary, titles),
        summary=items.points(chosen.summary, bearing_out),
        catalysts=items.catalysts(chosen, lines, bearing_out),
        risks=items.risks(chosen, lines, bearing_out),
        figures=figures(marked, lines, events.subject, judgements, items.worth(chosen), partners),
        relations=relations_by_rule(marked) if ties is None else ties,
        observations=(),
    )


def relations_by_rule(marked: Marked) -> tuple[DraftRelation, ...]:
    """Find the quantities that the text ties by arithmetic: the audit recomputes them, whoever wrote the draft."""
    return relations(marked)[:MAX_RELATIONS]
