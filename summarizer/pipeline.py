"""
The stages in order: load, mark, ask (or the offline engine), ground, audit.

Each takes values and returns values; what one needs of another is passed in. Only ``ask`` waits for a model. How it is asked is in
``asking``; that what comes back is grounded and audited, in ``proving``.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, Literal, TypedDict, TypeVar, Unpack, overload

from pydantic import BaseModel

from summarizer.arguments import FUNCTION, NAME, check_type, check_types
from summarizer.load import from_source, load
from summarizer.mark import language, mark, mark_document
from summarizer.mark import subject as subject_of
from summarizer.offline import draft as draft_offline
from summarizer.prompts import DEFAULT_PROMPT
from summarizer.runtime.progress import Progress, silent
from summarizer.steps.engine import DEFAULT_TIMEOUT, choose, client_of
from summarizer.steps.proving import offline_provenance, prove_brief
from summarizer.steps.recording import recorded, recording_to, run_of
from summarizer.steps.sources import know
from summarizer.steps.story import Story
from summarizer.text.characters import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable
    from pathlib import Path

    from openai import AsyncOpenAI

    from summarizer.ask import Keeper, Ledger, Request, Wire
    from summarizer.documents import Document, Marked, Source
    from summarizer.load import Read, SourceLike
    from summarizer.load.fetch import Fetched
    from summarizer.load.fetch.pages import Pages
    from summarizer.models import Brief
    from summarizer.models.earnings import EarningsDraft
    from summarizer.models.grounded import Grounded
    from summarizer.steps.asking import Asking
    from summarizer.steps.engine import Choice, Engine, Model
    from summarizer.steps.sources import Known

EarningsPrompt = Literal["earnings.v1"]
"""The shipped prompts of earnings briefs."""

_D = TypeVar("_D", bound=BaseModel)
_Made = TypeVar("_Made")


class Settings(TypedDict, total=False):
    """Settings of ``summarize`` that do not affect the type of its result."""

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
    sources: Iterable[SourceLike] | SourceLike, *, schema: None = None, prompt: str | Path = DEFAULT_PROMPT, **settings: Unpack[Settings]
) -> Brief: ...
@overload
def summarize(
    sources: Iterable[SourceLike] | SourceLike, *, schema: type[_D], prompt: str | Path, **settings: Unpack[Settings]
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
    prompt: str | Path = DEFAULT_PROMPT,
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
    Make one brief from several sources, or a proven draft of your own class.

    This also works inside a running event loop, as in a notebook. ``await asummarize(...)`` does not block the loop.

    Args:
        sources: Paths of files or folders, glob patterns, URLs, "-" for standard input, or ``Source(text=...)``.
        subject: What the brief is about. If None, it is detected from the sources.
        engine: "auto" uses a model if one is named and there is a key, a base URL or a client; otherwise the offline engine.
        model: Name of the model. Defaults to SUMMARIZER_MODEL.
        base_url: Address of any OpenAI-compatible server. Defaults to OPENAI_BASE_URL.
        api_key: The API key. Defaults to OPENAI_API_KEY.
        client: An AsyncOpenAI or AsyncAzureOpenAI client to use instead of creating one.
        schema: A class built from the pointer types, which your prompt asks for. If None, the shipped class that the prompt's
            ``answers_with`` names; "draft.v1" makes a brief.
        prompt: Name of a shipped prompt, or path of a TOML file. Its ``answers_with`` names the schema or your class.
        wire: How the server receives the schema: "json_schema", "json_object" or "prompt". "auto" uses the first that it accepts.
        timeout: Seconds for all requests of the brief together; if the sources are read in parts, for those of each part.
        max_input_tokens: Maximum tokens of a request, by an estimate. Longer sources are read in parts. Defaults to the prompt's value, or
            96,000.
        proxy: Address of a proxy for the client that is created. Proxies from the environment are never used.
        store: A store of answers and pages, or its path. Stored answers are not requested again; for stored pages, the server is only asked
            whether they have changed. If None, nothing is kept and no file is written.
        since: Skip feed entries before this day.
        as_of: The date of the brief. Defaults to that of the latest source. Sources without a date are read as of it.
        fetch: Fetches a URL. Defaults to ``Fetcher()`` of ``summarizer.load.fetch``, which accepts a proxy and limits.
        bundle: A new or empty folder. The sources, the request, the answers and the brief are written to it, and ``from_bundle`` can make
            the brief again.
        ledger: Counts every request that is sent, including failed ones.
        progress: Called with each stage as it begins.
        preview: Called several times a second with the model's answer so far, as lines of text. Nothing in it is proved yet. The answer is
            then streamed; the result is the same.

    Returns:
        A brief if the prompt asks for one, otherwise the draft with what was proved.

    Raises:
        UsageError: An argument cannot be used, or the schema could let something through unproved.
        InputError: A source cannot be read.
        ConfigurationError: The model, the key or the base URL is missing or refused. Anything but a brief needs a model.
        ProviderError: The server cannot be reached, keeps failing, or never gives a valid answer.
        AnswerError: The model refused, or its answer was cut off.
        StoreError: The store cannot be read or written.
    """
    check_types(FUNCTION, fetch=fetch, progress=progress, preview=preview)
    chosen = choose(engine, model=model, base_url=base_url, api_key=api_key, client=client, proxy=proxy)
    asking = _asking(chosen, prompt, schema, wire=wire, timeout=timeout, max_input_tokens=max_input_tokens, ledger=ledger)
    tell, recording = progress or silent, recording_to(bundle, subject)
    with opened_store(store) as keeper:
        story = read(sources, subject, since=since, as_of=as_of, fetch=fetch, pages=pages_of(keeper), tell=tell)
        if chosen.model is None or asking is None:
            return recorded(offline_brief(story, tell), recording, story)
        from summarizer.runtime.loop import wait_for

        asking = replace(asking, run=run_of(recording, keeper), preview=preview)
        made: Brief | Grounded[Any] = wait_for(_asked(story, chosen.model, asking, tell))
    return recorded(made, recording, story, asking)


