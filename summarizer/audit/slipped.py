"""
One number with two of its digits in another order: 148,000 in one place and 184,000 in another.

Few numbers are made of the digits of another by chance, and fewer stand beside the same words. A word that stands beside hardly any other
number ties two; without it a reference back does ("the 570 million bond").
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace
from decimal import Decimal
from itertools import combinations, islice
from operator import ne
from typing import TYPE_CHECKING

from summarizer.audit.interval import digits_of, ends
from summarizer.audit.near import around, basis, digits, is_former, roots_in, told_beside
from summarizer.audit.pairs import agree, alike
from summarizer.audit.supersedes import CORRECTION, OFFERED
from summarizer.audit.within import Pair
from summarizer.text.clauses import SENTENCE, STOP
from summarizer.text.folding import caseless
from summarizer.text.lexicon import lazy
from summarizer.text.stems import root

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from summarizer.documents import Marked, Mention

    _Two = tuple[Mention, Mention]

_FEWEST_DIGITS = 2
_PAIR = 2
_CLOSE = 2
"""How many times as large as another a value may be that differs from it in one digit."""
_EXACT = 3
_COMMON = 16
"""Numbers of the same digits that are compared; it bounds the work."""
_RARE = 4
"""Numbers that a word may stand beside and still say which one is meant."""
_REACH = 40
_NEAR = 24
_WIDE = 60
_LINE = 240
_BY = re.compile(r"\b(?:by|um)\s(?:about\s|some\s|rund\s)?\Z", re.IGNORECASE)
_DEFINITE = lazy(r"(?<!\bof\s)(?<!\ball\s)\b(?:the|these|those|die|der|dem|den|diese[rmn]?|les|ces|los|estos)\s\Z", re.IGNORECASE)
_KINDS = frozenset({"money", "count", "other", "per_share", "percent"})


def _named_alike(*rows: str) -> dict[str, str]:
    return {root(word): root(row.split()[0]) for row in rows for word in row.split()}


_SAME = _named_alike(
    "dividend payout distribution",
    "sale turnover revenue",
    "stake holding holds own",
    "job worker employee staff workforce post position stelle arbeiter mitarbeiter beschäftigte emploi poste empleado empleo puesto",
    "offer bid takeover",
    "customer client",
    "vehicle car",
    "target valuation",
    "bond note anleihe emission",
)
"""Words for one thing, a row each."""
_SAME_OF_SHARES = _SAME | _named_alike("stake position interest anteil beteiligung participation")
"""The same beside a percentage: a position of 6% is no job."""
_LASTING = frozenset({"stake"})
"""What changes so seldom that two days are no reason for two values."""


def transposed(marked: Marked) -> Iterator[Pair]:
    """Pair the values whose digits are the same in another order, and that are told of one thing."""
    beside = {mention.id: _words(marked, mention) for mention in marked.mentions}
    spread = Counter(word for words in beside.values() for word in words)
    groups: defaultdict[object, list[Mention]] = defaultdict(list)
    for mention in marked.mentions:
        for key in _keys(_digits(mention)):
            groups[key, mention.quantity.currency, mention.quantity.kind == "percent"].append(mention)
    printed: defaultdict[str, set[object]] = defaultdict(set)
    for mention in marked.mentions:
        printed[mention.document].add(mention.quantity.value)
    for group in groups.values():
        for one, other in combinations(group[:_COMMON], 2):
            if _may_be_one(marked, one, other, printed) and _is_tied(marked, one, other, beside, spread):
                yield Pair(one.context.metric, one, other)


def _keys(written: str) -> Iterator[str]:
    """Yield what two rows of digits have in common that differ in the order of two of them, or in one."""
    if written:
        yield "".join(sorted(written))
    if len(written) >= _EXACT:
        yield from (f"{written[:at]}*{written[at + 1 :]}" for at in range(len(written)))


def _words(marked: Marked, mention: Mention) -> frozenset[str]:
    before, after = around(marked, mention, _WIDE)
    words = roots_in(SENTENCE.split(before)[-1]) | roots_in(SENTENCE.split(after)[0])
    return _as_one(mention, words)


def _as_one(mention: Mention, words: Iterable[str]) -> frozenset[str]:
    """Give what has several names one of them."""
    same = _SAME_OF_SHARES if mention.quantity.kind == "percent" else _SAME
    return frozenset(same.get(word, word) for word in words)


def _is_step(marked: Marked, mention: Mention) -> bool:
    """Whether a value is by how much something changed: "by 40" is no level."""
    return _BY.search(around(marked, mention, _NEAR)[0]) is not None


def _digits(mention: Mention) -> str:
    """Return the digits of a value as written, where it has enough of them that differ."""
    quantity = mention.quantity
    found = digits_of(quantity.as_written) if quantity.value is not None and quantity.kind in _KINDS else ""
    return found if len(set(found)) >= _FEWEST_DIGITS else ""


def _may_be_one(marked: Marked, one: Mention, other: Mention, printed: Mapping[str, set[object]]) -> bool:
    """Whether two values are of one sort and size, are stated as holding now, and neither source knows both."""
    first, second = one.quantity.value, other.quantity.value
    if first is None or second is None or first == second or first.adjusted() != second.adjusted() or not _of_one_sort(one, other):
        return False
    if (
        not _may_be_slip(marked, one, other)
        or _is_step(marked, one) != _is_step(marked, other)
        or is_former(marked, one)
        or is_former(marked, other)
        or agree(marked, _plain(one), _plain(other))
    ):
        return False
    if any(CORRECTION.search(caseless("".join(around(marked, mention, _LINE)))) for mention in (one, other)):
        return False
    if one.document == other.document:
        return not any({m.quantity.value for m in told_beside(marked, each, 0)} >= {first, second} for each in (one, other))
    return second not in printed[one.document] and first not in printed[other.document]


def _may_be_slip(marked: Marked, one: Mention, other: Mention) -> bool:
    """Whether two values differ as a slip makes them: in the order of two digits, or in one of two sources' digits by not too much."""
    first, second = abs(one.quantity.value or Decimal(0)), abs(other.quantity.value or Decimal(0))
    near = one.document != other.document and max(first, second) <= _CLOSE * min(first, second)
    apart = _apart(one, other)
    return apart == _PAIR or (apart == 1 and near and basis(marked, one) == basis(marked, other))


