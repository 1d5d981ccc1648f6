"""A line as its quantities and the words between them, and what can be said of quantities before their words are read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from summarizer.models import DraftRelation
from summarizer.quantities.types import AMOUNTS
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from decimal import Decimal

    from summarizer.documents import Line, Marked, Mention
    from summarizer.models import RelationKind

ARTICLES: Final = "(?:the |an? |about |some |nearly |around |roughly |den |dem |einem |rund |etwa |environ ){0,2}"
"""What may stand between a word and the quantity that it leads up to."""
FROM: Final = lazy(
    rf"(?:^|\W)(?:from|on|versus|vs\.?|compared (?:with|to)|against|after|von|gegenüber|gegen|nach|statt|contre|contro)\W{{0,3}}{ARTICLES}$"
    r"|(?:^|\W)from (?:(?:the|an?|its|their|last|[\w]+['’]s) ){1,2}(?:(?:previous|closing|level|price|"
    r"close|total|figure|quarter|year)(?:['’]s)? ){0,3}(?:of |at )?$",
    re.IGNORECASE,
)
"""Leads up to the quantity that another is measured against."""
"""Ends what the words before it tell."""
NEAR: Final = 60
"""Characters between quantities up to which the words between tie them."""


class Row:
    """The quantities of a line and the words between them."""

    def __init__(self, marked: Marked, line: Line) -> None:
        """Part a line at its quantities."""
        self.line, self.mentions = line, marked.mentions_in[line.id]
        text = marked.document[line.document].text
        edges = [line.start, *(place for mention in self.mentions for place in (mention.quantity.start, mention.quantity.end)), line.end]
        self.words = [text[edges[at] : edges[at + 1]] for at in range(0, len(edges), 2)]
        """``words[i]`` stands before quantity ``i``; the last of them after all."""


def relation(kind: RelationKind, stated: Mention, *of: Mention) -> DraftRelation:
    """Point at a stated quantity and at those of which it is said to be made."""
    return DraftRelation(kind=kind, stated=stated.id, of=tuple(mention.id for mention in of))


def is_level(mention: Mention) -> bool:
    """Whether a quantity is an amount, which may stand higher or lower than another."""
    return mention.quantity.kind in AMOUNTS


def are_alike(first: Mention, second: Mention) -> bool:
    """Whether two quantities can be compared: one kind and one currency, or two counts of the same."""
    one, two = first.quantity, second.quantity
    kinds = {one.kind, two.kind}
    bare = kinds <= {"count", "other"} and one.unit is None and two.unit is None  # levels of an index are read as the one or the other
    return (
        (len(kinds) == 1 or bare or kinds <= {"money", "per_share"})
        and one.currency == two.currency
        and (one.unit == two.unit or None in {one.unit, two.unit})
    )


def is_percent(mention: Mention) -> bool:
    """Whether a quantity is so many per cent, and no points."""
    return mention.quantity.kind == "percent" and not is_points(mention)


def is_points(mention: Mention) -> bool:
    """Whether a quantity is so many percentage points."""
    return mention.quantity.kind == "percent" and "point" in (mention.quantity.unit or "")


def size(mention: Mention) -> Decimal | None:
    """Return the value of a quantity; a range has none."""
    return mention.quantity.value
