"""
Who does it to whom: a sentence may exchange the two names on the sides of a verb, or give another name for the one that the passage names.

Whoever stands nearest before a verb does it, and whoever stands behind it suffers it; in the passive, and behind "by", it is the other way
round. Verbs that both sides do ("merge", "meet") say the same from either side.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from summarizer.claims.held import Held
from summarizer.claims.naming import runs_of
from summarizer.claims.words import stem
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.claims.statement import Statement, Token

_MUTUAL: Final = frozenset(
    map(
        stem,
        "merge merged merger meet met talk talks negotiate join joined partner partnered cooperate agree agreed sign signed share shared "
        "compete competes match matches trade traded face faced play played draw drew tie tied swap exchange say said says tell told is "
        "fusionieren verhandeln treffen fusionner négocier rencontrer fusionar negociar reunirse".split(),
    )
)
"""Verbs that both sides do, and those by which somebody is only quoted."""
_LEADING: Final = frozenset(
    map(stem, "agreed agrees plans planned wants wanted talks hopes aims intends decided tried wird will hat ist a va ha".split())
)
"""Lead up to the verb that matters."""
_PASSIVE: Final = lazy(
    r"\b(?:am|is|are|was|were|be|been|being|get|gets|got|wird|werden|wurden?|worden|est|sont|été|fut|es|fue|sido|è|stat[oaie])\s(?:\w{2,12}ly\s|also\s|not\s)?\Z"
)
_BY: Final = lazy(r"\A\s(?:[\w’'-]{1,20}\s){0,3}?(?:by|von|durch|par|por|da|dal|dalla)\s(?=[^\W\d_])")
_REACH: Final = 60
_BETWEEN: Final = 5


@dataclass(frozen=True, slots=True)
class Deed:
    """
    What a text says of a verb.

    Attributes:
        doer: Keys of the name of whoever does it; empty where none is named.
        sufferer: Keys of the name on its other side.
    """

    doer: frozenset[str]
    sufferer: frozenset[str]


class Doers(Held):
    """Holds who does something to whom in a sentence against a passage."""

    __slots__ = ()

    def exchanged(self) -> str | None:
        """Find the name of the sentence that does what the passage says is done by the one on the other side of the verb."""
        for verb, deed in _deeds(self.claim):
            told = [_deed(self.source, token) for token in self.source.tokens if token.kind == "word" and token.key == verb.key]
            if deed.doer and told and all(self._is_turned(deed, each) for each in told):
                return self.claim.word(verb)
        return None

    @staticmethod
    def _is_turned(deed: Deed, told: Deed) -> bool:
        return bool(told.doer) and not deed.doer & told.doer and not told.doer.isdisjoint(deed.sufferer)


def _deeds(statement: Statement) -> Iterator[tuple[Token, Deed]]:
    """Yield the verbs between two names, with who does them and who suffers them."""
    names = [token for token in statement.tokens if token.kind == "name"]
    runs = runs_of(names, statement)
    if len(runs) != 2:  # noqa: PLR2004 - a doer and a sufferer
        return
    first, second = runs
    between = [token for token in statement.tokens if first[-1].end <= token.start < second[0].start and token.kind == "word" and token.tells]
    for token in between[:_BETWEEN]:
        if token.key in _LEADING:
            continue
        if token.key in _MUTUAL or any(each.denies for each in statement.tokens):
            return
        yield token, _deed(statement, token)
        return


def _deed(statement: Statement, verb: Token) -> Deed:
    """Read who does what a verb says, and to whom: by the names nearest to it."""
    runs = runs_of([token for token in statement.tokens if token.kind == "name"], statement)
    before = [run for run in runs if run[-1].end <= verb.start]
    behind = [run for run in runs if run[0].start >= verb.end]
    left = frozenset(token.key for token in before[-1]) if before else frozenset[str]()
    right = frozenset(token.key for token in behind[0]) if behind else frozenset[str]()
    by = _BY.match(statement.text[verb.end : verb.end + _REACH])
    passive = _PASSIVE.search(statement.text, max(0, verb.start - _REACH), verb.start)
    if by:
        return Deed(right, left)
    return Deed(frozenset(), left) if passive else Deed(left, right)
