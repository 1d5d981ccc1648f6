"""
The jobs file: one JSON object per line, ``{"id": "…", "sources": ["a.txt", …], "subject": "…"}``.

A source is a path relative to the jobs file, or an object with a text: ``{"text": "…", "title": …, "publisher": …, "published": …,
"url": …}``. The whole file is checked before anything is done, and then read again job by job, so its size does not matter. An invalid
line is a failed job. Blank lines and lines that begin with # are ignored.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, TypeGuard

import jiter

from summarizer.documents import Source
from summarizer.errors import InputError, SummarizerError
from summarizer.load import MAX_FILE_BYTES, expand, read_file
from summarizer.load.files import is_endless, is_pipe

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from summarizer.load import SourceLike

_KEYS = {"id", "sources", "subject"}
_SOURCE_KEYS = {field.name for field in fields(Source)}
_LONGEST_ID = 200
_LONGEST_LINE = 64 * 1024 * 1024
"""Bytes; a job may hold its texts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """
    One brief to make.

    Attributes:
        id: Identifies its result; unique among the jobs of a run.
        sources: As in ``summarize``.
        subject: As in ``summarize``.
    """

    id: str
    sources: tuple[SourceLike, ...]
    subject: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BadLine:
    """
    A line that is no job.

    Attributes:
        id: What the line gives as one, where it can be used; else "line" and its number.
        reason: Why it is none, in one sentence that names the line.
    """

    id: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JobsFile:
    """
    A jobs file that was checked; going over it reads the lines one by one.

    Attributes:
        path: Where it lies.
        lines: The number of each line that is a job or should be one, by its id, in their order.
        bad: How many of them are none.
    """

    path: Path
    lines: Mapping[str, int]
    bad: int

    def __iter__(self) -> Iterator[Job | BadLine]:
        """
        Read the lines again.

        Raises:
            InputError: The file has changed since.
        """
        for number, read in _entries(self.path):
            entry = _single(self.path, number, read, self.lines)
            if self.lines.get(entry.id) != number:
                message = f"Jobs file {str(self.path)!r} has changed while it was read: start again."
                raise InputError(message)
            yield entry

    def __len__(self) -> int:
        """Count the lines that are jobs or should be."""
        return len(self.lines)


def read_jobs(path: str | Path) -> JobsFile:
    """
    Check a jobs file; a line that is no job spoils no other.

    Raises:
        InputError: It cannot be read, or none of its lines is a job; the message names the first.
    """
    file = Path(path)
    lines: dict[str, int] = {}
    bad, first = 0, None
    for number, read in _entries(file):
        entry = _single(file, number, read, lines)
        lines[entry.id] = number
        if isinstance(entry, BadLine):
            bad += 1
            first = first or entry
    if first and bad == len(lines):
        raise InputError(first.reason)
    if not lines:
        message = f"Jobs file {str(file)!r} holds no job: give one JSON object a line, with id and sources."
        raise InputError(message)
    return JobsFile(path=file, lines=lines, bad=bad)


def _single(path: Path, number: int, entry: Job | BadLine, lines: Mapping[str, int]) -> Job | BadLine:
    """Name a line; one whose id another line before it has is no job, and is named by its number."""
    first = lines.get(entry.id, number)
    if first == number:
        return entry
    if isinstance(entry, Job):
        entry = _bad(path, number, f"the id {entry.id!r} is that of line {first} too: give each job its own")
    return replace(entry, id=f"line {number}")


def digest(job: Job, settings: str) -> str | None:
    """
    Digest all that a brief depends on: the settings, the job, and the bytes of its files.

    Returns:
        None where a source cannot be read, or is too large to be: the job's own run says why.
    """
    hashed = hashlib.sha256(json.dumps([settings, job.id, job.subject]).encode())
    try:
        for source in (one for each in job.sources for one in expand(each)):
            if isinstance(source, Source):
                content = repr(source).encode("utf-8", "surrogatepass")
            else:
                path = Path(source)
                if is_pipe(path):  # what is read here would not be there for the brief
                    return None
                content = read_file(path)
                if len(content) > MAX_FILE_BYTES:
                    return None
                hashed.update(str(source).encode("utf-8", "surrogateescape"))
            hashed.update(b"%d:" % len(content) + content)
    except (OSError, SummarizerError):
        return None
    return hashed.hexdigest()


