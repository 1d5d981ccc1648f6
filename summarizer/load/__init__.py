"""
Read sources: a path, a folder, a pattern, a URL, standard input or a ``Source`` becomes one or more ``Document`` values.

Text is decoded here. All else is read by a process of its own, which hostile files cannot hold up.
"""

from __future__ import annotations

import hashlib
import sys
from contextlib import nullcontext
from dataclasses import replace
from datetime import date
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from summarizer.characters import visible
from summarizer.documents import Document, Source
from summarizer.errors import InputError
from summarizer.load.child import Readers
from summarizer.load.dates import read_date
from summarizer.load.given import given, readable
from summarizer.load.junk import ADVICE, Junk, junk_in
from summarizer.load.kinds import SUFFIXES, TYPES, Kind, kind_of
from summarizer.load.masthead import Masthead, read_masthead, web_address
from summarizer.load.names import MAX_BYTES, SourceLike, expand, is_address
from summarizer.load.oddities import oddities
from summarizer.load.unfit import unfit
from summarizer.orders import addresses_machine
from summarizer.readers.decode import decode
from summarizer.readers.extract import Extract, UnreadableError
from summarizer.redaction import without_secrets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from summarizer.load.fetch import Fetched
    from summarizer.load.fetch.pages import Pages

__all__ = ["MAX_BYTES", "SourceLike", "expand", "load"]

MAX_FILE_BYTES = 16 * 1024 * 1024
"""Largest file that is no text; pictures make PDFs and mails large."""
_QUOTED = 120
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
    strict: bool = True,
) -> tuple[Document, ...]:
    """
    Read every source, in the order given.

    A folder or a pattern stands for its files, sorted by name, without rendered briefs; a feed for its entries, newest first. What is
    served in place of an article (a consent wall, an error page, …) becomes a document without text whose notes say so.

    Args:
        sources: Paths, patterns, URLs, "-" for standard input, or ``Source`` values for text at hand.
        stdin: Reads standard input as bytes; the process's own where None.
        since: Entries of feeds before this day are left out, and those without a date.
        fetch: Fetches a URL; ``summarizer.load.fetch.Fetcher`` with its defaults where None.
        pages: Keeps the pages that the default ``fetch`` gets; None keeps none.
        readers: The process that reads what is no text, to share it over calls; one for this call where None.
        strict: Whether a brief that was made here, and JSON, is no article; what is to be verified may be either.

    Raises:
        UsageError: No source was given, or standard input twice.
        InputError: A source does not exist, cannot be read or fetched, is empty or of no known kind, or none is an article.
    """
    single = given(sources)
    with nullcontext(readers) if readers else Readers() as reading:
        loading = _Loading(readers=reading, stdin=stdin or _stdin, since=since, fetch=fetch or _fetcher(pages), strict=strict)
        read = [each for source in single for each in _read(source, loading)]
    if all(each.junk for each in read):
        raise InputError(_only_junk(read))
    return tuple(replace(each.document, id=_letters(index)) for index, each in enumerate(read))


class _Loading(NamedTuple):
    """What the sources of one call are read with."""

    readers: Readers
    stdin: Callable[[], bytes]
    since: date | None
    fetch: Callable[[str], Fetched]
    strict: bool


class _Read(NamedTuple):
    """A document, and what it is where it is no article."""

    document: Document
    junk: Junk | None


class _File(NamedTuple):
    """
    A file as it came.

    ``url`` is where it was fetched from, ``path`` where it lies; ``hint`` is the kind that its name or its server says.
    """

    data: bytes
    origin: str
    hint: Kind | None
    path: str | None = None
    url: str | None = None
    charset: str | None = None
    notes: tuple[str, ...] = ()


def _fetcher(pages: Pages | None) -> Callable[[str], Fetched]:
    """Make the default way to fetch, once it is needed, and one for all, so that a site is asked for its robots.txt once."""

    @cache
    def fetcher() -> Callable[[str], Fetched]:
        from summarizer.load.fetch import Fetcher

        return Fetcher(pages=pages)

    def fetch(url: str) -> Fetched:
        return fetcher()(url)

    return fetch


