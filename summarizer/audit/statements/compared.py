"""Statements that one amount lies so many per cent, or a fraction, above or below another, however worded: changes, premiums, upside."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.audit.statements.sentence import LEAD, I, Sentence, Statement, alike, level, percent, share, size
from summarizer.audit.statements.window import Place, amounts, places, reaches
from summarizer.text.clauses import MARK
from summarizer.text.lexicon import lazy
from summarizer.text.movement import FALL, RISE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.documents import Mention
    from summarizer.models import Direction

_LEAD = r"\b[^.;:,]{0,30}\Z"
_UP_BEFORE = lazy(
    rf"\b(?:{RISE}|growth|hausse|gain(?:s|ed|ing)?|advanc(?:e[sd]?|ing)|improv(?:e[sd]?|ing|ement)|expand(?:s|ed|ing)?|widen(?:s|ed)?|swell(?:s|ed)?|exceed(?:s|ed)?|top(?:s|ped)?|"
    r"beat(?:s|ing)?|premium|upside|zu(?:legte|wachs|gelegt)|legte|plus|anstieg|aufschlag)" + _LEAD,
    I,
)
_DOWN_BEFORE = lazy(
    rf"\b(?:{FALL}|los(?:s|es|t|ing)|trim(?:s|med)?|shed|wiped?|erased?|contract(?:s|ed|ing)|narrow(?:s|ed)?|eas(?:e[sd]?|ing)|dipp(?:ed|ing)|retreat\w*|discount|"
    r"rückgang|minus|brach|abschlag|rebaj\w+)" + _LEAD,
    I,
)
_UP_AFTER = lazy(
    r"\A\W{0,3}(?:up|higher|more|above|over|ahead|upside|potential|of\s(?:upside|potential)|premium|increase|rise|growth|gain|jump|better|dearer|mehr|höher|über|más|de\splus|zu\b)\b",
    I,
)
_DOWN_AFTER = lazy(
    r"\A\W{0,3}(?:(?:has|have|had|was|were|is)\s(?:been\s)?(?:wiped|knocked|shaved|lost|gone)|down|lower|less|fewer|below|under|beneath|short|discount|decrease|fall|drop|decline|cut|worse|cheaper|weniger|niedriger|unter|menos|de\smoins)\b",
    I,
)
_GAP = lazy(
    r"\b(?:above|below|over|under|premium|discount|upside|potential|exceed\w*|tops|topped|short\sof|implie\w*|über|unter|aufschlag|abschlag)\b",
    I,
)
_UPSIDE = lazy(r"\b(?:upside|downside|potential)\b", I)
_OTHER_BASIS = lazy(
    r"\b(?:constant\w*|costanti|périmètre|perimetro|organic\w*|organiqu\w*|orgánic\w*|"
    r"like-for-like|comparable|without|underlying|adjusted|excluding|currency|annuali[sz]ed|cagr|on\saverage|average\sannual|real\sterms|"
    r"this\syear|so\sfar|year-to-date|since|over\sthe\s(?:past|last)|nine\smonths|for\sthe\syear|by\s20\d\d|bereinigt\w*|organisch\w*|währungs\w*)\b",
    I,
)
_A_YEAR = lazy(r"\A\W{0,2}(?:a|per|each)\s(?:year|annum|month|quarter)\b", I)
_BASE_LEAD = lazy(
    r"\b(?:from|than|versus|vs\.?|against|compared\s(?:with|to)|after(?!\s(?:it|he|she|they|we|which|(?!closing|ending|finishing)\w+ing)\b)|above|below|over|under|on|beneath|to\sthe|exceeds?|exceeded|instead\sof|rather\sthan|in\splace\sof|statt|en\slugar\sde|au\slieu\sde|previous\w*|prior|earlier|ha(?:d|ving)\s\w+(?:ed|en|d|t|n)|"
    r"was|were|waren?|20\d\d|vorjahr\w*|passe\w?\sde|pas(?:a|ó|ando)\sde|von|nach|gegenüber|als|über|unter|contre|après|tras|desde|dopo|que|frente\sa|por)\b[^.;,]{0,40}\Z",
    I,
)
OF_BEFORE = lazy(
    r"\A[^.;,\d]{0,24}\b(?:(?:a|one|the|twelve|12)?\s?(?:year|quarter|month|months)\s(?:ago|earlier|before|previously)|last\syear|(?:previous|prior)\s(?:year|quarter|month|session|close)|in\s(?:19|20)\d\d|"
    r"(?:in|of)\sthe\s(?:same|first|second|third|fourth|previous|prior)|(?:im\s|ein\s)?(?:vorjahr|jahr\s(?:davor|zuvor|früher))|un\san\s(?:plus\stôt|auparavant)|un\saño\santes|l['’]an\s(?:dernier|passé)|el\saño\spasado|del?\saño\santerior|before\sthe|budgeted?|planned|expected)\b",
    I,
)
_EXTREME = lazy(
    r"\b(?:(?P<from>from|von|depuis|desde|da)\s[^.;,]{0,24}?)?\b(?:lows?|highs?|peak|trough|record|plus\s(?:haut|bas)|\w{0,12}hoch|\w{0,12}tief|máximo|mínimo|massimo|minimo)\b"
    r"[^.;,]{0,24}\Z",
    I,
)
"""What leads up to the highest or lowest value of a span of time: only "from" makes it the one that a change is counted from."""
_BRACKETED = lazy(r"\(\s?(?:[^()]{0,24}(?:20\d\d|year|vorjahr|prior|previous|vj\.?)[^()]{0,6})?\W{0,3}\Z", I)


_LEVEL = lazy(r"(?<!amounts\s)(?<!comes\s)(?<!amounted\s)(?<!came\s)\b(?:to|at|from|auf|bei|von|à)\s(?:just\s|about\s|only\s)?\Z", I)
OF_WHAT = lazy(r"\s(?:of|der|des|du|de|del|della)\s(?!upside|potential|growth)", I)
_OUT_AT = lazy(r"\bout\sat\s(?:just\s|about\s)?\Z", I)
_AGAINST = lazy(
    r"\A\W{0,3}(?:[^\W\d_]+\s){0,2}?(?:to|on|above|below|over|under|than|against|beneath|from|versus|ahead\sof|of|über|unter|als|que)\s", I
)
THAN = lazy(r"\A\W{0,3}(?:more|less|fewer|higher|lower|better|worse|above|below|short|cheaper|dearer)\s(?:of|than)?\b", I)
THAN_BEFORE = lazy(
    r"\A\W{0,3}(?:more|less|fewer|higher|lower|better|worse)\s(?:than|on)\s(?:in\s)?(?:an?|the|last|one)\s(?:same\s|previous\s|prior\s|first\s)?(?:year|quarter|month|half|period)\b|"
    r"\A\W{0,3}(?:(?:year|quarter|month)[\s-](?:over|on)[\s-](?:year|quarter|month)|yoy|qoq|y/y|q/q|interanual|zum\svorjahr|sur\sun\san)\b",
    I,
)
"""What says that a change is held against a time and no amount."""
_FROM_LEAD = lazy(
    r"\b(?:from|after(?:\s(?:closing|ending|finishing)\sat)?|compared\s(?:with|to)|against|versus|nach|gegenüber|von|après|contre|tras|desde|frente\sa|dopo|contro)\s(?:the\s|about\s|just\s)?\Z",
    I,
)
_FROM_THERE = lazy(r",\s(?:from|von)\s(?:about\s|just\s)?\Z", I)
"""What goes on with the two levels of a change: "up 5%, from 40 to 42"."""
_TO_A_LEVEL = lazy(r"\A\s(?:to|auf|à|a|hasta)\s", I)
_AFTER = lazy(r"\b(?:after|nach|après|tras|dopo)\b", I)
_APPOSED = lazy(r",\s(?:an?|up|down|or|eine?|une?|un)\s(?:[\w-]+\s){0,3}\Z", I)
_BY = lazy(r"\b(?:by|up|down|rose|fell|gained|lost|added|um|rise\sof|fall\sof|increase\sof|decrease\sof)\W{1,3}\Z", I)
_TO = lazy(rf"\b(?:to|at|auf|bei|à){LEAD}", I)
_BESIDE_LEAD = lazy(r"\b(?:above|below|over|under|beneath|exceed\w*|über|unter)\b[^.;,]{0,40}\Z", I)
_OPEN = Decimal("0.6")
"""How far, in points, a printed change may lie from that of two amounts and still be theirs."""
_HUNDRED = Decimal(100)
_PAIR = 2
_TEN = 10
_SLIP = 2_000_000


def compared(before: Sequence[Sentence], sentence: Sentence) -> Iterator[Statement]:
    """Find the two amounts that a change or a distance, in per cent or as a fraction, is told of."""
    for at, stated in enumerate(sentence.mentions):
        if not share(stated) or not size(stated) or _A_YEAR.search(sentence.words[at + 1]) or _is_level(*sentence.words[at : at + 2]):
            continue
        yield from _stepped(sentence, at)
        told = way_of(sentence, at)
        way = told or _way_to(sentence, at)
        if way is None or is_other_basis(sentence, at):
            continue
        pair = _pair(before, sentence, at, is_gap=bool(_GAP.search(_words_beside(sentence, at))))
        of_before = THAN_BEFORE.search(sentence.words[at + 1]) is not None
        if pair is not None and (not of_before or (any(map(is_of_before, pair)) and not any(map(_is_expected, pair)))):
            yield _told(stated, pair, way, loose=told is None or not _is_beside(sentence, at, pair, way))


def _stepped(sentence: Sentence, at: int) -> Iterator[Statement]:
    """Find the size of a change and where it led, "by D, or P, to B" and "by D to B, or P": the old value is B less D."""
    own, stated = places(sentence), sentence.mentions[at]
    for first in (at - 2, at - 1) if percent(stated) and size(stated) else ():
        near = [place for place in range(max(first, 0), first + 3) if place < len(own) and place != at and level(own[place].mention)]
        steps, news = ([place for place in near if lead.search(own[place].before)] for lead in (_BY, _TO))
        if len(near) != _PAIR or len(steps) != 1 or len(news) != 1 or not alike(*(own[place].mention for place in near)):
            continue
        step, new = own[steps[0]].mention, own[news[0]].mention
        if _AFTER.search(own[steps[0]].before) or step.quantity.kind != new.quantity.kind:
            continue  # the step of another movement, or of a price beside a sum
        way = way_of(sentence, at) or way_of(sentence, steps[0])
        value = (size(new) or Decimal(0)) + (-1 if way == "up" else 1) * (size(step) or Decimal(0))
        written = f"{new.quantity.as_written} {'less' if way == 'up' else 'plus'} {step.quantity.as_written}"
        old = replace(step, quantity=replace(new.quantity, value=value, as_written=written))
        if way and value > 0 and not _FROM_LEAD.search(own[max(near[-1], at)].after):
            yield Statement("change_pct", replace(stated, context=replace(stated.context, direction=way)), (old, new))


def is_of_before(place: Place) -> bool:
    """Whether an amount is stated as that of an earlier time."""
    return bool(OF_BEFORE.search(place.after) or _BRACKETED.search(place.before) or _FROM_LEAD.search(place.before))


def _is_expected(place: Place) -> bool:
    """Whether an amount is what others expected, from which no change since a time before is counted."""
    return place.mention.context.role == "estimate"


def is_compared(sentence: Sentence, at: int) -> bool:
    """Whether a percentage is held against another beside it, and so is no change of two others: "10% after 9%"."""
    two = places(sentence)[max(0, at - 1) : at + 2]
    held = any(percent(one.mention) and percent(other.mention) and is_of_before(other) for one, other in pairwise(two))
    return held and not _TO_A_LEVEL.match(sentence.words[min(at + 2, len(sentence.mentions))])


def _is_level(before: str, after: str) -> bool:
    """Whether a percentage is stated as a level that something reached, or in apposition as a share: "the fee, 3% of the price, rises"."""
    return bool(_LEVEL.search(before) and not _OUT_AT.search(before)) or (before.endswith(", ") and OF_WHAT.match(after) is not None)


def is_other_basis(sentence: Sentence, at: int) -> bool:
    """Whether words beside a change say that it is not the one of the amounts as they are printed, or of another span of time."""
    return _OTHER_BASIS.search(sentence.words[at][-60:] + " | " + sentence.words[at + 1][:60]) is not None


def way_of(sentence: Sentence, at: int) -> Direction | None:
    """Say whether a result is stated as more or as less; the word behind it counts more than those before."""
    before, after = sentence.words[at][-50:], sentence.words[at + 1][:40]
    if at and before.strip() == "by":
        before = (sentence.words[at - 1] + before)[-50:]
    up, down = _UP_AFTER.search(after), _DOWN_AFTER.search(after)
    if up or down:
        return "up" if up else "down"
    rise, fall = _UP_BEFORE.search(before), _DOWN_BEFORE.search(before)
    if rise and fall:
        return "up" if rise.start() > fall.start() else "down"
    if rise or fall:
        return "up" if rise else "down"
    return sentence.mentions[at].context.direction


def _way_to(sentence: Sentence, at: int) -> Direction | None:
    """Say which way a change goes that is stated by the levels alone: "P to B, after A"."""
    if at + 2 >= len(sentence.mentions) or not _TO_A_LEVEL.match(sentence.words[at + 1]) or not _FROM_LEAD.search(sentence.words[at + 2]):
        return None
    new, old = size(sentence.mentions[at + 1]), size(sentence.mentions[at + 2])
    return ("up" if new > old else "down") if new and old else None


def _pair(before: Sequence[Sentence], sentence: Sentence, at: int, *, is_gap: bool) -> tuple[Place, Place] | None:
    """Find the only two amounts of one sort within reach, one of them stated as what the other is held against."""
    for near in reaches(before, sentence, at):
        sorts = [sort for sort in amounts(near) if len(sort) > 1]
        if len(sorts) > 1 or any(len(sort) > 2 for sort in sorts):  # noqa: PLR2004 - more than a pair
            return None
        if sorts:
            one, other = sorts[0]
            if not may_be_of(sentence, at, (one, other)) or not _of_one_size(one, other):
                return None
            if is_upside(sentence, at) and (_was(one) or _was(other)):
                return None  # a goal and the one of before
            based = is_base(one) or is_base(other) or (is_gap and one.mention.quantity.kind == "per_share")
            if _TO_A_LEVEL.match(sentence.words[at + 1]) and not _has_origin(sentence, at, (one, other)):
                return None
            return (one, other) if based and size(one.mention) != size(other.mention) and not explained(near, one, other) else None
    return None


def is_upside(sentence: Sentence, at: int) -> bool:
    """Whether a result is told of a price and what it may become, and so of no two goals."""
    return _UPSIDE.search(_words_beside(sentence, at)) is not None


def _words_beside(sentence: Sentence, at: int) -> str:
    """Return the words around a result."""
    return sentence.words[at][-50:] + " | " + sentence.words[at + 1][:40]


def _was(place: Place) -> bool:
    return _FROM_LEAD.search(place.before) is not None


def may_be_of(sentence: Sentence, at: int, pair: tuple[Place, Place]) -> bool:
    """Whether a result may be told of two amounts: the one that words behind it name is of them, and no other result is told of them."""
    next_one = sentence.mentions[at + 1] if at + 1 < len(sentence.mentions) else None
    if _AGAINST.search(sentence.words[at + 1]):
        stops = MARK.search(sentence.words[at + 1]) and not _FROM_THERE.match(sentence.words[at + 1])
        named = next_one in {place.mention for place in pair} and not stops
        return named and not any(_is_object(sentence, place, at) for place in pair)
    return not any(_is_object(sentence, place, at) for place in pair)


def _is_object(sentence: Sentence, place: Place, at: int) -> bool:
    """Whether an amount is what another percentage is stated to lie above or below."""
    found = next((index for index, mention in enumerate(sentence.mentions) if mention is place.mention), 0)
    if found - 1 in {-1, at} or sentence.mentions[found] is not place.mention:
        return False
    stated = sentence.mentions[found - 1]
    return (percent(stated) and _AGAINST.search(place.before) is not None) or THAN.search(place.before) is not None


def explained(near: Sequence[Place], one: Place, other: Place) -> bool:
    """Whether another percentage within reach is that of two amounts: then they are told of it."""
    return any(percent(place.mention) and _is_of(place.mention, one.mention, other.mention) for place in near)


def _is_of(stated: Mention, one: Mention, other: Mention) -> bool:
    """Whether a percentage is the distance between two amounts, or the share of one in the other."""
    small, large = sorted((size(one) or _HUNDRED, size(other) or _HUNDRED))
    told = abs(size(stated) or Decimal(0))
    results = (large / small - 1, 1 - small / large, small / large)
    return any(abs(result * _HUNDRED - told) <= _OPEN for result in results)


def is_base(place: Place) -> bool:
    """Whether an amount is stated as what another is compared with, or as one of an earlier time."""
    extreme = _EXTREME.search(place.before)
    told = _BASE_LEAD.search(place.before) or OF_BEFORE.search(place.after) or _BRACKETED.search(place.before)
    return bool(told) and (extreme is None or extreme["from"] is not None)


def _of_one_size(one: Place, other: Place) -> bool:
    """Whether two amounts may be of one thing: apart by no more than a slip of scale, and a price and a sum of money by less."""
    small, large = sorted(abs(size(place.mention) or _HUNDRED) for place in (one, other))
    return large <= small * (_SLIP if one.mention.quantity.kind == other.mention.quantity.kind else _TEN)


def _has_origin(sentence: Sentence, at: int, pair: tuple[Place, Place]) -> bool:
    """Whether one of two amounts is stated as that of before, and it is not the level itself: "grew 6% to $2bn last year"."""
    level = sentence.mentions[at + 1] if at + 1 < len(sentence.mentions) else None
    return any(_is_origin(place) for place in pair if place.mention is not level)


def _is_origin(place: Place) -> bool:
    """Whether an amount is stated as what something was before, and not as what it stands above or below."""
    return is_base(place) and not _BESIDE_LEAD.search(place.before)


def _is_beside(sentence: Sentence, at: int, pair: tuple[Place, Place], way: Direction) -> bool:
    """
    Whether a change and its two levels follow each other, one stated as that of before: "by P to A from B", "A from B, a cut of P".

    Levels that went the other way are of two other times, and one many times as large as the other is no level: "after a loss of 3".
    """
    ids = [place.mention.id - sentence.mentions[at].id for place in sorted(pair, key=lambda place: place.mention.id)]
    forth = ids == [1, 2] and _TO_A_LEVEL.match(sentence.words[at + 1])
    back = ids == [-2, -1] and _APPOSED.search(sentence.words[at])
    old, new = (abs(size(place.mention) or _HUNDRED) for place in sorted(pair, key=lambda place: not _was(place)))
    told = any(map(_was, pair)) and (old < new if way == "up" else new < old)
    return bool(forth or back) and told and max(old, new) <= _TEN * min(old, new)


def _told(stated: Mention, pair: tuple[Place, Place], way: Direction, *, loose: bool) -> Statement:
    """Put the amount that is counted from first: the one that the direction asks for."""
    small, large = sorted((place.mention for place in pair), key=lambda mention: size(mention) or 0)
    old, new = (small, large) if way == "up" else (large, small)
    return Statement("change_pct", replace(stated, context=replace(stated.context, direction=way)), (old, new), loose)
