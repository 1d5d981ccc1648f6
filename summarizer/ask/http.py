"""The HTTP transport of the clients that are made here: a deadline for the whole exchange, a cap on what comes back, nothing packed."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import httpx2

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator


_KEPT = frozenset({"content-type", "location", "retry-after", "retry-after-ms", "x-request-id", "x-should-retry"})
"""Headers that are of use; cookies and the like go no further, so that no log or traceback shows them."""


class ResponseTooLargeError(Exception):
    """A response is longer than any answer is; a repetition would bring the same."""


class BoundedTransport(httpx2.AsyncBaseTransport):
    """
    Bounds every exchange of another transport.

    A read timeout begins anew with each byte, so that a server which drips holds a client for hours; and a packed response may be a
    thousand times its size. Hence one deadline from the connection to the last byte, and no packing.
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
        Send a request and read its response to the end.

        Raises:
            ReadTimeout: The time is up.
            ResponseTooLargeError: The response is longer than allowed, or packed in spite of the request.
        """
        request.headers["accept-encoding"] = "identity"
        async with _deadline(self._seconds, request):
            response = await self._inner.handle_async_request(request)
            try:
                body = await self._body(response)
            finally:
                await response.aclose()
        kept = [(name, value) for name, value in response.headers.multi_items() if name.lower() in _KEPT]
        return httpx2.Response(response.status_code, headers=kept, content=body, extensions=response.extensions)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._inner.aclose()

    async def _body(self, response: httpx2.Response) -> bytes:
        if response.headers.get("content-encoding", "identity").strip().lower() not in {"", "identity"}:
            message = "packed, though it was asked not to be"
            raise ResponseTooLargeError(message)
        body = bytearray()
        async for piece in response.aiter_raw():
            if len(body) + len(piece) > self._max_bytes:
                message = f"more than {self._max_bytes} bytes"
                raise ResponseTooLargeError(message)
            body += piece
        return bytes(body)


@asynccontextmanager
async def _deadline(seconds: float, request: httpx2.Request) -> AsyncGenerator[None]:
    """Turn the end of the time into the error that HTTP libraries raise for it."""
    try:
        async with asyncio.timeout(seconds):
            yield
    except TimeoutError:
        message = "the whole exchange took too long"
        raise httpx2.ReadTimeout(message, request=request) from None
