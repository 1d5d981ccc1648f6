"""A sentence or passage as the comparison reads it: a row of tokens, each a word, a name, a quantity or a time."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import dropwhile, pairwise, takewhile
from typing import TYPE_CHECKING, Literal, TypeVar, cast

from summarizer.claims.names import is_business_word, is_opener, is_title_case, is_writer, place_of, shortened, starts_sentence
from summarizer.claims.nouns import is_german_noun
from summarizer.claims.polarity import CJK_WORDS, denies, sides_of
from summarizer.claims.words import WORD, bare
from summarizer.text.grammar import words
from summarizer.text.lexicon import lazy
from summarizer.text.quotations import QUOTED
from summarizer.text.stems import stem
from summarizer.times import read_times

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from summarizer.claims.polarity import Side
    from summarizer.quantities import Quantity
    from summarizer.times import TimeSpan

_TOKEN = lazy(rf"{CJK_WORDS}|[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]|[^\W_\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]+(?:[.&'’][^\W_]+)*")
_CLAUSE_END = lazy(r"[,;:—–，。；：]|\s-\s|\.(?=\s)")
_CAPITAL_NEXT = lazy(r"(?:['’]s)?\s[A-ZÄÖÜ]\w")
_CJK = lazy(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_SAYING = "comment|say|name|give|discuss|disclose|confirm|provide|elaborate|identify|speak|answer"
_NO_SIDE = lazy(
    r"up\sto\s(?=\S{0,4}\d)|up\s?-?front|(?:min|max)imum\s(?:wage|pay|age|price|lot|order|stake|capital|income|holding|term|sentence|capacity)s?\b|(?<=\bin\s)advance\b|more\sor\sless|(?<=\bat\s)(?:least|most)\b"
    r"|(?:f[ae]ll|drop)(?:s|ing|ped|ping)?\s(?:due|out|through|apart|under|foul|silent|ill|victim)\b"
    r"|up\sin\sthe\sair|(?:(?<=\bgave\s)|(?<=\bgive\s)|(?<=\bgives\s)|(?<=\bgiving\s))up\b|down\sto\searth|end(?:s|ed|ing)?\sup\b"
    rf"|declin(?:es?|ed|ing)\sto\s(?:{_SAYING})\b",
    re.IGNORECASE,
)
"""Words of a direction that tell none."""
_JOINT = lazy(
    r"(?:(?P<mark>[,;:—–，；：。]\s|\s--?\s)|\s(?=(?:and|while|whereas|but|although|which|who|und|während|aber|et|mais|y|e|pero|mentre)\s))"
    r"(?!(?:compared|versus|vs|against|up|down|after|before|from|with|holding|an?|the\s(?-i:[a-z]))\b)",
    re.IGNORECASE,
)
"""Where a clause may begin: none that compares, or says who a name before it is."""
_LEAST = 3
_TOLD_IN_TWO = (
    (lazy(r"(?:short|shy)\sof\b", re.IGNORECASE), -1),
    (lazy(r"put(?:s|ting)?\son\s\S{0,3}\d", re.IGNORECASE), 1),
    (
        lazy(
            r"g(?:[ai]ve|ives|iving)\sup\s(?:about\s|some\s|nearly\s)?\S{0,3}\d|g(?:ab|aben|ibt)\s(?:[^\s,;.]{1,20}\s){0,6}?nach\b",
            re.IGNORECASE,
        ),
        -1,
    ),
    (lazy(r"(?:c[oa]mes?|coming|came)\soff\s(?:by\s)?\S{0,3}\d", re.IGNORECASE), -1),
)
"""Say "below", "gained" and "lost" in two words."""
_PARTICLES = {
    "up": frozenset(
        map(
            stem,
            "give gave end start set wash make made take took sign wind wound turn open follow use clean break broke split show draw "
            "drew stand stood speak spoke call stock own back hold held team line shut close lock write wrote tie".split(),
        )
    ),
    "down": frozenset(map(stem, "shut close break broke turn settle track lie lay stand stood back lock wind wound".split())),
}
"""Verbs with which "up" or "down" tells no direction, where no number follows ("give up", "break down", but "ended up 3%")."""
_AMOUNT = lazy(r"\s(?:by\s|about\s|some\s|nearly\s|almost\s)?\S{0,3}\d")
# Words of denial that deny nothing: a record ("never higher"), a bound ("no more than"), what is thought possible ("not be surprised by").
_NO_DENIAL = lazy(
    r"not\sbeen\s(?!(?:either|other|over|under|after|ever)\b)(?:more|less|better|worse|\w{2,12}er)\b|never\s(?:\w+\s){0,2}(?:more|less|fewer|better|worse|\w{2,12}er)\b"
    r"|(?:no|not)\s(?:more|less|fewer|later|earlier|higher|lower|\w{3,12}er)\sthan\b|"
    r"not\s(?:be\s)?(?:surprised|astonished)\b|(?:not|cannot)\s(?:be\s)?(?:ruled?\sout|excluded?)\b|not\sonly\b",
    re.IGNORECASE,
)
"""What was never higher is highest, and denies nothing."""
_DENIES = lazy(
    r"(?<!not\s)(?<!n['’]t\s)(?<!never\s)(?:(?<!be\s)rul(?:es|ed|ing)\s(?:\w{2,6}\s){0,2}out\b"
    r"|renon(?:ce|cent|cé)\b|renunci[aó]\b|rinuncia\b|verzichte[nt]?t?\b"
    r"|(?:fail(?:s|ed|ing)?(?:\s(?:\w{1,12}\s)?in\s(?:its|his|her|their|an?)\s(?:bid|attempt|effort)s?)?|refus(?:es?|ed|ing)|unable)\sto\b"
    rf"|yet\sto\b|declin(?:es?|ed|ing)\sto\s(?:{_SAYING})\b)",
    re.IGNORECASE,
)
"""Verbs that deny as "not" does."""
_DENYING = frozenset("ru fa re un de ri ve ye".split())
"""How these verbs begin."""
_TWO = frozenset("sh pu gi ga co ca of".split())
FUNCTION = frozenset("up s t said say says es als oder so und che e est et que se son sont y au aux del della dos du na no".split()).union(
    words("article preposition pronoun auxiliary conjunction", "en"),
    words("article preposition auxiliary", "de"),
    words("article preposition", "fr es it pt"),
)
"""Articles, prepositions and auxiliaries, which tell nothing by themselves."""


_ELIDED = re.compile(r"\A(?:[cdjlmnst]|qu)'(?=\w{3})")
"""What a French or Italian word has before it without a space."""


_OTHER_WORDS = {
    **{
        f"{number}{'st' if number == 1 else 'nd' if number == 2 else 'rd' if number == 3 else 'th'}": word  # noqa: PLR2004 - as ordinals end
        for number, word in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1)
    },
    **{f"{side}ern": side for side in "north south east west".split()},
}
"""Ordinals in figures and adjectives of the compass, with the words that tell the same."""


_KNOWN = lazy(r"\b(?:the|de[nmr]|die|les?|l[ao]s|gli)\s\Z", re.IGNORECASE)
"""Before a number that is known already."""


_BOUND_REACH = 40
_DRIVEN = lazy(
    r"\b(?:drove|pushed|brought|took|lifted|raised|moved|rose|climbed|went|inched|crept)\s(?:[\w']{1,20}\s){0,6}\Z", re.IGNORECASE
)
"""Before "up to", which tells a move then."""
_ALLOWED = lazy(
    r"\b(?:allow(?:s|ed)?|permit(?:s|ted)?|tolerate[sd]?|limit(?:s|ed)?|cap(?:s|ped)?|ceiling|maximum|the\sline|erlaub(?:t|en)|höchstens)\b[^;:.]{0,24}\Z",
    re.IGNORECASE,
)
_FROM_BEHIND = lazy(r",?\sfrom\s(?:the\s)?\S{0,3}\d")
"""Behind a number: what led up to it tells a move ("went up to 9 from 7"), and no bound."""


@lru_cache(maxsize=16_384)
def key_of(word: str) -> str:
    """Return what a word is compared by: its stem, or another name of the same country; no stem that is an article ("dos" of "doses")."""
    lowered = place_of(_ELIDED.sub("", bare(word).casefold()))
    lowered = _OTHER_WORDS.get(lowered, lowered)
    if not lowered.isascii() and _CJK.match(lowered):
        return lowered
    key = stem(lowered)
    return lowered if key in FUNCTION else key


def telling_keys(text: str) -> frozenset[str]:
    """Collect what the words of a text that tell something by themselves are compared by."""
    return frozenset(key for word in WORD.findall(text) if (key := key_of(word)) not in FUNCTION and word.lower() not in FUNCTION)


KEYS_OF = _TOKEN
"""Finds the words of a text that ``key_of`` makes keys of."""


def _tokens_of(text: str) -> re.Pattern[str]:
    """Choose what finds the tokens of a text: without Chinese, Japanese and Korean the plain words do, and are found sooner."""
    return _TOKEN if not text.isascii() and _CJK.search(text) else WORD


@lru_cache(maxsize=16_384)
def _read(word: str) -> tuple[str, str, str, tuple[Side, ...]]:
    """Return a word without what is tied to it, the same in small letters, what it is compared by, and its sides."""
    plain = bare(word)
    lowered = plain.casefold()
    return plain, lowered, key_of(plain), sides_of(lowered)


@lru_cache(maxsize=16_384)
def _bare_key(word: str) -> str:
    return key_of(bare(word))


Seen = TypeVar("Seen")
TokenKind = Literal["word", "name", "quantity", "time"]
_Place = tuple[int, int, TokenKind, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """
    One word, name, quantity or time.

    Attributes:
        key: What it is compared by.
        start: Its first character in the text.
        end: One past its last one.
        kind: What it is.
        clause: The number of its clause.
        sides: The sides of axes that the word stands for.
        denies: Whether the word denies.
        index: Of a quantity or a time, its number in the statement.
        sure: Of a name, that its capital is not the one of a sentence's first word.
    """

    key: str
    start: int
    end: int
    kind: TokenKind
    clause: int
    sides: tuple[Side, ...] = ()
    denies: bool = False
    index: int = 0
    sure: bool = True

    @property
    def tells(self) -> bool:
        """Whether it says something by itself: no article, no auxiliary."""
        return self.kind != "word" or self.key not in FUNCTION


@dataclass(frozen=True)
class Statement:
    """
    A text, read.

    Attributes:
        text: The words.
        quantities: Its quantities, with places in the text.
        times: Its dates and periods, with places in the text.
        known: Words that are names in the sources: written with a capital inside a sentence.
        small: Words that are written small in the sources, so that a capital at the start of a sentence makes no name of them.
        nouns_have_capitals: Whether it is in a language that writes every noun with a capital.
    """

    text: str
    quantities: Sequence[Quantity]
    times: Sequence[TimeSpan]
    known: frozenset[str]
    small: frozenset[str]
    nouns_have_capitals: bool = False

    def bound(self, number: int) -> Quantity:
        """Return a quantity with the bound it is told with: "fewer than the 500" compares with a known number, and bounds none."""
        quantity = self.quantities[number]
        known = _KNOWN.search(self.text[max(0, quantity.start - 8) : quantity.start])
        reached = quantity.qualifier == "up_to" and (
            _FROM_BEHIND.match(self.text, quantity.end) or _DRIVEN.search(self.text, max(0, quantity.start - _BOUND_REACH), quantity.start)
        )
        return replace(quantity, qualifier=None) if known or reached else quantity

    def view(self, read: Callable[[Statement], Seen]) -> Seen:
        """Return what a reader makes of it, which is asked once, however many lines it is held against."""
        if read not in self._seen:
            self._seen[read] = read(self)
        return cast("Seen", self._seen[read])

    @cached_property
    def _seen(self) -> dict[object, object]:
        return {}

    def allows(self, number: int) -> bool:
        """Whether a quantity is told as the most that is allowed, which says "up to" in other words."""
        return self.is_led_by(_ALLOWED, number, _BOUND_REACH)

    def is_led_by(self, expression: re.Pattern[str], number: int, reach: int) -> bool:
        """Whether an expression is found in the characters right before a quantity, at most so many."""
        start = self.quantities[number].start
        return expression.search(self.text, max(0, start - reach), start) is not None

    def word(self, token: Token) -> str:
        """Return a token as it is written."""
        return self.text[token.start : token.end]

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Its tokens in order."""
        return tuple(self._tokens())

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of its words and names."""
        return frozenset(token.key for token in self.tokens if token.kind in {"word", "name"} and token.tells)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The keys of all its words, also of those that tell nothing: no key is missing here, and nothing is read for them."""
        return frozenset(map(_bare_key, _tokens_of(self.text).findall(shortened(self.text, keep=True))))

    @cached_property
    def names(self) -> frozenset[str]:
        """The keys of its names, as far as their capital is not that of a sentence's first word."""
        return frozenset(token.key for token in self.tokens if token.kind == "name" and token.sure)

    def has_number(self, written: str) -> bool:
        """Whether a number of one word stands in it, whatever a reader takes it for ("23-20", "five out of six")."""
        return written.isalnum() and re.search(rf"(?<![\w.,]){re.escape(written)}(?![\w]|[.,]\d)", self.text, re.IGNORECASE) is not None

    def times_on(self, published: date | None) -> Sequence[TimeSpan]:
        """Its times, completed from a day of publication."""
        if published is None or not self.times:
            return self.times
        completed = read_times(self.text, published)
        return completed if len(completed) == len(self.times) else self.times

    def clauses(self) -> list[Statement]:
        """Take it apart where a clause may begin; what tells less than three things stays with what stands before it."""
        inside = [(start, end) for start, end, *_ in self._places()] + [found.span() for found in QUOTED.finditer(self.text)]
        starts = [0]
        for found in _JOINT.finditer(self.text):
            at = found.end() if found["mark"] else found.start()
            told = sum(1 + (token.kind == "quantity") for token in self.tokens if token.tells and starts[-1] <= token.start < at)
            if told >= _LEAST and not any(start < at < end for start, end in inside):
                starts.append(at)
        if len(starts) > 1 and sum(token.tells for token in self.tokens if token.start >= starts[-1]) < _LEAST:
            starts.pop()
        return [self._clause(start, end) for start, end in pairwise([*starts, len(self.text)])]

    def _clause(self, start: int, end: int) -> Statement:
        """Take a clause by itself, behind the name that the whole opens with where it has none."""
        named = any(token.kind == "name" and start <= token.start < end for token in self.tokens)
        lead = "" if named or not self.opening else f"{self.text[self.opening[0].start : self.opening[-1].end]} "
        moved = start - len(lead)
        return replace(
            self,
            text=lead + self.text[start:end],
            quantities=[one.moved(-moved) for one in self.quantities if start <= one.start < end],
            times=[replace(one, start=one.start - moved, end=one.end - moved) for one in self.times if start <= one.start < end],
        )

    @cached_property
    def opening(self) -> Sequence[Token]:
        """The names that it opens with, maybe behind an article."""
        return list(takewhile(lambda each: each.kind == "name", dropwhile(lambda each: not each.tells, self.tokens)))

    def _tokens(self) -> Iterator[Token]:
        text = shortened(self.text, keep=True)
        places = self._places()
        ends = [found.start() for found in _CLAUSE_END.finditer(text) if not any(start <= found.start() < end for start, end, *_ in places)]
        title = is_title_case(self.text)
        clause = 0
        place = 0
        told = -1
        for found in _tokens_of(text).finditer(text):
            while clause < len(ends) and ends[clause] < found.start():
                clause += 1
            while place < len(places) and places[place][1] <= found.start():
                place += 1
            if place < len(places) and found.end() > places[place][0]:
                start, end, kind, index = places[place]
                if place != told:
                    sides = sides_of(text[start:end].split()[-1].casefold()) if kind == "time" else ()
                    yield Token(key=f"{kind}{index}", start=start, end=end, kind=kind, clause=clause, sides=sides, index=index)
                    told = place
                continue
            yield self._word(found, clause, title=title)

    def _places(self) -> list[_Place]:
        """List where quantities and times stand, in order."""
        quantities: list[_Place] = [(one.start, one.end, "quantity", n) for n, one in enumerate(self.quantities)]
        times: list[_Place] = [(one.start, one.end, "time", n) for n, one in enumerate(self.times)]
        return sorted(quantities + times)

    def _word(self, found: re.Match[str], clause: int, *, title: bool) -> Token:
        word, lowered, key, sides = _read(found.group())
        start, end = found.span()
        if self._is_name(word, lowered, start, title=title):
            sure = lowered in self.known or not (title or starts_sentence(self.text, start)) or bool(_CAPITAL_NEXT.match(self.text, end))
            return Token(key=key, start=start, end=end, kind="name", clause=clause, sure=sure)
        if lowered in FUNCTION and not sides:
            return Token(key=lowered, start=start, end=end, kind="word", clause=clause, denies=self._denies(found))
        sides = () if sides and _NO_SIDE.match(self.text, start) else sides
        for told, side in _TOLD_IN_TWO if lowered[:2] in _TWO else ():
            if told.match(self.text, start):
                sides = (*sides, ("size", side))
        if lowered in {"up", "down"}:
            sides = self._sides_of_particle(start, end, sides)
        return Token(key=key, start=start, end=end, kind="word", clause=clause, sides=sides, denies=self._denies(found))

    def _sides_of_particle(self, start: int, end: int, sides: tuple[Side, ...]) -> tuple[Side, ...]:
        """Tell the sides of "up" or "down": behind a verb that it gives another sense, that of the two together, and no size."""
        if self.text[start - 1 : start] == "-":  # a write-down is the opposite of a write-up only
            return tuple(("compound", side) for _, side in sides)
        verb = stem("".join(self.text[max(0, start - 16) : start].casefold().split()[-1:]))
        own = tuple((f"with {verb}", side) for axis, side in sides if axis == "size")
        return own if verb in _PARTICLES[self.text[start:end].casefold()] and not _AMOUNT.match(self.text, end) else (*sides, *own)

    def _denies(self, found: re.Match[str]) -> bool:
        if found.group()[:2].casefold() in _DENYING and _DENIES.match(self.text, found.start()):
            return True
        return denies(found.group().casefold()) and not _NO_DENIAL.match(self.text, found.start())

    def _is_name(self, word: str, lowered: str, start: int, *, title: bool) -> bool:
        if word == lowered:
            return any(map(str.isdigit, word)) and not word.isdigit()
        if word.isdigit() or is_business_word(lowered, trade_only=True) or is_writer(self.text, start):
            return False
        inner = word[1:] != word[1:].lower() or not word.isalpha()
        if inner:
            return True
        if sides_of(lowered) and (title or self.nouns_have_capitals or starts_sentence(self.text, start)):
            return False
        if (title or starts_sentence(self.text, start)) and (
            is_business_word(lowered)
            or is_opener(lowered)
            or denies(lowered)
            or lowered in FUNCTION
            or lowered in self.small
            or stem(lowered) in self.small
        ):
            return False
        return not (self.nouns_have_capitals and len(lowered) > 1 and (is_german_noun(lowered) or self._is_noun(start)))

    def _is_noun(self, start: int) -> bool:
        """Whether a German word with a capital follows an article, an adjective or a preposition that is tied to one."""
        before = self.text[max(0, start - 24) : start].split()
        return (
            bool(before) and before[-1].isalpha() and (len(before) == 1 or before[-1].islower()) and before[-1] not in _GERMAN_BEFORE_NAME
        ) or self._is_counted(start)

    def _is_counted(self, start: int) -> bool:
        """Whether a word stands right behind a number, as what is counted does."""
        return any(one.end == start - 1 for one in self.quantities)


_GERMAN_BEFORE_NAME = frozenset(
    "von bei mit für gegen und oder an auf nach aus zu wie als dass ob hat ist will sieht sagt sagte so über durch um".split()
)
