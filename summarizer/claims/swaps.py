"""Swaps: two numbers of a passage that a sentence tells in each other's place ("5% of 3 mills" of "3% of 5 mills")."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarizer.claims.amounts import SHARES, same_measure
from summarizer.claims.held import Held
from summarizer.claims.statement import key_of
from summarizer.text.lexicon import lazy
from summarizer.text.stems import stem

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Mapping, Sequence

    from summarizer.claims.statement import Statement, Token
    from summarizer.quantities import Quantity

_LEADS = frozenset("from to von auf de à desde hasta da".split())
"""Words right before a number that say whether it was reached or left."""
_TURN = lazy(
    r"(?:;|:(?!\s\S{0,3}\d))\s|,\s|\s(?:[–—]|--?)\s|\b(?:while|whereas|and|but|where|although|though|und|während|obwohl|et|tandis|y|mientras|aunque|e|mentre)\s",
    re.IGNORECASE,
)
"""Begins a clause; a number in brackets belongs to what stands before them."""
HEDGES = frozenset(
    map(
        stem,
        "only just about nearly almost some around roughly over under more less nur rund etwa fast knapp environ casi unos circa".split(),
    )
)
"""Stand beside a number whatever it is told of."""
_OF_WHAT = (["of"], ["of", "the"], ["of", "its"], ["of", "all"], ["der"], ["des"], ["del"], ["de", "los"], ["de", "las"])
"""Between a share and what it is a share of."""
_ENOUGH = 0.3
_SHARE = 2 / 3
"""What the words that stand beside another number must weigh, against those that stand beside their own."""


class Beside(NamedTuple):
    """
    A quantity that a word stands beside.

    Attributes:
        number: The number of the quantity.
        distance: How far it is, in words.
    """

    number: int
    distance: int


class Swapped(Held):
    """Two quantities that may have changed places: each is told of the words nearest to it, whatever the order of a sentence."""

    __slots__ = ()

    def found(self) -> str | None:
        """Find a quantity of the sentence that has changed places with another one of the same measure."""
        rest = set(self.pairs)
        while rest:
            first = min(rest)
            row = [one for one in sorted(rest) if _is_rival(self.claim.quantities[first], self.claim.quantities[one])]
            rest.difference_update(row)
            if len(row) > 1 and (number := self._among(row)) is not None:
                return self.claim.quantities[number].as_written
        return None

    def _among(self, row: Sequence[int]) -> int | None:
        """Find one of some quantities that has changed places with another: words of each stand beside the other one."""
        votes = self._votes(row)
        for one, other in combinations(row, 2):
            there, back, kept = votes[one, other], votes[other, one], votes[one, one] + votes[other, other]
            in_order = self.by.alike and (one < other) == (self.pairs[one] < self.pairs[other])
            if min(there, back) > 0 and there + back >= max(_ENOUGH, 0 if in_order else _SHARE * kept):
                return one
        return None

    def _votes(self, row: Collection[int]) -> Mapping[tuple[int, int], float]:
        """Weigh for each quantity of the sentence, by the words beside it, which one the passage tells of them; the nearer, the more."""
        told = {self.pairs[number]: number for number in row}
        ours, theirs = beside(self.claim, row), beside(self.source, told)
        votes: defaultdict[tuple[int, int], float] = defaultdict(float)
        for key in sorted(ours.keys() & theirs.keys()):  # the sum of floats depends on their order
            weight = 1 / max(ours[key].distance, theirs[key].distance)
            votes[ours[key].number, told[theirs[key].number]] += weight
        led, leading = _led(self.claim, row), _led(self.source, told)
        for lead in led.keys() & leading.keys():
            one, other = led[lead], told[leading[lead]]
            votes[one, other] += 1
            votes[other, one] += one != other
        return votes


def _is_rival(one: Quantity, other: Quantity) -> bool:
    """Whether one quantity can stand in another one's place."""
    return (one.kind == other.kind and same_measure(one, other)) or frozenset[str]((one.kind, other.kind)) == SHARES


def _led(statement: Statement, numbers: Container[int]) -> dict[str, int]:
    """Tell which of some quantities is the only one that each of the leading words stands right before."""
    tokens = [token for token in statement.tokens if token.key not in HEDGES]
    beside = [
        (statement.word(before).casefold(), token.index)
        for before, token in pairwise(tokens)
        if token.kind == "quantity" and token.index in numbers
    ]
    once = Counter(word for word, _ in beside)
    return {word: number for word, number in beside if word in _LEADS and once[word] == 1}


def _key(statement: Statement, token: Token) -> str:
    """Name a token so that the same time has the same name in both texts."""
    return statement.word(token).casefold() if token.kind == "time" else token.key


def beside(statement: Statement, numbers: Container[int]) -> dict[str, Beside]:
    """Tell for each word that stands once the nearest of some quantities in its clause, of two that behind, for a time that before."""
    tokens = statement.tokens
    turns = [found.end() for found in _TURN.finditer(statement.text)]
    parts = [bisect_right(turns, token.start) for token in tokens]
    places = [place for place, token in enumerate(tokens) if token.kind == "quantity" and token.index in numbers]
    keys = [_key(statement, token) for token in tokens]
    told_of_all = HEDGES.union(key_of(one.unit) for one in statement.quantities if one.unit)
    once = Counter(keys)
    found: dict[str, Beside] = {}
    for place, token in enumerate(tokens):
        if token.kind == "quantity" or once[keys[place]] > 1 or not token.tells or token.key in told_of_all:
            continue
        at = bisect_left(places, place)
        near = [other for other in places[max(0, at - 1) : at + 1] if parts[other] == parts[place]]
        if near:
            nearest = min(near if token.kind == "time" else reversed(near), key=lambda other: abs(place - other))
            if near[0] < place and keys[near[0] + 1 : place] in _OF_WHAT:
                nearest = near[0]  # "9% of the votes"
            found[keys[place]] = Beside(tokens[nearest].index, abs(place - nearest))
    return found
