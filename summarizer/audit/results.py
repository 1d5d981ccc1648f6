"""
Results that are a digit away from what the amounts near by make, and that none of them make.

No words are asked for: a printed result that differs in one digit, or in the order of two, from a change or a share of amounts that stand
with it was meant to be that. Chance seldom makes one of few amounts, and what holds of any two near by was told of those.
"""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

from summarizer.audit.interval import digits_of, step, written
from summarizer.audit.near import digits
from summarizer.audit.reckoning import Claim, comparable, holds, result_of
from summarizer.audit.statements.bills import are_things, is_amount, is_price, is_time_of
from summarizer.audit.statements.compared import THAN, is_base, is_compared, is_other_basis, is_upside, way_of
from summarizer.audit.statements.sentence import Sentence, Statement, StatementKind, alike, level, percent, size
from summarizer.audit.statements.window import Place, places
from summarizer.audit.wording import amount

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.documents import Mention
    from summarizer.models import Direction

_BEFORE = 2
"""Sentences before a percentage whose amounts it may be told of."""
_MOST = 12
"""Amounts that are tried; it bounds the work, and among more chance makes too many results."""
_TELLING = 2
"""Digits from which on an amount or a result says something by one of them."""
_COUNTED = frozenset({"count", "other"})
_PAIR = 2
_LEAST = 1
_ALL = 100


def slipped(before: Sequence[Sentence], sentence: Sentence) -> Iterator[Statement]:
    """Find the two amounts that a percentage lies a digit away from, one of them in its own sentence."""
    told = [at for at, stated in enumerate(sentence.mentions) if _may_be_wrong(stated)]
    own = [mention for mention in sentence.mentions if _is_operand(mention)] if told else []
    near = [*(mention for one in before[-_BEFORE:] for mention in one.mentions if own and _is_operand(mention)), *own]
    sized = [(mention, float(size(mention) or 0)) for mention in near] if len(near) <= _MOST else []
    for at in told:
        stated = sentence.mentions[at]
        may = [(kind, of) for kind, of in _lying_near(stated, sized) if of[0] in own or of[1] in own]
        if not may or is_other_basis(sentence, at) or is_compared(sentence, at) or is_upside(sentence, at):
            continue
        way = way_of(sentence, at)
        kind: StatementKind = "change_pct" if way else "share_pct"
        named = sentence.mentions[at + 1] if THAN.search(sentence.words[at + 1]) and at + 1 < len(sentence.mentions) else None
        may = [(made, of) for made, of in may if named in {None, of[0]} and (way is None or _goes(of) == way)]
        claims = (Claim(kind, stated, of) for made, of in may if made == kind and alike(*of) and of[0].quantity.kind == of[1].quantity.kind)
        found = [claim for claim in claims if comparable(claim) and _is_a_digit_away(claim)]
        amounts = {size(mention) for claim in found for mention in claim.of}
        if len(amounts) != _PAIR or not _is_held_against(before, sentence, at, found[0]):
            continue
        if not _follows(stated, near) and not _is_proved(found[0].of, sentence, stated):
            yield Statement(kind, stated, found[0].of, loose=True)


def _goes(of: Sequence[Mention]) -> Direction:
    return "up" if (size(of[0]) or 0) < (size(of[1]) or 0) else "down"


def _is_held_against(before: Sequence[Sentence], sentence: Sentence, at: int, claim: Claim) -> bool:
    """Whether one of two amounts is stated as what the other is compared with, or is named next as what a share is of."""
    if claim.kind == "share_pct" and claim.of[1] in sentence.mentions[at + 1 : at + 2]:
        return True
    return any(place.mention in claim.of and is_base(place) for one in (*before[-_BEFORE:], sentence) for place in places(one))


def _lying_near(stated: Mention, sized: Sequence[tuple[Mention, float]]) -> Iterator[tuple[StatementKind, tuple[Mention, Mention]]]:
    """Yield the amounts whose change or share may be a digit away from a result: before anything is reckoned exactly."""
    told, unit = digits_of(stated.quantity.as_written), float(step(stated.quantity))
    for (one, first), (other, second) in permutations(sized, 2):
        results: tuple[tuple[StatementKind, float], ...] = (
            ("change_pct", abs(second / first - 1) * _ALL),
            ("share_pct", first / second * _ALL),
        )
        for kind, result in results:
            if _LEAST <= result <= _ALL and first != second and _are_a_digit_apart(str(round(result / unit)).rjust(len(told), "0"), told):
                yield kind, (one, other)


