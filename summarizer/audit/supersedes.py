"""
A later source that replaces or denies a value of an earlier one.

The later source says so itself: it states the new value and, close by, the old one as former or as hearsay; or it denies the old value. A
price that moved replaces nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.audit.interval import allowed, ends, step
from summarizer.audit.near import around, digits, growth, is_former, told_beside, value_of, words_beside
from summarizer.audit.pairs import alike, denied, sooner
from summarizer.audit.passages import finding, name_of
from summarizer.audit.statements.compared import OF_BEFORE
from summarizer.documents import CITABLE
from summarizer.quantities.types import AMOUNTS
from summarizer.text.clauses import STOP
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.audit.near import Value
    from summarizer.documents import Marked, Mention
    from summarizer.models import Check

_NEARBY = 2
"""Lines between a new value and the one it replaces."""
_REACH = 80
_LONG_REACH = 120
_MOST_HOLDERS = 40
"""Places of a document where a value is looked for."""
_GROWTH = 3
_ROUNDED = 2
_BETWEEN = 60
_CORRECTED = Decimal("1.25")
"""How many times as large as another a value may be that a notice corrects without stating it."""
_EXACT = 3
"""Digits of a denied value that chance does not repeat."""
_HEARSAY = re.compile(
    r"\b(?:had\s(?:been|said|spoken|put|reported|given|estimated|expected|guided|guessed|reckoned|calculated)|(?:press|media|news|earlier|previous|initial)\sreports?|rumou?r\w*|"
    r"speculation|originally|initially|previously|preliminary|provisional|was\sreported|were\sreported|gerüchte\w*|medienberichte\w*|zuvor|zunächst|ursprünglich|"
    r"vorläufig\w*|bisher\w*|initialement|inicialmente|inizialmente)\b|此前|原先|初步",
    re.IGNORECASE,
)
_OTHERS_HAD = lazy(
    r"\b(?:analysts?|consensus|markets?|street|economists?|investors)\b[^.;]{0,40}\bhad\s(?:been\s)?(?:expect|forecast|estimat|reckon|guess)\w*\b",
    re.IGNORECASE,
)
_TALK = lazy(
    r"\b(?:(?:press|media|news|earlier|initial)\sreports?|rumou?r\w*|speculation|preliminary|provisional|gerüchte\w*|medienberichte\w*|vorläufig\w*)\b[^.;]{0,60}\Z",
    re.IGNORECASE,
)
_GIVEN_BEFORE = lazy(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day['’]s|last\s(?:week|month|quarter|year)['’]s|(?:the|its|their|an?)\s(?:old|earlier|first|initial|original|previous|prior)|(?:in\s)?(?:january|february|march|april|may|june|july|august|"
    r"september|october|november|december|spring|summer|autumn)(?:['’]s|\s(?:its|the)))\s(?:[\w-]+\s){0,2}(?:guidance|forecast|range|estimate|outlook|figure|number|count|tally|reading|total|plan|projection|target)\b[^.;]{0,24}\Z|"
    r"\b(?:used\sto\s(?:say|be|see|guide|expect)|had\s(?:pencilled\sin|looked\sfor|foreseen|planned|announced|promised|targeted|forecast|aimed))\b[^.;]{0,30}\Z|\bnot\s(?:the\s)?\Z",
    re.IGNORECASE,
)
"""What leads up to a value that was given before."""
_WAS_GIVEN = lazy(
    r"\b(?:was|were|had\sbeen)\s(?:first\s|originally\s|wrongly\s)?(?:given|put|reported|stated|published|printed|announced|quoted)\s(?:as|at)\s(?:just\s|about\s)?\Z",
    re.IGNORECASE,
)
_NOW = lazy(r"\b(?:now|revised|restated|corrected|instead|in\sfact|actually)\b[^.;]{0,24}\Z", re.IGNORECASE)
_HOLDS_NO_LONGER = lazy(
    r"\A[^.;]{0,70}\b(?:no\slonger\s(?:holds?|stands?|applies|apply|valid|true|correct)|(?:is|was|has\sbeen)\s(?:superseded|replaced|withdrawn|out\sof\sdate|outdated|scrapped|abandoned)|"
    r"given\sin\sthe\s(?:first|earlier|initial|previous)|gilt\snicht\smehr)\b",
    re.IGNORECASE,
)
_ANNOUNCED = lazy(r"\A[^.;]{0,70}\b(?:talked\sof|(?:mentioned|announced)\s(?:on|last|in))\b", re.IGNORECASE)
"""The same where the sentence tells of a revision."""
_HAD = lazy(r"\b(?:had|hatten?|avai(?:en)?t|habían?)\s(?:[^\W\d_]+\s){1,3}\Z", re.IGNORECASE)
_WITHDRAWN = lazy(
    r"\A[^.;]{0,70}\b(?:no\slonger\s(?:holds?|stands?|applies|apply|valid|true|correct)|superseded|withdrawn|out\sof\sdate|outdated|gilt\snicht\smehr)\b",
    re.IGNORECASE,
)
_REPLACES_IT = lazy(r"\A[^.]{0,90}\b(?:replaces?|supersedes?|overrides?|corrects?)\s(?:that|this|it|them|those)\b", re.IGNORECASE)
"""A sentence that goes on with what replaces the value."""
_CORRECTING = lazy(
    r"\b(?:replac(?:es?|ed|ing)|supersed(?:es?|ed|ing)|correct(?:s|ed|ing)|overrid(?:es?|den|ing)|in\splace\sof|ersetzt|korrigiert|remplace|corrige|sustituye|sostituisce)\s"
    r"(?:(?:the|its|their|an?|die|den|das|les?|la|el|los|il)\s)?(?:[\w-]+\s){0,3}\Z",
    re.IGNORECASE,
)
"""What leads up to a value that another takes the place of."""
_NOT_THE = lazy(r"\bnot\s(?:the\s)?(?:[\w-]+\s){0,2}\Z", re.IGNORECASE)
_HAD_BEEN_TOLD = lazy(r"\A[^.;:,]{0,30}\b(?:had|has|was|were)\s(?:[\w-]+\s){0,2}[^\W\d_]+(?:ed|en|wn|id|ld)\b", re.IGNORECASE)
"""Behind a value that does not hold: by whom and when it was stated."""
_SET_BESIDE = lazy(r",\s(?:after|following|against|versus|compared\s(?:with|to)|nach|après|contre|tras|dopo|contro)\s", re.IGNORECASE)
"""Behind it stands what something is compared with, of which nothing before it is said."""
_STILL_TALKED_OF = lazy(r"\b(?:is|are|now)\s(?:rumou?red|reported)\b|\brumou?red\sto\b", re.IGNORECASE)
"""Talk of what is still to come replaces nothing."""
_REVISED = lazy(
    r"\b(?:revis\w+|restat\w+|correct(?:s|ed|ion)|updat\w+|final(?:ly|i[sz]ed)?|audited|raise[sd]?|lift(?:s|ed)?|hike[sd]?|lower(?:s|ed)|cut|cuts|trim(?:s|med)?|"
    r"increased|reduced|instead\sof|rather\sthan|in\splace\sof|replac(?:es|ed|ing)|supersed\w+|no\slonger|"
    r"(?:would|will|should)\snow|now\s(?:sees?|expects?|plans?|puts?|counts?|aims?|reckons?)|statt|erhöht\w*|hebt|senkt\w*|gesenkt|korrigier\w*|bisher|relève|abaisse|eleva|reduce|alza|taglia)\b|"
    r"上调|下调|修正",
    re.IGNORECASE,
)
CORRECTION = re.compile(
    r"\b(?:corrections?\b(?=\s?[:—–-])|correction\sto|clarification\b(?=\s?:)|erratum|(?:an?\s)?(?:earlier|previous)\s(?:version|story|article)|misstated|"
    r"(?:korrektur|berichtigung|richtigstellung)\b|rectificatif|corrección|rettifica)|更正"
)
_MOVING = frozenset({"per_share", "multiple"})
_REACHED = _MOVING | {"percent", "basis_points", "ratio"}
"""Kinds of which an earlier value is mostly one that was so then, and no estimate of the same."""
OFFERED = lazy(r"\b(?:offer|bid|proposal|price\starget|target\sprice|guidance|kursziel|angebot|offre|oferta|offerta)\b", re.IGNORECASE)
"""What does not move by itself, though it is a price or a percentage."""
_ANY_UNIT = frozenset({"unit", "item", "piece", "stück", "unité", "unidad"})


def check(marked: Marked) -> tuple[Check, ...]:
    """Report each value that a later source replaces, then each that it denies, with the lines of both."""
    values = _Values(marked)
    return (
        *_replaced(marked, values),
        *_denied(marked, values),
        *_corrected(marked),
    )


def _revised(marked: Marked, values: _Values) -> Iterator[tuple[Mention, Mention]]:
    """Yield each new value with the old one that its own source states beside it."""
    olds = (old for old in marked.mentions if _is_replaced(marked, old) or _is_known(marked, values, old))
    yield from ((new, old) for old in olds if (new := _new_value(marked, old)) is not None)


def _replaced(marked: Marked, values: _Values) -> Iterator[Check]:
    for new, old in _revised(marked, values):
        same = (mention for mention in values.elsewhere(old) if _may_precede(marked, mention, old))
        earlier = [each for each in same if _is_current(marked, old, each) and not _knows(marked, each, new)]
        if not earlier and not _only_talk(marked, old) and not _is_restated(marked, new, old) and not _is_corrected(marked, old):
            continue
        mentions = (new, old, *earlier)
        who = ", ".join(dict.fromkeys(name_of(marked.document[mention.document]) for mention in earlier))
        former = f"{old.quantity.as_written} ({who})" if who else old.quantity.as_written
        what = f"{name_of(marked.document[new.document])} tells {new.quantity.as_written} in place of {former}."
        yield _finding(marked, what, mentions)


def _denied(marked: Marked, values: _Values) -> Iterator[Check]:
    for denial in marked.mentions if len(marked.documents) > 1 else ():
        if digits(denial) < _EXACT or not denied(marked, denial):
            continue
        told = [mention for mention in values.elsewhere(denial) if _may_precede(marked, mention, denial) and not denied(marked, mention)]
        if told:
            what = f"{name_of(marked.document[denial.document])} reports a denial of {denial.quantity.as_written}, which "
            what += f"{name_of(marked.document[told[0].document])} prints."
            yield _finding(marked, what, (denial, *told))


def _corrected(marked: Marked) -> Iterator[Check]:
    """Find the two values of a notice of correction."""
    for line, behind in pairwise((*marked.lines, None)):
        if line is None or line.role not in CITABLE or not CORRECTION.search(marked.small(line)):
            continue
        mentions, told = marked.mentions_in[line.id], marked.mentions_of[line.document]
        if len(mentions) == 1 and behind is not None and behind.document == line.document:
            mentions = (*mentions, *marked.mentions_in[behind.id][:1])
        if len(mentions) == 1:
            near = [m for m in told if _alike(m, mentions[0]) and _differ(m, mentions[0]) and growth(m, mentions[0]) <= _CORRECTED]
            mentions = (*near, *mentions) if len({value_of(mention) for mention in near}) == 1 else ()
        if len(mentions) > 1:
            pair = next(((one, other) for one, other in pairwise(mentions) if _alike(one, other) and _differ(one, other)), None)
            if pair is not None:
                values = " and ".join(mention.quantity.as_written for mention in pair)
                same = (other for other in told for mention in pair if value_of(other) == value_of(mention) and _alike(other, mention))
                what = f"{name_of(marked.document[line.document])} prints a correction: {values}."
                yield _finding(marked, what, dict.fromkeys((*pair, *same)))


def _finding(marked: Marked, what: str, mentions: Iterable[Mention]) -> Check:
    mentions = tuple(mentions)
    return finding(marked, mentions, kind="supersedes", severity="info", what=what)


# --- the old value --------------------------------------------------------------------------------------------------


class _Values:
    """Where each value of a set of sources is stated."""

    def __init__(self, marked: Marked) -> None:
        """Index the mentions by what they amount to, the first ones of each document."""
        self._marked = marked
        self._holders: defaultdict[Value, defaultdict[str, list[Mention]]] = defaultdict(lambda: defaultdict(list))
        for mention in marked.mentions if len(marked.documents) > 1 else ():
            own = self._holders[value_of(mention)][mention.document]
            if len(own) < _MOST_HOLDERS:
                own.append(mention)

    def elsewhere(self, mention: Mention) -> list[Mention]:
        """Return the mentions in other documents that state its value, and a word too where chance may explain that."""
        others = (own for document, own in self._holders[value_of(mention)].items() if document != mention.document)
        same = (other for own in others for other in own if _alike(mention, other))
        return [
            other
            for other in same
            if _is_telling(mention)
            or words_beside(self._marked, mention) & words_beside(self._marked, other)
            or (_is_rounded(mention) and self._is_single(mention) and self._is_single(other))
        ]

    def _is_single(self, mention: Mention) -> bool:
        """Whether a document states a value but once."""
        return len(self._holders[value_of(mention)][mention.document]) == 1


def _is_telling(mention: Mention) -> bool:
    """Whether chance hardly explains that two sources state a value: a range, or three significant digits."""
    values = ends(mention.quantity)
    return len(values) > 1 or any(len(value.normalize().as_tuple().digits) >= _EXACT for value in values)


def _is_rounded(mention: Mention) -> bool:
    """Whether an amount has two digits of its own: two sources that state it but once seldom do so of two things."""
    return mention.quantity.kind in AMOUNTS and any(
        len(value.normalize().as_tuple().digits) == _ROUNDED for value in ends(mention.quantity)
    )


def _may_precede(marked: Marked, mention: Mention, later: Mention) -> bool:
    """Whether the source of a mention is not known to be of the same day or a later one."""
    first, second = (marked.document[each.document].appeared for each in (mention, later))
    return first is None or second is None or first < second


def _is_replaced(marked: Marked, mention: Mention) -> bool:
    """Whether a value is stated as former, by hearsay or in a sentence that tells of a revision; a price that moved is not."""
    before, after = around(marked, mention, _REACH)
    if mention.quantity.kind in _MOVING and mention.context.role != "target" and not OFFERED.search(before):
        return False
    if _was_given(before) and not _is_outlook(mention):
        return True
    if _HOLDS_NO_LONGER.search(after) or _is_corrected(marked, mention) or (_ANNOUNCED.search(after) and _REVISED.search(before + after)):
        return True
    revised = is_former(marked, mention) and _REVISED.search(before + after) and not OF_BEFORE.search(after)
    return bool(revised) or (_is_hearsay(before) and not _is_expected(before))


def _is_known(marked: Marked, values: _Values, mention: Mention) -> bool:
    """Whether a value of before is one that a source of an earlier day states as current: no word need say that it was revised."""
    before, after = around(marked, mention, _REACH)
    moving = mention.quantity.kind in _REACHED and not OFFERED.search(before)
    if (
        moving
        or len(marked.documents) == 1
        or not (_is_telling(mention) or (_is_rounded(mention) and _stands_behind_another(marked, mention)))
    ):
        return False
    if OF_BEFORE.search(after) or _is_expected(before) or not (is_former(marked, mention) or _HAD.search(before)):
        return False
    return any(sooner(marked, each, mention) and not is_former(marked, each) for each in values.elsewhere(mention))


def _stands_behind_another(marked: Marked, mention: Mention) -> bool:
    """Whether the value before it is of its sort and in its clause, as a new one is told from an old one."""
    before = marked.mention.get(mention.id - 1)
    if before is None or before.line != mention.line or not _alike(before, mention):
        return False
    between = marked.document[mention.document].text[before.quantity.end : mention.quantity.start]
    return len(between) <= _BETWEEN and not STOP.search(between)


@lru_cache(maxsize=2_048)  # two checks ask for each value
def _was_given(before: str) -> bool:
    return bool(_GIVEN_BEFORE.search(before) or _WAS_GIVEN.search(before))


@lru_cache(maxsize=2_048)  # asked of each quantity near many others
def _is_hearsay(before: str) -> bool:
    own = _SET_BESIDE.split(before)[-1]
    return _HEARSAY.search(_STILL_TALKED_OF.sub("", own)) is not None


def _is_corrected(marked: Marked, mention: Mention) -> bool:
    """Whether a value is named as one that was stated before and that another takes the place of."""
    before, after = around(marked, mention, _REACH)
    return bool(_CORRECTING.search(before) or (_NOT_THE.search(before) and _HAD_BEEN_TOLD.search(after)))


def _is_outlook(mention: Mention) -> bool:
    """Whether a value is what others expected of a result: that is no value which was replaced."""
    return mention.context.role == "estimate"


def _is_expected(before: str) -> bool:
    """Whether others had expected a value of a result: what came does not replace it."""
    return _OTHERS_HAD.search(before) is not None


def _only_talk(marked: Marked, mention: Mention) -> bool:
    """Whether a value is stated as what talk or first numbers had it: that is old even if no other source here prints it."""
    before, after = around(marked, mention, _REACH)
    return bool(_TALK.search(before) or _WITHDRAWN.search(after) or _REPLACES_IT.search(around(marked, mention, _LONG_REACH)[1]))


def _is_restated(marked: Marked, new: Mention, old: Mention) -> bool:
    """Whether a line states what a value is now and how it was given before."""
    before = around(marked, old, _REACH)[0], around(marked, new, _REACH)[0]
    return new.line == old.line and _WAS_GIVEN.search(before[0]) is not None and _NOW.search(before[1]) is not None


def _is_current(marked: Marked, old: Mention, mention: Mention) -> bool:
    """Whether an earlier source states a value as the one that holds; of an undated source only a revision is sure to come later."""
    dated = None not in (marked.document[old.document].published, marked.document[mention.document].published)
    before, after = around(marked, old, _REACH)
    revised = _REVISED.search(before + after) is not None or _GIVEN_BEFORE.search(before) is not None
    return not is_former(marked, mention) and not denied(marked, mention) and (dated or revised)


# --- the new value --------------------------------------------------------------------------------------------------


def _new_value(marked: Marked, old: Mention) -> Mention | None:
    """Find what is stated in place of an old value: the nearest quantity of its sort before it, else behind it in its line."""
    told = (mention for mention in told_beside(marked, old, _NEARBY) if _alike(mention, old) and _differ(mention, old))
    sized = [mention for mention in told if _is_of_its_size(mention, old)]
    near = [mention for mention in sized if len(ends(mention.quantity)) == len(ends(old.quantity))] or sized  # a range replaces a range
    current = [mention for mention in near if not is_former(marked, mention) and not _is_hearsay(around(marked, mention, _REACH)[0])]
    earlier = [mention for mention in current if mention.id < old.id]
    before = [mention for mention in earlier if mention.line == old.line] or earlier
    behind = [mention for mention in current if mention.id > old.id and mention.line == old.line]
    return min(before[::-1], key=lambda mention: growth(mention, old), default=next(iter(behind), None))


def _is_of_its_size(one: Mention, other: Mention) -> bool:
    """Whether one value may replace another: what was talked of was seldom several times as much."""
    return growth(one, other) <= _GROWTH


def _differ(one: Mention, other: Mention) -> bool:
    """Whether two values differ by more than their rounding; "about" is no reason for a source to print another number."""
    first_ends, second_ends = ends(one.quantity), ends(other.quantity)
    if first_ends == second_ends:
        return False
    if len(first_ends) == len(second_ends) and step(one.quantity) == step(other.quantity):
        return True
    first, second = (allowed(replace(mention.quantity, qualifier=None)) for mention in (one, other))
    return first is not None and second is not None and not first.meets(second)


def _knows(marked: Marked, mention: Mention, new: Mention) -> bool:
    """Whether the earlier source states the new value too, close by: then it is not replaced."""
    near = told_beside(marked, mention, _NEARBY)
    return any(_alike(other, new) and value_of(other) == value_of(new) for other in near)


def _alike(one: Mention, other: Mention) -> bool:
    """Whether two values are of one sort; a count of "units" may be of anything."""
    if (
        alike(one, other)
        and one.quantity.kind == other.quantity.kind
        and (one.quantity.kind != "percent" or one.quantity.unit == other.quantity.unit)
    ):
        return one.quantity.currency == other.quantity.currency
    counts = one.quantity.kind == other.quantity.kind == "count"
    return counts and any((mention.quantity.unit or "").casefold().removesuffix("s") in _ANY_UNIT for mention in (one, other))
