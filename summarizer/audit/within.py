"""
Values that one source states differently of one thing, where more than its words says so.

A headline and its text; a count that the source refers back to ("the 66 new jets"); and a value that it lets somebody deny, beside another
that it states of the same thing.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from decimal import Decimal
from itertools import islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarizer.audit.interval import allowed, digits_of, ends, step
from summarizer.audit.names import names_of
from summarizer.audit.near import around, basis, digits, is_condition, is_former, roots_in, words_beside
from summarizer.audit.pairs import agree, alike, denied
from summarizer.text.clauses import MARK

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.documents import Marked, Mention

_I = re.IGNORECASE
_FEWEST_WORDS = 2
"""Words of meaning beside two values that make them values of one thing."""
_PHRASE = 40
_COMMON = 16
"""Values beside a word, or of the same digits, that are looked back at; it bounds the work."""
_MOST = 40
"""Values of a headline, denied or called by a name, that are held against all others of their document; it bounds the work too."""
_CLOSE = Decimal("1.15")
"""The same for a value of a headline that its text states nowhere: nearly all of them stand there."""
_AKIN = Decimal("1.5")
"""The same for a value of the lead that shares a word with the headline."""
_TO = re.compile(r"\b(?:to|auf|à|al?|hasta|naar|til|till)\s\Z", _I)
_CLOSED = frozenset({None, "approx"})
_LEAD = 2
"""Lines with values that state first of what the headline states."""
_GROWTH = 3
"""How many times as large as another a value of the same thing may be stated."""
_DENIABLE = frozenset({"money", "per_share", "count"})
_LETTER = re.compile(r"[^\W\d_]")
_LABEL = re.compile(r"[:：|]\s?\Z")
_ASIDE = re.compile(r"[(（][^()（）]{0,40}[)）]")
_DEFINITE = re.compile(r"(?<!\bof\s)(?<!\ball\s)\b(?:the|these|those|die|diese|les|ces|los|estos)\s\Z", _I)


class Pair(NamedTuple):
    """Two values of one thing, and what the thing is called."""

    metric: str
    one: Mention
    other: Mention


def told_otherwise(marked: Marked) -> Iterator[Pair]:
    """Pair the values that a document states differently."""
    for document in marked.documents:
        mentions = marked.mentions_of[document.id]
        yield from _headed_otherwise(marked, mentions)
        yield from _counted_otherwise(marked, mentions)
        yield from _denied(marked, mentions)


# --- headlines ------------------------------------------------------------------------------------------------------


def _headed_otherwise(marked: Marked, mentions: Sequence[Mention]) -> Iterator[Pair]:
    """Pair a value of a headline with the one of its sort in the text that is stated in the same words, where none agrees with it."""
    heads = [mention for mention in mentions if marked.line[mention.line].role == "heading" and not _is_in_row(marked, mention)]
    for head in heads[:_MOST]:
        inside = [other for other in mentions if other.line != head.line and _may_be_of_one(head, other)]
        if any(_is_told_by(marked, head, other) for other in inside) or any(_is_rescaled(head, other) for other in inside):
            continue
        meant = _meant_by(marked, head, inside, mentions)
        if meant:
            yield Pair(meant.context.metric, head, meant)


def _meant_by(marked: Marked, head: Mention, inside: Sequence[Mention], mentions: Sequence[Mention]) -> Mention | None:
    """Find the value of a text that a headline means: a digit apart, in the lead by size or words, or the only one of its size or words."""
    near = [other for other in inside if digits(head) > 1 and _may_be_meant(marked, head, other)]
    apart = [other for other in near if _is_a_digit_apart(head, other)]
    worded = [other for other in inside if _likeness(marked, head, other) or _is_led_alike(marked, head, other)]
    if head.quantity.kind == "percent":  # percentages of one size stand in every text
        near = [other for other in near if other in worded]
    lead = _lead_of(marked, head, mentions)
    akin = [other for other in worded if other.line in lead and _within(_AKIN, head, other) and _is_comparable(marked, head, other)]
    tried = (apart, [other for other in near if other in akin], [other for other in near if other.line in lead], akin, near)
    first = next((found for found in tried if len({ends(other.quantity) for other in found}) == 1), None)
    if first:
        return first[0]
    rated = sorted(((_likeness(marked, head, other), other) for other in inside), key=lambda each: -each[0])
    alone = len(rated) == 1 or (len(rated) > 1 and rated[0][0] > rated[1][0])
    return rated[0][1] if alone and rated[0][0] >= _FEWEST_WORDS and _is_comparable(marked, head, rated[0][1]) else None


def _is_led_alike(marked: Marked, one: Mention, other: Mention) -> bool:
    """Whether both values are stated as what something was brought to."""
    return all(_TO.search(around(marked, mention, _PHRASE)[0]) for mention in (one, other))


def _lead_of(marked: Marked, head: Mention, mentions: Sequence[Mention]) -> frozenset[str]:
    """Name the lines with values right below a headline: they state first what it states."""
    below = (m.line for m in mentions if m.id > head.id and marked.line[m.line].role == "reporting")
    return frozenset(islice(dict.fromkeys(below), _LEAD))


def _is_told_by(marked: Marked, head: Mention, other: Mention) -> bool:
    """Whether a value of the text is that of the headline; what is open at one end is so only where it is near."""
    is_open = any(mention.quantity.qualifier not in _CLOSED for mention in (head, other))
    return agree(marked, head, other) and not _differ_as_written(head, other) and (not is_open or _within(_CLOSE, head, other))


def _may_be_of_one(one: Mention, other: Mention) -> bool:
    """Whether two values may be of one thing; what is counted is often called by a longer word in the text."""
    first, second = ((mention.quantity.unit or "").casefold() for mention in (one, other))
    counts = one.quantity.kind == other.quantity.kind == "count" and bool(first and second)
    return alike(one, other) or (counts and (first.endswith(second) or second.endswith(first)))


def _is_in_row(marked: Marked, mention: Mention) -> bool:
    """Whether a line is a label and its value, or several with no words between: a row of a table is no headline, whatever opens it."""
    told, text = marked.mentions_in[mention.line], marked.document[mention.document].text
    before, after = around(marked, told[0], _PHRASE)
    if _LABEL.search(before) and not _LETTER.search(_ASIDE.sub("", after)):
        return True
    between = (text[one.quantity.end : other.quantity.start] for one, other in pairwise(told))
    return len(told) > 1 and not any(_LETTER.search(words) for words in between)


def _likeness(marked: Marked, one: Mention, other: Mention) -> int:
    """Count the words that two values are stated with; one direction is as good as a word."""
    same_way = one.context.direction is not None and one.context.direction == other.context.direction
    return len(words_beside(marked, one) & words_beside(marked, other)) + same_way


def _differ_as_written(one: Mention, other: Mention) -> bool:
    """Whether two values are written to the same place and differ there: none is a rounding of the other."""
    return step(one.quantity) == step(other.quantity) and ends(one.quantity) != ends(other.quantity)


def _may_be_meant(marked: Marked, head: Mention, other: Mention) -> bool:
    """Whether a value is so near to that of a headline, and stated by the same ones, that it may be what the headline means."""
    same_teller = (head.context.role == "estimate") == (other.context.role == "estimate")
    counts = head.quantity.kind == other.quantity.kind == "count" and head.quantity.qualifier is None
    near = _of_one_size(head, other) if counts else _within(_CLOSE, head, other)
    return same_teller and basis(marked, head) == basis(marked, other) and not is_former(marked, other) and near


def _is_a_digit_apart(one: Mention, other: Mention) -> bool:
    """Whether two values are written with the same digits but for one."""
    first, second = (digits_of(mention.quantity.as_written) for mention in (one, other))
    return len(first) == len(second) and sum(a != b for a, b in zip(first, second, strict=True)) == 1


def _is_rescaled(one: Mention, other: Mention) -> bool:
    """Whether two values have the same digits and are of two scales: another check states that."""
    first, second = (tuple(end.normalize().as_tuple().digits for end in ends(mention.quantity)) for mention in (one, other))
    return first == second


def _is_comparable(marked: Marked, head: Mention, other: Mention) -> bool:
    same_sort = _is_outlook(head) == _is_outlook(other) and basis(marked, head) == basis(marked, other)
    counts = head.quantity.kind == other.quantity.kind == "count"
    near = _of_one_size(head, other) if counts else _within(_GROWTH, head, other)
    return same_sort and near and not is_former(marked, other)


def _is_outlook(mention: Mention) -> bool:
    """Whether a value is somebody's estimate; the tense of a headline does not tell a plan from a fact."""
    return mention.context.role in {"estimate", "target"}


