"""``summarizer batch``: many briefs in one run, which goes on from where it was cut off."""

from __future__ import annotations

import os
import signal
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from summarizer.commands.completion import files
from summarizer.commands.configured import Configured, config_options
from summarizer.commands.fetching import fetcher, fetching, names_an_address
from summarizer.commands.options import model_options
from summarizer.commands.store import opened, store_options
from summarizer.commands.voice import is_quiet, is_watched, tell, voice_options
from summarizer.errors import SummarizerError, UsageError
from summarizer.version import VERSION

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable, Generator, Iterator

    from summarizer.ask import Ledger
    from summarizer.batch import Job, JobResult, JobsFile, Journal
    from summarizer.steps.engine import Model

_WORTH_PROCESSES = 24
"""Jobs from which on processes of their own, which take half a second to start, are quicker than threads."""

_EPILOG = """\b
Examples:
  summarizer batch jobs.jsonl -o briefs.jsonl
  summarizer batch jobs.jsonl -o briefs.jsonl --concurrency 4 --max-requests 100

\b
A job is one line of JSON. Its paths are relative to the jobs file:
  {"id": "acme", "sources": ["news/acme-1.txt"], "subject": "Acme"}
A source may also be {"text": "…", "publisher": "…", "published": "…"}.

\b
When all jobs are done, BRIEFS.jsonl has one line per job, in the same order:
  {"id": …, "status": "ok" or "failed", "brief": … or null, "requests": …}
BRIEFS.failed.jsonl says why jobs failed: {"id": …, "reason": …, "retryable": …}

\b
After Ctrl-C, an exhausted budget or a crash, run the same command to resume.
Finished jobs are in a journal beside the output, paid answers in the store.

\b
Exit codes:
  0 done   1 some jobs failed   2 usage   3 the jobs file cannot be used
  4 configuration, key or store   5 no quota left   7 budget   130, 143 signals
"""


@click.command(cls=Configured, epilog=_EPILOG, no_args_is_help=True, short_help="Make many briefs from a file of jobs.")
@click.argument("jobs", metavar="JOBS.jsonl", shell_complete=files)
@click.option("--output", "-o", required=True, metavar="BRIEFS.jsonl", help="Output file for the briefs.")
@click.option("--concurrency", type=click.IntRange(1, 500), default=8, show_default=True, help="Concurrent jobs; as many are read ahead.")
@click.option("--rpm", type=click.FloatRange(0, min_open=True), metavar="N", help="Maximum requests per minute.")
@click.option("--tpm", type=click.FloatRange(0, min_open=True), metavar="N", help="Maximum tokens per minute, by a conservative estimate.")
@click.option("--max-requests", type=click.IntRange(1), metavar="N", help="Stop before sending more requests than this.")
@click.option("--max-cost", type=click.FloatRange(0, min_open=True), metavar="USD", help="Stop before a request that might exceed it.")
@model_options
@click.option(
    "--workers", type=click.IntRange(0, 64), metavar="N", help="Processes for reading and proving; 0 for none. Default: as needed."
)
@fetching
@store_options
@config_options
@voice_options
def batch(
    *,
    jobs: str,
    output: str,
    store: str | None,
    no_store: bool,
    workers: int | None,
    ports: tuple[int, ...],
    user_agent: str | None,
    **settings: Any,  # noqa: ANN401 - as abatch's
) -> None:
    """
    Make many briefs, one for each line of JOBS.jsonl.

    A failed job or an invalid line does not stop the others. Run the same command again to resume an interrupted run.
    """
    workers = _begun(workers, _jobs_path(jobs))
    from summarizer.ask import Ledger
    from summarizer.batch import Job, Journal, read_jobs
    from summarizer.steps.engine import choose

    given = read_jobs(_jobs_path(jobs))
    if given.bad:
        tell(f"{given.bad:,} of {len(given):,} lines of {jobs!r} are not jobs, and are left out")
    choice = choose(settings["engine"], model=settings["model"], base_url=settings["base_url"])
    if choice.model is None and settings["max_cost"] is not None:
        message = "--max-cost is for a model, and the offline engine costs nothing: leave it out, or name a model."
        raise UsageError(message)
    settings |= {"workers": workers, "engine": "offline" if choice.model is None else "llm"}
    offline = choice.model is None
    import asyncio  # costs the other commands as much as all of click

    fetches = names_an_address(source for job in given if isinstance(job, Job) for source in job.sources)
    with Journal(_output_path(output, jobs)) as journal, opened(store, off=no_store, unused=offline and not fetches) as keeper:
        fetch = fetcher(proxy=settings["proxy"], ports=ports, user_agent=user_agent, pages=keeper) if fetches else None
        settings |= {"store": keeper, "fetch": fetch}
        run = _Run(jobs=given, journal=journal, settings=settings, ledger=Ledger(), model=choice.model, stop=asyncio.Event())
        try:
            code = run.through()
        finally:
            run.tell_end()
        failed = () if code else journal.finish(given.lines)
    if not code:
        _tell_result(len(given), len(failed), output, journal)
        if offline and settings["model"] is None:
            tell(f"the offline engine wrote them, because {choice.why}")
    click.get_current_context().exit(code or int(bool(failed)))


