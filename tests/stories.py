"""Invented sources for the tests of the audit, read as the program reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.documents import Source
from summarizer.load import load
from summarizer.mark import mark

if TYPE_CHECKING:
    from summarizer.documents import Marked

EARLY, LATE = "2026-03-02", "2026-03-09"


def story(*texts: str, days: tuple[str | None, ...] = ()) -> Marked:
    """Mark texts as documents of different publishers; ``days`` are those of their publication, all the same where left out."""
    published = days or (EARLY,) * len(texts)
    names = ("Harbour Post", "Quay Courier", "Delta Wire")
    sources = [Source(text=text, publisher=name, published=day) for text, name, day in zip(texts, names, published, strict=False)]
    return mark(load(sources))
