"""
What stands within reach of a stated result: the amounts of its clause, of its sentence, and of the one before where words point back.

Rules that ask for an order of words miss what is stated in another. These take the amounts of one sort that stand with a result where there
are just as many as it needs, so that no words between are prescribed.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from summarizer.audit.interval import allowed
from summarizer.audit.statements.sentence import I, Sentence, alike, level, size
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.documents import Mention

BREAK = lazy(
    r"[;:]\s|[.!?]\s|,\s(?:and|but|yet|while|whereas|although|though|und|aber|doch|während|mais|tandis|pero|mientras)\b|"
    r"\b(?:while|whereas|although|though|während)\b|\s[–—]\s",
    I,
)
_POINTS_BACK = lazy(
    r"\b(?:that|this|these|which|it|they|das|dies|was|ce\squi|lo\sque)\s(?:still\s|then\s|now\s|again\s|already\s|together\s)?(?:is|was|are|were|means?|meant|makes?|made|gives?|puts?|works?\sout|represents?|"
    r"corresponds?|equals?|values?|leaves?|takes?|brings?|amounts?|adds?|comes?|came|would|entspricht|ergibt|macht|ist|sind)\b|"
    r"\b(?:so|thus|hence|therefore|or|equal|equivalent|works?\sout|amount(?:s|ing|ed)?\sto|comes?\sto|came\sto|making|corresponding|representing|implying|impl(?:y|ies)|"
    r"result(?:s|ed)?\sin|resulting|giving|leaving|altogether|in\sall|in\stotal|together|combined|overall|after\sdeducting|the\sother|also|insgesamt|soit)\b|"
    r"\bof\s(?:the|that|its)\s(?:full|whole|entire|original|latter)\b",
    I,
)
_NAMES_IT = lazy(
    r"\A\W*(?:that|this|an?|the)\s(?:[a-z]+\s){0,2}(?:rise|fall|jump|increase|decrease|drop|gain|growth|decline|premium|discount|difference|gap)\b",
    I,
)
_PER = lazy(r"\b(?:per|je|pro|every|each|par|cada|por\scada)\s\Z", I)
_FEWEST = 2


class Place(NamedTuple):
    """A quantity with the words since the one before it and up to the next one, within its sentence."""

    mention: Mention
    before: str
    after: str


def places(sentence: Sentence) -> list[Place]:
    """Return the quantities of a sentence with the words on their sides."""
    return [Place(mention, sentence.words[at], sentence.words[at + 1]) for at, mention in enumerate(sentence.mentions)]


def magnitude(place: Place) -> Decimal:
    """Return how large an amount is, whatever its sign."""
    return abs(size(place.mention) or Decimal(0))


def summed(found: Sequence[Place]) -> Decimal:
    """Return what amounts add up to."""
    return sum(map(magnitude, found), start=Decimal(0))


def slack(found: Sequence[Place]) -> Decimal:
    """Return how far rounding lets a sum of amounts lie."""
    open_ = (allowed(place.mention.quantity) for place in found)
    return sum(((each.high - each.low) / 2 for each in open_ if each and each.high.is_finite()), start=Decimal(0))


def clause(sentence: Sentence, at: int) -> range:
    """Return the quantities that no end of a clause parts from the one at a place."""
    first = at
    while first > 0 and not BREAK.search(sentence.words[first]):
        first -= 1
    last = at + 1
    while last < len(sentence.mentions) and not BREAK.search(sentence.words[last]):
        last += 1
    return range(first, last)


def points_back(sentence: Sentence, at: int) -> bool:
    """Whether the words that lead up to a quantity, or follow it, say that it follows from what was stated before."""
    before, after = BREAK.split(sentence.words[at])[-1][-60:], BREAK.split(sentence.words[at + 1])[0][:40]
    return bool(_POINTS_BACK.search(before) or _NAMES_IT.match(before) or _POINTS_BACK.search(after))


def reaches(before: Sequence[Sentence], sentence: Sentence, at: int) -> Iterator[list[Place]]:
    """Yield the quantities within reach of the one at a place, without it: its clause, its sentence, and then those before."""
    own = places(sentence)
    near = clause(sentence, at)
    yield [own[place] for place in near if place != at]
    rest = [place for index, place in enumerate(own) if index != at]
    if len(near) < len(own):
        yield rest
    if points_back(sentence, at):
        for number in range(1, min(len(before), _FEWEST) + 1):
            told = [place for one in before[-number:] for place in places(one)]
            yield [*told, *rest]


def amounts(found: Sequence[Place], like: Mention | None = None) -> list[list[Place]]:
    """Part amounts that have a size into those of one sort; each sort in the order of its first."""
    sorts: list[list[Place]] = []
    for place in found:
        of_each = _PER.search(place.before) is not None  # of "15 per 100" the 100 is no amount
        if of_each or not level(place.mention) or not size(place.mention) or (like is not None and not alike(place.mention, like)):
            continue
        own = next((sort for sort in sorts if alike(sort[0].mention, place.mention)), None)
        if own is None:
            sorts.append([place])
        else:
            own.append(place)
    return sorts
