"""``summarizer schema``: the JSON Schemas, version by version."""

from __future__ import annotations

import click

from summarizer.commands.output import show

KINDS = ("draft", "brief", "earnings", "merge")

_EPILOG = """\b
Examples:
  summarizer schema brief
  summarizer schema draft --version v1
  summarizer schema brief --version        (lists the versions)
"""


@click.command(epilog=_EPILOG, no_args_is_help=True, short_help="Show the JSON Schema of a draft or a brief.")
@click.argument("kind", type=click.Choice(KINDS), metavar="draft|brief|earnings|merge")
@click.option("--version", is_flag=False, flag_value="", metavar="[V]", help="Show an older version; without V, list the versions.")
def schema(kind: str, version: str | None) -> None:
    """
    Show the JSON Schema of a model's answer (draft; earnings for an earnings brief; merge for long sources read in
    parts) or of the result (brief).

    The default is the newest version.
    """
    from summarizer.schemas import schema_names, version_text

    text = "".join(f"{name}\n" for name in schema_names(kind)) if version == "" else version_text(kind, version)  # type: ignore[arg-type] # click.Choice lets through nothing else
    show(text)
