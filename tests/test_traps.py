"""The audit against the traps and controls of the evaluation set."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, get_args

import pytest
from traps import halves, load_stories, offline, outcome, report

from summarizer.models import DraftObservation, DraftRelation, ObservationKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from traps import Outcome

    from summarizer.documents import Marked
    from summarizer.evaluate.golden import Story, Trap
    from summarizer.models import Draft, RelationKind

FOUND = 0.6
FOUND_BY_POINTING = 0.85
ALARMS = 2
STRAYS = 6


@pytest.fixture(scope="module")
def outcomes() -> list[Outcome]:
    """Audit every story once."""
    return [outcome(story) for story in load_stories()]


def test_the_set_has_its_traps_and_controls() -> None:
    """There are 48 traps and 46 controls, and the halves part the stories."""
    stories = load_stories()
    assert (sum(len(story.traps) for story in stories), sum(len(story.controls) for story in stories)) == (48, 46)
    assert [*halves(stories)[0], *halves(stories)[1]] == [*stories]


def test_the_code_alone_finds_the_traps(outcomes: list[Outcome]) -> None:
    """Enough traps are found without a model, nearly no control is flagged, and little else is reported."""
    found = sum(len(one.audited.found) for one in outcomes) / sum(len(one.story.traps) for one in outcomes)
    alarms = len({control for one in outcomes for control, _ in one.audited.alarms})
    strays = sum(len(one.audited.strays) for one in outcomes)
    assert (found >= FOUND, alarms <= ALARMS, strays <= STRAYS) == (True, True, True), "\n".join([f"{found:.3f}", *report(outcomes)])


def test_findings_cite_at_most_four_lines(outcomes: list[Outcome]) -> None:
    """What matches no trap is held to the same form as what does: one to four passages, each of one line."""
    for finding in (finding for one in outcomes for finding in one.audited.strays):
        assert 1 <= len(finding.check.evidence) <= 4
        assert all("\n" not in passage.quote for passage in finding.check.evidence)


def test_stories_are_not_joined() -> None:
    """Audited together, articles that have nothing to do with each other neither contradict nor replace one another."""
    stories = load_stories()
    articles = tuple(article for story in stories for article in story.articles)
    together = replace(stories[0], name="all", articles=articles, traps=(), controls=(), injections=())
    story_of = {article.slug: story.name for story in stories for article in story.articles}
    for finding in outcome(together).audited.strays:
        assert len({story_of[span.slug] for span in finding.spans}) == 1, finding.check.what


LINHAI = "g1-linhai-accelerators"
POINTED: dict[str, tuple[RelationKind, str, tuple[str, ...]]] = {
    LINHAI: ("change_pct", "a quarter", ("30,000 to 40,000", "45,000")),
}
"""Relations that tie what no rule ties: story, kind, the stated result and its inputs as its first article writes them."""
OBSERVED = get_args(ObservationKind)


def pointing(story: Story, before: Outcome, *, observing: bool = False) -> Callable[[Marked], Draft]:
    """Draft as the rules do, and point at what they missed: at relations, and where ``observing`` at other traps too."""

    def draft(marked: Marked) -> Draft:
        update: dict[str, object] = {}
        if story.name in POINTED:
            kind, stated, of = POINTED[story.name]
            ids = {mention.quantity.as_written: mention.id for mention in reversed(marked.mentions) if mention.document == "a"}
            update["relations"] = (DraftRelation(kind=kind, stated=ids[stated], of=tuple(ids[one] for one in of)),)
        if observing:
            missed = (trap for trap in story.traps if trap not in before.audited.found and trap.kind in OBSERVED)
            update["observations"] = tuple(filter(None, (observation(trap, story, marked) for trap in missed)))
        return offline(marked).model_copy(update=update)

    return draft


def observation(trap: Trap, story: Story, marked: Marked) -> DraftObservation | None:
    """Point at the quantities of a trap; its words are a line of the article."""
    document = {article.slug: document for article, document in zip(story.articles, marked.document, strict=True)}
    inside = [
        mention
        for span in trap.spans
        for mention in marked.mentions
        if mention.document == document[span.slug] and mention.quantity.start < span.end and span.start < mention.quantity.end
    ]
    if not inside:
        return None
    quantities = tuple(dict.fromkeys(mention.id for mention in inside))
    return DraftObservation.model_validate({"kind": trap.kind, "q": quantities, "why": f"{{{inside[0].line}}}"})


def test_a_pointed_at_relation_finds_each_missed_statement(outcomes: list[Outcome]) -> None:
    """Arithmetic that no rule ties is found by the code once a draft points at it, and nothing right is flagged for it."""
    for before in (one for one in outcomes if one.story.name in POINTED):
        after = outcome(before.story, pointing(before.story, before)).audited
        assert [trap.kind for trap in after.found if trap not in before.audited.found] == ["arithmetic"]
        assert (after.alarms, len(after.strays)) == (before.audited.alarms, len(before.audited.strays))


def test_a_draft_that_points_reaches_nearly_all_traps(outcomes: list[Outcome]) -> None:
    """A model that points at what the rules missed lifts the share that is found over what is asked of both together."""
    after = [outcome(one.story, pointing(one.story, one, observing=True)) for one in outcomes]
    assert sum(len(one.audited.found) for one in after) / sum(len(one.story.traps) for one in after) >= FOUND_BY_POINTING
