"""Proof 8: what prose puts between quotation marks stands word for word in a cited line, and is rendered from there."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.claims.polarity import denies
from summarizer.ground.reasons import Unproven
from summarizer.text.lexicon import lazy
from summarizer.text.quotations import MARKS, QUOTED, SINGLE

if TYPE_CHECKING:
    from collections.abc import Sequence

_READ = re.compile(r"[0-9{]")
_OPENS, _CLOSES = "“„«»「『\"‘'", "”“»«」』\"’'.,;:!?"
_WORD = lazy(r"[^\W_]{3,}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}")
_CLUSTER = lazy(r"\s+|.[\u0300-\u036f]*", re.DOTALL)
_CLAUSE = lazy(r"[^,.;:!?()“”\"«»]{1,200}")
_SENTENCE = 20
"""Characters from which on a quotation means something by itself; a shorter one is a term, of whole words."""


def prove_quoting(prose: str) -> None:
    """
    Find a word between every two quotation marks.

    Raises:
        Unproven: There is none.
    """
    if any(not _WORD.search(found["words"]) for found in QUOTED.finditer(prose)):
        raise Unproven("quote_too_short")


def misquotes(prose: str, cited: Sequence[str]) -> bool:
    """Whether prose quotes what no cited line holds; the words for a pointer, and digits, are proved elsewhere and are not looked for."""
    told = (found["words"].strip() for found in QUOTED.finditer(SINGLE.sub(r"“\g<words>”", prose)))
    return any(not any(_places(words, line) for line in cited) for words in told if not _READ.search(words))


def prove_quotations(prose: str, cited: Sequence[str]) -> tuple[str, tuple[int, ...]]:
    """
    Find what prose quotes in the cited lines.

    A passage is found whatever its quotation marks, spaces and composed letters are, and rendered as the source has it. The marks of a
    short term go where the source has none around it: it is then told, not quoted.

    Args:
        prose: The finished text.
        cited: The words of the lines that it rests on.

    Returns:
        The text with each quotation in the source's own characters, and which of the lines hold whole sentences that it quotes.

    Raises:
        Unproven: A quotation stands in no cited line.
    """
    prose = SINGLE.sub(r"“\g<words>”", prose)
    places: list[int] = []

    def from_source(found: re.Match[str]) -> str:
        words = found["words"].strip()
        for at, line in enumerate(cited):
            for start, end in _places(words, line):
                if _is_cut_before_denial(words, line[end:]):
                    continue
                if len(words) >= _SENTENCE:
                    places.append(at)
                marked = start > 0 and line[start - 1] in _OPENS and line[end : end + 1] in _CLOSES and end < len(line)
                kept = len(words) >= _SENTENCE or marked or (start, end) == (0, len(line))
                return f"{found.group()[0]}{line[start:end]}{found.group()[-1]}" if kept else line[start:end]
        raise Unproven("quote_not_in_span")

    return QUOTED.sub(from_source, prose), tuple(places)


def _is_cut_before_denial(words: str, rest: str) -> bool:
    """Whether a quotation ends where its clause goes on to deny: "we do", of "we do not expect more"."""
    clause = _CLAUSE.match(rest)
    return len(words) >= _SENTENCE and clause is not None and any(denies(word.casefold()) for word in clause.group().split())


def _places(words: str, line: str) -> list[tuple[int, int]]:
    """Find whole words in a line, whose places are those of the line as it is."""
    folded, places = _folded(line)
    wanted = re.escape(_folded(words)[0].rstrip(".,;"))
    return [
        (places[one.start()], places[one.end() - 1] + 1)
        for one in re.finditer(rf"(?<!\w){wanted}(?!\w)" if words.isascii() else wanted, folded)
    ]


@lru_cache(maxsize=64)
def _folded(text: str) -> tuple[str, tuple[int, ...]]:
    """Write a text with one kind of mark, single spaces and composed letters; with the place of each character in the text."""
    pieces: list[str] = []
    places: list[int] = []
    at = 0
    for cluster in _CLUSTER.findall(text):
        piece = " " if cluster.isspace() else unicodedata.normalize("NFC", cluster[:8]).translate(MARKS)
        pieces.append(piece)
        places += [at + min(step, len(cluster) - 1) for step in range(len(piece))]
        at += len(cluster)
    return "".join(pieces), (*places, at)
