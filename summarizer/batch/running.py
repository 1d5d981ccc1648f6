"""Run jobs concurrently and yield their briefs as they finish."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Iterable
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from summarizer.arguments import AMOUNT, FUNCTION, check_type, check_types
from summarizer.ask import Ledger, Run, Tokens
from summarizer.batch.briefs import abrief, abrief_offline
from summarizer.batch.jobs import Job
from summarizer.batch.limits import Limits
from summarizer.batch.opening import Opening
from summarizer.batch.recent import Knowing, Marking, Taking
from summarizer.errors import (
    BudgetError,
    ConfigurationError,
    InvalidAnswerError,
    QuotaError,
    StoreError,
    SummarizerError,
    ThrottledError,
    UnavailableError,
    UsageError,
)
from summarizer.models import Brief
from summarizer.pipeline import opened_store, pages_of, read
from summarizer.prompts import DEFAULT_PROMPT
from summarizer.runtime.processors import processor
from summarizer.schemas import OF_BRIEFS
from summarizer.steps.asking import asking_for
from summarizer.steps.engine import DEFAULT_TIMEOUT, choose, price_of
from summarizer.steps.proving import BRIEF_SCHEMA

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator
    from pathlib import Path

    from openai import AsyncOpenAI

    from summarizer.ask import Keeper, Wire
    from summarizer.load import SourceLike
    from summarizer.load.fetch import Fetched
    from summarizer.runtime.processors import Processor
    from summarizer.steps.asking import Asking
    from summarizer.steps.engine import Engine, Model
    from summarizer.steps.story import Story

_Make: TypeAlias = "Callable[[tuple[SourceLike, ...], str | None], Awaitable[tuple[str, int]]]"

DEFAULT_CONCURRENCY = 8

_PARKINGS = 3
"""How often a job that was told to come back later does."""

_SPREAD = 0.1
"""Part of a parking that is added by chance, so that those who were told to come back together do not."""

_LONGEST_PARKING = 6 * 3600.0
"""Seconds; a job that is told to come back later than that has failed, and may be run again then."""

_PARKED_PER_SLOT = 4
"""So many jobs are parked for each that may run; then no new one is begun, for it would only be parked, too."""

_MOST_WORKERS = 64
"""Processes; more only wait for each other."""

_MOST_AHEAD = 64
"""Jobs that are read ahead, or being proved, at most: when a model answers many at once, the next are to be ready."""

_ENDS_ALL = (BudgetError, ConfigurationError, QuotaError, StoreError)
"""What every other job would meet as well."""

_PASSING = (UnavailableError, InvalidAnswerError)


@dataclass(frozen=True, kw_only=True)
class JobResult:
    """
    The result of a job.

    Attributes:
        id: The job's id.
        status: "ok" or "failed".
        brief_json: The brief as JSON; None if the job failed.
        requests: Number of stored answers that the brief rests on.
        reason: Why it failed, in one sentence.
        retryable: Whether the same job may succeed later, unchanged.
    """

    id: str
    status: Literal["ok", "failed"]
    brief_json: str | None = field(default=None, repr=False)
    requests: int = 0
    reason: str | None = None
    retryable: bool = False

    @cached_property
    def brief(self) -> Brief | None:
        """The brief; None if the job failed."""
        return None if self.brief_json is None else Brief.model_validate_json(self.brief_json)


async def abatch(
    jobs: Iterable[Job],
    *,
    concurrency: int = DEFAULT_CONCURRENCY,
    rpm: float | None = None,
    tpm: float | None = None,
    max_requests: int | None = None,
    max_cost: Decimal | float | None = None,
    engine: Engine = "auto",
    model: str | None = None,
    base_url: str | None = None,
    api_key: str | None = None,
    client: AsyncOpenAI | None = None,
    prompt: str | Path = DEFAULT_PROMPT,
    wire: Wire = "auto",
    timeout: float = DEFAULT_TIMEOUT,  # noqa: ASYNC109 - one deadline over several requests, which the errors name
    max_input_tokens: int | None = None,
    proxy: str | None = None,
    store: Keeper | str | Path | None = None,
    fetch: Callable[[str], Fetched] | None = None,
    ledger: Ledger | None = None,
    workers: int = 0,
    stop: asyncio.Event | None = None,
    sleep: Callable[[float], Awaitable[None]] | None = None,
) -> AsyncGenerator[JobResult]:
    """
    Make many briefs, and yield each as it finishes. A failed job yields a result too, and does not stop the others.

    Args:
        jobs: Read one by one, as capacity allows.
        concurrency: Jobs that ask a model at the same time; as many more are read ahead or proved afterwards.
        rpm: Maximum requests per minute; None for no limit.
        tpm: Maximum tokens per minute; None for no limit.
        max_requests: Maximum requests in total, including retries. A request beyond it is not sent. None for no limit.
        max_cost: Maximum cost in US dollars. A request whose worst case could exceed it is not sent. None for no limit.
        engine: As in ``summarize``.
        model: As in ``summarize``.
        base_url: As in ``summarize``.
        api_key: As in ``summarize``.
        client: As in ``summarize``.
        prompt: As in ``summarize``; it must make a brief.
        wire: As in ``summarize``; what "auto" finds out about the server applies to the whole run.
        timeout: Seconds for all requests of a brief together, without the time that it waits for its turn.
        max_input_tokens: As in ``summarize``.
        proxy: As in ``summarize``.
        store: As in ``summarize``. With a store, an interrupted run can resume, and jobs with the same question send it once. With workers,
            your own store that keeps pages must be picklable.
        fetch: As in ``summarize``. With workers it must be picklable, as a ``Fetcher`` is.
        ledger: Counts every request of the run.
        workers: Processes for CPU-bound work; 0 uses threads. A script that uses processes must guard its main module
            (``if __name__ == "__main__"``), as usual in Python.
        stop: Once it is set, no job is started and no request is sent. Jobs in flight are finished and yielded.
        sleep: Waits for the given seconds between requests. Defaults to ``asyncio.sleep``; a test may pass one that does not wait.

    Yields:
        The result of each job, in the order in which they finish.

    Raises:
        UsageError: An argument cannot be used.
        BudgetError: ``max_requests`` or ``max_cost`` is used up. This and the following errors are raised after everything in flight was
            yielded; unfinished jobs have no result.
        ConfigurationError: The model, the key or the base URL is missing or refused.
        QuotaError: The account has no quota left.
        StoreError: The store cannot be read or written.
    """
    chosen = choose(engine, model=model, base_url=base_url, api_key=api_key, client=client, proxy=proxy).model
    check_types(FUNCTION, fetch=fetch, sleep=sleep)
    check_type(Iterable, "jobs", jobs, "Job(id=..., sources=...) values")
    if stop is not None:
        check_type(asyncio.Event, "stop", stop, "an asyncio.Event")
    _check_bounds(concurrency=concurrency, rpm=rpm, tpm=tpm, max_requests=max_requests, max_cost=max_cost, workers=workers)
    asking = asking_for(prompt, wire=wire, timeout=timeout, max_input_tokens=max_input_tokens, ledger=ledger)
    if asking.kind.schema != BRIEF_SCHEMA:
        message = (
            f"The prompt {asking.prompt.name!r} asks for no brief, and a batch makes briefs: give one that answers with "
            f"{' or '.join(OF_BRIEFS)}."
        )
        raise UsageError(message)
    most = None if max_cost is None else Decimal(str(max_cost))
    limits = Limits(
        concurrency=concurrency, rpm=rpm, tpm=tpm, max_requests=max_requests, max_cost=most, rest=sleep, stop=stop or asyncio.Event()
    )
    if chosen is not None:
        limits.price = _pricing(chosen, limits.max_cost)
    with opened_store(store) as keeper:
        asking = replace(asking, run=Run(keeper=keeper), sleep=limits.sleep)
        reading = partial(read, fetch=fetch, pages=pages_of(keeper), taking=Taking(), marking=Marking())
        async with processor(workers) as cpu, _making(chosen, asking, reading, cpu, limits) as make:
            batch = _Batch(make=make, limits=limits, concurrency=concurrency)
            async with aclosing(batch.run(map(_job, jobs))) as results:  # whoever leaves early leaves no task behind
                async for result in results:
                    yield result


def _check_bounds(*, workers: int, **above: Decimal | float | None) -> None:
    """Refuse a bound by its name with which nothing could be done; None is none."""
    check_types(int, workers=workers, concurrency=above["concurrency"])
    check_types(AMOUNT, **above)
    wrong = next(((name, value) for name, value in above.items() if value is not None and not _is_above_zero(value)), None)
    if wrong:
        message = f"{wrong[0]} is {wrong[1]}: give a number above 0."
        raise UsageError(message)
    if not 0 <= workers <= _MOST_WORKERS:
        message = f"workers is {workers}: give the number of processes, at most {_MOST_WORKERS}, or 0 for threads."
        raise UsageError(message)


def _is_above_zero(value: Decimal | float) -> bool:
    exact = Decimal(value)
    return exact.is_finite() and exact > 0


def _job(given: object) -> Job:
    """Refuse what is no job before it is begun: callers need not use a type checker."""
    if not isinstance(given, Job):
        message = f"A job is of the type {type(given).__name__}: give Job(id=..., sources=...)."
        raise UsageError(message)
    check_type(str, "id", given.id)
    return given


@asynccontextmanager
async def _making(
    chosen: Model | None, asking: Asking[Any, Any], reading: Callable[..., Story], cpu: Processor, limits: Limits
) -> AsyncGenerator[_Make]:
    """Make what makes the brief of one job, for as long as its client is open."""
    knowing = Knowing()
    if chosen is None:
        yield partial(abrief_offline, reading=reading, knowing=knowing, cpu=cpu, place=limits.place)
        return
    async with Opening(chosen, asking.kind.draft) as opening:
        yield partial(abrief, model=chosen, opening=opening, asking=asking, gate=limits.gate, reading=reading, knowing=knowing, cpu=cpu)


def _pricing(model: Model, most: Decimal | None) -> Callable[[Tokens], Decimal | None]:
    """
    Make the function that prices tokens of a model.

    Raises:
        UsageError: There is a budget, and the price is not known.
    """
    if most is not None and price_of(model, Tokens(input=1, output=1)) is None:
        message = (
            f"The price of {model.name!r} at this server is unknown, so --max-cost cannot be kept: use --max-requests, "
            "or pip install 'provenbrief[costs]' if that is missing."
        )
        raise UsageError(message)
    return lambda tokens: price_of(model, tokens)


@dataclass(kw_only=True)
class _Batch:
    """A run of jobs; ``make`` makes the brief of one, as JSON, and says on how many answers it rests."""

    make: _Make
    limits: Limits
    concurrency: int
    parked: int = 0
    fault: SummarizerError | None = None
    results: asyncio.Queue[JobResult | None] = field(default_factory=asyncio.Queue[JobResult | None])
    tasks: set[asyncio.Task[None]] = field(default_factory=set[asyncio.Task[None]])

    @property
    def is_ending(self) -> bool:
        """Whether no more jobs are begun."""
        return self.fault is not None or self.limits.stop.is_set()

    async def run(self, jobs: Iterator[Job]) -> AsyncGenerator[JobResult]:
        """Run all jobs."""
        stopping = asyncio.create_task(self._watch())
        try:
            self._fill(jobs)
            while self.tasks or not self.results.empty():
                result = await self.results.get()
                self._fill(jobs)
                if result is not None:
                    yield result
        finally:
            stopping.cancel()
            for task in self.tasks:
                task.cancel()
            await asyncio.gather(stopping, *self.tasks, return_exceptions=True)
        if self.fault is not None:
            raise self.fault

    def _fill(self, jobs: Iterator[Job]) -> None:
        """Begin as many jobs as there is room for."""
        while (
            not self.is_ending
            and len(self.tasks) - self.parked < self.concurrency + min(self.concurrency, _MOST_AHEAD)
            and self.parked < _PARKED_PER_SLOT * self.concurrency
            and (job := next(jobs, None)) is not None
        ):
            task = asyncio.create_task(self._one(job))
            self.tasks.add(task)
            task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[None]) -> None:
        self.tasks.discard(task)
        self.results.put_nowait(None)  # there is room for another

    async def _watch(self) -> None:
        await self.limits.stop.wait()
        self.results.put_nowait(None)

    async def _one(self, job: Job) -> None:
        """Run a job, later again where the server asks for that."""
        for parking in range(_PARKINGS + 1):
            try:
                self.results.put_nowait(await self._brief(job))
            except ThrottledError as error:
                if parking == _PARKINGS or error.retry_after > _LONGEST_PARKING:
                    self.results.put_nowait(_failed(job, str(error), retryable=True))
                    return
                await self._park(error.retry_after * random.uniform(1, 1 + _SPREAD))  # noqa: S311 - spreads load, guards nothing
                if self.is_ending:
                    return
            except _ENDS_ALL as error:
                self._end(error)
                return
            except SummarizerError as error:
                self.results.put_nowait(_failed(job, str(error), retryable=isinstance(error, _PASSING)))
                return
            except Exception as error:  # noqa: BLE001 - one bad job never stops the others
                reason = f"This is a bug ({type(error).__name__}): please report it with the job."
                self.results.put_nowait(_failed(job, reason, retryable=False))
                return
            else:
                return

    async def _park(self, seconds: float) -> None:
        self.parked += 1
        self.results.put_nowait(None)
        try:
            await self.limits.sleep(seconds)
        finally:
            self.parked -= 1

    def _end(self, error: SummarizerError) -> None:
        self.limits.close()  # before another request has its turn
        self.fault = self.fault or (None if self.limits.stop.is_set() else error)

    async def _brief(self, job: Job) -> JobResult:
        made, requests = await self.make(job.sources, job.subject)
        return JobResult(id=job.id, status="ok", brief_json=made, requests=requests)


def _failed(job: Job, reason: str, *, retryable: bool) -> JobResult:
    return JobResult(id=job.id, status="failed", reason=reason, retryable=retryable)
