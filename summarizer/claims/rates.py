"""
Per what a number is told, and what a change is measured from.

"$24 million a quarter" is not that a year, "$115 million each" not that in all, and what rose 5% from the quarter before may have fallen
from the year before.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.claims.amounts import same_amount
from summarizer.claims.held import Held
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
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
_SENTENCE_END: Final = re.compile(r"[;.!?](?=\s|\Z)")
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
        return _exclude(_times_per(self.claim, one), (_times_per(self.source, at) for at in self._equal(other)))

    def _is_from_another(self, one: int, other: int) -> bool:
        if self.claim.quantities[one].kind not in _SHARES:
            return False
        return _exclude(_bases(self.claim, one), (_bases(self.source, at) for at in self._equal(other)))

    def _is_of_each(self, one: int, other: int) -> bool:
        """Whether what the passage tells of all is told of each, or what it tells of each of all."""
        alike = [_clause(self.source, at) for at in self._equal(other)]
        own = _clause(self.claim, one)
        if _EACH.search(own.behind[:_NEXT]):
            return not any(_PER_PIECE.search(each.text) for each in alike)
        return _IN_ALL.search(own.text) is not None and all(
            _EACH.search(each.behind[:_NEXT]) or _OF_ONE.match(each.behind) for each in alike
        )

    def _equal(self, other: int) -> Iterator[int]:
        """Number the quantities of the passage that are the same amount as one of it."""
        own = self.source.quantities[other]
        return (at for at, one in enumerate(self.source.quantities) if at == other or same_amount(own, one))


def _exclude(ours: frozenset[str], theirs: Iterable[frozenset[str]]) -> bool:
    """Whether something is told, and something else wherever anything is."""
    told = list(theirs)
    return bool(ours) and all(told) and not any(ours & each for each in told)


def _times_per(statement: Statement, number: int) -> frozenset[str]:
    """Collect the lengths of time per which a quantity is told, in its clause."""
    own = _clause(statement, number)
    return frozenset((*_units_in(own.before, _EVERY), *_units_in(own.behind, _PER)))


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


def _bases(statement: Statement, number: int) -> frozenset[str]:
    """Collect what a change is measured from: what is told behind it before another one, else before it."""
    start, end = statement.quantities[number].start, statement.quantities[number].end
    others = [one for at, one in enumerate(statement.quantities) if at != number and one.kind in _SHARES]
    text, last = statement.text, min([end + _REACH, *(one.start for one in others if one.start >= end)])
    stop = _SENTENCE_END.search(text, end, last)
    behind = frozenset(found.lastgroup for found in _BASE.finditer(text, end, stop.start() if stop else last) if found.lastgroup)
    first = max([0, start - _REACH, *(one.end for one in others if one.end <= start)])
    lead = _SENTENCE_END.split(text[first:start])[-1]
    return behind or frozenset(found.lastgroup for found in _BASE.finditer(lead) if found.lastgroup)


class _Clause(NamedTuple):
    """What stands before and behind a quantity, as far as its clause and the quantities beside it."""

    before: str
    behind: str

    @property
    def text(self) -> str:
        return f"{self.before} # {self.behind}"


def _clause(statement: Statement, number: int) -> _Clause:
    text, start, end = statement.text, statement.quantities[number].start, statement.quantities[number].end
    last = min([end + _REACH, *(one.start for one in statement.quantities if one.start >= end)])
    first = max([0, start - _REACH, *(one.end for one in statement.quantities if one.end <= start)])
    stop = _CLAUSE_END.search(text, end, last)
    return _Clause(_CLAUSE_END.split(text[first:start])[-1], text[end : stop.start() if stop else last])
