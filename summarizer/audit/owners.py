"""
One value told of two owners: a debt that one source gives to the buyer and another to the target.

Whose a value is, is the only name of its sentence, else the subject of its source. Only those that both sources tell of can be mixed up,
and a source that names the other owner close by may mean that one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from summarizer.audit.interval import ends
from summarizer.audit.near import around, lines_near, stems
from summarizer.audit.passages import figure_ids, name_of, passages_of
from summarizer.lexicon import lazy
from summarizer.models import Check
from summarizer.times.words import ALL_WEEKDAYS, MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from summarizer.documents import Line, Marked, Mention
    from summarizer.models import Figure

_WORD = r"[^\W\d_a-z][^\W\d_]*[a-z][\w&-]*"
_NAME = lazy(rf"(?<![\w'’&-]){_WORD}(?:\s(?:&\s)?[^\W\d_a-z][\w&-]+)*")
"""A name of one word or more."""
_SPACES = re.compile(r"[\s&]+")
_FEWEST_LETTERS = 4
_OFTEN = 3
"""Times from which on a source tells of somebody, even if it lets him do nothing."""
_ACTS = lazy(
    r"['’]s?\s\w|\s(?:is|was|has|had|said|says|will|would|plans?|expects?|reported|agreed|wants?|makes?|made|stands?|owns?|carries|holds?|faces?)\b"
)
"""What stands behind the name of somebody who owns or does something."""
_WHERE = lazy(r"\b(?:in|at|near|from|across|throughout|outside|of|to)\s(?:the\s)?\Z")
_OPENS = lazy(r"(?:\A|[.!?:–—•|\n]|[“\"'‘(])\s*\Z")
"""What stands before the first word of a sentence, which has a capital anyway."""
_PEOPLES = lazy(r"(?:ish|ese|ean|ian|ans?)\Z|-")
_SHORT = 12
_DIGITS = 2
_KINDS = frozenset({"money", "count", "other"})
_COMMON = 8
"""Mentions of one value that are compared; it bounds the work."""
_REACH = 40
_AROUND = 2
"""Lines around a value without a name of its own in which another name may be the one that is meant."""


class _Source(NamedTuple):
    """How often a source tells of each name, which of them act, and which are no opening words."""

    told: Counter[str]
    acting: AbstractSet[str]
    named: AbstractSet[str]


class _Told(NamedTuple):
    """A value, the names of its sentence, and who owns it where that is clear."""

    mention: Mention
    names: AbstractSet[str]
    owner: str | None


def check(marked: Marked, figures: Sequence[Figure]) -> tuple[Check, ...]:
    """Report each value that two sources tell as those of two owners."""
    return tuple(_finding(marked, figures, one, other) for one, other in _swapped(marked))


def _swapped(marked: Marked) -> Iterator[tuple[_Told, _Told]]:
    sources = {document.id: _source(document.text) for document in marked.documents} if len(marked.documents) > 1 else {}
    for group in _groups(marked).values() if sources else ():
        for one, other in combinations(group[:_COMMON], 2):
            if one.document == other.document or not _things(marked, one) & _things(marked, other):
                continue
            known = _known(sources[one.document], sources[other.document])
            first, second = _told(marked, one, sources, known), _told(marked, other, sources, known)
            if first.owner and second.owner and _are_apart(marked, first, second, known):
                yield first, second


def _groups(marked: Marked) -> Mapping[object, list[Mention]]:
    groups: defaultdict[object, list[Mention]] = defaultdict(list)
    for mention in marked.mentions:
        values = tuple(abs(end).normalize() for end in ends(mention.quantity))
        if values and max(len(value.as_tuple().digits) for value in values) >= _DIGITS and mention.quantity.kind in _KINDS:
            groups[values, mention.quantity.currency].append(mention)
    return groups


# --- names ----------------------------------------------------------------------------------------------------------


def _source(text: str) -> _Source:
    told: Counter[str] = Counter()
    acting, named, placed = set[str](), set[str](), Counter[str]()
    for found in _NAME.finditer(text):
        words = _SPACES.split(found.group())
        opens = _OPENS.search(text, max(0, found.start() - _SHORT), found.start()) is not None
        told.update(words)
        named.update(words[1:] if opens else words)
        acting.update(words if _ACTS.match(text, found.end()) else ())
        placed.update(words if _WHERE.search(text, max(0, found.start() - _SHORT), found.start()) else ())
    often = {word for word, times in told.items() if times >= _OFTEN}
    places = {word for word, times in placed.items() if times == told[word]}
    return _Source(told, (acting | often) - places, named)


def _known(one: _Source, other: _Source) -> AbstractSet[str]:
    """Return the names of those who may own something that both sources tell of."""
    both = one.told.keys() & other.told.keys() & (one.acting | other.acting) & (one.named | other.named)
    return {name for name in both if len(name) >= _FEWEST_LETTERS and _is_somebody(name)}


def _is_somebody(name: str) -> bool:
    folded = name.casefold()
    return folded not in ALL_WEEKDAYS and folded not in MONTHS and not _PEOPLES.search(name)


def _names(marked: Marked, line: Line, known: AbstractSet[str]) -> set[str]:
    """Return the names of a line, each by the first of its words that is known."""
    found = (_SPACES.split(match.group()) for match in _NAME.finditer(marked.text(line)))
    return {name for words in found if (name := next((word for word in words if word in known), None))}


# --- owners ---------------------------------------------------------------------------------------------------------


def _things(marked: Marked, mention: Mention) -> frozenset[str]:
    before, after = around(marked, mention, _REACH)
    return stems(before) | stems(after[: _REACH // 2]) | stems(mention.quantity.unit or "")


def _told(marked: Marked, mention: Mention, sources: Mapping[str, _Source], known: AbstractSet[str]) -> _Told:
    names = _names(marked, marked.line[mention.line], known)
    if len(names) == 1:
        return _Told(mention, names, next(iter(names)))
    told = sources[mention.document].told
    subject = max(known, key=lambda name: (told[name], name), default=None)
    return _Told(mention, names, subject if not names else None)


def _are_apart(marked: Marked, first: _Told, second: _Told, known: AbstractSet[str]) -> bool:
    """Whether two values have different owners, at least one of whom is named with it, and neither source names the other's near by."""
    if first.owner == second.owner or not (first.names or second.names):
        return False
    return not any(
        other.owner in _names(marked, line, known)
        for one, other in ((first, second), (second, first))
        for line in lines_near(marked, marked.line[one.mention.line], 0 if one.names else _AROUND)
    )


def _finding(marked: Marked, figures: Sequence[Figure], first: _Told, second: _Told) -> Check:
    mentions = (first.mention, second.mention)
    told = " and ".join(f"{each.owner} ({name_of(marked.document[each.mention.document])})" for each in (first, second))
    return Check(
        kind="conflict",
        severity="warning",
        what=f"Sources disagree on whose {first.mention.quantity.as_written} it is: that of {told}.",
        formula=None,
        figures=figure_ids(figures, mentions),
        evidence=passages_of(marked, mentions),
        by="code",
    )
