"""
What a set of articles is about, where the user does not say: the name that most of them share and repeat.

A name is a run of up to three words with capitals, whose first the sources hardly ever write small and that stands inside a sentence; one
that also stands in titles weighs more. Where there is none, the first title is the subject.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from summarizer.claims.places import PLACE_WORDS
from summarizer.documents import CITABLE
from summarizer.orders import addresses_machine
from summarizer.text.characters import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.documents import Document, Marked

_UNNAMED = "these sources"
_NAME = re.compile(r"(?<![\w.])[^\W\d_a-z][\w&’'-]*(?:\s[^\W\d_a-z][\w&-]*){0,4}")
_POSSESSIVE = re.compile(r"['’]s?\Z")
_ARTICLE = re.compile(r"(?:d(?:er|ie|as|en|em|es)|(?:k?ein|sein|ihr)(?:e[nmrs]?)?|im|vom|zum|zur|beim)\Z", re.IGNORECASE)
_LONGEST_ARTICLE = 8
_LONGEST_NAME = 3
_WORD = re.compile(r"[^\W\d_]+")
_PERIOD = re.compile(r"(?:FY|[QH])\d|\d")
_REPEATED = 3
_SHOUTED = 4
_LONGEST_HEADLINE = 120
_IN_TITLE = 4
_IN_SENTENCE = 3
_IN_HEADING = 2
_OPENING = 1
_SMALL_SHARE = 8
_OFFICES = frozenset("ceo cfo coo cto mr mrs ms dr".split())
"""What stands before the name of somebody."""
_NO_SUBJECT = _OFFICES | frozenset(
    "i ai ipo ebit ebitda eps gaap u.s hk hong kong london new york wall street monday tuesday wednesday thursday "
    "friday saturday sunday january february march april may june july august september october november december q1 q2 q3 q4 fy et "
    "est edt gmt cet euro euros dollar dollars mio mrd usd eur hkd rmb rs weekly daily update wrap news net gross total put full "
    "exclusive analysis opinion prognose umsatz gewinn verlust aktie aktien konzern unternehmen quartal jahr vorstand markt analysten "
    "börse dax anleger milliarden millionen".split()
)


def subject(marked: Marked) -> str:
    """Name the subject of marked documents, in the words of the sources."""
    counts: Counter[str] = Counter()
    documents: dict[str, set[str]] = defaultdict(set)
    places: dict[str, set[int]] = defaultdict(set)
    running: Counter[str] = Counter()  # mentions in running text, where nobody shortens a name for space or writes every word large
    names = list(_described(list(_names(marked))))
    known = {name for name, _, weight in names if weight in {_IN_TITLE, _IN_SENTENCE}}
    for name, document, weight in names:
        # A capital at the start of a sentence says little by itself, but the name that stands so elsewhere is meant in full.
        counts[name] += _IN_SENTENCE if weight == _OPENING and name in known else weight
        documents[name].add(document)
        places[name].add(weight)
        if weight in {_IN_SENTENCE, _OPENING}:
            running[name] += 1
    # A capital at the start of a sentence says little by itself, but much for a word of the title.
    told = {name for name, weights in places.items() if _IN_SENTENCE in weights or {_IN_TITLE, _OPENING} <= weights}
    candidates = told - _no_subjects(marked, counts)
    if any(document.title for document in marked.documents):
        # What no headline names, and the text hardly, is no subject: news of several things has its headline for one. Nor is somebody
        # who is called by the last word of a name.
        last = {name.split()[-1] for name in counts if " " in name}
        candidates = {name for name in candidates if _IN_TITLE in places[name] or (running[name] >= _REPEATED and name not in last)}
    if candidates:
        best = max(candidates, key=lambda name: (len(documents[name]) * counts[name], _IN_TITLE in places[name], -len(name), name))
        return _fullest(best, running)
    first = marked.documents[0]
    return _told(first.title) or _told(first.publisher) or _UNNAMED


def _told(name: str | None) -> str | None:
    """Take a title for a subject on one line, unless it gives orders: the subject stands outside the block of data in a prompt."""
    line = visible(name or "")
    return None if not line or addresses_machine(line) else line


def _no_subjects(marked: Marked, counts: Counter[str]) -> set[str]:
    """Find what no source is about: words that they also write with a small letter, units and currencies of quantities, publishers."""
    measures = {word.lower() for mention in marked.mentions for word in _WORD.findall(mention.quantity.as_written)}
    citable = (line for line in marked.lines if line.role in CITABLE)
    small = Counter(chain.from_iterable(filter(str.islower, _WORD.findall(marked.text(line))) for line in citable))
    publishers = {(document.house or "").split(" ")[0].lower() for document in marked.documents}
    first = {name: name.split()[0].lower() for name in counts}
    return {name for name, word in first.items() if word in publishers | measures or _SMALL_SHARE * small[word] >= counts[name]}


def _names(marked: Marked) -> Iterator[tuple[str, str, int]]:
    """Yield each name with its document and weight; of a longer name also its first word, so that "Acme Motors" and "Acme" meet."""
    for document in marked.documents:
        for name, _ in _in(_headline(document, marked)):
            yield name, document.id, _IN_TITLE
    for line in marked.lines:
        if line.role in CITABLE:
            for name, opens in _in(marked.text(line)):
                yield name, line.document, _IN_HEADING if line.role == "heading" else _OPENING if opens else _IN_SENTENCE


def _described(names: list[tuple[str, str, int]]) -> Iterator[tuple[str, str, int]]:
    """Yield names, and of a title's "Carmaker Acme", which no sentence repeats, the "Acme" that sentences name."""
    told = {name for name, _, weight in names if weight == _IN_SENTENCE}
    for name, document, weight in names:
        yield name, document, weight
        last = name.rpartition(" ")[2]
        if weight == _IN_TITLE and last != name and name not in told and last in told:
            yield last, document, weight


