"""
What a number measures: a sentence may give a number of a passage to what the sources tell of another number.

Nothing is known here of what can be measured. Only the sources say which number a word belongs to: by its place beside it, by what is said
to be a part of it, and by the verb that it is the object of.
"""

from __future__ import annotations

import re
from itertools import dropwhile, islice, pairwise, takewhile
from typing import TYPE_CHECKING, NamedTuple

from summarizer.claims.amounts import SHARES, same_measure
from summarizer.claims.held import Held
from summarizer.claims.swaps import HEDGES, beside
from summarizer.text.lexicon import lazy
from summarizer.text.stems import stem

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from summarizer.claims.statement import Statement, Token
    from summarizer.claims.swaps import Beside

_OF_WHICH = lazy(
    r",\s(?:[\w-]{1,20}\s){0,3}?(?:(?:of|from)\s(?:which|this|that|these|those|them|it|whom)|including|davon|darunter|dont|"
    r"de\slos\scuales|de\slas\scuales|di\scui)\b[^.;]{0,200}",
    re.IGNORECASE,
)
PARTLY = lazy(
    r"\b(?:part(?:s|ly|ially|ie|e)?|includ\w+|some|mainly|mostly|largely|chiefly|primarily|bulk|most|majority|among|between|shares?|portion|"
    r"of\s(?:which|this|that|these|those|them|it)|rest|remain\w+|split|(?:half|third|quarter)s?\sof|divided|davon|darunter|teil\w*|dont|parte)\b",
    re.IGNORECASE,
)
"""In a sentence: what stands beside the whole may be told of a part of it."""
_WHOLE = (
    r"\b(?:all|whole|full|entire|every|each|alle[nrs]?|sämtliche[nr]?|gesamte[nrs]?|ganze[nrs]?|tod[ao]s?|toute?s?|tous|tutt[aeio])"
    r"\s(?:of\s)?(?:(?:the|its|their|these|those|die|ihre[nr]?|seine[nr]?|l[aeo]s?|gli|sus?|ses|leurs?|suoi|sue)\s)?"
)
WHOLE = lazy(rf"{_WHOLE}\Z", re.IGNORECASE)
_ALL = lazy(_WHOLE, re.IGNORECASE)
_SHARE_WORD = lazy(
    r"\b(?:thirds?|quarters?|fifths?|tenths?|half|part|most|some|drittel|viertel|hälfte|teil|tercios?|mitad|parte|tiers|moitié|metà|terzi?)"
    r"\b",
    re.IGNORECASE,
)
_OF_WHAT = lazy(r"\s(?:of|der|des|de|dei|delle|von|du)\s", re.IGNORECASE)
_OF_SOME = lazy(r"\b(?:of|for|from|than|der|des|de|dei|von|di|not|nicht|no|pas|non|nearly|almost|fast|casi)\s\Z", re.IGNORECASE)
"""Before a word for all, of which a part may be told, or which is denied."""
_SOME_OF = re.compile(
    r"(?:\s\w{1,20})?\s(?:of|der|des|de|dei|delle|von)\s(?:the\s|its\s|their\s|these\s|those\s|all\s|die\s|l[ao]s\s|les\s|\w{1,8}\s)?",
    re.IGNORECASE,
)
_FULLY = lazy(
    r"\b(?:entirely|wholly|completely|fully|in\sfull|all\sof|vollständig|zur\sgänze|en\stotalité|entièrement|totalmente|por\scompleto|interamente)\b",
    re.IGNORECASE,
)
_IN_PART = lazy(
    r"\b(?:only\s(?:a\s)?part|part\sof|partly|partially|the\s(?:rest|remainder)|den\srest|"
    r"zum\steil|teilweise|en\spartie|en\sparte|in\sparte)\b",
    re.IGNORECASE,
)
_OF = frozenset("of von de di".split())
_JOINED = lazy(r"\s(?:and|und|et|y|e)\s|\A%?,\s\D{0,3}\Z", re.IGNORECASE)
_LED = lazy(r"[;:(]|\b(?:from|to|than|after|against|versus|before|while|with|nach|von|auf|gegenüber|contre|frente)\b", re.IGNORECASE)
"""Between two quantities: each is told by words of its own, or as what the other was."""
_FROM_END = lazy(r"\b(?:from|von|de|desde|da)\s(?:\w+\s)?\Z", re.IGNORECASE)
_TO_END = lazy(r"\b(?:to|auf|à|a)\s(?:\w+\s)?\Z", re.IGNORECASE)
_OF_ALL = re.compile(r"\s(?:out\s)?(?:of|von|der|des|de|delle|dei|degli|sur|su)\s(?:[\w’'-]{1,20}\s){0,3}", re.IGNORECASE)
"""Between a part and its whole."""
_ONE_OF = lazy(
    r"\b(?:one|some|parts?|half|most|a\sthird|a\squarter|eine[rs]?|teil|une?|un[oa])\s(?:out\s)?(?:of|der|des|de|delle|dei|degli)\s(?:[\w’'-]{1,12}\s){0,2}\Z",
    re.IGNORECASE,
)
_PART_OF = re.compile(r"\b(?:of|von|der|des|de|delle|dei|degli|sur|su)\s(?:[\w’'-]{1,20}\s){0,2}\Z", re.IGNORECASE)
_END_REACH = 40
_COUNTED = 2
"""Words behind the number of a whole that say what is counted."""
_DOES = lazy(
    r"\b(?:was|were|is|are|has|have|had|will|would|can|could)\s(?:\w{2,12}ly\s|been\s|be\s){0,3}(?P<verb>[a-z]{2,20})|\b(?P<past>[a-z]{2,18}ed)\b"
)
"""The verb of what is told of a part."""
_JOINT = frozenset("and but or und et y e while".split())
_LEAST = 0.5
"""What the words that belong to another number must weigh."""
_PARTS = 2
_NOUN = 2
_WHOLE_SHARE = 100


