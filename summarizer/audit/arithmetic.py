"""
Arithmetic that a source states: recomputed from the quantities it names.

A statement is wrong only where no value that its inputs allow (rounding, hedges, ranges) gives a result that is written as it is. Where
the quantities do not fit together, or fit in another order than they were pointed at, nothing is said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from summarizer.audit import echo, results
from summarizer.audit.belonging import belong_together
from summarizer.audit.interval import ends, rounding, written
from summarizer.audit.near import around, told_beside
from summarizer.audit.passages import finding
from summarizer.audit.reckoning import Claim, comparable, family, holds, oriented, result_of, scale_of
from summarizer.audit.statements import statements
from summarizer.audit.statements.compared import OF_WHAT
from summarizer.audit.wording import amount, formula, sentence
from summarizer.quantities.types import AMOUNTS
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summarizer.audit.statements import StatementKind
    from summarizer.documents import Marked, Mention
    from summarizer.models import Check, CheckKind, DraftRelation
    from summarizer.quantities.types import Quantity

_HUNDRED = Decimal(100)
_SHARES = frozenset({"percent", "basis_points", "ratio"})
_RATIOS = frozenset({"multiple", "share_pct"})
_NAMES_END = 60
_UPPER = lazy(r"\b(?:(?:top|upper|high|higher)\s(?:end|bound|limit)|top\sof)\b|\boberen?\sende\b", re.IGNORECASE)
_LOWER = lazy(r"\b(?:bottom|lower|low)\s(?:end|bound|limit)\b|\bunteren?\sende\b", re.IGNORECASE)
_OF = lazy(r"\s(?:of|der|des)\s(?!upside|potential|growth|(?:its|their|the|his|her)\s(?:\w+\s)?(?:value|price)\b)", re.IGNORECASE)
_FROM = lazy(r"\b(?:from|von|de|depuis|desde|da)\s(?:[^\W\d_]+\s){0,2}\Z|从", re.IGNORECASE)
"""What ties the amount of before to its change wherever that lies; what stands there otherwise may be another time's."""
_SCALES = tuple(Decimal(10) ** power for power in (3, -3, 6, -6))
"""Slips between thousand, million and billion."""
_TENS = (*_SCALES, Decimal(10), Decimal("0.1"), Decimal(100), Decimal("0.01"))
"""The same for what a price and a number come to, where a decimal point slips too."""
_INDIAN = (Decimal(100), Decimal("0.01"))
"""Slips between lakh and crore."""
_IN_LAKH = lazy(r"lakh|\blac\b|crore|\bcr\b", re.IGNORECASE)
_NEAR = Decimal(2)
"""How many times as large as the printed result another may be and still be what was meant."""
_NEAR_SUM = Decimal("1.3")
"""The same for a sum, in which a slip changes one part."""
_FAR_OFF = 5
"""How many times as large as the other an amount may be that is stated to differ from it by no more than all."""
_NEARBY = 1
"""Lines around a statement in which another amount may be the one that is meant."""
_FAR = 40
"""The same for prices of a share."""
_CLOSED_QUALIFIERS = frozenset({None, "approx"})
"""With what is open at one end nearly everything holds, so that it shows nothing."""
_MOST_OTHERS = 24
"""Amounts near a statement that are tried in place of its own; it bounds the work."""


@dataclass(frozen=True)
class _Judged:
    """A claim, and what is found of it by itself, which is reckoned once."""

    marked: Marked
    claim: Claim

    @cached_property
    def is_right(self) -> bool:
        """Whether it holds."""
        claim = oriented(self.claim)
        return comparable(claim) and holds(claim)

    @cached_property
    def is_tied(self) -> bool:
        """Whether the sources tie its amounts, and not only a pointer."""
        return belong_together(self.marked, self.claim, right=self.is_right)

    @cached_property
    def may_be_wrong(self) -> bool:
        """
        Whether it may be stated as wrong although it was only pointed at: anything can be tied to anything, and then comes out wrong.

        Its result stands in the line of one of its amounts or in the next, comes near to what they make or is told "from" one, and
        follows from no other amount near by.
        """
        marked, claim = self.marked, self.claim
        at = marked.place[claim.stated.line]
        near = any(abs(marked.place[mention.line] - at) <= _NEARBY for mention in claim.of)
        if not near or not comparable(oriented(claim)) or any(mention.document != claim.stated.document for mention in claim.of):
            return False
        told_from = any(_FROM.search(around(marked, mention, _NAMES_END)[0]) for mention in claim.of)
        is_far = (claim.kind in _RATIOS or not told_from) and not _comes_near(claim)
        return not (is_far or _is_of_another(marked, claim) or _follows_from_another(marked, claim))

    @cached_property
    def finding(self) -> Check | None:
        """What is told of it; None where that is nothing."""
        claim = oriented(self.claim)
        return _finding(self.marked, claim) if comparable(claim) else None


