"""``summarizer brief``: one brief of several articles."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, cast

import click

from summarizer.commands.bundle import bundle_options, check_bundle_options
from summarizer.commands.completion import files
from summarizer.commands.configured import Configured, config_options
from summarizer.commands.fetching import fetched, fetcher, fetching, names_an_address
from summarizer.commands.options import day, model_options
from summarizer.commands.output import writer
from summarizer.commands.preview import previewed
from summarizer.commands.progress import progress
from summarizer.commands.rendering import renderer
from summarizer.commands.store import opened, store_options
from summarizer.commands.voice import tell, voice_options
from summarizer.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from contextlib import AbstractContextManager
    from datetime import date

    from summarizer.ask import Ledger
    from summarizer.load.fetch import Fetched
    from summarizer.models import Brief
    from summarizer.models.grounded import Grounded
    from summarizer.pipeline import Settings
    from summarizer.steps.engine import Choice, Model
    from summarizer.store import Store

FORMATS = ("md", "json", "html", "csv")

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
  OPENAI_API_KEY     API key
  OPENAI_BASE_URL    address of any OpenAI-compatible server
  SUMMARIZER_STORE   file that keeps the model's answers

\b
Exit codes:
  0 done   2 usage   3 a source cannot be read   4 configuration or key
  5 the server fails or gives invalid answers   6 refused or truncated answer
"""


@click.command(cls=Configured, epilog=_EPILOG, no_args_is_help=True)
@click.argument("sources", nargs=-1, metavar="SOURCES...", shell_complete=files)
@click.option("--subject", "-s", help="What the brief is about; detected from the sources by default.")
@model_options
@store_options
@click.option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    default="md",
    show_default=True,
    help="HTML: one page with the sources. CSV: the figures only.",
)
@click.option("--template", metavar="FILE", shell_complete=files, help="Lay the brief out with your own Jinja2 template.")
@click.option("--output", "-o", metavar="FILE", shell_complete=files, help="Write to a file instead of standard output.")
@click.option("--dry-run", is_flag=True, help="Show the request, its tokens and its price, and send nothing.")
@click.option("--stream", is_flag=True, help="Show the model's output in the terminal as it is written; none of it is proven yet.")
@click.option("--since", type=day, metavar="DATE", help="Skip feed entries before this day (2026-01-31).")
@bundle_options
@fetching
@click.option("--as-of", type=day, metavar="DATE", help="Date of the brief; by default that of the latest source.")
@config_options
@voice_options
@click.pass_context
def brief(  # noqa: PLR0917 - click passes options by name
    context: click.Context,
    /,
    sources: tuple[str, ...],
    store: str | None,
    no_store: bool,  # noqa: FBT001
    format_: str,
    template: str | None,
    output: str | None,
    dry_run: bool,  # noqa: FBT001
    stream: bool,  # noqa: FBT001
    since: date | None,
    from_bundle: str | None,
    as_of: date | None,
    ports: tuple[int, ...],
    user_agent: str | None,
    **settings: Any,  # noqa: ANN401 - as summarize's
) -> None:
    """
    Make one brief from several articles.

    SOURCES are files (text, HTML, PDF, e-mail, .docx, RSS or Atom), directories or patterns of them, URLs, or - for standard input.
    """
    check_bundle_options(context, from_bundle)
    _check_engine(settings)
    write, render = writer(output, sources), renderer(format_, template, settings["prompt"])
    if from_bundle is not None:
        from summarizer.replay import from_bundle as replay

        write(render(replay(from_bundle)))
        return
    settings |= {"since": since, "as_of": as_of}
    if dry_run:
        with fetched(sources, proxy=settings["proxy"], ports=ports, user_agent=user_agent, store=store, no_store=no_store) as fetch:
            write(_shown(sources, settings, fetch))
        return
    from summarizer.steps.engine import choose

    choice = choose(settings["engine"], model=settings["model"], base_url=settings["base_url"])
    unused = choice.model is None and not names_an_address(sources)
    fetcher_of = partial(fetcher, proxy=settings["proxy"], ports=ports, user_agent=user_agent)
    made = _summarized(sources, choice.model, settings, fetcher_of, opened(store, off=no_store, unused=unused), stream=stream)
    write(render(made))
    for note in _left_out(made):
        tell(note)
    if choice.model is None and settings["engine"] == "auto":
        tell(_offline_note(choice))


def _check_engine(settings: Mapping[str, Any]) -> None:
    if settings["engine"] == "offline" and (settings["model"] or settings["base_url"]):
        message = "The offline engine takes no model: leave out --model and --base-url, or --engine offline."
        raise UsageError(message)


def _shown(sources: tuple[str, ...], settings: Mapping[str, Any], fetch: Callable[[str], Fetched] | None) -> str:
    """Show what would be sent; how the answer would be waited for and kept is no part of it."""
    from summarizer.commands.dry_run import dry_run

    shown = {name: value for name, value in settings.items() if name not in {"timeout", "bundle", "proxy"}}
    return dry_run(sources, **shown, fetch=fetch)


def _summarized(
    sources: tuple[str, ...],
    model: Model | None,
    settings: Mapping[str, Any],
    fetcher_of: Callable[..., Callable[[str], Fetched]],
    store: AbstractContextManager[Store | None],
    *,
    stream: bool,
) -> Brief | Grounded[Any]:
    """Make the brief, show how it goes, and say what a model cost, also where it failed."""
    from summarizer.pipeline import summarize

    ledger = _ledger() if model is not None else None
    prompt: str = settings["prompt"]
    shared = {name: value for name, value in settings.items() if name != "prompt"}
    shared |= {"engine": "offline" if model is None else "llm", "ledger": ledger}
    try:
        with store as keeper, previewed(on=stream and model is not None) as preview, progress(off=preview is not None) as hear:
            fetch = fetcher_of(pages=keeper) if names_an_address(sources) else None
            shared |= {"store": keeper, "fetch": fetch, "progress": hear, "preview": preview}
            made: Brief | Grounded[Any] = summarize(sources, prompt=prompt, **cast("Settings", shared))
    finally:
        if model is not None and ledger is not None:
            _tell_spending(ledger, model)
    return made


def _ledger() -> Ledger:
    """Make what counts the requests; the offline engine sends none, and is spared the import."""
    from summarizer.ask import Ledger

    return Ledger()


def _tell_spending(ledger: Ledger, model: Model) -> None:
    """Say what a run cost, also where it failed; a run that never came to the model says nothing."""
    from summarizer.commands.spending import told
    from summarizer.steps.engine import price_of

    if ledger.entries or ledger.reused:
        for line in told(ledger, model.name, price_of(model, ledger.tokens)):
            tell(line)


def _left_out(made: Brief | Grounded[Any]) -> Iterator[str]:
    """Name each source that is not in the brief, and why."""
    from summarizer.load.junk import NOT_SUMMARIZED
    from summarizer.text.characters import visible

    for source in made.sources:
        for note in source.notes:
            if note.startswith(NOT_SUMMARIZED):
                yield f"{visible(source.path or source.url or source.id)!r}: {note}"


def _offline_note(choice: Choice) -> str:
    return (
        f"the offline engine wrote this brief, because {choice.why}; "
        "to use a model, set SUMMARIZER_MODEL, and OPENAI_API_KEY or OPENAI_BASE_URL"
    )
