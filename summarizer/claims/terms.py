"""Whether something is told from a time on, or up to it: "from 2028" is not "until 2028"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

from summarizer.claims.held import Held
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from summarizer.claims.statement import Statement
    from summarizer.times import TimeSpan

    Side = Literal["from", "until"]

_ARTICLE: Final = r"\s(?:the\s|dem\s|der\s|le\s|la\s|el\s|l['’]|il\s)?\Z"
_FROM: Final = lazy(
    rf"\b(?:from|since|starting(?:\sin)?|beginning(?:\sin)?|as\sof|effective|ab|seit|à\spartir\s(?:de|du)|depuis|dès|desde|"
    rf"a\spartir\s(?:de|del)|a\spartire\s(?:da|dal)|dal?)(?:{_ARTICLE})",
    re.IGNORECASE,
)
_UNTIL: Final = lazy(
    rf"\b(?:until|till|through|up\sto|by|no\slater\sthan|bis(?:\szum?)?|spätestens(?:\sim)?|jusqu['’](?:à|en|au)|d['’]ici(?:\sà)?|hasta|até|"
    rf"fino\s(?:a|al)|entro)(?:{_ARTICLE})",
    re.IGNORECASE,
)
_ON: Final = re.compile(r"\s(?:an\b|on(?:wards?)?\b)")
"""Behind a time from which on something is: "von Mai an", "from May on"."""
_OF: Final = re.compile(r"\b(?:von|from)\s\Z", re.IGNORECASE)
_REACH: Final = 24


class Terms(Held):
    """Holds from and until when something is told in a sentence against a passage."""

    __slots__ = ()

    def differ(self) -> str | None:
        """Find the time from which on the sentence tells what the passage tells up to it, or the other way round."""
        for time in self.claim.times:
            ours = _side(self.claim, time)
            theirs = {_side(self.source, other) for other in self.source.times if other.label == time.label} if ours else set[None]()
            if theirs and theirs.isdisjoint({ours, None}):
                return time.as_written
        return None


def _side(statement: Statement, time: TimeSpan) -> Side | None:
    """Tell on which side of a time it is told, by the words around it."""
    text = statement.text
    lead = text[max(0, time.start - _REACH) : time.start]
    if _ON.match(text, time.end) and _OF.search(lead):
        return "from"
    return "until" if _UNTIL.search(lead) else "from" if _FROM.search(lead) else None
