"""
What a sentence may twist though each number and name of it stands in the passage.

A number is told of the neighbour's name, two numbers are taken from different clauses, "from" and "to" change places, "before" becomes
"after", what was kept is told as changed. Each needs its counterpart in the passage: where that tells
nothing of the kind, nothing is concluded.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from functools import lru_cache
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from summarizer.claims.amounts import same_measure
from summarizer.claims.held import Held
from summarizer.claims.other_name import is_named, runs_of
from summarizer.claims.polarity import sides_of
from summarizer.claims.sizes import told_move
from summarizer.text.clauses import CLAUSE
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from summarizer.claims.statement import Statement, Token
    from summarizer.quantities import Quantity

_FROM = lazy(r"\b(?:from|was|previously|formerly)\s(?:\w+\s)?\Z|\((?:from|was|before)\s\Z", re.IGNORECASE)
_AGAINST_WORDS = r"\b(?:compared (?:with|to)|against|versus|vs\.?)\s(?:\w+\s)?\Z"
_AGAINST = lazy(_AGAINST_WORDS, re.IGNORECASE)
_LEFT = lazy(rf"\b(?:from|previously|formerly)\s(?:\w+\s)?\Z|\((?:from|was|before)\s\Z|{_AGAINST_WORDS}", re.IGNORECASE)
_NOT = lazy(r"\b(?:not|no longer|nicht|pas|non)\s(?:the\s|die\s|de[nr]\s|les?\s|l[ao]s?\s|i\s)?\Z", re.IGNORECASE)
_INSTEAD = lazy(r"\b(?:rather than|instead of|statt)\s(?:\w+\s)?\Z", re.IGNORECASE)
_BEFORE = lazy(
    r"\b(?:from|previously|formerly|statt|instead of|rather than|compared (?:with|to)|against|versus|vs\.?|"
    r"contre|gegenüber|frente a|après|nach|(?:de|da|von)(?=\s[^,;]{1,24}\s(?:à|a|auf)\s))\s(?:\w+\s)?\Z",
    re.IGNORECASE,
)
"""Before what something was, or is set against."""
_TO = lazy(r"\bto\s(?:about\s|around\s)?\Z", re.IGNORECASE)
_KEPT = lazy(
    r"\b(?:kept|keeps?|keeping|held|holds?|holding|left|leaves?|leaving|maintain(?:s|ed|ing)?|stuck|stayed|stays)\b"
    r"[^,;.]{0,40}\b(?:at|unchanged|steady)\s\Z"
    r"|\b(?:bleib(?:t|en)|blieb(?:en)?|behält|beließ|unverändert|bestätig(?:t|te|en))\b[^,;.]{0,40}\b(?:bei|von)\s\Z"
    r"|\b(?:maint(?:ient|enu|iene|uvo)|mantien[ea]|mantuvo|mantenuto|inchang\w{1,3}|invariat\w)\b[^,;.]{0,40}\b(?:à|de|en|a|al)\s\Z",
    re.IGNORECASE,
)
_STANDS = lazy(r"\b(?:stood|stands)\b[^,;.]{0,40}\b(?:at|unchanged|steady)\s\Z", re.IGNORECASE)
"""May tell what was kept, or what something has come to ("now stands at 24p, a rise of 2p")."""
_STOPPED = lazy(
    r"\b(?:suspend|halt|stopp|scrapp|cancell|paus|shelv|abandon|dropp|dismiss)(?:s|ed|ing)\s(?:its|his|her|their|the|an?|\w+['’]s)\s\Z",
    re.IGNORECASE,
)
_FROM_WORD = lazy(r"\b(?:from|von|de|desde|da)\s[“\"„«‘']{0,1}(?P<word>[^\W\d_][\w+-]{2,30})", re.IGNORECASE)
_TO_WORD = lazy(r"\b(?:to|auf|à|a)\s[“\"„«‘']{0,1}(?P<word>[^\W\d_][\w+-]{2,30})", re.IGNORECASE)
_APPOSITION = lazy(r"\w,\s(?:the|an?|its|with|holding)\s(?:[\w-]{1,20}\s){0,4}\Z")
_OWNERS = frozenset("its his her their the a an".split())
_PASSIVE = frozenset("by von durch par por da than and und et y e from to with".split())
"""Between two names, say that the second one acts, or that both do."""
_IN_TURN = lazy(r"\b(?:respectively|jeweils|respectivement|respectivamente|rispettivamente)\b|分别", re.IGNORECASE)
"""Says that names and numbers stand in one order."""
_TO_WORDS = (["to"], ["auf"], ["à"], ["a"])
_REACH = 80
_VERB_REACH = 8


class Twisted(Held):
    """Each check returns the words of the sentence that it finds twisted, or None."""

    __slots__ = ()

    def ends(self) -> str | None:
        """Find what the sentence tells as reached, and the passage as left behind."""
        measured = any(_led_by(_AGAINST, self.source, other) for other in self.pairs.values())
        before = _LEFT if measured else _FROM  # "it was 40, against 30": what is measured against something is no earlier one
        kept = [one for one, other in self.pairs.items() if not (_led_by(before, self.source, other) or _led_by(_NOT, self.source, other))]
        left = any(_led_by(_FROM, self.claim, one) for one in kept)
        for one, other in self.pairs.items() if left else ():
            if _led_by(_TO, self.claim, one) and (_led_by(before, self.source, other) or _led_by(_INSTEAD, self.source, other)):
                return self.claim.quantities[one].as_written
        ours = {other for one, other in self.pairs.items() if _led_by(_BEFORE, self.claim, one)}
        theirs = {other for other in self.pairs.values() if _led_by(_BEFORE, self.source, other)}
        turned = [one for one, other in self.pairs.items() if other in ours - theirs and self._is_rival_among(other, theirs - ours)]
        return self.claim.quantities[turned[0]].as_written if turned else None

    def _is_rival_among(self, number: int, others: AbstractSet[int]) -> bool:
        return any(same_measure(self.source.quantities[number], self.source.quantities[other]) for other in others)

    def mixed(self) -> str | None:
        """Find a number that is told with one of another clause, where each of the two clauses has its own."""
        for one, two in self._told_together():
            first, second = (part_of(self.source, self.source.quantities[self.pairs[number]].start) for number in (one, two))
            if first != second and self._has_own(first, two) and self._has_own(second, one):
                return self.claim.quantities[two].as_written
        return None

    def _told_together(self) -> Iterator[tuple[int, int]]:
        """Yield the quantities of different measures that the sentence tells in one clause."""
        places = {number: part_of(self.claim, self.claim.quantities[number].start) for number in self.pairs}
        for one in self.pairs:
            for two in self.pairs:
                together = one < two and places[one] == places[two]
                if together and not same_measure(self.claim.quantities[one], self.claim.quantities[two]):
                    yield one, two

    def _has_own(self, part: int, number: int) -> bool:
        """Whether a clause of the passage has another quantity that measures in the same as one of the sentence."""
        own = self.pairs[number]
        return any(
            at != own and same_measure(other, self.source.quantities[own]) and part_of(self.source, other.start) == part
            for at, other in enumerate(self.source.quantities)
        )

    def owner(self) -> str | None:
        """Find the name that leads a number, where another one leads it in the passage, and the name another number."""
        leading = self.source.view(_leaders)
        for one, other in self.pairs.items():
            start = self.claim.quantities[one].start
            ours = _leading(self.claim, start, back=_is_beside_name(self.claim, start))
            keys = {name.key for name in ours}
            theirs = leading[other]
            if not ours or not theirs or keys & theirs:
                continue
            if self._is_swapped(one, keys, theirs):
                return self.claim.text[ours[0].start : ours[-1].end]
            for at, rival in enumerate(self.source.quantities):
                alike = at != other and same_measure(rival, self.source.quantities[other])
                if alike and keys <= leading[at]:
                    return self.claim.text[ours[0].start : ours[-1].end]
        return None

    def _is_swapped(self, number: int, ours: AbstractSet[str], theirs: AbstractSet[str]) -> bool:
        """Whether each of two groups of names leads its own clause, and the sentence tells a number in that of the other one."""
        told, source = _led_parts(self.claim), _led_parts(self.source)
        own = part_of(self.claim, self.claim.quantities[number].start)
        at = part_of(self.source, self.source.quantities[self.pairs[number]].start)
        return any(theirs <= keys for part, keys in told.items() if part != own) and any(
            ours <= keys for part, keys in source.items() if part != at
        )

    def roles(self) -> str | None:
        """Find the name before a verb that the passage has behind it, where the name behind it is the one before it there."""
        theirs = [(before, {verb.key, *verb.sides}, behind) for before, verb, behind in _acting(self.source)]
        for before, verb, behind in _acting(self.claim):
            same = [(first, last) for first, keys, last in theirs if not keys.isdisjoint({verb.key, *verb.sides})]
            if same and all(before & last and behind & first and not (before & first or behind & last) for first, last in same):
                return self.claim.word(verb)
        return None

    def exchanged(self) -> str | None:
        """Find what the sentence tells as left for what the passage tells as reached, in words ("from good to fair")."""
        left, reached = _one_behind(_FROM_WORD, self.claim), _one_behind(_TO_WORD, self.claim)
        turned = left and reached and (reached, left) == (_one_behind(_FROM_WORD, self.source), _one_behind(_TO_WORD, self.source))
        return left if turned and left != reached else None

    def order(self) -> str | None:
        """Find "before" or "after", where the passage has the other one before the same time or number."""
        theirs = {(_written(self.source, other), -side) for side, other, _ in _ordered(self.source)}
        same = {(_written(self.source, other), side) for side, other, _ in _ordered(self.source)}
        for side, other, word in _ordered(self.claim):
            told = (_written(self.claim, other), side)
            if told in theirs and told not in same:
                return self.claim.word(word)
        return None

    def kept(self) -> str | None:
        """Find a number that the sentence tells as kept and the passage as reached, the other way round, or as changed what was stopped."""
        for one, other in self.pairs.items():
            moved, held = _is_moved(self.claim, one), _led_by(_KEPT, self.claim, one)
            stopped = _is_changed(self.claim, one) and _led_by(_STOPPED, self.source, other)
            stands = _led_by(_STANDS, self.source, other) and not self._has_moved()
            if (
                stopped
                or (moved and (stands or _led_by(_KEPT, self.source, other)))
                or (held and (_is_moved(self.source, other) or told_move(self.source, other)))
            ):
                return self.claim.quantities[one].as_written
        return None

    def _has_moved(self) -> bool:
        """Whether the passage tells of a move to the same side as the sentence."""
        ours, theirs = ({side for token in each.tokens for side in token.sides if side[0] == "size"} for each in (self.claim, self.source))
        return bool(ours & theirs)


def part_of(statement: Statement, position: int) -> int:
    """Number the clause of a place."""
    return bisect_right(_turns(statement.text), position)


@lru_cache(maxsize=64)
def _turns(text: str) -> tuple[int, ...]:
    """Find where the clauses of a text begin."""
    return tuple(found.end() for found in CLAUSE.finditer(text))


def _led_by(expression: re.Pattern[str], statement: Statement, number: int) -> bool:
    return statement.is_led_by(expression, number, _REACH)


def is_left(statement: Statement, number: int) -> bool:
    """Whether a quantity is told as the former one."""
    return _led_by(_LEFT, statement, number) or _led_by(_INSTEAD, statement, number)


def is_left_behind(statement: Statement, number: int) -> bool:
    """Whether a quantity is told as what something came from."""
    return _led_by(_FROM, statement, number)


def is_set_against(statement: Statement, number: int) -> bool:
    """Whether a quantity is told as what another one was, or is held against, in any of the languages."""
    return _led_by(_BEFORE, statement, number)


def _words_before(statement: Statement, number: int) -> list[str]:
    start = statement.quantities[number].start
    return statement.text[max(0, start - _REACH) : start].casefold().split()


def _has_size(words: Iterable[str]) -> bool:
    return any(axis == "size" for word in words for axis, _ in sides_of(word))


def _is_moved(statement: Statement, number: int) -> bool:
    """Whether a quantity is what something was raised or cut to."""
    before = _words_before(statement, number)
    if before[-1:] == ["auf"] and _has_size(statement.text[statement.quantities[number].end :].casefold().strip(" .").split()[:1]):
        return True  # a German verb closes the clause
    return before[-1:] in _TO_WORDS and _has_size(before[-_VERB_REACH:])


def _is_changed(statement: Statement, number: int) -> bool:
    """Whether a quantity is itself raised or cut ("raised its $5m buyback")."""
    before = _words_before(statement, number)
    return len(before) > 1 and before[-1] in _OWNERS and _has_size(before[-2:-1])


def _leading(statement: Statement, position: int, *, back: bool = False) -> Sequence[Token]:
    """Return the names that lead up to a place in its clause or, looking back, in the last one before it that has some."""
    names = [token for token in statement.tokens if token.kind == "name" and token.sure and token.end <= position]
    parts = [part_of(statement, name.start) for name in names]
    own = part_of(statement, position)
    wanted = max(parts, default=own) if back else own
    return [name for name, part in zip(names, parts, strict=True) if part == wanted]


def _rows(quantities: Sequence[Quantity]) -> Sequence[Sequence[int]]:
    """Return the numbers of quantities in rows, each of one measure, that of its last one."""
    rows: list[list[int]] = []
    for at in reversed(range(len(quantities))):
        if rows and same_measure(quantities[at], quantities[rows[-1][0]]):
            rows[-1].insert(0, at)
        else:
            rows.append([at])
    return rows


def _leaders(statement: Statement) -> Sequence[AbstractSet[str]]:
    """Return for each quantity the keys of the names that lead up to it, or of the one that has its place in a list of as many."""
    leading = [{name.key for name in _leading(statement, quantity.start, back=True)} for quantity in statement.quantities]
    if len(leading) > 1 and _IN_TURN.search(statement.text):
        for row in _rows(statement.quantities):
            names = [token for token in statement.tokens if is_named(token) and token.end <= statement.quantities[row[0]].start]
            sure = runs_of([name for name in names if name.sure], statement)[-len(row) :]
            runs = sure if len(sure) == len(row) else runs_of(names, statement)[-len(row) :]  # the first word of a sentence may be a name
            for at, run in zip(row, runs, strict=True) if len(runs) == len(row) > 1 else ():
                leading[at] = {name.key for name in run}
    return leading


def _is_beside_name(statement: Statement, position: int) -> bool:
    """Whether a place stands in a part that says no more than who the name before it is (", the largest holder with 9%")."""
    return _APPOSITION.search(statement.text, max(0, position - _REACH), position) is not None


def _one_behind(expression: re.Pattern[str], statement: Statement) -> str | None:
    """Return the only word behind "from" or "to", in small letters; None where there are several."""
    found = {each["word"].casefold() for each in expression.finditer(statement.text)}
    return found.pop() if len(found) == 1 else None


def _led_parts(statement: Statement) -> dict[int, set[str]]:
    """Collect the names of each clause."""
    found: dict[int, set[str]] = defaultdict(set)
    for token in statement.tokens:
        if token.kind == "name" and token.sure:
            found[part_of(statement, token.start)].add(token.key)
    return found


def _acting(statement: Statement) -> Iterator[tuple[AbstractSet[str], Token, AbstractSet[str]]]:
    """Yield each word between two names of its clause with their keys, where it is not told from the other end ("bought by")."""
    rows = [(kind == "name", list(row)) for kind, row in groupby(statement.tokens, key=lambda token: token.kind)]
    names = [place for place, (named, _) in enumerate(rows) if named]
    for first, last in pairwise(names):
        between = [token for _, row in rows[first + 1 : last] for token in row]
        clauses = {token.clause for token in (rows[first][1][-1], *between, rows[last][1][0])}
        if len(clauses) == 1 and not any(token.key in _PASSIVE for token in between):
            before, behind = ({token.key for token in rows[place][1]} for place in (first, last))
            yield from ((before, token, behind) for token in between if token.kind == "word" and token.tells)


def _ordered(statement: Statement) -> Iterator[tuple[int, Token, Token]]:
    """Yield the side of each "before" and "after" with the time or number behind it, and the word itself."""
    for word, behind in pairwise(statement.tokens):
        side = next((side for axis, side in word.sides if axis == "order"), 0)
        if side and word.kind == "word" and behind.kind in {"time", "quantity"}:
            yield side, behind, word


def _written(statement: Statement, token: Token) -> str:
    return statement.text[token.start : token.end].casefold()
