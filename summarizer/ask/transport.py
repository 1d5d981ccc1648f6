"""Send a request until it succeeds, the reason to repeat it is gone, or the requests or the time run out."""

from __future__ import annotations

import asyncio
import logging
import random
import time
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, TypeVar

import tenacity

from summarizer.ask.answer import UnusableAnswerError, answer_text, read_envelope
from summarizer.ask.client import asker
from summarizer.ask.failures import asked_wait, failure_of, is_transient, refuses_format, refuses_stream, told_failure
from summarizer.ask.flights import once
from summarizer.ask.keeping import Run, key_of
from summarizer.ask.ledger import Entry, Ledger, Tokens, tokens_of
from summarizer.ask.streaming import streamed
from summarizer.errors import SummarizerError, TruncatedError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from openai import AsyncOpenAI
    from tenacity import RetryCallState

    from summarizer.ask.failures import Setting
    from summarizer.ask.keeping import Kept
    from summarizer.ask.streaming import Hear
    from summarizer.ask.wire import Body

    class _RawResponse(Protocol):
        """What is read of the SDK's raw response."""

        @property
        def status_code(self) -> int: ...
        @property
        def content(self) -> bytes: ...


T = TypeVar("T")

Sleep: TypeAlias = "Callable[[float], Awaitable[None]]"

MAX_REQUESTS = 8
"""HTTP requests for one brief, repeats and re-asks together."""

MAX_WAIT = 60.0
"""A server that asks to wait longer, in seconds, is not asked again."""

_BACKOFF = tenacity.wait_exponential_jitter(multiplier=0.5, max=20.0)
_SPREAD = 0.1
"""Part of a wait that is added by chance, so that those who were told to wait together do not come back together."""

_log = logging.getLogger("summarizer.ask")


class FormatRefusedError(Exception):
    """The server does not take the form of the request; ``failure`` is what to say where there is no other."""

    def __init__(self, failure: SummarizerError) -> None:
        """Keep the failure."""
        super().__init__()
        self.failure = failure


