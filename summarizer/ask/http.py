"""The HTTP transport of the clients that are made here: a deadline for the whole exchange, a cap on what comes back, nothing compressed."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, cast

import httpx2

from summarizer.ask.streaming import EVENTS

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Callable


_KEPT = frozenset({"content-type", "location", "retry-after", "retry-after-ms", "x-request-id", "x-should-retry"})
"""Headers that are of use; cookies and the like go no further, so that no log or traceback shows them."""


class ResponseTooLargeError(Exception):
    """A response is longer than any answer is; a repetition would bring the same."""


class BoundedTransport(httpx2.AsyncBaseTransport):
    """
    Bounds every exchange of another transport.

    A read timeout begins anew with each byte, so that a server which drips holds a client for hours; and a compressed response may be a
    thousand times its size. Hence one deadline from the connection to the last byte, and no compression.
    """

    def __init__(self, inner: httpx2.AsyncBaseTransport, *, seconds: float, max_bytes: int) -> None:
        """
        Wrap a transport.

        Args:
            inner: What sends the requests.
            seconds: For one exchange in all.
            max_bytes: Longest body of a response.
        """
        self._inner = inner
        self._seconds = seconds
        self._max_bytes = max_bytes

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """
        Send a request and read its response to the end; one of events is handed on as it comes, within the same bounds.

        Raises:
            ReadTimeout: The time is up.
            ResponseTooLargeError: The response is longer than allowed, or compressed in spite of the request.
        """
        request.headers["accept-encoding"] = "identity"
        ends = asyncio.get_running_loop().time() + self._seconds
        async with _deadline(ends, request):
            response = await self._inner.handle_async_request(request)
            bounded = _Bounded(response, request, ends=ends, max_bytes=self._max_bytes)
            handed_on = False
            try:
                _check_plain(response)
                if response.headers.get("content-type", "").startswith(EVENTS):
                    handed_on = True
                    return _passed(response, stream=bounded)
                return _passed(response, content=b"".join([piece async for piece in bounded]))
            finally:
                if not handed_on:
                    await response.aclose()

    async def aclose(self) -> None:
        """Close the connections."""
        await self._inner.aclose()


class Lanes(httpx2.AsyncBaseTransport):
    """
    Lends every request that is under way a transport of its own, which keeps its connection for the next one.

    A pool of connections looks at all that rest, twice for each request, and asks the system about every one: with fifty at a time that
    takes longer than the request.
    """

    def __init__(self, make: Callable[[], httpx2.AsyncBaseTransport]) -> None:
        """Name what makes a transport."""
        self._make = make
        self._made: list[httpx2.AsyncBaseTransport] = []
        self._resting: list[httpx2.AsyncBaseTransport] = []

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request; its transport is lent until the response is closed. The one that came back last goes first: its line is warm."""
        lane = self._resting.pop() if self._resting else self._another()
        try:
            response = await lane.handle_async_request(request)
        except BaseException:
            self._resting.append(lane)
            raise
        response.stream = _Lent(cast("httpx2.AsyncByteStream", response.stream), lambda: self._resting.append(lane))
        return response

    async def aclose(self) -> None:
        """Close the connections."""
        for lane in self._made:
            await lane.aclose()

    def _another(self) -> httpx2.AsyncBaseTransport:
        self._made.append(lane := self._make())
        return lane


class _Lent(httpx2.AsyncByteStream):
    """The body of a response whose transport is given back, once, when it is closed."""

    def __init__(self, body: httpx2.AsyncByteStream, give_back: Callable[[], None]) -> None:
        self._body = body
        self._give_back: Callable[[], None] | None = give_back

    def __aiter__(self) -> AsyncIterator[bytes]:
        """Yield the pieces of the body as they come."""
        return aiter(self._body)

    async def aclose(self) -> None:
        """Close the body, and give the transport back."""
        give_back, self._give_back = self._give_back, None
        try:
            await self._body.aclose()
        finally:
            if give_back is not None:
                give_back()


class _Bounded(httpx2.AsyncByteStream):
    """The body of a response, until the time is up or it is too long."""

    def __init__(self, response: httpx2.Response, request: httpx2.Request, *, ends: float, max_bytes: int) -> None:
        self._response = response
        self._request = request
        self._ends = ends
        self._max_bytes = max_bytes

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """Yield the pieces of the body as they come."""
        pieces = self._response.aiter_raw()
        size = 0
        while True:
            async with _deadline(self._ends, self._request):
                piece = await anext(pieces, None)
            if piece is None:
                return
            size += len(piece)
            if size > self._max_bytes:
                message = f"more than {self._max_bytes} bytes"
                raise ResponseTooLargeError(message)
            yield piece

    async def aclose(self) -> None:
        """Close the connection, or give it back."""
        await self._response.aclose()


def _check_plain(response: httpx2.Response) -> None:
    if response.headers.get("content-encoding", "identity").strip().lower() not in {"", "identity"}:
        message = "compressed, though it was asked not to be"
        raise ResponseTooLargeError(message)


def _passed(response: httpx2.Response, **body: Any) -> httpx2.Response:  # noqa: ANN401 - the bytes, or a stream of them
    """Hand a response on, with the headers that are of use."""
    kept = [(name, value) for name, value in response.headers.multi_items() if name.lower() in _KEPT]
    return httpx2.Response(response.status_code, headers=kept, extensions=response.extensions, **body)


@asynccontextmanager
async def _deadline(ends: float, request: httpx2.Request) -> AsyncGenerator[None]:
    """Turn the end of the time into the error that HTTP libraries raise for it."""
    try:
        async with asyncio.timeout_at(ends):
            yield
    except TimeoutError:
        message = "the whole exchange took too long"
        raise httpx2.ReadTimeout(message, request=request) from None
