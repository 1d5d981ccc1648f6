"""Read the files of ``prompts/`` and ``schemas/``, from the installed package or from the checkout."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from summarizer.errors import UsageError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

Folder = Literal["prompts", "schemas"]

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*")
_VERSION = re.compile(r"\A(?P<kind>[^.]+)\.v(?P<number>0|[1-9][0-9]{0,5})")


def version_of(name: str) -> tuple[str, int] | None:
    """Split the name of a version into its kind and its number ("brief.v2": "brief" and 2); None where it carries none."""
    found = _VERSION.fullmatch(name)
    return (found["kind"], int(found["number"])) if found else None


def by_version(name: str) -> tuple[str, int, str]:
    """Key that sorts names by kind, then by the number of their version: v2 comes before v10."""
    kind, number = version_of(name) or (name, 0)
    return kind, number, name


def asset_names(folder: Folder) -> tuple[str, ...]:
    """Name the files that ``folder`` holds, sorted."""
    where = _folder(folder)
    return tuple(sorted(each.name for each in where.iterdir() if each.is_file() and _NAME.fullmatch(each.name)))


def read_asset(folder: Folder, name: str) -> str:
    """
    Read one file of ``folder``.

    Raises:
        UsageError: There is no such file; the message lists those there are. A path is never a name.
    """
    names = asset_names(folder)
    if name not in names:
        message = f"There is no {name!r} in {folder}: it holds {', '.join(names) or 'nothing'}."
        raise UsageError(message)
    return (_folder(folder) / name).read_text(encoding="utf-8")


def _folder(folder: Folder) -> Traversable:
    return _root(files("summarizer")) / folder


def _root(package: Traversable) -> Traversable:
    """Find where the folders lie; those beside a package count only where it ships none."""
    shipped = package / "_shipped"
    return shipped if shipped.is_dir() else Path(str(package)).parent
