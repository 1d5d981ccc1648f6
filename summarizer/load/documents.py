"""Documents of what was read: a text file, an extract of any other file, a ``Source``, or junk in place of an article."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple

from summarizer.documents import Document, Source
from summarizer.errors import InputError
from summarizer.load.dates import read_date
from summarizer.load.given import readable
from summarizer.load.junk import NOT_SUMMARIZED, Junk, junk_in
from summarizer.load.masthead import Masthead, read_masthead, web_address
from summarizer.load.names import MAX_BYTES
from summarizer.load.oddities import MOST_MARKS, oddities, stacks_marks
from summarizer.orders import addresses_machine
from summarizer.readers.decode import decode
from summarizer.readers.extract import Extract, UnreadableError
from summarizer.text.characters import visible
from summarizer.text.redaction import without_secrets

if TYPE_CHECKING:
    from datetime import date

    from summarizer.load.kinds import Kind

_QUOTED = 120
"""Characters of a title that addresses a machine which a note quotes."""


class Read(NamedTuple):
    """A document, what it is where it is no article, and why it could not be read where it could not."""

    document: Document
    junk: Junk | None
    error: InputError | None = None


class File(NamedTuple):
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


def from_text(file: File) -> Read:
    """
    Decode a text file, and take what its first lines say of the article.

    Raises:
        InputError: It is in no encoding that can be read, or too long.
    """
    try:
        text, notes = decode(file.data, file.charset)
    except UnreadableError as error:
        message = f"{file.origin!r} {error}: save the article as text in UTF-8 and name that."
        raise InputError(message) from error
    if not text.strip():
        return junk_of("empty", file, None)
    head = read_masthead(text)
    return _checked(text, file, head._replace(url=file.url or head.url), notes)


def from_extract(extract: Extract, file: File, kind: Kind) -> Read:
    """Prefer what the file says of the article to what its first lines say."""
    head = read_masthead(extract.text)
    stated = Masthead(
        end=head.end,
        title=extract.title or head.title,
        publisher=extract.publisher or head.publisher,
        published=day_of(extract.published) or head.published,
        url=web_address(extract.url or "") or file.url or head.url,
        agency=head.agency,
    )
    scanned = kind == "pdf" and not extract.text.strip()
    junk: Junk | None = (
        "a scanned PDF without text" if scanned else junk_in(extract.text, extract.title, paid=extract.paid, is_page=kind == "html")
    )
    if junk:
        return junk_of(junk, file._replace(notes=(*file.notes, *extract.notes)), stated)
    return _checked(extract.text, file, stated, extract.notes, extract.pages)


def junk_of(junk: Junk, file: File, head: Masthead | None) -> Read:
    """Keep what is known of a source that is not an article, but not its text."""
    notes = (f"{NOT_SUMMARIZED}it is {junk}, not an article", *file.notes)
    stated = head._replace(end=0) if head else Masthead(url=file.url)
    return Read(_document("", file, stated, notes), junk)


def unread(file: File, error: InputError) -> Read:
    """Keep the name of a file that could not be read, and why; it is an error only where nothing else was read."""
    why = f"{NOT_SUMMARIZED}it {str(error).removeprefix(f'{file.origin!r} ')}"
    return Read(_document("", file, Masthead(url=file.url), (why, *file.notes)), "a file that cannot be read", error)


def from_source(source: Source) -> Read:
    """Prefer what the caller says of the source to what its first lines say."""
    source, notes = readable(source)
    head = read_masthead(source.text)
    stated = Masthead(
        end=head.end,
        title=source.title or head.title,
        publisher=source.publisher or head.publisher,
        published=_stated_date(source.published) or head.published,
        url=source.url or head.url,
        agency=head.agency,
    )
    return _checked(source.text, File(data=b"", origin="text", hint=None), stated, notes)


def _stated_date(published: date | str | None) -> date | None:
    if not isinstance(published, str):
        return published
    found = read_date(published)
    if found is None:
        message = f"The published={published!r} of a Source is not a date: give a datetime.date or text like '2026-01-31'."
        raise InputError(message)
    return found


def day_of(stated: str | None) -> date | None:
    """Read the day that a file states; None where it states none, or none that can be read."""
    return read_date(stated) if stated else None


def _checked(text: str, file: File, head: Masthead, notes: tuple[str, ...], pages: tuple[int, ...] = ()) -> Read:
    if not text.strip():
        message = f"{file.origin!r} is empty: there is nothing to summarize."
        raise InputError(message)
    if len(text) > MAX_BYTES:
        message = f"{file.origin!r} has {len(text):,} characters, and at most {MAX_BYTES:,} are read: split it into parts."
        raise InputError(message)
    if stacks_marks(text):
        message = f"{file.origin!r} stacks more than {MOST_MARKS:,} marks on a letter, which no article does: name another source."
        raise InputError(message)
    return Read(_document(text, file, head, (*notes, *oddities(text)), pages), None)


def _document(text: str, file: File, head: Masthead, notes: tuple[str, ...], pages: tuple[int, ...] = ()) -> Document:
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
        agency=_unordered(head.agency),
    )


def _unordered(name: str | None) -> str | None:
    return None if name and addresses_machine(name) else name
