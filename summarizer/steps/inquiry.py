"""
Ask a model about sources of any length: at once where they fit into a request, else in parts whose drafts are merged by pointing.

Ids mean the same in all parts, so the merged draft is one of the whole. Parts are asked one after another: what was found out of the server
with the first holds for the others, and no error leaves a paid answer in the air. An answer that is cut off is asked for once more in two
parts.
"""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from pydantic import BaseModel

from summarizer.ask import CutOffError, Request
from summarizer.documents import CITABLE
from summarizer.errors import UsageError
from summarizer.mark import view
from summarizer.mark.parts import halves, longest, split
from summarizer.models import Usage
from summarizer.models.selection import Selection
from summarizer.prompts import load_prompt, render
from summarizer.schemas import MERGE, sent_schema, sent_selection_schema
from summarizer.steps.merge import groups, numbered
from summarizer.text.tokens import estimate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarizer.ask import Answer
    from summarizer.documents import Marked
    from summarizer.prompts import Prompt

DEFAULT_MAX_INPUT = 96_000
"""Tokens of a request. What 128,000 leave beside an answer of 16,000, if the estimate is a seventh too low (it never was so far off)."""

MAX_PARTS = 32

_LEAST_ROOM = 256
"""Tokens of sources that a request must have room for."""

_AROUND = 64
"""Tokens around the messages of a request and the sources in it."""

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
class Inquiry(Generic[D]):
    """
    What is asked.

    Attributes:
        marked: The sources.
        subject: What they are about.
        language: What the answer is to be written in.
        prompt: How it is asked.
        draft: What answers it.
        model: Who is asked.
        max_input: Tokens that a request may have, by the estimate; that of the prompt, or the default, where None.
    """

    marked: Marked
    subject: str
    language: str
    prompt: Prompt
    draft: type[D]
    model: str
    max_input: int | None = None

    @property
    def is_short(self) -> bool:
        """Whether one request surely holds the sources."""
        return longest(self.marked) + sum(map(len, self._around())) + _AROUND <= self._limit

    def parts(self) -> tuple[Marked, ...]:
        """
        Divide the sources into what one request holds each.

        Raises:
            UsageError: There is no room for them, or they would be too many.
        """
        if self.is_short:
            return (self.marked,)
        room = self._limit - _AROUND - sum(map(estimate, self._around()))
        if room < _LEAST_ROOM:
            message = (
                f"The prompt {self.prompt.name!r} takes {self._limit - room:,} tokens without any source, and a request may have "
                f"{self._limit:,}: raise --max-input-tokens (max_input_tokens)."
            )
            raise UsageError(message)
        parts = split(self.marked, room)
        if len(parts) > MAX_PARTS:
            message = (
                f"The sources would be read in {len(parts):,} parts of {self._limit:,} tokens, and at most {MAX_PARTS} are asked: "
                "raise --max-input-tokens (max_input_tokens), or give fewer sources."
            )
            raise UsageError(message)
        return parts

    def request(self, part: Marked) -> Request:
        """Write the request for a part of the sources."""
        return self._request(view(part))

    def merging(self, items: str) -> Request:
        """Write the request that chooses among items."""
        merge = load_prompt(MERGE)
        return Request(
            model=self.model,
            messages=render(merge, subject=self.subject, items=items),
            schema_name=merge.answers_with,
            schema=sent_selection_schema(),
            parameters=self.prompt.parameters.given(),
        )

    def fits(self, drafts: Sequence[D]) -> bool:
        """Whether the items of drafts fit into one request."""
        texts = _texts(self.merging(numbered(drafts, self.marked).view(self.marked)))
        return sum(map(estimate, texts)) + _AROUND <= self._limit

    @property
    def _limit(self) -> int:
        return self.max_input or self.prompt.max_input_tokens or DEFAULT_MAX_INPUT

    def _around(self) -> list[str]:
        """List the texts of a request that holds no source."""
        return _texts(self._request(""))

    def _request(self, sources: str) -> Request:
        return Request(
            model=self.model,
            messages=render(self.prompt, subject=self.subject, language=self.language, sources=sources),
            schema_name=self.prompt.answers_with,
            schema=sent_schema(self.draft),
            parameters=self.prompt.parameters.given(),
        )


def _texts(request: Request) -> list[str]:
    schema = json.dumps(request.schema, ensure_ascii=False, separators=(",", ":"))
    return [schema, *(message.content for message in request.messages)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found(Generic[D]):
    """
    What came of an inquiry.

    Attributes:
        draft: The answer, or what the answers were merged into.
        usage: Tokens of all answers.
        parts: In how many parts the sources were read.
        served: Names that the server gave to the model, where they are others.
    """

    draft: D
    usage: Usage
    parts: int
    served: tuple[str, ...]


async def inquire(inquiry: Inquiry[D], send: Send, unresolved: Callable[[D, Marked], Sequence[str]]) -> Found[D]:
    """
    Ask about the sources.

    Args:
        inquiry: What is asked.
        send: Asks one question, within its own bounds.
        unresolved: Codes for the pointers of a draft that resolve to nothing in a part.

    Raises:
        UsageError: The sources cannot be divided into what a request holds.
        TruncatedError: An answer was cut off, and so was one about half as much.
        SummarizerError: Whatever else a question ends in.
    """
    # Dividing a long text takes the processor for a while, and others may share the loop.
    parts = (inquiry.marked,) if inquiry.is_short else await asyncio.to_thread(inquiry.parts)
    asking = _Asking(inquiry=inquiry, send=send, unresolved=unresolved)
    drafts = [draft for part in parts for draft in await asking.drafts(part)]
    number = len(drafts)
    while len(drafts) > 1:
        drafts = [await asking.merged(group) for group in groups(drafts, inquiry.fits)]
    return Found(draft=drafts[0], usage=_total(asking.usages), parts=number, served=tuple(asking.served))


@dataclass(kw_only=True)
class _Asking(Generic[D]):
    """The questions of one inquiry, and what they took so far."""

    inquiry: Inquiry[D]
    send: Send
    unresolved: Callable[[D, Marked], Sequence[str]]
    usages: list[Usage] = field(default_factory=list[Usage])
    served: dict[str, None] = field(default_factory=dict[str, None])

    async def drafts(self, part: Marked) -> list[D]:
        """Ask about a part: one draft, or two where the answer to it all is cut off."""
        divisible = sum(line.role in CITABLE for line in part.lines) > 1
        try:
            return [await self._draft(part, divisible=divisible)]
        except CutOffError as error:
            self.usages.append(error.usage)
        return [await self._draft(half, divisible=False) for half in halves(part)]

    async def _draft(self, part: Marked, *, divisible: bool) -> D:
        request = self.inquiry.request(part)
        return self._noted(
            await self.send(request, self.inquiry.draft, unresolved=lambda draft: self.unresolved(draft, part), divisible=divisible)
        )

    async def merged(self, drafts: tuple[D, ...]) -> D:
        """Merge drafts; one alone is left as it is."""
        if len(drafts) == 1:
            return drafts[0]
        merging = numbered(drafts, self.inquiry.marked)
        request = self.inquiry.merging(merging.view(self.inquiry.marked))
        return merging.merged(self._noted(await self.send(request, Selection, unresolved=merging.unresolved, divisible=False)))

    def _noted(self, answer: Answer[T]) -> T:
        self.usages.append(answer.usage)
        self.served.update(dict.fromkeys(answer.served))
        return answer.value


def _total(usages: Sequence[Usage]) -> Usage:
    names = Usage.model_fields
    return Usage(**{name: sum(getattr(usage, name) for usage in usages) for name in names})
