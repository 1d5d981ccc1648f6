"""
Read sources: a path, a folder, a pattern, a URL, standard input or a ``Source`` becomes one or more ``Document`` values.

Here is decided who reads what; what becomes of it is in ``documents``. Text is decoded in this process, all else is read by one of its own,
which hostile files cannot hold up.
"""

from __future__ import annotations

import sys
from contextlib import nullcontext
from dataclasses import replace
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from summarizer.documents import Document, Source
from summarizer.errors import InputError
from summarizer.load.child import Readers
from summarizer.load.dateline import completed
from summarizer.load.documents import File, Read, day_of, from_extract, from_source, from_text, junk_of, unread
from summarizer.load.files import read_bytes
from summarizer.load.given import given
from summarizer.load.junk import ADVICE, Junk
from summarizer.load.kinds import SUFFIXES, TYPES, Kind, kind_of
from summarizer.load.names import MAX_BYTES, SourceLike, expand, hint_for_text, is_address
from summarizer.load.unfit import unfit
from summarizer.text.redaction import without_secrets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from summarizer.load.fetch import Fetched
    from summarizer.load.fetch.pages import Pages
    from summarizer.readers.extract import Extract

__all__ = ["MAX_BYTES", "MAX_FILE_BYTES", "Read", "SourceLike", "expand", "from_source", "load", "read_file"]

MAX_FILE_BYTES = 16 * 1024 * 1024
"""Largest file that is no text; pictures make PDFs and mails large."""
_EXTRAS: dict[Kind, tuple[str, str, str]] = {
    "html": ("web", "trafilatura", "a web page"),
    "feed": ("web", "feedparser", "a feed"),
    "pdf": ("pdf", "pypdfium2", "a PDF"),
    "office": ("office", "docx", "a .docx document"),
}
"""For each kind that needs one: the extra that installs its library, that library, and what to call the kind."""


def load(
    sources: Iterable[SourceLike] | SourceLike,
    *,
    stdin: Callable[[], bytes] | None = None,
    since: date | None = None,
    fetch: Callable[[str], Fetched] | None = None,
    pages: Pages | None = None,
    readers: Readers | None = None,
    taking: Callable[[Source], Read] = from_source,
    strict: bool = True,
) -> tuple[Document, ...]:
    """
    Read every source, in the order given.

    A folder or a pattern stands for its files, sorted by name, without rendered briefs; a feed for its entries, newest first. What is
    served in place of an article (a consent wall, an error page, …), or is damaged, becomes a document without text whose notes say so. A
    dateline without its year takes it from the other sources.

    Args:
        sources: Paths, patterns, URLs, "-" for standard input, or ``Source`` values for text at hand.
        stdin: Reads standard input as bytes; the process's own where None.
        since: Entries of feeds before this day are left out, and those without a date.
        fetch: Fetches a URL; ``summarizer.load.fetch.Fetcher`` with its defaults where None.
        pages: Keeps the pages that the default ``fetch`` gets; None keeps none.
        readers: The process that reads what is no text, to share it over calls; one for this call where None.
        taking: Makes a document of a ``Source``; ``from_source``, or what keeps what that made.
        strict: Whether a brief that was made here, and JSON, is no article; what is to be verified may be either.

    Raises:
        UsageError: No source was given, or standard input twice.
        InputError: A source does not exist or cannot be fetched, a library that reads it is missing, or none can be read as an article.
    """
    single = given(sources)
    with nullcontext(readers) if readers else Readers() as reading:
        loading = _Loading(
            readers=reading, stdin=stdin or _stdin, since=since, fetch=fetch or _fetcher(pages), taking=taking, strict=strict
        )
        read = [each for source in single for each in _read(source, loading)]
    if all(each.junk for each in read):
        raise InputError(_only_junk(read))
    return completed(tuple(replace(each.document, id=_letters(index)) for index, each in enumerate(read)))


class _Loading(NamedTuple):
    """What the sources of one call are read with."""

    readers: Readers
    stdin: Callable[[], bytes]
    since: date | None
    fetch: Callable[[str], Fetched]
    taking: Callable[[Source], Read]
    strict: bool


def _fetcher(pages: Pages | None) -> Callable[[str], Fetched]:
    """Make the default way to fetch, once it is needed, and one for all, so that a site is asked for its robots.txt once."""

    @cache
    def fetcher() -> Callable[[str], Fetched]:
        from summarizer.load.fetch import Fetcher

        return Fetcher(pages=pages)

    def fetch(url: str) -> Fetched:
        return fetcher()(url)

    return fetch


