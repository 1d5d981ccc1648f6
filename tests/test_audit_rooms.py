"""The checks of dates, shares, owners and copies: what each finds in invented sources, and what it leaves alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from stories import story

from summarizer.audit import arithmetic, dates, duplicate, echo, owners, supersedes, voices, whole
from summarizer.offline import relations_by_rule

if TYPE_CHECKING:
    from summarizer.documents import Marked

LEAD = "Pellham holds its course\n\nThe miller said little about its plans when it met the press at its plant in Orsk.\n\n"


def told(text: str) -> Marked:
    """Mark a text as the body of an article that opens with two lines of no interest."""
    return story(LEAD + text)


@pytest.mark.parametrize(
    "text",
    [
        "The owners of the mill are to vote on the plan on Monday, 3 March 2026, in Orsk.",
        "The owners of the mill are to vote on the plan on March 3, 2026 (a Friday), in Orsk.",
        "The owners of the mill are to vote on the plan on Friday 3 March in the hall at Orsk.",
        "The plan, on which the owners of the mill voted, runs until 31 June 2026.",
    ],
)
def test_dates_that_cannot_be_are_found(text: str) -> None:
    """The weekday of another day, and a day that its month has not, are findings."""
    (check,) = dates.check(told(text))
    assert check.kind == "implausible"


@pytest.mark.parametrize(
    "text",
    [
        "The owners of the mill are to vote on the plan on Tuesday, 3 March 2026, in Orsk.",
        "The mill said on Monday that 3 million sacks had been sold by 4 March 2026 in all of Orsk.",
        "The mill counted in June 31 customers more than in May.",
    ],
)
def test_dates_that_fit_are_left_alone(text: str) -> None:
    """Right weekdays, and numbers beside them that are no days, are no findings."""
    assert dates.check(told(text)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "其中第二季度营收68.9亿元，环比增长19.8%，毛利率为24.6%，较上年同期提高2.3个百分点。",
        "Les ventes ont progressé de 7,3 % à périmètre et changes constants, à 3,42 milliards d'euros, contre 3,25 milliards un an avant.",
    ],
)
def test_a_growth_rate_is_no_level_and_constant_rates_are_another_basis(text: str) -> None:
    """Points are not told of growth, and what grew at constant rates of exchange need not fit the amounts as reported."""
    text_told = told(text)
    assert arithmetic.stated(text_told).checks(relations_by_rule(text_told)) == ()


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Bread brings in 81%, flour 12% and bran 11%, by segment.", False),
        ("Market shares: Pellham 40%, Varn 25%, Orsk 15%, all others 12%.", False),
        ("Market shares: Pellham 40%, Varn 25%, Orsk 15%, all others 20%.", True),
        ("Market shares: Pellham 40%, Varn 25%, Orsk 15%.", True),
        ("资金用途：建厂55%、还债40%、其他25%。", False),
        ("Three shareholders own Pellham: the family holds 55%, a fund 40% and the staff 25%.", False),
    ],
)
def test_shares_make_up_their_whole(text: str, *, right: bool) -> None:
    """Shares over their whole, and a list with all the rest that falls short of it, are arithmetic that does not hold."""
    found = whole.check(told(text))
    assert [check.kind for check in found] == ([] if right else ["arithmetic"])
    assert all(check.formula for check in found)


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (
            (
                "Varn faces a bond of £25m over its late trains, Orsk has said.",
                "A bond of £25 million lodged by Orsk is at risk. Varn waits.",
            ),
            1,
        ),
        (
            (
                "Varn faces a bond of £25m over its late trains, it has said.",
                "A bond of £25 million lodged by Varn is at risk. Varn waits.",
            ),
            0,
        ),
    ],
)
def test_one_value_has_one_owner(texts: tuple[str, ...], found: int) -> None:
    """A value that two sources tell of two names, both known to both, is a conflict that says whose it is told to be."""
    about = " Orsk is small. Varn is large. The mill at Orsk said that it was fine with Varn, and Varn agreed."
    checks = owners.check(story(*(text.replace("Orsk has", "it has") + "\n\n" + about for text in texts)))
    assert len(checks) == found
    assert all("whose" in check.what for check in checks)


def test_a_common_noun_in_capitals_owns_nothing() -> None:
    """A word that a source writes small as well is no name, however often it opens a line."""
    listed = "Harvest volume of 29,200 tonnes.\n\nHarvest guidance is kept.\n\nHarvest (t) 29,200\n\nOrsk will harvest more, Orsk said."
    told_so = "Harvest volume was 29.2kt. Mills that harvest in Orsk said that Orsk was fine."
    assert owners.check(story(listed, told_so)) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Wheat was quoted at £1,545 a tonne in London at 15.45, having ended the week before at £5,260 a tonne there.", 1),
        ("Wheat was quoted at £15.45 a sack in London, and it was still told to stand at 15.45 in the evening there.", 0),
    ],
)
def test_amounts_that_repeat_no_amount_are_doubtful(text: str, found: int) -> None:
    """A time told with a point is read into amounts; a price told again is no time."""
    assert len(echo.check(told(text))) == found


@pytest.mark.parametrize(
    "text",
    [
        "Net debt of ₹21,600 lakh equals 4.1 times the EBITDA of ₹5,270 crore.",
        "The mill sold ₹4,160 crore, or $4.62 billion, of flour.",
    ],
)
def test_slips_of_scale_in_reckoning_are_of_that_kind(text: str) -> None:
    """Lakh for crore is a slip of scale, and no wrong multiple."""
    assert {check.kind for check in arithmetic.stated(told(text)).checks(())} <= {"unit"}


def test_values_restated_in_one_line_are_told() -> None:
    """What a value is now and how it was given before is a revision; a rate that was lower before is none."""
    restated = "The rate of October is now 4.0%; it was given as 3.9% in the release of a month before."
    text = told(restated)
    (check,) = supersedes.check(text)
    assert "4.0% in place of 3.9%" in check.what
    text = told("The rate of October is now 4.0%; it was lower at 3.9% in the month before.")
    assert supersedes.check(text) == ()


def test_sentences_copied_with_a_word_changed_count_once() -> None:
    """Nearly the same long sentence in two sources is told once; two sentences on one thing are not."""
    first = "The union of the millers said it would ask its 1,150 members at the two mills that remain whether to strike before May is out."
    copy = (
        "The union of the millers has said it would ask its 1,150 members at the two mills that remain whether to strike before May is out."
    )
    own = (
        "Before May is out, 1,150 millers at both remaining mills will be asked by their union whether they are ready to strike this year."
    )
    marked = story(LEAD + first, "Varn waits\n\nNothing is known of the plans of Varn for the time being, as we hear.\n\n" + copy)
    assert len(duplicate.check(marked, voices(marked))) == 1
    marked = story(LEAD + first, "Varn waits\n\nNothing is known of the plans of Varn for the time being, as we hear.\n\n" + own)
    assert duplicate.check(marked, voices(marked)) == ()
