"""What the names of sources stand for: a folder or a pattern for its files, everything else for itself."""

from __future__ import annotations

import glob
import re
from pathlib import Path

from summarizer.documents import Source
from summarizer.errors import InputError
from summarizer.load.kinds import SUFFIXES, kind_of
from summarizer.load.unfit import HEAD, is_own
from summarizer.text.redaction import without_secrets

SourceLike = str | Path | Source

MAX_BYTES = 4 * 1024 * 1024
"""Largest text that is read; a news article has some kilobytes, an annual report as text one or two megabytes."""
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]{1,20}:(?=//)|(?:data|javascript|view-source):", re.IGNORECASE)
_BEGINNING = 64 * 1024
_LONG_NAME = 200
_MOST_WORDS = 7
"""Words that the name of a file may have without looking like a text."""
_WEB = re.compile(r"https?://", re.IGNORECASE)


def is_address(source: SourceLike) -> bool:
    """Whether a source is an address of the web."""
    return isinstance(source, str) and _WEB.match(source) is not None


def expand(source: SourceLike) -> list[SourceLike]:
    """
    Replace a folder or a pattern (``*``, ``?``, ``[…]``, ``**``) by the articles that it stands for, and keep any other source.

    Raises:
        InputError: It is an address of another kind than http and https, an empty name, or stands for no article.
    """
    if isinstance(source, Source) or source == "-" or is_address(source):
        return [source]
    if isinstance(source, str) and _ADDRESS.match(source):
        message = f"{without_secrets(source)!r} is not an address of the web: name an http or https URL, or a file."
        raise InputError(message)
    if not str(source) or "\0" in str(source):
        message = f"{str(source)!r} is not the name of a file: name a file, a directory, a URL, or - for standard input."
        raise InputError(message)
    path = Path(source)
    try:
        if path.is_dir():
            return _of_folder(path, source)
        if glob.has_magic(str(source)) and not path.exists():
            return _of_pattern(str(source))
    except OSError as error:  # a name that is too long, which is first said of it here
        message = f"{_shortened(str(source))!r} cannot be read ({error.strerror}): name another file{hint_for_text(str(source))}."
        raise InputError(message) from error
    return [source]


def hint_for_text(name: str) -> str:
    """Say how text goes in, where what was given for a path looks like some: it has many words or several lines."""
    looks_like_text = len(name.split()) > _MOST_WORDS or "\n" in name.strip()
    return (
        " (a string is taken for a path; text itself goes in by standard input, or from Python as Source(text=...))"
        if looks_like_text
        else ""
    )


def _shortened(name: str) -> str:
    return name if len(name) <= _LONG_NAME else f"{name[:_LONG_NAME]}…"


def _of_folder(path: Path, source: SourceLike) -> list[SourceLike]:
    try:
        files = sorted(file for file in path.iterdir() if _is_readable(file))
    except OSError as error:
        message = f"Directory {str(source)!r} cannot be read ({error.strerror}): name another."
        raise InputError(message) from error
    articles: list[SourceLike] = [file for file in files if not _is_brief(file)]
    if not articles:
        message = f"Directory {str(source)!r} holds no article ({', '.join(SUFFIXES)}): name a directory that does."
        raise InputError(message)
    return articles


def _of_pattern(pattern: str) -> list[SourceLike]:
    found = sorted(Path(name) for name in glob.iglob(pattern, recursive=True))  # noqa: PTH207 - the pattern may be absolute
    articles: list[SourceLike] = [file for file in found if _is_readable(file) and not _is_brief(file)]
    if not articles:
        message = f"The pattern {pattern!r} stands for no article ({', '.join(SUFFIXES)}): name files that are there."
        raise InputError(message)
    return articles


def is_own_page(path: Path) -> bool:
    """Whether a file is the web page of a brief that was made here; one that cannot be read is none."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return is_own(file.read(HEAD), "html")
    except (OSError, ValueError):
        return False


def _is_brief(path: Path) -> bool:
    """Whether a file is a brief that was written beside its sources: a brief must not become a source of the next one."""
    if SUFFIXES.get(path.suffix.lower()) != "text":
        return is_own_page(path)
    try:
        with path.open("rb") as file:
            head = file.read(HEAD)
            return head.startswith(b"# ") and is_own(head + file.read(MAX_BYTES), "text")
    except OSError:
        return False


def _is_readable(path: Path) -> bool:
    """Whether a file is of a kind that is read, by its name or else by what it begins with; plain text has a name that says so."""
    if path.name.startswith(".") or not path.is_file():
        return False
    if path.suffix.lower() in SUFFIXES:
        return True
    try:
        with path.open("rb") as file:
            return kind_of(file.read(_BEGINNING), path.name, None) != "text"
    except (OSError, InputError):
        return False
