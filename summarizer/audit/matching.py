"""
Which figures of different sources tell of one thing.

Equal values that chance does not explain need few words in common, other values many. A figure is paired with at most one of each other
document, and only where neither has a nearer one there. Every lookup goes through an index of values and of rare words, so the work grows
with the text and not with the pairs.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from summarizer.audit.interval import ends
from summarizer.audit.pairs import FigurePair, agree, alike, relate, sooner, successor
from summarizer.text.stems import root

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from decimal import Decimal

    from summarizer.documents import Marked, Mention
    from summarizer.quantities.types import Quantity

_WORD = re.compile(r"[^\W\d_]{3,}|[^\W\d_]*(?<!\d)\d++[^\W\d_][^\W_]*")
_REACH = 90
"""Characters on each side of a figure whose words say what it tells of."""
_NEAR = 30
_RARE = 12
"""Mentions that a word may stand beside and still bring two together; it bounds the pairs that are compared."""
_NEXT = 40
"""Mentions of a value that one of them is compared with: more sources of one story are no brief's."""

_EQUAL_VALUES = {1: 0.32, 2: 0.12}
"""
Least likeness of the words beside equal values of so many significant digits. More digits need none, and neither do two where each source
has the value but once: unrelated articles share such a value by chance in one pair of seventeen, articles about one event more than one.
"""
_ROUNDED = 0.22
"""The same for values that agree by their rounding or within the rates of two currencies."""
_CLOSE = 0.22
"""The same for values that differ as a slip or an update does."""
_APART = 0.36
"""The same for other values."""
_ROUND_DIGITS = 2
_TELLING_DIGITS = 3


class _Told(NamedTuple):
    """A mention, the weights of the words beside it, and whether its value stands in its document but once."""

    mention: Mention
    words: Mapping[str, float]
    norm: float
    single: bool


def matches(marked: Marked) -> tuple[FigurePair, ...]:
    """Pair the figures of different documents that tell of one thing, and class each pair; in the order of the text."""
    told = _told(marked)
    rated = [(likeness, one, other) for one, other in _candidates(told) if (likeness := _likeness(marked, one, other)) is not None]
    pairs = [relate(marked, one.mention, other.mention) for one, other in _nearest(rated)]
    found = {(pair.first.id, pair.second.id): pair for pair in (*pairs, *_updates(marked, pairs))}
    return tuple(found[key] for key in sorted(found))


def _updates(marked: Marked, pairs: Iterable[FigurePair]) -> Iterator[FigurePair]:
    """Pair each value that a later source states as past with the one which that source puts in its place."""
    for pair in pairs:
        for old, quoted in ((pair.first, pair.second), (pair.second, pair.first)) if pair.relation == "corroborate" else ():
            new = successor(marked, quoted) if sooner(marked, old, quoted) else None
            found = relate(marked, old, new) if new else None
            if found and found.relation == "supersede" and found.first is old:
                yield found


# --- candidates -----------------------------------------------------------------------------------------------------


def _told(marked: Marked) -> list[_Told]:
    """Weigh the words beside each mention: rare words count more, near ones double."""
    beside = [(mention, _beside(marked, mention)) for mention in marked.mentions]
    spread = Counter(word for _, words in beside for word in words)
    times_told = Counter(_own(mention) for mention in marked.mentions)
    total = len(beside)
    found: list[_Told] = []
    for mention, words in beside:
        weights = {word: times * math.log(1 + total / spread[word]) for word, times in words.items()}
        norm = math.sqrt(math.fsum(weight**2 for weight in weights.values()))
        found.append(_Told(mention, weights, norm, single=times_told[_own(mention)] == 1))
    return found


def _beside(marked: Marked, mention: Mention) -> dict[str, float]:
    """Return the roots of the words beside a quantity in its line, with how near each stands."""
    text, line, quantity = marked.document[mention.document].text, marked.line[mention.line], mention.quantity
    words: dict[str, float] = {}
    for start, end in ((max(line.start, quantity.start - _REACH), quantity.start), (quantity.end, min(line.end, quantity.end + _REACH))):
        for found in _WORD.finditer(text, start, end):
            near = found.start() - quantity.end <= _NEAR and quantity.start - found.end() <= _NEAR
            word = root(found.group())
            words[word] = max(words.get(word, 0.0), 2.0 if near else 1.0)
    if quantity.unit:
        words |= {root(found.group()): 2.0 for found in _WORD.finditer(quantity.unit)}
    return words


