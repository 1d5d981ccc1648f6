"""
The dates, clock times and periods that the reader of times reads, by the name of the rule.

Every sentence holds one of them. Where a day of publication is given, the sentence was published then.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """
    A sentence with a time, and its reading.

    Attributes:
        text: The sentence, invented.
        written: The time, as it stands there.
        kind: As in ``TimeSpan``.
        label: As in ``TimeSpan``.
        first: The first day, or None where nothing tells.
        last: The last day, or None where nothing tells.
        published: The day of publication, or None.
    """

    text: str
    written: str
    kind: str
    label: str | None = None
    first: date | None = None
    last: date | None = None
    published: date | None = None


PUBLISHED = date(2026, 1, 14)
"""A Wednesday."""


def day(text: str, written: str, iso: str, published: date | None = None) -> Time:
    """Return the expectation of a day, by its ISO date."""
    moment = date.fromisoformat(iso)
    return Time(text=text, written=written, kind="date", label=iso, first=moment, last=moment, published=published)


def unknown_day(text: str, written: str, label: str | None = None) -> Time:
    """Return the expectation of a day that nothing tells exactly."""
    return Time(text=text, written=written, kind="date", label=label)


def clock(text: str, written: str, label: str) -> Time:
    """Return the expectation of a time of day."""
    return Time(text=text, written=written, kind="time", label=label)


def period(text: str, written: str, label: str, first: str, last: str, published: date | None = None) -> Time:  # noqa: PLR0917 - a row
    """Return the expectation of a period, by the ISO dates of its first and last day."""
    return Time(
        text=text,
        written=written,
        kind="period",
        label=label,
        first=date.fromisoformat(first),
        last=date.fromisoformat(last),
        published=published,
    )


def known(text: str, written: str, label: str, published: date | None = None) -> Time:
    """Return the expectation of a period whose name is known, but not its days."""
    return Time(text=text, written=written, kind="period", label=label, published=published)


def vague(text: str, written: str, published: date | None = None) -> Time:
    """Return the expectation of a period of which nothing else is known."""
    return Time(text=text, written=written, kind="period", published=published)


def third(text: str, written: str, year: int = 2026, published: date | None = None) -> Time:
    """Return the expectation of the third quarter of a year."""
    return period(text, written, f"{year}-Q3", f"{year}-07-01", f"{year}-09-30", published)


def first_half(text: str, written: str, published: date | None = None) -> Time:
    """Return the expectation of the first half of 2026."""
    return period(text, written, "2026-H1", "2026-01-01", "2026-06-30", published)


def march(text: str, written: str) -> Time:
    """Return the expectation of March 2026."""
    return period(text, written, "2026-03", "2026-03-01", "2026-03-31")


def year_2025(text: str, written: str) -> Time:
    """Return the expectation of the year before publication."""
    return period(text, written, "2025", "2025-01-01", "2025-12-31", PUBLISHED)


TIMES: dict[str, tuple[Time, ...]] = {
    "ISO dates": (
        day("Docked on 2026-03-14 at last", "2026-03-14", "2026-03-14"),
        day("Docked 2026-03-14T09:30Z at last", "2026-03-14T09:30Z", "2026-03-14"),
        day("Docked 20260314T0930 at last", "20260314T0930", "2026-03-14"),
        march("Docked in 2026-03 at last", "2026-03"),
        period("Docked in 2026-W11 at last", "2026-W11", "2026-W11", "2026-03-09", "2026-03-15"),
    ),
    "dotted dates": (
        day("Angelegt am 14.03.2026 im Hafen", "14.03.2026", "2026-03-14"),
        day("Angelegt am 14.3.26 im Hafen", "14.3.26", "2026-03-14"),
        day("Angelegt am 14. 3. 2026 im Hafen", "14. 3. 2026", "2026-03-14"),
        day("Docked 2026.03.14 at last", "2026.03.14", "2026-03-14"),
        unknown_day("Angelegt am 30.02.2026 im Hafen", "30.02.2026"),
    ),
    "slashed dates": (
        day("Docked on 14/03/2026 at last", "14/03/2026", "2026-03-14"),
        day("Docked on 03/14/2026 at last", "03/14/2026", "2026-03-14"),
        day("Docked on 2026/3/14 at last", "2026/3/14", "2026-03-14"),
        day("Docked on 14-11-2026 at last", "14-11-2026", "2026-11-14"),
        day("Docked on 04/04/26 at last", "04/04/26", "2026-04-04"),
        unknown_day("Docked on 03/11/2026 at last", "03/11/2026"),
        day("Docked on 01/12/2026 at last", "01/12/2026", "2026-01-12", date(2026, 1, 12)),
    ),
    "day and month": (
        day("Docked on 14 March 2026 at last", "14 March 2026", "2026-03-14"),
        day("Docked on 14 March at last", "14 March", "2026-03-14", PUBLISHED),
        unknown_day("Docked on 14 March at last", "14 March", "--03-14"),
        day("Docked on the 15th of March at last", "15th of March", "2026-03-15", PUBLISHED),
        day("Docked 15-Mar-26 at last", "15-Mar-26", "2026-03-15"),
        day("Docked on Friday, 2 January 2026 at last", "Friday, 2 January 2026", "2026-01-02"),
        day("Angelegt am 14. März 2026 im Hafen", "14. März 2026", "2026-03-14"),
        day("Amarré le 1er mars 2026 au port", "1er mars 2026", "2026-03-01"),
        day("Amarrado el 14 de marzo de 2026 en el puerto", "14 de marzo de 2026", "2026-03-14"),
        day("Ormeggiata il 14 marzo 2026 in porto", "14 marzo 2026", "2026-03-14"),
        day("Atracado a 14 de março de 2026 no porto", "14 de março de 2026", "2026-03-14"),
        period("Moored from 9-12 March 2026 at last", "9-12 March 2026", "2026-03-09/2026-03-12", "2026-03-09", "2026-03-12"),
    ),
    "month and day": (
        day("Docked on March 14, 2026 at last", "March 14, 2026", "2026-03-14"),
        day("Docked on Sept. 15 at last", "Sept. 15", "2025-09-15", PUBLISHED),
        day("OSLO, Dec 29 (Harbour Wire) - The ferry docked", "Dec 29", "2025-12-29", PUBLISHED),
        unknown_day("Docked on February 29 at last", "February 29", "--02-29"),
        period("Moored March 9-12, 2026 at last", "March 9-12, 2026", "2026-03-09/2026-03-12", "2026-03-09", "2026-03-12"),
    ),
    "East Asian dates": (
        day("渡轮于2026年3月14日靠港", "2026年3月14日", "2026-03-14"),
        day("渡轮于3月14日靠港", "3月14日", "2026-03-14", PUBLISHED),
        day("船は12日に着いた", "12日", "2026-01-12", PUBLISHED),
        day("船は令和8年3月14日に着いた", "令和8年3月14日", "2026-03-14"),
        day("배는 2026년 3월 14일에 도착했다", "2026년 3월 14일", "2026-03-14"),
        march("渡轮于2026年3月靠港", "2026年3月"),
    ),
    "clock times": (
        clock("Docked at 7:45 a.m. ET sharp", "7:45 a.m. ET", "T07:45[ET]"),
        clock("Docked at 9pm sharp", "9pm", "T21:00"),
        clock("Docked at 12 a.m. sharp", "12 a.m.", "T00:00"),
        clock("Docked at 14:30 sharp", "14:30", "T14:30"),
        clock("Docked at 16:42:04 CET sharp", "16:42:04 CET", "T16:42:04[CET]"),
        clock("Docked at 1430 GMT sharp", "1430 GMT", "T14:30Z"),
        clock("Docked at 10 o'clock sharp", "10 o'clock", "T10:00"),
        clock("Angelegt um 14.30 Uhr im Hafen", "14.30 Uhr", "T14:30"),
        clock("Le port, 18 h 05, amarré", "18 h 05", "T18:05"),
        clock("El puerto, 8.30 h, atracado", "8.30 h", "T08:30"),
        clock("Angelegt um 14 Uhr im Hafen", "14 Uhr", "T14:00"),
        clock("Amarré vers 14h au port", "14h", "T14:00"),
        clock("Amarré vers 14h30 au port", "14h30", "T14:30"),
        clock("Amarré vers 14 heures au port", "14 heures", "T14:00"),
        clock("Amarrado a las 10 horas 30", "10 horas 30", "T10:30"),
    ),
    "East Asian clock times": (
        clock("渡轮下午3时30分靠港", "下午3时30分", "T15:30"),
        clock("船は午後3時に着いた", "午後3時", "T15:00"),
        clock("船は15時30分に着いた", "15時30分", "T15:30"),
        clock("배는 오후 3시 30분에 도착했다", "오후 3시 30분", "T15:30"),
    ),
    "years": (
        period("Freight of 2027/27 fell again", "2027", "2027", "2027-01-01", "2027-12-31"),
        period("Freight fell in 2026 again", "2026", "2026", "2026-01-01", "2026-12-31"),
        period("The lowest since 2019 by far", "2019", "2019", "2019-01-01", "2019-12-31"),
        period("Freight fell over 2026-2028 again", "2026-2028", "2026/2028", "2026-01-01", "2028-12-31"),
        period("Freight fell between 2024 and 2026 again", "2024 and 2026", "2024/2026", "2024-01-01", "2026-12-31"),
        period("Freight fell from 2024 to 2026 again", "2024 to 2026", "2024/2026", "2024-01-01", "2026-12-31"),
        known("Freight fell in 2025/26 again", "2025/26", "FY2026"),
        known("Freight fell in 2025-26 again", "2025-26", "2025/2026"),
    ),
    "years of a forecast": (
        period("Freight is to fall in 2027E again", "2027E", "2027", "2027-01-01", "2027-12-31"),
        period("Freight fell in 2025A again", "2025A", "2025", "2025-01-01", "2025-12-31"),
    ),
    "decades": (
        period("Freight fell in the 1990s again", "1990s", "199X", "1990-01-01", "1999-12-31"),
        period("Die Fracht fiel in den 1990er Jahren erneut", "1990er Jahren", "199X", "1990-01-01", "1999-12-31"),
    ),
    "months": (
        march("Freight fell in March 2026 again", "March 2026"),
        march("Freight fell in Mar-26 again", "Mar-26"),
        march("Le fret a baissé en mars 2026 encore", "mars 2026"),
        march("El flete cayó en marzo de 2026 otra vez", "marzo de 2026"),
        period("Freight fell in October again", "October", "2025-10", "2025-10-01", "2025-10-31", PUBLISHED),
        known("Freight fell in October again", "October", "--10"),
        period("Freight fell in May again", "May", "2026-05", "2026-05-01", "2026-05-31", PUBLISHED),
        period("May bookings fell again", "May", "2026-05", "2026-05-01", "2026-05-31", PUBLISHED),
        period("Freight fell from March to June 2026 again", "March to June 2026", "2026-03/2026-06", "2026-03-01", "2026-06-30"),
        period("Freight fell between March and June 2026 again", "March and June 2026", "2026-03/2026-06", "2026-03-01", "2026-06-30"),
        third("Freight fell in July–September 2026 again", "July–September 2026"),
        third("Freight fell in the September quarter again", "September quarter", 2025, PUBLISHED),
    ),
    "quarters and halves in letters": (
        third("Freight fell in Q3 2026 again", "Q3 2026"),
        third("Freight fell in 3Q26 again", "3Q26"),
        third("Freight fell in Q3/26 again", "Q3/26"),
        third("Freight fell in 2026-Q3 again", "2026-Q3"),
        third("Freight fell in Q3 again", "Q3", 2025, PUBLISHED),
        known("Freight fell in Q3 again", "Q3", "--Q3"),
        known("Freight fell in Q3 FY26 again", "Q3 FY26", "FY2026-Q3"),
        known("Freight fell in FY26 Q3 again", "FY26 Q3", "FY2026-Q3"),
        known("Freight fell in fiscal year 2026 Q3 again", "fiscal year 2026 Q3", "FY2026-Q3"),
        known("Freight fell in fiscal Q3 2026 again", "fiscal Q3 2026", "FY2026-Q3"),
        known("Freight fell in FQ3 2026 again", "FQ3 2026", "FY2026-Q3"),
        third("Le fret a baissé au T3 2026 encore", "T3 2026"),
        third("Il nolo è sceso nel 3T26 ancora", "3T26"),
        first_half("Freight fell in 1H26 again", "1H26"),
        first_half("Freight fell in H1 2026 again", "H1 2026"),
        first_half("Le fret a baissé au S1 2026 encore", "S1 2026"),
        period("Freight fell in 9M 2026 again", "9M 2026", "2026-01/2026-09", "2026-01-01", "2026-09-30"),
    ),
    "quarters and halves in words": (
        third("Freight fell in the third quarter of 2026 again", "third quarter of 2026"),
        third("Third-quarter freight fell again", "Third-quarter", 2025, PUBLISHED),
        known("Freight fell in the third quarter of fiscal 2026 again", "third quarter of fiscal 2026", "FY2026-Q3"),
        known("Freight fell in the FY2026 third quarter again", "FY2026 third quarter", "FY2026-Q3"),
        known("Freight fell in the fiscal third quarter again", "fiscal third quarter", "FY--Q3"),
        third("Die Fracht fiel im dritten Quartal 2026 erneut", "dritten Quartal 2026"),
        third("Die Fracht fiel im 3. Quartal 2026 erneut", "3. Quartal 2026"),
        third("Le fret a baissé au troisième trimestre 2026 encore", "troisième trimestre 2026"),
        third("El flete cayó en el tercer trimestre de 2026 otra vez", "tercer trimestre de 2026"),
        third("Il nolo è sceso nel terzo trimestre 2026 ancora", "terzo trimestre 2026"),
        third("O frete caiu no terceiro trimestre de 2026 outra vez", "terceiro trimestre de 2026"),
        first_half("Freight fell in the first half of 2026 again", "first half of 2026"),
        first_half("First-half 2026 freight fell again", "First-half 2026"),
        first_half("Die Fracht fiel im ersten Halbjahr 2026 erneut", "ersten Halbjahr 2026"),
    ),
    "first months of a year": (
        period(
            "Freight fell in the first nine months of 2026 again",
            "first nine months of 2026",
            "2026-01/2026-09",
            "2026-01-01",
            "2026-09-30",
        ),
        first_half("Die Fracht fiel in den ersten sechs Monaten 2026 erneut", "ersten sechs Monaten 2026"),
        first_half("Le fret a baissé sur les six premiers mois de 2026 encore", "six premiers mois de 2026"),
    ),
    "periods by their end": (
        third("Freight fell in the three months ended September 30, 2026 again", "three months ended September 30, 2026"),
        third("Freight fell in the quarter to September again", "quarter to September", 2025, PUBLISHED),
        period("Freight fell in the year to March 2027 again", "year to March 2027", "2026-04/2027-03", "2026-04-01", "2027-03-31"),
        period("Freight fell in the year to December", "year to December", "2025", "2025-01-01", "2025-12-31", PUBLISHED),
        period(
            "Freight fell in the year ended 31 March 2027 again", "year ended 31 March 2027", "2026-04/2027-03", "2026-04-01", "2027-03-31"
        ),
        period(
            "Freight fell in the 26 weeks ended 27 June 2026 again",
            "26 weeks ended 27 June 2026",
            "2025-12-28/2026-06-27",
            "2025-12-28",
            "2026-06-27",
        ),
    ),
    "fiscal years": (
        known("Freight fell in FY26 again", "FY26", "FY2026"),
        known("Freight fell in FY2025/26 again", "FY2025/26", "FY2026"),
        known("Freight fell in fiscal 2026 again", "fiscal 2026", "FY2026"),
        known("Freight fell in the 2026 fiscal year again", "2026 fiscal year", "FY2026"),
        known("Die Fracht fiel im Geschäftsjahr 2025/26 erneut", "Geschäftsjahr 2025/26", "FY2026"),
        known("Le fret a baissé sur l'exercice 2026 encore", "exercice 2026", "FY2026"),
    ),
    "full years": (
        period("Freight fell in the full-year 2026 accounts", "full-year 2026", "2026", "2026-01-01", "2026-12-31"),
        vague("Freight fell in the full year again", "full year"),
        vague("Freight fell in the half-year again", "half-year"),
    ),
    "parts of a year or month": (
        known("Freight fell by mid-2027 again", "mid-2027", "mid-2027"),
        known("Freight fell by end-2026 again", "end-2026", "end-2026"),
        known("Freight fell in early 2027 again", "early 2027", "early-2027"),
        known("Freight fell in late March again", "late March", "late-2026-03", PUBLISHED),
        known("Die Fracht fiel Ende 2026 erneut", "Ende 2026", "end-2026"),
        known("Le fret a baissé début 2027 encore", "début 2027", "early-2027"),
        known("El flete cayó a mediados de 2027 otra vez", "mediados de 2027", "mid-2027"),
        vague("Freight fell by year-end again", "year-end", PUBLISHED),
    ),
    "units of time near publication": (
        day("Docked last Tuesday at noon", "last Tuesday", "2026-01-13", PUBLISHED),
        day("Docks next Thursday at noon", "next Thursday", "2026-01-15", PUBLISHED),
        period("Freight fell over the past week again", "past week", "2026-01-08/2026-01-14", "2026-01-08", "2026-01-14", PUBLISHED),
        period("Freight fell last month again", "last month", "2025-12", "2025-12-01", "2025-12-31", PUBLISHED),
        period("Freight fell this quarter again", "this quarter", "2026-Q1", "2026-01-01", "2026-03-31", PUBLISHED),
        period("Freight fell last December again", "last December", "2025-12", "2025-12-01", "2025-12-31", PUBLISHED),
        vague("Freight falls next fiscal year again", "next fiscal year", PUBLISHED),
        vague("Freight fell last month again", "last month"),
        period("Die Fracht fiel in der vergangenen Woche erneut", "vergangenen Woche", "2026-W02", "2026-01-05", "2026-01-11", PUBLISHED),
        year_2025("Le fret a baissé l'an dernier encore", "an dernier"),
        year_2025("El flete cayó el año pasado otra vez", "año pasado"),
        year_2025("Il nolo è sceso l'anno scorso ancora", "anno scorso"),
        year_2025("O frete caiu no ano passado outra vez", "ano passado"),
    ),
    "windows of time": (
        period(
            "Freight falls over the next three years again",
            "next three years",
            "2026-01-14/2029-01-13",
            "2026-01-14",
            "2029-01-13",
            PUBLISHED,
        ),
        period(
            "Freight fell in the past 12 months again", "past 12 months", "2025-01-15/2026-01-14", "2025-01-15", "2026-01-14", PUBLISHED
        ),
        known("Freight fell in the past five years again", "past five years", "P5Y"),
        vague("Freight fell in the last two quarters again", "last two quarters", PUBLISHED),
        known("Die Fracht fiel in den letzten zwei Wochen erneut", "letzten zwei Wochen", "P2W"),
        known("Le fret a baissé ces trois dernières années encore", "trois dernières années", "P3Y"),
        known("El flete cayó en los últimos tres meses otra vez", "últimos tres meses", "P3M"),
    ),
    "times before another time": (
        vague("Freight fell from a year earlier again", "a year earlier", PUBLISHED),
        vague("The year-ago freight was higher", "year-ago", PUBLISHED),
        period("Freight fell three years ago again", "three years ago", "2023", "2023-01-01", "2023-12-31", PUBLISHED),
        period("Die Fracht fiel vor drei Jahren erneut", "vor drei Jahren", "2023", "2023-01-01", "2023-12-31", PUBLISHED),
        period("Le fret a baissé il y a trois ans encore", "il y a trois ans", "2023", "2023-01-01", "2023-12-31", PUBLISHED),
    ),
    "the period compared with": (
        vague("Freight fell from the same period last year again", "same period last year", PUBLISHED),
        vague("Die Fracht war im Vorjahr höher", "Vorjahr", PUBLISHED),
    ),
    "times since": (
        period("Freight is at its highest since November again", "November", "2025-11", "2025-11-01", "2025-11-30", PUBLISHED),
        period("Die Fracht ist so hoch wie seit März nicht", "März", "2025-03", "2025-03-01", "2025-03-31", PUBLISHED),
        day("Freight has fallen since Friday at noon", "Friday", "2026-01-09", PUBLISHED),
    ),
    "to date": (
        period("Freight is down year to date again", "year to date", "2026-01-01/2026-01-14", "2026-01-01", "2026-01-14", PUBLISHED),
        period("Freight is down YTD again", "YTD", "2026-01-01/2026-01-14", "2026-01-01", "2026-01-14", PUBLISHED),
        vague("Die Fracht fiel seit Jahresbeginn erneut", "seit Jahresbeginn"),
    ),
    "days near publication": (
        day("Docked yesterday at noon", "yesterday", "2026-01-13", PUBLISHED),
        day("Docked on Monday at noon", "Monday", "2026-01-12", PUBLISHED),
        day("Docks on Saturday at noon", "Saturday", "2026-01-17", PUBLISHED),
        day("The owners will meet on Monday at noon", "Monday", "2026-01-19", PUBLISHED),
        day("Talks with the owners begin on Monday", "Monday", "2026-01-19", PUBLISHED),
        day("Freight will fall, the owners said on Monday", "Monday", "2026-01-12", PUBLISHED),
        unknown_day("Docked on Monday at noon", "Monday"),
        day("Angelegt gestern im Hafen", "gestern", "2026-01-13", PUBLISHED),
        day("Le navire est arrivé hier au port", "hier", "2026-01-13", PUBLISHED),
    ),
    "East Asian periods": (
        third("2026年第三季度运价下跌", "2026年第三季度"),
        third("第三季度运价下跌", "第三季度", 2025, PUBLISHED),
        known("第3四半期の運賃は下がった", "第3四半期", "FY--Q3"),
        third("2026년 3분기 운임이 내렸다", "2026년 3분기"),
        first_half("2026年上半年运价下跌", "2026年上半年"),
        first_half("今年上半年运价下跌", "今年上半年", PUBLISHED),
        known("2026年度の運賃は下がった", "2026年度", "FY2026"),
        year_2025("去年运价下跌", "去年"),
        year_2025("지난해 운임이 내렸다", "지난해"),
        vague("去年同期运价下跌", "去年同期", PUBLISHED),
    ),
    "East Asian fiscal periods": (
        period("2026年3月期の運賃は下がった", "2026年3月期", "2025-04/2026-03", "2025-04-01", "2026-03-31"),
        period("4-6月期の運賃は下がった", "4-6月期", "2026-Q2", "2026-04-01", "2026-06-30", PUBLISHED),
    ),
    "East Asian relative times": (
        day("渡轮昨天靠港", "昨天", "2026-01-13", PUBLISHED),
        day("渡轮周三靠港", "周三", "2026-01-14", PUBLISHED),
        period("上个月运价下跌", "上个月", "2025-12", "2025-12-01", "2025-12-31", PUBLISHED),
        period("过去三年运价下跌", "过去三年", "2023-01-15/2026-01-14", "2023-01-15", "2026-01-14", PUBLISHED),
        period("年初至今运价下跌", "年初至今", "2026-01-01/2026-01-14", "2026-01-01", "2026-01-14", PUBLISHED),
    ),
}

NO_TIMES = (
    "Repairs took seven weeks",
    "A 10-year bond",
    "Its 52-week peak",
    "It hired 2026 people",
    "It cost $2026",
    "It cost 1999.50",
    "It grew 3:1",
    "The H200 chip",
    "It may march on",
    "Over the years",
    "A 24h shop",
    "比赛持续24時間",
    "指数上涨10点",
    "Orders for 1,999 boats",
)
"""Durations, counts and names that are no times."""
