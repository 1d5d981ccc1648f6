"""
The only value that each of two sources gives of one measure.

Reports of one event print mostly the same numbers. Where each of two such reports has just one amount of its own of a measure, whatever
either calls it ("termination fee", "breakup fee"), and the amounts are near each other, they are two values of one thing. So are two
numbers of things to which the same is done ("ground 14 jets", "grounds 16 aircraft").
"""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import timedelta
from decimal import Decimal
from itertools import combinations, islice
from typing import TYPE_CHECKING, Final

from summarizer.audit.near import around, growth, is_former, printed, standing, value_of
from summarizer.audit.pairs import alike
from summarizer.documents import CITABLE
from summarizer.text.measures import concepts_of, terms_of
from summarizer.text.stems import root

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarizer.documents import Document, Marked, Mention

    Sort = tuple[str, str, str]
    """A measure, the kind of its quantity, and whether that is a fact or which sort of outlook."""

_KINDS: Final = frozenset({"money", "percent", "count"})
_MANY: Final = frozenset(
    "share high rate employee patient tax vehicle aircraft stake forecast estimate value target cut".split(),
)
"""Measures of which a report tells several things."""
_PART: Final = re.compile(r"\b(?:of\swhich|davon|dont|di\scui|de\slos\scuales|das\squais|including)\s[^.;]{0,30}\Z", re.IGNORECASE)
"""What leads up to a part of the value before."""
_DEED: Final = re.compile(
    r"(?<![^\W\d_])(?!(?:the|its|their|his|all|about|some|over|than|nearly|almost|around|another|more|other|these|those|with|from|into|after|for|and|are|were|"
    r"was|has|had|have|only|just|least|most|every|versus|against|previous|prior|former|earlier|instead|each|les|des|die|den|der|las|los|por|für|von|mit|avec|sur|rund|etwa)\b)"
    r"(?P<verb>[^\W\d_]{3,20})\s(?:(?:about|some|nearly|almost|around|up\sto|at\sleast|more\sthan|over|another|its|all)\s){0,2}\Z",
    re.IGNORECASE,
)
"""Says right before a number of things what is done to them; a word of grammar does not."""
_REACH: Final = 60
_EVENT: Final = 3
"""Values that two reports of one event have in common, at least."""
_APART: Final = timedelta(days=1)
"""Between the days of such reports: later ones may tell what has changed."""
_CLOSE: Final = Decimal("1.5")
"""How many times as large as the other one of two values of a thing may be."""
_MOST: Final = 40
"""Sources that one is held against."""


def told_alone(marked: Marked) -> Iterator[tuple[Mention, Mention]]:
    """Yield the only values of a measure in two sources, where they differ, each pair once."""
    known = printed(marked)
    near = {
        (one.id, other.id)
        for at, one in enumerate(marked.documents)
        for other in islice(marked.documents, at + 1, at + 1 + _MOST)
        if len(known[one.id] & known[other.id]) >= _EVENT and _is_of_one_day(one, other)
    }
    seen: dict[tuple[int, int], tuple[Mention, Mention]] = {}
    for own in (*_single(marked).values(), *_done(marked).values()) if near else ():
        for one, other in combinations(own.values(), 2):
            untold = value_of(one) not in known[other.document] and value_of(other) not in known[one.document]
            if (one.document, other.document) in near and untold and _differ(one, other):
                seen[one.id, other.id] = one, other
    yield from seen.values()


def _single(marked: Marked) -> Mapping[Sort, Mapping[str, Mention]]:
    """Return, by measure, the mentions of the documents that give one value of it."""
    told: defaultdict[Sort, defaultdict[str, list[Mention]]] = defaultdict(lambda: defaultdict(list))
    for mention in marked.mentions:
        if mention.quantity.kind not in _KINDS or marked.line[mention.line].role not in CITABLE or is_former(marked, mention):
            continue
        measures = concepts_of(terms_of(mention.context.metric)) - _MANY
        if measures and not _PART.search(around(marked, mention, _REACH)[0]):
            for measure in measures:
                told[measure, mention.quantity.kind, standing(mention)][mention.document].append(mention)
    return _alone(told)


def _done(marked: Marked) -> Mapping[Sort, Mapping[str, Mention]]:
    """Return, by a deed and the things that it is done to ("grounds 16 aircraft"), the mentions of the documents that give one number."""
    told: defaultdict[Sort, defaultdict[str, list[Mention]]] = defaultdict(lambda: defaultdict(list))
    for mention in marked.mentions:
        counts = mention.quantity.kind == "count" and marked.line[mention.line].role in CITABLE
        if not counts or not (deed := _DEED.search(around(marked, mention, _REACH)[0])):
            continue
        things = terms_of(mention.quantity.unit or "")
        for thing in concepts_of(things) or things:
            told[root(deed["verb"]), thing, standing(mention)][mention.document].append(mention)
    return _alone(told)


def _alone(told: Mapping[Sort, Mapping[str, Sequence[Mention]]]) -> Mapping[Sort, Mapping[str, Mention]]:
    """Leave the documents that give one value."""
    return {
        sort: {document: values[0] for document, values in own.items() if len(set(map(value_of, values))) == 1}
        for sort, own in told.items()
    }


def _is_of_one_day(one: Document, other: Document) -> bool:
    first, second = one.appeared, other.appeared
    return first is None or second is None or abs(first - second) <= _APART


def _differ(one: Mention, other: Mention) -> bool:
    """Whether two values of a measure are stated alike, as a change or a level, and are near each other."""
    same_currency = one.quantity.currency == other.quantity.currency
    same_way = (one.context.direction is None) == (other.context.direction is None)
    return alike(one, other) and same_currency and same_way and growth(one, other) <= _CLOSE
