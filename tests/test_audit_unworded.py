"""Slips that the numbers show and no words have to: a digit off, a row of a table told otherwise, two scales, an extreme passed."""

from __future__ import annotations

import pytest
from stories import LATE, story

from summarizer.audit import arithmetic, conflict, extremes, stale, supersedes, tabled, unit, whole

TABLE = (
    "Pellham Mills told its millers the year in four rows.\n\n"
    "Flour (Orsk)      4,310     3,980     3,770\n"
    "Bran (Varn)       2,260     2,440     2,150\n"
    "Oats (Hask)       1,180     1,090     1,020\n\n"
)


def wrong(text: str) -> list[str]:
    """Return the arithmetic of a text that is told as wrong."""
    return [check.what for check in arithmetic.stated(story(text)).checks(()) if check.severity != "info"]


@pytest.mark.parametrize(
    ("right", "slip"),
    [
        (
            "The dam held 318 million litres, 42.4% of the 750 million litres it can.",
            "The dam held 318 million litres, 45.4% of the 750 million litres it can.",
        ),
        (
            "The yard built 1,240 skiffs, 315 punts and 480 rafts, so that 2,035 hulls left the slip.",
            "The yard built 1,240 skiffs, 315 punts and 480 rafts, so that 2,135 hulls left the slip.",
        ),
        (
            "Pellham sets aside £135m for the barns. Together with the £185m of last year that has cost it £320m.",
            "Pellham sets aside £135m for the barns. Together with the £185m of last year that has cost it £310m.",
        ),
        (
            "Orsk had an underlying operating profit of £140.6m. Sales rose 2.0% to £1.08bn, which makes an underlying margin of 13.0%.",
            "Orsk had an underlying operating profit of £140.6m. Sales rose 2.0% to £1.08bn, which makes an underlying margin of 15.0%.",
        ),
        (
            "Pellham opened at $151 per share. A study has a fair value of $267 per share, some 76.8% above the recent trading level.",
            "Pellham opened at $151 per share. A study has a fair value of $267 per share, some 43.5% above the recent trading level.",
        ),
        (
            "The lease runs 12 years at €35 million a year, a burden of €420 million.",
            "The lease runs 12 years at €35 million a year, a burden of €450 million.",
        ),
        (
            "La scierie abandonne 10 % à 540 millions d'euros, après 600 millions.",
            "La scierie abandonne 7 % à 540 millions d'euros, après 600 millions.",
        ),
        (
            "The ferry has carried 162,000 tonnes, already 81% of the lower end of the 200,000–220,000 tonnes it plans.",
            "The ferry has carried 162,000 tonnes, already 71% of the lower end of the 200,000–220,000 tonnes it plans.",
        ),
        (
            "Revenue was $640.0m.\n\nOrders were steady all year.\n\nFree cash flow came to $96.0m, a margin of 15%.",
            "Revenue was $640.0m.\n\nOrders were steady all year.\n\nFree cash flow came to $96.0m, a margin of 19%.",
        ),
        (
            "The flood took 930 sheep, of whom 310 grazed in Orsk, 420 in Varn and 200 in Hask.",
            "The flood took 930 sheep, of whom 310 grazed in Orsk, 460 in Varn and 200 in Hask.",
        ),
        (
            "The storm cost the mill €760m. The bill is made up so: roofs €310m, wheels €205m, barns €150m, all else €95m.",
            "The storm cost the mill €790m. The bill is made up so: roofs €310m, wheels €205m, barns €150m, all else €95m.",
        ),
        (
            "Pellham pays €6.90 for each share. The board calls it a premium of 15% over the last price of €6.00.",
            "Pellham pays €6.90 for each share. The board calls it a premium of 22% over the last price of €6.00.",
        ),
        (
            "The council owns 22.5% and the widow's trust holding 14.1%; with 36.6% between them they can stop the sale.",
            "The council owns 22.5% and the widow's trust holding 14.1%; with 38.6% between them they can stop the sale.",
        ),
    ],
)
def test_a_result_beside_its_amounts_is_held_to_them(right: str, slip: str) -> None:
    """A result that the amounts beside it do not make is told as wrong once, and one that they make is not."""
    assert wrong(right) == []
    assert len(wrong(slip)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Barley brought in $340m, 80% of the whole, malt $85m.",
        "Oats are 4% dearer than Tuesday's $42.10 a sack and 9% dearer than the $40.10 of Friday.",
        "The yield is €400,000 for every mast, or 16 times the €250 million that all of them earn.",
        "The mill has 700 hands: 210 in Orsk and 90 in Varn.",
        "The kiln fired up to 5,300 bricks, 2,100 tiles and 3,100 slabs.",
    ],
)
def test_what_amounts_beside_each_other_do_not_mean_is_left_alone(text: str) -> None:
    """A share of both, another percentage's amount, another size, a part of a list and an open end state nothing."""
    assert wrong(text) == []


def test_shares_and_what_two_of_them_make_are_no_whole() -> None:
    """The largest share may be what the others come to."""
    text = "With the deal Pellham holds 41% of all kilns and Roe 27%, 68% between them."
    assert whole.check(story(text)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The Flour mill of Pellham ground 4,130 tonnes.",
        "Bran was the sore spot, with output 7.4% higher than a year before.",
    ],
)
def test_what_is_told_of_a_row_is_held_to_the_row(text: str) -> None:
    """A number with two digits exchanged and a change the other way disagree with the table; the row's own do not."""
    (check,) = tabled.check(story(TABLE + text))
    assert (check.kind, check.severity) == ("conflict", "warning")


