"""
Comparisons, computed: which of two quantities a sentence says is the greater, against what they are.

Two quantities that stand in the sentence are compared by themselves ("5% beat the 6% expected" cannot be). Of two things that it names
without their numbers ("oats rose faster than rye") a passage tells the numbers, one beside each.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from summarizer.claims.alignment import paired
from summarizer.claims.amounts import CEILING, FLOOR, same_amount, same_measure
from summarizer.claims.polarity import sides_of
from summarizer.claims.statement import key_of
from summarizer.claims.swaps import beside
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet
    from decimal import Decimal

    from summarizer.claims.statement import Statement, Token
    from summarizer.quantities import Quantity

_COMPARED = lazy(
    r"\b(?:(?P<more>exceed(?:s|ed|ing)?|top(?:s|ped|ping)|surpass(?:es|ed|ing)?|outstrip(?:s|ped|ping)?|out(?:pac(?:es|ed)|do(?:es)?|did|doing|r[au]ns?)|"
    r"above|ahead\sof|(?<!the\s)past|(?:in\s)?excess\sof|north\sof|übertr(?:af|af(?:en)|ifft)|übersteigt|überstieg|oberhalb|über\sde[mnr]|"
    r"super(?:a|ó|an|aron|ato|e)|dépass(?:e|ent|é|ait)|au-dessus\sd[eu]s?|sup[eé]rieure?s?\s(?:aux?|à)|superior(?:e|es|i)?\sal?\w{0,2}|por\sencima\sdel?)|"
    r"(?P<better>beat(?:s|ing|en)?|outperform(?:s|ed|ing)?|mieux\sque|mejor\sque|meglio\sdi)|"
    r"(?P<worse>miss(?:es|ed|ing)|undershot|undershoots?)|"
    r"(?P<less>(?:short|shy)\sof|below|beneath|under|behind|trail(?:s|ed|ing)?|south\sof|unterhalb|unter|hinter|unterschreitet|unterschritt|"
    r"au-dessous\sd[eu]s?|inf[eé]rieure?s?\s(?:aux?|à)|inferior(?:e|es|i)?\sal?\w{0,2}|en\sdessous\sd[eu]s?|por\sdebajo\sdel?)|"
    r"(?P<grade>\w{2,12}er|more|less)(?:\s[\w-]{1,20}){0,6}?\s(?:than|als))\b",
    re.IGNORECASE,
)
_SIGNS = {"more": 1, "better": 1, "worse": -1, "less": -1}
_JUDGED = lazy(
    r"\b(?:loss|losses|deficit|costs?|expenses?|debts?|ratio|inflation|unemployment|churn|emissions?|verluste?|pertes?|pérdidas?)\b",
    re.IGNORECASE,
)
"""What is better the smaller it is: it beats what is more."""
_GRADES = {
    **dict.fromkeys("fuller taller deeper longer sooner richer older steeper warmer hotter thicker denser broader".split(), 1),
    "better": 1,
    "mehr": 1,
    "worse": -1,
    "weniger": -1,
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
_VERB = lazy(
    r"(?<!\w)\w{3,24}(?:s|ed|ing|af|afen|ifft|eigt|ieg|itt|eitet|a|ó|an|aron|ato|e|é|ait)\Z|out\w+|beat\w*|undershot", re.IGNORECASE
)
_RIGHT_BEFORE = lazy(
    r"[ -](?!(?:is|was|are|were|be|has|had|remain\w*|st[ao]\w+|came|comes?|lies|lay|still|far|well|just|now|ist|war)\b)(?:\w{1,20}\s)?"
)
"""Between a quantity and a comparison of which it tells the difference."""
_ANOTHER = lazy(r"[;()]|\.\s|\b(?:while|whereas|but|although|though|against|versus)\b|\b(?:and|as)\s\w", re.IGNORECASE)
"""Between a quantity and a comparison that is not made of it."""
# Behind and before a verb in the passive.
_BY = lazy(r"\s(?:by|von|par|por)\s(?!\S{0,3}\d)", re.IGNORECASE)
_IS = lazy(r"\b(?:is|are|was|were|been|being|wurden?|été|fue|fueron)\s(?:\w{2,12}ly\s)?\Z", re.IGNORECASE)
_SIDE_BY_SIDE = lazy(r"\s(?:against|versus|vs\.?|to|compared\s(?:with|to))\s(?:the\s|about\s|its\s|their\s)?", re.IGNORECASE)
_CHANGE = lazy(r"\b(?:by|another|further|additional|extra)\s\Z", re.IGNORECASE)
_REACH = 120
_CLOSE = 40
_PREPOSITIONS = frozenset("in at on for by from of among".split())
_PAIR = 2
_MANY = 5
_NEAR = 3
_NEAREST = 4


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
    relations = claim.view(_relations) if len(claim.quantities) >= _PAIR else ()
    told = frozenset[str]().union(*(source.stems for source in sources)) if relations else frozenset[str]()
    for relation in relations:
        words = claim.text[relation.start : relation.end]
        if key_of(words.split()[0]) not in told and (pair := _pair(claim, relation)):
            before, behind = pair
            if all(_is_refuted(one, behind, relation.sign) for one in before):
                return words
    return None


def _relations(statement: Statement) -> tuple[_Relation, ...]:
    """Return what a text says of sizes."""
    return tuple(_read(statement.text))


def _read(text: str) -> Iterator[_Relation]:
    """Yield what a text says of sizes, where it is neither denied nor only wanted, and the same words tell no loss."""
    for found in _COMPARED.finditer(text):
        kind = found.lastgroup or ""
        sign = _SIGNS.get(kind) or _grade(found["grade"], found.group())
        if not sign or _OPEN.search(text, max(0, found.start() - _CLOSE), found.start()):
            continue
        judged = kind in {"better", "worse"} or found["grade"] in {"better", "worse"}
        if not (judged and _JUDGED.search(text)):
            passive = _BY.match(text, found.end()) and _IS.search(text, max(0, found.start() - _CLOSE), found.start())
            yield _Relation(found.start(), found.end(), -sign if passive else sign, _VERB.match(found.group()) is None)


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
    following = [one for one in claim.quantities if one.start >= relation.end]
    behind = following[0] if following else None
    if len(following) > 1 and _SIDE_BY_SIDE.fullmatch(text[following[0].end : following[1].start]):
        return [following[0]], following[1]  # "A outran B, with 3% against 2%"
    if behind is None or not _BESIDE.fullmatch(text[relation.end : min(behind.start, relation.end + _REACH)]):
        return None
    before = [one for one in claim.quantities if one.end <= relation.start and same_measure(_bare(one), _bare(behind))]
    if before and relation.graded and _RIGHT_BEFORE.fullmatch(text[before[-1].end : relation.start]):
        before.pop()  # "2% above": by how much, and not what
    if not before or relation.start - before[-1].end > _REACH or _ANOTHER.search(text, before[-1].end, relation.start):
        return None
    changed = any(_CHANGE.search(text, max(0, one.start - _CLOSE), one.start) for one in (*before, behind))
    return None if changed else (before, behind)


def _bare(quantity: Quantity) -> Quantity:
    """Take from a price what it is only presumed to be of ("74p" by itself is one of a share)."""
    presumed = quantity.kind == "per_share" and not quantity.as_written.casefold().endswith("share")
    return replace(quantity, unit=None) if presumed else quantity


def _is_refuted(one: Quantity, other: Quantity, sign: int) -> bool:
    """Whether the first of two quantities is surely smaller (or greater) than the second, which is said to be the smaller (greater) one."""
    if one.qualifier in FLOOR | CEILING:
        return False  # the other one's bound is the comparison itself
    (low, high), (least, most) = _ends(one), _ends(other)
    if low is None or high is None or least is None or most is None:
        return False
    return high < least if sign > 0 else low > most


def _ends(quantity: Quantity) -> tuple[Decimal | None, Decimal | None]:
    """Return the ends of what a quantity may be."""
    return (quantity.value, quantity.value) if quantity.low is None else (quantity.low, quantity.high)


def compares(claim: Statement) -> bool:
    """Whether a sentence compares a thing with another one whose number it does not tell."""
    return any(_is_untold(claim, relation) for relation in claim.view(_relations))


def _is_untold(claim: Statement, relation: _Relation) -> bool:
    """Whether no quantity stands behind a comparison; by how much the two differ may. What is north of a place is no greater."""
    if claim.text[relation.end - 8 : relation.end].endswith(("north of", "south of")):
        return False
    behind = next((one for one in claim.quantities if one.end > relation.end), None)  # "below 5%" is one quantity
    between = "" if behind is None else claim.text[relation.end : behind.start]
    return behind is None or ", which " in between or _CHANGE.search(between) is not None


def turned_round(claim: Statement, source: Statement) -> str | None:
    """Find the words by which a sentence compares two things the other way round than a passage that compares them too."""
    for relation, signs in _compared_in(claim, source):
        if -relation.sign in signs and relation.sign not in signs:
            return claim.text[relation.start : relation.end]
    return None


def told_conversely(claim: Statement, source: Statement, position: int) -> bool:
    """Whether a word of a sentence compares two things rightly from the other one's side ("B is below A" of "A is above B")."""
    return any(relation.start <= position < relation.end and relation.sign in signs for relation, signs in _compared_in(claim, source))


