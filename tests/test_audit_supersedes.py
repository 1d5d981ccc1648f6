"""What a later source replaces, denies or corrects."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from stories import EARLY, LATE, story

from summarizer.audit import supersedes

if TYPE_CHECKING:
    from summarizer.documents import Marked
    from summarizer.models import Check

OLD = "Pellham delivered about 184,000 pumps, by its preliminary count."


def replaced(text: Marked) -> tuple[Check, ...]:
    """Check a set of sources of which the brief has no figures."""
    return supersedes.check(text)


def test_a_revised_figure_replaces_the_earlier_one() -> None:
    """The later source tells both; the finding quotes both sources and is information."""
    text = story(OLD, "Pellham revised its deliveries to 186,420 pumps from the preliminary 184,000.", days=(EARLY, LATE))
    (check,) = replaced(text)
    assert (check.kind, check.severity) == ("supersedes", "info")
    assert check.what == "Quay Courier tells 186,420 in place of 184,000 (Harbour Post)."
    assert [passage.source for passage in check.evidence] == ["b", "a"]


def test_talk_is_replaced_by_the_contract() -> None:
    """Hearsay that the later source repeats as such is replaced by what it tells before."""
    new = "Pellham signed for 45,000 pumps. Press reports had spoken of 30,000 to 40,000 units."
    (check,) = replaced(story("Pellham is in talks over 30,000 to 40,000 pumps.", new, days=(EARLY, LATE)))
    assert "45,000 in place of 30,000 to 40,000" in check.what


def test_what_a_first_estimate_is_set_beside_is_not_replaced_by_it() -> None:
    """A value behind "after" is that of an earlier time, though the sentence speaks of an estimate."""
    new = "Output of Orsk fell 1.3%, the bureau said in a preliminary estimate, after growth of 0.2% in the second quarter."
    assert replaced(story("Orsk has a bureau.", new, days=(EARLY, LATE))) == ()


def test_a_number_of_two_digits_is_replaced_by_the_one_before_it() -> None:
    """No word need say that it was revised where an earlier source tells the old value once and the new one stands right before it."""
    old, new = (
        "Pellham won 3.1 million millers in spring.",
        "That shrinks the gain to 1.3 million from the 3.1 million that all had cheered.",
    )
    (check,) = replaced(story(old, new, days=(EARLY, LATE)))
    assert "1.3 million in place of 3.1 million" in check.what
    assert replaced(story(old, "Pellham won 1.3 million millers. It is far from the 3.1 million barns of Orsk.", days=(EARLY, LATE))) == ()


def test_a_denial_names_who_printed_the_figure() -> None:
    """A figure that the later source denies is told as denied."""
    (check,) = replaced(story("Pellham shipped 148,000 pumps.", "“We never published 148,000,” Pellham said.", days=(EARLY, LATE)))
    assert check.what == "Quay Courier reports a denial of 148,000, which Harbour Post prints."


def test_a_correction_is_found_in_one_source() -> None:
    """A notice of correction holds the wrong value and the right one."""
    (check,) = replaced(story("Correction: last week we gave the cost of the mill as $1,950; it is $2,195."))
    assert check.what == "Harbour Post prints a correction: $1,950 and $2,195."


@pytest.mark.parametrize(
    ("first", "second", "days"),
    [
        (
            "Profit of €412,000 was below the consensus of €498,000.",
            "Profit dropped to €421,000. Analysts had expected €498,000.",
            (EARLY, LATE),
        ),
        ("Pellham shares closed at $40.10.", "Pellham shares rose to $42.30 from $40.10.", (EARLY, LATE)),
        ("Sales were 184,000 pumps, 5% more than 175,300.", "Pellham sold 186,420 pumps, up from 175,300.", (EARLY, LATE)),
        (OLD, "Pellham revised its deliveries to 186,420 pumps from the preliminary 184,000.", (LATE, EARLY)),
    ],
)
def test_what_moved_or_came_before_replaces_nothing(first: str, second: str, days: tuple[str, str]) -> None:
    """A price that moved, the base of a comparison and an earlier source replace nothing of the other source."""
    findings = replaced(story(first, second, days=days))
    assert [check for check in findings if {passage.source for passage in check.evidence} == {"a", "b"}] == []
