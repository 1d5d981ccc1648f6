"""
A range that a company gives anew where an earlier source has the range of before: the later source need not tell the old one.

The line of the new range says that it is one, both are of one measure, and no other range of the earlier source may be meant.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.audit.interval import allowed
from summarizer.audit.names import names_of, shared, subject
from summarizer.audit.near import around, stems, told_beside
from summarizer.audit.pairs import alike, sooner
from summarizer.audit.passages import finding, name_of
from summarizer.text.lexicon import phrases

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.documents import Marked, Mention
    from summarizer.models import Check, Figure

_ANEW = phrases(
    {
        "now": r"""
            (is|are|was|were) now (put|seen|expected|guided|forecast|pegged|set)
            now (sees?|expects?|guides?|forecasts?|targets?|aims?)
        """,
        "revised": r"revis(es?|ed)|cut(s|ting)?|lower(s|ed)|trim(s|med)?|slash(es|ed)?|raise[sd]?|lift(s|ed)?|narrow(s|ed)?|widen(s|ed)?",
        "withdrawn": "no longer|reversal|abandon(s|ed)?|withdrew|withdrawn|senkt|gesenkt|hebt|angehoben",
    },
    flags=re.IGNORECASE,
)
"""Words that say that a range was not given before."""
_OUTLOOK = phrases(
    {
        "noun": r"guidance|outlook|forecasts?|targets?|range|prognose|ausblick",
        "verb": r"expect(s|ed|ing)?|guid(es|ed|ing)|aims?|sees|erwarte\w*|rechnet",
    },
    flags=re.IGNORECASE,
)
_REACH = 90
_GROWTH = 2
"""How many times as large a new range may be."""
_SAYS_LITTLE = frozenset({"guidan", "outloo", "foreca", "target", "range", "crore", "stands", "year", "expect"})


def check(marked: Marked, figures: Sequence[Figure]) -> tuple[Check, ...]:
    """Report each range that a later source gives in place of one that another source has."""
    return tuple(_finding(marked, figures, new, old) for new, old in _given_anew(marked))


def _given_anew(marked: Marked) -> Iterator[tuple[Mention, Mention]]:
    ranges = [mention for mention in marked.mentions if mention.quantity.low is not None] if len(marked.documents) > 1 else []
    outlooks = [mention for mention in ranges if _OUTLOOK.search(" ".join(around(marked, mention, _REACH)))]
    for new in ranges:
        if not _ANEW.search(" ".join(around(marked, new, _REACH))):
            continue
        olds = [old for old in outlooks if old.document != new.document and _may_be_old(marked, old, new)]
        known = any(_is_same(each, old) for old in olds for each in told_beside(marked, new, 2))
        if len(olds) == 1 and not known and _are_of_one(marked, new, olds[0]):
            yield new, olds[0]


def _are_of_one(marked: Marked, one: Mention, other: Mention) -> bool:
    """Whether the sources of two mentions tell most of the same one."""
    first, second = (names_of(marked.document[mention.document].text) for mention in (one, other))
    known = shared(first, second)
    about = subject(first, known)
    return about is not None and about == subject(second, known)


def _may_be_old(marked: Marked, old: Mention, new: Mention) -> bool:
    """Whether a range may be what another one was before: of one measure and size, apart, and of no later day."""
    first, second = allowed(old.quantity), allowed(new.quantity)
    if first is None or second is None or not alike(old, new) or old.quantity.currency != new.quantity.currency or first.meets(second):
        return False
    near = max(first.high, second.high) <= _GROWTH * min(first.low, second.low)
    anew = _ANEW.search(" ".join(around(marked, old, _REACH))) is not None
    return (
        near and not anew and not sooner(marked, new, old) and bool((_measure(marked, old) & _measure(marked, new)) - _names(marked, old))
    )


def _is_same(one: Mention, other: Mention) -> bool:
    return one.quantity.low == other.quantity.low and one.quantity.high == other.quantity.high and alike(one, other)


def _names(marked: Marked, mention: Mention) -> frozenset[str]:
    return stems(" ".join(names_of(marked.document[mention.document].text).named))


def _measure(marked: Marked, mention: Mention) -> frozenset[str]:
    return stems(around(marked, mention, _REACH)[0]) - _SAYS_LITTLE


def _finding(marked: Marked, figures: Sequence[Figure], new: Mention, old: Mention) -> Check:
    mentions = (new, old)
    told = f"{old.quantity.as_written} ({name_of(marked.document[old.document])})"
    return finding(
        marked,
        figures,
        mentions,
        kind="supersedes",
        severity="info",
        what=f"{name_of(marked.document[new.document])} tells {new.quantity.as_written} in place of {told}.",
    )
