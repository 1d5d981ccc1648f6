"""What a sentence puts between quotation marks stands word for word in a source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from summarizer.claims.names import is_title_case
from summarizer.text.lexicon import lazy
from summarizer.text.quotations import MARKS, quotations

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_LEFT_OUT: Final = re.compile(r"\[[^\]\n]{0,80}\]|\((?:…|\.\.\.)\)|…|\.{3}")
"""What stands for words that were left out or put in."""
_WORD: Final = lazy(r"[^\W_]+|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_SENTENCE: Final = 3
"""Words from which on a quotation is somebody's own; a shorter one is a term or a rating, and may be a translator's."""


def as_quoted(text: str) -> str:
    """Write a text as quotations are looked for in it: without capitals, with one kind of mark and single spaces."""
    return " ".join(text.translate(MARKS).casefold().split())


def quotes(sentence: str) -> tuple[str, ...]:
    """Return what a sentence quotes of somebody's own words: no mere term, and no title."""
    return tuple(words for words in quotations(sentence) if len(_WORD.findall(words)) >= _SENTENCE and not is_title_case(words))


def misquoted(quoted: Iterable[str], sources: Sequence[str]) -> str | None:
    """
    Find a quotation that no source has.

    Args:
        quoted: The quotations.
        sources: What ``as_quoted`` made of each source.

    Returns:
        The words that no source has in this order, or None.
    """
    for words in quoted:
        if not any(all(piece in source for piece in _pieces(words)) for source in sources):
            return words.strip()
    return None


def _pieces(words: str) -> Iterator[str]:
    """Yield the pieces of a quotation between what was left out, without the punctuation at their ends."""
    for piece in _LEFT_OUT.split(words):
        if kept := as_quoted(piece).strip(" .,;:!?\"'-–—"):
            yield kept
