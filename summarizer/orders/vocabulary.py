"""What is known of a word: which concepts it belongs to in which language, and whether it is a verb in a form that orders."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.orders.concept_words import ABOUT, FORMS, VERBS, WORDS
from summarizer.text.grammar import FREQUENT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    _Table = dict[str, list[tuple[str, str]]]
    """Words, each with the languages and the concepts that it belongs to."""

_ACCENTS: Final = str.maketrans("áàâãäåçéèêëíìîïñóòôõöúùûüý’", "aaaaaaceeeeiiiinooooouuuuy'")
_BEFORE: Final = 3
"""Letters that stand before what is inside a word, at least."""
_PLAIN: Final = 2
"""How much a frequent word of a language counts for it, where one of its concepts counts one."""


class Word(NamedTuple):
    """
    A word as it is known.

    Attributes:
        concepts: Its concepts, by language.
        orders: The languages in which it is a verb that may order.
        about: The languages in which it is something that orders to machines are about.
        plain: The languages of which it is a frequent word.
    """

    concepts: Mapping[str, frozenset[str]]
    orders: frozenset[str]
    about: frozenset[str]
    plain: frozenset[str]


class _Tables(NamedTuple):
    whole: _Table
    stems: _Table
    parts: _Table


def folded(text: str) -> str:
    """Leave out the accents of a text in small letters."""
    return text if text.isascii() else text.translate(_ACCENTS).replace("ß", "ss").replace("œ", "oe")


@cache
def forms(language: str) -> Mapping[str, frozenset[str]]:
    """Return the endings and the small words of a language, by what they are."""
    found: dict[str, set[str]] = {}
    for name, form in _listed(FORMS[language]):
        found.setdefault(name, set()).add(form)
    names = ("orders", "infinitive", "you", "future", "lead", "is", "to", "that", "told")
    return {"plain": frozenset(map(folded, FREQUENT[language])), **{name: frozenset(found.get(name, ())) for name in names}}


@lru_cache(maxsize=8192)
def known(word: str) -> Word:
    """Look a word up, in small letters without accents: itself, its beginnings, and what is inside it."""
    concepts: dict[str, set[str]] = {}
    orders: set[str] = set()
    for rest, language, concept in _found(word):
        own = concepts.setdefault(language, set())
        own.add(concept)
        if concept in VERBS and rest is not None:
            of = forms(language)
            own.update(name for name in ("you", "future") if rest in of[name])
            if not rest or rest in of["orders"]:
                orders.add(language)
    return Word(
        {language: frozenset(own) for language, own in concepts.items()},
        frozenset(orders),
        frozenset([language for language, own in concepts.items() if not ABOUT.isdisjoint(own)]),
        frozenset([language for language in FORMS if word in forms(language)["plain"]]),
    )


def language_of(words: Iterable[Word]) -> str:
    """Tell the language of which most words are known."""
    votes = dict.fromkeys(WORDS, 0)
    for word in words:
        for language in word.plain:
            votes[language] += _PLAIN
        for language in word.concepts:
            votes[language] += 1
    return max(votes, key=votes.__getitem__)


def _found(word: str) -> Iterator[tuple[str | None, str, str]]:
    """Yield what stands behind a known beginning of a word, if it is its beginning, with its language and its concept."""
    whole, stems, parts = _tables()
    yield from (("", *entry) for entry in whole.get(word, ()))
    for end in range(2, len(word) + 1):
        yield from ((word[end:], *entry) for entry in stems.get(word[:end], ()))
    for inside, entries in parts.items():
        if inside in word[_BEFORE:]:
            yield from ((None, *entry) for entry in entries)


@cache
def _tables() -> _Tables:
    tables = _Tables({}, {}, {})
    for language, words in WORDS.items():
        for concept, word in _listed(words):
            table = tables.parts if word.startswith("-") else tables.stems if word.endswith("-") else tables.whole
            table.setdefault(word.strip("-"), []).append((language, concept))
    return tables


def _listed(table: str) -> Iterator[tuple[str, str]]:
    """Yield the words of a table, each behind the name that it stands under."""
    name = ""
    for word in folded(table).split():
        if word.endswith(":"):
            name = word[:-1]
        else:
            yield name, word
