"""Statements that a span of the year is what the spans make that it is made of: nine months a half and a quarter, or three quarters."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.audit.near import stems
from summarizer.audit.statements.sentence import NEAR, I, Sentence, Statement, alike, level, size
from summarizer.text.lexicon import phrases

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping, Sequence

    from summarizer.documents import Mention

_NEARLY = 8
"""Parts that miss a whole by less than this fraction of it were meant to make it up."""
_THREE = 3
_SHORT = 6
"""Characters of a bare "to", before which the name of an amount stands ahead of its change."""

_NAMED: Mapping[str, re.Pattern[str]] = {
    name: phrases({name: words}, flags=I)
    for name, words in {
        "year": r"(full|whole|financial|fiscal)[\s-]?year|twelve months|gesamtjahr\w*",
        "nine months": r"nine[\s-]months?|neun monate\w*",
        "half": r"first half|half[\s-]year|h1|six months|halbjahr\w*",
        "first half": r"first half|h1|erste[ns]? halbjahr",
        "second half": r"second half|h2|zweite[ns]? halbjahr",
        "first quarter": r"(first|opening) quarter|q1|erste[ns]? quartal",
        "second quarter": r"second quarter|q2|zweite[ns]? quartal|quarter",
        "second": r"second|q2|zweiten",
        "third quarter": r"quarter|q3|quartal\w*",
        "fourth quarter": r"quarter|q4|quartal\w*",
    }.items()
}
_MADE_OF = (
    ("nine months", "half", "third quarter"),
    ("year", "nine months", "fourth quarter"),
    ("year", "first half", "second half"),
    ("half", "first quarter", "second quarter"),
)
"""A span of the year and the two that make it up; what is left to tell is most often called by its unit alone."""


def over_periods(before: Sequence[Sentence], sentence: Sentence) -> Iterator[Statement]:
    """Find "T in nine months, after A in the first half" where the quarter between was told before."""
    if len(sentence.mentions) <= 1:
        return
    named = [rest for whole, one, rest in _MADE_OF if _names(sentence, whole) and _names(sentence, one)]
    for first, second in pairwise(sentence.mentions) if named else ():
        if level(first) and alike(first, second) and size(first) and size(second):
            part, stated = sorted((first, second), key=_value)
            for rest in named:
                told = [mention for one in before if _names(one, rest) for mention in one.mentions]
                yield from _completed(stated, (part,), told)


def of_three_quarters(before: Sequence[Sentence], sentence: Sentence) -> Iterator[Statement]:
    """Find "T in nine months, after A in the first quarter and B in the second" where the third was told before under the same name."""
    told = [mention for mention in sentence.mentions if level(mention) and size(mention)]
    if len(told) != _THREE or not all(_names(sentence, period) for period in ("nine months", "first quarter", "second")):
        return
    total = max(told, key=_value)
    known = tuple(mention for mention in told if mention is not total)
    name = stems(sentence.words[sentence.mentions.index(total)][-NEAR:])
    if all(alike(mention, total) for mention in known):
        yield from _completed(total, known, [mention for one in before for mention in _called(one, name)])


def _names(sentence: Sentence, period: str) -> bool:
    return _NAMED[period].search(sentence.text) is not None


def _called(sentence: Sentence, name: frozenset[str]) -> Iterator[Mention]:
    """Yield the amounts that a sentence calls by one of some words; a bare "to" says less than what leads up to the change before it."""
    for at, mention in enumerate(sentence.mentions):
        lead = sentence.words[at] if len(sentence.words[at]) > _SHORT else sentence.words[at - 1]
        if name & stems(lead):
            yield mention


def _completed(stated: Mention, parts: tuple[Mention, ...], told: Sequence[Mention]) -> Iterator[Statement]:
    """Tie all to the amount that was told for the rest: the one that comes nearest."""
    missing = _value(stated) - sum(map(_value, parts), start=Decimal(0))
    same = (mention for mention in told if alike(mention, stated) and size(mention))
    nearest = min(same, key=lambda mention: abs(missing - _value(mention)), default=None)
    if nearest and abs(missing - _value(nearest)) * _NEARLY <= missing:
        yield Statement("sum", stated, (*parts, nearest))


def _value(mention: Mention) -> Decimal:
    return size(mention) or Decimal(0)
