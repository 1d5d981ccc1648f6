"""
The stages in order: load, mark, ask (or the offline engine), ground, audit.

Each takes values and returns values; what one needs of another is passed in here. Only ``ask`` waits for a model.
"""

from __future__ import annotations

import asyncio
import os
import threading
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field, replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, Literal, Protocol, TypedDict, TypeVar, Unpack, cast, overload

from pydantic import BaseModel

from summarizer.ask import DEFAULT_URL, WIRES, Run, ask, make_client
from summarizer.audit import audit, voices
from summarizer.audit.corroboration import corroboration
from summarizer.errors import ConfigurationError, InputError, UsageError
from summarizer.ground import coverage, ground, ground_draft, unresolved, unresolved_pointers
from summarizer.grounded import Grounded
from summarizer.inquiry import Found, Inquiry, inquire
from summarizer.load import load
from summarizer.mark import language, mark
from summarizer.mark import subject as subject_of
from summarizer.models import Brief, Draft, Provenance, SourceInfo
from summarizer.offline import draft as draft_offline
from summarizer.offline import relations_by_rule
from summarizer.prices import cost
from summarizer.progress import Progress
from summarizer.prompts import load_prompt, parse_prompt
from summarizer.redaction import without_secrets
from summarizer.schemas import MERGE, SHIPPED, draft_schema, schema_name
from summarizer.version import VERSION

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Awaitable, Callable, Coroutine, Generator, Iterable, Mapping
    from datetime import date
    from decimal import Decimal

    from openai import AsyncOpenAI

    from summarizer.ask import Keeper, Ledger, Request, Tokens, Wire
    from summarizer.audit import Independence
    from summarizer.bundle import Asked, Recorder
    from summarizer.documents import Document, Marked
    from summarizer.earnings import EarningsDraft
    from summarizer.inquiry import Send
    from summarizer.load import SourceLike
    from summarizer.load.fetch import Fetched
    from summarizer.load.fetch.pages import Pages
    from summarizer.models import Usage
    from summarizer.progress import Stage
    from summarizer.prompts import Prompt

Engine = Literal["auto", "llm", "offline"]
ENGINES: tuple[Engine, ...] = ("auto", "llm", "offline")
DEFAULT_PROMPT = "brief.v5"
DEFAULT_TIMEOUT = 300.0

EarningsPrompt = Literal["earnings.v1"]
"""The shipped prompts of earnings briefs."""

_NOWHERE = "http://bundle.invalid/v1"
"""Address for a client that sends nothing."""

_SCHEMA: Literal["brief.v1"] = "brief.v1"
_DRAFT = "draft.v1"
_T = TypeVar("_T")
_D = TypeVar("_D", bound=BaseModel)
_Made = TypeVar("_Made")


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """
    A model and how to reach it; ``api_key`` never shows in its representation.

    Attributes:
        name: As the server calls it.
        client: Any OpenAI client, or None to make one.
        proxy: Address of a proxy for the client that is made.
    """

    name: str
    base_url: str | None
    api_key: str | None
    client: AsyncOpenAI | None
    proxy: str | None = None

    def __repr__(self) -> str:
        """Leave the key out."""
        return f"Model(name={self.name!r}, base_url={without_secrets(self.base_url or '')!r})"


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
    proxy: str | None = None,
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
        return Choice(model=Model(name=name, base_url=url, api_key=key, client=client, proxy=proxy), why="a model is configured")
    missing = "no model is named" if not name else "neither OPENAI_API_KEY nor OPENAI_BASE_URL is set"
    if engine == "llm":
        message = f"The engine llm needs a model, and {missing}: set SUMMARIZER_MODEL, and OPENAI_API_KEY or OPENAI_BASE_URL."
        raise ConfigurationError(message)
    return Choice(model=None, why=missing)


