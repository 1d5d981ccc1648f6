"""
Numbers and the periods that stand right beside them: a number is not told of the period of another one.

Only what touches is tied: the period right behind a number ("9 million in the first quarter"), or right before it ("Q1: 9 million").
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from summarizer.claims.amounts import same_measure
from summarizer.claims.dates import covers, is_year_before
from summarizer.claims.twists import is_left
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from summarizer.claims.statement import Statement
    from summarizer.times import TimeSpan

_BEHIND: Final = lazy(
    r"(?:\s(?!(?:and|or|but|to|from|since|until|by|before|after|und|et|y|e)\s)[^\s,;:.()\d]{1,16}){0,3}?"
    r"\s\(?(?:(?:in|at|for|on|of|during|im|in|am|an|au|en|nel|nell|del)\s(?:(?:the|its|their|der|dem|le|la|el|il)\s)?(?:end\s(?:of\s)?(?:the\s)?)?)?"
)
"""Between a number and the period behind it: what it counts, and a preposition."""
_BEFORE: Final = lazy(r":\s|\s(?=\S{0,3}\d)")
"""Between a period and the number behind it, in brackets."""
_PARTS: Final = frozenset({"quarter", "half"})
_LONG: Final = frozenset({"quarter", "half", "year"})
_ALMOST_A_YEAR: Final = timedelta(days=300)


def other_period(claim: Statement, source: Statement, pairs: Mapping[int, int], published: date | None) -> str | None:
    """
    Find the period that a sentence ties to a number, where the passage ties another one to it, or that one to another number.

    Args:
        claim: The sentence.
        source: The passage.
        pairs: Quantities of the sentence to those of the passage, by number.
        published: The day on which the passage's source appeared.
    """
    ours = claim.view(_tied)
    if not ours:
        return None
    theirs, resolved, known = source.view(_tied), claim.times_on(published), source.times_on(published)
    for one, at in ours.items():
        other = pairs.get(one)
        if other is None:
            continue
        own = known[theirs[other]] if other in theirs else None
        told = (claim.times[at], resolved[at])
        if (own and _differs(told, own, published)) or (not _is(told, own) and _is_of_rival(source, other, told, theirs, known)):
            return claim.times[at].as_written
    return None


def _is_of_rival(source: Statement, number: int, told: Sequence[TimeSpan], tied: Mapping[int, int], known: Sequence[TimeSpan]) -> bool:
    """Whether the passage ties a period to another number of the same measure, which it tells as the former one, or in brackets."""
    quantities = source.quantities
    rivals = (at for at in tied if at != number and same_measure(quantities[at], quantities[number]))
    apart = (at for at in rivals if is_left(source, at) or _is_in_brackets(source, at))
    return any(quantities[at].value != quantities[number].value and _is(told, known[tied[at]]) for at in apart)


def _is_in_brackets(source: Statement, number: int) -> bool:
    start = source.quantities[number].start
    return source.text.rfind("(", 0, start) > source.text.rfind(")", 0, start)


def _is(told: Sequence[TimeSpan], time: TimeSpan | None) -> bool:
    return time is not None and any(one.grain == time.grain and covers(one, time) for one in told)


def _differs(told: Sequence[TimeSpan], time: TimeSpan, published: date | None) -> bool:
    """Whether a period is another than the one that is told: of its length, a part told as its year, or a day less than a year ago."""
    if is_year_before(told[0]):
        return time.grain == "day" and None not in (time.last, published) and published - time.last < _ALMOST_A_YEAR
    if told[0].relative or time.relative or not (told[0].grain in _LONG and time.grain in _LONG):
        return False
    if told[0].grain == time.grain:
        return not any(covers(one, time) for one in told)
    return told[0].grain == "year" and time.grain in _PARTS


def _tied(statement: Statement) -> Mapping[int, int]:
    """Number for each quantity the time that touches it."""
    found: dict[int, int] = {}
    for at, time in enumerate(statement.times):
        before = max((n for n, one in enumerate(statement.quantities) if one.end <= time.start), default=None)
        leads = statement.text.startswith(":", time.end)
        if before is not None and not leads and _BEHIND.fullmatch(statement.text, statement.quantities[before].end, time.start):
            found.setdefault(before, at)
        behind = min((n for n, one in enumerate(statement.quantities) if one.start >= time.end), default=None)
        opened = statement.text[: time.start].rstrip().endswith("(")
        if behind is not None and opened and _BEFORE.fullmatch(statement.text, time.end, statement.quantities[behind].start):
            found[behind] = at
    return found
