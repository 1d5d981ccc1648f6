"""Directions: what a sentence tells as risen and the passage as fallen, and other words that turn a statement round."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.claims.greater import told_conversely
from summarizer.claims.held import Held
from summarizer.claims.sizes import moves, size_of, told_move
from summarizer.claims.twists import part_of
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from summarizer.claims.statement import Statement, Token

_CONVERSE = frozenset({"trade", "order"})
"""What one side buys the other sells, and what comes before one comes after the other: a sentence may be told from either end."""
_TIES = frozenset("of for in to from at on with by".split())
_LED_BY = 4
_GOVERNED_BY = 3
"""Tokens before a phrase among which its verb stands."""
_DENIED_BY = 2
_PRONOUNS = frozenset("it they that those celui celle ceux sie es".split())
_STILL = lazy(
    r"(?<!\ba\s)(?<!\bthe\s)(?<!\ban\s)\b(?:unchanged|steady|stable|flat|the\ssame|unverändert|stabil|inchangée?s?|invariat[oaie]|sin\scambios|inalterad[oa]s?)\b",
    re.IGNORECASE,
)
"""Says that nothing moved; behind an article it is a noun."""
_STILL_REACH = 30
_HELD = lazy(r"\b(?:left|held|kept|since|no|not)\b", re.IGNORECASE)
"""In a passage that may say that nothing moved, or nothing more."""
_RANKED = lazy(r"(?:\bone\sof\b[^,;.]{0,40}\s|\w['’]s?\s(?:\w{2,12}-)?)\Z", re.IGNORECASE)
"""Before a superlative by which somebody is described ("one of Norway's largest yards")."""
_RANKED_REACH = 48
_SOMEBODY = lazy(
    r"\s(?:[\w-]{2,20}\s){0,2}(?:lender|bank|yard|maker|producer|compan|firm|group|carrier|airline|retailer|insurer|utilit|miner|broker|operator|"
    r"exporter|importer|econom|cit|port|market|employer|owner|supplier|chain|brewer|grocer|builder|developer|refiner|holder|investor|fund)"
    r"(?:s|y|ies)?\b",
    re.IGNORECASE,
)
"""Behind a superlative: who or what place is described, and nothing that is measured."""
_EARLIER = re.compile(r"\b(?:(?P<up>up|higher)|down|lower)\s+(?:from|than|on)\b")
"""Sets a rate beside an earlier one."""


class Moving(Held):
    """The directions of a sentence against those of a passage."""

    __slots__ = ()

    def differ(self) -> str | None:
        """Find the word, or the quantity, by which the sentence tells another direction."""
        lost = Counter(side for token in (*self.by.lost, *self._governing()) if not self._describes(token) for side in token.sides)
        added = Counter(side for token in self._stated() for side in token.sides)
        turned = {(axis, side) for axis, side in added - lost if (axis, -side) in lost - added and (self.by.alike or axis not in _CONVERSE)}
        for token in self._stated():
            if turned.intersection(token.sides) and not told_conversely(self.claim, self.source, token.start):
                return self.claim.word(token)
        return self._led_by_the_same() or self._bound() or self._still() or self._of_the_same_names()

    def _governing(self) -> tuple[Token, ...]:
        """Return what stands before that which is told alike, and may govern it ("furnace to reopen", "will close its furnace")."""
        if not self.by.alike or not self.by.window:
            return ()
        first = self.by.window[0]
        before = [token for token in self.source.tokens if token.clause == first.clause and token.start < first.start]
        return tuple(before[-_GOVERNED_BY:])

    def _stated(self) -> tuple[Token, ...]:
        """Return what the sentence adds, but for words that it denies ("did not fall"), and what it draws from another passage."""
        tokens = self.claim.tokens
        denied = {token for place, token in enumerate(tokens) if _is_denied(tokens, place)}
        told, other = set[int](), set[int]()
        for token in tokens:
            if token.kind == "quantity":
                (told if token.index in self.by.pairs else other).add(token.clause)
        elsewhere = set[int]() if self.by.alike else other - told
        return tuple(token for token in self.by.added if token not in denied and token.clause not in elsewhere)

    def _led_by_the_same(self) -> str | None:
        """Find a word of size right behind one that the passage tells the other size of ("prices slid" of "prices climbed")."""
        ours, theirs = self.claim.view(_told_sizes), self.source.view(_told_sizes)
        named = {_part(self.source, token) for token in self.source.tokens if token.key in self.claim.names}
        for subject, told in ours.items():
            sized = theirs.get(subject, ())
            own = [token for token in sized if not named or _part(self.source, token) in named]
            sizes, others = set(map(size_of, told)), set(map(size_of, own))
            if len(sizes) == 1 and others == {-size for size in sizes}:
                return self.claim.word(told[0])
        return None

    def _still(self) -> str | None:
        """Find the word by which one tells of a move, where the other tells that nothing moved."""
        ours, theirs = (each.view(_still_in) for each in (self.claim, self.source))
        if theirs and not self._speaks_of_it(theirs.start()):
            return None
        if bool(ours) == bool(theirs) or not (self.by.alike or self.by.pairs or self.claim.times):
            return None
        moved = next((token for token in self._stated() if size_of(token)), None) if theirs else None
        if moved and not any(size_of(token) for token in self.source.tokens):
            return self.claim.word(moved)
        risen = (
            ours
            and not any(size_of(token) for token in self.claim.tokens)
            and any(told_move(self.source, other) for other in self.by.pairs.values())
        )
        return ours.group() if ours and risen and not _HELD.search(self.source.text) else None

    def _speaks_of_it(self, start: int) -> bool:
        """Whether a word of the sentence stands near a place of the passage, in its part."""
        near = (token for token in self.source.tokens if abs(token.start - start) < _STILL_REACH and token.tells and token.kind != "name")
        part = part_of(self.source, start)
        return any(token.key in self.claim.keys and part_of(self.source, token.start) == part for token in near)

    def _of_the_same_names(self) -> str | None:
        """Find a word of size of which every clause of the passage with the names of the sentence tells the other side only."""
        tokens = self.claim.tokens
        sized = [token for place, token in enumerate(tokens) if size_of(token) and not _is_denied(tokens, place)]
        names = self.claim.names
        named = next((token.start for token in self.claim.tokens if token.key in names), 0)
        if not names or len({size_of(token) for token in sized}) != 1 or sized[0].start < named:
            return None
        parts = self.source.view(_parts)
        subjects = {token.key for token in self.claim.tokens if token.kind == "word" and token.tells and not token.sides}
        told = ([token for token in part if not self._describes(token)] for part in parts.values())
        sizes = [_only_size(part) for part in told if self._is_about(part, names, subjects)]
        return self.claim.word(sized[0]) if sizes and set(sizes) == {-size_of(sized[0])} else None

    def _describes(self, token: Token) -> bool:
        """Whether a word of the passage tells by a superlative who somebody is, and of no move."""
        if not token.sides or not self.source.word(token).endswith("est") or not _SOMEBODY.match(self.source.text, token.end):
            return False
        return _RANKED.search(self.source.text, max(0, token.start - _RANKED_REACH), token.start) is not None

    @staticmethod
    def _is_about(part: Sequence[Token], names: AbstractSet[str], subjects: AbstractSet[str]) -> bool:
        """Whether a clause has all names of a sentence, and something else of it or a pronoun that stands for that."""
        keys = {token.key for token in part}
        return names <= keys and not keys.isdisjoint(subjects | _PRONOUNS)

    def _bound(self) -> str | None:
        """Find a quantity that rose in one and fell in the other."""
        for number, other in self.by.pairs.items():
            told, source = moves(self.claim, number), moves(self.source, other)
            if told and source and told not in {source, _compared(self.source, other)}:
                return self.claim.quantities[number].as_written
        return None


def _only_size(part: Sequence[Token]) -> int:
    """Return the side of the words of size of a part; 0 where it has none, or both."""
    sizes = {size_of(token) for token in part} - {0}
    return sizes.pop() if len(sizes) == 1 else 0


def _still_in(statement: Statement) -> re.Match[str] | None:
    return _STILL.search(statement.text)


def _part(statement: Statement, token: Token) -> tuple[int, int]:
    """Number the clause of a token, and the part of it between two commas or joints."""
    return token.clause, part_of(statement, token.start)


def _parts(statement: Statement) -> Mapping[tuple[int, int], list[Token]]:
    """Collect the tokens of each part."""
    parts: dict[tuple[int, int], list[Token]] = {}
    for token in statement.tokens:
        parts.setdefault(_part(statement, token), []).append(token)
    return parts


def _is_denied(tokens: Sequence[Token], place: int) -> bool:
    """Whether one of the words right before a word of its clause denies it."""
    return any(token.denies and token.clause == tokens[place].clause for token in tokens[max(0, place - _DENIED_BY) : place])


def _told_sizes(statement: Statement) -> dict[str, list[Token]]:
    """Collect the words of size right behind each plain word that no other one may be the subject for ("prices of old cards fell")."""
    found: dict[str, list[Token]] = {}
    tokens = statement.tokens
    for place, (before, token) in enumerate(pairwise(tokens)):
        if before.kind == token.kind == "word" and before.tells and before.clause == token.clause and not before.sides and size_of(token):
            led = {each.key for each in tokens[max(0, place - _LED_BY) : place] if each.clause == before.clause}
            if not led & _TIES:
                found.setdefault(before.key, []).append(token)
        if before.kind == token.kind == "word" and token.tells and before.clause == token.clause and not token.sides and size_of(before):
            found.setdefault(f"of {token.key}", []).append(before)
    return found


def _compared(statement: Statement, number: int) -> int:
    """Tell whether a rate is said to be above (1) or below (-1) an earlier one ("rose 2.3%, down from 2.6%"): it eased all the same."""
    start = statement.quantities[number].end
    end = min((one.start for one in statement.quantities if one.start >= start), default=len(statement.text))
    found = _EARLIER.search(statement.text, start, end)
    return 0 if not found else 1 if found["up"] else -1