class Settings(TypedDict, total=False):
    """Settings of ``summarize`` that change nothing of the type of its result."""

    subject: str | None
    engine: Engine
    model: str | None
    base_url: str | None
    api_key: str | None
    client: AsyncOpenAI | None
    wire: Wire
    timeout: float
    max_input_tokens: int | None
    proxy: str | None
    store: Keeper | str | Path | None
    since: date | None
    as_of: date | None
    fetch: Callable[[str], Fetched] | None
    bundle: str | Path | None
    ledger: Ledger | None
    progress: Callable[[Progress], None] | None
    preview: Callable[[tuple[str, ...]], None] | None


@overload
def summarize(  # type: ignore[overload-overlap] # a shipped name is narrower than any other str
    sources: Iterable[SourceLike] | SourceLike, *, schema: None = None, prompt: EarningsPrompt, **settings: Unpack[Settings]
) -> Grounded[EarningsDraft]: ...
@overload
def summarize(
    sources: Iterable[SourceLike] | SourceLike, *, schema: None = None, prompt: str = DEFAULT_PROMPT, **settings: Unpack[Settings]
) -> Brief: ...
@overload
def summarize(
    sources: Iterable[SourceLike] | SourceLike, *, schema: type[_D], prompt: str, **settings: Unpack[Settings]
) -> Grounded[_D]: ...
def summarize(
    sources: Iterable[SourceLike] | SourceLike,
    *,
    subject: str | None = None,
    engine: Engine = "auto",
    model: str | None = None,
    base_url: str | None = None,
    api_key: str | None = None,
    client: AsyncOpenAI | None = None,
    schema: type[BaseModel] | None = None,
    prompt: str = DEFAULT_PROMPT,
    wire: Wire = "auto",
    timeout: float = DEFAULT_TIMEOUT,
    max_input_tokens: int | None = None,
    proxy: str | None = None,
    store: Keeper | str | Path | None = None,
    since: date | None = None,
    as_of: date | None = None,
    fetch: Callable[[str], Fetched] | None = None,
    bundle: str | Path | None = None,
    ledger: Ledger | None = None,
    progress: Callable[[Progress], None] | None = None,
    preview: Callable[[tuple[str, ...]], None] | None = None,
) -> Brief | Grounded[Any]:
    """
    Make one brief of several sources, or a proven draft of a class of your own.

    Works inside a running event loop (a notebook) too; there ``await asummarize(...)`` does not block it.

    Args:
        sources: Paths of files or folders, patterns, URLs, "-" for standard input, or ``Source(text=...)``.
        subject: What the brief is about; read from the sources where None.
        engine: "auto" uses a model if one is named and a key, a base URL or a client is there, else the offline engine.
        model: Name of the model; SUMMARIZER_MODEL where None.
        base_url: Address of any OpenAI-compatible server; OPENAI_BASE_URL where None.
        api_key: The key; OPENAI_API_KEY where None.
        client: An AsyncOpenAI or AsyncAzureOpenAI client to use instead of making one.
        schema: A class built from the pointer types, for which a prompt of yours asks; where None, the one that ships under the name in
            the prompt's ``answers_with``, which for "draft.v1" makes a brief.
        prompt: Name of a shipped prompt, or the path of a TOML file; its ``answers_with`` names the schema, or your class.
        wire: How the server takes the schema: "json_schema", "json_object" or "prompt"; "auto" takes the first that it does not refuse.
        timeout: Seconds for all requests of the brief together; where the sources are read in parts, for those of each part.
        max_input_tokens: Longest request that the model reads, by an estimate; longer sources are read in parts. Where None, as the prompt
            says, else 96,000.
        proxy: Address of a proxy for the client that is made; the environment's proxies are never used.
        store: A store of answers and pages, or the path of one: what was answered before is not asked again, and of pages that were fetched
            before it is only asked whether they have changed. None keeps nothing: a library leaves no files behind that nobody asked for.
        since: Entries of feeds before this day are left out.
        as_of: The day that the brief is of; that of the latest source where None. Sources without a day of their own are read as of it.
        fetch: Fetches a URL; ``Fetcher()`` of ``summarizer.load.fetch`` where None, which takes a proxy and limits.
        bundle: A folder that is not there yet, or is empty: the sources, the request, the answers and the brief are written to it, so that
            ``from_bundle`` can make it again.
        ledger: Counts every request that is sent.
        progress: Called with each stage as it begins.
        preview: Called, some times a second, with what there is of the model's answer, as lines of text of which nothing is proved yet. The
            answer is then streamed; the result is the same.

    Returns:
        A brief where the prompt asks for one, else the draft with what was proved of it.

    Raises:
        UsageError: An argument cannot be used, or the schema could let something through unproved.
        InputError: A source cannot be read.
        ConfigurationError: The model, the key or the base URL is missing or refused; all but a brief needs a model.
        ProviderError: The server cannot be reached, keeps failing, or never gives a valid answer.
        AnswerError: The model refused, or its answer was cut off.
        StoreError: The store cannot be read or written.
    """
    chosen = choose(engine, model=model, base_url=base_url, api_key=api_key, client=client, proxy=proxy)
    asking = asking_for(prompt, schema, wire=wire, timeout=timeout, max_input_tokens=max_input_tokens, ledger=ledger)
    _check_engine(chosen, asking)
    tell, packing = progress or _silent, _packing(bundle, subject)
    with opened_store(store) as keeper:
        story = _read(_Given(sources=sources, since=since, as_of=as_of, fetch=fetch, pages=_pages(keeper)), subject, tell)
        if chosen.model is None:
            return _packed(_offline(story, tell), packing, story)
        asking = replace(asking, run=packing.run(keeper) if packing else Run(keeper=keeper), preview=preview)
        made: Brief | Grounded[Any] = _wait_for(_asked(story, chosen.model, asking, tell))
    return _packed(made, packing, story, asking)


