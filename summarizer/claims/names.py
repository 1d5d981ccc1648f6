"""
Which words of a text are names, and whether documents hold them.

A name is a word with a capital or a digit in it. The first word of a sentence has its capital from grammar, so there a word that the
sources use in small letters, or that is common in the language of business, is no name. In German, where every noun has a capital, a
word also passes when it is a noun of business, or the sources hold it inside another form of it.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from summarizer.claims.nouns import is_german_noun
from summarizer.claims.places import PLACE_WORDS, PLACES, implied_places
from summarizer.claims.vocabulary import COMMON, OPENERS, OPENING, PLAIN, TRADE
from summarizer.claims.words import WORD, bare, words_of
from summarizer.documents import CITABLE
from summarizer.text.grammar import words
from summarizer.text.lexicon import lazy
from summarizer.text.seeing import seen_words
from summarizer.text.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from summarizer.documents import Marked

_SENTENCE_START = lazy(r"(?:\A|[.!?:;|]\s|\s[–—-]{1,2}\s|[“„\"«(]\s?)\s*\Z")
_PRONOUN = lazy(
    r"I(?:['’](?:m|ve|d|ll)|\s(?:am|have|had|was|would|will|do|don['’]t|did|can|could|think|believe|expect|see|doubt|hope|suppose|"
    r"guess|suspect|"
    r"reckon|assume|know|find|say|said|like))\b"
)
_OPENERS = (OPENERS | words()) - {"i"}  # who writes is no part of news
_BESIDE_CJK = lazy(
    r"(?<=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z])(?=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])"
)
"""Where Chinese, Japanese and Korean run on into a name in Latin letters, without a space ("香港IPO定价")."""
_STEM = 5
_PREFIXES = frozenset("non pre post sub mid sale".split())
"""Open compounds: "Non-performing loans"."""
_NO_NAME = re.compile(r"[A-Z][a-z]+-(?:up|down|off|out|over|back|on|in|through|away)s?\b|Un(?:\w+(?:ed|ing|able)|met|paid|sold|known)\b")
"""A verb with its particle ("Clean-up") and a denied participle ("Unmet")."""
_LONGER = 4
_NAMES_OF_PLAIN_WORDS = frozenset("united apple shell visa delta orange sage boots gap oracle".split())
_DERIVED = 7
_DERIVATION = lazy(
    r"(?:ations?|ments?|ness|ability|ibility|able|ible|fully|ously|ively|ically|ages|[cts]ions?|[cts]ioning|(?<=\w{5})ality)\Z"
)
_TITLE_SHARE = 0.7
_REACH = 4

# Endings by which the name of a country and its adjectives differ: "Australia" and "Australian", "Indien" and "indischen", "Hungary".
_DEMONYM = lazy(r"(?:isch(?:e[nmrs]?)?|i?ans?|ia|ien(?:ne)?s?|ese|ish|y|n)\Z")
_PLACE_ENDINGS = tuple("a ia ian ians an ans n y ien isch ische ischen ischer isches ese ish".split())
_SHORTEST_PLACE = 3
_PLACES = {word: min(place.names, key=lambda other: (len(other), other)) for place in PLACES for word in place.names}
_LONG_NAMES = (
    ("P/E", re.compile(r"\bP/E\b"), "PE"),
    ("United States", re.compile(r"\b(?:the\s)?United States(?: of America)?\b"), "US"),
    ("United Kingdom", re.compile(r"\b(?:the\s)?United Kingdom\b"), "UK"),
    ("European Union", re.compile(r"\b(?:the\s)?European Union\b"), "EU"),
    ("Ivory Coast", re.compile(r"\b(?:the\s)?Ivory Coast\b"), "Ivorian"),
    ("Arab Emirates", re.compile(r"\b(?:the\s)?United Arab Emirates\b"), "UAE"),
)
"""What every form of a long name holds, the forms, and the short name."""


def is_writer(text: str, start: int) -> bool:
    """Whether the word at a position is who wrote the text, and names nobody; elsewhere "I" numbers something ("Phase I")."""
    return text[start] == "I" and bool(_PRONOUN.match(text, start))


class Names(NamedTuple):
    """
    The words that prose may use as names.

    Attributes:
        words: For each document its words, casefolded.
        small: The words that any source writes in small letters, and their stems.
        nouns_have_capitals: Whether the language writes every noun with a capital.
        subject: The words of what a brief is about.
    """

    words: Mapping[str, frozenset[str]]
    small: frozenset[str]
    nouns_have_capitals: bool
    subject: frozenset[str] = frozenset()

    @classmethod
    def of(cls, marked: Marked, language: str) -> Names:
        """Collect the words of marked documents."""
        texts = {document.id: f"{document.title or ''} {document.publisher or ''} " for document in marked.documents}
        for line in marked.lines:
            if line.role in CITABLE or line.role == "masthead":
                texts[line.document] += f"{seen_words(marked.text(line))} "
        words = {key: tuple(words_of(text)) for key, text in texts.items()}
        small = frozenset(filter(str.islower, frozenset[str]().union(*words.values())))
        return cls(
            words={
                key: _named(words[key] if (short := _apart(shortened(text))) == text else words_of(short)) for key, text in texts.items()
            },
            small=small.union(stem(word) for word in small),
            nouns_have_capitals=language == "German",
        )

    def about(self, subject: str) -> Names:
        """The same in a brief about something."""
        return self._replace(subject=frozenset(word.casefold() for word in words_of(_apart(subject))))

    def with_implied(self, currencies: Mapping[str, frozenset[str]]) -> Names:
        """Add the names of the countries whose capital a document names, or whose money it tells; ``currencies`` by document."""
        implied = {key: words | implied_places(words, currencies.get(key, frozenset())) for key, words in self.words.items()}
        return self._replace(words=implied)

    def unknown(self, prose: str, documents: set[str]) -> str | None:
        """Find the first name of a prose text that stands in none of the documents, nor in the subject; None where all do."""
        return self._unknown(prose, self.subject.union(*(self.words[document] for document in documents)))

    def are_places(self, name: str, documents: set[str]) -> bool:
        """Whether a name is made of words of places alone, which some of the documents imply."""
        words = [word.casefold() for word in words_of(shortened(name))]
        return bool(words) and PLACE_WORDS.issuperset(words) and self.unknown(name, documents) is None

    def unknown_near(self, prose: str, text: str) -> str | None:
        """Find the first name of a prose text that stands neither in another text nor in the subject."""
        return self._unknown(prose, self.subject | _names_in(_apart(seen_words(text))))

    def _unknown(self, prose: str, known: frozenset[str]) -> str | None:
        text = _apart(shortened(prose))
        title = is_title_case(text)
        for found in WORD.finditer(text):
            word = bare(found.group())
            if word.lower() == word and not any(character.isdigit() for character in word):
                continue
            if is_writer(text, found.start()):
                continue
            if (
                is_known(word.casefold(), known)
                or _is_place_of(word, known)
                or self._is_ordinary(word, opens := title or starts_sentence(text, found.start()), known)
                or (opens and word.lower() not in _NAMES_OF_PLAIN_WORDS and _NO_NAME.match(text, found.start()))
            ):
                continue
            return word
        return None

    def _is_ordinary(self, word: str, opens: bool, known: frozenset[str]) -> bool:  # noqa: FBT001 - a fact, not a switch
        """Whether a capital is the grammar's: at the start of a sentence, in a title, or of a German noun."""
        lowered = word.lower()
        if word.isdigit() or lowered in TRADE:
            return True  # digits are left to the proof of numbers and dates
        if opens and "-" in word and word[1:] == word[1:].lower() and word.replace("-", "").isalpha():
            lowered = lowered.split("-")[0]  # "Non-performing loans": the capital is that of its first part
        elif word[1:] != word[1:].lower() or not word.isalpha():
            return False
        if opens and (
            _opens_plainly(lowered) or lowered in _PREFIXES or _is_plain(lowered) or lowered in self.small or stem(lowered) in self.small
        ):
            return True
        return self.nouns_have_capitals and (is_german_noun(lowered) or any(_shares_stem(lowered, other) for other in known))