def _begun(workers: int | None, jobs: Path) -> int:
    """Choose how many processes read and prove, by the number of jobs where that is not given, and begin what they are copied from."""
    if workers is None:
        workers = (os.cpu_count() or 1) if _lines(jobs) >= _WORTH_PROCESSES else 0
    if workers:
        from summarizer.runtime.processors import prepare

        prepare()
    return workers


def _tell_result(jobs: int, failed: int, output: str, journal: Journal) -> None:
    """Say where the briefs are, and where the reasons of jobs that failed."""
    tell(f"{jobs - failed:,} of {jobs:,} briefs are in {output!r}")
    if failed:
        tell(f"{failed:,} failed: {str(journal.failures)!r} says why")


@dataclass(kw_only=True)
class _Run:
    """One run of the command over a jobs file."""

    jobs: JobsFile
    journal: Journal
    settings: dict[str, Any]
    ledger: Ledger
    model: Model | None
    digests: dict[str, str | None] = field(default_factory=dict[str, str | None])
    stop: asyncio.Event
    code: int = 0
    unwritten: UsageError | None = None

    def through(self) -> int:
        """
        Run what is left to do.

        Returns:
            0, or the exit code of the signal that ended it.

        Raises:
            SummarizerError: What no other job would have escaped either; what is finished is kept.
        """
        import asyncio

        try:
            asyncio.run(self._through())
        except KeyboardInterrupt:  # the second signal: at once
            return self.code or 128 + signal.SIGINT
        except SummarizerError as error:
            tell(f"{len(self.journal):,} of {len(self.jobs):,} jobs are finished and kept")
            raise error from None
        if self.code:
            tell(f"stopped: {len(self.journal):,} of {len(self.jobs):,} jobs are finished and kept; the same command goes on from there")
        return self.code

    def tell_end(self) -> None:
        """Say what was sent and what it cost."""
        if self.model is None:
            return
        from summarizer.commands.spending import told
        from summarizer.steps.engine import price_of

        for line in told(self.ledger, self.model.name, price_of(self.model, self.ledger.tokens)):
            tell(line)

    async def _through(self) -> None:
        from summarizer.batch import abatch

        with self._signals(), _bar(len(self.jobs)) as show:
            results = abatch(self._left(), ledger=self.ledger, stop=self.stop, **self.settings)
            async for result in results:
                self._keep(result)
                show(len(self.journal), self._cost)
        if self.unwritten is not None:
            raise self.unwritten

    def _keep(self, result: JobResult) -> None:
        """Keep a result; where that fails, begin nothing new, but wait for what is paid for: its answers are kept in the store."""
        try:
            self.journal.add(result, self.digests.pop(result.id, None))
        except UsageError as error:
            self.unwritten = self.unwritten or error
            self.stop.set()

    def _left(self) -> Iterator[Job]:
        """Go over the jobs that are not finished."""
        from summarizer.batch import BadLine, JobResult
        from summarizer.batch.jobs import digest

        signature = self._signature()
        for job in self.jobs:
            if isinstance(job, BadLine):
                self._keep(JobResult(id=job.id, status="failed", reason=job.reason))
                continue
            now = digest(job, signature)
            if not self.journal.has(job.id, now):
                self.digests[job.id] = now
                yield job

    def _signature(self) -> str:
        """Write down every setting that a brief depends on."""
        import json

        from summarizer.prompts import load_prompt

        if self.model is None:
            return json.dumps([VERSION])
        prompt = load_prompt(self.settings["prompt"])
        settings = [self.settings[name] for name in ("wire", "max_input_tokens")]
        return json.dumps([VERSION, self.model.name, self.model.base_url, *settings, prompt.digest])

    def _cost(self) -> str:
        if self.model is None:
            return ""
        from summarizer.steps.engine import price_of

        price = price_of(self.model, self.ledger.tokens)
        return "price unknown" if price is None else f"${price:.2f}"

    @contextmanager
    def _signals(self) -> Generator[None]:
        """Let the first signal end the run in good order: what is in flight is paid for and waited for. The second ends it at once."""
        import asyncio

        loop = asyncio.get_running_loop()

        def end(number: int) -> None:
            if self.code:
                raise KeyboardInterrupt
            self.code = 128 + number
            self.stop.set()
            tell("finishing what is in flight; once more stops at once")

        handled: tuple[signal.Signals, ...] = (signal.SIGINT, signal.SIGTERM)
        try:
            for each in handled:
                loop.add_signal_handler(each, end, each)
        except NotImplementedError:  # Windows: the first Ctrl-C is the second
            handled = ()
        try:
            yield
        finally:
            for each in handled:
                loop.remove_signal_handler(each)


