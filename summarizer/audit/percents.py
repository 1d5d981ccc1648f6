"""
Percent where points are right: a margin that went "up by 1.1%, from 7.3% to 8.4%", a bill that fell 4.20 euros "or 4.2%".

The numbers say so and no order of words is asked for: a change or a distance in per cent is, to the last written digit, the plain
difference of two percentages or amounts within reach, one of which is told as what the other is held against, and is not their change in
per cent.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING

from summarizer.audit.passages import finding
from summarizer.audit.reckoning import Claim, comparable, holds
from summarizer.audit.statements.compared import OF_BEFORE, is_base, is_compared, way_of
from summarizer.audit.statements.points import is_change
from summarizer.audit.statements.sentence import I, Sentence, alike, level, percent, read_whole
from summarizer.audit.statements.window import Place, points_back, reaches
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.documents import Marked, Mention
    from summarizer.models import Check

_MOST = 40
"""Quantities from which on a line is a list of numbers and states nothing in words."""
_BACK = 2
_MOST_LEVELS = 6
_PLAIN = 1_000
"""Amounts from which on a difference has more digits than a percentage."""
_DISTANCE = lazy(
    r"\b(?:lag\w*|trail\w*|lead\w*|ahead|behind|outpac\w*|outperform\w*|underperform\w*|gap|difference|spread|reduction|rebaja|différence|écart|diferencia|unterschied|abstand)\b"
    r"[^.;:]{0,30}\Z",
    I,
)
_APART = lazy(
    r"\b(?:while|whereas|against|than|versus|vs|compared|from|after|instead|lugar|lieu|statt|anstelle|contre|frente|contra|während|après)\b",
    I,
)
"""Words between two values one of which is held against the other."""


_CLAUSE = lazy(r"[;:,.]\s")


def check(marked: Marked) -> tuple[Check, ...]:
    """Report each change in per cent that is one in points, or in money."""
    return tuple(_finding(marked, *found) for found in _mistaken(marked))


def _mistaken(marked: Marked) -> Iterator[tuple[Mention, Mention, Mention]]:
    for at, line in enumerate(marked.lines):
        mentions = marked.mentions_in[line.id]
        if not 0 < len(mentions) <= _MOST or line.role not in {"reporting", "heading"} or not any(map(_may_be_told, mentions)):
            continue
        earlier = [one for one in marked.lines[max(0, at - _BACK) : at] if one.document == line.document]
        levels = [
            mention for one in (*earlier, line) for mention in marked.mentions_in[one.id][:_MOST] if percent(mention) or _is_plain(mention)
        ]
        told = {mention.id for mention in mentions if _may_be_told(mention) and _is_a_difference(mention, levels)}
        if not told:
            continue  # most lines: the words need not be read
        sentence, before = read_whole(marked, line), [read_whole(marked, one) for one in earlier]
        for place, stated in enumerate(sentence.mentions):
            pair = _pair(before, sentence, place) if stated.id in told else None
            if pair:
                yield (stated, *pair)


def _may_be_told(mention: Mention) -> bool:
    quantity = mention.quantity
    return percent(mention) and bool(quantity.value) and quantity.qualifier is None


def _is_a_difference(stated: Mention, levels: Sequence[Mention]) -> bool:
    """Whether some two values that stand near a percentage lie so far apart."""
    others = {middle for mention in levels if mention is not stated and (middle := _middle(mention)) is not None}
    return any(one + abs(stated.quantity.value or Decimal(0)) in others for one in others)


def _pair(before: Sequence[Sentence], sentence: Sentence, at: int) -> tuple[Mention, Mention] | None:
    """Find the two values whose difference a percentage is, where it is told as a change or a distance."""
    stated = sentence.mentions[at]
    if (way_of(sentence, at) is None and not _DISTANCE.search(sentence.words[at])) or is_compared(sentence, at):
        return None
    for number, near in enumerate(reaches(before, sentence, at)):
        beyond = number and not points_back(sentence, at)
        levels = [place for place in near if (percent(place.mention) and not is_change(place)) or _is_plain(place.mention)][-_MOST_LEVELS:]
        pairs = [(one, other) for one, other in combinations(levels, 2) if _may_differ(one.mention, other.mention)]
        if any(_changes_by(stated, one.mention, other.mention) for one, other in pairs):
            return None
        found = next(
            (
                (one, other)
                for one, other in pairs
                if differ_by(stated, one.mention, other.mention) and _is_held(one, other, beyond=bool(beyond))
            ),
            None,
        )
        if found:
            return found[0].mention, found[1].mention
    return None


def _is_plain(mention: Mention) -> bool:
    quantity = mention.quantity
    return level(mention) and quantity.currency is not None and quantity.value is not None and abs(quantity.value) < _PLAIN


def _may_differ(one: Mention, other: Mention) -> bool:
    return (percent(one) and percent(other)) or (level(one) and alike(one, other))


def _is_held(one: Place, other: Place, *, beyond: bool) -> bool:
    """Whether one of two values is told as what the other is held against; beyond the clause as that of a time before."""
    if beyond:
        told = (_CLAUSE.split(place.before)[-1] for place in (one, other))
        return any(map(OF_BEFORE.search, told)) or (OF_BEFORE.search(other.after) is not None and not other.after.startswith(" from "))
    return is_base(one) or is_base(other) or _APART.search(other.before) is not None


def _middle(mention: Mention) -> Decimal | None:
    quantity = mention.quantity
    return (quantity.low + quantity.high) / 2 if quantity.low is not None and quantity.high is not None else quantity.value


def differ_by(stated: Mention, one: Mention, other: Mention) -> bool:
    """Whether a percentage is the difference of two values to its last digit."""
    first, second, told = _middle(one), _middle(other), stated.quantity.value
    return first is not None and second is not None and told is not None and abs(first - second) == abs(told)


def _changes_by(stated: Mention, one: Mention, other: Mention) -> bool:
    """Whether a percentage is how much two values change in per cent, either way."""
    claims = (Claim("change_pct", stated, of) for of in ((one, other), (other, one)))
    return any(comparable(claim) and holds(claim, signed=False) for claim in claims)


def _finding(marked: Marked, stated: Mention, one: Mention, other: Mention) -> Check:
    written = [mention.quantity.as_written for mention in (stated, one, other)]
    what = "in percentage points" if percent(one) else "in money"
    return finding(
        marked,
        (stated, one, other),
        kind="unit" if percent(one) else "arithmetic",
        severity="warning",
        what=f"{written[0]} is how far {written[1]} and {written[2]} lie apart {what}, and not their change in per cent.",
    )
