"""Send a request until it succeeds, the reason to repeat it is gone, or the requests or the time run out."""

from __future__ import annotations

import asyncio
import logging
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, cast

import tenacity

from summarizer.ask.answer import read_envelope
from summarizer.ask.failures import asked_wait, failure_of, is_transient
from summarizer.ask.ledger import Entry, Ledger, Tokens, tokens_of

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from openai import AsyncOpenAI
    from tenacity import RetryCallState

    from summarizer.ask.failures import Setting
    from summarizer.ask.wire import Body

    class _RawResponse(Protocol):
        """What is read of the SDK's raw response."""

        @property
        def status_code(self) -> int: ...
        @property
        def content(self) -> bytes: ...


Sleep: TypeAlias = "Callable[[float], Awaitable[None]]"

MAX_REQUESTS = 8
"""HTTP requests for one brief, repeats and re-asks together."""

MAX_WAIT = 60.0
"""A server that asks to wait longer, in seconds, is not asked again."""

_BACKOFF = tenacity.wait_exponential_jitter(multiplier=0.5, max=20.0)

_log = logging.getLogger("summarizer.ask")


@dataclass(kw_only=True)
class Transport:
    """
    The one place that sends requests, for one brief.

    Attributes:
        client: Whose own retries are switched off.
        setting: What messages may name.
        ledger: Where every request is counted.
        sleep: Waits; a test's need not.
        ends: When the time is up, by the clock of the event loop.
        sent: How many requests were sent.
    """

    client: AsyncOpenAI
    setting: Setting
    ledger: Ledger
    sleep: Sleep
    ends: float
    sent: int = 0

    @property
    def is_spent(self) -> bool:
        """Whether no request is left."""
        return self.sent >= MAX_REQUESTS

    async def send(self, body: Body) -> tuple[Mapping[str, Any] | None, Tokens]:
        """
        Send a request, again where that may help, and return the response (None where it is no JSON object) and its tokens.

        Raises:
            ConfigurationError: The key, the model or the base URL is refused.
            ProviderError: The server cannot be reached, keeps failing, or refuses the request.
        """
        retrying = tenacity.AsyncRetrying(
            retry=tenacity.retry_if_exception(is_transient), wait=_wait, stop=self._is_over, sleep=self.sleep, reraise=True
        )
        try:
            return await retrying(self._send_once, body)
        except Exception as error:  # noqa: BLE001 - an injected client may use any HTTP library
            # The cause may hold the key: it must not be printed with the message.
            raise failure_of(error, self.setting, requests=self.sent, patience=self._patience()) from None

    async def _send_once(self, body: Body) -> tuple[Mapping[str, Any] | None, Tokens]:
        self.sent += 1
        started = time.monotonic()
        outcome: int | str = "unknown"
        tokens = Tokens()
        try:
            response = await _create(self.client)(**body)
            outcome = response.status_code
            envelope = read_envelope(response.content)
            tokens = tokens_of(envelope or {})
        except BaseException as error:
            outcome = getattr(error, "status_code", None) or type(error).__name__
            raise
        else:
            return envelope, tokens
        finally:
            self._record(Entry(outcome=outcome, seconds=time.monotonic() - started, tokens=tokens))

    def _record(self, entry: Entry) -> None:
        self.ledger.record(entry)
        tokens = entry.tokens
        _log.info("request %d: %s in %.2f s, %d + %d tokens", self.sent, entry.outcome, entry.seconds, tokens.input, tokens.output)

    def _is_over(self, state: RetryCallState) -> bool:
        return self.is_spent or state.upcoming_sleep > self._patience()

    def _patience(self) -> float:
        return min(MAX_WAIT, max(0.0, self.ends - asyncio.get_running_loop().time()))


def _create(client: AsyncOpenAI) -> Callable[..., Awaitable[_RawResponse]]:
    return cast("Callable[..., Awaitable[_RawResponse]]", client.chat.completions.with_raw_response.create)


def _wait(state: RetryCallState) -> float:
    asked = asked_wait(state.outcome.exception()) if state.outcome else None
    return _BACKOFF(state) if asked is None else asked
