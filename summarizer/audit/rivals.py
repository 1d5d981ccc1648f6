"""
A rival's value told as the company's own, or the other way round, within one source or between two.

A text says who is a rival, and whose a value is: the name that its clause is about, else what the source is about. One value of two
owners is a mix-up where chance hardly explains it: it is exact, or stands beside the same words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from summarizer.audit.interval import ends
from summarizer.audit.names import named_in, names_of, subject
from summarizer.audit.near import lines_near, words_beside
from summarizer.audit.passages import finding
from summarizer.quantities.types import AMOUNTS
from summarizer.text.lexicon import lazy
from summarizer.times.words import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from summarizer.documents import Marked, Mention
    from summarizer.models import Check

_NAME = r"(?P<name>[^\W\d_a-z][^\W\d_]+)"
_SORT = r"(?:rival|competitor|peer|challenger|discounter|[Kk]onkurrent|[Ww]ettbewerber|concurrent|rivale|competidor)\w*"
_RIVAL = lazy(rf"\b(?:{_SORT}|[RC](?:ival|ompetitor)s?)\s(?:[a-zäöüéèó][\w-]+\s){{0,2}}{_NAME}")
_IS_RIVAL = lazy(
    rf"\b{_NAME}(?:['’]s)?(?:\s[^\W\d_a-z]\w+){{0,2}},\s(?:(?:by|in)\scontrast\b|(?:an?|the|its|whose|which\sis)\s(?:[\w-]+\s){{0,3}}"
    rf"(?:{_SORT}|smaller|larger|bigger|faster|slower)\b)"
)
_SORT_WORD = lazy(r"(?:rival|competitor|peer)s?\Z", re.IGNORECASE)
_PARTED = lazy(r"\b(?:while|whereas|but|although|während|aber|tandis|mientras)\b|[;:.]\s", re.IGNORECASE)
_PRONOUN = lazy(r"\A\W*(?:it|its|they|their|there|that|sie|ihr\w*|elle|il)\b", re.IGNORECASE)
_OF_OTHERS = frozenset({"target", "estimate"})
_ROUND = 2
_EXACT = 3
_COMMON = 8
"""Mentions of one value that are compared; it bounds the work."""
_AROUND = 2
"""Lines around one without a name in which a rival may still be the one that is meant."""
_REACH = 200


class _Told(NamedTuple):
    """A value, whose it is, and the names in its line."""

    mention: Mention
    owner: str
    names: AbstractSet[str]
    by_name: bool


def check(marked: Marked) -> tuple[Check, ...]:
    """Report each value that is told of a rival and of somebody else."""
    rivals = {document.id: _rivals(document.text) for document in marked.documents}
    every = frozenset[str]().union(*rivals.values())
    if not every:
        return ()
    return tuple(_finding(marked, one, other) for one, other in _mixed_up(marked, every))


def _rivals(text: str) -> frozenset[str]:
    found = (found["name"] for pattern in (_RIVAL, _IS_RIVAL) for found in pattern.finditer(text))
    return frozenset(name for name in found if name.casefold() not in MONTHS and not _SORT_WORD.match(name))


def _mixed_up(marked: Marked, rivals: AbstractSet[str]) -> Iterator[tuple[_Told, _Told]]:
    known = {document.id: rivals | _names(document.text) for document in marked.documents}
    for group in _groups(marked).values():
        if len(group) == 1:
            continue
        told = [found for mention in group[:_COMMON] if (found := _told(marked, mention, known[mention.document], rivals))]
        for one, other in combinations(told, 2):
            if one.owner != other.owner and {one.owner, other.owner} & rivals and _is_no_chance(marked, one, other):
                yield one, other
                break


def _names(text: str) -> frozenset[str]:
    """Return the one that a text is about, by the name it tells most often of those that act."""
    names = names_of(text)
    about = subject(names, names.acting)
    return frozenset({about} if about else ())


def _groups(marked: Marked) -> Mapping[object, list[Mention]]:
    groups: defaultdict[object, list[Mention]] = defaultdict(list)
    for mention in marked.mentions:
        quantity = mention.quantity
        known = quantity.kind in AMOUNTS or quantity.kind == "percent"
        if known and mention.context.role not in _OF_OTHERS and quantity.kind != "per_share" and _digits(mention) >= _ROUND:
            groups[tuple(end.normalize() for end in ends(quantity)), quantity.currency, quantity.kind].append(mention)
    return groups


def _digits(mention: Mention) -> int:
    return max((len(end.normalize().as_tuple().digits) for end in ends(mention.quantity)), default=0)


def _told(marked: Marked, mention: Mention, known: AbstractSet[str], rivals: AbstractSet[str]) -> _Told | None:
    """Say whose a value is; nobody's where its line points back to somebody."""
    line, text = marked.line[mention.line], marked.text(marked.line[mention.line])
    at = mention.quantity.start - line.start
    names = named_in(text, known)
    if names:
        lead, tail = text[max(0, at - _REACH) : at], text[at : at + _REACH]
        before, behind = named_in(lead, known), named_in(tail, known)
        owner = max(before, key=lead.rfind) if before else min(behind, key=tail.find, default=None)
        return _Told(mention, owner, names, by_name=True) if owner else None
    about = next(iter(known - rivals), None)
    near = " ".join(marked.text(one) for one in lines_near(marked, line, _AROUND))
    if about is None or _PRONOUN.match(text) or named_in(near, rivals):
        return None
    return _Told(mention, about, names, by_name=False)


def _is_no_chance(marked: Marked, one: _Told, other: _Told) -> bool:
    """Whether two tellings of one value are apart, one by name, and chance hardly makes them equal."""
    if not (one.by_name or other.by_name) or any(not _is_apart(marked, *pair) for pair in ((one, other), (other, one))):
        return False
    alike = words_beside(marked, one.mention) & words_beside(marked, other.mention)
    return _digits(one.mention) >= _EXACT or bool(alike)


def _is_apart(marked: Marked, one: _Told, other: _Told) -> bool:
    """Whether a line leaves the other owner out, or tells of him in another clause than of its value."""
    if other.owner not in one.names:
        return True
    line = marked.line[one.mention.line]
    lead = marked.text(line)[: one.mention.quantity.start - line.start]
    return one.owner in lead and other.owner in _PARTED.split(lead)[0] and lead.rfind(one.owner) > lead.rfind(_PARTED.split(lead)[-1])


def _finding(marked: Marked, one: _Told, other: _Told) -> Check:
    mentions = (one.mention, other.mention)
    what = f"{one.mention.quantity.as_written} is told of {one.owner} in one place and of {other.owner} in another."
    return finding(marked, mentions, kind="conflict", severity="warning", what=what)
