"""
Proof 2 on dates and periods: what prose says of time stands, as one date or period, in a cited line.

Two times are compared by what they cover, not by how they are spelled: "Q3" and "third quarter", "FY26" and "fiscal 2026" are the same. The
year, and the day itself, may come from the day on which the source appeared. Prose may tell less than its line ("in May" of 4 May), but
not more. A word that only gives a distance from an untold day ("yesterday", "last year"), or a length of no told time ("full-year"), states
nothing that a line could refute; a counted
distance ("the next three years") and a reporting period ("last quarter") have to stand there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.claims.statement import telling_keys
from summarizer.ground.reasons import Unproven
from summarizer.text.clauses import MARK
from summarizer.text.lexicon import lazy
from summarizer.times import read_times

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarizer.documents import Line
    from summarizer.times import TimeSpan


_DAYS_AND_MONTHS = frozenset({"day", "month"})
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth twentieth"
).split()
_TENS = {"twenty": 20, "thirty": 30}
_DAYS = {word: day for day, word in enumerate(_ORDINALS, 1)} | {
    f"{tens}{gap}{word}": day + ones for tens, day in _TENS.items() for ones, word in enumerate(_ORDINALS[:9], 1) for gap in "- "
}
_SPELLED_DAY = lazy(
    rf"\b(?:the )?(?P<day>(?:twenty[- ]|thirty[- ])?(?:{'|'.join(_ORDINALS)}))(?: of)? (?P<rest>[A-Z][a-z]{{2,8}}\b,?(?: \d{{4}})?)"
)


def proved_dates(literal: str, cited: Sequence[Line], holds: Callable[[Line, TimeSpan], bool]) -> str:
    """
    Find every date and period of a text in the cited lines.

    Args:
        literal: The text, with its pointers out of the way.
        cited: The lines.
        holds: Whether a line, or the day its source appeared, holds a date or period.

    Returns:
        The text with its dates and periods blotted out: what is left of digits is no date, and "Q3" is no name.

    Raises:
        Unproven: One stands in no cited line.
    """
    undated = literal
    for found in _SPELLED_DAY.finditer(literal):
        for time in read_times(f"{_DAYS.get(found['day'], 0)} {found['rest']}"):
            if time.kind == "date" and not any(holds(line, time) for line in cited):
                raise Unproven("date_not_in_span")
    for time in read_times(literal):
        if _states(time) and not any(holds(line, time) for line in cited):
            raise Unproven("date_not_in_span")
        undated = undated[: time.start] + " " * (time.end - time.start) + undated[time.end :]
    return undated


def prove_unmoved(
    literal: str,
    cited: Sequence[tuple[Line, str]],
    times_in: Callable[[Line], Sequence[TimeSpan]],
    holds: Callable[[Line, TimeSpan], bool],
) -> None:
    """
    Find no day and no month of one line told of what another line tells with a day or month of its own.

    Args:
        literal: The text, with its pointers out of the way.
        cited: The lines that it rests on, with their words.
        times_in: Reads the times of a line.
        holds: As in ``proved_dates``.

    Raises:
        Unproven: The lines that have most words of a clause tell another one.
    """
    for clause in MARK.split(literal) if len(cited) > 1 else ():
        times = [time for time in read_times(clause) if time.grain in _DAYS_AND_MONTHS]
        if len(times) > 1 and " from " in clause and any(all(holds(line, time) for time in times) for line, _ in cited):
            continue  # one line tells the change from the one to the other
        for time in times:
            told = telling_keys(clause[: time.start] + clause[time.end :])
            shared = [len(told & telling_keys(text)) for _, text in cited]
            nearest = [line for (line, _), count in zip(cited, shared, strict=True) if count == max(shared)]
            if any(line.role == "heading" and holds(line, time) for line, _ in cited):
                continue  # it stands over what is told under it
            if max(shared) and all(_is_of_another(line, time, times_in, holds) for line in nearest):
                raise Unproven("date_not_in_span")


def _is_of_another(
    line: Line, time: TimeSpan, times_in: Callable[[Line], Sequence[TimeSpan]], holds: Callable[[Line, TimeSpan], bool]
) -> bool:
    own = any(one.label and one.grain in _DAYS_AND_MONTHS for one in times_in(line))
    return own and not holds(line, time)


def _states(time: TimeSpan) -> bool:
    """Whether a time says something that a line could refute."""
    if time.relative:
        return time.grain in {"quarter", "half", "span"}
    return time.label is not None or time.kind == "date"  # no calendar has the 30th of February, so only a line that has it bears it out