@overload
async def asummarize(  # type: ignore[overload-overlap] # a shipped name is narrower than any other str
    sources: Iterable[SourceLike] | SourceLike, *, schema: None = None, prompt: EarningsPrompt, **settings: Unpack[Settings]
) -> Grounded[EarningsDraft]: ...
@overload
async def asummarize(
    sources: Iterable[SourceLike] | SourceLike, *, schema: None = None, prompt: str = DEFAULT_PROMPT, **settings: Unpack[Settings]
) -> Brief: ...
@overload
async def asummarize(
    sources: Iterable[SourceLike] | SourceLike, *, schema: type[_D], prompt: str, **settings: Unpack[Settings]
) -> Grounded[_D]: ...
async def asummarize(
    sources: Iterable[SourceLike] | SourceLike,
    *,
    subject: str | None = None,
    engine: Engine = "auto",
    model: str | None = None,
    base_url: str | None = None,
    api_key: str | None = None,
    client: AsyncOpenAI | None = None,
    schema: type[BaseModel] | None = None,
    prompt: str = DEFAULT_PROMPT,
    wire: Wire = "auto",
    timeout: float = DEFAULT_TIMEOUT,  # noqa: ASYNC109 - one deadline over several requests, which the errors name
    max_input_tokens: int | None = None,
    proxy: str | None = None,
    store: Keeper | str | Path | None = None,
    since: date | None = None,
    as_of: date | None = None,
    fetch: Callable[[str], Fetched] | None = None,
    bundle: str | Path | None = None,
    ledger: Ledger | None = None,
    progress: Callable[[Progress], None] | None = None,
    preview: Callable[[tuple[str, ...]], None] | None = None,
) -> Brief | Grounded[Any]:
    """Make one brief of several sources; arguments, result and errors as in ``summarize``. Cancelling it cancels the request."""
    chosen = choose(engine, model=model, base_url=base_url, api_key=api_key, client=client, proxy=proxy)
    asking = asking_for(prompt, schema, wire=wire, timeout=timeout, max_input_tokens=max_input_tokens, ledger=ledger)
    _check_engine(chosen, asking)
    tell, packing = progress or _silent, _packing(bundle, subject)
    with opened_store(store) as keeper:
        # Reading and proving take the processor, so they go to a thread and leave the loop to others.
        story = await asyncio.to_thread(
            _read, _Given(sources=sources, since=since, as_of=as_of, fetch=fetch, pages=_pages(keeper)), subject, tell
        )
        if chosen.model is None:
            return _packed(await asyncio.to_thread(_offline, story, tell), packing, story)
        asking = replace(asking, run=packing.run(keeper) if packing else Run(keeper=keeper), preview=preview)
        made: Brief | Grounded[Any] = await _asked(story, chosen.model, asking, tell)
    return await asyncio.to_thread(_packed, made, packing, story, asking)


