"""
Comparisons, computed: which of two quantities a sentence says is the greater, against what they are.

Two quantities that stand in the sentence are compared by themselves ("5% beat the 6% expected" cannot be). Of two things that it names
without their numbers ("oats rose faster than rye") a passage tells the numbers, one beside each.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summarizer.claims.amounts import same_measure
from summarizer.claims.polarity import sides_of
from summarizer.claims.statement import key_of
from summarizer.claims.swaps import beside
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from decimal import Decimal

    from summarizer.claims.statement import Statement
    from summarizer.quantities import Quantity

_COMPARED = lazy(
    r"\b(?:(?P<more>exceed(?:s|ed|ing)?|top(?:s|ped|ping)|surpass(?:es|ed|ing)?|outstrip(?:s|ped|ping)?|out(?:pac(?:es|ed)|did|doing|r[au]n)|"
    r"above|ahead\sof|past|(?:in\s)?excess\sof|north\sof|übertr(?:af|af(?:en)|ifft)|übersteigt|überstieg|oberhalb|"
    r"super(?:a|ó|an|aron|ato|e)|dépass(?:e|ent|é|ait)|au-dessus\sd[eu]s?|por\sencima\sdel?)|"
    r"(?P<better>beat(?:s|ing|en)?|outperform(?:s|ed|ing)?)|"
    r"(?P<worse>miss(?:es|ed|ing)|undershot|undershoots?)|"
    r"(?P<less>(?:short|shy)\sof|below|beneath|under|behind|trail(?:s|ed|ing)?|south\sof|unterhalb|unter|unterschreitet|unterschritt|"
    r"au-dessous\sd[eu]s?|en\sdessous\sd[eu]s?|por\sdebajo\sdel?)|"
    r"(?P<grade>\w{2,12}er|more|less)(?:\s[\w-]{1,20}){0,3}?\sthan)\b",
    re.IGNORECASE,
)
_SIGNS = {"more": 1, "better": 1, "worse": -1, "less": -1}
_JUDGED = lazy(
    r"\b(?:loss|losses|deficit|costs?|expenses?|debts?|ratio|inflation|unemployment|churn|emissions?|verluste?|pertes?|pérdidas?)\b",
    re.IGNORECASE,
)
"""What is better the smaller it is: it beats what is more."""
_GRADES = {
    **dict.fromkeys("fuller taller deeper longer richer older steeper warmer hotter thicker denser broader".split(), 1),
    **dict.fromkeys("emptier thinner shorter younger poorer leaner colder cooler shallower".split(), -1),
}
"""Comparatives of size that tell of no rise or fall."""
_OPEN = lazy(
    r"(?:\b(?:not|no|never|cannot|fail\w{0,3}|without|to|can|could|would|should|might|may|if|unless|must|needs?|than|hardly|pas|nicht|no)"
    r"|n['’]t)\s(?:\w+\s){0,2}\Z",
    re.IGNORECASE,
)
"""Before a comparison that is denied, wanted or only possible."""
_BESIDE = lazy(r"(?:\s(?!and\b)[^\s,;.()]{1,24}){1,7}\s|[^;()]{0,80}?\s(?:when|where|who|which)\s[^;,()]{0,40}", re.IGNORECASE)
"""Between a comparison and the quantity that it is made with; right before it, the word would bound it ("below 5%")."""
_VERB = lazy(r"\w{3,}(?:s|ed|ing|af|afen|ifft|eigt|ieg|itt|eitet|a|ó|an|aron|ato|e|é|ait)\Z|out\w+|beat\w*|undershot", re.IGNORECASE)
_RIGHT_BEFORE = lazy(r"[ -](?:\w{1,20}\s)?")
_ANOTHER = lazy(r"[;()]|\.\s|\b(?:while|whereas|but|although|though|against|versus)\b|\b(?:and|as)\s\w", re.IGNORECASE)
"""Between a quantity and a comparison that is not made of it."""
_CHANGE = lazy(r"\b(?:by|another|further|additional|extra)\s\Z", re.IGNORECASE)
_REACH = 120
_CLOSE = 40
_PREPOSITIONS = frozenset("in at on for by from of among".split())
_PAIR = 2


class _Relation(NamedTuple):
    """
    Two things that are said to differ in size.

    Attributes:
        start: Where the words that say so begin.
        end: Where they end.
        sign: 1 where the first one is said to be the greater, -1 where the second one is.
        graded: The words are no verb, so that what stands right before them is by how much.
    """

    start: int
    end: int
    sign: int
    graded: bool


def miscompared(claim: Statement, sources: Iterable[Statement]) -> str | None:
    """Find the words by which a sentence says of two of its quantities that the smaller one is the greater, and no passage says so too."""
    if len(claim.quantities) < _PAIR:
        return None
    told = frozenset[str]().union(*(source.stems for source in sources))
    for relation in _relations(claim.text):
        words = claim.text[relation.start : relation.end]
        if key_of(words.split()[0]) not in told and (pair := _pair(claim, relation)):
            before, behind = pair
            if all(_is_refuted(one, behind, relation.sign) for one in before):
                return words
    return None


def _relations(text: str) -> Iterator[_Relation]:
    """Yield what a text says of sizes, where it is neither denied nor only wanted, and the same words tell no loss."""
    for found in _COMPARED.finditer(text):
        kind = found.lastgroup or ""
        sign = _SIGNS.get(kind) or _grade(found["grade"], found.group())
        if not sign or _OPEN.search(text, max(0, found.start() - _CLOSE), found.start()):
            continue
        if not (kind in {"better", "worse"} and _JUDGED.search(text)):
            yield _Relation(found.start(), found.end(), sign, _VERB.match(found.group()) is None)


def _grade(word: str, phrase: str) -> int:
    """Tell whether a comparative says more (1) or less (-1), or nothing of size."""
    lowered = word.casefold()
    if lowered in {"more", "less"}:
        inner = [side for each in phrase.casefold().split()[1:-1] for axis, side in sides_of(each) if axis == "degree"]
        return (1 if lowered == "more" else -1) * (inner[0] if inner else 1)
    sizes = [side for axis, side in sides_of(lowered) if axis == "size"]
    return sizes[0] if sizes else _GRADES.get(lowered, 0)


def _pair(claim: Statement, relation: _Relation) -> tuple[Sequence[Quantity], Quantity] | None:
    """Find what a comparison is made of: the next quantity behind it, and those before it of the same measure, of which one is meant."""
    text = claim.text
    behind = next((one for one in claim.quantities if one.start >= relation.end), None)
    if behind is None or not _BESIDE.fullmatch(text[relation.end : min(behind.start, relation.end + _REACH)]):
        return None
    before = [one for one in claim.quantities if one.end <= relation.start and same_measure(one, behind)]
    if before and relation.graded and _RIGHT_BEFORE.fullmatch(text[before[-1].end : relation.start]):
        before.pop()  # "2% above": by how much, and not what
    if not before or relation.start - before[-1].end > _REACH or _ANOTHER.search(text, before[-1].end, relation.start):
        return None
    changed = any(_CHANGE.search(text, max(0, one.start - _CLOSE), one.start) for one in (*before, behind))
    return None if changed else (before, behind)


def _is_refuted(one: Quantity, other: Quantity, sign: int) -> bool:
    """Whether the first of two quantities is surely smaller (or greater) than the second, which is said to be the smaller (greater) one."""
    if one.qualifier in {"over", "under", "up_to", "at_least"}:
        return False  # the other one's bound is the comparison itself
    (low, high), (least, most) = _ends(one), _ends(other)
    if low is None or high is None or least is None or most is None:
        return False
    return high < least if sign > 0 else low > most


def _ends(quantity: Quantity) -> tuple[Decimal | None, Decimal | None]:
    """Return the ends of what a quantity may be."""
    return (quantity.value, quantity.value) if quantity.low is None else (quantity.low, quantity.high)


def compares(claim: Statement) -> bool:
    """Whether a sentence compares two things whose numbers it does not tell."""
    return not claim.quantities and next(_relations(claim.text), None) is not None


def misordered(claim: Statement, source: Statement) -> str | None:
    """
    Find the words by which a sentence sets one thing above another that a passage gives the greater number.

    The passage tells two numbers of one measure, and of each thing one.
    """
    rows = _rows(source)
    for relation in _relations(claim.text) if rows else ():
        for one, other in rows:
            votes = {key: found.number for key, found in beside(source, {one, other}).items()}
            first, second = _sides(claim, relation, votes)
            if first is None or second is None or first == second:
                continue
            if _is_refuted(source.quantities[first], source.quantities[second], relation.sign):
                return claim.text[relation.start : relation.end]
    return None


def _rows(source: Statement) -> list[tuple[int, int]]:
    """List the pairs of quantities of a passage that no third one of the same measure stands beside."""
    numbers = range(len(source.quantities))
    groups = [[n for n in numbers if same_measure(source.quantities[one], source.quantities[n])] for one in numbers]
    return sorted({(group[0], group[1]) for group in groups if len(group) == _PAIR})


def _sides(claim: Statement, relation: _Relation, votes: dict[str, int]) -> tuple[int | None, int | None]:
    """Tell of which number the first thing before a comparison is, and the first one behind it."""
    before = [token for token in claim.tokens if token.end <= relation.start]
    behind = [token for token in claim.tokens if token.start >= relation.end]
    lead = behind[0].key if behind else ""
    if lead in _PREPOSITIONS:  # "in the north than in the south"
        at = max((place for place, token in enumerate(before) if token.key == lead), default=len(before))
        before = before[at:]
    first, second = ([votes[token.key] for token in row if token.key in votes] for row in (before, behind))
    return first[0] if first else None, second[0] if second else None
