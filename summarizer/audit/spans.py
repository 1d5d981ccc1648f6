"""
Spans of years that their own years do not make: a five-year contract from 2022 until 2029, a 50th anniversary 40 years after.

Years are no quantities, so they are read from the words. How the first and the last year count is open, and nothing is said for a year more
or less.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.audit.passages import passages
from summarizer.documents import CITABLE
from summarizer.models import Check
from summarizer.text.lexicon import either, lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.documents import Line, Marked

_WORDS: tuple[str, ...] = tuple(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty".split()
)
_YEAR = r"(?:1[89]|20)\d\d"
_NUMBER = rf"(?P<number>\d{{1,3}}|{either(_WORDS)})"
_OF_YEARS = lazy(
    rf"\b{_NUMBER}[-\s]years?\b(?!\s(?:ago|old|earlier|later|before|after))[^.;:\d]{{0,60}}\b(?:from|between|starting\sin|beginning\sin)\s(?:\w+\s)?(?P<first>{_YEAR})\s"
    rf"(?:to|until|till|through|and|ending\sin|up\sto)\s(?:the\send\sof\s)?(?:\w+\s)?(?P<last>{_YEAR})\b",
    re.IGNORECASE,
)
_ANNIVERSARY = lazy(
    rf"\b(?:founded|established|set\sup|created|opened|launched|started)\s(?:\w+\s){{0,3}}in\s(?P<first>{_YEAR})\b[^.;:]{{0,80}}\b(?P<number>\d{{1,3}})(?:st|nd|rd|th)\s"
    rf"(?:anniversary|birthday)\b(?:[^.;:\d]{{0,30}}\bin\s(?P<last>{_YEAR})\b|[^.;:\d]{{0,30}}\b(?P<now>this\syear|today|this\s(?:week|month)))",
    re.IGNORECASE,
)
_FROM_ON = lazy(
    rf"\b{_NUMBER}[-\s]years?\b(?!\s(?:ago|old|earlier|later|before|after))[^.;:\d]{{0,60}}\b(?:began|begins|started|starts|runs|dates|signed|agreed|issued|opened|from|since)\s(?:\w+\s)?(?:in|from|of)?\s?(?P<first>{_YEAR})\b"
    rf"[^.;:\d]{{0,40}}\b(?:ends?|expires?|matures?|runs?\sout|until|till|lapses?|to)\s(?:in\s|of\s|the\send\sof\s)?(?P<last>{_YEAR})\b",
    re.IGNORECASE,
)
_AGED = lazy(
    rf"\b(?:born|founded|built|opened|launched|established)\sin\s(?P<first>{_YEAR})\b[^.;:\d]{{0,60}}\b(?:turned|turns|is|be|becomes?)\s(?P<number>\d{{1,3}})\b(?:\syears\sold)?"
    rf"(?:[^.;:\d]{{0,20}}\bin\s(?P<last>{_YEAR})\b|[^.;:\d]{{0,20}}\b(?P<now>this\syear|today|this\s(?:week|month)))",
    re.IGNORECASE,
)
_DATED = re.compile(_YEAR)
_TELLS = re.compile(r"year|anniversary|birthday|(?:born|founded|built|opened|launched|established)\sin\s", re.IGNORECASE)
"""What each of these expressions needs; few lines have both, and most texts none that does."""
_OPEN = 1


def check(marked: Marked) -> tuple[Check, ...]:
    """Report each line whose years are not as far apart as it says."""
    dated = (line for line in marked.lines if line.role in CITABLE and _may_tell(marked.text(line)))
    return tuple(finding for line in dated for finding in _of(marked, line))


def _may_tell(text: str) -> bool:
    return bool(_DATED.search(text) and _TELLS.search(text))


def _of(marked: Marked, line: Line) -> Iterator[Check]:
    text = marked.text(line)
    for found in (found for pattern in (_OF_YEARS, _ANNIVERSARY, _FROM_ON, _AGED) for found in pattern.finditer(text)):
        day = marked.document[line.document].day
        last = int(found["last"]) if found["last"] else day.year if day else None
        word = found["number"].casefold()
        told = int(word) if word.isdecimal() else _WORDS.index(word) + 2
        if last is None or abs(last - int(found["first"]) - told) <= _OPEN:
            continue
        yield Check(
            kind="arithmetic",
            severity="error",
            what=f"From {found['first']} to {last} is {last - int(found['first'])} years, not {found['number']} as printed.",
            formula=f"{last} − {found['first']} = {last - int(found['first'])}",
            figures=(),
            evidence=passages(marked, [line]),
            by="code",
        )
