"""Requests under way in this process: whoever puts the same question meanwhile, and keeps no answers, waits for that one."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, TypeVar

from summarizer.errors import SummarizerError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Hashable

T = TypeVar("T")

_under_way: dict[Hashable, asyncio.Future[Any]] = {}


async def once(question: Hashable, send: Callable[[], Awaitable[T]]) -> tuple[T, bool]:
    """
    Send a question, unless it is under way on this event loop already; then share what comes of it, be that an error of the server.

    What has only to do with whoever sent it (it was cancelled, its budget is used up) is shared by nobody: the next one sends it anew.

    Returns:
        The answer, and whether it was sent for another.
    """
    asked = (asyncio.get_running_loop(), question)
    while (under_way := _under_way.get(asked)) is not None:
        await asyncio.wait([under_way])
        if not under_way.cancelled():
            return under_way.result(), True
    mine = _under_way[asked] = asked[0].create_future()
    try:
        answer = await send()
    except BaseException as error:
        if isinstance(error, SummarizerError) or not isinstance(error, Exception):
            mine.cancel()
        else:
            mine.set_exception(error)
            mine.exception()  # nobody may be waiting, and then nobody has to hear of it
        raise
    else:
        mine.set_result(answer)
        return answer, False
    finally:
        del _under_way[asked]
