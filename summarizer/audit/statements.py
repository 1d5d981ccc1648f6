"""
Arithmetic that the words of a text state, found without a model: which quantity is claimed to follow from which.

A sentence is its quantities and the words between them; what stands in brackets is left out of both. Every rule asks for connecting words
and for kinds that fit, and a text that leaves the operands open states nothing.
"""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.lexicon import lazy
from summarizer.models import RelationKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.documents import Line, Marked, Mention

StatementKind = RelationKind | Literal["product"]
"""Besides the kinds that a model may point at: a number of things times the price of one."""

_I = re.IGNORECASE
_NEAR = 60
"""Characters between two quantities up to which the words between tie them."""
_MOST = 40
"""Quantities from which on a line is a list of numbers and states nothing in words."""
_FEWEST_PARTS = 2
_FEWEST_ITEMS = 3
_NEARLY = 8
"""Parts that miss a whole by less than this fraction of it were meant to make it up."""

_ASIDE = lazy(r"\([^()]{0,120}\)")
_COLON = lazy(r":\s")
_END = lazy(r"[.;!?]\s")
_ITEM = lazy(r"\A(?:\W*\(?\w{1,3}[.)]\s|\s*[-–•*·]\s)")
_SPACES = lazy(r"\s+")
_SENTENCE = lazy(r"[;:]|[.!?]\s")
_HEDGE = r"(?:the|an?|about|some|nearly|around|roughly|just|only|almost|den|dem|einem|rund|etwa|knapp)"
_BACK_REFERENCE = lazy(
    rf"\A\W*(?:that|this|it|which|das|dies|cela|eso|ciò)\s(?:is|was|are|were|represents?|means|makes|amounts\sto|equals|works\sout\sat|ist|sind|waren?|entspricht|"
    rf"représente|supone)\W{{1,3}}(?:{_HEDGE}\W{{1,3}}){{0,2}}\Z",
    _I,
)
_MORE_THAN = lazy(r"\A\W{0,3}(?:more|higher|dearer|mehr|höher|teurer|de\splus)\b[^.;:]{0,24}\b(?:than|als|que)\b[^.;:]{0,24}\Z", _I)
_LESS_THAN = lazy(
    r"\A\W{0,3}(?:less|fewer|lower|cheaper|weniger|niedriger|billiger|de\smoins)\b[^.;:]{0,24}\b(?:than|als|que)\b[^.;:]{0,24}\Z", _I
)
_OF_THE = lazy(rf"(?:\A|\W)(?:of|von)\s(?:(?:the|all|its|their|den|all)\s)?(?:{_HEDGE}\s)?\Z", _I)
_MARGIN = lazy(rf"\b\w{{0,20}}(?:margin|marge)\s(?:of|at|was|is|von|bei|de)\W{{1,3}}(?:{_HEDGE}\W{{1,3}}){{0,2}}\Z", _I)
_PROFIT = lazy(r"\b(?:profits?|income|earnings|ebit(?:da)?|\w{0,16}gewinn|\w{0,16}ergebnis|bénéfice|beneficio|utile)\b", _I)
_REVENUE = lazy(r"\b(?:revenues?|sales|turnover|umsatz|erlösen?|chiffre\sd['’]affaires|ingresos|ricavi)\b", _I)
_OTHER_BASIS = lazy(r"\b(?:adjusted|underlying|excluding|before|target\w*|bereinigt\w*|ohne|ajusté)\b", _I)
_EACH = lazy(r"\A\s?(?:each|apiece|a\s(?:share|piece|unit)|per\s(?:share|unit|piece)|je\s(?:aktie|stück))\b", _I)
_AT = lazy(rf"\b(?:at|for|zu|für|à)\W{{1,3}}(?:{_HEDGE}\W{{1,3}}){{0,2}}\Z", _I)
_WORTH = lazy(
    r"\b(?:rais(?:e[sd]?|ing)|worth|total(?:s|ling|ing|led)?|valu(?:e[sd]?|ing)|proceeds|altogether|in\sall|insgesamt|einnahmen|erlös\w*)\b[^.;:]{0,24}\Z",
    _I,
)
_UP_TO_NOW = lazy(
    r"\b(?:had\s(?:closed|ended|been|stood|finished|traded)|previous\s\w+|day\s(?:before|earlier)|year\s(?:before|earlier|ago)|hatte|lag\szuvor|vortag\w*|vorjahr\w*)\b",
    _I,
)
_TO = lazy(rf"\A[^.;:]{{0,30}}\b(?:to|at|auf|bei|à)\W{{1,3}}(?:{_HEDGE}\W{{1,3}}){{0,2}}(?:close\sat\s|end\sat\s)?\Z", _I)
_BY = lazy(r"\b(?:by|up|down|rose|fell|gained|lost|added|um|rise\sof|fall\sof|increase\sof|decrease\sof)\W{1,3}\Z", _I)
_FROM = lazy(rf"\A[^.;:]{{0,12}}\b(?:from|von|nach|against|versus)\W{{1,3}}(?:{_HEDGE}\W{{1,3}}){{0,2}}\Z", _I)
_OR = lazy(r"\A[^.;:,]{0,24}[,–—-]?\s(?:or|oder|i\.e\.|that\sis|which\sis|das\ssind|soit)\W{1,3}(?:about\s|some\s|rund\s)?\Z", _I)
_OR_APPOSED = lazy(r"(?:,|\bor\b|\boder\b)\W{1,3}(?:about\s|some\s|rund\s)?\Z", _I)
_OF_A_WHOLE = lazy(rf"\A[^.;:,]{{0,24}}\b(?:of|out\sof|von|der)\s(?:(?:the|all|its|their|den|seiner)\s)?(?:{_HEDGE}\s)?\Z", _I)
_MOVE = lazy(
    r"\b(?:cut|rise|fall|drop|increase|decrease|decline|reduction|gain|by|up|down|rose|fell|um|rückgang|anstieg)\W(?:of\W)?(?:[^\W\d_]+\W){0,3}\Z",
    _I,
)
_OF_WHICH = lazy(rf"\b(?:of\swhich|of\sthis|of\sthat|of\sthese|davon|dont)\W{{1,3}}(?:{_HEDGE}\W{{1,3}}){{0,2}}\Z", _I)
_TOTAL = lazy(
    r"\b(?:(?:for\s|making\s|or\s|bringing\s)?an?\s(?:combined\s|grand\s)?total\sof|(?:taking|bringing|takes|brings)\s(?:the|its|their)\s(?:\w+\s)?(?:total|tally|sum)\sto|together|combined|altogether|in\sall|totall?ing|insgesamt|zusammen|au\stotal|en\stotal)"
    rf"\W{{1,3}}(?:{_HEDGE}\W{{1,3}}){{0,2}}\Z",
    _I,
)
_AND = lazy(r"[,;]|\b(?:and|plus|und|et|y|e)\b", _I)
_LAST = lazy(r"\b(?:and|plus|und|et|y)\b", _I)

