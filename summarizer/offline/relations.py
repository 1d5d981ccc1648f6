"""
Relations of arithmetic that the words between quantities state outright.

Every rule asks for connecting words and for kinds that fit; where a text leaves the operands open, no relation is found.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Protocol

from summarizer.models import DraftRelation
from summarizer.offline.moved import is_of_another, tells_change
from summarizer.quantities.types import AMOUNTS
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from decimal import Decimal

    from summarizer.documents import Line, Marked, Mention
    from summarizer.models import RelationKind

_WORDS: Final = "(?:the |an? |about |some |nearly |around |roughly |den |dem |einem |rund |etwa |environ ){0,2}"
_FROM: Final = lazy(
    rf"(?:^|\W)(?:from|on|versus|vs\.?|compared (?:with|to)|against|after|von|gegenüber|gegen|nach|statt|contre|contro)\W{{0,3}}{_WORDS}$"
    r"|(?:^|\W)from (?:(?:the|an?|its|their|last|[\w]+['’]s) ){1,2}(?:(?:previous|closing|level|price|"
    r"close|total|figure|quarter|year)(?:['’]s)? ){0,3}(?:of |at )?$",
    re.IGNORECASE,
)
_BRACKETED: Final = lazy(
    r"\( ?(?:(?:the )?(?:previous|prior|last) year|year earlier|vorjahr|vj\.?|(?:(?:q[1-4]|h[12]|[12]h|9m|"
    r"fy) ?)?(?:(?:fy)?20)?['’]?\d\d)\W{1,3}$",
    re.IGNORECASE,
)
"""The value of a year before in brackets: "A (2023: B)"."""
_TO: Final = lazy(rf"(?:^|\W)(?:to|at|auf|bei|à|a)\W{{0,3}}{_WORDS}$", re.IGNORECASE)
_ABOVE: Final = lazy(r"^\W{0,3}(?:above|over|higher than|premium (?:to|over)|über|au-dessus d)\b", re.IGNORECASE)
_BELOW: Final = lazy(r"^\W{0,3}(?:below|under|lower than|cheaper than|discount to|unter|en dessous d)\b", re.IGNORECASE)
_COMPARED_WITH: Final = lazy(r"\b(?:above|over|below|under|than|to|against|über|unter|als)\s(?:[\w'’-]+\s){0,8}$", re.IGNORECASE)
_PREMIUM: Final = lazy(rf"\bpremium of\W{{0,3}}{_WORDS}$", re.IGNORECASE)
_DISCOUNT: Final = lazy(rf"\bdiscount of\W{{0,3}}{_WORDS}$", re.IGNORECASE)
_UPSIDE: Final = lazy(r"^\W{0,3}(?:upside|potential|aufwärtspotenzial|kurspotenzial)\b", re.IGNORECASE)
_MOVED: Final = lazy(
    r"\b(?:up|down|reduced|cut|raised|increased|lowered|rise|fall|gain|drop|increase|decrease|decline|jump|plus|minus|higher|lower|anstieg|rückgang|zuwachs)\W(?:\w{1,6}\W){0,3}$",
    re.IGNORECASE,
)
_DIFFERENCE: Final = lazy(r"\b(?:difference|gap|spread|differenz|unterschied|abstand)\b", re.IGNORECASE)
_MORE: Final = lazy(
    r"^\W{0,3}(?:more|less|fewer|higher|lower|up|down|mehr|weniger|höher|niedriger)\b[^.;:]{0,24}\b(?:than|on|from|als)\b", re.IGNORECASE
)
_PRICE: Final = lazy(
    r"^[^.;:]{0,60}\b(?:price|level|close|quote|traded|trades|trading|\w{0,20}kurs|kurses|niveau|notiert)\b", re.IGNORECASE
)
_VALUATION: Final = lazy(r"\b(?:fair value|price target|target|offer|bid|valuation|estimate|kursziel|fairer wert|angebot)\b", re.IGNORECASE)
_OF: Final = lazy(r"^[^.;:]{0,40}\b(?:of|der|des|von|out of)\b[^.;:]{0,24}$", re.IGNORECASE)
_COMPARES: Final = lazy(r"^\W{0,3}(?:more|less|fewer|higher|lower|above|below|up|down|better|worse|ahead|short)\b", re.IGNORECASE)
"""What follows a change, and no share."""
_SHARE: Final = lazy(rf"^[^.;:]{{0,60}}(?:,|\(|\bor\b|\boder\b|=)\W{{0,2}}(?:or |that is |oder )?{_WORDS}$", re.IGNORECASE)
_OF_WHICH: Final = lazy(
    r"(?::|\b(?:of which|thereof|made up of|comprising|comprises|consist(?:s|ing)? of|composed of|"
    r"(?:split|divided) (?:into|between|among)(?: [\w’-]+){0,4}|besteht aus|davon))\W{0,3}(?:about )?$",
    re.IGNORECASE,
)
_ALL_OF_IT: Final = lazy(
    r"(?::|made up of|compris(?:es|ing)|consist(?:s|ing)? of|composed of|(?:split|divided) (?:into|"
    r"between|among)(?: [\w’-]+){0,4}|besteht aus)\W{0,3}(?:about )?$",
    re.IGNORECASE,
)
_AND: Final = lazy(r"\b(?:and|und|plus|y|et|e)\b|[,;]", re.IGNORECASE)
_TIMES: Final = lazy(r"^\W{0,3}(?:times |as much as |as many as |the |what |einer |des |der )|\bthe\W{0,3}$", re.IGNORECASE)
_TOTAL: Final = lazy(r"^\W{0,6}(?:grand |group |sub)?(?:total|sum|gesamt|summe|insgesamt|totale?)\b", re.IGNORECASE)
_SENTENCE: Final = lazy(r"[;:]|\. ")
_OTHER_CLAUSE: Final = lazy(r";|\b(?:while|whereas|but|he|she|they|said|während|aber)\b", re.IGNORECASE)
_FAR: Final = 90
"""Characters between a value and what is told of it."""
_NEAR: Final = 60
"""Characters between quantities up to which the words between tie them."""
_BACK: Final = 20
"""Lines to look back for a price, a valuation or the rows of a table."""
_MOST: Final = 40
"""Quantities from which on a line is a list of numbers and states no relation in words."""
_FEWEST_PARTS: Final = 2
_NEARLY: Final = 8
"""Parts that miss a whole by less than this fraction of it were meant to make it up."""


class _Told(Protocol):
    """A citable line: its place, its words as they stand, its quantities, and whether it tells something whole."""

    @property
    def line(self) -> Line: ...
    @property
    def text(self) -> str: ...
    @property
    def mentions(self) -> tuple[Mention, ...]: ...
    @property
    def sentence(self) -> bool: ...


def relations(marked: Marked, lines: Sequence[_Told]) -> tuple[DraftRelation, ...]:
    """Find the relations of every line; of two that claim the same result the first stands."""
    found: dict[int, DraftRelation] = {}
    rows = [seen for seen in lines if len(seen.mentions) <= _MOST]
    for at, seen in enumerate(rows):
        if not seen.mentions:
            continue
        row = _Row(marked, seen)
        earlier = [line for line in rows[max(0, at - _BACK) : at] if line.line.document == seen.line.document]
        for relation in (*_changes(row), *_levels(row, earlier), *_shares(row), *_multiples(row), *_parts(row), *_totals(seen, earlier)):
            found.setdefault(relation.stated, relation)
    return tuple(found.values())


class _Row:
    """The quantities of a line and the words between them."""

    def __init__(self, marked: Marked, seen: _Told) -> None:
        text = marked.document[seen.line.document].text
        self.mentions = seen.mentions
        edges = [seen.line.start, *(place for mention in seen.mentions for place in _span(mention)), seen.line.end]
        self.words = [text[edges[at] : edges[at + 1]] for at in range(0, len(edges), 2)]
        """``words[i]`` stands before quantity ``i``; the last of them after all."""


def _span(mention: Mention) -> tuple[int, int]:
    return mention.quantity.start, mention.quantity.end


def _relation(kind: RelationKind, stated: Mention, *of: Mention) -> DraftRelation:
    return DraftRelation(kind=kind, stated=stated.id, of=tuple(mention.id for mention in of))


def _level(mention: Mention) -> bool:
    return mention.quantity.kind in AMOUNTS


def _alike(first: Mention, second: Mention) -> bool:
    """Tell whether two quantities can be compared: one kind and one currency, or two counts of the same."""
    one, two = first.quantity, second.quantity
    kinds = {one.kind, two.kind}
    bare = kinds <= {"count", "other"} and one.unit is None and two.unit is None  # levels of an index are read as the one or the other
    return (
        (len(kinds) == 1 or bare or kinds <= {"money", "per_share"})
        and one.currency == two.currency
        and (one.unit == two.unit or None in {one.unit, two.unit})
    )


def _moves(row: _Row) -> Iterator[tuple[int, int, int, int]]:
    """Pairs of levels of a movement, as places: new, old, first, last."""
    for at in range(len(row.mentions) - 1):
        between, before = row.words[at + 1], row.words[at]
        if len(between) > _NEAR or not _alike(row.mentions[at], row.mentions[at + 1]):
            continue
        if _BRACKETED.search(between) or (_FROM.search(between) and not _SENTENCE.search(between)):
            yield at, at + 1, at, at + 1
        elif _TO.search(between) and _FROM.search(before):
            yield at + 1, at, at, at + 1


def _changes(row: _Row) -> Iterator[DraftRelation]:
    """Find what is stated beside a movement: by how much per cent, points or times."""
    for new, old, first, last in _moves(row):
        for at in _beside(row, first, last):
            if not tells_change(row.mentions, row.words, at, first, last):
                continue
            kind = _change(row.mentions[at], row.mentions[new], row.words[at])
            if kind == "change_pct":
                yield _relation(kind, row.mentions[at], row.mentions[old], row.mentions[new])
            elif kind == "difference":
                yield _relation(kind, row.mentions[at], *_larger_first(row.mentions[new], row.mentions[old]))
            elif kind == "multiple" and at < first:
                yield _relation(kind, row.mentions[at], row.mentions[new], row.mentions[old])
    yield from _more_than(row)


def _change(stated: Mention, level: Mention, before: str) -> RelationKind | None:
    """Which kind of change of a level the stated quantity can be."""
    if level.quantity.kind == "percent":
        return "difference" if stated.quantity.kind == "basis_points" or _points(stated) else None
    if not _level(level):
        return None
    if _alike(stated, level) and _DIFFERENCE.search(before):
        return "difference"
    if _percent(stated):
        return "change_pct"
    return "multiple" if stated.quantity.kind == "multiple" else None


def _more_than(row: _Row) -> Iterator[DraftRelation]:
    """Find "B, P% more than A" and "B, up P% from A"."""
    for at in range(1, len(row.mentions) - 1):
        new, stated, old = row.mentions[at - 1 : at + 2]
        before, after = row.words[at], row.words[at + 1]
        tied = (_MORE.search(after) or (_FROM.search(after) and _MOVED.search(before))) and not is_of_another(row.words, at, at + 1)
        if tied and _percent(stated) and _level(new) and _alike(new, old) and len(after) <= _NEAR and not _SENTENCE.search(before):
            yield _relation("change_pct", stated, old, new)


def _beside(row: _Row, first: int, last: int) -> Iterator[int]:
    """Places of the quantities next to a movement, with no break of the sentence between."""
    if first > 0 and len(row.words[first]) <= _NEAR and not _SENTENCE.search(row.words[first]):
        yield first - 1
    if last + 1 < len(row.mentions) and len(row.words[last + 1]) <= _NEAR and not _SENTENCE.search(row.words[last + 1]):
        yield last + 1


def _percent(mention: Mention) -> bool:
    return mention.quantity.kind == "percent" and not _points(mention)


def _points(mention: Mention) -> bool:
    return mention.quantity.kind == "percent" and "point" in (mention.quantity.unit or "")


def _size(mention: Mention) -> Decimal | None:
    return mention.quantity.value


def _larger_first(first: Mention, second: Mention) -> tuple[Mention, Mention]:
    one, two = _size(first), _size(second)
    return (second, first) if one is not None and two is not None and one < two else (first, second)


def _shares(row: _Row) -> Iterator[DraftRelation]:
    """Find "X of Y, or P%" and "X, P% of Y"."""
    for at in range(len(row.mentions) - 2):
        one, two, three = row.mentions[at : at + 3]
        between, after = row.words[at + 1], row.words[at + 2]
        if _level(one) and _percent(three) and _smaller(one, two) and _OF.search(between) and _SHARE.search(after):
            yield _relation("share_pct", three, one, two)
        told = _SHARE.search(between) and _OF.search(after) and not _COMPARES.search(after)
        if _level(one) and _percent(two) and _smaller(one, three) and told:
            yield _relation("share_pct", two, one, three)


def _smaller(part: Mention, whole: Mention) -> bool:
    one, two = _size(part), _size(whole)
    return _alike(part, whole) and one is not None and two is not None and one < two


def _multiples(row: _Row) -> Iterator[DraftRelation]:
    """Find "A, nearly three times the B"."""
    for at in range(1, len(row.mentions) - 1):
        result, stated, base = row.mentions[at - 1], row.mentions[at], row.mentions[at + 1]
        near = max(len(row.words[at]), len(row.words[at + 1])) <= _NEAR
        if near and stated.quantity.kind == "multiple" and _level(result) and _alike(result, base) and _TIMES.search(row.words[at + 1]):
            yield _relation("multiple", stated, result, base)


def _parts(row: _Row) -> Iterator[DraftRelation]:
    """Find "T, of which A and B", where A and B come near enough to T to be meant as all of it."""
    for at, whole in enumerate(row.mentions[:-1]):
        if not _level(whole) or not _OF_WHICH.search(row.words[at + 1]):
            continue
        parts = [row.mentions[at + 1]]
        for place in range(at + 2, len(row.mentions)):
            if not _alike(row.mentions[place], whole) or not _AND.search(row.words[place]):
                break
            parts.append(row.mentions[place])
        complete = _ALL_OF_IT.search(row.words[at + 1]) is not None
        if all(_alike(part, whole) for part in parts) and _nearly_all(parts, whole) and (complete or _exceed(parts, whole)):
            yield _relation("sum", whole, *parts)


def _exceed(parts: Sequence[Mention], whole: Mention) -> bool:
    """Whether parts come to no less than the whole: those that a text picks out may leave some out."""
    sizes = [size for part in parts if (size := _size(part)) is not None]
    total = _size(whole)
    return total is not None and sum(sizes) >= total


def _nearly_all(parts: Sequence[Mention], whole: Mention) -> bool:
    sizes, total = [_size(part) for part in parts], _size(whole)
    if len(parts) < _FEWEST_PARTS or total is None:
        return False
    known = [size for size in sizes if size is not None]
    return len(known) == len(sizes) and abs(sum(known) - total) * _NEARLY <= abs(total)


def _levels(row: _Row, earlier: Sequence[_Told]) -> Iterator[DraftRelation]:
    """Find a stated percentage above or below a level: given in the line, or "the current price"."""
    for at, stated in enumerate(row.mentions):
        kind = _side(row.words[at], row.words[at + 1]) if _percent(stated) else None
        if kind is None:
            continue
        base = _base(row, at, earlier)
        value = None if base is None else _value(row, at, base, earlier)
        if base is not None and value is not None:
            yield _relation(kind, stated, value, base)


def _side(before: str, after: str) -> RelationKind | None:
    if _ABOVE.search(after) or _PREMIUM.search(before) or _UPSIDE.search(after):
        return "above_pct"
    return "below_pct" if _BELOW.search(after) or _DISCOUNT.search(before) else None


def _base(row: _Row, at: int, earlier: Sequence[_Told]) -> Mention | None:
    """Find the level that the percentage is measured against: the next one of the line, or the nearest price before."""
    after = row.words[at + 1]
    if at + 1 < len(row.mentions) and len(after) <= _NEAR and not _SENTENCE.search(after):
        following = row.mentions[at + 1]
        return following if "," not in after and _priced(following) else None
    before = [mention for mention in row.mentions[:at] if _priced(mention)]
    if _UPSIDE.search(after):
        return before[-1] if before and _PRICE.search(row.words[0]) else None
    if not _PRICE.search(after) or not before:
        return None
    paid = (price for price in _back(earlier, before[-1]) if not _valuation(price, earlier))
    return next((price for price in paid if not _FROM.search(_lead_up(price, earlier))), None)


def _value(row: _Row, at: int, base: Mention, earlier: Sequence[_Told]) -> Mention | None:
    """Find what is so far above or below: the level before it in the line, or the nearest valuation before that still stands."""
    places = [place for place in range(at) if row.mentions[place] is not base and _priced(row.mentions[place])]
    before = [place for place in places if _alike(row.mentions[place], base)]
    own = [place for place in before if not _COMPARED_WITH.search(row.words[place]) and not _FROM.search(row.words[place])]
    if own:
        between = " ".join(row.words[own[-1] + 1 : at + 1])
        return None if len(between) > _FAR or _OTHER_CLAUSE.search(between) else row.mentions[own[-1]]
    if before:  # what stands before is itself what something is compared with
        return None
    if not any(_VALUATION.search(words) or _PRICE.search(words) or _UPSIDE.search(words) for words in row.words):
        return None
    named = (price for price in _back(earlier, base) if _valuation(price, earlier))
    return next((price for price in named if not _FROM.search(_lead_up(price, earlier))), None)


def _priced(mention: Mention) -> bool:
    return mention.quantity.kind in {"money", "per_share"} and _size(mention) is not None


def _back(earlier: Sequence[_Told], like: Mention) -> Iterator[Mention]:
    """Prices of the same currency in the lines before, nearest first."""
    for seen in reversed(earlier):
        for mention in reversed(seen.mentions):
            if _priced(mention) and mention.quantity.kind == "per_share" and mention.quantity.currency == like.quantity.currency:
                yield mention


def _valuation(mention: Mention, lines: Iterable[_Told]) -> bool:
    """Tell whether a price is one that somebody names or offers, rather than one that was paid."""
    return mention.context.role == "target" or _VALUATION.search(_lead_up(mention, lines)) is not None


def _lead_up(mention: Mention, lines: Iterable[_Told]) -> str:
    """The words of its line that lead up to a quantity, since the one before it."""
    seen = next(seen for seen in lines if seen.line.id == mention.line)
    ends = [0, *(other.quantity.end - seen.line.start for other in seen.mentions if other.id < mention.id)]
    return seen.text[ends[-1] : mention.quantity.start - seen.line.start]


def _totals(seen: _Told, earlier: Sequence[_Told]) -> Iterator[DraftRelation]:
    """Find the total of a table: each of its columns, and the rows above as parts."""
    if not _TOTAL.search(seen.text) or seen.sentence:
        return
    rows: list[_Told] = []
    for above in reversed(earlier):
        if len(above.mentions) != len(seen.mentions) or _TOTAL.search(above.text) or above.sentence:
            break
        rows.insert(0, above)
    if len(rows) >= _FEWEST_PARTS:
        for column, total in enumerate(seen.mentions):
            parts = [above.mentions[column] for above in rows]
            if _level(total) and _nearly_all(parts, total):  # changes in per cent add up to nothing
                yield _relation("sum", total, *parts)
