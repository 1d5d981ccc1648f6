"""A sentence as its quantities and the words between them, and what quantities can stand in one relation."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.models import RelationKind
from summarizer.quantities.types import AMOUNTS
from summarizer.text.clauses import STOP
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from decimal import Decimal

    from summarizer.documents import Line, Marked, Mention

StatementKind = RelationKind | Literal["product"]
"""Besides the kinds that a model may point at: a number of things times the price of one."""

I = re.IGNORECASE  # noqa: E741 - as ``re`` names it
NEAR = 60
"""Characters between two quantities up to which the words between tie them."""
HEDGE = r"(?:the|an?|about|some|nearly|around|roughly|just|only|almost|approximately|den|dem|einem|rund|etwa|knapp)"
LEAD = rf"\W{{1,3}}(?:{HEDGE}\W{{1,3}}){{0,2}}\Z"
"""What may stand between a connecting word and its quantity."""

AND = lazy(r"[,;]|\b(?:and|plus|und|et|y|e)\b", I)
LAST = lazy(r"\b(?:and|plus|und|et|y)\b", I)
OF_THE = lazy(
    rf"(?:\A|\W)(?:of|von|de|sur|dei|delle)\s(?:(?:the|suoi|sue|all|its|their|den|ihren|seinen|ses|les|leurs|sus|los|las)\s)?(?:{HEDGE}\s)?\Z",
    I,
)

_OF_SHARES = frozenset({"per share", "per unit"})
_PRICES = frozenset({"money", "per_share"})
_PLAIN = frozenset({"count", "other"})
"""Kinds of numbers that bear no unit: the levels of an index are read as the one or the other."""
_SPACES = lazy(r"\s+")
_SCALED = lazy(
    r"\b(?:thousand|m(?:illion(?:s|en|es)?|io|rd)|b(?:illion|n)|milliards?|milliarden|milliones|miliardi|milioni|mil|trillion|crore|lakh)\b",
    I,
)
_TO = lazy(r"\s(?:to|and|from|auf|und|von|à|et|a|y|de|e|da)\s")
"""What stands between two amounts of one currency that only the second names."""
_AFTER = lazy(
    r"\W{1,2}(?:after|from|against|versus|compared\s(?:with|to)|up\sfrom|down\sfrom|nach|gegenüber|statt|après|contre|au\slieu\sde|tras|frente\sa|desde|dopo|contro)\s"
    r"(?:the\s|les\s|los\s|den\s)?",
    I,
)
"""The same of which only the first names it."""
_END_OF = lazy(
    r"\b(?:(?P<upper>top|upper|high|higher|oberen?)|(?:bottom|lower|low|unteren?))\s(?:(?:end|bound|limit|ende|rand)\s)?(?:of|der|des)\s(?:(?:the|its|that)\s)?(?:[\w-]+\s){0,2}\Z",
    I,
)


class Statement(NamedTuple):
    """
    Quantities that a text ties: ``stated`` is the claimed result of ``of``.

    ``loose`` says that they stand together and no words between tie them, so that any other reading near by explains the result away.
    """

    kind: StatementKind
    stated: Mention
    of: tuple[Mention, ...]
    loose: bool = False


class Sentence(NamedTuple):
    """The quantities of a line and the words between: ``words[i]`` stands before quantity ``i``, the last of them after all."""

    mentions: tuple[Mention, ...]
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        """The words alone."""
        return " ".join(self.words)


NOTHING = Sentence((), ("",))


def read_whole(marked: Marked, line: Line) -> Sentence:
    """Part a line into its quantities and its words, brackets and all."""
    text, mentions = marked.text(line), marked.mentions_in[line.id]
    edges = [0, *(place - line.start for m in mentions for place in (m.quantity.start, m.quantity.end)), len(text)]
    words = tuple(_SPACES.sub(" ", text[edges[at] : edges[at + 1]]) for at in range(0, len(edges), 2))
    return Sentence(_with_ends(_with_currencies(mentions, words), words), words)


def _with_currencies(mentions: tuple[Mention, ...], words: tuple[str, ...]) -> tuple[Mention, ...]:
    """Give an amount the currency of its neighbour where one names it for both: "903 million to 812 million euros", "€812m after 903m"."""
    found = list(mentions)
    beside = [(at, at + 1, at + 1) for at in reversed(range(len(found) - 1))] + [(at + 1, at, at + 1) for at in range(len(found) - 1)]
    for at, other, between in beside:
        one, named = found[at].quantity, found[other].quantity
        scaled = one.kind == "count" and not one.unit and _SCALED.search(one.as_written) and named.kind == "money" and not named.unit
        if scaled and (_TO if other > at else _AFTER).fullmatch(words[between]):
            found[at] = replace(found[at], quantity=replace(one, kind="money", currency=named.currency))
    return tuple(found)


def _with_ends(mentions: tuple[Mention, ...], words: tuple[str, ...]) -> tuple[Mention, ...]:
    """Read a range as the end of it that is named: "the lower end of the 40 to 50 million"."""
    return tuple(_end(mention, words[at]) if mention.quantity.low is not None else mention for at, mention in enumerate(mentions))


def _end(mention: Mention, before: str) -> Mention:
    found = _END_OF.search(before)
    quantity = mention.quantity
    if found is None:
        return mention
    name, value = ("upper", quantity.high) if found["upper"] else ("lower", quantity.low)
    return replace(
        mention, quantity=replace(quantity, value=value, low=None, high=None, as_written=f"the {name} end of {quantity.as_written}")
    )


def level(mention: Mention) -> bool:
    """Whether a quantity is an amount, and no share or change."""
    return mention.quantity.kind in AMOUNTS


def percent(mention: Mention) -> bool:
    """Whether a quantity is in per cent, and not in points."""
    return mention.quantity.kind == "percent" and mention.quantity.unit in {None, "%"}


def share(mention: Mention) -> bool:
    """Whether a quantity can be a share of a whole."""
    return percent(mention) or mention.quantity.kind == "ratio"


def size(mention: Mention) -> Decimal | None:
    """Return the value of a quantity that is no range."""
    return mention.quantity.value


def alike(one: Mention, other: Mention) -> bool:
    """Whether two quantities are of one sort, currency and unit."""
    first, second = one.quantity, other.quantity
    units = {first.unit, second.unit} - {None}
    kinds = {first.kind, second.kind}
    same = len(kinds) == 1 or kinds <= _PRICES or (kinds <= _PLAIN and not units)
    return same and first.currency == second.currency and (len(units) <= 1 or units <= _OF_SHARES)


def summand(one: Mention, other: Mention) -> bool:
    """Whether two amounts can be added."""
    first, second = one.quantity, other.quantity
    each = {quantity.unit for quantity in (first, second) if (quantity.unit or "").startswith("per ")}
    return level(one) and first.kind == second.kind and first.currency == second.currency and (not each or first.unit == second.unit)


def tie(words: str) -> bool:
    """Whether words are few enough to tie what stands on their sides, and of one sentence."""
    return len(words) <= NEAR and not STOP.search(words)
