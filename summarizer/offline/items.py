"""Title, summary, catalysts and risks: the sentences chosen, and the lines that each rests on."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.models import MAX_CATALYSTS, MAX_LINES, MAX_RISKS, MAX_SUMMARY, DraftCatalyst, DraftPoint, DraftRisk
from summarizer.offline.bearing import bearing
from summarizer.offline.judge import chance, status
from summarizer.offline.retold import retold
from summarizer.offline.weights import SAME_EVENT, SAME_RISK
from summarizer.quantities.types import AMOUNTS
from summarizer.text.characters import visible
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Mapping, Sequence

    from summarizer.offline.judge import Judged
    from summarizer.offline.lines import Seen
    from summarizer.quantities import Quantity

_STALE: Final = 0.5
"""What a sentence of a document loses, in log odds, that is much older than the newest one."""
_TOLD_TWICE: Final = 0.5
"""What a sentence of the summary gains for each of up to two others that tell the same."""
_LEAST_EVENT: Final = 0.22
_LEAST_RISK: Final = 0.15
"""How likely it must be that a sentence tells an event, or a risk, that no chosen one tells."""
_LEAST_NAMED: Final = 0.08
"""How likely at least where it names a danger, and a text tells no other."""
_PER_CATALYST: Final = 3.5
_PER_RISK: Final = 7.0
"""Sentences of a text for each item that it supports at most, over labelled articles."""
_OTHER: Final = 0.35
_FEWEST: Final = 3
_NEXT: Final = 0.25
"""What a sentence of the summary loses beside a chosen one of its paragraph, which mostly tells the same."""
_MOST_TALK: Final = 0.9
"""Talk from which on a sentence has no substance."""
_RETOLD: Final = 2
"""Catalysts that the summary may tell as well: the others are read below it."""
_DANGLES: Final = 0.8
"""What a sentence that goes on about the one before loses in a summary, where it stands without it."""
_MOST_HELD: Final = 12
"""Quantities of a line that are held against those of another."""
_ROUNDED: Final = Decimal("0.96")
_RAISED: Final = lazy(
    r"\b(?:rais(?:e[sd]?|ing)|lift(?:s|ed|ing)?|increas(?:e[sd]?|ing)|boost(?:s|ed)?|keeps?|kept|maintain(?:s|ed)?|reaffirm(?:s|ed)?|hob|erhöhte?|bekräftigte?|"
    r"relève|relevé|confirm[ée]|eleva|elevó|alza|alzato)\s(?:(?:its|the|their|an?|sein[en]*|ihre?n?|die|den|sa|ses|son|su|il|la)\s)?(?:[\w-]{2,20}\s){0,3}?"
    r"(?:outlook|guidance|forecast|dividends?|prognose|ausblick|dividende|prévisions?|objectifs?|previsi[oó]n(?:es|i)?|dividendo|guía)\b",
    re.IGNORECASE,
)
"""Says of what was foreseen, or is paid out, that it was raised or stays."""
_NEARLY_SAME: Final = 0.5
"""Share of the shorter sentence's words that two sentences must have in common to be one."""


class Choice(NamedTuple):
    """The sentences chosen for each part of a brief, most important first."""

    summary: tuple[Seen, ...]
    catalysts: tuple[Seen, ...]
    risks: tuple[Seen, ...]

    @property
    def used(self) -> frozenset[str]:
        """Ids of the sentences that head a catalyst or a risk."""
        return frozenset(seen.id for seen in (*self.catalysts, *self.risks))


