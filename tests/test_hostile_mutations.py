"""Answers that nobody wrote down: a good draft changed at random, and still nothing ungrounded is published."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hostile.answers import benign, entries, sources
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from summarizer.audit import voices
from summarizer.ground import Scope, ground
from summarizer.load import load
from summarizer.mark import language, mark, subject
from summarizer.models import Catalyst, Draft, Risk
from summarizer.quantities import read_quantities

if TYPE_CHECKING:
    from collections.abc import Callable

MARKED = mark(load(sources(entries("answers.jsonl")[0])))
SUBJECT, LANGUAGE, VOICES = subject(MARKED), language(MARKED.documents), voices(MARKED)
TEXT = MARKED.documents[0].text

NAMES = ("Zorblax", "Southgate", "Vexillane", "Quillomar", "Dr Vexill", "Zorb & Sons", "Tarrowmede", "Ulm-Fexby")
SCALES = ("billion", "thousand", "crore", "k", "dozen", "trillion", "lakh", "hundred", "points")
QUOTATIONS = (
    "We expect bankruptcy within weeks.",
    "a",
    "all is splendid, believe us at last",
    "revenue rose and rose",
    "we lied",
    "nobody at the group knows",
    "this is the end of it all",
    "buy as much as you can",
)
FOREIGN = ("zorblax", "Quillomar", "flabbergasted", "☠", "pwnedword", "Vexillane")


def _digit(text: str, data: st.DataObject) -> str:
    return text + f" and {data.draw(st.integers(13, 999_999))}"


def _money(text: str, data: st.DataObject) -> str:
    return (
        text
        + f" of {data.draw(st.sampled_from('$€£¥'))}{data.draw(st.integers(2, 999))}.7 {data.draw(st.sampled_from(['million', 'billion']))}"
    )


def _percent(text: str, data: st.DataObject) -> str:
    return text + f" by {data.draw(st.integers(13, 99))}%"


def _scaled(text: str, data: st.DataObject) -> str:
    return text.replace("}", "} " + data.draw(st.sampled_from(SCALES)), 1) + " {1} million"


def _name(text: str, data: st.DataObject) -> str:
    return f"{data.draw(st.sampled_from(NAMES))} {text}"


def _date(text: str, data: st.DataObject) -> str:
    return f"{text} on {data.draw(st.integers(1, 28))} May {data.draw(st.integers(2030, 2040))}"


def _markup(text: str, data: st.DataObject) -> str:
    return text + data.draw(
        st.sampled_from(
            "<b>x</b> ![a](//evil.test) [a](http://evil.test) </script> www.evil.test a@evil.test &lt;b&gt; ```a <!-- //evil.test".split()
        )
    )


def _control(text: str, data: st.DataObject) -> str:
    at = data.draw(st.integers(0, len(text)))
    return (
        text[:at]
        + data.draw(st.sampled_from(["\x1b[31m", "\u202e", "\u200b", "\x00", "\u2066", "\ufffc", "\U000e0041", "\ud800"]))
        + text[at:]
    )


def _quote(text: str, data: st.DataObject) -> str:
    return f"{text}, said: “{data.draw(st.sampled_from(QUOTATIONS))}”"


def _foreign(_: str, data: st.DataObject) -> str:
    return " ".join(data.draw(st.lists(st.sampled_from(FOREIGN), min_size=2, max_size=6)))


def _pointer(text: str, data: st.DataObject) -> str:
    return f"{text} {{{data.draw(st.integers(10, 10_000))}}}"


def _line(text: str, data: st.DataObject) -> str:
    return f"{text} {{{data.draw(st.sampled_from(['a8', 'a9', 'b1', 'z9', 'a2', 'a0', 'a99', 'zz1', 'A1', 'a1a']))}}}"


def _digits(text: str, data: st.DataObject) -> str:
    return text + " " + data.draw(st.sampled_from(["١٢", "१२३", "𝟏𝟐", "①②", "½", "twelve hundred", "dozens", "ten million"]))


MUTATORS: tuple[Any, ...] = (
    _digit,
    _money,
    _percent,
    _scaled,
    _name,
    _date,
    _markup,
    _control,
    _quote,
    _foreign,
    _pointer,
    _line,
    _digits,
)
LINES = [f"a{number}" for number in range(1, 9)]
FIELDS = (("summary", 0, "text"), ("catalysts", 0, "headline"), ("catalysts", 0, "why"), ("risks", 0, "headline"), ("figures", 0, "metric"))


def check_mutant(data: st.DataObject, mutator: Any) -> None:  # noqa: ANN401 - a function
    """
    Change one field, and the line that it cites, and find the change nowhere; every other item is published as before.

    One in four stands among all the good items, the others among those of its section: the proofs of the rest are the same each time.
    """
    section, index, name = data.draw(st.sampled_from(FIELDS))
    alone = data.draw(st.integers(0, 3))
    draft = {key: [] if alone and key != section and isinstance(value, list) else value for key, value in benign().items()}
    whole = sum(len(draft[key]) for key in ("summary", "catalysts", "risks", "figures"))
    draft[section][index][name] = mutator(draft[section][index][name], data)
    if "lines" in draft[section][index]:
        draft[section][index]["lines"] = data.draw(st.sampled_from(LINES))
    try:
        value = Draft.model_validate(draft)
    except ValidationError:
        return
    found = ground(value, Scope.of(MARKED, LANGUAGE).about(SUBJECT), publishers=VOICES.publishers, by="model")
    items: tuple[Catalyst | Risk, ...] = (*found.catalysts, *found.risks)
    texts = [item.text for item in found.summary] + [item.headline for item in items]
    texts += [item.why for item in items if item.why] + [item.metric for item in found.figures if item.key]
    stated = {(one.kind, one.value, one.low, one.high, one.currency) for one in read_quantities(TEXT)}
    for text in texts:
        assert not any(word in text for word in FOREIGN)
        assert all(
            (one.kind, one.value, one.low, one.high, one.currency) in stated or one.as_written in TEXT for one in read_quantities(text)
        )
        assert not any(mark in text for mark in "<>\x1b\u202e\u200b\x00\u2066\ufffc\U000e0041")
    count = len(found.summary) + len(found.catalysts) + len(found.risks) + sum(item.key for item in found.figures)
    assert count >= whole - 1, json.dumps([item.reason.code for item in found.withheld])


@pytest.mark.parametrize("mutator", MUTATORS, ids=lambda one: one.__name__.strip("_"))
def test_a_changed_answer_publishes_only_what_the_source_says(mutator: Any) -> None:  # noqa: ANN401 - a function
    """Whatever a mutator puts into a field, every published number and word is the source's, and the other items stay."""

    @settings(max_examples=8, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(st.data())
    def run(data: st.DataObject) -> None:
        check_mutant(data, mutator)

    run()


@pytest.mark.hostile
@pytest.mark.parametrize("mutator", MUTATORS, ids=lambda one: one.__name__.strip("_"))
def test_two_hundred_changes_of_each_kind(mutator: Any, record_property: Callable[[str, object], None]) -> None:  # noqa: ANN401 - a function
    """The same, two hundred times each, no two alike."""
    tried = 0

    @settings(max_examples=200, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(st.data())
    def run(data: st.DataObject) -> None:
        nonlocal tried
        check_mutant(data, mutator)
        tried += 1

    run()
    assert tried >= 200
    record_property("random answers", tried)
