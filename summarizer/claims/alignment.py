"""Which tokens of a sentence and a passage are the same: quantities paired by value, times by what they cover, words by their stems."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from summarizer.claims.amounts import same_amount
from summarizer.claims.dates import covers, ends_told, is_year_before
from summarizer.claims.sizes import sign_of, told_move

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date
    from difflib import Match

    from summarizer.claims.statement import Statement, Token
    from summarizer.quantities import Quantity
    from summarizer.times import TimeSpan

_TOLERANCE = re.compile(r",?\s(?:plus or minus|give or take|\+/[-−]|±)\s")
_EARLIER = re.compile(r"\b(?:earlier|ago|previously|prior)\Z")
_ALIKE = 0.7
_COVERED = 0.4
_MARGIN = 2
_RELEVANT = 0.5
_MOST = 0.6
"""Share of a sentence's telling words by which a clause that has them is drawn on, however much else it tells."""
_DISTANCE = 2
_SEVERAL = 2


class Alignment(NamedTuple):
    """
    A sentence and a passage, aligned.

    Attributes:
        pairs: Quantities of the sentence to those of the passage, by number.
        alike: Whether the sentence is told in the words of the passage.
        overlap: Share of the sentence's telling tokens that the passage has.
        added: Tokens of the sentence that the passage does not have.
        lost: Tokens of the part of the passage that the sentence draws on, which the sentence does not have.
        window: That part of the passage.
    """

    pairs: dict[int, int]
    alike: bool
    overlap: float
    added: tuple[Token, ...]
    lost: tuple[Token, ...]
    window: tuple[Token, ...]


def align(claim: Statement, source: Statement, published: date | None) -> Alignment:
    """Align a sentence with a passage of a source that appeared on a day."""
    pairs = paired(claim, source)
    ours = _Row.of(claim.tokens, pairs, _told_times(claim, source, published))
    theirs = _Row.of(source.tokens, None, None)
    blocks = SequenceMatcher(None, theirs.keys, ours.keys, autojunk=False).get_matching_blocks()[:-1]
    in_theirs = frozenset(block.a + step for block in blocks for step in range(block.size))
    in_ours = frozenset(block.b + step for block in blocks for step in range(block.size))
    window: Sequence[int] = range(*_span(blocks, len(ours.keys), len(theirs.keys)))
    alike = _is_alike(ours.tokens, in_ours) and _is_covered(theirs.tokens, window, in_theirs)
    if not alike:
        window, in_theirs, in_ours = _drawn_on(theirs, ours), frozenset[int](), frozenset[int]()
    rest, missed = [n for n in range(len(ours.keys)) if n not in in_ours], [n for n in window if n not in in_theirs]
    both = Counter(ours.keys[n] for n in rest) & Counter(theirs.keys[n] for n in missed)
    known = Counter(theirs.keys)
    return Alignment(
        pairs=pairs,
        alike=alike,
        overlap=_share(ours.keys[n] in known for n, token in enumerate(ours.tokens) if token.tells),
        added=ours.left(rest, both if alike else both | known),
        lost=theirs.left(missed, both),
        window=tuple(theirs.tokens[n] for n in window),
    )


def excerpted(claim: Statement, source: Statement) -> Alignment | None:
    """Align a sentence that stands in a passage word for word, but for the point at its end; None where it does not, or cuts a number."""
    text = claim.text.rstrip(" .")
    start = source.text.find(text)
    end = start + len(text)
    if start < 0 or source.text[max(0, start - 1) : start].isalnum() or source.text[end : end + 1].isalnum():
        return None
    stated = {(one.start - start, one.end - start): at for at, one in enumerate(source.quantities)}
    times = {(one.start - start, one.end - start) for one in source.times}
    pairs = {number: stated[span] for number, one in enumerate(claim.quantities) if (span := (one.start, one.end)) in stated}
    if len(pairs) < len(claim.quantities) or not times.issuperset((one.start, one.end) for one in claim.times):
        return None
    window = tuple(token for token in source.tokens if start <= token.start < end)
    return Alignment(pairs=pairs, alike=True, overlap=1.0, added=(), lost=(), window=window)


