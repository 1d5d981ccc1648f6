"""
Records that are none: what is told as the highest ever, where the same text tells a higher value of an earlier year.

Both values are of one sort and stand close together. What is a record only of some months, of one kind or after inflation is left alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.audit.interval import allowed
from summarizer.audit.near import around, lines_near
from summarizer.audit.pairs import alike
from summarizer.audit.passages import finding
from summarizer.quantities.types import AMOUNTS
from summarizer.text.lexicon import lazy, phrases

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.documents import Line, Marked, Mention
    from summarizer.models import Check, Figure

_HIGHEST = phrases(
    {
        "noun": r"(all-time|record|historic|historical) (high|peak|maximum)|allzeithoch|rekordhoch|record historique|máximo histórico",
        "adjective": r"(highest|biggest|largest|most) (ever|on record|in its history|since records began)|never (been )?(so high|higher)",
    },
)
_LOWEST = phrases(
    {
        "noun": r"(all-time|record|historic|historical) (low|trough|minimum)|allzeittief|rekordtief|mínimo histórico",
        "adjective": r"(lowest|smallest|fewest|least) (ever|on record|in its history|since records began)|never (been )?(so low|lower)",
    },
)
_LIMITED = lazy(
    r"\b(?:since|excluding|adjusted|real\sterms|inflation|for\sa|for\sany|outside|except|previous|old|former|below|short\sof|beat\w*|broke\w*|surpass\w*|not)\b",
    re.IGNORECASE,
)
"""Words by which a record is one of something less, or another one."""
_EARLIER = lazy(r"\A[^.;,\d]{0,24}\b(?:in|on|of|at)\s(?:the\s)?(?:[^\W\d_]+\s(?:of\s)?){0,3}(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)
_NOT_YET = lazy(r"\b(?:will|would|could|may|might|expect\w*|forecast\w*|target\w*|sees?|by)\b[^.;]{0,30}\Z", re.IGNORECASE)
_REACH = 70
_CLOSE = 40
_GROWTH = 3
"""How many times as large as a record an earlier value of the same thing may be."""
_NEARBY = 2


def check(marked: Marked, figures: Sequence[Figure]) -> tuple[Check, ...]:
    """Report each record that an earlier value beats."""
    return tuple(_finding(marked, figures, record, earlier) for record, earlier in _beaten(marked))


def _beaten(marked: Marked) -> Iterator[tuple[Mention, Mention]]:
    for line in marked.lines:
        text = marked.text(line)
        for words, sign in ((_HIGHEST, 1), (_LOWEST, -1)):
            found = words.search(marked.small(line)) if line.role == "reporting" else None
            if found is None or _LIMITED.search(text[max(0, found.start() - _CLOSE) : found.end() + _CLOSE]):
                continue
            record = _told_as(marked, line, line.start + found.start(), line.start + found.end())
            earlier = next((m for m in _earlier(marked, record, line) if _is_beyond(m, record, sign)), None) if record else None
            if record and earlier:
                yield record, earlier


def _told_as(marked: Marked, line: Line, start: int, end: int) -> Mention | None:
    """Return the amount that is told as a record: right behind the words, else the nearest before them, if need be in the line before."""
    own = [mention for mention in marked.mentions_in[line.id] if mention.quantity.kind in AMOUNTS]
    behind = [mention for mention in own if 0 <= mention.quantity.start - end <= len(" of about ")]
    before = [mention for mention in own if mention.quantity.end <= start]
    if behind or before:
        return (behind or before[::-1])[0]
    above = [near for near in lines_near(marked, line, 1) if near.start < line.start]
    told = [mention for near in above for mention in marked.mentions_in[near.id] if mention.quantity.kind in AMOUNTS]
    return told[0] if told else None


def _earlier(marked: Marked, record: Mention, line: Line) -> Iterator[Mention]:
    """Yield the amounts of the sort of a record that stand near by and are told of an earlier year."""
    day = marked.document[line.document].day
    for near in lines_near(marked, line, _NEARBY):
        for mention in marked.mentions_in[near.id]:
            before, after = around(marked, mention, _REACH)
            found = _EARLIER.search(after) if mention.id != record.id and alike(mention, record) else None
            if found and day and int(found["year"]) < day.year and not _NOT_YET.search(before):
                yield mention


def _is_beyond(earlier: Mention, record: Mention, sign: int) -> bool:
    """Whether an earlier value lies beyond a record, and near enough to be one of the same thing."""
    first, second = allowed(earlier.quantity), allowed(record.quantity)
    if first is None or second is None or first.low <= 0 or second.low <= 0 or earlier.quantity.currency != record.quantity.currency:
        return False
    beyond = first.low > second.high if sign > 0 else first.high < second.low
    return beyond and max(first.high, second.high) <= _GROWTH * min(first.low, second.low)


def _finding(marked: Marked, figures: Sequence[Figure], record: Mention, earlier: Mention) -> Check:
    return finding(
        marked,
        figures,
        (record, earlier),
        kind="implausible",
        severity="warning",
        what=f"{record.quantity.as_written} is told as a record, and {earlier.quantity.as_written} of an earlier year lies beyond it.",
    )
