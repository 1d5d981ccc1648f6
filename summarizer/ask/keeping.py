"""What the boundary asks of whoever keeps its requests and answers, and of whoever bounds them; neither is known by name here."""

from __future__ import annotations

import asyncio
import hashlib
import json
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable
from weakref import WeakValueDictionary

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Collection, Mapping, Sequence

    from summarizer.ask.ledger import Tokens
    from summarizer.ask.wire import Form


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """
    A stored answer.

    Attributes:
        number: Of the request, counted up from 1 as they were sent.
        body: The body of the response, as it came.
    """

    number: int
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Intent:
    """
    A request that is about to be sent.

    Attributes:
        number: What to tell its outcome by.
        lost: How many requests like it an earlier run sent without learning what came of them; they may have been paid for.
    """

    number: int
    lost: int


@runtime_checkable
class Keeper(Protocol):
    """Keeps what is sent and what comes back, so that nothing is paid for twice. Every method returns once it is on the disk."""

    async def find(self, key: str, but: Collection[int]) -> Kept | None:
        """Find the oldest usable answer to a request, other than these; one that somebody else is being given may be waited for."""
        ...

    async def begin(self, key: str, *, model: str, host: str) -> Intent | None:
        """Note that a request is about to be sent; None where somebody else waits for the answer to the same, and nothing is to be sent."""
        ...

    async def end(self, number: int, outcome: str, body: bytes | None) -> None:
        """Note what came of it."""
        ...

    async def conclude(self, key: str, numbers: Sequence[int]) -> None:
        """Note the answers that a whole conversation came down to, under the key of its first request."""
        ...

    async def concluded(self, key: str) -> tuple[Kept, ...]:
        """Find the answers of a conversation that was concluded; none where there is none."""
        ...

    async def discard(self, numbers: Collection[int]) -> None:
        """Keep these answers, but never use them again: they made no draft."""
        ...


class Gate(Protocol):
    """Lets requests through at the pace, and within the budget, that was allowed."""

    async def come(self) -> None:
        """Wait for whoever asks to have its place, before its first request is sent."""
        ...

    async def enter(self, body: Mapping[str, Any]) -> object:
        """
        Wait for a turn; what is returned goes to ``leave``.

        Raises:
            BudgetError: This request would go beyond what is allowed.
        """
        ...

    def leave(self, turn: object, tokens: Tokens | None) -> None:
        """Tell what a request took; None where no server told, and it may or may not have been paid for."""
        ...

    def forgo(self, turn: object) -> None:
        """Give a turn back: nothing was sent."""
        ...


class OpenGate:
    """Lets everything through."""

    async def come(self) -> None:
        """Do not wait."""

    async def enter(self, body: Mapping[str, Any]) -> object:
        """Let it through."""

    def leave(self, turn: object, tokens: Tokens | None) -> None:
        """Forget it."""

    def forgo(self, turn: object) -> None:
        """Forget it."""


@dataclass(kw_only=True)
class Run:
    """
    What several briefs share.

    Attributes:
        keeper: The store of answers; None keeps none.
        gate: Bounds the requests.
        forms: The wire form that each server and model turned out to take.
        locks: One for each question that is being asked.
        parked: Requests that were sent, and re-asks of them, for each question that is to be put again later, by its key.
        noted: Where the first request of each question is noted, by its key; None notes nothing.
    """

    keeper: Keeper | None = None
    gate: Gate = field(default_factory=OpenGate)
    forms: dict[tuple[str, str], Form] = field(default_factory=dict[tuple[str, str], "Form"])
    locks: WeakValueDictionary[str, asyncio.Lock] = field(default_factory=WeakValueDictionary[str, asyncio.Lock])
    parked: dict[str, tuple[int, int]] = field(default_factory=dict[str, tuple[int, int]])
    noted: dict[str, Mapping[str, Any]] | None = None

    @asynccontextmanager
    async def alone(self, key: str) -> AsyncGenerator[None]:
        """Let nobody else ask this question meanwhile: where answers are kept, whoever comes second gets the first one's."""
        if self.keeper is None:
            yield
            return
        lock = self.locks.setdefault(key, asyncio.Lock())
        async with lock:
            yield


def key_of(url: str, body: Mapping[str, Any]) -> str:
    """Digest a request: the server's address and the whole body, model and parameters included."""
    canonical = json.dumps([url, body], sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()
