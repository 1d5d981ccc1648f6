"""
What another line tells of another number, or of a part only, and a sentence of a number that some line has.

A line says that a sentence's number is right, and no word of what it is a number of; another line has these words, and its own number.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.claims.amounts import same_amount, same_measure
from summarizer.claims.other_thing import PARTLY, WHOLE
from summarizer.claims.swaps import HEDGES
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from summarizer.claims.statement import Statement, Token

_GOES_ON = lazy(r"\b(?:of|from)\s(?:this|that|these|those|them|it)\b|\b(?:davon|darunter)\b", re.IGNORECASE)
_SOME_OF = lazy(r"\s(?:of|der|des|de)\s(?:the|them|its|their|these|those|all|die|los|las|les)\b")
_NEAR = 4
_REACH = 5
_WORDS = 2


def told_of_part(claim: Statement, told: AbstractSet[str], line: Statement, *, follows: bool) -> str | None:
    """
    Find the number of a sentence of which a line tells the same only of a part ("9 of them are blue").

    Args:
        claim: The sentence.
        told: The keys of the lines that say its numbers.
        line: The line.
        follows: It stands right behind one of these lines.
    """
    if PARTLY.search(claim.text):
        return None
    whole = next((one.as_written for one in claim.quantities if WHOLE.search(claim.text, 0, one.start)), None)
    own = len((claim.keys - told) & line.keys)
    if follows and own and (_GOES_ON.search(line.text) or (whole and line.quantities)):
        return whole or claim.quantities[0].as_written
    some = any(_SOME_OF.match(line.text, one.end) for one in line.quantities)
    return whole if own >= _WORDS and some else None


def named_elsewhere(claim: Statement, sources: Sequence[Statement], told: AbstractSet[str], line: Statement) -> str | None:
    """
    Find the number of a sentence beside which stands what a line tells right beside another number, and no line of its own.

    Args:
        claim: The sentence.
        sources: The lines that say its numbers.
        told: The keys of these lines.
        line: The other line.
    """
    if _tells_more(claim, told, line):
        return None
    for number, quantity in enumerate(claim.quantities):
        words = _beside(claim, number, _NEAR)
        if len(words) < _WORDS or words <= told:
            continue
        own = next((one for source in sources for one in source.quantities if same_amount(quantity, one)), quantity)
        rivals = [at for at, one in enumerate(line.quantities) if same_measure(one, own)]
        if any(len(near := words & _beside(line, at, _REACH)) >= _WORDS and near - told for at in rivals):
            return quantity.as_written
    return None


def tells_one_of(claim: Statement, line: Statement) -> bool:
    """Whether a sentence tells a quantity of a line, so that the line gives it to nothing else."""
    return bool(line.quantities) and any(
        line.has_number(one.as_written) or any(same_amount(one, other) for other in line.quantities) for one in claim.quantities
    )


def _tells_more(claim: Statement, told: AbstractSet[str], line: Statement) -> bool:
    """Whether a line is of a time, or names somebody, that neither the sentence nor its own lines do."""
    return bool(line.times) or not line.names <= claim.keys | told


def _beside(statement: Statement, number: int, most: int) -> AbstractSet[str]:
    """Collect the telling words right before and behind a quantity."""
    tokens = statement.tokens
    at = next((place for place, token in enumerate(tokens) if token.kind == "quantity" and token.index == number), 0)
    return frozenset[str]().union(_telling(tokens[:at][::-1], most), _telling(tokens[at + 1 :], most))


def _telling(tokens: Sequence[Token], most: int) -> AbstractSet[str]:
    """Collect the nearest of some telling words, up to the next quantity."""
    near: list[str] = []
    for token in tokens:
        if token.kind == "quantity" or len(near) == most:
            break
        if token.kind == "word" and token.tells and token.key not in HEDGES:
            near.append(token.key)
    return frozenset(near)
