"""The client of a run: made when the first job needs it, while that is being read."""

from __future__ import annotations

import asyncio
import json
from contextlib import AsyncExitStack
from typing import TYPE_CHECKING, Self

from summarizer.ask import Tokens
from summarizer.ask.engine import parse
from summarizer.models import Draft
from summarizer.steps.engine import client_of, price_of

if TYPE_CHECKING:
    from types import TracebackType

    from openai import AsyncOpenAI

    from summarizer.steps.engine import Model

_NOTHING = json.dumps(dict.fromkeys(Draft.model_fields, ()) | {"title": ""})
"""An answer that points at nothing."""


class Opening:
    """Makes the client, once, and closes it at the end."""

    def __init__(self, model: Model, draft: type[Draft]) -> None:
        """Name the model that is to be reached, and the class of its answers."""
        self._model = model
        self._draft = draft
        self._stack = AsyncExitStack()
        self._task: asyncio.Task[AsyncOpenAI] | None = None
        self._preparing: asyncio.Task[None] | None = None

    def begin(self) -> asyncio.Task[AsyncOpenAI]:
        """Begin to make it, unless that was begun."""
        if self._task is None:
            self._task = asyncio.create_task(self._open())
        return self._task

    async def client(self) -> AsyncOpenAI:
        """
        Wait for it.

        Raises:
            ConfigurationError: The key, the base URL or the proxy cannot be used.
        """
        return await asyncio.shield(self.begin())

    async def __aenter__(self) -> Self:
        """Return the opening."""
        return self

    async def __aexit__(self, _kind: type[BaseException] | None, _error: BaseException | None, _traceback: TracebackType | None) -> None:
        """Close the client, if there is one."""
        if self._task is not None:
            await asyncio.gather(self._task, return_exceptions=True)
        if self._preparing is not None:  # which the other one begins at its end
            await asyncio.gather(self._preparing, return_exceptions=True)
        await self._stack.aclose()

    async def _open(self) -> AsyncOpenAI:
        await asyncio.to_thread(_load)
        client = await self._stack.enter_async_context(client_of(self._model))
        self._preparing = asyncio.create_task(asyncio.to_thread(_prepare, self._model, self._draft))  # while the first answer is waited for
        return client


def _load() -> None:
    """Load what sends a request, beside the loop: it takes longer than reading a job."""
    import openai

    _ = openai.AsyncOpenAI


def _prepare(model: Model, draft: type[Draft]) -> None:
    """Load what the first answer needs: instructor does that with the first one that it reads."""
    parse(_NOTHING, draft)
    price_of(model, Tokens(input=1, output=1))
