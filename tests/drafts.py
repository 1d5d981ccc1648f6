"""
Drafts made from the labels of the evaluation set: right ones, and ones whose labels are swapped so that the text contradicts them.

The right drafts of an article point at every core figure with the metric, entity and period that the set gives it, as many in each as
a brief has key figures, and state every catalyst and risk with its evidence lines. A swap exchanges one label of a figure with that of
another of its article: the nearest with which the text tells it apart. A draft of the two is grounded, since what else a draft holds
can only withhold more. Each of the two labels must show by a word of its own in the line of its own figure; a period, by the same period;
an entity must be the only one of the two in the line, or the one of the figure's clause. All of this is decided by the set and the
text, never by the proofs that are measured with it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from typing import TYPE_CHECKING, Any, Literal

from scoring import GOLDEN, read_json

from summarizer.documents import CITABLE, Source
from summarizer.ground import Scope, ground
from summarizer.ground.values import value_of
from summarizer.load import load
from summarizer.mark import language, mark
from summarizer.models import MAX_CATALYSTS, MAX_KEY_FIGURES, MAX_RISKS, Draft, DraftFigure
from summarizer.quantities import read_quantities
from summarizer.times import read_times

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from summarizer.documents import Line, Marked, Mention
    from summarizer.ground import GroundedBrief

Label = Literal["metric", "entity", "period"]
LABELS: tuple[Label, ...] = ("metric", "entity", "period")
SLUGS = tuple(sorted(path.stem for path in (GOLDEN / "gold").glob("*.json")))
HALVES = {"seen": SLUGS[::2], "unseen": SLUGS[1::2]}
"""The proof of binding was built while looking at its failures in the first half only."""

_WORD = re.compile(r"[^\W\d_]{3,}|[\u3040-\u9fff]{2}")
_CLAUSE = re.compile(r"[,;:]\s|\b(?:while|and|but)\s")
_STEM = 5
_ROLES = {"guidance": "guidance", "forecast": "estimate", "estimate": "estimate", "target": "target"}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A core figure of the set, and the quantity of the marked text that it is."""

    figure: dict[str, Any]
    mention: Mention
    line: str
    place: int
    published: date | None


@dataclass(frozen=True, slots=True)
class Story:
    """An article of the set as the stages see it, and its labels."""

    slug: str
    marked: Marked
    subject: str
    labels: dict[str, Any]
    figures: tuple[Labelled, ...]

    def ground(self, **parts: Any) -> GroundedBrief:  # noqa: ANN401 - fields of a model, which checks them
        """Ground a draft that is empty but for some parts."""
        empty: dict[str, Any] = {
            "title": "",
            "summary": [],
            "catalysts": [],
            "risks": [],
            "figures": [],
            "relations": [],
            "observations": [],
        }
        return ground(
            Draft.model_validate(empty | parts),
            Scope.of(self.marked, language(self.marked.documents)).about(self.subject),
            publishers=lambda names: len(set(names)),
            by="model",
        )


@dataclass(frozen=True, slots=True)
class Swap:
    """A figure that exchanged a label with another one."""

    label: Label
    figure: DraftFigure
    partner: DraftFigure
    own: Labelled
    other: Labelled


@cache
def story(slug: str) -> Story:
    """Read and mark an article of the set."""
    labels = read_json(GOLDEN / "gold" / f"{slug}.json")
    text = (GOLDEN / "texts" / f"{slug}.txt").read_bytes().decode()
    published = date.fromisoformat(labels["published"][:10]) if labels["published"] else None
    marked = mark(load([Source(text=text, publisher=labels["publisher"], published=published)]))
    return Story(slug, marked, labels["subject"], labels, tuple(_figures(labels["figures"], marked)))


def _figures(labels: Iterable[dict[str, Any]], marked: Marked) -> Iterator[Labelled]:
    for label in labels:
        found = [one for one in marked.mentions if one.quantity.start < label["end"] and label["start"] < one.quantity.end]
        if label["salience"] == "core" and found:
            line = marked.line[found[0].line]
            yield Labelled(label, found[0], marked.text(line), found[0].quantity.start - line.start, marked.documents[0].published)


# --- right drafts ---------------------------------------------------------------------------------------------------


def right(slug: str) -> list[tuple[str, str | None]]:
    """Ground the right drafts of an article; for each item its words and the code of the reason where it is withheld."""
    article = story(slug)
    outcomes: list[tuple[str, str | None]] = []
    for figures in _chunks([_drafted(one) for one in article.figures], MAX_KEY_FIGURES):
        published = {figure.id for figure in article.ground(figures=figures).figures if figure.key}
        lost = [one for one in figures if f"q{one.q}" not in published]
        outcomes += [("figures: kept", None)] * (len(figures) - len(lost))
        outcomes += [(described(article, one), withheld(article, one) or "exchanged") for one in lost]
    for section, limit in (("catalysts", MAX_CATALYSTS), ("risks", MAX_RISKS)):
        statements = [_statement(article, one, section) for one in article.labels[section]]
        for chunk in _chunks(statements, limit):
            found = article.ground(**{section: chunk})
            reasons = {item.text: item.reason.code for item in found.withheld if item.section == section}
            kept = len(getattr(found, section))
            outcomes += [(f"{section}: kept", None)] * kept
            outcomes += [(f"{section}: {words}", code) for words, code in reasons.items()]
    return outcomes


