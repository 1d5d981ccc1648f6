"""
Prove a draft and put the result together: ground, audit, and where it all came from.

A brief comes of the draft that ships, and a ``Grounded`` of any other.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast

from pydantic import BaseModel

from summarizer.audit import audit
from summarizer.ground import coverage, ground, ground_event
from summarizer.ground.prose import ended
from summarizer.models import MAX_CATALYSTS, Brief, Provenance, SourceInfo
from summarizer.steps.engine import price_of
from summarizer.steps.sources import know
from summarizer.version import VERSION

if TYPE_CHECKING:
    from datetime import date

    from summarizer.audit import Independence
    from summarizer.documents import Document, Marked
    from summarizer.ground import GroundedBrief, Scope
    from summarizer.models import By, Draft, Spoilt, SummaryPoint
    from summarizer.models.grounded import Grounded
    from summarizer.prompts import Prompt
    from summarizer.steps.engine import Model
    from summarizer.steps.in_parts import Found
    from summarizer.steps.sources import Known
    from summarizer.steps.story import Story

BRIEF_SCHEMA: Literal["brief.v1"] = "brief.v1"
"""Name of the schema of a brief."""

_D = TypeVar("_D", bound=BaseModel)


def prove_brief(
    draft: Draft,
    story: Story,
    made: Provenance,
    instructions: str = "",
    spoilt: tuple[Spoilt, ...] = (),
    *,
    known: Known | None = None,
) -> Brief:
    """
    Ground a draft of a model that was told something, audit what was grounded, and put the brief together.

    Args:
        draft: What was answered.
        story: What was read.
        made: Where the draft came from.
        instructions: What the model was told, which it may not repeat.
        spoilt: Items of the answer that broke its schema.
        known: What does not depend on the draft; found out where it is not at hand.
    """
    marked = story.marked
    known = known or know(marked, story.language)
    publishers = known.independence.publishers
    by: By = "code" if made.engine == "offline" else "model"
    scope = known.scope.about(story.subject, instructions)
    grounded = ground(draft, scope, publishers=publishers, by=by, spoilt=spoilt)
    if _asks_for_all(made):
        grounded = _with_what_was_left_out(grounded, scope, known)
    grounded = replace(
        grounded,
        summary=grounded.summary if by == "code" else tuple(map(_ended, grounded.summary)),
        catalysts=known.told.items(grounded.catalysts),
        risks=known.told.items(grounded.risks),
        figures=known.told.figures(grounded.figures),
    )
    relations = tuple(dict.fromkeys((*grounded.relations, *known.relations)))
    checks = audit(known.examined, grounded.figures, relations, grounded.observations)
    brief = Brief(
        schema_version=BRIEF_SCHEMA,
        subject=story.subject,
        title=grounded.title,
        as_of=_as_of(marked),
        summary=grounded.summary,
        catalysts=grounded.catalysts,
        risks=grounded.risks,
        figures=grounded.figures,
        checks=checks,
        withheld=grounded.withheld,
        sources=_sources(marked, known.independence),
        coverage=coverage(marked, grounded, checks, publishers=publishers(document.id for document in marked.documents if document.text)),
        provenance=made,
    )
    return brief.with_texts({document.sha256: document.text for document in marked.documents})


def prove_draft(draft: _D, story: Story, made: Provenance, instructions: str = "", spoilt: tuple[Spoilt, ...] = ()) -> Grounded[_D]:
    """Ground a draft of any class, of a model that was told something, audit its sources, and put both together."""
    from summarizer.ground.items import ground_draft
    from summarizer.models.grounded import Grounded

    marked = story.marked
    known = know(marked, story.language)
    scope = known.scope.about(story.subject, instructions)
    grounded = ground_draft(draft, scope, publishers=known.independence.publishers, spoilt=spoilt)
    result = cast("type[Grounded[_D]]", Grounded.__class_getitem__(type(draft)))
    return result.model_construct(  # what is proved is not held against the class again, which may ask for what was withheld
        subject=story.subject,
        as_of=_as_of(marked),
        value=grounded.value,
        quantities=grounded.quantities,
        evidence=grounded.evidence,
        checks=audit(known.examined, known.told.figures(grounded.figures), known.relations, ()),
        withheld=grounded.withheld,
        sources=_sources(marked, known.independence),
        provenance=made,
    )


def provenance_of(model: Model, prompt: Prompt, schema: str, found: Found[Any]) -> Provenance:
    """Tell where a result came from that rests on a model's answers."""
    from summarizer.prompts import load_prompt
    from summarizer.schemas import MERGE

    merge = load_prompt(MERGE) if found.parts > 1 else None
    return Provenance(
        engine="llm",
        model=model.name,
        served=", ".join(found.served) or None,
        prompt=prompt.name,
        prompt_sha256=prompt.digest,
        schema_=schema,
        parts=found.parts,
        merge=merge.name if merge else None,
        merge_sha256=merge.digest if merge else None,
        usage=found.usage,
        cost_usd=price_of(model, found.usage),
        version=VERSION,
    )


def offline_provenance() -> Provenance:
    """Tell where a brief came from that the offline engine wrote."""
    return Provenance(
        engine="offline",
        model=None,
        prompt=None,
        prompt_sha256=None,
        schema_=BRIEF_SCHEMA,
        usage=None,
        cost_usd=None,
        version=VERSION,
    )


def _ended(point: SummaryPoint) -> SummaryPoint:
    """Give a sentence its full stop, which a model may leave out."""
    return point.model_copy(update={"text": ended(point.text)})


def _asks_for_all(made: Provenance) -> bool:
    """Whether a model was asked for whatever moves the subject: a user's own prompt may ask for some kinds of events alone."""
    from summarizer.prompts import is_shipped

    return made.prompt is not None and made.prompt_sha256 is not None and is_shipped(made.prompt, made.prompt_sha256)


def _with_what_was_left_out(grounded: GroundedBrief, scope: Scope, known: Known) -> GroundedBrief:
    """Add an event that a model left out, where there is one, and room for it."""
    if len(grounded.catalysts) == MAX_CATALYSTS:
        return grounded
    catalysts, risks = (chain.from_iterable(item.evidence for item in items) for items in (grounded.catalysts, grounded.risks))
    event = known.events.left_out(scope.subject, catalysts=catalysts, risks=risks)
    added = ground_event(event, scope, publishers=known.independence.publishers) if event else ()
    return replace(grounded, catalysts=(*grounded.catalysts, *added))


def _as_of(marked: Marked) -> date | None:
    """Tell the day that a brief is of: the one that was given, else that of the latest source."""
    given = next((document.as_of for document in marked.documents if document.as_of), None)
    return given or max((document.published for document in marked.documents if document.published), default=None)


def _sources(marked: Marked, independence: Independence) -> tuple[SourceInfo, ...]:
    return tuple(_info(document, independence.same_as[document.id]) for document in marked.documents)


def _info(document: Document, same_as: str | None) -> SourceInfo:
    return SourceInfo(
        id=document.id,
        title=document.title,
        publisher=document.house,
        url=document.url,
        path=document.path,
        published=document.published,
        sha256=document.sha256,
        same_as=same_as,
        notes=document.notes,
    )
