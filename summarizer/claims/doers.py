"""
Who does it to whom: a sentence may exchange the two names on the sides of a verb.

Whoever stands nearest before a verb does it, and whoever stands behind it suffers it; in the passive, and behind "by", it is the other way
round. Verbs that both sides do ("merge", "meet") say the same from either side.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from summarizer.claims.held import Held
from summarizer.claims.other_name import runs_of
from summarizer.text.lexicon import lazy
from summarizer.text.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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
_VERB: Final = lazy(
    r"(?:\s[A-ZÀ-Ý][\w&.-]{0,20}){0,3}(?:['’]s)?\s(?P<led>(?:(?:has|have|had|is|was|will|would|may|might|could|can|must|hat|wird|a|va|ha)\s|(?:\w{2,12}ly|also|already|now|just)\s|"
    r"(?:agreed|agrees|plans|planned|wants|wanted|hopes|aims|intends|decided|tried|is|set|due|in\stalks|offered|offers)\sto\s){1,4})?"
    r"(?P<verb>[a-zà-ÿ]{3,20})(?=\s(?:an?|the|its|his|her|their|this|that|these|those|all|every|control|over|from|to|de[nrms]?|die|das|ein\w{0,2}|"
    r"l[aeo]s?|une?|son|sa|ses|el|su|il|lo|gli|un[oa]?|d['’]\w{2,20}|[A-ZÀ-Ý0-9$€£¥])\b|\s[A-ZÀ-Ý0-9$€£¥])"
)
"""A verb right behind a name, with what leads up to it, before what it is done to."""
_IRREGULAR: Final = frozenset(
    "sold bought beat won lost took overtook sued hit led outbid paid gave lent sent built made told battu übernimmt übernahm "
    "kauft verkauft verklagt schlägt schlug compra compró vendió demandó ganó acquista vende".split()
)
_PASSIVE: Final = lazy(
    r"\b(?:am|is|are|was|were|be|been|being|get|gets|got|wird|werden|wurden?|worden|est|sont|été|fut|es|fue|sido|è|stat[oaie])\s(?:\w{2,12}ly\s|also\s|not\s)?\Z"
)
_BY: Final = lazy(r"\A\s(?P<between>(?:[\w’'-]{1,20}\s){0,3}?)(?:by|von|durch|par|por|da|dal|dalla)\s(?=[^\W\d_])")
_REACH: Final = 60
_APART: Final = 2
"""Words that may stand between a name and what it does."""


@dataclass(frozen=True, slots=True)
class Deed:
    """
    What a text says of a verb.

    Attributes:
        doer: Keys of the name of whoever does it; empty where none is named.
        sufferer: Keys of the names on its other side.
    """

    doer: frozenset[str]
    sufferer: frozenset[str]


class Doers(Held):
    """Holds who does something to whom in a sentence against a passage."""

    __slots__ = ()

    def exchanged(self) -> str | None:
        """Find the name of the sentence that does what the passage says is done by the one on the other side of the verb."""
        for verb, deed in self.claim.view(_deeds):
            told = [_deed(self.source, token) for token in self.source.tokens if token.kind == "word" and token.key == verb.key]
            if deed.doer and told and all(self._is_turned(deed, each) for each in told):
                return self.claim.word(verb)
        return None

    @staticmethod
    def _is_turned(deed: Deed, told: Deed) -> bool:
        """Whether the one who does it suffers it there, and the other way round."""
        if not told.doer or deed.doer & told.doer:
            return False
        return not told.doer.isdisjoint(deed.sufferer) and not deed.doer.isdisjoint(told.sufferer - told.doer)


def _deeds(statement: Statement) -> tuple[tuple[Token, Deed], ...]:
    """Return the verb that the first name leads, before another, with who does it and who suffers it."""
    runs = statement.view(_runs)
    if len(runs) < 2 or any(token.denies for token in statement.tokens):  # noqa: PLR2004 - a doer and a sufferer
        return ()
    start, end = runs[0][-1].end, runs[1][0].start
    found = _VERB.match(statement.text, start)
    verb = next((token for token in statement.tokens if found and token.start == found.start("verb")), None)
    if found is None or verb is None or verb.start >= end or verb.key in _MUTUAL or verb.kind != "word":
        return ()
    is_verb = found["led"] or found["verb"].endswith(("ed", "s", "t")) or found["verb"] in _IRREGULAR
    return ((verb, _deed(statement, verb)),) if is_verb else ()


def _deed(statement: Statement, verb: Token) -> Deed:
    """Read who does what a verb says, and to whom: by the names nearest to it."""
    runs = statement.view(_runs)
    before = [run for run in runs if run[-1].end <= verb.start][-1:]
    if before and sum(token.tells for token in statement.tokens if before[0][-1].end <= token.start < verb.start) > _APART:
        before = []
    behind = [run for run in runs if run[0].start >= verb.end]
    by = _BY.match(statement.text[verb.end : verb.end + _REACH])
    passive = _PASSIVE.search(statement.text, max(0, verb.start - _REACH), verb.start)
    if by and (passive or not by["between"]):
        doers = [run for run in behind if run[0].start >= verb.end + by.end()][:1]
        return Deed(_keys(doers), _keys(before + [run for run in behind if run not in doers]))
    return Deed(frozenset(), _keys(before + behind)) if passive else Deed(_keys(before), _keys(behind))


def _runs(statement: Statement) -> list[list[Token]]:
    return runs_of([token for token in statement.tokens if token.kind == "name"], statement)


def _keys(runs: Iterable[Sequence[Token]]) -> frozenset[str]:
    return frozenset(token.key for run in runs for token in run)
