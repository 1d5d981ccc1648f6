"""
Which runs still wait for what they sent: each holds a file beside the store, locked, for as long as it lives.

The system takes a lock from whoever ends, so nothing is asked that it may not tell (what else runs), or that may be another's by now (the
number of a process: the first one of a container is always 1). All of this is done within a transaction that writes, so one at a time.
"""

from __future__ import annotations

import os
import re
import secrets
from contextlib import suppress
from typing import TYPE_CHECKING

from summarizer.runtime.locks import lock

if TYPE_CHECKING:
    from pathlib import Path


_RUN = re.compile(r"[0-9a-f]{16}")
"""The name of a run; what else stands beside a store under a like name is somebody's."""


class Lease:
    """
    The lease of one run.

    Attributes:
        run: Its name, which no other has.
    """

    def __init__(self, store: Path) -> None:
        """Name a run of a store; nothing is held yet."""
        self.run = secrets.token_hex(8)
        self._store = store.resolve()
        self._file: int | None = None

    def take(self) -> None:
        """
        Hold the lease from now on, and remove those that nobody holds any more.

        Raises:
            OSError: The file cannot be made, or not be locked.
        """
        if self._file is not None:
            return
        begins = self._path("").name
        names = [each.name for each in self._store.parent.iterdir() if each.name.startswith(begins)]
        for left in filter(_RUN.fullmatch, [name.removeprefix(begins) for name in names]):
            self.is_held(left)
        file = os.open(self._path(self.run), os.O_RDWR | os.O_CREAT, 0o600)
        try:
            lock(file)
        except BaseException:
            os.close(file)
            self._remove(self.run)
            raise
        self._file = file

    def is_held(self, run: str) -> bool:
        """
        Whether a run still lives; the lease of one that does not is removed.

        Raises:
            OSError: There is a lease, and it cannot be looked at: then nobody knows.
        """
        try:
            file = os.open(self._path(run), os.O_RDWR)
        except FileNotFoundError:
            return False
        try:
            if not lock(file):
                return True
        finally:
            os.close(file)
        self._remove(run)
        return False

    def give_up(self) -> None:
        """Let go of it."""
        if self._file is not None:
            os.close(self._file)
            self._file = None
            self._remove(self.run)

    def _path(self, run: str) -> Path:
        return self._store.with_name(f"{self._store.name}-run-{run}")

    def _remove(self, run: str) -> None:
        with suppress(OSError):  # another may look at it, and then removes it
            self._path(run).unlink()
