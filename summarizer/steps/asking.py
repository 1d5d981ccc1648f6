"""How a model is asked, and for what: the settings of a question, what a prompt asks for, and the asking itself."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from pydantic import BaseModel

from summarizer.arguments import NAME, NUMBER, check_type, check_types
from summarizer.ask import WIRES, Ledger, Run, ask
from summarizer.errors import ConfigurationError, UsageError
from summarizer.ground import unresolved
from summarizer.ground.items import unresolved_pointers
from summarizer.models import Draft
from summarizer.prompts import Prompt, load_prompt
from summarizer.schemas import MERGE, SHIPPED, draft_schema, schema_name
from summarizer.steps.in_parts import ask_in_parts
from summarizer.steps.proving import BRIEF_SCHEMA, prove_brief, prove_draft, provenance_of
from summarizer.steps.requests import Requests

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from openai import AsyncOpenAI

    from summarizer.ask import Wire
    from summarizer.documents import Marked
    from summarizer.models import Provenance, Spoilt
    from summarizer.steps.engine import Choice, Model
    from summarizer.steps.in_parts import Found, Send
    from summarizer.steps.story import Story

_D = TypeVar("_D", bound=BaseModel)
_Made = TypeVar("_Made")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind(Generic[_D, _Made]):
    """
    A kind of result: what a model answers, and what is made of that.

    Attributes:
        draft: Class of the answer.
        schema: Name of the schema that a result of this kind tells.
        unresolved: Names the pointers of an answer that resolve to nothing.
        proven: Makes the result, of an answer to a prompt's words and what of it broke the schema.
    """

    draft: type[_D]
    schema: str
    unresolved: Callable[[_D, Marked], tuple[str, ...]]
    proven: Callable[[_D, Story, Provenance, str, tuple[Spoilt, ...]], _Made]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking(Generic[_D, _Made]):
    """How a model is asked, and for what; what is counted, and what other briefs share (the store, the bounds)."""

    prompt: Prompt
    kind: Kind[_D, _Made]
    wire: Wire
    timeout: float
    max_input_tokens: int | None = None
    ledger: Ledger | None = None
    run: Run = field(default_factory=Run)
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    preview: Callable[[tuple[str, ...]], None] | None = None


def wire_named(wire: str) -> Wire:
    """
    Check the name of a wire form.

    Raises:
        UsageError: There is none of that name.
    """
    for known in WIRES:
        if wire == known:
            return known
    message = f"There is no wire form {wire!r}: give one of {', '.join(WIRES)}."
    raise UsageError(message)


def asking_for(
    prompt: str | Path | Prompt,
    schema: type[BaseModel] | None = None,
    *,
    wire: str,
    timeout: float,
    max_input_tokens: int | None,
    ledger: Ledger | None,
) -> Asking[Any, Any]:
    """
    Find what a prompt asks for, and how; arguments as in ``summarize``, but that a prompt may be one that was read already.

    Raises:
        UsageError: The prompt, the schema, the wire form, the deadline or the length of a request cannot be used.
    """
    check_types(int, max_input_tokens=max_input_tokens)
    check_types(NUMBER, timeout=timeout)
    check_types(NAME, prompt=None if isinstance(prompt, Prompt) else prompt)
    if ledger is not None:
        check_type(Ledger, "ledger", ledger, "a Ledger")
    if max_input_tokens is not None and max_input_tokens < 1:
        message = f"max_input_tokens is {max_input_tokens}: give the number of tokens that a request may have."
        raise UsageError(message)
    if not timeout > 0:  # nor is what is no number
        message = f"The timeout is {timeout:g} seconds: give one above 0."
        raise UsageError(message)
    loaded = prompt if isinstance(prompt, Prompt) else load_prompt(prompt)
    return Asking(
        prompt=loaded,
        kind=_kind(loaded, schema),
        wire=wire_named(wire),
        timeout=timeout,
        max_input_tokens=max_input_tokens,
        ledger=ledger,
    )


def _kind(prompt: Prompt, schema: type[BaseModel] | None) -> Kind[Any, Any]:
    """
    Find what a prompt asks for: what ships under the name that it answers with, or the class that is given.

    Raises:
        UsageError: It answers with something else, or the class is no class of drafts.
    """
    shipped = SHIPPED.get(prompt.answers_with)
    if schema is None and shipped is not None and issubclass(shipped, Draft):
        return Kind(draft=shipped, schema=BRIEF_SCHEMA, unresolved=unresolved, proven=prove_brief)
    if schema is None and prompt.answers_with == MERGE:
        message = f"The prompt {prompt.name!r} merges what was found in parts of long sources, by itself: name a prompt that makes a brief."
        raise UsageError(message)
    _check_class(schema)
    draft = schema or shipped
    if draft is None:
        message = (
            f"The prompt {prompt.name!r} answers with {prompt.answers_with!r}, which does not ship: give its class as schema=, from "
            f"Python, or let it answer with one of {', '.join(SHIPPED)}."
        )
        raise UsageError(message)
    draft_schema(draft)
    name = schema_name(draft)
    if name != prompt.answers_with:
        message = (
            f"The prompt {prompt.name!r} answers with {prompt.answers_with!r}, and the schema that was given is {name!r}: "
            f'write answers_with = "{name}" into the prompt, or give the schema that it names.'
        )
        raise UsageError(message)
    return Kind(draft=draft, schema=name, unresolved=unresolved_pointers, proven=prove_draft)


def _check_class(schema: object) -> None:
    """Refuse what is no class: callers need not use a type checker."""
    if schema is not None and not isinstance(schema, type):
        message = f"The schema is of the type {type(schema).__name__}, and not a class of drafts: give a subclass of pydantic.BaseModel."
        raise UsageError(message)


def check_engine(chosen: Choice, asking: Asking[Any, Any]) -> None:
    """
    Check that the engine that was chosen can give what is asked for.

    Raises:
        ConfigurationError: It is the offline engine, and no brief is asked for.
    """
    if chosen.model is None and asking.kind.schema != BRIEF_SCHEMA:
        message = (
            f"The prompt {asking.prompt.name!r} needs a model, since the offline engine writes nothing but briefs: "
            "set SUMMARIZER_MODEL, and OPENAI_API_KEY or OPENAI_BASE_URL."
        )
        raise ConfigurationError(message)


async def answered(story: Story, model: Model, client: AsyncOpenAI, asking: Asking[_D, _Made]) -> tuple[Found[_D], Provenance]:
    """Ask a model about a story, and tell where the answer came from; errors as in ``ask_in_parts``."""
    send = partial(
        ask,
        client=client,
        wire=asking.wire,
        ledger=asking.ledger,
        run=asking.run,
        deadline=asking.timeout,
        sleep=asking.sleep,
        hear=_hearing(story.marked, asking),
    )
    found = await ask_in_parts(requests_about(story, model.name, asking), cast("Send", send), asking.kind.unresolved)
    return found, provenance_of(model, asking.prompt, asking.kind.schema, found)


def requests_about(story: Story, model: str, asking: Asking[_D, _Made]) -> Requests[_D]:
    """Have the requests to a model about a story written as is asked."""
    return Requests(
        marked=story.marked,
        subject=story.subject,
        language=story.language,
        prompt=asking.prompt,
        draft=asking.kind.draft,
        model=model,
        max_input=asking.max_input_tokens,
    )


def _hearing(marked: Marked, asking: Asking[Any, Any]) -> Callable[[str], None] | None:
    """Show what is heard of an answer; that of another question than for a draft has nothing to show."""
    show = asking.preview
    if show is None:
        return None
    from summarizer.ask.preview import preview

    def hear(answer: str) -> None:
        if lines := preview(answer, asking.kind.draft, marked.filled):
            show(lines)

    return hear
