"""
What a table or a list states without words: a total, by the label of its row.

A total is held to the rows above or below it where they come near to it.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from summarizer.audit.statements.sentence import I, Statement, level, size, summand
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.documents import Line, Marked, Mention

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
"""Opens a row that tells a part of the row above it, which is in the total already."""

Row = tuple["Mention", ...]


def beside(marked: Marked, line: Line) -> int:
    """Count the characters of a line beside its quantities; what sets cells apart counts as one."""
    written = sum(mention.quantity.end - mention.quantity.start for mention in marked.mentions_in[line.id])
    return len(" ".join(marked.text(line).split())) - written


class _Item(NamedTuple):
    """A row or bullet: its label and its amounts, shares and changes left out."""

    label: str
    amounts: Row


def totals(marked: Marked) -> Iterator[Statement]:
    """Find the rows or bullets whose label calls them the total, and those that they come near to adding up."""
    for _, group in groupby(marked.lines, key=lambda line: line.document):
        run: list[_Item] = []
        for item in (*(_item(marked, line) for line in group), None):
            if item is not None and (not run or len(item.amounts) == len(run[0].amounts)):
                run.append(item)
                continue
            yield from _summed(run)
            run = [item] if item else []


def _item(marked: Marked, line: Line) -> _Item | None:
    text = marked.text(line)
    mentions = marked.mentions_in[line.id]
    amounts = tuple(mention for mention in mentions if level(mention) and size(mention) is not None)
    if not amounts or beside(marked, line) > _MOST_WORDS or text.rstrip().endswith(("!", "?")):
        return None
    return _Item(text[: mentions[0].quantity.start - line.start], amounts)


def _summed(run: Sequence[_Item]) -> Iterator[Statement]:
    marks = [at for at, item in enumerate(run) if _TOTAL.search(item.label)]
    for at in marks if len(run) >= _FEWEST_ROWS else ():
        above = run[max((mark for mark in marks if mark < at), default=-1) + 1 : at]
        below = run[at + 1 : next((mark for mark in marks if mark > at), len(run))]
        for parts in (above, below):
            whole = [part for part in parts if not _PART.search(part.label)]
            if len(whole) > 1:
                for column, total in enumerate(run[at].amounts):
                    yield from _sum(total, tuple(part.amounts[column] for part in whole))


def _sum(total: Mention, parts: Row) -> Iterator[Statement]:
    """Tie a total to parts of its sort that come near to it."""
    whole = size(total) or Decimal(0)
    known = sum((size(part) or Decimal(0) for part in parts), start=Decimal(0))
    if all(summand(part, total) for part in parts) and whole and abs(known - whole) * _NEARLY <= abs(whole):
        yield Statement("sum", total, parts)
