"""Which process sent a request, told so that no later one of the same number is taken for it: the first one of a container is always 1."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

_STARTED = 19
"""Where Linux tells when a process started, in the words behind its name (proc_pid_stat(5), field 22)."""


@cache
def _known(process: int) -> str:
    return _named(process)


def this() -> str:
    """Name this process."""
    return _known(os.getpid())


def is_alive(name: str) -> bool:
    """Whether the process of a name runs; where that cannot be asked without harm, it is taken to have gone."""
    number = name.partition(" ")[0]
    if os.name != "posix" or not number.isdecimal():
        return False
    try:
        os.kill(int(number), 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        pass
    return _named(int(number)) == name


def _named(process: int) -> str:
    """Name a process by its number and, where the system tells that, by the time of its start."""
    try:
        told = Path(f"/proc/{process}/stat").read_text("ascii", errors="replace")
        return f"{process} {told.rpartition(')')[2].split()[_STARTED]}"
    except (OSError, IndexError):
        return str(process)
