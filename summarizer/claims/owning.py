"""
Whose it is: the name that a sentence begins with or lets own something, where the passage says it of another one.

Only this is concluded from: the name that the passage opens with, what the document is about, and the one name
of the line before a passage that opens with a pronoun.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from summarizer.claims.held import Held
from summarizer.claims.other_name import is_named, runs_of
from summarizer.claims.places import PLACE_WORDS
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from summarizer.claims.statement import Statement, Token

_OWNED = lazy(r"[’']s?\W?\Z")
_SPEAKS = lazy(
    r"[^\w.;][^.;]{0,60}?\b(?:said|says?|told|tells|thinks?|believes?|expects?|sees?|saw|reckons?|estimates?|forecasts?|warn(?:s|ed)|note[sd]|"
    r"argue[sd]|wr[io]tes?|add(?:s|ed)|call(?:s|ed)|put|puts|predict(?:s|ed)|his|her|who|analysts?|chief|executive|director|chair\w*)\b"
)
"""After a name: it speaks or is a person, and what follows may be told of another one."""
_PRONOUN = lazy(r"\W{0,3}(?:It|Its|Their|They)\b")
_PREFIX = 2


class Owning(Held):
    """Whose a sentence says it is, against whose the passage does."""

    __slots__ = ()

    def differ(self) -> str | None:
        """Find the name of the sentence that has what the passage tells of another one."""
        opening = self.claim.view(_opening)
        for names in (opening, *self.claim.view(_owners)):
            keys = {name.key for name in names}
            strange = names and keys.isdisjoint(self.source.stems) and not keys & PLACE_WORDS
            if strange and (self._is_of_subject(keys) or self._is_of_opening(keys) or self._is_of_one_before(keys)):
                return self.claim.text[names[0].start : names[-1].end]
        return None

    def _is_of_opening(self, keys: AbstractSet[str]) -> bool:
        """Whether the passage opens with a name that the sentence does not have, and that does something."""
        opening = self.source.view(_opening)
        return self._is_other(opening, keys) and _SPEAKS.match(self.source.text, opening[-1].end) is None

    def _is_of_subject(self, keys: AbstractSet[str]) -> bool:
        """Whether the passage names what its document is about, and the sentence another one that the document is not about."""
        named = [token for token in self.source.tokens if token.kind == "name" and token.sure and token.key in self.passage.subjects]
        return keys.isdisjoint(self.passage.subjects) and self._is_other(named, keys)

    def _is_of_one_before(self, keys: AbstractSet[str]) -> bool:
        """Whether the passage opens with a pronoun, and the line before it names one other only."""
        line = self.passage.before() if _PRONOUN.match(self.source.text) else None
        if line is None or not keys.isdisjoint(line.stems):
            return False
        named = [token for token in line.tokens if token.kind == "name" and token.sure]
        return self._is_other(named, keys) and len(runs_of(named, line)) == 1 and not _SPEAKS.match(line.text, named[-1].end)

    def _is_other(self, names: Sequence[Token], keys: AbstractSet[str]) -> bool:
        """Whether some names are of somebody else, whom the sentence does not name, and of no place; nor is one short for the other."""
        others = {name.key for name in names}
        short = {key[:_PREFIX] for key in keys} & {key[:_PREFIX] for key in others}
        return bool(others) and others.isdisjoint(self.claim.stems) and not others & PLACE_WORDS and not short


def _opening(statement: Statement) -> list[Token]:
    """Return the name that a text opens with."""
    return [name for name in takewhile(is_named, statement.tokens) if name.sure]


def _owners(statement: Statement) -> list[list[Token]]:
    """Return each name that owns the word behind it."""
    runs = runs_of([token for token in statement.tokens if is_named(token)], statement)
    return [[name for name in run if name.sure] for run in runs if _OWNED.search(statement.text, run[0].start, run[-1].end + 1)]
