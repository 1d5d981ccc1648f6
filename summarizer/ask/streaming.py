"""
Hear an answer while it is written: the same request, its chunks put together to the response that would have come in one piece.

What is put together is what is stored and read, so that nothing later depends on whether an answer was streamed.
"""

from __future__ import annotations

import json
import time
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

from summarizer.ask.failures import told_failure
from summarizer.ask.shapes import JsonObject, as_object, is_list

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from openai import AsyncAPIResponse, AsyncOpenAI, AsyncStream
    from openai.types.chat import ChatCompletionChunk

    from summarizer.ask.wire import Body

Hear: TypeAlias = "Callable[[str], None]"
"""Is told the whole of an answer so far."""

EVENTS = "text/event-stream"
_EVERY = 0.1
"""Seconds between two tellings: nobody reads faster, and each is read from its beginning."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """A response that was put together; the names are those of the SDK's raw response."""

    status_code: int
    content: bytes


async def streamed(client: AsyncOpenAI, body: Body, hear: Hear) -> Whole:
    """
    Send a request and hear its answer.

    Raises:
        OpenAIError: The request failed, by its status or by the first event; whatever the client raises besides.
        RemoteProtocolError: The stream broke off, reported an error, or ended before the answer did.
    """
    more = {**body, "stream_options": {"include_usage": True}}
    sending = client.chat.completions.with_streaming_response.create(model=body["model"], messages=[], stream=True, extra_body=more)
    async with sending as response:
        if not response.headers.get("content-type", "").startswith(EVENTS):  # a server that does not stream
            return Whole(status_code=response.status_code, content=await response.read())
        chunks = _Chunks(hear=hear)
        if broken := await _broken(response, chunks):
            raise broken
        return Whole(status_code=response.status_code, content=chunks.body())


async def _broken(response: AsyncAPIResponse[AsyncStream[ChatCompletionChunk]], chunks: _Chunks) -> Exception | None:
    """
    Add the chunks of a response, and return what ended it before the answer did.

    It is returned and not raised here, where the client's own error is its context: in the traceback of that one the client's generators
    would live on, until a collector closes them in whatever thread it happens to run.
    """
    import httpx2
    import openai

    try:
        async for chunk in await response.parse():
            chunks.add(chunk.model_dump(warnings=False))
    except openai.APIConnectionError:
        raise
    except (openai.APIError, ValueError) as error:  # an event that reports an error, or is none
        failure = None if chunks.head else told_failure({"error": getattr(error, "body", None)}, response)
        return failure or httpx2.RemoteProtocolError("the stream broke off")
    return httpx2.RemoteProtocolError("the stream ended before the answer did") if chunks.finish is None else None


@dataclass(kw_only=True)
class _Chunks:
    """The chunks of an answer so far."""

    hear: Hear
    head: JsonObject = field(default_factory=dict[str, Any])
    texts: list[str] = field(default_factory=list[str])
    refusals: list[str] = field(default_factory=list[str])
    finish: str | None = None
    usage: Any = None
    told: float = 0.0

    def add(self, chunk: Mapping[str, Any]) -> None:
        """Add one."""
        self.head = self.head or {name: chunk.get(name) for name in ("id", "created", "model")}
        self.usage = chunk.get("usage") or self.usage
        choices = chunk.get("choices")
        choice = as_object(choices[0]) if is_list(choices) and choices else {}
        delta = as_object(choice.get("delta"))
        for texts, name in ((self.texts, "content"), (self.refusals, "refusal")):
            if isinstance(text := delta.get(name), str):
                texts.append(text)
        if isinstance(finish := choice.get("finish_reason"), str):
            self.finish = finish
        if time.monotonic() - self.told >= _EVERY or self.finish:
            self.told = time.monotonic()
            with suppress(Exception):  # whoever listens must not cost an answer that is paid for
                self.hear("".join(self.texts))

    def body(self) -> bytes:
        """Write the response that would have come at once."""
        message = {"role": "assistant", "content": "".join(self.texts) or None, "refusal": "".join(self.refusals) or None}
        choice = {"index": 0, "finish_reason": self.finish, "message": message}
        whole = {**self.head, "object": "chat.completion", "choices": [choice], "usage": self.usage}
        return json.dumps(whole, ensure_ascii=False, default=str).encode("utf-8", "surrogatepass")