def _only_junk(read: list[_Read]) -> str:
    first = read[0]
    if len(read) == 1:
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


def _read(source: SourceLike, loading: _Loading) -> list[_Read]:
    if isinstance(source, Source):
        return [_from_source(source)]
    if is_address(source):
        return _from_address(str(source), loading)
    origin = str(source)
    if origin == "-":
        return _from_file(_File(data=loading.stdin(), origin=origin, hint=None), loading)
    path = Path(source)
    return _from_file(_File(data=_bytes(path), origin=origin, hint=SUFFIXES.get(path.suffix.lower()), path=origin), loading)


def _from_address(url: str, loading: _Loading) -> list[_Read]:
    fetched = loading.fetch(url)
    url = without_secrets(url)
    if fetched.is_error:
        note = f"the server answered with status {fetched.status}"
        return [_junk("an error page", _File(data=b"", origin=url, hint=None, url=fetched.url, notes=(note,)), None)]
    hint = TYPES.get(fetched.media_type)
    return _from_file(_File(data=fetched.body, origin=url, hint=hint, url=fetched.url, charset=fetched.charset), loading)


def _from_file(file: _File, loading: _Loading) -> list[_Read]:
    kind = kind_of(file.data, file.origin, file.hint)
    _within(file, MAX_BYTES if kind == "text" else MAX_FILE_BYTES)
    if loading.strict and (other := unfit(file.data, kind)):
        return [_junk(other, file, None)]
    if kind == "text":
        return [_from_text(file)]
    _check_installed(kind, file.origin)
    extracts = loading.readers.read(kind, file.data, file.origin, charset=file.charset, url=file.url)
    if kind == "feed":
        return _from_feed(file, extracts, loading.since)
    return [_from_extract(extract, file, "a scanned PDF without text" if kind == "pdf" else None) for extract in extracts]


def _from_feed(file: _File, entries: Iterable[Extract], since: date | None) -> list[_Read]:
    """Make each entry with a text a document, newest first; those without a date keep their order, after the others."""
    dated = [(_day(entry.published), entry) for entry in entries if entry.text.strip()]
    wanted = [(day, entry) for day, entry in dated if since is None or (day is not None and day >= since)]
    if dated and not wanted:
        message = f"{file.origin!r} has no entry since {since}: give an earlier --since."
        raise InputError(message)
    wanted.sort(key=lambda each: each[0] or date.min, reverse=True)
    return [_from_extract(entry, file, None) for _, entry in wanted] or [_junk("an empty feed", file, None)]


def _within(file: _File, most: int) -> None:
    if len(file.data) > most:
        size = f"{len(file.data):,}" if len(file.data) <= MAX_FILE_BYTES else f"more than {MAX_FILE_BYTES:,}"
        message = f"{file.origin!r} has {size} bytes, and at most {most:,} are read: split it into parts."
        raise InputError(message)


def _check_installed(kind: Kind, origin: str) -> None:
    extra, library, name = _EXTRAS.get(kind, ("", "", ""))
    if library and find_spec(library) is None:
        message = f"{origin!r} is {name}, and reading one needs more libraries: pip install 'provenbrief[{extra}]'."
        raise InputError(message)


def _bytes(path: Path) -> bytes:
    """Read a file, at most one byte more than is allowed, so that a huge one costs nothing."""
    try:
        with path.open("rb") as file:
            return file.read(MAX_FILE_BYTES + 1)
    except FileNotFoundError as error:
        web = " (an address of the web begins with https://)" if str(path).lower().startswith("www.") else ""
        message = f"No such file: {str(path)!r}{web}."
        raise InputError(message) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        message = f"{str(path)!r} cannot be read: {reason}."
        raise InputError(message) from error


