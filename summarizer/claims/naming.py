"""Names: what a sentence tells of one name and the passage of another."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.claims.alignment import Alignment
    from summarizer.claims.statement import Statement, Token

_OFFICE = lazy(
    r"\b(?:C[EFOT]O|[Cc]hief\s\w+(?:\s\w+)?|[Cc]hair(?:man|woman)?|[Pp]resident|[Aa]nalysts?|[Ss]trategists?|[Ss]pokes\w+|[Dd]irector|"
    r"[Mm]inister|"
    r"[Bb]oss|[Ff]ounder|Mr|Ms|Mrs|Dr)\.?(?:\s[A-Z][\w-]+){0,2}\s\Z"
)
_OFFICE_REACH = 48
_OWNS = re.compile(r".{0,2}['’]s?")
_COMPANY = lazy(
    r"\b[Tt]he\s(?:[\w-]+\s)?(?:company|group|firm|bank|airline|lender|chain|retailer|carrier|operator|insurer|\w{0,12}maker)\b"
    r"|\b[Dd](?:as\sUnternehmen|er\sKonzern|ie\sGesellschaft)\b|\b[Ll](?:e\sgroupe|a\ssociété|['’]entreprise|a\sempresa|a\scompañía|a\ssocietà)\b"
)
"""Stands for the company that a passage is about, where the passage does not name it."""


_BY = frozenset("by von durch par por da".split())


class Naming(NamedTuple):
    """
    A sentence and a passage, and how they are aligned.

    Attributes:
        claim: The sentence.
        source: The passage.
        by: Their alignment.
        around: Keys of the words near the passage, of the title and of what the document is most about.
    """

    claim: Statement
    source: Statement
    by: Alignment
    around: frozenset[str]

    def differ(self) -> str | None:
        """Find a name of the sentence in whose place the passage has another one."""
        lost = [token for token in self.by.lost if token.kind == "name"]
        if not lost:
            return None
        if not self.by.alike:
            clauses = {token.clause for token in self.by.window if token.kind == "quantity" and token.index in self.by.pairs.values()}
            lost = [token for token in lost if token.clause in clauses]
        company = bool(_COMPANY.search(self.source.text))
        lost = [token for token in lost if not (company and self._is_dropped_owner(token))]
        certain = any(token.sure for token in lost)
        spoken = all(map(self._speaks, lost)) or (not self.by.alike and company)
        for token in self.by.added:
            if token.kind != "name" or not lost or not (token.sure or certain):
                continue
            if not ((spoken and token.key in self.around) or self._acts(token)):
                return self.claim.word(token)
        return None

    def _acts(self, name: Token) -> bool:
        """Whether a name is told behind "by" as the one who acts, and opens the passage as its subject."""
        opening = [token.key for token in takewhile(is_named, self.source.tokens)]
        before = list(takewhile(is_named, reversed(self.claim.tokens[: self.claim.tokens.index(name)])))
        place = self.claim.tokens.index(name) - len(before) - 1
        return name.key in opening and place >= 0 and self.claim.tokens[place].key in _BY

    def _is_dropped_owner(self, name: Token) -> bool:
        """Whether a name only owns the word behind it ("the group orders AMD's chips"), and the sentence has that word without an owner."""
        tokens, ours = self.source.tokens, self.claim.tokens
        behind = tokens[place] if (place := tokens.index(name) + 1) < len(tokens) else None
        if behind is None or not _OWNS.match(self.source.text[name.end - 2 : name.end + 2]):
            return False
        before = [ours[number - 1].kind if number else "" for number, token in enumerate(ours) if token.key == behind.key]
        return bool(before) and "name" not in before

    def _speaks(self, name: Token) -> bool:
        """Whether a name is that of somebody in office, who speaks for another: the numbers are not the speaker's."""
        return bool(_OFFICE.search(self.source.text[max(0, name.start - _OFFICE_REACH) : name.start]))


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