def _within(factor: Decimal | int, one: Mention, other: Mention) -> bool:
    """Whether one of two values is at most so many times as large as the other."""
    first, second = allowed(one.quantity), allowed(other.quantity)
    if first is None or second is None:
        return False
    small, large = sorted((abs(first.high), abs(second.high)))
    return large <= factor * small


# --- what is referred to --------------------------------------------------------------------------------------------


def _counted_otherwise(marked: Marked, mentions: Sequence[Mention]) -> Iterator[Pair]:
    """Pair "the 66 new jets" with the only earlier count of such things, where none agrees with it."""
    beside: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.quantity.kind != "count":
            continue
        before, after = around(marked, mention, _PHRASE)
        things = roots_in(MARK.split(after)[0]) if _DEFINITE.search(before) else frozenset[str]()
        told = (other for word in things for other in beside[word][-_COMMON:] if other.line != mention.line)
        shared = Counter(other.id for other in told)
        same = [marked.mention[other] for other, words in shared.items() if words >= _FEWEST_WORDS]
        if len(same) == 1 and not agree(marked, mention, same[0]) and _of_one_size(mention, same[0]):
            yield Pair(mention.context.metric, same[0], mention)
        for word in words_beside(marked, mention):
            beside[word].append(mention)


def _of_one_size(one: Mention, other: Mention) -> bool:
    """Whether two counts are near enough to be meant for each other: a part is mostly much smaller than its whole."""
    first, second = one.quantity.value, other.quantity.value
    return first is not None and second is not None and 4 * min(first, second) > 3 * max(first, second)


