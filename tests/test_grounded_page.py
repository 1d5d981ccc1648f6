"""A proven draft of any class as Markdown: laid out by what its fields are for, and safe whatever they hold."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, Literal

import pytest
from factories import finding, passage, source
from markdown_it import MarkdownIt
from pydantic import BaseModel

from summarizer import ComparedId, Grounded, Label, LineIds, Metric, Prose, QuantityId, QuantityIds
from summarizer.models import Measure, Provenance, Reason
from summarizer.models.grounded import Reading, WithheldPart
from summarizer.render.grounded import grounded_to_markdown
from summarizer.render.numbers import difference

LINES = {f"a{number}": passage(f"Line {number} of the source.", start=100 * number) for number in range(1, 6)}


class Mood(Enum):
    """A choice among words."""

    QUITE_GOOD = "quite_good"


class Deal(BaseModel):
    """An item of prose."""

    headline: Prose
    why: Prose | None = None
    kind: Literal["take_over", "loan"] = "loan"
    is_done: bool = False
    price: QuantityId | None = None
    party: Label | None = None
    lines: LineIds = ("a1",)


class Result(BaseModel):
    """An item of quantities."""

    metric: Metric
    actual: QuantityId
    before: ComparedId | None = None


class Quote(BaseModel):
    """An item without words of its own."""

    speaker: Label | None
    lines: LineIds
    deals: list[Deal] = []


class Page(BaseModel):
    """A draft with a field of every kind."""

    title: Prose = "A title"
    outlook: Prose | None = None
    region: Label | None = None
    mood: Mood | None = None
    size: QuantityId | None = None
    basis: LineIds | None = None
    deals: tuple[Deal, ...] = ()
    results: list[Result] = []
    quotes: list[Quote] = []
    top_deal: Deal | None = None
    keywords: tuple[Label, ...] = ()
    sizes: QuantityIds = ()


def measure(as_written: str = "€2bn", value: str | None = "2000000000", **fields: Any) -> Measure:  # noqa: ANN401 - fields of a model
    """Make a quantity."""
    known: dict[str, Any] = {"kind": "money", "low": None, "high": None, "currency": "EUR", "unit": None, "qualifier": None}
    return Measure(as_written=as_written, value=Decimal(value) if value else None, **(known | fields))


QUANTITIES = {
    1: Reading(quantity=measure(), direction=None, evidence=LINES["a2"]),
    2: Reading(quantity=measure("€1.6bn", "1600000000"), direction=None, evidence=LINES["a3"]),
    3: Reading(quantity=measure("5%", "5", kind="percent", currency=None, unit="%"), direction="down", evidence=LINES["a2"]),
}


def page(value: Page, **fields: Any) -> str:  # noqa: ANN401 - fields of a model
    """Render a page."""
    known: dict[str, Any] = {
        "subject": "Northwind Gas",
        "as_of": date(2026, 3, 5),
        "quantities": QUANTITIES,
        "evidence": LINES,
        "checks": (),
        "withheld": (),
        "sources": (source(),),
        "provenance": Provenance(
            engine="llm",
            model="m",
            prompt="my.v1",
            prompt_sha256="0" * 64,
            schema_="Page",
            usage=None,
            cost_usd=None,
            version="1",
        ),
    }
    return Grounded[Page](value=value, **(known | fields)).to_markdown()


def section(text: str, heading: str) -> list[str]:
    """Find the lines of a section."""
    return text.partition(f"\n## {heading}\n\n")[2].partition("\n\n")[0].splitlines()


def test_the_first_prose_is_the_title() -> None:
    """Without any, the subject is; what the page is about, and the day, stand below."""
    assert page(Page()).startswith("# A title\n\n**Northwind Gas** · as of 5 March 2026 · 1 source\n\n")
    assert page(Page(title=""), as_of=None).startswith("# Northwind Gas\n\n1 source\n\n")


def test_items_of_prose_are_bullets() -> None:
    """A headline stands before its reason; then quantities, labels, choices in words, and the passages."""
    text = page(
        Page(
            deals=(
                Deal(headline="It bought a mill", why="To grow", kind="take_over", is_done=True, price=1, party="Orsk"),
                Deal(headline="Plain"),
            )
        )
    )
    assert section(text, "Deals") == [
        "- **It bought a mill** — To grow (price €2bn (2 billion EUR)) *Orsk · take over · is done: yes*[^1][^2]",
        "- Plain *loan · is done: no*[^1]",
    ]
    assert "[^1]: Harbour Post (a), “Line 1 of the source.”\n[^2]: Harbour Post (a), “Line 2 of the source.”" in text


def test_items_of_quantities_are_rows() -> None:
    """Each quantity stands as written with its exact value; the difference is computed and says so; an empty column is left out."""
    text = page(Page(results=[Result(metric="revenue", actual=1, before=2), Result(metric="margin", actual=3)]))
    assert section(text, "Results") == [
        "| Metric | Actual | Before | Against before (computed) | Evidence |",
        "| --- | ---: | ---: | ---: | --- |",
        "| revenue | €2bn (2 billion EUR) | €1.6bn (1.6 billion EUR) | +25.0% | [^1][^2] |",
        "| margin | 5% ↓ |  |  | [^1] |",
    ]
    assert section(page(Page(results=[Result(metric="margin", actual=3)])), "Results")[0] == "| Metric | Actual | Evidence |"


def test_an_item_without_words_is_told_by_its_lines() -> None:
    """What somebody said stands there as the source has it, in its own quotation marks where it has some; nested items stand below."""
    said = passage('"We grow," she said.', start=900)
    text = page(
        Page(quotes=[Quote(speaker="Ann", lines=("a9",)), Quote(speaker=None, lines=("a1", "a2"), deals=[Deal(headline="Plain")])]),
        evidence=LINES | {"a9": said},
    )
    assert section(text, "Quotes") == [
        '- **Ann:** "We grow," she said.[^1]',
        "- “Line 1 of the source.” “Line 2 of the source.”[^2][^3]",
        "  - Plain *loan · is done: no*[^2]",
    ]


def test_fields_of_the_draft_itself_stand_first() -> None:
    """Labels, choices, quantities and lines are facts below the title; other prose is a section; one optional item, too."""
    text = page(
        Page(
            outlook="It may grow.",
            region="Europe",
            mood=Mood.QUITE_GOOD,
            size=1,
            basis=("a4",),
            top_deal=Deal(headline="Plain"),
            keywords=("gas", "1. oil"),
            sizes=(2, 3),
        )
    )
    facts = [
        "- **Region:** Europe",
        "- **Mood:** quite good",
        "- **Size:** €2bn (2 billion EUR)[^1]",
        "- **Basis:** “Line 4 of the source.”[^2]",
    ]
    assert "\n\n{}\n\n".format("\n".join(facts)) in text
    assert section(text, "Outlook") == ["It may grow."]
    assert section(text, "Top deal") == ["- Plain *loan · is done: no*[^3]"]
    assert section(text, "Keywords") == ["- gas", "- 1\\. oil"]
    assert section(text, "Sizes") == ["- €1.6bn (1.6 billion EUR)[^4]", "- 5% ↓[^1]"]


def test_an_empty_draft_is_a_page() -> None:
    """A section without items says so."""
    text = page(Page())
    assert section(text, "Deals") == section(text, "Results") == ["None found."]
    assert section(text, "Checks") == ["Nothing to note."]
    assert "## Outlook" not in text
    assert "## Withheld" not in text
    assert "## How this brief was made\n\nModel m · prompt my.v1" in text


def test_findings_and_what_was_withheld_are_told() -> None:
    """A withheld part is named by its place and its words, counted from one; a finding has its formula and passages."""
    parts = [
        WithheldPart(path="results.2", text="revenue", reason=Reason(code="bad_ref", text="it points at nothing")),
        WithheldPart(path="quotes.0.deals.1", text="", reason=Reason(code="empty", text="it says nothing")),
    ]
    text = page(Page(), withheld=tuple(parts), checks=(finding(evidence=(LINES["a5"],)),))
    assert section(text, "Withheld") == ["- Results 3 “revenue”: it points at nothing", "- Quotes 1 deals 2: it says nothing"]
    assert section(text, "Checks") == [
        "- **Error:** From 40 to 50 is a rise of 25%, not 30% as printed. `(50 − 40) / 40 × 100 = 25%`[^1]",
    ]


HOSTILE = "# <script>x</script> [a](javascript:b) ![i](http://e.example/i.png) | `c` **d** \n\n- e http://e.example"


def test_nothing_in_a_draft_is_markup() -> None:
    """Words of a source or a model render as words: no HTML, link, image, heading or table cell of theirs."""
    deal = Deal(headline=HOSTILE, why=HOSTILE, party=HOSTILE)
    value = Page(
        title=HOSTILE,
        outlook=HOSTILE,
        region=HOSTILE,
        deals=(deal, Deal(headline=HOSTILE)),
        results=[Result(metric=HOSTILE, actual=1)],
        quotes=[Quote(speaker=HOSTILE, lines=("a1",), deals=[deal])],
        keywords=(HOSTILE,),
    )
    lines = {name: passage(HOSTILE, start=number) for number, name in enumerate(LINES)}
    quantities = {1: Reading(quantity=measure(HOSTILE), direction=None, evidence=lines["a2"])}
    withheld = (WithheldPart(path="deals.0", text=HOSTILE, reason=Reason(code="empty", text="it says nothing")),)
    text = page(value, evidence=lines, quantities=quantities, withheld=withheld)
    html = MarkdownIt("commonmark", {"html": True}).enable("table").render(text)
    for tag in ("<script", "<a ", "<img", "<code>"):
        assert tag not in html
    assert html.count("<h1>") == 1
    assert html.count("<h2>") == 10
    (header, _, row) = section(text, "Results")
    assert header.count(" | ") == row.replace("\\|", "").count(" | ")


def test_the_same_draft_gives_the_same_bytes() -> None:
    """Nothing of a page depends on the clock or on what was rendered before."""
    grounded = Grounded[Page].model_validate_json(
        Grounded[Page](
            value=Page(deals=(Deal(headline="Plain"),)),
            subject="x",
            as_of=None,
            quantities={},
            evidence=LINES,
            checks=(),
            withheld=(),
            sources=(),
            provenance=Provenance(
                engine="llm", model="m", prompt=None, prompt_sha256=None, schema_="Page", usage=None, cost_usd=None, version="1"
            ),
        ).model_dump_json()
    )
    assert grounded_to_markdown(grounded) == grounded.to_markdown()


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        (measure(value="110"), measure(value="100"), "+10.0%"),
        (measure(value="90"), measure(value="110"), "−18.2%"),
        (measure(value="100"), measure(value="100"), "+0.0%"),
        (measure(value="15.0", kind="percent"), measure(value="13.7", kind="percent"), "+1.3 points"),
        (measure(value="0"), measure(value="5"), "−100.0%"),
        (measure(value="-1"), measure(value="5"), ""),
        (measure(value="5"), measure(value="0"), ""),
        (measure(value="5"), measure(value="-5"), ""),
        (measure(value=None, low=Decimal(1), high=Decimal(2)), measure(value="1"), ""),
        (measure(value="5", qualifier="over"), measure(value="4"), ""),
        (measure(value="5"), measure(value="4", qualifier="approx"), ""),
        (measure(value="5"), measure(value="4", currency="USD"), ""),
        (measure(value="5", unit="tonnes"), measure(value="4", unit="barrels"), ""),
        (measure(value="5", kind="count"), measure(value="4", kind="percent"), ""),
    ],
)
def test_a_difference_is_computed_where_it_is_exact(one: Measure, other: Measure, shown: str) -> None:
    """Percent of an amount, points of a percentage; nothing for a range, a hedge, a loss or two measures."""
    assert difference(one, other) == shown