def _headline(document: Document, marked: Marked) -> str:
    """Return the title of a document or else its first line; a word in large letters is written as the text writes it elsewhere."""
    lines = marked.lines_of[document.id]
    first = marked.text(lines[0]) if lines else ""
    if document.publisher and document.publisher in first:
        first = ""
    words = _WORD.sub(lambda found: _as_written(found.group(), document.text), document.title or first)
    return words if document.title or len(words) < _LONGEST_HEADLINE else ""


def _as_written(word: str, text: str) -> str:
    return word.capitalize() if word.isupper() and len(word) >= _SHOUTED and f" {word.capitalize()}" in text else word


def _in(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the names of a line, and whether each opens it: there a capital says little."""
    for found in _NAME.finditer(text):
        words = _owned(found.group())
        words = _without_nouns(text[max(0, found.start() - _LONGEST_ARTICLE) : found.start()].split(), words)
        words = words[len(words) > 1 and words[0].lower() in _OFFICES :][:_LONGEST_NAME]
        if words and _may_name(words[0]):
            # News tells where something is more often than what it is about; but "American Airlines" is no place.
            named = [word.lower() not in PLACE_WORDS for word in words]
            if named[0]:
                yield words[0], found.start() == 0
            if len(words) > 1 and any(named):
                yield " ".join(words), found.start() == 0


def _owned(name: str) -> list[str]:
    """Return the words of a name as far as its possessive ending, without that; of "Norway's Acme Lines" the name that a place has."""
    owner, *owned = name.split()
    bare = _POSSESSIVE.sub("", owner)
    if bare == owner:
        return [owner, *owned]
    return owned if owned and bare.lower() in PLACE_WORDS else [bare]


@lru_cache(maxsize=4_096)
def _is_article(word: str) -> bool:
    return _ARTICLE.match(word) is not None


def _without_nouns(before: list[str], words: list[str]) -> list[str]:
    """Leave out the noun behind a German article: of "der Maschinenbauer Acme" only "Acme" is a name."""
    if words and _is_article(words[0]):
        before, words = words[:1], words[1:]
    return words[1:] if before and _is_article(before[-1]) else words


def _may_name(word: str) -> bool:
    """Whether a word can be the first of a name: it has a capital, is no single letter, and short only as an acronym."""
    long_enough = len(word) > 2 or (len(word) > 1 and word.isupper())  # noqa: PLR2004 - "GM" and "Ito", but not "In"
    return long_enough and word[0].isupper() and not _PERIOD.match(word) and word.lower().rstrip(".") not in _NO_SUBJECT


def _fullest(name: str, counts: Counter[str]) -> str:
    """Prefer the longer form of a name where it makes up half of the name's mentions."""
    longer = [(count, other) for other, count in counts.items() if other.startswith(name + " ") and 2 * count >= counts[name]]
    return max(longer)[1] if longer else name
