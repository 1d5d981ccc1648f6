"""Statements that something rose, fell or exceeds something by so much."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.audit.statements.compared import way_of
from summarizer.audit.statements.sentence import LEAD, NEAR, I, Sentence, Statement, alike, level, percent, size, summand, tie
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.documents import Mention

_BACK_REFERENCE = lazy(
    rf"\A\W*(?:that|this|it|which|das|dies|cela|eso|ciò)\s(?:is|was|are|were|represents?|means|makes|amounts\sto|equals|works\sout\sat|ist|sind|waren?|entspricht|"
    rf"représente|supone){LEAD}",
    I,
)
_MORE_THAN = lazy(r"\A\W{0,3}(?:more|higher|dearer|mehr|höher|teurer|de\splus)\b[^.;:]{0,24}\b(?:than|als|que)\b[^.;:]{0,24}\Z", I)
_LESS_THAN = lazy(
    r"\A\W{0,3}(?:less|fewer|lower|cheaper|weniger|niedriger|billiger|de\smoins)\b[^.;:]{0,24}\b(?:than|als|que)\b[^.;:]{0,24}\Z", I
)
_BESIDE = lazy(
    rf"\A\W{{0,3}}(?:(?:points?\s)?(?:below|under|above|over|short\sof|ahead\sof|more\sthan|less\sthan|higher\sthan|lower\sthan|unter|über))\b(?:\s[\w’'-]+){{0,6}}?{LEAD}",
    I,
)
_GAP = lazy(rf"\A\W*(?:an?|the|that|this)\s(?:\w+\s)?(?:gap|difference|spread|lead|shortfall|advantage)\s(?:of|is|was){LEAD}", I)
_VERSUS = lazy(r"\b(?:versus|vs|against|compared|than|while|and)\b", I)
_EARLIER = lazy(r"\b(?:year\s(?:before|earlier|ago)|previous\s(?:year|quarter)|last\syear|in\s20\d\d|vorjahr\w*)\b", I)
_NEAR = Decimal("1.15")
"""How far an amount may lie from what a change needs and still be the one that it counts from."""
_UP_TO_NOW = lazy(
    r"\b(?:had\s(?:closed|ended|been|stood|finished|traded)|previous\s\w+|day\s(?:before|earlier)|year\s(?:before|earlier|ago)|hatte|lag\szuvor|vortag\w*|vorjahr\w*)\b",
    I,
)
_TO = lazy(rf"\A[^.;:]{{0,30}}\b(?:to|at|auf|bei|à){LEAD[:-2]}(?:close\sat\s|end\sat\s)?\Z", I)
_BY = lazy(r"\b(?:by|up|down|rose|fell|gained|lost|added|um|rise\sof|fall\sof|increase\sof|decrease\sof)\W{1,3}\Z", I)
_FROM = lazy(rf"\A[^.;:]{{0,12}}\b(?:from|von|nach|against|versus){LEAD}", I)
_MOVE = lazy(
    r"\b(?:cut|rise|fall|drop|increase|decrease|decline|reduction|gain|by|up|down|rose|fell|um|rückgang|anstieg)\W(?:of\W)?(?:[^\W\d_]+\W){0,3}\Z",
    I,
)
_MOVE_OF = lazy(
    rf"\b(?:cut|rise|fall|drop|increase|decrease|decline|reduction|gain|improvement|deterioration|difference|swing|gap|anstieg|rückgang)\s(?:of|von){LEAD}",
    I,
)
_THAT_MUCH = lazy(
    r"\A\W{0,2}(?:longer|shorter|more|less|fewer|higher|lower|later|earlier|bigger|smaller|older|younger|länger|kürzer|mehr|weniger|höher|niedriger)\b(?!\s(?:than|als)\b)",
    I,
)
"""What stands behind a difference that is told by itself: "two years longer"."""
_FROM_LEAD = lazy(rf"\b(?:from|von){LEAD}", I)
_ON_TO = lazy(r"\A\s(?:to|bis|auf)\s(?:about\s|some\s)?\Z", I)
_MIDDLE = lazy(r"\b(?:mid-?point|mitte|middle|centre|center)\b", I)
_FORMER_RANGE = lazy(
    r"\b(?:from|versus|vs\.?|than|against|compared\s(?:with|to)|previous\w*|prior|earlier|old|replac\w+|instead\sof|von|nach|zuvor|statt)\b[^.;,]{0,40}\Z",
    I,
)
_FORMER_BEHIND = lazy(r"\A\W{0,2}(?:previously|before|earlier|until\snow|so\sfar|zuvor|bisher)\b", I)
_OR = lazy(r"\A[^.;:]{0,20}(?:,|\(|\bor\b|\boder\b|beziehungsweise|bzw\.?)\W{0,3}(?:or\s|oder\s|by\s|um\s)?(?:about\s|some\s|rund\s)?\Z", I)
_UP = lazy(r"\b(?:up|rises?|rose|increase[sd]?|gain(?:s|ed)?|raised?|lifted)\b", I)
_MOVED_BY = lazy(
    r"\b(?:by|up|down|rose|fell|grew|grown|shrunk|shrank|risen|fallen|um)\W{1,3}(?:about\s|some\s|almost\s|nearly\s|more\sthan\s)?\Z", I
)
_SINCE = lazy(r"\b(?:since|seit|depuis)\b", I)
_NOW = lazy(r"\b(?:now|today|currently|at\spresent|these\sdays|jetzt|heute|inzwischen|derzeit)\b", I)


def steps(sentence: Sentence) -> Iterator[Statement]:
    """Find "up D to B from A", "B from A, a fall of D" and "from A to B, D longer", all three amounts of one sort."""
    mentions, words = sentence
    for at in range(len(mentions) - 2):
        step, new, old = mentions[at : at + 3]
        tied = _BY.search(words[at]) and _TO.search(words[at + 1]) and _FROM.search(words[at + 2])
        if tied and level(step) and alike(step, new) and alike(new, old):
            yield Statement("difference", step, (new, old))
        first, second, behind = step, new, old
        measured = (
            _THAT_MUCH.search(words[at + 3]) and tie(words[at + 2]) and level(first) and alike(first, second) and alike(second, behind)
        )
        if measured and (_FROM.search(words[at + 1]) or (_FROM_LEAD.search(words[at]) and _ON_TO.search(words[at + 1]))):
            yield Statement("difference", behind, (first, second))
        apposed = _FROM.search(words[at + 1]) and _MOVE_OF.search(words[at + 2]) and tie(words[at + 2])
        if apposed and level(first) and alike(first, second) and alike(second, behind):
            yield Statement("difference", behind, (first, second))


def by_so_much(sentence: Sentence) -> Iterator[Statement]:
    """Find "rose by D, or P, to B" and "rose D to B, or P": the old value is B less D."""
    mentions, words = sentence
    for at in range(len(mentions) - 2):
        step, second, third = mentions[at : at + 3]
        if not _BY.search(words[at]) or not level(step):
            continue
        if percent(second) and _OR.search(words[at + 1]) and _TO.search(words[at + 2]):
            stated, new, behind = second, third, words[at + 3]
        elif percent(third) and _OR.search(words[at + 2]) and _TO.search(words[at + 1]):
            stated, new, behind = third, second, ""
        else:
            continue
        before, now, moved = stated.context.direction or step.context.direction, size(new), size(step)
        if before and now and moved and alike(step, new) and not _FROM.search(behind):
            old = now - moved if before == "up" else now + moved
            written = f"{new.quantity.as_written} {'less' if before == 'up' else 'plus'} {step.quantity.as_written}"
            yield Statement("change_pct", stated, (replace(step, quantity=replace(new.quantity, value=old, as_written=written)), new))


def fractional(sentence: Sentence) -> Iterator[Statement]:
    """Find "a third lower at B, from A", "lost a third, from A to B" and "B from A, a cut of a tenth"."""
    mentions, words = sentence
    for at in range(len(mentions) - 2):
        first, second, third = mentions[at : at + 3]
        if first.quantity.kind == "ratio" and _TO.search(words[at + 1]) and _FROM.search(words[at + 2]) and _MOVE.search(words[at]):
            yield from _change(_upward(first, words[at]), third, second)
        apart = _FROM_LEAD.search(words[at + 1]) and tie(words[at + 1]) and _ON_TO.search(words[at + 2])
        way = way_of(sentence, at) if first.quantity.kind == "ratio" and apart else None
        if way is not None:
            yield from _change(replace(first, context=replace(first.context, direction=way)), second, third)
        if third.quantity.kind == "ratio" and _FROM.search(words[at + 1]) and _MOVE.search(words[at + 2]) and tie(words[at + 2]):
            yield from _change(_upward(third, words[at + 2]), second, first)


def _upward(stated: Mention, before: str) -> Mention:
    """Give a fraction the direction of its words: up by a third is not what is down by a third the other way round."""
    direction = "up" if _UP.search(before) else stated.context.direction
    return replace(stated, context=replace(stated.context, direction=direction))


def _change(stated: Mention, old: Mention, new: Mention) -> Iterator[Statement]:
    if level(old) and alike(old, new):
        yield Statement("change_pct", stated, (old, new))


def references(before: Sentence, sentence: Sentence) -> Iterator[Statement]:
    """Find "… for B. That is P less than the A"."""
    mentions, words = sentence
    if len(mentions) <= 1 or not before.mentions or not _BACK_REFERENCE.search(words[0]):
        return
    value = before.mentions[-1]
    for at in range(0, len(mentions) - 1, 2):
        stated, base = mentions[at : at + 2]
        compared = _MORE_THAN.search(words[at + 1]) or _LESS_THAN.search(words[at + 1]) or _BESIDE.search(words[at + 1])
        if not compared or stated.quantity.kind not in {"percent", "ratio"} or not level(base) or not summand(value, base):
            return
        yield Statement("change_pct", stated, (base, value))


def since_then(before: Sentence, sentence: Sentence) -> Iterator[Statement]:
    """Find "in the year before it was A. It rose P to B", where the sentence before tells one amount that comes near to what is meant."""
    mentions, words = sentence
    for at in range(len(mentions) - 1):
        stated, new = mentions[at : at + 2]
        moved = percent(stated) and stated.context.direction and level(new) and _TO.search(words[at + 1])
        now, change = size(new), size(stated)
        if not moved or not now or not change or _FROM.search(words[at + 2]) or not _EARLIER.search(before.text):
            continue
        olds = [mention for mention in before.mentions if alike(mention, new) and size(mention)]
        needed = now / (1 + change / 100) if stated.context.direction == "up" else now / (1 - change / 100 or 1)
        if len(olds) == 1 and needed > 0 and _NEAR * min(needed, value := size(olds[0]) or needed) >= max(needed, value):
            yield Statement("change_pct", stated, (olds[0], new))


def of_middles(before: Sentence, sentence: Sentence) -> Iterator[Statement]:
    """Find "now B1 to B2, against A1 to A2 before. That lifts the midpoint by P", where no other amounts of their sort stand there."""
    for at, stated in enumerate(sentence.mentions):
        way = way_of(sentence, at) if _MIDDLE.search(sentence.words[at][-NEAR:] + sentence.words[at + 1][:NEAR]) else None
        if not percent(stated) or way is None:
            continue
        places = [
            (one.mentions[index], one.words[index], one.words[index + 1])
            for one in (before, sentence)
            for index in range(len(one.mentions))
        ]
        ranges = [place for place in places if level(place[0]) and any(alike(place[0], one) for one in _ranges(places))]
        ranges = [place for place in ranges if place[0].id < stated.id]
        olds = [mention for mention, lead, tail in ranges if _FORMER_RANGE.search(lead) or _FORMER_BEHIND.search(tail)]
        if len(ranges) == len(("old", "new")) and len(olds) == 1 and alike(ranges[0][0], ranges[1][0]):
            new = next(mention for mention, _, _ in ranges if mention is not olds[0])
            told = replace(stated, context=replace(stated.context, direction=way))
            yield Statement("change_pct", told, (_middle(olds[0]), _middle(new)))


def _ranges(places: Sequence[tuple[Mention, str, str]]) -> list[Mention]:
    return [mention for mention, _, _ in places if mention.quantity.low is not None]


def _middle(mention: Mention) -> Mention:
    """Return a range as the value in its middle, and a value as it is."""
    quantity = mention.quantity
    if quantity.low is None:
        return mention
    value = ((quantity.low or Decimal(0)) + (quantity.high or Decimal(0))) / 2
    return replace(mention, quantity=replace(quantity, value=value, low=None, high=None, as_written=f"the middle of {quantity.as_written}"))


def gaps(before: Sentence, sentence: Sentence) -> Iterator[Statement]:
    """Find "A here versus B there. A gap of D points" and "A, still D points under the B"."""
    mentions, words = sentence
    pair = [mention for mention in before.mentions if percent(mention)][-2:]
    if mentions and _points(mentions[0]) and _GAP.search(words[0]) and len(pair) == 2 and _VERSUS.search(before.text):  # noqa: PLR2004 - a pair
        yield Statement("difference", mentions[0], (pair[0], pair[1]))
    for at in range(1, len(mentions) - 1):
        one, stated, other = mentions[at - 1 : at + 2]
        if _points(stated) and percent(one) and percent(other) and tie(words[at]) and _BESIDE.search(words[at + 1]):
            yield Statement("difference", stated, (one, other))


def _points(mention: Mention) -> bool:
    return mention.quantity.kind == "basis_points" or (mention.quantity.kind == "percent" and not percent(mention))


def moves(before: Sentence, sentence: Sentence) -> Iterator[Statement]:
    """Find "fell P to B. It had closed at A" and "has shrunk by P since it had A. Today it has B"."""
    if len(before.mentions) == 1 and len(sentence.mentions) == 2:  # noqa: PLR2004 - the old value and the change
        yield from _moved_since(before.mentions[0], sentence)
    if len(before.mentions) <= 1 or len(sentence.mentions) != 1:
        return
    stated, new = before.mentions[-2:]
    old = sentence.mentions[0]
    if not percent(stated) or not level(new) or not alike(new, old):
        return
    if _UP_TO_NOW.search(sentence.text) and _TO.search(before.words[-2]) and stated.context.direction:
        yield Statement("change_pct", stated, (old, new))
    elif _NOW.search(sentence.words[0]) and _SINCE.search(before.words[-2]) and _MOVED_BY.search(before.words[-3]):
        yield Statement("change_pct", stated, (new, old))


def _moved_since(new: Mention, sentence: Sentence) -> Iterator[Statement]:
    """Find "it was B. A year earlier it had been A, so that it fell by P"."""
    old, stated = sentence.mentions
    told = _UP_TO_NOW.search(sentence.words[0]) and (_MOVED_BY.search(sentence.words[1]) or _MOVE_OF.search(sentence.words[1]))
    if told and percent(stated) and level(new) and alike(new, old):
        yield Statement("change_pct", stated, (old, new))
