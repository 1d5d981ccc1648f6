"""Orders by their form: a clause that opens with the bare form of a verb of writing, and says what is to be written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.orders.order_words import (
    CERTAIN,
    COURTESY,
    FIXED,
    FIXED_VERBS,
    MADE,
    MAKING_VERBS,
    OTHER_VERBS,
    PIECE,
    PRODUCT,
    REPLACED,
    REPLACING,
)
from summarizer.text.clauses import SENTENCE
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

_CLAUSE = re.compile(r"(?:\A|,\s(?=so\s)|[.!?:;。！？>\])*\"”“`]|\s[–—-](?=\s)|[=#*-]{3})[\s`*\"'“”‘’()\[\]>#=-]{0,8}(?=[a-z])")
_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?")
_CONDITION = re.compile(
    r"(?:when(?:ever)?|if|while|before|after|once|wherever|as|in|at|on|for|with|under|from|instead|throughout|regardless|by|"
    r"to)\b[^.;:!?,]{2,90},\s"
)
_ANSWERING = lazy(r"(?:when|while|before|after|on|in|by)\s(?:answering|replying|responding|summari[sz]ing|generating|producing\sthe)\b")
_MOST = 400


def gives_order(text: str) -> bool:
    """Whether a clause orders to write or to tell something."""
    return any(_is_order(clause) for clause in _clauses(text))


def _clauses(text: str) -> Iterator[str]:
    """Yield what stands from the beginning of each clause on, without conditions and courtesies before its verb."""
    for found in _CLAUSE.finditer(text):
        clause = text[found.end() : found.end() + _MOST]
        if led := _CONDITION.match(clause):
            then = _bare(clause[led.end() :])
            yield f"{then.partition(' ')[0]} in your answer" if _ANSWERING.match(clause) else then
        yield _bare(clause)


def _bare(clause: str) -> str:
    courtesy = COURTESY.match(clause)
    return clause[courtesy.end() :] if courtesy else clause


def _is_order(clause: str) -> bool:
    word = _WORD.match(clause)
    if word is None:
        return False
    verb, rest = word[0], clause[word.end() :]
    if (verb in FIXED_VERBS and FIXED.match(clause)) or (verb in REPLACING and REPLACED.match(rest)):
        return True
    if (verb in CERTAIN and not rest.startswith((" your ", " to "))) or (verb == "help" and rest.startswith(" me ")):
        return True
    if verb in MAKING_VERBS and (MADE.match(rest) or PIECE.match(rest)):
        return True
    return (verb in MAKING_VERBS or verb in OTHER_VERBS) and PRODUCT.search(_sentence(rest)) is not None


def _sentence(rest: str) -> str:
    """Cut what follows a verb where its sentence ends."""
    end = SENTENCE.search(rest)
    return rest[: end.start()] if end else rest
