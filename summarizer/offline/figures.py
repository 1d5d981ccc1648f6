"""The key figures: the quantities a reader must know, ranked."""

from __future__ import annotations

import re
from collections import Counter
from math import inf
from typing import TYPE_CHECKING, Final

from summarizer.models import PAGE_FIGURES, DraftFigure
from summarizer.offline.amounts import key, precise, small, telling
from summarizer.offline.bearing import held
from summarizer.offline.judge import odds
from summarizer.offline.label_shape import unowned
from summarizer.offline.labels import Metrics
from summarizer.offline.owners import Owners
from summarizer.offline.periods import Periods
from summarizer.offline.roles import holds_no_longer, role_of
from summarizer.offline.telling import Known, known, measures
from summarizer.offline.weights import FIGURE
from summarizer.text.lexicon import lazy
from summarizer.text.measures import LENGTH_UNITS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summarizer.documents import Marked, Mention
    from summarizer.offline.amounts import Key
    from summarizer.offline.judge import Judged
    from summarizer.offline.lines import Seen
    from summarizer.offline.subject import Subject

_DESCRIBES: Final = re.compile(r"\A[\w.,]{1,40}-[a-z]+\Z")
_TELLERS: Final = frozenset(
    "analysts economists people persons sources officials bankers executives things reasons questions points ways".split()
)
"""Units of a small count that is no business figure: of those who tell something, and of what is told."""
_RATE: Final = lazy(r"\d\s(?:to|per|against)\s(?:the\s|an?\s|one\s)?(?:us\s)?(?:dollar|euro|pound|sterling|yen|franc)\b", re.IGNORECASE)
"""A rate of exchange without a currency beside its number ("160.20 to the dollar")."""
_PAIR: Final = re.compile(r"\d{1,2}[-–:]\d{1,2}(?![\d.%])")
_PAIRED: Final = re.compile(r"(?<![\d.])\d{1,2}[-–:]\Z")
"""Around a number of a pair."""
_CONVERTED: Final = re.compile(
    r"\d[\d.,]{0,12}\s?(?:[^\W\d]{1,12}\s){0,4}[^\W\d]{0,12}\s?\((?:about|around|rund|environ|circa)?\s?\Z", re.IGNORECASE
)
"""Before what an amount is in another currency."""
_WITHIN: Final = lazy(
    r"\b(?:over|for|in|within|after|during|next|past|last|nach|in|über|binnen|en|sur|pendant)\s(?:the\s)?\Z", re.IGNORECASE
)
_AGED: Final = lazy(r"\b(?:aged|ages?|the\sage\sof)\s(?:\w{2,8}\s)?\Z", re.IGNORECASE)
"""Before how old somebody is."""
_NEAR: Final = 60
_MOST_ALSO: Final = 16
_MOST_OF_LINE: Final = 100
"""Quantities of a line that are weighed: what has more is no sentence, and a page takes few of any."""
_CROWD: Final = 0.1
"""What a quantity loses for each one already taken from its line, and again for each from its paragraph."""
_SEVERAL: Final = 0.1
"""What an amount gains for each of up to two more documents that tell it."""


def figures(  # noqa: PLR0917 - each is a finding of another room
    marked: Marked,
    lines: Sequence[Seen],
    subject: Subject,
    judgements: Mapping[str, Judged],
    chosen: Mapping[str, float],
    partners: Mapping[str, tuple[str, ...]],
) -> tuple[DraftFigure, ...]:
    """
    Rank the quantities of the lines and label the first ones.

    Args:
        marked: The documents.
        lines: Their lines.
        subject: Who or what the brief is about.
        judgements: What each line tells of, by its id.
        chosen: What a line's place in the brief is worth, by its id.
        partners: Lines of other documents that tell the same.
    """
    seen_of = {seen.id: seen for seen in lines}
    about = dict[int, Known]((mention.id, each) for mention, each in known(lines))
    rates = frozenset(seen.line.document for seen in lines if _RATE.search(seen.text))
    scores = {mention.id: -inf for seen in lines for mention in seen.mentions[_MOST_OF_LINE:]} | {
        mention.id: odds(FIGURE, measured)
        for seen in lines
        if seen.mentions
        for mention, measured in measures(seen, seen.mentions[:_MOST_OF_LINE], judgements[seen.id], chosen.get(seen.id, 0.0), about)
    }
    scores |= {
        mention.id: -inf
        for seen in lines
        for mention in seen.mentions
        if _says_little(mention, seen, among_rates=seen.line.document in rates)
    }
    for new, old in (pair for seen in lines if seen.sentence for pair in held(seen)):
        scores[old.id], scores[new.id] = sorted((scores[old.id], scores[new.id]))  # what was before tells no more than what is
    metrics = Metrics(lines, marked)
    owners, periods = Owners(lines, subject, metrics), Periods(lines, marked, metrics)
    groups = [_best_first(group, scores) for group in _same(lines, seen_of, partners)]
    return tuple(_figure(group, seen_of, owners, periods, metrics) for group in _spread(groups, scores, seen_of))


