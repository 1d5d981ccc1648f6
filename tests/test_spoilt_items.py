"""An item of an answer that breaks the schema is withheld alone, with its reason; what stands beside it is published."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any, Literal

import pytest
from hostile.answers import benign, entries, sources
from hostile.compromised import Compromised, as_client
from pydantic import BaseModel

from summarizer import Brief, Job, Ledger, LineIds, Prose, QuantityId, Source, abatch, from_bundle, summarize
from summarizer.ask.sound import sound_part
from summarizer.errors import InvalidAnswerError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

SOURCES = sources(entries("answers.jsonl")[0])
CATALYST = {"headline": "capex guidance for 2026 cut to {5}", "why": "", "direction": "mixed", "status": "confirmed", "lines": "a4"}
FIGURE = {"q": 8, "metric": "share price", "entity": None, "period": None, "role": "actual", "also": []}
BROKEN: list[tuple[str, dict[str, Any]]] = [
    ("catalysts", CATALYST | {"direction": "neutral"}),
    ("catalysts", CATALYST | {"status": "certain<script>"}),
    ("figures", FIGURE | {"role": "consensus"}),
    ("figures", FIGURE | {"role": None}),
    ("relations", {"kind": "ratio", "stated": 2, "of": [3, 1]}),
    ("observations", {"kind": "fraud", "q": [7, 8], "why": "shares fell {7}"}),
    ("risks", {"headline": "Orion Capital sues over misleading disclosure", "lines": "a5"}),
    ("summary", {"text": 7, "lines": "a1"}),
]


def made_of(draft: Mapping[str, Any], **settings: Any) -> tuple[Brief, Compromised, Ledger]:  # noqa: ANN401 - as in summarize
    """Make the brief of one answer that comes however often it is asked for."""
    model, ledger = Compromised(lambda _: json.dumps(draft)), Ledger()
    made = summarize(SOURCES, engine="llm", model="reference", client=as_client(model), ledger=ledger, **settings)
    assert isinstance(made, Brief)
    return made, model, ledger


@pytest.mark.parametrize(("section", "item"), BROKEN)
def test_only_the_item_that_breaks_the_schema_is_withheld(section: str, item: dict[str, Any]) -> None:
    """The brief is that of the good items, after the re-asks that any fault of an answer is worth, with one thing more withheld."""
    good, _, _ = made_of(benign())
    draft = benign()
    draft[section].append(item)
    made, model, ledger = made_of(draft)
    assert made.model_dump(exclude={"withheld", "provenance"}) == good.model_dump(exclude={"withheld", "provenance"})
    (told,) = [each for each in made.withheld if each not in good.withheld]
    assert (told.section, told.reason.code) == (section, "invalid_item")
    assert "script" not in made.model_dump_json()
    assert (len(model.bodies), ledger.reasks) == (4, 3)
    assert "neutral" not in json.dumps([body["messages"][-1] for body in model.bodies])


def test_an_answer_that_is_whole_is_taken_before_one_that_is_not() -> None:
    """Where a re-ask mends the item, nothing is withheld, and no more is asked."""
    broken = benign()
    broken["catalysts"][0]["direction"] = "neutral"
    answers = iter([json.dumps(broken), json.dumps(benign())])
    model = Compromised(lambda _: next(answers))
    made = summarize(SOURCES, engine="llm", model="reference", client=as_client(model))
    assert isinstance(made, Brief)
    assert [each.headline for each in made.catalysts]
    assert not [each for each in made.withheld if each.reason.code == "invalid_item"]
    assert "catalysts.0.direction: not one of the allowed values" in model.bodies[1]["messages"][-1]["content"]


@pytest.mark.parametrize("change", [{"title": ["x"]}, {"figures": {"q": 1}}, {"unknown": 1}, {"risks": None}])
def test_a_field_of_the_draft_itself_spoils_all_of_it(change: dict[str, Any]) -> None:
    """What is wrong outside any item is wrong with the answer."""
    draft = benign() | change
    draft["catalysts"][0]["direction"] = "neutral"
    with pytest.raises(InvalidAnswerError, match="asked 4 times"):
        made_of(draft)


def test_an_answer_of_which_no_item_is_sound_is_none() -> None:
    """There is nothing beside the broken items that could be saved."""
    draft = {key: [{"text": 1}] if isinstance(value, list) else value for key, value in benign().items()}
    with pytest.raises(InvalidAnswerError):
        made_of(draft)


def test_a_batch_and_a_bundle_withhold_the_same(tmp_path: Path) -> None:
    """The line of a batch is the brief, and the brief of a bundle is made again to the byte."""
    draft = benign()
    draft["figures"].append(FIGURE | {"role": "consensus"})
    made, model, _ = made_of(draft, bundle=tmp_path / "kept")
    assert from_bundle(tmp_path / "kept") == made

    async def lines() -> list[str]:
        jobs = [Job(id="one", sources=tuple(SOURCES))]
        return [one.brief_json or "" async for one in abatch(jobs, engine="llm", model="reference", client=as_client(model))]

    (line,) = asyncio.run(lines())
    assert [each["reason"]["code"] for each in json.loads(line)["withheld"]] == [each.reason.code for each in made.withheld]


class Step(BaseModel):
    """An item of an item."""

    text: Prose
    lines: LineIds
    kind: Literal["first", "second"]


class Event(BaseModel):
    """An item with items."""

    text: Prose
    lines: LineIds
    steps: list[Step]


class Draft(BaseModel):
    """A class of a user's own."""

    events: list[Event]
    last: Step | None
    amounts: list[QuantityId]


