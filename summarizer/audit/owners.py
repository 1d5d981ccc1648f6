"""
One value told of two owners: a debt that one source gives to the buyer and another to the target.

Whose a value is, is the only name of its sentence, else the subject of its source. Only those that both sources tell of can be mixed up,
and a source that names the other owner close by may mean that one.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from summarizer.audit.interval import ends
from summarizer.audit.names import named_in, names_of, shared, subject
from summarizer.audit.near import around, lines_near, roots_in
from summarizer.audit.passages import finding, name_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from summarizer.documents import Marked, Mention
    from summarizer.models import Check

_DIGITS = 2
_KINDS = frozenset({"money", "count", "other", "percent", "multiple"})
_PLAIN = frozenset({"money", "count", "other"})
_MANY_WORDS = 3
"""Words that two sources must share beside a value that both may state by chance: one digit, a percentage."""
_COMMON = 8
"""Mentions of one value that are compared; it bounds the work."""
_REACH = 40
_AROUND = 2
"""Lines around a value without a name of its own in which another name may be the one that is meant."""


class _Told(NamedTuple):
    """A value, the names of its sentence, and who owns it where that is clear."""

    mention: Mention
    names: AbstractSet[str]
    owner: str | None


def check(marked: Marked) -> tuple[Check, ...]:
    """Report each value that two sources state as those of two owners."""
    return tuple(_finding(marked, one, other) for one, other in _swapped(marked))


def _swapped(marked: Marked) -> Iterator[tuple[_Told, _Told]]:
    for group in _groups(marked).values() if len(marked.documents) > 1 else ():
        for one, other in combinations(group[:_COMMON], 2):
            enough = 1 if one.quantity.kind in _PLAIN and _digits(one) >= _DIGITS else _MANY_WORDS
            if one.document == other.document or len(_things(marked, one) & _things(marked, other)) < enough:
                continue
            known = shared(*(names_of(marked.document[mention.document].text) for mention in (one, other)))
            first, second = _told(marked, one, known), _told(marked, other, known)
            if enough == _MANY_WORDS and not (first.names and second.names):
                continue
            if first.owner and second.owner and _are_apart(marked, first, second, known):
                yield first, second


def _groups(marked: Marked) -> Mapping[object, list[Mention]]:
    groups: defaultdict[object, list[Mention]] = defaultdict(list)
    for mention in marked.mentions:
        values = tuple(abs(end).normalize() for end in ends(mention.quantity))
        if values and mention.quantity.kind in _KINDS:
            groups[values, mention.quantity.currency, mention.quantity.kind].append(mention)
    return groups


def _digits(mention: Mention) -> int:
    return max(len(value.normalize().as_tuple().digits) for value in ends(mention.quantity))


def _things(marked: Marked, mention: Mention) -> frozenset[str]:
    before, after = around(marked, mention, _REACH)
    return roots_in(before) | roots_in(after[: _REACH // 2]) | roots_in(mention.quantity.unit or "")


def _told(marked: Marked, mention: Mention, known: AbstractSet[str]) -> _Told:
    names = named_in(marked.text(marked.line[mention.line]), known)
    if len(names) == 1:
        return _Told(mention, names, next(iter(names)))
    return _Told(mention, names, subject(names_of(marked.document[mention.document].text), known) if not names else None)


def _are_apart(marked: Marked, first: _Told, second: _Told, known: AbstractSet[str]) -> bool:
    """Whether two values have different owners, at least one of whom is named with it, and neither source names the other's near by."""
    if not first.owner or not second.owner or _is_of(first.owner, second.owner) or not (first.names or second.names):
        return False
    return not any(
        other.owner in named_in(marked.text(line), known)
        for one, other in ((first, second), (second, first))
        for line in lines_near(marked, marked.line[one.mention.line], 0 if one.names else _AROUND)
    )


def _is_of(one: str, other: str) -> bool:
    """Whether one name begins with the other: a group and the company of its name are told of in each other's place."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short)


def _finding(marked: Marked, first: _Told, second: _Told) -> Check:
    mentions = (first.mention, second.mention)
    told = " and ".join(f"{each.owner} ({name_of(marked.document[each.mention.document])})" for each in (first, second))
    return finding(
        marked,
        mentions,
        kind="conflict",
        severity="warning",
        what=f"Sources disagree on whose {first.mention.quantity.as_written} it is: that of {told}.",
    )