def _follows(stated: Mention, near: Sequence[Mention]) -> bool:
    """Whether a percentage is right of any two amounts near by."""
    kinds: tuple[StatementKind, ...] = ("change_pct", "share_pct")
    claims = (Claim(kind, stated, of) for of in permutations(near, 2) if alike(*of) and size(of[0]) != size(of[1]) for kind in kinds)
    return any(comparable(claim) and holds(claim, signed=False) for claim in claims)


def _is_proved(of: Sequence[Mention], sentence: Sentence, stated: Mention) -> bool:
    """Whether another percentage of a sentence is right of two amounts: then they were stated for that one."""
    return any(percent(other) and other is not stated and _follows(other, of) for other in sentence.mentions)


def multiplied(before: Sequence[Sentence], sentence: Sentence) -> Iterator[Statement]:
    """Find the amount that a number at so much each comes to but for a digit."""
    kinds = [mention.quantity.kind for one in (*before[-_BEFORE:], sentence) for mention in one.mentions]
    if not _COUNTED.intersection(kinds) or "money" not in kinds or len(kinds) <= _PAIR:
        return
    told = [place for one in (*before[-_BEFORE:], sentence) for place in places(one) if size(place.mention) and _is_closed(place.mention)]
    told = told[-_MOST:]
    amounts = [place for place in told if is_amount(place)]
    claims = [claim for price in told if amounts for claim in _bills(told, amounts, price)]
    found = [claim for claim in claims if _is_of(sentence, claim) and _is_a_digit_away(claim)]
    proved = {mention.id for claim in claims if found and holds(claim) for mention in (claim.stated, claim.of[0])}
    new = [claim for claim in found if proved.isdisjoint((claim.stated.id, claim.of[0].id))]
    if len(new) == 1:
        yield Statement("product", new[0].stated, new[0].of, loose=True)


def _bills(told: Sequence[Place], amounts: Sequence[Place], price: Place) -> Iterator[Claim]:
    """Yield what a number of things at a price may come to."""
    totals = [place for place in amounts if place is not price and is_price(price, place.mention)]
    numbers = [place for place in told if totals and place is not price and (are_things(place, price) or is_time_of(place, price))]
    yield from (Claim("product", total.mention, (number.mention, price.mention)) for total in totals for number in numbers)


def _is_of(sentence: Sentence, claim: Claim) -> bool:
    """Whether a sentence states one of the three, and the amount stands with the number or the price: else it is of something else."""
    lines = {mention.line for mention in claim.of}
    return claim.stated.line in lines and sentence.mentions[0].line in {claim.stated.line, *lines}


def _is_closed(mention: Mention) -> bool:
    """Whether an amount is stated with both its ends: with "up to" nearly everything holds."""
    return mention.quantity.qualifier in {None, "approx"}


def _is_operand(mention: Mention) -> bool:
    value = size(mention)
    return (
        level(mention)
        and _is_closed(mention)
        and value is not None
        and value > 0
        and len(digits_of(mention.quantity.as_written)) >= _TELLING
    )


def _may_be_wrong(stated: Mention) -> bool:
    return percent(stated) and bool(size(stated)) and digits(stated) >= _TELLING


def _is_a_digit_away(claim: Claim) -> bool:
    """Whether a result is written as the stated one but for a digit, or for the order of two."""
    result = result_of(claim, written)
    if result is None or (claim.kind in {"change_pct", "share_pct"} and not _LEAST <= abs(result.high) <= _ALL):
        return False
    right = digits_of(amount(claim.kind, claim.stated.quantity, result if result.high > 0 else result.negated()))
    return _are_a_digit_apart(right, digits_of(claim.stated.quantity.as_written))


def _are_a_digit_apart(right: str, told: str) -> bool:
    apart = sum(a != b for a, b in zip(right, told, strict=False))
    return len(right) == len(told) >= _TELLING and (apart == 1 or (apart == _PAIR and sorted(right) == sorted(told)))


RULES = (slipped, multiplied)
