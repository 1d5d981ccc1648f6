"""What can be measured of a quantity: what it is of, where it stands in its line, and what its line is; every measure from 0 to about 1."""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.offline import label_words
from summarizer.offline.amounts import key, small
from summarizer.offline.features import standing
from summarizer.offline.label_shape import is_named, word_before
from summarizer.offline.reported import sort_of
from summarizer.offline.words import read
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summarizer.documents import Mention
    from summarizer.offline.judge import Judged
    from summarizer.offline.lines import Seen

_COMPARED: Final = lazy(
    r"(?:\b(?:from|versus|vs\.?|against|compared (?:with|to)|after|than|was|prior|previously|previous|von|gegenüber|gegen|nach|statt|"
    r"zuvor|vorher|contre|depuis|frente a|desde|de los|anteriores?|前年|去年同期|上年)"
    r"\W{0,3}(?:the |a |an |about |some |den |dem |einem |rund |le |la |los )?|[(（]\s?)$",
    re.IGNORECASE,
)
_TO: Final = lazy(r"\b(?:to|at|of|auf|bei|à|de|a|en|至|为|到)\W{0,2}(?:about |around |nearly |just |rund |etwa |knapp )?$", re.IGNORECASE)
_BY: Final = lazy(
    r"\b(?:rose|fell|up|down|by|um|gained|lost|climbed|dropped|jumped|slid|grew|shrank|de|un)\W{0,2}(?:about |nearly |rund )?$",
    re.IGNORECASE,
)
_FROM_NEXT: Final = lazy(r"^\W{0,2}(?:from|against|versus|compared|after|gegenüber|nach|von|contre|frente)\b", re.IGNORECASE)
_LEAD_UP: Final = 32
_REACH: Final = 160
_MOST_BEFORE: Final = 12
_SHORT: Final = 8
"""Words below which a line is a headline or a row."""
_LINE_CUES: Final = (
    "result", "guidance", "deal", "order", "legal", "policy", "rating", "product", "funding", "jobs", "payout", "trial", "restructuring",
    "trading", "debt", "dependence", "peer", "background", "hearsay", "view", "may", "compared",
)  # fmt: skip
_OWN_CUES: Final = (
    "metric", "result", "guidance", "deal", "payout", "rating", "debt", "trading", "jobs", "compared", "policy", "cost", "peer",
)  # fmt: skip
_KINDS: Final = ("money", "per_share", "percent", "count", "other", "basis_points", "multiple", "ratio")


class Known(NamedTuple):
    """
    What is known of a quantity beside its line.

    Attributes:
        times: How often its document states the amount.
        before: The quantities before it in its paragraph.
        crowd: How many its paragraph holds.
        depth: How many of its document stand before it, as a share.
    """

    times: int
    before: Sequence[Mention]
    crowd: int
    depth: float


def known(lines: Iterable[Seen]) -> Iterator[tuple[Mention, Known]]:
    """Yield the quantities of lines with what is known of each beside its line; of what crowds a paragraph the last few alone."""
    lines = tuple(lines)
    mentions = [(mention, (mention.document, seen.line.paragraph)) for seen in lines for mention in seen.mentions]
    times = Counter((key(mention), mention.document) for mention, _ in mentions)
    crowds, totals = Counter(paragraph for _, paragraph in mentions), Counter(mention.document for mention, _ in mentions)
    before: defaultdict[tuple[str, int], deque[Mention]] = defaultdict(lambda: deque(maxlen=_MOST_BEFORE))
    passed = Counter[str]()
    for mention, paragraph in mentions:
        document = mention.document
        depth = passed[document] / totals[document]
        yield mention, Known(times[key(mention), document], tuple(before[paragraph]), crowds[paragraph], depth)
        passed[document] += 1
        before[paragraph].append(mention)


def measures(
    seen: Seen, mentions: Iterable[Mention], judged: Judged, chosen: float, about: Mapping[int, Known]
) -> Iterator[tuple[Mention, Mapping[str, float]]]:
    """
    Measure quantities of a line; what the line tells of all of them is read once.

    Args:
        seen: The line.
        mentions: The quantities.
        judged: What the line tells of.
        chosen: What the line's place among the catalysts and risks is worth, from 0 to 1.
        about: What is known of each quantity beside its line, by its id.
    """
    line = _line(seen, judged, chosen)
    priced = label_words.PRICED.search(seen.text) is not None
    consensus = label_words.CONSENSUS.search(seen.text) is not None
    for mention in mentions:
        known = about[mention.id]
        around = _around(mention, seen, priced=priced, consensus=consensus)
        yield mention, {**_own(mention, known.times), **_named(mention), **around, **_among(mention, seen, known), **line}


