"""
Percentages that are a digit away from what two amounts near by make, and that no two of them make.

No words are asked for: a printed result that differs in one digit, or in the order of two, from a change or a share of amounts that stand
with it was meant to be that. Chance seldom makes one of few amounts, and what holds of any two near by was told of those.
"""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

from summarizer.audit.interval import written
from summarizer.audit.reckoning import Claim, comparable, holds, result_of
from summarizer.audit.statements.compared import is_other_basis, way_of
from summarizer.audit.statements.sentence import Sentence, Statement, StatementKind, alike, level, percent, size
from summarizer.audit.wording import amount

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.documents import Mention

_BEFORE = 2
"""Sentences before a percentage whose amounts it may be told of."""
_MOST = 12
"""Amounts that are tried; it bounds the work, and among more chance makes too many results."""
_TELLING = 2
"""Digits from which on an amount or a result says something by one of them."""
_LEAST = 1
_ALL = 100


def slipped(before: Sequence[Sentence], sentence: Sentence) -> Iterator[Statement]:
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


def _is_operand(mention: Mention) -> bool:
    value = size(mention)
    return level(mention) and value is not None and value > 0 and len(_digits(mention.quantity.as_written)) >= _TELLING


def _may_be_wrong(stated: Mention) -> bool:
    return percent(stated) and bool(size(stated)) and len(_digits(stated.quantity.as_written)) >= _TELLING


def _claims(stated: Mention, one: Mention, other: Mention) -> Iterator[Claim]:
    if alike(one, other) and one.quantity.kind == other.quantity.kind and size(one) != size(other):
        yield from (claim for claim in (Claim("change_pct", stated, (one, other)), Claim("share_pct", stated, (one, other))) if comparable(claim))


def _is_a_digit_away(claim: Claim) -> bool:
    """Whether a result is written as the stated one but for a digit, or for the order of two."""
    result = result_of(claim, written)
    if result is None or not _LEAST <= abs(result.high) <= _ALL:
        return False
    right = _digits(amount(claim.kind, claim.stated.quantity, result if result.high > 0 else result.negated()))
    told = _digits(claim.stated.quantity.as_written)
    apart = sum(a != b for a, b in zip(right, told, strict=False))
    return len(right) == len(told) and (apart == 1 or (apart == len(("one", "other")) and sorted(right) == sorted(told)))


def _digits(text: str) -> str:
    return "".join(filter(str.isdecimal, text))
