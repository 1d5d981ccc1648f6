"""A model that somebody else owns: it gives the answer that it is told to, however often it is asked."""

from __future__ import annotations

import json
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from openai import AsyncOpenAI

USAGE = {"prompt_tokens": 10, "completion_tokens": 5}
REQUESTS = 8
"""Most requests that one brief may cost."""


class Compromised:
    """
    What ``ask`` uses of a client; it reaches no network.

    Attributes:
        bodies: Every request that was sent.
    """

    def __init__(self, answer: Callable[[Mapping[str, Any]], str | None], envelope: Mapping[str, Any] | None = None) -> None:
        """Answer by a function of the request; ``envelope`` replaces parts of the response."""
        self.bodies: list[dict[str, Any]] = []
        self._answer, self._envelope = answer, envelope or {}
        self.max_retries, self.base_url, self.api_key = 0, urlsplit("http://compromised.invalid/v1"), ""

    async def post(self, _path: str, *, body: dict[str, Any], **_: object) -> SimpleNamespace:
        """Answer a request."""
        self.bodies.append(body)
        response: dict[str, Any] = {"choices": [self._choice(self._answer(body))], "usage": USAGE}
        response |= {key: value for key, value in self._envelope.items() if key in {"choices", "usage", "error", "doc_id"}}
        return SimpleNamespace(status_code=200, content=json.dumps(response).encode())

    def _choice(self, content: str | None) -> dict[str, Any]:
        message: dict[str, Any] = {"role": "assistant", "content": content}
        if name := self._envelope.get("tool_name"):
            calls = [{"id": "1", "type": "function", "function": {"name": name, "arguments": content}}]
            message |= {"content": None, "tool_calls": calls * (1 + bool(self._envelope.get("second")))}
        return {"finish_reason": self._envelope.get("finish_reason", "stop"), "message": message}


def as_client(model: Compromised) -> AsyncOpenAI:
    """Take it for a client of the SDK."""
    return cast("AsyncOpenAI", model)