class Measured(Held):
    """Each check returns the words of the sentence that it finds to measure something else, or None."""

    __slots__ = ()

    def found(self, shared: Container[int]) -> str | None:
        """Find a quantity of the sentence that has the words of another one, which it does not tell and does not share them with."""
        for one, other in self.pairs.items():
            rivals = [rival for rival in self._rivals(other) if rival not in shared and not self._go_together(rival, other)]
            if self._is_of_some(one, other, self._rivals(other, alike=False)):
                return self.claim.quantities[one].as_written
            if rivals and (self._has_words_of(one, other, rivals) or self._is_of_part(other, rivals) or self._has_verb_of(other, rivals)):
                return self.claim.quantities[one].as_written
        return None

    def _is_whole(self, number: int) -> bool:
        """Whether the passage tells of a part of a quantity, and the sentence not of that part."""
        if number and self._is_share(number - 1, number):
            return number - 1 not in self.pairs.values()
        return self._is_led_by(_ONE_OF, number)

    def all_of_some(self) -> str | None:
        """Find the words by which a sentence tells of all of something what the passage tells of a share of it."""
        alls = [found for found in _ALL.finditer(self.claim.text) if not _OF_SOME.search(self.claim.text, 0, found.start())]
        whole = (_next_keys(self.source, found.end()) for found in _ALL.finditer(self.source.text))
        shares = self._shared().difference(*whole) if alls else frozenset[str]()
        return next((found.group().strip() for found in alls if not shares.isdisjoint(_next_keys(self.claim, found.end()))), None)

    def all_of_part(self) -> str | None:
        """Find the word by which a sentence tells as done or meant in full what the passage tells in part."""
        found = _FULLY.search(self.claim.text)
        if not found or _FULLY.search(self.source.text) or PARTLY.search(self.claim.text, found.end()):
            return None
        return found.group() if _IN_PART.search(self.source.text) else None

    def _shared(self) -> frozenset[str]:
        """Collect the words of what the passage tells a share of."""
        ends = [found.end() for found in _SHARE_WORD.finditer(self.source.text)]
        ends += [one.end for one in self.source.quantities if one.kind in SHARES and one.value != _WHOLE_SHARE]
        told = (found.end() for end in ends if (found := _OF_WHAT.match(self.source.text, end)))
        return frozenset[str]().union(*(_next_keys(self.source, at) for at in told))

    def _rivals(self, other: int, *, alike: bool = True) -> list[int]:
        """List the quantities of the passage that could stand in the place of one, are another amount, and are not told by the sentence."""
        own, every = self.source.quantities[other], self.source.quantities
        told = frozenset(self.pairs.values())
        return [at for at, one in enumerate(every) if at not in told and (same_measure(one, own) or not alike) and one.value != own.value]

    def _go_together(self, one: int, other: int) -> bool:
        """Whether what is told beside one of two quantities is told of both."""
        return (
            self._is_listed(one, other)
            or self._are_ends(one, other)
            or self._are_ends(other, one)
            or self._is_share(min(one, other), max(one, other))
        )

    def _are_ends(self, left: int, reached: int) -> bool:
        """Whether something moved from one quantity to the other: "from 4 to 5", "a loss of 5, widening from 4"."""
        if abs(left - reached) != 1 or not self._is_led_by(_FROM_END, left):
            return False
        return self._is_led_by(_TO_END, reached) or reached < left

    def _is_share(self, share: int, whole: int) -> bool:
        """Whether one quantity is a part of what the other counts: "two of its five mills"."""
        if whole != share + 1:
            return False
        between = self.source.text[self.source.quantities[share].end : self.source.quantities[whole].start]
        return _OF_ALL.fullmatch(between) is not None

    def whole_for_share(self) -> str | None:
        """Find the number of the whole for which the sentence tells what the passage tells of a part of it."""
        words = {token.key for token in self.claim.tokens if token.kind == "word" and token.tells and token.key not in HEDGES}
        told = words & {token.key for token in self.source.tokens if token.kind == "word" and token.tells}
        for one, other in self.pairs.items() if told and not PARTLY.search(self.claim.text) else ():
            if self._is_whole(other) and not _PART_OF.search(self.claim.text, 0, self.claim.quantities[one].start):
                end = self.source.quantities[other].end
                behind = [token for token in self.source.tokens if token.start >= end and token.tells]
                counted = {token.key for token in behind[:_COUNTED] if token.kind == "word"}
                does = _DOES.search(self.source.text, end)
                if does and stem(does["verb"] or does["past"]) not in self.claim.keys:
                    continue  # what the whole is, has, or where it is may be told of it
                if told - counted:
                    return self.claim.quantities[one].as_written
        return None

    def _is_led_by(self, expression: re.Pattern[str], number: int) -> bool:
        return self.source.is_led_by(expression, number, _END_REACH)

    def _is_listed(self, one: int, other: int) -> bool:
        """Whether nothing but times and joints stands between two quantities: what is told beside one is told of both."""
        start, end = self.source.quantities[min(one, other)].end, self.source.quantities[max(one, other)].start
        tokens = (token for token in self.source.tokens if start <= token.start < end)
        plain = all(token.kind in {"time", "quantity"} or not token.tells for token in tokens)
        return plain and _JOINED.search(self.source.text[start:end]) is not None and not _LED.search(self.source.text, start, end)

    def _has_words_of(self, one: int, other: int, rivals: Collection[int]) -> bool:
        """Whether what the sentence tells of a quantity stands in the passage beside a rival, and nothing of it beside its own."""
        words = self._words(one)
        weights = dict.fromkeys((other, *rivals), 0.0)
        led = _labels(self.source, weights)
        near = beside(self.source, weights)
        words = words | self._names(other, near)
        for key, found in sorted(near.items()):
            if key in words:
                weights[led.get(key, found.number)] += 1 / found.distance
        return weights.pop(other) == 0 and max(weights.values()) >= _LEAST

    def _names(self, other: int, near: Mapping[str, Beside]) -> AbstractSet[str]:
        """Collect the names beside a quantity of the passage, where its rivals have names of their own."""
        every = {token.key for token in self.source.tokens if token.kind == "name"}
        of = {key: found.number for key, found in near.items() if key in every}
        has_own = any(number != other for number in of.values())
        return {key for key, number in of.items() if number == other and key in self.claim.keys} if has_own else frozenset()

    def _words(self, one: int) -> AbstractSet[str]:
        """Collect the words that the sentence tells of a quantity: those nearest to it, or all where there is no other one."""
        words = {token.key for token in self.claim.tokens if token.kind == "word" and token.tells and token.key not in HEDGES}
        if len(self.claim.quantities) == 1:
            return words
        near = beside(self.claim, range(len(self.claim.quantities)))
        return {key for key in words if key in near and near[key].number == one}

    def _is_of_part(self, other: int, rivals: Sequence[int]) -> bool:
        """Whether the sentence tells of a whole what the passage tells of one part of it."""
        if PARTLY.search(self.claim.text):
            return False
        return self._is_of_which(other, rivals) or self._is_of_list(other, rivals)

    def _is_of_which(self, other: int, rivals: Sequence[int]) -> bool:
        """Whether a word of the sentence stands in the passage only in what follows "of which", behind the whole."""
        own = self.source.quantities[other]
        found = _OF_WHICH.search(self.source.text, own.end)
        if not found:
            return False
        inside = {at for at, one in enumerate(self.source.quantities) if found.start() < one.start < found.end()}
        parts = inside.intersection(rivals)
        if inside.intersection(self.pairs.values()):
            return False  # the sentence tells of the part as well
        return bool(parts) and not self._keys(found.start(), found.end()).isdisjoint(self.claim.keys)

    def _keys(self, start: int, end: int) -> AbstractSet[str]:
        """Collect the keys of the telling words that stand in a part of the passage, and nowhere else in it."""
        tokens = [token for token in self.source.tokens if token.kind in {"word", "name"} and token.tells and token.key not in HEDGES]
        inside = {token.key for token in tokens if start <= token.start < end}
        return inside - {token.key for token in tokens if not start <= token.start < end}

    def _is_of_list(self, other: int, rivals: Sequence[int]) -> bool:
        """Whether the words of one of several parts that the passage lists behind a colon stand in the sentence, and of no other part."""
        own = self.source.quantities[other]
        colon = self.source.text.find(": ", own.end)
        parts = [at for at in rivals if colon >= 0 and self.source.quantities[at].start > colon]
        if len(parts) < _PARTS:
            return False
        listed = self._keys(colon, len(self.source.text)) & self.claim.keys
        return len({found.number for key, found in beside(self.source, parts).items() if key in listed}) == 1

    def _is_of_some(self, one: int, other: int, rivals: Collection[int]) -> bool:
        """Whether the sentence tells of all what the passage tells of some ("3 of the 9")."""
        quantities, start = self.source.quantities, self.source.quantities[other].start
        part = next((at for at in rivals if _SOME_OF.fullmatch(self.source.text[quantities[at].end : start])), None)
        return part is not None and WHOLE.search(self.claim.text, 0, self.claim.quantities[one].start) is not None

    def _has_verb_of(self, other: int, rivals: Sequence[int]) -> bool:
        """Whether of two verbs with a quantity each ("needs 9 and has 7") the sentence has only the one that is not its quantity's."""
        for one, two in _verbs(self.source):
            for own, rival in ((one, two), (two, one)):
                if own.number == other and rival.number in rivals and rival.verb in self.claim.stems and own.verb not in self.claim.stems:
                    return True
        return False


