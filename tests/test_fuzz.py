"""Whatever is done to a file, a text or an answer, it ends in a value that holds what values must, or in an error of ours."""

from __future__ import annotations

import contextlib
import copy
import json
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from articles import PELLHAM
from factories import passages
from fuzzing import ALL, FEW, mutated_bytes, mutated_text, trying
from hypothesis import assume, given, reject
from hypothesis import strategies as st
from pages import ENGLISH, GERMAN, SHAPES, STORIES
from pdfs import column, pdf
from pydantic import ValidationError
from scoring import GOLDEN
from wrappings import mail, rss, word

import summarizer.load
from summarizer import Source, load_brief, read_quantities
from summarizer.ask.answer import UnusableAnswerError, answer_text, checked, read_envelope, validation_codes
from summarizer.errors import AnswerError, InputError, ProviderError
from summarizer.load.child import Readers
from summarizer.mark import mark
from summarizer.models import Draft
from summarizer.models.fields import keys_in
from summarizer.pipeline import read
from summarizer.render.as_json import to_json
from summarizer.steps.proving import offline_provenance, prove_brief

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from summarizer.documents import Document

TEXTS = tuple(path.read_text(encoding="utf-8") for path in sorted((GOLDEN / "texts").rglob("*.txt")))
SHORT = tuple(text[:800] for text in TEXTS)
FILES: dict[str, tuple[bytes, ...]] = {
    "txt": tuple(text.encode() for text in SHORT),
    "html": tuple(shape(story).encode() for shape in SHAPES.values() for story in STORIES),
    "pdf": (pdf([column(list(ENGLISH.paragraphs))]), pdf([column(list(GERMAN.paragraphs)), column(["Page two."])])),
    "rss": tuple(
        rss(*((story.title, "Wed, 11 Mar 2026 08:00:00 GMT", f"<p>{text}</p>") for text in story.paragraphs[:3])).encode()
        for story in STORIES
    ),
    "eml": tuple(mail(story, text=text, html=html) for story in STORIES for text, html in ((True, True), (True, False), (False, True))),
    "docx": (word(ENGLISH), word(GERMAN)),
}
SIZES = [pytest.param(FEW, id="few"), pytest.param(ALL, id="all", marks=pytest.mark.hostile)]
NAMES = keys_in(Draft)


@pytest.fixture(name="readers", scope="module")
def _readers() -> Iterator[Readers]:
    """Share one process that reads."""
    with Readers() as shared:
        yield shared


def hold(documents: tuple[Document, ...]) -> None:
    """Hold documents and their marks to what must be true of any."""
    marked = mark(documents)
    for document in documents:
        document.text.encode()
        end = 0
        for line in (line for line in marked.lines if line.document == document.id):
            assert end <= line.start < line.end <= len(document.text)
            assert marked.text(line).strip()
            end = line.end
    for mention in marked.mentions:
        line, quantity = marked.line[mention.line], mention.quantity
        assert line.start <= quantity.start < quantity.end <= line.end
        assert marked.document[mention.document].text[quantity.start : quantity.end] == quantity.as_written


