"""Sources that give different values of one thing, and what only looks like it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from factories import count, document, dollars, figure_of, marked, number

from summarizer.audit import conflict

if TYPE_CHECKING:
    from summarizer.models import Check

MONDAY, TUESDAY = date(2026, 3, 2), date(2026, 3, 3)


def compare(first: dict[str, Any], second: dict[str, Any], **known: Any) -> tuple[Check, ...]:  # noqa: ANN401 - fields of the figure
    """Check a figure of one source whose ``also`` is the line of another source."""
    days = known.pop("days", (None, None))
    texts = [f"Plant output told: {each['as_written']}." for each in (first, second)]
    documents = [document(name, text, published=day) for name, text, day in zip("ab", texts, days, strict=True)]
    story = marked(documents, {"a1": [first], "b1": [second]})
    return conflict.conflicts(story).checks([figure_of(story, 1, also=["b1"], **({"metric": "plant output"} | known))])


def test_different_counts_of_one_thing_are_a_conflict_with_both_quotes() -> None:
    """The finding names the metric, each value and who tells it."""
    documents = [document("a", "Output was 184,000 tonnes.", publisher="Harbour Post"), document("b", "Output was 148,000 tonnes.")]
    story = marked(documents, {"a1": [count("184,000", "184000", qualifier="approx")], "b1": [count("148,000", "148000")]})
    (check,) = conflict.conflicts(story).checks([figure_of(story, 1, metric="output", also=["b1"])])
    assert (check.kind, check.severity, check.by, check.figures) == ("conflict", "warning", "code", ("q1", "q2"))
    assert check.what == "Sources disagree on output: about 184,000 (Harbour Post); 148,000 (Source b)."
    assert [passage.quote for passage in check.evidence] == ["Output was 184,000 tonnes.", "Output was 148,000 tonnes."]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (dollars("$1.2bn", "1200000000"), dollars("$1,234.6m", "1234600000")),
        (dollars("$50 billion", "50000000000", qualifier="over"), dollars("$53 billion", "53000000000", qualifier="at_least")),
        (count("30,000 to 40,000", ("30000", "40000")), count("35,000", "35000")),
        (dollars("$5.10", "5.10"), number("€4.40", "money", "4.40", currency="EUR")),
        (count("60", "60"), number("66%", "percent", "66")),
        (count("60", "60", unit="jets"), count("66", "66", unit="pilots")),
        (count("60", "60", role="guidance"), count("66", "66", role="estimate")),
        (count("60", "60", period="2025"), count("66", "66", period="2026")),
        (count("60", "60", period="Q3 2025"), count("66", "66", period="fourth quarter")),
    ],
)
def test_values_that_can_both_be_right_are_no_conflict(first: dict[str, Any], second: dict[str, Any]) -> None:
    """Rounding, bounds that admit each other, ranges, other currencies, kinds, units, roles and periods are no contradiction."""
    assert compare(first, second) == ()


def test_reported_and_actual_values_compare() -> None:
    """What unnamed sources say and what a company says are values of one thing."""
    assert len(compare(count("60", "60", role="reported"), count("66", "66"))) == 1


@pytest.mark.parametrize("kind", ["per_share", "multiple"])
def test_what_moves_is_compared_on_one_day_only(kind: str) -> None:
    """Two prices are a conflict on one day, and none on two days or where a day is not known."""
    values = (number("41.30", kind, "41.30"), number("44.10", kind, "44.10"))
    assert len(compare(*values, days=(MONDAY, MONDAY))) == 1
    assert compare(*values, days=(MONDAY, TUESDAY)) == ()
    assert compare(*values) == ()


def test_an_amount_of_a_stated_period_does_not_move() -> None:
    """A percentage told on different days may have changed, unless both sources name its period."""
    values = [number(each, "percent", each.rstrip("%")) for each in ("1.21%", "1.12%")]
    assert compare(*values, days=(MONDAY, TUESDAY)) == ()
    settled = [each | {"period": "Q3 2025"} for each in values]
    assert len(compare(*settled, days=(MONDAY, TUESDAY))) == 1


def test_a_source_that_tells_the_old_value_too_updates_it() -> None:
    """A correction that names what it corrects is no disagreement."""
    documents = [document("a", "Output was 641 tonnes."), document("b", "Output is now 643 tonnes.\nThe first count was 641 tonnes.")]
    story = marked(documents, {"a1": [count("641", "641")], "b1": [count("643", "643")], "b2": [count("641", "641")]})
    assert conflict.conflicts(story).checks([figure_of(story, 1, metric="output", also=["b1"])]) == ()


def test_the_value_meant_in_a_line_of_several_is_the_one_of_the_metric() -> None:
    """Of two counts in a line the one with a word of the metric is compared; where one agrees, or none is told apart, nothing is said."""
    texts = [document("a", "It hired 60 pilots."), document("b", "It hired 66 pilots and 12 cooks.")]
    named = [count("66", "66", metric="pilots hired"), count("12", "12", metric="cooks hired")]
    story = marked(texts, {"a1": [count("60", "60")], "b1": named})
    (check,) = conflict.conflicts(story).checks([figure_of(story, 1, metric="pilots", also=["b1"])])
    assert "66 (Source b)" in check.what
    assert conflict.conflicts(story).checks([figure_of(story, 1, metric="hired", also=["b1"])]) == ()


def test_quantities_that_a_rule_names_alike_are_compared() -> None:
    """Without a model, one metric of two words in a stated period is one thing."""
    alike = {"metric": "jets delivered in the quarter", "period": "third quarter"}
    documents = [document("a", "It delivered 60 jets."), document("b", "It delivered 66 jets.")]
    story = marked(documents, {"a1": [count("60", "60", **alike)], "b1": [count("66", "66", **alike)]})
    assert len(conflict.conflicts(story).checks(())) == 1


@pytest.mark.parametrize("metric", ["jets", "jets delivered"])
def test_a_vague_label_is_not_enough(metric: str) -> None:
    """One word, or two without a period, may mean anything."""
    documents = [document("a", "It delivered 60 jets."), document("b", "It delivered 66 jets.")]
    story = marked(documents, {"a1": [count("60", "60", metric=metric)], "b1": [count("66", "66", metric=metric)]})
    assert conflict.conflicts(story).checks(()) == ()


def test_figures_of_other_entities_are_not_compared() -> None:
    """Two companies deliver different numbers."""
    alike = {"metric": "jets delivered in the quarter", "period": "third quarter"}
    documents = [document("a", "Arrow delivered 60 jets."), document("b", "Bolt delivered 66 jets.")]
    story = marked(documents, {"a1": [count("60", "60", **alike)], "b1": [count("66", "66", **alike)]})
    figures = [figure_of(story, 1, entity="Arrow"), figure_of(story, 2, entity="Bolt")]
    assert conflict.conflicts(story).checks(figures) == ()


def test_a_source_with_several_values_of_a_label_is_left_out() -> None:
    """A label that one source uses for two values is too wide to compare."""
    alike = {"metric": "jets delivered in the quarter", "period": "third quarter"}
    documents = [document("a", "It delivered 60 jets.\nIt delivered 50 jets."), document("b", "It delivered 66 jets.")]
    numbers = {"a1": [count("60", "60", **alike)], "a2": [count("50", "50", **alike)], "b1": [count("66", "66", **alike)]}
    assert conflict.conflicts(marked(documents, numbers)).checks(()) == ()


def test_one_thing_is_one_finding() -> None:
    """Three sources with three values of one thing make one finding with three passages."""
    documents = [document(name, f"It hired {n} pilots.") for name, n in (("a", 60), ("b", 66), ("c", 72))]
    story = marked(documents, {f"{name}1": [count(str(n), str(n))] for name, n in (("a", 60), ("b", 66), ("c", 72))})
    figures = [figure_of(story, 1, metric="pilots hired", also=["b1", "c1"]), figure_of(story, 2, metric="pilots", also=["c1"])]
    (check,) = conflict.conflicts(story).checks(figures)
    assert [passage.source for passage in check.evidence] == ["a", "b", "c"]


def test_values_of_one_source_are_no_conflict() -> None:
    """Disagreement is between sources."""
    story = marked([document("a", "It hired 60 pilots.\nIt hired 66 pilots.")], {"a1": [count("60", "60")], "a2": [count("66", "66")]})
    assert conflict.conflicts(story).checks([figure_of(story, 1, metric="pilots", also=["a2"])]) == ()
