"""What stands around a quantity: the words beside it, how exact it is written, and whether it is stated as a value of the past."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.audit.interval import digits_of, ends
from summarizer.text.clauses import SO_FAR, STOP
from summarizer.text.grammar import words
from summarizer.text.lexicon import lazy
from summarizer.text.stems import root

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from summarizer.documents import Line, Marked, Mention

    Value = tuple[tuple[Decimal, ...], str | None, str]

_REACH = 60
"""Characters on each side of a quantity whose words say what it measures."""
_LEAD = 40
_WORD = re.compile(r"[^\W\d_]{3,}")
_CUE_TAIL = r"(?:\W{1,3}[^\W\d_]+){0,3}\W{0,3}\Z"
_FORMER = re.compile(
    r"\b(?:from|than|versus|vs|against|after|compared\swith|compared\sto|previous(?:ly)?|prior|earlier|former(?:ly)?|preliminary|instead\sof|"
    r"nach|von|bisher|zuvor|statt|gegenüber|vorher|contre|depuis|anterior|previo|contro)\b"
    + _CUE_TAIL
    + rf"|(?:\A|[.;:!?]\s)(?:{SO_FAR}|antes)\b[^.;:!?]{{0,40}}\Z",
    re.IGNORECASE,
)
_MOST = 40
"""Quantities on each side of another that can be told of with it; more stand in no sentence, and each is held against all of them."""
_IF = lazy(
    r"\b(?:if|unless|provided|assuming|whenever|falls|sofern|wenn|sobald|si|pourvu\sque|siempre\sque|se)\s[^.;:,!?]{0,80}\Z|"
    r"\b(?:(?:which|that)\swould|lo\sque\s\w{2,20}rían?|ce\squi\s\w{2,20}rai(?:en)?t)\s[^.;:,!?]{0,40}\Z",
    re.IGNORECASE,
)
_NEEDED = lazy(
    r"\A[^.;:,]{0,10}\s(?:if|unless|should|falls|sofern|wenn|si)\s|\A[^.;:,]{0,30}\b(?:need(?:s|ed)?|requir(?:es?|ed)|necessary|asks?\sfor|demands?|threshold|hurdle|quorum|nötig|erforderlich|notwendig|"
    r"nécessaires?|requis\w*|necesari\w*)\b",
    re.IGNORECASE,
)
_CONDITION_REACH = 100
_SAYS_LITTLE = words().union(
    "all almost around billion cent ciento dollars each euro euros milliarden milliards million millionen millions millones mio more mrd "
    "nearly now one percent points prozent said some trillion year".split()
)


LEVEL_OF = (
    r"(?:\s?\([^()]{1,16}\))?(?:\W{0,3}(?:index|reading|value|level|of|at|is|was|now|stands|stood|to|hit|reached|about|around|near|bei|von|auf|"
    r"liegt|steht)\b){0,4}\W{0,4}\Z"
)
"""What may stand between the name of a level and its value; a bracket holds the window of an indicator."""
_BASIS = lazy(
    r"\b(?:adjusted|underlying|core|organic|comparable|like-for-like|(?:an?|its|the|on|of|in|to|and|than)\sreported|gaap|ifrs|net|gross|operating|pre-?tax|ebitda?|diluted|basic|recurring|"
    r"quarterly|annual|yearly|monthly|weekly|daily|headline|"
    r"excluding|before\s(?:an?\s|the\s)?(?:one-?off|charge|special|exceptional|write|restructuring|impairment)s?|(?:vor|ohne)\ssonder\w*|hors|bereinigt\w*|netto\w*|brutto\w*|operativ\w*|ajusté\w*)\b",
    re.IGNORECASE,
)


def basis(marked: Marked, mention: Mention) -> frozenset[str]:
    """Return the words beside a quantity that say on what basis it is measured: adjusted and reported profit are two things."""
    before, after = around(marked, mention, _REACH)
    return _bases(STOP.split(before)[-1] + " " + STOP.split(after)[0])


@lru_cache(maxsize=2_048)  # each quantity is compared with many others
def _bases(words: str) -> frozenset[str]:
    return frozenset(found.group().casefold().split()[-1] for found in _BASIS.finditer(words))


@lru_cache(maxsize=4_096)  # the words beside a quantity are asked for by many checks
def roots_in(text: str) -> frozenset[str]:
    """Return the words of meaning in a text, cut to their first letters so that inflections compare."""
    words = (found.group().casefold() for found in _WORD.finditer(text))
    return frozenset(root(word) for word in words if word not in _SAYS_LITTLE)


def words_beside(marked: Marked, mention: Mention) -> frozenset[str]:
    """Return the words of meaning on both sides of a quantity, within its sentence and within reach."""
    before, after = around(marked, mention, _REACH)
    return roots_in(STOP.split(before)[-1]) | roots_in(STOP.split(after)[0])


def around(marked: Marked, mention: Mention, reach: int) -> tuple[str, str]:
    """Return what stands before and after a quantity in its line, at most ``reach`` characters each."""
    text, line, quantity = marked.document[mention.document].text, marked.line[mention.line], mention.quantity
    return text[max(line.start, quantity.start - reach) : quantity.start], text[quantity.end : min(line.end, quantity.end + reach)]


def lead_of(marked: Marked, mention: Mention) -> str:
    """Return what stands before a quantity in its line, back to the quantity before."""
    before, line = marked.mention.get(mention.id - 1), marked.line[mention.line]
    start = max(line.start, mention.quantity.start - _REACH, before.quantity.end if before and before.line == mention.line else 0)
    return marked.document[mention.document].text[start : mention.quantity.start]


def is_former(marked: Marked, mention: Mention) -> bool:
    """Whether a quantity is stated as what something was before: "from 40", "the 40 of a year earlier" does so by what leads up to it."""
    return _leads_to_former(around(marked, mention, _LEAD)[0])


@lru_cache(maxsize=2_048)  # as above
def _leads_to_former(before: str) -> bool:
    return _FORMER.search(before) is not None


def is_condition(marked: Marked, mention: Mention) -> bool:
    """Whether a quantity is stated as what something else depends on, and not as what is so: "if it has 40", "40 are needed"."""
    before, after = around(marked, mention, _CONDITION_REACH)
    return _IF.search(before) is not None or _NEEDED.search(after) is not None


def value_of(mention: Mention) -> Value:
    """Return what two tellings of one value have in common: its size, its currency and its kind."""
    return tuple(end.normalize() for end in ends(mention.quantity)), mention.quantity.currency, mention.quantity.kind


def printed(marked: Marked) -> Mapping[str, AbstractSet[Value]]:
    """Return the values that each document prints."""
    found: dict[str, set[Value]] = {document.id: set() for document in marked.documents}
    for mention in marked.mentions:
        found[mention.document].add(value_of(mention))
    return found


def standing(mention: Mention) -> str:
    """Return the role, where what is stated as a fact and what is reported of unnamed sources compare."""
    return "actual" if mention.context.role == "reported" else mention.context.role


def growth(one: Mention, other: Mention) -> Decimal:
    """Return how many times as large the larger of two values is; beside nothing, infinitely."""
    small, large = sorted(max(map(abs, ends(mention.quantity)), default=Decimal(0)) for mention in (one, other))
    return large / small if small else Decimal("Infinity")


def digits(mention: Mention) -> int:
    """Count the digits that a quantity is written with: 4.00% is more exact than 4%, and two sources seldom print it by chance."""
    return len(digits_of(mention.quantity.as_written))


def lines_near(marked: Marked, line: Line, reach: int) -> Iterator[Line]:
    """Yield the lines of a document up to ``reach`` before and after a line, itself included; line numbers follow each other."""
    number = int(line.id.removeprefix(line.document))
    names = (f"{line.document}{near}" for near in range(number - reach, number + reach + 1))
    return (marked.line[name] for name in names if name in marked.line)


def told_near(marked: Marked, line: Line, reach: int) -> Iterator[Mention]:
    """Yield the quantities in the lines near a line, the first ones of a line that has very many."""
    for near in lines_near(marked, line, reach):
        yield from marked.mentions_in[near.id][:_MOST]


def told_beside(marked: Marked, mention: Mention, reach: int) -> Iterator[Mention]:
    """Yield the quantities in the lines near that of a quantity, itself included, in order; the nearest ones where they are very many."""
    before = [*_run(marked, range(mention.id - 1, mention.id - _MOST - 1, -1), mention, reach)]
    yield from reversed(before)
    yield from _run(marked, range(mention.id, mention.id + _MOST + 1), mention, reach)


def _run(marked: Marked, numbers: Iterable[int], mention: Mention, reach: int) -> Iterator[Mention]:
    """Yield quantities as long as they stand in lines near that of another; they are numbered in the order of the text."""
    own = _place(mention)
    for number in numbers:
        other = marked.mention.get(number)
        if other is None or other.document != mention.document or abs(_place(other) - own) > reach:
            return
        yield other


def _place(mention: Mention) -> int:
    """Return the number of a quantity's line in its document."""
    return int(mention.line.removeprefix(mention.document))
