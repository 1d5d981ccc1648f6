"""
Cardinals in words by a grammar: parts below a thousand are added up, scales multiply what stands before them.

Source of the grammars: CLDR rule-based number formats (``spellout-cardinal``) of each language.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.quantities import codes
from summarizer.quantities.numerals import EXACT
from summarizer.quantities.proportions import proportion_at
from summarizer.quantities.scales import scale_at
from summarizer.quantities.spelled.names import is_name
from summarizer.quantities.spelled.reading import Reading, reading
from summarizer.quantities.spelled.tree import phrases
from summarizer.quantities.units import unit_at
from summarizer.text.lexicon import END, GAP, either, lazy

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_MOST_WORDS = 24
_GROUP = 1000
_HUNDRED = 100
_TEN = 10
_DOZEN = 12
_TEENS_END = 20
_TIED = lazy(r"-[^\W\d_]")
_LOOSE = lazy(r"-(?:strong|to|bis|à)\b", re.IGNORECASE)
_WORD = r"[^\W\d_]{1,80}"

Role = Literal["part", "hundred", "scale", "dozen"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """
    How a language writes cardinals.

    Attributes:
        parts: What is added up, by word: numbers below a thousand.
        scales: Powers of ten that multiply a whole group, by word.
        joint: Pattern of what stands between two words; its group ``and`` is the conjunction.
        joins: Tells whether the conjunction may stand after what leaves this much room, before this much.
        point: The word for the decimal sign, as a pattern.
        hundreds: Words that multiply what is below a hundred.
        articles: Words that are one only before what multiplies them.
        articles_inside: Whether an article may also end a number ("cent un").
        alone: Words for a hundred or thousand that need no one before them.
        dozens: Words for twelve.
        rooms: How much may follow a part, where it is not what its last digit says ("soixante-dix").
        tails: What may be added behind "and" ("two and a half"), by phrase.
        word: Pattern of one word.
        compound: Reads a word that runs several numbers together; None where it is none.
        vetoes: Pattern of what follows a number that is none ("Uhr").
        excluded: Pattern of what stands before one that is none.
        capitals: Whether every noun has a capital, which then makes no name of what stands before it.
    """

    parts: Mapping[str, int]
    scales: Mapping[str, int]
    joint: str
    point: str
    joins: Callable[[int, int], bool] = lambda room, following: following < room
    hundreds: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    articles_inside: bool = False
    alone: frozenset[str] = frozenset()
    dozens: frozenset[str] = frozenset()
    rooms: Mapping[int, int] = field(default_factory=dict[int, int])
    tails: Mapping[str, Decimal] = field(default_factory=dict[str, Decimal])
    word: str = _WORD
    compound: Callable[[str], Decimal | None] | None = None
    vetoes: str = "(?!)"
    excluded: str = "(?!)"
    capitals: bool = False


def numbered(words: str, start: int = 0, step: int = 1) -> dict[str, int]:
    """Number words in their order; spellings of the same number are joined by commas, a dash stands for none."""
    return {word: start + step * index for index, group in enumerate(words.split()) for word in group.split(",") if word != "-"}


class _Token(NamedTuple):
    role: Role
    value: Decimal
    end: int
    word: str


class _Sum(NamedTuple):
    """What has been added up: finished scales, the open group, and the room below its last digit."""

    scaled: tuple[tuple[Decimal, Decimal], ...] = ()
    group: Decimal | None = None
    room: int = _GROUP

    @property
    def value(self) -> Decimal:
        return sum((value for value, _ in self.scaled), Decimal(0)) + (self.group or 0)

    @property
    def begun(self) -> bool:
        return bool(self.scaled) or self.group is not None


class _Step(NamedTuple):
    token: _Token
    total: _Sum


class Cardinals:
    """Reads the cardinals of one language."""

    def __init__(self, grammar: Grammar) -> None:
        """Compile a grammar."""
        self._grammar = grammar
        self._word = lazy(grammar.word)
        self._joint = lazy(grammar.joint, re.IGNORECASE)
        digits = either(word for word, value in grammar.parts.items() if value < _TEN)
        self._decimals = lazy(rf"{GAP}(?:{grammar.point})(?P<digits>(?:{GAP}(?:{digits})){{1,8}}){END}", re.IGNORECASE)
        self._tail = lazy(rf"(?:{phrases(grammar.tails)}){END}", re.IGNORECASE) if grammar.tails else None
        self._vetoes = lazy(grammar.vetoes, re.IGNORECASE)
        self._excluded = lazy(grammar.excluded, re.IGNORECASE)

    def at(self, text: str, position: int) -> Reading | None:
        """Read the cardinal that begins at a position; what is left to scale words behind it is left to the reader of scales."""
        steps = self._steps(text, position)
        if not steps:
            return None
        end, value = steps[-1].token.end, steps[-1].total.value
        if more := self._more(text, steps):
            end, value = more
        tied = steps[-1].token.role != "scale" and _is_tied(text, end)
        if tied or self._is_none(text, position, end):
            return None
        if more is None:
            end, value = _without_scale(text, steps)
        return reading(position, end, value)

    def _steps(self, text: str, position: int) -> list[_Step]:
        """Follow the words as long as each fits what is there; nothing where they are several numbers side by side."""
        steps: list[_Step] = []
        total, end, joined = _Sum(), position, 0
        for _ in range(_MOST_WORDS):
            joint = self._joint.match(text, end) if steps else None
            if steps and not joint:
                break
            token = self._token(text, joint.end() if joint else position)
            if token is None:
                break
            conjunction = bool(joint and joint["and"])
            following = self._with(total, token, conjunction=conjunction)
            if following is None:
                return self._stopped(steps, token, joined, conjunction=conjunction)
            if conjunction:
                joined = len(steps)
            total, end = following, token.end
            steps.append(_Step(token, total))
            if token.role == "dozen":
                break
        return steps if steps and self._opens(steps) else []

    def _opens(self, steps: list[_Step]) -> bool:
        return steps[0].token.word not in self._grammar.articles or (len(steps) > 1 and steps[1].token.role != "part")

    def _stopped(self, steps: list[_Step], token: _Token, joined: int, *, conjunction: bool) -> list[_Step]:
        if token.role != "part" and joined:
            steps = steps[:joined]  # "two hundred and three hundred" are two numbers
        elif token.role == "part" and not conjunction and token.word not in self._grammar.articles:
            return []
        return steps if steps and self._opens(steps) else []

    def _token(self, text: str, position: int) -> _Token | None:
        found = self._word.match(text, position)
        if not found:
            return None
        word, grammar = " ".join(found[0].lower().replace("-", " ").split()), self._grammar
        role, value = self._meaning(word)
        if role is None and grammar.compound and (compound := grammar.compound(word)) is not None:
            role, value = "part", compound
        return None if role is None else _Token(role, value, found.end(), word)

    def _meaning(self, word: str) -> tuple[Role | None, Decimal]:
        grammar = self._grammar
        if word in grammar.parts:
            return "part", Decimal(grammar.parts[word])
        if word in grammar.hundreds:
            return "hundred", Decimal(_HUNDRED)
        if word in grammar.scales:
            return "scale", Decimal(10) ** grammar.scales[word]
        return ("dozen", Decimal(_DOZEN)) if word in grammar.dozens else (None, Decimal(0))

    def _with(self, total: _Sum, token: _Token, *, conjunction: bool) -> _Sum | None:
        """Add a word; None where it does not fit."""
        if token.role == "part":
            return self._with_part(total, token, conjunction=conjunction)
        alone = token.word in self._grammar.alone
        if conjunction or not (total.begun or alone):
            return None
        if token.role == "hundred":
            group = Decimal(1) if total.group is None and alone else total.group or Decimal(0)
            fits = 0 < group < _HUNDRED and (group < _TEN or group % _TEN)
            return _Sum(total.scaled, group * _HUNDRED, _HUNDRED) if fits else None
        if token.role == "dozen":
            return _Sum((), total.value * _DOZEN, 0) if not total.scaled and total.group else None
        return _scaled(total, token.value, alone=alone)

    def _with_part(self, total: _Sum, token: _Token, *, conjunction: bool) -> _Sum | None:
        value = token.value
        if total.begun and token.word in self._grammar.articles and not self._grammar.articles_inside:
            return None
        if value >= _GROUP:
            rest = value % _GROUP
            fits = total.group is None and all(scale > _GROUP for _, scale in total.scaled)
            return _Sum((*total.scaled, (value - rest, Decimal(_GROUP))), rest or None, 0 if rest else _GROUP) if fits else None
        if value >= total.room or (value == 0 and total.begun) or (conjunction and not self._grammar.joins(total.room, int(value))):
            return None
        return _Sum(total.scaled, (total.group or 0) + value, self._room(value))

    def _room(self, value: Decimal) -> int:
        whole = int(value)
        if whole in self._grammar.rooms:
            return self._grammar.rooms[whole]
        if whole and whole == value and whole % _HUNDRED == 0:
            return _HUNDRED
        return _TEN if whole == value and whole >= _TEENS_END and whole % _TEN == 0 else 0

    def _more(self, text: str, steps: list[_Step]) -> tuple[int, Decimal] | None:
        """Read the decimals or the fraction behind a number."""
        last, total = steps[-1].token, steps[-1].total
        if not total.scaled and (found := self._decimals.match(text, last.end)):
            digits = "".join(str(self._grammar.parts[word.lower()]) for word in found["digits"].split())
            return found.end(), Decimal(f"{total.value}.{digits}")
        if self._tail and last.role != "hundred" and (tail := self._tail.match(text, last.end)):
            share = self._grammar.tails[tail[0].lower().replace("-", " ").replace("\u00a0", " ")]
            unit = last.value if last.role != "part" else Decimal(1)
            return tail.end(), total.value + EXACT.multiply(share, unit)
        return None

    def _is_none(self, text: str, position: int, end: int) -> bool:
        if self._vetoes.match(text, end) or self._excluded.search(text[max(0, position - 16) : end]):
            return True
        return text[position].isupper() and is_name(text, position, end, capitals=self._grammar.capitals)


def _scaled(total: _Sum, scale: Decimal, *, alone: bool) -> _Sum | None:
    """Multiply the open group, and finished ones of a smaller scale ("two thousand million"), by a scale."""
    lower = [value for value, smaller in total.scaled if smaller < scale]
    higher = tuple(pair for pair in total.scaled if pair[1] >= scale)
    amount = sum(lower, total.group or Decimal(0)) if lower or total.group is not None else Decimal(alone)
    if not amount or (higher and higher[-1][1] == scale):
        return None
    return _Sum((*higher, (EXACT.multiply(amount, scale), scale)), None, _GROUP)


def _without_scale(text: str, steps: list[_Step]) -> tuple[int, Decimal]:
    """Return end and value of a number without the scale words at its end, if the reader of scales takes them for the same."""
    end, value = steps[-1].token.end, steps[-1].total.value
    first = len(steps)
    while first > 1 and steps[first - 1].token.role in {"hundred", "scale"}:
        first -= 1
    for kept in steps[first - 1 : -1]:
        scale = scale_at(text, kept.token.end)
        if scale and scale[1] == end and EXACT.multiply(kept.total.value, scale[0]) == value:
            return kept.token.end, kept.total.value
    return end, value


def _is_tied(text: str, end: int) -> bool:
    """Tell whether a hyphen ties a number to a word that neither multiplies nor measures it ("the five-year plan")."""
    if not _TIED.match(text, end) or _LOOSE.match(text, end):
        return False
    measured = scale_at(text, end) or proportion_at(text, end) or unit_at(text, end)
    return not measured or codes.is_window(text, end)
