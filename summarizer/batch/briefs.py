"""Make the brief of one job, and hand the work that takes the processor to where it is done."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from summarizer.pipeline import offline_brief
from summarizer.runtime.processors import Parcel
from summarizer.steps.asking import answered
from summarizer.steps.proving import prove_brief

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Coroutine, Iterable
    from contextlib import AbstractAsyncContextManager

    from summarizer.batch.opening import Opening
    from summarizer.documents import Marked
    from summarizer.load import SourceLike
    from summarizer.models import Brief, Draft, Provenance, Spoilt
    from summarizer.runtime.processors import Processor
    from summarizer.steps.asking import Asking
    from summarizer.steps.engine import Model
    from summarizer.steps.sources import Known
    from summarizer.steps.story import Story

    Turn = Callable[[], AbstractAsyncContextManager[None]]
    """Waits for a place among the jobs that are asked, in the order in which they came."""

T = TypeVar("T")


async def abrief(
    sources: Iterable[SourceLike] | SourceLike,
    subject: str | None,
    turn: Turn,
    *,
    model: Model,
    opening: Opening,
    asking: Asking[Any, Any],
    reading: Callable[..., Story],
    knowing: Callable[[Marked, str], Known],
    cpu: Processor,
) -> tuple[str, int]:
    """
    Make one brief of a batch with a model.

    Args:
        sources: As in ``summarize``.
        subject: As in ``summarize``.
        turn: Waits until the model may be asked; the sources are read meanwhile, and the answer is proved afterwards.
        model: Which one to ask.
        opening: Makes the client by which to reach it.
        asking: How it is asked.
        reading: ``read`` of the pipeline, which knows how to fetch.
        knowing: Finds out what does not depend on the answer.
        cpu: Runs a function that takes the processor, in another thread or process: everything that passes can be pickled.

    Returns:
        The brief as JSON, and the number of stored answers that it rests on.
    """
    opening.begin()
    async with _begun(cpu(_read, reading, sources, subject)) as begun, turn():
        story = await begun
        found, made = await answered(story.value, model, await opening.client(), asking)
    proving = partial(_proven_json, spoilt=found.spoilt, knowing=knowing)
    return await cpu(proving, found.draft, story, made, asking.prompt.words), found.usage.requests


async def abrief_offline(
    sources: Iterable[SourceLike] | SourceLike,
    subject: str | None,
    turn: Turn,
    *,
    reading: Callable[..., Story],
    knowing: Callable[[Marked, str], Known],
    cpu: Processor,
) -> tuple[str, int]:
    """Make one brief of a batch without a model; arguments and result as in ``abrief``."""
    async with turn():
        return await cpu(offline_json, reading, knowing, sources, subject), 0


@asynccontextmanager
async def _begun(work: Coroutine[Any, Any, T]) -> AsyncGenerator[asyncio.Task[T]]:
    """Begin a work before it is waited for; where nobody comes to wait, it is called off and its error goes with it."""
    task = asyncio.create_task(work)
    try:
        yield task
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


def offline_json(
    reading: Callable[..., Story], knowing: Callable[[Marked, str], Known], sources: Iterable[SourceLike] | SourceLike, subject: str | None
) -> str:
    """Make a brief without a model, as one line of JSON; arguments as in ``abrief``."""
    return _json_line(offline_brief(reading(sources, subject), knowing=knowing))


def _read(reading: Callable[..., Story], sources: Iterable[SourceLike] | SourceLike, subject: str | None) -> Parcel[Story]:
    return Parcel(reading(sources, subject))


def _proven_json(
    draft: Draft,
    story: Parcel[Story],
    made: Provenance,
    instructions: str,
    *,
    spoilt: tuple[Spoilt, ...],
    knowing: Callable[[Marked, str], Known],
) -> str:
    read = story.value
    return _json_line(prove_brief(draft, read, made, instructions, spoilt, known=knowing(read.marked, read.language)))


def _json_line(brief: Brief) -> str:
    from summarizer.render import to_json_line

    return to_json_line(brief)