@overload
def from_bundle(folder: str | Path, *, schema: None = None) -> Brief | Grounded[Any]: ...
@overload
def from_bundle(folder: str | Path, *, schema: type[_D]) -> Grounded[_D]: ...
def from_bundle(folder: str | Path, *, schema: type[BaseModel] | None = None) -> Brief | Grounded[Any]:
    """
    Make the brief of a bundle again, from its sources and answers alone; nothing is sent, and no key is needed.

    Args:
        folder: That of the bundle.
        schema: The class of the draft, where it is one of your own.

    Returns:
        What ``summarize`` returned when it wrote the bundle, to the byte.

    Raises:
        UsageError: The prompt of the bundle asks for a class, and ``schema`` is not it.
        InputError: There is no bundle, a file of it is missing or was changed, or it makes another brief than the one that it holds.
    """
    from summarizer.bundle import read_bundle
    from summarizer.render import to_json

    bundle = read_bundle(folder)
    if bundle.made_by != VERSION:
        what = f"was made by version {bundle.made_by[:40]!r}, and this is {VERSION}"
        message = f"The bundle {str(folder)!r} {what}: install that version, for another may read the sources in another way."
        raise InputError(message)
    story = _told(bundle.documents, bundle.subject)
    made: Brief | Grounded[Any] = _wait_for(_repeated(story, bundle.asked, schema)) if bundle.asked else _offline(story, _silent)
    if to_json(made) != bundle.brief:
        message = f"The bundle {str(folder)!r} makes another brief than the one that it holds: it was changed, so make the brief anew."
        raise InputError(message)
    return made