class Stated(NamedTuple):
    """
    The arithmetic that sources state.

    Attributes:
        marked: The sources.
        said: What they state in words.
        pointed: Relations that are known without a brief, as claims.
        doubtful: The mentions with which nothing is reckoned, by their ids.
    """

    marked: Marked
    said: tuple[_Judged, ...]
    pointed: Mapping[DraftRelation, _Judged]
    doubtful: frozenset[int]

    def checks(self, relations: Iterable[DraftRelation]) -> tuple[Check, ...]:
        """
        Recompute each relation, and each statement that the text makes in words: "info" where it holds, "error" where it cannot.

        A statement that several sources print in the same words is stated once.
        """
        pointed = [self.pointed.get(relation) or _pointed(self.marked, relation) for relation in relations]
        claims = _distinct((*_founded(pointed, self.said), *self.said))
        sound = (judged for judged in claims if self.doubtful.isdisjoint(mention.id for mention in judged.claim.of))
        told = {judged.finding.what: judged.finding for judged in reversed([*sound]) if judged.finding}
        return tuple(reversed(told.values()))


def stated(marked: Marked, relations: Iterable[DraftRelation] = ()) -> Stated:
    """Find the arithmetic that sources state, and read relations that are known without a brief; every pointer in them exists."""
    return Stated(
        marked,
        said=tuple(_Judged(marked, Claim(*found)) for found in statements(marked, results.RULES)),
        pointed={relation: _pointed(marked, relation) for relation in relations},
        doubtful=echo.repeated(marked),
    )


def _pointed(marked: Marked, relation: DraftRelation) -> _Judged:
    return _Judged(marked, _claim(marked, relation))


def _founded(pointed: Sequence[_Judged], said: Sequence[_Judged]) -> Iterator[_Judged]:
    """
    Leave out what may not be stated as wrong because it was only pointed at.

    The result of a wrong one follows from no others, and no part of a sum changes into it.
    """
    proved = [judged.claim for judged in (*pointed, *said) if judged.is_right]
    results = {claim.stated.id for claim in proved}
    tied = {frozenset(mention.id for mention in claim.of) for claim in proved}
    for judged in pointed:
        claim = judged.claim
        changes = claim.kind == "sum" and any(frozenset((claim.stated.id, part.id)) in tied for part in claim.of)
        if judged.is_tied and (judged.is_right or (claim.stated.id not in results and not changes and judged.may_be_wrong)):
            yield judged


def _follows_from_another(marked: Marked, claim: Claim) -> bool:
    """Whether a result follows once another amount near one of its own stands for that; a slip of scale has the right one elsewhere."""
    if claim.kind == "sum" or _is_slip(claim):
        return False
    own = {claim.stated.id, *(mention.id for mention in claim.of)}
    for at, mention in enumerate(claim.of):
        others = (m for m in told_beside(marked, mention, _FAR) if m.id not in own and m.quantity.kind == mention.quantity.kind)
        tried = (Claim(claim.kind, claim.stated, (*claim.of[:at], other, *claim.of[at + 1 :])) for other in others)
        if any(comparable(one) and holds(one) for one in tried):
            return True
    return False


def _is_of_another(marked: Marked, claim: Claim) -> bool:
    """Whether an amount stands right behind another percentage of its line, and so belongs to that one: "3% below A and 9% below B"."""
    before = (marked.mention.get(mention.id - 1) for mention in claim.of if mention.quantity.kind in AMOUNTS)
    return family(claim.stated.quantity) == "percent" and any(
        other is not None and other.line == claim.stated.line and other.id != claim.stated.id and family(other.quantity) == "percent"
        for other in before
    )


def _comes_near(claim: Claim) -> bool:
    """
    Whether a result is as near to the printed one as wrong arithmetic comes, or is so once an amount is stated in another scale.

    What is far from it was told of something else.
    """
    claim = oriented(claim)
    result, stated = (result_of(claim, written), written(claim.stated.quantity)) if comparable(claim) else (None, None)
    if result is None or stated is None:
        return False
    if claim.loose and _is_far_off(claim):
        return _is_slip(claim)
    small, large = sorted((abs(result.high), abs(stated.high) * scale_of(claim.kind, claim.stated.quantity)))
    return large <= (_NEAR_SUM if claim.kind == "sum" else _NEAR) * small or _is_slip(claim)


def _claim(marked: Marked, relation: DraftRelation) -> Claim:
    """Read a relation's pointers; a change stated in points is the difference of its levels."""
    stated = marked.mention[relation.stated]
    of = tuple(_at_end(marked, stated, marked.mention[pointer]) for pointer in relation.of)
    points = relation.kind == "change_pct" and _is_points(stated.quantity) and all(m.quantity.kind in _SHARES for m in of)
    return Claim("difference", stated, of[::-1]) if points else Claim(relation.kind, stated, of)


