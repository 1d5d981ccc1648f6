"""
What sentences tell of a row of their own table, and what the row has: a number with another digit, or a change that goes the other way.

The row is the only one that bears the name that leads up to the number. A number that stands in any row is told of that one.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from summarizer.audit.interval import digits_of
from summarizer.audit.near import roots_in
from summarizer.audit.passages import finding
from summarizer.audit.reckoning import Claim, comparable, holds
from summarizer.audit.slipped import is_slip
from summarizer.audit.statements.compared import is_other_basis, way_of
from summarizer.audit.statements.rows import rows_of
from summarizer.audit.statements.sentence import level, percent, read_whole, size
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.audit.statements.rows import Row
    from summarizer.audit.statements.sentence import Sentence
    from summarizer.documents import Marked, Mention
    from summarizer.models import Check

_MOST = 40
_REACH = 70
_BEHIND = 24
_POINT = lazy(r"\d[.,]\d{1,2}(?!\d)")


def check(marked: Marked) -> tuple[Check, ...]:
    """Report each number and each change that a sentence states otherwise than the row that it names."""
    return tuple(finding(marked, mentions, kind="conflict", severity="warning", what=what) for what, mentions in _told_otherwise(marked))


def _told_otherwise(marked: Marked) -> Iterator[tuple[str, tuple[Mention, ...]]]:
    for _, group in groupby(marked.lines, key=lambda line: line.document):
        lines = list(group)
        rows = rows_of(marked, lines)
        inside = {mention.line for row in rows for mention in row.cells}
        for line in lines if rows else ():
            if line.role == "reporting" and line.id not in inside and 0 < len(marked.mentions_in[line.id]) <= _MOST:
                sentence = read_whole(marked, line)
                for at in range(len(sentence.mentions)):
                    yield from _number(rows, sentence, at)
                    yield from _change(rows, sentence, at)


def _named(rows: Sequence[Row], sentence: Sentence, at: int) -> list[Row]:
    """Return the rows whose name leads up to a number, those of the longest name."""
    told = sentence.mentions[at]
    behind = roots_in(told.quantity.unit or "") | roots_in(sentence.words[at + 1][:_BEHIND]) if level(told) else frozenset[str]()
    words = roots_in(sentence.words[at][-_REACH:]) | behind
    found = [row for row in rows if row.label <= words]
    return [row for row in found if not any(other.label > row.label for other in found)]


def _number(rows: Sequence[Row], sentence: Sentence, at: int) -> Iterator[tuple[str, tuple[Mention, ...]]]:
    told = sentence.mentions[at]
    if (
        not (level(told) or _is_level_in_percent(sentence, at))
        or size(told) is None
        or any(_same(told, cell) for row in rows for cell in row.cells)
    ):
        return
    found = [cell for row in _named(rows, sentence, at) for cell in row.cells if _may_be(told, cell) and is_slip(told, cell)]
    if len(found) == 1:
        yield f"{told.quantity.as_written} is told where the table has {found[0].quantity.as_written}.", (told, found[0])


def _is_level_in_percent(sentence: Sentence, at: int) -> bool:
    return percent(sentence.mentions[at]) and way_of(sentence, at) is None


def _may_be(told: Mention, cell: Mention) -> bool:
    """Whether a number may be that of a cell, which often bears no unit of its own."""
    first, second = told.quantity, cell.quantity
    same_kind = first.kind == second.kind or (second.kind == "count" and not second.unit)
    return same_kind and (first.currency == second.currency or not second.currency) and _decimals(told) == _decimals(cell)


def _same(one: Mention, other: Mention) -> bool:
    """Whether two numbers are written with the same digits; a sentence writes the scale that stands at the head of the table."""
    return digits_of(one.quantity.as_written) == digits_of(other.quantity.as_written)


def _decimals(mention: Mention) -> bool:
    return _POINT.search(mention.quantity.as_written) is not None


def _change(rows: Sequence[Row], sentence: Sentence, at: int) -> Iterator[tuple[str, tuple[Mention, ...]]]:
    """Find a change that two cells of the row make to its last digit, but the other way."""
    stated = sentence.mentions[at]
    way = way_of(sentence, at) if percent(stated) and size(stated) else None
    if way is None or is_other_basis(sentence, at):
        return
    changes = [(row.cells[0], old) for row in _named(rows, sentence, at) for old in row.cells[1:]]
    made = [(new, old) for new, old in changes if _is_made(stated, old, new)]
    if len(made) == 1 and ((size(made[0][0]) or 0) > (size(made[0][1]) or 0)) != (way == "up"):
        new, old = made[0]
        side = "more" if way == "up" else "less"
        what = f"{stated.quantity.as_written} {side} is told of what the table has"
        what += f" at {new.quantity.as_written} after {old.quantity.as_written}."
        yield what, (stated, new, old)


def _is_made(stated: Mention, old: Mention, new: Mention) -> bool:
    claim = Claim("change_pct", stated, (old, new))
    return comparable(claim) and holds(claim, signed=False)
