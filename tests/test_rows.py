"""Items that a model writes as one string each: the same draft as of objects, under the same bounds, and the same brief."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any

import pytest
from hostile.answers import benign, entries, sources
from hostile.compromised import Compromised, as_client
from hypothesis import given
from hypothesis import strategies as st
from pydantic import AliasChoices, BaseModel, Field, ValidationError, create_model
from rowed import row, rowed

from summarizer import Brief, Entity, Label, LineIds, Prose, QuantityId, QuantityIds, Row, UsageError, summarize
from summarizer.ask.preview import preview
from summarizer.ask.sound import sound_part
from summarizer.models import Draft, DraftFigure, RowDraft
from summarizer.models.fields import check_draft
from summarizer.models.rows import read_row
from summarizer.schemas import draft_schema

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

SOURCES = sources(entries("answers.jsonl")[0])
FIGURE = "7 | share price, close | Vantor Group | 5 May 2026 | actual | 8 12"


@pytest.fixture(scope="module")
def in_rows(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A prompt that is answered in rows."""
    path = tmp_path_factory.mktemp("prompts") / "mine.v1.toml"
    path.write_text('answers_with = "draft.v2"\nsystem = "In rows."\nuser = "$sources"\n', encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def in_objects(in_rows: Path) -> Path:
    """The same prompt, answered in objects."""
    path = in_rows.with_name("mine.v2.toml")
    path.write_text(in_rows.read_text(encoding="utf-8").replace("draft.v2", "draft.v1"), encoding="utf-8")
    return path


def brief_of(answer: Mapping[str, Any], prompt: Path) -> tuple[Brief, Compromised]:
    """Make the brief of one answer, however often it is asked for."""
    model = Compromised(lambda _: json.dumps(answer))
    made = summarize(SOURCES, engine="llm", model="reference", client=as_client(model), prompt=prompt)
    assert isinstance(made, Brief)
    return made, model


def draft_of(**lists: list[str]) -> RowDraft:
    """Read an answer in rows."""
    nothing: dict[str, Any] = {name: [] for name in RowDraft.model_fields}
    return RowDraft.model_validate_json(json.dumps(nothing | {"title": "x"} | lists), strict=False)


def test_a_brief_is_the_same_in_either_form(in_rows: Path, in_objects: Path) -> None:
    """What is proved, published and withheld of an answer does not depend on how its items are written."""
    rows, model = brief_of(rowed(benign()), in_rows)
    objects, _ = brief_of(benign(), in_objects)
    assert len(model.bodies) == 1
    assert rows.figures
    assert rows.catalysts
    assert rows.model_dump(exclude={"provenance"}) == objects.model_dump(exclude={"provenance"})


def test_a_server_is_sent_a_schema_of_strings() -> None:
    """No field of an item is named in it, which is what a row is for."""
    schema = draft_schema(RowDraft)
    assert schema["required"] == list(Draft.model_fields)
    items = [each for name, each in schema["properties"].items() if name != "title"]
    assert items == [{"items": {"type": "string"}, "type": "array"}] * (len(Draft.model_fields) - 1)
    assert len(json.dumps(schema)) < len(json.dumps(draft_schema(Draft))) / 3


def test_the_fields_of_a_row_stand_in_their_order() -> None:
    """Quantities are numbers, lists of pointers are split, and what is not a pointer is text."""
    (figure,) = draft_of(figures=[FIGURE]).figures
    assert figure == DraftFigure(q=7, metric="share price, close", entity="Vantor Group", period="5 May 2026", role="actual", also=(8, 12))


@pytest.mark.parametrize(
    ("written", "entity", "also"),
    [
        ("7 | price |  | 2026 | actual | ", None, ()),
        ("7|price||2026|actual|", None, ()),
        ("7 | price | | 2026 | actual", None, ()),
        ("7 | price | Vantor | 2026 | actual | 8, 12", "Vantor", (8, 12)),
        ("7 | price | Vantor | 2026 | actual | 8 x 12", "Vantor", (8, 0, 12)),
        ("7 | price | Vantor | 2026 | actual | -8", "Vantor", (0,)),
    ],
)
def test_an_empty_field_is_none_or_no_pointer(written: str, entity: str | None, also: tuple[int, ...]) -> None:
    """Where None may stand it is None; a list of pointers is empty; what is no pointer points at nothing."""
    (figure,) = draft_of(figures=[written]).figures
    assert (figure.entity, figure.period, figure.also) == (entity, "2026", also)


@pytest.mark.parametrize("status", ["reported", "Reported", "reported by others", "reported (by others)"])
def test_a_choice_may_be_followed_by_words(status: str) -> None:
    """A model that explains its choice has chosen; what only begins like a word, or holds one, is none."""
    (event,) = draft_of(catalysts=[f"talks held | | mixed | {status} | a1"]).catalysts
    assert event.status == "reported"
    for other in ("reportedly", "as reported", ""):
        with pytest.raises(ValidationError):
            draft_of(catalysts=[f"talks held | | mixed | {other} | a1"])


@pytest.mark.parametrize("number", ["x", "0", "-7", "7.5", "٧", "99999999", ""])
def test_what_is_no_number_of_a_quantity_points_at_nothing(number: str) -> None:
    """A pointer is written in ASCII digits, and there are no more than a million of them."""
    (figure,) = draft_of(figures=[f"{number} | price | | | actual"]).figures
    assert figure.q == 0


@pytest.mark.parametrize("written", [FIGURE + " | more", "7 | a | b | c | actual | 8 |"])
def test_a_row_of_too_many_fields_is_no_item(written: str) -> None:
    """Which of them was meant cannot be told."""
    with pytest.raises(ValidationError) as caught:
        draft_of(figures=[written])
    assert [(each["loc"], each["type"]) for each in caught.value.errors()] == [(("figures", 0), "row_length")]


def test_a_model_is_told_which_row_is_wrong(in_rows: Path) -> None:
    """The re-ask names the place and the fault, and nothing of the answer; then the row alone is withheld, as an empty one is."""
    answer = rowed(benign())
    answer["figures"].append(FIGURE + " | secret")
    answer["risks"].append("")
    good, _ = brief_of(rowed(benign()), in_rows)
    made, model = brief_of(answer, in_rows)
    told = model.bodies[1]["messages"][-1]["content"]
    assert f"figures.{len(answer['figures']) - 1}: too many fields" in told
    assert "secret" not in told
    assert made.model_dump(exclude={"withheld", "provenance"}) == good.model_dump(exclude={"withheld", "provenance"})
    lost = {(each.section, each.reason.code) for each in made.withheld if each not in good.withheld}
    assert lost == {("figures", "invalid_item"), ("risks", "bad_ref")}


_TEXT = st.text(st.characters(exclude_characters="|", exclude_categories=("Cs", "Cc")), max_size=20).map(str.strip)
_IDS = st.lists(st.integers(1, 999), unique=True, max_size=4)
_FIGURES = st.fixed_dictionaries(
    {
        "q": st.integers(1, 999_999),
        "metric": _TEXT,
        "entity": st.none() | _TEXT.filter(bool),
        "period": st.none() | _TEXT.filter(bool),
        "role": st.sampled_from(["actual", "guidance", "estimate", "target", "reported"]),
        "also": _IDS,
    }
)


@given(figure=_FIGURES)
def test_a_row_loses_nothing(figure: dict[str, Any]) -> None:
    """Whatever an item holds that has no bar in it is read as it is from its row."""
    (read,) = draft_of(figures=[row({name: figure[name] for name in DraftFigure.model_fields})]).figures
    assert read == DraftFigure.model_validate(figure)


def test_what_is_no_string_is_left_as_it_is() -> None:
    """An answer that holds objects where rows were asked for is as good."""
    assert read_row(DraftFigure, {"q": 7}) == {"q": 7}
    assert RowDraft.model_validate_json(json.dumps(benign()), strict=False).figures


def test_a_broken_row_is_told_with_its_words() -> None:
    """A reader sees what was withheld."""
    answer = rowed(benign())
    answer["risks"] = ["a | b | a1 | c", *answer["risks"]]
    answer["catalysts"] = ["Offer made | more is paid | upwards | confirmed | a1"]
    read = sound_part(json.dumps(answer), RowDraft)
    assert read is not None
    assert [tuple(each) for each in read.spoilt] == [("catalysts.0", "Offer made"), ("risks.0", "a | b | a1 | c")]
    assert len(read.value.risks) == len(benign()["risks"])


def test_rows_are_previewed_as_they_grow() -> None:
    """Of a row that is not whole the fields that have come are shown, and of pointers the quantity."""
    answer = '{"title": "x", "catalysts": ["offer made | more is paid | positive | confirmed | a1", "offer of {2} ref'
    assert preview(answer, RowDraft, lambda text: text.replace("{2}", "$5")) == (
        "x",
        "CATALYSTS",
        "- offer made · more is paid",
        "- offer of $5 ref",
    )
    figures = '{"title": "x", "figures": ["2 | price | | 2026 | actual'
    assert preview(figures, RowDraft, lambda text: text.replace("{2}", "$5"))[-1] == "- $5 · price · 2026"


class Deal(BaseModel):
    """A flat item."""

    what: Prose
    buyer: Entity | None
    price: QuantityId
    others: QuantityIds
    lines: LineIds


class Deals(BaseModel):
    """An item with items."""

    what: Prose
    lines: LineIds
    deals: list[Deal]


class Named(BaseModel):
    """An item with a list of words."""

    lines: LineIds
    names: list[Label]


def draft_class(item: type[BaseModel]) -> type[BaseModel]:
    """Make a draft of a list of rows."""
    rows: Any = Annotated[item, Row()]
    return create_model("Mine", items=(list[rows], ...))


def test_a_users_own_items_can_be_rows() -> None:
    """The marker works in any class of drafts."""
    mine: Any = draft_class(Deal)
    check_draft(mine)
    assert draft_schema(mine)["properties"]["items"] == {"items": {"type": "string"}, "type": "array"}
    (deal,) = mine.model_validate({"items": ["sale of mill | | 3 | 4 5 | a1 b2"]}).items
    assert deal == Deal(what="sale of mill", buyer=None, price=3, others=(4, 5), lines=("a1", "b2"))


class Renamed(BaseModel):
    """An item whose fields have other names in an answer."""

    what: Annotated[Prose, Field(validation_alias=AliasChoices("event", "story"))]
    lines: Annotated[LineIds, Field(alias="from")]


def test_a_field_of_a_row_goes_by_its_alias() -> None:
    """The first of several is its name, as in the schema of objects."""
    mine: Any = draft_class(Renamed)
    (item,) = mine.model_validate({"items": ["sale of mill | a1"]}).items
    assert (item.what, item.lines) == ("sale of mill", ("a1",))


@pytest.mark.parametrize(("item", "field"), [(Deals, "deals"), (Named, "names")])
def test_a_row_holds_no_list_but_of_pointers(item: type[BaseModel], field: str) -> None:
    """It could not be told where such a list ends; the error names the field and says what to do."""
    with pytest.raises(UsageError, match=f"{item.__name__} is a Row, and its field '{field}'.*leave the Row"):
        check_draft(draft_class(item))
