"""The event loop on which blocking calls wait: one of the process's own, in a thread of its own."""

from __future__ import annotations

import asyncio
import os
import threading
from functools import cache
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Coroutine

_T = TypeVar("_T")


def wait_for(coroutine: Coroutine[object, object, _T]) -> _T:
    """
    Run a coroutine to its end, whether or not a loop runs in this thread.

    All of them run on one loop of their own: the connections that a client keeps open belong to the loop they were made on, and a client
    that a user injects must survive from one call to the next.
    """
    future = asyncio.run_coroutine_threadsafe(coroutine, _loop(os.getpid()))
    try:
        return future.result()
    except BaseException:
        future.cancel()
        raise


@cache
def _loop(_process: int) -> asyncio.AbstractEventLoop:
    """Start the loop of this process; a fork has no thread that would run its parent's."""
    loop = asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, name="summarizer", daemon=True).start()
    return loop
