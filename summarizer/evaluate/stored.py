"""Answers that need no server: a client that gives one stored answer to whatever it is asked."""

from __future__ import annotations

import json
from dataclasses import dataclass
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from openai import AsyncOpenAI

_OK = 200
_DECLINED = "Only the first answer counts."


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """
    An answer as a model gave it.

    Attributes:
        text: The answer, unedited.
        input: Tokens that were read for it; 0 where nobody counted.
        output: Tokens that were written; 0 where nobody counted.
    """

    text: str
    input: int = 0
    output: int = 0


def client_of(stored: Stored) -> AsyncOpenAI:
    """Make a client whose first response is a stored answer, and which declines to answer again."""
    return cast("AsyncOpenAI", _Client(stored))


class _Client:
    """What ``ask`` uses of a client; it reaches no network."""

    def __init__(self, stored: Stored) -> None:
        self._stored: Stored | None = stored
        self.max_retries = 0
        self.base_url = urlsplit("http://stored.invalid/v1")
        self.api_key = ""

    async def post(self, _path: str, **_: object) -> SimpleNamespace:
        stored, self._stored = self._stored, None
        envelope = _declined() if stored is None else _envelope(stored)
        return SimpleNamespace(status_code=_OK, content=json.dumps(envelope).encode())


def _envelope(stored: Stored) -> dict[str, Any]:
    return {
        "choices": [{"finish_reason": "stop", "message": {"role": "assistant", "content": stored.text}}],
        "usage": {"prompt_tokens": stored.input, "completion_tokens": stored.output},
    }


def _declined() -> dict[str, Any]:
    return {"choices": [{"finish_reason": "stop", "message": {"role": "assistant", "content": None, "refusal": _DECLINED}}]}
