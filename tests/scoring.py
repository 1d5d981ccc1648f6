"""
How a reading of an evaluation set (``tests/golden``) is scored.

A figure of an article is *right* when a reported quantity has exactly its span, its value (or its low and high) and its currency. Values
are compared as decimals; only where the set rounds a recurring fraction to eight decimals is the reported value rounded likewise.

- Recall is the share of the figures that are right.
- Precision is the share of the reported quantities whose span is exactly that of a figure: what is right, or is a figure read with another
  value or currency, which recall has already counted. The set labels nothing inside advertisements and planted instructions, so quantities
  that touch those are not counted at all. Everything else that is reported counts against the reader, because the set accounts for every
  digit and every number word of an article.
- A quantity that touches a span of ``not_figures`` (a date, a code, a label) is besides listed as *forbidden*.

Also counted, for readers that cut their spans by another convention: figures that any reported quantity touches (*seen*), and those where
such a quantity has the right value and currency (*valued*). Kind, unit and qualifier are compared for the figures that are right.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarizer.quantities import Quantity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    Span = tuple[int, int]

GOLDEN = Path(__file__).parent / "golden"
WIDER = GOLDEN.with_name("wider")
UNREAD = GOLDEN.with_name("unread")
"""Sets of the same form: one that rules were made on later, and one whose texts nobody reads who changes rules."""
_ROUNDED_TO = 8
_FIELDS = ("start", "end", "as_written", "kind", "currency", "unit", "qualifier")
_VALUES = ("value", "low", "high")


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """
    An article of the set and its labels.

    Attributes:
        slug: Its name.
        text: Its text.
        figures: The figures, in text order.
        not_figures: Spans that look like figures and are none.
        unlabelled: Spans of advertisements and planted instructions.
    """

    slug: str
    text: str
    figures: tuple[Quantity, ...]
    not_figures: tuple[Span, ...]
    unlabelled: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """
    A figure, and what a reader made of it.

    Attributes:
        figure: The figure as the set has it.
        read: The quantity with exactly its span, or None.
        touching: The reported quantities that share a character with it.
    """

    figure: Quantity
    read: Quantity | None
    touching: tuple[Quantity, ...]

    @property
    def right(self) -> bool:
        """Whether span, value and currency are exact."""
        return self.read is not None and same_value(self.figure, self.read)


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """
    How well a reader did.

    Attributes:
        outcomes: The figures and what became of each, with the slug of the article.
        reported: How many quantities were reported and counted.
        wrong: The counted quantities whose span is no figure's, with the slug of the article.
        forbidden: Those of ``wrong`` that touch a span of ``not_figures``.
    """

    outcomes: tuple[tuple[str, Outcome], ...]
    reported: int
    wrong: tuple[tuple[str, Quantity], ...]
    forbidden: tuple[tuple[str, Quantity], ...]

    @property
    def recall(self) -> float:
        """Share of the figures that are right."""
        return _share(outcome.right for _, outcome in self.outcomes)

    @property
    def precision(self) -> float:
        """Share of the counted quantities whose span is a figure's."""
        return 1 - len(self.wrong) / self.reported if self.reported else 1.0

    @property
    def seen(self) -> float:
        """Share of the figures that a reported quantity touches."""
        return _share(bool(outcome.touching) for _, outcome in self.outcomes)

    @property
    def valued(self) -> float:
        """Share of the figures that a quantity with the right value and currency touches."""
        return _share(any(same_value(outcome.figure, one) for one in outcome.touching) for _, outcome in self.outcomes)

    def agreement(self) -> dict[str, dict[str, float]]:
        """Return per kind of figure the share of the right ones whose kind, unit and qualifier agree, and how many were right."""
        right: dict[str, list[tuple[Quantity, Quantity]]] = {}
        for _, outcome in self.outcomes:
            if outcome.read and outcome.right:
                right.setdefault(outcome.figure.kind, []).append((outcome.figure, outcome.read))
        return {
            kind: {
                "right": len(pairs),
                "kind": _share(figure.kind == read.kind for figure, read in pairs),
                "unit": _share(figure.unit == read.unit for figure, read in pairs),
                "qualifier": _share(figure.qualifier == read.qualifier for figure, read in pairs),
            }
            for kind, pairs in sorted(right.items())
        }

    def faults(self) -> list[str]:
        """Return a line for every figure that was missed or misread and for every quantity that was reported wrongly."""
        lines = [_fault(slug, outcome) for slug, outcome in self.outcomes if not outcome.right]
        forbidden = Counter(self.forbidden)
        for slug, quantity in self.wrong:
            what = "reported on a span of not_figures" if (slug, quantity) in forbidden else "reported wrongly"
            lines.append(f"{slug} {quantity.start}-{quantity.end}: {what}: {described(quantity)}")
        return sorted(lines)