def _plain(mention: Mention) -> Mention:
    """Read a value without its hedge: "at least 451" says no less that it is 451 than "451" does."""
    return replace(mention, quantity=replace(mention.quantity, qualifier=None))


def _of_one_sort(one: Mention, other: Mention) -> bool:
    """Whether two values may be of one thing; what is counted has many names: merchants are retailers."""
    return alike(one, other) or one.quantity.kind == other.quantity.kind == "count"


def _apart(one: Mention, other: Mention) -> int:
    """Count the places in which the digits of two values differ."""
    first, second = _digits(one), _digits(other)
    return sum(map(ne, first, second)) if len(first) == len(second) else 0


def is_slip(one: Mention, other: Mention) -> bool:
    """Whether two numbers are written with the same digits but for one of three or more, or for the order of two."""
    first, second = _digits(one), _digits(other)
    apart = _apart(one, other)
    return (apart == _PAIR and sorted(first) == sorted(second)) or (apart == 1 and len(first) >= _EXACT)


def _may_have_moved(marked: Marked, one: Mention, other: Mention) -> bool:
    """Whether two percentages are of different days, or stated as changes in two directions; amounts where one is stated to have moved."""
    if one.quantity.kind not in {"percent", "per_share", "money"}:
        return False
    days = {marked.document[mention.document].appeared for mention in (one, other)} - {None}
    if one.quantity.kind != "percent":
        offered = {OFFERED.search(around(marked, mention, _LINE)[0]) is not None for mention in (one, other)}
        return len(days) > 1 and (len(offered) > 1 or (one.context.direction or other.context.direction) is not None)
    return one.context.direction != other.context.direction or len(days) > 1


