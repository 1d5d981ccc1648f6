"""
Whether a text orders a machine about, by the concepts that it brings together: a logistic regression on what is measured of them.

Phrases do not carry: whoever hides an order words it in his own way, in his own language. But he speaks of a machine or to somebody, of
this very text or of what is made of it, and of what must be written there or left out. News brings hardly two of these together; where it
does, it says who asks whom, deals in money, or quotes.
"""

from __future__ import annotations

import re
from itertools import accumulate, pairwise
from math import fsum
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.orders.concept_weights import ORDER
from summarizer.orders.concept_words import ABOUT, VERBS
from summarizer.orders.vocabulary import folded, forms, known, language_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_THRESHOLD: Final = 1.1
"""Log odds from which on a text is an order: of harmless sentences that look like one, one in a hundred is."""
_SENTENCES: Final = 3
"""How many sentences in a row are measured together."""
_CLAUSES: Final = 2
_TOKEN: Final = re.compile(r"[^\W\d_]+(?:'t\b)?|(?<=\s)[–—-](?=\s)|[^\w\s–—-]|\d+")
_STOP: Final = re.compile(r"(?<=[.!?…])[\"”»“)\]']?\s++(?=\S)|\n")
_QUOTED: Final = re.compile(r"[\"“„«”»](?:([^\W\d_]{2,24})[\"“”»«](?=\s\w)|[^\"“”„«»]{2,400}[\"“”»«])")
_LEAST_TOLD: Final = 12
"""Letters outside quotation marks without which a text is all quotation."""
_LONGEST: Final = 24
"""Letters of a word that are looked at."""
_VOTING: Final = 60
"""Words by which the language of a text is told."""
_PARTS: Final = frozenset(",;()[]–—-")
"""Marks between clauses."""
_OPENS: Final = frozenset('.:;!?([{<"“”„«»–—-*#|…')
"""Marks behind which a clause opens."""
_BRACKETS: Final = frozenset("[{<(")
_QUOTES: Final = frozenset('"“”„«»')
_JOINS: Final = frozenset("and then und dann et puis y luego e poi depois en dan sondern mais but ma mas pero maar".split())
_SKIPPED: Final = frozenset({"not", "norm", "only", "now"})
"""What may stand before the verb of an order."""
_LED: Final = _SKIPPED | {"product", "retell", "text", "piece", "this", "you"}
"""And what may stand there behind a word that leads to what is being written ("in your summary, omit")."""
_MOST_SKIPPED: Final = 4
_WIDE: Final = 2
_NARROW: Final = 1
"""How a clause opens: as a sentence does, or behind a comma or a word that joins."""
_SUBJECT: Final = 14
"""Words behind a noun before which its verb comes."""
_HEAD: Final = 16
"""Words that the head of a note has at most."""
_NEAR: Final = 14
"""Words between two concepts that have to do with each other."""

_VERB_ENDS: Final = frozenset({"de", "nl"})
"""Languages in which "is" and "to do" may stand far from each other."""

_DUTIES: Final = ("duty", "to", "that", "future", "forbidden")
_ORDERS: Final = ("imperative", "then", "there")
_SIGNS: Final = frozenset({*_ORDERS, *_DUTIES, "you", "norm", "head machine"})
"""What makes an order of a text."""
_TOGETHER: Final = (
    ("order", "self"), ("order", "user"), ("order", "chat"), ("order", "piece"), ("order", "product"), ("order", "retell"),
    ("must", "piece"), ("must", "form"), ("you", "machine"), ("you", "chat"), ("you", "rate"), ("you", "self"), ("you", "user"),
    ("we", "imperative"), ("we", "you"),
)  # fmt: skip
"""What says more together than each for itself, wherever it stands."""
_BESIDE: Final = (
    ("machine", "self"), ("machine", "retell"), ("machine", "human"), ("whoever", "machine"), ("whoever", "self"),
    ("product", "last"), ("product", "alter"), ("piece", "last"), ("text", "drop"), ("text", "rate"), ("only", "write"),
    ("retell", "alter"), ("retell", "drop"), ("chat", "drop"), ("chat", "this"), ("product", "norm"), ("you", "now"),
    ("you", "pretend"), ("past", "self"), ("actor", "norm"), ("actor", "product"), ("actor", "write"),
)  # fmt: skip
"""Concepts that do so where they stand near each other."""
_UNWEIGHED: Final = frozenset({"alter", "not", "human"})
"""Concepts that say nothing alone."""


