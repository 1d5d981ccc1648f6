"""
The command line: arguments to functions to output.

Nothing heavy is imported before a command runs, so that ``--help`` is instant.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock, Timer
from typing import TYPE_CHECKING, Any

import click

from summarizer.characters import visible
from summarizer.commands.batch import batch
from summarizer.commands.bundle import bundle_options, check_bundle_options
from summarizer.commands.evaluate import evaluate
from summarizer.commands.options import input_option
from summarizer.commands.preview import previewed
from summarizer.commands.prompts import prompts
from summarizer.commands.schema import schema
from summarizer.commands.store import opened, store, store_options
from summarizer.errors import UsageError
from summarizer.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Sequence
    from datetime import datetime

    from summarizer.ask import Ledger, Wire
    from summarizer.claims.verdicts import Verification
    from summarizer.documents import Document
    from summarizer.grounded import Grounded
    from summarizer.load.fetch import Fetched
    from summarizer.load.fetch.pages import Pages
    from summarizer.models import Brief
    from summarizer.pipeline import Choice, Model
    from summarizer.quantities import Quantity
    from summarizer.render import Entry
    from summarizer.times import TimeSpan

ENGINES = ("auto", "llm", "offline")
WIRES = ("auto", "json_schema", "json_object", "prompt")
FORMATS = ("md", "json", "html")
LISTINGS = ("table", "json", "csv")
REPORTS = ("text", "json", "github", "junit")
PROGRESS_AFTER = 1.0
"""Seconds of work before a terminal shows progress: what is quicker needs none."""

_EPILOG = """\b
Examples:
  summarizer brief examples/alibaba/*.txt
  summarizer brief news/ --subject "Acme" -o brief.md
  summarizer brief news/ --format html -o brief.html
  summarizer brief report.pdf https://news.example/acme-results
  summarizer brief news/ --prompt earnings.v1 -o earnings.md
  summarizer brief news/ --bundle kept/     (then: --from-bundle kept/)
  cat article.txt | summarizer brief - --format json

\b
Environment:
  SUMMARIZER_MODEL   name of the model; without one the offline engine writes the brief
  OPENAI_API_KEY     its key
  OPENAI_BASE_URL    address of any OpenAI-compatible server
  SUMMARIZER_STORE   file that keeps the model's answers

\b
Exit codes:
  0 done   2 usage   3 a source cannot be read   4 configuration or key
  5 the server fails or answers nonsense   6 refused or truncated answer
"""
_FIGURES_EPILOG = """\b
Examples:
  summarizer figures news/*.txt
  summarizer figures news/ --format csv -o figures.csv
  cat article.txt | summarizer figures - --format json --dates

\b
JSON and CSV: "start" and "end" count the characters (Unicode code points) of
the decoded text. Numbers are exact, in plain notation: 1360000000, not 1.36E9.
Table: "USD?" is a "$" of which the text does not say whose dollar it is.

\b
Exit codes:
  0 done, also if there is none   2 usage   3 a source cannot be read
"""

_VERIFY_EPILOG = """\b
Examples:
  summarizer verify brief.md news/*.txt
  summarizer verify draft.txt news/ --format json -o report.json
  cat draft.txt | summarizer verify - news/ --format github

\b
Exit codes:
  0 no claim failed   1 a claim is contradicted or unsupported
  2 usage   3 the text or a source cannot be read
"""

_PAGE_EPILOG = """\b
Examples:
  summarizer brief news/ --format json -o brief.json
  summarizer page brief.json news/ -o brief.html

\b
Exit codes:
  0 done   2 usage   3 the brief or a source cannot be read
"""


def _fetching(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options of commands that fetch."""
    for option in (
        click.option("--port", "ports", type=click.IntRange(1, 65535), multiple=True, help="A port to fetch from besides 80 and 443."),
        click.option("--proxy", metavar="URL", help="HTTP proxy to the web and to the model's server; none is taken from the environment."),
    ):
        command = option(command)
    return command


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="summarizer")
def cli() -> None:
    """Turn news articles into one brief whose every figure is proven against its source."""


@cli.command(epilog=_EPILOG, no_args_is_help=True)
@click.argument("sources", nargs=-1, metavar="SOURCES...")
@click.option("--subject", "-s", help="What the brief is about; read from the sources if not given.")
@click.option("--engine", type=click.Choice(ENGINES), default="auto", show_default=True, help="auto: a model if one is configured.")
@click.option("--model", "-m", metavar="NAME", help="Name of the model (SUMMARIZER_MODEL).")
@click.option("--base-url", metavar="URL", help="OpenAI-compatible server (OPENAI_BASE_URL).")
@click.option("--wire", type=click.Choice(WIRES), default="auto", show_default=True, help="How the server takes the JSON schema.")
@click.option("--prompt", default="brief.v5", show_default=True, metavar="NAME|FILE", help="A shipped prompt, or a TOML file of your own.")
@click.option("--timeout", type=click.FloatRange(min=1), default=300.0, show_default=True, metavar="SECONDS", help="For the model, in all.")
@input_option
@store_options
@click.option("--format", "format_", type=click.Choice(FORMATS), default="md", show_default=True, help="Markdown, JSON, or a web page.")
@click.option("--output", "-o", metavar="FILE", help="Write to a file instead of standard output.")
@click.option("--dry-run", is_flag=True, help="Show the request, its tokens and its price, and send nothing.")
@click.option("--stream", is_flag=True, help="Show on a terminal what the model writes while it does; none of it is proven yet.")
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="Leave out entries of feeds before a day (2026-01-31).")
@bundle_options
@_fetching
@click.pass_context
def brief(  # noqa: PLR0917 - click passes options by name
    context: click.Context,
    sources: tuple[str, ...],
    subject: str | None,
    engine: str,
    model: str | None,
    base_url: str | None,
    wire: Wire,
    prompt: str,
    timeout: float,
    max_input_tokens: int | None,
    store: str | None,
    no_store: bool,  # noqa: FBT001
    format_: str,
    output: str | None,
    dry_run: bool,  # noqa: FBT001
    stream: bool,  # noqa: FBT001
    since: datetime | None,
    bundle: str | None,
    from_bundle: str | None,
    proxy: str | None,
    ports: tuple[int, ...],
) -> None:
    """
    Make one brief of several articles.

    SOURCES are files (text, HTML, PDF, e-mail, .docx, RSS or Atom), directories or patterns of them, URLs, or - for standard input.
    """
    check_bundle_options(context, from_bundle)
    if engine == "offline" and (model or base_url):
        message = "The offline engine takes no model: leave out --model and --base-url, or --engine offline."
        raise UsageError(message)
    if format_ == "html":
        _check_page(prompt)
    write = _writer(output, sources)
    if from_bundle is not None:
        from summarizer.pipeline import from_bundle as repeat

        write(_rendered(repeat(from_bundle), format_))
        return
    day = since.date() if since else None
    if dry_run:
        from summarizer.commands.dry_run import dry_run as show

        write(
            show(
                sources,
                subject=subject,
                engine=engine,
                model=model,
                base_url=base_url,
                prompt=prompt,
                wire=wire,
                max_input_tokens=max_input_tokens,
                since=day,
                fetch=_fetcher(proxy, ports),
            )
        )
        return
    from summarizer.ask import Ledger
    from summarizer.pipeline import choose, summarize

    choice = choose(engine, model=model, base_url=base_url)
    ledger = Ledger()
    try:
        with (
            opened(store, off=no_store, unused=choice.model is None and not _names_an_address(sources)) as keeper,
            previewed(on=stream and choice.model is not None) as preview,
            _progress(off=preview is not None) as tell,
        ):
            made: Brief | Grounded[Any] = summarize(
                sources,
                subject=subject,
                engine="offline" if choice.model is None else "llm",
                model=model,
                base_url=base_url,
                prompt=prompt,
                wire=wire,
                timeout=timeout,
                max_input_tokens=max_input_tokens,
                proxy=proxy,
                store=keeper,
                since=day,
                fetch=_fetcher(proxy, ports, keeper),
                bundle=bundle,
                ledger=ledger,
                progress=tell,
                preview=preview,
            )
    finally:
        if choice.model is not None:
            _tell_spending(ledger, choice.model)
    write(_rendered(made, format_))
    if choice.model is None and engine == "auto":
        _tell(_offline_note(choice))


def _tell_spending(ledger: Ledger, model: Model) -> None:
    """Say what a run cost, also where it failed; a run that never came to the model says nothing."""
    from summarizer.commands.spending import told
    from summarizer.pipeline import price_of

    if ledger.entries or ledger.reused:
        for line in told(ledger, model.name, price_of(model, ledger.tokens)):
            _tell(line)


@cli.command(epilog=_FIGURES_EPILOG, no_args_is_help=True)
@click.argument("sources", nargs=-1, required=True, metavar="SOURCES...")
@click.option("--format", "format_", type=click.Choice(LISTINGS), default="table", show_default=True, help="For people, or for programs.")
@click.option("--dates", is_flag=True, help="List dates, clock times and periods as well.")
@click.option("--output", "-o", metavar="FILE", help="Write to a file instead of standard output.")
@_fetching
def figures(*, sources: tuple[str, ...], format_: str, dates: bool, output: str | None, proxy: str | None, ports: tuple[int, ...]) -> None:
    """
    List every quantity of the sources, read by rules alone.

    SOURCES are files (text, HTML, PDF, e-mail, .docx, RSS or Atom), directories or patterns of them, URLs, or - for standard input.
    """
    write = _writer(output, sources)
    from summarizer.load import load

    documents = load(sources, fetch=_fetcher(proxy, ports))
    entries = list(_entries(documents, dates=dates))
    write(_listed(entries, format_, dates=dates, columns=None if output else _columns()))
    for document in documents:
        for note in document.notes:
            _tell(f"{visible(document.origin)!r}: {note}")
    if not entries:
        _tell("there is no quantity, date or period in the sources" if dates else "there is no quantity in the sources")


@cli.command(epilog=_VERIFY_EPILOG, no_args_is_help=True)
@click.argument("brief", metavar="BRIEF")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCES...")
@click.option("--format", "format_", type=click.Choice(REPORTS), default="text", show_default=True, help="For people, programs or CI.")
@click.option("--output", "-o", metavar="FILE", help="Write to a file instead of standard output.")
@_fetching
def verify(*, brief: str, sources: tuple[str, ...], format_: str, output: str | None, proxy: str | None, ports: tuple[int, ...]) -> None:
    """
    Hold a brief, or any text, against its sources; no model is asked.

    BRIEF is a Markdown or text file, a brief as JSON, or - for standard input. SOURCES are files (text, HTML, PDF, e-mail, .docx, RSS or
    Atom), directories or patterns of them, or URLs.
    """
    if brief == "-" and "-" in sources:
        message = "Standard input (-) was given twice: it can be read only once."
        raise UsageError(message)
    write = _writer(output, (*sources, brief))
    from summarizer.verification import verify as hold

    verification = hold(_text_of(brief), sources, fetch=_fetcher(proxy, ports))
    write(_reported(verification, format_))
    if not verification.ok:
        click.get_current_context().exit(1)


@cli.command(epilog=_PAGE_EPILOG, no_args_is_help=True)
@click.argument("brief", metavar="BRIEF")
@click.argument("sources", nargs=-1, metavar="[SOURCES]...")
@click.option("--output", "-o", metavar="FILE", help="Write to a file instead of standard output.")
@_fetching
def page(*, brief: str, sources: tuple[str, ...], output: str | None, proxy: str | None, ports: tuple[int, ...]) -> None:
    """
    Make the web page of a brief that was kept as JSON.

    BRIEF is the JSON, or - for standard input. SOURCES are those that it was made of; of one that is missing or has changed since, the
    page shows the lines that the brief holds.
    """
    write = _writer(output, (*sources, brief))
    from summarizer.load import load
    from summarizer.schemas import load_brief

    made = load_brief(_text_of(brief))
    texts = {document.sha256: document.text for document in load(sources, fetch=_fetcher(proxy, ports))} if sources else {}
    write(made.with_texts(texts).to_html())
    if missing := [visible(source.id) for source in made.sources if source.sha256 not in texts]:
        _tell(f"the page shows no full text of {', '.join(missing)}: no source that was given has the text that the brief was made of")


def _names_an_address(sources: tuple[str, ...]) -> bool:
    from summarizer.load.names import is_address

    return any(map(is_address, sources))


def _fetcher(proxy: str | None, ports: tuple[int, ...], pages: Pages | None = None) -> Callable[[str], Fetched] | None:
    """Make what fetches URLs in another way than the default; None where the default will do."""
    if proxy is None and not ports:
        return None
    from summarizer.load.fetch import Fetcher
    from summarizer.load.fetch.urls import WEB_PORTS

    return Fetcher(proxy=proxy, ports=WEB_PORTS.union(ports), pages=pages)


def _text_of(brief: str) -> str:
    """Read the text to verify: one file, or standard input."""
    from summarizer.load import load

    if Path(brief).is_dir():
        message = f"{brief!r} is a directory: name the one file to verify, then its sources."
        raise UsageError(message)
    return load([brief])[0].text


def _reported(verification: Verification, format_: str) -> str:
    from summarizer import render

    match format_:
        case "json":
            return render.verification_as_json(verification)
        case "github":
            return render.verification_as_github(verification)
        case "junit":
            return render.verification_as_junit(verification)
        case _:
            return render.verification_as_text(verification)


def _entries(documents: Sequence[Document], *, dates: bool) -> Iterator[Entry]:
    """Read the documents one after another."""
    from summarizer.quantities import read_quantities
    from summarizer.render import Entry
    from summarizer.times import read_times

    for document in documents:
        found: list[Quantity | TimeSpan] = [*read_quantities(document.text)]
        if dates:
            found += read_times(document.text, document.published)
        yield from (Entry(document=document, item=item) for item in sorted(found, key=lambda item: item.start))


def _listed(entries: Sequence[Entry], format_: str, *, dates: bool, columns: int | None) -> str:
    from summarizer.render import list_as_csv, list_as_json, list_as_table

    match format_:
        case "json":
            return list_as_json(entries)
        case "csv":
            return list_as_csv(entries, dates=dates)
        case _:
            return list_as_table(entries, columns=columns)


def _columns() -> int | None:
    """Measure the terminal; None where standard output is none."""
    if sys.stdout is None or not sys.stdout.isatty():
        return None
    return shutil.get_terminal_size().columns


cli.add_command(batch)
cli.add_command(evaluate)
cli.add_command(prompts)
cli.add_command(schema)
cli.add_command(store)


def _rendered(made: Brief | Grounded[Any], format_: str) -> str:
    from summarizer.models import Brief
    from summarizer.render import to_json

    if format_ == "html" and isinstance(made, Brief):
        return made.to_html()
    return to_json(made) if format_ == "json" else made.to_markdown()


def _check_page(prompt: str) -> None:
    """Refuse a prompt whose answers have no page, before anything is read or paid for."""
    from summarizer.prompts import load_prompt

    answers = load_prompt(prompt).answers_with
    if answers != "draft.v1":
        message = f"The prompt {prompt!r} answers with {answers!r}, of which there is no page: give --format md or json."
        raise UsageError(message)


def _offline_note(choice: Choice) -> str:
    return (
        f"the offline engine wrote this brief, because {choice.why}; "
        "to use a model, set SUMMARIZER_MODEL, and OPENAI_API_KEY or OPENAI_BASE_URL"
    )


def _tell(message: str) -> None:
    click.echo(f"summarizer: {message}", err=True)


def _writer(output: str | None, sources: tuple[str, ...]) -> Callable[[str], None]:
    """Make the function that writes the result; what would stop it is found before any work is done or paid for."""
    if output is None or output == "-":
        return _to_stdout
    if not output:
        message = "The output is the empty string: name a file."
        raise UsageError(message)
    path = Path(output).resolve()
    if path.is_dir():
        message = f"The output {output!r} is a directory: name a file in it."
        raise UsageError(message)
    if not path.parent.is_dir():
        message = f"The output {output!r} cannot be written: there is no directory {str(path.parent)!r}."
        raise UsageError(message)
    if path.exists() and not path.is_file():
        return lambda text: _into(path, text)  # a device or a pipe is written to, never replaced
    if not os.access(path.parent, os.W_OK):
        message = f"The output {output!r} cannot be written: the directory {str(path.parent)!r} is not writable."
        raise UsageError(message)
    if path.exists() and path in _files(sources):
        message = f"The output {output!r} is itself a source: it would be overwritten."
        raise UsageError(message)
    return lambda text: _to_file(path, text)


def _files(sources: tuple[str, ...]) -> set[Path]:
    """Name the files that will be read."""
    from summarizer.load import expand

    return {Path(file).resolve() for source in sources if source != "-" for file in expand(source) if isinstance(file, str | Path)}


def _into(path: Path, text: str) -> None:
    with path.open("wb") as file:
        file.write(text.encode())


def _to_stdout(text: str) -> None:
    """Write UTF-8 whatever the locale: the same result is the same bytes."""
    if sys.stdout is None:  # closed by whoever started the process
        message = "Standard output is closed: name a file with -o."
        raise UsageError(message)
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()


def _to_file(path: Path, text: str) -> None:
    """
    Replace a file at once, so that it never holds half a result.

    Raises:
        UsageError: It cannot be written; what it held before is left as it was.
    """
    try:
        _replace(path, text)
    except OSError as error:
        message = f"The output {str(path)!r} cannot be written ({error.strerror}): make room or name another file."
        raise UsageError(message) from None


def _replace(path: Path, text: str) -> None:
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
    with tempfile.NamedTemporaryFile("wb", dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
        try:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
            Path(file.name).chmod(mode)
            Path(file.name).replace(path)
        except BaseException:
            with suppress(OSError):
                Path(file.name).unlink(missing_ok=True)
            raise


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current


@contextmanager
def _progress(*, off: bool = False) -> Generator[Callable[[str], None] | None]:
    """Show the stage on a terminal, once the work has taken a moment; elsewhere, or where something else is shown, show nothing."""
    if off or not sys.stderr.isatty():
        yield None
        return
    status = _Status()
    timer = Timer(PROGRESS_AFTER, status.show)
    timer.daemon = True
    timer.start()
    try:
        yield status.tell
    finally:
        timer.cancel()
        status.hide()


class _Status:
    """A line on the terminal that says what is being done, and for how long."""

    def __init__(self) -> None:
        self._stage = "starting"
        self._ended = False
        self._lock = Lock()
        self._stop: Callable[[], None] | None = None
        self._update: Callable[[str], None] | None = None

    def tell(self, stage: str) -> None:
        """Change what is being done."""
        self._stage = stage
        if self._update is not None:
            self._update(stage)

    def show(self) -> None:
        """Begin to show it."""
        from rich.console import Console
        from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        progress = Progress(
            SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn(), console=Console(stderr=True), transient=True
        )
        with self._lock:
            if self._ended:
                return
            task = progress.add_task(self._stage, total=None)
            self._update = lambda stage: progress.update(task, description=stage)
            self._stop = progress.stop
            progress.start()

    def hide(self) -> None:
        """Take it off the screen."""
        with self._lock:
            self._ended = True
            if self._stop is not None:
                self._stop()