def choose(lines: Sequence[Seen], judgements: Mapping[str, Judged], partners: Mapping[str, tuple[str, ...]]) -> Choice:
    """Choose the sentences of the summary, the catalysts and the risks; ``judgements`` holds what each line tells of."""
    whole = whole_lines(lines)
    sentences = telling(whole)
    parts = (
        _Part(
            likely_events(sentences, judgements),
            _LEAST_EVENT,
            _room(whole, _PER_CATALYST, MAX_CATALYSTS),
            SAME_EVENT,
        ),
        _Part(
            {seen: chance(judgements[seen.id].risk - _staleness(seen)) for seen in sentences if not _is_better(seen)},
            _LEAST_RISK,
            _room(whole, _PER_RISK, MAX_RISKS),
            SAME_RISK,
        ),
    )
    catalysts, risks = _parted(parts, partners)

    def summary_rank(seen: Seen) -> float:
        told = _TOLD_TWICE * min(2, len(partners.get(seen.id, ())))
        return 0.5 * judgements[seen.id].event + 1.2 * seen.salience + told - _DANGLES * seen.goes_on

    told = {name for seen in (*catalysts[_RETOLD:], *risks) for name in (seen.id, *partners.get(seen.id, ()))}
    documents = len({seen.line.document for seen in whole})
    return Choice(
        summary=_pick([seen for seen in sentences if seen.id not in told], summary_rank, min(MAX_SUMMARY, 2 + documents), partners),
        catalysts=catalysts,
        risks=risks,
    )


def likely_events(sentences: Iterable[Seen], judgements: Mapping[str, Judged]) -> dict[Seen, float]:
    """Tell how likely each sentence tells an event."""
    return {seen: chance(judgements[seen.id].event - _staleness(seen)) for seen in sentences}


def whole_lines(lines: Sequence[Seen]) -> list[Seen]:
    """Take the lines that tell something whole."""
    return [seen for seen in lines if seen.sentence and not seen.ushers] or [seen for seen in lines if not seen.asks]


def telling(whole: Iterable[Seen]) -> list[Seen]:
    """Take the sentences that have substance."""
    return [seen for seen in whole if seen.talk < _MOST_TALK]


def _staleness(seen: Seen) -> float:
    return _STALE * (1 - seen.fresh)


def _is_better(seen: Seen) -> bool:
    """Whether a sentence says that something is for the better, and nothing of danger, harm, a fall or doubt."""
    reading = seen.reading
    if reading.count("danger", "harm", "fall", "bad", "contrast"):
        return False
    return _RAISED.search(seen.text) is not None or (
        not reading.count("unsure") and reading.count("good") > 0 and bearing(seen) == "positive"
    )


class _Part(NamedTuple):
    """
    A part of a brief to choose for.

    Attributes:
        chances: How likely each sentence tells what belongs there.
        least: How likely one must be.
        most: Items that it takes.
        same: Weights of what speaks for two sentences telling the same.
    """

    chances: Mapping[Seen, float]
    least: float
    most: int
    same: Mapping[str, float]

    def without(self, names: Container[str]) -> _Part:
        """Leave sentences out, which are told already."""
        return self._replace(chances={seen: value for seen, value in self.chances.items() if seen.id not in names})

    def likely(self) -> _Part:
        """Leave out what is not likely enough."""
        return self._replace(chances={seen: value for seen, value in self.chances.items() if value >= self.least})

    def beyond(self, told: Seen) -> _Part:
        """Make each sentence as likely as it is to tell what a chosen one does not."""
        chances = {seen: value * (1 - retold(self.same, seen, told)) for seen, value in self.chances.items()}
        return self._replace(chances=chances, most=self.most - 1).likely()

    def best(self) -> tuple[float, Seen]:
        """Find the likeliest sentence, and by how much it is likelier than it must be."""
        seen = max(self.chances, key=lambda seen: (self.chances[seen], -seen.order))
        return self.chances[seen] / self.least, seen


def _parted(parts: Iterable[_Part], partners: Mapping[str, tuple[str, ...]]) -> tuple[tuple[Seen, ...], ...]:
    """
    Choose for all parts at once, always the sentence that most clearly tells something new.

    Each is told in one part, with its partners, and by the sentence that tells it itself, since what is told already is likely no more.
    """
    left = [*map(_possible, parts)]
    chosen: list[list[Seen]] = [[] for _ in left]
    while open_parts := [at for at, part in enumerate(left) if part.chances and part.most > 0]:
        at = max(open_parts, key=lambda at: left[at].best()[0])
        _, seen = left[at].best()
        chosen[at].append(seen)
        left = [part.without({seen.id, *partners.get(seen.id, ())}) for part in left]
        left[at] = left[at].beyond(seen)
    return tuple(map(tuple, chosen))


