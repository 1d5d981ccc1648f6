"""
What a quantity may measure: the candidates for its metric, each with what is measured of it.

Candidates are the words that lead up to the quantity or follow it, the nouns of measures in its sentence and in the one before, the noun
of a verb, the metric of an amount beside it or of an equal amount elsewhere, the head of a row, and what such a quantity is by default.
None is right by itself: where it stands, what stands between and what it looks like are weighed.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.offline import label_words
from summarizer.offline.amounts import precise
from summarizer.offline.around import REACH, WIDE, WINDOW, Around, Noun, gap_between, nouns_before
from summarizer.offline.label_shape import DETERMINERS, ENDS, SMALL, first_words, is_named, named_by_act, tidy, word_before
from summarizer.offline.label_words import ACT, OF_MONEY, PLAIN, PRICED, TRADES, VERBS
from summarizer.offline.sure import is_bid, is_company, is_large
from summarizer.offline.words import read
from summarizer.quantities import read_quantities
from summarizer.text.clauses import JOINED, MARK
from summarizer.text.measures import LENGTH_UNITS
from summarizer.times import read_times

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summarizer.documents import Mention
    from summarizer.quantities import Quantity

    Measures = Iterator[tuple[str, float]]

_JOINS: Final = re.compile(
    r"(?:\s(?:of|at|to|by|from|is|was|were|are|stands|stood|now|about|around|some|nearly|almost|roughly|as|much|up|least|over|more|than|just))"
    r"{1,6}\s"
)
_NUMBERED: Final = re.compile(r"\d|\b(?:hundred|thousand|million|billion|trillion|dozen)s?\b", re.IGNORECASE)
"""What a name may not hold that is told in another line."""
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
_LONG: Final = 4
_TWO: Final = 2
_FAR: Final = 12
_A_SHARE: Final = re.compile(r"\bEPS\b|\bper share\b|\bje Aktie\b|\bpar action\b|\bpor acción\b")
SHARE_PRICE: Final = "share price"
_LED_NUMBER: Final = re.compile(r"[^\W\d_]{1,6}\s\d")
"""How a phrase opens that tells when or how much ("vers 10 heures")."""
_ALIKE: Final = 3.0
"""How many times as large as another an amount may be that looks like the same measure."""
_CUES: Final = (
    "result", "metric", "debt", "payout", "market", "policy", "cost", "jobs", "order", "funding", "deal", "guidance", "trial", "product",
    "legal", "trading", "object", "people", "peer", "subject",
)  # fmt: skip


class Candidate(NamedTuple):
    """A phrase that may be what a quantity measures, and what is measured of it."""

    text: str
    measured: Mapping[str, float]


def candidates(around: Around) -> tuple[Candidate, ...]:
    """List what a quantity may measure, each phrase once; what it counts, or stands behind, where all else is ruled out."""
    found: dict[str, tuple[str, dict[str, float], dict[str, None]]] = {}
    behind = word_before(around.told.text, around.start)
    for source, text, measured in _found(around):
        if (source == "said" or _may_name(text, around.told.text)) and not _LED_NUMBER.match(text) and not _is_ruled_out(text, around):
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


def _is_ruled_out(metric: str, around: Around) -> bool:
    """
    Whether a quantity is surely not of the share price, or the sum of money, that a phrase names.

    No share costs or earns a million, and no number of things is a sum; what moved is something else where nothing near tells of a share
    and it has not the name of a company, or where another clause has begun since ("while the index …").
    """
    if around.scale == "money":
        return is_large(around) and (metric == SHARE_PRICE or _A_SHARE.search(metric) is not None)
    if around.scale == "count" and around.mention.quantity.unit:
        return label_words.SUMS.search(metric) is not None
    if around.scale != "share" or not PRICED.search(metric):
        return False
    priced = around.told.priced
    if priced is None:
        return metric == SHARE_PRICE and (around.before is None or around.before.priced is None) and not is_company(around)
    return priced <= around.start and label_words.MEANWHILE.search(around.told.text, priced, around.start) is not None


def _priced(text: str) -> str:
    """Name the price of a share where its amount is one."""
    found = PRICED.search(text)
    return f"{text[: found.start()]}{found.group().removesuffix('s')} price" if found and found.end() == len(text) else text


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
    if is_bid(around):
        return "offer price"
    noun = named_by_act(said)
    return noun if noun in PLAIN and not is_named(said) else None


def _place_of(said: str, around: Around) -> Measures:
    lead = around.told.text[max(0, around.start - REACH) : around.start]
    at = lead.rfind(said)
    if at >= 0:
        joint, word = lead[at + len(said) :], word_before(lead, at)
        yield from _stretch(joint, 0)
        yield f"after {word}", 1.0
        yield "phrase", float(_JOINS.fullmatch(joint) is not None and (joint.startswith(" of ") or word in DETERMINERS))
    elif said in around.told.text[around.end : around.end + REACH]:
        yield "behind", 1.0


def _nouns(around: Around) -> Iterator[tuple[str, str, Iterable[tuple[str, float]]]]:
    """Yield the nouns of measures of the line, bare and with what belongs to them."""
    text, compared = around.told.text, label_words.COMPARED.search(around.told.text, max(0, around.start - REACH), around.start)
    for rank, noun in enumerate(reversed(nouns_before(around.told.nouns, around.start, _NOUNS_BEFORE))):
        gap = gap_between(text, noun.end, around.start)
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


def _stretch(gap: str, quantities: int) -> Measures:
    """Measure what stands between a phrase and its quantity."""
    yield "words", min(_FAR, gap.count(" ")) / _FAR
    yield "breaks", min(3, len(MARK.findall(gap))) / 3
    yield "clauses", min(2, len(JOINED.findall(gap))) / 2
    yield "past", min(2, quantities) / 2
    yield "joint", float(_JOINS.fullmatch(gap) is not None)


def _place(noun: Noun, text: str) -> Measures:
    """Measure a noun of a measure and what stands before it."""
    lead, low = text[max(0, noun.start - WINDOW) : noun.start], noun.text.lower()
    yield f"after {word_before(text, noun.start)}", 1.0
    yield "in company", float(low in label_words.NO_NOUN)
    yield "people", float(low in label_words.PEOPLE)
    if noun.text[0].isupper() and not noun.text.isupper():
        yield "part of a name", float(lead.rstrip() != "" and lead.rsplit(maxsplit=1)[-1][:1].isupper())


def _whole(noun: Noun, text: str) -> str:
    """Take a noun with its modifiers and with what it is of."""
    start, end = noun.start, noun.end
    for word in reversed(text[max(0, start - WINDOW) : start].split()[-_MODIFIERS:]):
        if text[start - len(word) - 1 : start] != f"{word} " or not _modifies(word):
            break
        start -= len(word) + 1
    words = text[end : end + _LONGEST].split(" ")
    if len(words) > 1 and words[0] == "" and words[1] in {"of", "in", "on", "for", "per"}:
        own = first_words(words[3:] if words[2:3] and words[2] in DETERMINERS else words[2:], 4)
        end = text.index(own, end) + len(own) if own else end
    return text[start:end]


def _modifies(word: str) -> bool:
    return word.replace("-", "").isalpha() and word.lower() not in SMALL and not word.endswith(("ed", "ly")) and not VERBS.fullmatch(word)


def _acts(around: Around) -> Iterator[tuple[str, str, Iterable[tuple[str, float]]]]:
    """Yield the nouns of verbs, those alone that the document has or that are plain."""
    text, money = around.told.text, around.scale in {"money", "price"}
    for rank, act in enumerate(reversed(nouns_before(around.told.acts, around.start, _ACTS))):
        gap = gap_between(text, act.end, around.start)
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
        gap = gap_between(around.told.text, start, around.start)
        yield from _stretch(gap, 0)
        yield f"{sort} nouns", min(2, sum([start <= noun.start for noun in nouns_before(around.told.nouns, around.start, 2)])) / 2
        yield f"{sort} compared", float(label_words.COMPARED.search(gap) is not None)


def _phrases(around: Around) -> Iterator[tuple[str, str, Iterable[tuple[str, float]]]]:
    """Yield how the sentence and the clause open, and what follows the quantity."""
    text, start = around.told.text, around.start
    clause = MARK.split(text[max(0, start - WIDE) : start])[-1]
    for source, opening in (("opening", text[: min(start, REACH)]), ("clause", clause)):
        if found := VERBS.search(opening):
            yield source, _bare(opening[: found.start()]), [("words", min(_FAR, opening.count(" ", found.start())) / _FAR)]
    words = around.told.text[around.end : around.end + REACH].split(" ")[1:]
    small = next((at for at, word in enumerate(words[:3]) if word not in SMALL), len(words[:3]))
    yield "following", first_words(words[small:], _FOLLOWING), [(f"after {words[0] if small else 'none'}", 1.0)]


def _bare(phrase: str) -> str:
    """Drop what follows a comma, the small words at the head of a phrase, and marks at its ends."""
    words = phrase.partition(",")[0].strip(ENDS).split()
    while words and words[0].lower() in SMALL:
        words.pop(0)
    return " ".join(words[-7:])


def _elsewhere(around: Around) -> Iterator[tuple[str, str, Iterable[tuple[str, float]]]]:
    """Yield the nouns of the sentence before, and what is told of equal amounts."""
    none = float(not nouns_before(around.told.nouns, around.start, 1))
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
        for noun in nouns_before(line.nouns, start, 1):
            yield "equal noun", noun.text, [*measured, *_stretch(gap_between(line.text, noun.end, start), 0), *_place(noun, line.text)]


def _defaults(around: Around) -> Iterator[tuple[str, str, Iterable[tuple[str, float]]]]:
    """Yield what such a quantity is where nothing says it."""
    text, scale, quantity = around.told.text, around.scale, around.mention.quantity
    trades = TRADES.search(text, max(0, around.start - REACH), around.start) is not None
    if scale in {"price", "share", "money", "other"}:
        priced = around.told.priced
        if priced is not None or scale == "price" or (trades and scale == "share"):
            measured = [
                ("trades", float(trades)),
                (f"trades {scale}", float(trades)),
                ("lead", float(priced is not None and priced <= around.start)),
                ("unpriced", float(priced is None)),
                ("moved", float(around.mention.context.direction is not None)),
                (f"named {scale}", float(bool(nouns_before(around.told.nouns, around.start, 1)))),
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
    small = [word.lower() in SMALL for word in words]
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
