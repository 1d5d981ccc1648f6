"""Exchanges: two numbers of a passage that a sentence tells in each other's place ("5% of 3 mills" of "3% of 5 mills")."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarizer.claims.amounts import same_measure
from summarizer.claims.twists import part_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from summarizer.claims.statement import Statement

_LEADS = frozenset("from to by than at after against von auf um nach bei gegen de a desde hasta da".split())
"""Words right before a number that say what it is, though they tell nothing by themselves."""
_ENOUGH = 0.3


class _Beside(NamedTuple):
    """
    A quantity that a word stands beside.

    Attributes:
        number: The number of the quantity.
        distance: How far it is, in words.
    """

    number: int
    distance: int


def exchanged(claim: Statement, source: Statement, pairs: Mapping[int, int]) -> str | None:
    """
    Find a quantity of a sentence that has changed places with another one of the same measure.

    What a quantity is told of are the words nearest to it, whatever the order of a sentence. Two have changed places where words of each
    stand beside the other one, and more of them than beside their own.
    """
    if len(pairs) < 2:  # noqa: PLR2004 - an exchange takes two
        return None
    votes = _votes(claim, source, pairs)
    for one, other in sorted(votes):
        there, back, kept = votes[one, other], votes[other, one], votes[one, one] + votes[other, other]
        alike = one < other and same_measure(claim.quantities[one], claim.quantities[other])
        if alike and min(there, back) > 0 and there + back >= max(_ENOUGH, kept):
            return claim.quantities[one].as_written
    return None


def _votes(claim: Statement, source: Statement, pairs: Mapping[int, int]) -> Counter[tuple[int, int]]:
    """Weigh for each quantity of the sentence, by the words beside it, which one the passage tells of them; the nearer, the more."""
    ours, theirs = _beside(claim, pairs), _beside(source, pairs.values())
    told = {other: number for number, other in pairs.items()}
    votes: Counter[tuple[int, int]] = Counter()
    for key in sorted(ours.keys() & theirs.keys()):  # the sum of floats depends on their order
        votes[ours[key].number, told[theirs[key].number]] += 1 / max(ours[key].distance, theirs[key].distance)  # type: ignore[assignment]
    led, leading = _leads(claim), _leads(source)
    for number, lead in led.items():
        if number in pairs and leading.get(pairs[number]) == lead:
            votes[number, number] += 1
    for one, other in pairwise(sorted(pairs)):
        if led.get(one) != led.get(other) and (led.get(one), led.get(other)) == (leading.get(pairs[other]), leading.get(pairs[one])):
            votes[one, other] += 1
            votes[other, one] += 1
    return votes


def _leads(statement: Statement) -> dict[int, str]:
    """Tell for each quantity the small word right before it that says what it is."""
    beside = pairwise(statement.tokens)
    return {token.index: before.key for before, token in beside if token.kind == "quantity" and before.key in _LEADS}


def _beside(statement: Statement, numbers: Collection[int]) -> dict[str, _Beside]:
    """Tell for each word that stands once which of some quantities of its clause is nearest, of two the one behind it."""
    tokens = statement.tokens
    parts = [part_of(statement, token.start) for token in tokens]
    places = [place for place, token in enumerate(tokens) if token.kind == "quantity" and token.index in numbers]
    once = Counter(token.key for token in tokens)
    found: dict[str, _Beside] = {}
    for place, token in enumerate(tokens):
        if token.kind == "quantity" or once[token.key] > 1 or not token.tells:
            continue
        at = bisect_left(places, place)
        near = [other for other in reversed(places[max(0, at - 1) : at + 1]) if parts[other] == parts[place]]
        if near:
            nearest = min(near, key=lambda other: abs(place - other))
            found[token.key] = _Beside(tokens[nearest].index, abs(place - nearest))
    return found