def _own(mention: Mention, times: int) -> dict[str, float]:
    quantity, context = mention.quantity, mention.context
    reading = read(context.metric)
    found = {f"is_{kind}": float(quantity.kind == kind) for kind in _KINDS}
    found |= {f"of_{name}": float(name in reading.cues) for name in _OWN_CUES}
    found |= {f"role_{role}": float(context.role == role) for role in ("guidance", "target", "estimate", "reported")}
    return {
        **found,
        "moved": float(context.direction is not None),
        "dated": float(context.period is not None),
        "bare": float(quantity.kind in {"count", "other"} and small(mention)),
        "span": float(quantity.low is not None and quantity.high is not None and quantity.low != quantity.high),
        "again": min(2, times - 1) / 2,
    }


def _named(mention: Mention) -> dict[str, float]:
    """Measure how a quantity is called and written."""
    metric, kind = mention.context.metric, mention.quantity.kind
    sort = sort_of(metric)
    return {
        f"sort {sort}": 1.0,
        f"sort {sort}, {kind}": 1.0,
        f"way {mention.context.direction}": 1.0,
        "named": float(is_named(metric)),
        "name": min(8, len(metric.split())) / 8,
        "spelled": float(not any(map(str.isdigit, mention.quantity.as_written))),
    }


def _among(mention: Mention, seen: Seen, about: Known) -> dict[str, float]:
    """Measure the quantities beside one, in its line and in its paragraph."""
    at = mention.id - seen.mentions[0].id
    kind, near = mention.quantity.kind, seen.mentions[max(0, at - _MOST_BEFORE) : at + _MOST_BEFORE]
    kinds = [other.quantity.kind for other in near]
    place = min(at, _MOST_BEFORE)
    last, following = kinds[place - 1] if place else "none", kinds[place + 1] if place + 1 < len(kinds) else "none"
    return {
        f"after {last}, {kind}": 1.0,
        f"before {following}, {kind}": 1.0,
        "like before": min(3, kinds[:place].count(kind)) / 3,
        "like behind": min(3, kinds[place + 1 :].count(kind)) / 3,
        "opens paragraph": float(not about.before),
        "place in paragraph": min(5, len(about.before)) / 5,
        "like in paragraph": min(3, [other.quantity.kind for other in about.before].count(kind)) / 3,
        "paragraph": min(10, about.crowd) / 10,
        "depth": about.depth,
    }


def _around(mention: Mention, seen: Seen, *, priced: bool, consensus: bool) -> dict[str, float]:
    at = mention.id - seen.mentions[0].id  # those of a line are numbered one after another
    start, end = mention.quantity.start - seen.line.start, mention.quantity.end - seen.line.start
    before, after = seen.text[max(0, start - _LEAD_UP) : start], seen.text[end : end + _LEAD_UP]
    return {
        f"behind {word_before(seen.text, start)}": 1.0,
        "in brackets": float(before.rstrip().endswith(("(", "（"))),
        "behind colon": float(":" in seen.text[max(0, start - _REACH) : start]),
        "leads": float(at == 0),
        "second": float(at == 1),
        "place": min(6, at) / 6,
        "alone": float(len(seen.mentions) == 1),
        "crowd": min(8, len(seen.mentions)) / 8,
        "compares": float(_COMPARED.search(before) is not None),
        "level": float(_TO.search(before) is not None),
        "by": float(_BY.search(before) is not None),
        "compared_next": float(_FROM_NEXT.search(after) is not None),
        "half": start / max(1, len(seen.text)),
        "consensus": float(mention.context.role == "estimate" and consensus),
        "price_moved": float(mention.quantity.kind == "percent" and mention.context.direction is not None and priced),
    }


def _line(seen: Seen, judged: Judged, chosen: float) -> dict[str, float]:
    found = {f"in_{name}": float(name in seen.reading.cues) for name in _LINE_CUES}
    return {
        **found,
        "heading": float(seen.line.role == "heading"),
        "row": float(seen.line.role == "reporting" and not seen.sentence),
        **standing(seen),
        "fresh": seen.fresh,
        "about": float(seen.about == 1),
        "near": float(seen.about > 0),
        "central": seen.central,
        "headline": seen.headline,
        "event": max(-3.0, min(1.5, judged.event)) / 3,
        "risk": max(-3.0, min(1.5, judged.risk)) / 3,
        "chosen": chosen,
        "quoted": seen.quoted,
        "short": float(len(seen.reading.words) < _SHORT),
    }
