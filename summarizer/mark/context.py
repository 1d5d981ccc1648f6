"""What the words around a quantity say of it: the metric, the role, the direction, the period; all four by rule, in the words of the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.documents import Context
from summarizer.mark.metric import metric_of, shorten
from summarizer.mark.movement import direction
from summarizer.mark.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.documents import Line
    from summarizer.quantities import Quantity
    from summarizer.times import TimeSpan

_REACH = 300
_NEAR_PERIOD = 60
_SINCE = re.compile(r"(?:\b(?:since|seit|depuis|desde|dal)\s(?:\w+\s)?|自)\Z", re.IGNORECASE)
_SINCE_REACH = 16
_LEAD_UP = 24
_COMPARED = re.compile(r"\b(?:from|after|against|versus|vs\.?|compared\s(?:with|to)|than|nach|von|gegenüber|gegen|contre|frente\sa)\s(?:the\s|a\s)?\Z", re.IGNORECASE)
_BESIDE = re.compile(r"\W{0,2}(?:in|for|of|im|für|en|au|del)?\s?(?:the\s|le\s|la\s|el\s)?", re.IGNORECASE)


def contexts(text: str, small: str, line: Line, quantities: Sequence[Quantity], times: Sequence[TimeSpan]) -> Iterator[Context]:
    """Read the context of each quantity of a line, in order; ``small`` is the text in small letters (``caseless``)."""
    previous: str | None = None
    left_limit = line.start
    standing = Standing.of(small, line)
    periods = [time for time in times if time.kind != "time" and not _SINCE.search(text, max(0, time.start - _SINCE_REACH), time.start)]
    for index, quantity in enumerate(quantities):
        right_limit = quantities[index + 1].start if index + 1 < len(quantities) else line.end
        # Nothing far away says what a quantity is, and a bound keeps a line of a thousand numbers linear.
        lead = text[max(line.start, quantity.start - _REACH) : quantity.start]
        left = text[max(left_limit, quantity.start - _REACH) : quantity.start]
        right = text[quantity.end : min(right_limit, quantity.end + _REACH)]
        metric = shorten(metric_of(lead, left, right, quantity, previous) or text[line.start : line.end])
        period = _period(text, quantity, quantities, periods)
        yield Context(
            metric=metric,
            role=standing.role(max(line.start, quantity.start - _REACH), quantity, min(right_limit, quantity.end + _REACH), period),
            direction=direction(left, right, quantity),
            period=period,
        )
        previous, left_limit = metric, quantity.end


def _period(text: str, quantity: Quantity, quantities: Sequence[Quantity], periods: Sequence[TimeSpan]) -> str | None:
    """Take the line's only date or period unless that is plainly of another quantity, else the nearest within reach."""
    own = [time for time in periods if not _is_of_another(text, quantity, quantities, time)]
    if len(periods) == 1 and own:
        return own[0].as_written
    distances = [(max(time.start - quantity.end, quantity.start - time.end), time.as_written) for time in own]
    distance, nearest = min(distances, default=(_NEAR_PERIOD, ""))
    return nearest if distance < _NEAR_PERIOD else None


def _is_of_another(text: str, quantity: Quantity, quantities: Sequence[Quantity], time: TimeSpan) -> bool:
    """Whether a time stands in another clause with quantities of its own, or behind one that this quantity is compared with."""
    if time.start < quantity.end:
        return False
    between = [other for other in quantities if quantity.end <= other.start and other.end <= time.start]
    later = any(other.start >= time.start for other in quantities)
    stop = text.find(";", quantity.end, min(time.start, quantity.end + _REACH))
    if stop >= 0:
        return later or any(other.start > stop for other in between)
    if not between or not _COMPARED.search(text, max(quantity.end, between[0].start - _LEAD_UP), between[0].start):
        return False
    return _BESIDE.fullmatch(text, between[-1].end, time.start) is not None
