"""
Proof 7: prose is worded by what it cites, so that nothing else can be said in its place.

A word is *known* where it stands in a document that is cited, or is a plain word of business that says nothing by itself. Most words of
what is stated must be known, and some of what is only inferred; a grave word must be, unless it is inferred as possible. A word that stands
in the sources only where they give orders to a machine is never published, and neither is a piece of the instructions of the model, or a
pictograph that no source holds: it could imitate a mark of ours.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from summarizer.claims.names import is_business_word
from summarizer.claims.polarity import DENIALS
from summarizer.claims.statement import FUNCTION, key_of
from summarizer.claims.vocabulary import ABROAD, COMMON, OPENING, PLAIN, TRADE
from summarizer.claims.words import WORD
from summarizer.documents import CITABLE
from summarizer.ground.grave import graver_than
from summarizer.ground.instructions import Instructions
from summarizer.ground.reasons import Unproven
from summarizer.quantities.language import language_of
from summarizer.text.grammar import words
from summarizer.text.lexicon import lazy
from summarizer.text.seeing import seen_words
from summarizer.text.stems import root

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from summarizer.documents import Line, Marked
    from summarizer.ground.grave import Told
    from summarizer.ground.reasons import Code

STATED = 0.5
"""The share of its words by which a title or a statement must be known: no correct one of the stored answers has less."""
INFERRED = 0.25
"""The share for the effect of an event and for a doubt, which a model tells in words of its own."""
LABELLED = 0.3
"""The share for what is measured."""
NAMED = 1.0
"""The share for a period that no calendar knows: no right one of the stored answers has a word of its own."""
PLAINLY = 0.5
"""The same where no word of it is a source's."""
_STATES = words("auxiliary", "en")
"""Words by which a label states something, instead of naming what is measured."""
_FOREIGN = 0.5
"""What is left of a share in a language whose plain words are not known here."""

_POSSIBLE = frozenset(
    "could may might would can risk risks if unless possible potential potentially threat threatens fear fears chance likely".split()
)
_OTHER_GRAMMAR = frozenset(
    "ist sind hat wird wurde wurden und der das den dem ein eine einen nicht auch für est sont les une dans avec pour été los las una "
    "por del fue muy gli della sono nel nella foi uma não".split()
)
"""Articles, auxiliaries and prepositions of other languages that are no words of English."""
_LONGER = 6
"""Letters from which on a word is known by its root: "facility" and "facilities", "inspection" and "inspect"."""
_PART = 4
"""Letters of a part of a compound at least."""
_BEFORE = frozenset("over under anti counter inter super hyper semi".split())
"""Makes of a word that follows it one of another meaning."""
_SAMPLE = 24
QUESTIONS = ("?", "？")
"""What ends a sentence that states nothing."""
_FIRST_CJK = "\u3040"
_CJK = lazy(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]+")
_OTHER_ALPHABET = r"\A[^\W\d_\x00-\u024f]+\Z"
_NOT_ENGLISH = lazy(rf"[\u00c0-\u024f]|{_OTHER_ALPHABET}")
_NOT_LATIN = lazy(_OTHER_ALPHABET)
_NUMBER = re.compile(r"\d[\w.,]*")
_LETTER = re.compile(r"[^\W_]")
_STAND_IN = "\ufffc"
_PERSON = lazy(
    r"(?:\b(?P<before>[A-Za-z][a-z]{2,20})\s)?\b(?P<name>[A-Z][a-z’'-]{1,20}\s(?:[A-Z]\.\s)?[A-Z][a-z’'-]{1,25})\b"
    r"(?:(?:,\s|,?\s(?:is|was|who\sis)\s)an?\s(?P<called>[a-z]{3,20})\b|\s(?P<behind>[a-z]{3,20})\b)?"
)
_SPEAKING = frozenset("cited cites noted notes argued argues hinted hints joked insisted insists though while and but".split())
_CODES = {"English": "en", "German": "de", "French": "fr", "Spanish": "es", "Italian": "it", "Portuguese": "pt"}
_MARK = lazy(r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]")
_CODE = lazy(r"[|\\^{}]|::+|\$\$+|\]\]+|%%+|\{%|%\}|<<+|>>+")
"""Marks of no sentence, by which a template, a table, a console or a shell knows what it acts on."""
_SYMBOLS = frozenset({"So", "Sk"})
_PLAIN_SYMBOLS = frozenset("°©®™№´¨" + _STAND_IN)