class _Row(NamedTuple):
    """Tokens, and for each a key that is the same where the same is told."""

    tokens: Sequence[Token]
    keys: Sequence[str]

    @classmethod
    def of(cls, tokens: Sequence[Token], pairs: Mapping[int, int] | None, times: Mapping[int, int] | None) -> _Row:
        return cls(tokens, [paired_key(token, pairs if token.kind == "quantity" else times) for token in tokens])

    def left(self, places: Iterable[int], cancelled: Counter[str]) -> tuple[Token, ...]:
        """Return the tokens in these places, less those that are cancelled by the other side."""
        rest = Counter(cancelled)
        left: list[Token] = []
        for place in places:
            if rest[self.keys[place]]:
                rest[self.keys[place]] -= 1
            else:
                left.append(self.tokens[place])
        return tuple(left)


def paired_key(token: Token, pairs: Mapping[int, int] | None) -> str:
    """
    Name a token so that what is told in a sentence and in a passage has one name: a quantity or time by that of the passage.

    Args:
        token: The token.
        pairs: Those of the sentence to those of the passage, by number; None for a token of the passage.
    """
    if token.kind not in {"quantity", "time"}:
        return token.key
    number = token.index if pairs is None else pairs.get(token.index)
    return f"{token.kind}told{token.index}" if number is None else f"{token.kind}#{number}"


def _is_alike(tokens: Sequence[Token], matched: frozenset[int]) -> bool:
    """Whether most words of a sentence are matched in order; its names may be others."""
    words = [n for n, token in enumerate(tokens) if token.kind in {"word", "name"} and token.tells]
    plain = [n for n in words if tokens[n].kind == "word"]
    return any((sum(n in matched for n in row) + 1) / (len(row) + 1) >= _ALIKE for row in (words, plain))


def _is_covered(tokens: Sequence[Token], window: Iterable[int], matched: frozenset[int]) -> bool:
    return _share(n in matched for n in window if tokens[n].tells) >= _COVERED


def _share(facts: Iterable[bool]) -> float:
    known = list(facts)
    return sum(known) / max(1, len(known))


def paired(claim: Statement, source: Statement) -> dict[int, int]:
    """Pair each quantity of a sentence with an equal one of a passage, each used once, in order where there is a choice."""
    pairs: dict[int, int] = {}
    free = list(range(len(source.quantities)))
    for number, quantity in enumerate(claim.quantities):
        found = _equal(quantity, source, free) or _ends(quantity, source, free) or _fallen(number, claim, source, free)
        if found := found or _spelled(quantity, source, free):
            pairs[number] = found[0]
            free.remove(found[0])
        elif tolerated := _tolerated(quantity, claim, source):
            pairs[number] = tolerated[0]
    return pairs


def _equal(quantity: Quantity, source: Statement, among: Iterable[int]) -> list[int]:
    """Find the equal quantities of a passage, those that are written alike first."""
    equal = [other for other in among if same_amount(quantity, source.quantities[other])]
    return equal if len(equal) < _SEVERAL else sorted(equal, key=lambda other: source.quantities[other].as_written != quantity.as_written)


def _fallen(number: int, claim: Statement, source: Statement, free: Iterable[int]) -> list[int]:
    """Find the rate that tells a fall in words where another one has a sign alone, or the other way round ("-3%" of "slipped 3%")."""
    own, told = claim.quantities[number], (sign_of(claim, number), told_move(claim, number))
    if own.value is None or told not in {(-1, 0), (0, -1)}:
        return []
    falls = (at for at in free if (sign_of(source, at), told_move(source, at)) == told[::-1])
    return _equal(replace(own, value=-own.value), source, falls)