def _says_little(mention: Mention, seen: Seen, *, among_rates: bool) -> bool:
    """
    Whether a quantity is no business figure.

    It describes a thing ("a 14-page letter"), counts who says so, is one of a pair ("by 5-4"), a length of time in which something else
    came about, the amount before it in another currency, or a rate of exchange without currency.
    """
    quantity = mention.quantity
    start = quantity.start - seen.line.start
    before = seen.text[max(0, start - _NEAR) : start]
    if quantity.kind == "money":
        return _CONVERTED.search(before) is not None
    if quantity.kind not in {"count", "other"}:
        return False
    if small(mention) and ((quantity.unit or "").casefold() in _TELLERS or _PAIRED.search(before) or _PAIR.match(seen.text, start)):
        return True
    if ((quantity.unit or "").rstrip("s") in LENGTH_UNITS and _WITHIN.search(before)) or _AGED.search(before):
        return True
    return _DESCRIBES.fullmatch(quantity.as_written) is not None or (among_rates and quantity.unit is None)


def _same(lines: Iterable[Seen], seen_of: Mapping[str, Seen], partners: Mapping[str, tuple[str, ...]]) -> list[list[Mention]]:
    """
    Group the mentions of one amount.

    Within a document equal amounts are one; across documents they are if they are precise, or if their lines tell the same.
    """
    own: dict[tuple[Key, str], list[Mention]] = {}
    for seen in lines:
        for mention in seen.mentions:
            own.setdefault((key(mention), mention.document), []).append(mention)
    joined: dict[tuple[Key, int], list[Mention]] = {}
    for (amount, _), mentions in own.items():
        told = {name for mention in mentions for name in (mention.line, *partners.get(mention.line, ()))}
        first = -1 if precise(mentions[0]) else min(seen_of[name].order for name in told)
        joined.setdefault((amount, first), []).extend(mentions)
    return list(joined.values())


def _best_first(group: Iterable[Mention], scores: Mapping[int, float]) -> tuple[Mention, ...]:
    """Put the mention that says most about the amount first."""
    mentions = tuple(group)
    best = max(mentions, key=lambda mention: (scores[mention.id], -mention.id))
    return (best, *(mention for mention in mentions if mention is not best))


def _spread(groups: Iterable[tuple[Mention, ...]], scores: Mapping[int, float], seen_of: Mapping[str, Seen]) -> list[tuple[Mention, ...]]:
    """Take the best amount one after another, so that no line or paragraph fills the page."""
    by_first = {group[0].id: group for group in groups}
    worth = {first: scores[first] + _support(group) for first, group in by_first.items()}
    places = {first: _places(group, seen_of) for first, group in by_first.items()}
    taken: list[tuple[Mention, ...]] = []
    crowd: Counter[object] = Counter()
    worth = {first: value for first, value in worth.items() if value > -inf}
    while worth and len(taken) < PAGE_FIGURES:
        best = max(worth, key=lambda first: (worth[first] - _CROWD * sum([crowd[place] for place in places[first]]), -first))
        del worth[best]
        taken.append(by_first[best])
        crowd.update(places[best])
    return taken


def _places(group: Sequence[Mention], seen_of: Mapping[str, Seen]) -> tuple[object, object]:
    return group[0].line, (group[0].document, seen_of[group[0].line].line.paragraph)


def _support(group: Sequence[Mention]) -> float:
    """What an amount gains by being told by several documents."""
    return _SEVERAL * min(2, len({mention.document for mention in group}) - 1) * telling(group[0])


def _figure(group: Sequence[Mention], seen_of: Mapping[str, Seen], owners: Owners, periods: Periods, metrics: Metrics) -> DraftFigure:
    first = group[0]
    others: dict[str, int] = {}
    for mention in group:
        if mention.document != first.document:
            others.setdefault(mention.document, mention.id)
    role = role_of(first, seen_of[first.line], periods.day(seen_of[first.line]))
    metric, entity = metrics.of(first), owners.of(first)
    if holds_no_longer(first, seen_of[first.line], role):
        metric = f"{metric} (previous)"
    return DraftFigure(
        q=first.id,
        metric=unowned(metric) if entity else metric,
        entity=entity,
        period=periods.of(first),
        role=role,
        also=tuple(others.values())[:_MOST_ALSO] if telling(first) else (),
    )
