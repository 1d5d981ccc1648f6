"""
Read the times of a text.

One regular expression over the text in lower case finds where a time can begin: a digit, or a word of the calendar. What the digits are
followed by, or which word it is, tells the few notations that are tried there, the longest first.
Every notation looks at a bounded stretch, so the time is linear in the text.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from summarizer.arguments import check_type, check_types
from summarizer.text.folding import fold, lowered
from summarizer.text.lexicon import END, GAP, lazy
from summarizer.text.seeing import Seen
from summarizer.times import clock, dates, east_asian, endings, months, quarters, relative, since, vague, years
from summarizer.times.types import TimeSpan
from summarizer.times.words import (
    ALL_WEEKDAYS,
    FIRST_WORDS,
    MONTHS,
    NUMBERS,
    ONE,
    ORDINALS,
    SINGULAR_UNITS,
    STEPS,
    UNITS,
    VAGUE,
    WEEKDAYS,
    trie,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.times.reading import Notation, Reading
    from summarizer.times.types import TimeKind

Notations = tuple["Notation", ...]


def _collected(*parts: tuple[Iterable[str], Notations]) -> dict[str, Notations]:
    """Give each word the notations of all parts that it is in, in their order."""
    found: dict[str, Notations] = {}
    for words, notations in parts:
        for word in words:
            found[word] = (*found.get(word, ()), *notations)
    return found


_COUNTED: Notations = (quarters.FIRST_MONTHS, endings.BY_END, relative.AGO, relative.WINDOW_BEHIND)
_TIED: Notations = (dates.SLASHED, dates.DAY_MONTH, quarters.LETTERED, clock.CLOCK, east_asian.FISCAL, endings.BY_END, relative.AGO)
_BEHIND_DIGITS = _collected(
    ("-–—‑", _TIED),
    (".", (dates.DOTTED, dates.DAY_MONTH, quarters.ORDINAL)),
    ("/", (dates.SLASHED, dates.DAY_MONTH)),
    (":", (clock.CLOCK,)),
    ("snrteºª°oa", (dates.DAY_MONTH, quarters.ORDINAL)),
    ("qhtsm", (quarters.LETTERED,)),
    ("aph", (clock.CLOCK,)),
    ("月월日号號일~～〜至", (dates.EAST_ASIAN, east_asian.FISCAL, dates.DAY_ALONE)),
    ("时時點点시", (clock.EAST_ASIAN_CLOCK,)),
    ("四季분", (east_asian.PART,)),
)
"""The notations that are tried on digits, by the character behind them."""
_BEHIND_POINT: Notations = (dates.DOTTED, clock.CLOCK)
"""The notations that are tried on digits with a point and digits behind them."""
_BEHIND_GAP = _collected(
    ((*MONTHS, *"d de of and und et y to bis au al a e".split()), (dates.DAY_MONTH,)),
    ((*clock.ZONES, *"uhr am pm a p h o hrs hours heure heures horas to bis à".split()), (clock.CLOCK,)),
    ((*FIRST_WORDS, *UNITS, *STEPS, *"to or bis oder à ou a o of".split()), _COUNTED),
    (("quarter", "half", "quartal", "halbjahr", "trimestre", "semestre"), (quarters.ORDINAL,)),
)
"""The notations that are tried on a number of up to four digits, by the word behind it."""
_BEHIND_YEAR = _collected(
    ("-", (dates.ISO, quarters.LETTERED)),
    (".", (dates.DOTTED,)),
    ("/", (dates.SLASHED, quarters.LETTERED)),
    ("年년", (dates.EAST_ASIAN, east_asian.FISCAL)),
    ("s'’e", (years.DECADE,)),
    ("aef", (years.MARKED_YEAR,)),
)
"""The notations that are tried on four digits, by the character behind them."""
_HOURLY = frozenset((*clock.ZONES, "hrs", "hours", "uhr"))
"""Words behind four digits that tell a time of day."""
_BEHIND_YEAR_AND_GAP = _collected(
    ("qhts", (quarters.LETTERED,)),
    ((*ORDINALS, "latter"), (quarters.ORDINAL,)),
    (("fiscal", "financial"), (years.FISCAL_YEAR,)),
    (_HOURLY, (clock.CLOCK,)),
)
"""The same by the word behind them."""
_YEAR_AND_NUMBER: Notations = (quarters.LETTERED, quarters.ORDINAL)
_ALWAYS_A_YEAR: Notations = (years.YEAR_ALONE, east_asian.PART)
"""The notations that are tried on them whatever follows, after the others."""
_OWN_WORDS = _collected(
    (ALL_WEEKDAYS, (relative.STEPPED_BEHIND,)),
    (MONTHS, (dates.MONTH_DAY, months.MONTHS_OF)),
    (STEPS, (relative.COMPARED, relative.WINDOW, relative.STEPPED)),
    ((*ORDINALS, "latter", "fiscal"), (quarters.FIRST_MONTHS, quarters.ORDINAL)),
    (FIRST_WORDS, (quarters.FIRST_MONTHS,)),
    (NUMBERS.keys() - ONE, _COUNTED),
    (VAGUE, (relative.AGO, relative.WINDOW_BEHIND)),
    (("fiscal", "fy"), (quarters.LETTERED, quarters.ORDINAL)),
    ({re.split("[ -]", name)[0] for name in endings.LENGTHS}, (endings.BY_END,)),
    (years.FISCAL_WORDS, (years.FISCAL_YEAR,)),
    (years.FULL_WORDS, (years.FULL_YEAR,)),
    ((*vague.PART_WORDS, *vague.ALONE_WORDS, "year"), (vague.VAGUE_PART,)),
    ((f"{letter}{digit}{year}" for letter in ("q", "fq", "h", "t", "s") for digit in "1234" for year in ("", "fy")), (quarters.LETTERED,)),
    (SINGULAR_UNITS, (relative.TO_DATE, relative.AGO, relative.STEPPED_BEHIND)),
    ((f"{article} {unit}" for article in ONE for unit in SINGULAR_UNITS), (relative.AGO,)),
    (relative.DAY_WORDS, (relative.NEAR_DAY,)),
    (WEEKDAYS, (relative.NEAR_DAY,)),
    (relative.COMPARED_WORDS, (relative.COMPARED,)),
    (relative.TO_DATE_WORDS, (relative.TO_DATE,)),
    (relative.SINCE_WORDS, (relative.SINCE,)),
)
_WORDS = {
    word: notations if word.isalnum() else (*notations, *_OWN_WORDS.get(re.split("[ -]", word)[0], ()))
    for word, notations in _OWN_WORDS.items()
}
"""The notations that are tried on a word; on a longer one also those of its beginning."""
_SIGNS = _collected(
    (("令和",), (dates.EAST_ASIAN,)),
    (("上午", "下午", "晚上", "凌晨", "早上", "傍晚", "午前", "午後", "오전", "오후"), (clock.EAST_ASIAN_CLOCK,)),
    (east_asian.UNIT_WORDS, (east_asian.RELATIVE,)),
    (
        (
            "周",
            "週",
            "星期",
            "礼拜",
            *east_asian.SIDE_WORDS,
            *(f"{day}{word}" for word in ("曜日", "요일") for day in "月火水木金土日월화수목금토일"),
        ),
        (east_asian.RELATIVE,),
    ),
    ((*east_asian.YEAR_WORDS, *east_asian.PART_SIGNS), (east_asian.PART,)),
)
"""The notations that are tried on a Chinese, Japanese or Korean word."""
_OPENING = 3
_WITH_OPENING: dict[str, list[str]] = {}
for _word in sorted(_WORDS, key=len, reverse=True):
    _WITH_OPENING.setdefault(_word[:_OPENING], []).append(_word)
"""The words by their first letters, the longest first: a pattern of all of them takes longer to compile than most texts to read."""
for _opening, _words in _WITH_OPENING.items():
    _words.extend(_opening[:end] for end in range(len(_opening) - 1, 0, -1) if _opening[:end] in _WORDS)
_LATIN = rf"(?<![0-9a-z$€£¥₹+−_])[0-9]+|(?<![^\W\d_])(?=(?P<opening>{trie(_WITH_OPENING)}))"
_EAST = r"[\u3000-\u9fff\uac00-\ud7af]"
_BEGINNING = re.compile(_LATIN)
_EAST_ASIAN = lazy(_EAST)
_NO_LETTER = re.compile(END)
_WORD = re.compile(r"[ \u00a0][^\W\d_]+")
_DATED = re.compile(rf"(?:{trie(ALL_WEEKDAYS)}){END}\.?,?{GAP}(?:the{GAP}|den{GAP}|le{GAP}|el{GAP})?(?=[^\W_])")
_ON_DATE: Notations = (dates.ISO, dates.DOTTED, dates.SLASHED, dates.DAY_MONTH, dates.MONTH_DAY)
_ON_MONTH: Notations = (dates.MONTH_DAY,)
"""What a date with its day of the week before it may begin with: a digit, or a month."""
_DIGITS = "0123456789"
_YEAR_DIGITS = 4
_DATE_DIGITS = 8


def read_times(text: str, published: date | None = None) -> list[TimeSpan]:
    """
    Read every date, clock time and period of a text.

    Args:
        text: Any text. Offsets are Python string indices into it.
        published: The day of publication. A date or period without a year gets the year that brings it nearest to this day. Relative dates
            ("yesterday", "the past week") are resolved against it.

    Returns:
        The dates, times and periods in text order. Their spans do not overlap, and ``text[t.start:t.end] == t.as_written``.

    Raises:
        UsageError: The text is not a str, or ``published`` is not a date.
    """
    check_type(str, "text", text)
    check_types(date, published=published)
    times: list[TimeSpan] = []
    seen = Seen.of(text)
    folded = fold(seen.text)
    for begin, reading in _readings(folded):
        label, first, last = since.days_of(reading, published, folded, begin)
        start, end = seen.span(begin, reading.end)
        times.append(
            TimeSpan(
                start=start,
                end=end,
                as_written=text[start:end],
                kind=reading.kind,
                first=first,
                last=last,
                grain=reading.grain,
                fiscal=reading.fiscal,
                relative=reading.relative,
                label=label,
            )
        )
    return times


def spans_of_time(folded: str) -> list[tuple[int, int, TimeKind]]:
    """Find every date, time and period of a folded text, in order, without looking up its days."""
    return [(start, reading.end, reading.kind) for start, reading in _readings(folded)]


def _readings(text: str) -> Iterator[tuple[int, Reading]]:
    lower = lowered(text)
    beginning = _BEGINNING if text.isascii() or not _EAST_ASIAN.search(text) else _any_beginning()
    end = 0
    for found in beginning.finditer(lower):
        start = found.start()
        if start < end:
            continue
        group = found.lastgroup
        if group is None:
            reading = _at_digits(lower, text, start, found.end())
        elif group == "opening":
            reading = _on_word(lower, text, start, found["opening"])
        else:
            reading = _first(_SIGNS[found["sign"]], lower, text, start)
        if reading:
            end = reading.end
            yield start, reading


@cache
def _any_beginning() -> re.Pattern[str]:
    """Compile where a time can begin in a text with East Asian characters; most texts have none, and it takes a while."""
    return re.compile(rf"{_LATIN}|(?={_EAST})(?=(?P<sign>{trie(_SIGNS)}))")


def _first(notations: Notations, lower: str, text: str, start: int) -> Reading | None:
    for notation in notations:
        reading = notation.at(lower, text, start)
        if reading:
            return reading
    return None


def _on_word(lower: str, text: str, start: int, opening: str) -> Reading | None:
    """Read at the longest word of the calendar with this opening that stands here."""
    for word in _WITH_OPENING[opening]:
        if lower.startswith(word, start) and _NO_LETTER.match(lower, start + len(word)):
            return (_on_weekday(lower, text, start) if word in ALL_WEEKDAYS else None) or _first(_WORDS[word], lower, text, start)
    return None


def _at_digits(lower: str, text: str, start: int, end: int) -> Reading | None:
    length = end - start
    if length > _YEAR_DIGITS:
        return dates.BASIC.at(lower, text, start) if length == _DATE_DIGITS else None
    if _is_inside(lower, start):
        return None
    if length == _YEAR_DIGITS:
        return _first(_of_four_digits(lower, start, end), lower, text, start)
    follower = lower[end : end + 1]
    if follower in _GAPS:
        word = _WORD.match(lower, end)
        return _first(_BEHIND_GAP.get(word[0][1:], ()), lower, text, start) if word else _after_gap(lower, text, start, end)
    if follower == "." and lower[end + 1 : end + 2].isdecimal():
        return _first(_BEHIND_POINT, lower, text, start)
    return _first(_BEHIND_DIGITS.get(follower, ()), lower, text, start)


def _of_four_digits(lower: str, start: int, end: int) -> Notations:
    """List what four digits may open, by what follows: notations of years, or a clock time."""
    follower = lower[end : end + 1]
    glued: Notations = (clock.CLOCK,) if "a" <= follower <= "z" else ()
    word = _WORD.match(lower, end) if follower in _GAPS else None
    told = word[0][1:] if word else ""
    if not lower.startswith(("19", "20"), start):
        return glued or ((clock.CLOCK,) if told in _HOURLY else ())
    if follower not in _GAPS:
        return (*_BEHIND_YEAR.get(follower, ()), *glued, *_ALWAYS_A_YEAR)
    if lower[end + 1 : end + 2].isdecimal():
        return (*_YEAR_AND_NUMBER, *_ALWAYS_A_YEAR)
    return (*_BEHIND_YEAR_AND_GAP.get(told, _BEHIND_YEAR["年"] if told[:1] in _YEAR_SIGNS else ()), *_ALWAYS_A_YEAR)


_YEAR_SIGNS = frozenset("年년")
_GAPS = frozenset(" \u00a0")
_INSIDE = ".,:"


def _is_inside(lower: str, start: int) -> bool:
    """Tell whether digits stand behind the decimal sign or separator of others."""
    return start > 1 and lower[start - 1] in _INSIDE and lower[start - 2].isdecimal()


def _after_gap(lower: str, text: str, start: int, end: int) -> Reading | None:
    """Read two days of a month with a dash between spaces."""
    return dates.DAY_MONTH.at(lower, text, start) if lower[end + 1 : end + 2] in "-–" else None


def _on_weekday(lower: str, text: str, start: int) -> Reading | None:
    """Read a date with its day of the week before it."""
    found = _DATED.match(lower, start)
    if not found:
        return None
    day = found.end()
    reading = _first(_ON_DATE if lower[day] in _DIGITS else _ON_MONTH, lower, text, day)
    return reading if reading and reading.grain == "day" else None