class Part(NamedTuple):
    """
    A part of a text.

    Attributes:
        language: Its language.
        words: Its words and marks.
        concepts: The concepts of each.
        orders: Of each, whether it is a verb that may order, and no noun.
        opens: Whether it begins where a sentence does.
    """

    language: str
    words: Sequence[str]
    concepts: Sequence[frozenset[str]]
    orders: Sequence[bool]
    opens: bool = True

    def cut(self, start: int, end: int, *, opens: bool) -> Part:
        """Return what stands between two places."""
        return Part(self.language, self.words[start:end], self.concepts[start:end], self.orders[start:end], opens)


def gives_orders(text: str) -> bool:
    """Whether a text, in small letters, orders a machine about; linear in the text."""
    return any(odds(measured) > _THRESHOLD for measured in map(measures, parts(text)) if measured)


def odds(measured: Mapping[str, float]) -> float:
    """Weigh what was measured, in log odds that it is an order."""
    return ORDER["base"] + fsum(ORDER.get(name, 0.0) * value for name, value in measured.items())


def parts(text: str) -> Iterator[Part]:
    """Yield the parts of a text that may be an order: some sentences in a row, each sentence, and clauses inside one."""
    sentences = [_TOKEN.findall(sentence) for sentence in _STOP.split(_told(folded(text)))]
    found = [known(word[:_LONGEST]) for sentence in sentences for word in sentence]
    about = frozenset[str]().union(*(word.about for word in found if word.about))
    if not about or (language := language_of(found[:_VOTING])) not in about:
        return
    none = frozenset[str]()
    concepts = [word.concepts.get(language, none) for word in found]
    words = [word for sentence in sentences for word in sentence]
    orders = [language in word.orders and not _is_noun(at, words, concepts, language) for at, word in enumerate(found)]
    whole = Part(language, words, concepts, orders)
    starts = list(accumulate(map(len, sentences), initial=0))
    for at in range(max(1, len(sentences) - _SENTENCES + 1)):
        yield whole.cut(starts[at], starts[min(at + _SENTENCES, len(sentences))], opens=True)
    for start, end in pairwise(starts):
        sentence = whole.cut(start, end, opens=True)
        if len(sentences) > 1:
            yield sentence
        yield from _clauses(sentence)


def _is_noun(at: int, words: Sequence[str], concepts: Sequence[frozenset[str]], language: str) -> bool:
    """Whether a verb is a noun where it stands ("start of production"), or the subject of its sentence ("output last month was")."""
    rest = words[at + 1 : at + 1 + _SUBJECT]
    end = next((place for place, word in enumerate(rest) if word in _OPENS), len(rest))
    return rest[:1] == ["of"] or ("product" in concepts[at] and not forms(language)["told"].isdisjoint(rest[:end]))


def _told(text: str) -> str:
    """Leave out what stands in quotation marks, unless that is all; a single word inside a clause is told as any other."""
    rest = _QUOTED.sub(lambda found: found[1] or ' " ', text)
    return rest if sum(map(str.isalpha, rest)) >= _LEAST_TOLD else text


def _clauses(sentence: Part) -> Iterator[Part]:
    """Yield each clause inside a sentence, and each two in a row, where it has more than two."""
    marks = [-1, *(at for at, word in enumerate(sentence.words) if word in _PARTS), len(sentence.words)]
    if len(marks) - 1 <= _CLAUSES:
        return
    for at, mark in enumerate(marks[:-2]):
        if at:
            yield sentence.cut(mark + 1, marks[at + 1], opens=False)
        yield sentence.cut(mark + 1, marks[at + 2], opens=not at)


def measures(part: Part) -> Mapping[str, float]:
    """Measure a part: concepts, signs of an order, and which of them stand together; nothing if it cannot be one."""
    places = _places(part)
    names = {*places, *_openings(part), *_duties(part, places), *_forms(part, places)}
    if ABOUT.isdisjoint(names) or (_SIGNS.isdisjoint(names) and not ({"machine", "self"} <= names or {"whoever", "retell"} <= names)):
        return {}
    names.update(name for name, signs in (("order", _ORDERS), ("must", _DUTIES)) if not names.isdisjoint(signs))
    together = [f"{one} {other}" for one, other in _TOGETHER if one in names and other in names]
    beside = [f"{one} {other}" for one, other in _BESIDE if one in places and other in places and _near(places[one], places[other], _NEAR)]
    measured = dict.fromkeys((*(names - _UNWEIGHED), *together, *beside), 1.0)
    measured.update({name: float(min(3, len(places[name]))) for name in ("business", "said", "past", "actor") if name in places})
    signs = sum(name in names for name in (*_ORDERS, *_DUTIES, "you"))
    about = sum(name in names for name in (*ABOUT, "self") if name != "text")
    measured["signs"] = min(signs, 3)
    measured["about"] = min(about, 4)
    measured["both"] = min(signs, 2) * min(about, 4) / 2
    measured["numbers"] = min(4, sum(map(str.isdigit, part.words))) / 2
    measured["long"] = min(80, len(part.words)) / 20
    return measured


