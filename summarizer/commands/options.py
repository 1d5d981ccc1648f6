"""Options that several commands have."""

from __future__ import annotations

from datetime import date

import click


class Day(click.ParamType[date]):
    """A day of the calendar, as 2026-01-31."""

    name = "day"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read the day, or say how one is written."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no day of the calendar: write it as 2026-01-31.", param, ctx)


input_option = click.option(
    "--max-input-tokens",
    type=click.IntRange(min=1),
    metavar="N",
    help="Longest request that the model reads (96,000 unless the prompt says otherwise); longer sources are read in parts.",
)