def _only_junk(read: list[Read]) -> str:
    first = read[0]
    if len(read) == 1:
        if first.error:
            return str(first.error)
        why = "".join(f" ({note})" for note in first.document.notes[1:2])
        advice = ADVICE.get(cast("Junk", first.junk), "save the article itself as text and name that")
        return f"{first.document.origin!r} is {first.junk}{why}, not an article: {advice}."
    told = ", ".join(f"{each.document.origin!r} is {each.junk}" for each in read[:3])
    return f"None of the {len(read):,} sources is an article ({told}): save the articles themselves and name those."


def _letters(index: int) -> str:
    """Name documents a, b, … z, aa, ab, … as spreadsheets name columns."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


# --- one source -----------------------------------------------------------------------------------------------------


def _read(source: SourceLike, loading: _Loading) -> list[Read]:
    if isinstance(source, Source):
        return [loading.taking(source)]
    if is_address(source):
        return _from_address(str(source), loading)
    origin = str(source)
    if origin == "-":
        return _from_file(File(data=loading.stdin(), origin=origin, hint=None), loading)
    path = Path(source)
    file = File(data=b"", origin=origin, hint=SUFFIXES.get(path.suffix.lower()), path=origin)
    try:
        file = file._replace(data=read_file(path))
    except _UnreadableFileError as error:
        return [unread(file, error)]
    return _from_file(file, loading)


def _from_address(url: str, loading: _Loading) -> list[Read]:
    fetched = loading.fetch(url)
    url = without_secrets(url)
    if fetched.is_error:
        note = f"the server answered with status {fetched.status}"
        return [junk_of("an error page", File(data=b"", origin=url, hint=None, url=fetched.url, notes=(note,)), None)]
    hint = TYPES.get(fetched.media_type)
    return _from_file(File(data=fetched.body, origin=url, hint=hint, url=fetched.url, charset=fetched.charset), loading)


def _from_file(file: File, loading: _Loading) -> list[Read]:
    try:
        kind = kind_of(file.data, file.origin, file.hint)
        _within(file, MAX_BYTES if kind == "text" else MAX_FILE_BYTES)
    except InputError as error:
        return [unread(file, error)]
    if loading.strict and (other := unfit(file.data, kind)):
        return [junk_of(other, file, None)]
    _check_installed(kind, file.origin)
    try:
        if kind == "text":
            return [from_text(file)]
        extracts = loading.readers.read(kind, file.data, file.origin, charset=file.charset, url=file.url)
        if kind != "feed":
            return [from_extract(extract, file, kind) for extract in extracts]
    except InputError as error:
        return [unread(file, error)]
    return _from_feed(file, extracts, loading.since)


def _from_feed(file: File, entries: Iterable[Extract], since: date | None) -> list[Read]:
    """Make each entry with a text a document; they come newest first, and those without a date in their order after the others."""
    told = [entry for entry in entries if entry.text.strip()]
    wanted = [entry for entry in told if since is None or ((day := day_of(entry.published)) is not None and day >= since)]
    if told and not wanted:
        message = f"{file.origin!r} has no entry since {since}: give an earlier --since."
        raise InputError(message)
    return [from_extract(entry, file, "feed") for entry in wanted] or [junk_of("an empty feed", file, None)]


def _within(file: File, most: int) -> None:
    if len(file.data) > most:
        size = f"{len(file.data):,}" if len(file.data) <= MAX_FILE_BYTES else f"more than {MAX_FILE_BYTES:,}"
        message = f"{file.origin!r} has {size} bytes, and at most {most:,} are read: split it into parts."
        raise InputError(message)


def _check_installed(kind: Kind, origin: str) -> None:
    extra, library, name = _EXTRAS.get(kind, ("", "", ""))
    if library and find_spec(library) is None:
        message = f"{origin!r} is {name}, and reading one needs more libraries: pip install 'provenbrief[{extra}]'."
        raise InputError(message)


class _UnreadableFileError(InputError):
    """A file is there, and the system does not give it."""


def read_file(path: Path) -> bytes:
    """
    Read a file, at most one byte more than is allowed, so that a huge one costs nothing.

    Raises:
        InputError: It is not there, cannot be read, is a device, or a pipe without an end.
    """
    try:
        return read_bytes(path, MAX_FILE_BYTES)
    except FileNotFoundError as error:
        web = " (an address of the web begins with https://)" if str(path).lower().startswith("www.") else ""
        message = f"There is no file {str(path)!r}{web}{hint_for_text(str(path))}: name one that is there."
        raise InputError(message) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        message = f"{str(path)!r} cannot be read ({reason}): name another file."
        raise _UnreadableFileError(message) from error


def _stdin() -> bytes:
    if sys.stdin is None:  # closed by whoever started the process
        message = "Standard input (-) is closed: name a file instead."
        raise InputError(message)
    return sys.stdin.buffer.read(MAX_FILE_BYTES + 1)
