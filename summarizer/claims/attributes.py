"""What excludes each other of one thing: paid in cash or in shares, an outlook stable or negative, somebody in one office or in another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from summarizer.claims.held import Held
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.claims.statement import Statement

_HALF: Final = 0.5


def _row(**kinds: str) -> Mapping[str, re.Pattern[str]]:
    return {kind: lazy(rf"\b(?:{words})\b", re.IGNORECASE) for kind, words in kinds.items()}


_PAID: Final = _row(
    cash=r"in\scash|all-cash|cash\s(?:deal|offer|bid|payment)|in\sbar|bar\sbezahlt|en\sefectivo|au\scomptant|en\snuméraire|in\scontanti",
    shares=r"in\s(?:its\s(?:own\s)?|new\s)?(?:shares|stock)|all-(?:share|stock)|(?:share|stock)\s(?:deal|offer|bid|swap)|(?:in|mit)\s(?:eigenen\s)?aktien|"
    r"en\sacciones|en\sactions|in\sazioni",
)
_SEEN: Final = _row(
    stable="stable|stabil|estable|stabile",
    positive="positive|positiv|positif|positiva|positivo",
    negative="negative|negativ|négative|negativa|negativo",
)
_OUTLOOK: Final = lazy(r"\b(?:outlook|ausblick|perspectives?|perspectivas?|prospettive)\b", re.IGNORECASE)
_OFFICES: Final = _row(
    chief=r"chief\sexecutive|ceo|vorstands(?:chef|vorsitzende[rn]?)|konzernchef(?:in)?|directeur\sgénéral|consejer[oa]\sdelegad[oa]|amministratore\sdelegato",
    chair=r"chair(?:man|woman|person)?|aufsichtsrats(?:chef|vorsitzende[rn]?)|président\sdu\sconseil",
    finance=r"(?:chief\sfinancial|finance)\s(?:officer|director|chief|head)|cfo|finanz(?:chef(?:in)?|vorstand)|directeur\sfinancier",
)
_BESIDE: Final = 40


class Attributes(Held):
    """Holds what a sentence says of a thing against what a passage says that excludes it."""

    __slots__ = ()

    def differ(self) -> str | None:
        """Find the words of the sentence that what the passage says of the same thing excludes."""
        if self.by.overlap < _HALF:
            return None
        for read in (_payments, _outlooks):
            if found := _excluded(self.claim.view(read), self.source.view(read)):
                return found
        return self._in_another_office()

    def _in_another_office(self) -> str | None:
        for name in self.claim.tokens if self.claim.view(_offices) and self.source.view(_offices) else ():
            if name.kind == "name" and name.key in self.source.names:
                ours, theirs = (_kinds(_OFFICES, _beside(each, name.key)) for each in (self.claim, self.source))
                if found := _excluded(ours, theirs):
                    return found
        return None


def _excluded(ours: Mapping[str, str], theirs: Mapping[str, str]) -> str | None:
    """Find the words of a kind that a passage does not have, where it has another kind of the row."""
    return next(iter(ours.values())) if ours and theirs and ours.keys().isdisjoint(theirs) else None


def _kinds(row: Mapping[str, re.Pattern[str]], text: str) -> Mapping[str, str]:
    return {kind: found.group() for kind, words in row.items() if (found := words.search(text))}


def _payments(statement: Statement) -> Mapping[str, str]:
    return _kinds(_PAID, statement.text)


def _outlooks(statement: Statement) -> Mapping[str, str]:
    return _kinds(_SEEN, statement.text) if _OUTLOOK.search(statement.text) else {}


def _offices(statement: Statement) -> Mapping[str, str]:
    return _kinds(_OFFICES, statement.text)


def _beside(statement: Statement, key: str) -> str:
    """Cut out what stands around a name."""
    places = [token for token in statement.tokens if token.key == key]
    return " … ".join(statement.text[max(0, token.start - _BESIDE) : token.end + _BESIDE] for token in places)
