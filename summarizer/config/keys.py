"""What a configuration file may set, and what fits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import PurePath

NAME = "summarizer.toml"
"""What the file is called, in the project and in the user's folder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """
    A key of the file.

    Attributes:
        fits: Whether a value is one that the key takes.
        words: What it takes, to say in an error.
        variable: The environment variable that goes before it.
        guards: What it decides, where a file that nobody trusts may not decide it.
        is_path: Whether it names a file, which is then looked for beside the configuration file.
    """

    fits: Callable[[object], bool]
    words: str
    variable: str | None = None
    guards: str | None = None
    is_path: bool = False


def _text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip()) and value.isprintable()


def _one_of(*choices: str) -> Key:
    return Key(fits=lambda value: value in choices, words=f"one of {', '.join(choices)}")


def _number(least: float, words: str, *, above: bool = False) -> Key:
    def fits(value: object) -> bool:
        return isinstance(value, int | float) and not isinstance(value, bool) and (value > least if above else value >= least)

    return Key(fits=fits, words=words)


def _whole(least: int, most: int) -> Key:
    def fits(value: object) -> bool:
        return isinstance(value, int) and not isinstance(value, bool) and least <= value <= most

    return Key(fits=fits, words=f"a whole number from {least:,} to {most:,}")


def _named(words: str, **more: str | bool | None) -> Key:
    return Key(fits=_text, words=words, **more)  # type: ignore[arg-type] # the fields that are texts or flags


KEYS: Mapping[str, Key] = {
    "base_url": _named("the address of a server", variable="OPENAI_BASE_URL", guards="where your key and your articles are sent"),
    "batch.concurrency": _whole(1, 500),
    "batch.max_cost": _number(0, "a number of US dollars above 0", above=True),
    "batch.max_requests": _whole(1, 10**9),
    "batch.rpm": _number(0, "a number above 0", above=True),
    "batch.tpm": _number(0, "a number above 0", above=True),
    "batch.workers": _whole(0, 64),
    "brief.format": _one_of("md", "json", "html", "csv"),
    "brief.subject": _named("a text"),
    "brief.template": _named("the name of a template's file", guards="what the page says", is_path=True),
    "engine": _one_of("auto", "llm", "offline"),
    "model": _named("the name of a model", variable="SUMMARIZER_MODEL"),
    "prompt": _named("the name of a prompt, or of its file", is_path=True),
    "proxy": _named("the address of a proxy", guards="what your key and your articles pass through"),
    "store": _named(
        "the name of a file", variable="SUMMARIZER_STORE", guards="where the model's answers are kept and read from", is_path=True
    ),
    "timeout": _number(1, "a number of seconds, at least 1"),
    "wire": _one_of("auto", "json_schema", "json_object", "prompt"),
}
"""Every key; one with a dot stands in the table of its command, and each is called as the flag that it stands for."""

_SECRETS = ("api_key", "apikey", "openai_api_key", "key", "token", "secret", "password", "headers", "authorization")


def is_secret(key: str) -> bool:
    """Whether a key asks for what no file may hold."""
    last = key.rpartition(".")[2].casefold().replace("-", "_")
    return last in _SECRETS or last.endswith(("_key", "_token", "_secret", "_password"))


def looks_like_key(value: object) -> bool:
    """Whether a value looks like the key of a provider, wherever it stands."""
    return isinstance(value, str) and value.strip().casefold().startswith(("sk-", "bearer "))


def located(value: str, folder: PurePath, *, name: str) -> str:
    """Say where a file lies that a configuration file in a folder names; a shipped prompt has a name and no place."""
    if name == "prompt" and not value.endswith(".toml") and "/" not in value and "\\" not in value:
        return value
    return str(folder / value)
