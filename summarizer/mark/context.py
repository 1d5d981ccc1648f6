"""What the words around a quantity say of it: metric, role, direction and period; all four by rule, in the words of the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from summarizer.documents import Context
from summarizer.mark.metric import metric_of, shorten
from summarizer.mark.movement import direction
from summarizer.mark.phrases import words_beside
from summarizer.mark.standing import Standing
from summarizer.text.clauses import is_foreseen
from summarizer.text.lexicon import lazy
from summarizer.text.said import is_since

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.documents import Line
    from summarizer.models import Direction
    from summarizer.quantities import Quantity
    from summarizer.times import TimeSpan

_REACH = 300
_NEAR_PERIOD = 60
_LEAD_UP = 24
_STOP = re.compile("[;；]")
_COMPARED = lazy(
    r"\b(?:from|after|against|versus|vs\.?|compared\s(?:with|to)|than|nach|von|gegenüber|gegen|contre|frente\sa|dal?|dai|dalle|desde)\s(?:the\s|a\s)?\Z",
    re.IGNORECASE,
)
_FROM = lazy(r"\b(?:from|von|de|desde|dal?|dai|dalle)\s(?:[^\W\d_]+\s)?[€$£¥]?\Z", re.IGNORECASE)
_TO = lazy(r"(?:\s[^\W\d_]+){0,2}\s(?:to|auf|à|a|al|para)\s(?:[^\W\d_]+\s){0,2}", re.IGNORECASE)
"""What stands before a level that was, and between it and the one that is."""
_OR = re.compile(r",?\s(?:or|oder|ou|o|soit|entspricht)\s")
"""Between a movement and the same once more, in another measure."""
_PART_OF = lazy(
    r"\s(?:out\s)?(?:of|von|de|des|di)\s(?:(?:its|their|the|our|all|about|some|ihren|seinen|den|ses|sus|les|los)\s){0,2}", re.IGNORECASE
)
_BESIDE = lazy(r"\W{0,2}(?:in|for|of|im|für|en|au|del?|di|du)?\s?(?:the\s|le\s|la\s|el\s)?", re.IGNORECASE)


def contexts(text: str, small: str, line: Line, quantities: Sequence[Quantity], times: Sequence[TimeSpan]) -> Iterator[Context]:
    """Read the context of each quantity of a line, in order; ``small`` is the text in small letters (``caseless``)."""
    previous: str | None = None
    left_limit, moved = line.start, ""
    standing = Standing.of(small, line)
    periods = [time for time in times if time.kind != "time" and not is_since(time.start, text)]
    for index, quantity in enumerate(quantities):
        right_limit = quantities[index + 1].start if index + 1 < len(quantities) else line.end
        # Nothing far away says what a quantity is, and a bound keeps a line of a thousand numbers linear.
        lead = text[max(line.start, quantity.start - _REACH) : quantity.start]
        left = text[max(left_limit, quantity.start - _REACH) : quantity.start]
        right = text[quantity.end : min(right_limit, quantity.end + _REACH)]
        moved = f"{moved[-_REACH:]} " if _OR.fullmatch(left) else left
        counted = _counted_behind(text, quantities[index : index + 3], right, line.end)
        metric = shorten(metric_of(lead, left, counted, quantity, previous) or words_beside(left, right) or quantity.kind.replace("_", " "))
        period = _period(text, index, quantities, periods)
        yield Context(
            metric=metric,
            role=standing.role(max(line.start, quantity.start - _REACH), quantity, min(right_limit, quantity.end + _REACH), period),
            direction=direction(moved, right, quantity) or _fallen(text, line.start, quantities[max(0, index - 1) : index + 1]),
            period=period,
        )
        previous, left_limit = metric, quantity.end


def _fallen(text: str, start: int, last: Sequence[Quantity]) -> Direction | None:
    """Tell that a level is lower than the one before it that it goes "from"; where it is higher, the two may be the ends of a range."""
    before, now = last[0], last[-1]
    if before.kind != now.kind or before.value is None or now.value is None or now.value >= before.value:
        return None
    led = _FROM.search(text, max(start, before.start - _LEAD_UP), before.start)
    return "down" if led and _TO.fullmatch(text, before.end, now.start) else None


def _counted_behind(text: str, quantities: Sequence[Quantity], right: str, end: int) -> str:
    """Take the words that say what a quantity counts: of a part those behind the whole ("three of the nine looms")."""
    if quantities[0].kind != "count" or len(quantities) == 1 or quantities[1].kind != "count" or not _PART_OF.fullmatch(right):
        return right
    stop = quantities[2].start if len(quantities) > 2 else end  # noqa: PLR2004 - the part, the whole and what follows
    return text[quantities[1].end : min(stop, quantities[1].end + _REACH)]


def _period(text: str, at: int, quantities: Sequence[Quantity], periods: Sequence[TimeSpan]) -> str | None:
    """Take the line's only date or period unless that is plainly of another quantity, else the nearest within reach."""
    quantity = quantities[at]
    behind = bisect_left(periods, quantity.end, key=lambda time: time.start)
    near = [time for time in periods[max(0, behind - 1) : behind + 1] if not _is_of_another(text, at, quantities, time)]
    if len(periods) == 1 and near:
        return near[0].as_written
    distances = [(max(time.start - quantity.end, quantity.start - time.end), time.as_written) for time in near]
    distance, nearest = min(distances, default=(_NEAR_PERIOD, ""))
    return nearest if distance < _NEAR_PERIOD else None


def _is_of_another(text: str, at: int, quantities: Sequence[Quantity], time: TimeSpan) -> bool:
    """Whether a time stands in another clause or in brackets with a quantity of its own, or behind one that is compared with."""
    start, end = quantities[at].start, quantities[at].end
    if time.start < end:
        return is_foreseen(text, time.start, time.end, start)
    opened = text.rfind("(", end, min(time.start, end + _REACH))
    if opened >= 0 and text.find(")", opened, time.start) < 0:
        closed = text.find(")", time.end, time.end + _REACH)
        return any(opened < other.start < closed for other in quantities[at + 1 : at + 3])
    stop = next((found.start() for found in _STOP.finditer(text, end, min(time.start, end + _REACH))), -1)
    if stop >= 0:
        return quantities[-1].start > stop
    following = quantities[at + 1] if at + 1 < len(quantities) and quantities[at + 1].end <= time.start else None
    if following is None or not _COMPARED.search(text, max(end, following.start - _LEAD_UP), following.start):
        return False
    return _BESIDE.fullmatch(text, following.end, time.start) is not None
