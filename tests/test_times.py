"""The reader of times: what it yields for each notation, what it leaves alone, and what holds for any text."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from linear import is_linear
from notations.times import NO_TIMES, PUBLISHED, TIMES, Time
from rules import rules

from summarizer.quantities import read_quantities
from summarizer.text.folding import fold
from summarizer.times import TimeSpan, read_times, spans_of_time

ROWS = [pytest.param(row, id=f"{rule}: {row.text}") for rule, rows in TIMES.items() for row in rows]


@pytest.mark.parametrize("row", ROWS)
def test_reads_notation(row: Time) -> None:
    """Each notation is read with its exact span, label and days, and nothing else in its sentence is."""
    found = read_times(row.text, row.published)
    assert [(span.as_written, span.kind, span.label, span.first, span.last) for span in found] == [
        (row.written, row.kind, row.label, row.first, row.last)
    ]


@pytest.mark.parametrize("row", ROWS)
def test_a_time_is_no_quantity(row: Time) -> None:
    """What is read as a time is not read as a quantity as well."""
    assert read_quantities(row.text) == []


@pytest.mark.parametrize("text", NO_TIMES)
def test_leaves_alone(text: str) -> None:
    """Durations, counts, prices, ratios and names are no times."""
    assert read_times(text) == []


def test_every_rule_has_an_example() -> None:
    """The names in the table are those of rules."""
    assert set(TIMES) <= {rule.name for rule in rules()}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Q3 2026", "third quarter of 2026"),
        ("FY26", "fiscal year 2026"),
        ("FY2025/26", "Geschäftsjahr 2025/26"),
        ("June quarter 2026", "three months ended 30 June 2026"),
        ("2026年3月期", "year to March 2026"),
        ("14:30 CET", "2:30 p.m. CET"),
        ("14 March 2026", "2026-03-14"),
        ("1H26", "January to June 2026"),
        ("Mitte 2027", "mid-2027"),
        ("Q1-Q3 2026", "January to September 2026"),
        ("fiscal 2026 first quarter", "Q1 FY26"),
        ("CY2026", "2026"),
        ("first four quarters of 2026", "full year 2026"),
        ("nine months to March 3, 2026", "nine months ended 3 March 2026"),
        ("March 2025 to May 2026", "March 2025 – May 2026"),
    ],
)
def test_two_spellings_have_one_label(one: str, other: str) -> None:
    """A label names the period and not its spelling."""
    assert [span.label for span in read_times(one)] == [span.label for span in read_times(other)] != [None]


@pytest.mark.parametrize(
    ("text", "published", "first"),
    [
        ("December 30", date(2026, 1, 2), date(2025, 12, 30)),
        ("January 4", date(2025, 12, 30), date(2026, 1, 4)),
        ("29 February", date(2026, 1, 2), date(2024, 2, 29)),
        ("fourth quarter", date(2026, 1, 2), date(2025, 10, 1)),
        ("first quarter", date(2025, 12, 30), date(2026, 1, 1)),
        ("Friday", date(2026, 1, 12), date(2026, 1, 9)),
        ("Friday", date(2026, 1, 13), date(2026, 1, 16)),
        ("last Monday", date(2026, 1, 12), date(2026, 1, 5)),
        ("next Monday", date(2026, 1, 12), date(2026, 1, 19)),
    ],
)
def test_what_is_left_out_is_nearest_to_publication(text: str, published: date, first: date) -> None:
    """A missing year, and the week of a weekday, are those that bring the time nearest to publication."""
    assert [span.first for span in read_times(text, published)] == [first]


@pytest.mark.parametrize(
    "text",
    [
        "between 3 June and 28 August 2025",
        "from June 3 to August 28, 2025",
        "3 June – 28 August 2025",
        "vom 3. Juni bis 28. August 2025",
        "du 3 juin au 28 août 2025",
        "del 3 de junio al 28 de agosto de 2025",
    ],
)
def test_a_yearless_day_has_the_year_of_the_day_up_to_which_it_lasts(text: str) -> None:
    """The year behind the second of two days is that of both, even where publication is nearer to another."""
    assert [span.label for span in read_times(text, date(2026, 4, 20))] == ["2025-06-03", "2025-08-28"]


def test_what_lasts_over_new_year_begins_the_year_before() -> None:
    """A first day later in the calendar than the last is of the year before."""
    assert [span.label for span in read_times("15 December to 10 January 2026")] == ["2025-12-15", "2026-01-10"]


@pytest.mark.parametrize(
    "text", ["moved from 20 May to 12 May 2026", "on 20 May and 12 May 2026", "brought forward from May 20 to May 12, 2026"]
)
def test_an_earlier_day_behind_a_later_one_is_of_the_same_year(text: str) -> None:
    """Only what lasts from autumn to spring begins the year before."""
    assert [span.label for span in read_times(text, date(2026, 4, 20))] == ["2026-05-20", "2026-05-12"]


@pytest.mark.parametrize("text", ["2021 to 2026-01-20", "2021–2026-01-20", "2021 until 2026-01-20"])
def test_a_year_up_to_a_date_is_no_span_of_years(text: str) -> None:
    """The year of an ISO date behind another year is the date's own."""
    assert [span.label for span in read_times(text)] == ["2021", "2026-01-20"]