_CLOSED = (
    (r"buy|outperform|overweight", r"hold|neutral", r"sell|underperform|underweight"),
    (r"for|favou?r|yes", r"against|no", r"abstain\w*"),
    (r"rose|advanc\w+|higher", r"fell|declin\w+|lower", r"unchanged|flat"),
)
"""Sets of answers of which everybody gives exactly one: ratings, votes, the moves of a day."""


class Statement(NamedTuple):
    """Quantities that a text ties: ``stated`` is the claimed result of ``of``."""

    kind: StatementKind
    stated: Mention
    of: tuple[Mention, ...]


class _Sentence(NamedTuple):
    """The quantities of a line and the words between: ``words[i]`` stands before quantity ``i``, the last of them after all."""

    mentions: tuple[Mention, ...]
    words: tuple[str, ...]


def statements(marked: Marked) -> Iterator[Statement]:
    """Find what each line states, together with the line before it, and what lists do."""
    yield from _lists(marked)
    before = _Sentence((), ("",))
    document = ""
    for line in marked.lines:
        if line.document != document:
            before, document = _Sentence((), ("",)), line.document
        if not 0 < len(marked.mentions_in[line.id]) <= _MOST:
            before = _Sentence((), ("",))
            continue
        sentence = _sentence(marked, line)
        for find in _WITHIN:
            yield from find(sentence)
        yield from (*_references(before, sentence), *_moves(before, sentence))
        before = sentence