def is_known(word: str, known: frozenset[str]) -> bool:
    """Whether a name is known, or its singular or plural is: "V7s" and "V7" are one."""
    return word in known or f"{word}s" in known or (word.endswith("s") and word[:-1] in known)


def _is_place_of(word: str, known: frozenset[str]) -> bool:
    """Whether a word is the name of a country, or its adjective, that known words hold in the other form."""
    stem = _DEMONYM.sub("", word.casefold())
    if len(stem) < _SHORTEST_PLACE or not word.isalpha() or not _DEMONYM.search(word.casefold()):
        return False
    return any(f"{stem}{ending}" in known for ending in _PLACE_ENDINGS)


def is_title_case(text: str) -> bool:
    """Whether most longer words have a capital, as in a headline of the older style."""
    longer = [word for word in words_of(text) if len(word) >= _LONGER and word.isalpha()]
    return len(longer) >= _LONGER and sum(word[0].isupper() for word in longer) > _TITLE_SHARE * len(longer)


def starts_sentence(text: str, position: int) -> bool:
    """Whether a word begins a sentence, a quotation or what follows a colon."""
    return bool(_SENTENCE_START.search(text, max(0, position - _REACH), position))


def is_plain_word(word: str) -> bool:
    """Whether a word, whatever its capital, is one of business or built as no name is."""
    lowered = word.casefold()
    return lowered in TRADE or _opens_plainly(lowered) or _is_plain(lowered)