def withheld(article: Story, figure: DraftFigure, *others: DraftFigure) -> str | None:
    """Return the code of the reason for which a figure is withheld from a draft of it and others, or None where it is published."""
    found = article.ground(figures=[figure, *others])
    if any(one.key and one.id == f"q{figure.q}" for one in found.figures):
        return None
    return next(item.reason.code for item in found.withheld if item.section == "figures")


def described(article: Story, figure: DraftFigure) -> str:
    """Write a drafted figure for a message."""
    mention = article.marked.mention[figure.q]
    line = " ".join(article.marked.text(article.marked.line[mention.line]).split())
    return f"{article.slug} {mention.quantity.as_written!r} {figure.metric} | {figure.entity} | {figure.period} :: {line}"


def _drafted(one: Labelled, **labels: str | None) -> DraftFigure:
    own: dict[str, Any] = {label: one.figure[label] for label in LABELS} | labels
    return DraftFigure(q=one.mention.id, role="actual", also=(), **own)


def _statement(article: Story, label: dict[str, Any], section: str) -> dict[str, Any]:
    """
    State a catalyst or a risk as the set words it, on its evidence lines.

    The set's headlines tell numbers and dates of other lines, too; a right draft cites these: the first that tells each.
    """
    marked = article.marked
    lines = [line for line in marked.lines if any(line.start < end and start < line.end for start, end in label["evidence"])]
    for tells in (_tells_value, _tells_time):
        for wanted in tells(article, label["headline"]):
            if not any(wanted(line) for line in lines):
                lines += [line for line in marked.lines if line.role in CITABLE and wanted(line)][:1]
    statement: dict[str, Any] = {"headline": label["headline"], "why": "", "lines": [line.id for line in lines]}
    return statement | ({"direction": label["direction"], "status": "reported"} if section == "catalysts" else {})


def _tells_value(article: Story, headline: str) -> Iterator[Callable[[Line], bool]]:
    """Yield for each number of a headline whether a line tells its value."""
    for one in read_quantities(headline):
        yield partial(_has_value, article, value_of(one))


def _has_value(article: Story, value: tuple[object, ...], line: Line) -> bool:
    return any(value == value_of(other.quantity) for other in article.marked.mentions_in[line.id])


def _tells_time(article: Story, headline: str) -> Iterator[Callable[[Line], bool]]:
    """Yield for each date and period of a headline whether a line tells it."""
    for one in read_times(headline, article.marked.documents[0].published):
        yield partial(_has_time, article, one.label)


def _has_time(article: Story, label: str | None, line: Line) -> bool:
    return any(label == other.label for other in read_times(article.marked.text(line), article.marked.documents[0].published))


def _chunks(items: Sequence[Any], size: int) -> Iterator[Sequence[Any]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]


# --- swapped drafts -------------------------------------------------------------------------------------------------


def swaps(slug: str, label: Label) -> Iterator[Swap]:
    """Exchange a label of each figure of an article with that of the nearest one that the text tells apart from it; one swap a figure."""
    article = story(slug)
    figures = article.figures
    for at, own in enumerate(figures):
        nearest = sorted((other for other in figures if other is not own), key=lambda other: abs(figures.index(other) - at))
        partner = next((other for other in nearest if _TOLD_APART[label](own, other)), None)
        if partner:
            exchanged = (_drafted(own, **{label: partner.figure[label]}), _drafted(partner, **{label: own.figure[label]}))
            yield Swap(label, *exchanged, own, partner)


def _metrics_differ(own: Labelled, other: Labelled) -> bool:
    one, two = _words(own.figure["metric"]), _words(other.figure["metric"])
    return _are_shown(one, two, own.line, other.line)


def _entities_differ(own: Labelled, other: Labelled) -> bool:
    one, two = _words(own.figure["entity"] or ""), _words(other.figure["entity"] or "")
    return not one & two and _are_shown(one, two, own.line, other.line) and _is_nearer(one, two, own)


def _is_nearer(one: set[str], two: set[str], own: Labelled) -> bool:
    """Whether a line names only the figure's own entity, or names it after the other one, in another clause."""
    clauses = [_words(clause) for clause in _CLAUSE.split(own.line[: own.place])]
    return not two & _words(own.line) or bool(one & clauses[-1] and not two & clauses[-1] and any(two & clause for clause in clauses[:-1]))


def _are_shown(one: set[str], two: set[str], first: str, second: str) -> bool:
    """Whether each label has a word of its own that shows in its line."""
    return bool((one - two) & _words(first) and (two - one) & _words(second))


def _periods_differ(own: Labelled, other: Labelled) -> bool:
    one, two = _period(own), _period(other)
    return bool(one and two) and one not in two and two not in one and (own.line != other.line or own.place != other.place)


def _period(one: Labelled) -> str:
    """Return the label of a figure's period where its line tells exactly that."""
    wanted, told = _times_in(one.figure["period"] or "", one.published), _times_in(one.line, one.published)
    return next((label for label in wanted & told if label), "")


@cache
def _times_in(text: str, published: date | None) -> frozenset[str | None]:
    return frozenset(time.label for time in read_times(text, published))


def _words(text: str) -> set[str]:
    return {word.casefold()[:_STEM] for word in _WORD.findall(text)}


_TOLD_APART = {"metric": _metrics_differ, "entity": _entities_differ, "period": _periods_differ}
