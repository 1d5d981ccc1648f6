"""Make the brief of one job, and hand the work that takes the processor to where it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summarizer.asking import DRAFT, answered
from summarizer.errors import UsageError
from summarizer.pipeline import offline_brief
from summarizer.proving import BRIEF_SCHEMA, prove_brief

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from openai import AsyncOpenAI

    from summarizer.asking import Asking
    from summarizer.batch.processors import Processor
    from summarizer.engine import Model
    from summarizer.load import SourceLike
    from summarizer.models import Brief, Draft, Provenance
    from summarizer.story import Story


async def abrief(
    sources: Iterable[SourceLike] | SourceLike,
    subject: str | None,
    *,
    model: Model,
    client: AsyncOpenAI,
    asking: Asking[Any, Any],
    reading: Callable[..., Story],
    cpu: Processor,
) -> tuple[str, int]:
    """
    Make one brief of a batch with a model.

    Args:
        sources: As in ``summarize``.
        subject: As in ``summarize``.
        model: Which one to ask.
        client: By which to reach it.
        asking: How it is asked.
        reading: ``read`` of the pipeline, which knows how to fetch.
        cpu: Runs a function that takes the processor, in another thread or process: everything that passes can be pickled.

    Returns:
        The brief as JSON, and the number of stored answers that it rests on.

    Raises:
        UsageError: The prompt asks for something else than a brief.
    """
    if asking.kind.schema != BRIEF_SCHEMA:
        message = f"The prompt {asking.prompt.name!r} asks for no brief, and a batch makes briefs: give one that answers with {DRAFT!r}."
        raise UsageError(message)
    story: Story = await cpu(reading, sources, subject)
    found, made = await answered(story, model, client, asking)
    return await cpu(_proven_json, found.draft, story, made), found.usage.requests


async def abrief_offline(
    sources: Iterable[SourceLike] | SourceLike, subject: str | None, *, reading: Callable[..., Story], cpu: Processor
) -> tuple[str, int]:
    """Make one brief of a batch without a model; arguments and result as in ``abrief``."""
    return await cpu(_offline_json, reading, sources, subject), 0


def _offline_json(reading: Callable[..., Story], sources: Iterable[SourceLike] | SourceLike, subject: str | None) -> str:
    return _json_line(offline_brief(reading(sources, subject)))


def _proven_json(draft: Draft, story: Story, made: Provenance) -> str:
    return _json_line(prove_brief(draft, story, made))


def _json_line(brief: Brief) -> str:
    from summarizer.render import to_json_line

    return to_json_line(brief)
