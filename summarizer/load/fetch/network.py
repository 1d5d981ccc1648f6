"""The network as a fetch may use it: names resolved once, only vetted addresses connected to, a deadline and a cap over it all."""

from __future__ import annotations

import socket
import threading
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import httpcore2

from summarizer.errors import InputError

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Iterable

_OVERHEAD = 256 * 1024
"""Bytes that headers and a handshake may take beside the body."""
_ADDRESSES = 3
"""How many addresses of a name are tried."""


class Allowance:
    """What is left of the time and the bytes of one fetch, redirects and all."""

    def __init__(self, name: str, *, seconds: float, most: int, cuts: bool = False) -> None:
        """Begin now; where it cuts, a body of any type is taken up to the limit."""
        self.name = name
        self.most = most
        self.cuts = cuts
        self._seconds = seconds
        self._ends = time.monotonic() + seconds
        self._left = most + _OVERHEAD

    def seconds(self, wanted: float | None) -> float:
        """
        Return how long may be waited.

        Raises:
            InputError: Not at all.
        """
        left = self._ends - time.monotonic()
        if left <= 0:
            raise self.overdue()
        return left if wanted is None else min(wanted, left)

    def take(self, count: int) -> None:
        """
        Count bytes that came in.

        Raises:
            InputError: They are too many.
        """
        self._left -= count
        if self._left < 0:
            raise self.too_large()

    def refill(self) -> None:
        """Begin to count anew, for the next response."""
        self._left = self.most + _OVERHEAD

    def overdue(self) -> InputError:
        """Make the error for a fetch that takes too long."""
        return InputError(f"{self.name!r} took longer than {self._seconds:g} seconds to fetch: try again, or save it and name the file.")

    def too_large(self) -> InputError:
        """Make the error for a response that is too large."""
        return InputError(f"{self.name!r} has more than {self.most:,} bytes, which is more than is fetched: save it and name the file.")


class Network(httpcore2.NetworkBackend):
    """
    A network that connects to the addresses of a name only if all of them may be.

    The name is resolved here and nowhere else, so nothing can answer differently between the check and the connection.
    """

    def __init__(
        self,
        allowance: Allowance,
        *,
        allowed: Callable[[str], bool],
        resolve: Callable[[str, int], list[str]],
        network: httpcore2.NetworkBackend | None,
    ) -> None:
        """Use a network (the system's where None) within an allowance."""
        self._allowance = allowance
        self._allowed = allowed
        self._resolve = resolve
        self._network = network or httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        """
        Connect to the first address that answers.

        Raises:
            InputError: The name has an address that may not be connected to, or none.
        """
        *others, last = self._addresses(host.strip("[]"), port)

        def connected(address: str) -> _Stream:
            wait = self._allowance.seconds(timeout)
            stream = self._network.connect_tcp(address, port, timeout=wait, local_address=local_address, socket_options=socket_options)
            return _Stream(stream, self._allowance)

        for address in others:
            with suppress(httpcore2.ConnectError, httpcore2.ConnectTimeout):
                return connected(address)
        return connected(last)

    def _addresses(self, host: str, port: int) -> list[str]:
        found = _within(lambda: self._resolve(host, port), self._allowance)
        if not found:
            message = f"{self._allowance.name!r} cannot be fetched: there is no server named {host!r}; check the spelling."
            raise InputError(message)
        for address in found:
            if not self._allowed(address):
                message = (
                    f"{self._allowance.name!r} is not fetched, because {host!r} leads to {address}, which is not the public web: "
                    "save the page and name the file."
                )
                raise InputError(message)
        return list(dict.fromkeys(found))[:_ADDRESSES]


def system_resolve(host: str, port: int) -> list[str]:
    """Ask the system for the addresses of a name; none where there is no such name."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return []
    return [str(address[0]) for *_, address in found]


def _within(ask: Callable[[], list[str]], allowance: Allowance) -> list[str]:
    """Ask in a thread of its own, for the system's resolver knows no deadline."""
    found: list[list[str]] = []
    thread = threading.Thread(target=lambda: found.append(ask()), daemon=True)
    thread.start()
    thread.join(allowance.seconds(None))
    if thread.is_alive():
        raise allowance.overdue()
    return found[0] if found else []


class _Stream(httpcore2.NetworkStream):
    """A connection whose every wait and every byte counts."""

    def __init__(self, stream: httpcore2.NetworkStream, allowance: Allowance) -> None:
        self._stream = stream
        self._allowance = allowance

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        data = self._stream.read(max_bytes, self._allowance.seconds(timeout))
        self._allowance.take(len(data))
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._allowance.seconds(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, self._allowance.seconds(timeout)), self._allowance)

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 - the library's signature
        return self._stream.get_extra_info(info)
