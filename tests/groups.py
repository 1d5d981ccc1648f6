"""
How findings over several sources are scored on the event groups in ``tests/golden/groups.json``.

The articles of a group are loaded with the publisher and the day that the set gives for them, and a labelled mention is the quantity read
at its span, or the only one that touches it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from scoring import GOLDEN, read_json

from summarizer import Source
from summarizer.audit import voices
from summarizer.audit.corroboration import corroboration
from summarizer.documents import CITABLE
from summarizer.load import load
from summarizer.mark import mark

if TYPE_CHECKING:
    from summarizer.audit.pairs import PairRelation
    from summarizer.documents import Marked, Mention
    from summarizer.models import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledPair:
    """
    Two mentions of one thing and what they are to each other.

    Attributes:
        relation: As labelled: for "supersede" and "denial", ``second`` supersedes or denies ``first``.
        what: What they tell of.
        first: A mention.
        second: A mention of another article.
    """

    relation: PairRelation
    what: str
    first: Mention
    second: Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """
    Articles about one event.

    Attributes:
        name: The name of the group.
        marked: Its articles, in the order of the set.
        slugs: The name of each article by document id.
        copies: Document ids of articles that are one voice, as sets.
        pairs: The labelled pairs whose two mentions were read.
        unread: What the pairs tell of that have a mention that the number reader missed.
    """

    name: str
    marked: Marked
    slugs: dict[str, str]
    copies: tuple[frozenset[str], ...]
    pairs: tuple[LabelledPair, ...]
    unread: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many catalysts and risks have as many publishers as the set says, fewer, or more."""

    right: int = 0
    under: int = 0
    over: int = 0

    def __add__(self, other: Count) -> Count:
        """Add up two counts."""
        return Count(right=self.right + other.right, under=self.under + other.under, over=self.over + other.over)


def load_groups() -> list[Group]:
    """Load the groups, in the order of the file."""
    return [_group(name, told) for name, told in read_json(GOLDEN / "groups.json").items()]


def _group(name: str, told: dict[str, Any]) -> Group:
    sources = [_source(article) for article in told["articles"]]
    marked = mark(load(sources))
    ids = {article["slug"]: document.id for article, document in zip(told["articles"], marked.documents, strict=True)}
    read = [(pair, _mention(marked, ids, pair["a"]), _mention(marked, ids, pair["b"])) for pair in told["figure_pairs"]]
    return Group(
        name=name,
        marked=marked,
        slugs={document: slug for slug, document in ids.items()},
        copies=tuple(frozenset(ids[slug] for slug in joined["slugs"]) for joined in told["not_independent"]),
        pairs=tuple(
            LabelledPair(relation=pair["relation"], what=pair["what"], first=first, second=second)
            for pair, first, second in read
            if first and second
        ),
        unread=tuple(pair["what"] for pair, first, second in read if not (first and second)),
    )


def _source(article: dict[str, Any]) -> Source:
    text = (GOLDEN / "texts" / f"{article['slug']}.txt").read_text(encoding="utf-8")
    return Source(text=text, publisher=article["publisher"], published=date.fromisoformat(article["published"][:10]))


def _mention(marked: Marked, ids: dict[str, str], label: dict[str, Any]) -> Mention | None:
    """Find the quantity of a label: the one with its span, else the first that touches it."""
    own = [mention for mention in marked.mentions if mention.document == ids[label["slug"]]]
    touching = [mention for mention in own if mention.quantity.start < label["end"] and label["start"] < mention.quantity.end]
    exact = [mention for mention in touching if (mention.quantity.start, mention.quantity.end) == (label["start"], label["end"])]
    return next(iter((*exact, *touching)), None)


def counted(group: Group) -> Count:
    """Compare the publishers counted for each labelled catalyst and risk, from the lines of its own article, with those that tell it."""
    independence = voices(group.marked)
    found = corroboration(group.marked, independence)
    tellers = _tellers(group)
    count = Count()
    for document, slug in group.slugs.items():
        gold = read_json(GOLDEN / "gold" / f"{slug}.json")
        for section in ("catalysts", "risks"):
            for index, item in enumerate(gold[section]):
                told = found.of_lines(_evidence(group.marked, document, item["evidence"]))
                true = independence.publishers(tellers.get((slug, section, index), {document}))
                count += Count(right=told == true, under=told < true, over=told > true)
    return count


def _tellers(group: Group) -> dict[tuple[str, str, int], set[str]]:
    """For each labelled item that several articles tell, the ids of their documents."""
    ids = {slug: document for document, slug in group.slugs.items()}
    told = read_json(GOLDEN / "groups.json")[group.name]
    return {
        (member["slug"], member["list"], member["index"]): {ids[other["slug"]] for other in item["members"]}
        for item in (*told["same_event_catalysts"], *told["same_risk"])
        for member in item["members"]
    }


def _evidence(marked: Marked, document: str, spans: list[tuple[int, int]]) -> tuple[Evidence, ...]:
    own = [line for line in marked.lines if line.document == document and line.role in CITABLE]
    return tuple(marked.evidence(line) for line in own if any(start < line.end and line.start < end for start, end in spans))