def _at_end(marked: Marked, stated: Mention, mention: Mention) -> Mention:
    """Take one end of a range where the words behind a stated result name it: a tenth more than the top of the range."""
    quantity = mention.quantity
    _, after = around(marked, stated, _NAMES_END)
    if quantity.low is None or quantity.high is None:
        return mention
    named = (("upper", quantity.high, _UPPER.search(after)), ("lower", quantity.low, _LOWER.search(after)))
    end = next(((name, value) for name, value, found in named if found), None)
    if end is None:
        return mention
    return replace(
        mention, quantity=replace(quantity, value=end[1], low=None, high=None, as_written=f"the {end[0]} end of {quantity.as_written}")
    )


def _is_points(quantity: Quantity) -> bool:
    return quantity.kind == "basis_points" or (quantity.kind == "percent" and quantity.unit not in {None, "%"})


def _distinct(claims: Iterable[_Judged]) -> Iterator[_Judged]:
    """Leave out a claim on quantities that an earlier one ties already."""
    seen: set[tuple[int, frozenset[int]]] = set()
    for judged in claims:
        claim = judged.claim
        keys = {(claim.stated.id, frozenset(mention.id for mention in claim.of))}
        if claim.kind in {"sum", "difference"}:  # any of the amounts follows from the others
            keys.add((0, frozenset(mention.id for mention in (claim.stated, *claim.of))))
        if not (keys if claim.loose else {key for key in keys if key[0]}) & seen:
            seen |= keys
            yield judged


def _finding(marked: Marked, claim: Claim) -> Check | None:
    is_right = holds(claim)
    right = result_of(claim, written)
    if is_right and claim.loose:
        return None  # what only stands together is not shown as proved
    one_kind = len({mention.quantity.kind for mention in claim.of}) == 1
    if not is_right and (((claim.loose or claim.kind == "sum") and not _comes_near(claim)) or (_is_far_off(claim) and not one_kind)):
        return None
    if right is None or (_evident(claim) if is_right else _doubtful(claim) or _is_share(marked, claim) or _meant_otherwise(marked, claim)):
        return None
    inputs = [mention.quantity.as_written for mention in claim.of]
    mentions = (claim.stated, *claim.of)
    return finding(
        marked,
        mentions,
        kind=_kind(claim, is_right=is_right),
        severity="info" if is_right else "error",
        what=sentence(claim.kind, inputs, right, claim.stated, right=is_right),
        formula=formula(claim.kind, inputs, amount(claim.kind, claim.stated.quantity, right)),
    )


def _kind(claim: Claim, *, is_right: bool) -> CheckKind:
    """Name the kind of finding: a slip of scale, amounts too far apart, or a result that is wrong."""
    if is_right:
        return "arithmetic"
    if _is_slip(claim):
        return "unit"
    return "implausible" if _is_far_off(claim) else "arithmetic"


def _is_far_off(claim: Claim) -> bool:
    """Whether amounts lie so many times further apart than is stated that one of them cannot be: no reckoning goes wrong by that much."""
    first, second = (mention.quantity.value for mention in claim.of[:2])
    if claim.kind not in {"change_pct", "difference"} or not first or not second or claim.stated.quantity.value is None:
        return False
    times = max(abs(first), abs(second)) / min(abs(first), abs(second))
    if claim.kind == "difference":
        return (
            claim.stated.quantity.kind in AMOUNTS and times > _FAR_OFF and abs(claim.stated.quantity.value) < min(abs(first), abs(second))
        )
    return times > _FAR_OFF and abs(claim.stated.quantity.value) * scale_of(claim.kind, claim.stated.quantity) <= _HUNDRED


def _is_slip(claim: Claim) -> bool:
    """Whether the statement holds once one amount is stated in thousands, millions or billions of what is printed."""
    if claim.kind == "difference" and family(claim.stated.quantity) == "percent":
        whole = claim.stated.quantity.value
        points = replace(claim.stated, quantity=replace(claim.stated.quantity, value=whole / _HUNDRED if whole is not None else None))
        return claim.stated.quantity.kind != "basis_points" and holds(Claim(claim.kind, points, claim.of))
    if claim.stated.quantity.qualifier not in {None, "approx"}:
        return False  # what is open at one end holds in some scale
    amounts = [at for at, mention in enumerate(claim.of) if mention.quantity.kind in {"money", "count", "other"} and mention.quantity.value]
    scales = _TENS if claim.kind == "product" else _SCALES
    indian = [at for at in amounts if _IN_LAKH.search(claim.of[at].quantity.as_written)]
    return any(holds(_rescaled(claim, at, factor)) for at in amounts for factor in scales) or any(
        holds(_rescaled(claim, at, factor)) for at in indian for factor in _INDIAN
    )


