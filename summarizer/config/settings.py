"""Put the files together: the project's above the user's, and what only a trusted file may set."""

from __future__ import annotations

import os
import re
import stat
from typing import TYPE_CHECKING, NamedTuple

from summarizer.config.files import ConfigFile, project_file, read_config, shown, user_file
from summarizer.config.keys import KEYS, located
from summarizer.errors import ConfigurationError
from summarizer.text.characters import visible

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_USER = re.compile(r"//[^/@]*@")
"""A user and a password in an address, which no message shows."""


class Setting(NamedTuple):
    """A value from a file, and the file."""

    key: str
    value: object
    file: ConfigFile


class Settings(NamedTuple):
    """What the files set: ``files`` as they were read, the project's first."""

    files: tuple[ConfigFile, ...] = ()

    def get(self, key: str, environ: Mapping[str, str] = os.environ) -> Setting | None:
        """
        Find what the files set for a key; None where they set nothing, or the environment goes before them.

        Raises:
            ConfigurationError: The file that sets it may not, for nobody trusts it.
        """
        known = KEYS[key]
        if known.variable and environ.get(known.variable):
            return None
        file = next((file for file in self.files if key in file.values), None)
        if file is None:
            return None
        value = file.values[key]
        if known.guards and not file.is_trusted:
            raise ConfigurationError(_distrusted(key, value, file, environ))
        if known.is_path:
            value = located(str(value), file.path.parent, name=key)
        return Setting(key=key, value=value, file=file)


def settings_from(*, trust: bool = False, start: Path | None = None) -> Settings:
    """
    Read the project's and the user's file, as far as they are there.

    Args:
        trust: Whether the user trusts the file in the working folder.
        start: The working folder; the process's own where None.

    Raises:
        ConfigurationError: A file cannot be used.
    """
    own, project = user_file(), project_file(start)
    if own is not None and not own.is_file():
        own = None
    files: list[ConfigFile] = []
    if project is not None and not _is_same(project, own):
        files.append(read_config(project, of="project", trusted=trust))
    if own is not None:
        files.append(read_config(own, of="user", trusted=trust or _is_private(own)))
    return Settings(files=tuple(files))


def _is_same(one: Path, other: Path | None) -> bool:
    """Whether two names are of one place: the working folder may be the user's own folder. A link to a file is another place."""
    return other is not None and not one.is_symlink() and one.parent.resolve() == other.parent.resolve()


def _is_private(path: Path) -> bool:
    """Whether nobody but the user (and root) can have written a file."""
    if os.name != "posix":
        return True
    found = path.stat()
    return found.st_uid in {os.geteuid(), 0} and not found.st_mode & stat.S_IWOTH


def _distrusted(key: str, value: object, file: ConfigFile, environ: Mapping[str, str]) -> str:
    known = KEYS[key]
    where = "in the working folder" if file.of == "project" else "which others may write"
    is_kept = environ.get("OPENAI_API_KEY") and known.guards and "key" in known.guards
    has_key = " OPENAI_API_KEY, which is set, is not given to it." if is_kept else ""
    told = _USER.sub("//…@", visible(str(value)))
    flag = f"--{key.rpartition('.')[2].replace('_', '-')}"
    ways = f"{flag} or {known.variable}" if known.variable else flag
    return (
        f"The configuration file {shown(file.path)}, {where}, sets {key} to {told!r}, which decides {known.guards}, and you have not said "
        f"that you trust it.{has_key} If you do, pass --trust-config; else give your own by {ways}, or leave the file out by --no-config."
    )
