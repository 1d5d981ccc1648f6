"""What commands that read sources have in common: the options of fetching, and the one text that a command takes."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from summarizer.commands.store import opened
from summarizer.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable

    from summarizer.load import SourceLike
    from summarizer.load.fetch import Fetched
    from summarizer.load.fetch.pages import Pages


def fetching(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options of commands that fetch."""
    for option in (
        click.option(
            "--port", "ports", type=click.IntRange(1, 65535), multiple=True, help="Another port to fetch from, besides 80 and 443."
        ),
        click.option("--user-agent", metavar="TEXT", help="User agent for requests; include a contact address."),
        click.option("--proxy", metavar="URL", help="HTTP proxy for every request. Proxies from the environment are not used."),
    ):
        command = option(command)
    return command


def names_an_address(sources: Iterable[SourceLike]) -> bool:
    """Whether anything will be fetched."""
    from summarizer.load.names import is_address

    return any(map(is_address, sources))


def fetcher(*, proxy: str | None, ports: tuple[int, ...], user_agent: str | None, pages: Pages | None) -> Callable[[str], Fetched]:
    """Make what fetches URLs as the options say, by way of the pages that are kept."""
    from summarizer.load.fetch import Fetcher
    from summarizer.load.fetch.urls import WEB_PORTS

    fetch = Fetcher(proxy=proxy, ports=WEB_PORTS.union(ports), pages=pages)
    return fetch if user_agent is None else replace(fetch, user_agent=user_agent)


@contextmanager
def fetched(
    sources: tuple[str, ...], *, proxy: str | None, ports: tuple[int, ...], user_agent: str | None, store: str | None, no_store: bool
) -> Generator[Callable[[str], Fetched] | None]:
    """
    Open the store of pages for as long as a command without a model reads its sources, if there is anything to fetch.

    Raises:
        UsageError: The store is named and switched off.
        StoreError: It cannot be opened.
    """
    fetches = names_an_address(sources)
    with opened(store, off=no_store, unused=not fetches) as pages:
        yield fetcher(proxy=proxy, ports=ports, user_agent=user_agent, pages=pages) if fetches else None


def text_of(brief: str) -> str:
    """Read the one text that a command is given: a file, or standard input."""
    from summarizer.load import load
    from summarizer.load.names import is_own_page

    if Path(brief).is_dir():
        message = f"{brief!r} is a directory: name one file, then its sources."
        raise UsageError(message)
    if is_own_page(Path(brief)):
        message = f"{brief!r} is the web page of a brief, which is for reading: name the brief as JSON or Markdown."
        raise UsageError(message)
    return load([brief], strict=False)[0].text
