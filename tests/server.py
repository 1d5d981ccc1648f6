"""A loopback server that answers a script: one reply for each request, the last one for all that follow."""

from __future__ import annotations

import json
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

USAGE = {
    "prompt_tokens": 100,
    "completion_tokens": 20,
    "total_tokens": 120,
    "prompt_tokens_details": {"cached_tokens": 64},
    "completion_tokens_details": {"reasoning_tokens": 5},
}


@dataclass(frozen=True, kw_only=True)
class Reply:
    """
    What the server does with one request.

    Attributes:
        status: HTTP status.
        body: Sent as it is, or as JSON where it is no bytes.
        headers: Sent besides content-type and content-length.
        delay: Seconds before it answers, cut short when the server stops.
        drip: Seconds between two bytes of the body.
        short: Bytes at the end of the body that are announced and never sent.
        together: Answer only once so many requests have come in.
        drop: Close the connection without a response.
        raw: Send the body alone, without status and headers, and close.
    """

    status: int = 200
    body: Any = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    delay: float = 0.0
    drip: float = 0.0
    short: int = 0
    together: int = 0
    drop: bool = False
    raw: bool = False


@dataclass(frozen=True, kw_only=True)
class Received:
    """One request as it came in; header names are in lower case."""

    path: str
    headers: Mapping[str, str]
    body: Any


def answer(content: object, *, finish: str | None = "stop", usage: object = USAGE, **message: object) -> Reply:
    """Answer a chat completion whose content is text, or a value as compact JSON."""
    text = content if content is None or isinstance(content, str) else json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    choice = {"index": 0, "finish_reason": finish, "message": {"role": "assistant", "content": text, **message}}
    head = {"id": "chatcmpl-1", "object": "chat.completion", "created": 1, "model": "served"}
    return Reply(body={**head, "choices": [choice], "usage": usage})


def error(status: int, message: object = "no", *, headers: Mapping[str, str] | None = None, **more: object) -> Reply:
    """Answer an error in OpenAI's form."""
    return Reply(status=status, body={"error": {"message": message, **more}}, headers=headers or {})


class Server(ThreadingHTTPServer):
    """The server; ``received`` holds the requests in order, ``arrived`` is set by the first, and ``script`` goes before the replies."""

    request_queue_size = 512
    daemon_threads = True

    def __init__(self, replies: tuple[Reply, ...], port: int = 0) -> None:
        """Listen on a port of 127.0.0.1: any free one where it is 0."""
        super().__init__(("127.0.0.1", port), _Handler)
        self.replies = replies
        self.script: Callable[[Any], Reply] | None = None
        self.received: list[Received] = []
        self.arrived = threading.Event()
        self.stopped = threading.Event()
        self._lock = threading.Lock()

    @property
    def base_url(self) -> str:
        """Address for a client."""
        return f"http://127.0.0.1:{self.server_port}/v1"

    @property
    def bodies(self) -> list[Any]:
        """The JSON bodies of the requests."""
        return [each.body for each in self.received]

    def take(self, received: Received) -> Reply:
        """Note a request and find its reply."""
        with self._lock:
            self.received.append(received)
            self.arrived.set()
            if self.script is not None:
                return self.script(received.body)
            return self.replies[min(len(self.received), len(self.replies)) - 1]


@contextmanager
def serve(*replies: Reply, port: int = 0) -> Iterator[Server]:
    """Run a server while the block lasts."""
    server = Server(replies, port)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.stopped.set()
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Server

    def log_message(self, *_: object) -> None:
        """Write no log."""

    def do_POST(self) -> None:
        """Answer as the script says."""
        self._answer(json.loads(self.rfile.read(int(self.headers.get("content-length", 0))) or b"null"))

    def do_GET(self) -> None:
        """Answer as the script says."""
        self._answer(None)

    def _answer(self, body: object) -> None:
        headers = {name.lower(): value for name, value in self.headers.items()}
        reply = self.server.take(Received(path=self.path, headers=headers, body=body))
        self.server.stopped.wait(reply.delay)
        while len(self.server.received) < reply.together and not self.server.stopped.wait(0.01):
            continue
        if reply.drop:
            self.close_connection = True
            return
        try:
            self._send(reply)
        except (BrokenPipeError, ConnectionResetError):  # the client hung up, as many of these tests want it to
            self.close_connection = True

    def _send(self, reply: Reply) -> None:
        body = reply.body if isinstance(reply.body, bytes) else json.dumps(reply.body, ensure_ascii=False).encode()
        if reply.raw:
            self._send_body(body, reply.drip)
            self.close_connection = True
            return
        self.send_response(reply.status)
        for name, value in {"content-type": "application/json", "content-length": str(len(body)), **reply.headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self._send_body(body[: len(body) - reply.short], reply.drip)
        self.close_connection = bool(reply.short)

    def _send_body(self, body: bytes, drip: float) -> None:
        if not drip:
            self.wfile.write(body)
            return
        for start in range(len(body)):
            self.wfile.write(body[start : start + 1])
            if self.server.stopped.wait(drip):
                return
