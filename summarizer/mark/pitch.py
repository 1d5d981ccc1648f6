"""
Whether a paragraph speaks for the page that it stands on, or sells, rather than tells: a logistic regression on what is measured of it.

Measured are its words, its form and its place. No word decides alone: advertisements have other phrases every time, but they address their
reader, offer him something at a price, name the page itself, and share little with the article that they stand beside.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from summarizer.documents import CITABLE
from summarizer.mark import pitch_words as words
from summarizer.mark.pitch_weights import PITCH, WORDS
from summarizer.text.folding import caseless
from summarizer.text.stems import WORD, roots_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summarizer.documents import LineRole

_THRESHOLD: Final = 1.0
"""Log odds from which on a paragraph is a pitch; at this one hardly a line of reporting is lost."""
_LONGEST: Final = 400
"""Most characters of one."""
_FEWEST_PARAGRAPHS: Final = 5
"""How many an article has at least, of which some are the last and others share words with one."""
_REASONS: Final = ("order", "reader", "price", "periodic")
"""What speaks for one beside its words: form and place alone do not."""
_REASON: Final = sum(max(0.0, PITCH.get(name, 0.0)) for name in _REASONS)
"""As much as those can speak for one."""
_LAST: Final = 2
_SHARED: Final = 2
"""Roots in common with other paragraphs from which on a paragraph is of the same article."""
_SHORT: Final = 7
_LONG: Final = 15
"""Words of a short sentence and of a long one, on average."""
_SENTENCES: Final = 3
"""How many sentences behind the first are counted."""
_LETTERS: Final = 6
"""Letters by which a word is looked up: its ending says little."""
_TOKEN: Final = re.compile(r"[^\W\d_]+|[.!?:;]")
_OPENING: Final = "^"
"""Before a word that opens a sentence, or what follows a label."""
_ROW: Final = re.compile(r"\S(?:\s\|[^|\d]{0,60}\d[^|]{0,60}\|[^|\d]{0,60}\d|\s{2,9}[^\s\d]{0,3}\d[^\n]{0,99}\s{2,9}\S)")
"""A row of a table: columns, and a number in one."""
_QUOTED: Final = re.compile(r"[\"“„«][^\"“”„«»]{0,400}[\"”“»]")
_SPOKEN_TO: Final = re.compile(r"(?<=[\w,] )(?:Sie|Ihnen|Ihre?[nmrs]?)\b")
"""A German reader, who is told from others by his capital inside a sentence."""
_STOP: Final = re.compile(r"[.!?…:|](?:\s|\Z)")
_LABEL: Final = re.compile(r"\A[^.:!?]{2,40}:\s")
_SPEAKER: Final = re.compile(r"\A(?P<any>[QA])(?:\s\([^)]{1,60}\))?:\s|\A[^.:!?\d]{2,60}:\s")
_BULLET: Final = re.compile(r"\A[-•–*]\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """
    Where a paragraph stands.

    Attributes:
        named: Whether it names the publisher, and no reporting does.
        shared: How many of the roots that make it a part of the article it has, as a share of them.
        last: Whether it is among the last that may be cited.
        beside: Whether what stands next to it was told to be no reporting.
        speech: Whether it opens with the name of a speaker, as others do.
    """

    named: bool = False
    shared: float = 0.0
    last: bool = False
    beside: bool = False
    speech: bool = False


def pitches(texts: Sequence[str], roles: Sequence[LineRole], publisher: str | None) -> Iterator[int]:
    """Yield the places of paragraphs that speak for the page or sell; linear in the text."""
    # Most of an article is told by its words, so that nothing else of it is measured.
    spoken = {at: spoken_for(words_of(text)) for at, text in enumerate(texts) if roles[at] in CITABLE and len(text) <= _LONGEST}
    spoken = {at: weight for at, weight in spoken.items() if weight + _REASON > 0}
    if not spoken:
        return
    for at, place in places(texts, roles, publisher):
        if (
            at in spoken
            and odds(spoken[at], measured := measures(texts[at], place)) > _THRESHOLD
            and (spoken[at] > _THRESHOLD or not _heads(at, texts, roles))
            and not _heads_table(at, texts)
            and not _is_note(texts[at], measured)
        ):
            yield at


def _heads(at: int, texts: Sequence[str], roles: Sequence[LineRole]) -> bool:
    """Whether a line without a number stands over reporting, as its heading."""
    over = at + 1 < len(texts) and roles[at + 1] == "reporting"
    return over and roles[at] == "heading" and not any(map(str.isdigit, texts[at]))


def _heads_table(at: int, texts: Sequence[str]) -> bool:
    """Whether what stands between bars are the heads of columns: the next line has as many."""
    return at + 1 < len(texts) and texts[at].count("|") == texts[at + 1].count("|") > 0


def _is_note(text: str, measured: Mapping[str, float]) -> bool:
    """Whether a number stands between bars, and nothing speaks to a reader: the head of a broker's note ("Buy | target €12 | Acme")."""
    return "|" in text and any(map(str.isdigit, text)) and not any(measured[name] for name in _REASONS)


