"""Text that was cut into words ("$ 5 , he did n't") or has lost its capitals, written as usual: each word and number stays in its place."""

from __future__ import annotations

import re
from typing import Final

from summarizer.text.lexicon import lazy

_CUT: Final = re.compile(r"\s(?:[,.]\s|n't\b|'s\b)|``|-lrb-", re.IGNORECASE)
"""Stands in text that was cut into words."""
_TO_LEFT: Final = lazy(r"(?<=\S) (?P<part>[,.;:!?)\]%](?!\S)|(?:n't|'(?:s|re|ve|ll|d|m))\b|''(?!\S)|'(?!\S)|-r[rs]b-)", re.IGNORECASE)
_TO_RIGHT: Final = lazy(r"(?P<part>-l[rs]b-|``|(?<!\S)[`(\[$£€]) (?=\S)", re.IGNORECASE)
_MARKS: Final = {"``": '"', "''": '"', "-lrb-": "(", "-rrb-": ")", "-lsb-": "[", "-rsb-": "]", "`": "‘"}
_GLUED: Final = re.compile(r"(?<=[a-z0-9%)][a-z0-9%)])\.(?=[A-Z][a-z]*\s)")
"""A full stop without a space behind it."""
_MONTH: Final = lazy(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)(?=,? \d)"
    r"|(?<=\d )(?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
)


def usual(text: str) -> str:
    """Write a text as usual, in as many characters."""
    plain = _GLUED.sub(";", text)
    if _CUT.search(plain):
        plain = _TO_RIGHT.sub(_right, _TO_LEFT.sub(_left, plain))
    return _MONTH.sub(lambda found: found.group().capitalize(), plain) if plain.islower() else plain


def _left(found: re.Match[str]) -> str:
    return _mark(found).ljust(len(found.group()))


def _right(found: re.Match[str]) -> str:
    return _mark(found).rjust(len(found.group()))


def _mark(found: re.Match[str]) -> str:
    return _MARKS.get(found["part"].lower(), found["part"])
