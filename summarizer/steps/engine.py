"""Which engine writes a brief: a model, how it is reached and what it costs, or the offline engine."""

from __future__ import annotations

import os
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.arguments import check_types
from summarizer.errors import ConfigurationError, UsageError
from summarizer.text.redaction import without_secrets

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Mapping
    from decimal import Decimal

    from openai import AsyncOpenAI

    from summarizer.ask import Tokens
    from summarizer.models import Usage

Engine = Literal["auto", "llm", "offline"]
ENGINES: tuple[Engine, ...] = ("auto", "llm", "offline")

DEFAULT_TIMEOUT = 300.0
"""Seconds for all requests of a brief together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """
    A model and how to reach it; ``api_key`` never shows in its representation.

    Attributes:
        name: As the server calls it.
        client: Any OpenAI client, or None to make one.
        proxy: Address of a proxy for the client that is made.
    """

    name: str
    base_url: str | None
    api_key: str | None
    client: AsyncOpenAI | None
    proxy: str | None = None

    def __repr__(self) -> str:
        """Leave the key out."""
        return f"Model(name={self.name!r}, base_url={without_secrets(self.base_url or '')!r})"


class Choice(NamedTuple):
    """The engine that was chosen: a model, or None for the offline engine and why."""

    model: Model | None
    why: str


def choose(
    engine: str = "auto",
    *,
    model: str | None = None,
    base_url: str | None = None,
    api_key: str | None = None,
    client: AsyncOpenAI | None = None,
    proxy: str | None = None,
    environ: Mapping[str, str] = os.environ,
) -> Choice:
    """
    Choose between a model and the offline engine; arguments go before the environment.

    Raises:
        UsageError: There is no such engine, or an argument is of another type.
        ConfigurationError: A model was asked for, and it is not named or cannot be reached with what is set.
    """
    if engine not in ENGINES:
        message = f"There is no engine {engine!r}: give one of {', '.join(ENGINES)}."
        raise UsageError(message)
    check_types(str, model=model, base_url=base_url, api_key=api_key, proxy=proxy)
    _check_client(client)
    name = (model or environ.get("SUMMARIZER_MODEL") or "").strip()
    url = base_url or environ.get("OPENAI_BASE_URL") or None
    key = api_key or environ.get("OPENAI_API_KEY") or None
    reachable = bool(url or key or client)
    if engine == "offline":
        return Choice(model=None, why="it was asked for")
    if name and reachable:
        return Choice(model=Model(name=name, base_url=url, api_key=key, client=client, proxy=proxy), why="a model is configured")
    missing = "no model is named" if not name else "neither OPENAI_API_KEY nor OPENAI_BASE_URL is set"
    if engine == "llm":
        message = f"The engine llm needs a model, and {missing}: set SUMMARIZER_MODEL, and OPENAI_API_KEY or OPENAI_BASE_URL."
        raise ConfigurationError(message)
    if model and not reachable:  # named for this one call, and not only in the environment
        message = f"The model {name!r} cannot be asked, since {missing}: set one of them, or ask for the offline engine."
        raise ConfigurationError(message)
    return Choice(model=None, why=missing)


def _check_client(client: object) -> None:
    """Refuse what is no client for an event loop: the other one of the SDK would send its request, and nobody could wait for it."""
    kinds = {kind.__name__ for kind in type(client).__mro__}
    if client is not None and ("SyncAPIClient" in kinds or not hasattr(client, "max_retries")):
        message = f"client is of the type {type(client).__name__}: give an openai.AsyncOpenAI or AsyncAzureOpenAI."
        raise UsageError(message)


@asynccontextmanager
async def client_of(model: Model) -> AsyncGenerator[AsyncOpenAI]:
    """Take the client that was given, without retries of its own, or make one and close it again."""
    from summarizer.ask import make_client, unrepeating

    if model.client is not None:
        yield unrepeating(model.client)
        return
    async with make_client(model=model.name, base_url=model.base_url, api_key=model.api_key, proxy=model.proxy) as client:
        yield client


def price_of(model: Model, used: Usage | Tokens) -> Decimal | None:
    """Price tokens in US dollars; None where the price is not known, or the server did not count what an answer took."""
    if not (used.input and used.output):
        return None
    from summarizer.ask import DEFAULT_URL
    from summarizer.ask.prices import cost

    url = str(model.client.base_url) if model.client is not None else model.base_url or DEFAULT_URL
    return cost(model.name, base_url=url, input=used.input, cached=used.cached, output=used.output)
