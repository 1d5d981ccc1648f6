"""What commands that read sources have in common: the options of fetching, and the one text that a command takes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from summarizer.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.load.fetch import Fetched
    from summarizer.load.fetch.pages import Pages


def fetching(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options of commands that fetch."""
    for option in (
        click.option("--port", "ports", type=click.IntRange(1, 65535), multiple=True, help="A port to fetch from besides 80 and 443."),
        click.option("--proxy", metavar="URL", help="HTTP proxy to the web and to the model's server; none is taken from the environment."),
    ):
        command = option(command)
    return command


def fetcher(proxy: str | None, ports: tuple[int, ...], pages: Pages | None = None) -> Callable[[str], Fetched] | None:
    """Make what fetches URLs in another way than the default; None where the default will do."""
    if proxy is None and not ports:
        return None
    from summarizer.load.fetch import Fetcher
    from summarizer.load.fetch.urls import WEB_PORTS

    return Fetcher(proxy=proxy, ports=WEB_PORTS.union(ports), pages=pages)


def text_of(brief: str) -> str:
    """Read the one text that a command is given: a file, or standard input."""
    from summarizer.load import load

    if Path(brief).is_dir():
        message = f"{brief!r} is a directory: name one file, then its sources."
        raise UsageError(message)
    return load([brief])[0].text