@dataclass(frozen=True, slots=True)
class Wording:
    """
    The words that prose may be made of.

    Attributes:
        words: For each document the keys of its words.
        roots: For each document the first letters of the longer ones but denials, by which words of one root are told.
        orders: Keys that stand only in text which addresses a machine.
        symbols: Every pictograph of the documents.
        languages: The language of each document, as ``language_of`` names it.
        language: The language of the brief, as ``language_of`` names it; None where that knows none of it.
        instructions: What the model was told.
    """

    words: Mapping[str, frozenset[str]]
    roots: Mapping[str, frozenset[str]]
    orders: frozenset[str]
    symbols: frozenset[str]
    languages: Mapping[str, str | None]
    language: str | None
    instructions: Instructions

    @classmethod
    def of(cls, marked: Marked, language: str) -> Wording:
        """Collect the words of marked documents; a question states nothing, so its words count for nothing."""
        titles = {document.id: document.title or "" for document in marked.documents}
        own = {name: set(_keys("" if title.endswith(QUESTIONS) else title)) for name, title in titles.items()}
        orders: set[str] = set()
        for line in marked.lines:
            text = seen_words(marked.text(line))
            if line.role == "injection":
                orders.update(_keys(text))
            elif line.role == "masthead" or (line.role in CITABLE and not text.endswith(QUESTIONS)):
                own[line.document].update(_keys(text))
        told = frozenset[str]().union(*own.values())
        symbols = frozenset(mark for line in marked.lines if line.role in CITABLE for mark in _symbols(marked.text(line)))
        return cls(
            words={document: frozenset(keys) for document, keys in own.items()},
            roots={document: _roots(keys) for document, keys in own.items()},
            orders=frozenset(orders) - told - _plain(),
            symbols=symbols,
            languages={document.id: _spoken(marked, document.id) for document in marked.documents},
            language=_CODES.get(language),
            instructions=_instructions(""),
        )

    def about(self, subject: str, instructions: str = "") -> Wording:
        """The same in a brief about something, by a model that was told something."""
        keys = frozenset(_keys(subject))
        return replace(
            self,
            words={document: own | keys for document, own in self.words.items()},
            roots={document: own | _roots(keys) for document, own in self.roots.items()},
            orders=self.orders - keys,
            instructions=_instructions(instructions),
        )

    def prove(self, prose: str, cited: Iterable[Line], share: float, *, denying: frozenset[str] = frozenset()) -> None:
        """
        Find enough of the words of prose in the documents of the lines that it cites.

        Args:
            prose: The text, with its pointers and dates out of the way; U+FFFC stands for what was read from the source.
            cited: The lines.
            share: How much of it has to be known, from 0 to 1.
            denying: Keys of words that tell a denial which a source gives in other words.

        Raises:
            Unproven: Too little of it is, or it repeats an order to a machine, or what the model was told.
        """
        if not self.symbols.issuperset(_symbols(prose)):
            raise Unproven("active_content")
        documents = {line.document for line in cited}
        known = self._known(documents)
        keys = list(_keys(prose))
        if self._is_ordered(keys, known):
            raise Unproven("claim_not_grounded")
        telling = [key for key in keys if key not in FUNCTION and not any(map(str.isdigit, key))]
        read = prose.count(_STAND_IN) + len(_NUMBER.findall(prose))  # what is a number is proved as one
        possible = not _POSSIBLE.isdisjoint(prose.lower().split())
        if (
            not (possible and share < STATED)
            and {self.languages[document] for document in documents} == {"en"}
            and graver_than(set(telling) - denying, known, _told(prose, share, possible=possible))
        ):
            raise Unproven("claim_not_grounded")
        roots = frozenset[str]().union(*(self.roots[document] for document in documents))
        unknown = [key for key in telling if key not in known and _root(key) not in roots]
        if share == LABELLED:
            unknown = [key for key in unknown if not _is_compound(key, known)]
        if self.language == "en" and self._is_called(prose, frozenset(unknown) - _plain() - _denials() - denying):
            raise Unproven("claim_not_grounded")
        own = len(telling) - len(unknown) + read
        plain = sum(key in _plain(nouns=share == LABELLED) - _denials() for key in unknown)
        wanted = share if own else max(share, PLAINLY)
        least = wanted if self.language == "en" else wanted * _FOREIGN
        if own + plain < least * (len(telling) + read) or not (own or self._needs_none(prose, telling, documents, share)):
            raise Unproven(self._why(prose))
        if self.language and self._is_foreign(prose, known):
            raise Unproven("language_mismatch")

    @staticmethod
    def _is_called(prose: str, strange: frozenset[str]) -> bool:
        """Whether a person is called something, or said to do something, in a word that is neither a source's nor plain."""
        if not strange:
            return False
        people = (found for found in _PERSON.finditer(prose) if not any(is_business_word(word.lower()) for word in found["name"].split()))
        beside = (word for found in people for word in (found["before"], found["called"], found["behind"]) if word)
        return any(word.lower() not in _SPEAKING and not strange.isdisjoint(_keys(word)) for word in beside)

    def is_ordered(self, prose: str, documents: Iterable[str]) -> bool:
        """Whether prose repeats an order to a machine, or what the model was told, beyond the words of documents."""
        return self._is_ordered(list(_keys(prose)), self._known(documents))

    def _is_ordered(self, keys: Sequence[str], known: frozenset[str]) -> bool:
        return not self.orders.isdisjoint(keys) or self.instructions.are_repeated(keys, known, _plain() if self.language == "en" else ())

    def _known(self, documents: Iterable[str]) -> frozenset[str]:
        """Collect the keys of the words of documents but denials, which are no source's own."""
        return frozenset[str]().union(*(self.words[document] for document in documents)) - _denials()

    def are_english(self, cited: Iterable[Line]) -> bool:
        """Whether a brief in English tells of lines in English."""
        return self.language == "en" and all(self.languages[line.document] == "en" for line in cited)

    def _is_foreign(self, prose: str, known: frozenset[str]) -> bool:
        """
        Whether prose has a word of another language that no source has.

        That is one in letters which the language lacks: English has no accents, and no language that is known here but the Latin alphabet.
        Beside English it is one of their grammar, too.
        """
        strange = _NOT_ENGLISH if self.language == "en" else _NOT_LATIN
        foreign = (key for word in WORD.findall(prose) if strange.search(word) for key in _keys(word))
        return any(key not in known and key not in _plain() for key in foreign) or (
            self.language == "en" and not (_OTHER_GRAMMAR - known).isdisjoint(prose.casefold().split())
        )

    def _needs_none(self, prose: str, telling: Sequence[str], documents: Iterable[str], share: float) -> bool:
        """
        Whether prose may hold no word of a source at all.

        What is told in the language of a source has one: plain words alone would say something of anything. What is inferred may be told in
        plain words, a label may be a date alone, and English, which many read, may tell of sources in another language.
        """
        if share < STATED:
            return True
        languages = {self.languages[document] for document in documents}
        return bool(telling) and ({None, self.language}.isdisjoint(languages) or ("en" not in languages and language_of(prose) == "en"))

    def is_known(self, word: str) -> bool:
        """Whether a word stands in any of the documents, or is an article, a preposition or the like."""
        keys = set(_keys(word)) - FUNCTION
        return bool(_LETTER.search(word)) and all(any(key in own for own in self.words.values()) for key in keys)

    def is_said(self, word: str) -> bool:
        """Whether a word stands in any of the documents, is of one root with one that does, or is a plain one."""
        known = (*self.words.values(), *self.roots.values())
        return all(key in _plain() or any(key in own or _root(key) in own for own in known) for key in _keys(word))

    def _why(self, prose: str) -> Code:
        told = language_of(prose)
        return "language_mismatch" if told and self.language and told != self.language else "claim_not_grounded"