async def abrief(
    sources: Iterable[SourceLike] | SourceLike,
    subject: str | None,
    *,
    model: Model,
    client: AsyncOpenAI,
    asking: Asking[Any, Any],
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
        cpu: Runs a function that takes the processor, in another thread or process: everything that passes can be pickled.

    Returns:
        The brief as JSON, and the number of stored answers that it rests on.

    Raises:
        UsageError: The prompt asks for something else than a brief.
    """
    if asking.kind.schema != _SCHEMA:
        message = f"The prompt {asking.prompt.name!r} asks for no brief, and a batch makes briefs: give one that answers with {_DRAFT!r}."
        raise UsageError(message)
    story: Story = await cpu(_read_silently, sources, subject)
    found, made = await _answered(story, model, client, asking)
    return await cpu(_proven_json, found.draft, story, made), found.usage.requests


async def abrief_offline(sources: Iterable[SourceLike] | SourceLike, subject: str | None, *, cpu: Processor) -> tuple[str, int]:
    """Make one brief of a batch without a model; arguments and result as in ``abrief``."""
    return await cpu(_offline_json, sources, subject), 0


def prepare(
    sources: Iterable[SourceLike] | SourceLike,
    *,
    model: str,
    subject: str | None = None,
    prompt: str = DEFAULT_PROMPT,
    max_input_tokens: int | None = None,
    since: date | None = None,
    as_of: date | None = None,
    fetch: Callable[[str], Fetched] | None = None,
) -> tuple[Request, ...]:
    """
    Make the first request for each part of the sources, without sending it; arguments as in ``summarize``.

    Raises:
        UsageError: The prompt cannot be used, or the sources cannot be divided into what a request holds.
        InputError: A source cannot be read.
    """
    asking = asking_for(prompt, wire="auto", timeout=DEFAULT_TIMEOUT, max_input_tokens=max_input_tokens, ledger=None)
    inquiry = _inquiry(_read(_Given(sources=sources, since=since, as_of=as_of, fetch=fetch), subject, _silent), model, asking)
    return tuple(map(inquiry.request, inquiry.parts()))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Given:
    """What is to be read, and how; as in ``load``."""

    sources: Iterable[SourceLike] | SourceLike
    since: date | None = None
    as_of: date | None = None
    fetch: Callable[[str], Fetched] | None = None
    pages: Pages | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kind(Generic[_D, _Made]):
    """
    A kind of result: what a model answers, and what is made of that.

    Attributes:
        draft: Class of the answer.
        schema: Name of the schema that a result of this kind tells.
        unresolved: Names the pointers of an answer that resolve to nothing.
        proven: Makes the result.
    """

    draft: type[_D]
    schema: str
    unresolved: Callable[[_D, Marked], tuple[str, ...]]
    proven: Callable[[_D, Story, Provenance], _Made]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking(Generic[_D, _Made]):
    """How a model is asked, and for what; what is counted, and what other briefs share (the store, the bounds)."""

    prompt: Prompt
    kind: _Kind[_D, _Made]
    wire: Wire
    timeout: float
    max_input_tokens: int | None = None
    ledger: Ledger | None = None
    run: Run = field(default_factory=Run)
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    preview: Callable[[tuple[str, ...]], None] | None = None


class Processor(Protocol):
    """Runs a function elsewhere, and waits for it."""

    async def __call__(self, function: Callable[..., _T], /, *arguments: object) -> _T:
        """Run it."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What was read: the marked sources, what they are about, and their language."""

    marked: Marked
    subject: str
    language: str

    def at(self, stage: Stage) -> Progress:
        """Tell that a stage begins, and how much was read."""
        marked = self.marked
        return Progress(stage=stage, sources=len(marked.documents), lines=len(marked.lines), quantities=len(marked.mentions))


def _silent(_: Progress) -> None:
    """Report no progress."""


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
    prompt: str,
    schema: type[BaseModel] | None = None,
    *,
    wire: str,
    timeout: float,
    max_input_tokens: int | None,
    ledger: Ledger | None,
) -> Asking[Any, Any]:
    """
    Find what a prompt asks for, and how; arguments as in ``summarize``.

    Raises:
        UsageError: The prompt, the schema, the wire form or the length of a request cannot be used.
    """
    if max_input_tokens is not None and max_input_tokens < 1:
        message = f"max_input_tokens is {max_input_tokens}: give the number of tokens that a request may have."
        raise UsageError(message)
    loaded = load_prompt(prompt)
    return Asking(
        prompt=loaded,
        kind=_kind(loaded, schema),
        wire=wire_named(wire),
        timeout=timeout,
        max_input_tokens=max_input_tokens,
        ledger=ledger,
    )


def _kind(prompt: Prompt, schema: type[BaseModel] | None) -> _Kind[Any, Any]:
    """
    Find what a prompt asks for: what ships under the name that it answers with, or the class that is given.

    Raises:
        UsageError: It answers with something else, or the class is no class of drafts.
    """
    if schema is None and prompt.answers_with == _DRAFT:
        return _Kind(draft=Draft, schema=_SCHEMA, unresolved=unresolved, proven=_proven)
    if schema is None and prompt.answers_with == MERGE:
        message = f"The prompt {prompt.name!r} merges what was found in parts of long sources, by itself: name a prompt that makes a brief."
        raise UsageError(message)
    draft = schema or SHIPPED.get(prompt.answers_with)
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
    return _Kind(draft=draft, schema=name, unresolved=unresolved_pointers, proven=_grounded)


def _check_engine(chosen: Choice, asking: Asking[Any, Any]) -> None:
    if chosen.model is None and asking.kind.schema != _SCHEMA:
        message = (
            f"The prompt {asking.prompt.name!r} needs a model, since the offline engine writes nothing but briefs: "
            "set SUMMARIZER_MODEL, and OPENAI_API_KEY or OPENAI_BASE_URL."
        )
        raise ConfigurationError(message)


def _read(given: _Given, subject: str | None, tell: Callable[[Progress], None]) -> Story:
    tell(Progress(stage="reading the sources"))
    documents = load(given.sources, since=given.since, fetch=given.fetch, pages=given.pages)
    return _told(tuple(document.as_of_day(given.as_of) for document in documents), subject)


