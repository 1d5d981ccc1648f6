"""Whether a reader takes linear time, told by the time of its own thread, so that a busy machine changes nothing."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_SLACK = 0.05


def is_linear(read: Callable[[str], object], piece: str, length: int) -> bool:
    """Whether four times as much of a repeated piece takes no more than about four times as long; what is slow by chance is repeated."""

    def seconds(size: int) -> float:
        text = (piece * size)[:size]
        start = time.thread_time()
        read(text)
        return time.thread_time() - start

    seconds(1_000)
    small = min(seconds(length) for _ in range(2))
    return any(seconds(4 * length) < 12 * small + _SLACK for _ in range(3))
