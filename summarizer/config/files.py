"""Find the files, and read them strictly."""

from __future__ import annotations

import os
import stat
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, cast

from summarizer.config.keys import KEYS, NAME, is_secret, looks_like_key
from summarizer.errors import ConfigurationError
from summarizer.text.characters import visible
from summarizer.text.toml import parse_toml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MAX_BYTES = 64 * 1024
_ROOTS = (".git", ".hg", ".jj", ".svn")
"""What marks the top of a project: no file is looked for above it."""
_ALIKE = 0.6


class ConfigFile(NamedTuple):
    """
    A configuration file as it was read.

    Attributes:
        path: Where it lies.
        of: Whose it is.
        is_trusted: Whether it may set every key.
        values: What it sets, by the keys of ``KEYS``.
    """

    path: Path
    of: Literal["project", "user"]
    is_trusted: bool
    values: Mapping[str, object]


def user_file() -> Path | None:
    """
    Name the user's file, whether or not it is there.

    None where the environment gives a relative folder: that would be one of the working folder.
    """
    import platformdirs

    path = platformdirs.user_config_path("summarizer", appauthor=False) / NAME
    return path if path.is_absolute() else None


def project_file(start: Path | None = None) -> Path | None:
    """
    Find the project's file: the nearest one from the working folder upward.

    The search ends at the top of a repository, at the home folder, and at a folder into which everybody may write.
    """
    try:
        folder = (start or Path.cwd()).absolute()
    except OSError:  # the working folder is gone
        return None
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 - Path.home() raises where there is none
    for place in (folder, *folder.parents):
        if place != folder and _is_shared(place):
            return None
        if os.path.lexists(place / NAME):
            return place / NAME
        if place == home or any((place / root).exists() for root in _ROOTS):
            return None
    return None


def _is_shared(folder: Path) -> bool:
    """Whether everybody may leave a file in a folder, as in /tmp."""
    try:
        return os.name == "posix" and bool(folder.stat().st_mode & stat.S_IWOTH)
    except OSError:
        return True


def read_config(path: Path, *, of: Literal["project", "user"], trusted: bool) -> ConfigFile:
    """
    Read a configuration file.

    Args:
        path: Where it lies.
        of: Whose it is.
        trusted: Whether the user trusts it.

    Raises:
        ConfigurationError: It cannot be read, is no TOML, or sets an unknown key, a value that does not fit, or a secret.
    """
    text = _text(path)
    try:
        table = parse_toml(text)
    except ValueError as error:
        message = f"The configuration file {shown(path)} is not valid TOML ({visible(str(error))}): mend it, or pass --no-config."
        raise ConfigurationError(message) from None
    values = dict(_flat(table))
    for key, value in values.items():
        _check(key, value, path)
    return ConfigFile(path=path, of=of, is_trusted=trusted, values=values)


def shown(path: Path) -> str:
    """Quote the name of a file for a message."""
    return repr(visible(str(path)))


def _text(path: Path) -> str:
    """Read the file, which must be a regular one: a pipe or a device would never end."""
    try:
        number = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(number, "rb") as file:
            if not stat.S_ISREG(os.fstat(number).st_mode):
                message = f"The configuration file {shown(path)} is not a regular file: put one in its place, or pass --no-config."
                raise ConfigurationError(message)
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        message = f"The configuration file {shown(path)} cannot be read ({error.strerror}): mend it, or pass --no-config."
        raise ConfigurationError(message) from None
    if len(data) > MAX_BYTES:
        message = (
            f"The configuration file {shown(path)} is longer than {MAX_BYTES // 1024} kB, which no settings are: shorten it, "
            "or pass --no-config."
        )
        raise ConfigurationError(message)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        message = f"The configuration file {shown(path)} is not UTF-8, which TOML has to be: save it as UTF-8."
        raise ConfigurationError(message) from None


def _flat(table: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """Name the keys of tables with a dot."""
    tables = {key.partition(".")[0] for key in KEYS if "." in key}
    for name, value in table.items():
        if isinstance(value, dict) and name in tables:
            yield from ((f"{name}.{inner}", each) for inner, each in cast("dict[str, object]", value).items())
        else:
            yield name, value


def _check(key: str, value: object, path: Path) -> None:
    named = visible(key)
    if is_secret(key):
        message = (
            f"The configuration file {shown(path)} sets {named!r}, and no key belongs in a file that others may read: "
            "take it out, and set OPENAI_API_KEY in the environment."
        )
        raise ConfigurationError(message)
    if looks_like_key(value):
        message = (
            f"The configuration file {shown(path)} has what looks like a key as the value of {named!r}: "
            "take it out, and set OPENAI_API_KEY in the environment."
        )
        raise ConfigurationError(message)
    if key not in KEYS:
        raise ConfigurationError(_unknown(named, path))
    if not KEYS[key].fits(value):
        told = f" ({visible(str(value))[:60]!r})" if isinstance(value, str | int | float) else ""
        message = f"The configuration file {shown(path)} gives {named!r} a value{told} that it does not take: give {KEYS[key].words}."
        raise ConfigurationError(message)


def _unknown(key: str, path: Path) -> str:
    """Say that there is no such key, and which one may be meant: by its spelling, or by its name in another table."""
    wanted = key.casefold().replace("-", "_")
    ends = {known.rpartition(".")[2]: known for known in KEYS}
    near = get_close_matches(wanted, KEYS, 1, _ALIKE) or [
        ends[end] for end in get_close_matches(wanted.rpartition(".")[2], ends, 1, _ALIKE)
    ]
    advice = f"did you mean {near[0]!r}?" if near else f"it may set {', '.join(KEYS)}."
    return f"The configuration file {shown(path)} sets {key!r}, which is not a setting: {advice}"
