"""
Proofs 2, 3 and 6 on prose: its numbers, dates and names stand in what it cites, and it is text and nothing else.

``{7}`` becomes quantity 7 in the source's own words, ``{a12}`` the whole line. A number that was typed all the same must equal exactly one
value of the cited lines, and is then rendered from there too: whatever a reader sees as a number was copied from a source by code.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.ground.names import Names, words_of
from summarizer.ground.reasons import Unproven
from summarizer.quantities import read_quantities, read_times

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from summarizer.documents import Line, Marked, Mention
    from summarizer.quantities import Quantity

_POINTER = re.compile(r"\{q?(?P<quantity>\d{1,7})\}|\{(?P<line>[a-z]{1,3}\d{1,6})\}")
# What a renderer, a terminal or a reader's client could take for more than text.
_ACTIVE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff0-\ufffb\ufffe\uffff\U000e0000-\U000e0fff]"
    r"|[\ufdd0-\ufdef\ue000-\uf8ff\ud800-\udfff]"
    r"|<\s?[a-zA-Z/!?]|\w{2,20}://|(?<!\w)//\w|\bwww\.|\]\s?\(|!\[|\[[^\]\n]{0,80}\]:|\b(?:javascript|data|vbscript|mailto):|\S@\S+\.\w"
    r"|&#?\w{1,10};|```|\$\(|✓|✔"
)
_BULLET = re.compile(r"\A[-–—•*·▪►]\s+")
_AND = re.compile(r"\s(?:and|und|et|y|e)\s|[和与]")
_STAND_IN = "\ufffc"
_DIGITS = re.compile(r"\w*\d\w*")
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_QUARTERS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "erst": 1,
    "zweit": 2,
    "dritt": 3,
    "viert": 4,
    "1": 1,
    "2": 2,
    "3": 3,
    "4": 4,
}
_QUARTER = re.compile(
    r"\b(?:q([1-4])|([1-4])q|(?:(first|second|third|fourth|erst|zweit|dritt|viert)(?:e[nrs]?)?|([1-4])\.)[\s-](?:quarter|quartal)s?)\b"
)


@dataclass(frozen=True, slots=True)
class Scope:
    """What prose may name beyond its cited lines: the words of the cited documents, the subject, and the days of publication."""

    names: Names
    subject: str
    published: dict[str, frozenset[str]]

    @classmethod
    def of(cls, marked: Marked, subject: str, language: str) -> Scope:
        """Collect the scope of marked documents."""
        dates = {document.id: _date_words(document.published) for document in marked.documents}
        return cls(Names.of(marked, subject, language), subject, dates)


def prove(prose: str, cited: Sequence[Line], marked: Marked, scope: Scope) -> str:
    """
    Render prose from the source, proved against the cited lines.

    Raises:
        Unproven: A number, date or name is not in what is cited, a pointer resolves to nothing, or it is not plain text.
    """
    if _ACTIVE.search(prose):
        raise Unproven("active_content")
    if not prose.strip():
        raise Unproven("empty")
    filled: list[str] = []
    literal = _POINTER.sub(lambda found: _stand_in(found, filled, cited, marked), prose)
    literal = _retype(literal, filled, cited, marked)
    undated = _prove_dates(literal, cited, marked, scope)
    scope.names.prove(undated, {line.document for line in cited})
    words = iter(filled)
    rendered = " ".join("".join(next(words) if character == _STAND_IN else character for character in literal).split())
    if not any(found["line"] for found in _POINTER.finditer(prose)):  # a whole line reads as it does in its document
        _prove_reading(rendered, filled, cited, marked)
    return rendered


def _prove_reading(rendered: str, filled: Sequence[str], cited: Sequence[Line], marked: Marked) -> None:
    """Read the numbers back: the words around a quantity must not make another one of it."""
    stated = {_value(mention.quantity) for line in cited for mention in marked.mentions_in[line.id]}
    for quantity in read_quantities(rendered):
        if quantity.as_written not in filled and _value(quantity) not in stated:
            raise Unproven("number_in_text_not_in_span")


def sentence(text: str) -> str:
    """Begin a text as a sentence, unless its first word has a capital of its own."""
    return text if _is_brand(text) else text[:1].upper() + text[1:]


def _is_brand(text: str) -> bool:
    """Whether the first word has a capital inside ("iPhone"), so that its first letter is meant to be small."""
    first = text.split(maxsplit=1)[0] if text.strip() else ""
    return first[1:] != first[1:].lower()


def _stand_in(found: re.Match[str], filled: list[str], cited: Sequence[Line], marked: Marked) -> str:
    """Note the words for a pointer, and leave a character in its place that no reader of numbers or names sees."""
    ids = {line.id for line in cited}
    if pointer := found["line"]:
        if pointer not in ids:
            raise Unproven("bad_ref")
        words = _BULLET.sub("", marked.text(marked.line[pointer]))
        if _ACTIVE.search(words):
            raise Unproven("active_content")
    else:
        mention = marked.mention.get(int(found["quantity"]))
        if mention is None or mention.line not in ids:
            raise Unproven("number_in_text_not_in_span")
        words = _shown(mention.quantity)
    filled.append(words)
    return _STAND_IN


def _retype(literal: str, filled: list[str], cited: Sequence[Line], marked: Marked) -> str:
    """Replace every number that was typed by a stand-in for the one equal quantity of the cited lines."""
    pieces: list[str] = []
    words: list[str] = []
    position = 0
    before = iter(filled)
    for quantity in read_quantities(literal):
        gap = literal[position : quantity.start]
        words += [next(before) for _ in range(gap.count(_STAND_IN))]
        words.append(_shown(_equal(quantity, cited, marked).quantity))
        pieces += (gap, _STAND_IN)
        position = quantity.end
    words += before
    filled[:] = words
    return "".join((*pieces, literal[position:]))


def _shown(quantity: Quantity) -> str:
    """Give a quantity in the source's words; a range told as "between 4 and 5" as "4–5", since elsewhere "4 and 5" are two."""
    return quantity.as_written if quantity.low is None else _AND.sub("–", quantity.as_written, count=1)


