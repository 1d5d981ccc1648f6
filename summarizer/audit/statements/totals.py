"""Statements that something is the sum of its parts, or what is left of it."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING

from summarizer.audit.statements.sentence import LAST, LEAD, OF_THE, I, Sentence, Statement, level, size, summand
from summarizer.text.clauses import SENTENCE
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.documents import Marked, Mention

_FEWEST_PARTS = 2
_FEWEST_ITEMS = 3
_NEARLY = 8
"""Parts that miss a whole by less than this fraction of it were meant to make it up."""

_COLON = lazy(r"(?:[:,]|\s[–—-])\s(?:about\s|some\s)?\Z|:\s")
_MADE_UP_OF = lazy(
    rf"\b(?:made\sup\sof|consist(?:s|ed|ing)\sof|compris(?:es|ed|ing)|(?:split|divided|broken\sdown)\sinto|bestehend\saus|composé\w*\sde){LEAD}",
    I,
)
_OF_WHOM = lazy(rf"\b(?:of\s(?:whom|which|them)|davon|dont){LEAD}", I)
_ITEM = lazy(r"\A(?:\W*\(?\w{1,3}[.)]\s|\s*[-–•*·]\s)")
_TOTAL = lazy(
    r"\b(?:(?:for\s|making\s|or\s|bringing\s)?an?\s(?:combined\s|grand\s)?total\sof"
    r"|(?:taking|bringing|takes|brings)\s(?:the\s|its\s|their\s)?(?:\w+\s){0,2}(?:total|tally|sum|overall|combined)\s(?:\w+\s){0,2}to"
    r"|(?:add(?:s|ed|ing)?\sup|sum(?:s|med|ming)?)\sto|(?:which|that)\smakes|making|together|combined|altogether|in\sall|totall?ing|insgesamt|"
    r"giving|gives|for\s(?:revenues?|sales)\sof|"
    rf"zusammen|macht\szusammen|summieren\ssich\sauf|au\stotal|en\stotal){LEAD}",
    I,
)
_LETTERS = re.compile(r"[^\W\d_]+")
_COMMA = re.compile(r"[,;]|\b(?:and|und|et|y|e)\b")


# --- lists ----------------------------------------------------------------------------------------------------------


def in_lists(marked: Marked) -> Iterator[Statement]:
    """Find the items of a list and the amount before it that they come near to."""
    intro: list[Mention] = []
    items: list[Mention] = []
    for _, group in groupby(marked.lines, key=lambda line: (line.document, line.paragraph)):
        lines = list(group)
        inside = [mention for line in lines for mention in marked.mentions_in[line.id]]
        own = [mention for mention in inside if level(mention)]
        if _ITEM.match(marked.text(lines[0])) and len(own) == 1 and intro and summand(own[0], intro[0]):
            items.append(own[0])
            continue
        yield from _whole_of(items, intro) if len(items) >= _FEWEST_ITEMS else ()
        items = []
        opens = marked.text(lines[-1]).endswith(":")
        intro = [mention for mention in inside if level(mention)] or (intro if opens else [])
    yield from _whole_of(items, intro) if len(items) >= _FEWEST_ITEMS else ()


def _whole_of(parts: Sequence[Mention], before: Sequence[Mention]) -> Iterator[Statement]:
    """Tie parts to the only amount that they come near to, unless one is their sum: parts may leave some out."""
    sizes = [abs(value) for part in parts if (value := size(part)) is not None]
    total = sum(sizes, start=Decimal(0))
    known = [(mention, abs(value)) for mention in before if (value := size(mention)) is not None]
    near = [(mention, value) for mention, value in known if abs(total - value) * _NEARLY <= value]
    if len(sizes) == len(parts) >= _FEWEST_PARTS and len(near) == 1 and max(sizes) < near[0][1]:
        yield Statement("sum", near[0][0], tuple(parts))


# --- within a sentence ----------------------------------------------------------------------------------------------


def enumerations(sentence: Sentence) -> Iterator[Statement]:
    """Find "628 people took part: 312 here and 304 there": a list behind a colon or comma that comes near to what stands before it."""
    mentions, words = sentence
    for at in range(1, len(mentions) - 1):
        divided = _MADE_UP_OF.search(words[at]) or _OF_WHOM.search(words[at])
        if not (divided or _COLON.search(words[at])):
            continue
        of_the = any(OF_THE.search(one) for one in words[:at]) or any(_TOTAL.search(one) for one in words[at + 1 : -1])
        if not divided and "," in words[at] and (of_the or _is_first_item(sentence, at)):
            continue
        places = [place for place in range(at, len(mentions)) if summand(mentions[place], mentions[at])]
        between = " ".join(words[at + 1 : places[-1] + 1]) if places else ""  # shares behind the colon make up no amount
        enough = len(places) >= _FEWEST_ITEMS or not _OF_WHOM.search(words[at])  # two of the parts may be all that is stated
        if enough and LAST.search(between) and not SENTENCE.search(between):
            yield from _whole_of([mentions[place] for place in places], [one for one in mentions[:at] if summand(one, mentions[at])])
            return


def listed_after(before: Sequence[Sentence], sentence: Sentence) -> Iterator[Statement]:
    """Find "the damage was T. It is made up so: A here, B there, C and D elsewhere": a list behind a colon and the amount before it."""
    mentions, words = sentence
    opens = bool(mentions) and words[0].rstrip(' „“"').find(":") >= 0
    parts = [mention for mention in mentions if summand(mention, mentions[0])] if opens else []
    if len(parts) == len(mentions) >= _FEWEST_ITEMS and not any(SENTENCE.search(word) for word in words[1:-1]):
        yield from _whole_of(parts, [one for told in before[-_FEWEST_PARTS:] for one in told.mentions if summand(one, mentions[0])])


def _is_first_item(sentence: Sentence, at: int) -> bool:
    """Whether an amount before a comma is stated as the ones behind it are: "90 in Leeds, 46 in York and 36 in Hull"."""
    first, second = (_word_behind(sentence, place) for place in (at - 1, at))
    return first == second


def _word_behind(sentence: Sentence, at: int) -> str | None:
    """Return the first word behind an amount and what is counted."""
    words = _LETTERS.findall(_COMMA.split(sentence.words[at + 1])[0])
    unit = (sentence.mentions[at].quantity.unit or "").split()[-1:]
    behind = words[words.index(unit[0]) + 1 :] if unit and unit[0] in words else words
    return behind[0].casefold() if behind else None