def _told(documents: tuple[Document, ...], subject: str | None) -> Story:
    marked = mark(documents)
    return Story(marked=marked, subject=(subject or "").strip() or subject_of(marked), language=language(marked.documents))


def _read_silently(sources: Iterable[SourceLike] | SourceLike, subject: str | None) -> Story:
    return _read(_Given(sources=sources), subject, _silent)


def _offline_json(sources: Iterable[SourceLike] | SourceLike, subject: str | None) -> str:
    return _json_line(_offline(_read_silently(sources, subject), _silent))


def _proven_json(draft: Draft, story: Story, made: Provenance) -> str:
    return _json_line(_proven(draft, story, made))


def _json_line(brief: Brief) -> str:
    from summarizer.render import to_json_line

    return to_json_line(brief)


@contextmanager
def opened_store(store: Keeper | str | Path | None) -> Generator[Keeper | None]:
    """Open a store that is given by its path, and close it again; one that is given open stays open."""
    if not isinstance(store, str | Path):
        yield store
        return
    from summarizer.store import Store

    with Store(store) as opened:
        yield opened


def _pages(keeper: Keeper | None) -> Pages | None:
    """Name the store as one of pages too, which one of a user's own need not be."""
    from summarizer.load.fetch.pages import Pages

    return keeper if isinstance(keeper, Pages) else None


def _offline(story: Story, tell: Callable[[Progress], None]) -> Brief:
    tell(story.at("proving the brief"))
    return _proven(draft_offline(story.marked, story.subject), story, _made_offline())


async def _asked(story: Story, model: Model, asking: Asking[_D, _Made], tell: Callable[[Progress], None]) -> _Made:
    tell(story.at("waiting for the model"))
    async with client_of(model) as client:
        found, made = await _answered(story, model, client, asking)
    tell(story.at("proving the brief"))
    return await asyncio.to_thread(asking.kind.proven, found.draft, story, made)


@asynccontextmanager
async def client_of(model: Model) -> AsyncGenerator[AsyncOpenAI]:
    """Take the client that was given, or make one and close it again."""
    if model.client is not None:
        yield model.client
        return
    async with make_client(model=model.name, base_url=model.base_url, api_key=model.api_key, proxy=model.proxy) as client:
        yield client


async def _answered(story: Story, model: Model, client: AsyncOpenAI, asking: Asking[_D, _Made]) -> tuple[Found[_D], Provenance]:
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
    found = await inquire(_inquiry(story, model.name, asking), cast("Send", send), asking.kind.unresolved)
    return found, _made_by(model, asking.prompt, asking.kind.schema, found)


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


def _inquiry(story: Story, model: str, asking: Asking[_D, _Made]) -> Inquiry[_D]:
    return Inquiry(
        marked=story.marked,
        subject=story.subject,
        language=story.language,
        prompt=asking.prompt,
        draft=asking.kind.draft,
        model=model,
        max_input=asking.max_input_tokens,
    )


def _made_by(model: Model, prompt: Prompt, schema: str, found: Found[Any]) -> Provenance:
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


def _made_offline() -> Provenance:
    return Provenance(
        engine="offline",
        model=None,
        prompt=None,
        prompt_sha256=None,
        schema_=_SCHEMA,
        usage=None,
        cost_usd=None,
        version=VERSION,
    )


def price_of(model: Model, used: Usage | Tokens) -> Decimal | None:
    """Price tokens in US dollars; None where the price is not known."""
    url = str(model.client.base_url) if model.client is not None else model.base_url or DEFAULT_URL
    return cost(model.name, base_url=url, input=used.input, cached=used.cached, output=used.output)


# --- bundles --------------------------------------------------------------------------------------------------------


@dataclass(kw_only=True)
class _Packing:
    """A bundle in the making: where it goes, the subject as it was given, and who notes the answers."""

    folder: Path
    subject: str | None
    notes: Recorder | None = None

    def run(self, keeper: Keeper | None) -> Run:
        """Have the requests noted, and the answers that come from a server or a store."""
        from summarizer.bundle import Recorder

        self.notes = Recorder(keeper)
        return Run(keeper=self.notes, noted=self.notes.asked)


