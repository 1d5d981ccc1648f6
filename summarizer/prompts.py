"""Prompts: one TOML file per version, filled in by ``string.Template`` and identified by its digest."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING, Annotated, Any, Literal, Self

from pydantic import Field, StrictFloat, StrictInt, ValidationError, model_validator

from summarizer.assets import asset_names, by_version, read_asset, version_of
from summarizer.errors import UsageError
from summarizer.text.toml import parse_toml
from summarizer.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ESSENTIAL = frozenset({"sources"})
"""Variables that every prompt must use: without the sources nothing can be pointed at."""

DEFAULT_PROMPT = "brief.v24"

_SUFFIX = ".toml"
_KIND = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message of a conversation with a model."""

    role: Literal["system", "user"]
    content: str


class Parameters(Value):
    """
    Settings of the model. A setting that is None is not sent, so the server's default applies.

    The limit on output tokens has two names: ``max_tokens`` on most servers, ``max_completion_tokens`` at OpenAI.
    """

    temperature: Annotated[StrictFloat | None, Field(ge=0, le=2)] = None
    seed: StrictInt | None = None
    max_tokens: Annotated[StrictInt | None, Field(ge=1)] = None
    max_completion_tokens: Annotated[StrictInt | None, Field(ge=1)] = None
    reasoning_effort: Annotated[str | None, Field(min_length=1)] = None

    @model_validator(mode="after")
    def _one_limit(self) -> Self:
        if self.max_tokens and self.max_completion_tokens:
            message = "max_tokens and max_completion_tokens are two names of one limit, so give one of them"
            raise ValueError(message)
        return self

    def given(self) -> dict[str, float | int | str]:
        """Name the settings that are sent, with their values."""
        return self.model_dump(exclude_none=True)


class _Text(Value):
    """The contents of a prompt file."""

    system: Annotated[str, Field(min_length=1)]
    user: Annotated[str, Field(min_length=1)]
    answers_with: Annotated[str, Field(min_length=1)]
    max_input_tokens: Annotated[StrictInt | None, Field(ge=1)] = None
    parameters: Parameters = Parameters()


class Prompt(_Text):
    """
    One version of a prompt.

    Attributes:
        system: Template of the system message.
        user: Template of the user message.
        answers_with: Name and version of the schema that answers it ("draft.v1").
        max_input_tokens: Longest request that its model reads. Longer sources are read in parts. None leaves it to the caller.
        parameters: Settings of the model.
        name: The name it was loaded by: a shipped name, or the stem of its file.
        digest: SHA-256 of the file's text in UTF-8, as hexadecimal digits.
        text: The file's text.
    """

    name: str
    digest: str
    text: Annotated[str, Field(repr=False)]

    @property
    def words(self) -> str:
        """Both templates, before they are filled in."""
        return f"{self.system}\n{self.user}"


def prompt_names() -> tuple[str, ...]:
    """Name the shipped prompts, by kind and version."""
    names = (name.removesuffix(_SUFFIX) for name in asset_names("prompts") if name.endswith(_SUFFIX))
    return tuple(sorted(names, key=by_version))


def load_prompt(name_or_path: str | Path) -> Prompt:
    """
    Load a shipped prompt by its name ("brief.v1"), or any other by its path.

    A string that ends in ``.toml`` or contains a path separator is a path.

    Raises:
        UsageError: There is no such prompt, or its file cannot be used.
    """
    name = Path(name_or_path).name.removesuffix(_SUFFIX) if _is_path(name_or_path) else str(name_or_path)
    return parse_prompt(prompt_text(name_or_path), name=name)


def prompt_text(name_or_path: str | Path) -> str:
    """
    Read the text of the prompt file that ``load_prompt`` would load.

    Raises:
        UsageError: There is no such prompt, or its file cannot be read.
    """
    if _is_path(name_or_path):
        return _read(Path(name_or_path))
    names = prompt_names()
    if name_or_path not in names:
        message = f"There is no prompt {name_or_path!r}: give one of {', '.join(names) or 'none'}, or the path of a {_SUFFIX} file."
        raise UsageError(message)
    return read_asset("prompts", f"{name_or_path}{_SUFFIX}")


@lru_cache(maxsize=16)
def is_shipped(name: str, digest: str) -> bool:
    """Whether a prompt of this name and digest ships, rather than being a user's own."""
    return name in prompt_names() and load_prompt(name).digest == digest


def copy_prompt(name: str, folder: Path) -> tuple[Path, str]:
    """
    Copy a shipped prompt into a new file, and return which one it was. No file is ever overwritten.

    Args:
        name: Of the copy, as in ``named``.
        folder: Where the copy goes.

    Raises:
        UsageError: The name cannot be used, its file exists, or it cannot be written.
    """
    new, origin = named(name, prompt_names())
    path = folder / (new + _SUFFIX)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(prompt_text(origin))
    except FileExistsError:
        message = f"The file {path.name!r} exists and is left as it is: give another name."
        raise UsageError(message) from None
    except OSError as error:
        message = f"The prompt {path.name!r} cannot be written ({error.strerror}): name another folder."
        raise UsageError(message) from None
    return path, origin


