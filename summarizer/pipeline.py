"""
The stages in order: load, mark, ask (or the offline engine), ground, audit.

Each takes values and returns values; what one needs of another is passed in here. Only ``ask`` waits for a model.
"""

from __future__ import annotations

import asyncio
import json
import os
import threading
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Literal, TypeVar

from summarizer.ask import WIRES, Request, ask, make_client
from summarizer.assets import read_asset
from summarizer.audit import audit, voices
from summarizer.audit.corroboration import corroboration
from summarizer.errors import ConfigurationError, UsageError
from summarizer.ground import coverage, ground, unresolved
from summarizer.load import load
from summarizer.mark import language, mark, view
from summarizer.mark import subject as subject_of
from summarizer.models import Brief, Draft, Provenance, SourceInfo
from summarizer.offline import draft as draft_offline
from summarizer.offline import relations_by_rule
from summarizer.prompts import load_prompt, render
from summarizer.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Iterable, Mapping
    from datetime import date

    from openai import AsyncOpenAI

    from summarizer.ask import Answer, Ledger, Wire
    from summarizer.documents import Document, Marked
    from summarizer.load import SourceLike
    from summarizer.load.fetch import Fetched
    from summarizer.models import Usage
    from summarizer.prompts import Prompt

Engine = Literal["auto", "llm", "offline"]
Stage = Literal["reading the sources", "waiting for the model", "proving the brief"]
ENGINES: tuple[Engine, ...] = ("auto", "llm", "offline")
DEFAULT_PROMPT = "brief.v1"
DEFAULT_TIMEOUT = 300.0

_SCHEMA: Literal["brief.v1"] = "brief.v1"
_DRAFT = "draft.v1"
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """
    A model and how to reach it; ``api_key`` never shows in its representation.

    Attributes:
        name: As the server calls it.
        client: Any OpenAI client, or None to make one.
    """

    name: str
    base_url: str | None
    api_key: str | None
    client: AsyncOpenAI | None

    def __repr__(self) -> str:
        """Leave the key out."""
        return f"Model(name={self.name!r}, base_url={self.base_url!r})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The engine that was chosen: a model, or None for the offline engine and why."""

    model: Model | None
    why: str


def choose(
    engine: str = "auto",
    *,
    model: str | None = None,
    base_url: str | None = None,
    api_key: str | None = None,
    client: AsyncOpenAI | None = None,
    environ: Mapping[str, str] = os.environ,
) -> Choice:
    """
    Choose between a model and the offline engine; arguments go before the environment.

    Raises:
        UsageError: There is no such engine.
        ConfigurationError: A model was asked for, and it is not named or cannot be reached with what is set.
    """
    if engine not in ENGINES:
        message = f"There is no engine {engine!r}: give one of {', '.join(ENGINES)}."
        raise UsageError(message)
    name = (model or environ.get("SUMMARIZER_MODEL") or "").strip()
    url = base_url or environ.get("OPENAI_BASE_URL") or None
    key = api_key or environ.get("OPENAI_API_KEY") or None
    reachable = bool(url or key or client)
    if engine == "offline":
        return Choice(model=None, why="it was asked for")
    if name and reachable:
        return Choice(model=Model(name=name, base_url=url, api_key=key, client=client), why="a model is configured")
    missing = "no model is named" if not name else "neither OPENAI_API_KEY nor OPENAI_BASE_URL is set"
    if engine == "llm":
        message = f"The engine llm needs a model, and {missing}: set SUMMARIZER_MODEL, and OPENAI_API_KEY or OPENAI_BASE_URL."
        raise ConfigurationError(message)
    return Choice(model=None, why=missing)


