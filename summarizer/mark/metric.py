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

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.quantities import Quantity

BREAK = re.compile(r"[,;:()，。；、：（）\[\]\"“”„«»—–]|\s-\s|(?<=\w)\.(?=\s)")
_LABEL = re.compile(r"\A(?:[-–—•*·▪►]\s*|\(?\w{1,2}[.)]\s+)?(?P<label>[^:：]{2,60}?)(?:\s?[:：]|\s\.{3,})\s*")
_INNER_LABEL = re.compile(r"(?:[(,;|•·]\s*|(?<!\s)\s{2,80})(?P<label>[^():：,;\s][^():：,;]{1,39}?)\s?[:：]\s*\Z")
_ROW = re.compile(r"\A(?:\|\s?)?(?P<label>[^\s|](?:[^\t|]{0,58}?[^\s|])?)(?: {2,}|\t|\s?\|)")
_ASIDE = re.compile(r"\s?\([^()\d]{1,12}\)\s?")
_WORD = re.compile(r"[^\s,;:()\[\]\"“”„«»—]+")
_TRIM = "'’.,;:!?…，。；、：\"“”"

_HEDGES = frozenset(
    "about around approximately roughly some nearly almost over under above below exceeding more less than at least most up "
    "to just only well as much many least said be estimated total now also still already rather rund etwa circa ca knapp fast "
    "gut mehr als bis zu mindestens höchstens über unter nur environ près de plus moins unos cerca más menos circa quasi "
    "oltre".split()
)
_LINKS = frozenset(
    "of at to from by for with on in against versus vs compared after is are was were be been stood stands has have had will "
    "would that which and or an a the von auf bei um zu aus mit gegen gegenüber nach war waren ist sind lag liegt hat haben "
    "betrug beträgt und der die das ein eine de du des à en et le la les un une est por para el los las y es di il lo gli e è &".split()
)
_PRIOR = frozenset("against versus vs from compared with after down up than nach gegenüber von statt contre contra frente".split())
_OF = frozenset("of der des de du von del della".split())
_ARTICLES = frozenset("a an the its his her their another ein eine einen einem der die das un une le la el il".split())
_DETERMINERS = frozenset(
    "to whether the a an its their his her our this that these those each every with while although as if and but or which "
    "who when where now also said says it he she they we der die das den dem des ein eine einen einem einer seine ihre sein "
    "ihr mit bei und aber le la les un une son sa ses el los las su sus il lo gli suo".split()
)
_WITHIN = frozenset("in of for during over im in für während dans de pour en durante".split())
"""Prepositions that go on with a phrase."""
_PARTICLES = frozenset("ab an auf aus ein nach um vor zu zurück zusammen hinzu".split())
"""Parts of German verbs that close a clause."""
_EXPECTED = frozenset("expected forecast forecasted predicted pencilled projected analysts consensus erwartet erwarteten attendu".split())
_TAKES_OBJECT = frozenset(
    "expects expected sees pays pay paid wants needs requires receive receives received raises raised raising earns earned sold sells buys "
    "bought spends spent spend books booked saves save lost makes has have handed delivered shipped produced received drawn enrolled adds "
    "owns holds erwartet zahlt verkauft kauft spart braucht hat haben attend paie vend achète espera paga vende compra".split()
)
"""Verbs after which the quantity opens what is measured ("the company expects … pounds of yellowcake")."""
_ASIDE_LABEL = re.compile(
    r"(?:prior|previous|previously|last|earlier|before|was|consensus|estimate|expected|forecast|bisher|bislang|zuvor|vorjahr|konsens|vorher|"
    r"auparavant|antes|year|quarter|month|half|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|[qh][1-4]|fy|\d{2,4}|\s|['’-])+",
    re.IGNORECASE,
)
"""Labels that say with what a figure is compared, and not what it measures."""
_LEFT_WORDS = 7
_RIGHT_WORDS = 7
_MAX_METRIC = 80
_FILLERS = _HEDGES | _LINKS
_FILLERS_AND_DETERMINERS = _FILLERS | _DETERMINERS
_HEDGES_ALONE = _HEDGES - _PRIOR


def metric_of(lead: str, left: str, right: str, quantity: Quantity, previous: str | None) -> str | None:
    """Read what a quantity measures; ``lead`` is the line before it, ``left`` and ``right`` reach to the neighbouring quantities."""
    left = _ASIDE.sub(" ", left)
    before, after = _phrase_before(left), _phrase_after(right)
    if before and only_moves(before):
        before = None  # "9% higher at $64": a direction is no metric
    if label := _label(lead):
        return f"{previous}, {label}" if previous and _ASIDE_LABEL.fullmatch(label) else label
    if _is_counted(left, right, quantity, before):
        return _counted(before, after, right, quantity, previous)
    return _led_up_to(before, after, left, previous)