def test_a_nested_item_and_an_optional_one_are_taken_out_alone() -> None:
    """The innermost item that breaks its class goes, and None stands where one may be missing; paths are those of the answer."""
    step = {"text": "They paid.", "lines": "a1", "kind": "first"}
    event = {"text": "A sale.", "lines": "a1", "steps": [step | {"kind": "zeroth"}, step]}
    read = sound_part(json.dumps({"events": ["none", event], "last": step | {"kind": 3}, "amounts": [1]}), Draft)
    assert read is not None
    assert [tuple(one) for one in read.spoilt] == [("events.0", "none"), ("events.1.steps.0", "They paid."), ("last", "They paid.")]
    assert [len(one.steps) for one in read.value.events] == [1]
    assert read.value.last is None


def test_a_class_that_is_none_of_drafts_is_read_whole_or_not_at_all() -> None:
    """Only what a draft is made of can be withheld."""

    class Plain(BaseModel):
        items: list[str]

    assert sound_part('{"items": [1]}', Plain) is None


@pytest.mark.parametrize(
    "answer", ['{"keep":"all"}', '{"keep":[7,{"n":"x","same":0}]}', '{"keep":[{"n":1}],"more":1}', '{"keep":null}', "{}"]
)
def test_a_selection_of_nonsense_costs_no_part(answer: str) -> None:
    """The drafts of the parts are paid for: where a merge keeps nothing of a section, all of it stays."""
    text = "\n\n".join(f"{name} said sales rose {at}% to ${at}m." for at, name in enumerate(["Tamar", "Orsk", "Delph", "Quill"] * 40, 2))

    def answered(body: Mapping[str, Any]) -> str:
        if "<items " in body["messages"][-1]["content"] or "<items " in body["messages"][1]["content"]:
            return answer
        return json.dumps({**{key: [] for key in benign()}, "title": "", "summary": [{"text": "sales rose {1}", "lines": "a1"}]})

    client = as_client(Compromised(answered))
    made = summarize(Source(text=text), engine="llm", model="reference", client=client, max_input_tokens=3_000)
    assert isinstance(made, Brief)
    assert made.provenance.parts is not None
    assert made.provenance.parts > 1
