"""Statements that two percentages lie so many points apart, however they are worded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.audit.statements.compared import THAN_BEFORE, is_base, is_of_before
from summarizer.audit.statements.sentence import I, Sentence, Statement, percent, size
from summarizer.audit.statements.window import Place, reaches
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.documents import Mention

_PAIR = 2
_FAR = 25
"""From how many bare points on they are those of an index and not between percentages."""
_EACH_WAY = lazy(
    r"\b(?:each|every|another|further|extra|more\scuts?|next|will|would|could|may|should|expect\w*|forecast\w*|target\w*|aims?|contribut\w+|of\swhich|constant|adjusted|currency|"
    r"since|this\syear|so\sfar)\b",
    I,
)
_CHANGED = lazy(
    r"\b(?:gr[eo]w\w*|ros?e|rise[sn]?|fell|fall\w*|(?<!make\s)(?<!makes\s)(?<!made\s)up|down|gain\w*|climb\w*|jump\w*|advanc\w*|miss\sof|beat\sof|by|dropp?\w*|declin\w*|increas\w*|decreas\w*)\s(?:by\s)?(?:about\s|some\s)?\Z|"
    r"\b(?:um|augment\w*\sde|progress\w*\sde|recul\w*\sde|baiss\w*\sde|hausse\sde|(?:sub|cre|baj|ca)\w+\sun)\s\Z|"
    r"(?:增长|增加|上升|上涨|下降|下跌|减少|増加|減少|上昇|下落|[年月期季]比)\Z",
    I,
)
_LESS = lazy(r"\A\W{0,2}(?:more|less|fewer|higher|lower|above|below|better|worse)\b|\A[増減]", I)


def is_points(mention: Mention) -> bool:
    """Whether a quantity is a distance between percentages."""
    quantity = mention.quantity
    bare = quantity.kind == "other" and quantity.unit in {"point", "points"} and (quantity.value or _FAR) < _FAR
    return quantity.kind == "basis_points" or (quantity.kind == "percent" and not percent(mention)) or bare


def apart(before: Sequence[Sentence], sentence: Sentence) -> Iterator[Statement]:
    """Find the two percentages that a distance in points is told of: the only ones within reach."""
    for at, stated in enumerate(sentence.mentions):
        if not is_points(stated) or not size(stated) or _EACH_WAY.search(sentence.words[at][-50:] + " | " + sentence.words[at + 1][:24]):
            continue
        of_before = THAN_BEFORE.search(sentence.words[at + 1]) is not None
        for near in reaches(before, sentence, at):
            levels = [place for place in near if percent(place.mention) and size(place.mention) is not None and not is_change(place)]
            steps = [place for place in near if is_points(place.mention)]
            if len(levels) >= _PAIR or steps:
                from_a_level = any(map(is_base, levels))
                may_be = from_a_level and (not of_before or any(map(is_of_before, levels)))
                if len(levels) == _PAIR and not steps and may_be:
                    small, large = sorted((place.mention for place in levels), key=lambda mention: size(mention) or 0)
                    yield Statement("difference", stated, (large, small), loose=True)
                break


def is_change(place: Place) -> bool:
    """Whether a percentage says by how much something changed, and not where it stands."""
    return _CHANGED.search(place.before) is not None or _LESS.match(place.after) is not None
