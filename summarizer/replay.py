"""Make the brief of a bundle again, from its recorded sources and model answers."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar, overload

from pydantic import BaseModel

from summarizer.ask import Run
from summarizer.errors import InputError
from summarizer.pipeline import offline_brief, story_of
from summarizer.prompts import parse_prompt
from summarizer.runtime.loop import wait_for
from summarizer.steps.asking import answered, asking_for
from summarizer.steps.engine import DEFAULT_TIMEOUT, Model, client_of
from summarizer.version import VERSION

if TYPE_CHECKING:
    from pathlib import Path

    from summarizer.bundle import Asked
    from summarizer.models import Brief
    from summarizer.models.grounded import Grounded
    from summarizer.steps.story import Story

_NOWHERE = "http://bundle.invalid/v1"
"""Address for a client that sends nothing."""

_D = TypeVar("_D", bound=BaseModel)


@overload
def from_bundle(folder: str | Path, *, schema: None = None) -> Brief | Grounded[Any]: ...
@overload
def from_bundle(folder: str | Path, *, schema: type[_D]) -> Grounded[_D]: ...
def from_bundle(folder: str | Path, *, schema: type[BaseModel] | None = None) -> Brief | Grounded[Any]:
    """
    Make the brief of a bundle again, from its sources and answers alone. Nothing is sent, and no key is needed.

    Args:
        folder: The folder that ``summarize(..., bundle=...)`` wrote.
        schema: The class of the draft, if it is your own.

    Returns:
        What ``summarize`` returned when it wrote the bundle, to the byte.

    Raises:
        UsageError: The bundle's prompt asks for a class, and ``schema`` is not that class.
        InputError: There is no bundle, another version of this package wrote it, one of its files is missing or was changed, or it makes a
            different brief from the one it holds.
    """
    from summarizer.bundle import read_bundle
    from summarizer.render import to_json

    bundle = read_bundle(folder)
    if bundle.made_by != VERSION:
        what = f"was made by version {bundle.made_by[:40]!r}, and this is {VERSION}"
        message = f"The bundle {str(folder)!r} {what}: install that version, for another may read the sources in another way."
        raise InputError(message)
    story = story_of(bundle.documents, bundle.subject)
    made: Brief | Grounded[Any] = wait_for(_replayed(story, bundle.asked, schema)) if bundle.asked else offline_brief(story)
    if to_json(made) != bundle.brief:
        message = f"The bundle {str(folder)!r} makes another brief than the one that it holds: it was changed, so make the brief anew."
        raise InputError(message)
    return made


async def _replayed(story: Story, asked: Asked, schema: type[BaseModel] | None) -> Brief | Grounded[Any]:
    """Prove the answers of a bundle anew; what was paid for them then stays what it was, whatever today's prices."""
    from summarizer.bundle import Playback, Shut

    prompt = parse_prompt(asked.prompt_text, name=asked.prompt)
    asking = asking_for(prompt, schema, wire=asked.wire, timeout=DEFAULT_TIMEOUT, max_input_tokens=asked.max_input_tokens, ledger=None)
    asking = replace(asking, run=Run(keeper=Playback(asked.conversations, _NOWHERE), gate=Shut()))
    model = Model(name=asked.model, base_url=_NOWHERE, api_key=None, client=None)
    async with client_of(model) as client:
        found, made = await answered(story, model, client, asking)
    priced = made.model_copy(update={"cost_usd": asked.cost_usd})
    proving = asyncio.to_thread(asking.kind.proven, found.draft, story, priced, prompt.words, found.spoilt)
    replayed: Brief | Grounded[Any] = await proving
    return replayed