def _spelled(quantity: Quantity, source: Statement, free: Iterable[int]) -> list[int]:
    """Find the quantity that is written as another one, but for a space that makes something else of its unit ("5 m", "5m")."""
    written = quantity.as_written
    texts = {at: source.text[source.quantities[at].start :].replace(" ", "", 1) for at in free} if written[-1].isalpha() else {}
    alike = (at for at, text in texts.items() if len(source.quantities[at].as_written) < len(written) and text.startswith(written))
    return [at for at in alike if not texts[at][len(written) :][:1].isdigit()]


def _ends(quantity: Quantity, source: Statement, free: Sequence[int]) -> list[int]:
    """Find both ends of what was read as a range where the passage tells of a change: "from 4 to 5" as "to 5 after 4"."""
    if quantity.low is None:
        return []
    ends = [replace(quantity, value=value, low=None, high=None, qualifier=None) for value in (quantity.low, quantity.high)]
    found = [next((other for other in free if same_amount(end, source.quantities[other])), None) for end in ends]
    return [one for one in found if one is not None] if None not in found else []


def _tolerated(quantity: Quantity, claim: Statement, source: Statement) -> list[int]:
    """Find the range of the passage of which a quantity is one of two parts in both texts ("9 million, plus or minus 2 million")."""
    if not _TOLERANCE.search(claim.text):
        return []
    parts = ((at, _TOLERANCE.split(one.as_written)) for at, one in enumerate(source.quantities))
    return [at for at, each in parts if len(each) > 1 and quantity.as_written in each]


def _told_times(claim: Statement, source: Statement, published: date | None) -> dict[int, int]:
    """Pair each time of a sentence with one of a passage that tells it, another one each where there are enough."""
    pairs: dict[int, int] = {}
    resolved = claim.times_on(published)
    for number, time in enumerate(claim.times):
        told = [other for other, span in enumerate(source.times) if _is_same(time, resolved[number], span)]
        told = told or ends_told(time, source.times)
        if told:
            pairs[number] = next((other for other in told if other not in pairs.values()), told[0])
    return pairs


def _is_same(time: TimeSpan, resolved: TimeSpan, span: TimeSpan) -> bool:
    words, others = (_EARLIER.sub("before", one.as_written.casefold()).removesuffix("es").removesuffix("s").split() for one in (time, span))
    if words == others or (time.relative and words[-_DISTANCE:] == others[-_DISTANCE:]):
        return True
    return covers(time, span) or covers(resolved, span) or (is_year_before(time) and is_year_before(span))


def _span(blocks: Sequence[Match], ours: int, theirs: int) -> tuple[int, int]:
    """Find the part of the passage that the sentence repeats, with room for the words of the sentence before and behind it."""
    if not blocks:
        return 0, theirs
    first, last = blocks[0], blocks[-1]
    before, behind = first.b, ours - last.b - last.size
    low = first.a - before - _MARGIN if before else first.a
    high = last.a + last.size + behind + _MARGIN if behind else last.a + last.size
    return max(0, low), min(theirs, high)


def _drawn_on(row: _Row, claim: _Row) -> tuple[int, ...]:
    """Number the tokens of those clauses of a passage that a sentence draws on."""
    clauses: dict[int, list[int]] = defaultdict(list)
    for place, token in enumerate(row.tokens):
        clauses[token.clause].append(place)
    claimed = frozenset(claim.keys)
    telling = frozenset(key for token, key in zip(claim.tokens, claim.keys, strict=True) if token.tells)
    return tuple(place for places in clauses.values() if _is_relevant(row, places, claimed, telling) for place in places)


def _is_relevant(row: _Row, places: Iterable[int], claimed: frozenset[str], telling: frozenset[str]) -> bool:
    """Whether a clause holds a quantity of the sentence, the sentence has half of its words, or it has most of a headline's."""
    own = [place for place in places if row.tokens[place].tells]
    shared = [place for place in own if row.keys[place] in claimed]
    if any(row.tokens[place].kind == "quantity" for place in shared):
        return True
    told = telling.intersection(row.keys[place] for place in shared)
    return bool(own) and (len(shared) >= _RELEVANT * len(own) or (len(told) >= _SEVERAL and len(told) >= _MOST * len(telling)))
