"""
Proof 5: prose does not turn round what it cites: what rose has not fallen, and what is denied is not stated.

The cited lines that tell the numbers of the prose decide or, where it has none, those that have most of its words; one that agrees there
outweighs one that does not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.claims.compare import turned
from summarizer.ground.reasons import Unproven
from summarizer.ground.values import value_of
from summarizer.quantities import read_quantities
from summarizer.text.characters import visible
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.claims.statement import Statement
    from summarizer.documents import Line, Marked
    from summarizer.ground.scope import Scope
    from summarizer.quantities import Quantity

_SHARED = 0.5
_ABOVE, _BELOW = frozenset({"over", "at_least"}), frozenset({"under", "up_to"})
_SIDES = {"over": _ABOVE, "at_least": _ABOVE, "under": _BELOW}
"""A bound that prose sets, and those of a source that bear it out; "up to" also tells a direction ("up to $5 billion"), so it sets none."""
_BOUND = lazy(
    r"(?:\b(?:more than|less than|fewer than|at least|exceeding)"
    r"|(?:\A|\b(?:and|are|at|by|for|from|in|is|just|now|of|or|still|than|to|was|well|were|with|worth)\s)(?:over|under))"
    r"\s[^\w\s]{0,2}(?:[A-Z]{2,3}[$ ]?)?\d",
    re.IGNORECASE,
)
"""What only sets a bound: "above the $5 billion expected" compares, and "talks with Acme over 40,000 chips" is about them."""
_NEAR = 20
_OPENING = " \u00a0\"'“„«("
_ENDS = frozenset(".!?;:")


def prove_directions(prose: str, cited: Sequence[Line], marked: Marked, scope: Scope) -> str:
    """
    Compare the directions and denials of prose with the lines it cites.

    Returns:
        The prose.

    Raises:
        Unproven: The line that is most like it says the opposite.
    """
    if any(_is_sentence_of(prose, visible(marked.text(line))) for line in cited):
        return prose
    claim = scope.read(prose, read_quantities(prose))
    lines = [scope.statement(line) for line in cited]
    _prove_bounds(prose, claim.quantities, lines)
    stated = {value_of(one) for one in claim.quantities}
    deciding = [line for line in lines if stated & {value_of(one) for one in line.quantities}]
    if not deciding:
        least = _SHARED * max(1, len(claim.keys))  # a title is held against every line, and few have half of its words
        deciding = [line for line in lines if len(claim.keys & line.stems) >= least and len(claim.keys & line.keys) >= least]
    found: set[str] = set()
    for line in deciding:
        how = turned(claim, line)
        if how is None:  # one line that bears it out is enough
            return prose
        found.add(how)
    if found:
        raise Unproven("direction_mismatch" if "direction_differs" in found else "negation_differs")
    return prose


def _is_sentence_of(prose: str, text: str) -> bool:
    """Whether a line has the words of prose at the beginning of a sentence or clause: in the middle of one they may be asked or denied."""
    at = text.find(prose)
    return at == 0 or (at > 0 and text[:at].rstrip(_OPENING)[-1:] in _ENDS)


def _prove_bounds(prose: str, told: Iterable[Quantity], lines: Sequence[Statement]) -> None:
    """Hold "more than" or "less than" right before a value against a source that states the same value without it."""
    for one in told:
        sides = _SIDES.get(one.qualifier or "") if _BOUND.search(prose, max(0, one.start - _NEAR), one.end) else None
        same = [other for line in lines for other in line.quantities if value_of(other) == value_of(one)] if sides else []
        if sides and same and all(other.qualifier not in sides for other in same):
            raise Unproven("number_in_text_not_in_span")
