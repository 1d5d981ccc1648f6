"""Requests under way in this process: whoever puts the same question meanwhile, and keeps no answers, waits for that one."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, TypeVar

from summarizer.errors import SummarizerError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Hashable

T = TypeVar("T")

_Unhurried: TypeAlias = "Callable[[Awaitable[Any]], Awaitable[Any]]"


class _Flight(NamedTuple):
    """When a request has had its turn, and what comes of it."""

    begun: asyncio.Event
    answer: asyncio.Future[Any]


_under_way: dict[Hashable, _Flight] = {}


async def once(question: Hashable, send: Callable[[Callable[[], None]], Awaitable[T]], unhurried: _Unhurried) -> tuple[T, bool]:
    """
    Send a question, unless it is under way on this event loop already; then share what comes of it, be that an error of the server.

    What has only to do with whoever sent it (it was cancelled, its budget is used up) is shared by nobody: the next one sends it anew.

    Args:
        question: What is asked, and of whom.
        send: Sends it, and calls what it is given once it has its turn.
        unhurried: Waits for that turn, where it is another's, outside of any deadline.

    Returns:
        The answer, and whether it was sent for another.
    """
    asked = (asyncio.get_running_loop(), question)
    while (under_way := _under_way.get(asked)) is not None:
        await unhurried(under_way.begun.wait())
        await asyncio.wait([under_way.answer])
        if not under_way.answer.cancelled():
            return under_way.answer.result(), True
    begun, mine = _under_way[asked] = _Flight(asyncio.Event(), asked[0].create_future())
    try:
        answer = await send(begun.set)
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
        begun.set()
        del _under_way[asked]