def _places(part: Part) -> dict[str, list[int]]:
    """List where each concept stands; a word that points, beside one for a text or for its retelling, means this very text."""
    places: dict[str, list[int]] = {}
    for at, concepts in enumerate(part.concepts):
        for concept in concepts:
            places.setdefault(concept, []).append(at)
    this = places.get("this", [])
    if _near(this, places.get("text", []), 2) or _near(this, places.get("retell", []), 3):
        places["self"] = this
    return places


def _openings(part: Part) -> Iterator[str]:
    """Yield which verbs order at the opening of a clause, and whether a machine stands there."""
    of = forms(part.language)
    opens, skipped, that, led = (_WIDE if part.opens else _NARROW), 0, False, False
    for at, word in enumerate(part.words):
        concepts = part.concepts[at]
        that = that or (opens > 0 and word in of["that"])
        led = opens > 0 and (led or (not skipped and word in of["lead"]))
        if part.orders[at]:
            if that:
                yield "that"
            if opens == _WIDE:
                yield "imperative"
                yield from (f"order to {verb}" for verb in concepts & VERBS)
            elif opens and not word.endswith(tuple(of["infinitive"])):
                yield "then" if not of["infinitive"] else "there"
                yield from (f"order to {verb}" for verb in concepts & VERBS)
        if opens == _WIDE and "machine" in concepts:
            yield "opens machine"
        if word in _OPENS:
            opens, skipped, that, led = _WIDE, 0, False, False
        elif word == "," or word in _JOINS:
            opens, skipped, led = _NARROW, 0, False
        elif opens and skipped < _MOST_SKIPPED and (not concepts.isdisjoint(_LED if led else _SKIPPED) or (led and word in of["plain"])):
            skipped += 1
        else:
            opens = 0


def _duties(part: Part, places: Mapping[str, Sequence[int]]) -> Iterator[str]:
    """Yield in which ways it is said that something must be written or left out."""
    verbs = sorted({at for verb in ("write", "drop", "alter", "retell") for at in places.get(verb, ())})
    if _near(places.get("norm", ()), verbs, 7):
        yield "duty"
    if _near(places.get("not", ()), verbs, 4):
        yield "forbidden"
    of = forms(part.language)
    ends = part.language in _VERB_ENDS and not of["is"].isdisjoint(part.words)
    for at in verbs:
        led = (at > 0 and part.words[at - 1] in of["to"]) or (part.language == "de" and "zu" in part.words[at][2:-3])
        if led and (ends or not of["is"].isdisjoint(part.words[max(0, at - 3) : at])):
            yield "to"


def _forms(part: Part, places: Mapping[str, Sequence[int]]) -> Iterator[str]:
    """Yield what the form of a message shows: its head, its marks, and what is quoted in it."""
    if ":" in part.words[:_HEAD]:
        yield "colon"
        head = frozenset[str]().union(*part.concepts[: part.words.index(":")])
        yield from (f"head {name}" for name in ("machine", "chat") if name in head)
    if _near(places.get("head", ()), places.get("machine", ()), 3):
        yield "call"
    if "?" in part.words:
        yield "asks"
    if not _BRACKETS.isdisjoint(part.words[:1]):
        yield "brackets"
    quotes = [at for at, word in enumerate(part.words) if word in _QUOTES]
    if quotes:
        yield "quote"
        if _near(quotes, (*places.get("write", ()), *places.get("piece", ())), 4):
            yield "worded"


def _near(one: Sequence[int], other: Sequence[int], reach: int) -> bool:
    """Whether a place of one list is at most so many words from another place of the other."""
    there = frozenset(other)
    return bool(there) and any(not there.isdisjoint((*range(at - reach, at), *range(at + 1, at + reach + 1))) for at in one)
