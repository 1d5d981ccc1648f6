"""What can be measured of a time and a quantity of one line: which stands first, how far apart they are, and what stands between."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.offline.reported import sort_of
from summarizer.offline.words import read
from summarizer.text.clauses import MARK, TURN
from summarizer.text.lexicon import lazy
from summarizer.text.said import COMPARED, had_been, is_owner, is_said, is_since

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.documents import Mention
    from summarizer.models import FigureRole
    from summarizer.offline.reported import Period

    Bounds = tuple[int, int]

_STEPS: Final = (3, 10, 24, 48, 90)
"""Characters up to which a time stands next to a quantity, near it, and so on."""
_MARKS: Final = {",": "comma", ";": "semicolon", ":": "colon", "(": "opening", ")": "closing"}
_ANY_MARK: Final = re.compile(r"[,;:()，；：（）]")
_LEADS: Final = lazy(
    r"([^\W\d_]+|[(（])\W{0,3}(?:(?:the|its|their|our|his|a|an|this|that|den|dem|der|das|die|le|la|les|el|los|full|whole|first|end|of|at)\W){0,4}\Z",
    re.IGNORECASE,
)
_GROUPS: Final = {
    "in": "in during over within im en dans durante among au",
    "for": "for für pour para",
    "of": "of de des del du",
    "on": "on am le",
    "from": "from von ab",
    "to": "to through ended ending",
    "by": "by until till bis",
    "than": "than against versus vs compared gegenüber nach after als contre qu que frente",
    "at": "at as",
    "(": "( （",
    "before": "before vor avant",
    "and": "and und et y or",
    "since": "since seit depuis desde",
}
_PREPOSITIONS: Final = {word: group for group, words in _GROUPS.items() for word in words.split()}
_CHANGED_ON: Final = re.compile(r"\s(?:on|from)\s(?:the\s)?")
"""Between a change and the time that it is counted from, which is not its own."""
STANDS_BEHIND: Final = ("behind quantities 0", "clear behind")
"""What is measured of a time behind a quantity where nothing else stands between."""
_TURNS: Final = lazy(
    rf"{TURN.pattern}|\b(?:as|since|when|although|though|despite|amid|obwohl)\s(?!(?:of|at|well|much|many|a\sresult)\b)", re.IGNORECASE
)
"""Where another clause begins, or the cause of what was told."""
_OF_IT: Final = lazy(r"\s(?:of|di|del|de|des|du|von|vom|zum)\s(?:the\s)?\Z", re.IGNORECASE)
"""Between a quantity and its own time."""
_COMING: Final = lazy(r"coming|next|nächste|kommende|prochain|próxim|prossim", re.IGNORECASE)
_NEXT_CLAUSE: Final = lazy(r",\s(?:and|but|und|aber|et|mais|y|pero|e|ma)\s(?:for|in|für|im|pour|en|para|per|nel)\s(?:the\s)?\Z")
"""Before a time that opens the next clause ("…, and for January it expects")."""
_NEW_SUBJECT: Final = lazy(r",\s(?:and|but|while|und|aber|et|mais|y|pero|e|ma|mentre)\s[A-ZÀ-Þ][^\W\d]+\s[^\W\d]")
"""Where somebody else does something else."""
_SUCH_A: Final = lazy(r"\b(?:an?|ein|einem|un|une)\s[^\W\d_]{3,20}\s\Z", re.IGNORECASE)
"""Before a time that is told as a thing, and a cause ("as a wet spring …")."""
_CALLED: Final = lazy(r"\s([^\W\d_]+(?:\s[^\W\d_]+)?)")
"""The words behind a time, of which it may be a part: "second-quarter profit"."""
_THAN: Final = lazy(
    r"(?:\b(?:against|versus|vs\.?|compared\s(?:with|to)|than|above|below|(?:up|down)\son|als|gegenüber|gegen|contre|par\srapport\s(?:à|au|aux)|"
    r"frente\sal?)\s(?:in\s|the\s|that\sof\s|im\s|dem\s|la\s|le\s){0,2}|\bqu(?:['’]|e\s)(?:en|au)\s|"
    r"\b(?:menos|más|moins|plus)\s(?:[^\W\d]+\s)?qu(?:['’]|e\s))\Z",
    re.IGNORECASE,
)
"""What leads up to a time whose value is compared with, and not told."""
_FROM: Final = lazy(r"\b(?:from|von|aus|de|du|des|desde|depuis)\s(?:\w+\s){0,2}\Z|[从由]\Z", re.IGNORECASE)
_TO: Final = lazy(r"\b(?:to|auf|à|au|a|al|hasta)\s(?:\w+\s)?\Z|[到至]\Z", re.IGNORECASE)
"""Between what a value was at a time, and what it is now."""
_VERB_OF_ITS_OWN: Final = lazy(
    r"\s(?:and|und|et|y)\s(?:(?:is|are|was|were|will|would|should|has|have|had|may|can|expects?|wird|werden|soll|sollen|doit|doivent|debe)\b)",
    re.IGNORECASE,
)
_AND: Final = lazy(r"\s(?:and|und|et|y)\s(?:(?:the|our|its|their|das|der|die|le|la|el)\s)?", re.IGNORECASE)
"""Between a quantity and a time by which the next one is called ("and our 2027E EBIT")."""
_WITH: Final = lazy(r",\s(?:with|and|while|but|whereas)\s", re.IGNORECASE)
"""Between two quantities of which the second has a clause of its own."""
_RELATIVE: Final = lazy(r",\s(?:which|who|whose|that|qui|dont|che|que|die|der|das)\s", re.IGNORECASE)
_OVER: Final = lazy(r"\s(?:over|in|within|for|during|since|in|über|sur|en)\s(?:(?:the|den)\s)?", re.IGNORECASE)
_ALSO: Final = lazy(r"\s(?:and|but|while|und|aber|et|mais|y|pero|e)\s[^\W\d]", re.IGNORECASE)
_CLAUSE: Final = 120
_CLAUSE_ENDS: Final = re.compile("[，；]")
"""Where a Chinese or Japanese clause ends: what tells when stands before its verb, so that a time behind it is of the next one."""
_BESIDE: Final = re.compile(r"[^.,;:()]{0,48}")
_NEAR: Final = 34


class Pair(NamedTuple):
    """
    A time and a quantity of one line.

    Attributes:
        text: The line.
        period: The time.
        own: Where the quantity stands.
        others: Where the other quantities of the line stand.
        rank: How many times stand between, as a number of times.
    """

    text: str
    period: Period
    own: Bounds
    others: tuple[Bounds, ...]
    rank: int

    @property
    def side(self) -> str:
        """Whether the time stands before the quantity or behind it."""
        return "before" if self.period.time.end <= self.own[0] else "behind"

    @property
    def gap(self) -> Bounds:
        """Where what stands between them does."""
        time = self.period.time
        return (time.end, self.own[0]) if time.end <= self.own[0] else (self.own[1], time.start)

    @property
    def between(self) -> int:
        """How many quantities stand between them."""
        low, high = self.gap
        return sum(low <= first and last <= high for first, last in self.others)


def is_of_another(pair: Pair, mention: Mention, sort: str) -> bool:
    """Whether a time is surely not that of a quantity, but of what that is compared with, of the next clause, or of one beside it."""
    text, (low, high) = pair.text, pair.gap
    time, told = pair.period.time, [last for _, last in pair.others if last <= pair.period.time.start]
    ahead = mention.context.role == "actual" and (pair.period.when == "later" or _COMING.match(time.as_written) is not None)
    if sort == "price" and "-" in time.as_written and time.kind == "period" and _CALLED.match(text, time.end):
        return True  # "after third-quarter orders rose, its shares …"
    if pair.side == "before":
        if sort != "price" and time.grain == "day" and is_said(time.start, time.end, text):
            return True
        nameless = time.relative and time.label is None
        if told and (text[told[-1] : time.start] == " " if nameless else not time.relative and _NEW_SUBJECT.search(text, low, high)):
            return True
        led = _FROM.search(text, max(0, pair.period.time.start - _NEAR), pair.period.time.start) is not None
        return _is_over_before(pair) or (led and pair.between > 0 and _TO.search(text, max(low, high - _NEAR), high) is not None)
    than = _THAN.search(text, max(low, high - _NEAR), high) is not None
    changed = mention.context.direction is not None and pair.period.runs and _CHANGED_ON.fullmatch(text, low, high) is not None
    called = _called(pair)
    turned = called not in {"other", sort} and _TURNS.search(text, low, high) is not None
    done = pair.period.when == "later" and is_said(pair.period.time.start, pair.period.time.end, text)
    caused = _TURNS.search(text, low, high) is not None and _SUCH_A.search(text, max(0, time.start - _NEAR), time.start) is not None
    moved = ahead and mention.context.direction is not None and mention.quantity.kind == "percent" and "," in text[low:high]
    if (pair.between and _OF_IT.search(text, low, high)) or had_been(time.start, text) or _NEXT_CLAUSE.search(text, low, high):
        return True
    return than or changed or turned or done or caused or moved or _CLAUSE_ENDS.search(text, low, high) is not None or _leads_next(pair)


def _leads_next(pair: Pair) -> bool:
    """Whether a time behind a quantity is of the next one: a clause with a verb begins between, or it calls what is measured there."""
    text, (low, high) = pair.text, pair.gap
    between = [(first, last) for first, last in pair.others if low <= first and last <= high]
    if between:
        return _VERB_OF_ITS_OWN.search(text, low, between[-1][0]) is not None or text[between[-1][1] : high] == " "
    following = min([first for first, _ in pair.others if first >= pair.period.time.end], default=None)
    return following is not None and _AND.fullmatch(text, low, high) is not None and not MARK.search(text, high, following)


def measures(pair: Pair, mention: Mention, role: FigureRole, sort: str) -> Iterator[str]:
    """Measure a time that stands in the line of a quantity; every measure is there or not."""
    yield from _distance(pair)
    yield from _words(pair, sort)
    time, text = pair.period.time, pair.text
    if is_said(time.start, time.end, text):
        yield from ("said", f"said {pair.side}")
    if is_since(time.start, text):
        yield from ("since", f"since {pair.side}")
    if pair.side == "before" and _THAN.search(text, max(0, time.start - _NEAR), time.start):
        yield "than"
    if _is_with_another(pair):
        yield from ("of another", f"of another {pair.side}")
    if (role == "actual" and pair.period.when == "later") or (role == "guidance" and pair.period.when in {"yesterday", "recent"}):
        yield from ("untimely", *(["untimely price"] if is_price(mention) else ()))
    if time.relative and time.kind == "date":
        yield "day of price" if is_price(mention) and not pair.between else "day told"
    if mention.context.period == time.as_written:
        yield "context"


def is_price(mention: Mention) -> bool:
    """Whether a quantity may be a price."""
    return mention.quantity.kind in {"per_share", "money"} and not read(mention.context.metric).count("result", "debt", "payout")


def _distance(pair: Pair) -> Iterator[str]:
    """Measure how far apart they are, in characters, quantities and times, and which marks stand between."""
    (low, high), side = pair.gap, pair.side
    yield f"{side} step {sum(high - low > step for step in _STEPS)}"
    yield f"{side} quantities {min(pair.between, 3)}"
    yield f"{side} rank {pair.rank}"
    marks = set(_ANY_MARK.findall(pair.text, low, high))
    yield from (f"{name} {side}" for mark, name in _MARKS.items() if mark in marks)
    if not marks:
        yield f"clear {side}"
    elif pair.between:
        yield f"mark and quantity {side}"


def _words(pair: Pair, sort: str) -> Iterator[str]:
    """Measure which word leads up to the time, whether it owns what follows, and whether a clause begins before it."""
    time, text, side = pair.period.time, pair.text, pair.side
    found = _LEADS.search(text, max(0, time.start - _NEAR), time.start)
    yield f"word {_PREPOSITIONS.get(found[1].lower(), 'other') if found else 'none'}"
    if is_owner(time.end, text):
        yield from ("owner", f"owner {side} {min(pair.between, 1)}")
    if side == "behind" and _TURNS.search(text, *pair.gap):
        yield from ("turn", f"turn, {sort}", f"turn, {min(pair.between, 1)}")


def _called(pair: Pair) -> str:
    """Tell the sort of what is called by a time ("second-quarter profit")."""
    called = _CALLED.match(pair.text, pair.period.time.end)
    return sort_of(called[1]) if called else "other"


def _is_with_another(pair: Pair) -> bool:
    """Whether a time stands in another clause with a quantity of its own, names what follows it, or is of the value compared with."""
    time, text, (_, end), others = pair.period.time, pair.text, pair.own, pair.others
    if _is_aside(pair):
        return True
    if is_owner(time.end, text) and text[end : time.start] not in {" of ", " "}:
        return pair.side == "behind" or pair.between > 0
    between = [(first, last) for first, last in others if end <= first and last <= time.start]
    if not between:
        return False
    following = min(first for first, _ in between)
    if _WITH.search(text, end, following):
        return True
    compared = COMPARED.search(text, max(end, following - _NEAR), following) is not None
    return compared and _BESIDE.fullmatch(text, max(last for _, last in between), time.start) is not None


def _is_over_before(pair: Pair) -> bool:
    """Whether what a time is told of ends before a quantity: its relative clause, or a verb whose own length of time it is."""
    (low, high), start = pair.gap, pair.period.time.start
    told = [last for _, last in pair.others if last <= start]
    opened = max((found.start() for found in _RELATIVE.finditer(pair.text, max(0, start - _CLAUSE), start)), default=-1)
    closed = pair.text.find(",", low, high) >= 0
    if opened >= 0 and closed and any(last > opened for last in told):
        return True
    if not told or pair.period.reportable:
        return False
    return _OVER.fullmatch(pair.text, told[-1], start) is not None and _ALSO.search(pair.text, low, high) is not None


def _is_aside(pair: Pair) -> bool:
    """Whether a time stands with another quantity behind a semicolon, or inside brackets that this one stands before."""
    (low, high), own, behind = pair.gap, pair.own, pair.side == "behind"
    if ";" in pair.text[low:high]:
        return any(first >= own[1] for first, _ in pair.others) if behind else True
    if not behind:
        return False
    opened = pair.text.rfind("(", low, high)
    return opened >= 0 and ")" not in pair.text[opened:high] and any(first > opened for first, _ in pair.others)
