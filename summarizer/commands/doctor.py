"""``summarizer doctor``: what is installed and set, whether the store can be used, and, on demand, whether the model answers."""

from __future__ import annotations

import sys

import click

from summarizer.commands.configured import config_options
from summarizer.commands.options import engine_options
from summarizer.commands.output import show
from summarizer.commands.voice import painter

FORMATS = ("text", "json")

_EPILOG = """\b
Examples:
  summarizer doctor
  summarizer doctor --ask
  summarizer doctor --format json

\b
Nothing is sent without --ask, and no key is shown. A missing library is not an
error, unless you need the formats that it reads.

\b
Exit codes:
  0 nothing is wrong   2 usage   4 the configuration, the key or the store
  5 the server fails or gives invalid answers   6 the model declines  (both: --ask)
"""

_WRONG = 4
"""The exit code of a configuration that cannot be used."""


@click.command(epilog=_EPILOG)
@click.option("--ask", is_flag=True, help="Send the model one short question, which may cost a fraction of a cent.")
@engine_options
@click.option("--proxy", metavar="URL", help="Proxy to the server. Proxies from the environment are not used.")
@click.option("--store", metavar="FILE", help="File with the stored answers (SUMMARIZER_STORE).")
@click.option("--format", "format_", type=click.Choice(FORMATS), default="text", show_default=True, help="For people or programs.")
@config_options
@click.pass_context
def doctor(context: click.Context, /, *, ask: bool, format_: str, **_: str | None) -> None:
    """Show what is installed and configured, and what is wrong with it."""
    from summarizer.commands.examination import Examination, as_json, lines

    examination = Examination(context=context)
    examination.look()
    if ask:
        examination.ask()
    report = examination.report()
    shown = as_json(report) if format_ == "json" else "".join(f"{line}\n" for line in lines(report, painter(sys.stdout)))
    show(shown)
    if examination.error is not None:
        raise examination.error
    if report.problems:
        context.exit(_WRONG)