@pytest.mark.parametrize("number", SIZES)
@pytest.mark.parametrize("kind", FILES)
def test_a_mutated_file_is_read_or_refused(
    kind: str, number: int, readers: Readers, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    """Each loader ends in documents whose lines and quantities slice back, or in an input error."""
    path = tmp_path / f"a.{kind}"

    @trying(number)
    @given(mutated_bytes(FILES[kind]))
    def run(data: bytes) -> None:
        path.write_bytes(data)
        with contextlib.suppress(InputError):
            hold(summarizer.load.load([str(path)], readers=readers))

    run()
    record_property("mutations", number)


@pytest.mark.parametrize("number", SIZES)
def test_the_quantities_of_a_mutated_text_slice_back(number: int, record_property: Callable[[str, object], None]) -> None:
    """Spans are in order, apart, and hold what was written."""

    @trying(number)
    @given(mutated_text(SHORT))
    def run(text: str) -> None:
        end = 0
        for quantity in read_quantities(text):
            assert end <= quantity.start < quantity.end <= len(text)
            assert text[quantity.start : quantity.end] == quantity.as_written
            end = quantity.end

    run()
    record_property("mutations", number)


@pytest.mark.parametrize("number", SIZES)
def test_the_marks_of_mutated_texts_slice_back(number: int, record_property: Callable[[str, object], None]) -> None:
    """Two texts at once: lines and quantities are in order and inside what holds them."""
    load = partial(summarizer.load.load, readers=Readers())

    @trying(number)
    @given(st.lists(mutated_text(SHORT), min_size=1, max_size=2))
    def run(texts: list[str]) -> None:
        try:
            documents = load([Source(text=text) for text in texts])
        except InputError:
            assume(condition=False)
        else:
            hold(documents)

    run()
    record_property("mutations", number)


ANSWERS = tuple(path.read_text(encoding="utf-8") for path in sorted((GOLDEN / "answers").rglob("*.json")) if path.stem != "about")


@pytest.mark.parametrize("number", SIZES)
def test_a_mutated_answer_is_a_draft_or_codes(number: int, record_property: Callable[[str, object], None]) -> None:
    """The parser of answers gives a draft, or codes in which only words of ours and known names stand."""

    @trying(number)
    @given(mutated_text(ANSWERS))
    def run(text: str) -> None:
        try:
            bare = checked(text, lambda: NAMES)
            Draft.model_validate_json(bare)
        except UnusableAnswerError as error:
            codes = error.codes
        except ValidationError as error:
            codes = validation_codes(error, NAMES)
        else:
            return
        assert codes
        assert all(set(code.partition(":")[0].split(".")) <= NAMES | {"answer", "?"} | set(map(str, range(1_000))) for code in codes)

    run()
    record_property("mutations", number)


@pytest.mark.parametrize("number", SIZES)
def test_a_mutated_response_has_an_answer_or_an_error(number: int, record_property: Callable[[str, object], None]) -> None:
    """What a server sends around an answer ends in its text or in an error of ours."""
    message = {"role": "assistant", "content": '{"title": "a"}', "refusal": None}
    response = {"id": "1", "choices": [{"index": 0, "finish_reason": "stop", "message": message}], "usage": {"prompt_tokens": 1}}

    @trying(number)
    @given(mutated_bytes([json.dumps(response).encode()]))
    def run(content: bytes) -> None:
        try:
            text = answer_text(read_envelope(content), "a.example")
        except (UnusableAnswerError, ProviderError, AnswerError):
            return
        assert text.strip()

    run()
    record_property("mutations", number)


# --- ground -----------------------------------------------------------------------------------------------------------

STORY = read([PELLHAM], None)
MADE = offline_provenance()
WHOLE: dict[str, Any] = {
    "title": "Pellham Foods raises its forecast",
    "summary": [
        {"text": "the profit forecast for 2026 is {1}, after {2}, a rise of {3}", "lines": "a4"},
        {"text": "the plant at Orsk ground {4} in the first quarter", "lines": "a5"},
    ],
    "catalysts": [
        {"headline": "forecast raised by {3}", "why": "more profit", "direction": "positive", "status": "confirmed", "lines": "a4"}
    ],
    "risks": [{"headline": "wheat is {7} dearer since January", "why": "costs rise", "lines": "a8"}],
    "figures": [
        {"q": 1, "metric": "profit forecast", "entity": "Pellham Foods", "period": "2026", "role": "guidance", "also": [2]},
        {"q": 6, "metric": "cost of the second line", "entity": None, "period": None, "role": "estimate", "also": []},
    ],
    "relations": [{"kind": "change_pct", "stated": 3, "of": [2, 1]}],
    "observations": [{"kind": "conflict", "q": [1, 2], "why": "{1} is not {2}"}],
}


def places(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], object]]:
    """List the leaves of a value with their paths."""
    if isinstance(value, dict | list):
        for step, child in value.items() if isinstance(value, dict) else enumerate(value):
            yield from places(child, (*path, step))
    else:
        yield path, value


LEAVES = tuple((path, leaf) for path, leaf in places(WHOLE) if path[-1] not in {"direction", "status", "role", "kind"})
PROSE = tuple(leaf for _, leaf in LEAVES if isinstance(leaf, str))
EDIT = st.sampled_from(LEAVES).flatmap(
    lambda leaf: st.tuples(
        st.just(leaf[0]),
        st.sampled_from([0, *range(1, 13), 10**6])
        if isinstance(leaf[1], int)
        else st.lists(st.sampled_from("a1 a2 a4 a5 a6 a8 a10 a99 b1".split()), max_size=9).map(" ".join)
        if leaf[0][-1] == "lines"
        else mutated_text(PROSE).map(lambda text: text[:300]),
    )
)


def edited(edits: list[tuple[tuple[str | int, ...], object]]) -> Draft:
    """Put values in the places of others."""
    value: Any = copy.deepcopy(WHOLE)
    for path, leaf in edits:
        holder = value
        for step in path[:-1]:
            holder = holder[step]
        holder[path[-1]] = leaf
    try:
        return Draft.model_validate(value)
    except ValidationError:
        reject()


def test_a_relation_that_cannot_be_reckoned_is_left_alone() -> None:
    """What a model points at as a result and as its parts need not go together; once that ended in an error."""
    draft = edited([(("relations", 0, "stated"), 1), (("relations", 0, "of", 1), 2)])
    assert {check.by for check in prove_brief(draft, STORY, MADE).checks} <= {"code", "model"}


@pytest.mark.parametrize("number", SIZES)
def test_a_mutated_draft_is_proved_or_withheld(number: int, record_property: Callable[[str, object], None]) -> None:
    """Nothing is lost, each quote is a slice of its source, and the brief can be written in every form."""
    (document,) = STORY.marked.documents

    @trying(number)
    @given(st.lists(EDIT, min_size=1, max_size=6).map(edited))
    def run(draft: Draft) -> None:
        brief = prove_brief(draft, STORY, MADE)
        for passage in passages(brief.figures, brief.summary, brief.catalysts, brief.risks, brief.checks):
            assert document.text[passage.start : passage.end] == passage.quote
        kept = len(brief.summary) + len(brief.catalysts) + len(brief.risks)
        lost = [each for each in brief.withheld if each.section in {"summary", "catalysts", "risks"}]
        assert kept + len(lost) >= len(draft.summary) + len(draft.catalysts) + len(draft.risks)
        assert load_brief(to_json(brief)) == brief
        assert brief.to_markdown().strip()

    run()
    record_property("mutations", number)
