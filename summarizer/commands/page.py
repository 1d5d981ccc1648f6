"""``summarizer page``: the web page of a brief that was kept as JSON."""

from __future__ import annotations

from typing import Any

import click

from summarizer.commands.completion import files
from summarizer.commands.configured import Configured, config_options
from summarizer.commands.fetching import fetched, fetching, text_of
from summarizer.commands.output import writer
from summarizer.commands.store import page_store_options
from summarizer.commands.voice import tell, voice_options
from summarizer.text.characters import visible

_EPILOG = """\b
Examples:
  summarizer brief news/ --format json -o brief.json
  summarizer page brief.json news/ -o brief.html

\b
Exit codes:
  0 done   2 usage   3 the brief or a source cannot be read
"""


@click.command(cls=Configured, epilog=_EPILOG, no_args_is_help=True)
@click.argument("brief", metavar="BRIEF", shell_complete=files)
@click.argument("sources", nargs=-1, metavar="[SOURCES]...", shell_complete=files)
@click.option("--output", "-o", metavar="FILE", shell_complete=files, help="Write to a file instead of standard output.")
@fetching
@page_store_options
@config_options
@voice_options
def page(*, brief: str, sources: tuple[str, ...], output: str | None, **web: Any) -> None:  # noqa: ANN401 - as fetched's
    """
    Make the web page of a brief that was saved as JSON.

    BRIEF is the JSON, or - for standard input. SOURCES are the sources of the brief. If one is missing or has changed, the page shows only
    the lines that the brief holds of it.
    """
    write = writer(output, (*sources, brief))
    from summarizer.load import load
    from summarizer.schemas import load_brief

    made = load_brief(text_of(brief))
    with fetched(sources, **web) as fetch:
        texts = {document.sha256: document.text for document in load(sources, fetch=fetch)} if sources else {}
    write(made.with_texts(texts).to_html())
    if missing := [visible(source.id) for source in made.sources if source.sha256 not in texts]:
        tell(f"the page shows no full text of {', '.join(missing)}: no source that was given has the text that the brief was made of")
