"""
A slip of scale: one amount stated with the same digits and another power of ten, such as million for billion.

Digits that chance does not repeat, one currency, and words in common make two amounts one. Which of them is right is said only where one
is stated more often than the other.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from decimal import Decimal
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from summarizer.audit import magnitude
from summarizer.audit.interval import ends
from summarizer.audit.near import around, roots_in, words_beside
from summarizer.audit.passages import finding, name_of
from summarizer.quantities.types import AMOUNTS
from summarizer.text.stems import root

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from summarizer.audit.interval import Interval
    from summarizer.documents import Marked, Mention
    from summarizer.models import Check

_EXACT = 3
"""Significant digits from which on two amounts seldom share them by chance."""
_SAME_EVENT = 3
"""Exact amounts that two sources of one event have in common."""
_FEWEST_DIGITS = 2
"""The same for what two sources state in one unit of measure, tonnes and not money, or in many of the same words, and for a headline."""
_COMMON = 12
"""Mentions of one row of digits that are compared; it bounds the work."""
_THOUSAND = 3
"""Places between the scales that have names; a slip of one or two places needs more words in common."""
_SCALES = (Decimal(1000), Decimal(1_000_000))
_ASIAN_SCALES = (Decimal(100), Decimal(10_000))
"""What lies between a lakh and a crore, and between 万 and 亿."""
_ASIAN = re.compile(r"lakh|lac\b|crore|\bcr\b|[万亿萬億만억]", re.IGNORECASE)
_LOOSE = 2
"""How far what is compared may lie apart besides the slip."""
_QUARTERS = 5
"""The same where one may be of a quarter and the other of a year."""
_COMPARES = re.compile(
    r"\A[^.;:]{0,30}\b(?:against|from|than|versus|vs\.?|compared\s(?:with|to)|up\sfrom|down\sfrom|gegenüber|nach|statt|contre|frente\sa)\s"
    r"(?:(?:an?|the|its|about|quota|estimate|forecast|target|of|einer|einem|von)\s){0,4}",
    re.IGNORECASE,
)
_FLOW_REACH = 40
_MEASURE = re.compile(
    r"\b(?P<of>revenues?|sales|turnover|profits?|income|debt|loans?|assets|deposits|backlog|budget|costs|cash\sflow|umsatz|gewinn|schulden)\b[^.;:,]{0,24}\Z",
    re.IGNORECASE,
)
_EACH = re.compile(r"\A\s?(?:per|each|a|an)\s\w", re.IGNORECASE)
_FEWEST_WORDS = 2
"""Words of meaning that two lines of one document must share: it talks about one subject throughout."""
_MANY_WORDS = 4
"""The same beside two amounts that have but two digits in common."""


def check(marked: Marked) -> tuple[Check, ...]:
    """Report each amount that is stated in two scales, once."""
    told: defaultdict[frozenset[Decimal | None], dict[int, Mention]] = defaultdict(dict)
    for one, other in slips(marked):
        told[frozenset({_value(one), _value(other)})] |= {one.id: one, other.id: other}
    slipped = tuple(_finding(marked, list(mentions.values())) for mentions in told.values())
    doubts = (
        *((_out_of_scale, pair) for pair in _compared(marked)),
        *((_out_of_scale, pair) for pair in _measured_alike(marked)),
        *((_of_no_such_size, pair) for pair in magnitude.slips(marked)),
    )
    once = {frozenset((one.id, other.id)): (say, one, other) for say, (one, other) in reversed(doubts)}
    return (*slipped, *(say(marked, one, other) for say, one, other in reversed(once.values())))


def _compared(marked: Marked) -> Iterator[tuple[Mention, Mention]]:
    """Yield neighbours that a sentence compares although one is about a thousand or a million times the other."""
    for one, other in pairwise(marked.mentions):
        between = marked.document[one.document].text[one.quantity.end : other.quantity.start] if one.line == other.line else ""
        amounts = {one.quantity.kind, other.quantity.kind} <= AMOUNTS and one.quantity.currency == other.quantity.currency
        scales = _ASIAN_SCALES if all(_ASIAN.search(mention.quantity.as_written) for mention in (one, other)) else _SCALES
        if between and amounts and _COMPARES.fullmatch(between) and _apart_by(scales, _value(one), _value(other)):
            yield one, other


def _measured_alike(marked: Marked) -> Iterator[tuple[Mention, Mention]]:
    """Yield two amounts of one document, about a thousandfold apart, that are stated as one measure in the same words."""
    told: defaultdict[object, list[Mention]] = defaultdict(list)
    for mention in marked.mentions:
        before, after = around(marked, mention, _FLOW_REACH)
        measure = _MEASURE.search(before)
        if mention.quantity.kind == "money" and measure and not (mention.quantity.unit or _EACH.match(after)):
            told[mention.document, mention.quantity.currency, root(measure["of"])].append(mention)
    for mentions in told.values():
        for one, other in combinations(mentions[:_COMMON], 2):
            shared = words_beside(marked, one) & words_beside(marked, other)
            if one.line != other.line and len(shared) >= _FEWEST_WORDS and _apart_by(_SCALES, _value(one), _value(other), _QUARTERS):
                yield one, other


def rescaled(values: Interval) -> Iterator[Interval]:
    """Yield the values as they would be a thousand or a million times larger or smaller."""
    for scale in _SCALES:
        yield from (values.scaled(scale), values.scaled(1 / scale))


def _apart_by(scales: Sequence[Decimal], one: Decimal | None, other: Decimal | None, loose: int = _LOOSE) -> bool:
    if not one or not other:
        return False
    ratio = max(one, other) / min(one, other)
    return any(scale / loose <= ratio <= scale * loose for scale in scales)


def _out_of_scale(marked: Marked, one: Mention, other: Mention) -> Check:
    told = f"{one.quantity.as_written} is compared with {other.quantity.as_written}, which is of another scale."
    return _doubt(marked, told, (one, other))


def _of_no_such_size(marked: Marked, one: Mention, other: Mention) -> Check:
    told = f"{one.quantity.as_written} is of another size than all that stands with it, such as {other.quantity.as_written}."
    return _doubt(marked, told, (one, other))


def _doubt(marked: Marked, what: str, mentions: Sequence[Mention]) -> Check:
    return finding(marked, mentions, kind="unit", severity="warning", what=what)


def slips(marked: Marked) -> Iterator[tuple[Mention, Mention]]:
    """Yield the mentions of one amount that differ by a power of ten, in the order of the text."""
    groups: defaultdict[object, list[Mention]] = defaultdict(list)
    for mention in marked.mentions:
        if mention.quantity.kind in AMOUNTS and len(_significant(mention)) >= _FEWEST_DIGITS:
            groups[_significant(mention), mention.quantity.currency].append(mention)
    exact = _exact(marked)
    for mentions in groups.values():
        for one, other in combinations(mentions[:_COMMON], 2):
            same_event = len(exact[one.document] & exact[other.document]) >= _SAME_EVENT
            if _value(one) != _value(other) and _one_amount(marked, one, other, same_event=same_event):
                yield one, other


def _exact(marked: Marked) -> Mapping[str, AbstractSet[object]]:
    """Return the amounts of each document whose digits chance does not repeat."""
    found: dict[str, set[object]] = {document.id: set() for document in marked.documents}
    for mention in marked.mentions:
        if len(_significant(mention)) >= _EXACT:
            found[mention.document].add((_value(mention), mention.quantity.currency))
    return found


def _value(mention: Mention) -> Decimal | None:
    return max(map(abs, ends(mention.quantity)), default=None)


def _significant(mention: Mention) -> tuple[int, ...]:
    value = _value(mention)
    return value.normalize().as_tuple().digits if value is not None else ()


def _one_amount(marked: Marked, one: Mention, other: Mention, *, same_event: bool) -> bool:
    """Whether two amounts with the same digits measure one thing: what is counted agrees, and so do the words or the numbers around."""
    units = {(mention.quantity.unit or "").casefold().removesuffix("s") for mention in (one, other)} - {""}
    if len(units) > 1:
        return False
    one_digits, other_digits = (value.adjusted() for mention in (one, other) if (value := _value(mention)) is not None)
    thousands = (one_digits - other_digits) % _THOUSAND == 0
    exact = len(_significant(one)) >= _EXACT
    if one.document != other.document:
        shared = words_beside(marked, one) & words_beside(marked, other)
        if same_event and exact and thousands and one.quantity.currency:
            return True  # whatever the language
        measured = one.quantity.kind == "other" and bool(one.quantity.unit)
        return len(shared) >= ((1 if thousands else _FEWEST_WORDS) if exact or measured else _MANY_WORDS)
    lines = [marked.line[mention.line] for mention in (one, other)]
    if not (exact or any(line.role == "heading" for line in lines)):
        return False
    shared = roots_in(marked.text(lines[0])) & roots_in(marked.text(lines[1]))
    return thousands and one.line != other.line and len(shared) >= _FEWEST_WORDS and bool(one.quantity.currency)


def _finding(marked: Marked, mentions: Sequence[Mention]) -> Check:
    often = Counter(_value(mention) for mention in mentions)
    ranked = sorted(mentions, key=lambda mention: often[_value(mention)])
    rare, usual = ranked[0], next(mention for mention in ranked if _value(mention) != _value(ranked[0]))
    shown = (rare, *_one_each([mention for mention in ranked if _value(mention) == _value(usual)]))
    told = [f"{mention.quantity.as_written} ({name_of(marked.document[mention.document])})" for mention in (rare, usual)]
    doubt = f"; {rare.quantity.as_written} stands alone" if often[_value(rare)] < often[_value(usual)] else ""
    return finding(
        marked, shown, kind="unit", severity="warning", what=f"One amount is told in two scales: {told[0]} and {told[1]}{doubt}."
    )


def _one_each(mentions: Sequence[Mention]) -> list[Mention]:
    """Put one mention of each document first."""
    first = {mention.document: mention for mention in sorted(mentions, key=lambda mention: -mention.id)}
    return [*sorted(first.values(), key=lambda mention: mention.id), *(mention for mention in mentions if mention not in first.values())]
