"""
Which words of a text are names, and whether documents hold them.

A name is a word with a capital or a digit in it. The first word of a sentence has its capital from grammar, so there a word that the
sources use in small letters, or that is common in the language of business, is no name. In German, where every noun has a capital, a
word also passes when the sources hold it inside another form of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from summarizer.claims.words import WORD, bare, words_of
from summarizer.documents import CITABLE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.documents import Marked

_SENTENCE_START = re.compile(r"(?:\A|[.!?:;]\s|[“„\"«(]\s?)\s*\Z")
_STEM = 5
_LONGER = 4
_TITLE_SHARE = 0.7
_REACH = 4

# Names of the same country or union; a text that holds one of a row may be told with another of it.
_SAME_PLACE = (
    frozenset({"us", "usa", "american", "americans"}),
    frozenset({"uk", "britain", "british"}),
    frozenset({"eu", "europe", "european", "europeans"}),
    frozenset({"china", "chinese", "beijing"}),
    frozenset({"japan", "japanese"}),
    frozenset({"germany", "german", "germans"}),
    frozenset({"france", "french"}),
    frozenset({"india", "indian"}),
    frozenset({"korea", "korean"}),
)
_PLACES = {word: min(row, key=lambda other: (len(other), other)) for row in _SAME_PLACE for word in row}
_LONG_NAMES = (
    (re.compile(r"\bP/E\b"), "PE"),
    (re.compile(r"\b(?:the\s)?United States(?: of America)?\b"), "US"),
    (re.compile(r"\b(?:the\s)?United Kingdom\b"), "UK"),
    (re.compile(r"\b(?:the\s)?European Union\b"), "EU"),
)
# Abbreviations of the trade, which name nobody.
_TRADE = frozenset(
    "ai ceo cfo coo cto ipo ebit ebitda eps yoy qoq ev fx gdp etf esg r&d m&a pe roi roe capex opex it api gpu cpu saas b2b ki".split()
)
# Words that open a sentence of a brief and are nobody's name.
_COMMON = frozenset(
    "a an the and but or if when while although after before since as at by for from in into of on over to under with within "
    "without amid against among between beyond during per than through toward towards until upon via versus it its he she "
    "they we this that these those there their his her our both each either neither all any many most more much few fewer "
    "less several some such other another same no not now still yet also however meanwhile moreover nor so then thus hence "
    "because despite due once only even just instead rather would could may might must should can will is are was were be "
    "been being has have had do does did what which who whose why how where whether here analysts brokers investors traders "
    "shareholders executives management managers regulators authorities lawmakers officials customers suppliers rivals "
    "competitors buyers sellers lenders banks workers employees unions governments board company companies group firm maker "
    "parent unit shares stock stocks bonds debt equity price prices pricing valuation value market markets sector industry "
    "demand supply sales revenue revenues profit profits earnings income margin margins cash cost costs spending investment "
    "investments capital dividend dividends buyback growth decline increase rise fall gain gains loss losses rally surge jump "
    "drop slump upgrade downgrade upside downside outlook guidance forecast forecasts estimate estimates target targets "
    "results quarter quarterly annual year yearly plan plans deal deals order orders contract contracts agreement offer bid "
    "merger acquisition takeover partnership launch launches release approval licence license permit probe investigation "
    "lawsuit trial recall delay delays shortage shortages risk risks threat threats uncertainty concern concerns pressure "
    "pressures exposure dependence reliance competition regulation regulatory antitrust tariff tariffs sanctions export "
    "exports import imports restrictions curbs controls policy tax rate rates interest inflation currency credit default "
    "leverage liquidity refinancing rating ratings new higher lower strong stronger weak weaker weakening strengthening "
    "slowing slower faster rising falling growing shrinking high low big large larger small smaller further additional "
    "possible potential likely unlikely planned expected reported pending partial full final first second third early late "
    "later long short heavy heavily key main major core total overall future next last past recent recently only if unless "
    "execution technology product products production capacity chip chips cloud software hardware data artificial "
    "intelligence models model platform network energy power oil gas metal metals tensions geopolitical political trade "
    "national security foreign domestic international global local public private state fresh free part parts raises raised "
    "cuts cut wins won loses lost keeps kept takes took makes made sees says said adds added sets set puts put gets two three "
    "four five six seven eight nine ten one half".split()
)


@dataclass(frozen=True, slots=True)
class Names:
    """
    The words that prose may use as names.

    Attributes:
        words: For each document its words, casefolded.
        small: The words that any source writes in small letters, and their stems.
        subject: The words of the subject.
        nouns_have_capitals: Whether the language writes every noun with a capital.
    """

    words: Mapping[str, frozenset[str]]
    small: frozenset[str]
    subject: frozenset[str]
    nouns_have_capitals: bool

    @classmethod
    def of(cls, marked: Marked, subject: str, language: str) -> Names:
        """Collect the words of marked documents."""
        texts = {document.id: f"{document.title or ''} {document.publisher or ''} " for document in marked.documents}
        for line in marked.lines:
            if line.role in CITABLE or line.role == "masthead":
                texts[line.document] += f"{marked.text(line)} "
        small = frozenset(word for text in texts.values() for word in words_of(text) if word.islower())
        return cls(
            words={key: _names_in(text) for key, text in texts.items()},
            small=small.union(_stem(word) for word in small),
            subject=frozenset(word.casefold() for word in words_of(subject)),
            nouns_have_capitals=language == "German",
        )

    def unknown(self, prose: str, documents: set[str]) -> str | None:
        """Find the first name of a prose text that stands in none of the documents, nor in the subject; None where all do."""
        known = self.subject.union(*(self.words[document] for document in documents))
        text = shortened(prose)
        title = is_title_case(text)
        for found in WORD.finditer(text):
            word = bare(found.group())
            if word.lower() == word and not any(character.isdigit() for character in word):
                continue
            if is_known(word.casefold(), known) or self._is_ordinary(word, title or starts_sentence(text, found.start()), known):
                continue
            return word
        return None

    def _is_ordinary(self, word: str, opens: bool, known: frozenset[str]) -> bool:  # noqa: FBT001 - a fact, not a switch
        """Whether a capital is the grammar's: at the start of a sentence, in a title, or of a German noun."""
        lowered = word.lower()
        if word.isdigit() or lowered in _TRADE:
            return True  # digits are left to the proof of numbers and dates
        if word[1:] != word[1:].lower() or not word.isalpha():
            return False
        if opens and (lowered in _COMMON or lowered in self.small or _stem(lowered) in self.small):
            return True
        return self.nouns_have_capitals and any(_shares_stem(lowered, other) for other in known)


