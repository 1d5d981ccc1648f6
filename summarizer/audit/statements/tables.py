"""
What a table or a list states without words: a total, by the label of its row.

A total is held to the rows above or below it where they come near to it.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from summarizer.audit.statements.sentence import I, Statement, level, size, summand
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from summarizer.documents import Line, Marked, Mention

T = TypeVar("T")

_FEWEST_ROWS = 3
_MOST_WORDS = 48

_NEARLY = 8
"""Parts that miss a total by less than this fraction of it were meant to make it up."""
_TOTAL = lazy(
    r"\A\W*(?:(?:grand|group|overall|net)\s)?(?:total\w*|group|sum|combined|overall|all|altogether|gesamt\w*|summe|konzern\w*|insgesamt|ensemble)\b",
    I,
)

_PART = lazy(
    r"\A\W*(?:(?:of|from)\s(?:which|whom|these)|thereof|incl(?:uding|\.|udes)?|davon|darunter|dont|de\s(?:los|las)\scuales|di\scui)\b", I
)
"""Opens a row that states a part of the row above it, which is in the total already."""

Row = tuple["Mention", ...]


def runs(marked: Marked, read: Callable[[Marked, Line], T | None], width: Callable[[T], int]) -> Iterator[list[T]]:
    """Yield the rows of each document that follow each other and are as wide, enough of them for a table."""
    for _, lines in groupby(marked.lines, key=lambda line: line.document):
        rows = (read(marked, line) for line in lines)
        for _, run in groupby(rows, key=lambda row: None if row is None else width(row)):
            found = [row for row in run if row is not None]
            if len(found) >= _FEWEST_ROWS:
                yield found


def is_row(marked: Marked, line: Line) -> bool:
    """Whether a line has few characters beside its quantities; what sets cells apart counts as one."""
    text = marked.text(line)
    written = sum(mention.quantity.end - mention.quantity.start for mention in marked.mentions_in[line.id])
    return len(" ".join(text.split())) - written <= _MOST_WORDS and not text.rstrip().endswith(("!", "?"))


def missing(total: Mention, parts: Sequence[Mention]) -> Decimal:
    """Return by how much parts miss a total."""
    return abs(sum((size(part) or Decimal(0) for part in parts), start=Decimal(0)) - (size(total) or Decimal(0)))


def is_nearly(total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether parts come so near to a total that they were meant to make it up."""
    return missing(total, parts) * _NEARLY <= abs(size(total) or Decimal(0))


class _Item(NamedTuple):
    """A row or bullet: its label and its amounts, shares and changes left out."""

    label: str
    amounts: Row


def totals(marked: Marked) -> Iterator[Statement]:
    """Find the rows or bullets whose label calls them the total, and those that they come near to adding up."""
    for run in runs(marked, _item, lambda item: len(item.amounts)):
        yield from _summed(run)


def _item(marked: Marked, line: Line) -> _Item | None:
    mentions = marked.mentions_in[line.id]
    amounts = tuple(mention for mention in mentions if level(mention) and size(mention) is not None)
    if not amounts or not is_row(marked, line):
        return None
    return _Item(marked.text(line)[: mentions[0].quantity.start - line.start], amounts)


def _summed(run: Sequence[_Item]) -> Iterator[Statement]:
    marks = [at for at, item in enumerate(run) if _TOTAL.search(item.label)]
    for at in marks:
        above = run[max((mark for mark in marks if mark < at), default=-1) + 1 : at]
        below = run[at + 1 : next((mark for mark in marks if mark > at), len(run))]
        for parts in (above, below):
            whole = [part for part in parts if not _PART.search(part.label)]
            if len(whole) > 1:
                for column, total in enumerate(run[at].amounts):
                    yield from _sum(total, tuple(part.amounts[column] for part in whole))


def _sum(total: Mention, parts: Row) -> Iterator[Statement]:
    """Tie a total to parts of its sort that come near to it."""
    if all(summand(part, total) for part in parts) and size(total) and is_nearly(total, parts):
        yield Statement("sum", total, parts)
