"""Write a bundle: all of it, or none."""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.arguments import NAME, check_type
from summarizer.bundle.contents import (
    BRIEF,
    FORMAT,
    MANIFEST,
    PROMPT,
    VERSION,
    FileRecord,
    Manifest,
    ModelRecord,
    SourceRecord,
    conversation_names,
    source_name,
)
from summarizer.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.bundle.contents import Asked, Bundle
    from summarizer.documents import Document


def free_folder(folder: str | Path) -> Path:
    """
    Find where a bundle can be written: a folder that is not there yet, or is empty.

    Raises:
        UsageError: It holds something, is no folder, or cannot be made.
    """
    check_type(NAME, "bundle", folder)
    path = Path(folder).resolve()
    shown = repr(str(folder))
    if not str(folder) or (path.exists() and not path.is_dir()):
        message = f"The bundle {shown} is not a folder: name one that is not there yet, or is empty."
        raise UsageError(message)
    if not path.parent.is_dir() or not os.access(path.parent, os.W_OK):
        message = f"The bundle {shown} cannot be written: {str(path.parent)!r} is not a folder that can be written to."
        raise UsageError(message)
    if path.is_dir() and next(path.iterdir(), None) is not None:
        message = f"The bundle {shown} is not written, because that folder is not empty: name one that is not there yet."
        raise UsageError(message)
    return path


def write_bundle(folder: Path, bundle: Bundle) -> None:
    """
    Write a bundle to a folder that ``free_folder`` found: it appears there whole, or not at all.

    Raises:
        UsageError: It cannot be written, or the folder has been filled meanwhile.
    """
    files = _files(bundle)
    whole = {**files, MANIFEST: _manifest(bundle, files)}
    beside = folder.parent / f".{folder.name}.{secrets.token_hex(4)}"
    try:
        try:
            _write(beside, whole)
            if folder.is_dir():
                folder.rmdir()  # fails where somebody put something into it; Windows renames onto no folder
            beside.rename(folder)
        except OSError as error:
            message = f"The bundle {str(folder)!r} cannot be written ({error.strerror}): make room, or name another folder."
            raise UsageError(message) from None
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _files(bundle: Bundle) -> dict[str, bytes]:
    sources = {source_name(document.id): document.text.encode() for document in bundle.documents}
    return {**sources, **(_asked(bundle.asked) if bundle.asked else {}), BRIEF: bundle.brief.encode()}


def _asked(asked: Asked) -> dict[str, bytes]:
    told: dict[str, bytes] = {}
    for number, one in enumerate(asked.conversations, 1):
        told |= zip(conversation_names(number, len(one.answers)), (_json(one.request), *one.answers), strict=True)
    return {PROMPT: asked.prompt_text.encode(), **told}


def _manifest(bundle: Bundle, files: Mapping[str, bytes]) -> bytes:
    manifest = Manifest(
        format=FORMAT,
        version=VERSION,
        made_by=bundle.made_by,
        subject=bundle.subject,
        sources=tuple(map(_source, bundle.documents)),
        model=_model(bundle.asked) if bundle.asked else None,
        files={name: FileRecord(sha256=hashlib.sha256(data).hexdigest(), bytes=len(data)) for name, data in files.items()},
    )
    return _json(manifest.model_dump(mode="json"))


def _source(document: Document) -> SourceRecord:
    return SourceRecord(**{name: getattr(document, name) for name in SourceRecord.model_fields})


def _model(asked: Asked) -> ModelRecord:
    answers = tuple(len(one.answers) for one in asked.conversations)
    return ModelRecord.model_validate(
        {
            "name": asked.model,
            "wire": asked.wire,
            "prompt": asked.prompt,
            "max_input_tokens": asked.max_input_tokens,
            "answers": answers,
            "cost_usd": asked.cost_usd,
        }
    )


def _json(value: object) -> bytes:
    """Write JSON in ASCII: names of files that are no UTF-8 survive in it as well."""
    return (json.dumps(value, indent=1, allow_nan=False) + "\n").encode("ascii")


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files, and wait until the disk has them."""
    folder.mkdir()
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        with path.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