def _packing(bundle: str | Path | None, subject: str | None) -> _Packing | None:
    """Find a place for a bundle before anything is read or paid for."""
    if bundle is None:
        return None
    from summarizer.bundle import free_folder

    return _Packing(folder=free_folder(bundle), subject=subject)


def _packed(made: _T, packing: _Packing | None, story: Story, asking: Asking[Any, Any] | None = None) -> _T:
    """Write the bundle, where one was asked for, and return what was made."""
    if packing is not None:
        from summarizer.bundle import Bundle, write_bundle
        from summarizer.render import to_json

        result = cast("Brief | Grounded[Any]", made)
        asked = _conversations(asking, packing, result.provenance) if asking else None
        documents = story.marked.documents
        bundle = Bundle(made_by=VERSION, subject=packing.subject, documents=documents, asked=asked, brief=to_json(result))
        write_bundle(packing.folder, bundle)
    return made


def _conversations(asking: Asking[Any, Any], packing: _Packing, made: Provenance) -> Asked:
    from summarizer.bundle import Asked

    return Asked(
        model=str(made.model),
        wire=asking.wire,
        prompt=asking.prompt.name,
        prompt_text=asking.prompt.text,
        max_input_tokens=asking.max_input_tokens,
        conversations=packing.notes.conversations if packing.notes else (),
        cost_usd=made.cost_usd,
    )


async def _repeated(story: Story, asked: Asked, schema: type[BaseModel] | None) -> Brief | Grounded[Any]:
    """Prove the answers of a bundle anew; what was paid for them then stays what it was, whatever today's prices."""
    from summarizer.bundle import Playback, Shut

    prompt = parse_prompt(asked.prompt_text, name=asked.prompt)
    run = Run(keeper=Playback(asked.conversations, _NOWHERE), gate=Shut())
    asking = Asking(
        prompt=prompt,
        kind=_kind(prompt, schema),
        wire=wire_named(asked.wire),
        timeout=DEFAULT_TIMEOUT,
        max_input_tokens=asked.max_input_tokens,
        run=run,
    )
    model = Model(name=asked.model, base_url=_NOWHERE, api_key=None, client=None)
    async with client_of(model) as client:
        found, made = await _answered(story, model, client, asking)
    priced = made.model_copy(update={"cost_usd": asked.cost_usd})
    repeated: Brief | Grounded[Any] = await asyncio.to_thread(asking.kind.proven, found.draft, story, priced)
    return repeated


# --- proving --------------------------------------------------------------------------------------------------------


def _proven(draft: Draft, story: Story, made: Provenance) -> Brief:
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
    brief = Brief(
        schema_version=_SCHEMA,
        subject=story.subject,
        title=grounded.title,
        as_of=_as_of(marked),
        summary=grounded.summary,
        catalysts=grounded.catalysts,
        risks=grounded.risks,
        figures=grounded.figures,
        checks=checks,
        withheld=grounded.withheld,
        sources=_sources(marked, independence),
        coverage=coverage(
            marked, grounded, checks, publishers=independence.publishers(document.id for document in marked.documents if document.text)
        ),
        provenance=made,
    )
    return brief.with_texts({document.sha256: document.text for document in marked.documents})


def _grounded(draft: _D, story: Story, made: Provenance) -> Grounded[_D]:
    """Ground a draft of any class, audit its sources, and put both together."""
    marked = story.marked
    independence = voices(marked)
    grounded = ground_draft(draft, marked, subject=story.subject, language=story.language, publishers=independence.publishers)
    figures = corroboration(marked, independence).figures(grounded.figures)
    result = cast("type[Grounded[_D]]", Grounded.__class_getitem__(type(draft)))
    return result(
        subject=story.subject,
        as_of=_as_of(marked),
        value=grounded.value,
        quantities=grounded.quantities,
        evidence=grounded.evidence,
        checks=audit(marked, figures, relations_by_rule(marked, story.subject), (), independence),
        withheld=grounded.withheld,
        sources=_sources(marked, independence),
        provenance=made,
    )


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