def _roots(keys: AbstractSet[str]) -> frozenset[str]:
    """Collect the first letters of the longer keys, but of denials."""
    return frozenset(filter(None, map(_root, keys - _denials())))


def _root(key: str) -> str | None:
    return root(key) if len(key) >= _LONGER else None


def _is_compound(key: str, known: frozenset[str]) -> bool:
    """Whether a word is written as one with another ("cardholders") that is known."""
    cuts = range(_PART, len(key) - _PART + 1)
    return any(key[:at] not in _BEFORE and (key[:at] in known or key[at:] in known) for at in cuts)


def _keys(text: str) -> Iterator[str]:
    """Yield what the words of a text are compared by; of scripts without spaces every character."""
    if not text.isascii() and max(text) >= _FIRST_CJK and _CJK.search(text):
        for run in _CJK.findall(text):
            yield from run
        text = _CJK.sub(" ", text)
    yield from filter(None, map(_key, WORD.findall(text)))


@lru_cache(maxsize=4)
def _instructions(text: str) -> Instructions:
    return Instructions.of(list(_keys(seen_words(text))))


@lru_cache(maxsize=16_384)
def _key(word: str) -> str | None:
    """Return what a word is compared by; None for digits. The stem of an article is none ("th"), and that of "loss" is a Spanish one."""
    if word.isdigit():
        return None
    key, lowered = key_of(word), word.lower()
    return lowered if lowered in FUNCTION or key in FUNCTION else key