def load_articles(folder: Path = GOLDEN) -> list[Article]:
    """Load an evaluation set, in the order of the slugs."""
    return [_article(path) for path in sorted((folder / "gold").glob("*.json"))]


def read_json(path: Path) -> Any:  # noqa: ANN401 - any JSON value
    """Read a file of the set; numbers with a decimal point become decimals."""
    return json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)


def score(articles: Iterable[Article], read: Callable[[str], Sequence[Quantity]]) -> Score:
    """
    Score a reader.

    Args:
        articles: What it reads.
        read: Returns the quantities of a text, in any order.
    """
    outcomes: list[tuple[str, Outcome]] = []
    wrong: list[tuple[str, Quantity]] = []
    forbidden: list[tuple[str, Quantity]] = []
    reported = 0
    for article in articles:
        counted = [quantity for quantity in read(article.text) if not _touches(quantity, article.unlabelled)]
        spans = {(figure.start, figure.end) for figure in article.figures}
        strays = [(article.slug, quantity) for quantity in counted if (quantity.start, quantity.end) not in spans]
        outcomes += [(article.slug, _outcome(figure, counted)) for figure in article.figures]
        wrong += strays
        forbidden += [stray for stray in strays if _touches(stray[1], article.not_figures)]
        reported += len(counted)
    return Score(outcomes=tuple(outcomes), reported=reported, wrong=tuple(wrong), forbidden=tuple(forbidden))


def same_value(figure: Quantity, read: Quantity) -> bool:
    """Tell whether a reading has the value (or low and high) and the currency of a figure of the set."""
    return figure.currency == read.currency and all(_equal(getattr(figure, name), getattr(read, name)) for name in _VALUES)


def described(quantity: Quantity) -> str:
    """Write a quantity for a message."""
    value = quantity.value if quantity.low is None else f"{quantity.low} to {quantity.high}"
    return f"{quantity.as_written!r} = {value}{' ' + quantity.currency if quantity.currency else ''}"


def _article(path: Path) -> Article:
    labels = read_json(path)
    return Article(
        slug=labels["slug"],
        text=(path.parent.with_name("texts") / f"{path.stem}.txt").read_bytes().decode(),
        figures=tuple(_figure(label) for label in labels["figures"]),
        not_figures=tuple((label["start"], label["end"]) for label in labels["not_figures"]),
        unlabelled=tuple((start, end) for start, end in (*labels["promo"], *labels["injections"])),
    )


def _figure(label: dict[str, Any]) -> Quantity:
    value, low, high = (None if label.get(name) is None else Decimal(label[name]) for name in _VALUES)
    return Quantity(**{name: label[name] for name in _FIELDS}, value=value, low=low, high=high)


def _outcome(figure: Quantity, counted: Sequence[Quantity]) -> Outcome:
    touching = tuple(quantity for quantity in counted if _touches(figure, [(quantity.start, quantity.end)]))
    read = next((quantity for quantity in touching if (quantity.start, quantity.end) == (figure.start, figure.end)), None)
    return Outcome(figure=figure, read=read, touching=touching)


def _touches(quantity: Quantity, spans: Iterable[Span]) -> bool:
    return any(quantity.start < end and start < quantity.end for start, end in spans)


def _equal(wanted: Decimal | None, read: Decimal | None) -> bool:
    if wanted is None or read is None:
        return wanted is read
    rounded = wanted.as_tuple().exponent == -_ROUNDED_TO
    return wanted == (round(read, _ROUNDED_TO) if rounded else read)


def _share(facts: Iterable[bool]) -> float:
    known = list(facts)
    return sum(known) / len(known) if known else 1.0


def _fault(slug: str, outcome: Outcome) -> str:
    where = f"{slug} {outcome.figure.start}-{outcome.figure.end}"
    if outcome.read:
        return f"{where}: misread: {described(outcome.figure)}, read as {described(outcome.read)}"
    instead = ", ".join(described(quantity) for quantity in outcome.touching)
    return f"{where}: missed: {described(outcome.figure)}{f', read as {instead}' if instead else ''}"
