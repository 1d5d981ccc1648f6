"""One conversation with a model: what is asked, what comes back, what is asked again, and the best answer so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from pydantic import BaseModel, ValidationError

from summarizer.ask.answer import UnusableAnswerError, answer_text, checked, served_by, validation_codes
from summarizer.ask.engine import parse
from summarizer.ask.keeping import key_of
from summarizer.ask.ledger import Tokens, total
from summarizer.ask.sound import Sound, sound_part
from summarizer.ask.transport import FormatRefusedError, Received, Transport
from summarizer.ask.wire import FORMS, Body, Form, Request, Wire, first_form, next_form, request_body
from summarizer.errors import InvalidAnswerError, SummarizerError, TruncatedError
from summarizer.models import Spoilt, Usage
from summarizer.models.fields import keys_in
from summarizer.prompts import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MAX_REASKS = 3
"""Most requests of a conversation that ask again because an answer could not be used."""

_MAX_CODES = 8
"""Most mistakes that a request names."""
_MAX_CODE = 120
"""Most characters of each."""
_REASK = "The last answer could not be used. Give the whole answer anew, as one JSON object, without these mistakes:"

T = TypeVar("T", bound=BaseModel)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Generic[T]):
    """
    A valid answer.

    Attributes:
        value: The answer; pointers of it may still resolve to nothing where no answer was better.
        usage: Tokens of every answer that was received on the way, and how many there were.
        served: Names that the server gave to the model, where they are others than the one that was asked for.
        spoilt: Items that broke the schema and are no longer in the value, where no answer was better.
    """

    value: T
    usage: Usage
    served: tuple[str, ...] = ()
    spoilt: tuple[Spoilt, ...] = ()


@dataclass(kw_only=True)
class Conversation(Generic[T]):
    """One brief's conversation: what was asked, what came back, and the best of it so far."""

    request: Request
    response_model: type[T]
    wire: Wire
    unresolved: Callable[[T], Sequence[str]]
    transport: Transport
    divisible: bool
    reasks: int = 0
    best: Sound[T] | None = None
    fewest: int = 0
    received: list[Tokens] = field(default_factory=list[Tokens])
    served: dict[str, None] = field(default_factory=dict[str, None])
    is_replayed: bool = False

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of the answer's fields."""
        return keys_in(self.response_model)

    async def run(self) -> None:
        """
        Ask, and ask again, until there is nothing left to mend or to try.

        Raises:
            InvalidAnswerError: No answer was valid.
        """
        await self._replay()
        codes: Sequence[str] = []
        asked = 0
        while not self.is_replayed and not self.transport.is_spent and (not asked or (codes and self.reasks < MAX_REASKS)):
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
        best = cast("Sound[T]", self.best)
        return Answer(value=best.value, usage=self.usage(), served=tuple(self.served), spoilt=best.spoilt)

    def usage(self) -> Usage:
        """Sum up the answers."""
        used = total(self.received)
        return Usage(input=used.input, cached=used.cached, output=used.output, reasoning=used.reasoning, requests=len(self.received))

    async def conclude(self) -> None:
        """Note in the store that these answers are all there is to ask for, so that the same question is free from now on."""
        keeper = self.transport.run.keeper
        if keeper is not None and not self.is_replayed:
            await keeper.conclude(self.key, self.transport.taken)

    async def discard(self) -> None:
        """Note in the store that these answers came to nothing, so that the next run does not begin with them."""
        keeper = self.transport.run.keeper
        if keeper is not None:
            await keeper.discard(self.transport.taken)

    async def _replay(self) -> None:
        """Take the answers of an earlier run, where there are any and they still make a draft."""
        keeper = self.transport.run.keeper
        if keeper is None:
            return
        kept = await keeper.concluded(self.key)
        cut: TruncatedError | None = None
        try:
            for one in kept:
                self._take(Received.of(one.body, one.number))
        except TruncatedError as error:
            cut = error
        except SummarizerError:  # a refusal after a usable answer ended the conversation then, too
            pass
        self.is_replayed = self.best is not None or (cut is not None and self.divisible)
        if not self.is_replayed:
            self.received.clear()
            self.served.clear()
            return
        self.transport.ledger.reused += len(self.received)
        if cut is not None and self.best is None:
            raise cut

    @cached_property
    def key(self) -> str:
        """The digest of the first request."""
        return key_of(self.transport.setting.url, self.first)

    @cached_property
    def first(self) -> Body:
        """The body of the first request as it would be sent to a server of which nothing is known."""
        return request_body(self.request, first_form(self.wire))

    async def _ask_once(self, codes: Sequence[str]) -> Sequence[str]:
        """Ask once, telling what was wrong before, and return what is wrong now; keep the best valid value."""
        if not codes:
            return self._take(await self._send([]))
        self.reasks += 1
        sent = self.transport.sent
        try:
            return self._take(await self._send([_reask(codes)]))
        finally:
            self.transport.ledger.reasks += self.transport.sent > sent

    async def _send(self, extra: Sequence[Message]) -> Received:
        """Send the request in the form that the server takes; with the wire form "auto", find out which that is."""
        while True:
            form = self._form
            is_first = form == first_form(self.wire) and not extra
            body, key = (self.first, self.key) if is_first else (request_body(self.request, form, extra), None)
            try:
                received = await self.transport.send(body, key, is_current=partial(self._is_known_as, form))
            except FormatRefusedError as refused:
                self._step_down(form, refused)
                continue
            if received is not None:
                return received

    def _is_known_as(self, form: Form) -> bool:
        return form == self._form

    @property
    def _form(self) -> Form:
        """The form that the server takes, as far as that is known."""
        first = first_form(self.wire)
        return self.transport.run.forms.get(self._server, first) if self.wire == "auto" else first

    @property
    def _server(self) -> tuple[str, str]:
        return self.transport.setting.url, self.request.model

    def _step_down(self, form: Form, refused: FormatRefusedError) -> None:
        """Learn that the server does not take a form; where there is no other, or no request is left, raise what to say."""
        lower = next_form(form) if self.wire == "auto" else None
        if lower is None or self.transport.is_spent:
            raise refused.failure from None
        forms = self.transport.run.forms
        known = forms.get(self._server, lower)
        forms[self._server] = lower if FORMS.index(lower) > FORMS.index(known) else known

    def _take(self, received: Received) -> Sequence[str]:
        """Read an answer, keep it if it is the best, and return what is wrong with it."""
        try:
            text = self._checked(received)
        except UnusableAnswerError as error:
            return error.codes
        faults: tuple[str, ...] = ()
        try:
            read = Sound(value=parse(text, self.response_model))
        except ValidationError as error:
            faults = validation_codes(error, self.names)
            sound = sound_part(text, self.response_model)
            if sound is None:
                return faults
            read = sound
        found = (*faults, *self.unresolved(read.value))
        if self.best is None or len(found) < self.fewest:
            self.best, self.fewest = read, len(found)
        return found

    def _checked(self, received: Received) -> str:
        try:
            text = answer_text(received.envelope, self.transport.setting.host)
        except TruncatedError:
            if self.best is None:  # else the brief rests on that, and this one was for nothing
                self._count(received)
            raise
        self._count(received)
        return checked(text, lambda: self.names)

    def _count(self, received: Received) -> None:
        self.received.append(received.tokens)
        name = served_by(received.envelope)
        if name is not None and name != self.request.model and not self.transport.setting.is_told(name):
            self.served[name] = None
            self.transport.ledger.served[name] = None


def _times(number: int) -> str:
    return "once" if number == 1 else f"{number} times"


def _reask(codes: Sequence[str]) -> Message:
    told = [code[:_MAX_CODE] for code in dict.fromkeys(codes)][:_MAX_CODES]
    return Message(role="user", content="\n".join([_REASK, *(f"- {code}" for code in told)]))
