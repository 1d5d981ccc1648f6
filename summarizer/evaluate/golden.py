"""
Read an evaluation set: a folder with ``texts/``, ``gold/``, ``groups.json`` and ``key_figures.json`` in the form of ``tests/golden``.

A *story* is what one brief is made of: the articles of an event group, or an article that belongs to none.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

from summarizer.errors import InputError
from summarizer.evaluate.forms import ARTICLE, GROUPS, KEYS, Span, misformed, read_form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date
    from decimal import Decimal
    from pathlib import Path

    from summarizer.documents import Document
    from summarizer.evaluate.forms import ArticleFile, Group, KeyFigure, Keys, Labelled, Passage, Planted, Stretch

_Values: TypeAlias = "tuple[Decimal | None, Decimal | None, Decimal | None]"
_Place: TypeAlias = "tuple[str, str, int]"


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

    def spans(self) -> Iterator[Span]:
        """Yield every place that the set names."""
        yield from (label.span for label in self.labels)
        yield from chain.from_iterable(key.at for key in self.key_figures)
        yield from chain.from_iterable(event.evidence for event in (*self.catalysts, *self.risks))
        yield from chain.from_iterable(trap.spans for trap in (*self.traps, *self.controls))
        yield from (*self.outdated, *self.promo, *self.injections)


def load_stories(folder: Path) -> tuple[Story, ...]:
    """
    Load the stories of a set: its groups in the order of their file, then the single articles by name.

    Raises:
        InputError: The folder is none, or not in this form.
    """
    try:
        stories = tuple(_stories(folder))
    except OSError as error:
        message = f"The evaluation set {str(folder)!r} cannot be read ({error.filename!r}: {error.strerror}): name another folder."
        raise InputError(message) from None
    if not stories:
        message = f"The folder {str(folder)!r} holds no story: give one in the form of tests/golden."
        raise InputError(message)
    return stories


def check_places(story: Story, documents: Iterable[Document]) -> None:
    """
    Find every place that the labels of a story name in its articles.

    Raises:
        InputError: One is not there, or other words are.
    """
    texts = {article.slug: document.text for article, document in zip(story.articles, documents, strict=True)}
    for span in story.spans():
        text = texts.get(span.slug)
        if text is None:
            what = "is of no article of the story"
        elif not 0 <= span.start < span.end <= len(text):
            what = f"is not in its text of {len(text):,} characters"
        elif span.words is not None and text[span.start : span.end] != span.words:
            what = f"reads {text[span.start : span.end]!r}, and not {span.words!r}"
        else:
            continue
        message = f"The set labels {span.slug!r} from {span.start} to {span.end} in the story {story.name!r}, which {what}: mend the label."
        raise InputError(message)


def _stories(folder: Path) -> Iterator[Story]:
    gold = {path.stem: read_form(path, ARTICLE) for path in sorted((folder / "gold").glob("*.json"))}
    groups = read_form(folder / "groups.json", GROUPS)
    keys = read_form(folder / "key_figures.json", KEYS)
    members = {name: [article.slug for article in group.articles] for name, group in groups.items()}
    grouped = Counter(chain.from_iterable(members.values()))
    stories = members | {slug: [slug] for slug in gold if slug not in grouped}
    if strangers := [slug for slug, times in grouped.items() if slug not in gold or times > 1]:
        raise misformed(folder / "groups.json", f"{strangers[0]!r} is in two stories, or has no file in gold/")
    if Counter(each.story for each in keys) != Counter(stories.keys()):
        raise misformed(folder / "key_figures.json", f"it must hold each story once: {', '.join(stories)}")
    told = {each.story: each for each in keys}
    for name, slugs in stories.items():
        yield _story(folder, name, {slug: gold[slug] for slug in slugs}, groups.get(name), told[name])


def _story(folder: Path, name: str, gold: Mapping[str, ArticleFile], group: Group | None, keys: Keys) -> Story:
    joined = _joined(folder, gold, group)
    return Story(
        name=name,
        articles=tuple(_article(folder, slug, own) for slug, own in gold.items()),
        labels=tuple(_label(slug, label) for slug, own in gold.items() for label in own.figures),
        key_figures=keys.figures,
        outdated=keys.superseded_or_wrong,
        catalysts=tuple(_events("catalysts", gold, joined)),
        risks=tuple(_events("risks", gold, joined)),
        traps=tuple(_trap(slug, trap) for slug, own in gold.items() for trap in own.traps),
        controls=tuple(_trap(slug, trap) for slug, own in gold.items() for trap in own.controls),
        promo=tuple(_passage(slug, passage) for slug, own in gold.items() for passage in own.promo),
        injections=tuple(_passage(slug, passage) for slug, own in gold.items() for passage in own.injections),
    )


def _article(folder: Path, slug: str, own: ArticleFile) -> Article:
    return Article(slug=slug, path=folder / "texts" / f"{slug}.txt", published=own.published, subject=own.subject)


def _label(slug: str, label: Labelled) -> Label:
    return Label(
        span=_span(slug, label),
        kind=label.kind,
        values=(label.value, label.low, label.high),
        currency=label.currency,
        metric=label.metric,
        core=label.salience == "core",
    )


def _told(gold: Mapping[str, ArticleFile]) -> dict[_Place, Event]:
    """Name each event of each article by its place."""
    return {
        (slug, section, index): Event(headline=item.headline, evidence=tuple(_passage(slug, passage) for passage in item.evidence))
        for slug, own in gold.items()
        for section, items in (("catalysts", own.catalysts), ("risks", own.risks))
        for index, item in enumerate(items)
    }


def _joined(folder: Path, gold: Mapping[str, ArticleFile], group: Group | None) -> list[list[_Place]]:
    """List the places of the events that several articles tell."""
    same = (*group.same_event_catalysts, *group.same_risk) if group else ()
    joined: list[list[_Place]] = [[(member.slug, member.list, member.index) for member in event.members] for event in same]
    told = _told(gold)
    if missing := [place for members in joined for place in members if place not in told]:
        raise misformed(folder / "groups.json", f"there is no event {' '.join(map(str, missing[0]))}")
    return joined


def _events(section: str, gold: Mapping[str, ArticleFile], joined: Iterable[list[_Place]]) -> Iterator[Event]:
    """Yield the items of a section; those of several articles that tell the same are one."""
    told = _told(gold)
    done: set[_Place] = set()
    for place, event in told.items():
        if place[1] == section and place not in done:
            same = next((members for members in joined if place in members), [place])
            done.update(same)
            yield Event(headline=event.headline, evidence=tuple(span for member in same for span in told[member].evidence))


def _trap(slug: str, trap: Planted) -> Trap:
    return Trap(kind=trap.kind, what=trap.what, spans=tuple(_span(place.slug or slug, place) for place in trap.spans))


def _span(slug: str, place: Stretch) -> Span:
    return Span(slug=slug, start=place.start, end=place.end, words=place.as_written)


def _passage(slug: str, passage: Passage) -> Span:
    start, end = passage
    return Span(slug=slug, start=start, end=end)
