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
    """Find a folder of the package; one beside the package counts only where the package ships none."""
    shipped = files("summarizer") / "_shipped"
    if shipped.is_dir():
        return shipped / folder
    return Path(__file__).parent.parent / folder