def _candidates(told: Sequence[_Told]) -> Iterator[tuple[_Told, _Told]]:
    """Yield the pairs of different documents that share a value or a rare word, each once."""
    by_word: defaultdict[str, list[_Told]] = defaultdict(list)
    by_value: defaultdict[object, list[_Told]] = defaultdict(list)
    for each in told:
        by_value[_value(each.mention.quantity)].append(each)
        for word in each.words:
            by_word[word].append(each)
    rare = (holders for holders in by_word.values() if len(holders) <= _RARE)
    done: set[tuple[int, int]] = set()
    for holders in (*by_value.values(), *rare):
        for one, other in _neighbours(holders):
            pair = (one.mention.id, other.mention.id)
            if one.mention.document != other.mention.document and pair not in done:
                done.add(pair)
                yield one, other


def _neighbours(holders: Sequence[_Told]) -> Iterator[tuple[_Told, _Told]]:
    """Pair each holder with the next ones: all with all where they are few."""
    for index, one in enumerate(holders):
        for other in holders[index + 1 : index + _NEXT]:
            yield one, other


def _own(mention: Mention) -> object:
    return mention.document, mention.quantity.kind, _value(mention.quantity)


def _value(quantity: Quantity) -> object:
    return tuple(abs(end).normalize() for end in ends(quantity)), quantity.currency


# --- likeness -------------------------------------------------------------------------------------------------------


def _likeness(marked: Marked, one: _Told, other: _Told) -> float | None:
    """Rate how sure it is that two figures tell of one thing; None where it is not."""
    first, second = one.mention, other.mention
    cosine = math.fsum(weight * other.words.get(word, 0.0) for word, weight in one.words.items()) / (one.norm * other.norm or 1)
    if ends(first.quantity) and _value(first.quantity) == _value(second.quantity):
        return 2 + cosine if cosine >= _least_beside_equal(one, other) else None
    if not alike(first, second) or _listings(first.quantity, second.quantity):
        return None
    close = _close(first.quantity, second.quantity)
    if agree(marked, first, second):
        converted = first.quantity.currency != second.quantity.currency
        return 1 + cosine if cosine >= (_APART if converted else _ROUNDED) and (close or converted) else None
    if _moved(marked, first, second):
        return None
    return cosine if cosine >= (_CLOSE if close else _APART) else None


def _least_beside_equal(one: _Told, other: _Told) -> float:
    """Say how like the words beside two equal values have to be."""
    digits = min(_digits(one.mention.quantity), _digits(other.mention.quantity))
    if not alike(one.mention, other.mention):
        return 0.0 if digits > _TELLING_DIGITS else math.inf
    if digits == _ROUND_DIGITS and one.single and other.single:
        return 0.0
    return _EQUAL_VALUES.get(digits, 0.0)


def _digits(quantity: Quantity) -> int:
    """Count the digits that a value was stated to, one for a word; both ends of a range together are as hard to hit as one more."""
    if not any(character.isdecimal() for character in quantity.as_written):
        return 1
    values = [end if _has_decimals(end) else end.normalize() for end in ends(quantity)]
    return sum(len(value.as_tuple().digits) for value in values) + len(values) - 1


def _has_decimals(value: Decimal) -> bool:
    return int(value.as_tuple().exponent) < 0


def _listings(one: Quantity, other: Quantity) -> bool:
    """Whether two prices may be those of one share in two markets, which are two things."""
    return "per_share" in {one.kind, other.kind} and one.currency != other.currency


def _moved(marked: Marked, one: Mention, other: Mention) -> bool:
    """Whether two prices may be those of two days."""
    return one.quantity.kind == "per_share" and (sooner(marked, one, other) or sooner(marked, other, one))


def _close(one: Quantity, other: Quantity) -> bool:
    """Whether a value may be a slip or an update of the other: at most twice as large, or apart by a power of a thousand or of ten."""
    values = [abs(ends(quantity)[0]) for quantity in (one, other) if ends(quantity)]
    if len(values) < 2 or not all(values):  # noqa: PLR2004 - a pair
        return False
    small, large = sorted(values)
    return large <= 2 * small or large.normalize().as_tuple().digits == small.normalize().as_tuple().digits


def _nearest(rated: Iterable[tuple[float, _Told, _Told]]) -> list[tuple[_Told, _Told]]:
    """Keep the pairs of which neither has a nearer partner in the other's document; of equal ones the first."""
    taken: set[tuple[int, str]] = set()
    kept: list[tuple[_Told, _Told]] = []
    for _, one, other in sorted(rated, key=lambda pair: (-pair[0], pair[1].mention.id, pair[2].mention.id)):
        keys = {(one.mention.id, other.mention.document), (other.mention.id, one.mention.document)}
        if not keys & taken:
            taken |= keys
            kept.append((one, other))
    return sorted(kept, key=lambda pair: (pair[0].mention.id, pair[1].mention.id))
