"""The documents that were marked last: one that several jobs of a batch name is marked once in each process, and not for every job."""

from __future__ import annotations

import threading
from functools import cache
from typing import TYPE_CHECKING

from summarizer.mark import mark_document

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.documents import Document, Marked

_MOST = 100_000
"""Characters of the documents that are kept: some twenty articles, which with all that was found in them take about one MiB."""

_BESIDE = 1_000
"""Characters that every document counts for beside those of its text, so that many short ones are no more than a hundred."""


class Recent:
    """Marks documents, and keeps the few last of them with what was found."""

    def __init__(self) -> None:
        """Keep nothing yet."""
        self._kept: dict[Document, Marked] = {}
        self._lock = threading.Lock()

    def __call__(self, document: Document) -> Marked:
        """Mark a document, unless one that equals it was marked just before."""
        with self._lock:
            found = self._kept.pop(document, None)
            if found is not None:
                self._kept[document] = found
                return found
        found = mark_document(document)
        with self._lock:
            self._kept[document] = found
            while sum(map(_size, self._kept)) > _MOST:
                del self._kept[next(iter(self._kept))]
        return found

    def __reduce__(self) -> tuple[Callable[[], Recent], tuple[()]]:
        """Be that of the process that this is sent to, which keeps its own for as long as it lives."""
        return _of_this_process, ()


def _size(document: Document) -> int:
    return len(document.text) + _BESIDE


@cache
def _of_this_process() -> Recent:
    return Recent()
