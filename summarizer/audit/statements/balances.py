"""Statements that amounts add up to another, or leave it over, however they are worded: what is called a total, gaps, remainders."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING

from summarizer.audit.statements.bills import EACH
from summarizer.audit.statements.compared import is_base, may_be_of
from summarizer.audit.statements.sentence import AND, LAST, I, Sentence, Statement, alike, level, percent, size, tie
from summarizer.audit.statements.window import Place, magnitude, places, reaches, slack, summed
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.documents import Mention


_FEWEST = 2
_TENS = (10, 100)
"""By what a slipped decimal point makes an amount too large."""
_MOST = 8
_APART = Decimal("0.35")
"""How far parts may miss a total that words call so, as a share of it."""
_NEARLY = Decimal("0.15")
"""The same where no word calls it a total."""
_ADDED = lazy(
    r"(?:\A\W*add(?:ing)?|\b(?:together\swith|plus|on\stop\sof|in\saddition\sto|besides|combined\swith|zusammen\smit|zuzüglich|einschließlich|mitsamt|"
    r"avec|ajout\w+|y\scompris|junto\scon|sumad\w+|insieme\sa\w*|aggiun\w+))\b[^.;:,]{0,40}\Z",
    I,
)
_MORE = lazy(r"\b(?:aims?|targets?|seen|forecasts?)\b|,\s(?:and|und|et|y)\s\Z", I)
"""Between an amount that is added and the next one: more is added or taken away, or the next one is expected of a later time."""
_TOTAL = lazy(
    r"\b(?:total(?:s|led|ling|ing)?|altogether|in\sall|all\stold|combined|together|sum(?:s|med)?|overall|add(?:s|ed|ing)?\sup|makes?|making|made|gives?|giving|gave|brings?|bringing|brought|takes|taking|took|"
    r"reach(?:es|ed)?|insgesamt|zusammen|summe|macht|ergibt|au\stotal|en\stotal|soit)\b[^.;]{0,40}\Z",
    I,
)
_TOTAL_AFTER = lazy(
    r"\A(?:\s[^\W\d_]+){0,3}?\W{1,2}(?:in\s(?:all|total)|altogether|all\stold|combined|together|between\sthem|for\sthe\s(?:half|full|whole|year|nine)|insgesamt|zusammen|au\stotal|en\stotal)\b",
    I,
)
_OF_ALL = lazy(
    r"\b(?:total\w*|altogether|in\sall|all\stold|combined|together|sum|overall|add(?:s|ed|ing)?\sup|(?:that|which|this)\s(?:makes|gives|is)|making|for\sthe\s(?:half|full|whole|year)|insgesamt|zusammen)\b",
    I,
)
"""What a total is called that stands in another sentence than its parts; what "takes" something to so much adds to what was there."""
_RESULT = lazy(
    r"\b(?:leav(?:es|ing)|left(?:\swith)?|remain(?:s|ing|der)?|still\s(?:has|have|had|holds?|owns?)|net\sdebt\s(?:is|was|of|comes|came|stood|stands|at)|surplus|deficit|shortfall|difference|gap|"
    r"(?:a|the)\s(?:decrease|drop|fall|decline|reduction|rise|increase|jump|cut|saving|gain|loss)\sof|so\sthat|spread|by|up|down|to\s(?:an?\s)?(?:profit|loss)\sof|verbleib\w*|übrig|rest)\b[^.;:]{0,40}\Z",
    I,
)
_RESULT_AFTER = lazy(
    r"\A[^.;:,\d]{0,24}?\b(?:more|less|fewer|higher|lower|above|below|over|under|short|remain(?:s|ing)?|left|dearer|cheaper|better|worse|still\sto|to\sgo|outstanding|mehr|weniger)\b",
    I,
)
_BY = lazy(r"\b(?:by|um|de)\W{1,3}(?:about\s|some\s)?\Z", I)
_FORMER = lazy(
    r"\b(?:from|than|versus|vs\.?|compared\s(?:with|to)|against|after|previous\w*|instead\sof|nach|gegenüber|statt)\b[^.;,]{0,30}\Z|\(\W*\Z",
    I,
)


def _makes(parts: Sequence[Place], total: Place) -> bool:
    """Whether some of the parts, at least two, come to a total."""
    numbers = range(_FEWEST, len(parts) + 1)
    return any(abs(summed(some) - magnitude(total)) <= slack([*some, total]) for number in numbers for some in combinations(parts, number))


# --- totals ---------------------------------------------------------------------------------------------------------


def _is_row(row: Sequence[Place]) -> bool:
    """Whether amounts stand in columns, with no words between: those are added down, not across."""
    return len(row) > 1 and not any(any(map(str.isalpha, place.before)) for place in row[1:])


def called_totals(before: Sequence[Sentence], sentence: Sentence) -> Iterator[Statement]:
    """Find an amount that words call the total of those stated before it, in its sentence or in the one before."""
    own = places(sentence)
    before = [] if _is_row(own) else before
    for at, total in enumerate(own):
        if not size(total.mention) or not (_TOTAL.search(total.before) or _TOTAL_AFTER.search(total.after)):
            continue
        parts = _list_before(sentence, at)
        if parts:
            yield Statement("sum", total.mention, parts)
            continue
        told = [place for place in own[:at] if alike(place.mention, total.mention) and size(place.mention)]
        if any(_BY.search(place.before) or _FORMER.search(place.before) for place in told):
            continue
        told = [place for place in told if _is_each(place) == _is_each(total)]
        if (not told or (len(told) < _FEWEST and at == 1)) and _OF_ALL.search(total.before + " | " + total.after[:40]):
            earlier = [place for one in before[-1:] for place in places(one) if alike(place.mention, total.mention) and size(place.mention)]
            told = [place for place in (*earlier, *told) if _is_each(place) == _is_each(total)]
        fits = _FEWEST <= len(told) <= _MOST and all(magnitude(place) < magnitude(total) for place in told)
        if fits and abs(summed(told) - magnitude(total)) <= _APART * magnitude(total) and not _makes(told, total):
            yield Statement("sum", total.mention, tuple(place.mention for place in told), loose=True)


def _list_before(sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """Return the amounts right before a total that commas and "and" join: all of one sort, or none."""
    mentions, words = sentence
    first = at
    while first > 0 and alike(mentions[first - 1], mentions[at]) and (first == at or (AND.search(words[first]) and tie(words[first]))):
        first -= 1
    begins_before = first > 0 and AND.search(words[first]) and tie(words[first]) and level(mentions[first - 1])
    parts = mentions[first:at]
    listed = len(parts) >= _FEWEST and not begins_before and LAST.search(words[at - 1]) and tie(words[at])
    return parts if listed and all(level(part) or percent(part) for part in parts) else ()


def added(before: Sequence[Sentence], sentence: Sentence) -> Iterator[Statement]:
    """Find "together with B it is now T": an amount that is added to the only one before it with which it comes near to the next."""
    own = places(sentence)
    for at, part in enumerate(own):
        total = next((place for place in own[at + 1 :] if alike(place.mention, part.mention)), None)
        if total is None or not _ADDED.search(part.before) or _FORMER.search(total.before) or magnitude(part) >= magnitude(total):
            continue
        if any(_MORE.search(words) for words in sentence.words[at + 1 : own.index(total) + 1]):
            continue
        for number in range(1, min(len(before), _FEWEST) + 1):
            told = [
                place for place in places(before[-number]) if alike(place.mention, total.mention) and _is_each(place) == _is_each(total)
            ]
            if any(_makes((place, part), total) for place in (*told, *own[:at])):
                break
            near = [place for place in told if abs(summed((place, part)) - magnitude(total)) <= _NEARLY * magnitude(total)]
            if len({magnitude(place) for place in near}) == 1:
                yield Statement("sum", total.mention, (near[0].mention, part.mention), loose=True)
                break


def _is_each(place: Place) -> bool:
    """Whether an amount is one of each thing or each span of time: those add up to no sum of money, and it to none of them."""
    return "per " in (place.mention.quantity.unit or "") or EACH.match(place.after) is not None


# --- what is left ---------------------------------------------------------------------------------------------------


def gaps(before: Sequence[Sentence], sentence: Sentence) -> Iterator[Statement]:
    """Find the two amounts that a difference, a remainder or a step is told of: the only others of its sort within reach."""
    for at, stated in enumerate(sentence.mentions):
        lead, tail = sentence.words[at], sentence.words[at + 1]
        told = _RESULT.search(lead[-60:]) or _RESULT_AFTER.search(tail)
        if not level(stated) or not size(stated) or not told:
            continue
        for near in reaches(before, sentence, at):
            others = [place for place in near if alike(place.mention, stated) and size(place.mention)]
            if len(others) < _FEWEST:
                continue
            if len(others) == _FEWEST:
                small, large = sorted(others, key=magnitude)
                own = Place(stated, lead, tail)
                three = sorted((small, large, own), key=magnitude)
                missing = abs(magnitude(large) - magnitude(small) - magnitude(own))
                slipped = any(abs(magnitude(large) / ten - magnitude(small) - magnitude(own)) <= slack(three[:2]) for ten in _TENS)
                by = _BY.search(lead)
                if not may_be_of(sentence, at, (small, large)) or (by and not (is_base(small) or is_base(large))):
                    break
                if (
                    not _makes(three[:2], three[2])
                    and (missing <= _APART * magnitude(large) or slipped)
                    and magnitude(own) < magnitude(large)
                ):
                    # pence may be read as a price of a share
                    claimed = replace(stated, quantity=replace(stated.quantity, kind=large.mention.quantity.kind))
                    yield Statement("difference", claimed, (large.mention, small.mention), loose=True)
            break