def is_known(word: str, known: frozenset[str]) -> bool:
    """Whether a name is known, or its singular is: "V7s" and "V7" are one."""
    return word in known or (word.endswith("s") and word[:-1] in known)


def is_title_case(text: str) -> bool:
    """Whether most longer words have a capital, as in a headline of the older style."""
    longer = [word for word in words_of(text) if len(word) >= _LONGER and word.isalpha()]
    return len(longer) >= _LONGER and sum(word[0].isupper() for word in longer) > _TITLE_SHARE * len(longer)


def starts_sentence(text: str, position: int) -> bool:
    """Whether a word begins a sentence, a quotation or what follows a colon."""
    return bool(_SENTENCE_START.search(text, max(0, position - _REACH), position))


def _stem(word: str) -> str:
    """Cut the commonest endings, so that "weakening" meets "weaken" and "orders" meets "ordered"."""
    for ending in ("ing", "ed", "es", "s", "ly"):
        if word.endswith(ending) and len(word) - len(ending) >= _STEM - 1:
            return word[: -len(ending)].rstrip("e")
    return word.rstrip("e")


def _shares_stem(word: str, other: str) -> bool:
    return len(word) > _STEM and len(other) > _STEM and (word[:-2] in other or other[:-2] in word)


def shortened(text: str, *, keep: bool = False) -> str:
    """Write the long names of places short, so that no word of them proves another name; with spaces behind to ``keep`` the length."""
    for pattern, short in _LONG_NAMES:
        text = pattern.sub(partial(_short, short, keep=keep), text)
    return text


def _short(short: str, found: re.Match[str], *, keep: bool) -> str:
    return short.ljust(len(found.group())) if keep else short


def place_of(word: str) -> str:
    """Name a country by one of its names: "american" and "usa" are "us"."""
    return _PLACES.get(word, word)


def is_business_word(word: str, *, trade_only: bool = False) -> bool:
    """Whether a word in small letters is common in the language of business, or an abbreviation of the trade."""
    return word in _TRADE or (not trade_only and word in _COMMON)


def _names_in(text: str) -> frozenset[str]:
    """Collect the words of a text, casefolded, and the other names of the places that it names with a capital."""
    words = tuple(words_of(shortened(text)))
    capitals = frozenset(word.lower() for word in words if not word.islower())
    known = frozenset(word.casefold() for word in words)
    return known.union(*(row for row in _SAME_PLACE if row & capitals))
