"""
The jobs file: one JSON object a line, ``{"id": "…", "sources": ["a.txt", …], "subject": "…"}``.

A source is a path relative to the jobs file, or an object with a text: ``{"text": "…", "title": …, "publisher": …, "published": …,
"url": …}``. The file is checked to its end before anything is done, and then read again job by job, so that its size does not matter.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeGuard

import jiter

from summarizer.documents import Source
from summarizer.errors import InputError, SummarizerError
from summarizer.load import expand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.load import SourceLike

_KEYS = {"id", "sources", "subject"}
_SOURCE_KEYS = {field.name for field in fields(Source)}
_LONGEST_ID = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """
    One brief to make.

    Attributes:
        id: Tells its brief from the others.
        sources: As in ``summarize``.
        subject: As in ``summarize``.
    """

    id: str
    sources: tuple[SourceLike, ...]
    subject: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JobsFile:
    """A jobs file that was checked; going over it reads the jobs one by one."""

    path: Path
    ids: tuple[str, ...]

    def __iter__(self) -> Iterator[Job]:
        """
        Read the jobs again.

        Raises:
            InputError: The file has changed since.
        """
        return (job for _, job in _jobs(self.path))

    def __len__(self) -> int:
        """Count the jobs."""
        return len(self.ids)


def read_jobs(path: str | Path) -> JobsFile:
    """
    Check a jobs file.

    Raises:
        InputError: It cannot be read, holds no job, or a line is none; the message names the line.
    """
    file = Path(path)
    lines: dict[str, int] = {}
    for number, job in _jobs(file):
        if (first := lines.setdefault(job.id, number)) != number:
            raise _wrong(file, number, f"the id {job.id!r} is that of line {first} too: give each job its own")
    if not lines:
        message = f"Jobs file {str(file)!r} holds no job: give one JSON object a line, with id and sources."
        raise InputError(message)
    return JobsFile(path=file, ids=tuple(lines))


def digest(job: Job, settings: str) -> str | None:
    """
    Digest all that a brief depends on: the settings, the job, and the bytes of its files.

    Returns:
        None where a source cannot be read: the job's own run says why.
    """
    hashed = hashlib.sha256(json.dumps([settings, job.id, job.subject]).encode())
    try:
        for source in (one for each in job.sources for one in expand(each)):
            if isinstance(source, Source):
                content = repr(source).encode("utf-8", "surrogatepass")
            else:
                content = Path(source).read_bytes()
                hashed.update(str(source).encode("utf-8", "surrogateescape"))
            hashed.update(b"%d:" % len(content) + content)
    except (OSError, SummarizerError):
        return None
    return hashed.hexdigest()


def _jobs(path: Path) -> Iterator[tuple[int, Job]]:
    try:
        with path.open("rb") as file:
            for number, line in enumerate(file, 1):
                if line.strip():
                    yield number, _job(path, number, line)
    except OSError as error:
        message = f"Jobs file {str(path)!r} cannot be read: {error.strerror}."
        raise InputError(message) from None


def _job(path: Path, number: int, line: bytes) -> Job:
    try:
        given = jiter.from_json(line.removeprefix(b"\xef\xbb\xbf"), catch_duplicate_keys=True, allow_inf_nan=False)
    except ValueError:
        raise _wrong(path, number, "it is no JSON: give one JSON object a line") from None
    if not _is_object(given):
        raise _wrong(path, number, "it is no JSON object: give one with id and sources")
    if unknown := sorted(given.keys() - _KEYS):
        raise _wrong(path, number, f"there is no key {unknown[0]!r}: a job has {', '.join(sorted(_KEYS))}")
    name, subject = given.get("id"), given.get("subject")
    if not isinstance(name, str) or not name.strip() or len(name) > _LONGEST_ID or not name.isprintable():
        raise _wrong(path, number, f"the id is missing or unfit: give a text of 1 to {_LONGEST_ID} printable characters")
    if not isinstance(subject, str | None):
        raise _wrong(path, number, "the subject is no text: give one, or leave it out")
    return Job(id=name, sources=_sources(path, number, given.get("sources")), subject=subject)


def _sources(path: Path, number: int, given: object) -> tuple[SourceLike, ...]:
    if not _is_list(given) or not given:
        raise _wrong(path, number, "sources is no list of paths or texts: give at least one")
    return tuple(_source(path, number, each) for each in given)


def _source(path: Path, number: int, given: object) -> SourceLike:
    if isinstance(given, str) and given and given != "-":
        return given if "://" in given else str(path.parent / given)
    if not _is_object(given) or not isinstance(given.get("text"), str):
        raise _wrong(path, number, "a source is neither a path nor an object with a text: give one of them")
    if unknown := sorted(given.keys() - _SOURCE_KEYS):
        raise _wrong(path, number, f"a source has no key {unknown[0]!r}: it has {', '.join(sorted(_SOURCE_KEYS))}")
    if any(not isinstance(value, str | None) for value in given.values()):
        raise _wrong(path, number, "a source holds what is no text: give texts only")
    return Source(**given)


def _is_object(value: object) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)


def _is_list(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def _wrong(path: Path, number: int, what: str) -> InputError:
    return InputError(f"Jobs file {str(path)!r}, line {number}: {what}.")
