"""
Ask a model about sources of any length: at once where they fit into a request, else in parts whose drafts are merged by pointing.

Ids mean the same in all parts, so the merged draft is one of the whole. Parts are asked one after another: what was found out of the server
with the first holds for the others, and no error leaves a paid answer in the air. An answer that is cut off is asked for once more in two
parts.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from pydantic import BaseModel

from summarizer.ask import CutOffError
from summarizer.documents import CITABLE
from summarizer.mark.parts import halves
from summarizer.models import Spoilt, Usage
from summarizer.models.selection import Selection
from summarizer.steps.merge import groups, numbered

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarizer.ask import Answer, Request
    from summarizer.documents import Marked
    from summarizer.steps.requests import Requests

D = TypeVar("D", bound=BaseModel)
T = TypeVar("T", bound=BaseModel)


class Send(Protocol):
    """Asks one question: ``summarizer.ask.ask`` with all but what is named here."""

    async def __call__(
        self, request: Request, response_model: type[T], *, unresolved: Callable[[T], Sequence[str]], divisible: bool
    ) -> Answer[T]:
        """Ask it."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Found(Generic[D]):
    """
    What came of asking.

    Attributes:
        draft: The answer, or what the answers were merged into.
        usage: Tokens of all answers.
        parts: In how many parts the sources were read.
        served: Names that the server gave to the model, where they are others.
        spoilt: Items that broke the schema of an answer, and are in no draft.
    """

    draft: D
    usage: Usage
    parts: int
    served: tuple[str, ...]
    spoilt: tuple[Spoilt, ...] = ()


async def ask_in_parts(requests: Requests[D], send: Send, unresolved: Callable[[D, Marked], Sequence[str]]) -> Found[D]:
    """
    Ask about the sources, and merge what was found where that took more than one part.

    Args:
        requests: Writes what is asked.
        send: Asks one question, within its own bounds.
        unresolved: Codes for the pointers of a draft that resolve to nothing in a part.

    Raises:
        UsageError: The sources cannot be divided into what a request holds.
        TruncatedError: An answer was cut off, and so was one about half as much.
        SummarizerError: Whatever else a question ends in.
    """
    # Dividing a long text takes the processor for a while, and others may share the loop.
    parts = (requests.marked,) if requests.is_short else await asyncio.to_thread(requests.parts)
    questions = _Questions(requests=requests, send=send, unresolved=unresolved)
    drafts = [draft for part in parts for draft in await questions.drafts(part)]
    number = len(drafts)
    while len(drafts) > 1:
        drafts = [await questions.merged(group) for group in groups(drafts, requests.fits)]
    return Found(
        draft=drafts[0],
        usage=_total(questions.usages),
        parts=number,
        served=tuple(questions.served),
        spoilt=tuple(questions.spoilt),
    )


@dataclass(kw_only=True)
class _Questions(Generic[D]):
    """The questions about one story, and what they took so far."""

    requests: Requests[D]
    send: Send
    unresolved: Callable[[D, Marked], Sequence[str]]
    usages: list[Usage] = field(default_factory=list[Usage])
    served: dict[str, None] = field(default_factory=dict[str, None])
    spoilt: list[Spoilt] = field(default_factory=list[Spoilt])

    async def drafts(self, part: Marked) -> list[D]:
        """Ask about a part: one draft, or two where the answer to it all is cut off."""
        divisible = sum(line.role in CITABLE for line in part.lines) > 1
        try:
            return [await self._draft(part, divisible=divisible)]
        except CutOffError as error:
            self.usages.append(error.usage)
        return [await self._draft(half, divisible=False) for half in halves(part)]

    async def _draft(self, part: Marked, *, divisible: bool) -> D:
        request = self.requests.request(part)
        answer = await self.send(request, self.requests.draft, unresolved=lambda draft: self.unresolved(draft, part), divisible=divisible)
        self.spoilt += answer.spoilt
        return self._noted(answer)

    async def merged(self, drafts: tuple[D, ...]) -> D:
        """Merge drafts; one alone is left as it is."""
        if len(drafts) == 1:
            return drafts[0]
        merging = numbered(drafts, self.requests.marked)
        request = self.requests.merging(merging.view(self.requests.marked))
        return merging.merged(self._noted(await self.send(request, Selection, unresolved=merging.unresolved, divisible=False)))

    def _noted(self, answer: Answer[T]) -> T:
        self.usages.append(answer.usage)
        self.served.update(dict.fromkeys(answer.served))
        return answer.value


def _total(usages: Sequence[Usage]) -> Usage:
    names = Usage.model_fields
    return Usage(**{name: sum(getattr(usage, name) for usage in usages) for name in names})
