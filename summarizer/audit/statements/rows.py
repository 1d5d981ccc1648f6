"""The rows of the tables of a document: a label, and the numbers of two or three columns."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from summarizer.audit.near import roots_in
from summarizer.audit.statements.sentence import I, alike, level, percent, size
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.documents import Line, Marked, Mention

_COLUMNS = (2, 3)
_MOST_WORDS = 40
_MOST_ROWS = 60
"""Rows of a document that sentences are held to; it bounds the work."""
_NAMESAKES = 4
"""Rows of one name in the tables of a document: of the parts of a company, of quarters."""
_VERB = lazy(r"[!?]\s*\Z|\b(?:the|is|was|were|and|from|to|by|of|der|die|das|auf|um)\b", I)


class Row(NamedTuple):
    """A row of a table: the words of its label and its columns, the newest one first as tables of results have it."""

    label: frozenset[str]
    cells: tuple[Mention, ...]


def rows_of(marked: Marked, lines: Sequence[Line]) -> list[Row]:
    """Return the rows of the tables of a document, but those of a name that so many have that it tells none of them."""
    rows = [row for line in lines if (row := _row(marked, line)) is not None][:_MOST_ROWS]
    named = Counter(row.label for row in rows)
    return [row for row in rows if named[row.label] <= _NAMESAKES]


def _row(marked: Marked, line: Line) -> Row | None:
    mentions, text = marked.mentions_in[line.id], marked.text(line)
    if len(mentions) not in _COLUMNS:
        return None
    label = text[: mentions[0].quantity.start - line.start]
    written = sum(mention.quantity.end - mention.quantity.start for mention in mentions)
    first, second = mentions[:2]
    same = (level(first) and alike(first, second)) or (percent(first) and percent(second))
    plain = same and size(first) is not None and size(second) is not None and len(text.strip()) - written <= _MOST_WORDS + text.count("  ")
    words = roots_in(label.split(" (")[0])
    return Row(words, mentions) if plain and words and not _VERB.search(text) else None
