"""Locks of files, which the system takes from whoever ends, however that ends."""

from __future__ import annotations

import os
import sys


def lock(file: int) -> bool:
    """
    Lock an open file until it is closed, or its process ends.

    Returns:
        Whether that was possible; not where another opening of it, in this process or in another, is locked.

    Raises:
        OSError: The file's system knows no locks.
    """
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(file, 0, os.SEEK_SET)
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True
