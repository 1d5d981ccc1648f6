"""
Proof 5: prose does not turn round what it cites: what rose has not fallen, and what is denied is not stated.

The cited lines that tell the numbers of the prose decide or, where it has none, those that have most of its words; one that agrees there
outweighs one that does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.claims.compare import turned
from summarizer.ground.prose import value_of
from summarizer.ground.reasons import Unproven
from summarizer.quantities import read_quantities

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.documents import Line, Marked
    from summarizer.ground.scope import Scope

_SHARED = 0.5


def prove_directions(prose: str, cited: Sequence[Line], marked: Marked, scope: Scope) -> str:
    """
    Compare the directions and denials of prose with the lines it cites.

    Returns:
        The prose.

    Raises:
        Unproven: The line that is most like it says the opposite.
    """
    if any(prose in marked.text(line) for line in cited):
        return prose
    claim = scope.read(prose, read_quantities(prose))
    lines = [scope.statement(line) for line in cited]
    stated = {value_of(one) for one in claim.quantities}
    deciding = [line for line in lines if stated & {value_of(one) for one in line.quantities}]
    if not deciding:
        least = _SHARED * max(1, len(claim.keys))  # a title is held against every line, and few have half of its words
        deciding = [line for line in lines if len(claim.keys & line.stems) >= least and len(claim.keys & line.keys) >= least]
    found = [turned(claim, line) for line in deciding]
    if found and None not in found:
        raise Unproven("direction_mismatch" if "direction_differs" in found else "negation_differs")
    return prose
