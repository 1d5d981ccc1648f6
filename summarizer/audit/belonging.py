"""
Whether amounts that only a model ties by arithmetic belong together, as far as the words of the sources say.

Among the numbers of an article some always come out right by chance, and more come out nearly so; whoever may point at any can make either.
So the sources have to tie them: what is stated stands in a line with one of its amounts, or is worded as what it is said to be, and every
other amount stands beside that line or in the lead, is named in it, or is of the measure of one of them. None may be of another measure.
"""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from summarizer.audit.interval import written
from summarizer.audit.near import around, lines_near
from summarizer.audit.reckoning import family, oriented, result_of
from summarizer.audit.wording import is_rounded_away
from summarizer.text.clauses import STOP
from summarizer.text.lexicon import lazy
from summarizer.text.measures import concepts_of, terms_of, topics_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.audit.reckoning import Claim
    from summarizer.audit.statements import StatementKind
    from summarizer.documents import Marked, Mention

_CLOSED = frozenset({None, "approx"})
_UNLIKE: frozenset[StatementKind] = frozenset({"share_pct", "multiple"})
"""Kinds whose amounts may measure different things: a payout is a part of a profit."""
_NEARBY = 2
_REACH = 60
_BESIDE = 24
_LEAD = 2
_PART = lazy(r"\b(?:of|out|share|der|des|vom|anteil|de|du|des|del|della|dei|das|dos)\b|占|的", re.IGNORECASE)
_APART = lazy(
    r"\b(?:more|less|fewer|higher|lower|lighter|heavier|cheaper|dearer|larger|smaller|above|below|over|under|than|up|down|upside|downside|premium|"
    r"discount|gap|spread|difference|differs?|headroom|short|late|mehr|weniger|höher|niedriger|über|unter|als|plus|minus|moins|más|menos|più|meno|"
    r"prime|décote|prima|sconto|abschlag|aufschlag|unterschied|abstand)\b|高于|低于|溢价|折让",
    re.IGNORECASE,
)


def belong_together(marked: Marked, claim: Claim, *, right: bool) -> bool:
    """
    Whether the sources tie what is stated to the amounts that it follows from if it is ``right``, or is said to follow from.

    Nearly everything holds of what is open at one end, and something always comes near: what is right must be so as it is printed, unless
    one line has it all.
    """
    stated, of = claim.stated, claim.of
    if not _of_one_measure(claim):
        return False
    if all(mention.line == stated.line for mention in of):
        return True
    if any(mention.quantity.qualifier not in _CLOSED for mention in ((*of, stated) if right else of)) or (right and _is_loose(claim)):
        return False
    here = [mention for mention in of if mention.line == stated.line]
    if claim.kind == "sum":
        return _is_list(marked, of) or all(_is_tied(marked, stated, here, mention) for mention in of if mention not in here)
    if not _is_worded(marked, claim) and not here:
        return False
    return all(_is_tied(marked, stated, here or of, mention) for mention in of if mention not in here)


def _of_one_measure(claim: Claim) -> bool:
    """Whether all amounts are of one kind, and what is stated and they of no measures of which a thing can have one only."""
    if len({family(mention.quantity) for mention in claim.of}) > 1:
        return False
    if claim.kind in _UNLIKE:
        return not all(_are_apart(claim.stated, mention) for mention in claim.of)
    return not any(_are_apart(one, other) for one, other in combinations((claim.stated, *claim.of), 2))


def _are_apart(one: Mention, other: Mention) -> bool:
    """Whether two amounts are told of different measures."""
    first, second = _topics(one), _topics(other)
    return bool(first) and bool(second) and not first & second


def _is_loose(claim: Claim) -> bool:
    """Whether only the rounding of the amounts lets a result be the printed one."""
    claim = oriented(claim)
    result = result_of(claim, written)
    return result is not None and is_rounded_away(claim.kind, claim.stated.quantity, result)


def _is_worded(marked: Marked, claim: Claim) -> bool:
    """Whether the words right beside what is stated say that it is a change, a part, or how far one amount lies from another."""
    if claim.kind == "multiple":
        return True
    before, after = around(marked, claim.stated, _BESIDE)
    beside = f"{STOP.split(before)[-1]} {STOP.split(after)[0]}"
    if claim.kind == "share_pct":
        return _PART.search(beside) is not None
    moved = claim.stated.context.direction is not None
    return moved or _APART.search(beside) is not None


def _is_list(marked: Marked, parts: Sequence[Mention]) -> bool:
    """Whether amounts stand in one line, or in lines one below the other."""
    lines = dict.fromkeys(mention.line for mention in parts)
    return all(any(near.id == below for near in lines_near(marked, marked.line[above], 1)) for above, below in pairwise(lines))


def _is_tied(marked: Marked, stated: Mention, others: Sequence[Mention], mention: Mention) -> bool:
    """Whether an amount of another line stands beside a statement or in the lead, is named in it, or is of the measure of one beside it."""
    if any(line.id == stated.line for line in lines_near(marked, marked.line[mention.line], _NEARBY)):
        return True
    if mention.document == stated.document and mention.line in _lead(mention.document):
        return True
    if terms_of(mention.context.metric) & terms_of(marked.text(marked.line[stated.line])) or _named(marked, mention) & _named(
        marked, stated
    ):
        return True
    return any(_share_measure(mention, other) for other in others if other is not mention)


def _lead(document: str) -> set[str]:
    """Name the first lines of a document: what they state is what it is about, wherever it is taken up again."""
    return {f"{document}{number}" for number in range(1, _LEAD + 1)}


def _share_measure(one: Mention, other: Mention) -> bool:
    same = terms_of(one.context.metric) & terms_of(other.context.metric) or _topics(one) & _topics(other)
    return bool(same) or one.quantity.kind == other.quantity.kind == "per_share"


def _named(marked: Marked, mention: Mention) -> frozenset[str]:
    """Collect the measures that the words on both sides of an amount name, within its sentence."""
    before, after = around(marked, mention, _REACH)
    return concepts_of(terms_of(f"{STOP.split(before)[-1]} {STOP.split(after)[0]}"))


def _topics(mention: Mention) -> frozenset[str]:
    return topics_of(concepts_of(terms_of(mention.context.metric)))