def _lists(marked: Marked) -> Iterator[Statement]:
    """Find the items of a list and the amount before it that they come near to."""
    intro: list[Mention] = []
    items: list[Mention] = []
    for _, group in groupby(marked.lines, key=lambda line: (line.document, line.paragraph)):
        lines = list(group)
        inside = [mention for line in lines for mention in marked.mentions_in[line.id]]
        if _ITEM.match(marked.text(lines[0])) and len(inside) == 1 and intro and _summand(inside[0], intro[0]):
            items.append(inside[0])
            continue
        yield from _whole_of(items, intro) if len(items) >= _FEWEST_ITEMS else ()
        items = []
        opens = marked.text(lines[-1]).endswith(":")
        intro = [mention for mention in inside if _level(mention)] or (intro if opens else [])
    yield from _whole_of(items, intro) if len(items) >= _FEWEST_ITEMS else ()


def _sentence(marked: Marked, line: Line) -> _Sentence:
    text = marked.text(line)
    written = {(m.quantity.start - line.start, m.quantity.end - line.start) for m in marked.mentions_in[line.id]}
    # A number in accounting brackets is a negative one and no aside.
    asides = [found.span() for found in _ASIDE.finditer(text) if found.span() not in written]
    shown = text
    for start, end in asides:
        shown = shown[:start] + " " * (end - start) + shown[end:]
    mentions = tuple(m for m in marked.mentions_in[line.id] if not any(_inside(m, line, aside) for aside in asides))
    edges = [0, *(place - line.start for m in mentions for place in (m.quantity.start, m.quantity.end)), len(shown)]
    return _Sentence(mentions, tuple(_SPACES.sub(" ", shown[edges[at] : edges[at + 1]]) for at in range(0, len(edges), 2)))


def _inside(mention: Mention, line: Line, span: tuple[int, int]) -> bool:
    return span[0] <= mention.quantity.start - line.start < span[1]


# --- kinds ----------------------------------------------------------------------------------------------------------


def _level(mention: Mention) -> bool:
    return mention.quantity.kind in {"money", "per_share", "count", "other"}


def _percent(mention: Mention) -> bool:
    return mention.quantity.kind == "percent" and mention.quantity.unit in {None, "%"}


def _size(mention: Mention) -> Decimal | None:
    return mention.quantity.value


def _alike(one: Mention, other: Mention) -> bool:
    first, second = one.quantity, other.quantity
    units = {first.unit, second.unit} - {None}
    kinds = first.kind == second.kind or {first.kind, second.kind} <= {"money", "per_share"}
    return kinds and first.currency == second.currency and len(units) <= 1


def _tie(words: str) -> bool:
    """Whether words are few enough to tie what stands on their sides, and of one sentence."""
    return len(words) <= _NEAR and not _SENTENCE.search(words)


# --- within a sentence ----------------------------------------------------------------------------------------------


def _parts(sentence: _Sentence) -> Iterator[Statement]:
    """
    Find "of the 26 analysts 17 say buy, six hold and two sell".

    Parts may leave some out, so that they only must not exceed the whole, unless they are all answers there are.
    """
    mentions, words = sentence.mentions, sentence.words
    if len(mentions) <= _FEWEST_PARTS or mentions[0].quantity.kind != "count" or not _OF_THE.search(words[0]):
        return
    parts = [mentions[1]]
    for at in range(2, len(mentions)):
        if not _AND.search(words[at]):
            break
        parts.append(mentions[at])
        if _LAST.search(words[at]):
            break
    listed = len(parts) >= _FEWEST_PARTS and _LAST.search(words[len(parts)])
    if not listed or any(part.quantity.kind != "count" or not _of_the_whole(part, mentions[0]) for part in parts):
        return
    sizes = [size for mention in (*parts, mentions[0]) if (size := _size(mention)) is not None]
    told = " ".join(words[1 : len(parts) + 2])
    if len(sizes) == len(parts) + 1 and (sum(sizes[:-1], start=Decimal(0)) > sizes[-1] or _is_closed(told, len(parts))):
        yield Statement("sum", mentions[0], tuple(parts))