def is_opener(word: str) -> bool:
    """Whether a word in small letters is one of grammar, which has a capital only where it opens a sentence."""
    return word in _OPENERS


def _opens_plainly(word: str) -> bool:
    """Whether a word in small letters is one of business or of grammar, which has a capital only where it opens a sentence."""
    return word in COMMON or word in _OPENERS


@lru_cache(maxsize=4_096)
def _is_plain(word: str) -> bool:
    """Whether a word is a form of a plain word of business, or is built as no name is ("stoppages", "allocation")."""
    if word in _NAMES_OF_PLAIN_WORDS:
        return False
    return stem(word) in _plain_stems() or (len(word) >= _DERIVED and _DERIVATION.search(word) is not None)


@cache
def _plain_stems() -> frozenset[str]:
    return frozenset(map(stem, COMMON | PLAIN | OPENING))


def _shares_stem(word: str, other: str) -> bool:
    return len(word) > _STEM and len(other) > _STEM and (word[:-2] in other or other[:-2] in word)


def shortened(text: str, *, keep: bool = False) -> str:
    """Write the long names of places short, so that no word of them proves another name; with spaces behind to ``keep`` the length."""
    for held, pattern, short in _LONG_NAMES:
        if held in text:
            text = pattern.sub(partial(_short, short, keep=keep), text)
    return text


def _apart(text: str) -> str:
    """Put a space between Latin letters and the signs of languages that write none."""
    return text if text.isascii() else _BESIDE_CJK.sub(" ", text)


def _short(short: str, found: re.Match[str], *, keep: bool) -> str:
    return short.ljust(len(found.group())) if keep else short


def place_of(word: str) -> str:
    """Name a country by one of its names: "american" and "usa" are "us"."""
    return _PLACES.get(word, word)


def is_business_word(word: str, *, trade_only: bool = False) -> bool:
    """Whether a word in small letters is common in the language of business, or an abbreviation of the trade."""
    return word in TRADE or (not trade_only and word in COMMON)


def _names_in(text: str) -> frozenset[str]:
    """Collect the words of a text, casefolded, and the other names of the places that it names with a capital."""
    return _named(words_of(shortened(text)))


def _named(words: Iterable[str]) -> frozenset[str]:
    different = frozenset(words)
    capitals = frozenset(word.lower() for word in different if not word.islower())
    known = frozenset(word.casefold() for word in different)
    return known.union(*(place.names for place in PLACES if place.names & capitals or place.abroad & known))
