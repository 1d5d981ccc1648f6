"""
The command line: arguments to functions to output, each command in a module of ``commands``.

Nothing heavy is imported before a command runs, so that ``--help`` is instant.
"""

from __future__ import annotations

import click

from summarizer.commands.batch import batch
from summarizer.commands.brief import brief
from summarizer.commands.completion import completion
from summarizer.commands.doctor import doctor
from summarizer.commands.evaluate import evaluate
from summarizer.commands.figures import figures
from summarizer.commands.page import page
from summarizer.commands.prompts import prompts
from summarizer.commands.schema import schema
from summarizer.commands.store import store
from summarizer.commands.verify import verify
from summarizer.version import VERSION


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="summarizer")
def cli() -> None:
    """Turn news articles into one brief, with every figure proven against its source."""


for command in (brief, figures, verify, page, batch, completion, doctor, evaluate, prompts, schema, store):
    cli.add_command(command)
