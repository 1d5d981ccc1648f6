"""What a class of drafts may hold: what code can prove, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum, IntEnum
from typing import Annotated, Any, Literal

import pytest
from pydantic import BaseModel, Field, RootModel, create_model

from summarizer import ComparedId, EarningsDraft, Entity, Label, LineIds, Metric, Period, Prose, QuantityId, QuantityIds, UsageError
from summarizer.models import Draft, RowDraft
from summarizer.models.fields import check_draft, fields_of, pointers_in
from summarizer.schemas import draft_schema, schema_name


class Mood(Enum):
    """A choice among words."""

    GOOD = "good"
    BAD = "bad"


class Score(IntEnum):
    """A choice among numbers."""

    ONE = 1


class Percent(Enum):
    """A choice among numbers in words."""

    LITTLE = "under 3%"


class Event(BaseModel):
    """An item that cites lines."""

    what: Prose
    lines: LineIds


class Comment(BaseModel):
    """An item that points at nothing."""

    what: Prose


class Words(RootModel[list[Event]]):
    """A model without a name for its field."""


class Loose(BaseModel, extra="allow"):
    """A model that takes any field."""

    lines: LineIds


class Branch(BaseModel):
    """A model that holds itself."""

    lines: LineIds
    twigs: tuple[Branch, ...]


class Later(BaseModel):
    """A model whose field is of a type that is nowhere."""

    field: Nowhere  # type: ignore[name-defined] # noqa: F821 - that is the point


def draft_of(**fields: Any) -> type[BaseModel]:  # noqa: ANN401 - any type
    """Make a class whose fields have these types."""
    made: type[BaseModel] = create_model("MyDraft", **fields)
    return made


@pytest.mark.parametrize(
    ("annotation", "role", "many", "optional"),
    [
        (LineIds, "lines", False, False),
        (LineIds | None, "lines", False, True),
        (Prose, "prose", False, False),
        (Prose | None, "prose", False, True),
        (Annotated[Prose, Field(description="short")], "prose", False, False),
        (tuple[Label, ...], "label", True, False),
        (list[Label] | None, "label", True, True),
        (Entity, "entity", False, False),
        (Period | None, "period", False, True),
        (QuantityId | None, "quantity", False, True),
        (ComparedId | None, "compared", False, True),
        (QuantityIds, "quantity", True, False),
        (Literal["up", "down"], "choice", False, False),
        (Literal["Q1", "H2"], "choice", False, False),
        (Literal[Mood.GOOD], "choice", False, False),
        (Literal["up", None], "choice", False, True),  # noqa: PYI061 - users may write it so
        (Mood | None, "choice", False, True),
        (bool, "choice", False, False),
        (list[Mood], "choice", True, False),
        (Event | None, "item", False, True),
        (tuple[Event, ...], "item", True, False),
        (list[Event], "item", True, False),
    ],
)
def test_what_a_draft_may_hold(annotation: Any, role: str, many: bool, optional: bool) -> None:  # noqa: ANN401, FBT001 - a row
    """Pointers, prose, labels, choices among words and models of them, alone, optional or in lists, are told by what they are for."""
    draft = draft_of(field=annotation)
    check_draft(draft)
    (field,) = fields_of(draft)
    assert (field.role, field.many, field.optional) == (role, many, optional)


@pytest.mark.parametrize(
    ("annotation", "instead"),
    [
        (str, "use Prose"),
        (str | None, "use Prose"),
        (list[str], "use Prose"),
        (Annotated[str, Field(max_length=9)], "use Prose"),
        (list[Annotated[str, Field(max_length=9)]], "use Prose"),
        (int, "use QuantityId"),
        (float, "use QuantityId"),
        (Decimal | None, "use QuantityId"),
        (tuple[Decimal, ...], "use QuantityId"),
        (date, "use Period"),
        (dict[str, Prose], "use a list of a nested model"),
        (Mapping[str, Event], "use a list of a nested model"),
        (Any, "use the pointer types"),
        (object, "use the pointer types"),
        (bytes, "use the pointer types"),
        (Prose | QuantityId, "use the pointer types"),
        (Event | Comment, "use the pointer types"),
        (tuple[Event], "use the pointer types"),
        (tuple[Prose, QuantityId], "use the pointer types"),
        (list[list[Event]], "use the pointer types"),
        (list[Event | None], "use the pointer types"),
        (list[LineIds], "use the pointer types"),
        (Sequence[Event], "use the pointer types"),
        (set[Label], "use the pointer types"),
        (Literal[1, 2], "use the pointer types"),
        (Literal["up 5%", "down"], "use the pointer types"),
        (Literal["one", "two"], "use the pointer types"),
        (Percent, "use the pointer types"),
        (Score, "use the pointer types"),
    ],
)
def test_what_a_draft_may_not_hold(annotation: Any, instead: str) -> None:  # noqa: ANN401 - a row
    """What would let a number, a quote or a date of the model's through is refused; the error names the field and what to use."""
    with pytest.raises(UsageError, match=rf"The field 'wrong' of MyDraft is .*nothing could prove: {instead}"):
        check_draft(draft_of(events=tuple[Event, ...], wrong=annotation))


