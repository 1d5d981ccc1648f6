"""
Statements that something lies so much above or below an amount that is named right behind: "4% above the 310 of March".

What lies there is the only other amount of its sort in the clause or the sentence that no other distance is told of.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from summarizer.audit.interval import ends
from summarizer.audit.statements.compared import is_other_basis
from summarizer.audit.statements.sentence import I, Sentence, Statement, alike, level, share, size
from summarizer.audit.statements.window import clause
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.documents import Mention
    from summarizer.models import Direction

_SIDE = lazy(
    r"\A\W{0,3}(?:(?P<up>(?:more|higher|dearer|larger|bigger|better)\sthan|above|over|ahead\sof|mehr\sals|höher\sals|über|de\splus\sque|más\sque|por\sencima\sde)|"
    r"(?P<down>(?:less|fewer|lower|cheaper|smaller|worse)\sthan|below|under|beneath|short\sof|off|weniger\sals|niedriger\sals|unter|de\smoins\sque|menos\sque|por\sdebajo\sde))\b"
    r"(?:\s(?!(?:and|but|und|et|y|before|earlier|ago)\b)[\w’'-]+){0,6}\W{1,3}\Z",
    I,
)
"""What stands between a distance and what it is told of."""


class Distance(NamedTuple):
    """A stated distance, the amounts on its two ends, and the word for its side."""

    stated: Mention
    subject: Mention
    base: Mention
    way: Direction
    word: str


def against(sentence: Sentence) -> Iterator[Statement]:
    """Find "A is P above the B"."""
    for found in distances(sentence):
        told = replace(found.stated, context=replace(found.stated.context, direction=found.way))
        yield Statement("change_pct", told, (found.base, found.subject), loose=True)


def distances(sentence: Sentence) -> Iterator[Distance]:
    """Yield the distances of a sentence that tells what they are distances of."""
    for at, stated in enumerate(sentence.mentions):
        found = side(sentence, at)
        if found is None or not _is_told(sentence, at):
            continue
        base, near = sentence.mentions[at + 1], clause(sentence, at)
        objects = {sentence.mentions[other + 1].id for other in range(len(sentence.mentions) - 1) if side(sentence, other)}
        may = [
            (place, mention)
            for place, mention in enumerate(sentence.mentions)
            if mention.id != stated.id
            and mention.id not in objects
            and level(mention)
            and alike(mention, base)
            and len(ends(mention.quantity)) == len(ends(base.quantity))
        ]
        own = [mention for place, mention in may if place in near] or [mention for _, mention in may]
        if len(own) == 1 and own[0].id < stated.id and len(may) <= len(("own", "another")):
            yield Distance(stated, own[0], _plain(base), *found)


def side(sentence: Sentence, at: int) -> tuple[Direction, str] | None:
    """Return on which side of the next amount something lies, and the word for it."""
    told = at + 1 < len(sentence.mentions) and share(sentence.mentions[at]) and level(sentence.mentions[at + 1])
    found = _SIDE.search(sentence.words[at + 1]) if told else None
    if found is None:
        return None
    return ("up", found["up"]) if found["up"] else ("down", found["down"])


def _is_told(sentence: Sentence, at: int) -> bool:
    base = sentence.mentions[at + 1]
    return bool(size(sentence.mentions[at]) and any(ends(base.quantity))) and not is_other_basis(sentence, at)


def _plain(base: Mention) -> Mention:
    """Read "a third less than the 2.4 billion" as told of 2.4 billion, and not of anything under it."""
    return replace(base, quantity=replace(base.quantity, qualifier=None))
