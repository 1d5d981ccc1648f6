"""``summarizer eval``: score writers of briefs on an evaluation set, side by side."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import click

from summarizer.commands.options import PROMPT, WIRES
from summarizer.commands.output import show, writer
from summarizer.commands.store import opened, store_options
from summarizer.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.ask import Wire
    from summarizer.evaluate import Result, Writer

FORMATS = ("table", "json", "md")

_EPILOG = """\b
Writers:
  offline         the engine without a model
  first-lines     a baseline: the first three lines
  textrank        a baseline: the lines that sumy's TextRank ranks first
  replay:FOLDER   stored answers, one STORY.json each, proven without any network

\b
Examples:
  summarizer eval
  summarizer eval --replay tests/golden/answers/brief.v1 --format md
  summarizer eval -w offline --model NAME --prompt my.v2.toml --chart quality.svg

\b
A folder like tests/golden holds texts/, gold/, groups.json, key_figures.json.
Runs on the same answers give the same results, except for the seconds. Models'
answers are kept, so an interrupted run can resume.

\b
Exit codes:
  0 done   2 usage   3 the set or an answer cannot be read
  4 configuration or key   5 the server cannot be reached
"""


@click.command("eval", epilog=_EPILOG, short_help="Score writers of briefs on labelled stories.")
@click.option("--golden", default="tests/golden", show_default=True, metavar="DIR", help="The evaluation set.")
@click.option("--writer", "-w", "writers", multiple=True, metavar="WRITER", help="A writer; repeatable.  [default: all but replays]")
@click.option("--replay", "replays", multiple=True, metavar="FOLDER", help="Short for --writer replay:FOLDER, after the other writers.")
@click.option("--model", "-m", "models", multiple=True, metavar="NAME", help="A live model, after the other writers; repeatable.")
@click.option("--base-url", metavar="URL", help="OpenAI-compatible server of the model (OPENAI_BASE_URL).")
@click.option(
    "--prompt", "prompts", multiple=True, default=[PROMPT], show_default=True, metavar="NAME|FILE", help="For every model; repeatable."
)
@click.option(
    "--wire",
    "wires",
    type=click.Choice(WIRES[1:]),
    multiple=True,
    default=["json_schema"],
    show_default=True,
    help="For every model and prompt; repeatable.",
)
@click.option("--format", "format_", type=click.Choice(FORMATS), default="table", show_default=True, help="For people, programs or pages.")
@click.option("--chart", metavar="FILE.svg", help="Also draw a chart of quality against cost.")
@store_options
def evaluate(
    *,
    golden: str,
    writers: tuple[str, ...],
    replays: tuple[str, ...],
    models: tuple[str, ...],
    base_url: str | None,
    prompts: tuple[str, ...],
    wires: tuple[Wire, ...],
    format_: str,
    chart: str | None,
    store: str | None,
    no_store: bool,
) -> None:
    """
    Score writers of briefs on stories whose figures, catalysts, risks and traps are known.

    The other writers are compared with the first one.
    """
    draw = writer(chart, ()) if chart else None
    from summarizer.evaluate import as_chart, live, load_stories
    from summarizer.evaluate import evaluate as scored
    from summarizer.evaluate import writer as writer_named

    named = [writer_named(name) for name in (*(writers or _default()), *(f"replay:{folder}" for folder in replays))]
    with opened(store, off=no_store, unused=not models) as keeper:
        asked = product(models, prompts, wires)
        named += [live(model, base_url=base_url, prompt=prompt, wire=wire, store=keeper) for model, prompt, wire in asked]
        results = scored(load_stories(Path(golden)), _once(named))
    show(_shown(results, format_))
    if draw:
        draw(as_chart(results))


def _default() -> Iterator[str]:
    """Name the writers that need neither a model nor stored answers."""
    from summarizer.evaluate.baselines import HINT, has_textrank

    yield from ("offline", "first-lines")
    if has_textrank():
        yield "textrank"
    else:
        click.echo(f"summarizer: {HINT}", err=True)


def _once(writers: Sequence[Writer]) -> list[Writer]:
    """Refuse two writers of one name: nobody could tell them apart."""
    names = [writer.name for writer in writers]
    if twice := next((name for name in names if names.count(name) > 1), None):
        message = f"Two writers are called {twice!r}: name each once, and folders of stored answers differently."
        raise UsageError(message)
    return list(writers)


def _shown(results: Sequence[Result], format_: str) -> str:
    from summarizer.evaluate import as_json, as_markdown, as_table

    match format_:
        case "json":
            return as_json(results)
        case "md":
            return as_markdown(results)
        case _:
            return as_table(results)