def test_a_field_deep_within_is_found() -> None:
    """Models are checked at every depth, and the error names the model that holds the field."""
    inner = create_model("Inner", lines=LineIds, price=float)
    middle = create_model("Middle", lines=LineIds, inner=inner | None)
    with pytest.raises(UsageError, match="The field 'price' of Inner"):
        check_draft(draft_of(items=tuple[middle, ...]))


@pytest.mark.parametrize(
    ("draft", "says"),
    [
        (Words, "RootModel"),
        (draft_of(words=tuple[Words, ...]), "RootModel"),
        (Loose, "allows fields that it does not name"),
        (draft_of(loose=Loose | None), "allows fields that it does not name"),
        (draft_of(twigs=tuple[Branch, ...]), "holds itself"),
        (draft_of(event=Event), "'event' of MyDraft may be withheld"),
        (draft_of(q=QuantityId), "'q' of MyDraft may be withheld"),
        (draft_of(metric=Metric, q=QuantityId | None), "'metric' of MyDraft is a Metric that no item holds"),
        (draft_of(comments=tuple[Comment, ...]), "give Comment a field of LineIds or QuantityId"),
        (draft_of(comment=Comment | None), "give Comment a field of LineIds or QuantityId"),
        (draft_of(items=tuple[create_model("Item", q=QuantityId, one=Metric, two=Metric), ...]), "'one' and 'two' of Item"),  # type: ignore[misc]
        (Later, "types that are not defined yet"),
        (dict, "not a class of drafts"),
        ("draft.v1", "not a class of drafts"),
    ],
)
def test_classes_that_could_not_be_proved(draft: Any, says: str) -> None:  # noqa: ANN401 - a row
    """A class with fields of no name, without an end, without evidence, or with a place that nothing could fill, is refused."""
    with pytest.raises(UsageError, match=says):
        check_draft(draft)


def test_items_may_rest_on_the_lines_of_their_draft() -> None:
    """An item that points at nothing is in order where what holds it cites lines."""
    check_draft(draft_of(lines=LineIds, comments=tuple[Comment, ...]))


@pytest.mark.parametrize("draft", [Draft, RowDraft, EarningsDraft])
def test_the_drafts_that_ship_are_built_as_users_build_theirs(draft: type[BaseModel]) -> None:
    """Nothing in them needs an exception."""
    check_draft(draft)


def test_pointers_are_found_with_their_paths() -> None:
    """Each field of pointers is named as the answer has it."""
    draft = draft_of(title=Prose, events=tuple[Event, ...], best=Event | None, q=QuantityId | None, also=QuantityIds)
    value = draft.model_validate(
        {"title": "x", "events": [{"what": "x", "lines": "a1 a2"}], "best": {"what": "x", "lines": "b1"}, "q": None, "also": [3, 4]}
    )
    assert [(path, held) for path, _, held in pointers_in(value)] == [
        ("events.0.lines", ("a1", "a2")),
        ("best.lines", ("b1",)),
        ("q", ()),
        ("also", (3, 4)),
    ]


def test_the_schema_of_a_class_is_made_once_and_strict() -> None:
    """A model is sent what the class says: ids of lines as one text, quantities as whole numbers, nothing optional left out."""
    draft = draft_of(title=Prose, events=tuple[Event, ...], mood=Mood | None, q=ComparedId | None)
    schema = draft_schema(draft)
    assert schema is draft_schema(draft)
    assert schema["required"] == ["title", "events", "mood", "q"]
    assert schema["additionalProperties"] is False
    assert schema["properties"]["title"] == {"type": "string"}
    assert schema["properties"]["q"] == {"type": ["integer", "null"]}
    assert schema["properties"]["events"]["items"]["properties"]["lines"] == {"type": "string"}


def test_a_class_is_named_as_a_prompt_names_it() -> None:
    """A shipped draft goes by the version of its schema, any other by its class."""
    assert [schema_name(draft) for draft in (Draft, RowDraft, EarningsDraft, Event)] == ["draft.v1", "draft.v2", "earnings.v1", "Event"]