def _stdin() -> bytes:
    if sys.stdin is None:  # closed by whoever started the process
        message = "Standard input (-) is closed: name a file instead."
        raise InputError(message)
    return sys.stdin.buffer.read(MAX_FILE_BYTES + 1)


# --- documents ------------------------------------------------------------------------------------------------------


def _from_text(file: _File) -> _Read:
    try:
        text, notes = decode(file.data, file.charset)
    except UnreadableError as error:
        message = f"{file.origin!r} {error}: save the article as text in UTF-8 and name that."
        raise InputError(message) from error
    head = read_masthead(text)
    return _checked(text, file, head._replace(url=file.url or head.url), notes)


def _from_extract(extract: Extract, file: _File, empty: Junk | None) -> _Read:
    """Prefer what the file says of the article to what its first lines say."""
    head = read_masthead(extract.text)
    stated = Masthead(
        end=head.end,
        title=extract.title or head.title,
        publisher=extract.publisher or head.publisher,
        published=_day(extract.published) or head.published,
        url=web_address(extract.url or "") or file.url or head.url,
    )
    junk = empty if empty and not extract.text.strip() else junk_in(extract.text, extract.title, paid=extract.paid)
    if junk:
        return _junk(junk, file._replace(notes=(*file.notes, *extract.notes)), stated)
    return _checked(extract.text, file, stated, extract.notes, extract.pages)


def _junk(junk: Junk, file: _File, head: Masthead | None) -> _Read:
    """Keep what is known of a source that is no article, but not its text."""
    notes = (f"not summarized: it is {junk}, not an article", *file.notes)
    stated = (
        Masthead(title=head.title, publisher=head.publisher, published=head.published, url=head.url) if head else Masthead(url=file.url)
    )
    return _Read(_document("", file, stated, notes), junk)


def _from_source(source: Source) -> _Read:
    """Prefer what the caller says of the source to what its first lines say."""
    source, notes = readable(source)
    head = read_masthead(source.text)
    stated = Masthead(
        end=head.end,
        title=source.title or head.title,
        publisher=source.publisher or head.publisher,
        published=_stated_date(source.published) or head.published,
        url=source.url or head.url,
    )
    return _checked(source.text, _File(data=b"", origin="text", hint=None), stated, notes)


def _stated_date(published: date | str | None) -> date | None:
    if not isinstance(published, str):
        return published
    found = read_date(published)
    if found is None:
        message = f"The published={published!r} of a Source is no date: give a datetime.date or text like '2026-01-31'."
        raise InputError(message)
    return found


def _day(stated: str | None) -> date | None:
    return read_date(stated) if stated else None


def _checked(text: str, file: _File, head: Masthead, notes: tuple[str, ...], pages: tuple[int, ...] = ()) -> _Read:
    if not text.strip():
        message = f"{file.origin!r} is empty: there is nothing to summarize."
        raise InputError(message)
    if len(text) > MAX_BYTES:
        message = f"{file.origin!r} has {len(text):,} characters, and at most {MAX_BYTES:,} are read: split it into parts."
        raise InputError(message)
    return _Read(_document(text, file, head, (*notes, *oddities(text)), pages), None)


def _document(text: str, file: _File, head: Masthead, notes: tuple[str, ...], pages: tuple[int, ...] = ()) -> Document:
    """Make a document, which gets its id when all are read; a title or publisher that gives orders to a machine is only noted."""
    title, publisher = _unordered(head.title), _unordered(head.publisher)
    for name, kept, stated in (("title", title, head.title), ("publisher", publisher, head.publisher)):
        if kept != stated:
            notes = (*notes, f"its {name} addresses a machine, and was not taken: “{visible(stated or '')[:_QUOTED]}”")
    return Document(
        id="",
        text=text,
        origin=file.origin,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        title=title,
        publisher=publisher,
        published=head.published,
        url=without_secrets(head.url) if head.url else None,
        path=file.path,
        masthead=head.end,
        pages=pages,
        notes=notes,
    )


def _unordered(name: str | None) -> str | None:
    return None if name and addresses_machine(name) else name
