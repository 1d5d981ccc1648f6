"""Measures: what a sentence says that a number is, held against what the passage says that it is ("sales of 9m" of "costs of 9m")."""

from __future__ import annotations

from itertools import islice, takewhile
from typing import TYPE_CHECKING, Final

from summarizer.text.measures import concepts_of, terms_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from summarizer.claims.statement import Statement, Token

_MONEY: Final = frozenset(
    "revenue sale profit loss ebitda debt dividend cash capex premium impairment provision tax backlog buyback wage".split()
)
"""Measures of which an amount of money is one only."""
_REACH: Final = 6


def other_measure(claim: Statement, source: Statement, pairs: Mapping[int, int]) -> str | None:
    """
    Find the quantity beside which the sentence has a measure, and the passage another one.

    Neither text has the other one's measure anywhere, so that no word of the sentence may be another name of what the passage measures.
    """
    amounts = [one for one in pairs if claim.quantities[one].kind == "money"]
    every, told = (claim.view(_every), source.view(_every)) if amounts else (frozenset[str](), frozenset[str]())
    for one in amounts if every and told else ():
        ours, theirs = _beside(claim, one), _beside(source, pairs[one])
        if ours and theirs and ours.isdisjoint(told) and theirs.isdisjoint(every):
            return claim.quantities[one].as_written
    return None


def _beside(statement: Statement, number: int) -> AbstractSet[str]:
    """Collect the measures that the nearest words of the clause before a quantity name, or else those behind it."""
    tokens = statement.tokens
    at = next((place for place, token in enumerate(tokens) if token.kind == "quantity" and token.index == number), None)
    if at is None:  # two quantities of one word are one token
        return frozenset()
    before, behind = reversed(tokens[:at]), iter(tokens[at + 1 :])
    return _measures(_near(before, tokens[at]), statement) or _measures(_near(behind, tokens[at]), statement)


def _near(tokens: Iterator[Token], quantity: Token) -> Iterable[Token]:
    """Return the nearest of some tokens in the clause of a quantity, up to another one."""
    return islice(takewhile(lambda each: each.kind != "quantity" and each.clause == quantity.clause, tokens), _REACH)


def _every(statement: Statement) -> AbstractSet[str]:
    """Collect the measures that a text names."""
    return _measures(statement.tokens, statement)


def _measures(tokens: Iterable[Token], statement: Statement) -> AbstractSet[str]:
    """Collect the measures that words name."""
    words = " ".join(statement.word(token) for token in tokens if token.kind in {"word", "name"})
    return concepts_of(terms_of(words)) & _MONEY