def _compared_in(claim: Statement, source: Statement) -> Iterator[tuple[_Relation, AbstractSet[int]]]:
    """Yield each comparison of a sentence, with the signs that it has by those which a passage makes of the same two things."""
    ours = claim.view(_relations)
    theirs = [(relation.sign, _compared_by(source, relation, source)) for relation in source.view(_relations)] if ours else []
    for relation in ours if theirs else ():
        own = _compared_by(claim, relation, source)
        yield relation, {sign * _order(own, things) for sign, things in theirs}


def _order(ours: tuple[AbstractSet[str], AbstractSet[str]], theirs: tuple[AbstractSet[str], AbstractSet[str]]) -> int:
    """Tell whether two comparisons are of the same things in the same order (1), in the other one (-1), or of others (0)."""
    (one, two), (first, second) = ours, theirs
    straight, crossed = len(one & first) * len(two & second), len(one & second) * len(two & first)
    return (straight > crossed) - (straight < crossed)


def _compared_by(statement: Statement, relation: _Relation, source: Statement) -> tuple[AbstractSet[str], AbstractSet[str]]:
    """Collect the nearest telling words and quantities before and behind a comparison, those as they are numbered in a passage."""
    text = statement.text
    start, end = text.rfind(". ", 0, relation.start), text.find(". ", relation.end)
    tokens = [token for token in statement.tokens if token.tells and start < token.start < (end if end >= 0 else len(text))]
    before = [token for token in reversed(tokens) if token.end <= relation.start]
    behind = [token for token in tokens if token.start >= relation.end]
    one, two = (frozenset(_thing(statement, token, source) for token in row[:_NEAREST]) - {""} for row in (before, behind))
    return one, two


