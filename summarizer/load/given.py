"""What a caller gives to be read: paths, addresses and texts, each once."""

from __future__ import annotations

import os.path
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import cast

from summarizer.arguments import DAY, check_types
from summarizer.documents import Source
from summarizer.errors import UsageError
from summarizer.load.names import SourceLike, expand, is_address
from summarizer.text.characters import REPLACEMENT, encodable
from summarizer.text.counts import counted


def given(sources: object) -> list[SourceLike]:
    """
    List the single sources that were given, each file and address once.

    Raises:
        UsageError: Nothing was given, standard input twice, or something that is no source.
        InputError: A folder or a pattern stands for no file.
    """
    named = _named(sources)
    if not named:
        message = "No source was given: name a file, a directory, a URL, or - for standard input."
        raise UsageError(message)
    if sum(source == "-" for source in named) > 1:
        message = "Standard input (-) was given twice: it can be read only once."
        raise UsageError(message)
    return _once(one for source in named for one in expand(source))


def readable(source: Source) -> tuple[Source, tuple[str, ...]]:
    """Put U+FFFD for each lone surrogate of a text and of what is said of it, and note how many the text has."""
    stated = {name: encodable(value) for name in ("text", "title", "publisher", "url") if isinstance(value := getattr(source, name), str)}
    count = stated["text"].count(REPLACEMENT) - source.text.count(REPLACEMENT)
    notes = (f"{counted(count, 'lone surrogate')} read as {REPLACEMENT}",) if count else ()
    return replace(source, **stated), notes


def _named(sources: object) -> list[SourceLike]:
    """List what was given, and refuse what is neither a path nor a source: callers need not use a type checker."""
    if isinstance(sources, str | Path | Source):
        sources = [sources]
    if not isinstance(sources, Iterable) or isinstance(sources, bytes | bytearray):
        message = f"The sources are of the type {type(sources).__name__}: give paths, '-' or Source(text=...) values."
        raise UsageError(message)
    named: list[SourceLike] = []
    for one in cast("Iterable[object]", sources):
        if not isinstance(one, str | Path | Source) or not isinstance(getattr(one, "text", ""), str):
            what = "a Source without text" if isinstance(one, Source) else f"of the type {type(one).__name__}"
            message = f"A source is {what}: give a path, '-' or Source(text=...)."
            raise UsageError(message)
        if isinstance(one, Source):
            check_types(str, title=one.title, publisher=one.publisher, url=one.url)
            check_types(DAY, published=one.published)
        named.append(one)
    return named


def _once(sources: Iterable[SourceLike]) -> list[SourceLike]:
    """Leave out a file or an address that was named before: it would only repeat itself."""
    single: dict[object, SourceLike] = {}
    for index, source in enumerate(sources):
        if isinstance(source, Source) or source == "-":
            single[index] = source
        else:
            single.setdefault(source if is_address(source) else os.path.realpath(source), source)
    return list(single.values())
