"""Abbreviations of measures: the words that a text writes out are the capitals that it has for them elsewhere ("ARR")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.text.lexicon import lazy
from summarizer.text.measures import terms_of
from summarizer.text.stems import root

if TYPE_CHECKING:
    from collections.abc import Mapping

_CAPITALS = lazy(r"\b[A-Z]{3,5}\b")
_MOST_READ = 24
"""Of the abbreviations of a text only the first are looked for, so that the work stays within bounds."""


def acronyms_in(text: str) -> Mapping[str, re.Pattern[str]]:
    """Find the abbreviations of a text that it also writes out, each with what matches the words for it."""
    short = list(dict.fromkeys(_CAPITALS.findall(text)))[:_MOST_READ]
    written = {each: re.compile(r"[\s-]".join(rf"\b{letter}[a-z]{{2,}}" for letter in each), re.IGNORECASE) for each in short}
    return {each: pattern for each, pattern in written.items() if pattern.search(text)}


def terms_with(text: str, acronyms: Mapping[str, re.Pattern[str]]) -> frozenset[str]:
    """Collect the stems of the words of a text, and those of the abbreviations that it writes out."""
    return terms_of(text).union(root(short) for short, written in acronyms.items() if written.search(text))
