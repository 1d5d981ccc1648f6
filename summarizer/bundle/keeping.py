"""How the boundary to a model hands out its answers for a bundle, and takes them from one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.ask.keeping import Intent, Kept, key_of
from summarizer.bundle.contents import Conversation
from summarizer.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from typing import Any, NoReturn

    from summarizer.ask import Tokens
    from summarizer.ask.keeping import Keeper


class Recorder:
    """
    Notes the answers that a brief rests on, whether they come from a server or from a store; a ``Keeper``.

    Attributes:
        asked: Filled by the boundary with the first request of each question, by its key.
    """

    def __init__(self, keeper: Keeper | None) -> None:
        """Pass everything on to a store; None stores nothing."""
        self.asked: dict[str, Mapping[str, Any]] = {}
        self._answers: dict[str, tuple[bytes, ...]] = {}
        self._keeper = keeper
        self._bodies: dict[int, bytes] = {}
        self._begun = 0

    @property
    def conversations(self) -> tuple[Conversation, ...]:
        """The questions that were concluded, in the order in which they were put, with their answers."""
        return tuple(Conversation(request=body, answers=self._answers[key]) for key, body in self.asked.items() if self._answers.get(key))

    async def find(self, key: str, but: Collection[int]) -> Kept | None:
        """Find an answer in the store."""
        kept = await self._keeper.find(key, but) if self._keeper else None
        if kept is not None:
            self._bodies[kept.number] = kept.body
        return kept

    async def begin(self, key: str, *, model: str, host: str) -> Intent | None:
        """Number a request."""
        if self._keeper:
            return await self._keeper.begin(key, model=model, host=host)
        self._begun += 1
        return Intent(number=self._begun, lost=0)

    async def end(self, number: int, outcome: str, body: bytes | None) -> None:
        """Note what came of it."""
        if body is not None:
            self._bodies[number] = body
        if self._keeper:
            await self._keeper.end(number, outcome, body)

    async def conclude(self, key: str, numbers: Sequence[int]) -> None:
        """Note the answers that a conversation came down to."""
        self._answers[key] = tuple(self._bodies[number] for number in numbers)
        if self._keeper:
            await self._keeper.conclude(key, numbers)

    async def concluded(self, key: str) -> tuple[Kept, ...]:
        """Find the answers of a conversation that was concluded before."""
        kept = await self._keeper.concluded(key) if self._keeper else ()
        self._answers[key] = tuple(one.body for one in kept)
        return kept

    async def discard(self, numbers: Collection[int]) -> None:
        """Pass it on."""
        if self._keeper:
            await self._keeper.discard(numbers)


class Playback:
    """Gives the answers of a bundle, and keeps none; a ``Keeper``."""

    def __init__(self, conversations: tuple[Conversation, ...], url: str) -> None:
        """Take the conversations, and the address that their requests would go to."""
        self._answers = {key_of(url, one.request): one.answers for one in conversations}

    async def concluded(self, key: str) -> tuple[Kept, ...]:
        """
        Give the answers to a question.

        Raises:
            InputError: The bundle does not hold it, so its sources or its prompt are not those that were asked about.
        """
        if key not in self._answers:
            message = "The sources of the bundle make another request than the one that it holds: it was changed, so make the brief anew."
            raise InputError(message)
        return tuple(Kept(number=number, body=body) for number, body in enumerate(self._answers[key], 1))

    async def find(self, key: str, but: Collection[int]) -> None:
        """Find nothing more."""

    async def begin(self, key: str, *, model: str, host: str) -> NoReturn:  # noqa: ARG002 - as above
        """Let no request begin."""
        raise _no_draft(model)

    async def end(self, number: int, outcome: str, body: bytes | None) -> None:
        """Note nothing: nothing was begun."""

    async def conclude(self, key: str, numbers: Sequence[int]) -> None:
        """Note nothing: the bundle stays as it is."""

    async def discard(self, numbers: Collection[int]) -> None:
        """Forget nothing: the bundle stays as it is."""


class Shut:
    """Lets no request through; a ``Gate``."""

    async def come(self) -> None:
        """Do not wait."""

    async def enter(self, body: Mapping[str, Any]) -> NoReturn:
        """
        Refuse.

        Raises:
            InputError: Always: the answers that were given made no draft, or nothing would be asked.
        """
        raise _no_draft(str(body.get("model")))

    def leave(self, turn: object, tokens: Tokens | None) -> None:
        """Forget it."""

    def forgo(self, turn: object) -> None:
        """Forget it."""


def _no_draft(model: str) -> InputError:
    return InputError(
        f"The answers of {model!r} in the bundle make no draft: take a copy that is whole, or make the brief anew with --bundle."
    )
