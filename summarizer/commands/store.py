"""``summarizer store``: what is kept of answers that were paid for and pages that were fetched; and the options by which it is used."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from summarizer.commands.configured import Configured, config_options
from summarizer.commands.output import show
from summarizer.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from summarizer.store import Store

_EPILOG = """\b
The store keeps the raw answers of models (not your files, and no key). Making
a brief again is then free, and a crash loses no paid answer. Answers are kept
until you clear them. The store also keeps fetched web pages, if the server
allows it, and then only asks whether they have changed. Pages are removed 30
days after their last use. The file is SUMMARIZER_STORE, or one in your data
directory; only you can read it.

\b
Examples:
  summarizer store stats
  summarizer store clear --older-than 30
"""


def store_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add ``--store`` and ``--no-store`` to a command that asks a model."""
    return _options(command, "model answers and web pages", "no answers and no pages; repeated requests are paid again")


def page_store_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add ``--store`` and ``--no-store`` to a command that only fetches."""
    return _options(command, "web pages", "no pages")


def _options(command: Callable[..., None], kept: str, lost: str) -> Callable[..., None]:
    at = click.option("--store", metavar="FILE", help=f"Keep {kept} in this file (SUMMARIZER_STORE).")
    off = click.option("--no-store", is_flag=True, help=f"Keep {lost}.")
    return at(off(command))


@contextmanager
def opened(path: str | None, *, off: bool, unused: bool = False) -> Generator[Store | None]:
    """
    Open the store that the options name, for as long as a command runs; one that would be left unused is not made.

    Raises:
        UsageError: It is named and switched off.
        StoreError: It cannot be opened.
    """
    if path is not None and off:
        message = "--store and --no-store contradict each other: leave one out."
        raise UsageError(message)
    if off or unused:
        yield None
        return
    from summarizer.store import Store, default_path

    with Store(path or default_path()) as store:
        yield store


@click.group(epilog=_EPILOG, no_args_is_help=True)
def store() -> None:
    """Show or clear the store of answers and pages."""


@store.command(cls=Configured)
@click.option("--store", "path", metavar="FILE", help="Another store than the default one.")
@config_options
def stats(path: str | None) -> None:
    """Show where the store is and what it holds."""
    held = _existing(path)
    if held is None:
        show(f"There is no store at {str(_file(path))!r} yet.\n")
        return
    from summarizer.store.pages import DAYS, MAX_BYTES

    with held:
        found = held.stats()
    since = "none" if found.oldest is None else datetime.fromtimestamp(found.oldest, UTC).strftime("%Y-%m-%d %H:%M UTC")
    facts = {
        "file": str(held.path),
        "bytes": f"{found.bytes:,}",
        "answers": f"{found.answers:,}",
        "failed": f"{found.failed:,} requests",
        "unknown": f"{found.unknown:,} requests whose outcome was never learnt",
        "oldest": since,
        "kept": "until they are cleared (summarizer store clear)",
        "pages": f"{found.pages:,} of the web, {found.page_bytes:,} bytes",
        "for": f"{DAYS} days after they were last used, at most {MAX_BYTES:,} bytes",
    }
    show("".join(f"{name + ':':9}{fact}\n" for name, fact in facts.items()))


@store.command(cls=Configured)
@click.option("--store", "path", metavar="FILE", help="Another store than the default one.")
@click.option("--older-than", type=click.FloatRange(min=0), default=0.0, metavar="DAYS", help="Keep younger entries.")
@config_options
def clear(path: str | None, older_than: float) -> None:
    """Delete the stored answers and web pages; repeated requests are then paid again."""
    held = _existing(path)
    if held is None:
        show(f"There is no store at {str(_file(path))!r}: nothing was cleared.\n")
        return
    with held:
        gone = held.clear(older_than=older_than)
    show(f"{gone.requests:,} requests and their answers, and {gone.pages:,} pages of the web, were forgotten.\n")


def _file(path: str | None) -> Path:
    from summarizer.store import default_path

    return Path(path) if path else default_path()


def _existing(path: str | None) -> Store | None:
    """Open a store that is there; looking makes none."""
    from summarizer.store import Store

    file = _file(path)
    return Store(file) if file.exists() else None