def summarize(
    sources: Iterable[SourceLike] | SourceLike,
    *,
    subject: str | None = None,
    engine: Engine = "auto",
    model: str | None = None,
    base_url: str | None = None,
    api_key: str | None = None,
    client: AsyncOpenAI | None = None,
    prompt: str = DEFAULT_PROMPT,
    wire: Wire = "json_schema",
    timeout: float = DEFAULT_TIMEOUT,
    since: date | None = None,
    fetch: Callable[[str], Fetched] | None = None,
    ledger: Ledger | None = None,
    progress: Callable[[Stage], None] | None = None,
) -> Brief:
    """
    Make one brief of several sources.

    Works inside a running event loop (a notebook) too; there ``await asummarize(...)`` does not block it.

    Args:
        sources: Paths of files or folders, patterns, URLs, "-" for standard input, or ``Source(text=...)``.
        subject: What the brief is about; read from the sources where None.
        engine: "auto" uses a model if one is named and a key, a base URL or a client is there, else the offline engine.
        model: Name of the model; SUMMARIZER_MODEL where None.
        base_url: Address of any OpenAI-compatible server; OPENAI_BASE_URL where None.
        api_key: The key; OPENAI_API_KEY where None.
        client: An AsyncOpenAI or AsyncAzureOpenAI client to use instead of making one.
        prompt: Name of a shipped prompt, or the path of a TOML file.
        wire: How the server takes the schema: "json_schema", "json_object" or "prompt".
        timeout: Seconds for all requests of the brief together.
        since: Entries of feeds before this day are left out.
        fetch: Fetches a URL; ``Fetcher()`` of ``summarizer.load.fetch`` where None, which takes a proxy and limits.
        ledger: Counts every request that is sent.
        progress: Called with the name of each stage as it begins.

    Raises:
        UsageError: An argument cannot be used.
        InputError: A source cannot be read.
        ConfigurationError: The model, the key or the base URL is missing or refused.
        ProviderError: The server cannot be reached, keeps failing, or never gives a valid answer.
        AnswerError: The model refused, or its answer was cut off.
    """
    chosen = choose(engine, model=model, base_url=base_url, api_key=api_key, client=client)
    asking = _Asking(prompt=load_prompt(prompt), wire=_wire(wire), timeout=timeout, ledger=ledger)
    tell = progress or _silent
    story = _read(_Given(sources=sources, since=since, fetch=fetch), subject, tell)
    if chosen.model is None:
        return _offline(story, tell)
    return _wait_for(_asked(story, chosen.model, asking, tell))


async def asummarize(
    sources: Iterable[SourceLike] | SourceLike,
    *,
    subject: str | None = None,
    engine: Engine = "auto",
    model: str | None = None,
    base_url: str | None = None,
    api_key: str | None = None,
    client: AsyncOpenAI | None = None,
    prompt: str = DEFAULT_PROMPT,
    wire: Wire = "json_schema",
    timeout: float = DEFAULT_TIMEOUT,  # noqa: ASYNC109 - one deadline over several requests, which the errors name
    since: date | None = None,
    fetch: Callable[[str], Fetched] | None = None,
    ledger: Ledger | None = None,
    progress: Callable[[Stage], None] | None = None,
) -> Brief:
    """Make one brief of several sources; arguments and errors as in ``summarize``. Cancelling it cancels the request."""
    chosen = choose(engine, model=model, base_url=base_url, api_key=api_key, client=client)
    asking = _Asking(prompt=load_prompt(prompt), wire=_wire(wire), timeout=timeout, ledger=ledger)
    tell = progress or _silent
    # Reading and proving take the processor, so they go to a thread and leave the loop to others.
    story = await asyncio.to_thread(_read, _Given(sources=sources, since=since, fetch=fetch), subject, tell)
    if chosen.model is None:
        return await asyncio.to_thread(_offline, story, tell)
    return await _asked(story, chosen.model, asking, tell)


def prepare(
    sources: Iterable[SourceLike] | SourceLike,
    *,
    model: str,
    subject: str | None = None,
    prompt: str = DEFAULT_PROMPT,
    since: date | None = None,
    fetch: Callable[[str], Fetched] | None = None,
) -> Request:
    """
    Make the first request for a brief, without sending it; arguments as in ``summarize``.

    Raises:
        UsageError: The prompt cannot be used.
        InputError: A source cannot be read.
    """
    loaded = load_prompt(prompt)
    return _request(_read(_Given(sources=sources, since=since, fetch=fetch), subject, _silent), model, loaded)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Given:
    """What is to be read, and how; as in ``load``."""

    sources: Iterable[SourceLike] | SourceLike
    since: date | None
    fetch: Callable[[str], Fetched] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asking:
    """How a model is asked."""

    prompt: Prompt
    wire: Wire
    timeout: float
    ledger: Ledger | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Story:
    """What was read: the marked sources, what they are about, and their language."""

    marked: Marked
    subject: str
    language: str


def _silent(_: Stage) -> None:
    """Report no progress."""


def _wire(wire: str) -> Wire:
    for known in WIRES:
        if wire == known:
            return known
    message = f"There is no wire form {wire!r}: give one of {', '.join(WIRES)}."
    raise UsageError(message)


def _read(given: _Given, subject: str | None, tell: Callable[[Stage], None]) -> _Story:
    tell("reading the sources")
    marked = mark(load(given.sources, since=given.since, fetch=given.fetch))
    return _Story(marked=marked, subject=(subject or "").strip() or subject_of(marked), language=language(marked.documents))