def _equal(typed: Quantity, cited: Sequence[Line], marked: Marked) -> Mention:
    candidates = [mention for line in cited for mention in marked.mentions_in[line.id] if _value(typed) == _value(mention.quantity)]
    if len({mention.quantity.as_written for mention in candidates}) != 1:
        raise Unproven("number_in_text_not_in_span")
    return candidates[0]


def _value(quantity: Quantity) -> tuple[object, ...]:
    return (quantity.kind, quantity.value, quantity.low, quantity.high, quantity.currency)


def _prove_dates(literal: str, cited: Sequence[Line], marked: Marked, scope: Scope) -> str:
    """
    Find every word of a date, and every number that is left, in the cited lines or the days their sources appeared.

    Returns:
        The text without its dates and periods: "Q3" is no name.
    """
    lines = {word for line in cited for word in _date_tokens(marked.text(line))}
    known = lines.union(*(scope.published[line.document] for line in cited)) if cited else lines
    undated = literal
    for time in read_times(literal):
        if any(token not in known for token in _date_tokens(time.as_written)):
            raise Unproven("date_not_in_span")
        undated = undated[: time.start] + " " * (time.end - time.start) + undated[time.end :]
    for token in _DIGITS.findall(undated):
        if token.isdigit() and token not in known:
            raise Unproven("number_in_text_not_in_span")
    return undated


def _date_tokens(text: str) -> Iterator[str]:
    """Yield the words of a date or period in one spelling: "Q3" and "third quarter" are the same, "Sept." and "September" too."""
    lowered = _QUARTER.sub(lambda found: f"q{_QUARTERS[next(filter(None, found.groups()))]}", text.lower())
    for word in words_of(lowered):
        yield next((name for name in _MONTHS if len(word) > 2 and name.startswith(word)), word)  # noqa: PLR2004 - "Jan", not "J"


def _date_words(published: date | None) -> frozenset[str]:
    if published is None:
        return frozenset()
    return frozenset((str(published.year), str(published.day), _MONTHS[published.month - 1]))
