"""
Ask a model, and get a valid draft: the one choke point to any model.

Everything that repeats a request is here or in ``transport``: at most ``MAX_REQUESTS`` requests, of which at most ``MAX_REASKS`` ask again
because an answer could not be used. Neither the SDK nor instructor repeats anything.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from pydantic import BaseModel, ValidationError

from summarizer.ask.answer import UnusableAnswerError, answer_text, checked, known_names, validation_codes
from summarizer.ask.client import DEFAULT_TIMEOUT, DEFAULT_URL, make_client
from summarizer.ask.engine import parse
from summarizer.ask.failures import setting_of
from summarizer.ask.ledger import Entry, Ledger, Tokens, total
from summarizer.ask.transport import MAX_REQUESTS, MAX_WAIT, Sleep, Transport
from summarizer.ask.wire import WIRES, Request, Wire, request_body
from summarizer.errors import InvalidAnswerError, ProviderError, SummarizerError
from summarizer.models import Usage
from summarizer.prompts import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from openai import AsyncOpenAI

__all__ = [
    "DEFAULT_DEADLINE",
    "DEFAULT_TIMEOUT",
    "DEFAULT_URL",
    "MAX_REASKS",
    "MAX_REQUESTS",
    "MAX_WAIT",
    "WIRES",
    "Answer",
    "Entry",
    "Ledger",
    "Request",
    "Tokens",
    "Wire",
    "ask",
    "make_client",
]

MAX_REASKS = 3
DEFAULT_DEADLINE = 300.0
"""Seconds for one brief in all: requests, waits and re-asks."""

_MAX_CODES = 8
_MAX_CODE = 120
_REASK = "The last answer could not be used. Give the whole answer anew, as one JSON object, without these mistakes:"

T = TypeVar("T", bound=BaseModel)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Generic[T]):
    """
    A valid answer.

    Attributes:
        value: The answer; pointers of it may still resolve to nothing where no answer was better.
        usage: Tokens of every answer that was received on the way, and how many there were.
    """

    value: T
    usage: Usage


async def ask(
    request: Request,
    response_model: type[T],
    *,
    client: AsyncOpenAI,
    wire: Wire,
    unresolved: Callable[[T], Sequence[str]],
    ledger: Ledger | None = None,
    deadline: float = DEFAULT_DEADLINE,
    sleep: Sleep = asyncio.sleep,
) -> Answer[T]:
    """
    Ask a model until its answer is valid and all its pointers resolve.

    Where they never do, the valid answer with the fewest unresolved ones is returned: later proofs withhold those items.

    Args:
        request: What to ask.
        response_model: What the answer must be.
        client: Any OpenAI client; its own retries are switched off.
        wire: The form in which the server takes the schema.
        unresolved: Codes for the pointers of an answer that resolve to nothing ("risks.0.lines.2: no such line").
        ledger: Where every request is counted.
        deadline: Seconds in all.
        sleep: Waits between requests.

    Raises:
        ConfigurationError: The key, the model or the base URL is refused.
        ProviderError: The server cannot be reached, keeps failing, or the time is up.
        InvalidAnswerError: No answer was valid.
        RefusedError: The model declined.
        TruncatedError: The answer was cut off.
    """
    transport = Transport(
        client=client.with_options(max_retries=0),
        setting=setting_of(client, request.model, [message.content for message in request.messages]),
        ledger=Ledger() if ledger is None else ledger,
        sleep=sleep,
        ends=asyncio.get_running_loop().time() + deadline,
    )
    asking = _Asking(request=request, response_model=response_model, wire=wire, unresolved=unresolved, transport=transport)
    try:
        async with asyncio.timeout(deadline):
            await asking.run()
    except TimeoutError:
        if asking.best is None:
            message = f"{transport.setting.host} gave no usable answer within {deadline:g} seconds: raise the deadline or try again later."
            raise ProviderError(message) from None
    except SummarizerError:
        if asking.best is None:
            raise
    return asking.answer()


@dataclass(kw_only=True)
class _Asking(Generic[T]):
    """One brief's conversation: what was asked, what came back, and the best of it so far."""

    request: Request
    response_model: type[T]
    wire: Wire
    unresolved: Callable[[T], Sequence[str]]
    transport: Transport
    best: T | None = None
    fewest: int = 0
    received: list[Tokens] = field(default_factory=list[Tokens])

    async def run(self) -> None:
        """
        Ask, and ask again, until there is nothing left to mend or to try.

        Raises:
            InvalidAnswerError: No answer was valid.
        """
        codes: Sequence[str] = []
        asked = 0
        while asked <= MAX_REASKS and not self.transport.is_spent and (codes or not asked):
            codes = await self._ask_once(codes)
            asked += 1
        if self.best is None:
            message = (
                f"The model {self.request.model!r} gave no valid draft when asked {_times(asked)} (last: {codes[0]}): "
                "try another model or another wire form."
            )
            raise InvalidAnswerError(message)

    def answer(self) -> Answer[T]:
        """Make the answer of the best value, which must be there."""
        used = total(self.received)
        usage = Usage(input=used.input, cached=used.cached, output=used.output, reasoning=used.reasoning, requests=len(self.received))
        return Answer(value=cast("T", self.best), usage=usage)

    async def _ask_once(self, codes: Sequence[str]) -> Sequence[str]:
        """Ask once, telling what was wrong before, and return what is wrong now; keep the best valid value."""
        names = known_names(self.request.schema)
        extra = [_reask(codes)] if codes else []
        try:
            value = await parse(lambda: self._received(extra, names), self.response_model)
        except UnusableAnswerError as error:
            return error.codes
        except ValidationError as error:
            return validation_codes(error, names)
        found = self.unresolved(value)
        if self.best is None or len(found) < self.fewest:
            self.best, self.fewest = value, len(found)
        return found

    async def _received(self, extra: Sequence[Message], names: frozenset[str]) -> str:
        """Send the request and check what comes back."""
        envelope, tokens = await self.transport.send(request_body(self.request, self.wire, extra))
        text = answer_text(envelope, self.transport.setting.host)
        self.received.append(tokens)
        return checked(text, names)


def _times(number: int) -> str:
    return "once" if number == 1 else f"{number} times"


def _reask(codes: Sequence[str]) -> Message:
    told = [code[:_MAX_CODE] for code in dict.fromkeys(codes)][:_MAX_CODES]
    return Message(role="user", content="\n".join([_REASK, *(f"- {code}" for code in told)]))
