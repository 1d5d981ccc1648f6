"""Regular expressions for many words that share beginnings."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from summarizer.text.lexicon import END, GAP, either

if TYPE_CHECKING:
    from collections.abc import Iterable

STEM = "~"
"""Ends an entry that any letters may follow."""


def prefix_tree(entries: Iterable[str]) -> str:
    """
    Return a pattern that matches any of the entries in either case.

    Shared beginnings are tried once, and each branch opens with a set of characters, which is what the engine rejects fastest:
    a hundred words cost a word of the text hardly more than one. The pattern spells both cases out and needs no flag.

    Args:
        entries: Words or phrases in lower case; a space stands for any single space, and an entry that ends in ``~`` is a stem.
    """
    return _branches(sorted({entry if entry.endswith(STEM) else entry + "\0" for entry in entries}))


def phrases(entries: Iterable[str]) -> str:
    """Return an alternation of phrases whose words stand apart or are joined by hyphens."""
    return either(entries).replace(re.escape(" "), f"(?:{GAP}|-)")


def _branches(entries: list[str]) -> str:
    branches: list[str] = []
    for first, group in groupby(entries, key=lambda entry: entry[0]):
        rest = [entry[1:] for entry in group]
        branches.append(_node(first, rest))
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def _node(first: str, rest: list[str]) -> str:
    if first == "\0":
        return END
    if first == STEM or STEM in rest:
        return "" if first == STEM else _character(first)
    return _character(first) + _branches(rest)


def _character(character: str) -> str:
    if character == " ":
        return GAP
    upper = character.upper()
    return f"[{character}{upper}]" if len(upper) == 1 and upper != character else re.escape(character)
