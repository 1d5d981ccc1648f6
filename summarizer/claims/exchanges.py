"""
What a sentence exchanges though all its words stand in the passage: who did it, and what a number counts.

As with the twists, each needs its counterpart in the passage: there the same verb has the name behind it, or the same noun another number.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.claims.amounts import same_measure
from summarizer.claims.held import Held
from summarizer.claims.statement import FUNCTION
from summarizer.text.lexicon import lazy
from summarizer.text.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.claims.statement import Statement, Token

_PASSIVE = lazy(r"\b(?:am|is|are|was|were|be|been|being|get|gets|got)\s(?:\w+ly\s|also\s|not\s)?\Z")
_BY = lazy(r"\A\s(?:[\w’'-]{1,30}\s){0,4}?by\s")
_OBJECT = lazy(r"\A\s(?:an?|the|its|his|her|their|this|that|these|those|all|every|[A-Z0-9$€£¥])")
_NOUN_BEFORE = lazy(
    r"\b(?P<noun>[a-z]{3,30})\s(?:of|was|were|is|are|stood at|at)\s(?:about\s|around\s|some\s|at least\s|just\s|nearly\s|only\s)?\Z"
)
_NOUN_BEHIND = lazy(r"\A\s(?:more\s|other\s|new\s)?(?P<noun>[a-z]{3,30})\b")
_REACH = 60
_BESIDE = 7
"""Tokens on either side of a count among which its noun may stand."""
_COUNTED = 4
"""Tokens from a quantity on among which its noun stands."""
_PLAIN = FUNCTION | frozenset("number figure total level record sum average now then today before after last next ago again".split())
"""Are no name of what is counted."""
_SPOKEN = frozenset("said says say told tells tell added adds noted notes reported reports announced announces".split())
"""Verbs whose subject news puts behind them."""


_EXCLUSIVE = tuple(
    frozenset(map(stem, row.split()))
    for row in (
        "first second third fourth fifth sixth seventh last",
        "net gross operating pretax",
        "spring summer autumn winter",
    )
)
"""Words of which each excludes the others beside the same noun; seasons by themselves."""
_SEASONS = _EXCLUSIVE[-1]


class Exchanged(Held):
    """Each check returns the words of the sentence that it finds exchanged, or None."""

    __slots__ = ()

    def doer(self) -> str | None:
        """Find the name that does something to something in the sentence, and in the passage only stands behind the same verb."""
        for name, verb in pairwise(self.claim.tokens):
            if name.kind == "name" and verb.kind == "word" and self._does(name, verb) and self._is_done_to(name, verb):
                return self.claim.word(name)
        return None

    def _does(self, name: Token, verb: Token) -> bool:
        """Whether a name leads a verb that has an object."""
        text, word = self.claim.text, self.claim.word(verb)
        plain = word.endswith(("ed", "s")) and word not in _SPOKEN and verb.start == name.end + 1
        return plain and _OBJECT.match(text[verb.end : verb.end + _REACH]) is not None and not _BY.match(text[verb.end : verb.end + _REACH])

    def _is_done_to(self, name: Token, verb: Token) -> bool:
        """Whether the passage has the verb, active and with something before it, and the name behind it alone."""
        places = [token for token in self.source.tokens if token.key == verb.key and token.kind == "word"]
        names = [token for token in self.source.tokens if token.key == name.key]
        return (
            bool(places and names)
            and all(token.start > place.end for place in places for token in names)
            and not any(self._is_passive(place) for place in places)
            and any(token.kind == "name" and token.end < places[0].start for token in self.source.tokens)
        )

    def _is_passive(self, verb: Token) -> bool:
        text = self.source.text
        return bool(_PASSIVE.search(text, max(0, verb.start - _REACH), verb.start) or _BY.match(text[verb.end : verb.end + _REACH]))

    def excluded(self) -> str | None:
        """Find the word in whose place, beside the same noun, the passage has one that excludes it ("net margin" of "gross margin")."""
        theirs = set(_kinds(self.source))
        for kind, noun in _kinds(self.claim):
            row = next(row for row in _EXCLUSIVE if kind in row)
            if (kind, noun) not in theirs and kind not in self.source.stems and any((other, noun) in theirs for other in row):
                return f"{kind} {noun}".strip()
        return None

    def counted(self) -> str | None:
        """Find a number told of the noun of another one that measures in the same, where the passage gives it a noun of its own."""
        for one, other in self.pairs.items():
            ours, theirs = _nouns(self.claim, one), _nouns(self.source, other)
            exchanged = (noun for noun, own in zip(ours, theirs, strict=True) if noun and noun != own and any(theirs))
            is_counted = self.claim.quantities[one].kind == "count" and theirs[1] != ""
            if any(self._is_of_another(noun, other) for noun in exchanged) or (is_counted and self._stands_elsewhere(stem(ours[1]), other)):
                return self.claim.quantities[one].as_written
        return None

    def _stands_elsewhere(self, noun: str, other: int) -> bool:
        """Whether a noun stands in the passage behind another quantity, and nowhere near this one."""
        if not noun or noun not in self.source.keys:
            return False
        tokens = self.source.tokens
        at = next((place for place, token in enumerate(tokens) if token.kind == "quantity" and token.index == other), None)
        near = tokens[max(0, at - _BESIDE) : at + 1 + _BESIDE] if at is not None else tokens
        if noun in {token.key for token in near}:
            return False
        rivals = (place for place, token in enumerate(tokens) if token.kind == "quantity" and token.index != other)
        return any(noun in {token.key for token in tokens[place : place + _COUNTED]} for place in rivals)

    def _is_of_another(self, noun: str, other: int) -> bool:
        rivals = (at for at in range(len(self.source.quantities)) if at != other)
        own = self.source.quantities[other]
        return noun not in _nouns(self.source, other) and any(
            noun in _nouns(self.source, at) and same_measure(self.source.quantities[at], own) for at in rivals
        )


def _kinds(statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield each word that excludes others, with the telling word behind it."""
    tokens = [token for token in statement.tokens if token.tells and token.kind != "quantity"]
    for token, behind in pairwise([*tokens, None]):
        if token and token.kind == "word" and any(token.key in row for row in _EXCLUSIVE):
            noun = behind.key if behind and token.key not in _SEASONS else ""
            if noun or token.key in _SEASONS:
                yield token.key, noun


def _nouns(statement: Statement, number: int) -> tuple[str, str]:
    """Return the nouns that stand right before a number and right behind it, as far as it is told by them; empty where there is none."""
    quantity = statement.quantities[number]
    before = _NOUN_BEFORE.search(statement.text, max(0, quantity.start - _REACH), quantity.start)
    behind = _NOUN_BEHIND.match(statement.text[quantity.end : quantity.end + _REACH])
    found = (before["noun"] if before else "", behind["noun"] if behind else "")
    return "" if found[0] in _PLAIN else found[0], "" if found[1] in _PLAIN else found[1]