def _enumerations(sentence: _Sentence) -> Iterator[Statement]:
    """Find "628 people took part: 312 here and 304 there": a list behind a colon that comes near to what stands before it."""
    mentions, words = sentence.mentions, sentence.words
    for at in range(1, len(mentions) - 1):
        if not _COLON.search(words[at]):
            continue
        places = [place for place in range(at, len(mentions)) if _summand(mentions[place], mentions[at])]
        between = " ".join(words[at + 1 : places[-1] + 1]) if places else ""  # shares behind the colon make up no amount
        if _LAST.search(between) and not _END.search(between):
            yield from _whole_of([mentions[place] for place in places], [one for one in mentions[:at] if _summand(one, mentions[at])])
        return


def _summand(one: Mention, other: Mention) -> bool:
    first, second = one.quantity, other.quantity
    return _level(one) and first.kind == second.kind and first.currency == second.currency


def _whole_of(parts: Sequence[Mention], before: Sequence[Mention]) -> Iterator[Statement]:
    """Tie parts to the only amount that they come near to, unless one is their sum: parts may leave some out."""
    sizes = [abs(size) for part in parts if (size := _size(part)) is not None]
    total = sum(sizes, start=Decimal(0))
    known = [(mention, abs(size)) for mention in before if (size := _size(mention)) is not None]
    near = [(mention, size) for mention, size in known if abs(total - size) * _NEARLY <= size]
    if len(sizes) == len(parts) >= _FEWEST_PARTS and len(near) == 1 and max(sizes) < near[0][1]:
        yield Statement("sum", near[0][0], tuple(parts))


def _of_the_whole(part: Mention, whole: Mention) -> bool:
    """Whether a count may be of the same things as another: it names none, or the same."""
    return part.quantity.unit in {None, whole.quantity.unit}


def _is_closed(words: str, parts: int) -> bool:
    """Whether the parts are all the answers there are."""
    return any(parts == len(answers) and all(re.search(rf"\b(?:{one})\b", words, _I) for one in answers) for answers in _CLOSED)


def _margins(sentence: _Sentence) -> Iterator[Statement]:
    """Find "a profit of A on revenue of B, a margin of P"; another basis than that of the profit makes another margin."""
    mentions, words = sentence.mentions, sentence.words
    for at in range(2, len(mentions)):
        profit, revenue, stated = mentions[at - 2 : at + 1]
        named = _PROFIT.search(words[at - 2]) and _REVENUE.search(words[at - 1]) and _MARGIN.search(words[at])
        money = profit.quantity.kind == revenue.quantity.kind == "money" and _alike(profit, revenue)
        if named and money and _percent(stated) and _tie(words[at]) and not _OTHER_BASIS.search("".join(words[at - 2 : at + 1])):
            yield Statement("share_pct", stated, (profit, revenue))


def _products(sentence: _Sentence) -> Iterator[Statement]:
    """Find "N shares at P each, raising T"."""
    mentions, words = sentence.mentions, sentence.words
    for at in range(len(mentions) - 2):
        number, price, total = mentions[at : at + 3]
        each = price.quantity.kind == "per_share" or _EACH.match(words[at + 2])
        money = total.quantity.kind == "money" and total.quantity.currency == price.quantity.currency
        tied = _AT.search(words[at + 1]) and _WORTH.search(words[at + 2]) and _tie(words[at + 1]) and _tie(words[at + 2])
        if number.quantity.kind == "count" and each and money and tied:
            yield Statement("product", total, (number, price))


def _sums(sentence: _Sentence) -> Iterator[Statement]:
    """Find "A in one place and B in another, a total of T"."""
    mentions, words = sentence.mentions, sentence.words
    for at in range(2, len(mentions)):
        if not _TOTAL.search(words[at]) or not _tie(words[at]):
            continue
        first = at - 1
        while first > 0 and _AND.search(words[first]) and _tie(words[first]) and _alike(mentions[first - 1], mentions[at]):
            first -= 1
        parts = mentions[first:at]
        if (
            len(parts) >= _FEWEST_PARTS
            and all(_level(part) and _alike(part, mentions[at]) for part in parts)
            and _LAST.search(words[at - 1])
        ):
            yield Statement("sum", mentions[at], parts)


