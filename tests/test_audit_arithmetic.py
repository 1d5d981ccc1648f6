"""Arithmetic that a source states is recomputed exactly, and flagged only where it cannot be right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from factories import count, document, dollars, figure_of, marked, number, percent

from summarizer.audit import arithmetic, audit, examine, voices
from summarizer.models import DraftRelation

if TYPE_CHECKING:
    from summarizer.models import Check, RelationKind


def recompute(kind: RelationKind, text: str, stated: dict[str, Any], *of: dict[str, Any]) -> tuple[Check, ...]:
    """Check one relation in one line; ``stated`` and ``of`` in the order in which the line has them."""
    numbers = sorted((stated, *of), key=lambda each: text.index(each["as_written"]))
    story = marked([document("a", text)], {"a1": numbers})
    ids = [numbers.index(each) + 1 for each in (stated, *of)]
    return arithmetic.stated(story).checks([DraftRelation(kind=kind, stated=ids[0], of=tuple(ids[1:]))])


def test_a_premium_that_does_not_follow_is_an_error_with_the_right_value() -> None:
    """The finding names what is printed, what it should be, and how that was computed, at the printed precision."""
    text = "The model values the stock at $90, some 43.5% more than the $50.90 it costs."
    (check,) = recompute("above_pct", text, percent("43.5%", "43.5"), dollars("$90", "90"), dollars("$50.90", "50.90"))
    assert (check.kind, check.severity, check.by) == ("arithmetic", "error", "code")
    assert check.what == "$90 is 76.8% above $50.90, not 43.5% as printed."
    assert check.formula == "($90 − $50.90) / $50.90 × 100 = 76.8%"
    assert [passage.quote for passage in check.evidence] == [text]


def test_a_statement_that_checks_out_is_information() -> None:
    """A right percentage is told as verified."""
    text = "Output rose 20% from 40 units to 48 units."
    (check,) = recompute("change_pct", text, percent("20%", "20", direction="up"), count("40", "40"), count("48", "48"))
    assert (check.severity, check.what) == ("info", "From 40 to 48 is a rise of 20%; the printed 20% is right.")


@pytest.mark.parametrize(
    ("printed", "value", "severity"),
    [("33%", "33", "info"), ("33.3%", "33.3", "info"), ("33.4%", "33.4", "error"), ("34%", "34", "error")],
)
def test_the_written_precision_is_the_tolerance(printed: str, value: str, severity: str) -> None:
    """100 of 300 is 33% and 33.3%, and neither 33.4% nor 34%."""
    (check,) = recompute(
        "share_pct", f"Of 300 shops 100, or {printed}, close.", percent(printed, value), count("100", "100"), count("300", "300")
    )
    assert check.severity == severity


def test_rounded_inputs_widen_the_tolerance() -> None:
    """$1.2bn may be anything from 1.15 to 1.25 billion, so that 23% more than $1.0bn is no error; 45% is."""
    of = (dollars("$1.0bn", "1000000000"), dollars("$1.2bn", "1200000000"))
    (fair,) = recompute("change_pct", "Up 23% from $1.0bn to $1.2bn.", percent("23%", "23", direction="up"), *of)
    (wrong,) = recompute("change_pct", "Up 45% from $1.0bn to $1.2bn.", percent("45%", "45", direction="up"), *of)
    assert (fair.severity, wrong.severity) == ("info", "error")


@pytest.mark.parametrize(("qualifier", "severity"), [("approx", "info"), ("over", "error"), ("under", "info"), (None, "error")])
def test_hedges_widen_the_printed_value(qualifier: str | None, severity: str) -> None:
    """19.2% is about 20% and under 20%, but neither 20% nor over 20%."""
    stated = percent("20%", "20", direction="up", qualifier=qualifier)
    (check,) = recompute("change_pct", "Up 20% from $50.00 to $59.60.", stated, dollars("$50.00", "50.00"), dollars("$59.60", "59.60"))
    assert check.severity == severity


def test_a_range_is_every_value_in_it() -> None:
    """From 40 to a range of 44 to 50 is any rise from 10% to 25%."""
    of = (count("40", "40"), count("44 to 50", ("44", "50")))
    (inside,) = recompute("change_pct", "A rise of 24% from 40 this year: 44 to 50.", percent("24%", "24", direction="up"), *of)
    (outside,) = recompute("change_pct", "A rise of 34% from 40 this year: 44 to 50.", percent("34%", "34", direction="up"), *of)
    assert inside.severity == "info"
    assert outside.what == "From 40 to 44–50 is a rise of 10% to 25%, not 34% as printed."


def test_two_ranges_are_compared_end_by_end() -> None:
    """A forecast cut from 100-120 to 90-108 is a cut of 10%, however wide the ranges are."""
    of = (count("100-120", ("100", "120")), count("90-108", ("90", "108")))
    (check,) = recompute("change_pct", "Cut by 18% from 100-120 to 90-108.", percent("18%", "18", direction="down"), *of)
    assert check.what == "From 100-120 to 90-108 is a fall of 10%, not 18% as printed."


def test_a_fall_printed_without_a_sign_is_read_with_its_word() -> None:
    """A fall of 10% is right for 50 to 45, and a rise of 30% is not."""
    of = (count("50", "50"), count("45", "45"))
    (right,) = recompute("change_pct", "Fell 10% from 50 to 45.", percent("10%", "10", direction="down"), *of)
    (wrong,) = recompute("change_pct", "Rose 30% from 50 to 45.", percent("30%", "30", direction="up"), *of)
    assert right.severity == "info"
    assert wrong.what == "From 50 to 45 is a fall of 10%, not a rise of 30% as printed."


def test_a_rise_printed_as_a_fall_is_named_as_such() -> None:
    """Where size and direction are both wrong, both are told."""
    (check,) = recompute(
        "change_pct", "Fell 35% from 40 to 50.", percent("35%", "35", direction="down"), count("40", "40"), count("50", "50")
    )
    assert check.what == "From 40 to 50 is a rise of 25%, not a fall of 35% as printed."


def test_a_printed_range_is_judged_as_one() -> None:
    """A rise of 25% is neither 30% nor 35% nor between them."""
    stated = percent("30% to 35%", ("30", "35"))
    (check,) = recompute("change_pct", "Up 30% to 35% from $40 then $50.", stated, dollars("$40", "40"), dollars("$50", "50"))
    assert check.what == "From $40 to $50 is a rise of 25%, not 30% to 35% as printed."


def test_open_bounds_have_no_difference() -> None:
    """Over 50 less over 40 may be anything, so that nothing is said of it."""
    of = (count("50", "50", qualifier="over"), count("40", "40", qualifier="over"))
    assert recompute("difference", "Over 50 against over 40: 77 more.", count("77", "77"), *of) == ()


def test_levels_pointed_at_the_wrong_way_round_are_no_finding() -> None:
    """Where the statement holds for the levels in the other order, the pointer is wrong and not the text."""
    text = "Up 25% to 50 from 40."
    checks = recompute("change_pct", text, percent("25%", "25", direction="up"), count("50", "50"), count("40", "40"))
    assert [check.severity for check in checks] == ["info"]


def test_a_discount_pointed_at_the_wrong_way_round_is_turned() -> None:
    """What is below is the smaller amount, whichever was pointed at first."""
    of = (dollars("$1,600", "1600"), dollars("$1,200", "1200"))
    (check,) = recompute("below_pct", "The old one cost $1,600 and the new one, at $1,200, is 35% cheaper.", percent("35%", "35"), *of)
    assert check.what == "$1,200 is 25% below $1,600, not 35% as printed."


def test_a_magnitude_that_fits_is_not_flagged_for_a_direction_read_by_rule() -> None:
    """Only the words around it say that it rose, and words are read by rule: that is no proof of an error."""
    assert (
        recompute("change_pct", "Up 10% after 50, now 45.", percent("10%", "10", direction="up"), count("50", "50"), count("45", "45"))
        == ()
    )


def test_a_sum_that_does_not_add_up() -> None:
    """Whole counts are exact: 17, 9 and 4 are not 31."""
    of = (count("17", "17"), count("9", "9"), count("4", "4"))
    (check,) = recompute("sum", "31 shops: north 17, south 9, west 4.", count("31", "31"), *of)
    assert (check.what, check.formula) == ("17, 9 and 4 add up to 30, not 31 as printed.", "17 + 9 + 4 = 30")


def test_a_result_is_written_as_the_source_writes_its_own() -> None:
    """Currency, scale and decimals of the printed total are kept."""
    of = (dollars("$1,140.2m", "1140200000"), dollars("$64.4m", "64400000"))
    (check,) = recompute("sum", "$1,140.2m and $64.4m make ($1,212.6m).", dollars("($1,212.6m)", "-1212600000"), *of)
    assert check.what == "$1,140.2m and $64.4m add up to $1,204.6m, not ($1,212.6m) as printed."


def test_points_are_the_difference_of_percentages() -> None:
    """A change told in percentage points or basis points is a difference, also where it was pointed at as a change."""
    of = (percent("5.25%", "5.25"), percent("5.00%", "5.00"))
    points = number("half a percentage point", "percent", "0.5", unit="percentage points", direction="down")
    (wrong,) = recompute("change_pct", "Cut by half a percentage point from 5.25% to 5.00%.", points, *of)
    basis = number("25 basis points", "basis_points", "25", unit="bp")
    (right,) = recompute("difference", "Cut by 25 basis points from 5.25% to 5.00%.", basis, *of)
    assert wrong.what == "5.00% and 5.25% differ by 0.25 percentage points, not half a percentage point as printed."
    assert right.what == "5.25% and 5.00% differ by 25 basis points; the printed 25 basis points is right."


def test_percent_said_for_points_is_no_finding() -> None:
    """A rise of 2% of a margin from 20% to 22% may mean points."""
    assert (
        recompute("change_pct", "Up 2%, from 20% to 22%.", percent("2%", "2", direction="up"), percent("20%", "20"), percent("22%", "22"))
        == ()
    )


def test_a_multiple_in_words_is_loose() -> None:
    """61 is about twice 30.4, so "doubled" holds; it is not half."""
    of = (count("61", "61"), count("30", "30"))
    (doubled,) = recompute("multiple", "It doubled to 61 from 30.", number("doubled", "multiple", "2", unit="x"), *of)
    (tripled,) = recompute("multiple", "It tripled to 61 from 30.", number("tripled", "multiple", "3", unit="x"), *of)
    assert (doubled.severity, tripled.what) == ("info", "61 divided by 30 is 2.03 times, not tripled as printed.")


def test_a_fraction_in_words_is_a_share() -> None:
    """A third of 9 is 3 and not 5."""
    of = (count("5", "5"), count("9", "9"))
    (check,) = recompute("share_pct", "A third of 9 is 5.", number("A third", "ratio", "0.3333333333"), *of)
    assert check.what == "5 is 55.6% of 9, not A third as printed."


@pytest.mark.parametrize(
    ("kind", "of"),
    [
        ("change_pct", (dollars("$5", "5"), number("€6", "money", "6", currency="EUR"))),
        ("change_pct", (dollars("$5", "5"), count("6", "6"))),
        ("change_pct", (dollars("$0", "0"), dollars("$6", "6"))),
        ("change_pct", (dollars("-$5", "-5"), dollars("$6", "6"))),
        ("change_pct", (dollars("$6", "6"),)),
        ("sum", (dollars("$5", "5"), dollars("$6", "6"))),
        ("multiple", (dollars("$5", "5"), dollars("$6", "6"))),
        ("difference", (number("5 days", "other", "5", unit="days"), number("6 months", "other", "6", unit="months"))),
    ],
)
def test_quantities_that_do_not_fit_are_skipped(kind: RelationKind, of: tuple[dict[str, Any], ...]) -> None:
    """Other currencies, kinds and units, a base of zero or below, and a missing operand say nothing."""
    text = "Told 77%: " + " then ".join(each["as_written"] for each in of)
    assert recompute(kind, text, percent("77%", "77"), *of) == ()


def test_a_relation_is_told_once() -> None:
    """The same relation pointed at twice, or printed in the same words by another source, is one finding."""
    text = "Up 30% from $40 to $50."
    numbers = [percent("30%", "30", direction="up"), dollars("$40", "40"), dollars("$50", "50")]
    story = marked([document("a", text), document("b", text)], {"a1": numbers, "b1": numbers})
    relations = [DraftRelation(kind="change_pct", stated=s, of=of) for s, of in ((1, (2, 3)), (1, (2, 3)), (4, (5, 6)))]
    (check,) = arithmetic.stated(story).checks(relations)
    assert [passage.source for passage in check.evidence] == ["a"]


def test_numbers_in_words_that_add_up_are_not_worth_telling() -> None:
    """Two and one are three: no reader needs a check of that."""
    of = (count("two", "2"), count("one", "1"))
    assert recompute("sum", "Of three, two and one.", count("three", "3"), *of) == ()


def test_passages_come_stated_first_and_at_most_four() -> None:
    """The line of the statement leads, then those of the inputs; a line that holds several is shown once."""
    story = marked(
        [document("a", "North 1\nSouth 2\nWest 3\nEast 4\nTotal 12")],
        {f"a{n}": [count(str(n), str(n))] for n in range(1, 5)} | {"a5": [count("12", "12")]},
    )
    (check,) = arithmetic.stated(story).checks([DraftRelation(kind="sum", stated=5, of=(1, 2, 3, 4))])
    assert [passage.quote for passage in check.evidence] == ["Total 12", "North 1", "South 2", "West 3"]
    assert all(story.document["a"].text[passage.start : passage.end] == passage.quote for passage in check.evidence)


def test_only_figures_of_the_brief_are_named() -> None:
    """A finding refers to the figures that the brief lists, and to no other quantity."""
    story = marked([document("a", "Up 30% from $40 to $50.")], {"a1": [percent("30%", "30"), dollars("$40", "40"), dollars("$50", "50")]})
    relations = [DraftRelation(kind="change_pct", stated=1, of=(2, 3))]
    (check,) = audit(examine(story, (), voices(story)), [figure_of(story, 3)], relations, ())
    assert check.figures == ("q3",)
