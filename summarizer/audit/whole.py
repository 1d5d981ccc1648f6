"""
Shares of one whole, listed in one line, that come to more than it, or to less where the list names all the rest.

Where words say that parts overlap, or that they are of different wholes, nothing is found.
"""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.audit.interval import rounding
from summarizer.audit.near import is_condition
from summarizer.audit.passages import finding
from summarizer.text.lexicon import lazy, phrases
from summarizer.text.movement import FALL, RISE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.documents import Line, Marked, Mention
    from summarizer.models import Check

_HUNDRED = Decimal(100)
_FEWEST_PARTS = 2
_FEWEST_OF_ALL = 3
_NEARLY = Decimal(85)
"""How much of a whole parts make at least that were meant to be all of it."""

_EXCLUSIVE = phrases(
    {
        "owners": r"shareholders?|stakes?|vote[ds]?|market shares?|owns?|holds?|held|aktionär\w*|halten|hält|marktanteile?|股东",
        "division": r"""
            accounts? for|accounted for|makes? up|made up|split|breakdown|consists? of|use of proceeds
            mittelverwendung|entfallen|entfielen|用途|占
        """,
        "sort of division": "by (rank|region|country|type|class|segment|sector|channel|value|currency|maturity|rating)",
        "what is left": "(all|the) (others|rest|remainder)",
    },
    r"\b(?:…)(?![^\W\d_])|用途|股东|占",
    re.IGNORECASE,
)
"""Words that say that a line divides a whole into parts that exclude each other."""
_OVERLAPPING = phrases(
    {
        "answers": r"sold|bought|having|still|previously|respondents?|survey\w*|poll\w*|multiple answers|both|also|each|umfrage|befragt\w*",
        "parts of parts": "of which|of these|davon",
        "changes": "from|compared|than",
    },
    flags=re.IGNORECASE,
)
_CHANGE = lazy(rf"\b(?:{RISE}|{FALL})\b", re.IGNORECASE)
_REST = lazy(r"\b(?:(?:all|the)\s(?:others|rest|remainder)|others|remaining|everything\selse|übrigen?|sonstige\w*)\b", re.IGNORECASE)
_OF = lazy(r"\A\s?(?:of|der|des|von|du|de)\s(?:the\s|its\s|their\s|all\s|total\s)*(?P<whole>[^\W\d_]+)", re.IGNORECASE)
_HELD_AGAINST = lazy(
    r"\b(?:past|above|below|beyond|short\sof|exceed\w*|clear\w*|surpass\w*|over\sthe|under\sthe|über\sde[rnm]|unter\sde[rnm]|au-dessus|au-delà|"
    r"por\sencima)\b[^.;]{0,24}\Z",
    re.IGNORECASE,
)
"""What leads up to a level that a share is held against: that level is no part of the whole."""
_LISTED = lazy(r"[,;、，；]|\b(?:and|und|et|y|e)\b", re.IGNORECASE)


def check(marked: Marked) -> tuple[Check, ...]:
    """Report each list of shares that does not make up its whole."""
    found = ((line, [m for m in marked.mentions_in[line.id] if m.quantity.kind == "percent"]) for line in marked.lines)
    divided = ((line, parts) for line, parts in found if len(parts) >= _FEWEST_PARTS and _is_division(marked, line, parts))
    return tuple(_finding(marked, parts) for line, parts in divided if not _makes_a_whole(marked, line, parts))


def _is_division(marked: Marked, line: Line, parts: Sequence[Mention]) -> bool:
    """Whether a line divides one whole into parts that exclude each other."""
    text = marked.text(line)
    if not _EXCLUSIVE.search(text) or _OVERLAPPING.search(text) or _CHANGE.search(text) or any(part.context.direction for part in parts):
        return False
    between = [text[one.quantity.end - line.start : other.quantity.start - line.start] for one, other in pairwise(parts)]
    after = [text[part.quantity.end - line.start :] for part in parts]
    wholes = {found["whole"].casefold() for rest in after if (found := _OF.match(rest))}
    parted = all(_LISTED.search(words) and not _HELD_AGAINST.search(words) for words in between)
    return len(wholes) <= 1 and parted and not any(is_condition(marked, part) for part in parts)


def _makes_a_whole(marked: Marked, line: Line, parts: Sequence[Mention]) -> bool:
    """Whether shares do not exceed their whole; those that name the rest of it have to make it up."""
    values = [part.quantity.value for part in parts if part.quantity.value is not None]
    if len(values) < len(parts):
        return True
    open_ = sum((rounding(part.quantity) for part in parts), Decimal(0))
    total = sum(values, Decimal(0))
    if abs(2 * max(values) - total) <= open_:
        return True  # the largest is what the others come to
    if total - open_ > _HUNDRED:
        return False
    names_the_rest = len(parts) >= _FEWEST_OF_ALL and _REST.search(marked.text(line)) is not None
    return not (names_the_rest and _NEARLY <= total < _HUNDRED - open_)


def _finding(marked: Marked, parts: Sequence[Mention]) -> Check:
    told = [part.quantity.as_written for part in parts]
    total = f"{sum(part.quantity.value or Decimal(0) for part in parts):f}%"
    return finding(
        marked,
        parts,
        kind="arithmetic" if len(parts) > _FEWEST_PARTS else "implausible",
        severity="error",
        what=f"Shares of one whole add up to {total}: {', '.join(told)}.",
        formula=f"{' + '.join(told)} = {total}",
    )