def _next_keys(statement: Statement, position: int) -> AbstractSet[str]:
    """Return the keys of the first telling words behind a place, up to a quantity or a word of grammar."""
    behind = dropwhile(lambda each: each.start < position - 1 or not each.tells, statement.tokens)
    return {token.key for token in islice(takewhile(lambda each: each.tells and each.kind != "quantity", behind), _NOUN)}


def _labels(statement: Statement, numbers: Container[int]) -> dict[str, int]:
    """Tell for each word of a noun that stands before "of" and one of some quantities which one that is ("net debt of 9m")."""
    tokens = statement.tokens
    found: dict[str, int] = {}
    for place, token in enumerate(tokens):
        if token.kind == "quantity" and token.index in numbers and place and tokens[place - 1].key in _OF:
            noun = takewhile(lambda each: each.kind == "word" and each.tells, reversed(tokens[: place - 1]))
            found |= dict.fromkeys((each.key for each in noun), token.index)
    return found


class _Object(NamedTuple):
    """
    A quantity right behind a word.

    Attributes:
        verb: The key of the word.
        number: The number of the quantity.
    """

    verb: str
    number: int


def _verbs(statement: Statement) -> Iterator[tuple[_Object, _Object]]:
    """Yield each two quantities behind verbs of one subject: only a conjunction stands before the second verb."""
    objects = [
        (place, _Object(word.key, token.index)) for place, (word, token) in enumerate(pairwise(statement.tokens)) if _is_object(word, token)
    ]
    for (_, one), (place, two) in pairwise(objects):
        if place and statement.tokens[place - 1].key in _JOINT:
            yield one, two


def _is_object(word: Token, quantity: Token) -> bool:
    return quantity.kind == "quantity" and word.kind == "word" and word.tells and not word.sides and word.key not in HEDGES
