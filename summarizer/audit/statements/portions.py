"""Statements that one amount is a share or a multiple of another, however they are worded: shares, margins, yields, ratios, cover."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.audit.near import roots_in
from summarizer.audit.statements.compared import explained
from summarizer.audit.statements.sentence import OF_THE, I, Sentence, Statement, alike, level, percent, share, size
from summarizer.audit.statements.window import Place, amounts, places, points_back, reaches
from summarizer.text.clauses import MARK
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


_OF_IT = lazy(
    r"\A\W{0,2}(?:of\s(?!which|upside|potential|growth|the\s(?:company|firm|shares\s(?:in|of)))|(?:stake|share|holding)\b|der\b|des\b|aller\b|du\b|de\ssu\b|de(?:l(?:l[ae])?|i|gli)\b)",
    I,
)
_SHARE_BEFORE = lazy(
    r"(?:,\sor|\bor|\balso|\boder|\bsoit|\bwhich\sis|\bthat\sis|\bthis\sis|\bequal(?:s|ling)?(?:\sto)?|\bequivalent\sto|\brepresent(?:s|ed|ing)?|\baccount(?:s|ed|ing)?\sfor|\bma(?:kes?|de|king)\sup|"
    r"\bshare\sof|\bproportion\sof|\bpart\sof|\bquota\sof|\bcorrespond(?:s|ing|ed)?\sto|\bamount(?:s|ed|ing)?\sto|\bentspricht|\bsind|\bpari\sal?|\bequivalente\sal?|\ba|\bpayout(?:\sratio)?\sof)\W{1,3}(?:(?:a|about|some|roughly|just|nearly|almost|only|rund|etwa|over|under)\s){0,2}\Z",
    I,
)
_CHANGE = lazy(
    r"\b(?:margin|yield\w*|returns?|rise|fall|growth|grew|rose|fell|up|down|more|less|fewer|higher|lower|above|below|under|over\sthe|increas\w*|decreas\w*|decline[sd]?|gain\w*|premium|discount|"
    r"interest|coupon|tax|bonus|cut|drop\w*|jump\w*|climb\w*|rate|marge|rendite|mehr|weniger|stieg|fiel|año\santerior|chance|probability)\b",
    I,
)
_MARGIN = lazy(r"\b\w{0,20}(?:margins?|marge|margen)\b[^.;,]{0,24}\Z|\breturn\son\ssales\b[^.;,]{0,24}\Z", I)
_MARGIN_AFTER = lazy(r"\A\W{0,2}(?:\w+\s){0,2}(?:margin|marge)\b", I)
_YIELD = lazy(r"\b(?:yield(?:s|ing)?|rendite|rendement)\b[^.;,]{0,24}\Z", I)
_PROFIT = lazy(
    r"\b(?:profits?|income|earnings|earned|made(?!\sup)|surplus|ebit(?:da)?|operating\sresult|\w{0,16}gewinn|\w{0,16}ergebnis|bénéfice|beneficio|utile)\b",
    I,
)
_REVENUE = lazy(r"\b(?:revenues?|sales|turnover|turned\sover|umsatz|umsätzen|erlösen?|chiffre\sd['’]affaires|ingresos|ricavi)\b", I)
_LEFT_OF = lazy(
    r"\b(?:(?P<gross>gross|brutto\w*|brute?s?)|(?P<operating>operating|operational|ebit|operativ\w*|opérationnel\w*|betriebs\w*)|(?P<ebitda>ebitda)|"
    r"(?P<net>net|netto\w*|nette?s?))\b",
    I,
)
"""After which costs a profit is stated."""
_OTHER_BASIS = lazy(
    r"\b(?:adjusted|underlying|excluding|before\s(?:restructuring|one-off|exceptional|special)|target\w*|bereinigt\w*|ohne|ajusté)\b", I
)
_PAID = lazy(r"\b(?:dividends?|payout|distribution|pays?|paid|proposes?|get|receive|dividende|ausschüttung)\b", I)
_QUOTED = lazy(r"\b(?:price|clos(?:e[ds]?|ing)|shares?\sat|trad(?:es|ed|ing)|at|kurs|costs?)\b", I)
_GOAL = lazy(r"\b(?:aims?|goal|target\w*|guid\w+|forecast\w*|expect\w*|plan\w*|ziel\w*)\b", I)
_WHOLE = lazy(
    r"\A\W{0,2}(?:of\s)?(?:(?:the|its|their|all|these|those|this|our|that|a|his|her|der|seiner|aller)\s)*(?:total|whole|full|entire|original|them|it|all|that|these|those|lot|sum|overall|holding|workforce|staff|stake|gesamtzahl|summe)\b|"
    r"\A\W{0,2}(?:stake|share)\b|\A\s?[.,;)]|\A\W*\Z",
    I,
)
_IN_FULL = lazy(r"\A\sof\s(?:the|that|its)\s(?:full|whole|entire|original)\b", I)
_POINTING = lazy(
    r"\A\W*(?:(?:that|this|these|those|it|they|which|both|the|its|their|or|so|thus|equal|equivalent|in\sall|together|das|dies\w*|der|die|er|sie|es|"
    r"c['’]est|ce\w*|cela|il|elle|le|la|les|soit|est[aoe]s?|eso|el|los|las|lo)\b|\Z)",
    I,
)
"""How a sentence opens whose subject was stated before: one with a subject of its own states the share of something else."""
_PARTED = lazy(r"\b(?:of|out\sof|from|davon|von|der|des|dont|de)\b", I)
_MOVED = lazy(
    r"\b(?:from|than|versus|vs\.?|compared|after|previous\w*|prior|earlier|had\sbeen|consensus|expect\w*|target|forecast|quota|floor|ceiling|between|\w+day|20\d\d)\b[^.;,]{0,30}\Z|\(\W*\Z",
    I,
)


def portions(before: Sequence[Sentence], sentence: Sentence) -> Iterator[Statement]:
    """Find the part and the whole that a share is told of."""
    for at, stated in enumerate(sentence.mentions):
        lead, tail = sentence.words[at][-60:], sentence.words[at + 1][:60]
        if not share(stated) or not size(stated) or _CHANGE.search(lead + " | " + tail[:30]):
            continue
        if not (_OF_IT.search(tail) or (_SHARE_BEFORE.search(lead) and not tail.startswith(" short"))):
            continue
        parted = _parted(sentence, at)
        pair = parted or _only_pair(before, sentence, at)
        if pair and pair[0].mention not in sentence.mentions and not _POINTING.match(sentence.words[0]):
            continue
        if pair and (parted or _is_whole(sentence, at, pair[1])) and not any(_MOVED.search(place.before) for place in pair):
            yield Statement("share_pct", stated, (pair[0].mention, pair[1].mention), loose=True)


def _only_pair(before: Sequence[Sentence], sentence: Sentence, at: int) -> tuple[Place, Place] | None:
    """Find the only two amounts of one sort within reach, the smaller first, unless another result is told of them."""
    stated = sentence.mentions[at]
    for number, near in enumerate(reaches(before, sentence, at)):
        sorts = [sort for sort in amounts(near) if len(sort) > 1]
        if sorts:
            if number and any(place.mention.id > stated.id for place in sorts[0]):
                return None  # what another clause goes on to tell
            alone = len(sorts) == 1 and len(sorts[0]) == 2 and not explained(near, *sorts[0])  # noqa: PLR2004 - a part and a whole
            small, large = sorted(sorts[0], key=_size)[:2]
            same_kind = small.mention.quantity.kind == large.mention.quantity.kind
            return (small, large) if alone and same_kind and _size(small) != _size(large) else None
    return None


def _is_whole(sentence: Sentence, at: int, whole: Place) -> bool:
    """Whether an amount is what a share is told of: it comes next behind "of", or is meant by its name or by "the total"."""
    tail = sentence.words[at + 1]
    if tail.lstrip().startswith(("of ", "der ", "des ", "du ", "de ")) and not MARK.search(tail) and at + 1 < len(sentence.mentions):
        return sentence.mentions[at + 1] is whole.mention
    if _IN_FULL.search(tail):
        return True
    if _WHOLE.search(tail):
        return bool(_PARTED.search(whole.before[-40:] + " | " + whole.after[:24]))
    name = roots_in(MARK.split(whole.before)[-1][-50:]) | roots_in(whole.after[:30]) | roots_in(whole.mention.quantity.unit or "")
    return not name.isdisjoint(roots_in(MARK.split(tail)[0][:60]))


def _parted(sentence: Sentence, at: int) -> tuple[Place, Place] | None:
    """Return the two amounts beside a share one of which is stated as part of the other: "A of the B"."""
    for part, whole in pairwise(places(sentence)):
        beside = sentence.mentions[at].id in {part.mention.id - 1, whole.mention.id + 1}
        told = beside and OF_THE.search(whole.before) and level(part.mention) and alike(part.mention, whole.mention)
        if told and _size(part) < _size(whole):
            return part, whole
    return None


def _size(place: Place) -> float:
    return float(size(place.mention) or 0)


def rates(before: Sequence[Sentence], sentence: Sentence) -> Iterator[Statement]:
    """Find the profit and the revenue of a margin, and the dividend and the price of a yield."""
    for at, stated in enumerate(sentence.mentions):
        margin = bool(_MARGIN.search(sentence.words[at]) or _MARGIN_AFTER.search(sentence.words[at + 1]))
        if not percent(stated) or not size(stated) or not (margin or _YIELD.search(sentence.words[at])) or _GOAL.search(sentence.words[at]):
            continue
        basis = _OTHER_BASIS.search(sentence.words[at][-40:]) is not None
        led = {place.mention.id: place for one in (*before, sentence) for place in _led(one)}
        reached = ([led[place.mention.id] for place in near] for near in _widest(before, sentence, at))
        pairs = (_labelled(near, margin=margin, basis=basis) for near in reached)
        found = next(filter(None, pairs), None) or (_of_revenue(before, sentence, at) if margin else None)
        if found and _size(found[0]) < _size(found[1]) and not (margin and _is_other_profit(sentence, at, found[0])):
            yield Statement("share_pct", stated, (found[0].mention, found[1].mention), loose=True)


def _is_other_profit(sentence: Sentence, at: int, profit: Place) -> bool:
    """Whether a margin is called after another profit than the one that was found: what is left after other costs."""
    told = sentence.words[at] + " | " + sentence.words[at + 1][:40]
    margin, own = ({found.lastgroup for found in _LEFT_OF.finditer(words)} for words in (told, profit.before[-90:] + profit.after[:28]))
    return not margin & own if margin and own else "gross" in margin


def _widest(before: Sequence[Sentence], sentence: Sentence, at: int) -> Iterator[list[Place]]:
    """Yield what is within reach; a margin that opens its sentence points back as well as words do."""
    yield from reaches(before, sentence, at)
    if at == 0 and before and not points_back(sentence, at):
        yield [*places(before[-1]), *places(sentence)[1:]]


def _labelled(near: Sequence[Place], *, margin: bool, basis: bool) -> list[Place]:
    """Return the only profit and the only revenue among amounts of one sort, or the only dividend and the only price; else nothing."""
    kinds = {"money"} if margin else {"per_share", "money"}
    told = [place for place in near if place.mention.quantity.kind in kinds and size(place.mention)]
    other = margin and any(_OTHER_BASIS.search(place.before[-80:]) for place in told) != basis
    if len(amounts(told)) != 1 or other:
        return []
    names = [_name(place, margin=margin) for place in told]
    if names.count("part") == names.count("whole") == 1:
        return [told[names.index("part")], told[names.index("whole")]]
    return []


def _of_revenue(before: Sequence[Sentence], sentence: Sentence, at: int) -> list[Place] | None:
    """Return the only sum of money that a margin stands behind in its sentence, with the only revenue that was stated before."""
    own = [place for place in places(sentence) if place.mention.quantity.kind == "money" and size(place.mention)]
    told = [place for one in before for place in _led(one) if own and size(place.mention) and alike(place.mention, own[0].mention)]
    revenues = [place for place in told if not _MOVED.search(place.before) and _name(place, margin=True) == "whole"]
    alone = len(own) == 1 and own[0].mention.id < sentence.mentions[at].id and not _OTHER_BASIS.search(sentence.text)
    return [own[0], revenues[-1]] if alone and len({size(place.mention) for place in revenues}) == 1 else None


def _led(sentence: Sentence) -> Iterator[Place]:
    """Yield the quantities of a sentence; what leads up to one that stands behind its change, leads up to the change."""
    for at, place in enumerate(places(sentence)):
        changed = at and percent(sentence.mentions[at - 1])
        yield place._replace(before=f"{sentence.words[at - 1]} {place.before}") if changed else place


def _name(place: Place, *, margin: bool) -> str | None:
    """Tell a profit from a revenue, or a dividend from a price, by the nearest name before it, or one right behind it."""
    part, whole = (_PROFIT, _REVENUE) if margin else (_PAID, _QUOTED)
    behind = place.after[:28].split(",")[0]
    if margin and behind.lstrip().startswith(("in ", "of ", "im ", "an ")):
        if _PROFIT.search(behind):
            return "part"
        if _REVENUE.search(behind):
            return "whole"
    lead = place.before[-90:]
    last = {
        name: max((found.end() for found in pattern.finditer(lead)), default=-1) for name, pattern in (("part", part), ("whole", whole))
    }
    if last["part"] == last["whole"] == -1:
        return "part" if margin and place.after.startswith((" before interest", " after tax", " before tax")) else None
    return "part" if last["part"] > last["whole"] else "whole"