def _possible(part: _Part) -> _Part:
    """Leave out what is not likely enough; where nothing is, what names a danger may be less likely."""
    likely = part.likely()
    if likely.chances:
        return likely
    return part._replace(
        chances={seen: value for seen, value in part.chances.items() if value >= _LEAST_NAMED and seen.reading.count("risk", "danger")}
    )


def worth(chosen: Choice) -> dict[str, float]:
    """What its place in the brief is worth to the figures of a line: 1 at the head of a list, falling to a half."""
    return {seen.id: 1 - 0.5 * place / len(told) for told in (chosen.risks, chosen.catalysts) for place, seen in enumerate(told)}


def _room(sentences: Sequence[Seen], per: float, most: int) -> int:
    """How many items a text supports: the longest document counts whole, and others, which mostly tell the same, little."""
    counts = sorted(Counter(seen.line.document for seen in sentences).values(), reverse=True)
    worth = sum(count * _OTHER ** min(1, at) for at, count in enumerate(counts))
    return min(most, max(_FEWEST, round(worth / per)))


def _pick(
    candidates: Iterable[Seen], rank: Callable[[Seen], float], most: int, partners: Mapping[str, tuple[str, ...]]
) -> tuple[Seen, ...]:
    """Take the best one after another; what stands beside one stands back, and nothing is told twice."""
    ranks = {seen: rank(seen) for seen in candidates}
    chosen: list[Seen] = []
    while ranks and len(chosen) < most:
        near = {_spot(seen, step) for seen in chosen for step in (-1, 1)}
        worth_now = {seen: value - _NEXT * (_spot(seen) in near) for seen, value in ranks.items()}
        best = max(worth_now, key=lambda seen: (worth_now[seen], -seen.order))
        chosen.append(best)
        told = {best.id, *partners.get(best.id, ())}
        for seen in [seen for seen in ranks if seen.id in told or _repeats(seen, best)]:
            del ranks[seen]
    return tuple(chosen)


def _spot(seen: Seen, step: int = 0) -> tuple[str, int, int]:
    return seen.line.document, seen.line.paragraph, seen.place + step


def _repeats(seen: Seen, other: Seen) -> bool:
    """Tell whether most of the shorter sentence's words stand in the other."""
    shorter = min(len(seen.reading.content), len(other.reading.content)) or 1
    return len(seen.reading.content & other.reading.content) / shorter > _NEARLY_SAME


def title(lines: Sequence[Seen], summary: Sequence[Seen], titles: Mapping[str, str]) -> str:
    """
    Point at the headline nearest to the summary, or at the summary's first sentence where no document has a headline.

    The headline of a document is the heading that is its title, by the id of the document, else a heading that it opens with.
    """
    heads: dict[str, Seen] = {}
    opened: set[str] = set()
    for seen in lines:
        if seen.line.role == "heading" and seen.line.document not in opened:
            heads.setdefault(seen.line.document, seen)
        if seen.line.role == "heading" and visible(seen.text) == titles.get(seen.line.document):
            heads[seen.line.document] = seen
        opened.add(seen.line.document)
    words = frozenset[str]().union(*(seen.reading.content for seen in summary)) if summary else frozenset[str]()
    ranked = sorted(heads.values(), key=lambda seen: (-len(seen.reading.content & words) - 2 * seen.about, seen.order))
    best = next(iter([*ranked, *summary]), None)
    return "" if best is None else _point(best)


