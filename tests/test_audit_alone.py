"""The only value that each of two reports of one event gives of a measure."""

from __future__ import annotations

from datetime import date

import pytest

from summarizer import Source
from summarizer.audit.alone import told_alone
from summarizer.load import load
from summarizer.mark import mark

FIRST = "Pellham agreed to buy Orsk Mills for €412 million, or €31.40 a share, on revenue of €655 million."
SECOND = "Orsk Mills, with revenue of €655 million, goes to Pellham for €31.40 a share, €412 million in all."


def pairs(one: str, other: str, days: tuple[date | None, date | None] = (None, None)) -> list[tuple[str, str]]:
    """Find what two reports tell differently, as written."""
    sources = [
        Source(text=f"Pellham buys mills\n\n{text}\n", publisher=name, published=day)
        for text, name, day in zip((f"{FIRST} {one}", f"{SECOND} {other}"), ("Post", "Courier"), days, strict=True)
    ]
    return [(first.quantity.as_written, second.quantity.as_written) for first, second in told_alone(mark(load(sources)))]


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("A termination fee of €26 million is due.", "The breakup fee is €23 million.", ("€26 million", "€23 million")),
        ("Bookings came to €310 million.", "Orders totalled €290 million.", ("€310 million", "€290 million")),
        ("Debt is €96 million.", "Die Verschuldung liegt bei 69 Millionen Euro.", ("€96 million", "69 Millionen Euro")),
    ],
)
def test_two_values_of_one_measure_are_paired(one: str, other: str, found: tuple[str, str]) -> None:
    """Whatever either report calls it, and in whatever language, each has one value of the measure, and they differ."""
    assert pairs(one, other) == [found]


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("Checks ground 14 jets of Orsk.", "Orsk grounds 16 aircraft.", [("14", "16")]),
        ("Orsk will close 12 stores.", "Orsk closes 15 branches.", [("12", "15")]),
        ("Checks ground 14 jets of Orsk.", "Orsk buys 16 aircraft.", []),
        ("Checks ground 14 jets of Orsk.", "Orsk grounds 16 lorries.", []),
        ("Checks ground 14 jets of Orsk, after 12 jets in May.", "Orsk grounds 14 aircraft.", []),
    ],
)
def test_two_numbers_of_things_to_which_the_same_is_done_are_paired(one: str, other: str, found: list[tuple[str, str]]) -> None:
    """The verb right before the number and the sort of thing are the same, whatever either report calls the thing."""
    assert [(first.split()[0], second.split()[0]) for first, second in pairs(one, other)] == found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bookings came to €310 million.", "Orders totalled €310 million."),
        ("Bookings came to €310 million, of which €90 million was for export.", "Orders totalled €310 million."),
        ("Bookings came to €310 million.", "Orders totalled €1.2 billion."),
        ("Bookings came to €310 million in March and €280 million in April.", "Orders totalled €295 million."),
        ("Bookings are to reach €310 million this year.", "Orders totalled €290 million."),
    ],
)
def test_values_of_other_things_are_not_paired(one: str, other: str) -> None:
    """Equal values, parts of one, values far apart, several of them, and a plan beside a fact contradict nothing."""
    assert pairs(one, other) == []


def test_a_later_report_may_tell_what_has_changed() -> None:
    """Reports of days apart are not of one day's facts."""
    told = "Bookings came to €310 million.", "Orders totalled €290 million."
    assert pairs(*told, days=(date(2026, 3, 2), date(2026, 3, 3))) != []
    assert pairs(*told, days=(date(2026, 3, 2), date(2026, 3, 30))) == []