def _counted(before: str | None, after: str | None, right: str, quantity: Quantity, previous: str | None) -> str | None:
    """Name what follows a quantity; of a share also what it is of, of what was expected what the others measure."""
    following = _first_word(right)
    if quantity.kind == "percent" and before and after and following in _OF:
        return f"{before} … {after}"
    if previous and after and following in _EXPECTED:
        return f"{previous} {after}"
    return after or before or (quantity.unit if quantity.kind == "count" else None) or previous


def _led_up_to(before: str | None, after: str | None, left: str, previous: str | None) -> str | None:
    """Name what leads up to a quantity."""
    if before is None:
        compared = _last_word(left) in _PRIOR and after
        return f"{previous} {after}" if previous and compared else (previous if left.strip() else None) or after or previous
    if after and before.split()[-1].lower() in _TAKES_OBJECT:
        return f"{before} … {after}"
    if " " in before or (after is None and _names_with_article(left, before)):
        return before
    return f"{before} … {after}" if after else _clause_before(left)


def _is_counted(left: str, right: str, quantity: Quantity, before: str | None) -> bool:
    """Whether the words that follow say what is measured: the noun that is counted, the whole of a share, the noun after an article."""
    following = _first_word(right)
    if quantity.kind in {"count", "ratio"} or (quantity.kind == "percent" and following in _OF):
        return True
    return bool(following) and following not in _LINKS and (_last_word(left) in _ARTICLES or before is None)


def _label(lead: str) -> str | None:
    """Read the label of "Label: value", of "(label: value)" and of a table row."""
    if inner := _INNER_LABEL.search(lead[-_MAX_METRIC:]):
        return inner["label"]
    found = _LABEL.match(lead)
    # A hedge or two may stand between a label and its value.
    if found and all(word.lower() in _HEDGES for word in lead[found.end() :].split()):
        return found["label"].strip()
    if row := _ROW.match(lead):
        return row["label"].strip(" .")
    return None


def _phrase_before(left: str) -> str | None:
    """Take the noun phrase that leads up to a quantity, without hedges, links and the determiner it opens with."""
    clause = BREAK.split(left)[-1]
    words = [word.strip(_TRIM) for word in clause.split()]
    words = [word for word in words if any(map(str.isalnum, word))]
    while words and words[-1].lower() in _FILLERS:
        words.pop()
    words = words[-_LEFT_WORDS:]
    for index in range(len(words) - 1, -1, -1):
        if words[index].lower() in _DETERMINERS and not _goes_on(words, index):
            words = words[index + 1 :]
            break
    while words and words[0].lower() in _FILLERS:
        words = words[1:]
    phrase = " ".join(words)
    return phrase if any(character.isalpha() for character in phrase) else None


def _goes_on(words: Sequence[str], index: int) -> bool:
    """Whether a determiner stands inside a phrase ("output in the second quarter"), which it does not open."""
    return index > 1 and words[index].lower() in _ARTICLES and words[index - 1].lower() in _WITHIN


def _names_with_article(left: str, word: str) -> bool:
    """Whether one word is a noun by itself: an article stands before it."""
    words = left.split()
    return any(first.lower() in _ARTICLES and second.strip(_TRIM) == word for first, second in pairwise(words))


def _clause_before(left: str) -> str:
    """Take the last words of the clause as they stand, where its noun phrase alone says too little."""
    words = [word.strip(_TRIM) for word in BREAK.split(left)[-1].split()]
    while words and words[-1].lower() in _FILLERS:
        words.pop()
    words = words[-_LEFT_WORDS:]
    while words and words[0].lower() in _FILLERS_AND_DETERMINERS:
        words = words[1:]
    return " ".join(words)


def _phrase_after(right: str) -> str | None:
    """Take the words that follow a quantity in its clause."""
    pieces = BREAK.split(right.lstrip("-"), maxsplit=1)
    words = [word.strip(_TRIM) for word in pieces[0].split()][:_RIGHT_WORDS]
    if len(words) == 1 and words[0].lower() in _PARTICLES:
        return None
    while words and (words[-1].lower() in _FILLERS_AND_DETERMINERS or any(map(str.isdigit, words[-1]))):
        words.pop()
    phrase = " ".join(word for word in words if word)
    return phrase if any(character.isalpha() for character in phrase) else None


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
