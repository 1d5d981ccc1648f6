"""
Arithmetic that the words of a text state, found without a model: which quantity is claimed to follow from which.

A sentence is its quantities and the words between them; what stands in brackets is left out of both. Every rule asks for connecting words
and for kinds that fit, and a text that leaves the operands open states nothing.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from summarizer.audit.statements import (
    against,
    balances,
    bills,
    compared,
    lists,
    points,
    portions,
    prices,
    tables,
    totals,
)
from summarizer.audit.statements.sentence import NOTHING, Sentence, Statement, StatementKind, read_whole, without_asides

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from summarizer.documents import Marked

    Rule = Callable[[Sequence[Sentence], Sentence], Iterator[Statement]]

__all__ = ["Statement", "StatementKind", "statements"]

_MOST = 40
"""Quantities from which on a line is a list of numbers and states nothing in words."""

_WITHIN = (
    totals.enumerations,
    totals.sums,
    totals.remainders,
)
_WITHIN_REACH = (
    against.against,
    compared.compared,
    points.apart,
    portions.portions,
    portions.rates,
    portions.multiples,
    portions.grown,
    balances.called_totals,
    lists.listed,
    balances.gaps,
    bills.bills,
    bills.unit_prices,
    totals.listed_after,
)
_REACH = 8
"""Sentences before a result in which its operands are looked for."""


def statements(marked: Marked, unworded: Iterable[Rule] = ()) -> Iterator[Statement]:
    """Find what each line states, together with the lines before it, and what lists do; then what rules find that ask for no words."""
    yield from totals.in_lists(marked)
    yield from tables.totals(marked)
    for _, group in groupby(marked.lines, key=lambda line: line.document):
        lines = list(group)
        wholes = [read_whole(marked, line) if 0 < len(marked.mentions_in[line.id]) <= _MOST else NOTHING for line in lines]
        sentences = [without_asides(marked, line, whole) for line, whole in zip(lines, wholes, strict=True)]
        yield from prices.to_named_prices([whole for whole in wholes if whole.mentions])
        for at, sentence in enumerate(sentences):
            if sentence.mentions:
                for within in _WITHIN:
                    yield from within(sentence)
            for rule in _WITHIN_REACH if wholes[at].mentions else ():
                yield from rule(wholes[max(0, at - _REACH) : at], wholes[at])
        for at, whole in enumerate(wholes):
            for look in unworded if whole.mentions else ():
                yield from look(wholes[max(0, at - _REACH) : at], whole)