def _is_tied(marked: Marked, one: Mention, other: Mention, beside: Mapping[int, frozenset[str]], spread: Mapping[str, int]) -> bool:
    """Whether the words beside two values make them one: a rare one, several, or a reference back."""
    shared = beside[one.id] & beside[other.id]
    if one.document != other.document and min(digits(one), digits(other)) >= _EXACT and _among_the_same(marked, one, other):
        return True
    if _may_have_moved(marked, one, other) and not shared & _LASTING:
        return False
    rare = [word for word in shared if spread[word] <= _RARE]
    telling = min(digits(one), digits(other)) >= _EXACT
    if one.document != other.document and one.quantity.kind != "per_share" and (telling or one.quantity.kind == "count"):
        return bool(rare or shared)
    if one.document != other.document and all(_LASTING & _just_before(marked, mention) for mention in (one, other)):
        return True
    if one.document != other.document or not telling:
        return bool(rare) or (telling and _among_the_same(marked, one, other))
    return bool(rare) or len(shared) > 1 or _DEFINITE.search(around(marked, other, _REACH)[0]) is not None


def _among_the_same(marked: Marked, one: Mention, other: Mention) -> bool:
    """Whether two values stand in their lines with another value that both sources state exactly."""
    mine, theirs = ({ends(m.quantity) for m in told_beside(marked, each, 0) if digits(m) >= _EXACT} for each in (one, other))
    return bool((mine & theirs) - {()})


def _just_before(marked: Marked, mention: Mention) -> frozenset[str]:
    """Return the words right before a value, those for one thing as one: "a holding of 5%" is a stake."""
    return _as_one(mention, roots_in(around(marked, mention, _NEAR)[0]))


def swapped(marked: Marked) -> Iterator[Pair]:
    """Pair the values that two sources tell of two names the other way round."""
    told: defaultdict[frozenset[object], list[tuple[_Two, tuple[frozenset[str], frozenset[str]]]]] = defaultdict(list)
    for one in marked.mentions if len(marked.documents) > 1 else ():
        names = _names(marked, one)
        for other in islice(told_beside(marked, one, 1), _COMMON) if names else ():
            values = one.quantity.value, other.quantity.value
            others = _names(marked, other) if other.id > one.id and values[0] != values[1] else frozenset[str]()
            if others - names and names - others and one.quantity.kind == other.quantity.kind:
                told[frozenset(values)].append(((one, other), (names - others, others - names)))
    for found in told.values():
        for (mine, ours), (theirs, their_names) in combinations(found[:_COMMON], 2):
            same_order = mine[0].quantity.value == theirs[0].quantity.value
            straight, turned_round = (their_names, their_names[::-1]) if same_order else (their_names[::-1], their_names)
            crossed = all(a & b for a, b in zip(ours, turned_round, strict=True))
            crossed = crossed and not any(a & b for a, b in zip(ours, straight, strict=True))
            if mine[0].document != theirs[0].document and crossed:
                yield Pair(mine[0].context.metric, mine[0], theirs[0 if same_order else 1])


_NAME = re.compile(r"\b[^\W\d_a-z][\w&-]{2,}(?:['’]s)?")


def _names(marked: Marked, mention: Mention) -> frozenset[str]:
    """Return the words with a capital before a value, since the value before it."""
    line, text = marked.line[mention.line], marked.document[mention.document].text
    before = marked.mention.get(mention.id - 1)
    start = before.quantity.end if before and before.line == mention.line else line.start
    lead = text[max(start, mention.quantity.start - _LINE) : mention.quantity.start]
    found = _NAME.findall(STOP.split(lead)[-1])
    return frozenset(name.removesuffix("'s").removesuffix("’s").casefold() for name in found)
