"""Whether a reader takes linear time, told by the time of its own thread, so that a busy machine changes nothing."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_SLACK = 0.05


def is_linear(read: Callable[[str], object], piece: str, length: int) -> bool:
    """
    Whether eight times as much of a repeated piece takes no more than sixteen times as long; what is slow by chance is repeated.

    Where the squared part of the time is a sixth of the linear one at ``length``, it is seen.
    """

    def seconds(size: int) -> float:
        text = (piece * size)[:size]
        start = time.thread_time()
        read(text)
        return time.thread_time() - start

    small = min(seconds(length) for _ in range(3))
    return any(seconds(8 * length) < 16 * small + _SLACK for _ in range(3))
