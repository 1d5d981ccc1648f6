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
