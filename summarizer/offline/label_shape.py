"""
The shape of a label: a noun phrase without verbs, small words and times, and whoever does something to what is measured.

A label is cut out of words of the text; nothing is put in.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import compress
from operator import not_
from typing import TYPE_CHECKING, Final

from summarizer.claims.nouns import is_german_noun
from summarizer.claims.words import bare
from summarizer.offline import label_words
from summarizer.offline.around import WINDOW, Around, gap_between, noun_of, nouns_before
from summarizer.offline.cues import STOP
from summarizer.offline.label_words import ACT, MEASURES, PRICED, VERBS
from summarizer.times import read_times

if TYPE_CHECKING:
    from collections.abc import Sequence

_LAST: Final = re.compile(r"([^\W\d_]{1,40})\W{0,4}\Z")
DETERMINERS: Final = frozenset("the a an its their his her this that these those our our other both all".split())
"""Words that open a noun phrase."""
SMALL: Final = DETERMINERS | frozenset(
    "of in by from for to with on after at against than per over under before about as into through and or no it they he she we who which "
    "whose where when while but is was were are be been has have had will would could should may might can not less more up down".split()
)
"""Words that end a phrase, and those by which it is told how one hangs together with its quantity."""
_ADVERBS: Final = frozenset(
    "überraschend zuletzt deutlich leicht weiter erneut wieder kräftig insgesamt bereits nun noch unexpectedly sharply slightly again "
    "already further together encore déjà fortement légèrement ya todavía già ancora".split()
)
_EMPTY: Final = (SMALL | STOP | _ADVERBS | frozenset("end ende jährlich ab auparavant qu'il qu'ils qu'elle qu'elles qu'on".split())) - {
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
INNER: Final = frozenset("of in for on the a an its their".split())
"""Small words that may stand inside a phrase."""
_LONGEST_LABEL: Final = 5
ENDS: Final = " -–—•*\"'“”,;:"
"""Marks that belong to no label at either end."""
_OF: Final = re.compile(r"(?:of|der|des|de|du|del|della|di|von)\s|d['’]")
_ELIDED: Final = re.compile(r"\A(?:l|d|dell|all)['’](?=\w)", re.IGNORECASE)
_LEVEL: Final = re.compile(r"\b(?:to|at|is|was|were|auf|bei|à|a)\s(?:\w+\s)?\Z")
"""Behind what stands at a value, and no part of it."""


def word_before(text: str, place: int) -> str:
    """Tell which small word stands before a place, or that another one does."""
    found = _LAST.search(text, max(0, place - WINDOW), place)
    word = found.group(1).lower() if found else ""
    return word if word in SMALL else "word" if word else "none"


def named_by_act(phrase: str) -> str | None:
    """Name what a phrase tells by the noun of its last verb."""
    *_, found = (None, *ACT.finditer(phrase))
    return noun_of(found) if found else None


def first_words(words: Sequence[str], most: int) -> str:
    """Take the first words up to a small one, a verb or a mark."""
    taken: list[str] = []
    for word in words[:most]:
        told = word.rstrip(",.;:)!?")
        inner = taken and told in INNER
        if (
            not told
            or not told[0].isalpha()
            or (told.lower() in SMALL and not inner)
            or told.endswith("ed")
            or told in _PARTICIPLES
            or VERBS.fullmatch(told)
        ):
            break
        taken.append(told)
        if told != word:
            break
    while taken and taken[-1] in INNER:
        taken.pop()
    return " ".join(taken)


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
    level = _LEVEL.search(around.told.text, max(0, around.start - WINDOW), around.start)
    if before and (is_named(before) or not rest) and (level or not of):
        return before
    if of and around.scale == "share" and behind.startswith("of "):
        return f"share of {rest}" if not level or not before else before
    return rest if is_named(rest) or of or not before else before or metric


def _joined(around: Around) -> str | None:
    """Take the noun of a measure of which a quantity is told to be one ("a deficit of 5%")."""
    noun = next(iter(nouns_before(around.told.nouns, around.start, 1)), None)
    return noun.text if noun and gap_between(around.told.text, noun.end, around.start).strip() == "of" else None


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
    unnamed = not is_named(label) and not PRICED.search(label)
    return (
        not words
        or any(word.lower() in label_words.FINITE for word in words)
        or sum([word not in SMALL for word in words]) > _LONGEST_LABEL
        or label_words.CONSENSUS.match(label) is not None
        or label.lower() in _BARE
        or "…" in words
        or (
            unnamed and (words[0].lower() in _LEADS or (all(word[0].isupper() for word in words) and not is_german_noun(words[-1].lower())))
        )
    )


def unowned(metric: str) -> str:
    """Leave out whose it is ("Orvane's sales"), where that is told beside it."""
    owned = label_words.OWNER_BEFORE.match(metric)
    return metric[owned.end() :] if owned and is_named(metric[owned.end() :]) else metric


def _without_small(phrase: str) -> str:
    words = phrase.strip(ENDS).split()
    while words and words[0].lower() in _EMPTY:
        words.pop(0)
    while words and words[-1].lower() in _EMPTY:
        words.pop()
    return _ELIDED.sub("", " ".join(words)).strip(ENDS)


@lru_cache(maxsize=4096)
def is_named(metric: str) -> bool:
    """Whether a label holds the noun of a measure."""
    return any(told.search(metric) for told in (label_words.CAPITAL_RATIO, label_words.HAN)) or any(
        found.group().lower() not in label_words.NO_NOUN for found in MEASURES.finditer(metric)
    )
