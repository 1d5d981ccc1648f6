"""
Read an evaluation set: a folder with ``texts/``, ``gold/``, ``groups.json`` and ``key_figures.json`` in the form of ``tests/golden``.

A *story* is what one brief is made of: the articles of an event group, or an article that belongs to none.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from summarizer.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from summarizer.models import Direction, FigureRole

_Values = tuple[Decimal | None, Decimal | None, Decimal | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """
    Characters of an article.

    Attributes:
        slug: The article.
        start: First character, as an index into its text.
        end: One past the last one.
    """

    slug: str
    start: int
    end: int

    def touches(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.slug == other.slug and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """
    A figure of an article, as the set has it.

    Attributes:
        span: Where it stands.
        kind: What sort of quantity it is.
        values: Value, low and high, each None where it has none.
        currency: ISO 4217 code, or None.
        metric: What it measures, in English.
        core: Whether a brief must list it.
    """

    span: Span
    kind: str
    values: _Values
    currency: str | None
    metric: str
    core: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFigure:
    """
    A figure that a one-page brief of a story must contain.

    Attributes:
        what: It in words.
        metric: What it measures, in English.
        entity: Whose it is, or None where that is not scored.
        period: Its time, or None where that is not scored.
        direction: Whether it went up or down, or None where that is not scored.
        role: What sort of statement it is.
        at: Every mention that states it.
    """

    what: str
    metric: str
    entity: str | None
    period: str | None
    direction: Direction | None
    role: FigureRole
    at: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """
    A catalyst or a risk.

    Attributes:
        headline: It in words.
        evidence: The sentences that tell it, in one article or in several.
    """

    headline: str
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trap:
    """
    Something in an article that is wrong, or only looks so.

    Attributes:
        kind: The kind of finding that it asks for.
        what: What is wrong, or why it is right.
        spans: Where it stands, in one article or several.
    """

    kind: str
    what: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """
    An article and where it is.

    Attributes:
        slug: Its name.
        path: Its text.
        published: The day of its publication, or None.
        subject: What it is about.
    """

    slug: str
    path: Path
    published: date | None
    subject: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """
    What one brief is made of, and what it must hold.

    Attributes:
        name: The group, or the slug of the only article.
        articles: In the order in which they are given to a writer.
        labels: Every figure of the articles.
        key_figures: Most important first.
        outdated: Mentions that state a key fact wrongly, or as it was before.
        catalysts: Each event once, however many articles tell it.
        risks: Likewise.
        traps: What the audit must find.
        controls: What looks wrong and is right.
        promo: Advertisement and page furniture.
        injections: Text that addresses a machine.
    """

    name: str
    articles: tuple[Article, ...]
    labels: tuple[Label, ...]
    key_figures: tuple[KeyFigure, ...]
    outdated: tuple[Span, ...]
    catalysts: tuple[Event, ...]
    risks: tuple[Event, ...]
    traps: tuple[Trap, ...]
    controls: tuple[Trap, ...]
    promo: tuple[Span, ...]
    injections: tuple[Span, ...]


def load_stories(folder: Path) -> tuple[Story, ...]:
    """
    Load the stories of a set: its groups in the order of their file, then the single articles by name.

    Raises:
        InputError: The folder is none, or not in this form.
    """
    try:
        return tuple(_stories(folder))
    except OSError as error:
        message = f"The evaluation set {str(folder)!r} cannot be read ({error.filename!r}: {error.strerror}): name another folder."
        raise InputError(message) from None
    except (KeyError, TypeError, ValueError, IndexError) as error:
        message = (
            f"The folder {str(folder)!r} is not an evaluation set ({type(error).__name__}: {error}): give one in the form of tests/golden."
        )
        raise InputError(message) from None


def _stories(folder: Path) -> Iterator[Story]:
    gold = {path.stem: _read(path) for path in sorted((folder / "gold").glob("*.json"))}
    groups = _read(folder / "groups.json")
    keys = {story["story"]: story for story in _read(folder / "key_figures.json")}
    members = {name: [article["slug"] for article in group["articles"]] for name, group in groups.items()}
    grouped = {slug for slugs in members.values() for slug in slugs}
    for name, slugs in (members | {slug: [slug] for slug in gold if slug not in grouped}).items():
        own = {slug: gold[slug] for slug in slugs}
        yield _story(folder, name, own, groups.get(name, {}), keys[name])


def _read(path: Path) -> Any:  # noqa: ANN401 - any JSON value
    return json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)


def _story(folder: Path, name: str, gold: Mapping[str, Any], group: Mapping[str, Any], keys: Mapping[str, Any]) -> Story:
    return Story(
        name=name,
        articles=tuple(_article(folder, slug, own) for slug, own in gold.items()),
        labels=tuple(_label(slug, label) for slug, own in gold.items() for label in own["figures"]),
        key_figures=tuple(map(_key_figure, keys["figures"])),
        outdated=tuple(map(_span, keys["superseded_or_wrong"])),
        catalysts=tuple(_events("catalysts", gold, group)),
        risks=tuple(_events("risks", gold, group)),
        traps=tuple(_trap(slug, trap) for slug, own in gold.items() for trap in own["traps"]),
        controls=tuple(_trap(slug, trap) for slug, own in gold.items() for trap in own["controls"]),
        promo=tuple(_pair(slug, pair) for slug, own in gold.items() for pair in own["promo"]),
        injections=tuple(_pair(slug, pair) for slug, own in gold.items() for pair in own["injections"]),
    )


def _article(folder: Path, slug: str, own: Mapping[str, Any]) -> Article:
    published = date.fromisoformat(own["published"][:10]) if own["published"] else None
    return Article(slug=slug, path=folder / "texts" / f"{slug}.txt", published=published, subject=own["subject"])


def _label(slug: str, label: Mapping[str, Any]) -> Label:
    value, low, high = (None if label.get(name) is None else Decimal(label[name]) for name in ("value", "low", "high"))
    return Label(
        span=Span(slug=slug, start=label["start"], end=label["end"]),
        kind=label["kind"],
        values=(value, low, high),
        currency=label["currency"],
        metric=label["metric"],
        core=label["salience"] == "core",
    )


def _key_figure(figure: Mapping[str, Any]) -> KeyFigure:
    return KeyFigure(
        what=figure["what"],
        metric=figure["metric"],
        entity=figure["entity"],
        period=figure["period"],
        direction=figure["direction"],
        role=figure["role"],
        at=tuple(map(_span, figure["at"])),
    )


def _events(section: str, gold: Mapping[str, Any], group: Mapping[str, Any]) -> Iterator[Event]:
    """Yield the items of a section; those of several articles that tell the same are one."""
    told = {(slug, section, index): item for slug, own in gold.items() for index, item in enumerate(own[section])}
    evidence = {
        (slug, name, index): [_pair(slug, pair) for pair in item["evidence"]]
        for slug, own in gold.items()
        for name in ("catalysts", "risks")
        for index, item in enumerate(own[name])
    }
    joined = [
        [(member["slug"], member["list"], member["index"]) for member in event["members"]]
        for event in (*group.get("same_event_catalysts", ()), *group.get("same_risk", ()))
    ]
    done: set[tuple[str, str, int]] = set()
    for place, item in told.items():
        if place not in done:
            same = next((members for members in joined if place in members), [place])
            done.update(same)
            yield Event(headline=item["headline"], evidence=tuple(span for member in same for span in evidence[member]))


def _trap(slug: str, trap: Mapping[str, Any]) -> Trap:
    spans = (Span(slug=span.get("slug", slug), start=span["start"], end=span["end"]) for span in trap["spans"])
    return Trap(kind=trap["kind"], what=trap["what"], spans=tuple(spans))


def _span(place: Mapping[str, Any]) -> Span:
    return Span(slug=place["slug"], start=place["start"], end=place["end"])


def _pair(slug: str, pair: Iterable[int]) -> Span:
    start, end = pair
    return Span(slug=slug, start=start, end=end)
