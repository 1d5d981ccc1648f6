"""The requests that sources of any length take: one where they fit into it, else one for each part, and those that merge the answers."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pydantic import BaseModel

from summarizer.ask import Request
from summarizer.errors import UsageError
from summarizer.mark import view
from summarizer.mark.parts import longest, split
from summarizer.prompts import load_prompt, render
from summarizer.schemas import MERGE, sent_schema, sent_selection_schema
from summarizer.steps.merge import numbered
from summarizer.text.tokens import estimate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Requests(Generic[D]):
    """
    Writes the requests about one story.

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
        request = self.merging(numbered(drafts, self.marked).view(self.marked))
        texts = [_written(request.schema), *_contents(request)]
        return sum(map(estimate, texts)) + _AROUND <= self._limit

    @property
    def _limit(self) -> int:
        return self.max_input or self.prompt.max_input_tokens or DEFAULT_MAX_INPUT

    def _around(self) -> list[str]:
        """List the texts of a request that holds no source."""
        return [_schema_of(self.draft), *_contents(self._request(""))]

    def _request(self, sources: str) -> Request:
        return Request(
            model=self.model,
            messages=render(self.prompt, subject=self.subject, language=self.language, sources=sources),
            schema_name=self.prompt.answers_with,
            schema=sent_schema(self.draft),
            parameters=self.prompt.parameters.given(),
        )


def _contents(request: Request) -> list[str]:
    return [message.content for message in request.messages]


@cache
def _schema_of(draft: type[BaseModel]) -> str:
    return _written(sent_schema(draft))


def _written(schema: Mapping[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, separators=(",", ":"))
