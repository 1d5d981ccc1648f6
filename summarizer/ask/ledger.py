"""Count what was sent and what it cost: one entry for every HTTP request."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from summarizer.ask.shapes import as_object

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_MOST = 100_000_000
"""No single answer counts more tokens; a larger count is a server's mistake."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Tokens of one answer as the server counted them; ``cached`` is part of ``input``, ``reasoning`` of ``output``."""

    input: int = 0
    cached: int = 0
    output: int = 0
    reasoning: int = 0

    @property
    def is_told(self) -> bool:
        """Whether a server counted what an answer took: none takes nothing."""
        return self.input > 0 and self.output > 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """
    One HTTP request.

    Attributes:
        outcome: The HTTP status, or the name of the error where no response came; such a request may have been paid for.
        seconds: How long it took, from sending it to its outcome.
        tokens: What the server counted; zeros where it did not say.
    """

    outcome: int | str
    seconds: float
    tokens: Tokens


@dataclass
class Ledger:
    """
    Every request that was sent, in order, failed ones too.

    Attributes:
        entries: One for each request, in the order in which their outcomes came.
        tokens: Tokens of all of them together.
        reasks: How many of them asked again because an answer could not be used.
        reused: How many answers came from the store instead.
        lost: How many requests of earlier runs, now sent again, have no known outcome: they may have been paid for.
        served: Names under which servers answered, where they are others than the one that was asked for; the values mean nothing.
    """

    entries: list[Entry] = field(default_factory=list[Entry])
    tokens: Tokens = field(default_factory=Tokens)
    reasks: int = 0
    reused: int = 0
    lost: int = 0
    served: dict[str, None] = field(default_factory=dict[str, None])

    def record(self, entry: Entry) -> None:
        """Add a request."""
        self.entries.append(entry)
        self.tokens = total((self.tokens, entry.tokens))


def total(tokens: Iterable[Tokens]) -> Tokens:
    """Add up tokens."""
    every = tuple(tokens)
    return Tokens(
        input=sum(each.input for each in every),
        cached=sum(each.cached for each in every),
        output=sum(each.output for each in every),
        reasoning=sum(each.reasoning for each in every),
    )


def tokens_of(envelope: Mapping[str, Any]) -> Tokens:
    """Read the usage of a response; whatever is no sane count is zero."""
    usage = as_object(envelope.get("usage"))
    return Tokens(
        input=_count(usage.get("prompt_tokens")),
        cached=_count(as_object(usage.get("prompt_tokens_details")).get("cached_tokens")),
        output=_count(usage.get("completion_tokens")),
        reasoning=_count(as_object(usage.get("completion_tokens_details")).get("reasoning_tokens")),
    )


def _count(value: Any) -> int:  # noqa: ANN401 - any JSON value
    return value if type(value) is int and 0 < value <= _MOST else 0
