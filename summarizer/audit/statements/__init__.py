"""
Arithmetic that the words of a text state, found without a model: which quantity is claimed to follow from which.

A sentence is its quantities and the words between them. Every rule asks for kinds that fit, and a text that leaves the operands open states
nothing.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from summarizer.audit.statements import (
    balances,
    bills,
    compared,
    grids,
    lists,
    portions,
    prices,
    tables,
    totals,
)
from summarizer.audit.statements.sentence import NOTHING, Sentence, Statement, StatementKind, read_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from summarizer.documents import Marked

    Rule = Callable[[Sequence[Sentence], Sentence], Iterator[Statement]]

__all__ = ["Statement", "StatementKind", "statements"]

_MOST = 40
"""Quantities from which on a line is a list of numbers and states nothing in words."""

_WITHIN = (totals.enumerations,)
_WITHIN_REACH = (
    compared.compared,
    portions.portions,
    portions.rates,
    balances.called_totals,
    balances.added,
    lists.listed,
    balances.gaps,
    bills.bills,
    totals.listed_after,
)
_REACH = 8
"""Sentences before a result in which its operands are looked for."""


def statements(marked: Marked, unworded: Iterable[Rule] = ()) -> Iterator[Statement]:
    """Find what each line states, together with the lines before it, and what lists do; then what rules find that ask for no words."""
    yield from totals.in_lists(marked)
    yield from tables.totals(marked)
    yield from grids.summed(marked)
    for _, group in groupby(marked.lines, key=lambda line: line.document):
        lines = list(group)
        wholes = [read_whole(marked, line) if 0 < len(marked.mentions_in[line.id]) <= _MOST else NOTHING for line in lines]
        told = [(wholes[max(0, at - _REACH) : at], whole) for at, whole in enumerate(wholes) if whole.mentions]
        yield from prices.to_named_prices([whole for _, whole in told])
        for before, whole in told:
            for within in _WITHIN:
                yield from within(whole)
            for rule in _WITHIN_REACH:
                yield from rule(before, whole)
        for before, whole in told:
            for look in unworded:
                yield from look(before, whole)
