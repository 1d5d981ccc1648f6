"""``summarizer brief --stream``: a brief growing on a terminal, marked as what it is until it is proven."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from summarizer.commands.voice import is_watched

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from rich.console import Console, ConsoleRenderable

_HEADING = "Preview: nothing of this is proven yet"
_MARGIN = 4
"""Lines of the terminal that stay free: the heading, the stage, and the place of the cursor."""


@contextmanager
def previewed(*, on: bool) -> Generator[Callable[[tuple[str, ...]], None] | None]:
    """
    Show a preview on standard error, and take it away in the end.

    Where standard error is no terminal there is nothing to show it on, and the run is a plain one: the result is the same.
    """
    if not on or not is_watched():
        yield None
        return
    from rich.console import Console
    from rich.live import Live

    console = Console(stderr=True)
    with Live(console=console, transient=True, auto_refresh=False) as live:
        yield lambda lines: live.update(_page(lines, console), refresh=True)


def _page(lines: tuple[str, ...], console: Console) -> ConsoleRenderable:
    """Lay out the end of a preview, as much as the terminal holds; text is text, whatever stands in it."""
    from rich.console import Group
    from rich.text import Text

    shown = lines[-max(console.height - _MARGIN, 1) :]
    return Group(Text(_HEADING, style="bold"), *(Text(line, no_wrap=True, overflow="ellipsis") for line in shown))