@overload
async def asummarize(  # type: ignore[overload-overlap] # a shipped name is narrower than any other str
    sources: Iterable[SourceLike] | SourceLike, *, schema: None = None, prompt: EarningsPrompt, **settings: Unpack[Settings]
) -> Grounded[EarningsDraft]: ...
@overload
async def asummarize(
    sources: Iterable[SourceLike] | SourceLike, *, schema: None = None, prompt: str | Path = DEFAULT_PROMPT, **settings: Unpack[Settings]
) -> Brief: ...
@overload
async def asummarize(
    sources: Iterable[SourceLike] | SourceLike, *, schema: type[_D], prompt: str | Path, **settings: Unpack[Settings]
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
    prompt: str | Path = DEFAULT_PROMPT,
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
    """Make one brief from several sources. Arguments, result and errors are those of ``summarize``. Cancelling it cancels the request."""
    check_types(FUNCTION, fetch=fetch, progress=progress, preview=preview)
    chosen = choose(engine, model=model, base_url=base_url, api_key=api_key, client=client, proxy=proxy)
    import asyncio

    asking = _asking(chosen, prompt, schema, wire=wire, timeout=timeout, max_input_tokens=max_input_tokens, ledger=ledger)
    tell, recording = progress or silent, recording_to(bundle, subject)
    with opened_store(store) as keeper:
        # Reading and proving take the processor, so they go to a thread and leave the loop to others.
        story = await asyncio.to_thread(read, sources, subject, since=since, as_of=as_of, fetch=fetch, pages=pages_of(keeper), tell=tell)
        if chosen.model is None or asking is None:
            return recorded(await asyncio.to_thread(offline_brief, story, tell), recording, story)
        asking = replace(asking, run=run_of(recording, keeper), preview=preview)
        made: Brief | Grounded[Any] = await _asked(story, chosen.model, asking, tell)
    return await asyncio.to_thread(recorded, made, recording, story, asking)


def prepare(
    sources: Iterable[SourceLike] | SourceLike,
    *,
    model: str,
    subject: str | None = None,
    schema: type[BaseModel] | None = None,
    prompt: str | Path = DEFAULT_PROMPT,
    max_input_tokens: int | None = None,
    since: date | None = None,
    as_of: date | None = None,
    fetch: Callable[[str], Fetched] | None = None,
) -> tuple[Request, ...]:
    """
    Build the first request for each part of the sources, without sending it. Arguments are those of ``summarize``.

    Raises:
        UsageError: The prompt cannot be used, or the sources cannot be split into parts that fit a request.
        InputError: A source cannot be read.
    """
    from summarizer.steps.asking import asking_for, requests_about

    asking = asking_for(prompt, schema, wire="auto", timeout=DEFAULT_TIMEOUT, max_input_tokens=max_input_tokens, ledger=None)
    requests = requests_about(read(sources, subject, since=since, as_of=as_of, fetch=fetch), model, asking)
    return tuple(map(requests.request, requests.parts()))


def read(
    sources: Iterable[SourceLike] | SourceLike,
    subject: str | None,
    *,
    since: date | None = None,
    as_of: date | None = None,
    fetch: Callable[[str], Fetched] | None = None,
    pages: Pages | None = None,
    taking: Callable[[Source], Read] = from_source,
    marking: Callable[[Document], Marked] = mark_document,
    tell: Callable[[Progress], None] = silent,
) -> Story:
    """
    Load the sources and mark them; arguments as in ``summarize``, ``load`` and ``mark``.

    Raises:
        UsageError: No source was given, or standard input twice; or an argument is of another type.
        InputError: A source cannot be read.
    """
    check_types(date, since=since, as_of=as_of)
    check_types(str, subject=subject)
    check_types(FUNCTION, fetch=fetch)
    tell(Progress(stage="reading the sources"))
    documents = load(sources, since=since, fetch=fetch, pages=pages, taking=taking)
    return story_of(tuple(document.as_of_day(as_of) for document in documents), subject, marking)


def story_of(documents: tuple[Document, ...], subject: str | None, marking: Callable[[Document], Marked] = mark_document) -> Story:
    """Mark documents, and find out what they are about where that is not given, and in what language."""
    marked = mark(documents, marking)
    return Story(marked=marked, subject=visible(subject or "") or subject_of(marked), language=language(marked.documents))


def offline_brief(story: Story, tell: Callable[[Progress], None] = silent, *, knowing: Callable[[Marked, str], Known] = know) -> Brief:
    """Draft a brief by rules, and prove it; ``knowing`` finds out what does not depend on the draft, or keeps what was found."""
    tell(story.at("proving the brief"))
    known = knowing(story.marked, story.language)
    draft = draft_offline(story.marked, story.subject, known.relations)
    return prove_brief(draft, story, offline_provenance(), known=known)


def _asking(
    chosen: Choice,
    prompt: str | Path,
    schema: type[BaseModel] | None,
    *,
    wire: str,
    timeout: float,
    max_input_tokens: int | None,
    ledger: Ledger | None,
) -> Asking[Any, Any] | None:
    """
    Find how a model is asked, and check that the engine can give what is asked for.

    None where nothing is asked and there is nothing to check: the offline engine, and the brief that it always writes. All that asks a
    model is then left alone, since importing it takes longer than the brief.
    """
    told = schema is not None or prompt != DEFAULT_PROMPT or wire != "auto" or max_input_tokens is not None
    if chosen.model is None and not told:
        return None
    from summarizer.steps.asking import asking_for, check_engine

    asking = asking_for(prompt, schema, wire=wire, timeout=timeout, max_input_tokens=max_input_tokens, ledger=ledger)
    check_engine(chosen, asking)
    return asking


async def _asked(story: Story, model: Model, asking: Asking[_D, _Made], tell: Callable[[Progress], None]) -> _Made:
    """Have a model draft what is asked for, and prove it."""
    import asyncio

    from summarizer.steps.asking import answered

    tell(story.at("waiting for the model"))
    async with client_of(model) as client:
        found, made = await answered(story, model, client, asking)
    tell(story.at("proving the brief"))
    return await asyncio.to_thread(asking.kind.proven, found.draft, story, made, asking.prompt.words, found.spoilt)


@contextmanager
def opened_store(store: Keeper | str | Path | None) -> Generator[Keeper | None]:
    """
    Open a store that is given by its path, and close it again; one that is given open stays open.

    Raises:
        UsageError: It is neither.
        StoreError: It cannot be opened.
    """
    if store is None:
        yield None
        return
    if not isinstance(store, NAME):
        from summarizer.ask.keeping import Keeper

        check_type(Keeper, "store", store, "a path or a Store")
        yield store
        return
    from summarizer.store import Store

    with Store(store) as opened:
        yield opened


def pages_of(keeper: Keeper | None) -> Pages | None:
    """Name the store as one of pages too, which one of a user's own need not be."""
    if keeper is None:
        return None
    from summarizer.load.fetch.pages import Pages

    return keeper if isinstance(keeper, Pages) else None
