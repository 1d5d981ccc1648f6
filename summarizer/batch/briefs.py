"""Make the brief of one job, and hand the work that takes the processor to where it is done."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from summarizer.pipeline import offline_brief
from summarizer.runtime.processors import Parcel
from summarizer.steps.asking import answered
from summarizer.steps.proving import prove_brief

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from contextlib import AbstractAsyncContextManager

    from summarizer.ask import Gate
    from summarizer.batch.opening import Opening
    from summarizer.documents import Marked
    from summarizer.load import SourceLike
    from summarizer.models import Brief, Draft, Provenance, Spoilt
    from summarizer.runtime.processors import Processor
    from summarizer.steps.asking import Asking
    from summarizer.steps.engine import Model
    from summarizer.steps.sources import Known
    from summarizer.steps.story import Story


async def abrief(
    sources: Iterable[SourceLike] | SourceLike,
    subject: str | None,
    *,
    model: Model,
    opening: Opening,
    asking: Asking[Any, Any],
    gate: Callable[[], AbstractAsyncContextManager[Gate]],
    reading: Callable[..., Story],
    knowing: Callable[[Marked, str], Known],
    cpu: Processor,
) -> tuple[str, int]:
    """
    Make one brief of a batch with a model.

    Args:
        sources: As in ``summarize``.
        subject: As in ``summarize``.
        model: Which one to ask.
        opening: Makes the client by which to reach it.
        asking: How it is asked.
        gate: Makes the gate by which it is asked: the job waits for its place there while its sources are read.
        reading: ``read`` of the pipeline, which knows how to fetch.
        knowing: Finds out what does not depend on the answer.
        cpu: Runs a function that takes the processor, in another thread or process: everything that passes can be pickled.

    Returns:
        The brief as JSON, and the number of stored answers that it rests on.
    """
    opening.begin()
    async with gate() as own:
        story = await cpu(_read, reading, sources, subject)
        run = replace(asking.run, gate=own)
        found, made = await answered(story.value, model, await opening.client(), replace(asking, run=run))
    proving = partial(_proven_json, spoilt=found.spoilt, knowing=knowing)
    return await cpu(proving, found.draft, story, made, asking.prompt.words), found.usage.requests


async def abrief_offline(
    sources: Iterable[SourceLike] | SourceLike,
    subject: str | None,
    *,
    reading: Callable[..., Story],
    knowing: Callable[[Marked, str], Known],
    cpu: Processor,
    place: Callable[[], AbstractAsyncContextManager[None]],
) -> tuple[str, int]:
    """Make one brief of a batch without a model, once there is a place for it; the other arguments and the result as in ``abrief``."""
    async with place():
        return await cpu(offline_json, reading, knowing, sources, subject), 0


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