def agreeing(lines: Sequence[Seen], partners: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Leave out the partners of each line whose amounts of the same sort are all others: they tell of it, and do not bear it out."""
    seen_of = {seen.id: seen for seen in lines}
    return {name: tuple(other for other in others if not _differs(seen_of[name], seen_of[other])) for name, others in partners.items()}


def _differs(seen: Seen, other: Seen) -> bool:
    pairs = [
        (one.quantity, two.quantity)
        for one in seen.mentions[:_MOST_HELD]
        for two in other.mentions[:_MOST_HELD]
        if one.quantity.kind in AMOUNTS and (one.quantity.kind, one.quantity.currency) == (two.quantity.kind, two.quantity.currency)
    ]
    return bool(pairs) and not any(_are_near(one, two) for one, two in pairs)


def _are_near(one: Quantity, two: Quantity) -> bool:
    """Whether one of two amounts may be the other one rounded, or lies within it."""
    lows = [each.value or each.low or each.high or Decimal() for each in (one, two)]
    highs = [each.value or each.high or each.low or Decimal() for each in (one, two)]
    return max(lows) * _ROUNDED <= min(highs)


def points(summary: Iterable[Seen], partners: Mapping[str, tuple[str, ...]]) -> tuple[DraftPoint, ...]:
    """Write the summary."""
    return tuple(DraftPoint(text=_point(seen), lines=_cited(seen, (seen,), partners, frozenset())) for seen in summary)


def catalysts(chosen: Choice, lines: Sequence[Seen], partners: Mapping[str, tuple[str, ...]]) -> tuple[DraftCatalyst, ...]:
    """Write the catalysts."""
    told = _told(chosen.catalysts, lines, chosen.used)
    after = {seen.before: seen for seen in lines if seen.before is not None}
    return tuple(
        DraftCatalyst(
            headline=_point(told[seen.id][0]),
            why="".join(map(_point, told[seen.id][1:])),
            direction=bearing(seen, after.get(seen.id)),
            status=status(seen),
            lines=_cited(seen, told[seen.id], partners, chosen.used),
        )
        for seen in chosen.catalysts
    )


def risks(chosen: Choice, lines: Sequence[Seen], partners: Mapping[str, tuple[str, ...]]) -> tuple[DraftRisk, ...]:
    """Write the risks."""
    told = _told(chosen.risks, lines, chosen.used)
    return tuple(
        DraftRisk(
            headline=_point(told[seen.id][0]),
            why="".join(map(_point, told[seen.id][1:])),
            lines=_cited(seen, told[seen.id], partners, chosen.used),
        )
        for seen in chosen.risks
    )


def _point(seen: Seen) -> str:
    return f"{{{seen.id}}}"


def _cited(seen: Seen, told: Iterable[Seen], partners: Mapping[str, tuple[str, ...]], used: frozenset[str]) -> tuple[str, ...]:
    """Cite what is told, and the lines of other documents that tell the same and head no item of their own."""
    own = tuple(each.id for each in told)
    return (*own, *(name for name in partners.get(seen.id, ()) if name not in used.union(own)))[:MAX_LINES]


def _told(chosen: Iterable[Seen], lines: Sequence[Seen], used: frozenset[str]) -> dict[str, tuple[Seen, ...]]:
    """
    Tell each chosen sentence with one that it needs: the one before where it goes on about that ("This …"), else the next one of its
    paragraph that goes on about it; neither if it is used for something else.
    """
    seen_of = {seen.id: seen for seen in lines}
    after = {seen.before: seen for seen in lines if seen.before is not None}
    return {seen.id: _with_context(seen, seen_of.get(seen.before or ""), after.get(seen.id), used) for seen in chosen}


def _with_context(seen: Seen, before: Seen | None, after: Seen | None, used: frozenset[str]) -> tuple[Seen, ...]:
    if seen.goes_on and before is not None and before.sentence and not before.goes_on and before.id not in used:
        return before, seen
    if after is not None and after.sentence and after.takes_up and after.id not in used:
        return seen, after
    return (seen,)
