"""Options that several commands have."""

from __future__ import annotations

from datetime import date

import click


def day(value: str) -> date:
    """Read a day of the calendar, or say how one is written."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        message = f"{value!r} is no day of the calendar: write it as 2026-01-31."
        raise click.BadParameter(message) from None


input_option = click.option(
    "--max-input-tokens",
    type=click.IntRange(min=1),
    metavar="N",
    help="Longest request that the model reads (96,000 unless the prompt says otherwise); longer sources are read in parts.",
)