def words_of(text: str) -> frozenset[str]:
    """Take the words outside quotations, in small letters and without their endings, and again those that open a sentence."""
    found: set[str] = set()
    opens = True
    for token in _TOKEN.findall(caseless(_QUOTED.sub(" ", text))):
        is_word = token[0].isalpha()
        if is_word:
            found.add(token[:_LETTERS])
        if is_word and opens:
            found.add(_OPENING + token[:_LETTERS])
        opens = not is_word
    return frozenset(found)


def spoken_for(words: Iterable[str]) -> float:
    """Weigh words, exactly: those of a set have another order in every process."""
    return math.fsum([WORDS.get(word, 0.0) for word in words])


def odds(spoken: float, measured: Mapping[str, float]) -> float:
    """Weigh what was measured and what the words weigh, in log odds; form and place alone are no reason to suspect a paragraph."""
    if spoken + sum(PITCH.get(name, 0.0) * measured[name] for name in _REASONS) <= 0:
        return PITCH["base"]
    return PITCH["base"] + spoken + sum(PITCH.get(name, 0.0) * value for name, value in measured.items())


def places(texts: Sequence[str], roles: Sequence[LineRole], publisher: str | None) -> Iterator[tuple[int, Place]]:
    """Yield the paragraphs that are short enough to be one, and no row of a table, each with where it stands."""
    citable = [at for at, role in enumerate(roles) if role in CITABLE]
    first = next((at for at in citable if roles[at] == "reporting"), len(texts))
    last = frozenset(citable[-_LAST:]) if len(citable) >= _FEWEST_PARAGRAPHS else frozenset[int]()
    roots = {at: roots_in(texts[at]) for at in citable}
    known = Counter(root for own in roots.values() for root in own)
    said = Counter(name for at in citable for name in _names(texts[at]))
    speakers = Counter(found.group() for at in citable if (found := _SPEAKER.match(texts[at])))
    head = [texts[at] for at, role in enumerate(roles) if role == "masthead"]
    publishers = frozenset[str]().union(*map(_names, [publisher or "", *head]))
    for at, text in enumerate(texts):
        if len(text) > _LONGEST or roles[at] in {"masthead", "injection", "disguised"} or _ROW.search(text):
            continue
        own = at in roots
        shared = sum(known[root] > own for root in (roots[at] if own else roots_in(text)))
        yield (
            at,
            Place(
                named=at > first and any(said[name] <= own for name in _names(text) & publishers),
                shared=min(shared, _SHARED) / _SHARED,
                speech=(found := _SPEAKER.match(text)) is not None and (found["any"] is not None or speakers[found.group()] > 1),
                last=at in last or (not own and bool(last) and at > max(last)),
                beside=any(0 <= near < len(texts) and roles[near] not in {*CITABLE, "masthead", "injection"} for near in (at - 1, at + 1)),
            ),
        )


def measures(text: str, place: Place) -> Mapping[str, float]:
    """Measure a paragraph: whom it speaks to outside its quotations, its form, and its place; each from 0 to 3, most of them 0 or 1."""
    told = _QUOTED.sub(" ", text)
    small = caseless(told)
    sentences = max(1, len(_STOP.findall(small)))
    length = len(small.split()) / sentences
    return {
        "order": float(words.ORDER.search(small) is not None),
        "reader": float(words.READER.search(small) is not None or _SPOKEN_TO.search(told) is not None),
        "price": float(words.PRICE.search(small) is not None),
        "large": float(words.LARGE.search(small) is not None),
        "periodic": float(words.PERIODIC.search(small) is not None),
        "framed": float(words.FRAME.search(text) is not None),
        "asks": float("?" in told),
        "quotes": float(told != text),
        "short": float(length <= _SHORT),
        "long": float(length > _LONG),
        "sentences": float(min(_SENTENCES, sentences - 1)),
        "label": float(not place.speech and _LABEL.match(text) is not None),
        "speech": float(place.speech),
        "bullet": float(_BULLET.match(text) is not None),
        "stop": float(text.endswith((".", "!", "?"))),
        "named": float(place.named),
        "shared": place.shared,
        "last": float(place.last),
        "beside": float(place.beside),
    }


def _names(text: str) -> frozenset[str]:
    """Take the words with a capital, in small letters."""
    return frozenset([caseless(word) for word in WORD.findall(text) if word[0].isupper()])
