"""``summarizer verify``: a brief, or any text, held against its sources."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from summarizer.commands.completion import files
from summarizer.commands.configured import Configured, config_options
from summarizer.commands.fetching import fetched, fetching, text_of
from summarizer.commands.output import writer
from summarizer.commands.store import page_store_options
from summarizer.commands.voice import painter, voice_options
from summarizer.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.claims.verdicts import Verification

REPORTS = ("text", "json", "github", "junit")

_EPILOG = """\b
Examples:
  summarizer verify brief.md news/*.txt
  summarizer verify draft.txt news/ --format json -o report.json
  cat draft.txt | summarizer verify - news/ --format github

\b
Exit codes:
  0 no claim failed   1 a claim is contradicted or unsupported
  2 usage   3 the text or a source cannot be read
"""


@click.command(cls=Configured, epilog=_EPILOG, no_args_is_help=True, short_help="Check a brief, or any text, against its sources.")
@click.argument("brief", metavar="BRIEF", shell_complete=files)
@click.argument("sources", nargs=-1, required=True, metavar="SOURCES...", shell_complete=files)
@click.option("--format", "format_", type=click.Choice(REPORTS), default="text", show_default=True, help="For people, programs or CI.")
@click.option("--output", "-o", metavar="FILE", shell_complete=files, help="Write to a file instead of standard output.")
@fetching
@page_store_options
@config_options
@voice_options
def verify(*, brief: str, sources: tuple[str, ...], format_: str, output: str | None, **web: Any) -> None:  # noqa: ANN401 - as fetched's
    """
    Check a brief, or any text, against its sources, without a model.

    BRIEF is a Markdown or text file, a brief as JSON, or - for standard input. SOURCES are files (text, HTML, PDF, e-mail, .docx, RSS or
    Atom), directories or patterns of them, or URLs.
    """
    if brief == "-" and "-" in sources:
        message = "Standard input (-) was given twice: it can be read only once."
        raise UsageError(message)
    write = writer(output, (*sources, brief))
    from summarizer.verification import verify as hold

    with fetched(sources, **web) as fetch:
        verification = hold(text_of(brief), sources, fetch=fetch)
    write(_reported(verification, format_, None if brief == "-" else brief, painter(None if output else sys.stdout)))
    if not verification.ok:
        click.get_current_context().exit(1)


def _reported(verification: Verification, format_: str, file: str | None, paint: Callable[[str, str], str]) -> str:
    from summarizer import render

    match format_:
        case "json":
            return render.verification_as_json(verification)
        case "github":
            return render.verification_as_github(verification, file)
        case "junit":
            return render.verification_as_junit(verification)
        case _:
            return render.verification_as_text(verification, paint)
