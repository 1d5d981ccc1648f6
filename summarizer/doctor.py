"""
What a user's trouble may come from: what is installed, what is set and where, whether the store can be used, whether the model answers.

Nothing is sent unless asked for, nothing is written, and no key is shown.
"""

from __future__ import annotations

import os
import platform
import re
import stat
from dataclasses import dataclass
from importlib import metadata
from typing import TYPE_CHECKING, Literal
from urllib.parse import urlsplit

from summarizer.errors import SummarizerError
from summarizer.text.counts import counted
from summarizer.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from summarizer.steps.engine import Choice, Model

DISTRIBUTION = "provenbrief"
_EXTRA = re.compile(r"extra\s*==\s*['\"]([\w-]+)['\"]")
_NAME = re.compile(r"[\w.-]+")
_NOT_SHOWN = frozenset({"all", "browser", "test"})
"""Extras that stand for others, or are for developers."""
_QUESTION = "Answer with ready set to true."


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """A library, its version (None where it is missing), and the extra that brings it (None for one that is always needed)."""

    name: str
    version: str | None
    extra: str | None

    @property
    def install(self) -> str | None:
        """The command that installs what is missing."""
        if self.version is not None:
            return None
        return f"pip install '{DISTRIBUTION}[{self.extra}]'" if self.extra else f"pip install --upgrade {DISTRIBUTION}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """
    Where the store lies.

    Attributes:
        path: The file.
        exists: Whether it is there yet.
        mode: Its permissions, as octal digits; None where it is not there or the system has none.
        problem: Why it cannot be used, or should not be; None where all is well.
    """

    path: str
    exists: bool
    mode: str | None
    problem: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """
    Who would write a brief.

    Attributes:
        engine: "llm" or "offline".
        why: Why that one.
        model: Name of the model.
        server: Address of its server, without user and password.
        key: Whether a key is set; the key itself is nowhere.
        answers: Whether it answered; None where it was not asked.
        answer: What it answered with, or why it did not.
    """

    engine: Literal["llm", "offline"]
    why: str
    model: str | None
    server: str | None
    key: bool
    answers: bool | None = None
    answer: str | None = None


def system() -> dict[str, str]:
    """Tell the versions of this package and of what runs it."""
    return {"summarizer": VERSION, "python": platform.python_version(), "system": f"{platform.system()} {platform.machine()}"}


def packages() -> Iterator[Package]:
    """Go over the libraries that the package asks for, those of its extras last."""
    try:
        required = metadata.requires(DISTRIBUTION) or []
    except metadata.PackageNotFoundError:  # run from a folder that was never installed
        required = []
    found: dict[tuple[str, str], None] = {}
    for each in required:
        named, marked = _NAME.match(each), _EXTRA.search(each)
        if named is not None and named[0] != DISTRIBUTION and (marked is None or marked[1] not in _NOT_SHOWN):
            found[marked[1] if marked else "", named[0]] = None
    for extra, name in sorted(found):
        yield Package(name=name, version=_version(name), extra=extra or None)


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def place_of(path: Path) -> Place:
    """Look at the store, without making or changing it."""
    try:
        found = path.stat() if path.exists() else None
    except OSError as error:
        return Place(path=str(path), exists=False, mode=None, problem=f"It cannot be looked at: {error.strerror}.")
    mode = None if found is None or os.name != "posix" else f"{stat.S_IMODE(found.st_mode):04o}"
    return Place(path=str(path), exists=found is not None, mode=mode, problem=_problem(path, found))


def _problem(path: Path, found: os.stat_result | None) -> str | None:
    if found is None:
        folder = next(parent for parent in path.absolute().parents if parent.exists())
        return None if folder.is_dir() and os.access(folder, os.W_OK) else f"It cannot be made: {str(folder)!r} is not writable."
    if not stat.S_ISREG(found.st_mode):
        return "It is not a file: name another with SUMMARIZER_STORE."
    if not os.access(path, os.R_OK | os.W_OK):
        return "You may not read and write it: name another with SUMMARIZER_STORE."
    if os.name == "posix" and stat.S_IMODE(found.st_mode) & 0o077:
        return f"Others can read the answers in it: chmod 600 {path}."
    return None


def provider_of(choice: Choice) -> Provider:
    """Tell who would write a brief."""
    from summarizer.ask import DEFAULT_URL

    model = choice.model
    return Provider(
        engine="offline" if model is None else "llm",
        why=choice.why,
        model=None if model is None else model.name,
        server=None if model is None else _address(model.base_url or DEFAULT_URL),
        key=bool(os.environ.get("OPENAI_API_KEY")),
    )


def _address(url: str) -> str:
    """Leave a user and a password out of an address, and what may be a secret in its query."""
    try:
        parts = urlsplit(url)
        return parts._replace(netloc=parts.netloc.rpartition("@")[2], query="", fragment="").geturl()
    except ValueError:
        return "no address"


def asked(model: Model, *, wire: str = "auto", timeout: float = 60.0) -> tuple[str | None, SummarizerError | None]:
    """
    Send a question of one line to a model.

    Returns:
        What it took, or the error that came of it.
    """
    import asyncio

    try:
        return asyncio.run(_ask(model, wire, timeout)), None
    except SummarizerError as error:
        return None, error


async def _ask(model: Model, wire: str, deadline: float) -> str:
    from pydantic import BaseModel

    from summarizer.ask import Ledger, Request, ask
    from summarizer.prompts import Message
    from summarizer.steps.asking import wire_named
    from summarizer.steps.engine import client_of

    class Ready(BaseModel):
        """The answer."""

        ready: bool

    schema = {"type": "object", "properties": {"ready": {"type": "boolean"}}, "required": ["ready"], "additionalProperties": False}
    ledger = Ledger()
    messages = (Message(role="user", content=_QUESTION),)
    request = Request(model=model.name, messages=messages, schema_name="ready", schema=schema, parameters={})
    async with client_of(model) as client:
        await ask(request, Ready, client=client, wire=wire_named(wire), unresolved=lambda _: (), ledger=ledger, deadline=deadline)
    sent, tokens = len(ledger.entries), ledger.tokens
    return f"{counted(sent, 'request')}, {tokens.input:,} tokens in, {tokens.output:,} out"
