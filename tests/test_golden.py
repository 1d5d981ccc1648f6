"""The number reader against the evaluation sets, and the consistency of these."""

from __future__ import annotations

import unicodedata
from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING, Any, get_args

import pytest
from scoring import GOLDEN, UNREAD, WIDER, Article, load_articles, read_json, score

from summarizer.quantities import Kind, Qualifier, Quantity, read_quantities

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RECALL = 0.98
PRECISION = 0.985
WIDER_RECALL = 0.96
WIDER_PRECISION = 0.96
"""Other sets count some lengths of time, and leave others out; what a thing costs "a vehicle" is cut otherwise."""
SETS = (GOLDEN, WIDER, UNREAD)
SLUGS = {folder: sorted(path.stem for path in (folder / "gold").glob("*.json")) for folder in SETS}
ARTICLES = [pytest.param(folder, slug, id=slug) for folder in SETS for slug in SLUGS[folder]]
LISTS = {"figures", "not_figures"}
STATEMENTS = {"catalysts", "risks"}
RELATIONS = {"corroborate", "conflict", "supersede", "denial"}


def test_the_reader_reads_the_set() -> None:
    """Nearly every figure is read exactly, nearly nothing else is reported, and no date, code or label is taken for a quantity."""
    result = score(load_articles(), read_quantities)
    enough = result.recall >= RECALL and result.precision >= PRECISION and not result.forbidden
    assert enough, "\n".join([f"recall {result.recall:.4f}, precision {result.precision:.4f}", *result.faults()])


@pytest.mark.parametrize("folder", [WIDER, UNREAD], ids=lambda folder: folder.name)
def test_the_reader_reads_other_sets(folder: Path) -> None:
    """Of articles that the reader was not made for, it reads nearly all figures exactly, and hardly anything else."""
    result = score(load_articles(folder), read_quantities)
    enough = result.recall >= WIDER_RECALL and result.precision >= WIDER_PRECISION
    assert enough, f"recall {result.recall:.4f}, precision {result.precision:.4f}"


# --- the rule of scoring --------------------------------------------------------------------------------------------

FIGURE = Quantity(start=5, end=7, as_written="7%", kind="percent", value=Decimal(7), unit="%")
THIRD = Quantity(start=10, end=17, as_written="a third", kind="ratio", value=Decimal("0.33333333"))
ARTICLE = Article(
    slug="tiny", text="Rose 7%.  a third 2031 Win 9 now!", figures=(FIGURE, THIRD), not_figures=((18, 22),), unlabelled=((23, 33),)
)


def reading(start: int, end: int, value: str, currency: str | None = None) -> Quantity:
    """Return a quantity of the tiny article as a reader might report it."""
    return Quantity(start=start, end=end, as_written=ARTICLE.text[start:end], kind="count", value=Decimal(value), currency=currency)


@pytest.mark.parametrize(
    ("read", "marks", "forbidden"),
    [
        ([], (0, 1, 0, 0), 0),
        ([reading(5, 7, "7"), reading(10, 17, "0.3333333333333333333")], (1, 1, 1, 1), 0),
        ([reading(5, 7, "7.0")], (0.5, 1, 0.5, 0.5), 0),
        ([reading(5, 7, "7.00000001")], (0, 1, 0.5, 0), 0),
        ([reading(5, 7, "7", "EUR")], (0, 1, 0.5, 0), 0),
        ([reading(10, 17, "0.3333")], (0, 1, 0.5, 0), 0),
        ([reading(5, 6, "7")], (0, 0, 0.5, 0.5), 0),
        ([reading(5, 7, "7"), reading(18, 22, "2031")], (0.5, 0.5, 0.5, 0.5), 1),
        ([reading(5, 7, "7"), reading(27, 28, "9")], (0.5, 1, 0.5, 0.5), 0),
    ],
)
def test_scores(read: list[Quantity], marks: tuple[float, ...], forbidden: int) -> None:
    """Span, value and currency make a figure right; a span of no figure counts against the reader, but in an advertisement."""
    result = score([ARTICLE], lambda _: read)
    assert (result.recall, result.precision, result.seen, result.valued) == marks
    assert len(result.forbidden) == forbidden


def test_faults_are_named() -> None:
    """Each fault is a line with the article, the span and both readings."""
    result = score([ARTICLE], lambda _: [reading(5, 7, "70"), reading(12, 17, "3"), reading(18, 22, "2031")])
    assert result.faults() == [
        "tiny 10-17: missed: 'a third' = 0.33333333, read as 'third' = 3",
        "tiny 12-17: reported wrongly: 'third' = 3",
        "tiny 18-22: reported on a span of not_figures: '2031' = 2031",
        "tiny 5-7: misread: '7%' = 7, read as '7%' = 70",
    ]


def test_kind_unit_and_qualifier_are_compared_where_the_figure_is_right() -> None:
    """Agreement is counted per kind of the set, over the figures that are right."""
    result = score([ARTICLE], lambda _: [reading(5, 7, "7"), reading(10, 17, "3")])
    assert result.agreement() == {"percent": {"right": 1, "kind": 0, "unit": 0, "qualifier": 1}}