@pytest.mark.parametrize(
    "text",
    [
        "The Flour mill of Pellham ground 4,310 tonnes.",
        "Bran was the sore spot, with output 7.4% lower than a year before.",
        "The Flour mill of Pellham was closed for 431 hours.",
    ],
)
def test_what_the_row_has_is_no_conflict(text: str) -> None:
    """Equal numbers, the change that the row makes and a number of another thing agree with the table."""
    assert tabled.check(story(TABLE + text)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The shares ended Thursday 6.2% higher at $91.40, still short of the 52-week high of $84.15.",
        "• Price: €31.20\n\n• 52-week range: €33.40–47.10",
        "The shares ended down 4.1% at €71.30. Their high of the past 52 weeks is €66.90.",
        "Orsk Mills ended at $14.85 a share after swinging between $13.90 and $14.60 a share.",
        "Barley settled at €191.20 a tonne. It moved between a low of €194.50 and a high of €199.10.",
    ],
)
def test_a_price_beyond_its_own_extreme_cannot_be(text: str) -> None:
    """The extreme may be the end of a range, stand behind its price, or be named by its span."""
    assert [check.kind for check in extremes.check(story(text))] == ["implausible"]


def test_a_headline_of_two_digits_shows_a_slip_of_scale() -> None:
    """A headline and its text that tell one amount in two scales disagree, though two digits are few."""
    text = story("Pellham buys Varn kilns for €4.7bn\n\nPellham of Orsk is to buy all kilns of Varn for €4.7 million, it said.")
    assert [check.kind for check in unit.check(text)] == ["unit"]
    assert conflict.conflicts(text).checks(()) == ()


def test_a_headline_that_is_told_nowhere_is_held_to_the_value_nearest_to_it() -> None:
    """A number of a headline a digit away from one of the text was meant to be it."""
    text = "Pellham lifts its goal to 85 million loaves\n\nThe bakers want 84 million sold in the year. Rivals sold 91 million."
    assert len(conflict.conflicts(story(text)).checks(())) == 1


def test_one_amount_of_one_event_is_told_in_two_scales_in_any_language() -> None:
    """Where two sources share exact amounts, another one with the same digits is the same."""
    one = "Pellham earned €318 million and paid €402 million. Reserves are €1.95 billion. Premiums came to €12.8 million."
    other = "Pellham verdiente 318 Mio. Euro, gezahlt wurden 402 Mio. Euro. Rückstellungen: 1,95 Mrd. Euro. Beiträge: 12,8 Mrd. Euro."
    assert [check.kind for check in unit.check(story(one, other))] == ["unit"]


@pytest.mark.parametrize(
    "text",
    [
        "Output grew by 5.1%, the office said, correcting the 4.7% it had published in May.",
        "Output grew by 5.1%, and not the 4.7% that the office had announced in May.",
        "The final number of kilns is 4,210, made up of 2,900 old and 1,310 new ones. It replaces the 4,150 told by the board in May.",
    ],
)
def test_an_article_corrects_a_value_that_no_other_source_prints(text: str) -> None:
    """What a sentence says to take the place of another replaces it."""
    marked = story(text)
    (check,) = supersedes.check(marked)
    assert check.kind == "supersedes"


def test_a_denial_and_the_own_value_disagree_with_what_another_source_prints() -> None:
    """Who denies another source's value and tells its own disagrees with it."""
    printed = "Millers speak of €1,250 a kiln for the repair."
    denied = (
        "The repair comes to about €910 per kiln. The figure of €1,250 per kiln in the press did not come from Pellham and is incorrect."
    )
    assert len(conflict.conflicts(story(printed, denied)).checks(())) == 1


def test_values_are_exchanged_between_names_in_neighbouring_sentences() -> None:
    """Two sources that give two shares to two owners the other way round disagree, however each sentence names them."""
    one = "Roe Trust owns 21.3% and the Hask family 8.6%."
    other = "Hask Holding, which Pellham said owns 21.3%, will sell. Roe Trust, with 8.6%, will not."
    assert len(conflict.conflicts(story(one, other)).checks(())) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The current stock is 212 tonnes, according to the balance sheet of June 30, 2024.",
        "Gut belegt ist derzeit die Mühle: 91 Prozent der Steine laufen, wie aus einer Zählung der Innung vom Herbst 2022 hervorgeht.",
        "La meunerie fournit aujourd'hui 36 % du pain, d'après une enquête conduite en 2019.",
        "At the moment 61 mills stand idle, going by the count of the guild of 14 March 2024.",
        "Las reservas de trigo suman en este momento 790 toneladas, según el balance al 31 de diciembre de 2023.",
        "Loss, currently 214 litres a day by the count for 2021-22, is much for a mill.",
    ],
)
def test_what_is_told_as_current_before_an_old_year_is_stale(text: str) -> None:
    """Words for the present before the figure, and a year behind it that lies far back, need no name of a source between."""
    marked = story("Rye in short supply\n\nPellham mills rye in Orsk.\n\n" + text, days=(LATE,))
    assert [check.kind for check in stale.check(marked)] == ["stale"]


def test_another_clause_may_tell_of_another_time() -> None:
    """What happened in a year of which a clause of its own tells is no date of the figure."""
    text = "Pellham now bakes 40,000 loaves and bought its first oven in 2019."
    marked = story("Rye in short supply\n\n" + text, days=(LATE,))
    assert stale.check(marked) == ()
