"""Names: what a sentence tells of one name and the passage of another."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from summarizer.claims.held import Held
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.claims.statement import Statement, Token

_COMPANY = lazy(
    r"\b[Tt]he\s(?:[\w-]+\s)?(?:company|group|firm|bank|airline|lender|chain|retailer|carrier|operator|insurer|\w{0,12}maker)\b"
    r"|\b[Dd](?:as\sUnternehmen|er\sKonzern|ie\sGesellschaft)\b|\b[Ll](?:e\sgroupe|a\ssociété|['’]entreprise|a\sempresa|a\scompañía|a\ssocietà)\b"
)
"""Stands for the company that a passage is about, where the passage does not name it."""


_BY = frozenset("by von durch par por da".split())


class Naming(Held):
    """The names of a sentence against those of a passage."""

    __slots__ = ()

    def differ(self) -> str | None:
        """Find a name of the sentence in whose place the passage has another one."""
        lost = [token for token in self.by.lost if token.kind == "name"]
        if not lost:
            return None
        if not self.by.alike:
            clauses = {token.clause for token in self.by.window if token.kind == "quantity" and token.index in self.by.pairs.values()}
            lost = [token for token in lost if token.clause in clauses]
        carried = not self.by.alike and _COMPANY.search(self.source.text)
        certain = any(token.sure for token in lost)
        for token in self.by.added:
            if token.kind != "name" or not lost or not (token.sure or certain):
                continue
            if not ((carried and token.key in self.passage.around) or self._acts(token)):
                return self.claim.word(token)
        return None

    def _acts(self, name: Token) -> bool:
        """Whether a name is told behind "by" as the one who acts, and opens the passage as its subject."""
        opening = [token.key for token in takewhile(is_named, self.source.tokens)]
        before = list(takewhile(is_named, reversed(self.claim.tokens[: self.claim.tokens.index(name)])))
        place = self.claim.tokens.index(name) - len(before) - 1
        return name.key in opening and place >= 0 and self.claim.tokens[place].key in _BY


def is_named(token: Token) -> bool:
    """Whether a token is a name."""
    return token.kind == "name"


def runs_of(names: Sequence[Token], statement: Statement) -> list[list[Token]]:
    """Group names that stand next to each other."""
    runs: list[list[Token]] = []
    for name in names:
        if runs and not statement.text[runs[-1][-1].end : name.start].strip(" &"):
            runs[-1].append(name)
        else:
            runs.append([name])
    return runs
