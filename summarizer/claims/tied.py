"""
Numbers and their periods: a number is not told of the period of another one.

Only what touches is tied: the period right behind a number ("9 million in the first quarter"), or right before it in brackets ("(Q1: 9
million)"); the numbers of a row in a table have the periods at the heads of their columns.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from summarizer.claims.amounts import same_measure
from summarizer.claims.dates import covers, is_year_before
from summarizer.claims.held import Held
from summarizer.claims.twists import is_left, is_left_behind, is_set_against
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet
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
_REACH: Final = 60
_ALMOST_A_YEAR: Final = timedelta(days=300)


class Tied(Held):
    """The periods of numbers in a sentence against those in a passage."""

    __slots__ = ()

    def other_period(self) -> str | None:
        """Find the period that the sentence ties to a number, where the passage ties another one to it, or that one to another number."""
        ours = self.claim.view(tied_times)
        resolved = self.claim.times_on(self.passage.published) if ours else ()
        told = [(self.claim.times[at], resolved[at], self.pairs[one]) for one, at in ours.items() if one in self.pairs]
        theirs: Mapping[int, TimeSpan] = self._theirs() if told else {}
        for time, completed, number in told:
            own = theirs.get(number)
            if (own and _differs((time, completed), own, self.passage.published)) or self._is_former(number, (time, completed), theirs):
                return time.as_written
        return self._former_period()

    def _former_period(self) -> str | None:
        """Find the only period of the sentence, where the passage ties it to what the only number of the sentence was before."""
        number = self.pairs.get(0)
        if number is None or not len(self.claim.times) == len(self.claim.quantities) == 1:
            return None
        time = self.claim.times[0]
        told = (time, self.claim.times_on(self.passage.published)[0])
        return time.as_written if self._is_former(number, told, self._theirs()) else None

    def _is_former(self, number: int, told: Sequence[TimeSpan], tied: Mapping[int, TimeSpan]) -> bool:
        return not _is(told, tied.get(number)) and self._is_of_rival(number, told, tied)

    def shared(self) -> AbstractSet[int]:
        """
        Number the quantities of the passage whose words are those of the sentence's only one as well, if its only period is that one's.

        They are the others of its row, and the one that it is told to have been before.
        """
        number = self.pairs.get(0)
        if number is None or not len(self.claim.times) == len(self.claim.quantities) == 1:
            return frozenset()
        before = number in self.passage.columns() or is_former(self.source, number) or is_set_against(self.source, number)
        if not before or not _is((self.claim.times_on(self.passage.published)[0],), self._theirs().get(number)):
            return frozenset()
        return frozenset(range(len(self.source.quantities)) if number in self.passage.columns() else {number - 1})

    def _theirs(self) -> Mapping[int, TimeSpan]:
        known = self.source.times_on(self.passage.published)
        return {**self.passage.columns(), **{number: known[at] for number, at in self.source.view(tied_times).items()}}

    def _is_of_rival(self, number: int, told: Sequence[TimeSpan], tied: Mapping[int, TimeSpan]) -> bool:
        """Whether the passage ties a period to another number of the same measure, which it tells as the former one, or in brackets."""
        quantities = self.source.quantities
        rivals = (at for at in tied if at != number and same_measure(quantities[at], quantities[number]))
        apart = (at for at in rivals if is_left(self.source, at) or _is_in_brackets(self.source, at))
        return any(quantities[at].value != quantities[number].value and _is(told, tied[at]) for at in apart)


def is_former(statement: Statement, number: int) -> bool:
    """Whether a quantity is told as what another was before: it left that, or is set against it with a period of its own."""
    return is_left_behind(statement, number) or (is_left(statement, number) and number in statement.view(tied_times))


def _is_in_brackets(source: Statement, number: int) -> bool:
    start = source.quantities[number].start
    near = source.text[max(0, start - _REACH) : start]
    return near.rfind("(") > near.rfind(")")


def _is(told: Iterable[TimeSpan], time: TimeSpan | None) -> bool:
    return time is not None and any(one.grain == time.grain and covers(one, time) for one in told)


def _differs(told: Sequence[TimeSpan], time: TimeSpan, published: date | None) -> bool:
    """Whether a period is another than the one that is told: of its length, a part told as its year, or a day less than a year ago."""
    if is_year_before(told[0]):
        return time.grain == "day" and time.last is not None and published is not None and published - time.last < _ALMOST_A_YEAR
    if told[0].relative or time.relative or not (told[0].grain in _LONG and time.grain in _LONG):
        return False
    if told[0].grain == time.grain:
        return not any(covers(one, time) for one in told)
    return told[0].grain == "year" and time.grain in _PARTS


def tied_times(statement: Statement) -> Mapping[int, int]:
    """Number for each quantity the time that touches it."""
    found: dict[int, int] = {}
    ends, starts = [one.end for one in statement.quantities], [one.start for one in statement.quantities]
    for at, time in enumerate(statement.times):
        leads = statement.text.startswith(":", time.end)
        before, behind = bisect_right(ends, time.start) - 1, bisect_left(starts, time.end)
        near = before >= 0 and not leads and time.start - ends[before] <= _REACH
        if near and _BEHIND.fullmatch(statement.text, ends[before], time.start):
            found.setdefault(before, at)
        opened = statement.text[max(0, time.start - 2) : time.start].rstrip().endswith("(")
        if behind < len(starts) and opened and _BEFORE.fullmatch(statement.text, time.end, starts[behind]):
            found[behind] = at
    return found
