"""What is being done, on a terminal, once the work has taken a moment."""

from __future__ import annotations

from contextlib import contextmanager
from threading import Lock, Timer
from typing import TYPE_CHECKING

from summarizer.commands.voice import detail, is_quiet, is_watched

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from summarizer.runtime.progress import Progress

PROGRESS_AFTER = 1.0
"""Seconds of work before a terminal shows progress: what is quicker needs none."""


@contextmanager
def progress(*, off: bool = False) -> Generator[Callable[[Progress], None]]:
    """Show the stage on a terminal, once the work has taken a moment; elsewhere, or if it is ``off``, tell it to who wants more."""
    if off or not is_watched() or is_quiet():
        yield lambda event: detail(str(event))
        return
    status = _Status()
    timer = Timer(PROGRESS_AFTER, status.show)
    timer.daemon = True
    timer.start()
    try:
        yield status.tell
    finally:
        timer.cancel()
        status.hide()


class _Status:
    """A line on the terminal that says what is being done, and for how long."""

    def __init__(self) -> None:
        self._stage = "starting"
        self._ended = False
        self._lock = Lock()
        self._stop: Callable[[], None] | None = None
        self._update: Callable[[str], None] | None = None

    def tell(self, event: Progress) -> None:
        """Change what is being done."""
        self._stage = str(event)
        if self._update is not None:
            self._update(self._stage)

    def show(self) -> None:
        """Begin to show it."""
        from rich.console import Console
        from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        progress = Progress(
            SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn(), console=Console(stderr=True), transient=True
        )
        with self._lock:
            if self._ended:
                return
            task = progress.add_task(self._stage, total=None)
            self._update = lambda stage: progress.update(task, description=stage)
            self._stop = progress.stop
            progress.start()

    def hide(self) -> None:
        """Take it off the screen."""
        with self._lock:
            self._ended = True
            if self._stop is not None:
                self._stop()
