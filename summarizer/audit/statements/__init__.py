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
    changes,
    compared,
    lists,
    measures,
    periods,
    points,
    portions,
    prices,
    rows,
    shares,
    tables,
    totals,
    worth,
)
from summarizer.audit.statements.sentence import NOTHING, Sentence, Statement, StatementKind, read_whole, without_asides

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from summarizer.documents import Marked

    Rule = Callable[[Sequence[Sentence], Sentence], Iterator[Statement]]

__all__ = ["Statement", "StatementKind", "statements"]

_MOST = 40
"""Quantities from which on a line is a list of numbers and states nothing in words."""
_BACK = 6
"""Sentences to look back for the parts of a total."""
_AROUND = 30
"""Sentences on each side in which an operand is looked for under its name; it bounds the work."""

_WITHIN = (
    totals.parts,
    totals.enumerations,
    totals.sums,
    totals.remainders,
    totals.results,
    totals.additions,
    shares.margins,
    shares.fractions,
    shares.equated,
    shares.between,
    shares.yields,
    shares.of_both,
    shares.stakes,
    changes.steps,
    changes.by_so_much,
    changes.fractional,
    worth.products,
    worth.issues,
    worth.of_shares,
    worth.per_unit,
    worth.multiples,
)
_WITH_THE_ONE_BEFORE = (
    changes.references,
    changes.since_then,
    changes.gaps,
    changes.moves,
    changes.of_middles,
    totals.in_a_row,
    shares.margins_before,
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
    lists.of_these,
    balances.gaps,
    balances.others,
    balances.stocks,
    bills.bills,
    bills.unit_prices,
    totals.listed_after,
)
_REACH = 8
"""Sentences before a result in which its operands are looked for."""
_WITH_OTHERS = (measures.of_measures, measures.per_shares, measures.to_prices)


def statements(marked: Marked, unworded: Iterable[Rule] = ()) -> Iterator[Statement]:
    """Find what each line states, together with the lines before it, and what lists do; then what rules find that ask for no words."""
    yield from totals.in_lists(marked)
    yield from tables.columns(marked)
    yield from tables.totals(marked)
    for _, group in groupby(marked.lines, key=lambda line: line.document):
        lines = list(group)
        yield from rows.told_of_rows(marked, lines)
        wholes = [read_whole(marked, line) if 0 < len(marked.mentions_in[line.id]) <= _MOST else NOTHING for line in lines]
        sentences = [without_asides(marked, line, whole) for line, whole in zip(lines, wholes, strict=True)]
        yield from prices.to_named_prices([whole for whole in wholes if whole.mentions])
        for at, sentence in enumerate(sentences):
            if sentence.mentions:
                earlier = [one for one in sentences[max(0, at - _AROUND) : at] if one.mentions]
                behind = [one for one in sentences[at + 1 : at + 1 + _AROUND] if one.mentions]
                yield from _stated(sentences[at - 1] if at else NOTHING, sentence, earlier)
                for elsewhere in _WITH_OTHERS:
                    yield from elsewhere([*earlier, *behind], sentence)
            for rule in _WITHIN_REACH if wholes[at].mentions else ():
                yield from rule(wholes[max(0, at - _REACH) : at], wholes[at])
        for at, whole in enumerate(wholes):
            for look in unworded if whole.mentions else ():
                yield from look(wholes[max(0, at - _REACH) : at], whole)


def _stated(before: Sentence, sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    for within in _WITHIN:
        yield from within(sentence)
    for with_one in _WITH_THE_ONE_BEFORE:
        yield from with_one(before, sentence)
    yield from totals.of_all(earlier[-_BACK:], sentence)
    yield from periods.over_periods(earlier, sentence)
    yield from periods.of_three_quarters(earlier, sentence)
    yield from worth.market_values(earlier, sentence)
    yield from worth.lasting(earlier, sentence)
