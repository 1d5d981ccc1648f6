"""Record what was sent and what it cost: one entry per HTTP request."""

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
    """Tokens of one answer, as counted by the server. ``cached`` is part of ``input``, ``reasoning`` of ``output``."""

    input: int = 0
    cached: int = 0
    output: int = 0
    reasoning: int = 0

    @property
    def is_told(self) -> bool:
        """Whether the server reported a usable count; no answer takes zero tokens."""
        return self.input > 0 and self.output > 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """
    One HTTP request.

    Attributes:
        outcome: The HTTP status, or the name of the error if no response came. Such a request may have been billed.
        seconds: Time from sending it to its outcome.
        tokens: The server's count; zeros if it reported none.
    """

    outcome: int | str
    seconds: float
    tokens: Tokens


@dataclass
class Ledger:
    """
    A record of every request that was sent, including failed ones.

    Attributes:
        entries: One per request, in the order of their outcomes.
        tokens: Total tokens.
        reasks: Number of re-asks after an unusable answer.
        reused: Number of answers taken from the store instead.
        lost: Number of requests of earlier runs that are now sent again and have no known outcome; they may have been billed.
        served: Model names that servers reported and that differ from the requested one. Only the keys matter.
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
    """Read the usage of a response. Implausible counts become zero."""
    usage = as_object(envelope.get("usage"))
    return Tokens(
        input=_count(usage.get("prompt_tokens")),
        cached=_count(as_object(usage.get("prompt_tokens_details")).get("cached_tokens")),
        output=_count(usage.get("completion_tokens")),
        reasoning=_count(as_object(usage.get("completion_tokens_details")).get("reasoning_tokens")),
    )


def _count(value: Any) -> int:  # noqa: ANN401 - any JSON value
    return value if type(value) is int and 0 < value <= _MOST else 0
