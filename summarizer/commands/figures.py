"""``summarizer figures``: every quantity of the sources, read by rules alone."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING, Any

import click

from summarizer.commands.completion import files
from summarizer.commands.configured import Configured, config_options
from summarizer.commands.fetching import fetched, fetching
from summarizer.commands.output import writer
from summarizer.commands.store import page_store_options
from summarizer.commands.voice import painter, tell, voice_options
from summarizer.text.characters import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from summarizer.documents import Document
    from summarizer.quantities import Quantity
    from summarizer.render import Entry
    from summarizer.times import TimeSpan

LISTINGS = ("table", "json", "csv")

_EPILOG = """\b
Examples:
  summarizer figures news/*.txt
  summarizer figures news/ --format csv -o figures.csv
  cat article.txt | summarizer figures - --format json --dates

\b
JSON and CSV: "start" and "end" count the characters (Unicode code points) of
the decoded text. Numbers are exact, in plain notation: 1360000000, not 1.36E9.
Table: "USD?" is a "$" whose country the text does not state.

\b
Exit codes:
  0 done, even if there are none   2 usage   3 a source cannot be read
"""


@click.command(cls=Configured, epilog=_EPILOG, no_args_is_help=True)
@click.argument("sources", nargs=-1, required=True, metavar="SOURCES...", shell_complete=files)
@click.option("--format", "format_", type=click.Choice(LISTINGS), default="table", show_default=True, help="For people or programs.")
@click.option("--dates", is_flag=True, help="Also list dates, clock times and periods.")
@click.option("--output", "-o", metavar="FILE", shell_complete=files, help="Write to a file instead of standard output.")
@fetching
@page_store_options
@config_options
@voice_options
def figures(*, sources: tuple[str, ...], format_: str, dates: bool, output: str | None, **web: Any) -> None:  # noqa: ANN401 - as fetched's
    """
    List every quantity in the sources, by rules alone.

    SOURCES are files (text, HTML, PDF, e-mail, .docx, RSS or Atom), directories or patterns of them, URLs, or - for standard input.
    """
    write = writer(output, sources)
    from summarizer.load import load

    with fetched(sources, **web) as fetch:
        documents = load(sources, fetch=fetch)
    entries = list(_entries(documents, dates=dates))
    write(_listed(entries, format_, dates=dates, columns=None if output else _columns(), paint=painter(None if output else sys.stdout)))
    for document in documents:
        for note in document.notes:
            tell(f"{visible(document.origin)!r}: {note}")
    if not entries:
        tell("there is no quantity, date or period in the sources" if dates else "there is no quantity in the sources")


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


def _listed(entries: Sequence[Entry], format_: str, *, dates: bool, columns: int | None, paint: Callable[[str, str], str]) -> str:
    from summarizer.render import list_as_csv, list_as_json, list_as_table

    match format_:
        case "json":
            return list_as_json(entries)
        case "csv":
            return list_as_csv(entries, dates=dates)
        case _:
            heading, *rows = list_as_table(entries, columns=columns).partition("\n")
            return "".join((paint(heading, "bold") if heading else "", *rows))


def _columns() -> int | None:
    """Measure the terminal; None where standard output is none."""
    if sys.stdout is None or not sys.stdout.isatty():
        return None
    return shutil.get_terminal_size().columns
