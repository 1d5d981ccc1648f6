"""
An old figure stated as if it held now.

Four signs: a source that is older than a quarter on the day that the brief is of; an analyst's opinion that is older than a quarter, when
every analyst has written anew; a figure whose own line dates it too far back; and a day stated as still to come that had passed at
publication.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from summarizer.audit.passages import finding, name_of
from summarizer.documents import CITABLE
from summarizer.text.lexicon import lazy
from summarizer.times import read_times

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.documents import Line, Marked
    from summarizer.models import Check
    from summarizer.times import TimeSpan

_QUARTER = timedelta(days=100)
"""A quarter and the days that analysts take to write."""
_HALF_YEAR = timedelta(days=183)
_FIFTEEN_MONTHS = timedelta(days=456)
"""After a year and a quarter the next annual figures are out."""
_YEAR = timedelta(days=365)
_DATED = lazy(
    r"\b(?:dated|as\s(?:of|at)|(?:note|report|study|survey|estimate|forecast|target|rating|figures?|data)\s(?:of|from|published\s(?:on|in))|"
    r"stand(?:\svom)?|vom|datiert\svom|en\sdate\sdu|con\sfecha(?:\sdel?)?)\s(?:the\s)?(?:last\s)?\Z",
)
_CLAUSE = lazy(
    r"\b(?:and|but|while|when|after|before|who|which|whose|what|where|did|was|were|had|(?:as|so)\s\w+\s(?:as|wie)|und|aber|was|wo|als|war|waren|et|mais|qui|où|"
    r"qu['’]|que|avait|était|y|pero|era|había|e)\b[^\d.;:]*\Z",
)
"""What parts a day from the figures before it: it may be that of another event, or of what they are compared with."""
_YEAR_NAMED = re.compile(r"(?:19|20)\d\d")
_WRITTEN = lazy(r"\b(?:dated|datiert\svom|en\sdate\sdu|con\sfecha(?:\sdel?)?)\s\Z")
_REACH = 64
_DATES = lazy(
    r"\b(?:dated|as\s(?:of|at)|note|report|study|survey|estimate|forecast|target|rating|figures?|data|stand|vom|date|fecha)\b",
)
_BUSINESS_YEAR = re.compile(r"(?:FY|(?:19|20)\d\d/)(?P<year>(?:19|20)\d\d)")
_OPINION = lazy(
    r"\b(?:top\spick|fair\svalue|price\starget|target\sprice|target|rating|rated?s?|recommend\w*|outperform|overweight|underweight|buy|sell|analysts?|"
    r"kursziel|fairer\swert|einstufung|kaufempfehlung|objectif\sde\scours|precio\sobjetivo)\b",
)
_CURRENT = lazy(
    r"\b(?:current(?:ly)?|now|today|at\spresent|presently|still|latest|(?:these|in\sthese)\sdays|at\sthe\smoment|right\snow|aktuell\w*|derzeit|zurzeit|gegenwärtig|heute|momentan|actuellement|en\sce\smoment|"
    r"aujourd['’]hui|actualmente|en\seste\smomento|attualmente|al\smomento|oggi|hoy|most\srecent|holding\sup|standing\sat)\b|最新|目前|当前|现在",
)
_HISTORY = lazy(
    r"\b(?:since|compared|than|against|versus|at\sthe\stime|back\sthen|back\sin|formerly|previous(?:ly)?|earlier|former|outdated|expired|had\s(?:been|set|said)|"
    r"raised|lowered|cut|lifted|peak|high|low|record|level|founded|launched|joined|listed|acquired|bought|rekord\w*|hoch|tief|seit|damals|seinerzeit|gegenüber|zuvor|bisher|depuis|desde)\b",
)


def check(marked: Marked) -> tuple[Check, ...]:
    """Report each source that is old, and each line that dates its figures too far back."""
    return (*_old(marked), *_dated(marked))


def _old(marked: Marked) -> Iterator[Check]:
    """Find the sources that are old on the day that the brief is of, where that day was given."""
    old = [
        document
        for document in marked.documents
        if document.as_of and document.published and document.as_of - document.published > _QUARTER
    ]
    first = {line.document: line for line in reversed(marked.lines) if line.role in CITABLE}
    lines = [first[document.id] for document in old if document.id in first]
    if not lines:
        return
    days = [f"{name_of(document)}, {document.published}" for document in old]
    told = "The sources that were" if len(days) > 1 else "The source that was"
    what = f"{told} published more than {_QUARTER.days} days before {old[0].as_of} may tell as current what has changed since"
    yield finding(marked, (), lines, kind="stale", severity="info", what=f"{what} ({'; '.join(dict.fromkeys(days))}).")


def _dated(marked: Marked) -> Iterator[Check]:
    """Find the lines that date their figures too far back; a source without a date is of the first day that another has."""
    others = min((document.day for document in marked.documents if document.day), default=None)
    for line in marked.lines:
        published = marked.document[line.document].day or others
        if published is None or line.role != "reporting" or not marked.mentions_in[line.id]:
            continue
        old = next((time for time in _times(marked, line, published) if _is_too_old(marked.small(line), time, published)), None)
        if old is not None:
            what = f"{name_of(marked.document[line.document])} tells as current what is dated {old.as_written}."
            yield finding(marked, marked.mentions_in[line.id], kind="stale", severity="warning", what=what)


def _times(marked: Marked, line: Line, published: date) -> list[TimeSpan]:
    small = marked.small(line)
    return read_times(marked.text(line), published) if _may_be_old(small) else []


def _may_be_old(small: str) -> bool:
    """Whether the words of a line alone allow that ``_is_too_old``."""
    return (_DATES.search(small) is not None or _CURRENT.search(small) is not None) and not _HISTORY.search(small)


def _is_too_old(small: str, time: TimeSpan, published: date) -> bool:
    """Whether a line dates its own figures by a day that lies too far back, and nothing says that this is history."""
    last = time.last or _end_of_business_year(time)
    if last is None or time.kind == "time" or _HISTORY.search(small):
        return False
    # A day without a year is read as the nearest one, and nothing is dated after its publication.
    dated = last > published and _WRITTEN.search(small, 0, time.start) is not None
    age = published - (last - _YEAR if dated else last)
    start = max(0, time.start - _REACH)
    told = _CURRENT.search(small, 0, time.start) and _YEAR_NAMED.search(time.as_written) and not _CLAUSE.search(small, start, time.start)
    if told:
        return age > _HALF_YEAR
    if not _DATED.search(small, start, time.start):
        return False
    if _OPINION.search(small):
        return age > _QUARTER
    return age > (_HALF_YEAR if _CURRENT.search(small) else _FIFTEEN_MONTHS)


def _end_of_business_year(time: TimeSpan) -> date | None:
    """Return the latest day on which a business year ends that bears the number of a year, or those of two."""
    found = _BUSINESS_YEAR.fullmatch(time.label or "")
    return date(int(found["year"]), 12, 31) if found else None
