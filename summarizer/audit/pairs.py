"""
What two figures of different sources are to each other, when both tell of one thing.

They corroborate each other, conflict, the later one supersedes the earlier, or one source denies what the other prints. Values of equal
size agree only if neither is denied and both are told of the same owner. Values that differ conflict unless the later source shows that
it replaces the earlier value: it states the old value as past, or a settled one where the earlier source had only talk. A source that
denies a value does not update it, and a later day alone is no reason to believe that anything changed.

``relate`` classes a pair that is known to tell of one thing; it may be used by any check of this stage that brings two figures together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from summarizer.audit.exchange import one_amount
from summarizer.audit.interval import Interval, allowed
from summarizer.audit.near import around, told_beside
from summarizer.text.lexicon import lazy
from summarizer.text.measures import concepts_of, terms_of

if TYPE_CHECKING:
    from summarizer.documents import Marked, Mention
    from summarizer.quantities.types import Quantity

PairRelation = Literal["corroborate", "conflict", "supersede", "denial"]

_I = re.IGNORECASE
_REACH = 80
"""Characters between a figure and the words that deny it, in one sentence."""
_PAST = 60
"""Characters between a figure and the words that say it is of the past."""
_NEARBY = 3
"""Lines between a new value and the one it replaces."""
_SENTENCE = 500
"""Characters on each side of a figure that are of its sentence: a line may be a whole text."""
_GROWTH = 3
"""How many times as large an update of a value may be."""
_HUNDRED = Decimal(100)
_ANY_UNIT = frozenset({"", "unit", "piece", "item"})
_SHARES = frozenset({"percent", "basis_points"})

_STATED = (
    r"(?:publish|print|stat|report|issu|announc|claim|releas|gave\b|give\b|given\b|said\b|say\b|used\b|made\b|"
    r"veröffentlich|gemeldet|genannt|gesagt)"
)
_DENIES_BEFORE = lazy(
    rf"\b(?:never|not|nicht|nie|niemals|jamais|nunca|mai)\s(?:\w+\s)?{_STATED}|n['’]t\s(?:\w+\s)?{_STATED}"
    r"|\b(?:den(?:y|ies|ied|ying)|refut(?:e[sd]?|ing)|debunk\w*|dementier\w*|bestr(?:itt|eite[nt]?)\w*|dément\w*|desmint\w+|desmient\w+|smentit\w*)\b"
    r"|\b(?:dismiss|reject)\w*\s(?:\w+\s){0,3}(?:report|rumou?r|figure|number|claim)"
    r"|\b(?:false|wrong|incorrect|erroneous|inaccurate)\s(?:\w+\s){0,2}(?:of|that|figure|number)\b|(?:否认|否認)",
    _I,
)
_NOT_THIS = lazy(r"\b(?:not|never|nicht|nie)\s(?:the\s|an?\s|die\s)?\Z", _I)
_DENIES_AFTER = lazy(
    r"\b(?:is|are|was|were|as|ist|war|sei)\s(?:\w+\s)?(?:false|wrong|incorrect|untrue|erroneous|inaccurate|made\sup|baseless|unfounded|(?:pure|mere)\s(?:speculation|fiction|invention)|falsch|unzutreffend|haltlos)\b"
    r"|\b(?:never|not)\s(?:\w+\s)?(?:true|correct)\b",
    _I,
)
_REPLACED = lazy(
    r"\b(?:revis|correct(?:ed|s|ion)|restat|preliminar|provisional|previous|earlier|initial|original|former|instead\sof|rather\sthan|"
    r"replac|supersed|updat|had\s(?:been|said|spoken|put|reported|given|estimated|expected)|rumou?r|reports?\b|no\slonger|"
    r"raise[ds]?\b|lower(?:ed|s)\b|cut\sfrom|up\sfrom|down\sfrom|vorläufig|zuvor|bisher|statt\b|ursprünglich|korrigier|provisoire|auparavant|anterior)"
    r"|(?:此前|修正|初步)",
    _I,
)
_TENTATIVE = lazy(
    r"\b(?:talks?|negotiat\w+|weigh(?:s|ing)|consider(?:s|ing)|reportedly|rumou?r\w*|preliminary|provisional|people\s(?:close|familiar|with)|sources|"
    r"circles|would|could|may|might|estimated|expected|unconfirmed|flash|vorläufig\w*|könnte\w*|dürfte\w*|verhandl\w+|insider\w*|kreise\w*|pourrait|"
    r"podría|potrebbe)\b|(?:据报道|传闻|初步)",
    _I,
)
_SETTLED = lazy(
    r"\b(?:final(?:ly|ised|ized)?|sign(?:ed|s)|contract|audited|confirm(?:ed|s)|complet(?:ed|es)|agreed|revised|restated|corrected|definitive|"
    r"officially|filing|endgültig\w*|unterzeichne\w*|bestätig\w*|geprüft\w*|définiti\w*|confirmó|firmó|firmato)\b|(?:最终|确认|签署)",
    _I,
)
_LOSS = lazy(
    r"\b(?:loss(?:es)?|deficit|negative|minus|shortfall|outflow|verlust\w*|fehlbetrag\w*|perte\w*|pérdida\w*|perdita)\b|(?:亏损|赤字)", _I
)
_LEVEL = lazy(
    r"\b(?:to|at|of|from|is|was|were|stands?|stood|remain(?:s|ed)?|auf|bei|von|ist|war|liegt|lag|à|de|est|a|al|del|è|es)\s(?:[\w-]+\s){0,2}\Z",
    _I,
)
_OWNER = lazy(r"(?P<name>[^\W\d_][\w&.-]{0,60})['’]s\s+(?:[^\W\d_]+\s+){0,4}\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class FigurePair:
    """Two figures of one thing; where the relation has a direction, ``second`` supersedes or denies ``first``."""

    relation: PairRelation
    first: Mention
    second: Mention


def relate(marked: Marked, one: Mention, other: Mention) -> FigurePair:
    """
    Class two mentions of different documents that are known to tell of one thing.

    Args:
        marked: The sources.
        one: A mention; of an earlier source, where both are dated, it becomes ``first``.
        other: The other one.
    """
    first, second = _ordered(marked, one, other)
    if _equal(marked, first, second):
        return _of_equal(marked, first, second)
    if denied(marked, first) or denied(marked, second) or _denies(marked, second, first) or _denies(marked, first, second):
        return FigurePair(relation="conflict", first=first, second=second)
    for old, new in ((first, second), (second, first)):
        if not sooner(marked, new, old) and _replaces(marked, new, old):
            return FigurePair(relation="supersede", first=old, second=new)
    if agree(marked, first, second):
        return FigurePair(relation="corroborate", first=first, second=second)
    settles = sooner(marked, first, second) and _is_tentative(marked, first) and _is_settled(marked, second)
    return FigurePair(relation="supersede" if settles else "conflict", first=first, second=second)


def _of_equal(marked: Marked, first: Mention, second: Mention) -> FigurePair:
    """Class two values of one size: a denial is no support, and what is told of another owner contradicts."""
    if denied(marked, first) != denied(marked, second):
        first, second = (second, first) if denied(marked, first) else (first, second)
        return FigurePair(relation="denial", first=first, second=second)
    owners = {owner for mention in (first, second) if (owner := _owner(marked, mention))}
    apart = len(owners) > 1 and all(_knows(marked, mention, owners) for mention in (first, second))
    return FigurePair(relation="conflict" if apart else "corroborate", first=first, second=second)


# --- the order of the sources ---------------------------------------------------------------------------------------


def _ordered(marked: Marked, one: Mention, other: Mention) -> tuple[Mention, Mention]:
    return (other, one) if sooner(marked, other, one) else (one, other)


def sooner(marked: Marked, one: Mention, other: Mention) -> bool:
    """Whether the source of ``one`` is known to be of an earlier day."""
    first, second = (marked.document[mention.document].appeared for mention in (one, other))
    return first is not None and second is not None and first < second


# --- whether the values agree ---------------------------------------------------------------------------------------


def _equal(marked: Marked, one: Mention, other: Mention) -> bool:
    """Whether the values agree by their rounding alone: "about" is said of a number that was rounded, and of no other."""
    return _meet(marked, one, other, hedged=False)


def agree(marked: Marked, one: Mention, other: Mention) -> bool:
    """Whether some value is allowed by both."""
    return _meet(marked, one, other, hedged=True)


def _meet(marked: Marked, one: Mention, other: Mention, *, hedged: bool) -> bool:
    quantities = [mention.quantity if hedged else _unhedged(mention.quantity) for mention in (one, other)]
    first, second = (_values(quantity, pair) for quantity, pair in zip(quantities, reversed(quantities), strict=True))
    if first is None or second is None:
        return True
    currencies = (quantities[0].currency, quantities[1].currency)
    if currencies[0] and currencies[1] and currencies[0] != currencies[1]:
        return one_amount(first, second, (currencies[0], currencies[1]))
    if _opposite(marked, one, other):
        return False
    if first.high <= 0 < second.high or second.high <= 0 < first.high:
        return _told_as_loss(marked, one, other) and _magnitude(first).meets(_magnitude(second))
    return first.meets(second)


def _unhedged(quantity: Quantity) -> Quantity:
    return replace(quantity, qualifier=None) if quantity.qualifier == "approx" else quantity


def _values(quantity: Quantity, beside: Quantity) -> Interval | None:
    """Return the values allowed, in percent where one of the two is stated in percent and the other in basis points or as a share."""
    values = allowed(quantity)
    if values is None:
        return None
    if quantity.kind == "basis_points":
        return values.scaled(1 / _HUNDRED)
    return values.scaled(_HUNDRED) if quantity.kind == "ratio" and beside.kind in _SHARES else values


def _magnitude(values: Interval) -> Interval:
    return values.negated() if values.high <= 0 else values


def _opposite(marked: Marked, one: Mention, other: Mention) -> bool:
    """Whether two changes are stated to go in opposite directions; a level may be reached from above and be stated to lie above another."""
    if {one.context.direction, other.context.direction} != {"up", "down"}:
        return False
    return all(mention.quantity.kind in _SHARES and not _LEVEL.search(around(marked, mention, _REACH)[0]) for mention in (one, other))


def _told_as_loss(marked: Marked, one: Mention, other: Mention) -> bool:
    """Whether the value without a minus is stated in words as a loss or a fall."""
    plain = one if _is_negative(other.quantity) else other
    return plain.context.direction == "down" or bool(_LOSS.search(_told(marked, plain)))


def _told(marked: Marked, mention: Mention) -> str:
    """Return the sentence of a mention, as far as that is one."""
    return mention.quantity.as_written.join(around(marked, mention, _SENTENCE))


def _is_negative(quantity: Quantity) -> bool:
    values = allowed(quantity)
    return values is not None and values.high <= 0


# --- denials and owners ---------------------------------------------------------------------------------------------


def denied(marked: Marked, mention: Mention) -> bool:
    """Whether the sentence of a mention says that the value is not so, or was never given."""
    return _is_denied(*around(marked, mention, _REACH))


@lru_cache(maxsize=2_048)  # each mention is compared with many others
def _is_denied(before: str, after: str) -> bool:
    return bool(_DENIES_BEFORE.search(before) or _NOT_THIS.search(before) or _DENIES_AFTER.search(after))


def _denies(marked: Marked, teller: Mention, value: Mention) -> bool:
    """Whether the source of ``teller`` denies the value of the other mention near by."""
    near = told_beside(marked, teller, _NEARBY)
    return any(denied(marked, mention) and _equal(marked, mention, value) for mention in near if alike(mention, value))


def _owner(marked: Marked, mention: Mention) -> str | None:
    """Name whom a figure belongs to where a possessive says so: the net debt of somebody."""
    before, _ = around(marked, mention, _REACH)
    found = _OWNER.search(before) if "'s" in before or "’s" in before else None
    return found["name"].casefold() if found and found["name"][0].isupper() else None


def _knows(marked: Marked, mention: Mention, names: set[str]) -> bool:
    """Whether the document of a mention tells of all names: else one may be another word for the other."""
    text = marked.document[mention.document].text.casefold()
    return all(name in text for name in names)


# --- whether a new value replaces an old one ------------------------------------------------------------------------


def _replaces(marked: Marked, new: Mention, old: Mention) -> bool:
    """Whether the source of ``new`` states the old value close by, and as one of the past."""
    return any(
        alike(mention, old) and _is_past(marked, mention) and _equal(marked, mention, old) and not _equal(marked, mention, new)
        for mention in told_beside(marked, new, _NEARBY)
        if mention.id != new.id
    )


def _is_past(marked: Marked, mention: Mention) -> bool:
    """Whether the words beside a value say that it is an earlier one."""
    before, after = around(marked, mention, _REACH)
    return _is_replaced(before[-_PAST:]) or _is_replaced(after[:_PAST])


@lru_cache(maxsize=2_048)  # as above
def _is_replaced(words: str) -> bool:
    return _REPLACED.search(words) is not None


def successor(marked: Marked, old: Mention) -> Mention | None:
    """Find the value that the source of ``old`` puts in its place: the nearest close by that may be a new value of the same thing."""
    if not _is_past(marked, old):
        return None
    near = told_beside(marked, old, _NEARBY)
    new = [mention for mention in near if mention.id != old.id and _may_succeed(marked, old, mention)]
    return min(new, key=lambda mention: abs(mention.quantity.start - old.quantity.start), default=None)


def _may_succeed(marked: Marked, old: Mention, new: Mention) -> bool:
    """Whether a value is of the sort of another and of its size, but another value."""
    first, second = allowed(old.quantity), allowed(new.quantity)
    if first is None or second is None or not alike(old, new) or _equal(marked, old, new) or old.quantity.currency != new.quantity.currency:
        return False
    small, large = sorted((_magnitude(first).high, _magnitude(second).high))
    return large <= _GROWTH * small


def alike(one: Mention, other: Mention) -> bool:
    """Whether two values are of one sort: a price is no percentage, a count of days no count of cars."""
    first, second = one.quantity, other.quantity
    if first.currency or second.currency:
        return bool(first.currency and second.currency)
    shares = first.kind in _SHARES and second.kind in _SHARES
    units = {(unit or "").casefold().removesuffix("s") for unit in (first.unit, second.unit)} - _ANY_UNIT
    return shares or (first.kind == second.kind and (len(units) < 2 or _are_one_thing(*units)))  # noqa: PLR2004 - at most one


def _are_one_thing(unit: str, other: str) -> bool:
    """Whether two units name one sort of thing ("jets", "aircraft")."""
    return not concepts_of(terms_of(unit)).isdisjoint(concepts_of(terms_of(other)))


def _is_tentative(marked: Marked, mention: Mention) -> bool:
    """Whether a value is told of talks, of unnamed people, or before it is known."""
    return mention.context.role == "reported" or bool(_TENTATIVE.search(_told(marked, mention)))


def _is_settled(marked: Marked, mention: Mention) -> bool:
    """Whether a value is stated as agreed, final or confirmed, and not as talk itself."""
    return mention.context.role != "reported" and bool(_SETTLED.search(_told(marked, mention)))