@contextmanager
def _bar(total: int) -> Generator[Callable[[int, Callable[[], str]], None]]:
    """Show on a terminal how far it is, how fast, what it cost so far, and how long it will take; elsewhere show nothing."""
    if not is_watched() or is_quiet():
        yield lambda _done, _cost: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"), TextColumn("{task.fields[cost]}"))
    with Progress(*columns, TimeElapsedColumn(), TimeRemainingColumn(), console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=total, rate="", cost="")

        def show(done: int, cost: Callable[[], str]) -> None:
            speed = progress.tasks[0].speed
            progress.update(task, completed=done, cost=cost(), rate=f"{60 * speed:.0f} a minute" if speed else "")

        yield show


def _jobs_path(jobs: str) -> Path:
    if jobs == "-":
        message = "The jobs are read twice, so standard input will not do: name a file."
        raise UsageError(message)
    return Path(jobs)


def _lines(jobs: Path) -> int:
    """Count the lines of the jobs file; one that cannot be read is told of when it is checked."""
    from summarizer.load.files import is_endless

    if is_endless(jobs):
        return 0
    try:
        with jobs.open("rb") as file:
            return sum(1 for _ in file)
    except OSError:
        return 0


def _output_path(output: str, jobs: str) -> Path:
    """
    Check the output before any work is done or paid for.

    Raises:
        UsageError: It cannot be written, or is the jobs file.
    """
    path = Path(output)
    if not output or path.is_dir() or not path.name:
        message = f"The output {output!r} is not the name of a file: name one."
        raise UsageError(message)
    folders = (path.parent, path.resolve().parent)
    if missing := next((each for each in folders if not each.is_dir() or not os.access(each, os.W_OK)), None):
        message = f"The output {output!r} cannot be written: there is no writable directory {str(missing)!r}."
        raise UsageError(message)
    if path.exists() and (not path.is_file() or path.samefile(jobs)):
        message = f"The output {output!r} is the jobs file itself, or no regular file: name another."
        raise UsageError(message)
    return path
