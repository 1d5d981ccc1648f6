"""The periods that the head of a table gives to the numbers of a row, where cells stand between pipes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from summarizer.times import read_times

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from summarizer.quantities import Quantity
    from summarizer.times import TimeSpan

_MOST_ROWS: Final = 60
"""How far above a row its table may begin."""


def periods_of(text: str, start: int, row: str, quantities: Sequence[Quantity], published: date | None) -> Mapping[int, TimeSpan]:
    """
    Find for each quantity of a row the period at the head of its column, by the number of the quantity.

    Args:
        text: The document.
        start: Where the row begins.
        row: Its words.
        quantities: Its quantities, with places in it.
        published: The day on which the document appeared.
    """
    head = _head(text, start).split("|") if row.startswith("|") and quantities else []
    cells = {at: row.count("|", 0, one.start) for at, one in enumerate(quantities)}
    told = {at: read_times(head[cell], published) for at, cell in cells.items() if cell < len(head)}
    return {at: times[0] for at, times in told.items() if len(times) == 1}


def _head(text: str, start: int) -> str:
    """Return the first line of the block of lines with pipes that ends above a place; empty where there is none."""
    head = ""
    for _ in range(_MOST_ROWS):
        end = start - 1
        start = text.rfind("\n", 0, max(0, end)) + 1
        line = text[start:end]
        if end <= 0 or not line.lstrip().startswith("|"):
            break
        head = line.lstrip()
    return head
