"""
The role of a key figure, where the cues around it say more than a cue alone: who expects it, and whether it is a goal with a day.

What others had feared, hoped or wanted is their estimate; what is "now put at" an amount is guidance, unless others put it there; a
promise, and a goal for a day, are targets.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from summarizer.offline import label_words
from summarizer.text.lexicon import phrases

if TYPE_CHECKING:
    from summarizer.documents import Mention
    from summarizer.models import FigureRole
    from summarizer.offline.lines import Seen

_OTHERS: Final = phrases(
    {
        "who": r"""
            analysts?|consensus|street|city|brokers?|brokerage|economists?|forecasters|traders|swaps?|futures|investors|markets?
            pollsters|strategists?|experten|analysten|ökonomen
        """
    },
    flags=re.IGNORECASE,
)
"""Those who expect something of others."""
_HAD_EXPECTED: Final = phrases(
    {
        "past": r"""
            wanted|feared|hoped( for)?|guessed|look(ing|ed) for|had (put|pencill?ed|forecast|expected|seen)|bet on|braced for|priced in
        """
    },
    flags=re.IGNORECASE,
)
_PUT: Final = phrases(
    {
        "put": r"""
            (now )?(put|seen|pegged|pencill?ed in) at|shooting for|on course for|on track for|counting on|puts? [^,;:]{2,40} at
        """
    },
    flags=re.IGNORECASE,
)
"""Words that lead up to what is expected."""
_WOULD: Final = phrases(
    {
        "verb": r"""
            (would|ought to|should) (now |also |then |probably )?(
            rise|fall|climb|drop|grow|shrink|bring in|come|reach|cost|serve|add|be|lift|lower|cut)
        """
    },
    flags=re.IGNORECASE,
)
_PROMISED: Final = phrases({"verb": r"promis\w+|pledg(e|es|ed)|undert(akes?|ook)|verspr\w+"}, flags=re.IGNORECASE)
_BREAK: Final = re.compile(r"[,;:()]\s|[.!?]\s")
_REACH: Final = 160
_BEHIND: Final = 48


def role_of(mention: Mention, seen: Seen) -> FigureRole:
    """Tell the role of a key figure."""
    start, end = mention.quantity.start - seen.line.start, mention.quantity.end - seen.line.start
    role = mention.context.role
    clause = _BREAK.split(seen.text[max(0, start - _REACH) : start])[-1]
    behind = _BREAK.split(seen.text[end : end + _BEHIND])[0]
    others = _OTHERS.search(clause) or _OTHERS.search(behind)
    if _is_goal(seen, end) and (role in {"actual", "guidance"} or (role == "estimate" and not others)):
        return "target"
    if role == "guidance" and label_words.GOAL.search(mention.context.metric) and "target" in mention.context.metric.lower():
        return "target"
    if role == "guidance" and _PROMISED.search(clause):
        return "target"
    if role in {"actual", "guidance"} and others and (_HAD_EXPECTED.search(clause) or _HAD_EXPECTED.search(behind)):
        return "estimate"
    if role == "actual" and (_PUT.search(clause) or _WOULD.search(clause)) and not label_words.COMPARED.search(clause):
        return "estimate" if others or _OTHERS.search(seen.text) else "guidance"
    return role


def _is_goal(seen: Seen, end: int) -> bool:
    """Whether it is to be reached by a day."""
    return label_words.BY_A_DAY.match(seen.text, end) is not None and label_words.GOAL.search(seen.text) is not None
