"""
Amounts that contain each other, told the wrong way round: an operating margin above the gross one, 310 of its 290 branches.

What is left after more costs is less: a gross margin is what sales leave after the cost of what was sold, EBITDA after the costs of running
the business as well, operating profit (EBIT) after depreciation too (IFRS 18, B60 to B84; SEC, Non-GAAP C&DI 103.01).
"""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarizer.audit.interval import rounding
from summarizer.audit.near import around, basis, is_former
from summarizer.audit.statements.sentence import I
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.documents import Marked, Mention

_REACH = 120
_MOST = 12
"""Quantities of one sentence that are held to each other; it bounds the work."""
_VALUE = r"\b(?:,[^.;,\d]{1,60},)?[^.;,\d]{0,30}\Z"
_LEVELS = (
    ("gross margin", lazy(rf"\b(?:gross\smargin|bruttomarge|rohmarge|marge\sbrute|margen\sbruto|margine\slordo){_VALUE}", I)),
    ("EBITDA margin", lazy(rf"\bebitda[\s-](?:margin|marge|margen|margine)?{_VALUE}", I)),
    (
        "operating margin",
        lazy(
            rf"\b(?:(?:operating|ebit)[\s-](?:profit\s)?(?:margin|marge)|(?:operative|ebit-)\s?(?:umsatz)?(?:rendite|marge)|marge\sopérationnelle|"
            rf"margen\soperativo|margine\soperativo){_VALUE}",
            I,
        ),
    ),
)
"""Margins, what is left before more costs first."""
_OF_THEM = lazy(
    r"\A(?:\s[^\W\d_]{2,20}){0,2}\s(?:out\s)?(?:of|von|sur|der|des|de)\s(?:the|its|their|all|our|seinen|ihren|den|ses|leurs|les|sus|los|las)\s\Z",
    I,
)
_LARGER = lazy(r"\b(?:instead|rather|up|more|over|above|ahead|short|north|in\sfavour|vote[sd]?)\b", I)


class Reversed(NamedTuple):
    """Two amounts of which the first cannot be larger than the second."""

    what: str
    inner: Mention
    outer: Mention


def reversed_order(marked: Marked) -> Iterator[Reversed]:
    """Find the margins and the counts of a sentence that are larger than what contains them."""
    for line in marked.lines:
        mentions = marked.mentions_in[line.id][:_MOST]
        yield from _margins(marked, mentions)
        yield from _parts(marked, mentions)


def _margins(marked: Marked, mentions: tuple[Mention, ...]) -> Iterator[Reversed]:
    told = [(rank, mention) for mention in mentions if (rank := _level(marked, mention)) is not None]
    for (first, one), (second, other) in combinations(told, 2):
        (outer_rank, outer), (inner_rank, inner) = sorted(((first, one), (second, other)), key=lambda each: each[0])
        apart = basis(marked, one) >= {"adjusted"} and outer_rank > 0  # an adjusted one leaves costs out that another has
        if outer_rank != inner_rank and not apart and _exceeds(inner, outer):
            inside, outside = _LEVELS[inner_rank][0], _LEVELS[outer_rank][0]
            what = f"An {inside} of {inner.quantity.as_written} cannot be above a {outside} of {outer.quantity.as_written}."
            yield Reversed(what, inner, outer)


def _level(marked: Marked, mention: Mention) -> int | None:
    """Tell which margin a percentage is, if it is a margin of now."""
    quantity = mention.quantity
    if quantity.kind != "percent" or quantity.unit not in {None, "%"} or quantity.value is None or is_former(marked, mention):
        return None
    before, _ = around(marked, mention, _REACH)
    return next((rank for rank, (_, pattern) in enumerate(_LEVELS) if pattern.search(before)), None)


def _parts(marked: Marked, mentions: tuple[Mention, ...]) -> Iterator[Reversed]:
    for part, whole in pairwise(mentions):
        counts = part.quantity.kind == whole.quantity.kind == "count" and {part.quantity.qualifier, whole.quantity.qualifier} == {None}
        between = marked.document[part.document].text[part.quantity.end : whole.quantity.start] if counts else ""
        if counts and _OF_THEM.match(between) and not _LARGER.search(between) and _exceeds(part, whole):
            yield Reversed(f"{part.quantity.as_written} is more than there are: {whole.quantity.as_written}.", part, whole)


def _exceeds(inner: Mention, outer: Mention) -> bool:
    first, second = inner.quantity.value, outer.quantity.value
    return first is not None and second is not None and first > second + rounding(inner.quantity) + rounding(outer.quantity)