def named(name: str, names: Sequence[str]) -> tuple[str, str]:
    """
    Complete the name of a new prompt, and name the shipped one that it starts from: the newest of its kind, or the default one.

    A brief starts from the default one, too: a newer one may have been tried and given up.

    A name without a version gets the next of its kind: where "brief.v1" ships, "brief" becomes "brief.v2" and "mine" becomes "mine.v1".

    Raises:
        UsageError: It is no name, or that of a shipped prompt.
    """
    parsed = version_of(name)
    kind = parsed[0] if parsed else name
    if not _KIND.fullmatch(kind):
        message = f"A prompt cannot be named {name!r}: use letters, digits, - and _, and a version if you like, as in my.v1."
        raise UsageError(message)
    of_kind = _versions(kind, names)
    following = f"{kind}.v{by_version(of_kind[-1])[1] + 1 if of_kind else 1}"
    if name in names:
        message = f"The prompt {name!r} is shipped, and a copy needs a name of its own: give one such as {following}."
        raise UsageError(message)
    is_default = not of_kind or DEFAULT_PROMPT in of_kind
    return name if parsed else following, DEFAULT_PROMPT if is_default else of_kind[-1]


def parse_prompt(text: str, *, name: str) -> Prompt:
    """
    Read a prompt from the text of its file.

    Raises:
        UsageError: The text is no TOML, a field is missing, unknown or of the wrong type, or a ``$`` stands alone.
    """
    try:
        content = _Text.model_validate(_toml(text, name))
    except ValidationError as error:
        message = f"The prompt {name!r} cannot be used: {_wrong(error)}."
        raise UsageError(message) from None
    for template in (content.system, content.user):
        if not Template(template).is_valid():
            message = f"The prompt {name!r} has a $ that begins no variable: write it as $$."
            raise UsageError(message)
    return Prompt(**dict(content), name=name, digest=hashlib.sha256(text.encode()).hexdigest(), text=text)


def _wrong(error: ValidationError) -> str:
    """Say what is wrong with a file; a key that is not known comes first, since the one that is missing may be meant by it."""
    errors = error.errors(include_url=False, include_input=False)
    first = min(errors, key=lambda each: each["type"] != "extra_forbidden")
    key = ".".join(map(str, first["loc"]))
    match first["type"]:
        case "extra_forbidden":
            place = (
                "stands under [parameters]"
                if key in Parameters.model_fields
                else "is not a key of a prompt: leave it out, or correct its spelling"
            )
            return f"{key!r} {place}"
        case "missing":
            return f"it has no {key!r}, which every prompt needs"
        case _:
            return f"{key}: {first['msg'].removeprefix('Value error, ')}"


def _toml(text: str, name: str) -> dict[str, Any]:
    try:
        return parse_toml(text)
    except ValueError as error:
        message = f"The prompt {name!r} is not valid TOML ({error}): mend it."
        raise UsageError(message) from None


def variables(prompt: Prompt) -> frozenset[str]:
    """Name the variables that a prompt uses."""
    return _identifiers(prompt.system) | _identifiers(prompt.user)


@lru_cache(maxsize=16)
def _identifiers(template: str) -> frozenset[str]:
    return frozenset(Template(template).get_identifiers())


def render(prompt: Prompt, **values: str) -> tuple[Message, ...]:
    """
    Fill in a prompt in one pass. Text inside a value that looks like a variable stays text.

    Raises:
        UsageError: The prompt uses a variable that has no value, or does not use an essential one.
    """
    used = variables(prompt)
    if unknown := used - values.keys():
        message = f"The prompt {prompt.name!r} uses {_listed(unknown)}, but only {_listed(values)} are known: use these."
        raise UsageError(message)
    if missing := ESSENTIAL & values.keys() - used:
        message = f"The prompt {prompt.name!r} never uses {_listed(missing)}: put it where the model is to read it."
        raise UsageError(message)
    return (
        Message(role="system", content=Template(prompt.system).substitute(values)),
        Message(role="user", content=Template(prompt.user).substitute(values)),
    )


def _versions(kind: str, names: Sequence[str]) -> tuple[str, ...]:
    """Keep the versions of a kind, the newest last."""
    return tuple(sorted((name for name in names if (version_of(name) or ("",))[0] == kind), key=by_version))


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"${name}" for name in sorted(names))


def _is_path(name: str | Path) -> bool:
    return isinstance(name, Path) or name.endswith(_SUFFIX) or "/" in name or "\\" in name


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")  # some editors begin a file with a mark of its order of bytes
    except UnicodeDecodeError:
        message = f"The prompt {str(path)!r} is not UTF-8 text: save it as UTF-8."
        raise UsageError(message) from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not a path"
        message = f"The prompt {str(path)!r} cannot be read ({reason}): name another file."
        raise UsageError(message) from None
