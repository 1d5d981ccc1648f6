"""
Read a file of which nobody knows what it is: no pipe, device or socket holds a reader up.

A pipe is what a shell gives for ``<(command)``, so it is read, for as long as a command may take; a device has no end, and is refused.
"""

from __future__ import annotations

import errno
import os
import stat
import time
from typing import TYPE_CHECKING

from summarizer.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path

PIPE_SECONDS = 30.0
"""Until whoever writes into a pipe has to be done."""
_PIECE = 1 << 16


def read_bytes(path: Path, most: int, *, seconds: float = PIPE_SECONDS) -> bytes:
    """
    Read a file, at most one byte more than is allowed, so that a huge one costs nothing.

    Raises:
        InputError: It is a device or the like, or a pipe that is not at its end in time.
        OSError: It is not there, or cannot be read.
    """
    number = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(number, "rb") as file:
        mode = os.fstat(number).st_mode
        if stat.S_ISFIFO(mode):
            return _from_pipe(number, path, most, seconds)
        if stat.S_ISDIR(mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if not stat.S_ISREG(mode):
            message = f"{str(path)!r} is a device or the like, and no file: name a file, or - for standard input."
            raise InputError(message)
        return file.read(most + 1)


def is_endless(path: Path) -> bool:
    """Whether a name is that of something which may have no end, or one end only: a pipe, a device."""
    mode = _mode(path)
    return mode is not None and not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def is_pipe(path: Path) -> bool:
    """Whether a name is that of a pipe, whose bytes are there once."""
    mode = _mode(path)
    return mode is not None and stat.S_ISFIFO(mode)


def _mode(path: Path) -> int | None:
    """Tell what a name is that of; None where that cannot be told."""
    try:
        return path.stat().st_mode
    except (OSError, ValueError):
        return None


def _from_pipe(number: int, path: Path, most: int, seconds: float) -> bytes:
    """Read to the end of a pipe; one that nobody has opened for writing yet has none."""
    import select

    ready = select.poll()
    ready.register(number, select.POLLIN)
    ends, pieces, size = time.monotonic() + seconds, list[bytes](), 0
    while size <= most:
        left = ends - time.monotonic()
        if left <= 0 or not ready.poll(left * 1000):
            message = f"{str(path)!r} is a pipe, and was not at its end within {seconds:g} seconds: write to a file and name that."
            raise InputError(message)
        piece = os.read(number, _PIECE)
        if not piece:
            break
        pieces.append(piece)
        size += len(piece)
    return b"".join(pieces)[: most + 1]
