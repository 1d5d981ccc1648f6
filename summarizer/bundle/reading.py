"""Read a bundle: nobody's word is taken for it, each file is held against its digest, and none outside the folder is opened."""

from __future__ import annotations

import hashlib
import json
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

from pydantic import ValidationError

from summarizer.bundle.contents import (
    BRIEF,
    FORMAT,
    MANIFEST,
    PROMPT,
    VERSION,
    Asked,
    Bundle,
    Conversation,
    Manifest,
    conversation_names,
    source_name,
)
from summarizer.documents import Document
from summarizer.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.bundle.contents import ModelRecord, SourceRecord

MAX_MANIFEST: Final = 4 * 1024 * 1024
MAX_FILE: Final = 64 * 1024 * 1024
"""Largest file that is read; the largest that is written is the brief of many long sources."""

_ANEW = "take a copy that is whole, or make the brief anew with --bundle"


def read_bundle(folder: str | Path) -> Bundle:
    """
    Read a bundle and check that it is whole.

    Raises:
        InputError: There is none, it is of another version, or a file of it is missing, damaged, changed, or a link.
    """
    reading = _Reading(Path(folder))
    manifest = reading.manifest()
    files = {name: reading.file(name, manifest) for name in manifest.names()}
    return Bundle(
        made_by=manifest.made_by,
        subject=manifest.subject,
        documents=tuple(reading.document(source, files) for source in manifest.sources),
        asked=reading.asked(manifest.model, files) if manifest.model else None,
        brief=reading.text(BRIEF, files),
    )


class _Reading:
    """Reads the files of one folder, and names what is wrong with them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def manifest(self) -> Manifest:
        if not self._folder.is_dir():
            message = f"There is no bundle {str(self._folder)!r}: name a folder that --bundle made."
            raise InputError(message)
        try:
            read: object = json.loads(self._bytes(MANIFEST, MAX_MANIFEST))
        except (ValueError, RecursionError):
            raise _damaged(self._folder, f"its {MANIFEST} is not JSON") from None
        told = cast("dict[str, object]", read) if isinstance(read, dict) else {}
        if told.get("format") != FORMAT:
            raise _damaged(self._folder, f"its {MANIFEST} is not one of a bundle", "name a folder that --bundle made")
        if told.get("version") != VERSION:
            what = f"its format is of version {str(told.get('version'))[:20]}, and this program reads version {VERSION}"
            raise _damaged(self._folder, what, "use the version of the program that made it")
        try:
            manifest = Manifest.model_validate(told)
        except ValidationError as error:
            first = error.errors(include_url=False, include_input=False)[0]
            where = ".".join(str(part)[:40] for part in first["loc"][:4])
            raise _damaged(self._folder, f"its {MANIFEST} is damaged at {where!r}") from None
        return self._consistent(manifest)

    def _consistent(self, manifest: Manifest) -> Manifest:
        names = manifest.names()
        if len(set(names)) < len(names):
            raise _damaged(self._folder, f"its {MANIFEST} lists a source twice")
        if other := sorted(manifest.files.keys() ^ set(names)):
            listed = "lists" if other[0] in manifest.files else "does not list"
            raise _damaged(self._folder, f"its {MANIFEST} {listed} {other[0][:80]!r}")
        return manifest

    def file(self, name: str, manifest: Manifest) -> bytes:
        """Read a file that is exactly as it was stored."""
        stored = manifest.files[name]
        data = self._bytes(name, MAX_FILE)
        if len(data) != stored.bytes or hashlib.sha256(data).hexdigest() != stored.sha256:
            raise _damaged(self._folder, f"its file {name!r} is not as it was stored (its size or SHA-256 differs)")
        return data

    def document(self, source: SourceRecord, files: Mapping[str, bytes]) -> Document:
        name = source_name(source.id)
        if hashlib.sha256(files[name]).hexdigest() != source.sha256:
            raise _damaged(self._folder, f"its {MANIFEST} gives two SHA-256 for {name!r}")
        return Document(text=self.text(name, files), **dict(source))

    def asked(self, model: ModelRecord, files: Mapping[str, bytes]) -> Asked:
        return Asked(
            model=model.name,
            wire=model.wire,
            prompt=model.prompt,
            prompt_text=self.text(PROMPT, files),
            max_input_tokens=model.max_input_tokens,
            conversations=tuple(self.conversation(number, count, files) for number, count in enumerate(model.answers, 1)),
            cost_usd=model.cost_usd,
        )

    def conversation(self, number: int, count: int, files: Mapping[str, bytes]) -> Conversation:
        name, *answers = conversation_names(number, count)
        try:
            request: object = json.loads(files[name])
        except (ValueError, RecursionError):
            request = None
        if not isinstance(request, dict):
            raise _damaged(self._folder, f"its file {name!r} is not a JSON object")
        return Conversation(request=cast("dict[str, Any]", request), answers=tuple(files[one] for one in answers))

    def text(self, name: str, files: Mapping[str, bytes]) -> str:
        try:
            return files[name].decode()
        except UnicodeDecodeError:
            raise _damaged(self._folder, f"its file {name!r} is not UTF-8") from None

    def _bytes(self, name: str, most: int) -> bytes:
        """Read a regular file of the folder, and never what a link or a pipe leads to."""
        path = self._folder / name
        if path.is_symlink() or (path.parent != self._folder and path.parent.is_symlink()):
            raise _damaged(self._folder, f"its {name!r} is a link, which is not followed")
        try:
            data = _regular(path, most)
        except FileNotFoundError:
            raise _damaged(self._folder, f"its file {name!r} is missing") from None
        except OSError as error:
            raise _damaged(self._folder, f"its file {name!r} cannot be read ({error.strerror})") from None
        if data is None:
            raise _damaged(self._folder, f"its {name!r} is not a file")
        if len(data) > most:
            raise _damaged(self._folder, f"its file {name!r} has more than {most:,} bytes")
        return data


def _damaged(folder: Path, what: str, do: str = _ANEW) -> InputError:
    return InputError(f"The bundle {str(folder)!r} cannot be used, because {what}: {do}.")


def _regular(path: Path, most: int) -> bytes | None:
    """Read a regular file, at most one byte more than is allowed; None for a folder, a pipe or a device, which could hold up a reader."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            return None
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            return file.read(most + 1)
    finally:
        os.close(descriptor)
