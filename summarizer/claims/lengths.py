"""How long something took or takes ("in seven days", "over three years"), and whether two texts tell the same."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NUMBERS: Final = {
    word: number
    for number, words in enumerate(
        """
        half,halben a,an,one,ein,eine,einem,einer two,zwei three,drei four,vier five,fünf six,sechs seven,sieben eight,acht nine,neun
        ten,zehn eleven,elf twelve,zwölf
        """.split()
    )
    for word in words.split(",")
}
_DAYS: Final = {
    "hour": 1 / 24, "stunde": 1 / 24, "day": 1, "tag": 1, "week": 7, "woche": 7, "month": 30.4, "monat": 30.4, "quarter": 91, "quartal": 91,
    "year": 365, "jahr": 365, "decade": 3650, "jahrzehnt": 3650,
}  # fmt: skip
_NUMBER: Final = rf"\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))}"
_LENGTH: Final = lazy(
    r"\b(?:in|within|over|for|during|inside|innerhalb|binnen|über|has|have|had|took|takes?|taken|needs?|needed|lasts?|lasted|gets?|got|given)\s"
    r"(?:the\s|von\s|den\s|up\sto\s|about\s)?(?:first\s|past\s|last\s|next\s|coming\s|nächsten\s|letzten\s|just\s|only\s|nur\s){0,2}"
    rf"(?P<length>(?P<half>half\san?\s)?(?P<number>{_NUMBER})?[\s-]?(?P<unit>{'|'.join(_DAYS)})(?:s|e?n)?)\b"
    r"(?!\s(?:ago|earlier|before|ended|ending|through|from|of|which|that|"
    r"to\s(?:the\s)?(?:end|\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*)\b|['’-])",
    re.IGNORECASE,
)
_COMPOUND: Final = lazy(rf"\b(?P<number>{_NUMBER})-(?P<unit>{'|'.join(_DAYS)})\b(?!-old)", re.IGNORECASE)
"""How long something is ("a ten-year lease")."""
_ONE_BEFORE: Final = lazy(r"\b(?:past|last|next|coming)\s\Z", re.IGNORECASE)
"""Before a unit without a number, of which one is meant ("the past year")."""
_SAME: Final = 0.1
"""Share by which two lengths may differ that are the same in other units (a year is 12 months, and 52 weeks)."""


class Length(NamedTuple):
    """
    A length of time.

    Attributes:
        start: Where it begins, without the word that leads up to it.
        end: Where it ends.
        days: How long it is.
        unit: What it is counted in, by the days of one.
    """

    start: int
    end: int
    days: float
    unit: float


@lru_cache(maxsize=512)
def lengths(text: str) -> tuple[Length, ...]:
    """Read the lengths of time of a text; a calendar's own year or quarter ("in the year") is none, but "the past year" is."""
    found: list[Length] = []
    for each in _LENGTH.finditer(text):
        number = each["number"] or ("1" if _ONE_BEFORE.search(text, each.start(), each.start("length")) else None)
        if number or each["half"]:
            unit = _DAYS[each["unit"].lower()]
            days = (1.0 if number is None else _count(number)) * unit * (0.5 if each["half"] else 1)
            found.append(Length(each.start("length"), each.end("length"), days, unit))
    return tuple(found)


def told_otherwise(claim: str, source: str) -> str | None:
    """Return the first length of a sentence that a passage with lengths does not tell, in whatever unit; None where none is."""
    told = lengths(source)
    return next((claim[one.start : one.end] for one in lengths(claim) if told and not _is_in(one, told)), None)


def is_told(claim: str, source: str, position: int) -> bool:
    """Whether what stands at a position of a sentence belongs to a length that the passage tells too, maybe in another unit."""
    return any(one.start <= position < one.end and _is_in(one, (*lengths(source), *_compounds(source))) for one in lengths(claim))


def _compounds(text: str) -> Iterator[Length]:
    for each in _COMPOUND.finditer(text):
        unit = _DAYS[each["unit"].lower()]
        yield Length(each.start(), each.end(), _count(each["number"]) * unit, unit)


def _count(number: str) -> float:
    return float(number) if number.isdigit() else _NUMBERS[number.lower()] or 0.5


def _is_in(one: Length, told: Iterable[Length]) -> bool:
    """Whether a length is among others: in the same unit exactly, in another one about as long."""
    return any(one.days == other.days or (one.unit != other.unit and abs(one.days - other.days) <= _SAME * one.days) for other in told)
