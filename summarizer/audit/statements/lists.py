"""
Lists of parts, and the amount that they divide, wherever it stands: in the sentence of the list or in one before it.

No words need to tie the two. Parts that come near to an amount are its parts where the rest cannot be left out: they exceed it, a slip of
one digit explains what is missing, or words say that the list is whole.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.audit.statements.compared import is_base
from summarizer.audit.statements.sentence import AND, LAST, OF_THE, I, Sentence, Statement, alike, level, size
from summarizer.audit.statements.window import Place, amounts, clause, magnitude, places, points_back, slack, summed
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LISTED = 3
_MOST = 8
_NEAR = Decimal("0.12")
"""How far parts may miss an amount that only their standing together ties them to, as a share of it."""
_CLOSELY = Decimal("0.04")
"""The same where they exceed it, and no words say that the list is whole."""
_CLOSED = lazy(
    r"\b(?:accounts?\sfor|accounted\sfor|made\sup\sof|makes?\sup|consist\w*|compris\w*|split|divided|breakdown|break\sdown|namely|as\sfollows|where\sthe|went\sto|the\srest|takes?\sin|of\sthis|"
    r"of\sthat|no\sother|nowhere\selse|not\sconcerned|only\sthese|setzt\ssich|entfallen|entfielen|verteil\w*)\b|:\s\Z",
    I,
)


def listed(before: Sequence[Sentence], sentence: Sentence) -> Iterator[Statement]:
    """Find a list of amounts, and the amount shortly before or behind it that it comes near to and that it divides."""
    for parts in _sorts(places(sentence)):
        if len(parts) < _LISTED or len(parts) > _MOST or not any(LAST.search(part.before) or ";" in part.before for part in parts[1:]):
            continue
        for whole in ([parts[0]], [parts[-1]], []):
            own = [part for part in parts if part not in whole]
            told = whole or [
                place for one in reversed(before) for place in places(one) if _may_be_of(own[0], place) and size(place.mention)
            ]
            yield from _divided(own, told, sentence, before) if _are_items(own) and (whole or _of_one_clause(sentence, own)) else ()


def _are_items(parts: Sequence[Place]) -> bool:
    """Whether a comma or "and" stands before each amount but the first."""
    return all(AND.search(part.before) for part in parts[1:])


def _of_one_clause(sentence: Sentence, parts: Sequence[Place]) -> bool:
    """Whether no end of a clause stands between amounts but that of an item of a list."""
    return any(";" in part.before for part in parts[1:]) or set(clause(sentence, sentence.mentions.index(parts[0].mention))).issuperset(
        sentence.mentions.index(part.mention) for part in parts
    )


def _sorts(found: Sequence[Place]) -> Iterator[list[Place]]:
    """Part amounts into those of one sort; what is counted may have several names, and is then a sort of its own."""
    yield from amounts(found)
    counted = [place for place in found if place.mention.quantity.kind == "count" and place.mention.quantity.unit and size(place.mention)]
    if len({place.mention.quantity.unit for place in counted}) == len(counted):
        yield counted


def _may_be_of(part: Place, whole: Place) -> bool:
    """Whether an amount can be part of another: workers and checkers are of the dockers."""
    counted = part.mention.quantity.kind == whole.mention.quantity.kind == "count"
    return counted or (level(part.mention) and alike(part.mention, whole.mention))


def _divided(parts: Sequence[Place], told: Sequence[Place], sentence: Sentence, before: Sequence[Sentence]) -> Iterator[Statement]:
    """Tie a list to the amount that it comes near to, unless it may leave some of it out."""
    if len(parts) < _LISTED:
        return
    largest, together = max(map(magnitude, parts)), summed(parts)
    found = [whole for whole in told if magnitude(whole) > largest and abs(together - magnitude(whole)) <= _NEAR * magnitude(whole)]
    if len({magnitude(whole) for whole in found}) > 1:
        found = [whole for whole in found if not is_base(whole)] or found
    if len({magnitude(whole) for whole in found}) > 1:
        found = [whole for whole in found if is_slip(together, magnitude(whole))]
    if len({magnitude(whole) for whole in found}) != 1 or any(_makes_with_one_more(parts, told, whole) for whole in found):
        return
    whole = found[0]
    words = sentence.text + " " + " ".join(one.text for one in before[-1:])
    closed = _CLOSED.search(words) or OF_THE.search(whole.before)
    exceeds = 0 < together - magnitude(whole) <= _CLOSELY * magnitude(whole) and alike(parts[0].mention, whole.mention)
    exceeds = exceeds and not any(map(is_base, parts))
    last = len(sentence.mentions) - 1
    beside = whole.mention in sentence.mentions[:last] or (whole.mention is sentence.mentions[last] and not points_back(sentence, last))
    if closed or ((is_slip(together, magnitude(whole)) or exceeds) and not beside):
        yield Statement("sum", whole.mention, tuple(part.mention for part in parts), loose=True)


def _makes_with_one_more(parts: Sequence[Place], told: Sequence[Place], whole: Place) -> bool:
    """Whether parts come to an amount, by themselves or with one more that was stated before."""
    others: list[list[Place]] = [[], *([one] for one in told if one is not whole)]
    return any(abs(summed([*parts, *more]) - magnitude(whole)) <= slack([*parts, whole]) for more in others)


def is_slip(one: Decimal, other: Decimal) -> bool:
    """Whether two numbers differ by one digit, or by two that changed places: what a slip of the pen does."""
    first, second = (str(int(number.scaleb(6)) if number != number.to_integral_value() else int(number)) for number in (one, other))
    if len(first) != len(second):
        return False
    apart = [index for index, (a, b) in enumerate(zip(first, second, strict=True)) if a != b]
    swapped = len(apart) == 2 and first[apart[0]] == second[apart[1]] and first[apart[1]] == second[apart[0]]  # noqa: PLR2004 - a pair
    return len(apart) == 1 or swapped
