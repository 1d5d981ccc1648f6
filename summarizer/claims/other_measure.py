"""Measures: what a sentence says that a number is, held against what the passage says that it is ("sales of 9m" of "costs of 9m")."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice, takewhile
from typing import TYPE_CHECKING, Final

from summarizer.claims.amounts import SHARES, same_amount, same_measure
from summarizer.text.lexicon import lazy
from summarizer.text.measures import concepts_of, terms_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from summarizer.claims.held import Held
    from summarizer.claims.statement import Statement, Token

_MONEY: Final = frozenset(
    "revenue sale profit loss order ebitda debt dividend cash capex premium impairment provision tax backlog buyback wage".split()
)
"""Measures of which an amount of money is one only."""
_OTHERS: Final = frozenset("cost margin output delivery inflation unemployment employee yield saving subscriber".split())
"""Measures besides, of which a number is one only where another number is theirs."""
_ALL: Final = _MONEY | _OTHERS
_MEASURED: Final = frozenset({"money", "percent", "count", "per_share"})
_REACH: Final = 6
_LOOKED_AT: Final = 16
_JOINT_WORDS: Final = (
    r"\b(?:and|but|while|whereas|as(?!\san?\b|\sthe\b|\sits\b)|when|after|because|although|und|aber|während|nachdem|weil|et|mais|y|pero|e|"
    r"mentre)\s"
)
_JOINS: Final = lazy(_JOINT_WORDS, re.IGNORECASE)
"""Behind a number, opens what is told of another one."""
_ANOTHER: Final = lazy(rf"[,;]\s|{_JOINT_WORDS}", re.IGNORECASE)


def other_measure(held: Held) -> str | None:
    """
    Find the quantity beside which the sentence has a measure, and the passage another one.

    Neither text has the other one's measure anywhere, so that no word of the sentence may be another name of what the passage measures.
    """
    claim, source, pairs = held.claim, held.source, held.pairs
    if held.by.alike and not (_measures(held.by.added, claim, _ALL) or _measures(held.by.lost, source, _ALL)):
        return None  # all measures stand in both, in one order
    amounts = [one for one in pairs if claim.quantities[one].kind == "money"]
    every, told = (claim.view(_every), source.view(_every)) if amounts else (frozenset[str](), frozenset[str]())
    for one in amounts if every and told else ():
        ours, theirs = _beside(claim, one), _beside(source, pairs[one])
        if ours and theirs and theirs.isdisjoint(every) and ours.isdisjoint(told):
            return claim.quantities[one].as_written
    given = (one for one in pairs if is_told_of_another(claim, one, [(source, pairs[one])]) and has_another(claim, one, source))
    return next((claim.quantities[one].as_written for one in given), None)


def is_told_of_another(claim: Statement, one: int, told: Iterable[tuple[Statement, int]]) -> bool:
    """Whether a sentence names what a number of it measures, and every one of some lines, at its equal there, something else."""
    ours = claim.view(_around)[one]
    theirs = [line.view(_around)[at] for line, at in told] if ours else []
    return bool(theirs) and all(theirs) and not any(ours & each for each in theirs)


def has_another(claim: Statement, one: int, line: Statement) -> bool:
    """Whether a line has, of what a number of a sentence measures, another number."""
    quantity, ours = claim.quantities[one], claim.view(_around)[one]
    a_rate = quantity.kind == "percent" and quantity.unit == "%"  # a measure has its amount, and another one's change is none of its own
    return any(
        (a_rate or same_measure(other, quantity)) and not same_amount(other, quantity) and not ours.isdisjoint(theirs)
        for other, theirs in zip(line.quantities, line.view(_around), strict=True)
    )


def _beside(statement: Statement, number: int) -> AbstractSet[str]:
    """Collect the measures that the nearest words of the clause before a quantity name, or else those behind it."""
    return next(filter(None, _sides(statement, number, _MONEY)), frozenset[str]())


def _around(statement: Statement) -> tuple[AbstractSet[str], ...]:
    """Collect, for each quantity, the measures that words of the clause name on both sides of it."""
    measured = [one.kind in _MEASURED for one in statement.quantities]
    if not any(measured) or _measures(statement.tokens, statement, _ALL) == frozenset():
        return (frozenset[str](),) * len(measured)
    return tuple(frozenset[str]().union(*_sides(statement, at, _ALL)) if one else frozenset[str]() for at, one in enumerate(measured))


def _sides(statement: Statement, number: int, among: AbstractSet[str]) -> Iterator[AbstractSet[str]]:
    tokens = statement.tokens
    at = next((place for place, token in enumerate(tokens) if token.kind == "quantity" and token.index == number), None)
    if at is None:  # two quantities of one word are one token
        return
    before = _measures(_near(statement, reversed(tokens[:at]), tokens[at]), statement, among)
    yield before
    # What is named before a number is not named once more behind a comma: there another one begins.
    joined = (_ANOTHER if before else _JOINS).search(statement.text, tokens[at].end)
    behind = [token for token in tokens[at + 1 : at + 1 + _LOOKED_AT] if not joined or token.start < joined.start()]
    yield _measures(_near(statement, iter(behind), tokens[at]), statement, among)


def is_same_measure(claim: Statement, source: Statement, one: int, other: int) -> bool:
    """Whether an amount of money of a sentence and its equal in a passage are told as the same measure, in whatever words."""
    return claim.quantities[one].kind == "money" and not _beside(claim, one).isdisjoint(_beside(source, other))


def _near(statement: Statement, tokens: Iterator[Token], quantity: Token) -> Iterable[Token]:
    """Return the nearest of some tokens in the clause of a quantity, up to another one; a rate before it may tell its change."""
    rates = {at for at, one in enumerate(statement.quantities) if one.kind in SHARES}
    own = takewhile(lambda each: (each.kind != "quantity" or each.index in rates) and each.clause == quantity.clause, tokens)
    return islice((token for token in own if token.kind != "quantity"), _REACH)


def _every(statement: Statement) -> AbstractSet[str]:
    """Collect the measures that a text names."""
    return _measures(statement.tokens, statement)


def _measures(tokens: Iterable[Token], statement: Statement, among: AbstractSet[str] = _MONEY) -> AbstractSet[str]:
    """Collect the measures that words name."""
    named = (_named(statement.word(token)) for token in tokens if token.kind in {"word", "name"})
    return frozenset[str]().union(*named) & among


@lru_cache(maxsize=16_384)
def _named(word: str) -> frozenset[str]:
    return concepts_of(terms_of(word))
