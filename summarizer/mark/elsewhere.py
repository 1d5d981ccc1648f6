"""
What is not of the article: comments of readers, and headlines of other articles.

Comments stand under their heading, each behind the name of an account. Headlines of other articles are lines without a stop that stand
under the label of a list, or share no word with the article around them.

The words of an article are those of its sentences; a headline of its own says some of them again, and the row of a table or a figure in a
list of results is no headline.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from summarizer.documents import CITABLE
from summarizer.mark import frame
from summarizer.text.clauses import END
from summarizer.text.folding import caseless
from summarizer.text.stems import roots_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.documents import LineRole

_MOST_LISTED: Final = 12
_FEWEST_WORDS: Final = 3
_FEWEST_SENTENCES: Final = 4
_TAIL: Final = 8
_POST: Final = re.compile(r"@?[\w.-]{2,30}(?:\s?\([^)]{1,30}\))?:\s")
"""A name, perhaps when or whence, and what he wrote."""
_ACCOUNT: Final = re.compile(r"(?:@|(?=[a-z][\w.-]{2})|(?=[\w.-]{0,29}?(?:[_\d]|[a-z][A-Z])))[\w.-]{1,60}+(?:\s?\([^)]{1,30}\))?:\s")
"""The name of an account, which no label of a report is written as: small, or with a number, a stroke or a capital inside."""
_DIGIT: Final = re.compile(r"\d")
_ROW: Final = re.compile(r"\S(?:\s{2,}|\t|\s?\|\s?)\S|\A[^\d]{0,40}:\s|[,;]\s|[(]|\d[^\d\s]*\s.*\d")
"""What makes a line a row or a result rather than a headline: columns, a label, clauses, a second number."""


def other_articles(texts: Sequence[str], roles: Sequence[LineRole]) -> Iterator[int]:
    """Yield the places of paragraphs that are headlines of other articles; linear in the text."""
    listed = set(_listed(texts, roles))
    yield from listed
    candidates = [place for place, text in enumerate(texts) if roles[place] in CITABLE and place not in listed and _is_headline(text)]
    if not candidates:
        return
    sentences = [text for text, role in zip(texts, roles, strict=True) if role == "reporting" and END.search(text[-_TAIL:])]
    if len(sentences) < _FEWEST_SENTENCES:
        return
    known = frozenset[str]().union(*map(roots_in, sentences))
    first = next(place for place, role in enumerate(roles) if role in CITABLE and place not in listed)
    for place in candidates:
        own = roots_in(texts[place])
        if place > first and len(own) >= _FEWEST_WORDS and not own & known and not _heads(place, texts, roles):
            yield place


def comments(texts: Sequence[str], apart: Sequence[bool]) -> Iterator[int]:
    """Yield the places of what readers wrote below an article: under a heading of comments, each behind the name of an account."""
    at = 0
    while at < len(texts):
        head = at
        at += 1
        if len(texts[head]) > frame.LABEL_LENGTH or not frame.opens_comments(caseless(texts[head])):
            continue
        while at < len(texts) and (_POST.match(texts[at]) or not apart[at]):
            at += 1
        posts = range(head + 1, at)
        if any(_ACCOUNT.match(texts[place]) for place in posts):
            yield from (head, *posts)


def _listed(texts: Sequence[str], roles: Sequence[LineRole]) -> Iterator[int]:
    """Yield a label and the headlines under it."""
    left = 0
    for place, text in enumerate(texts):
        if (
            len(text) <= frame.LABEL_LENGTH
            and frame.opens_list(caseless(text))
            and place + 1 < len(texts)
            and frame.could_be_listed(texts[place + 1])
        ):
            left = _MOST_LISTED
            yield place
        elif left and roles[place] in CITABLE and frame.could_be_listed(text):
            left -= 1
            yield place
        elif roles[place] in CITABLE:
            left = 0


def _is_headline(text: str) -> bool:
    """Whether a line has a number and no stop, and is no row; in Chinese and Japanese a stop anywhere ends a sentence."""
    return _DIGIT.search(text) is not None and "。" not in text and not END.search(text[-_TAIL:]) and not _ROW.search(text)


def _heads(place: int, texts: Sequence[str], roles: Sequence[LineRole]) -> bool:
    """Whether sentences follow a line, which is then their heading."""
    return place + 1 < len(texts) and roles[place + 1] == "reporting" and END.search(texts[place + 1][-_TAIL:]) is not None