def _steps(sentence: _Sentence) -> Iterator[Statement]:
    """Find "up D to B from A", all three amounts of one sort."""
    mentions, words = sentence.mentions, sentence.words
    for at in range(len(mentions) - 2):
        step, new, old = mentions[at : at + 3]
        tied = _BY.search(words[at]) and _TO.search(words[at + 1]) and _FROM.search(words[at + 2])
        if tied and _level(step) and _alike(step, new) and _alike(new, old):
            yield Statement("difference", step, (new, old))


def _fractions(sentence: _Sentence) -> Iterator[Statement]:
    """Find "Y, of which P, or X" and "P of its Y, or X"."""
    mentions, words = sentence.mentions, sentence.words
    for at in range(len(mentions) - 2):
        first, second, part = mentions[at : at + 3]
        if not _OR.search(words[at + 2]):
            continue
        stated, whole = (second, first) if _OF_WHICH.search(words[at + 1]) else (first, second)
        tied = stated is second or (_OF_THE.search(words[at + 1]) and _tie(words[at + 1]))
        if tied and _level(whole) and _alike(whole, part) and stated.quantity.kind in {"percent", "ratio"}:
            yield Statement("share_pct", stated, (part, whole))


def _of_both(sentence: _Sentence) -> Iterator[Statement]:
    """Find "P of the staff, or X of Y"."""
    mentions, words = sentence.mentions, sentence.words
    for at in range(len(mentions) - 2):
        stated, part, whole = mentions[at : at + 3]
        tied = _OR_APPOSED.search(words[at + 1]) and _tie(words[at + 1]) and _OF_A_WHOLE.search(words[at + 2])
        if (
            tied
            and stated.quantity.kind in {"percent", "ratio"}
            and stated.context.direction is None
            and _level(part)
            and _alike(part, whole)
        ):
            yield Statement("share_pct", stated, (part, whole))


def _fractional_moves(sentence: _Sentence) -> Iterator[Statement]:
    """Find "a third lower at B, from A" and "B from A, a cut of a tenth": what a percentage can say, a fraction can."""
    mentions, words = sentence.mentions, sentence.words
    for at in range(len(mentions) - 2):
        first, second, third = mentions[at : at + 3]
        if first.quantity.kind == "ratio" and _TO.search(words[at + 1]) and _FROM.search(words[at + 2]) and _MOVE.search(words[at]):
            yield from _change(first, third, second)
        if third.quantity.kind == "ratio" and _FROM.search(words[at + 1]) and _MOVE.search(words[at + 2]) and _tie(words[at + 2]):
            yield from _change(third, second, first)


def _change(stated: Mention, old: Mention, new: Mention) -> Iterator[Statement]:
    if _level(old) and _alike(old, new):
        yield Statement("change_pct", stated, (old, new))


_WITHIN = (_parts, _enumerations, _margins, _products, _sums, _steps, _fractions, _of_both, _fractional_moves)


# --- with the sentence before ---------------------------------------------------------------------------------------


def _references(before: _Sentence, sentence: _Sentence) -> Iterator[Statement]:
    """Find "… for B. That is P less than the A"."""
    mentions, words = sentence.mentions, sentence.words
    if len(mentions) <= 1 or not before.mentions or not _BACK_REFERENCE.search(words[0]):
        return
    stated, base = mentions[0], mentions[1]
    compared = _MORE_THAN.search(words[1]) or _LESS_THAN.search(words[1])
    value = before.mentions[-1]
    if compared and stated.quantity.kind in {"percent", "ratio"} and _level(base) and _alike(value, base):
        yield Statement("change_pct", stated, (base, value))


def _moves(before: _Sentence, sentence: _Sentence) -> Iterator[Statement]:
    """Find "fell P to B. It had closed at A"."""
    if len(before.mentions) <= 1 or len(sentence.mentions) != 1:
        return
    stated, new = before.mentions[-2:]
    old = sentence.mentions[0]
    told = _UP_TO_NOW.search(" ".join(sentence.words)) and _TO.search(before.words[-2])
    if told and _percent(stated) and stated.context.direction and _level(new) and _alike(new, old):
        yield Statement("change_pct", stated, (old, new))
