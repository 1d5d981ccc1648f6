"""Characters of a text that show something else than they are, told to its reader; nothing is changed."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from summarizer.orders import addresses_machine
from summarizer.quantities.heaps import heaps
from summarizer.text.characters import visible
from summarizer.text.counts import counted
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("zero-width", re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u3164\ufeff\uffa0]")),
    ("direction-changing", re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")),
    ("tag", re.compile("[\U000e0000-\U000e007f]")),
    (
        "variation-selecting",
        re.compile("(?<![\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff])[\ufe00-\ufe0f](?!\u20e3)|[\U000e0100-\U000e01ef]"),
    ),
    ("soft-hyphen", re.compile("\u00ad")),
    ("private", re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")),
    ("control", re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")),
)
_HEAPS = lazy("[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{3,}")
MOST_MARKS = 1_000
"""Combining marks on one letter, from which on a text is none; whoever composes the letters of such a run takes quadratic time."""
_WORD = re.compile(r"[^\W\d_]{2,40}")
_LATIN = lazy("[A-Za-z\u00c0-\u024f]")
_LOOKALIKE = lazy("[\u0370-\u03ff\u0400-\u052f\u0531-\u0587\u13a0-\u13fd]")
_TAGS = re.compile("[\U000e0020-\U000e007e]{2,}")
_TAG_BASE = 0xE0000
_SHOWN = 3
_QUOTED = 120


def oddities(text: str) -> tuple[str, ...]:
    """Count, for the notes of a source, the characters that a reader cannot see or takes for others, and numbers that are not read."""
    heap = tuple(f"{count:,} numbers in a row with hardly a word between them, which are not read" for _, _, count in heaps(text))
    if text.isascii() and text.isprintable():
        return heap
    return (*heap, *_told(text))


def stacks_marks(text: str) -> bool:
    """Whether a text has so many marks on a letter that it is none."""
    return not text.isascii() and any(found.end() - found.start() > MOST_MARKS for found in _HEAPS.finditer(text))


def _told(text: str) -> Iterator[str]:
    for name, pattern in _KINDS:
        if count := sum(1 for _ in pattern.finditer(text)):
            yield f"{counted(count, f'{name} character')}, which a reader does not see"
    if text.isascii():
        return
    yield from _hidden(text)
    if count := sum(1 for _ in _HEAPS.finditer(text)):
        yield f"{counted(count, 'heap')} of combining marks"
    yield from _digits(text)
    words = _WORD.findall(text) if _LOOKALIKE.search(text) else ()
    mixed = dict.fromkeys(word for word in words if not word.isascii() and _LATIN.search(word) and _LOOKALIKE.search(word))
    if mixed:
        shown = ", ".join(f"“{visible(word)}”" for word in list(mixed)[:_SHOWN])
        yield f"{counted(len(mixed), 'word')} in letters of several scripts that look alike ({shown})"


def _hidden(text: str) -> Iterator[str]:
    """Spell what tag characters write, where it speaks to a machine."""
    for run in _TAGS.findall(text)[:_SHOWN]:
        words = "".join(chr(ord(character) - _TAG_BASE) for character in run)
        if addresses_machine(words):
            yield f"hidden text addresses a machine: “{words[:_QUOTED]}{'…' if len(words) > _QUOTED else ''}”"


def _digits(text: str) -> Iterator[str]:
    """Count the digits that are none of ASCII."""
    wide = foreign = 0
    for character in set(text):
        if character.isascii() or not character.isdigit() or character in "¹²³":
            continue
        if "\uff10" <= character <= "\uff19":
            wide += text.count(character)
        elif unicodedata.category(character) == "Nd":
            foreign += text.count(character)
    if wide:
        yield counted(wide, "full-width digit")
    if foreign:
        yield f"{counted(foreign, 'digit')} of another script, which are not read"
