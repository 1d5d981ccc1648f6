"""Changes that a sentence tells of a row of a table: "staff costs were 9% higher" beside "Staff 262 240"."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from summarizer.audit.near import stems
from summarizer.audit.statements.compared import is_other_basis, way_of
from summarizer.audit.statements.points import is_points
from summarizer.audit.statements.sentence import I, Sentence, Statement, alike, level, percent, read_whole, size
from summarizer.audit.statements.window import clause
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.documents import Line, Marked, Mention
    from summarizer.models import Direction

_COLUMNS = (2, 3)
_MOST_WORDS = 40
_MOST_ROWS = 60
"""Rows of a document that sentences are held to; it bounds the work."""
_VERB = lazy(r"[!?]\s*\Z|\b(?:the|is|was|were|and|from|to|by|of|der|die|das|auf|um)\b", I)
_GAPPED = lazy(r",?\s(?:(?:and|und|et|y)\s)?(?:[^\W\d_]+\s){1,3}", I)
"""A name and no verb between two changes."""
_REACH = 70
_SAYS_LITTLE = frozenset({"total", "group", "other", "result"})


class Row(NamedTuple):
    """A row of a table: the words of its label and its columns, the newest one first as tables of results have it."""

    label: frozenset[str]
    cells: tuple[Mention, ...]


def told_of_rows(marked: Marked, lines: Sequence[Line]) -> Iterator[Statement]:
    """Find the changes that sentences of a document tell of its table, where the row's name stands in the same clause."""
    table = rows_of(marked, lines)
    named: defaultdict[frozenset[str], list[Row]] = defaultdict(list)
    for row in table:
        named[row.label].append(row)
    single = [rows[0] for rows in named.values() if len(rows) == 1 and rows[0].label - _SAYS_LITTLE]
    if len(table) < _COLUMNS[1] or not single:
        return
    for line in lines:
        sentence = read_whole(marked, line)
        if line.role == "reporting" and len(sentence.mentions) <= _MOST_WORDS and _row(marked, line) is None:
            yield from _of_rows(sentence, single)


def rows_of(marked: Marked, lines: Sequence[Line]) -> list[Row]:
    """Return the rows of the tables of a document."""
    return [row for line in lines if (row := _row(marked, line)) is not None][:_MOST_ROWS]


def _row(marked: Marked, line: Line) -> Row | None:
    mentions, text = marked.mentions_in[line.id], marked.text(line)
    if len(mentions) not in _COLUMNS:
        return None
    label = text[: mentions[0].quantity.start - line.start]
    written = sum(mention.quantity.end - mention.quantity.start for mention in mentions)
    first, second = mentions[:2]
    same = (level(first) and alike(first, second)) or (percent(first) and percent(second))
    plain = same and size(first) is not None and size(second) is not None and len(text.strip()) - written <= _MOST_WORDS + text.count("  ")
    words = stems(label.split(" (")[0])
    return Row(words, mentions) if plain and words and not _VERB.search(text) else None


def _of_rows(sentence: Sentence, rows: Sequence[Row]) -> Iterator[Statement]:
    for at, stated in enumerate(sentence.mentions):
        points = is_points(stated)
        if not (points or percent(stated)) or not size(stated) or is_other_basis(sentence, at):
            continue
        if any(level(sentence.mentions[place]) or (points and percent(sentence.mentions[place])) for place in clause(sentence, at)):
            continue
        way = way_of(sentence, at) or _way_before(sentence, at)
        words = stems(sentence.words[at][-_REACH:])
        found = [row for row in rows if row.label <= words and percent(row.cells[0]) == points]
        found = [row for row in found if not any(other.label > row.label for other in found)]
        if way is None or len(found) != 1:
            continue
        new, old = map(_unsigned, found[0].cells[:2])
        if (size(new) or 0) == (size(old) or 0) or ((size(new) or 0) > (size(old) or 0)) != (way == "up"):
            continue
        yield Statement("difference", stated, (new, old), loose=True) if points else Statement("change_pct", stated, (old, new), loose=True)


def _way_before(sentence: Sentence, at: int) -> Direction | None:
    """Say which way a change goes that takes its verb from the one before: "sales were down 10% and profit 24%"."""
    gapped = at > 0 and _GAPPED.fullmatch(sentence.words[at]) is not None and percent(sentence.mentions[at - 1])
    return way_of(sentence, at - 1) if gapped else None


def _unsigned(mention: Mention) -> Mention:
    """Take costs that a table prints as negative for what they amount to."""
    value = mention.quantity.value
    return replace(mention, quantity=replace(mention.quantity, value=abs(value))) if value is not None and value < 0 else mention
