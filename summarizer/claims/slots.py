"""
What a number is to what moved: how far it moved, what it came to, or what it left behind.

"Rose 12% to £48 million from £43 million" has one of each. A sentence that gives one of them for another says something else.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Final, Literal

from summarizer.claims.amounts import same_amount, same_measure
from summarizer.claims.held import Held
from summarizer.text.lexicon import lazy
from summarizer.text.movement import MOVE, MOVED, MOVED_BY, MOVED_ROMANCE

if TYPE_CHECKING:
    from summarizer.claims.statement import Statement

Slot = Literal["change", "level", "left"]

_HEDGE: Final = (
    r"(?:(?:about|around|some|nearly|almost|roughly|just|only|over|up\sto|at\sleast|as\smuch\sas|more\sthan|bis\szu|rund|etwa|knapp|fast|"
    r"environ|près\sde|quasi|circa|casi|unos)\s){0,2}(?:an?\s)?\Z"
)
_CHANGE: Final = lazy(
    rf"\b{MOVED_ROMANCE}\s(?:en|de|di|del|em)\s{_HEDGE}|\b(?:{MOVED_BY}[^.;]{{0,40}}\bby|um|{MOVE}|{MOVED}\s(?:of|von|um|de|del|di))\s{_HEDGE}",
    re.IGNORECASE,
)
_CHANGED: Final = re.compile(
    r"\s(?:higher|lower|better|worse|above|below|more|less|fewer|[a-z]{3,10}er\sthan|increase|rise|fall|drop|decline|decrease|up|down)\b(?!\s(?:to\b|from\b|by\b|\S{0,2}\d))"
)
_TO: Final = lazy(rf"(?<!\bup\s)(?<!\bzu\s)\b(?:to|auf|à|bis|hasta|{MOVED_ROMANCE}\s(?:a|al|até))\s{_HEDGE}", re.IGNORECASE)
_LEVEL: Final = lazy(
    r"\b(?:at|bei|is|was|were|are|stands?\sat|stood\sat|reach(?:es|ed)|hits?|totals?|totalled|came\sto|betr(?:ug|ugen|ägt|agen)|"
    rf"lag(?:en)?\sbei|liegt\sbei|atteint|a\satteint|s['’]élève\sà|alcanzó|ascendió\sa|raggiunto)\s{_HEDGE}",
    re.IGNORECASE,
)
_LEFT: Final = lazy(
    rf"\b(?:from|after|against|versus|vs\.?|compared\s(?:with|to)|nach|gegenüber|contre|frente\sa|contro|(?:up|down)\sfrom)\s{_HEDGE}",
    re.IGNORECASE,
)
_FROM: Final = lazy(rf"\b(?:from|von|desde)\s{_HEDGE}", re.IGNORECASE)
_OUT_OF: Final = lazy(rf"\b(?:de|da|dai|dal)\s{_HEDGE}", re.IGNORECASE)
_ON_TO: Final = re.compile(r"(?:\s[^\W\d]{1,14}\.?){0,2}\s(?:to|auf|à|a|au|ai|hasta|até)\s\S{0,2}\d")
"""Behind the first of two ends: "from 4 to 5", "de 510 à 560", "da 4,2 a 4,8 milioni"."""
_ONCE: Final = lazy(
    r"\b(?:earlier|previous\w*|prior|former\w*|before|last|ago|initial\w*|original\w*|began|start\w*|once|had|peak|old|against|than|"
    r"compared|from|zuvor|vorjahr\w*|früher|bisher\w*|hatten?|vor|précédent\w*|auparavant|plus\stôt|avait|anterior|antes|había|prima|precedente)\b",
    re.IGNORECASE,
)
"""In a sentence that may speak of what was before, or compares."""
_GROWTH_WORDS: Final = (
    r"\b(?:growth|inflation|rates?|pace|rise|increase|decline|gain|drop|fall|jump|slump|slide|wachstum|anstieg|teuerung|croissance|hausse|"
    r"crecimiento|crescita)\b"
)
_GROWTH: Final = lazy(_GROWTH_WORDS, re.IGNORECASE)
"""What is itself a change, and reaches a level."""
_GROWING: Final = lazy(rf"{_GROWTH_WORDS}[^,;.]{{0,60}}\Z", re.IGNORECASE)
_MOVES: Final = lazy(
    rf"\b(?:{MOVED_BY}|{MOVED_ROMANCE}|slow\w{{0,3}}|went|st[ie]{{1,2}}g\w{{0,2}}|sank\w{{0,2}}|fiel\w{{0,2}}|pass[ée]\w{{0,2}})\b",
    re.IGNORECASE,
)
"""In a passage, before two ends: without it they are those of a range ("from €5 to €9")."""
_REACH: Final = 64


def _slots(statement: Statement) -> tuple[Slot | None, ...]:
    """Read what each quantity is to what moved, by the words right before and behind it; None where they do not say."""
    return tuple(_slot_of(statement, number) for number in range(len(statement.quantities)))


def _slot_of(statement: Statement, number: int) -> Slot | None:
    one, led = statement.quantities[number], partial(_led_by, statement, number)
    if led(_FROM) and _ON_TO.match(statement.text, one.end):
        return "left" if _MOVES.search(statement.text, 0, one.start) else None
    if led(_CHANGE) or _CHANGED.match(statement.text, one.end):
        return "change"
    if led(_LEFT) or (led(_OUT_OF) and _ON_TO.match(statement.text, one.end)):
        return "left"
    if led(_TO) or led(_LEVEL):
        return "level"
    return None


def _led_by(statement: Statement, number: int, expression: re.Pattern[str]) -> bool:
    return statement.is_led_by(expression, number, _REACH)


class Slots(Held):
    """Holds what the numbers of a sentence are against what they are in a passage."""

    __slots__ = ()

    def differ(self) -> str | None:
        """Find the number that the sentence gives for what it is not in the passage."""
        for one, other in self.pairs.items():
            if self._differs(one, other):
                return self.claim.quantities[one].as_written
        return None

    def _differs(self, one: int, other: int) -> bool:
        ours, theirs = self.claim.view(_slots)[one], self.source.view(_slots)[other]
        if ours is None or theirs is None or ours == theirs or self._is_elsewhere(ours, other):
            return False
        if "change" in {ours, theirs}:
            # "Growth was 12%" says what "grew 12%" does; an amount that is reached is no amount by which something moved.
            if "level" in {ours, theirs} and (_GROWTH.search(self.claim.text) or _led_by(self.source, other, _GROWING)):
                return False
            return ours == "change" or _led_by(self.claim, one, _TO)
        if ours == "level":
            if _led_by(self.claim, one, _TO):
                return _led_by(self.source, other, _FROM) or self._has_partner(other, "level")
            return self._has_partner(other, "level") and not (self.claim.times or _ONCE.search(self.claim.text))
        return _led_by(self.claim, one, _FROM) and _led_by(self.source, other, _TO)

    def _is_elsewhere(self, slot: Slot, other: int) -> bool:
        """Whether the passage has the same amount once more, as what the sentence gives it for."""
        own = self.source.quantities[other]
        return any(
            at != other and same_amount(own, one) and self.source.view(_slots)[at] == slot for at, one in enumerate(self.source.quantities)
        )

    def _has_partner(self, other: int, slot: Slot) -> bool:
        """Whether the passage has another quantity of the measure, which the sentence does not tell, as something."""
        own, told = self.source.quantities[other], frozenset(self.pairs.values())
        return any(
            at not in told and same_measure(own, one) and self.source.view(_slots)[at] == slot
            for at, one in enumerate(self.source.quantities)
        )