def renderings(day: date) -> list[str]:
    """Write a day in several notations."""
    german = ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember")
    spanish = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
    french = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
    english, month = f"{day:%B}", day.month - 1
    return [
        day.isoformat(),
        f"{day:%Y%m%d}",
        f"{day:%d.%m.%Y}",
        f"{day:%Y/%m/%d}",
        f"{day.day} {english} {day.year}",
        f"{english} {day.day}, {day.year}",
        f"{english[:3]} {day.day}, {day.year}",
        f"{day.day}-{english[:3]}-{day.year}",
        f"{day:%A}, {day.day} {english} {day.year}",
        f"{day.day}. {german[month]} {day.year}",
        f"{day.day} {french[month]} {day.year}",
        f"{day.day} de {spanish[month]} de {day.year}",
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year}년 {day.month}월 {day.day}일",
    ]


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_a_day_survives_any_notation(day: date) -> None:
    """The same day reads back to itself in every notation of it."""
    for text in renderings(day):
        assert [(span.as_written, span.first, span.label) for span in read_times(f"({text})")] == [(text, day, day.isoformat())], text


@given(st.integers(2000, 2098), st.integers(1, 4))
def test_a_quarter_survives_any_notation(year: int, number: int) -> None:
    """The same quarter reads back to itself in every notation of it."""
    word = ("first", "second", "third", "fourth")[number - 1]
    months = ("January–March", "April–June", "July–September", "October–December")[number - 1]
    texts = [
        f"Q{number} {year}",
        f"{number}Q{year % 100:02}" if year % 100 < 69 else f"{number}Q{year}",
        f"{word} quarter of {year}",
        f"{months} {year}",
        f"{year}年第{number}季度",
        f"T{number} {year}",
    ]
    for text in texts:
        (span,) = read_times(text)
        assert (span.as_written, span.label, span.grain) == (text, f"{year}-Q{number}", "quarter")


@given(st.dates(), st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_a_yearless_day_is_within_half_a_year(published: date, day: date) -> None:
    """Completed from publication, a day lies at most half a year away, unless it is a 29 February or the calendar ends there."""
    if not 1 < published.year < 9999 or (day.month, day.day) == (2, 29):
        return
    (span,) = read_times(f"on {day.day} {day:%B}", published)
    assert span.first is not None
    assert abs((span.first - published).days) <= 183 or published.year in {2, 9998}


PIECES = st.sampled_from(
    "1 12 14 31 20 2026 1999 26 99 0 Q3 H1 FY T4 M March mars Sept. may 3月 日 年 月 期 季度 上半年 第 三 前 同期 last past next "
    "this the three few years weeks quarter half year ended to of de and - – / : . , ' ’ h am p.m. Uhr GMT ET first ersten neun Monaten "
    "Monday lundi yesterday ago earlier mid end fiscal s er th z T09:30 İ ı ß \u00a0 \u2009 \n ３ 오후 시 분기 년".split(" ")
)
TEXTS = st.lists(PIECES, max_size=20).flatmap(
    lambda pieces: st.lists(st.sampled_from(["", " ", " "]), min_size=len(pieces), max_size=len(pieces)).map(
        lambda gaps: "".join(piece + gap for piece, gap in zip(pieces, gaps, strict=True))
    )
)


@example("2026-00-00", None)
@example("the past 999 years", date(1, 1, 1))
@example("last week", date(1, 1, 1))
@example("next 999 weeks", date.max)
@example("quarter to May 31", date.max)
@example("31 June–2 July", date(2026, 1, 1))
@given(TEXTS | st.text(max_size=60), st.none() | st.dates())
def test_spans_slice_back_and_never_overlap(text: str, published: date | None) -> None:
    """For any text and day, spans are in order and apart, slice back, and end no earlier than they begin; both readers agree."""
    end = 0
    found = read_times(text, published)
    for span in found:
        assert end <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == span.as_written
        assert (span.first is None) == (span.last is None)
        assert span.first is None or span.last is None or span.first <= span.last
        assert (span.kind, span.grain) != ("date", "span")
        end = span.end
    assert spans_of_time(fold(text)) == [(span.start, span.end, span.kind) for span in found]


@given(st.dates(date(1990, 1, 1), date(2089, 12, 31)), st.integers(0, 400))
def test_prefix_shifts_spans(day: date, distance: int) -> None:
    """A line put before a text moves every span by its length and changes nothing else."""
    text = f"It docked on {day.day} {day:%B} and again last week, in Q2 {day.year}, at 14:30."
    prefix = "The yard is busy.\n"
    published = day + timedelta(days=distance)

    def shifted(span: TimeSpan, by: int) -> tuple[object, ...]:
        return span.start + by, span.end + by, span.as_written, span.label, span.first, span.last

    before = [shifted(span, len(prefix)) for span in read_times(text, published)]
    assert len(before) == 4
    assert [shifted(span, 0) for span in read_times(prefix + text, published)] == before


REPEATED = (
    *(
        "1/",
        "Mar ",
        "2026-",
        "Q1",
        " to ",
        "12:",
        "7",
        " ",
        "1 to ",
        "9-",
        "last ",
        "year ",
        "three ",
        "fiscal ",
        "2026 ",
        "14. ",
        "月",
        "年",
    ),
    *("\u0130", "the end of ", "Monday, "),
)


@pytest.mark.parametrize("piece", REPEATED)
def test_time_is_linear(piece: str) -> None:
    """The time grows with the length of a repeated piece, and not with its square."""
    assert is_linear(lambda text: read_times(text, PUBLISHED), piece, 3_000)
