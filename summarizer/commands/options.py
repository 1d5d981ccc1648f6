"""Options that several commands have; choices and defaults are written out, so that help need not import what they belong to."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from summarizer.commands.completion import prompts_and_files

if TYPE_CHECKING:
    from collections.abc import Callable

ENGINES = ("auto", "llm", "offline")
WIRES = ("auto", "json_schema", "json_object", "prompt")
PROMPT = "brief.v24"
TIMEOUT = 300.0

_ENGINE_OPTIONS = (
    click.option("--engine", type=click.Choice(ENGINES), default="auto", show_default=True, help="auto uses a model if one is configured."),
    click.option("--model", "-m", metavar="NAME", help="Name of the model (SUMMARIZER_MODEL)."),
    click.option("--base-url", metavar="URL", help="OpenAI-compatible server (OPENAI_BASE_URL)."),
)
_ASKING_OPTIONS = (
    click.option("--wire", type=click.Choice(WIRES), default="auto", show_default=True, help="How the server receives the JSON schema."),
    click.option(
        "--prompt",
        default=PROMPT,
        show_default=True,
        metavar="NAME|FILE",
        shell_complete=prompts_and_files,
        help="A shipped prompt, or your own TOML file.",
    ),
    click.option(
        "--timeout",
        type=click.FloatRange(min=1),
        default=TIMEOUT,
        show_default=True,
        metavar="SECONDS",
        help="Timeout for all requests of a brief together.",
    ),
    click.option(
        "--max-input-tokens",
        type=click.IntRange(min=1),
        metavar="N",
        help="Longest request that the model reads (96,000 unless the prompt sets it). Longer sources are read in parts.",
    ),
)


def engine_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options that say which engine writes a brief."""
    for option in reversed(_ENGINE_OPTIONS):
        command = option(command)
    return command


def model_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options that say which engine writes a brief, and how a model is asked for it."""
    for option in reversed(_ASKING_OPTIONS):
        command = option(command)
    return engine_options(command)


def day(value: str) -> date:
    """Read a day of the calendar, or say how one is written."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        message = f"{value!r} is not a day of the calendar: write it as 2026-01-31."
        raise click.BadParameter(message) from None
