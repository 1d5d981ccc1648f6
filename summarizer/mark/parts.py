"""
Split marked documents into parts that a model can read one at a time, with the same ids as in the whole.

A part ends where the sources themselves do: between two of them, else before a section, a paragraph, or at least a line. What is split is
never the text, so every pointer into a part is one into the whole.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from summarizer.documents import CITABLE, Marked
from summarizer.mark.view import row
from summarizer.text.tokens import estimate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.documents import Line

_SOURCE, _SECTION, _BLOCK, _PARAGRAPH, _LINE = range(4, -1, -1)
"""What may begin with a line, the best place for a cut first."""

_LONGEST_TITLE = 120
"""Characters; a longer line by itself is no title of a section."""

_SLACK = 1.5
"""A part may be so much larger than an even one if that lets it end at a better place."""


def longest(marked: Marked) -> int:
    """Bound the tokens of the view of documents from above, in no time: a token holds a character at least."""
    beside = 16 * len(marked.lines) + 8 * len(marked.mentions)
    return beside + sum(len(document.text) + 300 for document in marked.documents)


def split(marked: Marked, room: int) -> tuple[Marked, ...]:
    """
    Split documents into parts of about the same size.

    Args:
        marked: The documents.
        room: Tokens that the view of a part may have, by the estimate; only a single line that is longer goes beyond.
    """
    sizes = _sizes(marked)
    upto = [0, *accumulate(sizes)]
    ranks = _ranks(marked)
    cuts = [0]
    while (left := upto[-1] - upto[cuts[-1]]) > room:
        even = left / -(-left // room)
        start, limit = cuts[-1], min(room, int(even * _SLACK))
        last = start + 1
        while last < len(sizes) and upto[last + 1] - upto[start] <= limit:
            last += 1
        if last >= len(sizes):
            break
        near = [at for at in range(start + 1, last + 1) if upto[at] - upto[start] >= limit / 2] or [last]
        cuts.append(max(near, key=lambda at: (ranks[at], -abs(upto[at] - upto[start] - even))))
    return tuple(_between(marked, start, end) for start, end in zip(cuts, [*cuts[1:], len(sizes)], strict=True))


def halves(marked: Marked) -> tuple[Marked, Marked]:
    """Split documents of which a model sees more than one line in two, at the best place that is near enough to the middle."""
    sizes = _sizes(marked)
    upto = [0, *accumulate(sizes)]
    places = [at for at in range(1, len(sizes)) if 0 < upto[at] < upto[-1]]
    near = [at for at in places if upto[-1] / 3 <= upto[at] <= 2 * upto[-1] / 3]
    ranks = _ranks(marked)
    cut = min(near or places, key=lambda at: (-ranks[at] if near else 0, abs(2 * upto[at] - upto[-1])))
    return _between(marked, 0, cut), _between(marked, cut, len(sizes))


def _sizes(marked: Marked) -> list[int]:
    """Estimate the tokens of each line as a model sees it; 0 for one that it does not see."""
    return [estimate(row(marked, line)) + 1 if line.role in CITABLE else 0 for line in marked.lines]


def _ranks(marked: Marked) -> list[int]:
    lines = marked.lines
    return [_SOURCE if at == 0 else _rank(marked, lines[at - 1], line, lines[at + 1 : at + 2]) for at, line in enumerate(lines)]


def _rank(marked: Marked, before: Line, line: Line, after: Sequence[Line]) -> int:
    """Tell what begins with a line."""
    if line.document != before.document:
        return _SOURCE
    if line.paragraph == before.paragraph:
        return _LINE
    document = marked.document[line.document]
    apart = document.text[before.end : line.start]
    if len(apart.splitlines()) <= 1 and document.page(before.start) == document.page(line.start):
        return _PARAGRAPH
    alone = not after or after[0].paragraph != line.paragraph
    text = marked.text(line)
    return _SECTION if alone and len(text) <= _LONGEST_TITLE and text[-1].isalnum() and not marked.mentions_in[line.id] else _BLOCK


def _between(marked: Marked, start: int, end: int) -> Marked:
    """Take lines of documents, with what belongs to them."""
    lines = marked.lines[start:end]
    documents = tuple(marked.document[each] for each in dict.fromkeys(line.document for line in lines))
    return Marked(documents, lines, tuple(mention for line in lines for mention in marked.mentions_in[line.id]))
