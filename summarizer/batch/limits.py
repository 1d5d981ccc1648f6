"""The pace and the budget of a run: every request passes here before it is sent, so that a limit is kept, not noticed."""

from __future__ import annotations

import asyncio
import json
import math
import sys
import time
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from summarizer.ask import Tokens
from summarizer.errors import BudgetError

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping

    from summarizer.ask import Gate

_MINUTE = 60.0
_BYTES_PER_TOKEN = 3
"""Fewer than in any language's news, so that a request is never taken for smaller than it is."""

_ASSUMED_OUTPUT = 4_096
"""Tokens of an answer whose length the prompt does not limit, until a longer one was seen."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A request that was let through, its tokens by the estimate, and the money that was set aside for it."""

    size: Tokens
    reserved: Decimal


@dataclass(kw_only=True)
class Limits:
    """
    Lets the requests of all jobs through; each job has a ``summarizer.ask.Gate`` of its own.

    Attributes:
        concurrency: Jobs that have a place at the same time.
        rpm: Requests a minute.
        tpm: Tokens a minute, by an estimate from above.
        max_requests: Requests in all, repeats too.
        max_cost: US dollars in all. A request is let through if it fits even at its longest; one whose outcome is unknown counts as paid.
            Before the first answer there is one at a time, since a server may keep to no limit: from then on none is taken for cheaper
            than the dearest before it.
        price: Prices tokens; must know the model where ``max_cost`` is given.
        clock: A monotonic clock.
        stop: Once it is set, nothing passes, and nobody waits on.
    """

    concurrency: int = sys.maxsize
    rpm: float | None = None
    tpm: float | None = None
    max_requests: int | None = None
    max_cost: Decimal | None = None
    price: Callable[[Tokens], Decimal | None] = lambda _: None
    clock: Callable[[], float] = time.monotonic
    rest: Callable[[float], Awaitable[None]] | None = None
    stop: asyncio.Event = field(default_factory=asyncio.Event)
    sent: int = 0
    spent: Decimal = Decimal(0)
    reserved: Decimal = Decimal(0)
    _free_at: float = 0.0
    _longest: int = 0
    _heavier: float = 1.0
    _is_heard: bool = False
    _settled: asyncio.Event = field(default_factory=asyncio.Event)
    _is_closed: bool = False
    _places: asyncio.Semaphore = field(init=False)

    def __post_init__(self) -> None:
        """Make the places."""
        self._places = asyncio.Semaphore(self.concurrency)

    @asynccontextmanager
    async def place(self) -> AsyncGenerator[None]:
        """
        Hold a place for what asks no model.

        Raises:
            BudgetError: The run has ended.
        """
        async with self._places:
            self._check_open()
            yield

    @asynccontextmanager
    async def gate(self) -> AsyncGenerator[Gate]:
        """Make the gate of one job: it waits for its place from now on, needs it to send its first request, and holds it to the end."""
        taking = asyncio.create_task(self._places.acquire())
        try:
            yield _GateOfJob(self, taking)
        finally:
            if not taking.cancel():  # it was had
                self._places.release()

    def close(self) -> None:
        """Let nothing through any more, not even what waits."""
        self._is_closed = True

    async def enter(self, body: Mapping[str, Any]) -> Turn:
        """
        Wait for a turn.

        Raises:
            BudgetError: This request would go beyond what is allowed, or the run was stopped.
        """
        size = self._size(body)
        cost = await self._afford(size)
        self.sent += 1
        self.reserved += cost
        turn = Turn(size, cost)
        try:
            await self._pace(size.input + size.output)
        except BaseException:
            self.forgo(turn)
            raise
        return turn

    def leave(self, turn: object, tokens: Tokens | None) -> None:
        """Tell what a request took."""
        if isinstance(turn, Turn):
            self._learn(turn.size, tokens)
            self._settle(turn, turn.reserved if tokens is None else self._cost(tokens))

    def forgo(self, turn: object) -> None:
        """Give back what was set aside for a request that was not sent."""
        if isinstance(turn, Turn):
            self.sent -= 1
            self._settle(turn, Decimal(0))

    async def sleep(self, seconds: float) -> None:
        """Sleep, but no longer than until the run is stopped."""
        if self.rest is not None:
            await self.rest(seconds)
            return
        try:
            async with asyncio.timeout(seconds):
                await self.stop.wait()
        except TimeoutError:
            return

    async def _afford(self, size: Tokens) -> Decimal:
        """Set the money for a request aside; where that in flight would leave too little, wait for what it really costs."""
        while True:
            self._check_open()
            cost = self._cost(self._at_most(size))
            if self.max_requests is not None and self.sent >= self.max_requests:
                message = f"The {self.max_requests:,} requests that were allowed are sent: raise --max-requests to go on from here."
                raise BudgetError(message)
            is_alone = self._is_heard or not self.reserved
            if self.max_cost is None or (is_alone and self.spent + self.reserved + cost <= self.max_cost):
                return cost
            if not self.reserved:
                message = (
                    f"${self.spent:.4f} of ${self.max_cost} are spent, and the next request may cost ${cost:.4f}: "
                    "raise --max-cost to go on from here."
                )
                raise BudgetError(message)
            self._settled.clear()
            await self._settled.wait()

    async def _pace(self, tokens: int) -> None:
        now = self.clock()
        begins = max(now, self._free_at)
        self._free_at = begins + max(_MINUTE / self.rpm if self.rpm else 0.0, _MINUTE * tokens / self.tpm if self.tpm else 0.0)
        if begins > now:
            await self.sleep(begins - now)
        self._check_open()

    def _check_open(self) -> None:
        if self._is_closed or self.stop.is_set():
            message = "The run was stopped: the same command goes on from here."
            raise BudgetError(message)

    def _settle(self, turn: Turn, cost: Decimal) -> None:
        self.reserved -= turn.reserved
        self.spent += cost
        self._settled.set()

    def _learn(self, size: Tokens, tokens: Tokens | None) -> None:
        """Remember what was longer than the estimate; an error is no answer, and teaches nothing."""
        self._is_heard = self._is_heard or tokens is None or tokens.is_told
        if tokens is not None and tokens.is_told and size.input:
            self._longest = max(self._longest, tokens.output)
            self._heavier = max(self._heavier, tokens.input / size.input)

    def _at_most(self, size: Tokens) -> Tokens:
        """Take a request for no smaller than those before it turned out to be: not every server keeps to a limit."""
        return Tokens(input=math.ceil(size.input * self._heavier), output=max(size.output, self._longest))

    def _size(self, body: Mapping[str, Any]) -> Tokens:
        """Estimate the tokens of a request and of its answer from above."""
        if self.tpm is None and self.max_cost is None:
            return Tokens()
        limit = body.get("max_completion_tokens") or body.get("max_tokens")
        output = limit if isinstance(limit, int) else _ASSUMED_OUTPUT
        return Tokens(input=len(json.dumps(body, ensure_ascii=False).encode("utf-8", "replace")) // _BYTES_PER_TOKEN + 1, output=output)

    def _cost(self, tokens: Tokens) -> Decimal:
        return Decimal(0) if self.max_cost is None else self.price(tokens) or Decimal(0)


@dataclass(frozen=True, slots=True)
class _GateOfJob:
    """Lets the requests of a job through, once it has its place."""

    limits: Limits
    taking: asyncio.Task[bool]

    async def come(self) -> None:
        """Wait for the job's place."""
        await asyncio.shield(self.taking)

    async def enter(self, body: Mapping[str, Any]) -> Turn:
        """Wait for a turn."""
        return await self.limits.enter(body)

    def leave(self, turn: object, tokens: Tokens | None) -> None:
        """Tell what a request took."""
        self.limits.leave(turn, tokens)

    def forgo(self, turn: object) -> None:
        """Give a turn back: nothing was sent."""
        self.limits.forgo(turn)
