"""
The only value that each of two sources gives of one measure.

Reports of one event print mostly the same numbers. Where each of two such reports has just one amount of its own of a measure, whatever
either calls it ("termination fee", "breakup fee"), and the amounts are near each other, they are two values of one thing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import timedelta
from decimal import Decimal
from itertools import combinations, islice
from typing import TYPE_CHECKING, Final

from summarizer.audit.interval import ends
from summarizer.audit.near import around, is_former, value_of
from summarizer.audit.pairs import alike
from summarizer.documents import CITABLE
from summarizer.text.measures import concepts_of, terms_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from summarizer.audit.near import Value
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
    printed: dict[str, set[Value]] = {document.id: set() for document in marked.documents}
    for mention in marked.mentions:
        printed[mention.document].add(value_of(mention))
    near = {
        (one.id, other.id)
        for at, one in enumerate(marked.documents)
        for other in islice(marked.documents, at + 1, at + 1 + _MOST)
        if len(printed[one.id] & printed[other.id]) >= _EVENT and _is_of_one_day(one, other)
    }
    seen: dict[tuple[int, int], tuple[Mention, Mention]] = {}
    for own in _single(marked).values() if near else ():
        for one, other in combinations(own.values(), 2):
            untold = value_of(one) not in printed[other.document] and value_of(other) not in printed[one.document]
            if (one.document, other.document) in near and untold and _differ(one, other):
                seen[one.id, other.id] = one, other
    yield from seen.values()


def _single(marked: Marked) -> Mapping[Sort, Mapping[str, Mention]]:
    """Return, by measure, the mentions of the documents that give one value of it."""
    told: defaultdict[Sort, defaultdict[str, list[Mention]]] = defaultdict(lambda: defaultdict(list))
    for mention in marked.mentions:
        context = mention.context
        if mention.quantity.kind not in _KINDS or marked.line[mention.line].role not in CITABLE or is_former(marked, mention):
            continue
        measures = concepts_of(terms_of(context.metric)) - _MANY
        if measures and not _PART.search(around(marked, mention, _REACH)[0]):
            role = "actual" if context.role == "reported" else context.role
            for measure in measures:
                told[measure, mention.quantity.kind, role][mention.document].append(mention)
    return {
        sort: {document: values[0] for document, values in own.items() if len(set(map(value_of, values))) == 1}
        for sort, own in told.items()
    }


def _is_of_one_day(one: Document, other: Document) -> bool:
    first, second = one.published or one.dateline, other.published or other.dateline
    return first is None or second is None or abs(first - second) <= _APART


def _differ(one: Mention, other: Mention) -> bool:
    """Whether two values of a measure are stated alike, as a change or a level, and are near each other."""
    first, second = one.quantity, other.quantity
    if not alike(one, other) or first.currency != second.currency or (one.context.direction is None) != (other.context.direction is None):
        return False
    small, large = sorted(max(map(abs, ends(quantity)), default=Decimal(0)) for quantity in (first, second))
    return small > 0 and large <= small * _CLOSE
