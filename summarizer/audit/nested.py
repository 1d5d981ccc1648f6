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
_BEHIND = 40
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
_APART = lazy(
    r"\b(?:while|whereas|whilst|against|versus|vs\.?|than|unlike|compared|guid\w+|target\w*|forecast\w*|expected|earlier|ago|last|previous|prior|"
    r"excluding|including|während|gegenüber|hingegen|vorjahr\w*|alors|tandis|contre|mientras|frente|mentre|contro|"
    r"\w{0,20}(?:unit|arm|division|segment|business|group|peer|rival|geschäft|sparte|bereich|tochter|konzern|branche)(?:e?s|n)?|"
    r"filiales?|grup[op]+|groupe)\b",
    I,
)
"""Between two margins, or behind the second one: they are told of two things, two times or on two bases."""
_OF_MARGINS = lazy(r"\w*(?:margin|marge|rendite|prozent|ebit|operating|gross)\w*", I)
_NAME = lazy(r"[A-ZÀ-Þ][^\W\d_A-ZÀ-Þ]")
"""A word with a capital, which may own the second one."""
_CLAUSE = lazy(r"[.,;:()]")
_MADE = lazy(
    r"\b(?:order|deliver|buil[dt]|s[eo]ll|sold|ship|produc|made|mak|bought|buy|recall|ground|lease|fl[iye]|operat|baut|liefer|verk)\w*\W(?:[^.;]{0,30}\W)?\Z",
    I,
)
"""Before a number of things that may be called by a model ("ordered 80 of the 50 tonne trucks")."""
_AND_MORE = lazy(r"\A[^.;,]{0,30}\s(?:and|plus|und|et|y|e)\s\D{0,4}\d")
"""Behind a number of some of them, others of which follow."""
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
        if outer_rank != inner_rank and not apart and _exceeds(inner, outer) and _are_of_one(marked, one, other):
            inside, outside = _LEVELS[inner_rank][0], _LEVELS[outer_rank][0]
            what = f"An {inside} of {inner.quantity.as_written} cannot be above a {outside} of {outer.quantity.as_written}."
            yield Reversed(what, inner, outer)


def _are_of_one(marked: Marked, one: Mention, other: Mention) -> bool:
    """Whether no word between two margins of a sentence, or behind the second one in its clause, tells them of something else."""
    between = marked.document[one.document].text[one.quantity.end : other.quantity.start]
    behind = _CLAUSE.split(around(marked, other, _BEHIND)[1])[0]
    return not (_APART.search(between) or _APART.search(behind) or _NAME.search(_OF_MARGINS.sub(" ", between)))


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
        if counts and _OF_THEM.match(between) and not _LARGER.search(between) and _exceeds(part, whole) and _are_all(marked, part, whole):
            yield Reversed(f"{part.quantity.as_written} is more than there are: {whole.quantity.as_written}.", part, whole)


def _are_all(marked: Marked, part: Mention, whole: Mention) -> bool:
    """Whether the number of all things is that and whole: no model or size that they are called by, and no number of some of them."""
    return not (_MADE.search(around(marked, part, _REACH)[0]) or _AND_MORE.match(around(marked, whole, _REACH)[1]))


def _exceeds(inner: Mention, outer: Mention) -> bool:
    first, second = inner.quantity.value, outer.quantity.value
    return first is not None and second is not None and first > second + rounding(inner.quantity) + rounding(outer.quantity)
