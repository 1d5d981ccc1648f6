"""
A process of its own for the parsers: whatever a file does to them, it ends by the clock and within its memory.

The clock is the processor's where the system tells what a process used (Linux), so that a busy machine makes no file too long, with several
times as much on the wall; elsewhere it is the wall's alone. The memory limit is RLIMIT_AS: Linux holds to it; macOS accepts and ignores it;
Windows has none, so there only the clock, the limits on size and those before the parsers hold.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING, Any, cast

from summarizer.errors import InputError
from summarizer.readers.extract import Extract, from_json

if TYPE_CHECKING:
    from types import TracebackType
    from typing import IO, Self

    from summarizer.load.kinds import Kind

SECONDS = 5.0
"""For one file; a long annual report as PDF was measured to take one."""
STARTING = 15.0
"""Allowed once more for the first file: the libraries are imported then."""
PATIENCE = 6
"""Times as long that a file may take on the wall, where other processes had the processor meanwhile."""
MAX_ANSWER = 64 * 1024 * 1024
"""Bytes of JSON that are taken from the process."""
_MOSTLY = 0.8
"""Of the time that is over, what a process has used that was not kept waiting; the rest goes on switches between processes."""
_KEPT = ("PATH", "SYSTEMROOT", "TEMP", "TMPDIR", "LD_LIBRARY_PATH")
"""What the process sees of the environment; keys are none of its business."""


class Readers:
    """Read files in one process, which is started for the first of them, and again after one that it did not survive."""

    def __init__(self, *, seconds: float = SECONDS, starting: float = STARTING) -> None:
        """Start nothing yet."""
        self._seconds = seconds
        self._starting = starting
        self._process: subprocess.Popen[bytes] | None = None
        self._late = False

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """End the process."""
        self._end()

    @property
    def pid(self) -> int | None:
        """The id of the process; None where none runs."""
        return self._process.pid if self._process else None

    def read(self, kind: Kind, data: bytes, origin: str, *, charset: str | None = None, url: str | None = None) -> tuple[Extract, ...]:
        """
        Read a file; a feed has several articles, all others one.

        Raises:
            InputError: It is damaged, has no text, takes too long or too much memory, or breaks a limit.
        """
        answer = self._ask({"kind": kind, "size": len(data), "charset": charset, "url": url}, data)
        if answer is None:
            reason = f"takes longer than {self._seconds:g} seconds to read" if self._late else "takes more memory than a file is given"
            self._end()
        elif "error" in answer:
            reason = str(answer["error"])
        else:
            return tuple(from_json(told) for told in answer["extracts"])
        message = f"{origin!r} {reason}: save the article as text and name that."
        raise InputError(message)

    def _ask(self, job: dict[str, Any], data: bytes) -> dict[str, Any] | None:
        """Send a file and wait for the answer; None where the process died of it."""
        if self._process is not None and self._process.poll() is not None:
            self._end()
        limit = self._seconds if self._process else self._seconds + self._starting
        process = self._process = self._process or _start()
        self._late = False
        begun = _used(process)
        over = Event()
        watch = Thread(target=self._watch, args=(process, limit, begun, over), daemon=True)
        watch.start()
        try:
            stdin = cast("IO[bytes]", process.stdin)
            stdin.write(json.dumps(job).encode() + b"\n" + data)
            stdin.flush()
            return _answer(cast("IO[bytes]", process.stdout))
        except BrokenPipeError:
            return None
        finally:
            over.set()
            watch.join()

    def _watch(self, process: subprocess.Popen[bytes], limit: float, begun: float | None, over: Event) -> None:
        """End the process once it has used the time up, unless it is over before; as long again while it waits for the processor."""
        for _ in range(PATIENCE):
            if over.wait(limit):
                return
            used = _used(process)
            if used is None or begun is None or used - begun >= limit * _MOSTLY:
                break
        self._late = True
        process.kill()

    def _end(self) -> None:
        if self._process is None:
            return
        self._process.kill()
        for stream in (self._process.stdin, self._process.stdout):
            try:
                cast("IO[bytes]", stream).close()
            except BrokenPipeError:  # what was not written is of no use to a process that is gone
                continue
        self._process.wait()
        self._process = None


def _used(process: subprocess.Popen[bytes]) -> float | None:
    """Tell the seconds of the processor that a process has used; None where the system does not say."""
    try:
        told = Path(f"/proc/{process.pid}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
        return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")
    except (OSError, ValueError, IndexError, AttributeError):
        return None


def _answer(stdout: IO[bytes]) -> dict[str, Any] | None:
    size = stdout.readline(20).strip()
    if not size.isdigit() or int(size) > MAX_ANSWER:
        return None
    line = stdout.read(int(size))
    return cast("dict[str, Any]", json.loads(line)) if len(line) == int(size) else None


def _start() -> subprocess.Popen[bytes]:
    """Start the process; -P keeps modules of the working directory, which may be anybody's, from being imported."""
    environ = {name: os.environ[name] for name in _KEPT if name in os.environ}
    path = os.pathsep.join(filter(None, sys.path))
    return subprocess.Popen(
        [sys.executable, "-P", "-m", "summarizer.readers"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**environ, "PYTHONPATH": path, "PYTHONHASHSEED": "0", "PYTHONIOENCODING": "utf-8"},
    )
