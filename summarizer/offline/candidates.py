"""
What a quantity may measure: the candidates for its metric, each with what is measured of it.

Candidates are the words that lead up to the quantity or follow it, the nouns of measures in its sentence and in the one before, the noun
of a verb, the metric of an amount beside it or of an equal amount elsewhere, the head of a row, and what such a quantity is by default.
None is right by itself: where it stands, what stands between and what it looks like are weighed.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from itertools import combinations, compress, pairwise
from operator import not_
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.claims.nouns import is_german_noun
from summarizer.claims.words import bare
from summarizer.offline import label_words
from summarizer.offline.amounts import precise
from summarizer.offline.cues import STOP
from summarizer.offline.label_words import ACT, ACTS, MEASURES, OF_MONEY, PLAIN, PRICED, TRADES, VERBS
from summarizer.offline.words import read
from summarizer.quantities import read_quantities
from summarizer.text.clauses import JOINED, MARK
from summarizer.text.measures import LENGTH_UNITS
from summarizer.times import read_times

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summarizer.documents import Mention
    from summarizer.offline.lines import Seen
    from summarizer.quantities import Quantity

    Measures = Iterator[tuple[str, float]]

_JOINS: Final = re.compile(
    r"(?:\s(?:of|at|to|by|from|is|was|were|are|stands|stood|now|about|around|some|nearly|almost|roughly|as|much|up|least|over|more|than|just))"
    r"{1,6}\s"
)
_LAST: Final = re.compile(r"([^\W\d_]{1,40})\W{0,4}\Z")
_NUMBERED: Final = re.compile(r"\d|\b(?:hundred|thousand|million|billion|trillion|dozen)s?\b", re.IGNORECASE)
"""What a name may not hold that is told in another line."""
_DETERMINERS: Final = frozenset("the a an its their his her this that these those our our other both all".split())
_SMALL: Final = _DETERMINERS | frozenset(
    "of in by from for to with on after at against than per over under before about as into through and or no it they he she we who which "
    "whose where when while but is was were are be been has have had will would could should may might can not less more up down".split()
)
"""Words that end a phrase, and those by which it is told how one hangs together with its quantity."""
_ADVERBS: Final = frozenset(
    "überraschend zuletzt deutlich leicht weiter erneut wieder kräftig insgesamt bereits nun noch unexpectedly sharply slightly again "
    "already further together encore déjà fortement légèrement ya todavía già ancora".split()
)
_EMPTY: Final = (_SMALL | STOP | _ADVERBS | frozenset("end ende jährlich ab auparavant qu'il qu'ils qu'elle qu'elles qu'on".split())) - {
    "may"
}
"""Words that tell nothing at either end of a label."""
_HAN: Final = "\u3040"
"""The first character of writing that parts no words."""
_LEADS: Final = frozenset(
    "of in by from for to with on at against than per over under through about as and or su di da dai con auf bei mit von zum zur für über "
    "um bis nach gegen unter im am an sur dans pour avec de en vers por para em desde hasta che".split()
)
"""Words with which no label begins."""
_PARTICIPLES: Final = frozenset("given paid made sold held taken seen kept spent bought built put left".split())
"""Open no name of what is measured."""
_BARE: Final = frozenset("average total company group level amount number durchschnitt gesamt moyenne media".split())
"""Words that by themselves tell nothing of what is measured."""
_INNER: Final = frozenset("of in for on the a an its their".split())
"""Small words that may stand inside a phrase."""
_REACH: Final = 160
_WINDOW: Final = 48
_LONGEST: Final = 80
_NOUNS_BEFORE: Final = 5
_OTHERS_OF_LINE: Final = 4
_OTHERS: Final = 2
_LAST_RANK: Final = 3
"""Quantities before it by which one is told apart; those further back count as this one."""
_MODIFIERS: Final = 2
_ACTS: Final = 2
_FOLLOWING: Final = 6
_OFTEN: Final = 8
_QUANTITIES: Final = 4
_WIDE: Final = 400
_LONG: Final = 4
_TWO: Final = 2
_LONGEST_LABEL: Final = 5
_FAR: Final = 12
_MILLION: Final = 1_000_000
_A_SHARE: Final = re.compile(r"\bEPS\b|\bper share\b|\bje Aktie\b|\bpar action\b|\bpor acción\b")
_MARKS: Final = ",.;:'’()"
_ENDS: Final = " -–—•*\"'“”,;:"
SHARE_PRICE: Final = "share price"
_OFFERS: Final = frozenset({"offer", "bid", "takeov", "acquir", "buy"})
"""Stems of words of which a document about a bid has one."""
_OF: Final = re.compile(r"(?:of|der|des|de|du|del|della|di|von)\s|d['’]")
_LED_NUMBER: Final = re.compile(r"[^\W\d_]{1,6}\s\d")
"""How a phrase opens that tells when or how much ("vers 10 heures")."""
_PART_OF: Final = re.compile(r"\sof\s(?:(?:its|the|their|all)\s){0,2}(?:(?:roughly|about|around|some|nearly)\s)?(?:\d[\d,.]*\s)?(?=[a-z])")
"""Behind a percentage of things, up to what they are."""
_OF_NUMBER: Final = re.compile(
    r"\s(?:of|der|von|des|sur|de\slos|de\slas|delle|dei|dos|das)\s(?:(?:its|the|their|ses|sus|rund|insgesamt)\s)?\d[\d.,\u00a0]*\s(?=[^\W\d_])"
)
"""Behind a part of a number of things, up to what they are."""
_ASIDE: Final = re.compile(r"[,(]\s?(?:(?:or|about|around|roughly|some|nearly|almost|just|over|under|equivalent|equal|to)\s){0,3}\Z")
"""Before a share that is told beside an amount ("412,000 tonnes, about 1.8% of supply")."""
_OF_IT: Final = frozenset({"of", "from", "for"})
_LAST_OF: Final = re.compile(r"\b(?:of|from|for)\s\Z")
"""Before a commodity of which something else moved ("imports of copper fell")."""
_OF_WHAT: Final = re.compile(r"\sof\s(?:(?:its|their|new|more)\s)?(?!(?:which|that|this|it|them|those|the|an?)\b)(?=[a-z])")
"""Behind an amount of something."""
_ELIDED: Final = re.compile(r"\A(?:l|d|dell|all)['’](?=\w)", re.IGNORECASE)
_LEVEL: Final = re.compile(r"\b(?:to|at|is|was|were|auf|bei|à|a)\s(?:\w+\s)?\Z")
"""Behind what stands at a value, and no part of it."""
_ALIKE: Final = 3.0
"""How many times as large as another an amount may be that looks like the same measure."""
_SCALES: Final = {"money": "money", "per_share": "price", "percent": "share", "basis_points": "share", "count": "count", "other": "other"}
_CUES: Final = (
    "result", "metric", "debt", "payout", "market", "policy", "cost", "jobs", "order", "funding", "deal", "guidance", "trial", "product",
    "legal", "trading", "object", "people", "peer", "subject",
)  # fmt: skip


class Candidate(NamedTuple):
    """A phrase that may be what a quantity measures, and what is measured of it."""

    text: str
    measured: Mapping[str, float]


class Noun(NamedTuple):
    """A noun of a measure, or the verb that stands for one, and where it stands in its line."""

    start: int
    end: int
    text: str


class Told(NamedTuple):
    """
    A line, read for candidates once for all its quantities.

    Attributes:
        text: Its words as they stand.
        nouns: Its nouns of measures.
        acts: Its verbs that stand for one.
        priced: Where it first names a share, if it does.
    """

    text: str
    nouns: Sequence[Noun]
    acts: Sequence[Noun]
    priced: int | None


class Around(NamedTuple):
    """
    What is known around a quantity.

    Attributes:
        mention: The quantity.
        seen: Its line.
        told: The same, read.
        before: The line before it in its paragraph, read.
        others: The quantities before it in its paragraph, nearest first, each with its metric.
        equals: Mentions of the same amount in other lines, each with its line, read.
        row: The head of the table row that it stands in.
        words: How often its document says each word.
        headline: The first line of its document.
    """

    mention: Mention
    seen: Seen
    told: Told
    before: Told | None
    others: Sequence[tuple[Mention, str]]
    equals: Sequence[tuple[Mention, Seen, Told]]
    row: str | None
    words: Mapping[str, int]
    headline: Seen

    @property
    def start(self) -> int:
        """Where the quantity begins in its line."""
        return self.mention.quantity.start - self.seen.line.start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.mention.quantity.end - self.seen.line.start

    @property
    def scale(self) -> str:
        """What sort of quantity it is."""
        return _SCALES.get(self.mention.quantity.kind, "ratio")


def _before(nouns: Sequence[Noun], place: int, most: int) -> Sequence[Noun]:
    """Take the last few nouns that end before a place; a line may have any number."""
    at = bisect_left(nouns, place, key=lambda noun: noun.end - 1)
    return nouns[max(0, at - most) : at]


def told(seen: Seen) -> Told:
    """Read a line for candidates."""
    names, priced = tuple(ACTS), PRICED.search(seen.text)
    return Told(
        seen.text,
        tuple([Noun(found.start(), found.end(), " ".join(found.group().split())) for found in MEASURES.finditer(seen.text)]),
        tuple([Noun(found.start(), found.end(), names[int((found.lastgroup or "n0")[1:])]) for found in ACT.finditer(seen.text)]),
        priced.end() if priced else None,
    )


def candidates(around: Around) -> tuple[Candidate, ...]:
    """List what a quantity may measure, each phrase once; what it counts, or stands behind, where all else is ruled out."""
    found: dict[str, tuple[str, dict[str, float], dict[str, None]]] = {}
    behind = word_before(around.told.text, around.start)
    for source, text, measured in _found(around):
        if (source == "said" or _may_name(text, around.told.text)) and not _LED_NUMBER.match(text) and not _is_no_price(text, around):
            named = _priced(text) if around.scale == "price" else text
            _, own, sources = found.setdefault(named.lower(), (named, {}, {}))
            for name, value in measured:
                own.setdefault(f"{source} {name}", value)
            own |= {source: 1.0, f"{source} {around.scale}": 1.0, f"{source} behind {behind}": 1.0}
            sources[source] = None
    listed = [Candidate(text, own | dict(_looks(text, around, found, tuple(sources)))) for text, own, sources in found.values()]
    return tuple(listed) or (Candidate(around.mention.quantity.unit or around.mention.context.metric, {}),)


def _may_name(text: str, line: str) -> bool:
    """Whether a phrase may name what is measured: it is short, has no mark of layout, ends in no number, and holds none of another line."""
    return 0 < len(text.strip()) <= _LONGEST and "*" not in text and not _ends_in_number(text) and (text in line or not _quantities(text))


@lru_cache(maxsize=4096)
def _quantities(text: str) -> Sequence[Quantity]:
    return read_quantities(text)


@lru_cache(maxsize=4096)
def _ends_in_number(text: str) -> bool:
    ends = (*(time.end for time in read_times(text)), *(quantity.end for quantity in _quantities(text)))
    return len(text) in ends


def _is_no_price(metric: str, around: Around) -> bool:
    """
    Whether a quantity is surely not of the share price, or the sum of money, that a phrase names.

    No share costs or earns a million, and no number of things is a sum; what moved is something else where nothing near tells of a share
    and it has not the name of a company, or where another clause has begun since ("while the index …").
    """
    if around.scale == "money":
        return _is_large(around) and (metric == SHARE_PRICE or _A_SHARE.search(metric) is not None)
    if around.scale == "count" and around.mention.quantity.unit:
        return label_words.SUMS.search(metric) is not None
    if around.scale != "share" or not PRICED.search(metric):
        return False
    priced = around.told.priced
    if priced is None:
        return metric == SHARE_PRICE and (around.before is None or around.before.priced is None) and not _is_company(around)
    return priced <= around.start and label_words.MEANWHILE.search(around.told.text, priced, around.start) is not None


def _is_company(around: Around) -> bool:
    """Whether what rises or falls has a name of several words, or one that the headline has with a capital."""
    lead = around.told.text[max(0, around.start - _REACH) : around.start]
    trades = TRADES.search(lead)
    words = [word.strip(_MARKS) for word in lead[: trades.start()].split()] if trades else []
    named = [word[:1].isupper() for word in words]
    return (True, True) in pairwise(named) or any(f" {word} " in f" {around.headline.text} " for word in compress(words, named))


def _priced(text: str) -> str:
    """Name the price of a share where its amount is one."""
    found = PRICED.search(text)
    return f"{text[: found.start()]}{found.group().removesuffix('s')} price" if found and found.end() == len(text) else text


def word_before(text: str, place: int) -> str:
    """Tell which small word stands before a place, or that another one does."""
    found = _LAST.search(text, max(0, place - _WINDOW), place)
    word = found.group(1).lower() if found else ""
    return word if word in _SMALL else "word" if word else "none"


def _found(around: Around) -> Iterator[tuple[str, str, Iterable[tuple[str, float]]]]:
    yield from _said(around)
    yield from _nouns(around)
    yield from _acts(around)
    yield from _beside(around)
    yield from _phrases(around)
    yield from _elsewhere(around)
    yield from _defaults(around)


def _said(around: Around) -> Iterator[tuple[str, str, Iterable[tuple[str, float]]]]:
    """Yield what was read next to the quantity, and the head of its row."""
    said, text = around.mention.context.metric, around.told.text
    if around.row and text.startswith(said) and not _NUMBERED.search(around.row):
        yield "row", f"{around.row}, {said}", ()
    yield "said", _named_by_verb(said, around) or tidy(said), _place_of(said, around)


def _named_by_verb(said: str, around: Around) -> str | None:
    """Name what a phrase tells by its last verb ("Orvane earned"), and what somebody bids for a share."""
    if around.scale not in {"money", "price"}:
        return None
    if _is_bid(around):
        return "offer price"
    noun = named_by_act(said)
    return noun if noun in PLAIN and not is_named(said) else None


def named_by_act(phrase: str) -> str | None:
    """Name what a phrase tells by the noun of its last verb."""
    *_, found = (None, *ACT.finditer(phrase))
    return tuple(ACTS)[int((found.lastgroup or "n0")[1:])] if found else None


def _is_bid(around: Around) -> bool:
    if around.scale != "price" or around.words.keys().isdisjoint(_OFFERS):
        return False
    text = around.told.text
    beside = f"{text[max(0, around.start - _REACH) : around.start]}#{text[around.end : around.end + _WINDOW]}"
    return label_words.BIDS.search(beside) is not None


def sure(around: Around) -> str | None:
    """Name what a quantity surely measures: the price of a commodity, a stake, or how many of something were done away with."""
    text, start = around.told.text, around.start
    lead = JOINED.split(text[max(0, start - _REACH) : start])[-1]
    if around.scale == "count":
        return _done_away(lead, text, around) or _part_of_number(text, around)
    found = label_words.SURE.search(f"{lead}#{text[around.end : around.end + _WINDOW]}")
    if found and (found.lastgroup not in {"price", "sold"} or _is_large(around)):
        return label_words.SURELY[found.lastgroup or ""]
    if around.scale == "money":
        named = _spent_on(text, around)
    elif around.scale == "price":
        named = "offer price" if _is_bid(around) else None
    else:
        named = (_done_away(lead, text, around) or _part_aside(lead, text, around)) if around.scale == "share" else None
    return named or _priced_good(lead, around)


def _spent_on(text: str, around: Around) -> str | None:
    """Name what an amount of money is said to be of."""
    if spent := label_words.IN_WHAT.match(text, around.end):
        return spent["what"]
    found = _OF_WHAT.match(text, around.end)
    return _run(text[found.end() : found.end() + _REACH].split(" "), 3) or None if found else None


def _part_of_number(text: str, around: Around) -> str | None:
    """Name what a number is a part of that is told behind it ("1,700 of the 4,600 workers")."""
    found = _OF_NUMBER.match(text, around.end)
    return _run(text[found.end() : found.end() + _REACH].split(" "), _TWO) or None if found else None


def _part_aside(lead: str, text: str, around: Around) -> str | None:
    """Name what a percentage is a part of that is put in beside an amount."""
    part = _PART_OF.match(text, around.end) if _ASIDE.search(lead) else None
    whole = _run(text[part.end() : part.end() + _REACH].split(" "), 3) if part else ""
    return f"share of {whole}" if whole else None


def _priced_good(lead: str, around: Around) -> str | None:
    """Name the price of a commodity that moved, or stood, right before a quantity; what is "of" it is something else."""
    if around.scale == "other" or _is_large(around):
        return None
    *_, good = (None, *label_words.GOODS.finditer(lead))
    if not good or MEASURES.search(lead, good.end()) or _LAST_OF.search(lead, 0, good.start()):
        return None
    words = good["good"].split()
    small = next((at for at in reversed(range(len(words))) if words[at].lower() in _SMALL), -1)
    return None if small >= 0 and words[small].lower() in _OF_IT else f"{' '.join(words[small + 1 :])} price"


def _done_away(lead: str, text: str, around: Around) -> str | None:
    """Name how many of something, or what part of it, were done away with."""
    found = label_words.LOST.search(lead)
    part = _PART_OF.match(text, around.end) if found and around.scale == "share" else None
    if found is None or (around.scale == "share" and part is None):
        return None
    words = text[part.end() if part else around.end + 1 :][:_REACH].split(" ")
    things = _run(words, _TWO).split()
    return " ".join((*(word for word in things if word not in STOP), found.lastgroup or "")) if things else None


def is_traded(around: Around) -> bool:
    """Whether a company rose, fell or closed on a market right before a quantity."""
    return around.scale in {"share", "price"} and _is_company(around)


def _is_large(around: Around) -> bool:
    return around.scale == "money" and (around.mention.quantity.value or around.mention.quantity.high or 0) >= _MILLION


def _place_of(said: str, around: Around) -> Measures:
    lead = around.told.text[max(0, around.start - _REACH) : around.start]
    at = lead.rfind(said)
    if at >= 0:
        joint, word = lead[at + len(said) :], word_before(lead, at)
        yield from _stretch(joint, 0)
        yield f"after {word}", 1.0
        yield "phrase", float(_JOINS.fullmatch(joint) is not None and (joint.startswith(" of ") or word in _DETERMINERS))
    elif said in around.told.text[around.end : around.end + _REACH]:
        yield "behind", 1.0


def _nouns(around: Around) -> Iterator[tuple[str, str, Iterable[tuple[str, float]]]]:
    """Yield the nouns of measures of the line, bare and with what belongs to them."""
    text, compared = around.told.text, label_words.COMPARED.search(around.told.text, max(0, around.start - _REACH), around.start)
    for rank, noun in enumerate(reversed(_before(around.told.nouns, around.start, _NOUNS_BEFORE))):
        gap = _gap(text, noun.end, around.start)
        measured = [
            (f"rank {rank}", 1.0),
            *_stretch(gap, _between(around, noun.end, around.start)),
            *_place(noun, text),
            ("compared", float(compared is not None)),
            ("first", float(noun is around.told.nouns[0])),
        ]
        yield "noun", noun.text, measured
        if (whole := _whole(noun, text)) != noun.text:
            yield "whole", whole, measured


def _between(around: Around, start: int, end: int) -> int:
    """Count the quantities of the line between two places."""
    offset, mentions = around.seen.line.start, around.seen.mentions
    at = around.mention.id - mentions[0].id  # those of a line are numbered one after another
    near = mentions[max(0, at - _QUANTITIES) : at + _QUANTITIES]
    return sum([start <= other.quantity.start - offset < end for other in near])


def _gap(text: str, start: int, end: int) -> str:
    """Take what stands between two places, of what is far apart the beginning."""
    return text[start : min(end, start + _WIDE)]


def _stretch(gap: str, quantities: int) -> Measures:
    """Measure what stands between a phrase and its quantity."""
    yield "words", min(_FAR, gap.count(" ")) / _FAR
    yield "breaks", min(3, len(MARK.findall(gap))) / 3
    yield "clauses", min(2, len(JOINED.findall(gap))) / 2
    yield "past", min(2, quantities) / 2
    yield "joint", float(_JOINS.fullmatch(gap) is not None)


def _place(noun: Noun, text: str) -> Measures:
    """Measure a noun of a measure and what stands before it."""
    lead, low = text[max(0, noun.start - _WINDOW) : noun.start], noun.text.lower()
    yield f"after {word_before(text, noun.start)}", 1.0
    yield "in company", float(low in label_words.NO_NOUN)
    yield "people", float(low in label_words.PEOPLE)
    if noun.text[0].isupper() and not noun.text.isupper():
        yield "part of a name", float(lead.rstrip() != "" and lead.rsplit(maxsplit=1)[-1][:1].isupper())


def _whole(noun: Noun, text: str) -> str:
    """Take a noun with its modifiers and with what it is of."""
    start, end = noun.start, noun.end
    for word in reversed(text[max(0, start - _WINDOW) : start].split()[-_MODIFIERS:]):
        if text[start - len(word) - 1 : start] != f"{word} " or not _modifies(word):
            break
        start -= len(word) + 1
    words = text[end : end + _LONGEST].split(" ")
    if len(words) > 1 and words[0] == "" and words[1] in {"of", "in", "on", "for", "per"}:
        own = _run(words[3:] if words[2:3] and words[2] in _DETERMINERS else words[2:], 4)
        end = text.index(own, end) + len(own) if own else end
    return text[start:end]


def _modifies(word: str) -> bool:
    return word.replace("-", "").isalpha() and word.lower() not in _SMALL and not word.endswith(("ed", "ly")) and not VERBS.fullmatch(word)


def _run(words: Sequence[str], most: int) -> str:
    """Take the first words up to a small one, a verb or a mark."""
    taken: list[str] = []
    for word in words[:most]:
        bare = word.rstrip(",.;:)!?")
        inner = taken and bare in _INNER
        if (
            not bare
            or not bare[0].isalpha()
            or (bare.lower() in _SMALL and not inner)
            or bare.endswith("ed")
            or bare in _PARTICIPLES
            or VERBS.fullmatch(bare)
        ):
            break
        taken.append(bare)
        if bare != word:
            break
    while taken and taken[-1] in _INNER:
        taken.pop()
    return " ".join(taken)


def _acts(around: Around) -> Iterator[tuple[str, str, Iterable[tuple[str, float]]]]:
    """Yield the nouns of verbs, those alone that the document has or that are plain."""
    text, money = around.told.text, around.scale in {"money", "price"}
    for rank, act in enumerate(reversed(_before(around.told.acts, around.start, _ACTS))):
        gap = _gap(text, act.end, around.start)
        if not _may_stand(act.text, around, money=money):
            continue
        yield (
            "act",
            act.text,
            [(f"rank {rank}", 1.0), *_stretch(gap, _between(around, act.end, around.start)), ("plain", float(act.text in PLAIN))],
        )


def _may_stand(noun: str, around: Around, *, money: bool) -> bool:
    """Whether the noun of a verb can be the metric: it is plain or told, and of such an amount."""
    return (money or noun not in OF_MONEY) and (noun in PLAIN or _is_told(noun, around))


def _is_told(noun: str, around: Around) -> bool:
    return all(word in around.words for word in read(noun).content)


def _beside(around: Around) -> Iterator[tuple[str, str, Iterable[tuple[str, float]]]]:
    """
    Yield the metrics of the quantities before in the paragraph: those of the line, and of the others the nearest of its kind.

    Of those with one metric that stand alike only the nearest counts, so the others are not measured.
    """
    taken = 0
    measured: set[tuple[str, bool, bool, int, bool]] = set()
    for rank, (other, metric) in enumerate(around.others):
        near, same = other.line == around.mention.line, other.quantity.kind == around.mention.quantity.kind
        taken += not near
        alike = (metric, near, same, min(rank, _LAST_RANK), bool(other.quantity.value))
        if metric and alike not in measured and ((near and rank < _OTHERS_OF_LINE) or (same and taken <= _OTHERS)):
            measured.add(alike)
            yield "other", metric, _likeness(other, rank, around)


def _likeness(other: Mention, rank: int, around: Around) -> Measures:
    """Measure how much alike two quantities of a paragraph are, and what stands between."""
    mine, its = around.mention.quantity, other.quantity
    same, near = its.kind == mine.kind, other.line == around.mention.line
    sort = "same" if same else "else"
    yield f"{sort} {'near' if near else 'far'} {min(rank, _LAST_RANK)}", 1.0
    if same and mine.value and its.value:
        ratio = abs(float(mine.value / its.value))
        yield f"alike {around.scale}", float(1 / _ALIKE < ratio < _ALIKE)
        yield f"unlike {around.scale}", float(not 1 / _ALIKE < ratio < _ALIKE)
    if near:
        start = its.end - around.seen.line.start
        gap = _gap(around.told.text, start, around.start)
        yield from _stretch(gap, 0)
        yield f"{sort} nouns", min(2, sum([start <= noun.start for noun in _before(around.told.nouns, around.start, 2)])) / 2
        yield f"{sort} compared", float(label_words.COMPARED.search(gap) is not None)


def _phrases(around: Around) -> Iterator[tuple[str, str, Iterable[tuple[str, float]]]]:
    """Yield how the sentence and the clause open, and what follows the quantity."""
    text, start = around.told.text, around.start
    clause = MARK.split(text[max(0, start - _WIDE) : start])[-1]
    for source, opening in (("opening", text[: min(start, _REACH)]), ("clause", clause)):
        if found := VERBS.search(opening):
            yield source, _bare(opening[: found.start()]), [("words", min(_FAR, opening.count(" ", found.start())) / _FAR)]
    words = around.told.text[around.end : around.end + _REACH].split(" ")[1:]
    small = next((at for at, word in enumerate(words[:3]) if word not in _SMALL), len(words[:3]))
    yield "following", _run(words[small:], _FOLLOWING), [(f"after {words[0] if small else 'none'}", 1.0)]


def _bare(phrase: str) -> str:
    """Drop what follows a comma, the small words at the head of a phrase, and marks at its ends."""
    words = phrase.partition(",")[0].strip(_ENDS).split()
    while words and words[0].lower() in _SMALL:
        words.pop(0)
    return " ".join(words[-7:])


def _elsewhere(around: Around) -> Iterator[tuple[str, str, Iterable[tuple[str, float]]]]:
    """Yield the nouns of the sentence before, and what is told of equal amounts."""
    none = float(not _before(around.told.nouns, around.start, 1))
    if around.before:
        for rank, noun in enumerate(reversed(around.before.nouns[-2:])):
            yield "earlier", noun.text, [(f"rank {rank}", 1.0), ("alone", none), *_place(noun, around.before.text)]
    yield from _equals(around)


def _equals(around: Around) -> Iterator[tuple[str, str, Iterable[tuple[str, float]]]]:
    """Yield what equal amounts are said to measure, in words that the document has."""
    for other, seen, line in around.equals:
        start = other.quantity.start - seen.line.start
        measured = [
            ("precise", float(precise(other))),
            ("own", float(other.document == around.mention.document)),
        ]
        if _is_told(other.context.metric, around):
            yield "equal", tidy(other.context.metric), [*measured, ("named", float(is_named(other.context.metric)))]
        for noun in _before(line.nouns, start, 1):
            yield "equal noun", noun.text, [*measured, *_stretch(_gap(line.text, noun.end, start), 0), *_place(noun, line.text)]


def _defaults(around: Around) -> Iterator[tuple[str, str, Iterable[tuple[str, float]]]]:
    """Yield what such a quantity is where nothing says it."""
    text, scale, quantity = around.told.text, around.scale, around.mention.quantity
    trades = TRADES.search(text, max(0, around.start - _REACH), around.start) is not None
    if scale in {"price", "share", "money", "other"}:
        priced = around.told.priced
        if priced is not None or scale == "price" or (trades and scale == "share"):
            measured = [
                ("trades", float(trades)),
                (f"trades {scale}", float(trades)),
                ("lead", float(priced is not None and priced <= around.start)),
                ("unpriced", float(priced is None)),
                ("moved", float(around.mention.context.direction is not None)),
                (f"named {scale}", float(bool(_before(around.told.nouns, around.start, 1)))),
            ]
            yield "share price", SHARE_PRICE, measured
    if scale == "other" and (quantity.unit or "").rstrip("s") in LENGTH_UNITS:
        yield "time", "time", ()


def _looks(text: str, around: Around, all_of: Iterable[str], sources: Sequence[str]) -> Measures:
    """Measure what a phrase looks like, by itself and as where it was found, and how its document speaks of it."""
    reading = read(text)
    looks, cues = _of_text(text)
    yield from ((f"of {cue}, {around.scale}", 1.0) for cue in cues)
    low = text.lower()
    measured = [
        *((name, 1.0) for name in looks),
        ("inside", min(2, sum([low in other for other in all_of]) - 1) / 2),
        ("in headline", float(not reading.content.isdisjoint(around.headline.reading.content))),
        ("often", min(_OFTEN, max([around.words.get(word, 0) for word in reading.content], default=0)) / _OFTEN),
    ]
    for name, value in measured:
        if value:
            yield name, value
            yield from ((f"{source} & {name}", value) for source in sources)
    yield from ((f"{one} + {other}", 1.0) for one, other in combinations(sources, 2))
    yield "in heading", float(not reading.content.isdisjoint(around.seen.section.content))
    if around.mention.context.role == "guidance":
        yield f"guidance {is_named(text)}", 1.0


@lru_cache(maxsize=4096)
def _of_text(text: str) -> tuple[Sequence[str], Sequence[str]]:
    """Name what a phrase looks like, and what it tells of."""
    words, cues = text.split() or ["-"], read(text).cues
    length = len(words)
    small = [word.lower() in _SMALL for word in words]
    looks = {
        "named": is_named(text),
        "long": length > _LONG,
        "one word": length == 1,
        "two words": length == _TWO,
        "verb": VERBS.search(text) is not None,
        "ends in verb": VERBS.fullmatch(words[-1]) is not None or words[-1].endswith("ed"),
        "ends in act": ACT.fullmatch(words[-1]) is not None,
        "ends in ing": words[-1].endswith("ing"),
        "opens with ing": words[0].endswith("ing"),
        "opens small": small[0],
        "ends small": small[-1],
        "capital": words[0][0].isupper(),
        "name inside": any(word[0].isupper() for word in words[1:]),
        "ends in name": words[-1][0].isupper() and not words[-1].isupper(),
        "all capital": length > 1 and all(word[0].isupper() for word in words),
        "digit": any(map(str.isdigit, text)),
        "dots": "…" in text,
    }
    return [name for name, has in looks.items() if has], [cue for cue in _CUES if cue in cues] or ["nothing"]


@lru_cache(maxsize=1024)
def tidy(metric: str) -> str:
    """Leave out who does something to what is measured ("The bank now expects a shortfall"), and the month at its head."""
    found = label_words.DOES.match(metric)
    named = metric[found.end() :] if found and not is_named(found["who"]) and is_named(metric[found.end() :]) else metric
    undated = label_words.OPENS_WITH_MONTH.sub("", named)
    return undated if is_named(undated) else named


@lru_cache(maxsize=1024)
def plain(metric: str) -> str:
    """
    Leave of a chosen label what is measured.

    That is the last noun of a measure where words are not parted, else what stands before the quantity, unless only what stands behind it
    is a measure; no small words at the ends.
    """
    before, _, behind = metric.partition(" … ")
    if nouns := (*label_words.HAN.finditer(behind), *label_words.HAN.finditer(before)):
        return nouns[-1].group()
    named = before if is_named(before) and not is_named(behind) else metric
    led = label_words.LEADS_UP.match(named)
    named = named[led.end() :] if led and is_named(named[led.end() :]) else named
    return _without_tail(_without_small(named)) or metric


def _without_tail(label: str) -> str:
    """Leave out a time inside a label with what follows it, and what follows a German noun in small letters: a verb or an adverb."""
    time = next((time for time in read_times(label) if time.start), None)
    if time and is_named(shorter := _without_small(label[: time.start])):
        label = shorter
    words = label.split()
    while len(words) > 1 and words[-1].islower() and words[-2].istitle() and is_german_noun(bare(words[-2].lower())):
        words.pop()
    return " ".join(words)


def nominal(metric: str, around: Around) -> str:
    """Leave of a label the noun phrase: of what stands on both sides the one that names a measure, and no verb or who does it."""
    before, _, behind = metric.partition(" … ")
    if metric.startswith("share of ") and (noun := _joined(around)):
        return noun
    if not behind or behind[0] > _HAN:
        return metric if metric[:1] > _HAN else _without_verbs(metric) or metric
    of = _OF.match(behind)
    said, before = before, _without_verbs(before)
    rest = _without_verbs(_without_small(behind[of.end() :] if of else behind))
    if before != said and not is_named(before) and rest:
        return rest
    level = _LEVEL.search(around.told.text, max(0, around.start - _WINDOW), around.start)
    if before and (is_named(before) or not rest) and (level or not of):
        return before
    if of and around.scale == "share" and behind.startswith("of "):
        return f"share of {rest}" if not level or not before else before
    return rest if is_named(rest) or of or not before else before or metric


def _joined(around: Around) -> str | None:
    """Take the noun of a measure of which a quantity is told to be one ("a deficit of 5%")."""
    noun = next(iter(_before(around.told.nouns, around.start, 1)), None)
    return noun.text if noun and _gap(around.told.text, noun.end, around.start).strip() == "of" else None


def _without_verbs(phrase: str) -> str:
    """Take the part between verbs that names a measure, else the last one of words that are no name alone."""
    parts: list[list[str]] = [[]]
    words = label_words.AFTERWARDS.split(phrase)[0].split()
    for at, word in enumerate(words):
        low = word.lower()
        is_verb = (low in label_words.FINITE and not word.istitle()) or (low.endswith("ed") and 0 < at == len(words) - 1)
        if is_verb or (low in label_words.APART and not is_named(phrase)):
            parts.append([])
        else:
            parts[-1].append(word)
    led = [bool(each) and each[0].lower() in _LEADS and not is_named(" ".join(each)) for each in parts]
    parts = parts if all(led) else list(compress(parts, map(not_, led)))
    found = [part for each in parts if (part := _without_small(" ".join(each)))]
    named = [part for part in found if is_named(part) or PRICED.search(part)]
    told = any(word.lower() in label_words.FINITE for word in words) and not phrase.startswith("share of")
    return (named or [part for part in found if not part.istitle()] or found or [""])[-1 if told else 0]


def is_scrap(label: str) -> bool:
    """Whether a label is a name, a time, a verb or a part of a sentence, and no noun phrase."""
    words = label.split()
    bare = not is_named(label) and not PRICED.search(label)
    return (
        not words
        or any(word.lower() in label_words.FINITE for word in words)
        or sum([word not in _SMALL for word in words]) > _LONGEST_LABEL
        or label_words.CONSENSUS.match(label) is not None
        or label.lower() in _BARE
        or "…" in words
        or (bare and (words[0].lower() in _LEADS or (all(word[0].isupper() for word in words) and not is_german_noun(words[-1].lower()))))
    )


def unowned(metric: str) -> str:
    """Leave out whose it is ("Orvane's sales"), where that is told beside it."""
    owned = label_words.OWNER_BEFORE.match(metric)
    return metric[owned.end() :] if owned and is_named(metric[owned.end() :]) else metric


def _without_small(phrase: str) -> str:
    words = phrase.strip(_ENDS).split()
    while words and words[0].lower() in _EMPTY:
        words.pop(0)
    while words and words[-1].lower() in _EMPTY:
        words.pop()
    return _ELIDED.sub("", " ".join(words)).strip(_ENDS)


@lru_cache(maxsize=4096)
def is_named(metric: str) -> bool:
    """Whether a label holds the noun of a measure."""
    return any(told.search(metric) for told in (label_words.CAPITAL_RATIO, label_words.HAN)) or any(
        found.group().lower() not in label_words.NO_NOUN for found in MEASURES.finditer(metric)
    )
