"""Who a text tells of: the names in it, which of them own or do something, and which one it is about."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.text.lexicon import lazy
from summarizer.times.words import ALL_WEEKDAYS, MONTHS

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

_WORD = r"[^\W\d_a-z][^\W\d_]*[a-z][\w&-]*"
_NAME = lazy(rf"(?<![\w'’&-]){_WORD}(?:\s(?:&\s)?[^\W\d_a-z][\w&-]+)*")
"""A name of one word or more."""
_SPACES = re.compile(r"[\s&]+")
_SMALL = re.compile(r"(?<![\w'’&-])[^\W\dA-Z_][^\W\d_]{2,40}")
"""A word in small letters."""
_FEWEST_LETTERS = 4
_OFTEN = 3
"""Times from which on a text tells of somebody, even if it lets him do nothing."""
_ACTS = lazy(
    r"['’]s?\s\w|\s(?:is|was|has|had|said|says|will|would|plans?|expects?|reported|agreed|wants?|makes?|made|stands?|owns?|carries|holds?|keeps?|pays?|buys?|sells?|faces?)\b"
)
"""What stands behind the name of somebody who owns or does something."""
_WHERE = lazy(r"\b(?:in|at|near|from|across|throughout|outside|of|to)\s(?:the\s)?\Z")
_OPENS = lazy(r"(?:\A|[.!?:–—•|\n]|[“\"'‘(])\s*\Z")
"""What stands before the first word of a sentence, which has a capital anyway."""
_PEOPLES = lazy(r"(?:ish|ese|(?:[ei]|ic|rm|x)ans?)\Z|-")
_SHORT = 12


class Names(NamedTuple):
    """How often a text tells of each name, which of them act, and which are no opening words."""

    told: Counter[str]
    acting: AbstractSet[str]
    named: AbstractSet[str]


@lru_cache(maxsize=64)  # more than one check asks for those of a source
def names_of(text: str) -> Names:
    """Read the names of a text."""
    told: Counter[str] = Counter()
    acting, named, placed = set[str](), set[str](), Counter[str]()
    for found in _NAME.finditer(text):
        words = _SPACES.split(found.group())
        opens = _OPENS.search(text, max(0, found.start() - _SHORT), found.start()) is not None
        told.update(words)
        named.update(words[1:] if opens else words)
        acting.update(words if _ACTS.match(text, found.end()) else ())
        placed.update(words if _WHERE.search(text, max(0, found.start() - _SHORT), found.start()) else ())
    small = {found.group() for found in _SMALL.finditer(text)}
    often = {word for word, times in told.items() if times >= _OFTEN and word.lower() not in small}  # those are common nouns
    places = {word for word, times in placed.items() if times == told[word]}
    return Names(told, (acting | often) - places, named)


def shared(one: Names, other: Names) -> AbstractSet[str]:
    """Return the names of those who may own something that both texts tell of."""
    both = one.told.keys() & other.told.keys() & (one.acting | other.acting) & (one.named | other.named)
    return {name for name in both if len(name) >= _FEWEST_LETTERS and _is_somebody(name)}


def _is_somebody(name: str) -> bool:
    folded = name.casefold()
    return folded not in ALL_WEEKDAYS and folded not in MONTHS and not _PEOPLES.search(name)


def subject(names: Names, known: AbstractSet[str]) -> str | None:
    """Return the name, of those that are known, that a text tells of most often."""
    return max(known & names.told.keys(), key=lambda name: (names.told[name], name), default=None)


def named_in(text: str, known: AbstractSet[str]) -> set[str]:
    """Return the names in a text, each by the first of its words that is known."""
    found = (_SPACES.split(match.group()) for match in _NAME.finditer(text))
    return {name for words in found if (name := next((word for word in words if word in known), None))}
