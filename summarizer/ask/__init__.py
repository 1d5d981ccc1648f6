"""
Ask a model, and get a valid draft: the one choke point to any model.

Everything that repeats a request is in ``conversation`` or in ``transport``: at most ``MAX_REQUESTS`` requests, of which at most
``MAX_REASKS`` ask again because an answer could not be used. Neither the SDK nor instructor repeats anything. Where a store is given, a
question that was answered before costs nothing.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel

from summarizer.ask.client import DEFAULT_URL, make_client, unrepeating
from summarizer.ask.conversation import MAX_REASKS, Answer, Conversation
from summarizer.ask.failures import setting_of
from summarizer.ask.keeping import Gate, Intent, Keeper, Kept, OpenGate, Run
from summarizer.ask.ledger import Entry, Ledger, Tokens
from summarizer.ask.transport import MAX_REQUESTS, MAX_WAIT, Sleep, Transport
from summarizer.ask.wire import FORMS, WIRES, Form, Request, Wire, first_form, request_body
from summarizer.errors import (
    AnswerError,
    BudgetError,
    InvalidAnswerError,
    StoreError,
    SummarizerError,
    ThrottledError,
    TruncatedError,
    UnavailableError,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from openai import AsyncOpenAI

    from summarizer.ask.streaming import Hear
    from summarizer.models import Usage

__all__ = [
    "DEFAULT_URL",
    "FORMS",
    "MAX_REASKS",
    "MAX_REQUESTS",
    "MAX_WAIT",
    "WIRES",
    "Answer",
    "CutOffError",
    "Entry",
    "Form",
    "Gate",
    "Intent",
    "Keeper",
    "Kept",
    "Ledger",
    "OpenGate",
    "Request",
    "Run",
    "Tokens",
    "Wire",
    "ask",
    "first_form",
    "make_client",
    "request_body",
    "unrepeating",
]

T = TypeVar("T", bound=BaseModel)


class CutOffError(TruncatedError):
    """An answer was cut off, and less may be asked for; ``usage`` is what it took."""

    def __init__(self, message: str, usage: Usage) -> None:
        """Keep what it took."""
        super().__init__(message)
        self.usage = usage


async def ask(
    request: Request,
    response_model: type[T],
    *,
    client: AsyncOpenAI,
    wire: Wire,
    unresolved: Callable[[T], Sequence[str]],
    deadline: float,
    ledger: Ledger | None = None,
    run: Run | None = None,
    sleep: Sleep = asyncio.sleep,
    divisible: bool = False,
    hear: Hear | None = None,
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
        deadline: Seconds in all (requests, waits and re-asks), but for the time at the gate.
        ledger: Where every request is counted.
        run: The store of answers, the bounds, and what was learnt of the server: shared by all who ask it.
        sleep: Waits between requests.
        divisible: Whether less can be asked for where the answer is cut off: that it was is then remembered as one that was paid for.
        hear: Is told the whole of each answer so far, while it is written; none of it is checked.

    Raises:
        CutOffError: The answer was cut off, and less can be asked for.
        ConfigurationError: The key, the model or the base URL is refused.
        ProviderError: The server cannot be reached, keeps failing, or the time is up.
        InvalidAnswerError: No answer was valid.
        RefusedError: The model declined.
        TruncatedError: The answer was cut off.
        BudgetError: The next request would go beyond what is allowed.
        StoreError: The store cannot be written.
    """
    limit = asyncio.timeout(deadline)
    transport = Transport(
        client=unrepeating(client),
        setting=setting_of(client, request.model, [message.content for message in request.messages]),
        ledger=Ledger() if ledger is None else ledger,
        run=Run() if run is None else run,
        sleep=sleep,
        timeout=limit,
        hear=hear,
    )
    conversation = Conversation(
        request=request, response_model=response_model, wire=wire, unresolved=unresolved, transport=transport, divisible=divisible
    )
    if transport.run.noted is not None:
        transport.run.noted[conversation.key] = conversation.first
    async with transport.run.alone(conversation.key):
        transport.sent, conversation.reasks = transport.run.parked.pop(conversation.key, (0, 0))
        await _concluded(conversation, limit, deadline)
    return conversation.answer()


async def _concluded(conversation: Conversation[T], limit: asyncio.Timeout, deadline: float) -> None:
    """Ask until there is an answer, and note for the next who ask what came of it: the answers, or how often was asked in vain."""
    transport = conversation.transport
    try:
        await _to_the_end(conversation, limit, deadline)
    except TruncatedError as error:
        if not conversation.divisible:
            await conversation.discard()
            raise
        await conversation.conclude()
        raise CutOffError(str(error), conversation.usage()) from None
    except ThrottledError as error:
        if transport.is_spent:
            raise UnavailableError(str(error)) from None
        known = 0 if transport.run.keeper else conversation.reasks  # a store gives back the answers, and each re-ask counts again
        transport.run.parked[conversation.key] = (transport.sent, known)
        raise
    await conversation.conclude()


async def _to_the_end(conversation: Conversation[T], limit: asyncio.Timeout, deadline: float) -> None:
    """Ask until there is an answer; an error that comes after one does not undo it, unless nothing more may be paid for or stored."""
    try:
        async with limit:
            await conversation.run()
    except TimeoutError:
        if conversation.best is None:
            host = conversation.transport.setting.host
            message = f"{host} gave no usable answer within {deadline:g} seconds: raise the deadline or try later."
            raise UnavailableError(message) from None
    except (BudgetError, StoreError):
        raise
    except SummarizerError as error:
        if conversation.best is None:
            if isinstance(error, AnswerError | InvalidAnswerError) and not isinstance(error, TruncatedError):
                await conversation.discard()
            raise
