"""``summarizer prompts``: what a model is asked, version by version."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from summarizer.commands import output

if TYPE_CHECKING:
    from summarizer.prompts import Message, Prompt

FORMATS = ("text", "json")

_EPILOG = """\b
A prompt is one TOML file: the messages, the name of the draft schema for the
answer, and model settings. A path is accepted wherever a prompt name is.

\b
Examples:
  summarizer prompts list
  summarizer prompts render brief.v24 examples/alibaba/*.txt
  summarizer prompts new mine
  summarizer brief examples/alibaba/*.txt --prompt mine.v1.toml
"""
_DIGITS = 12
"""Hexadecimal digits of a digest in the list: enough to tell versions apart."""


@click.group(epilog=_EPILOG)
def prompts() -> None:
    """List, show, render and copy the prompts."""


@prompts.command(name="list")
def list_prompts() -> None:
    """List the shipped prompts with their schema, settings and the start of their SHA-256."""
    from summarizer.prompts import load_prompt, prompt_names

    rows = [("NAME", "ANSWERS WITH", "SHA-256", "SETTINGS"), *(_row(load_prompt(name)) for name in prompt_names())]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        _write("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() + "\n")


@prompts.command(no_args_is_help=True)
@click.argument("name", metavar="NAME|FILE")
def show(name: str) -> None:
    """Show a prompt's file unchanged, and its full SHA-256 on standard error."""
    from summarizer.prompts import load_prompt, prompt_text

    loaded = load_prompt(name)
    _write(prompt_text(name))
    click.echo(f"summarizer: {loaded.name} has the SHA-256 {loaded.digest}", err=True)


@prompts.command(no_args_is_help=True)
@click.argument("name", metavar="NAME|FILE")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCES...")
@click.option("--subject", "-s", help="What the brief is about; detected from the sources by default.")
@click.option("--format", "format_", type=click.Choice(FORMATS), default="text", show_default=True, help="For people or programs.")
def render(name: str, sources: tuple[str, ...], subject: str | None, format_: str) -> None:
    """
    Fill in a prompt with sources and show the messages, without sending them.

    SOURCES are those of "summarizer brief". If one request cannot hold them, the messages of each part are shown.
    """
    from pydantic import create_model

    from summarizer.pipeline import prepare
    from summarizer.prompts import load_prompt

    answer = load_prompt(name).answers_with
    # A class of the user's own is known to Python alone. The messages are the same whatever it holds, so an empty one stands in for it.
    schema = create_model(answer) if answer.isidentifier() else None
    requests = prepare(sources, model="", subject=subject, schema=schema, prompt=name)
    messages = tuple(message for request in requests for message in request.messages)
    _write(_as_json(messages) if format_ == "json" else "\n".join(f"[{each.role}]\n{each.content}" for each in messages))


@prompts.command(no_args_is_help=True)
@click.argument("name")
def new(name: str) -> None:
    """
    Copy a prompt into the working folder as a starting point.

    NAME is the name of the copy. If it is the kind of a shipped prompt ("earnings"), the default or newest version of that is copied under
    the next version number. Any other name starts from the default brief prompt. No file is ever overwritten.
    """
    from summarizer.prompts import copy_prompt

    path, origin = copy_prompt(name, Path())
    _write(f"{path.name} is a copy of {origin}: edit it, and name it with --prompt {path.name}\n")


def _row(prompt: Prompt) -> tuple[str, ...]:
    import json

    settings = ", ".join(f"{name} = {json.dumps(value)}" for name, value in prompt.parameters.given().items())
    return (prompt.name, prompt.answers_with, prompt.digest[:_DIGITS], settings or "none")


def _as_json(messages: tuple[Message, ...]) -> str:
    import json

    return json.dumps([{"role": each.role, "content": each.content} for each in messages], ensure_ascii=False, indent=2) + "\n"


def _write(text: str) -> None:
    """Write UTF-8 whatever the locale: the same result is the same bytes."""
    output.show(text)
