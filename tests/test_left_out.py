"""An event that a model left out is added by the code, in the words of its source, where the rules are sure enough of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from summarizer import Source, summarize, verify
from summarizer.evaluate.stored import Stored, client_of
from summarizer.models import Draft
from summarizer.prompts import DEFAULT_PROMPT, prompt_text
from summarizer.render import to_markdown

if TYPE_CHECKING:
    from pathlib import Path

    from summarizer import Brief

ARTICLE = Source(
    text="""Title: Ostrava Glass closes its oldest furnace
Publisher: Glazier's Post
Published: 4 May 2026

Ostrava Glass will close its oldest furnace in June, chief executive Jana Malá said on Monday.

The company said first-quarter net profit rose 18% to €42 million, from €35.6 million a year earlier.

Mornings in the valley are misty at this time of the year.
"""
)
CLOSURE = {"headline": "Oldest furnace to close", "why": "", "direction": "negative", "status": "planned", "lines": "a4"}
PROFIT = {"headline": "First-quarter profit rose", "why": "", "direction": "positive", "status": "confirmed", "lines": "a5"}


def briefed(
    *catalysts: dict[str, Any], risks: tuple[dict[str, Any], ...] = (), prompt: str | Path = DEFAULT_PROMPT, subject: str | None = None
) -> Brief:
    """Make the brief of an answer that holds these catalysts and risks."""
    answer = {**dict.fromkeys(Draft.model_fields, ()), "title": "", "catalysts": catalysts, "risks": risks}
    client = client_of(Stored(text=json.dumps(answer)))
    return summarize(ARTICLE, subject=subject, engine="llm", model="m", client=client, prompt=prompt)


def added(brief: Brief) -> list[str]:
    """Take the headlines of what the code added."""
    return [event.headline for event in brief.catalysts if event.by == "code"]


FURNACE = "Ostrava Glass will close its oldest furnace in June, chief executive Jana Malá said on Monday."
INCOME = "The company said first-quarter net profit rose 18% to €42 million, from €35.6 million a year earlier."


@pytest.mark.parametrize(("told", "left"), [(CLOSURE, INCOME), (PROFIT, FURNACE)], ids=["profit", "closure"])
def test_an_event_that_was_left_out_is_added(told: dict[str, Any], left: str) -> None:
    """It comes last, word for word as its source tells it, rests on that line, and both pages say that it was added."""
    brief = briefed(told)
    assert [event.headline for event in brief.catalysts] == [told["headline"], left]
    assert [event.by for event in brief.catalysts] == ["model", "code"]
    assert [passage.quote for passage in brief.catalysts[1].evidence] == [left]
    assert to_markdown(brief).count("added by rule") == brief.to_html().count("added by rule") == 1


def test_a_brief_with_an_added_event_is_verified() -> None:
    """What the page says of the event is no claim of it."""
    brief = briefed(CLOSURE)
    assert verify(brief.to_markdown(), ARTICLE).ok
    assert verify(brief.model_dump_json(), ARTICLE).ok


def test_what_is_told_is_not_added() -> None:
    """Nothing is added where catalysts and risks together tell every event of the sources."""
    assert added(briefed(CLOSURE, PROFIT)) == []
    assert added(briefed(PROFIT, risks=({key: CLOSURE[key] for key in ("headline", "why", "lines")},))) == []


def test_what_is_withheld_is_told_in_the_words_of_its_source() -> None:
    """An event that the model tells wrongly is withheld, and its source's sentence stands in its place."""
    brief = briefed(PROFIT, {**CLOSURE, "headline": "Profit to fall by a tenth"})
    assert [item.section for item in brief.withheld] == ["title", "catalysts"]
    assert added(brief) == [FURNACE]


def test_a_prompt_of_ones_own_is_answered_as_it_asks(tmp_path: Path) -> None:
    """Nothing is added to the answer to a user's own words, which may ask for some events alone."""
    path = tmp_path / "closures.toml"
    path.write_text(prompt_text(DEFAULT_PROMPT).replace("Make a market brief", "Make a brief of closures"), encoding="utf-8")
    assert added(briefed(CLOSURE, prompt=path)) == []


@pytest.mark.parametrize(("subject", "number"), [("Ostrava Glass a.s.", 1), ("Jablonec Beads", 0)])
def test_another_subject_has_no_events_of_these_sources(subject: str, number: int) -> None:
    """To a brief that is about somebody else than its sources nothing is added; the name may be written otherwise."""
    assert len(added(briefed(CLOSURE, subject=subject))) == number


def test_an_offline_brief_is_all_by_rule() -> None:
    """Without a model every event is the code's, and no page says of one that it was added."""
    brief = summarize(ARTICLE, engine="offline")
    assert {event.by for event in brief.catalysts} == {"code"}
    assert "added by rule" not in to_markdown(brief)