def _told(prose: str, share: float, *, possible: bool) -> Told:
    """Tell how prose says what it says, by the share of it that has to be known and its own words."""
    if share == LABELLED:
        return "labelled" if _STATES.isdisjoint(prose.lower().split()) else "supposed"
    if share == INFERRED:
        return "inferred"
    return "supposed" if possible else "stated"


def _spoken(marked: Marked, document: str) -> str | None:
    """Name the language of most lines of a document that tell theirs."""
    lines = [line for line in marked.lines_of[document] if line.role == "reporting"][:_SAMPLE]
    votes = Counter(language for line in lines if (language := language_of(marked.text(line))))
    return votes.most_common(1)[0][0] if votes else None


def _symbols(text: str) -> Iterator[str]:
    """Yield the pictographs and marks of code of a text, and what strikes out, underlines or encloses a letter: accents go into theirs."""
    yield from _CODE.findall(text)
    if text.isascii():
        return
    yield from (mark for mark in set(text) if not mark.isascii() and unicodedata.category(mark) in _SYMBOLS and mark not in _PLAIN_SYMBOLS)
    if _MARK.search(text):
        yield from _MARK.findall(unicodedata.normalize("NFC", text))


@cache
def _plain(*, nouns: bool = False) -> frozenset[str]:
    """List the keys of plain words; with the ``nouns`` of business that tell what is measured, and would say too much of an event."""
    words = COMMON | PLAIN | OPENING | ABROAD if nouns else COMMON | PLAIN
    return frozenset(key for word in words for key in _keys(word)) | TRADE | FUNCTION


@cache
def _denials() -> frozenset[str]:
    """List the words that deny: they stand in most texts, so they are no source's own, and say nothing by themselves."""
    return frozenset(key for word in DENIALS for key in _keys(word))