def _rescaled(claim: Claim, at: int, factor: Decimal) -> Claim:
    quantity = claim.of[at].quantity
    scaled = replace(quantity, value=quantity.value * factor if quantity.value is not None else None)
    return Claim(claim.kind, claim.stated, (*claim.of[:at], replace(claim.of[at], quantity=scaled), *claim.of[at + 1 :]))


def _evident(claim: Claim) -> bool:
    """Whether nobody needs to be told that it is right: whole numbers in words."""
    return all(rounding(mention.quantity) == 0 and mention.quantity.as_written.isalpha() for mention in claim.of)


def _doubtful(claim: Claim) -> bool:
    """Whether the statement may be right although it does not follow as pointed at: the other way round, or in the other direction."""
    if claim.kind == "sum":
        return False
    if claim.loose and claim.kind == "share_pct" and any(holds(claim._replace(of=of)) for of in _of_both(claim)):
        return True
    return holds(claim.swapped()) or (claim.kind == "change_pct" and (holds(claim, signed=False) or _points_meant(claim)))


def _of_both(claim: Claim) -> Iterator[tuple[Mention, Mention]]:
    """Yield each of two amounts with both together, where a share may be that of one part in all parts."""
    one, other = claim.of
    values = one.quantity.value, other.quantity.value
    if None not in values and one.line == other.line:
        both = replace(other, quantity=replace(other.quantity, value=sum(filter(None, values), Decimal(0))))
        yield from ((one, both), (other, both))


def _meant_otherwise(marked: Marked, claim: Claim) -> bool:
    """Whether the statement holds with another amount that stands near by in place of one of its own: it was tied to the wrong one."""
    # A document states one share's prices throughout: an offer, a close, a high.
    reach = _FAR if all(mention.quantity.kind == "per_share" for mention in claim.of) else _NEARBY
    tied = {mention.line: mention for mention in (claim.stated, *claim.of)}.values()  # one of each line
    alone = claim.loose or (len(tied) == 1 and reach == _NEARBY)
    priced = claim.kind == "product" and any(mention.quantity.kind == "per_share" for mention in claim.of)
    beside = (m for mention in tied for m in told_beside(marked, mention, 0))
    near = beside if alone and not priced else told_beside(marked, claim.stated, _FAR if priced else reach)
    own = {claim.stated.id, *(mention.id for mention in claim.of)}
    values = {ends(mention.quantity) for mention in claim.of}
    kinds = {mention.quantity.kind for mention in claim.of}
    told_way = claim.stated.quantity.kind == "ratio"  # "a quarter more" is of the smaller one
    if claim.loose and any(comparable(one) and holds(one, signed=told_way) for one in (*_readings(claim, claim),)[1:]):
        return True
    may = (m for m in near if m.quantity.kind in kinds and m.id not in own and ends(m.quantity) not in values)
    others = [m for m in may if m.quantity.qualifier in _CLOSED_QUALIFIERS][:_MOST_OTHERS]
    for other in others if claim.kind != "sum" else ():
        for at, mention in enumerate(claim.of):
            tried = Claim(claim.kind, claim.stated, (*claim.of[:at], other, *claim.of[at + 1 :]))
            if other.quantity.kind == mention.quantity.kind and any(comparable(one) and holds(one) for one in _readings(tried, claim)):
                return True
    return False


def _readings(tried: Claim, claim: Claim) -> Iterator[Claim]:
    """Yield how a result may be meant of other amounts: either of them may lie above, and what only stands together may be a share."""
    yield tried
    if claim.loose or claim.kind in {"above_pct", "below_pct"}:
        yield tried.swapped()
    if (
        claim.loose
        and claim.kind in {"change_pct", "share_pct"}
        and not (claim.kind == "change_pct" and claim.stated.quantity.kind == "ratio")
    ):
        other: StatementKind = "share_pct" if claim.kind == "change_pct" else "change_pct"
        yield from (Claim(other, tried.stated, of) for of in (tried.of, tried.of[::-1]))


def _is_share(marked: Marked, claim: Claim) -> bool:
    """Whether what was taken for a change is told of something: 40% of earnings."""
    before, after = around(marked, claim.stated, _NAMES_END)
    return claim.kind == "change_pct" and bool(_OF.match(after) or (before.endswith(", ") and OF_WHAT.match(after)))


def _points_meant(claim: Claim) -> bool:
    """Whether "percent" was said where percentage points are right, as many say."""
    return all(family(m.quantity) == "percent" for m in claim.of) and holds(Claim("difference", claim.stated, claim.of))