def _thing(statement: Statement, token: Token, source: Statement) -> str:
    if token.kind != "quantity":
        return token.key
    own = statement.quantities[token.index]
    return next((f"quantity{at}" for at, one in enumerate(source.quantities) if same_amount(own, one)), "")


def misordered(claim: Statement, source: Statement) -> str | None:
    """
    Find the words by which a sentence sets one thing above another that a passage gives the greater number.

    The passage tells some numbers of one measure, and of each thing one.
    """
    rows = _rows(source)
    pairs = paired(claim, source) if rows else {}
    for relation in claim.view(_relations) if rows else ():
        for row in rows if _is_untold(claim, relation) else ():
            votes = {key: found.number for key, found in beside(source, row).items() if len(row) == _PAIR or found.distance <= _NEAR}
            votes |= {f"quantity{one}": other for one, other in pairs.items() if other in row}
            first, second = _sides(claim, relation, votes)
            if first is None or second is None or first == second:
                continue
            if _is_refuted(source.quantities[first], source.quantities[second], relation.sign):
                return claim.text[relation.start : relation.end]
    return None


def _rows(source: Statement) -> list[tuple[int, ...]]:
    """List the groups of quantities of a passage that are of one measure."""
    numbers = range(len(source.quantities))
    groups = {tuple(n for n in numbers if same_measure(source.quantities[one], source.quantities[n])) for one in numbers}
    return sorted(group for group in groups if _PAIR <= len(group) <= _MANY)


def _sides(claim: Statement, relation: _Relation, votes: dict[str, int]) -> tuple[int | None, int | None]:
    """Tell of which number the first thing before a comparison is, and the first one behind it."""
    before = [token for token in claim.tokens if token.end <= relation.start]
    behind = [token for token in claim.tokens if token.start >= relation.end]
    lead = behind[0].key if behind else ""
    if lead in _PREPOSITIONS:  # "in the north than in the south"
        at = max((place for place, token in enumerate(before) if token.key == lead), default=len(before))
        before = before[at:]
    inner = [token for token in claim.tokens if relation.start < token.start < relation.end and token.key in votes]
    before = inner or before  # "more oats than rye"
    first, second = (sorted((token for token in row if token.key in votes), key=_is_quantity) for row in (before, behind))
    return votes[first[0].key] if first else None, votes[second[0].key] if second else None


def _is_quantity(token: Token) -> bool:
    return token.kind == "quantity"
