"""A statement: prose that is proved by what it cites, in its words and in its directions, and begun as a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.ground.added import prove_same_matter
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
    rendered = prove(prose, cited, marked, scope, share=share)
    if share == STATED and scope.wording.are_english(cited) and not any(map(str.isdigit, rendered)):
        titles = (marked.document[name].title or "" for name in {line.document for line in cited})
        prove_same_matter(rendered, (*map(marked.text, cited), *titles), scope.subject)
    return sentence(prove_directions(rendered, cited, marked, scope))
