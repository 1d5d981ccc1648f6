"""
Per what a number is told, and what a change is measured from.

"$24 million a quarter" is not that a year, "$115 million each" not that in all, and what rose 5% from the quarter before may have fallen
from the year before.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.claims.amounts import same_amount
from summarizer.claims.held import Held
from summarizer.text.clauses import SENTENCE
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from summarizer.claims.statement import Statement


def _by_word(table: Mapping[str, str]) -> Mapping[str, str]:
    return {word: unit for unit, words in table.items() for word in words.split()}


_NOUNS: Final = _by_word(
    {
        "hour": "hour stunde heure hora ora",
        "day": "day tag jour día giorno dia",
        "week": "week woche semaine semana settimana",
        "month": "month monat mois mes mese mês",
        "quarter": "quarter quartal trimestre",
        "year": "year annum jahr an année año anno ano",
    }
)
"""Units of a length of time in six languages."""
_RATES: Final = _by_word(
    {
        "hour": "hourly stündlich",
        "day": "daily täglich",
        "week": "weekly wöchentlich hebdomadaire semanal settimanale",
        "month": "monthly monatlich mensuel mensuelle mensual mensile mensal",
        "year": "annual annually annualised annualized yearly jährlich annuel annuelle anual annuo annua annuale",
    }
)
"""Words that say "per" one of them."""
_PER: Final = frozenset("a an per each every pro je par al por ao all l / jede jeder jedes jeden chaque cada ogni".split())
_EVERY: Final = frozenset("each every jede jeder jedes jeden chaque cada ogni".split())
_LENGTH: Final = frozenset("in for than over after within half of".split())
"""What makes a length of time of "a year"."""
_THEN: Final = frozenset("earlier ago before later old prior zuvor plus antes prima after when in".split())
"""What makes a point in time of it."""
_WORD: Final = re.compile(r"[^\W\d_]+|/")
_EACH: Final = lazy(r"\b(?:each|apiece|jeweils|chacun\w?|cadauno|cada\suno|ciascun\w)\b", re.IGNORECASE)
_OF_ONE: Final = lazy(r"\A\s(?:an?|per)\s[^\W\d]")
_PER_PIECE: Final = lazy(
    r"\b(?:each|apiece|every|per|an?|jeweils|je|pro|chacun\w?|par|la|le|por|cada\w{0,3}|ciascun\w|l['’]un\w?|both|respectively)\b",
    re.IGNORECASE,
)
_IN_ALL: Final = lazy(
    r"\b(?:in\s(?:all|total)|altogether|all\stold|insgesamt|zusammen|au\stotal|en\stotal|in\stutto|no\stotal|(?:a|the)\stotal\sof|total\scosts?\sof)\b",
    re.IGNORECASE,
)
_SAME_PERIOD: Final = (
    r"(?:same|corresponding|comparable|like|year-ago|prior-year)\s(?:\w+\s){0,2}(?:quarter|period|month|months|half|week|time|stage)"
)
_BASES: Final = {
    "year": (
        rf"\b(?:{_SAME_PERIOD}|year[- ](?:earlier|ago|before|on[- ]year|over[- ]year)|yoy|y/y|(?:previous|prior|preceding|last)\syear|"
        r"vorjahr\w*|(?:im\s)?jahresvergleich|sur\sun\san|un\san\splus\stôt|année\sprécédente|interanual|año\s(?:anterior|antes)|"
        r"anno\s(?:precedente|prima)|su\sbase\sannua|ano\santerior)\b|同比|前年"
    ),
    "quarter": (
        r"\b(?:quarter[- ](?:earlier|ago|before|on[- ]quarter|over[- ]quarter)|qoq|q/q|sequential(?:ly)?|"
        r"(?:previous|prior|preceding|last)\s(?:quarter|three\smonths)|vorquartal\w*|trimestre\s(?:précédent|anterior|precedente)|"
        r"intertrimestral)\b|环比"
    ),
    "month": (
        r"\b(?:month[- ](?:earlier|ago|before|on[- ]month|over[- ]month)|mom|m/m|(?:previous|prior|preceding)\smonth|vormonat\w*|"
        r"mois\sprécédent|sur\sun\smois|mes\santerior|intermensual|mese\sprecedente|mês\santerior)\b"
    ),
    "week": r"\b(?:week[- ](?:earlier|ago|before|on[- ]week)|(?:previous|prior|preceding)\sweek|vorwoche\w*|semaine\sprécédente)\b",
}
_BASE: Final = lazy("|".join(f"(?P<{unit}>{words})" for unit, words in _BASES.items()), re.IGNORECASE)
_CLAUSE_END: Final = re.compile(r"[;:()—–]|[.!?](?=\s|\Z)|,\s(?:and|but|while|und|et|y|e)\b")
_REACH: Final = 90
_NEXT: Final = 24
"""Characters behind a number within which it is told that it is of each."""
_SHARES: Final = frozenset({"percent", "basis_points"})


class Rates(Held):
    """Holds what the numbers of a sentence are told per, and measured from, against what they are in a passage."""

    __slots__ = ()

    def per(self) -> str | None:
        """Find the number that the sentence tells per another length of time than the passage, or of each for of all."""
        return self._first(lambda one, other: self._is_per_another(one, other) or self._is_of_each(one, other))

    def base(self) -> str | None:
        """Find the change that the sentence measures from another time than the passage."""
        return self._first(self._is_from_another)

    def _first(self, differs: Callable[[int, int], bool]) -> str | None:
        return next((self.claim.quantities[one].as_written for one, other in self.pairs.items() if differs(one, other)), None)

    def _is_per_another(self, one: int, other: int) -> bool:
        return self._is_told_another(_times_per, one, other)

    def _is_from_another(self, one: int, other: int) -> bool:
        return self.claim.quantities[one].kind in _SHARES and self._is_told_another(_bases, one, other)

    def _is_told_another(self, read: Callable[[Statement], Sequence[frozenset[str]]], one: int, other: int) -> bool:
        """Whether something is told of a quantity, and something else wherever the passage has it."""
        ours = self.claim.view(read)[one]
        theirs = [self.source.view(read)[at] for at in self._equal(other)] if ours else []
        return bool(ours) and all(theirs) and not any(ours & each for each in theirs)

    def _is_of_each(self, one: int, other: int) -> bool:
        """Whether what the passage tells of all is told of each, or what it tells of each of all."""
        own = self.claim.view(_clauses)[one]
        is_of_each = _EACH.search(own.behind[:_NEXT]) is not None
        if not is_of_each and not _IN_ALL.search(own.text):
            return False
        alike = [self.source.view(_clauses)[at] for at in self._equal(other)]
        if is_of_each:
            return not any(_PER_PIECE.search(each.text) for each in alike)
        return all(_EACH.search(each.behind[:_NEXT]) or _OF_ONE.match(each.behind) for each in alike)

    def _equal(self, other: int) -> Iterator[int]:
        """Number the quantities of the passage that are the same amount as one of it."""
        own = self.source.quantities[other]
        return (at for at, one in enumerate(self.source.quantities) if at == other or same_amount(own, one))


def _times_per(statement: Statement) -> tuple[frozenset[str], ...]:
    """Collect the lengths of time per which each quantity is told, in its clause."""
    return tuple(frozenset((*_units_in(own.before, _EVERY), *_units_in(own.behind, _PER))) for own in statement.view(_clauses))


def _units_in(text: str, led: AbstractSet[str]) -> Iterator[str]:
    """Yield the units of time that are told in one word ("monthly"), or behind one that says "per"."""
    words = ["", "", *_WORD.findall(text.casefold()), ""]
    for at in range(2, len(words) - 1):
        lead = words[at - 1]
        is_time = words[at + 1] in _THEN or (lead in {"a", "an"} and words[at - 2] in _LENGTH)
        if rate := _RATES.get(words[at]):
            yield rate
        elif (unit := _NOUNS.get(words[at])) and lead in led and not is_time:
            yield unit


def _bases(statement: Statement) -> tuple[frozenset[str], ...]:
    """Collect what each change is measured from: what is told behind it before another one, else before it."""
    return tuple(_bases_of(part) for part in _parts(statement, SENTENCE, _SHARES))


def _bases_of(part: _Part) -> frozenset[str]:
    behind, before = (
        frozenset(found.lastgroup for found in _BASE.finditer(text) if found.lastgroup) for text in (part.behind, part.before)
    )
    return behind or before


class _Part(NamedTuple):
    """What stands before and behind a quantity, as far as a part of its sentence and the quantities beside it."""

    before: str
    behind: str

    @property
    def text(self) -> str:
        return f"{self.before} # {self.behind}"


def _clauses(statement: Statement) -> tuple[_Part, ...]:
    """Cut out the clause of each quantity."""
    return tuple(_parts(statement, _CLAUSE_END, None))


def _parts(statement: Statement, ends: re.Pattern[str], kinds: AbstractSet[str] | None) -> Iterator[_Part]:
    """Cut out what stands around each quantity, up to what ends its part and the next ones of some kinds, or of any."""
    text, beside = statement.text, [one for one in statement.quantities if kinds is None or one.kind in kinds]
    for one in statement.quantities:
        at = bisect_left(beside, one.start, key=lambda other: other.start)
        before = next((other.end for other in reversed(beside[max(0, at - 2) : at]) if other.end <= one.start), 0)
        after = next((other.start for other in beside[at : at + 2] if other.start >= one.end), len(text))
        first, last = max(before, one.start - _REACH), min(after, one.end + _REACH)
        stop = ends.search(text, one.end, last)
        yield _Part(ends.split(text[first : one.start])[-1], text[one.end : stop.start() if stop else last])
