"""Options that several commands have."""

from __future__ import annotations

import click

input_option = click.option(
    "--max-input-tokens",
    type=click.IntRange(min=1),
    metavar="N",
    help="Longest request that the model reads (96,000 unless the prompt says otherwise); longer sources are read in parts.",
)
