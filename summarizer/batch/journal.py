"""
The journal of a batch: each job's line as it is finished, so that a run which was cut off goes on from there.

It lies beside the output for as long as the run is not done. One line a job: what the job depended on, a tab, and the line of the output.
At the end the lines are put into the order of the jobs, and the output is replaced at once; it never holds half a run.
"""

from __future__ import annotations

import json
import os
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO

from summarizer.errors import UsageError
from summarizer.runtime.locks import lock

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator
    from pathlib import Path
    from types import TracebackType
    from typing import Self

    from summarizer.batch.running import JobResult


@dataclass(frozen=True, slots=True)
class _Finished:
    """A finished job: where its line begins in the journal, what it depended on, and whether it failed; all else is read again."""

    start: int
    digest: str | None
    failed: bool


class Journal:
    """The journal of one output file; only one run at a time has it."""

    def __init__(self, output: Path) -> None:
        """
        Open the journal, or begin one, and read what was finished.

        Raises:
            UsageError: Another run is writing this output, or it cannot be written.
        """
        self.output = output.resolve()  # what a link names is written, and the link stays
        self.failures = output.with_name(f"{output.name.removesuffix('.jsonl')}.failed.jsonl")
        self._path = self.output.with_name(f".{self.output.name}.journal")
        with _writing(self._path):
            self._file: BinaryIO = os.fdopen(os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600), "r+b")
            try:
                _hold(self._file, output)
                self._finished: dict[str, _Finished] = dict(self._read())
            except BaseException:
                self._file.close()
                raise

    def __enter__(self) -> Self:
        """Return the journal."""
        return self

    def __exit__(self, _kind: type[BaseException] | None, _error: BaseException | None, _traceback: TracebackType | None) -> None:
        """Close it; it stays for the next run, which does again what could not be written."""
        with suppress(OSError):
            self._file.close()

    def __len__(self) -> int:
        """Count the jobs that were finished."""
        return len(self._finished)

    def has(self, job: str, digest: str | None) -> bool:
        """Whether a job was finished with a brief, and nothing that it depends on has changed since."""
        finished = self._finished.get(job)
        return digest is not None and finished is not None and finished.digest == digest and not finished.failed

    def add(self, result: JobResult, digest: str | None) -> None:
        """
        Add a finished job.

        Raises:
            UsageError: It cannot be written.
        """
        facts: dict[str, Any] = {"id": result.id, "digest": digest, "reason": result.reason, "retryable": result.retryable}
        head = json.dumps(facts, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\t"
        with _writing(self._path):
            self._file.seek(0, os.SEEK_END)
            start = self._file.tell()
            self._file.write(head + _line(result))
            self._file.flush()
        self._finished[result.id] = _Finished(start, digest, result.reason is not None)

    def finish(self, ids: Iterable[str]) -> list[str]:
        """
        Write the output and the failures in this order, and remove the journal.

        Returns:
            The ids of the jobs that failed.

        Raises:
            UsageError: A file cannot be written; the journal stays.
        """
        order = [job for job in ids if job in self._finished]
        failed = [job for job in order if self._finished[job].failed]
        with _writing(self.output):
            _replace(self.output, (self._line_of(job) for job in order))
        with _writing(self.failures):
            if failed:
                _replace(self.failures, (self._failure_of(job) for job in failed))
            else:
                self.failures.unlink(missing_ok=True)
        with _writing(self._path):
            self._path.unlink()
        return failed

    def _line_of(self, job: str) -> bytes:
        return self._parts_of(job)[1]

    def _parts_of(self, job: str) -> tuple[bytes, bytes]:
        """Read what the journal says of a job, and the line of the output."""
        self._file.seek(self._finished[job].start)
        head, _, line = self._file.readline().partition(b"\t")
        return head, line

    def _failure_of(self, job: str) -> bytes:
        facts: dict[str, Any] = json.loads(self._parts_of(job)[0])
        told = {"id": job, "reason": facts["reason"], "retryable": facts["retryable"]}
        return json.dumps(told, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"

    def _read(self) -> Iterator[tuple[str, _Finished]]:
        """Read the whole lines, and cut off what was not written to its end."""
        end = 0
        self._file.seek(0)
        for line in self._file:
            head, tab, _ = line.partition(b"\t")
            if not tab or not line.endswith(b"\n"):
                break
            try:
                facts = json.loads(head)
                yield facts["id"], _Finished(end, facts["digest"], facts["reason"] is not None)
            except (ValueError, KeyError, TypeError):
                break
            end += len(line)
        self._file.truncate(end)


def _line(result: JobResult) -> bytes:
    """Write the output's line for a job."""
    head = json.dumps({"id": result.id, "status": result.status}, ensure_ascii=False)
    brief = result.brief_json or "null"
    return f'{head[:-1]}, "brief": {brief}, "requests": {result.requests}}}\n'.encode("utf-8", "backslashreplace")


@contextmanager
def _writing(path: Path) -> Generator[None]:
    """Say which file cannot be written, and that nothing is lost by it."""
    try:
        yield
    except OSError as error:
        message = (
            f"{str(path)!r} cannot be written ({error.strerror}): make room or change its rights; the same command goes on from there."
        )
        raise UsageError(message) from None


def _replace(path: Path, lines: Iterable[bytes]) -> None:
    """Replace a file at once, and for good: the bytes are on the disk before the name is theirs, and the name before we go on."""
    path = path.resolve()
    partial = path.with_name(f".{path.name}.partial")
    with partial.open("wb") as file:
        file.writelines(lines)
        file.flush()
        os.fsync(file.fileno())
    partial.replace(path)
    with suppress(OSError):  # not every system lets a directory be opened
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _hold(file: BinaryIO, output: Path) -> None:
    """Hold the file as long as this process lives; a process that was killed holds nothing."""
    if not lock(file.fileno()):
        message = f"The output {str(output)!r} is being written by another run: wait for it, or name another file."
        raise UsageError(message)