class AskedElsewhereError(Exception):
    """Somebody else has sent the same request meanwhile, and its answer is theirs and ours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """
    What came back.

    Attributes:
        envelope: The body of the response; None where it is no JSON object.
        tokens: What the server counted.
        number: Of the request in the store; None where there is none.
    """

    envelope: Mapping[str, Any] | None
    tokens: Tokens
    number: int | None

    @classmethod
    def of(cls, body: bytes, number: int | None) -> Received:
        """Read the body of a response."""
        envelope = read_envelope(body)
        return cls(envelope=envelope, tokens=tokens_of(envelope or {}), number=number)


@dataclass(kw_only=True)
class Transport:
    """
    The one place that sends requests, for one brief.

    Attributes:
        client: Whose own retries are switched off.
        setting: What messages may name.
        ledger: Where every request is counted.
        run: The store and the bounds, which other briefs may share.
        sleep: Waits; a test's need not.
        timeout: Ends everything; time spent at the gate is not counted.
        hear: Is told each answer while it comes; None gets them in one piece.
        sent: How many requests were sent.
        taken: Numbers of the stored answers that this brief has had.
    """

    client: AsyncOpenAI
    setting: Setting
    ledger: Ledger
    run: Run
    sleep: Sleep
    timeout: asyncio.Timeout
    hear: Hear | None = None
    sent: int = 0
    taken: list[int] = field(default_factory=list[int])

    @property
    def is_spent(self) -> bool:
        """Whether no request is left."""
        return self.sent >= MAX_REQUESTS

    async def send(self, body: Body, key: str | None = None, *, is_current: Callable[[], bool]) -> Received | None:
        """
        Get the answer to a request: from the store, or by sending it, again where that may help.

        Args:
            body: The request.
            key: Its digest, where that is at hand.
            is_current: Whether it is still what would be asked: others may have learnt something of the server before it comes to be sent.

        Returns:
            None where it is not, and nothing was sent.

        Raises:
            FormatRefusedError: The server does not know the response format.
            ConfigurationError: The key, the model or the base URL is refused.
            ProviderError: The server cannot be reached, keeps failing, or refuses the request.
            BudgetError: It would go beyond what is allowed.
            StoreError: The store cannot be written, so nothing was sent.
        """
        key = key or key_of(self.setting.url, body)
        while (received := await self._stored(key)) is None:
            await self._unhurried(self.run.gate.come())
            if not is_current():
                return None
            with suppress(AskedElsewhereError):
                received = await self._sent(key, body)
                break
        if received.number is not None:
            self.taken.append(received.number)
        return received

    async def _stored(self, key: str) -> Received | None:
        """Find an answer that a run before this one received and did not live to use."""
        if self.run.keeper is None:
            return None
        passed = list(self.taken)
        kept: Kept | None
        while (kept := await self.run.keeper.find(key, passed)) is not None:
            received = Received.of(kept.body, kept.number)
            try:
                answer_text(received.envelope, self.setting.host)
            except TruncatedError:
                pass  # paid for, too, and the same answer would come again
            except (UnusableAnswerError, SummarizerError):
                passed.append(kept.number)
                continue
            self.ledger.reused += 1
            return received
        return None

    async def _sent(self, key: str, body: Body) -> Received:
        retrying = tenacity.AsyncRetrying(
            retry=tenacity.retry_if_exception(is_transient), wait=_wait, stop=self._is_over, sleep=self.sleep, reraise=True
        )
        try:
            return await retrying(self._send_once if self.run.keeper else self._send_with_others, key, body)
        except (SummarizerError, AskedElsewhereError):
            raise
        except Exception as error:  # noqa: BLE001 - an injected client may use any HTTP library
            if self.hear and refuses_stream(error) and not self.is_spent:
                self.hear = None
                return await self._sent(key, body)
            # The cause may hold the key: it must not be printed with the message.
            requests = max(self.sent, retrying.statistics["attempt_number"])  # others may have sent them
            failure = failure_of(error, self.setting, requests=requests, patience=self._patience())
            raise (FormatRefusedError(failure) if refuses_format(error) else failure) from None

    async def _send_with_others(self, key: str, body: Body) -> Received:
        """Send a request, unless somebody else in this process has just done so: where answers are kept, the store knows that."""
        question = (key, asker(self.client), self.hear is None)
        received, is_shared = await once(question, partial(self._send_once, key, body), self._unhurried)
        self.ledger.reused += is_shared
        return received

    async def _send_once(self, key: str, body: Body, begun: Callable[[], None] = lambda: None) -> Received:
        turn = await self._unhurried(self.run.gate.enter(body))
        begun()
        try:
            number = await self._begin(key)
        except BaseException:
            self.run.gate.forgo(turn)
            raise
        answered: Tokens | None = None
        try:
            self.sent += 1
            started = time.monotonic()
            outcome: int | str = "unknown"
            received = Received(envelope=None, tokens=Tokens(), number=number)
            content: bytes | None = None
            try:
                response = await (streamed(self.client, body, self.hear) if self.hear else _create(self.client, body))
                raw = self._without_key(response.content)
                received = Received.of(raw, number)
                _check_told(received.envelope, response)
                outcome, content = response.status_code, raw
            except BaseException as error:
                status = getattr(error, "status_code", None)
                answered = received.tokens if status else None
                outcome = status or type(error).__name__
                raise
            else:
                await self._end(number, str(outcome), content)
                answered = received.tokens if received.tokens.is_told else None
                return received
            finally:
                self._record(Entry(outcome=outcome, seconds=time.monotonic() - started, tokens=received.tokens))
                if content is None:
                    await self._end(number, str(outcome), None)
        finally:
            self.run.gate.leave(turn, answered)

    async def _unhurried(self, turn: Awaitable[T]) -> T:
        """Wait for a turn at the gate; the time there is not the server's, so it is not held against it."""
        clock = asyncio.get_running_loop().time
        came, ends = clock(), self.timeout.when()
        self.timeout.reschedule(None)
        had = await turn
        if ends is not None:
            self.timeout.reschedule(ends + clock() - came)
        return had

    async def _begin(self, key: str) -> int | None:
        if self.run.keeper is None:
            return None
        begun = asyncio.ensure_future(self.run.keeper.begin(key, model=self.setting.model, host=self.setting.host))
        try:
            intent = await asyncio.shield(begun)
        except asyncio.CancelledError:  # whoever waited has gone, and nothing is sent: what was noted must not stay open
            if (noted := await begun) is not None:
                await self._end(noted.number, "CancelledError", None)
            raise
        if intent is None:
            raise AskedElsewhereError
        self.ledger.lost += intent.lost
        return intent.number

    async def _end(self, number: int | None, outcome: str, body: bytes | None) -> None:
        if self.run.keeper is None or number is None:
            return
        # Shielded: what was paid for is stored even if whoever waited for it has gone.
        await asyncio.shield(self.run.keeper.end(number, outcome, body))

    def _without_key(self, content: bytes) -> bytes:
        """Take the key out of an answer that repeats it, before anything is made of it or kept: both must be the same."""
        return content.replace(self.setting.secret.encode(), b"***") if self.setting.secret else content

    def _record(self, entry: Entry) -> None:
        self.ledger.record(entry)
        tokens = entry.tokens
        _log.info("request %d: %s in %.2f s, %d + %d tokens", self.sent, entry.outcome, entry.seconds, tokens.input, tokens.output)

    def _is_over(self, state: RetryCallState) -> bool:
        asked = _asked(state)
        is_spent = self.is_spent or state.attempt_number >= MAX_REQUESTS  # what others sent counts here alone
        return is_spent or (state.upcoming_sleep if asked is None else asked) > self._patience()

    def _patience(self) -> float:
        ends = self.timeout.when()
        return MAX_WAIT if ends is None else min(MAX_WAIT, max(0.0, ends - asyncio.get_running_loop().time()))


def _create(client: AsyncOpenAI, body: Body) -> Awaitable[_RawResponse]:
    """
    Send a body as it is, by the SDK's way for what it has no method for.

    Its method for chats walks through the body first, which takes longer than all else that it does; and loading it takes as long as
    loading the SDK.
    """
    import httpx2

    return client.post("/chat/completions", cast_to=httpx2.Response, body=body, options={"security": {"bearer_auth": True}})


def _check_told(envelope: Mapping[str, Any] | None, response: _RawResponse) -> None:
    """Raise what a response of success tells as an error."""
    if failure := told_failure(envelope, response):
        raise failure


def _asked(state: RetryCallState) -> float | None:
    return asked_wait(state.outcome.exception()) if state.outcome else None


def _wait(state: RetryCallState) -> float:
    asked = _asked(state)
    return _BACKOFF(state) if asked is None else asked + random.uniform(0, _SPREAD * asked)  # noqa: S311 - spreads load, guards nothing
