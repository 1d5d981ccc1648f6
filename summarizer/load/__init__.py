"""Read sources: a path, a directory, standard input or a ``Source`` becomes a ``Document``."""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from summarizer.documents import OWN_HEADING, Document, Source
from summarizer.errors import InputError, UsageError
from summarizer.load.dates import read_date
from summarizer.load.decode import decode
from summarizer.load.masthead import Masthead, read_masthead

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

__all__ = ["SourceLike", "expand", "load"]

SourceLike = str | Path | Source

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]{1,20}://", re.IGNORECASE)
TEXT_SUFFIXES = frozenset({".txt", ".md"})
MAX_BYTES = 4 * 1024 * 1024
"""Largest source that is read; a news article has some kilobytes, an annual report as text one or two megabytes."""


def load(sources: Iterable[SourceLike] | SourceLike, *, stdin: Callable[[], bytes] | None = None) -> tuple[Document, ...]:
    """
    Read every source, in the order given; a directory stands for its ``.txt`` and ``.md`` files, sorted by name, without rendered briefs.

    Args:
        sources: Paths, "-" for standard input, or ``Source`` values for text at hand.
        stdin: Reads standard input as bytes; the process's own where None.

    Raises:
        UsageError: No source was given, or standard input twice.
        InputError: A source does not exist, cannot be read, is empty, or is not text.
    """
    given = _given(sources)
    if not given:
        message = "No source was given: name a text file, a directory, or - for standard input."
        raise UsageError(message)
    if sum(source == "-" for source in given) > 1:
        message = "Standard input (-) was given twice: it can be read only once."
        raise UsageError(message)
    read_stdin = stdin or _stdin
    single = _once(one for source in given for one in expand(source))
    return tuple(_document(_letters(index), one, read_stdin) for index, one in enumerate(single))


def _given(sources: object) -> list[SourceLike]:
    """List what was given, and refuse what is neither a path nor a source: callers need not use a type checker."""
    if isinstance(sources, str | Path | Source):
        sources = [sources]
    if not isinstance(sources, Iterable):
        message = f"The sources are a {type(sources).__name__}: give paths, '-' or Source values."
        raise UsageError(message)
    given: list[SourceLike] = []
    for one in cast("Iterable[object]", sources):
        if not isinstance(one, str | Path | Source) or not isinstance(getattr(one, "text", ""), str):
            message = f"A source is a {type(one).__name__} without text: give a path, '-' or Source(text=...)."
            raise UsageError(message)
        given.append(one)
    return given


def _once(sources: Iterable[SourceLike]) -> list[SourceLike]:
    """Leave out a file that was named before: it would only repeat itself."""
    single: dict[object, SourceLike] = {}
    for index, source in enumerate(sources):
        key = index if isinstance(source, Source) or source == "-" else Path(source).resolve()
        single.setdefault(key, source)
    return list(single.values())


def _letters(index: int) -> str:
    """Name documents a, b, … z, aa, ab, … as spreadsheets name columns."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def expand(source: SourceLike) -> list[SourceLike]:
    """
    Replace a directory by the articles in it, and keep any other source.

    Raises:
        InputError: It is an address, an empty name, or a directory without articles.
    """
    if isinstance(source, Source) or source == "-":
        return [source]
    if isinstance(source, str) and _ADDRESS.match(source):
        message = f"{source!r} is a URL, and this version reads files only: save the article's text to a file and name that."
        raise InputError(message)
    if not str(source) or "\0" in str(source):
        message = f"{str(source)!r} is no name of a file: name a text file, a directory, or - for standard input."
        raise InputError(message)
    path = Path(source)
    if not path.is_dir():
        return [source]
    try:
        files = sorted(file for file in path.iterdir() if _is_text_file(file))
    except OSError as error:
        message = f"Directory {str(source)!r} cannot be read: {error.strerror}."
        raise InputError(message) from error
    articles: list[SourceLike] = [file for file in files if not _is_brief(file)]
    if not articles:
        message = f"Directory {str(source)!r} holds no .txt or .md file with an article: name a directory that does."
        raise InputError(message)
    return articles


def _is_brief(path: Path) -> bool:
    """Whether a file is a brief that was written beside its sources: a brief must not become a source of the next one."""
    try:
        with path.open("rb") as file:
            return file.read(2) == b"# " and f"\n## {OWN_HEADING}\n".encode() in file.read(MAX_BYTES)
    except OSError:
        return False


def _is_text_file(path: Path) -> bool:
    return path.suffix.lower() in TEXT_SUFFIXES and not path.name.startswith(".") and path.is_file()


def _document(identity: str, source: SourceLike, read_stdin: Callable[[], bytes]) -> Document:
    if isinstance(source, Source):
        return _from_source(identity, source)
    origin = str(source)
    data = read_stdin() if source == "-" else _read(Path(source))
    if len(data) > MAX_BYTES:
        message = f"{origin!r} has {len(data):,} bytes, and at most {MAX_BYTES:,} are read: split it into parts."
        raise InputError(message)
    text, notes = decode(data, origin)
    head = read_masthead(text)
    return _checked(identity, text, origin, head, notes, path=None if source == "-" else origin)


def _read(path: Path) -> bytes:
    """Read a file, at most one byte more than is allowed, so that a huge one costs nothing."""
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        message = f"No such file: {str(path)!r}."
        raise InputError(message) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        message = f"{str(path)!r} cannot be read: {reason}."
        raise InputError(message) from error


def _stdin() -> bytes:
    if sys.stdin is None:  # closed by whoever started the process
        message = "Standard input (-) is closed: name a file instead."
        raise InputError(message)
    return sys.stdin.buffer.read(MAX_BYTES + 1)


def _from_source(identity: str, source: Source) -> Document:
    """Prefer what the caller says of the source to what its first lines say."""
    head = read_masthead(source.text)
    stated = Masthead(
        end=head.end,
        title=source.title or head.title,
        publisher=source.publisher or head.publisher,
        published=_stated_date(source.published) or head.published,
        url=source.url or head.url,
    )
    return _checked(identity, source.text, "text", stated, (), path=None)


def _stated_date(published: date | str | None) -> date | None:
    if not isinstance(published, str):
        return published
    found = read_date(published)
    if found is None:
        message = f"The published={published!r} of a Source is no date: give a datetime.date or text like '2026-01-31'."
        raise InputError(message)
    return found


def _checked(identity: str, text: str, origin: str, head: Masthead, notes: tuple[str, ...], *, path: str | None) -> Document:
    if not text.strip():
        message = f"{origin!r} is empty: there is nothing to summarize."
        raise InputError(message)
    if len(text) > MAX_BYTES:
        message = f"{origin!r} has {len(text):,} characters, and at most {MAX_BYTES:,} are read: split it into parts."
        raise InputError(message)
    try:
        encoded = text.encode()
    except UnicodeEncodeError as error:
        message = f"{origin!r} holds a lone surrogate at position {error.start}: decode it with errors='replace' first."
        raise InputError(message) from None
    return Document(
        id=identity,
        text=text,
        origin=origin,
        sha256=hashlib.sha256(encoded).hexdigest(),
        title=head.title,
        publisher=head.publisher,
        published=head.published,
        url=head.url,
        path=path,
        masthead=head.end,
        notes=notes,
    )