def _one_sort(one: Mention, other: Mention) -> bool:
    return one.quantity.kind == other.quantity.kind and one.quantity.currency == other.quantity.currency


# --- denials --------------------------------------------------------------------------------------------------------


def _denied(marked: Marked, mentions: Iterable[Mention]) -> Iterator[Pair]:
    """Pair what a document lets somebody deny, wherever it was stated, with the first other value that it states of the same thing."""
    for denial in islice((m for m in mentions if m.quantity.kind in _DENIABLE and digits(m) > 1 and denied(marked, m)), _MOST):
        told = [m for m in marked.mentions if m.line != denial.line and _one_sort(m, denial) and alike(m, denial) and not denied(marked, m)]
        reported = [m for m in told if agree(marked, m, denial)]
        words = frozenset[str]().union(*(_words_of(marked, mention) for mention in (denial, *reported)))
        words -= roots_in(" ".join(names_of(marked.document[denial.document].text).told))
        own = (m for m in told if m.document == denial.document and not agree(marked, m, denial) and _within(_GROWTH, m, denial))
        sure = (m for m in own if marked.line[m.line].role == "reporting" and not is_condition(marked, m))
        rival = next((m for m in sure if words & _words_of(marked, m)), None)
        if reported and rival:
            yield from (Pair(rival.context.metric, rival, reported[0]), Pair(rival.context.metric, rival, denial))


def _words_of(marked: Marked, mention: Mention) -> frozenset[str]:
    """Return the words beside a value, and those of what it is counted by."""
    return words_beside(marked, mention) | roots_in(mention.quantity.unit or "")
