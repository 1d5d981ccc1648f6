"""A statement: prose that is proved by what it cites, in its words and in its directions, and begun as a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.ground.directions import prove_directions
from summarizer.ground.prose import prove, sentence
from summarizer.ground.wording import STATED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.documents import Line, Marked
    from summarizer.ground.scope import Scope


def prove_statement(prose: str, cited: Sequence[Line], marked: Marked, scope: Scope, *, share: float = STATED) -> str:
    """
    Render a statement from the source; arguments as in ``prove``.

    Raises:
        Unproven: The cited lines do not bear it out, or say the opposite.
    """
    return sentence(prove_directions(prove(prose, cited, marked, scope, share=share), cited, marked, scope))
