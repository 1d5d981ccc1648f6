"""
Results that are a digit away from what the amounts near by make, and that none of them make.

No words are asked for: a printed result that differs in one digit, or in the order of two, from a change or a share of amounts that stand
with it was meant to be that. Chance seldom makes one of few amounts, and what holds of any two near by was told of those.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations, groupby, permutations
from typing import TYPE_CHECKING

from summarizer.audit.interval import written
from summarizer.audit.reckoning import Claim, comparable, holds, result_of
from summarizer.audit.statements.bills import are_things, is_amount, is_price, is_time_of
from summarizer.audit.statements.compared import is_other_basis, way_of
from summarizer.audit.statements.sentence import NOTHING, Sentence, Statement, StatementKind, alike, level, percent, read_whole, size
from summarizer.audit.statements.window import places
from summarizer.audit.wording import amount

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.documents import Marked, Mention

_BEFORE = 2
"""Sentences before a percentage whose amounts it may be told of."""
_MOST_TOLD = 40
"""Quantities from which on a line is a list of numbers."""
_MOST = 12
"""Amounts that are tried; it bounds the work, and among more chance makes too many results."""
_TELLING = 2
"""Digits from which on an amount or a result says something by one of them."""
_COUNTED = frozenset({"count", "other"})
_FEWEST = 2
_MOST_PARTS = 6
_NEARLY = 8
"""Parts that miss a whole by less than this fraction of it were meant to make it up."""
_LEAST = 1
_ALL = 100


def slips(marked: Marked) -> Iterator[Statement]:
    """Find the results of all sentences that lie a digit away from what stands with them."""
    for _, group in groupby(marked.lines, key=lambda line: line.document):
        before: list[Sentence] = []
        for line in group:
            if 0 < len(marked.mentions_in[line.id]) <= _MOST_TOLD:
                sentence = read_whole(marked, line)
                for rule in (_slipped, _summed, _multiplied):
                    yield from rule(before, sentence)
                before.append(sentence)
            else:
                before.append(NOTHING)


def _slipped(before: Sequence[Sentence], sentence: Sentence) -> Iterator[Statement]:
    """Find the two amounts that a percentage lies a digit away from, one of them in its own sentence."""
    own = [mention for mention in sentence.mentions if _is_operand(mention)]
    near = [*(mention for one in before[-_BEFORE:] for mention in one.mentions if _is_operand(mention)), *own]
    for at, stated in enumerate(sentence.mentions):
        if not own or len(near) > _MOST or not _may_be_wrong(stated) or is_other_basis(sentence, at):
            continue
        kind: StatementKind = "change_pct" if way_of(sentence, at) else "share_pct"
        claims = [claim for one, other in permutations(near, 2) for claim in _claims(stated, one, other)]
        if any(holds(claim, signed=False) for claim in claims):
            continue
        found = [claim for claim in claims if claim.kind == kind and any(m in own for m in claim.of) and _is_a_digit_away(claim)]
        if len({size(mention) for claim in found for mention in claim.of}) == len(("one", "other")):
            yield Statement(kind, stated, found[0].of, loose=True)


def _summed(before: Sequence[Sentence], sentence: Sentence) -> Iterator[Statement]:
    """Find the amount of a sentence, or of those before it, that the others of the sentence come to but for a digit."""
    own = [mention for mention in sentence.mentions if _is_operand(mention)]
    if not all(map(str.strip, sentence.words[1:-1])):
        return  # a row of a table is no sum
    for kind in dict.fromkeys((mention.quantity.kind, mention.quantity.currency) for mention in own):
        parts = [mention for mention in own if (mention.quantity.kind, mention.quantity.currency) == kind]
        earlier = [m for one in before[-_BEFORE:] for m in one.mentions if _is_operand(m) and alike(m, parts[0])]
        largest = max(parts, key=lambda mention: size(mention) or 0)
        rest = [mention for mention in parts if mention is not largest]
        for total, of in ((largest, rest), *((mention, parts) for mention in earlier)):
            larger = all((size(part) or 0) < (size(total) or 0) for part in of)
            if _FEWEST <= len(of) <= _MOST_PARTS and larger and all(alike(part, total) for part in of):
                yield from _sum(total, of, [*earlier, *own])


def _sum(total: Mention, of: Sequence[Mention], near: Sequence[Mention]) -> Iterator[Statement]:
    claim, whole = Claim("sum", total, tuple(of)), size(total) or Decimal(0)
    missing = abs(sum((size(mention) or Decimal(0) for mention in of), Decimal(0)) - whole)
    if missing * _NEARLY > whole or not comparable(claim) or holds(claim) or not _is_a_digit_away(claim):
        return
    sizes = [size(mention) for mention in near if mention is not total and alike(mention, total)][-_MOST:]
    made = (sum(filter(None, each), Decimal(0)) for number in range(_FEWEST, _MOST_PARTS) for each in combinations(sizes, number))
    if whole not in made:
        yield Statement("sum", total, tuple(of), loose=True)


def _multiplied(before: Sequence[Sentence], sentence: Sentence) -> Iterator[Statement]:
    """Find the amount that a number at so much each comes to but for a digit."""
    told = [place for one in (*before[-_BEFORE:], sentence) for place in places(one) if size(place.mention) and _is_closed(place.mention)]
    told = told[-_MOST:]
    amounts = [place for place in told if is_amount(place)]
    if not amounts or not any(place.mention.quantity.kind in _COUNTED for place in told):
        return
    for price in told:
        totals = [place for place in amounts if place is not price and is_price(price, place.mention)]
        numbers = (
            [place for place in told if place is not price and (are_things(place, price) or is_time_of(place, price))] if totals else []
        )
        claims = [Claim("product", total.mention, (number.mention, price.mention)) for total in totals for number in numbers]
        if any(holds(claim) for claim in claims):
            continue
        found = [claim for claim in claims if _is_a_digit_away(claim) and any(m in sentence.mentions for m in (claim.stated, *claim.of))]
        if len(found) == 1:
            yield Statement("product", found[0].stated, found[0].of, loose=True)


def _is_closed(mention: Mention) -> bool:
    """Whether an amount is told with both its ends: with "up to" nearly everything holds."""
    return mention.quantity.qualifier in {None, "approx"}


def _is_operand(mention: Mention) -> bool:
    value = size(mention)
    return (
        level(mention) and _is_closed(mention) and value is not None and value > 0 and len(_digits(mention.quantity.as_written)) >= _TELLING
    )


def _may_be_wrong(stated: Mention) -> bool:
    return percent(stated) and bool(size(stated)) and len(_digits(stated.quantity.as_written)) >= _TELLING


def _claims(stated: Mention, one: Mention, other: Mention) -> Iterator[Claim]:
    if alike(one, other) and one.quantity.kind == other.quantity.kind and size(one) != size(other):
        yield from (
            claim for claim in (Claim("change_pct", stated, (one, other)), Claim("share_pct", stated, (one, other))) if comparable(claim)
        )


def _is_a_digit_away(claim: Claim) -> bool:
    """Whether a result is written as the stated one but for a digit, or for the order of two."""
    result = result_of(claim, written)
    if result is None or (claim.kind in {"change_pct", "share_pct"} and not _LEAST <= abs(result.high) <= _ALL):
        return False
    right = _digits(amount(claim.kind, claim.stated.quantity, result if result.high > 0 else result.negated()))
    told = _digits(claim.stated.quantity.as_written)
    apart = sum(a != b for a, b in zip(right, told, strict=False))
    return len(right) == len(told) >= _TELLING and (apart == 1 or (apart == len(("one", "other")) and sorted(right) == sorted(told)))


def _digits(text: str) -> str:
    return "".join(filter(str.isdecimal, text))
