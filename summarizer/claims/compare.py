"""
Compare a sentence with a passage: does it say the same, something else, or something that is not there?

The tokens of both are aligned. Where most words of the sentence stand in the passage in the same order, the sentence is told *alike*, and
every difference counts. Else it is *reworded*, and only the clauses of the passage that it draws on are compared.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.claims.alignment import align, excerpted
from summarizer.claims.amounts import CEILING, same_bound, same_measure
from summarizer.claims.attributes import Attributes
from summarizer.claims.causes import reversed_cause, untold_reason
from summarizer.claims.changes import is_made
from summarizer.claims.dates import is_told, told_on_another_day
from summarizer.claims.denials import Denying
from summarizer.claims.doers import Doers
from summarizer.claims.exchanges import Exchanged
from summarizer.claims.held import Held, Passage
from summarizer.claims.lengths import is_told as is_length_told
from summarizer.claims.lengths import told_otherwise
from summarizer.claims.moods import Staged, done_already
from summarizer.claims.moving import Moving
from summarizer.claims.names import is_plain_word
from summarizer.claims.other_measure import is_same_measure, other_measure
from summarizer.claims.other_name import Naming
from summarizer.claims.other_thing import Measured
from summarizer.claims.owning import Owning
from summarizer.claims.rates import Rates
from summarizer.claims.records import untold_record
from summarizer.claims.slots import Slots
from summarizer.claims.statement import key_of
from summarizer.claims.swaps import Swapped
from summarizer.claims.terms import Terms
from summarizer.claims.tied import Tied
from summarizer.claims.twists import Twisted
from summarizer.claims.voices import other_speaker
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from collections.abc import Set as AbstractSet

    from summarizer.claims.statement import Statement, Token
    from summarizer.quantities import Quantity
    from summarizer.times import TimeSpan

Difference = Literal[
    "number_differs",
    "unit_differs",
    "qualifier_differs",
    "entity_differs",
    "period_differs",
    "direction_differs",
    "negation_differs",
    "certainty_differs",
    "speaker_differs",
    "number_not_in_sources",
    "entity_not_in_sources",
    "date_not_in_sources",
    "quote_not_in_sources",
    "not_in_sources",
]

_BOUNDS = {"over": 1, "at_least": 1, "under": -1, "up_to": -1}
_BOTH = frozenset("both pair beide beiden deux ambos ambas entrambi entrambe".split())
_OVER = ("over ", "Over ")
_SPREAD = lazy(
    r"\b(?:spread|scatter\w*|distribut\w*|stretch\w*|payable|paid|lasts?|lasted|deal|contract|worth)\b[^.;,]{0,60}\bover\s[^.;,]{1,30}\Z",
    re.IGNORECASE,
)
"""Leads up to what, or how long, something is spread over: "over" is no bound there."""
_IF = lazy(r"\b(?P<if>if|unless|whether|provided|assuming|wenn|sofern|ob)\s(?:[^\s,;:.]{1,16}\s){0,3}\Z", re.IGNORECASE)
"""Stands before what is only thought of, at most three words before a cut."""
_IF_REACH = 64
_SAME_STORY = 0.5


class Comparison(NamedTuple):
    """
    What came of a comparison.

    Attributes:
        excerpt: Whether the sentence stands in the passage word for word.
        alike: Whether the sentence is told in the words of the passage.
        overlap: Share of the sentence's telling words that stand in the passage, from 0 to 1.
        nearby: The same share with the passage's neighbours.
        quantities: The sentence's quantities that the passage states with the same reserve, by number.
        measured: Whether one of them is told as the same measure in both.
        unknown: Names and dates of the sentence that stand neither in the passage nor near it.
        contradiction: What the passage says differently, or None.
        missing: What it does not say, or None.
        detail: The words of the sentence that differ or are missing.
    """

    excerpt: bool
    alike: bool
    overlap: float
    nearby: float
    quantities: frozenset[int]
    measured: bool
    unknown: frozenset[str]
    contradiction: Difference | None
    missing: Difference | None
    detail: str

    @property
    def supported(self) -> bool:
        """Whether the passage says all of the sentence, and nothing against it."""
        return self.contradiction is None and self.missing is None


def compare(claim: Statement, passage: Passage) -> Comparison:
    """Compare a sentence with a passage."""
    if by := excerpted(claim, passage.statement):
        return _Comparing.of(claim, passage, by).excerpt()
    return _Comparing.of(claim, passage, align(claim, passage.statement, passage.published)).result()


def turned(claim: Statement, source: Statement) -> Difference | None:
    """
    Tell whether a sentence turns round what a passage says: another direction, or a denial dropped or put in.

    A passage that has less than half of the sentence's telling words is about something else, and turns nothing round.
    """
    by = align(claim, source, None)
    if by.overlap < _SAME_STORY:
        return None
    comparing = _Comparing.of(claim, Passage(source), by)
    if found := comparing.turned():
        return found[0]
    twisted, exchanged, staged, rates = Twisted(*comparing), Exchanged(*comparing), Staged(*comparing), Rates(*comparing)
    checks = (
        *(twisted.ends, twisted.kept, twisted.order, staged.decided, staged.done),
        *(exchanged.doer, exchanged.counted, rates.per, rates.base),
        *(lambda: reversed_cause(comparing), lambda: done_already(comparing), lambda: other_speaker(comparing)),
    )
    return "direction_differs" if any(check() for check in checks) else None


class _Comparing(Held):
    """What differs between a sentence and a passage, and what is missing."""

    __slots__ = ()

    def excerpt(self) -> Comparison:
        """Compare an excerpt: it puts nothing in another's place, but may be cut off from a bound, a denial or a condition."""
        contradiction, detail = self._cut_off()
        bound = frozenset(number for number in self.pairs if self._has_bound(number))
        loose = next((number for number in self.pairs if number not in bound), None)
        missing: Difference | None = None
        if contradiction is None and loose is not None:
            missing, detail = "qualifier_differs", self.claim.quantities[loose].as_written
        return Comparison(
            excerpt=True,
            alike=True,
            overlap=self.by.overlap,
            nearby=self.by.overlap,
            quantities=bound,
            measured=bool(self.pairs),
            unknown=frozenset(),
            contradiction=contradiction,
            missing=missing,
            detail=detail,
        )

    def _cut_off(self) -> tuple[Difference | None, str]:
        if Denying(*self).differ():
            return "negation_differs", ""
        if words := done_already(self):
            return "certainty_differs", words
        start = self.by.window[0].start if self.by.window else 0
        found = _IF.search(self.source.text, max(0, start - _IF_REACH), start)
        return ("certainty_differs", found["if"]) if found else (None, "")

    def result(self) -> Comparison:
        contradiction, detail = self._contradiction()
        missing: Difference | None = None
        if contradiction is None:
            missing, detail = self._missing()
        return Comparison(
            excerpt=False,
            alike=self.by.alike,
            overlap=self.by.overlap,
            nearby=self._nearby(),
            quantities=frozenset(number for number in self.pairs if self._has_bound(number)),
            measured=any(is_same_measure(self.claim, self.source, *pair) for pair in self.pairs.items()),
            unknown=frozenset(word for _, word in self._unknown()),
            contradiction=contradiction,
            missing=missing,
            detail=detail,
        )

    def _nearby(self) -> float:
        words = [token for token in self.claim.tokens if token.tells and token.kind in {"word", "name"}]
        known = self.source.keys | self.passage.around
        return sum(token.key in known for token in words) / max(1, len(words))

    def _contradiction(self) -> tuple[Difference | None, str]:
        for difference in (self._numbers(), self._qualifiers(), self._names(), self._periods(), self.turned(), self._twists()):
            if difference:
                return difference
        return None, ""

    def turned(self) -> tuple[Difference, str] | None:
        if words := Moving(*self).differ():
            return "direction_differs", words
        return ("negation_differs", "") if Denying(*self).differ() else None

    def _twists(self) -> tuple[Difference, str] | None:
        twisted, measured, staged, exchanged, rates = Twisted(*self), Measured(*self), Staged(*self), Exchanged(*self), Rates(*self)
        checks: tuple[tuple[Difference, Callable[[], str | None]], ...] = (
            ("number_differs", twisted.ends),
            ("number_differs", Slots(*self).differ),
            ("unit_differs", rates.per),
            ("period_differs", rates.base),
            ("period_differs", Terms(*self).differ),
            ("number_differs", twisted.mixed),
            ("number_differs", lambda: measured.found(Tied(*self).shared())),
            ("number_differs", measured.all_of_some),
            ("number_differs", measured.all_of_part),
            ("number_differs", measured.whole_for_share),
            ("number_differs", exchanged.counted),
            ("number_differs", exchanged.excluded),
            ("number_differs", lambda: other_measure(self)),
            ("entity_differs", Doers(*self).exchanged),
            ("entity_differs", Attributes(*self).differ),
            ("entity_differs", twisted.owner),
            ("entity_differs", twisted.roles),
            ("entity_differs", Owning(*self).differ),
            ("direction_differs", twisted.order),
            ("direction_differs", twisted.exchanged),
            ("direction_differs", twisted.kept),
            ("direction_differs", lambda: reversed_cause(self)),
            ("certainty_differs", staged.carried_out),
            ("certainty_differs", lambda: done_already(self)),
            ("speaker_differs", lambda: other_speaker(self)),
            ("certainty_differs", staged.unsettled),
        )
        return next(((difference, words) for difference, check in checks if (words := check())), None)

    # --- what differs -----------------------------------------------------------------------------------------------

    def _numbers(self) -> tuple[Difference, str] | None:
        """A quantity that the passage tells as another one: of the same measure, or the same digits in another measure."""
        lost = [self.source.quantities[token.index] for token in self.by.lost if token.kind == "quantity"]
        for token in self.by.added:
            if lost and self.by.alike and _is_number(token) and not self._is_same_length(token.start):
                return "number_differs", self.claim.word(token)
            if token.kind != "quantity" or token.index in self.pairs or self._is_same_length(token.start) or is_made(self, token.index):
                continue
            quantity = self.claim.quantities[token.index]
            if lost and not self.by.alike and self._is_plain_number(quantity):
                continue
            if lost and (self.by.alike or any(same_measure(quantity, other) for other in lost)):
                differs: Difference = "number_differs" if any(same_measure(quantity, other) for other in lost) else "unit_differs"
                return differs, quantity.as_written
        if changed := Swapped(*self).found():
            return "number_differs", changed
        for number, other in self.pairs.items():
            told, source = self.claim.quantities[number], self.source.quantities[other]
            other_unit = told.unit != source.unit or self.claim.text.startswith(" of ", told.end)
            if self.by.alike and other_unit and self._replaced_beside(told.end):
                return "unit_differs", told.as_written
        return None

    def _is_same_length(self, position: int) -> bool:
        """Whether a length of time at a position is one of the passage, maybe in another unit ("a week" for "seven days")."""
        return is_length_told(self.claim.text, self.source.text, position)

    def _replaced_beside(self, end: int) -> bool:
        """Whether the word that follows a quantity was changed: what it counts."""
        reach = end + (4 if self.claim.text.startswith(" of ", end) else 1)
        new = (token for token in self.by.added if token.key not in self.source.keys)
        return any(end <= token.start <= reach and token.kind == "word" and token.tells for token in new) and any(
            token.kind == "word" and token.tells for token in self.by.lost
        )

    def _qualifiers(self) -> tuple[Difference, str] | None:
        for number, other in self.pairs.items():
            told, source = self.claim.bound(number), self.source.bound(other)
            if _BOUNDS.get(told.qualifier or "", 0) * _BOUNDS.get(source.qualifier or "", 0) < 0:
                return "qualifier_differs", told.as_written
        return None

    def _periods(self) -> tuple[Difference, str] | None:
        missed = [self.source.times[token.index] for token in self.by.lost if token.kind == "time"]
        lost, tied = {time.grain for time in missed}, Tied(*self)
        for token in self.by.added:
            if token.kind != "time":
                continue
            time = self.claim.times[token.index]
            if (time.grain in lost or (self.by.alike and lost)) and not tied.shared():
                return "period_differs", time.as_written
        words = tied.other_period() or told_otherwise(self.claim.text, self.source.text)
        return ("period_differs", words) if words else None

    def _names(self) -> tuple[Difference, str] | None:
        name = Naming(*self).differ()
        return ("entity_differs", name) if name else None

    # --- what is missing --------------------------------------------------------------------------------------------

    def _missing(self) -> tuple[Difference | None, str]:
        for number, quantity in enumerate(self.claim.quantities):
            if number not in self.pairs:
                if self._is_same_length(quantity.start) or self._is_plain_number(quantity) or is_made(self, number):
                    continue
                return "number_not_in_sources", quantity.as_written
            if not self._has_bound(number):
                return "qualifier_differs", quantity.as_written
        if untold := Denying(*self).untold():
            return "not_in_sources", untold
        if certain := Staged(*self).decided():
            return "not_in_sources", certain
        if reason := untold_reason(self) or untold_record(self):
            return "not_in_sources", reason
        return next(self._unknown(), (None, ""))

    def _is_plain_number(self, quantity: Quantity) -> bool:
        """Whether the passage has a number that the reader takes for none: in other words ("both"), or behind a word ("number 12")."""
        if quantity.value == 2:  # noqa: PLR2004 - both are two
            return any(token.key in _BOTH for token in self.source.tokens)
        source = self.source
        return (quantity.unit is None or key_of(quantity.unit) in source.keys) and source.has_number(quantity.as_written)

    def _has_bound(self, number: int) -> bool:
        told, source = self.claim.bound(number), self.source.bound(self.pairs[number])
        if told.qualifier == "over" and source.qualifier is None and _SPREAD.search(self.claim.text, 0, told.end):
            return True
        if told.qualifier is None and source.qualifier == "over" and self.claim.text.endswith(_OVER, 0, told.start):
            return True  # "over 90 days" may be how long something took, which the source rules out
        if told.qualifier in CEILING and source.qualifier is None and self.source.allows(self.pairs[number]):
            return True
        return same_bound(told, source)

    def _unknown(self) -> Iterator[tuple[Difference, str]]:
        known = self.passage.around.union(self.source.keys, (one.as_written for one in self.source.quantities))
        for token in self.by.added:
            if _is_number(token) and token.key not in known and not self._is_same_length(token.start):
                yield "number_not_in_sources", self.claim.word(token)
        for place, token in enumerate(self.claim.tokens):
            if token.kind != "name" or token.key in known or not (token.sure or self._is_strange(token)):
                continue
            if not self._is_of_full_name(place, known):
                yield "entity_not_in_sources", self.claim.word(token)
        for token in self.by.added:
            if token.kind == "time" and not self._is_told_near(self.claim.times[token.index]):
                yield "date_not_in_sources", self.claim.times[token.index].as_written

    def _is_of_full_name(self, place: int, known: AbstractSet[str]) -> bool:
        """Whether a name stands next to one that the passage has, and is one name with it elsewhere in the sources."""
        tokens, own = self.claim.tokens, self.claim.tokens[place]
        beside = [each for each in tokens[max(0, place - 1) : place + 2] if each is not own and each.kind == "name" and each.key in known]
        return any(self.passage.stand_together(each.key, own.key) for each in beside)

    def _is_strange(self, name: Token) -> bool:
        """Whether the only word that the passage does not have opens the sentence, and is none of business: a name in another's place."""
        own = [token for token in self.by.added if token.tells]
        return self.by.alike and own == [name] and not is_plain_word(self.claim.word(name))

    def _is_told_near(self, time: TimeSpan) -> bool:
        if all(told_on_another_day(time, known) for known in (self.source.times, self.passage.times_near() or self.source.times)):
            return False
        if time.relative and time.grain not in {"quarter", "half", "span"}:
            return True  # a distance from an untold day states nothing that a passage could refute
        times = (*self.source.times, *self.passage.times_near())
        return is_told(time, self.source.text, times, self.passage.published)


def _is_number(token: Token) -> bool:
    """Whether a token begins with a digit that neither a quantity nor a date accounts for."""
    return token.kind in {"word", "name"} and token.key[:1].isdigit()
