"""What was found of the sources of the last jobs: of sources that several jobs name it is found once in each process, not for every job."""

from __future__ import annotations

import threading
from functools import cache
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from summarizer.load import from_source
from summarizer.mark import mark_document
from summarizer.steps.sources import know

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from summarizer.documents import Document, Marked, Source
    from summarizer.load import Read
    from summarizer.steps.sources import Known

_T = TypeVar("_T")

_MOST = 100_000
"""Characters of the texts of which it is kept: some twenty articles, whose marks take about one MiB, and what is known of them four."""

_BESIDE = 1_000
"""Characters that every document counts for beside those of its text, so that many short ones are no more than a hundred."""


class _Recent(Generic[_T]):
    """Keeps what was found last, by what it depends on."""

    def __init__(self) -> None:
        """Keep nothing yet."""
        self._kept: dict[Hashable, tuple[_T, int]] = {}
        self._lock = threading.Lock()

    def _found(self, key: Hashable, texts: tuple[Source | Document, ...], find: Callable[[], _T]) -> _T:
        """Find something of texts, unless it was found just before."""
        with self._lock:
            known = self._kept.pop(key, None)
            if known is not None:
                self._kept[key] = known
                return known[0]
        found = find()
        with self._lock:
            self._kept[key] = found, sum(len(each.text) + _BESIDE for each in texts)
            while sum(size for _, size in self._kept.values()) > _MOST:
                del self._kept[next(iter(self._kept))]
        return found

    def __reduce__(self) -> tuple[Callable[..., _Recent[Any]], tuple[type[_Recent[_T]]]]:
        """Be that of the process that this is sent to, which keeps its own for as long as it lives."""
        return _of_this_process, (type(self),)


class Taking(_Recent["Read"]):
    """Makes documents of sources, and keeps the few last of them."""

    def __call__(self, source: Source) -> Read:
        """Make a document of a source, unless that was done just before for one that equals it."""
        return self._found(source, (source,), lambda: from_source(source))


class Marking(_Recent["Marked"]):
    """Marks documents, and keeps the few last of them with what was found."""

    def __call__(self, document: Document) -> Marked:
        """Mark a document, unless one that equals it was marked just before."""
        return self._found(document, (document,), lambda: mark_document(document))


class Knowing(_Recent["Known"]):
    """Finds out what is the same for every brief of some sources, and keeps it for the few last of them."""

    def __call__(self, marked: Marked, language: str) -> Known:
        """Find it out, unless that was done just before for documents that equal these: all that was marked in them follows from them."""
        return self._found((marked.documents, language), marked.documents, lambda: know(marked, language))


@cache
def _of_this_process(kind: type[_Recent[Any]]) -> _Recent[Any]:
    return kind()
