"""
What a quantity measures, in the words of the text.

The metric of a bullet is its label, that of a count the noun it counts, that of another quantity the noun phrase that leads up to it;
where none is found it is the clause itself: a reader always sees what is measured.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.mark.movement import only_moves
from summarizer.mark.phrases import ARTICLES, HEDGES, LINKS, TRIM, clause_before, phrase_after, phrase_before, subject_of
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from summarizer.quantities import Quantity

_LABEL = re.compile(r"\A(?:[-–—•*·▪►]\s*|\(?\w{1,2}[.)]\s+)?(?P<label>[^:：]{2,60}?)(?:\s?[:：]|\s\.{3,})\s*")
_INNER_LABEL = re.compile(r"(?:[(,;|•·]\s*|(?<!\s)\s{2,80})(?P<label>[^():：,;\s][^():：,;]{1,39}?)\s?[:：]\s*\Z")
_ROW = re.compile(r"\A(?:\|\s?)?(?P<label>[^\s|](?:[^\t|]{0,58}?[^\s|])?)(?: {2,}|\t|\s?\|)")
_ASIDE = re.compile(r"\s?\([^()\d]{1,12}\)\s?")
_WORD = re.compile(r"[^\s,;:()\[\]\"“”„«»—]+")

_PRIOR = frozenset("against versus vs from compared with after down up than nach gegenüber von statt contre contra frente".split())
_BY = frozenset("through via".split())
_OF = frozenset("of der des de du von del della".split())
_EXPECTED = frozenset("expected forecast forecasted predicted pencilled projected analysts consensus erwartet erwarteten attendu".split())
_TAKES_OBJECT = frozenset(
    "expects expected sees pays pay paid wants needs requires receive receives received raises raised raising earns earned sold "
    "sells buys make makes made serve serves served trigger triggers supply supplies employ employs cover covers produce produces "
    "build builds built deliver sell buy save cost costs bought spends spent spend books booked saves lost has have handed "
    "delivered shipped produced drawn enrolled adds owns holds erwartet zahlt verkauft kauft spart braucht hat haben attend paie "
    "vend achète espera paga vende compra".split()
)
"""Verbs after which the quantity opens what is measured ("the company expects … pounds of yellowcake")."""
_ASIDE_LABEL = lazy(
    r"(?:prior|previous|previously|last|earlier|before|was|consensus|estimate|expected|forecast|bisher|bislang|zuvor|vorjahr|konsens|"
    r"vorher|"
    r"auparavant|antes|year|quarter|month|half|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|[qh][1-4]|fy|\d{2,4}|\s"
    r"|['’-])+",
    re.IGNORECASE,
)
"""Labels that say with what a figure is compared, and not what it measures."""
_ADVERBIAL = frozenset(
    "a an at by during for from in inside into on over per since through to toward towards under until within with after before".split()
)
"""First words of what says when, where or how often."""
_OF_THEM = re.compile(r"\sof\s(?:(?:them|it|which)\b|(?:that|this|these|those)\b(?!\s\w))", re.IGNORECASE)
"""Behind a part of what was named before."""
_POSSESSIVES = frozenset("its his her their".split())
_MANNER = frozenset("in".split())
_CLAUSE = re.compile(r"\s(?:is|are|was|were|has|have|had|will|would|could|should|may|might|can)\s")
"""What makes a label a sentence of its own ("Margins are heading south: 46.5%")."""
_MAX_METRIC = 80
_HEDGES_ALONE = HEDGES - _PRIOR


def metric_of(lead: str, left: str, right: str, quantity: Quantity, previous: str | None) -> str | None:
    """Read what a quantity measures; ``lead`` is the line before it, ``left`` and ``right`` reach to the neighbouring quantities."""
    left = _ASIDE.sub(" ", left)
    before, after = phrase_before(left), phrase_after(right)
    if before and only_moves(before) and before.lower() != "growth":
        before = None  # "9% higher at $64": a direction is no metric
    if _OF_THEM.match(right):
        return before or phrase_before(left.rstrip(", ")) or previous
    if label := _label(lead):
        return f"{previous}, {label}" if previous and _ASIDE_LABEL.fullmatch(label) else label
    if _is_counted(left, right, quantity, before):
        return _counted(before, after, right, quantity, previous)
    return _led_up_to(before, after, left, previous)


def _counted(before: str | None, after: str | None, right: str, quantity: Quantity, previous: str | None) -> str | None:
    """Name what follows a quantity; of a share also what it is of, of what was expected what the others measure."""
    following = _first_word(right)
    if quantity.kind in {"percent", "ratio"} and after and following == "of":
        named = before is not None and (" " in before or not before.islower())
        return f"{before} … {after}" if named and quantity.kind == "percent" else f"share {_without_determiner(after)}"
    if quantity.kind == "percent" and before and after and following in _OF:
        return f"{before} … {after}"
    if previous and after and following in _EXPECTED:
        return f"{previous} {after}"
    return (
        (_without_of(after) if following in _BY else after) or before or (quantity.unit if quantity.kind == "count" else None) or previous
    )


def _led_up_to(before: str | None, after: str | None, left: str, previous: str | None) -> str | None:
    """Name what leads up to a quantity."""
    if before is None:
        compared = _last_word(left) in _PRIOR and after
        return f"{previous} {after}" if previous and compared else (previous if left.strip() else None) or _without_of(after) or previous
    if after and before.split()[-1].lower() in _TAKES_OBJECT:
        what = _without_of(after)
        return what if what != after else f"{before} … {after}"
    if " " in before or (after is None and _names_with_article(left, before)):
        return before
    if after and (_adds(after) or left.rstrip().endswith(f"to {before}")):
        return f"{before} … {after}"
    clause = clause_before(left)
    return clause if before in clause and not clause.startswith(before) else before


def _adds(after: str) -> bool:
    """Whether what follows a quantity says more of what is measured, rather than when, where or how often."""
    first, *rest = after.split()
    return first.lower() not in _ADVERBIAL or (first.lower() in _MANNER and len(rest) == 1 and rest[0].islower())


def _without_determiner(after: str) -> str:
    """Drop the determiner behind the first word ("of its lending")."""
    first, *rest = after.split()
    return " ".join((first, *(rest[1:] if len(rest) > 1 and rest[0].lower() in _POSSESSIVES else rest)))


def _without_of(after: str | None) -> str | None:
    """Drop the word that joins an amount to what it is of, or is raised by ("of new equity", "through bonds")."""
    first, _, rest = (after or "").partition(" ")
    return rest if rest and (first in _OF or first in _BY) else after


def _is_counted(left: str, right: str, quantity: Quantity, before: str | None) -> bool:
    """Whether the words that follow say what is measured: the noun that is counted, the whole of a share, the noun after an article."""
    following = _first_word(right)
    if quantity.kind in {"count", "ratio"} or (quantity.kind == "percent" and following in _OF):
        return True
    return bool(following) and following not in LINKS and (_last_word(left) in ARTICLES or before is None)


def _label(lead: str) -> str | None:
    """Read the label of "Label: value", of "(label: value)" and of a table row."""
    if inner := _INNER_LABEL.search(lead[-_MAX_METRIC:]):
        return inner["label"]
    found = _LABEL.match(lead)
    # A hedge or two may stand between a label and its value.
    if found and all(word.lower() in HEDGES for word in lead[found.end() :].split()):
        return (_CLAUSE.search(found["label"]) and subject_of(found["label"])) or found["label"].strip()
    if row := _ROW.match(lead):
        return row["label"].strip(" .")
    return None


def _names_with_article(left: str, word: str) -> bool:
    """Whether one word is a noun by itself: an article stands before it."""
    words = left.split()
    return any(first.lower() in ARTICLES and second.strip(TRIM) == word for first, second in pairwise(words))


def _first_word(right: str) -> str:
    found = _WORD.match(right.lstrip())
    return found.group().lower() if found and found.group()[0].isalpha() and not right[0].isalpha() else ""


def _last_word(left: str) -> str:
    words = left.split()
    while words and words[-1].lower() in _HEDGES_ALONE:
        words.pop()
    return words[-1].lower() if words else ""


def shorten(metric: str) -> str:
    """Cut a metric at a word where it is longer than a label may be."""
    metric = " ".join(metric.split())
    return metric if len(metric) <= _MAX_METRIC else metric[:_MAX_METRIC].rsplit(" ", 1)[0]