def _entries(path: Path) -> Iterator[tuple[int, Job | BadLine]]:
    """Read what stands in each line; one without anything, or that begins with #, is left out."""
    if is_endless(path):
        message = f"Jobs file {str(path)!r} is a pipe or a device, and the jobs are read twice: name a file."
        raise InputError(message)
    try:
        with path.open("rb") as file:
            for number, line in enumerate(_lines(file), 1):
                text = line.removeprefix(b"\xef\xbb\xbf").strip()
                if text and not text.startswith(b"#"):
                    yield number, _entry(path, number, text)
    except OSError as error:
        message = f"Jobs file {str(path)!r} cannot be read ({error.strerror}): name another."
        raise InputError(message) from None


def _lines(file: BinaryIO) -> Iterator[bytes]:
    """Read lines; of one that is longer than any job no more than shows that it is."""
    while line := file.readline(_LONGEST_LINE + 1):
        yield line
        while len(line) > _LONGEST_LINE and not line.endswith(b"\n"):
            line = file.readline(_LONGEST_LINE + 1)


def _entry(path: Path, number: int, line: bytes) -> Job | BadLine:
    given: object = None
    try:
        given = _parsed(line)
        return _job(given, path.parent)
    except _UnfitError as unfit:
        return _bad(path, number, str(unfit), given)


def _bad(path: Path, number: int, what: str, given: object = None) -> BadLine:
    name = given.get("id") if _is_object(given) else None
    return BadLine(id=name if _is_id(name) else f"line {number}", reason=f"Jobs file {str(path)!r}, line {number}: {what}.")


class _UnfitError(ValueError):
    """What a line holds is no job; says why."""


def _parsed(line: bytes) -> object:
    if len(line) > _LONGEST_LINE:
        message = f"it has more than {_LONGEST_LINE:,} bytes: name files as sources instead of giving their texts"
        raise _UnfitError(message)
    try:
        return jiter.from_json(line, catch_duplicate_keys=True, allow_inf_nan=False)
    except ValueError:
        message = "it is not JSON: give one JSON object a line"
        raise _UnfitError(message) from None


def _job(given: object, folder: Path) -> Job:
    if not _is_object(given):
        message = "it is not a JSON object: give one with id and sources"
        raise _UnfitError(message)
    if unknown := sorted(given.keys() - _KEYS):
        message = f"there is no key {unknown[0]!r}: a job has {', '.join(sorted(_KEYS))}"
        raise _UnfitError(message)
    name, subject = given.get("id"), given.get("subject")
    if not _is_id(name):
        message = f"the id is missing or unfit: give a text of 1 to {_LONGEST_ID} printable characters"
        raise _UnfitError(message)
    if not isinstance(subject, str | None):
        message = "the subject is not a text: give one, or leave it out"
        raise _UnfitError(message)
    return Job(id=name, sources=_sources(given.get("sources"), folder), subject=subject)


def _sources(given: object, folder: Path) -> tuple[SourceLike, ...]:
    if not _is_list(given) or not given:
        message = "sources is not a list of paths or texts: give at least one"
        raise _UnfitError(message)
    return tuple(_source(each, folder) for each in given)


def _source(given: object, folder: Path) -> SourceLike:
    if isinstance(given, str) and given and given != "-":
        return given if "://" in given else str(folder / given)
    if not _is_object(given) or not isinstance(given.get("text"), str):
        message = "a source is neither a path nor an object with a text: give one of them"
        raise _UnfitError(message)
    if unknown := sorted(given.keys() - _SOURCE_KEYS):
        message = f"a source has no key {unknown[0]!r}: it has {', '.join(sorted(_SOURCE_KEYS))}"
        raise _UnfitError(message)
    if any(not isinstance(value, str | None) for value in given.values()):
        message = "a source holds something that is not a text: give texts only"
        raise _UnfitError(message)
    return Source(**given)


def _is_id(value: object) -> TypeGuard[str]:
    return isinstance(value, str) and bool(value.strip()) and len(value) <= _LONGEST_ID and value.isprintable()


def _is_object(value: object) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)


def _is_list(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)
