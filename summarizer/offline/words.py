"""Words of a line, and the cues among them, in time linear in the text."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.offline.cues import CUES, NEGATIONS, STOP, TAMED
from summarizer.offline.kinds import KINDS, RISKS
from summarizer.text.lexicon import lazy
from summarizer.text.stems import root

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_ASCII_WORD: Final = re.compile(r"[a-z]{1,60}(?:'[a-z]{1,10})?")
_WORD: Final = lazy(r"[぀-ヿ一-鿿]{1,200}|[^\W\d_぀-ヿ一-鿿]{1,60}(?:['’][^\W\d_]{1,10})?")
_CJK: Final = lazy(r"[぀-ヿ一-鿿]")
_LONGEST_PHRASE: Final = 3
_LONGEST_HAN_CUE: Final = 6
_SHORTEST_STEM: Final = 3
_LONGEST_STEM: Final = 16
_DENIABLE: Final = frozenset({"risk", "danger", "harm", "bad", *RISKS})
_CURRENCY: Final = "won"
_SCALES: Final = frozenset({"million", "billion", "trillion"})
"""Behind these it is Korean money, and nobody's success."""
_COMPOUND: Final = 12
"""Letters from which on a word is taken for a compound ("Aktienrückkauf"), whose parts may be cues."""
_PART: Final = 6
"""Letters that a part of a compound must have to count."""


class Reading(NamedTuple):
    """
    What the rules see of a line.

    Attributes:
        words: Its words in order, in lower case and without possessive endings; runs of Han or kana as they stand.
        content: Those that say what it is about; of runs of Han or kana every pair of neighbours.
        cues: The different cues found, by class; no class without one.
    """

    words: tuple[str, ...]
    content: frozenset[str]
    cues: Mapping[str, frozenset[str]]

    def count(self, *classes: str) -> int:
        """Count the different words of the line that are cues of one of the classes."""
        if len(classes) == 1:
            return len(self.cues.get(classes[0], ()))
        found = [self.cues[name] for name in classes if name in self.cues]
        return len(found[0].union(*found[1:])) if found else 0


class _Lexicon(NamedTuple):
    """Classes by whole cue and by stem, and the words with which a cue of several words begins."""

    whole: Mapping[str, tuple[str, ...]]
    stems: Mapping[str, tuple[str, ...]]
    openings: frozenset[str]


@lru_cache(maxsize=1_024)
def read(text: str) -> Reading:
    """Find the words and the cues of a line."""
    words = _words(text)
    found: dict[str, set[str]] = {}
    for at, cue, classes in _hits(words):
        if cue == _CURRENCY and at > 0 and words[at - 1] in _SCALES:
            continue
        denied = (at > 0 and words[at - 1] in NEGATIONS) or (at + 1 < len(words) and words[at + 1] in TAMED)
        for name in classes:
            if not (denied and name in _DENIABLE):
                found.setdefault(name, set()).add(cue)
    content = frozenset(chain.from_iterable(map(_content, words)))
    return Reading(words=words, content=content, cues={name: frozenset(cues) for name, cues in found.items()})


def _words(text: str) -> tuple[str, ...]:
    if text.isascii():
        return tuple([word.removesuffix("'s") for word in _ASCII_WORD.findall(text.lower())])
    return tuple([word.casefold().replace("’", "'").removesuffix("'s") for word in _WORD.findall(text)])


@lru_cache(maxsize=16_384)
def _content(word: str) -> tuple[str, ...]:
    if not word.isascii() and _CJK.match(word):
        return tuple(word[at : at + 2] for at in range(max(1, len(word) - 1)))
    return (root(word),) if len(word) > 2 and word not in STOP else ()  # noqa: PLR2004 - the shortest word that tells anything


def _hits(words: tuple[str, ...]) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    """Cues with the place of their first word and the classes they are of."""
    lexicon = _lexicon()
    for at, word in enumerate(words):
        found = (*_phrases(words, at, lexicon), *_stems(word)) if word in lexicon.openings else _alone(word)
        for cue, classes in found:
            yield at, cue, classes


@lru_cache(maxsize=16_384)
def _alone(word: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Find the cues that a word holds by itself; news says the same words again and again."""
    lexicon = _lexicon()
    return tuple(_han(word, lexicon)) if not word.isascii() and _CJK.match(word) else (*_phrases((word,), 0, lexicon), *_stems(word))


def _phrases(words: tuple[str, ...], at: int, lexicon: _Lexicon) -> Iterator[tuple[str, tuple[str, ...]]]:
    longest = min(_LONGEST_PHRASE, len(words) - at) if words[at] in lexicon.openings else 1
    for length in range(1, longest + 1):
        phrase = "_".join(words[at : at + length])
        if (classes := lexicon.whole.get(phrase)) is not None:
            yield phrase, classes


def _han(run: str, lexicon: _Lexicon) -> Iterator[tuple[str, tuple[str, ...]]]:
    for start in range(len(run)):
        for length in range(1, _LONGEST_HAN_CUE + 1):
            if (classes := lexicon.whole.get(run[start : start + length])) is not None:
                yield run[start : start + length], classes


@lru_cache(maxsize=4_096)
def _stems(word: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Find the stems that a word begins with, and those that stand inside a compound."""
    stems = _lexicon().stems
    starts = range(len(word) - _PART + 1) if len(word) >= _COMPOUND else range(1)
    lengths = ((start, range(_PART if start else _SHORTEST_STEM, min(_LONGEST_STEM, len(word) - start) + 1)) for start in starts)
    found = (stems.get(word[start : start + length]) for start, several in lengths for length in several)
    return tuple((word, classes) for classes in found if classes is not None)


@cache
def _lexicon() -> _Lexicon:
    whole: dict[str, list[str]] = {}
    stems: dict[str, list[str]] = {}
    for name, cues in (*CUES.items(), *KINDS.items()):
        for cue in dict.fromkeys(cues.split()):
            (stems if cue.endswith("*") else whole).setdefault(cue.removesuffix("*"), []).append(name)
    return _Lexicon(
        whole={cue: tuple(names) for cue, names in whole.items()},
        stems={cue: tuple(names) for cue, names in stems.items()},
        openings=frozenset(cue.split("_")[0] for cue in whole if "_" in cue),
    )