# --- the set --------------------------------------------------------------------------------------------------------


def gold(folder: Path, slug: str) -> dict[str, Any]:
    """Read the labels of an article."""
    labels: dict[str, Any] = read_json(folder / "gold" / f"{slug}.json")
    return labels


def text_of(folder: Path, slug: str) -> str:
    """Read an article."""
    return (folder / "texts" / f"{slug}.txt").read_bytes().decode()


def mentions(value: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - any JSON value
    """Yield every object in a JSON value that points at a span of an article."""
    if isinstance(value, dict):
        if {"slug", "start", "end"} <= value.keys():
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from mentions(inner)


@pytest.mark.parametrize(("folder", "count", "told"), [(GOLDEN, 24, "24 fictional"), (WIDER, 100, "A hundred"), (UNREAD, 20, "Twenty")])
def test_every_article_has_labels(folder: Path, count: int, told: str) -> None:
    """Texts and labels go together, and there are as many as the README of the set says."""
    assert sorted(path.stem for path in (folder / "texts").glob("*.txt")) == SLUGS[folder]
    assert len(SLUGS[folder]) == count
    assert told in (folder / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(("folder", "slug"), ARTICLES)
def test_offsets_slice_to_what_is_written(folder: Path, slug: str) -> None:
    """Each label's span is its words, trimmed, and no two labels share a character."""
    text, labels = text_of(folder, slug), gold(folder, slug)
    assert labels["slug"] == slug
    assert "\r" not in text
    assert text == unicodedata.normalize("NFC", text).removeprefix("\ufeff")
    spans = [(label["start"], label["end"]) for name in LISTS for label in labels[name]]
    for label in (label for name in LISTS for label in labels[name]):
        assert text[label["start"] : label["end"]] == label["as_written"] == label["as_written"].strip() != ""
    covered = Counter(index for span in (*spans, *labels["promo"], *labels["injections"]) for index in range(*span))
    assert max(covered.values()) == 1
    assert not [(index, text[index - 9 : index + 9]) for index, one in enumerate(text) if one.isdigit() and not covered[index]]


@pytest.mark.parametrize(("folder", "slug"), ARTICLES)
def test_figures_are_complete(folder: Path, slug: str) -> None:
    """A figure has a value or an ordered range, a known kind and qualifier, and a currency if it is money and else none."""
    for figure in gold(folder, slug)["figures"]:
        assert ("value" in figure) != ("low" in figure and "high" in figure), figure
        assert "value" in figure or figure["low"] < figure["high"], figure
        assert figure["kind"] in get_args(Kind), figure
        assert figure["qualifier"] in {None, *get_args(Qualifier)}, figure
        assert figure["salience"] in {"core", "minor"}, figure
        assert (figure["kind"] in {"money", "per_share"}) == bool(figure["currency"]), figure


@pytest.mark.parametrize(("folder", "slug"), ARTICLES)
def test_statements_and_traps_point_into_articles(folder: Path, slug: str) -> None:
    """Evidence is trimmed text of the article outside advertisements, and traps and controls point at spans that exist."""
    text, labels = text_of(folder, slug), gold(folder, slug)
    outside = {index for span in (*labels["promo"], *labels["injections"]) for index in range(*span)}
    for start, end in (span for name in STATEMENTS for one in labels[name] for span in one["evidence"]):
        assert text[start:end] == text[start:end].strip() != ""
        assert outside.isdisjoint(range(start, end))
    for span in mentions([labels["traps"], labels["controls"]]):
        assert 0 <= span["start"] < span["end"] <= len(text_of(folder, span["slug"])), span


@pytest.mark.parametrize("folder", SETS, ids=lambda folder: folder.name)
def test_groups_and_key_figures_point_at_figures(folder: Path) -> None:
    """Every mention in both files is a figure of the set; groups name their articles as the labels do, and stories cover all articles."""
    groups, stories = read_json(folder / "groups.json"), read_json(folder / "key_figures.json")
    labels = {slug: gold(folder, slug) for slug in SLUGS[folder]}
    figures = {(slug, one["start"], one["end"], one["as_written"]) for slug in SLUGS[folder] for one in labels[slug]["figures"]}
    for mention in mentions([groups, stories]):
        assert (mention["slug"], mention["start"], mention["end"], mention["as_written"]) in figures
    for name, group in groups.items():
        assert {one["slug"] for one in group["articles"]} == {slug for slug in SLUGS[folder] if labels[slug]["group"] == name}
        assert {pair["relation"] for pair in group["figure_pairs"]} <= RELATIONS
        for one in (one for event in (*group["same_event_catalysts"], *group["same_risk"]) for one in event["members"]):
            assert labels[one["slug"]][one["list"]][one["index"]]["headline"] == one["headline"]
    assert sorted(story["story"] for story in stories) == sorted({labels[slug]["group"] or slug for slug in SLUGS[folder]})