def _offline(story: _Story, tell: Callable[[Stage], None]) -> Brief:
    tell("proving the brief")
    return _proven(draft_offline(story.marked, story.subject), story, _provenance(None, None, None))


async def _asked(story: _Story, model: Model, asking: _Asking, tell: Callable[[Stage], None]) -> Brief:
    tell("waiting for the model")
    request = _request(story, model.name, asking.prompt)
    if model.client is not None:
        answer = await _ask(request, model.client, story.marked, asking)
    else:
        async with make_client(model=model.name, base_url=model.base_url, api_key=model.api_key) as client:
            answer = await _ask(request, client, story.marked, asking)
    tell("proving the brief")
    made = _provenance(model, asking.prompt, answer.usage)
    return await asyncio.to_thread(_proven, answer.value, story, made)


def _provenance(model: Model | None, prompt: Prompt | None, usage: Usage | None) -> Provenance:
    return Provenance(
        engine="llm" if model else "offline",
        model=model.name if model else None,
        prompt=prompt.name if prompt else None,
        prompt_sha256=prompt.digest if prompt else None,
        schema_=_SCHEMA,
        usage=usage,
        cost_usd=None,
        version=VERSION,
    )


def _request(story: _Story, model: str, prompt: Prompt) -> Request:
    if prompt.answers_with != _DRAFT:
        message = f"The prompt {prompt.name!r} answers with {prompt.answers_with!r}, and a brief needs {_DRAFT!r}."
        raise UsageError(message)
    return Request(
        model=model,
        messages=render(prompt, subject=story.subject, language=story.language, sources=view(story.marked)),
        schema_name=_DRAFT,
        schema=json.loads(read_asset("schemas", f"{_DRAFT}.json")),
        parameters=prompt.parameters.given(),
    )


async def _ask(request: Request, client: AsyncOpenAI, marked: Marked, asking: _Asking) -> Answer[Draft]:
    return await ask(
        request,
        Draft,
        client=client,
        wire=asking.wire,
        unresolved=lambda draft: unresolved(draft, marked),
        ledger=asking.ledger,
        deadline=asking.timeout,
    )


def _proven(draft: Draft, story: _Story, made: Provenance) -> Brief:
    """Ground a draft, audit what was grounded, and put the brief together."""
    marked = story.marked
    independence = voices(marked)
    grounded = ground(
        draft,
        marked,
        subject=story.subject,
        language=story.language,
        publishers=independence.publishers,
        by="code" if made.engine == "offline" else "model",
    )
    told = corroboration(marked, independence)
    grounded = replace(
        grounded,
        catalysts=told.items(grounded.catalysts),
        risks=told.items(grounded.risks),
        figures=told.figures(grounded.figures),
    )
    by_rule = relations_by_rule(marked, story.subject) if made.engine == "llm" else ()  # the offline draft has them
    relations = tuple(dict.fromkeys((*grounded.relations, *by_rule)))
    checks = audit(marked, grounded.figures, relations, grounded.observations, independence)
    return Brief(
        schema_version=_SCHEMA,
        subject=story.subject,
        title=grounded.title,
        as_of=max((document.published for document in marked.documents if document.published), default=None),
        summary=grounded.summary,
        catalysts=grounded.catalysts,
        risks=grounded.risks,
        figures=grounded.figures,
        checks=checks,
        withheld=grounded.withheld,
        sources=tuple(_info(document, independence.same_as[document.id]) for document in marked.documents),
        coverage=coverage(
            marked, grounded, checks, publishers=independence.publishers(document.id for document in marked.documents if document.text)
        ),
        provenance=made,
    )


def _info(document: Document, same_as: str | None) -> SourceInfo:
    return SourceInfo(
        id=document.id,
        title=document.title,
        publisher=document.publisher,
        url=document.url,
        path=document.path,
        published=document.published,
        sha256=document.sha256,
        same_as=same_as,
        notes=document.notes,
    )


def _wait_for(coroutine: Coroutine[object, object, _T]) -> _T:
    """
    Run a coroutine to its end, whether or not a loop runs in this thread.

    All of them run on one loop of their own: the connections that a client keeps open belong to the loop they were made on, and a client
    that a user injects must survive from one call to the next.
    """
    future = asyncio.run_coroutine_threadsafe(coroutine, _loop(os.getpid()))
    try:
        return future.result()
    except BaseException:
        future.cancel()
        raise


@cache
def _loop(_process: int) -> asyncio.AbstractEventLoop:
    """Start the loop of this process; a fork has no thread that would run its parent's."""
    loop = asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, name="summarizer", daemon=True).start()
    return loop
